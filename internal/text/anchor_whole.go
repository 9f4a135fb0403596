package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// standsWhole reports whether the words of a passage stand at a place as words
// of their own: neither end runs on into a longer word or number, unless it did
// so where the passage was anchored.
func standsWhole(a fact.Anchor, text string, s stretch) bool {
	first, _ := utf8.DecodeRuneInString(a.Exact)
	last, _ := utf8.DecodeLastRuneInString(a.Exact)
	left := runsOn(first, lastTwo(text[:s.from]))
	right := runsOn(last, firstTwo(text[s.to:]))
	return (left == "" || left == runsOn(first, lastTwo(a.Prefix))) &&
		(right == "" || right == runsOn(last, firstTwo(a.Suffix)))
}

// neighbours are the code points next to an end of a passage, the nearer first;
// -1 where the text has none.
type neighbours [2]rune

func lastTwo(s string) neighbours {
	n := neighbours{-1, -1}
	for i := range n {
		r, size := utf8.DecodeLastRuneInString(s)
		if size == 0 {
			break
		}
		n[i], s = r, s[:len(s)-size]
	}
	return n
}

func firstTwo(s string) neighbours {
	n := neighbours{-1, -1}
	for i := range n {
		r, size := utf8.DecodeRuneInString(s)
		if size == 0 {
			break
		}
		n[i], s = r, s[size:]
	}
	return n
}

// runsOn is what joins the code point at the end of a passage to its
// neighbours, "" when nothing does: the 1 of "14", the hyphen of "ex-minister",
// the point of "1.4", the sign of "40%".
func runsOn(end rune, n neighbours) string {
	if !inWord(end) || n[0] < 0 {
		return ""
	}
	switch {
	case inWord(n[0]):
		return string(n[0])
	case strings.ContainsRune("-‐‑−", n[0]):
		return string(n[0])
	case strings.ContainsRune(".,:/'’_@", n[0]) && inWord(n[1]):
		return string(n[:])
	case unicode.IsDigit(end) && (unicode.Is(unicode.Sc, n[0]) || strings.ContainsRune("%‰°+", n[0])):
		return string(n[0])
	case unicode.IsDigit(end) && n[0] == '–' && unicode.IsDigit(n[1]):
		return string(n[:])
	}
	return ""
}

func inWord(r rune) bool { return isWordRune(r) || unicode.IsMark(r) }
