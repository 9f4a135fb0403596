package verdicts

import (
	"math"
	"slices"

	"crosscheck/internal/fact"
)

// Likeness is how alike matching found what stands in a claim, for the chance that its
// statements make the same claim. Scores are rounded to hundredths, so that a score
// that moves by a trifle moves no suggestion.
type Likeness struct {
	Joined bool    // it has statements of several articles
	Within float64 // the mean score of their pairs; one that is not listed counts nothing
	Beside float64 // the best score of one of its statements with another article's outside
}

// LikenessOf tells the likeness of each claim of a story, given all its claims and
// matches. It looks at every match once.
func LikenessOf(claims []fact.Claim, matches []fact.Match) []Likeness {
	holding := make(map[string][]int) // statement → its claims
	for i := range claims {
		for _, id := range claims[i].Statements {
			holding[id] = append(holding[id], i)
		}
	}
	out := make([]Likeness, len(claims))
	pairs := make([]int, len(claims))
	for _, m := range matches {
		inA, inB := holding[m.A], holding[m.B]
		for _, i := range inA {
			if slices.Contains(inB, i) {
				out[i].Within += m.Score
				pairs[i]++
			} else {
				out[i].Beside = max(out[i].Beside, m.Score)
			}
		}
		for _, i := range inB {
			if !slices.Contains(inA, i) {
				out[i].Beside = max(out[i].Beside, m.Score)
			}
		}
	}
	for i := range out {
		l := &out[i]
		l.Joined = pairs[i] > 0
		l.Within = hundredths(l.Within / float64(max(1, pairs[i])))
		l.Beside = hundredths(l.Beside)
	}
	return out
}

func hundredths(x float64) float64 { return math.Round(100*x) / 100 }
