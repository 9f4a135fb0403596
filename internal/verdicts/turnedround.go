package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that in one quotation who did something and to whom is turned round: "we asked
// them to leave", "they asked us to leave". The words are small, what they tell is not.

// doesIt and hasIt tell of whom a pronoun speaks that does something, or has it done to it. "You" and
// "it" have one form for both.
var (
	doesIt = pairs(`i i, we we, he he, she she, they they`)
	hasIt  = pairs(`me i, us we, him he, her she, them they`)
)

// turnedReach is how many words stand between the two at most: "we had repeatedly warned them".
const turnedReach = 4

// turnsDeed are the two changes by which who does something and whom it is done to stand in each
// other's place; nil if there are none.
func (w *wordings) turnsDeed() []change {
	changes := w.changes
	if w.head != nil {
		changes = append([]change{*w.head}, changes...)
	}
	for i := 1; i < len(changes); i++ {
		c, d := changes[i-1], changes[i]
		if c.marked || d.marked || len(c.x) == 0 || len(c.y) == 0 || len(d.x) == 0 || len(d.y) == 0 {
			continue
		}
		between := d.fromX - c.fromX - len(c.x)
		one, other := doesIt[c.x[len(c.x)-1].norm], doesIt[c.y[len(c.y)-1].norm]
		if between <= turnedReach && one != "" && other != "" && one != other && hasIt[d.x[0].norm] == other && hasIt[d.y[0].norm] == one && !d.x[0].opens {
			c.fromX, c.x = c.fromX+len(c.x)-1, c.x[len(c.x)-1:]
			c.fromY, c.y = c.fromY+len(c.y)-1, c.y[len(c.y)-1:]
			d.x, d.y = d.x[:1], d.y[:1]
			return []change{c, d}
		}
	}
	return nil
}

// turnedRound is the difference of two wordings of one utterance in which a deed is turned round, with
// the words of it on both sides; false where two people may tell each his own deed.
func turnedRound(w *wordings, longest, other []*quoted) (fact.Difference, bool) {
	turned := w.turnsDeed()
	if turned == nil || slices.ContainsFunc(longest, func(l *quoted) bool {
		return slices.ContainsFunc(other, func(o *quoted) bool { return l.view.speaksForOther(o.view) })
	}) {
		return fact.Difference{}, false
	}
	d := fact.Difference{Kind: fact.DiffQuotation, Concerns: fact.ConcernsClaim, Material: true}
	var told [2]string
	for side, qs := range [][]*quoted{longest, other} {
		for _, q := range qs {
			words := q.view.phrase(changedSpan(q.quote, turned, side))
			told[side] = words.Text
			d.Values = append(d.Values, q.view.value(words, wording(q.quote)))
		}
	}
	d.Reason = message.Text("Who did it and to whom is turned round: “{{.One}}” against “{{.Other}}”.", "One", told[0], "Other", told[1])
	return d, true
}

// speaksForOther reports whether two statements name two people who speak, or rest on sources of two
// kinds: what one side's captain says of them the other's says of us.
func (v *view) speaksForOther(o *view) bool {
	if n, m := v.speakingName(), o.speakingName(); n != nil && m != nil {
		return !n.mayBe(m)
	}
	x, y := v.Attribution.Source, o.Attribution.Source
	if x == nil || y == nil {
		return false
	}
	one, other := v.sensesOf(*x), o.sensesOf(*y)
	return len(one) > 0 && len(other) > 0 && !anyIn(one, other)
}
