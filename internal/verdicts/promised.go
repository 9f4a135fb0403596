package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one sum was only promised on one side and was paid on the other.

// Verbs, by stem, of money that is to come, and of money that came.
var (
	promisingSums = set(`promis offer pledg owe earmark budget demand ask seek request`)
	payingSums    = set(`pay paid receiv transfer hand collect pocket spend spent give gave given get disburs`)
)

// promisedSum is a sum with how far its payment has come.
type promisedSum struct {
	fact.Phrase // the verb with the sum
	of          *figure
	paid        bool
}

// readPromised finds the sums that are told to have been promised, and those to have been paid.
func readPromised(v *view) (found []promisedSum) {
	const reach = 4
	for i := range v.figures {
		f := &v.figures[i]
		if !currencies[f.unit] || f.Per != "" {
			continue
		}
		first, last := wordsAt(v, f.Span)
		for k := first - 1; k >= 0 && k >= first-reach && !v.signBetween(k, first); k-- {
			stem := v.words[k].stem
			if !promisingSums[stem] && !payingSums[stem] {
				continue
			}
			d := v.deedIn(v.words[k].Span)
			if d == nil || d.Denied || v.open[k] || v.polarity.turned[k] {
				break
			}
			a, ok := v.aspectAt(k)
			if !ok || a.status != done && a.status != supposed {
				break
			}
			found = append(found, promisedSum{v.phrase(fact.Span{Start: v.words[k].Start, End: v.words[last].End}), f, payingSums[stem]})
			break
		}
	}
	return found
}

// comparePromised finds a sum of which one side tells that it was promised and the other that it was
// paid.
func comparePromised(p *pair) []finding {
	for i := range p.a.promised {
		x := &p.a.promised[i]
		for k := range p.b.promised {
			y := &p.b.promised[k]
			if x.paid == y.paid || x.of.unit != y.of.unit || x.of.Low != y.of.Low || x.of.High != y.of.High || p.shared == 0 && x.of.Low < specific || p.a.tellsSum(y) || p.b.tellsSum(x) {
				continue
			}
			return []finding{{
				kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: "promised", oneDeed: true,
				x: p.a.value(x.Phrase, x.told()), y: p.b.value(y.Phrase, y.told()),
				reason: message.Text("Told as {{.One}} on one side, as {{.Other}} on the other: “{{.Words}}” and “{{.OtherWords}}”.",
					"One", x.told(), "Other", y.told(), "Words", x.Text, "OtherWords", y.Text),
			}}
		}
	}
	return nil
}

func (s *promisedSum) told() string {
	if s.paid {
		return message.Text("paid")
	}
	return message.Text("promised")
}

// tellsSum reports whether what an article says in the claim tells as much of a sum.
func (v *view) tellsSum(o *promisedSum) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.promised, func(m promisedSum) bool { return m.paid == o.paid && m.of.Low == o.of.Low })
	})
}
