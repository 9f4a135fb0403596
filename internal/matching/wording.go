package matching

import (
	"hash/maphash"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// What makes a statement the wording of its claim, in points. The wording is
// read without its article, so what needs the article counts against it most;
// next comes whether it says what the others say and no more.
const (
	central  = 6.0 // times the mean score to the other statements of the claim
	begins   = 1.5 // with a capital or a figure: a clause cut out of a sentence does not
	ends     = 0.5 // with a full stop
	flat     = 0.5 // the outlet's own word, without a hedge or a source
	inBody   = 0.5 // headlines leave words out
	dangling = 2.0 // begins with a pronoun or a conjunction: lost without its neighbours
	lengthy  = 0.1 // for each word beyond the comfortable length
	clipped  = 0.4 // for each word short of it
)

// A sentence between these lengths, in words, is easily read and says enough.
const (
	leastWords = 6
	mostWords  = 25
)

// wordings are those of claims, by what they hang on. They are for concurrent use.
type wordings struct {
	mu sync.Mutex
	by map[uint64]string
}

func (w *wordings) get(key uint64) (string, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	words, ok := w.by[key]
	return words, ok
}

func (w *wordings) put(key uint64, words string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.by[key] = words
}

// forget drops all where there are more than so many: most are of claims that are no more.
func (w *wordings) forget(most int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.by) > most {
		clear(w.by)
	}
}

// wording is the text of the statement that says the claim best. On a tie it is
// the one that comes first in the order of words.
func (g *grouping) wording(members []int) string {
	tidy := func(m int) string { return tidied(g.statements[m].Text) }
	if len(members) == 1 {
		return tidy(members[0])
	}
	key := g.wordingKey(members)
	if words, ok := g.worded.get(key); ok {
		return words
	}
	best, bestPoints := "", 0.0
	for _, m := range members {
		points := g.clarity(&g.statements[m]) + central*g.centrality(m, members)
		if tidy := tidy(m); best == "" || points > bestPoints || (points == bestPoints && tidy < best) {
			best, bestPoints = tidy, points
		}
	}
	g.worded.put(key, best)
	return best
}

// wordingKey names all that a wording hangs on, within one comparison: the scores
// of two statements move when one of them gets a vector.
func (g *grouping) wordingKey(members []int) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, m := range members {
		s := &g.statements[m]
		_, _ = h.WriteString(s.ID)
		_, _ = h.WriteString(string(s.Attribution.Kind))
		meant := byte(0)
		if g.index.present[g.of[s.ID]] {
			meant = 1
		}
		_ = h.WriteByte(meant)
	}
	return h.Sum64()
}

// clarity is how well a statement stands alone.
func (g *grouping) clarity(s *fact.Statement) float64 {
	points := 0.0
	trimmed := strings.TrimSpace(s.Text)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(trimmed, "“\"‘'("))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(trimmed, "”\"’')"))
	if unicode.IsUpper(first) || unicode.IsDigit(first) {
		points += begins
	}
	if strings.ContainsRune(".!?", last) {
		points += ends
	}
	if s.Attribution.Kind == fact.Flat || s.Attribution.Kind == "" {
		points += flat
	}
	if s.Part == fact.Body {
		points += inBody
	}
	n := 0
	for _, word := range text.Cut(trimmed) {
		if n++; n == 1 && danglingWords[text.Fold(word)] {
			points -= dangling
		}
	}
	switch {
	case n < leastWords:
		points -= clipped * float64(leastWords-n)
	case n > mostWords:
		points -= lengthy * float64(n-mostWords)
	}
	return points
}

// centrality is the mean score of a statement to the others, 0…1. Of a large
// claim the first others are enough.
func (g *grouping) centrality(m int, members []int) float64 {
	const most = 50
	others := members[:min(len(members), most)]
	sum := int64(0)
	for _, o := range others {
		if o != m {
			sum += g.likeness(g.of[g.statements[m].ID], g.of[g.statements[o].ID])
		}
	}
	return float64(sum) / millionths / float64(max(1, len(others)-1))
}

var danglingWords = func() map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(`he she it they this that these those his her its their we i you
		but and or so also however meanwhile then which who there here yet because`) {
		m[w] = true
	}
	return m
}()
