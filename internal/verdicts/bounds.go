package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// compareBounds compares since when, until when or by when otherwise nearly the same is told:
// "a member since 2009" and "a member since 2012". What began or ended in sentences that
// differ in more may be another thing.
func compareBounds(p *pair) []finding {
	if alike(p.a, p.b) < nearlySame || p.namesApart() {
		return nil
	}
	x, y := p.a.onlyBound(), p.b.onlyBound()
	if x == nil || y == nil || x.Relation != y.Relation || x.meets(y) || !x.tellsLike(y) || quotedTogether(p.a, x.quote, p.b, y.quote) ||
		x.counted() && y.counted() && p.a.ofAnotherDay(p.b) {
		return nil
	}
	return []finding{{
		kind: fact.DiffDate, concerns: fact.ConcernsClaim, material: true, subject: "bound " + string(x.Relation),
		x: p.a.value(x.Phrase, x.normal()), y: p.b.value(y.Phrase, y.normal()),
		reason: message.Text("Not at one time: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}}
}

// onlyBound is the one date of a statement, if it tells since when, until when or by when.
func (v *view) onlyBound() *moment {
	if len(v.moments) != 1 {
		return nil
	}
	m := &v.moments[0]
	if m.saying || m.Relation != fact.DateSince && m.Relation != fact.DateUntil && m.Relation != fact.DateBy {
		return nil
	}
	return m
}
