package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// Words that exclude each other, words that tell the same, and kinds of one near thing, as
// news uses them.
var (
	//go:embed opposing.txt
	opposingList string
	//go:embed same.txt
	sameList string
	//go:embed kin.txt
	kinList string
)

// entry is where a word stands in a table.
type entry struct {
	line int
	side int // of the stroke
}

var opposing = sync.OnceValue(func() map[string][]entry { return readTable(opposingList) })

var alike = sync.OnceValue(func() map[string][]entry { return readTable(sameList) })

var akin = sync.OnceValue(func() map[string][]entry { return readTable(kinList) })

// readTable reads a table: a group of words a line, parted by commas, or two groups with a
// stroke between them.
func readTable(list string) map[string][]entry {
	m := make(map[string][]entry)
	line := 0
	for text := range strings.Lines(list) {
		if text = strings.TrimSpace(text); text == "" || text[0] == '#' {
			continue
		}
		line++
		for side, group := range strings.Split(text, "|") {
			for w := range strings.SplitSeq(group, ",") {
				w = written(w)
				m[w] = append(m[w], entry{line, side})
			}
		}
	}
	return m
}

// written is a word or phrase as WordNet writes it.
func written(word string) string { return strings.Join(strings.Fields(strings.ToLower(word)), "_") }

// tableHas reports whether two words stand in one line of a table, on sides that meet a
// condition.
func (n *net) tableHas(table map[string][]entry, a, b string, meets func(s, t int) bool) bool {
	for _, x := range n.bases(a) {
		for _, s := range table[x] {
			for _, y := range n.bases(b) {
				if slices.ContainsFunc(table[y], func(t entry) bool { return s.line == t.line && meets(s.side, t.side) }) {
					return true
				}
			}
		}
	}
	return false
}

// opposed reports whether the table sets two words against each other.
func (n *net) opposed(a, b string) bool {
	return n.tableHas(opposing(), a, b, func(s, t int) bool { return s != t })
}

// grouped reports whether the table has two words in one group.
func (n *net) grouped(a, b string) bool {
	return n.tableHas(alike(), a, b, func(s, t int) bool { return s == t })
}

// ofOneKind reports whether the table has two words as kinds of one thing.
func (n *net) ofOneKind(a, b string) bool {
	return n.tableHas(akin(), a, b, func(s, t int) bool { return true })
}

// bases are a word or phrase itself, its base forms as any part of speech, and those of a
// phrase of which the first word is a verb, whether it is in the lexicon or not.
func (n *net) bases(word string) []string {
	word = written(word)
	out := []string{word}
	for p := range partCount {
		for _, w := range n.forms(word, p) {
			out = append(out, n.name(w))
		}
	}
	if first, rest, ok := strings.Cut(word, "_"); ok {
		for _, w := range n.forms(first, Verb) {
			out = append(out, n.name(w)+"_"+rest)
		}
	}
	return out
}
