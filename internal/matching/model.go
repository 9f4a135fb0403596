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
	Intercept float64  `json:"intercept"`
	Weights   []Weight `json:"weights"`
}

// Weight is what one feature adds to the log-odds for each unit of its value.
type Weight struct {
	Feature string  `json:"feature"`
	Weight  float64 `json:"weight"`
}

// Models are the models of the tiers: from words alone, with the vectors of the
// two statements, and with a look at third statements. The Alone ones are for
// pairs without a story, whose words have their general rarity.
type Models struct {
	About        string `json:"about"`
	Words        Model  `json:"words"`
	WordsAlone   Model  `json:"words_alone"`
	Meaning      Model  `json:"meaning"`
	MeaningAlone Model  `json:"meaning_alone"`
	SecondLook   Model  `json:"second_look"`
}

var models = sync.OnceValue(func() *Models {
	m := new(Models)
	if err := json.Unmarshal(modelFile, m); err != nil {
		panic("model.json: " + err.Error()) // the file is part of the program
	}
	return m
})

// model is the one for pairs that have vectors or not, in a story large enough to
// weigh words by or alone.
func (m *Models) model(vectors, alone bool) *Model {
	switch {
	case vectors && alone:
		return &m.MeaningAlone
	case vectors:
		return &m.Meaning
	case alone:
		return &m.WordsAlone
	}
	return &m.Words
}

// logOdds is z for the values of the features.
func (m *Model) logOdds(f *features) float64 {
	z := m.Intercept
	for i, w := range m.Weights {
		z += w.Weight * f[i]
	}
	return z
}

// logistic turns log-odds into a chance.
func logistic(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// logit turns a chance into log-odds.
func logit(p float64) float64 { return math.Log(p / (1 - p)) }
