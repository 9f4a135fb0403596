package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that somebody would not say on one side what he says on the other: "would not
// say how many had been hurt", "said that twelve had been hurt"; or that a body would not say what
// its head says: "the institute declined to say how the dam had burst".

// keptBack is a question that somebody does not answer.
type keptBack struct {
	fact.Phrase
	holder  string
	body    []string        // senses of the words of the name in what it is told by
	asks    string          // "when", "how many"
	content map[string]bool // senses of what is asked
	act     string          // of them the verb's
}

var (
	answering = set(`say disclos reveal specifi confirm`)
	refusing  = set(`declin refus`)
)

// readKeptBack is the question that a statement tells somebody not to answer, nil if none.
func readKeptBack(v *view) *keptBack {
	const reach = 3
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || !answering[d.Verb] || d.Agent == nil || !(refusing[d.Under] || d.Denied && d.Modal == "would" || d.Under == "want" && v.evaded(max(0, d.word-evasionReach), d.word)) {
			continue
		}
		for k := d.word + 1; k < len(v.words) && k <= d.word+reach && !v.signBetween(d.word, k); k++ {
			asks := v.words[k].text
			if asks == "how" && k+1 < len(v.words) {
				asks += " " + v.words[k+1].text
			}
			if asks != "when" && asks != "how many" && asks != "how much" && asks != "whether" {
				if v.words[k].text != "how" {
					continue
				}
				asks = "how"
			}
			q := &keptBack{asks: asks, content: make(map[string]bool)}
			end := k
			for end+1 < len(v.words) && !strings.ContainsAny(v.between(end), ",;:—–") {
				end++
				if w := v.words[end]; v.content[w.sense] && w.text != "many" && w.text != "much" {
					q.content[w.sense] = true
					if v.deedHolds(end) {
						q.act = w.sense
					}
				}
			}
			first, _ := wordsAt(v, d.Span)
			q.Phrase = v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[end].End})
			name, _, _ := strings.Cut(d.Agent.Text, ",")
			q.holder = lastWord(name)
			q.body = v.nameSensesIn(*d.Agent)
			return q
		}
	}
	return nil
}

// nameSensesIn are the senses of the words of the one name in a phrase, of no person.
func (v *view) nameSensesIn(p fact.Phrase) (senses []string) {
	n := v.nameIn(p)
	if n == nil || n.Kind == fact.NamesPerson {
		return nil
	}
	first, last := wordsAt(v, n.Span)
	for i := first; i >= 0 && i <= last; i++ {
		if w := &v.words[i]; !w.function {
			senses = append(senses, w.sense)
		}
	}
	return senses
}

// compareAnswers finds that one says on one side what he would not say on the other.
func compareAnswers(p *pair) []finding { return p.bothWays(answered) }

func answered(p *pair, a, b *view) (finding, bool) {
	q := a.keptBack
	source := b.Attribution.Source
	if q == nil || b.keptBack != nil || source == nil || !says(b.Attribution.Cue) || b.polarity.taken.stance == neither {
		return finding{}, false
	}
	if q.asks == "whether" && p.ofOneSource(q) {
		if f, ok := answeredWhether(q, a, b); ok {
			return f, true
		}
	}
	if q.asks == "how" || q.asks == "whether" {
		return answeredByHead(q, a, b)
	}
	name, _, _ := strings.Cut(source.Text, ",")
	if q.holder == "" || pronouns[q.holder] || lastWord(name) != q.holder || len(a.named) > 0 && len(b.named) > 0 && !shareName(a, b) {
		return finding{}, false
	}
	shared := 0
	for s := range q.content {
		if b.content[s] {
			shared++
		}
	}
	if shared == 0 || 2*shared < len(q.content) {
		return finding{}, false
	}
	answer := b.answerTo(q)
	if answer == nil {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "answer",
		x: a.value(q.Phrase, "not said"), y: b.value(*answer, "said"),
		reason: message.Text("One side says what was not to be said on the other: “{{.One}}” against “{{.Other}}”.", "One", answer.Text, "Other", q.Text),
	}, true
}

// ofOneSource reports whether who would not say something in one of two statements may be who says something in the other:
// the same by name, or an office and a pronoun.
func (p *pair) ofOneSource(q *keptBack) bool {
	if p.a.sameSource(p.b) {
		return true
	}
	for _, v := range []*view{p.a, p.b} {
		if v.keptBack == q {
			continue
		}
		name, _, _ := strings.Cut(v.Attribution.Source.Text, ",")
		last := lastWord(name)
		return last == q.holder || pronouns[q.holder] && (offices[last] || postHeads[last]) || pronouns[last] && (offices[q.holder] || postHeads[q.holder])
	}
	return false
}

// answeredWhether finds that somebody says on one side that it was so, in most of the words of what he would not say
// whether it was.
func answeredWhether(q *keptBack, a, b *view) (finding, bool) {
	var nouns, shared int
	for s := range q.content {
		if s == q.act {
			continue
		}
		nouns++
		if b.content[s] {
			shared++
		}
	}
	if shared == 0 || 2*shared < nouns || slices.Contains(b.open, true) {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "answer", oneDeed: true,
		x: a.value(q.Phrase, "not said"), y: b.value(b.whole(), "said"),
		reason: message.Text("One side says what was not to be said on the other: “{{.One}}” against “{{.Other}}”.", "One", b.Text, "Other", q.Text),
	}, true
}

// answeredByHead finds that somebody in office at a body, of a name of several words, says how or
// whether it was what that body would not say. One of the two may have come later, so it concerns
// the attribution.
func answeredByHead(q *keptBack, a, b *view) (finding, bool) {
	who := b.speakingName()
	if who == nil || q.act == "" || len(q.body) < 2 {
		return finding{}, false
	}
	ofBody := slices.ContainsFunc(who.posts, func(o post) bool {
		return !o.past() && !slices.ContainsFunc(q.body, func(s string) bool { return !o.owner[s] })
	})
	act := slices.IndexFunc(b.words, func(w viewWord) bool { return w.sense == q.act && !b.attributes(w.Span) })
	if !ofBody || act < 0 || q.asks == "how" && !slices.ContainsFunc(b.words[act+1:], func(w viewWord) bool { return byMeans[w.text] }) {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffAttribution, concerns: fact.ConcernsAttribution, material: true, subject: "answer of " + strings.Join(q.body, " "),
		x: a.value(q.Phrase, "not said"), y: b.value(*b.Attribution.Source, "said"),
		reason: message.Text("One side says what was not to be said on the other: “{{.One}}” against “{{.Other}}”.", "One", b.Attribution.Source.Text, "Other", q.Text),
	}, true
}

// byMeans are words behind a verb that tell how it was done.
var byMeans = set(`by with through using via after because from`)

// answerTo is the date or figure of a statement that answers a question, nil if there is none.
func (v *view) answerTo(q *keptBack) *fact.Phrase {
	if q.asks == "when" {
		if !v.content[q.act] && !v.content[sense(strings.TrimPrefix(q.act, "re"))] {
			return nil // "restarted" is started
		}
		for i := range v.moments {
			if m := &v.moments[i]; !m.saying {
				p := v.phrase(m.Span)
				return &p
			}
		}
		return nil
	}
	for i := range v.figures {
		f := &v.figures[i]
		if q.asks == "how much" && f.Unit != "" || q.asks == "how many" && q.content[sense(plain(strings.ToLower(f.Counted)))] {
			p := v.phrase(f.Span)
			return &p
		}
	}
	return nil
}
