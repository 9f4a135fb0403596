package main

import (
	"crosscheck/internal/matching"
	"crosscheck/tools/logistic"
)

// unseen gives the log-odds of the examples of asked, story by story, from models
// fitted to those of stories that are of other topics (five-fold
// cross-validation).
func unseen(stories, asked []*story, tier int) [][]float64 {
	const folds = 5
	fold := make(map[string]int)
	for _, s := range stories {
		if _, ok := fold[s.topic]; !ok {
			fold[s.topic] = len(fold) % folds
		}
	}
	out := make([][]float64, len(asked))
	for n := range folds {
		var others []*story
		for _, s := range stories {
			if fold[s.topic] != n {
				others = append(others, s)
			}
		}
		intercept, weights := fit(cut(others, tier))
		for i, s := range asked {
			if fold[s.topic] != n {
				continue
			}
			out[i] = make([]float64, len(s.examples))
			for k, e := range s.examples {
				out[i][k] = intercept + logistic.Dot(weights, e.values[:tier])
			}
		}
	}
	return out
}

// calibrate finds the map from what the models of a tier say to how often it
// comes true, among pairs of topics they have not seen.
func calibrate(stories, asked []*story, tier int) matching.Calibration {
	var examples []example
	for n, logOdds := range unseen(stories, asked, tier) {
		for i, e := range asked[n].examples {
			terms := matching.CalibrationTerms(logOdds[i])
			e.values = terms[:]
			examples = append(examples, e)
		}
	}
	intercept, weights := fit(examples)
	return matching.Calibration{Intercept: round(intercept), Chance: round(weights[0]), Contrary: round(weights[1])}
}
