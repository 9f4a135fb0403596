package main

import (
	"math"

	"crosscheck/tools/logistic"
)

// example is a pair of statements as the model sees it.
type example struct {
	values []float64
	same   bool
}

// ridge is the penalty on squared standardised weights, in examples.
const ridge = 1.0

// fit finds the intercept and weights of a logistic regression in which every feature speaks for
// the pair or not at all. Features are standardised for the fit; what is returned applies to the
// values as they are.
func fit(examples []example) (intercept float64, weights []float64) {
	mean, sd := moments(examples)
	rows := make([]logistic.Example, len(examples))
	for i, e := range examples {
		row := []float64{1} // the intercept's column
		for j, v := range e.values {
			row = append(row, (v-mean[j])/sd[j])
		}
		rows[i] = logistic.Example{Row: row, Label: e.same, Weight: 1}
	}
	w := logistic.Fit(rows, logistic.Options{Ridge: ridge, NonNegative: true})
	intercept = w[0]
	for j := range mean {
		weights = append(weights, w[j+1]/sd[j])
		intercept -= weights[j] * mean[j]
	}
	return intercept, weights
}

// moments are the mean and standard deviation of each feature.
func moments(examples []example) (mean, sd []float64) {
	k, n := len(examples[0].values), float64(len(examples))
	mean, sd = make([]float64, k), make([]float64, k)
	for _, e := range examples {
		for j, v := range e.values {
			mean[j] += v / n
		}
	}
	for _, e := range examples {
		for j, v := range e.values {
			sd[j] += (v - mean[j]) * (v - mean[j]) / n
		}
	}
	for j := range sd {
		sd[j] = max(math.Sqrt(sd[j]), 1e-9)
	}
	return mean, sd
}
