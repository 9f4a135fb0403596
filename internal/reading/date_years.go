package reading

import (
	"strconv"
	"strings"
	"time"

	"crosscheck/internal/fact"
)

// part reads a part of a month or year: "early March", "mid-June 2025", "late
// 2024", and "early Sunday".
func (d *dateReader) part(i int) (readDate, bool) {
	if !d.is(i, "early", "mid", "late") {
		return readDate{}, false
	}
	which := d.low(i)
	n := i + 1
	if d.isDash(n) {
		n++
	}
	if d.is(n, "in") {
		n++
	}
	if day, ok := d.weekday(n); ok {
		day.from = i
		return day, which != "mid"
	}
	if f, ok := d.decadeAt(n); ok {
		f.from = i
		if first := f.days.first.Year(); first%100 != 0 {
			first += map[string]int{"mid": 3, "late": 6}[which]
			f.days = yearDays(first, first+3)
		}
		return f, true
	}
	if year := d.yearAt(n); year > 0 && !d.plural(n+1) && !d.joins(n+1) {
		months := map[string][2]int{"early": {1, 5}, "mid": {4, 9}, "late": {8, 12}}[which]
		return readDate{
			from: i, to: n + 1, kind: fact.DatePeriod, said: d.tokens[n].text,
			days: monthDays(year, months[0]).and(monthDays(year, months[1])),
		}, true
	}
	f, ok := d.monthFirst(n)
	if !ok || f.kind != fact.DateMonth {
		return readDate{}, false
	}
	f.from, f.kind = i, fact.DatePeriod
	if f.days.known() && f.days.last.Sub(f.days.first) < 31*24*time.Hour {
		switch first := f.days.first; which {
		case "early":
			f.days.last = first.AddDate(0, 0, 12)
		case "mid":
			f.days = daySpan{first.AddDate(0, 0, 8), first.AddDate(0, 0, 21)}
		case "late":
			f.days.first = first.AddDate(0, 0, 17)
		}
	}
	return f, true
}

// season reads "summer 2019", "the spring of 2020". When a season is depends on
// where, so it spans the year and, for a winter, the next.
func (d *dateReader) season(i int) (readDate, bool) {
	if !d.is(i, "spring", "summer", "autumn", "fall", "winter") {
		return readDate{}, false
	}
	n := i + 1
	if d.is(n, "of") || d.is(n, "in") {
		n++
	}
	year := d.yearAt(n)
	if year == 0 || d.plural(n+1) {
		return readDate{}, false
	}
	last := year
	if d.is(i, "winter") {
		last++
	}
	return readDate{from: i, to: n + 1, kind: fact.DatePeriod, said: d.tokens[n].text, days: yearDays(year, last)}, true
}

// years reads years and stretches of them: "in 2007", "2003-2005", "the 1930s",
// "the '90s".
func (d *dateReader) years(i int) (readDate, bool) {
	if d.tokens[i].kind != figureDigits {
		return readDate{}, false
	}
	if f, ok := d.decadeAt(i); ok {
		return f, true
	}
	year := d.yearAt(i)
	if year == 0 {
		return readDate{}, false
	}
	f := readDate{from: i, to: i + 1, kind: fact.DateYear, said: d.tokens[i].text, days: yearDays(year, year)}
	if last, to := d.lastYear(i, year); to > 0 {
		f.to, f.kind, f.said, f.days = to, fact.DatePeriod, "", yearDays(year, last)
		return f, true
	}
	if d.joins(i + 1) {
		return readDate{}, false
	}
	return f, d.standsForYear(i)
}

// yearFromNow reads the year behind a day or a month where it is counted from that of publication: "27 January last
// year", "in March of this year". It is 0 where none stands there, or that year is not known.
func (d *dateReader) yearFromNow(i int) (year, next int) {
	if d.is(i, "of") {
		i++
	}
	way, ok := map[string]int{"last": -1, "this": 0, "next": 1}[d.low(i)]
	if !ok || !d.known || !d.is(i+1, "year") {
		return 0, i
	}
	return d.today.Year() + way, i + 2
}

// lastYear reads the end of a stretch of years, "-2005" or "-05".
func (d *dateReader) lastYear(i, first int) (year, to int) {
	if !d.isDash(i+1) || d.gap(i+1) || d.gap(i+2) || !d.has(i+2) || d.tokens[i+2].kind != figureDigits || d.joins(i+3) {
		return 0, 0
	}
	digits := d.tokens[i+2].text
	last := digitsValue(digits)
	if len(digits) == 2 {
		last += first / 100 * 100
	}
	if len(digits) != 2 && len(digits) != 4 || last <= first || last > lastPlainYear {
		return 0, 0
	}
	return last, i + 3
}

// decadeAt reads "1930s" and "90s", which may as well be an age ("in her 60s").
func (d *dateReader) decadeAt(i int) (readDate, bool) {
	if !d.has(i) || d.tokens[i].kind != figureDigits {
		return readDate{}, false
	}
	digits := d.tokens[i].text
	if d.gap(i+1) || !d.is(i+1, "s") && !(d.sign(i+1, "'") && d.is(i+2, "s") && !d.gap(i+2)) {
		return readDate{}, false
	}
	to := i + 2
	if !d.is(i+1, "s") {
		to++
	}
	first := digitsValue(digits)
	switch {
	case len(digits) == 4 && first%10 == 0 && first >= 1500 && first <= lastPlainYear:
	case len(digits) == 2 && first%10 == 0 && first >= 30 && d.inCentury(i-1):
		first += 1900
	default:
		return readDate{}, false
	}
	last := first + 9
	if first%100 == 0 {
		last = first + 99 // "the 1800s" is the century or its first ten years
	}
	return readDate{from: i, to: to, kind: fact.DatePeriod, days: yearDays(first, last)}, true
}

// inCentury reports words before two digits that make a decade of them.
func (d *dateReader) inCentury(i int) bool {
	if d.isDash(i) {
		i--
	}
	if d.is(i, "early", "late", "mid") {
		i--
	}
	return d.is(i, "the") || d.sign(i, "'") || d.sign(i, "’")
}

// standsForYear reports whether the words around four digits show a year.
func (d *dateReader) standsForYear(i int) bool {
	counts := d.plural(i+1) || figureUnits[d.low(i+1)].known || d.sign(i+1, "%") || scaleWords[d.low(i+1)] > 0
	before := d.low(i - 1)
	switch {
	case d.before.to > 0 && d.before.to == i-1 && d.before.kind == fact.DateYear && d.is(i-1, "and", "or", "to", ","):
		return !counts
	case yearPrepositions[before] || before == "between" || before == "and" && d.is(i-2, "between"):
		return !counts || before == "in" && digitsValue(d.tokens[i].text) >= firstPlainYear
	case d.sign(i-1, "(") && (d.sign(i+1, ")") || d.sign(i+1, ",")):
		return true
	case dateDeterminers[before] || strings.HasSuffix(before, "'s"):
		// "the 2010 elections", "a 1981 claim"; "the 2007." names something else
		return d.has(i+1) && d.tokens[i+1].kind == figureWord && !stopsNoun(d.low(i+1)) && digitsValue(d.tokens[i].text) >= firstPlainYear
	}
	return false
}

// yearAt is the year at a token, 0 if there is none.
func (d *dateReader) yearAt(i int) int {
	if !d.has(i) || d.tokens[i].kind != figureDigits || len(d.tokens[i].text) != 4 {
		return 0
	}
	year, err := strconv.Atoi(d.tokens[i].text)
	if err != nil || year < 1100 || year > lastPlainYear {
		return 0
	}
	return year
}

// dayAt reads a day of a month, "15" or "15th", and the token behind it.
func (d *dateReader) dayAt(i int) (day, next int) {
	if day, next = d.ordinalDay(i); day > 0 {
		return day, next
	}
	if !d.has(i) || d.tokens[i].kind != figureDigits || len(d.tokens[i].text) > 2 {
		return 0, i
	}
	day, next = digitsValue(d.tokens[i].text), i+1
	if !d.gap(next) && d.is(next, "st", "nd", "rd", "th") {
		next++
	}
	if day < 1 || day > 31 || d.has(next) && !d.gap(next) && (d.tokens[next].kind == figureWord || strings.ContainsAny(d.tokens[next].text, "/:%")) {
		return 0, i
	}
	return day, next
}

// ordinalDay reads a day in words before its month, "the twenty-first of May", and the token behind
// it; 0 if there is none.
func (d *dateReader) ordinalDay(i int) (day, next int) {
	day, next = int(ordinalWords[d.low(i)]), i+1
	if tens := int(numberWords[d.low(i)]); tens >= 20 && d.isDash(next) && ordinalWords[d.low(next+1)] < 10 {
		day, next = tens+int(ordinalWords[d.low(next+1)]), i+3
	}
	if month, _, _ := d.monthAt(next + 1); day < 1 || day > 31 || !d.is(i-1, "the") || !d.is(next, "of") || month == 0 {
		return 0, i
	}
	return day, next
}

// monthAt reads the name of a month, its full stop included, and the token
// behind it. Short says that it is abbreviated.
func (d *dateReader) monthAt(i int) (month time.Month, next int, short bool) {
	w := strings.TrimSuffix(d.low(i), "'s")
	month = monthNumbers[w]
	if month == 0 || !d.capital(i) {
		return 0, i, false
	}
	next = i + 1
	short = len(w) < 5 && w != "may" && w != "june" && w != "july"
	if short && d.sign(next, ".") && !d.gap(next) {
		next++
	}
	return month, next, short
}

// standsForMonth reports whether the name of a month that stands without a day or
// year is one: after a preposition, or with a noun as in "the June attack".
func (d *dateReader) standsForMonth(i, next int) bool {
	before := d.low(i - 1)
	switch {
	case monthPrepositions[before], d.isDash(i-1) && d.is(i-2, "mid"):
		// "by April Ryan", "of June Carter": a name goes on with a capital.
		return !d.capital(next) || d.titled || d.monthNext(next) || weekdayWords[d.low(next)]
	case d.before.to > 0 && d.before.to == i-1 && d.before.kind == fact.DateMonth && d.is(i-1, "and", "or", "to", "through", "-", "–"):
		return true
	case dateDeterminers[before] || strings.HasSuffix(before, "'s") && !d.capital(i-1):
		return d.has(next) && d.tokens[next].kind == figureWord && !d.capital(next) && !stopsNoun(d.low(next))
	}
	return strings.HasSuffix(d.low(i), "'s") && !d.capital(i-1) && !d.capital(next) && !d.is(i, "april's", "june's", "august's", "may's")
}

func (d *dateReader) monthNext(i int) bool {
	month, _, _ := d.monthAt(i)
	return month > 0
}

// weekdayAt is the weekday a token names.
func (d *dateReader) weekdayAt(i int) (time.Weekday, bool) {
	w := strings.TrimSuffix(d.low(i), "'s")
	day, ok := weekdayNumbers[w]
	if !ok || !d.capital(i) || beforeWeekdays[d.low(i-1)] || d.capital(i-1) && nicknames[d.low(i-1)] || d.capital(i+1) && (afterWeekdays[d.low(i+1)] || d.is(i+1, "night", "morning") && d.capital(i+2)) {
		return 0, false
	}
	return day, true
}
