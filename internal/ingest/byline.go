package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits in bytes and words.
const (
	longestByline = 240
	mostNameWords = 5
)

// writesFor makes commas of the words between an author and an outlet.
var writesFor = strings.NewReplacer(" for the ", ", ", " for ", ", ", " of the ", ", ")

// readByline reads what stands behind "By": names, joined by commas and "and",
// and then perhaps a date, what they are ("Political Editor") or whom they write
// for ("Daily Courier"). A news agency there has written the report; who
// published it is not said by that.
func readByline(s string) (facts, bool) {
	var f facts
	s, _ = cutWords(s, "by") // "Author: By Anna Roth"
	if len(s) > longestByline {
		return f, false
	}
	s, day, dated := cutDate(s)
	if dated {
		f.published = day.value
	}
	if isAgency(s) {
		f.byline = s
		return f, true
	}
	parts := strings.Split(writesFor.Replace(s), ",")
	if first, place, ok := strings.Cut(parts[0], " in "); ok && isOutletName(place) {
		parts[0] = first // "Anna Roth in Tel Aviv"
	}
	parts = slices.DeleteFunc(parts, func(p string) bool { return strings.HasPrefix(strings.TrimSpace(p), "@") })
	names := 0
	for names < len(parts) && areNames(parts[names]) && (names == 0 || !isAffiliation(parts[names])) {
		names++
	}
	if names == 0 {
		return f, false
	}
	f.byline = strings.TrimSpace(strings.Join(parts[:names], ","))
	if names == len(parts) {
		return f, true
	}
	rest := strings.TrimSpace(strings.Join(parts[names:], ","))
	switch {
	case isAgency(rest), isRole(rest):
	case isWellKnownOutlet(rest) && isOutletName(rest):
		f.outlet = rest
	case isOutletName(rest), dated:
		f.byline = s // whatever it is, it is kept
	default:
		return facts{}, false
	}
	return f, true
}

// cutDate cuts a date off the end of a line, behind a comma.
func cutDate(s string) (rest string, d date, ok bool) {
	for i, r := range s {
		if r != ',' {
			continue
		}
		if d, ok := readDate(s[i+1:]); ok {
			return strings.TrimSpace(s[:i]), d, true
		}
	}
	return s, date{}, false
}

// readOutletAndDate reads whom a report is from, perhaps a place, and its date: "Radio Lenne,
// 15 June 2025".
func readOutletAndDate(s string) (f facts, ok bool) {
	const mostParts = 3
	rest, day, ok := cutDate(s)
	parts := strings.Split(rest, ",")
	if !ok || len(parts) > mostParts || slices.ContainsFunc(parts, func(p string) bool { return !isOutletName(strings.TrimSpace(p)) }) {
		return facts{}, false
	}
	f.published = day.value
	if first := strings.TrimSpace(parts[0]); isWellKnownOutlet(first) && !isAgency(first) {
		f.outlet = first
	}
	return f, true
}

// isAffiliation reports whether a part of a byline is no name, though it may be
// written like one.
func isAffiliation(s string) bool { return isAgency(s) || isRole(s) || isWellKnownOutlet(s) }

// areNames reports whether all of a part of a byline is names of people.
func areNames(s string) bool {
	s = strings.ReplaceAll(strings.TrimSpace(s), " & ", " and ")
	s = strings.TrimPrefix(s, "and ") // "Anna Roth, John Doe, and Ada Lee"
	for name := range strings.SplitSeq(strings.ReplaceAll(s, " AND ", " and "), " and ") {
		if !isName(name) {
			return false
		}
	}
	return true
}

// particles stand in names in small letters.
const particles = " al ap ben bin bint da de del della den der di dos du e el ibn la le ten ter van vom von y zu zum "

// notNames begin phrases that are written like names and are none.
const notNames = " monday tuesday wednesday thursday friday saturday sunday the a an all no this that "

func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > mostNameWords || listed(notNames, words[0]) {
		return false
	}
	for _, w := range words {
		if listed(particles, w) {
			continue
		}
		first, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(first) || !unicode.IsLetter(first) {
			return false
		}
		if strings.ContainsFunc(w, func(r rune) bool {
			return !unicode.IsLetter(r) && !strings.ContainsRune("'’.-‐", r) && !unicode.IsMark(r)
		}) {
			return false
		}
	}
	return true
}

// listed reports whether a word, of any case, is in a list that is set apart by spaces.
func listed(list, word string) bool { return strings.Contains(list, " "+strings.ToLower(word)+" ") }
