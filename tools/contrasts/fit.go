package main

import (
	"maps"
	"math"
	"slices"

	"crosscheck/internal/contrast"
	"crosscheck/tools/logistic"
)

// ridge is the penalty on squared weights, in examples: there are as many features as a kind has
// conflicts.
const ridge = 50.0

// fit finds the weights of a logistic regression over features brought to a mean of 0 and a spread
// of 1.
func fit(examples []*example) contrast.Model {
	names := make(map[string]bool)
	for _, e := range examples {
		for name := range e.Features {
			names[name] = true
		}
	}
	var m contrast.Model
	n := float64(len(examples))
	for _, name := range slices.Sorted(maps.Keys(names)) {
		sum, squares := 0.0, 0.0
		for _, e := range examples {
			sum += e.Features[name]
			squares += e.Features[name] * e.Features[name]
		}
		mean := sum / n
		if spread := math.Sqrt(max(0, squares/n-mean*mean)); spread > 1e-9 {
			m.Weights = append(m.Weights, contrast.Weight{Feature: name, Usual: mean, Spread: spread})
		}
	}
	rows := make([]logistic.Example, len(examples))
	for i, e := range examples {
		row := []float64{1} // the intercept's column
		for _, w := range m.Weights {
			row = append(row, (e.Features[w.Feature]-w.Usual)/w.Spread)
		}
		rows[i] = logistic.Example{Row: row, Label: e.contradicts(), Weight: e.weight}
	}
	w := logistic.Fit(rows, logistic.Options{Ridge: ridge})
	m.Intercept = w[0]
	for k := range m.Weights {
		m.Weights[k].Weight = w[k+1]
	}
	return m
}
