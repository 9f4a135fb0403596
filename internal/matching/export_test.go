package matching

import (
	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
)

// AllScores compares pairs one by one, as the index would: the slow way.
func AllScores(statements []fact.Statement, vectors []encoder.Vector, pairs [][2]int) []float64 {
	scores := make([]float64, len(pairs))
	for i, e := range Examples(statements, vectors, pairs, false) {
		f := features{coverage: e.Coverage, evidence: e.Evidence, meaning: e.Cosine, run: e.Run}
		scores[i] = models().Meaning.score(models().Meaning.logOdds(&f))
	}
	return scores
}

// Forget lets the next grouping do all its work.
func (c *Comparison) Forget() { c.grouped = nil }

// WordsOf is wordsOf.
func WordsOf(s string) string { return wordsOf(s) }
