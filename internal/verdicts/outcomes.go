package verdicts

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file finds that two reports tell two ends of one thing, or of one person, that exclude each other, in whatever other
// words they are: "surrendered to police" and "was captured by special forces". That both are told of the same, by
// name or by its noun, is what makes them comparable. Which they are stands in outcomes.txt.

//go:embed outcomes.txt
var outcomesList string

// outcomeWords is one way to tell a member of a group.
type outcomeWords struct {
	words           []string // the stem of the verb, then words of what stands behind
	passive, object bool
	group, member   int
}

var outcomesTable = sync.OnceValue(func() map[string][]outcomeWords {
	by, group := make(map[string][]outcomeWords), 0
	for line := range strings.Lines(outcomesList) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		for member, words := range strings.Split(line, ";") {
			for one := range strings.SplitSeq(words, "/") {
				fields := strings.Fields(one)
				o := outcomeWords{group: group, member: member}
				for fields[0] == "p" || fields[0] == "o" {
					o.passive, o.object, fields = o.passive || fields[0] == "p", o.object || fields[0] == "o", fields[1:]
				}
				verb := plain(text.Stem(fields[0]))
				o.words = append([]string{verb}, fields[1:]...)
				by[verb] = append(by[verb], o)
			}
		}
		group++
	}
	for _, known := range by {
		slices.SortStableFunc(known, func(a, b outcomeWords) int { return len(b.words) - len(a.words) })
	}
	return by
})

// outcome is what a statement tells to have become of something.
type outcome struct {
	fact.Phrase
	group, member int
	of            *fact.Phrase
	verb          int
}

// readOutcomes reads what a statement tells flatly.
func (v *view) readOutcomes() (found []outcome) {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Denied || d.Modal != "" || v.open[d.word] || v.polarity.turned[d.word] {
			continue
		}
		if s, ok := d.status(); !ok || s != done {
			continue
		}
		groups := make(map[int]bool)
		for _, o := range outcomesTable()[v.words[d.word].stem] {
			if len(o.words) == 1 && v.isPhrasal(d.Span) {
				continue // "held back" is not held
			}
			last := v.behindVerb(d.word, o.words[1:])
			if last < 0 || groups[o.group] || !o.object && o.passive != d.Passive {
				continue
			}
			of := d.subject()
			if o.object {
				if of = d.Patient; len(o.words) > 1 && v.words[last].function {
					of = v.nounPhraseFrom(last + 1) // "agreed to the request"
				}
			}
			if of == nil || v.tellsOfSome(*of) {
				continue
			}
			groups[o.group] = true // the longest counts
			found = append(found, outcome{v.phrase(fact.Span{Start: d.Start, End: max(d.End, v.words[last].End)}), o.group, o.member, of, d.word})
		}
	}
	return found
}

// tellsOfSome reports whether a noun phrase tells of some of several, who may end otherwise than the rest.
func (v *view) tellsOfSome(p fact.Phrase) bool {
	first, last := wordsAt(v, p.Span)
	for i := first; i >= 0 && i <= last; i++ {
		if v.words[i].figure || severals[v.words[i].text] {
			return true
		}
		if v.anyBetween(i, i+1, ",") || v.textAt(i+1) == "of" {
			return false // behind them may stand an age, or the sum of an offer
		}
	}
	return false
}

// behindVerb is the last of some words that stand in order behind a verb, -1 if they do not; before each may stand two others.
func (v *view) behindVerb(verb int, words []string) int {
	const between = 2
	at := verb
	for _, w := range words {
		k := at + 1
		for k < len(v.words) && k <= at+1+between && v.words[k].text != w {
			if v.anyBetween(k-1, k, ",;:") {
				return -1
			}
			k++
		}
		if k >= len(v.words) || v.words[k].text != w {
			return -1
		}
		at = k
	}
	return at
}

// compareOutcomes finds two ends of one thing.
func compareOutcomes(p *pair) []finding {
	if p.toldApart() {
		return nil
	}
	for _, x := range p.a.readOutcomes() {
		for _, y := range p.b.readOutcomes() {
			if x.group != y.group || x.member == y.member || p.roles(x.of, y.of) != sameRole && !p.oneRequest(x.of, y.of) || !p.ofOne(x, y) || p.a.tellsOutcome(&y) || p.b.tellsOutcome(&x) ||
				quotedTogether(p.a, p.a.words[x.verb].quote, p.b, p.b.words[y.verb].quote) {
				continue
			}
			return []finding{{
				kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "outcome", oneDeed: true,
				x: p.a.value(x.Phrase, text.Fold(x.Text)), y: p.b.value(y.Phrase, text.Fold(y.Text)),
				reason: message.Text("The one excludes the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// ofOne reports whether two ends are of one: it is told by a name on both sides, or the statements have something else in
// common, a time or a word.
func (p *pair) ofOne(x, y outcome) bool {
	if anyIn(p.a.namedIn(*x.of), p.b.namedIn(*y.of)) || p.a.isDefinite(*x.of) && p.b.isDefinite(*y.of) {
		return true
	}
	except := slices.Concat(p.sensesBeside(*x.of, *y.of), p.sensesBeside(x.Phrase, y.Phrase))
	return p.a.sharesMoment(p.b) || p.sharesBut(except) > 0
}

// oneRequest reports whether two noun phrases, in statements that share several words, tell of one request, whatever
// it is called.
func (p *pair) oneRequest(x, y *fact.Phrase) bool {
	const least = 3 // words
	i, k := p.a.headOf(*x), p.b.headOf(*y)
	return i >= 0 && k >= 0 && askings[p.a.words[i].text] && askings[p.b.words[k].text] && p.shared >= least
}

// isDefinite reports whether a noun phrase begins with "the": it tells of one that is known.
func (v *view) isDefinite(p fact.Phrase) bool {
	first, _ := wordsAt(v, p.Span)
	return first >= 0 && v.words[first].text == "the"
}

// tellsOutcome reports whether the article of a statement tells the same end as another in the claim.
func (v *view) tellsOutcome(o *outcome) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.readOutcomes(), func(r outcome) bool { return r.group == o.group && r.member == o.member })
	})
}
