package matching

import (
	"math"

	"crosscheck/internal/fact"
)

// feature is a number that tells something of whether two statements make the
// same claim. All are symmetric: of (a, b) and (b, a) they are the same.
type feature struct {
	name string
	sign int // of its weight in the model: 1, -1, or 0 where either makes sense
}

// wordFeatures are those computed from the words alone, in the order of wordValues.
var wordFeatures = []feature{
	{"coverage", 1}, // harmonic mean of the two shares of rarity that the other has too
	{"evidence", 1}, // ln(1 + rarity in common): a shared headline tells more than a shared name
}

// wordValues computes them from the weights, in millionths, of what two
// statements share and of each.
func wordValues(shared, a, b int64) [2]float64 {
	coverage := 0.0
	if a+b > 0 {
		coverage = 2 * float64(shared) / float64(a+b) // the harmonic mean of shared/a and shared/b
	}
	return [2]float64{coverage, math.Log1p(float64(shared) / millionths)}
}

// FeatureNames lists the features of the words model in the order of their
// values, and the sign that each one's weight must have (0: either).
func FeatureNames() (names []string, signs []int) {
	for _, f := range wordFeatures {
		names, signs = append(names, f.name), append(signs, f.sign)
	}
	return names, signs
}

// Features gives for each pair of a story's statements, named by their places,
// the values the words model is computed from, in the order of FeatureNames. It
// is what the model is trained on.
func Features(statements []fact.Statement, pairs [][2]int) [][]float64 {
	l := newStory(statements)
	profiles := make([]profile, len(statements))
	for i := range statements {
		profiles[i] = l.read(statements[i].Text)
		l.weigh(&profiles[i])
	}
	out := make([][]float64, len(pairs))
	for i, p := range pairs {
		a, b := &profiles[p[0]], &profiles[p[1]]
		values := wordValues(l.shared(a, b), a.total, b.total)
		out[i] = values[:]
	}
	return out
}
