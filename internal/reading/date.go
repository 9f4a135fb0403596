package reading

import (
	"strings"
	"time"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// Dates are read by a grammar of what news writes, one kind of phrase after the
// other at each word, the longest first. What a phrase leaves open is filled in
// from the day on which the article was published and from the tense of the verb
// next to it: "on Sunday" after "said" is the Sunday before, before "will meet"
// the one to come. Where that does not settle it, the date spans all days that it
// can mean; and where the article has no date, only what the words say is kept.
//
// Months and weekdays that are names or verbs ("may resign", "April Ryan", "Black
// Friday") are told by the words around them, and a number that counts is no year.

// readDates reads the dates of a stretch of text that begins at a code point of
// the whole text, in order. Published is the day of the article as the article
// gives it, "" when unknown.
func readDates(s string, at int, published string) []fact.Date {
	d := dateReader{figureReader: newFigureReader(s)}
	if day, err := time.Parse(time.DateOnly, published[:min(len(published), len(time.DateOnly))]); err == nil {
		d.today, d.known = day, true
	}
	var out []fact.Date
	points, last := at, 0
	for i := 0; i < len(d.tokens); {
		f, ok := d.date(i)
		if !ok {
			i++
			continue
		}
		i = f.to
		from, to := d.tokens[f.from].from, d.tokens[f.to-1].to
		words := strings.TrimSuffix(strings.TrimSuffix(s[from:to], "'s"), "’s")
		points += utf8.RuneCountInString(s[last:from])
		date := fact.Date{
			Phrase: fact.Phrase{Span: fact.Span{Start: points}, Text: words},
			Kind:   f.kind, Relation: d.relation(f.from), Said: f.said, Weekday: f.weekday, Clock: f.clock, Zone: f.zone,
		}
		if f.days.known() {
			date.From, date.To = f.days.first.Format(time.DateOnly), f.days.last.Format(time.DateOnly)
		}
		points += utf8.RuneCountInString(words)
		date.End, last = points, from+len(words)
		out = append(out, date)
		d.before = f
	}
	return out
}

// dateReader reads dates from the tokens of the figure reader.
type dateReader struct {
	*figureReader
	today  time.Time // the day of publication
	known  bool
	before readDate // the date read last
}

// readDate is a date while it is read; from and to are tokens.
type readDate struct {
	from, to    int
	kind        fact.DateKind
	days        daySpan
	said        string
	weekday     string
	clock, zone string
}

// date reads the date that begins at a token.
func (d *dateReader) date(i int) (readDate, bool) {
	if !d.mayBegin(i) {
		return readDate{}, false
	}
	for _, read := range []func(int) (readDate, bool){
		d.clock, d.written, d.weekday, d.dayFirst, d.monthFirst, d.part, d.ago, d.relative, d.plain, d.season, d.years,
	} {
		if f, ok := read(i); ok && f.to > i {
			return d.untilDate(f), true
		}
	}
	return readDate{}, false
}

// untilDate takes in the date up to which a stretch goes that begins with one:
// "between June 3 and June 9", "from Monday to Friday". What was moved from one day
// to another is no stretch, and neither is one whose days are not known.
func (d *dateReader) untilDate(f readDate) readDate {
	var joined bool
	switch {
	case d.is(f.from-1, "between"):
		joined = d.is(f.to, "and")
	case d.is(f.from-1, "from"):
		joined = d.is(f.to, "to", "until", "till", "through") && !d.moved(f.from-2)
	default:
		joined = d.is(f.to, "through")
	}
	if !joined || !f.days.known() || f.kind == fact.DateClock || !d.has(f.to+1) || !d.mayBegin(f.to+1) {
		return f
	}
	before := d.before
	d.before = f
	last, ok := d.date(f.to + 1)
	d.before = before
	if !ok || last.kind == fact.DateClock || !last.days.known() || last.days.last.Before(f.days.last) || last.days.first.Before(f.days.first) {
		return f
	}
	return readDate{from: f.from, to: last.to, kind: fact.DatePeriod, days: f.days.and(last.days)}
}

// moved reports whether one of the words up to a token tells that something was
// given another day.
func (d *dateReader) moved(i int) bool {
	const near = 6 // words
	for k := i; k > i-near && d.has(k); k-- {
		if movingWords[d.low(k)] {
			return true
		}
	}
	return false
}

// mayBegin sorts out most words at once.
func (d *dateReader) mayBegin(i int) bool {
	t := d.tokens[i]
	if t.kind == figureDigits {
		return i == 0 || d.gap(i) || !d.glued(i-1) || strings.ContainsAny(d.tokens[i-1].text, "'’")
	}
	return t.kind == figureWord && dateBeginnings()[strings.TrimSuffix(t.lower, "'s")]
}

// relation reads the word before a date that says how the statement stands to it.
func (d *dateReader) relation(i int) fact.DateRelation {
	if d.is(i-1, "the", "early", "late", "about", "around", "at") {
		i--
	}
	switch d.low(i - 1) {
	case "since":
		return fact.DateSince
	case "until", "till":
		return fact.DateUntil
	case "by":
		return fact.DateBy
	case "before":
		return fact.DateBefore
	case "after":
		return fact.DateAfter
	}
	return fact.DateOn
}

// written reads dates in digits alone: "2025-06-15", "15/06/2025". Where day and
// month can be taken either way, the date spans both.
func (d *dateReader) written(i int) (readDate, bool) {
	if !d.has(i+4) || d.tokens[i].kind != figureDigits || d.gap(i+1) || d.gap(i+2) || d.gap(i+3) || d.gap(i+4) ||
		d.tokens[i+1].text != d.tokens[i+3].text || d.joins(i+5) {
		return readDate{}, false
	}
	a, b, c := d.tokens[i].text, d.tokens[i+2].text, d.tokens[i+4].text
	f := readDate{from: i, to: i + 5, kind: fact.DateDay}
	switch {
	case d.sign(i+1, "-") && len(a) == 4:
		f.days = oneDay(digitsValue(a), digitsValue(b), digitsValue(c))
	case (d.sign(i+1, "/") || d.sign(i+1, "-")) && len(c) == 4:
		x, y := oneDay(digitsValue(c), digitsValue(b), digitsValue(a)), oneDay(digitsValue(c), digitsValue(a), digitsValue(b))
		switch {
		case !x.known():
			f.days = y
		case !y.known():
			f.days = x
		default:
			f.days = x.and(y)
		}
	}
	if f.days.known() && f.days.first.Equal(f.days.last) {
		f.said = f.days.first.Format(time.DateOnly)
	}
	return f, f.days.known()
}

// joins reports whether a token is joined to the one before as part of a number.
func (d *dateReader) joins(i int) bool {
	return d.has(i) && !d.gap(i) && (d.tokens[i].kind != figureSign || strings.ContainsAny(d.tokens[i].text, "/:-") && d.has(i+1) && !d.gap(i+1))
}

// weekday reads "Sunday", "Sunday night", "Sunday, June 15".
func (d *dateReader) weekday(i int) (readDate, bool) {
	day, ok := d.weekdayAt(i)
	if !ok {
		return readDate{}, false
	}
	f := readDate{from: i, to: i + 1, kind: fact.DateDay, weekday: day.String()}
	n := i + 1
	if d.sign(n, ".") && len(d.low(i)) < 6 {
		n++
	}
	if d.sign(n, ",") {
		n++
	}
	if d.is(n, "the") {
		n++
	}
	for _, read := range []func(int) (readDate, bool){d.dayFirst, d.monthFirst} {
		if date, ok := read(n); ok && date.kind == fact.DateDay {
			date.from, date.weekday = i, f.weekday
			d.settleYear(&date, day)
			return date, true
		}
	}
	if !strings.HasPrefix(weekdayName(day), d.low(i)[:min(len(d.low(i)), 6)]) || len(d.low(i)) < 6 {
		return readDate{}, false // an abbreviation counts only before a date
	}
	if !d.is(i-1, "a", "one") { // "on a Friday" is any
		f.days = d.nearWeekday(day, d.direction(f.from, f.to))
	}
	d.partOfDay(&f)
	return f, true
}

// settleYear takes, for a date without a year, the year in which it falls on the
// weekday that is named.
func (d *dateReader) settleYear(f *readDate, day time.Weekday) {
	if !d.known || !strings.HasPrefix(f.said, "--") {
		return
	}
	month, of := digitsValue(f.said[2:4]), digitsValue(f.said[5:7])
	for _, year := range []int{d.today.Year(), d.today.Year() - 1, d.today.Year() + 1} {
		if days := oneDay(year, month, of); days.known() && days.first.Weekday() == day {
			f.days = days
			return
		}
	}
}

// partOfDay reads "morning" or "night" behind a day. A night runs on into the
// next day.
func (d *dateReader) partOfDay(f *readDate) {
	if d.is(f.to, "morning", "afternoon", "evening", "night") && !d.capital(f.to) {
		f.clock = d.low(f.to)
		if f.to++; f.clock == "night" && f.days.known() {
			f.days.last = f.days.last.AddDate(0, 0, 1)
		}
	}
}

// monthFirst reads dates that begin with a month: "June 15, 2025", "June 15-17",
// "June 2025", "in June".
func (d *dateReader) monthFirst(i int) (readDate, bool) {
	month, n, short := d.monthAt(i)
	if month == 0 {
		return readDate{}, false
	}
	if first, next := d.dayAt(n); first > 0 && !(d.is(i-1, "in") && d.plural(next)) {
		last := first
		if d.isDash(next) || d.is(next, "to", "and", "through", "or") {
			if day, to := d.dayAt(next + 1); day > first && !d.plural(to) && (!d.isDash(next) || !d.gap(next+1) || d.gap(next)) {
				if m, _, _ := d.monthAt(to); m == 0 {
					last, next = day, to
				}
			}
		}
		return d.dayOf(i, next, int(month), first, last)
	}
	y := n
	if d.is(y, "of") || d.sign(y, ",") {
		y++
	}
	f := readDate{from: i, to: n, kind: fact.DateMonth}
	year, next := d.yearAt(y), y+1
	if year == 0 {
		year, next = d.yearFromNow(n)
	}
	if year > 0 {
		f.to, f.days, f.said = next, monthDays(year, int(month)), saidMonth(year, int(month))
		return f, true
	}
	if short || !d.standsForMonth(i, n) {
		return readDate{}, false
	}
	f.said = saidMonth(0, int(month))
	if d.is(n, "of") && d.is(n+1, "that", "the") && (d.is(n+2, "year") || d.is(n+2, "same") && d.is(n+3, "year")) {
		return f, true // of a year told before
	}
	f.days = d.nearYear(func(year int) daySpan { return monthDays(year, int(month)) }, d.direction(f.from, f.to))
	return f, true
}

// dayFirst reads dates that begin with a day: "15 June 2025", "15-17 June", "15th
// of June".
func (d *dateReader) dayFirst(i int) (readDate, bool) {
	first, n := d.dayAt(i)
	if first == 0 {
		return readDate{}, false
	}
	last := first
	if d.isDash(n) || d.is(n, "to", "and") {
		if day, to := d.dayAt(n + 1); day > first {
			last, n = day, to
		}
	}
	if d.is(n, "of") {
		n++
	}
	month, next, _ := d.monthAt(n)
	if month == 0 || d.low(n) == "may" && !d.capital(n) {
		return readDate{}, false
	}
	// "12 March protesters" has no day, but "June 15" after a month has been read.
	if day, _ := d.dayAt(next); day > 0 && d.yearAt(next) == 0 && !d.plural(next+1) {
		return readDate{}, false
	}
	return d.dayOf(i, next, int(month), first, last)
}

// dayOf makes a date of a day, or a few, and a month, with the year if it follows.
func (d *dateReader) dayOf(from, to, month, first, last int) (readDate, bool) {
	f := readDate{from: from, to: to, kind: fact.DateDay}
	if last > first {
		f.kind = fact.DatePeriod
	}
	y := to
	if d.sign(y, ",") {
		y++
	}
	days := func(year int) daySpan { return oneDay(year, month, first).and(oneDay(year, month, last)) }
	if year := d.yearAt(y); year > 0 && !d.plural(y+1) {
		f.to, f.days = y+1, days(year)
		if first == last && f.days.known() {
			f.said = f.days.first.Format(time.DateOnly)
		}
		return f, f.days.known()
	}
	if !days(leapYear).known() {
		return readDate{}, false
	}
	if year, next := d.yearFromNow(to); year > 0 && days(year).known() {
		f.to, f.days = next, days(year)
		if first == last {
			f.said = f.days.first.Format(time.DateOnly)
		}
		return f, true
	}
	if first == last {
		f.said = saidDay(month, first)
	}
	f.days = d.nearYear(days, d.direction(f.from, f.to))
	return f, true
}
