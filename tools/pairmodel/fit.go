package main

import "math"

// example is a pair as the model sees it.
type example struct {
	values []float64
	same   bool
	weight float64
}

// ridge is the penalty on squared standardised weights, in examples: enough to
// keep features that say the same from growing against each other.
const ridge = 1.0

// fit finds the weights of a logistic regression by iteratively reweighted least
// squares, each step solved by coordinate descent with the weights held to their
// signs (Friedman, Hastie and Tibshirani 2010). Features are standardised for
// the fit; what is returned applies to the values as they are.
func fit(examples []example, signs []int) (intercept float64, weights []float64) {
	k := len(signs)
	mean, sd := moments(examples, k)
	rows := make([][]float64, len(examples))
	for i, e := range examples {
		rows[i] = make([]float64, k)
		for j := range k {
			rows[i][j] = (e.values[j] - mean[j]) / sd[j]
		}
	}
	w := make([]float64, k)
	b := 0.0
	curvature, residual := make([]float64, len(rows)), make([]float64, len(rows))
	for range 30 {
		for i, r := range rows {
			p := 1 / (1 + math.Exp(-(b + dot(w, r))))
			label := 0.0
			if examples[i].same {
				label = 1
			}
			curvature[i] = examples[i].weight * max(p*(1-p), 1e-6)
			residual[i] = examples[i].weight * (label - p) / curvature[i]
		}
		moved := 0.0
		for range 50 {
			step := update(curvature, residual, func(int) float64 { return 1 }, &b, 0, 0)
			for j := range k {
				step = max(step, update(curvature, residual, func(i int) float64 { return rows[i][j] }, &w[j], ridge, signs[j]))
			}
			moved = max(moved, step)
			if step < 1e-6 {
				break
			}
		}
		if moved < 1e-5 {
			break
		}
	}
	weights = make([]float64, k)
	for j := range k {
		weights[j] = w[j] / sd[j]
		b -= weights[j] * mean[j]
	}
	return b, weights
}

// update moves one coefficient to where it fits the residuals best, and reports
// by how much.
func update(curvature, residual []float64, value func(int) float64, coefficient *float64, penalty float64, sign int) float64 {
	top, bottom := -penalty**coefficient, penalty
	for i, c := range curvature {
		v := value(i)
		top += c * v * residual[i]
		bottom += c * v * v
	}
	next := *coefficient + top/bottom
	if float64(sign)*next < 0 {
		next = 0
	}
	step := next - *coefficient
	*coefficient = next
	for i := range residual {
		residual[i] -= step * value(i)
	}
	return math.Abs(step)
}

func moments(examples []example, k int) (mean, sd []float64) {
	mean, sd = make([]float64, k), make([]float64, k)
	total := 0.0
	for _, e := range examples {
		total += e.weight
		for j, v := range e.values {
			mean[j] += e.weight * v
		}
	}
	for j := range mean {
		mean[j] /= total
	}
	for _, e := range examples {
		for j, v := range e.values {
			sd[j] += e.weight * (v - mean[j]) * (v - mean[j])
		}
	}
	for j := range sd {
		sd[j] = max(math.Sqrt(sd[j]/total), 1e-9)
	}
	return mean, sd
}

func dot(a, b []float64) float64 {
	total := 0.0
	for i := range a {
		total += a[i] * b[i]
	}
	return total
}
