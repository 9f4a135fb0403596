package verdicts

import (
	"strings"
	"unicode"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// outletKnown reports whether an article says who published it.
func outletKnown(a *fact.Article) bool { return a.OutletID != "" || a.Outlet != "" }

// nameLink is one link for the ways of writing one outlet or organisation:
// without article, case, punctuation, and the ending a name is often cut of
// ("CBS" and "CBS News"). Joining two that are different costs an origin that
// could have been shown; keeping one apart would invent an origin.
func nameLink(name string) string {
	var words []string
	for _, w := range text.Words(name) {
		words = append(words, strings.Map(lettersAndDigits, text.Fold(w.Text)))
	}
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	if n := len(words); n > 1 && (words[n-1] == "news" || words[n-1] == "com") {
		words = words[:n-1]
	}
	key := strings.Join(words, " ")
	if short, ok := shortNames[key]; ok {
		key = short
	}
	return "name " + key
}

func lettersAndDigits(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return -1
}

// shortNames maps full names of outlets to the short ones the press uses.
var shortNames = map[string]string{
	"associated press":                 "ap",
	"agence france presse":             "afp",
	"british broadcasting corporation": "bbc",
	"cable network":                    "cnn", // Cable News Network, its ending cut
	"cable news network":               "cnn",
	"deutsche presse agentur":          "dpa",
	"new york times":                   "nyt",
	"press association":                "pa media",
	"press trust of india":             "pti",
	"reuters news agency":              "reuters",
	"thomson reuters":                  "reuters",
	"united press international":       "upi",
	"wall street journal":              "wsj",
}

// agencies are the wires whose credit in a byline or dateline says that the
// text below it is theirs. Compared as whole words, with case, because short
// ones are words otherwise.
var agencies = []string{
	"Reuters", "Associated Press", "AP", "AFP", "Agence France-Presse", "dpa", "UPI",
	"Xinhua", "TASS", "ANSA", "EFE", "Kyodo", "Yonhap", "PTI", "Press Trust of India",
	"PA Media", "Bloomberg",
}

// datelineLength is how far into a text, in bytes, a dateline's credit stands:
// "JERUSALEM, June 15 (Reuters) -".
const datelineLength = 200

// wireCredits names the agencies an article credits: in its byline, or in
// brackets where its text begins.
func wireCredits(a *fact.Article) []string {
	if a.Byline == "" && a.Text == "" {
		return nil
	}
	start := a.Text[:min(len(a.Text), datelineLength)]
	var found []string
	for _, agency := range agencies {
		if strings.Contains(start, "("+agency+")") || containsWords(a.Byline, agency) {
			found = append(found, agency)
		}
	}
	return found
}

// containsWords reports whether part stands in s with no letter or digit on
// either side of it.
func containsWords(s, part string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], part)
		if i < 0 {
			return false
		}
		before, after := s[:from+i], s[from+i+len(part):]
		if !endsInWord(before) && !startsWithWord(after) {
			return true
		}
		from += i + len(part)
	}
}

func endsInWord(s string) bool {
	return strings.LastIndexFunc(s, isWordRune) == len(s)-1 && s != ""
}

func startsWithWord(s string) bool { return strings.IndexFunc(s, isWordRune) == 0 }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
