package matching

import "testing"

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
