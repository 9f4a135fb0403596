package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one side has established what is only one of several explanations on the other:
// "arson was one suspicion among several", "detectives have established that it was arson".

var (
	// explanations are nouns for what may be so, where there is more than one.
	explanations = set(`hypothesis hypotheses suspicion suspicions theory theories possibility possibilities line lines scenario scenarios
	explanation explanations assumption assumptions lead leads`)
	// foundOut are verbs, by stem, of finding out for good.
	foundOut = stems(`establish conclude determine prove confirm`)
)

// suspected is what a statement tells to be one explanation of several.
type suspected struct {
	fact.Phrase
	thing string // the sense of its noun
}

// readSuspected reads what is told to be one explanation of several, nil where nothing is.
func readSuspected(v *view) *suspected {
	const reach = 3 // words
	for i, w := range v.words {
		if !explanations[w.text] || (w.text == "line" || w.text == "lines") && v.textAt(i+1) != "of" {
			continue
		}
		one := -1
		for k := i - 1; k >= 0 && k >= i-reach; k-- {
			if v.words[k].text == "one" {
				one = k
			}
		}
		if one < 2 || !beForms[v.words[one-1].text] {
			continue
		}
		from := one - 2 // the noun phrase that is told to be one: "corrosion of the rope"
		for from > 0 && !v.deedHolds(from-1) && !v.signBetween(from-1, from) && !bringsPhrase[v.words[from-1].text] {
			from--
		}
		for k := from; k < one-1; k++ {
			if x := &v.words[k]; !x.function && !x.figure && !x.date {
				return &suspected{v.phrase(fact.Span{Start: v.words[k].Start, End: v.words[i].End}), x.sense}
			}
		}
	}
	return nil
}

// readSettled is the verb by which a statement tells that something was found out for good, nil if there is
// none, or several.
func readSettled(v *view) (found *deed) {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || !foundOut[d.Verb] || d.Denied || d.Modal != "" || d.Under != "" || v.open[d.word] || v.stillTo(d.word) {
			continue
		}
		if found != nil {
			return nil
		}
		found = d
	}
	return found
}

// stillTo reports whether a verb tells what is still to be done: "had yet to be determined".
func (v *view) stillTo(verb int) bool {
	const reach = 4 // words
	return slices.ContainsFunc(v.words[max(0, verb-reach):verb], func(w viewWord) bool { return w.text == "yet" || w.text == "still" || w.text == "remains" })
}

// compareSuspected finds that one side has established what is one of several explanations on the other.
func compareSuspected(p *pair) []finding { return p.bothWays(suspectedAgainst) }

func suspectedAgainst(_ *pair, v, o *view) (finding, bool) {
	x, y := v.suspected, o.settled
	if x == nil || y == nil || !o.tellsSense(map[string]bool{x.thing: true}) || o.suspected != nil || v.ofAnotherDay(o) ||
		slices.ContainsFunc(v.siblings, func(s *view) bool { return s.settled != nil }) {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: "explanation", sure: x.thing == arson,
		x: v.value(x.Phrase, "one explanation of several"), y: o.value(y.Phrase, "established"),
		reason: message.Text("Established on one side, one explanation of several on the other: “{{.One}}” against “{{.Other}}”.", "One", y.Text, "Other", x.Text),
	}, true
}
