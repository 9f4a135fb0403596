package contrast

import (
	_ "embed"
	"encoding/json"
	"math"
	"sync"
)

//go:embed model.json
var modelFile []byte

// Models are the regressions by the kind of what is compared. They are written by
// tools/contrasts.
type Models struct {
	About string         `json:"about"`
	Kinds map[Kind]Model `json:"kinds"`
}

// Model is a logistic regression over named features: the log-odds that two statements
// contradict each other is the intercept plus, for each feature, its weight times the
// value less what is usual, by how far values usually lie apart.
type Model struct {
	Intercept float64  `json:"intercept"`
	Weights   []Weight `json:"weights"`
	// Judged tells how often candidates were right in stories of writers that the model
	// had not seen.
	Judged []Judged `json:"judged"`
}

// Weight is what one feature adds to the log-odds for each Spread above Usual.
type Weight struct {
	Feature string  `json:"feature"`
	Weight  float64 `json:"weight"`
	Usual   float64 `json:"usual"`
	Spread  float64 `json:"spread"`
}

// Judged is how many candidates had a chance from From on, and how many of them contradict.
type Judged struct {
	From  float64 `json:"from"`
	Told  int     `json:"told"`
	Right int     `json:"right"`
}

// Chance is the chance, 0…1, that the statements contradict each other. A model without
// weights knows of none.
func (m Model) Chance(f Features) float64 {
	if len(m.Weights) == 0 {
		return 0
	}
	z := m.Intercept
	for _, w := range m.Weights {
		z += w.Weight * (f[w.Feature] - w.Usual) / w.Spread
	}
	return 1 / (1 + math.Exp(-z))
}

var models = sync.OnceValue(func() Models {
	var m Models
	if err := json.Unmarshal(modelFile, &m); err != nil {
		panic("model.json: " + err.Error()) // the file is part of the program
	}
	return m
})
