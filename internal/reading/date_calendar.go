package reading

import (
	"fmt"
	"strings"
	"time"
)

// daySpan is a stretch of days, both ends included; the zero value is unknown.
type daySpan struct{ first, last time.Time }

func (s daySpan) known() bool {
	return !s.first.IsZero() && !s.last.IsZero() && s.first.Year() > 0 && s.last.Year() < 10000
}

// and is the span over both; unknown if one of them is.
func (s daySpan) and(o daySpan) daySpan {
	if !s.known() || !o.known() {
		return daySpan{}
	}
	if o.first.Before(s.first) {
		s.first = o.first
	}
	if o.last.After(s.last) {
		s.last = o.last
	}
	return s
}

// oneDay is the day of a year and month, unknown if there is none.
func oneDay(year, month, day int) daySpan {
	if month < 1 || month > 12 || day < 1 || year < 1 {
		return daySpan{}
	}
	d := civil(year, month, day)
	if d.Day() != day {
		return daySpan{}
	}
	return daySpan{d, d}
}

func monthDays(year, month int) daySpan {
	return daySpan{civil(year, month, 1), civil(year, month+1, 0)}
}

func yearDays(first, last int) daySpan { return daySpan{civil(first, 1, 1), civil(last, 12, 31)} }

func civil(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// leapYear has every day that a month can have.
const leapYear = 2024

// saidMonth and saidDay write dates in the forms of XML Schema, part 2.
func saidMonth(year, month int) string {
	if year == 0 {
		return fmt.Sprintf("--%02d", month)
	}
	return fmt.Sprintf("%04d-%02d", year, month)
}

func saidDay(month, day int) string { return fmt.Sprintf("--%02d-%02d", month, day) }

// direction is where a date lies from the day of publication.
type direction int

const (
	eitherWay direction = iota
	backward
	forward
)

// Tenses are looked for among so many words on either side of a date; a comma
// behind it counts for several, since another clause may begin there.
const (
	tenseReach = 12
	commaWords = 4
)

// direction reads the tense around a date: the nearest verb that shows one
// decides, the one before it on a tie. What was to be on a day, or would be, may
// lie on either side of the day of publication.
func (d *dateReader) direction(from, to int) direction {
	before, near := d.tense(from-1, -1, commaWords)
	comma := commaWords
	if near > tenseReach {
		comma = 0 // the date begins the sentence: its verb comes behind
	}
	if d.is(from-1, "for") && near <= tenseReach {
		return before // "scheduled for Sunday"
	}
	if after, far := d.tense(to, 1, comma); far < near {
		return after
	}
	return before
}

// tense looks for a verb in one direction, and tells how many words away it is;
// more than tenseReach for none.
func (d *dateReader) tense(i, step, comma int) (direction, int) {
	for n := 0; n < tenseReach && d.has(i); i += step {
		if d.tokens[i].kind != figureWord {
			if step > 0 && d.is(i, ",", ";") {
				n += comma
			}
			continue
		}
		n++
		w, next := d.low(i), d.low(i+1)
		switch {
		case (w == "have" || w == "has" || w == "had") && next == "to":
		case step < 0 && d.is(i-1, "to") && verbs()[w].form&baseForm != 0,
			w == "would" || w == "could" || w == "might" || (w == "was" || w == "were" || w == "had") && (next == "to" || arranged[next]),
			arranged[w] && !d.is(i-1, "is", "are"):
			return eitherWay, n
		case futureCues[w], strings.HasSuffix(w, "'ll"), arranged[w] && d.is(i-1, "is", "are"),
			(planned[w] || w == "is" || w == "are") && next == "to", w == "may" && !d.capital(i):
			return forward, n
		case pastCues[w], verbs()[w].form&(pastForm|participleForm) != 0 && verbs()[w].form&baseForm == 0:
			return backward, n
		}
	}
	return eitherWay, tenseReach + 1
}

// News gives the year of what lies far off. So a date without one is plain within
// sureDays even where no tense shows its side; and where a tense points farther
// than farDays while the other side is near, it is not believed.
const (
	sureDays = 60
	farDays  = 270
)

// nearYear finds the days of a date without a year.
func (d *dateReader) nearYear(in func(year int) daySpan, way direction) daySpan {
	if !d.known {
		return daySpan{}
	}
	var past, next daySpan
	for year := d.today.Year() - 4; year <= d.today.Year()+4; year++ {
		span := in(year)
		if !span.known() {
			continue
		}
		if !span.first.After(d.today) {
			past = span
		}
		if !span.last.Before(d.today) && !next.known() {
			next = span
		}
	}
	since, until := days(past.last, d.today), days(d.today, next.first)
	switch {
	case past == next, way == backward && (since <= farDays || until > farDays/3):
		return past
	case way == forward && (until <= farDays || since > farDays/3):
		return next
	case way == eitherWay && since <= sureDays && since < until:
		return past
	case way == eitherWay && until <= sureDays:
		return next
	}
	return past.and(next)
}

func days(from, to time.Time) int { return int(to.Sub(from).Hours() / 24) }

// nearWeekday finds the day of a weekday that stands alone.
func (d *dateReader) nearWeekday(day time.Weekday, way direction) daySpan {
	if !d.known {
		return daySpan{}
	}
	back := d.today.AddDate(0, 0, -(int(d.today.Weekday()-day)+7)%7)
	on := d.today.AddDate(0, 0, (int(day-d.today.Weekday())+7)%7)
	switch way {
	case backward:
		return daySpan{back, back}
	case forward:
		return daySpan{on, on}
	}
	return daySpan{back, on}
}

// shifted is the day of publication moved by days, unknown without one.
func (d *dateReader) shifted(first, last int) daySpan {
	if !d.known {
		return daySpan{}
	}
	return daySpan{d.today.AddDate(0, 0, first), d.today.AddDate(0, 0, last)}
}

// week is the week a number of weeks from that of publication. Whether weeks
// begin on Sunday or Monday is not said: it spans both.
func (d *dateReader) week(weeks int) daySpan {
	if !d.known {
		return daySpan{}
	}
	// With a Sunday as the first day, and as the last.
	sunday := d.today.AddDate(0, 0, -int(d.today.Weekday())+7*weeks)
	monday := d.today.AddDate(0, 0, -(int(d.today.Weekday())+6)%7+7*weeks)
	return daySpan{sunday, sunday.AddDate(0, 0, 6)}.and(daySpan{monday, monday.AddDate(0, 0, 6)})
}
