package matching_test

import (
	"math/rand/v2"
	"os"
	"testing"
)

// TestEvalLarge counts what the index misses in a story of a hundred thousand
// statements, of the pairs that some of them make with all others and that score
// .3 or more. There the commonest words find hardly anything by themselves, and a
// statement keeps but a few partners.
func TestEvalLarge(t *testing.T) {
	if os.Getenv("CROSSCHECK_EVAL") == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	const statements, asked = 100_000, 400
	story := synthetic(statements, 50)
	c := mustCompare(t, story, nil)
	found := scoresOf(c.Matches())
	r := rand.New(rand.NewPCG(7, 8))
	all, got := 0, 0
	for range asked {
		a := &story[r.IntN(len(story))]
		for i, score := range c.WordScores(a, story) {
			b := &story[i]
			if score < 0.3 || a.ArticleID == b.ArticleID {
				continue
			}
			all++
			if found[[2]string{min(a.ID, b.ID), max(a.ID, b.ID)}] > 0 {
				got++
			}
		}
	}
	t.Logf("%d of %d pairs of .3 or more are found (%.4f)", got, all, float64(got)/float64(all))
}
