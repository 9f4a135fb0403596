package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits in bytes and words.
const (
	longestOutlet   = 80
	mostOutletWords = 7
)

// agencies are news agencies: others publish what they write.
const agencies = " reuters ap afp dpa apa upi pa efe ansa tass ria kyodo xinhua anp belga ntb tt ritzau bloomberg " +
	"associated-press agence-france-presse press-association pa-media united-press-international thomson-reuters " +
	"canadian-press australian-associated-press deutsche-presse-agentur interfax anadolu-agency " +
	"agencies news-agencies wire-services wire-reports staff-and-agencies "

// isAgency reports whether a name is that of a news agency, or a word for them all.
func isAgency(s string) bool {
	s, _ = cutWords(strings.TrimSpace(s), "the")
	return listed(agencies, strings.Join(strings.Fields(s), "-"))
}

// roles are words for what somebody does for an outlet, or is besides.
const roles = " editor editors correspondent correspondents reporter reporters writer writers columnist staff " +
	"contributor producer journalist chief bureau special md phd mp mep jr sr esq "

// isRole reports whether words say what somebody is and not who.
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
	return words[0] == "The" && !listed(places, words[1])
}

// places have an article too.
const places = " hague bronx netherlands bahamas gambia philippines "

// smallWords stand in names of outlets in small letters.
const smallWords = " of the and for on in & "

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

// reserved ends a copyright line.
var reserved = regexp.MustCompile(`(?i)[ .,|-]*\ball rights reserved\b.*$`)

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
	rest = strings.TrimRight(reserved.ReplaceAllString(rest, ""), " .,–—-|")
	words := strings.Fields(rest)
	if len(words) == 0 || listed(companies, words[len(words)-1]) || isAgency(rest) || !isWellKnownOutlet(rest) || !isOutletName(rest) {
		return ""
	}
	return rest
}
