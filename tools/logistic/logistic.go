// Package logistic fits logistic regressions, for the tools that learn from labelled examples.
package logistic

import "math"

// Example is one labelled row. The first value of a row is 1, the intercept's column; the others are
// best of one spread, since the ridge weighs all alike.
type Example struct {
	Row    []float64
	Label  bool
	Weight float64
}

// Options say how a regression is fitted.
type Options struct {
	// Ridge is the penalty on squared coefficients but the intercept's, in examples: it keeps
	// features that say the same from growing against each other.
	Ridge float64
	// NonNegative keeps coefficients but the intercept's at 0 or more: every feature speaks for the
	// label or not at all.
	NonNegative bool
}

// Fit finds the coefficients by iteratively reweighted least squares. Each step is solved by
// coordinate descent (Friedman, Hastie and Tibshirani 2010).
func Fit(examples []Example, o Options) []float64 {
	w := make([]float64, len(examples[0].Row))
	for range 40 {
		if descend(w, normal(examples, w, o.Ridge), o.NonNegative) < 1e-6 {
			break
		}
	}
	return w
}

// equations are the weighted normal equations of one step: matrix · w = right.
type equations struct {
	matrix [][]float64
	right  []float64
}

func normal(examples []Example, w []float64, ridge float64) equations {
	k := len(w)
	eq := equations{right: make([]float64, k)}
	for range k {
		eq.matrix = append(eq.matrix, make([]float64, k))
	}
	for _, e := range examples {
		z := Dot(w, e.Row)
		p := 1 / (1 + math.Exp(-z))
		label := 0.0
		if e.Label {
			label = 1
		}
		c := e.Weight * max(p*(1-p), 1e-6)
		target := c*z + e.Weight*(label-p)
		for a, x := range e.Row {
			eq.right[a] += x * target
			for b, y := range e.Row[:a+1] {
				eq.matrix[a][b] += c * x * y
			}
		}
	}
	for a := range k {
		for b := range a {
			eq.matrix[b][a] = eq.matrix[a][b]
		}
		if a > 0 {
			eq.matrix[a][a] += ridge
		}
	}
	return eq
}

// descend solves the equations in place and returns how far the coefficient that moved most has moved.
func descend(w []float64, eq equations, nonNegative bool) float64 {
	before := append([]float64(nil), w...)
	for range 200 {
		moved := 0.0
		for a := range w {
			next := w[a] + (eq.right[a]-Dot(eq.matrix[a], w))/eq.matrix[a][a]
			if a > 0 && nonNegative {
				next = max(next, 0)
			}
			moved = max(moved, math.Abs(next-w[a]))
			w[a] = next
		}
		if moved < 1e-9 {
			break
		}
	}
	far := 0.0
	for a := range w {
		far = max(far, math.Abs(w[a]-before[a]))
	}
	return far
}

// Dot is the sum of the products of two rows.
func Dot(a, b []float64) float64 {
	total := 0.0
	for i := range a {
		total += a[i] * b[i]
	}
	return total
}
