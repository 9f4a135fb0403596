package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
)

// This file reads dates on which a state only lasts: "remained closed on Wednesday", "was still
// missing on Friday". They say nothing of when it began.

// lastingWords, by stem, tell that something goes on as before.
var lastingWords = set(`remain still continu`)

// lasting reports whether what a date is told of only lasted then.
func (v *view) lasting(date fact.Span) bool {
	const reach = 6
	first, _ := wordsAt(v, date)
	for i := first - 1; i >= max(0, first-reach) && !strings.ContainsAny(v.between(i), ",;:"); i-- {
		if lastingWords[v.words[i].stem] {
			return true
		}
	}
	return false
}
