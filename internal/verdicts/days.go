package verdicts

import (
	"slices"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Reports of different days. What a report tells holds for the day it is of: a toll
// rises, an index falls and rises, what is doubted is confirmed. So what two reports
// differ in disputes nothing where they are of different days and it may have changed
// in between. What does not change with time, such as who signed or when it was, is
// compared as ever.

// movedOn is how many days lie between two reports of which the later one tells of
// another state of things. Reports of one event come within a day or two.
const movedOn = 3

// changing are the kinds of differences that time may explain.
var changing = map[fact.DifferenceKind]bool{fact.DiffNumber: true, fact.DiffPolarity: true, fact.DiffCertainty: true}

// dayOf is when an article was published, in days from 1 January 1970.
func dayOf(a *fact.Article) (int, bool) {
	if a == nil {
		return 0, false
	}
	return dayNumber(a.Published[:min(len(a.Published), len(time.DateOnly))])
}

// ofAnotherDay reports whether two statements tell of the state of things on different
// days: both say "today" in articles of two days, one tells of a day when the other's
// article was out already, or their articles were published some days apart, and they
// name no day in common.
func (v *view) ofAnotherDay(o *view) bool {
	if !v.dated || !o.dated || v.day == o.day {
		return false
	}
	for i := range v.moments {
		for k := range o.moments {
			x, y := &v.moments[i], &o.moments[k]
			if x.counted() && y.counted() && text.Fold(x.Text) == text.Fold(y.Text) {
				return true
			}
			if !x.counted() && !y.counted() && x.known && y.known && x.from == x.to && y.from == y.to && x.from == y.from {
				return false
			}
		}
	}
	return abs(v.day-o.day) >= movedOn || v.tellsOfAfter(o.day) || o.tellsOfAfter(v.day)
}

// tellsOfAfter reports whether a statement dates what it tells after a day, and not after its own
// article: what is to come is no newer state of things.
func (v *view) tellsOfAfter(day int) bool {
	return slices.ContainsFunc(v.moments, func(m moment) bool {
		return m.known && m.from > day && m.from <= v.day && !m.saying && m.Relation == fact.DateOn
	})
}

// counted reports whether a date only counts from the day of its article, as "today"
// does.
func (m *moment) counted() bool { return m.Said == "" && m.Weekday == "" }

// published is the day of an article in words, as a reason has it.
func (v *view) published() string {
	return time.Unix(int64(v.day)*int64(24*time.Hour/time.Second), 0).UTC().Format("2 January 2006")
}
