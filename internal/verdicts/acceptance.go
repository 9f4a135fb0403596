package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that those who had to weigh something took it for true on one side and did not on the
// other: "the court accepted that the letter was forged", "the court was not convinced that it was".

var (
	// takenTrue are verbs, by stem, for taking something for true, notTaken for not doing so.
	takenTrue = stems(`accept believe find conclude recognise recognize acknowledge credit concede hold rule`)
	notTaken  = stems(`reject dismiss dispute disbelieve`)
	// persuading are verbs of which the passive is that somebody takes something for true.
	persuading = stems(`convince persuade satisfy`)
	// assertions are nouns, by stem, for what may be taken for true.
	assertions = stems(`claim argument account explanation theory evidence suggestion allegation version testimony denial defence defense
		finding notion idea contention assertion view story excuse accusation`)
)

// taking is that somebody took something for true, or did not.
type taking struct {
	fact.Phrase
	who     *fact.Phrase
	refused bool
}

// readTakings reads what a statement tells flatly to have been taken for true, or not.
func readTakings(v *view) (found []taking) {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Modal != "" || d.Under != "" || v.open[d.word] || d.attributes() && !d.Denied {
			continue
		}
		t := taking{Phrase: d.Phrase, who: d.subject(), refused: d.Denied}
		next := v.textAt(d.word + 1)
		switch {
		case t.who == nil:
			continue
		case persuading[d.Verb] && d.Passive && (next == "that" || next == "by" || next == "of"):
		case takenTrue[d.Verb] && !d.Passive && (next == "that" || d.Patient != nil && v.anyStem(*d.Patient, assertions)):
		case notTaken[d.Verb] && !d.Passive && !d.Denied && d.Patient != nil && v.anyStem(*d.Patient, assertions):
			t.refused = true
		default:
			continue
		}
		found = append(found, t)
	}
	return found
}

// anyStem reports whether a phrase has one of some words, by stem.
func (v *view) anyStem(p fact.Phrase, words map[string]bool) bool {
	first, last := wordsAt(v, p.Span)
	for i := first; i >= 0 && i <= last; i++ {
		if words[v.words[i].stem] {
			return true
		}
	}
	return false
}

// compareAcceptance finds that one and the same took for true on one side what he did not on the other.
func compareAcceptance(p *pair) []finding {
	for _, x := range p.a.takings {
		for _, y := range p.b.takings {
			if x.refused == y.refused || p.roles(x.who, y.who) != sameRole {
				continue
			}
			except := append(p.sensesBeside(*x.who, *y.who), p.sensesBeside(x.Phrase, y.Phrase)...)
			if shared, na, nb := overlap(p.a, p.b, except); shared < leastTaken && 2*shared < min(na, nb) || shared == 0 {
				continue
			}
			return []finding{{
				kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "taken for true", least: leastLikely,
				x: p.a.value(x.Phrase, x.value()), y: p.b.value(y.Phrase, y.value()),
				reason: message.Text("Taken for true on one side and not on the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// leastTaken is how many words of content what was taken for true has in common at least on both sides.
const leastTaken = 2

func (t *taking) value() string {
	if t.refused {
		return "not taken for true"
	}
	return "taken for true"
}
