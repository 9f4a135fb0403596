package matching

import (
	"context"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
)

// AllScores compares pairs one by one, as the index would: the slow way.
func AllScores(statements []fact.Statement, vectors []*encoder.Vector, pairs [][2]int) []float64 {
	scores := make([]float64, len(pairs))
	for i, e := range Examples(statements, vectors, pairs, false) {
		f := features{coverage: e.Coverage, evidence: e.Evidence, meaning: e.Cosine, run: e.Run}
		scores[i] = models().Meaning.score(models().Meaning.logOdds(&f))
	}
	return scores
}

// VectorOf is the vector of a text as the scorer sees it.
func (s *Scorer) VectorOf(text string) *encoder.Vector { return s.vector(text) }

// Forget lets the next grouping do all its work.
func (c *Comparison) Forget() {
	c.grouped = nil
	c.worded.forget(0)
}

// WordsOf is wordsOf.
func WordsOf(s string) string { return wordsOf(s) }

// WordScores compares a statement with others by words alone, as the index of a
// comparison would.
func (c *Comparison) WordScores(s *fact.Statement, others []fact.Statement) []float64 {
	profiles := make([]profile, len(others))
	for i := range others {
		profiles[i] = c.index.profiles[c.of[others[i].ID]]
	}
	a, m := &c.index.profiles[c.of[s.ID]], &models().Words
	scores := make([]float64, len(others))
	for i := range profiles {
		f := c.lexicon.features(a, &profiles[i], nil, nil)
		scores[i] = m.score(m.logOdds(&f))
	}
	return scores
}

// EachCut shows how many words each text has, in the order in which they are shown.
func EachCut(ctx context.Context, texts []string, visit func(i, words int)) error {
	return eachCut(ctx, texts, func(i int, tokens []*token) { visit(i, len(tokens)) })
}

// Reached reports what the bar says of a pair by words, and the log-odds it has.
func Reached(weight, share, a, b int64, least float64) (reached bool, logOdds float64) {
	m := &models().Words
	f := wordFeatures(weight, share, a, b)
	bar := newBar(m, features{})
	return bar.reached(inCommon{weight, share}, a+b, least), m.logOdds(&f)
}
