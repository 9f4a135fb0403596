package reading

import (
	"fmt"
	"strings"

	"crosscheck/internal/fact"
)

// spoken reads a time of day as it is said: "five o'clock", "half past eight", "a quarter
// to seven", "twenty to four", "five in the morning", "9.20 on Saturday evening". Which
// half of the day it is of is told by the part of the day behind it, if any is.
func (d *dateReader) spoken(i int) (readDate, bool) {
	hour, minute, to, sure := d.saidHour(i)
	if hour < 0 {
		return readDate{}, false
	}
	part, end := d.partAhead(to)
	if !sure && (!leadsToHour[d.low(i-1)] || part == "" && !d.endsHour(to)) {
		return readDate{}, false
	}
	f := readDate{from: i, to: max(to, end), kind: fact.DateClock}
	switch half := strings.ReplaceAll(d.low(to), ".", ""); {
	case half == "am" || half == "pm":
		part = map[string]string{"am": "morning", "pm": "evening"}[half]
		f.to = to + 1
	case part == "" && hour > 12:
		return readDate{}, false
	}
	if part == "" {
		f.clock = fmt.Sprintf("%d o'clock", hour)
		if minute > 0 {
			f.clock = fmt.Sprintf("%d:%02d o'clock", hour, minute)
		}
		return f, true
	}
	late := part == "afternoon" || part == "evening" || part == "night" && hour >= 6
	switch {
	case hour == 12 && (part == "morning" || part == "night"):
		hour = 0
	case hour < 12 && late:
		hour += 12
	}
	f.clock = fmt.Sprintf("%02d:%02d", hour, minute)
	d.zone(&f)
	return f, true
}

// saidHour reads the words for an hour and its minutes; the hour is -1 if they are none.
// Sure says that they cannot be figures of something else.
func (d *dateReader) saidHour(i int) (hour, minute, to int, sure bool) {
	if hour, to = d.hourAt(i); hour > 0 {
		half := strings.ReplaceAll(d.low(to), ".", "")
		part, _ := d.partAhead(to)
		switch {
		case d.is(to, "o'clock"):
			return hour, 0, to + 1, true
		case (half == "am" || half == "pm") && d.tokens[i].kind == figureWord:
			return hour, 0, to, true
		case part != "":
			return hour, 0, to, false // "at five in the morning"
		}
	}
	if hour, minute, to = d.dottedHour(i); hour >= 0 {
		return hour, minute, to, false
	}
	at := i
	if d.is(at, "a") {
		at++
	}
	switch {
	case d.is(i, "half") && d.is(i+1, "past"):
		minute, at, sure = 30, i+1, true
	case d.is(at, "quarter"):
		minute, at = 15, at+1
		sure = leadsToHour[d.low(i-1)]
	default:
		minute, at = d.minutesAt(i)
		sure = d.is(at-1, "minutes")
	}
	back := d.is(at, "to", "before")
	hour, to = d.hourAt(at + 1)
	switch {
	case minute == 0 || hour < 0 || !back && !d.is(at, "past", "after") || d.is(to, "percent", "per", "%"):
		return -1, 0, i, false
	case back:
		hour, minute = (hour+10)%12+1, 60-minute
	}
	if d.is(to, "o'clock") {
		to++
	}
	return hour, minute, to, sure && !(back && d.is(at-1, "minutes"))
}

// dottedHour reads "9.20", which only a part of the day behind makes a time.
func (d *dateReader) dottedHour(i int) (hour, minute, to int) {
	whole, rest, dotted := strings.Cut(d.tokens[i].text, ".")
	hour, minute, to = digitsValue(whole), digitsValue(rest), i+1
	part, _ := d.partAhead(to)
	if !dotted || len(whole) > 2 || len(rest) != 2 || hour > 23 || minute > 59 || part == "" {
		return -1, 0, i
	}
	return hour, minute, to
}

// hourAt reads an hour of the clock in digits or a word; -1 if there is none.
func (d *dateReader) hourAt(i int) (hour, next int) {
	n := 0
	switch {
	case !d.has(i):
	case d.tokens[i].kind == figureDigits && len(d.tokens[i].text) <= 2:
		n = digitsValue(d.tokens[i].text)
	default:
		n = int(numberWords[d.low(i)])
	}
	if n < 1 || n > 12 {
		return -1, i
	}
	return n, i + 1
}

// minutesAt reads the minutes before "to" and "past": the fives, and any number of
// "minutes"; 0 if there are none.
func (d *dateReader) minutesAt(i int) (minutes, next int) {
	if !d.has(i) {
		return 0, i
	}
	n, next := int(numberWords[d.low(i)]), i+1
	if d.tokens[i].kind == figureDigits && len(d.tokens[i].text) <= 2 {
		n = digitsValue(d.tokens[i].text)
	}
	if ones := int(numberWords[d.low(i+2)]); n == 20 && d.isDash(i+1) && ones > 0 {
		n, next = n+ones, i+3
	}
	if d.is(next, "minutes") {
		next++
	} else if n%5 != 0 {
		return 0, i
	}
	if n < 1 || n >= 30 {
		return 0, i
	}
	return n, next
}

// partAhead reads the part of the day right behind an hour: "in the morning", "on
// Saturday night", "yesterday evening". The token behind it is i itself where the part
// belongs to a day, which is read by itself.
func (d *dateReader) partAhead(i int) (part string, end int) {
	switch {
	case d.is(i, "in") && d.is(i+1, "the") && partsOfDay[d.low(i+2)]:
		return d.low(i + 2), i + 3
	case d.is(i, "at") && d.is(i+1, "night"):
		return "night", i + 2
	case d.is(i, "tonight"):
		return "night", i
	}
	k := i
	if d.is(k, "on") {
		k++
	}
	if d.is(k, "the") && partsOfDay[d.low(k+1)] && d.is(k+2, "of") {
		return d.low(k + 1), i
	}
	if _, ok := d.weekdayAt(k); (ok || d.is(k, "yesterday", "this", "that", "tomorrow", "last")) && partsOfDay[d.low(k+1)] {
		return d.low(k + 1), i
	}
	return "", i
}

// endsHour reports whether what stands behind an hour leaves it one: a sign, the end, or a
// word that counts nothing.
func (d *dateReader) endsHour(i int) bool {
	if _, day := d.weekdayAt(i); day || !d.has(i) {
		return true
	}
	return d.tokens[i].kind == figureSign && d.is(i, ",", ".", ";", ":", ")", "\"", "”") || afterHour[d.low(i)]
}

var (
	partsOfDay = set(`morning afternoon evening night`)
	// leadsToHour are the words that an hour of the day stands behind.
	leadsToHour = set(`at by until till around about before after since nearly almost approximately`)
	afterHour   = set(`on when as local today yesterday tomorrow tonight this that`)
)
