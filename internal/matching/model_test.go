package matching

import (
	"math"
	"testing"
)

func TestTheModelFileFitsTheFeatures(t *testing.T) {
	m := models()
	for _, c := range []struct {
		name  string
		model Model
		count int
	}{
		{"words", m.Words, meaning},
		{"words alone", m.WordsAlone, meaning},
		{"meaning", m.Meaning, secondLook},
		{"meaning alone", m.MeaningAlone, secondLook},
		{"second look", m.SecondLook, featureCount},
	} {
		if len(c.model.Weights) != c.count {
			t.Errorf("%s has %d weights, want %d", c.name, len(c.model.Weights), c.count)
			continue
		}
		for i, w := range c.model.Weights {
			// The bounds of the index rest on scores that rise with each feature.
			if w.Feature != featureNames[i] || w.Weight < 0 {
				t.Errorf("%s: weight %d is %g of %q, want one of %q that is not negative", c.name, i, w.Weight, w.Feature, featureNames[i])
			}
		}
	}
}

func TestCalibrationKeepsTheOrder(t *testing.T) {
	m := models()
	for _, c := range []struct {
		name  string
		model *Model
	}{
		{"words", &m.Words},
		{"words alone", &m.WordsAlone},
		{"meaning", &m.Meaning},
		{"meaning alone", &m.MeaningAlone},
		{"second look", &m.SecondLook},
	} {
		before := -1.0
		for z := -30.0; z <= 15; z += 0.01 {
			score := c.model.score(z)
			if !(score > before && score < 1) {
				t.Fatalf("%s: log-odds of %.2f score %v, those before %v", c.name, z, score, before)
			}
			before = score
		}
		for _, score := range []float64{0.001, 0.05, 0.5, 0.9} {
			if back := c.model.score(c.model.reaches(score)); math.Abs(back-score) > 1e-9 {
				t.Errorf("%s: a score of %v is reached where it is %v", c.name, score, back)
			}
		}
	}
}
