package reading

import (
	"strings"
	"time"

	"crosscheck/internal/fact"
)

// plain reads "today", "yesterday", "tomorrow", "tonight", "over the weekend",
// "the day before yesterday".
func (d *dateReader) plain(i int) (readDate, bool) {
	f := readDate{from: i, to: i + 1, kind: fact.DateDay}
	switch strings.TrimSuffix(d.low(i), "'s") {
	case "today":
		if d.capital(i) && d.is(i-1, "usa", "russia") {
			return f, false // newspapers
		}
		f.days = d.shifted(0, 0)
	case "tonight":
		f.days, f.clock = d.shifted(0, 1), "night"
		return f, true
	case "yesterday":
		f.days = d.shifted(-1, -1)
	case "tomorrow":
		f.days = d.shifted(1, 1)
	case "weekend":
		f.kind, f.days = fact.DatePeriod, d.weekend(0, d.direction(f.from, f.to))
		return f, d.is(i-1, "the") && d.is(i-2, "over", "at", "during", "on") && !d.is(f.to, "of")
	case "day":
		days := map[string]int{"yesterday": -2, "tomorrow": 2}[d.low(i+2)]
		if days < 0 && !d.is(i+1, "before") || days > 0 && !d.is(i+1, "after") || days == 0 {
			return f, false
		}
		f.days, f.to = d.shifted(days, days), i+3
		return f, true
	default:
		return f, false
	}
	d.partOfDay(&f)
	return f, true
}

// relative reads what is told by "last", "next" and "this": "last week", "this
// year", "next Sunday", "the past two months", "earlier this month".
func (d *dateReader) relative(i int) (readDate, bool) {
	from := i
	half := ""
	if d.is(i, "earlier", "later", "early", "late") && d.is(i+1, "this", "last", "next") {
		half = d.low(i)
		i++
	}
	way, ok := map[string]int{"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1, "this": 0}[d.low(i)]
	if !ok || d.capital(i) && i > 0 && !d.titled || d.is(i, "last") && d.isVerb(i) {
		return readDate{}, false
	}
	f := readDate{from: from, to: i + 2}
	unit := strings.TrimSuffix(d.low(i+1), "'s")
	if day, ok := d.weekdayAt(i + 1); ok {
		f.kind, f.weekday, f.days = fact.DateDay, day.String(), d.otherWeekday(day, way)
		if way == 0 {
			f.days = d.nearWeekday(day, d.direction(f.from, f.to))
		}
		d.partOfDay(&f)
		return f, true
	}
	if month, next, short := d.monthAt(i + 1); month > 0 && !short && d.yearAt(next) == 0 {
		if day, _ := d.dayAt(next); day > 0 {
			return f, false
		}
		f.kind, f.said, f.days, f.to = fact.DateMonth, saidMonth(0, int(month)), d.otherMonth(month, way), next
		return f, true
	}
	if way > 0 && d.is(i-1, "the") && dayUnits[unit] > 0 && unit != "day" && d.is(i, "next") {
		return readDate{from: from, to: i + 2, kind: fact.DatePeriod}, true // the same, and not told when
	}
	if d.is(i, "past", "coming") {
		return d.lapse(from, i, way)
	}
	switch unit {
	case "night":
		f.kind, f.clock, f.days = fact.DateDay, unit, d.shifted(-1, 0)
		return f, way < 0 && d.is(i, "last")
	case "morning", "afternoon", "evening":
		f.kind, f.clock, f.days = fact.DateDay, unit, d.shifted(0, 0)
		return f, way == 0
	case "day":
		return f, false // "the next day" counts from the story
	case "week":
		f.kind, f.days = fact.DateWeek, d.week(way)
	case "weekend":
		f.kind, f.days = fact.DatePeriod, d.weekend(way, d.direction(f.from, f.to))
	case "month":
		f.kind = fact.DateMonth
		if d.known {
			f.days = monthDays(d.today.Year(), int(d.today.Month())+way)
		}
	case "year":
		f.kind = fact.DateYear
		if d.known {
			f.days = yearDays(d.today.Year()+way, d.today.Year()+way)
		}
	case "spring", "summer", "autumn", "fall", "winter":
		// When a season is depends on where.
		f.kind = fact.DatePeriod
		if d.known {
			f.days = yearDays(d.today.Year()+min(way, 0), d.today.Year()+max(way, 0))
		}
	default:
		return d.lapse(from, i, way)
	}
	if d.known && way == 0 {
		switch half {
		case "earlier":
			f.days.last = d.today
		case "later":
			f.days.first = d.today
		}
	}
	return f, true
}

// isVerb reports whether "last" is the verb: "will last two weeks", "to last 60 days".
func (d *dateReader) isVerb(i int) bool {
	counts := d.has(i+1) && d.tokens[i+1].kind == figureDigits || isNumberWord(d.low(i+1))
	return lastingCues[d.low(i-1)] || d.is(i-1, "to") && counts
}

// lapse reads "the past two weeks", "the next few days".
func (d *dateReader) lapse(from, i, way int) (readDate, bool) {
	low, high, n := d.count(i + 1)
	if dayUnits[d.low(i+1)] > 0 {
		low, high, n = 1, 1, i+1 // "the past week"
	}
	unit := dayUnits[strings.TrimSuffix(d.low(n), "s")]
	if unit == 0 || way == 0 || low < 1 {
		return readDate{}, false
	}
	f := readDate{from: from, to: n + 1, kind: fact.DatePeriod}
	days := int(high * unit)
	if f.days = d.shifted(-days, 0); way > 0 {
		f.days = d.shifted(0, days)
	}
	return f, days < maxLapse
}

// maxLapse is how many days a counted stretch may have at most: a millennium.
const maxLapse = 366 * 1000

// dayUnits are units of time in days.
var dayUnits = map[string]float64{"hour": 1. / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30.5, "year": 365.25, "decade": 3652.5}

// ago reads "two days ago", "a few weeks ago". Days are exact; what is counted in
// larger units is meant roughly, to half a unit on either side.
func (d *dateReader) ago(i int) (readDate, bool) {
	low, high, n := d.count(i)
	unit := dayUnits[strings.TrimSuffix(d.low(n), "s")]
	if n == i || unit == 0 || !d.is(n+1, "ago") {
		return readDate{}, false
	}
	f := readDate{from: i, to: n + 2, kind: fact.DateDay}
	if unit > 1 {
		f.kind = fact.DatePeriod
	}
	near, far := low*unit, high*unit
	switch kind, _ := d.qualifierBefore(i); {
	case kind == fact.About:
		near, far = near*0.8, far*1.2
	case kind != fact.Exactly:
		return f, true // an open end: no span
	}
	if unit > 1 {
		near, far = near-unit/2, far+unit/2
	} else if unit < 1 {
		far += 0.999
	}
	if far < maxLapse {
		f.days = d.shifted(-int(far), -int(near))
	}
	return f, true
}

// count reads how many there are of a unit, and the token behind.
func (d *dateReader) count(i int) (low, high float64, next int) {
	switch {
	case d.is(i, "a", "an") && dayUnits[d.low(i+1)] > 0:
		return 1, 1, i + 1
	case d.is(i, "a") && d.is(i+1, "few"):
		return 2, 9, i + 2
	case d.is(i, "a") && d.is(i+1, "couple"):
		if next = i + 2; d.is(next, "of") {
			next++
		}
		return 2, 3, next
	case d.is(i, "several", "few"):
		return 2, 9, i + 1
	}
	if a, ok := d.amount(i); ok && !a.share {
		return a.low, a.high, a.to
	}
	return 0, 0, i
}

// otherWeekday is "last Sunday" or "next Sunday": the nearest before or after the
// day of publication, and, when that is near, the one beyond as well, since
// people mean either.
func (d *dateReader) otherWeekday(day time.Weekday, way int) daySpan {
	if !d.known || way == 0 {
		return daySpan{}
	}
	distance := (int(d.today.Weekday()-day)*-way + 7) % 7
	if distance == 0 {
		distance = 7
	}
	near := d.today.AddDate(0, 0, way*distance)
	far := near
	if distance < 4 {
		far = near.AddDate(0, 0, 7*way)
	}
	return daySpan{near, near}.and(daySpan{far, far})
}

// otherMonth is "last June" or "next June", with the one a year further where the
// nearest lies in the year of publication; "this June" is that year's.
func (d *dateReader) otherMonth(month time.Month, way int) daySpan {
	if !d.known {
		return daySpan{}
	}
	year := d.today.Year()
	this := monthDays(year, int(month))
	switch {
	case way == 0:
		return this
	case way < 0 && month < d.today.Month(), way > 0 && month > d.today.Month():
		return this.and(monthDays(year+way, int(month)))
	}
	return monthDays(year+way, int(month))
}

// weekend is a Saturday and Sunday: the last before the day of publication, the
// next after it, or "this", which the tense tells.
func (d *dateReader) weekend(way int, tense direction) daySpan {
	if !d.known {
		return daySpan{}
	}
	sunday := d.today.AddDate(0, 0, (7-int(d.today.Weekday()))%7) // on or after
	last := daySpan{sunday.AddDate(0, 0, -8), sunday.AddDate(0, 0, -7)}
	this := daySpan{sunday.AddDate(0, 0, -1), sunday}
	running := !d.today.Before(this.first)
	switch {
	case way < 0:
		return last
	case way > 0:
		return this.and(daySpan{this.first.AddDate(0, 0, 7), this.last.AddDate(0, 0, 7)})
	case running || tense == forward:
		return this
	case tense == backward:
		return last
	}
	return last.and(this)
}
