package verdicts

import (
	"maps"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares since when, or until when, something has been so with the day on which it is told to
// have begun or to end: "has led the agency since 2019" and "took over the agency in 2021", "runs until
// 2028" and "expires at the end of 2026".

var (
	// goingOn are verbs, by sense, of what is so for a while, entering and quitting of its first and last day.
	goingOn  = senseSet(`lead head run chair direct manage own hold serve work live belong play coach last apply continue`)
	entering = senseSet(`take become join appoint elect begin start acquire buy move hire inherit found`)
	quitting = senseSet(`expire end finish lapse leave retire cease`)
)

// compareTenures finds it.
func compareTenures(p *pair) []finding { return p.bothWays(tenureApart) }

func tenureApart(p *pair, a, b *view) (finding, bool) {
	q := &pair{a: a, b: b}
	for i := range a.moments {
		for k := range b.moments {
			x, y := &a.moments[i], &b.moments[k]
			if x.Relation != fact.DateSince && x.Relation != fact.DateUntil || y.Relation != fact.DateOn || x.meets(y) || !x.tellsLike(y) ||
				b.anyMeets(x, y) || a.anyMeets(y, x) || quotedTogether(a, x.quote, b, y.quote) {
				continue
			}
			edge := entering
			if x.Relation == fact.DateUntil {
				edge = quitting
			}
			one, other := a.verbBefore(x, goingOn), b.verbBefore(y, edge)
			if one == "" || other == "" || !q.oneTenure(one, other) {
				continue
			}
			return finding{
				kind: fact.DiffDate, concerns: fact.ConcernsClaim, material: true, subject: "tenure", least: leastLikelyDate,
				x: a.value(x.Phrase, x.normal()), y: b.value(y.Phrase, y.normal()),
				reason: message.Text("Not at one time: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}, true
		}
	}
	return finding{}, false
}

// verbBefore is the sense of the last of some verbs before a date in its clause, "" if there is none.
func (v *view) verbBefore(m *moment, verbs map[string]bool) string {
	first, _ := wordsAt(v, m.Span)
	for i := first - 1; i >= v.clauseStart(first); i-- {
		if w := &v.words[i]; verbs[w.sense] && !v.polarity.turned[i] {
			return w.sense
		}
	}
	return ""
}

// oneTenure reports whether two statements tell of one who has one thing, or of one thing that goes on: but
// for the two verbs and the dates the one has what the other has, besides names.
func (p *pair) oneTenure(one, other string) bool {
	except := slices.Concat([]string{one, other}, slices.Collect(maps.Keys(p.a.named)), slices.Collect(maps.Keys(p.b.named)))
	shared, na, nb := overlap(p.a, p.b, except)
	return (shared > 0 || min(na, nb) == 0 && shareName(p.a, p.b)) && float64(shared) >= aboutTheSame*float64(min(na, nb)) && !p.toldApart()
}
