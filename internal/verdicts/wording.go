package verdicts

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// named lists articles by letter: "article A", "articles A, B and C".
func named(articles []*fact.Article) string {
	letters := make([]string, len(articles))
	for i, a := range articles {
		letters[i] = letter(a)
	}
	if len(letters) == 1 {
		return "article " + letters[0]
	}
	return "articles " + join(letters)
}

// letter names an article the way screens and reports do. One that the case
// does not hold has no place in the story and is named by its id.
func letter(a *fact.Article) string {
	if a.Number < 0 {
		return "“" + a.ID + "”"
	}
	return fact.Letter(a.Number)
}

func distinct(articles []*fact.Article) []*fact.Article {
	var out []*fact.Article
	seen := make(map[string]bool)
	for _, a := range articles {
		if !seen[a.ID] {
			seen[a.ID] = true
			out = append(out, a)
		}
	}
	return out
}

// join makes "A", "A and B", "A, B and C".
func join(items []string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	default:
		return strings.Join(items[:n-1], ", ") + " and " + items[n-1]
	}
}

var spelled = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// spell writes a count up to ten in words.
func spell(n int) string {
	if n >= 0 && n < len(spelled) {
		return spelled[n]
	}
	return strconv.Itoa(n)
}

// title raises the first letter of a sentence.
func title(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// plural is "1 claim", "2 claims".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
