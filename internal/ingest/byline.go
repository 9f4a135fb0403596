package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits in bytes and words.
const (
	longestByline   = 240
	longestOutlet   = 80
	mostNameWords   = 5
	mostOutletWords = 7
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
	if d, ok := readDate(rest); ok {
		f.published = d.value
		return f, true
	}
	switch {
	case isAgency(rest), isRole(rest):
	case isWellKnownOutlet(rest) && isOutletName(rest):
		f.outlet = rest
	case isOutletName(rest):
		f.byline = s // whatever it is, it is kept
	default:
		return facts{}, false
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

// particles stand in names of people in small letters, and these and smallWords in
// those of outlets.
const (
	particles  = " al ap ben bin bint da de del della den der di dos du e el ibn la le ten ter van vom von y zu zum "
	smallWords = " of the and for on in & "
)

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

// agencies are news agencies: others publish what they write.
const agencies = " reuters ap afp dpa apa upi pa efe ansa tass ria kyodo xinhua anp belga ntb tt ritzau bloomberg " +
	"associated-press agence-france-presse press-association pa-media united-press-international thomson-reuters " +
	"canadian-press australian-associated-press deutsche-presse-agentur interfax anadolu-agency " +
	"agencies news-agencies wire-services wire-reports staff-and-agencies "

func isAgency(s string) bool {
	s, _ = cutWords(strings.TrimSpace(s), "the")
	return listed(agencies, strings.Join(strings.Fields(s), "-"))
}

// roles are words for what somebody does for an outlet, or is besides.
const roles = " editor editors correspondent correspondents reporter reporters writer writers columnist staff " +
	"contributor producer journalist chief bureau special md phd mp mep jr sr esq "

func isRole(s string) bool {
	for _, w := range strings.Fields(s) {
		if listed(roles, strings.Trim(w, ",.")) {
			return true
		}
	}
	return false
}

// outletWords are words that name newspapers and stations and are no surnames.
const outletWords = " news times courier herald journal tribune guardian telegraph gazette chronicle observer daily " +
	"weekly today magazine bulletin dispatch examiner inquirer sentinel broadcasting radio tv television network " +
	"newspaper newspapers media online "

// isWellKnownOutlet reports whether a name is that of an outlet and of nothing
// else: it has a word for one in it, an article before it, or is an abbreviation.
func isWellKnownOutlet(s string) bool {
	s = strings.TrimSpace(s)
	words := strings.Fields(s)
	if len(words) == 0 || isRole(s) {
		return false
	}
	if len(words) == 1 {
		return len(s) >= 2 && len(s) <= 5 && s == strings.ToUpper(s) && s != strings.ToLower(s)
	}
	for _, w := range words {
		if listed(outletWords, w) {
			return true
		}
	}
	return words[0] == "The"
}

// noOutlet are words written where an outlet belongs when there is none to name.
const noOutlet = " unknown none n/a own own-work various staff "

// isOutletName reports whether a string can be one outlet's name.
func isOutletName(s string) bool {
	words := strings.Fields(s)
	if len(s) > longestOutlet || len(words) == 0 || len(words) > mostOutletWords || strings.ContainsAny(s, ",;/:\n") ||
		listed(noOutlet, strings.Join(words, "-")) {
		return false
	}
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(first) && (i == 0 || !listed(particles+smallWords, w)) && !strings.Contains(w, ".") { // but "tagesschau.de"
			return false
		}
	}
	return strings.ContainsFunc(s, unicode.IsLetter) && !strings.HasSuffix(s, ".")
}

// companies end the name of a firm, which may own many outlets.
const companies = " inc inc. ltd ltd. llc limited company corp corp. corporation plc gmbh ag group holdings "

// footOutlet is the outlet that a last line of a text names, "" when it names
// none: after a label that means nothing else, or as who holds the copyright.
func footOutlet(s string) string {
	if key, value, ok := strings.Cut(s, ":"); ok {
		switch key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value); {
		case key != "outlet" && key != "publisher" && key != "publication" && key != "newspaper", !isOutletName(value):
			return ""
		default:
			return value
		}
	}
	rest := s
	for _, sign := range []string{"copyright", "(c)", "©"} {
		rest = strings.TrimSpace(rest)
		if len(rest) >= len(sign) && strings.EqualFold(rest[:len(sign)], sign) {
			rest = rest[len(sign):]
		}
	}
	if len(rest) == len(s) {
		return ""
	}
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }) // the years
	rest, _ = cutWords(rest, "by")
	if i := strings.Index(strings.ToLower(rest), "all rights reserved"); i > 0 {
		rest = rest[:i]
	}
	rest = strings.TrimRight(rest, " .,–—-|")
	words := strings.Fields(rest)
	if len(words) == 0 || listed(companies, words[len(words)-1]) || isAgency(rest) || !isWellKnownOutlet(rest) || !isOutletName(rest) {
		return ""
	}
	return rest
}
