package verdicts

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// This file knows what one person is not at a time in one matter: judge and prosecutor, pilot
// and passenger. Which they are stands in offices.txt.

//go:embed offices.txt
var officesList string

// calling is one of the words of a group of which one excludes the others.
type calling struct{ group, member int }

// officesTable are the callings that words, one space between them, may tell, and those words by
// their last one, the longest first.
type officesTable struct {
	callings map[string][]calling
	byEnd    map[string][][]string
}

var officesKnown = sync.OnceValue(func() officesTable {
	t := officesTable{make(map[string][]calling), make(map[string][][]string)}
	group := 0
	for line := range strings.Lines(officesList) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		for member, words := range strings.Split(line, ";") {
			for _, one := range strings.Split(words, "/") {
				tokens := titleWords(one)
				key := strings.Join(tokens, " ")
				if t.callings[key] == nil {
					end := tokens[len(tokens)-1]
					t.byEnd[end] = append(t.byEnd[end], tokens)
				}
				t.callings[key] = append(t.callings[key], calling{group, member})
			}
		}
		group++
	}
	for _, known := range t.byEnd {
		slices.SortFunc(known, func(a, b []string) int { return len(b) - len(a) })
	}
	return t
})

// titleWords are the words of a title, folded, cut at hyphens, without possessive endings.
func titleWords(title string) []string {
	var out []string
	for _, w := range text.Words(title) {
		for part := range strings.SplitSeq(strings.TrimSuffix(strings.TrimSuffix(text.Fold(w.Text), "'s"), "'"), "-") {
			if part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// callingsOf are the callings that a title tells: those of its last known words before what it is of,
// "a lawyer for the club", or where it says for whom somebody speaks, "acting for the accused".
func callingsOf(p fact.Phrase) []calling {
	t, words := officesKnown(), titleWords(p.Text)
	head := len(words)
	for i, w := range words {
		if i > 0 && titleEnds[w] {
			head = i
			break
		}
	}
	at := func(end int) []calling {
		if end < 1 {
			return nil
		}
		for _, known := range t.byEnd[words[end-1]] {
			if n := len(known); n <= end && slices.Equal(known, words[end-n:end]) {
				return t.callings[strings.Join(known, " ")]
			}
		}
		return nil
	}
	for end := len(words); end > head; end-- { // what goes over the "of": "leader of the opposition"
		for _, known := range t.byEnd[words[end-1]] {
			if n := len(known); n <= end && end-n <= head && slices.Equal(known, words[end-n:end]) {
				return t.callings[strings.Join(known, " ")]
			}
		}
	}
	return at(head)
}

// exclude reports whether nobody has two callings at a time: they are two of one group, and not one
// of another.
func exclude(a, b []calling) bool {
	apart := false
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return false
			}
			apart = apart || x.group == y.group
		}
	}
	return apart
}

// leadingOffice are the words of an office, with its marks, that a name begins with because they
// stand at the beginning of a sentence: "Vice-captain Ellie Marsh". A last name is left.
func leadingOffice(name string) []string {
	words := titleWords(name)
	n := 0
	for n < len(words) && (partMarks[words[n]] || pastMarks[words[n]]) {
		n++
	}
	t := officesKnown()
	for end := min(len(words)-1, n+3); end > n; end-- {
		if key := strings.Join(words[n:end], " "); t.callings[key] != nil || end == n+1 && postHeads[key] {
			return words[:end]
		}
	}
	return nil
}
