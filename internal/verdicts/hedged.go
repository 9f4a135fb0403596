package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file reads what a statement tells with a hedge, word by word, and finds that
// another tells the same flatly: "an alleged boss" and "a boss", "apparently hanged
// himself" and "hanged himself". It is minor: a report that drops a hedge may know more,
// and the editor sees at a glance that the two do not go equally far.

// hedgingAdjectives stand before the noun that is told with a hedge.
var hedgingAdjectives = set(`alleged suspected apparent purported presumed supposed probable reputed`)

// hedge is a word that takes certainty from the words of content behind it.
type hedge struct {
	word int
	over []int
	head int // which of them is told with the hedge first of all
}

// hedgeReach is how many words of content a hedge bears on at most.
const hedgeReach = 4

// readHedges finds the hedges in a statement's own words. Verbs that only say who thinks
// so are compared with the sources.
func readHedges(v *view) []hedge {
	var found []hedge
	cue := v.Attribution.Cue
	for i, w := range v.words {
		verb := v.hedgesVerb(i)
		adjective := hedgingAdjectives[w.text] && !verb
		if !adjective && !verb && !hedgeWords[w.text] || v.polarity.turned[i] || cue != nil && cue.Overlaps(w.Span) {
			continue
		}
		h := hedge{word: i}
		for k := i + 1; k < len(v.words) && len(h.over) < hedgeReach && !strings.ContainsAny(v.between(k-1), ",;:—–"); k++ {
			next := v.words[k]
			if adjective && v.deedHolds(k) {
				break
			}
			if v.content[next.sense] {
				h.over = append(h.over, k)
			} else if adjective && len(h.over) > 0 || len(h.over) == 0 && next.text != "to" && titleEnds[next.text] {
				break // of the clan of "the alleged boss of a clan" nothing is alleged
			}
		}
		if len(h.over) == 0 {
			continue
		}
		h.head = h.over[0]
		if adjective {
			h.head = h.over[len(h.over)-1]
		}
		found = append(found, h)
	}
	return found
}

// hedgesVerb reports whether a word is a verb of supposing: "appears to", "is believed to",
// "suspect". What somebody thinks otherwise is an opinion, not a hedge.
func (v *view) hedgesVerb(i int) bool {
	if i+1 >= len(v.words) {
		return false
	}
	switch w := v.words[i]; w.text {
	case "appear", "appears", "appeared", "seem", "seems", "seemed":
		return v.words[i+1].text == "to"
	case "believed", "thought", "feared", "presumed":
		return i > 0 && beForms[v.words[i-1].text] || v.words[i+1].text == "to"
	case "suspect", "suspects", "suspected":
		return v.deedHolds(i)
	}
	return false
}

// compareHedged finds that one side tells flatly what the other hedges.
func compareHedged(p *pair) []finding {
	found := p.bothWays(hedgedBy)
	if found != nil && slices.ContainsFunc(compareDeeds(p), func(f finding) bool { return f.kind == fact.DiffCertainty }) {
		return nil
	}
	return found
}

func hedgedBy(p *pair, a, b *view) (finding, bool) {
	if len(a.hedged) == 0 || p.covered() < aboutOneMatter || b.hedges() || a.polarity.taken.stance != noStance || b.polarity.taken.stance != noStance || p.oneUtterance() {
		return finding{}, false
	}
	for _, h := range a.hedged {
		if head := a.words[h.head].sense; !b.content[head] || a.named[head] {
			continue
		}
		first, last := -1, -1 // of what b tells, the first and last place
		shared := 0
		for _, k := range h.over {
			sense := a.words[k].sense
			at := slices.IndexFunc(b.words, func(w viewWord) bool { return w.sense == sense })
			if at < 0 || b.open[at] || b.polarity.turned[at] {
				continue
			}
			if shared++; first < 0 || at < first {
				first = at
			}
			last = max(last, at)
		}
		if 2*shared < len(h.over) || shared == 0 || last-first > 2*hedgeReach || a.statusAt(h) && b.statusOf(a.words[h.over[0]].sense) {
			continue
		}
		hedged := a.phrase(fact.Span{Start: a.words[h.word].Start, End: a.words[h.over[len(h.over)-1]].End})
		return finding{
			kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, subject: "hedge",
			x:      a.value(hedged, "hedged"),
			y:      b.value(b.phrase(fact.Span{Start: b.words[first].Start, End: b.words[last].End}), "flat"),
			reason: message.Text("Told with a hedge on one side, flatly on the other: “{{.Words}}”.", "Words", hedged.Text),
		}, true
	}
	return finding{}, false
}

// hedges reports whether what an article says in a claim holds any hedge.
func (v *view) hedges() bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool { return s.unsure })
}

// weighHedge makes a finding that one side, a or b, tells a deed with a hedge and the other flatly concern
// the attribution: it must be settled before the deed is printed flatly, and does not dispute it. It is
// minor where the other has it from somebody, has a hedge elsewhere, or where a clause only says of
// somebody that he did it.
func (p *pair) weighHedge(f *finding, ofA bool, verbA, verbB int) {
	hedged, flat := p.a, p.b
	if !ofA {
		hedged, flat = p.b, p.a
	}
	own := hedged.Attribution.Kind == fact.Flat || hedged.Attribution.Kind == fact.Hedged
	f.concerns = fact.ConcernsAttribution
	f.material = f.material && (flat.Attribution.Kind == fact.Flat || !own) && !flat.hedges() && !p.a.inRelativeClause(verbA) && !p.b.inRelativeClause(verbB)
}

// oneHedge makes all findings of a deed that some tell with a hedge material if one is, so that a claim
// shows it once.
func oneHedge(found []finding) []finding {
	told := func(f *finding) bool { return f.kind == fact.DiffCertainty && f.concerns == fact.ConcernsAttribution }
	material := make(map[string]bool)
	for i := range found {
		if f := &found[i]; told(f) && f.material {
			material[f.subject] = true
		}
	}
	for i := range found {
		if f := &found[i]; told(f) && material[f.subject] {
			f.material = true
		}
	}
	return found
}

// inRelativeClause reports whether a verb stands close behind "who" or "which": "the man who
// allegedly shot her".
func (v *view) inRelativeClause(verb int) bool {
	const reach = 6
	for i := verb - 1; i >= 0 && i >= verb-reach && !v.signBetween(i, i+1); i-- {
		if relatives[v.words[i].text] && i > 0 && !v.endsDeed(i-1) {
			return true
		}
	}
	return false
}

// statusAt reports whether a hedge stands beside a verb, and statusOf whether a statement
// tells of a deed: then the two are compared by their status.
func (v *view) statusAt(h hedge) bool {
	return hedgeWords[v.words[h.word].text] && v.deedHolds(h.over[0])
}

func (v *view) statusOf(sense string) bool {
	for i := range v.Deeds {
		if v.deed(i).sense == sense {
			return true
		}
	}
	return false
}
