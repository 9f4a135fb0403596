package reading

import (
	"fmt"
	"strings"

	"crosscheck/internal/fact"
)

// clock reads a time of day: "5 p.m.", "5:30 p.m. EST", "17:30 GMT", "0600 GMT",
// "10 o'clock", "noon", and as it is said.
func (d *dateReader) clock(i int) (readDate, bool) {
	f := readDate{from: i, to: i + 1, kind: fact.DateClock}
	switch {
	case d.is(i, "noon"):
		f.clock = "12:00"
		return f, true
	case d.is(i, "midnight"):
		f.clock = "00:00"
		return f, true
	}
	if said, ok := d.spoken(i); ok || d.tokens[i].kind != figureDigits {
		return said, ok
	}
	hour, minute, to := d.hourMinute(i)
	if hour < 0 {
		return f, false
	}
	f.to = to
	half := strings.ReplaceAll(d.low(to), ".", "")
	switch {
	case (half == "am" || half == "pm") && hour >= 1 && hour <= 12:
		if hour %= 12; half == "pm" {
			hour += 12
		}
		f.to++
		d.zone(&f)
	default:
		if d.zone(&f); f.zone == "" && !(to > i+1 && d.is(i-1, "at", "by", "until", "around", "about", "before", "after", "since", "from")) {
			return f, false
		}
		if to == i+1 && len(d.tokens[i].text) != 4 {
			return f, false // "12 EST" counts nothing that a clock shows
		}
	}
	f.clock = fmt.Sprintf("%02d:%02d", hour, minute)
	return f, true
}

// hourMinute reads "5", "5:30", "6.30" and "1730"; the hour is -1 if it is none.
func (d *dateReader) hourMinute(i int) (hour, minute, to int) {
	digits := d.tokens[i].text
	whole, rest, dotted := strings.Cut(digits, ".")
	switch {
	case dotted && len(whole) < 3 && len(rest) == 2:
		hour, minute, to = digitsValue(whole), digitsValue(rest), i+1
		if half := strings.ReplaceAll(d.low(to), ".", ""); half != "am" && half != "pm" {
			return -1, 0, i
		}
	case d.sign(i+1, ":") && !d.gap(i+1) && !d.gap(i+2) && d.has(i+2) && len(d.tokens[i+2].text) == 2 && len(digits) < 3:
		hour, minute, to = digitsValue(digits), digitsValue(d.tokens[i+2].text), i+3
		if d.sign(to, ":") && !d.gap(to) {
			return -1, 0, i
		}
	case len(digits) == 4:
		hour, minute, to = digitsValue(digits[:2]), digitsValue(digits[2:]), i+1
	case len(digits) < 3:
		hour, to = digitsValue(digits), i+1
	default:
		return -1, 0, i
	}
	if hour > 23 || minute > 59 || dotted && rest == "" {
		return -1, 0, i
	}
	return hour, minute, to
}

// zone reads the zone behind a time of day: "GMT", "Eastern time", "local time".
func (d *dateReader) zone(f *readDate) {
	w := d.low(f.to)
	switch {
	case d.is(f.to, "local") && d.is(f.to+1, "time"):
		f.zone, f.to = "local time", f.to+2
	case clockZones[w] && d.capital(f.to):
		f.zone = d.tokens[f.to].text
		if f.to++; d.is(f.to, "time") {
			f.to++
		} else if d.is(f.to, "daylight", "standard") && d.is(f.to+1, "time") {
			f.to += 2
		}
	}
}
