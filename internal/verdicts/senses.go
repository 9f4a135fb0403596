package verdicts

import (
	_ "embed"
	"strings"
	"sync"

	"crosscheck/internal/text"
)

//go:embed senses.txt
var sensesList string

//go:embed opposites.txt
var oppositesList string

// senses brings words together that reports use for one another, by stem.
var senses = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	eachLine(sensesList, func(words []string) {
		for _, w := range words {
			stem := plain(text.Stem(w))
			if _, ok := m[stem]; !ok {
				m[stem] = plain(text.Stem(words[0]))
			}
		}
	})
	return m
})

// sense is the stem that stands for all words meaning the same.
func sense(stem string) string {
	if s, ok := senses()[stem]; ok {
		return s
	}
	return stem
}

// opposites are, for each sense, those that one thing cannot have with it.
var opposites = sync.OnceValue(func() map[string][]string {
	m := make(map[string][]string)
	eachLine(oppositesList, func(words []string) {
		a, b := sense(plain(text.Stem(words[0]))), sense(plain(text.Stem(words[1])))
		m[a], m[b] = append(m[a], b), append(m[b], a)
	})
	return m
})

// eachLine calls fn with the words of each line that is no comment.
func eachLine(list string, fn func([]string)) {
	for line := range strings.Lines(list) {
		if words := strings.Fields(line); len(words) > 0 && !strings.HasPrefix(words[0], "#") {
			fn(words)
		}
	}
}
