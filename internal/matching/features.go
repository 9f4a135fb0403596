package matching

import (
	"math"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
)

// The features of a pair, in the order of features. All are symmetric: of (a, b)
// and (b, a) they are the same. Each model uses the first so many of them.
const (
	coverage   = iota // harmonic mean of the two shares of rarity that the other has too, names counting less
	evidence          // ln(1 + rarity in common): a shared headline tells more than a shared name
	meaning           // cosine of the two vectors
	run               // ln(1 + longest run of words in common): quotations, wire copy
	secondLook        // log-odds of the best way through a third statement
	featureCount
)

type features [featureCount]float64

// featureNames are what the features are called in the model file.
var featureNames = [featureCount]string{"coverage", "evidence", "cosine", "run", "second look"}

// FeatureName names the feature at a place, as the model file does.
func FeatureName(i int) string { return featureNames[i] }

// wordFeatures computes coverage and evidence from the weight, in millionths, of
// what two statements share, and, as far as it counts for coverage, of what they
// share and of each.
func wordFeatures(shared, share, a, b int64) (f features) {
	f[coverage] = coverageOf(share, a, b)
	f[evidence] = evidenceOf(shared)
	return f
}

// evidenceOf is the evidence of so much weight in common, in millionths.
func evidenceOf(shared int64) float64 { return math.Log1p(float64(shared) / millionths) }

// coverageOf is the harmonic mean of share/a and share/b.
func coverageOf(share, a, b int64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * float64(share) / float64(a+b)
}

// Example is a pair of statements as the models see it: the values of their
// features, without the second look.
type Example struct{ Coverage, Evidence, Cosine, Run float64 }

// Examples gives the features of pairs of a story's statements, named by their
// places. alone weighs words as if there were no story. It is what the models
// are trained on.
func Examples(statements []fact.Statement, vectors []*encoder.Vector, pairs [][2]int, alone bool) []Example {
	l := newLexicon(storyWords{})
	if !alone {
		l = newStory(statements)
	}
	profiles := make([]profile, len(statements))
	for i := range statements {
		profiles[i] = l.read(statements[i].Text)
	}
	out := make([]Example, len(pairs))
	for i, p := range pairs {
		f := l.features(&profiles[p[0]], &profiles[p[1]], vectors[p[0]], vectors[p[1]])
		out[i] = Example{f[coverage], f[evidence], f[meaning], f[run]}
	}
	return out
}

// features computes those of a pair without the second look; without both
// vectors, those that its words tell.
func (l *lexicon) features(a, b *profile, ofA, ofB *encoder.Vector) features {
	total, share := l.shared(a, b)
	f := wordFeatures(total, share, a.share, b.share)
	if ofA != nil && ofB != nil {
		f[meaning] = float64(ofA.Cosine(ofB))
		f[run] = runOf(a, b)
	}
	return f
}

func runOf(a, b *profile) float64 { return math.Log1p(float64(longestRun(a.sequence, b.sequence))) }

// longestRun is the length of the longest run of stems that stands in both.
func longestRun(a, b []int32) int {
	best := 0
	var row [maxSequence + 1]uint8 // row[j+1] is the length of the run that ends at b[j]
	for _, x := range a {
		diagonal := uint8(0)
		for j, y := range b {
			above := row[j+1]
			row[j+1] = 0
			if x == y {
				row[j+1] = diagonal + 1
				best = max(best, int(diagonal)+1)
			}
			diagonal = above
		}
	}
	return best
}
