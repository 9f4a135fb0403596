package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
)

// This file tells that two statements tell of other times, so that their figures are of two things.

// datedApart reports whether all that two statements tell was in other months or
// years.
func (v *view) datedApart(o *view) bool {
	return v.momentsApart(o, func(x, y *moment) bool {
		return (x.month != 0 || x.year != 0) && (y.month != 0 || y.year != 0)
	})
}

// momentsApart reports whether none of the dates of two statements may be of one moment, of
// those that can be compared and tell what is asked for; there is one pair at least.
func (v *view) momentsApart(o *view, tell func(x, y *moment) bool) bool {
	apart := false
	for i := range v.moments {
		for k := range o.moments {
			x, y := &v.moments[i], &o.moments[k]
			if x.saying || y.saying || !tell(x, y) || !x.comparable(y) {
				continue
			}
			if x.meets(y) {
				return false
			}
			apart = true
		}
	}
	return apart
}

// longBefore reports whether a statement tells of an event of an earlier year by itself, and
// another of the news of its day: "at Flixborough in 1974".
func (v *view) longBefore(o *view) bool {
	now := v
	if !now.dated {
		now = o // reports of one story are of about one day
	}
	if !now.dated {
		return false
	}
	early := false
	for i := range v.moments {
		m := &v.moments[i]
		if m.saying || m.year == 0 || m.year >= now.year() {
			return false
		}
		early = true
	}
	return early && !slices.ContainsFunc(o.moments, func(m moment) bool { return !m.saying && m.year != 0 && m.year < now.year() })
}

// monthsBefore reports whether a statement dates what it tells by a month alone, and another by
// a day of the week: the month is over.
func (v *view) monthsBefore(o *view) bool {
	ofMonth := func(m moment) bool { return !m.saying && m.Kind == fact.DateMonth && m.Relation == fact.DateOn }
	ofDay := func(m moment) bool { return !m.saying && m.Weekday != "" && m.month == 0 }
	return len(v.moments) == 1 && slices.ContainsFunc(v.moments, ofMonth) && slices.ContainsFunc(o.moments, ofDay) && !slices.ContainsFunc(o.moments, ofMonth)
}
