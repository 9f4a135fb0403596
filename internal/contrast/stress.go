package contrast

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// A sentence like "It was the supplier that had the ship seized" says that it was nobody else. So
// whom it stresses is set against those who do something in the other statement, whatever the
// verbs: who tells "seized" on one side tells "impounded" on the other.

// longestStressed is how many words lie between "it was" and the "who" or "that" at most.
const longestStressed = 14

// stresses are those whom a statement stresses so, with the verb of what they did.
func (p *passage) stresses() (out []unit) {
	for i := 0; i+2 < len(p.words); i++ {
		if p.words[i].folded != "it" || !being[p.words[i+1].folded] || notWhom[p.words[i+2].folded] {
			continue
		}
		for k := i + 3; k < len(p.words) && k <= i+2+longestStressed; k++ {
			if w := p.words[k].folded; w != "who" && w != "that" && w != "which" {
				continue
			}
			at := p.phrase(p.words[i+2 : k])
			d := p.firstBehind(at.End)
			if d == nil || p.inDate(at.Span) || p.holdsFigure(at.Span) {
				break
			}
			out = append(out, unit{kind: Stress, at: at, value: text.Fold(at.Text), deed: d})
			break
		}
	}
	return out
}

var (
	being = map[string]bool{"was": true, "is": true, "were": true}
	// notWhom begin what tells when, where or how.
	notWhom = map[string]bool{
		"in": true, "on": true, "at": true, "not": true, "only": true, "after": true, "before": true, "when": true, "with": true, "from": true,
		"during": true, "because": true, "by": true, "to": true, "for": true, "under": true, "there": true, "here": true, "then": true, "until": true, "through": true,
	}
)

func (p *passage) firstBehind(end int) *fact.Deed {
	for _, d := range p.deeds {
		if d.Start >= end {
			return d
		}
	}
	return nil
}

func (p *passage) holdsFigure(at fact.Span) bool {
	return slices.ContainsFunc(p.Figures, func(f fact.Figure) bool { return f.Overlaps(at) && f.Unit != "" })
}

// stressed gives the candidates of whom p stresses and those who do something in q.
func stressed(p, q *passage, pair func() Features, yield func(u, w *unit, f Features)) {
	if len(p.units[Stress]) == 0 {
		return
	}
	here, there := stemsBut(p, nil), stemsBut(q, nil)
	for i := range p.units[Stress] {
		u := &p.units[Stress][i]
		if slices.ContainsFunc(q.units[Doer], func(d unit) bool { return meet(u.content, d.content) }) {
			continue // both tell that it did something
		}
		named := p.named(u.at.Span)
		for _, kind := range []Kind{Stress, Doer} {
			for k := range q.units[kind] {
				w := &q.units[kind][k]
				if !eachApart(u, w) {
					continue
				}
				otherNamed := q.named(w.at.Span)
				f := ofUnits(p, q, u, w, pair())
				f.mark("stressed on both sides", len(q.units[Stress]) > 0)
				f.mark("told there", anyOf(u.content, there))
				f.mark("told here", anyOf(w.content, here))
				f.mark("named", named)
				f.mark("other named", otherNamed)
				f.mark("both named or neither", named == otherNamed)
				f["doers"] = float64(len(q.units[Doer]))
				yield(u, w, f)
			}
		}
	}
}

// anyOf reports whether one of some stems is in a set.
func anyOf(stems []string, set map[string]bool) bool {
	return slices.ContainsFunc(stems, func(s string) bool { return set[s] })
}

func (p *passage) named(at fact.Span) bool {
	return slices.ContainsFunc(p.Names, func(n fact.Name) bool { return n.Overlaps(at) })
}
