package matching

import (
	_ "embed"
	"encoding/json"
	"math"
	"sync"
)

//go:embed model.json
var modelFile []byte

// Model is a logistic regression over named features: the chance that two
// statements make the same claim is 1/(1+exp(-z)), with z the intercept plus,
// for each feature, its weight times its value.
type Model struct {
	About     string   `json:"about"`
	Intercept float64  `json:"intercept"`
	Weights   []Weight `json:"weights"`
}

// Weight is what one feature adds to the log-odds for each unit of its value.
type Weight struct {
	Feature string  `json:"feature"`
	Weight  float64 `json:"weight"`
}

var wordModel = sync.OnceValue(func() *Model {
	m := new(Model)
	if err := json.Unmarshal(modelFile, m); err != nil || len(m.Weights) != len(wordFeatures) {
		panic("model.json does not fit the features") // the file is part of the program
	}
	return m
})

// logOdds is z for the values of the model's features, in order.
func (m *Model) logOdds(values []float64) float64 {
	z := m.Intercept
	for i, w := range m.Weights {
		z += w.Weight * values[i]
	}
	return z
}

// logistic turns log-odds into a chance.
func logistic(z float64) float64 { return 1 / (1 + math.Exp(-z)) }
