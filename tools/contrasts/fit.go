package main

import (
	"maps"
	"math"
	"slices"

	"crosscheck/internal/contrast"
)

// How the regression is fitted: the strength of the ridge, and when it stops.
const (
	ridge     = 50.0
	steps     = 30
	precision = 1e-6
)

// fit finds the weights of a logistic regression with a ridge on all but the intercept, by
// Newton's method, over features brought to a mean of 0 and a spread of 1.
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
	d := len(m.Weights) + 1
	rows := make([][]float64, len(examples))
	for i, e := range examples {
		rows[i] = make([]float64, d)
		rows[i][0] = 1
		for k, w := range m.Weights {
			rows[i][k+1] = (e.Features[w.Feature] - w.Usual) / w.Spread
		}
	}
	beta := make([]float64, d)
	for range steps {
		gradient, hessian := make([]float64, d), make([][]float64, d)
		for k := range hessian {
			hessian[k] = make([]float64, d)
			if k > 0 {
				hessian[k][k], gradient[k] = ridge, -ridge*beta[k]
			} else {
				hessian[k][k] = 1e-9
			}
		}
		for i, x := range rows {
			z := 0.0
			for k := range x {
				z += beta[k] * x[k]
			}
			p := 1 / (1 + math.Exp(-z))
			y, w := 0.0, examples[i].weight
			if examples[i].contradicts() {
				y = 1
			}
			for k := range x {
				gradient[k] += w * (y - p) * x[k]
				for l := range k + 1 {
					hessian[k][l] += w * p * (1 - p) * x[k] * x[l]
				}
			}
		}
		step := solve(hessian, gradient)
		longest := 0.0
		for k := range beta {
			beta[k] += step[k]
			longest = max(longest, math.Abs(step[k]))
		}
		if longest < precision {
			break
		}
	}
	m.Intercept = beta[0]
	for k := range m.Weights {
		m.Weights[k].Weight = beta[k+1]
	}
	return m
}

// solve solves a x = b for a symmetric positive matrix of which the lower half is given, by
// the decomposition of Cholesky. It overwrites a.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		for k := range i + 1 {
			sum := a[i][k]
			for l := range k {
				sum -= a[i][l] * a[k][l]
			}
			if i == k {
				a[i][i] = math.Sqrt(max(sum, 1e-12))
			} else {
				a[i][k] = sum / a[k][k]
			}
		}
	}
	x := slices.Clone(b)
	for i := range n {
		for k := range i {
			x[i] -= a[i][k] * x[k]
		}
		x[i] /= a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= a[k][i] * x[k]
		}
		x[i] /= a[i][i]
	}
	return x
}
