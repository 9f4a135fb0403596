package verdicts

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// named lists articles by letter: "article A", "articles A, B and C".
func named(articles []*fact.Article) string {
	letters := make([]string, len(articles))
	for i, a := range articles {
		letters[i] = letter(a)
	}
	return message.Count("articles {{.Letters}}", len(letters), "Letters", join(letters))
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
		return message.Text("{{.Items}} and {{.Last}}", "Items", strings.Join(items[:n-1], ", "), "Last", items[n-1])
	}
}

var spelled = sync.OnceValue(func() []string {
	return strings.Fields(message.Text("no one two three four five six seven eight nine ten"))
})

// spell writes a count up to ten in words.
func spell(n int) string {
	if words := spelled(); n >= 0 && n < len(words) {
		return words[n]
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
