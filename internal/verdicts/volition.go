package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that somebody did of his own accord on one side what he was ordered to do on the other: a firm that
// "decided of its own accord to recall six batches", and a regulator that "ordered a recall".

// byChoice tell that nobody made somebody do it.
var byChoice = phrasesOf(`of its own accord|of his own accord|of her own accord|of their own accord|on its own initiative|on his own initiative|on her own initiative|` +
	`on their own initiative|of its own free will|of his own free will|of her own free will|of their own free will|by its own choice|by his own choice|` +
	`without being asked|without having been asked|before any authority had asked|voluntarily|unprompted`)

// making are verbs, by stem, of making somebody do something.
var making = set(`order forc compel instruct oblig requir direct command`)

// leastOfVolition is how many words two statements have in common at least, names among them, if what the one tells to be done by
// choice is what the other tells to be ordered.
const leastOfVolition = 3

// chosen is the words by which a statement tells that something was done by choice, nil if it does not.
func (v *view) chosen() *fact.Phrase {
	for i := range v.words {
		for _, words := range byChoice {
			if i+len(words) <= len(v.words) && v.reads(i, words) {
				p := v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[i+len(words)-1].End})
				return &p
			}
		}
	}
	return nil
}

// ordered is the deed by which a statement tells that somebody who is named was made to do something, nil if it tells none.
func (v *view) ordered() *deed {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || !making[v.words[d.word].stem] || d.Modal != "" || d.Denied || v.open[d.word] || v.polarity.turned[d.word] || d.Under != "" || d.Patient == nil {
			continue
		}
		return d
	}
	return nil
}

// compareVolition finds that what was done by choice on one side was ordered on the other.
func compareVolition(p *pair) []finding { return p.bothWays(orderedAgainstChosen) }

func orderedAgainstChosen(p *pair, a, b *view) (finding, bool) {
	own := a.chosen()
	if own == nil || b.chosen() != nil || p.shared < leastOfVolition || p.namesDiffer() || p.toldApart() {
		return finding{}, false
	}
	d := b.ordered()
	if d == nil {
		return finding{}, false
	}
	for _, s := range a.siblings {
		if s.ordered() != nil {
			return finding{}, false // who was ordered to do something else besides
		}
	}
	words := *own
	if act := a.actBefore(own.Span); act != nil {
		words = a.phrase(fact.Span{Start: act.Start, End: own.End})
	}
	told := b.phrase(fact.Span{Start: d.Start, End: max(d.End, d.Patient.End)})
	if d.Agent != nil && d.Agent.End <= d.Start {
		told = b.phrase(fact.Span{Start: d.Agent.Start, End: told.End})
	}
	return finding{
		kind: fact.DiffAgent, concerns: fact.ConcernsClaim, material: true, subject: "volition", oneDeed: true,
		x: a.value(words, "by choice"), y: b.value(told, "ordered"),
		reason: message.Text("Done by choice on one side, on orders on the other: “{{.One}}” against “{{.Other}}”.", "One", own.Text, "Other", told.Text),
	}, true
}

// actBefore is the last deed told before a span, nil if there is none.
func (v *view) actBefore(span fact.Span) *deed {
	var found *deed
	for i := range v.acts {
		if d := &v.acts[i]; d.End <= span.Start {
			found = d
		}
	}
	return found
}
