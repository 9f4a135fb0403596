package matching

import (
	_ "embed"
	"encoding/json"
	"math"
	"sync"
)

//go:embed model.json
var modelFile []byte

// Model is a logistic regression over named features: z, the log-odds that two
// statements make the same claim, is the intercept plus, for each feature, its
// weight times its value.
type Model struct {
	Intercept   float64     `json:"intercept"`
	Weights     []Weight    `json:"weights"`
	Calibration Calibration `json:"calibration"`
}

// Calibration turns the log-odds of a model into a chance that comes true: with
// p = 1/(1+exp(-z)), log-odds of intercept + chance·ln(p) − contrary·ln(1−p). It
// is beta calibration (Kull, Silva Filho and Flach 2017). With both weights above
// 0 it keeps the order of the pairs.
type Calibration struct {
	Intercept float64 `json:"intercept"`
	Chance    float64 `json:"chance"`
	Contrary  float64 `json:"contrary"`
}

// CalibrationTerms are ln(p) and −ln(1−p) for the log-odds of p.
func CalibrationTerms(z float64) [2]float64 { return calibrationTerms(z, math.Exp(-math.Abs(z))) }

// calibrationTerms are those of z, given exp(-|z|).
func calibrationTerms(z, e float64) [2]float64 {
	// ln(1+exp(z)) is max(z, 0) + ln(1+exp(-|z|)), also where exp(z) is beyond all numbers.
	rest := math.Log1p(e)
	return [2]float64{-(max(-z, 0) + rest), max(z, 0) + rest}
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

// score is the chance that pairs of log-odds z make the same claim.
func (m *Model) score(z float64) float64 {
	score, _ := m.scores(z)
	return score
}

// scores is the same, and the chance before calibration: exponentials cost most of a large list.
func (m *Model) scores(z float64) (score, chance float64) {
	e := math.Exp(-math.Abs(z))
	c, terms := &m.Calibration, calibrationTerms(z, e)
	return logistic(c.Intercept + c.Chance*terms[0] + c.Contrary*terms[1]), logisticOf(z, e)
}

// reaches gives the log-odds from which pairs have at least a chance of so much.
func (m *Model) reaches(score float64) float64 {
	low, high := -50.0, 50.0
	for range 60 { // halves the interval until it is down to rounding
		if middle := (low + high) / 2; m.score(middle) < score {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}

// logistic turns log-odds into a chance.
func logistic(z float64) float64 { return logisticOf(z, math.Exp(-math.Abs(z))) }

// logisticOf is logistic of z, given exp(-|z|).
func logisticOf(z, e float64) float64 {
	if z < 0 {
		return e / (1 + e)
	}
	return 1 / (1 + e)
}

// logit turns a chance into log-odds.
func logit(p float64) float64 { return math.Log(p / (1 - p)) }
