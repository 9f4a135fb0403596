package ingest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"crosscheck/internal/message"
)

// date is a date as an article states it.
type date struct {
	value string // 2025-06-15, or RFC 3339 where a time stands with it and its zone is told; "" if in doubt
	doubt string // a sentence on why the date was not taken, as for 03/04/2025
}

var (
	isoTime   = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$`)
	isoDate   = regexp.MustCompile(`^(\d{4})[-/](\d\d?)[-/](\d\d?)$`)
	numbers   = regexp.MustCompile(`^(\d\d?)[./-](\d\d?)[./-](\d{4})$`)
	dayNumber = regexp.MustCompile(`^(\d\d?)(st|nd|rd|th|\.)?$`)
	compact   = regexp.MustCompile(`^((?:19|20)\d\d)(\d\d)(\d\d)$`)
	clock     = regexp.MustCompile(`^(\d\d?)[:.](\d\d)(?::(\d\d))?(am|pm|a\.m\.?|p\.m\.?|h)?$`)
	hourAlone = regexp.MustCompile(`^(\d\d?)(am|pm|a\.m\.?|p\.m\.?)$`)
	offset    = regexp.MustCompile(`^[+-]\d\d:?\d\d$`)
)

// longestDate is how many bytes a date with all its words has at most.
const longestDate = 80

// readDate reads a string that is a date and nothing else: day, month and year in
// any order with the month as a word, ISO 8601, or figures; a weekday and a time
// of day may stand with it. It reports whether it is one.
func readDate(s string) (date, bool) {
	s = strings.TrimSpace(s)
	if len(s) > longestDate {
		return date{}, false
	}
	words := isoTime.ReplaceAllString(s, "$1 $2 $3")
	var r dateReader
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == ',' || r == '\u00A0' || r == '\t' }) {
		if !r.word(strings.ToLower(word)) {
			return date{}, false
		}
	}
	return r.date(s)
}

// dateReader gathers the words of a date; what was not read is zero.
type dateReader struct {
	year, month, day int
	weekday          string
	hour             int
	minute, second   int
	timed, halved    bool   // a time stands there; with a.m. or p.m.
	zone             string // as an offset of RFC 3339, "" when it is not told for certain
	ambiguous        bool   // day and month cannot be told apart
}

// word reads one word and reports whether it can belong to a date.
func (r *dateReader) word(w string) bool {
	set := func(year, month, day string) bool {
		if r.year+r.month+r.day != 0 {
			return false
		}
		r.year, _ = strconv.Atoi(year)
		r.month, _ = strconv.Atoi(month)
		r.day, _ = strconv.Atoi(day)
		return true
	}
	if m := isoDate.FindStringSubmatch(w); m != nil {
		return set(m[1], m[2], m[3])
	}
	if m := compact.FindStringSubmatch(w); m != nil {
		return set(m[1], m[2], m[3])
	}
	if m := numbers.FindStringSubmatch(w); m != nil {
		first, second := m[1], m[2]
		a, _ := strconv.Atoi(first)
		b, _ := strconv.Atoi(second)
		r.ambiguous = a <= 12 && b <= 12 && a != b
		if b > 12 {
			first, second = second, first
		}
		return set(m[3], second, first)
	}
	if m := clock.FindStringSubmatch(w); m != nil && !r.timed {
		r.hour, _ = strconv.Atoi(m[1])
		r.minute, _ = strconv.Atoi(m[2])
		r.second, _ = strconv.Atoi(m[3])
		r.timed = true
		return r.half(m[4])
	}
	if m := hourAlone.FindStringSubmatch(w); m != nil && !r.timed {
		r.hour, _ = strconv.Atoi(m[1])
		r.timed = true
		return r.half(m[2])
	}
	if m := dayNumber.FindStringSubmatch(w); m != nil && r.day == 0 {
		r.day, _ = strconv.Atoi(m[1])
		return r.day > 0
	}
	if n, err := strconv.Atoi(w); err == nil && len(w) == 4 && r.year == 0 {
		r.year = n
		return n >= 1500 && n < 2200
	}
	if month := monthOf(w); month > 0 && r.month == 0 {
		r.month = month
		return true
	}
	if day := weekdayOf(w); day != "" && r.weekday == "" {
		r.weekday = day
		return true
	}
	return r.smallWord(w)
}

// smallWord reads the words around a time of day.
func (r *dateReader) smallWord(w string) bool {
	switch w {
	case "utc", "gmt", "z":
		r.zone = "Z"
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m":
		return r.timed && r.half(w)
	case "at", "on", "of", "the", "-", "–", "—", "h", "hrs", "uhr",
		"et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "bst", "cet", "cest", "ist":
	default:
		if !offset.MatchString(w) {
			return false
		}
		r.zone = w[:3] + ":" + w[len(w)-2:]
	}
	return true
}

// half moves the hour by a.m. or p.m.
func (r *dateReader) half(w string) bool {
	if w == "" || w == "h" {
		return true
	}
	if r.halved || r.hour < 1 || r.hour > 12 {
		return false
	}
	r.halved = true
	r.hour %= 12
	if w[0] == 'p' {
		r.hour += 12
	}
	return true
}

// weekdays are named as time.Weekday counts them.
var weekdays = []message.Key{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// date is what the words come to; said is how they stand there.
func (r *dateReader) date(said string) (date, bool) {
	if r.year == 0 || r.month == 0 || r.day == 0 {
		return date{}, false
	}
	if r.ambiguous {
		return date{doubt: message.Text("The article is dated “{{.Date}}”, which can be read in two ways; its date is left unknown.", "Date", said)}, true
	}
	t := time.Date(r.year, time.Month(r.month), r.day, 0, 0, 0, 0, time.UTC)
	switch {
	case t.Month() != time.Month(r.month) || t.Day() != r.day:
		return date{doubt: message.Text("The article is dated “{{.Date}}”, and there is no such day; its date is left unknown.", "Date", said)}, true
	case r.weekday != "" && r.weekday != t.Weekday().String():
		return date{doubt: message.Text("The article is dated “{{.Date}}”, and that day was a {{.Weekday}}; its date is left unknown.",
			"Date", said, "Weekday", message.Text(weekdays[t.Weekday()]))}, true
	}
	value := t.Format(time.DateOnly)
	if r.timed && r.zone != "" {
		exact, err := time.Parse(time.RFC3339, fmt.Sprintf("%sT%02d:%02d:%02d%s", value, r.hour, r.minute, r.second, r.zone))
		if err == nil {
			value = exact.Format(time.RFC3339)
		}
	}
	return date{value: value}, true
}

// monthOf is the number of a month by its English name or abbreviation, else 0.
func monthOf(w string) int {
	w = strings.TrimSuffix(w, ".")
	for m := time.January; m <= time.December; m++ {
		if abbreviates(w, m.String()) {
			return int(m)
		}
	}
	return 0
}

// weekdayOf is the weekday that a word is the name or abbreviation of, else "".
func weekdayOf(w string) string {
	w = strings.TrimSuffix(w, ".")
	for d := time.Sunday; d <= time.Saturday; d++ {
		if abbreviates(w, d.String()) {
			return d.String()
		}
	}
	return ""
}

// abbreviates reports whether w is name, or its first three letters, or the four
// of "Sept", "Tues" and "Thur" and the five of "Thurs".
func abbreviates(w, name string) bool {
	name = strings.ToLower(name)
	return w == name || strings.HasPrefix(name, w) && (len(w) == 3 || len(w) >= 4 && strings.Contains(" sept tues thur thurs ", " "+w+" "))
}
