package matching_test

import (
	"cmp"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"crosscheck/internal/matching"
)

// TestEvalLarge counts what is missing in a story of a hundred thousand statements, of
// the pairs that some of them make with all others and that score .3 or more. A
// statement keeps but a few partners there, so that most pairs are not kept; of those
// it would keep, the index misses some, since the commonest words find hardly anything
// by themselves.
func TestEvalLarge(t *testing.T) {
	if os.Getenv("CROSSCHECK_EVAL") == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	const statements, asked = 100_000, 400
	story := synthetic(statements, 50)
	c := mustCompare(t, story, nil)
	found := scoresOf(c.Matches())
	r := rand.New(rand.NewPCG(7, 8))
	var all, best [2]int // how many, and how many are found
	for range asked {
		a := &story[r.IntN(len(story))]
		type partner struct {
			id    string
			score float64
			later bool // it would keep the pair, and not a
		}
		var partners []partner
		for i, score := range c.WordScores(a, story) {
			if b := &story[i]; score >= 0.3 && a.ArticleID != b.ArticleID {
				partners = append(partners, partner{b.ID, score, matching.WordsOf(b.Text) > matching.WordsOf(a.Text)})
			}
		}
		slices.SortFunc(partners, func(x, y partner) int { return cmp.Compare(y.score, x.score) })
		own := 0
		for _, p := range partners {
			hit := 0
			if found[[2]string{min(a.ID, p.id), max(a.ID, p.id)}] > 0 {
				hit = 1
			}
			all[0]++
			all[1] += hit
			if !p.later {
				if own++; own <= c.Basis().Partners {
					best[0]++
					best[1] += hit
				}
			}
		}
	}
	t.Logf("candidates of 100,000 statements: of pairs of .3 or more %d of %d are kept, and of the best of each statement, at most %d, %d of %d (%.4f)",
		all[1], all[0], c.Basis().Partners, best[1], best[0], float64(best[1])/float64(best[0]))
}
