package main

import "math"

// example is a pair of statements as the model sees it.
type example struct {
	values    []float64
	same      bool
	annotated bool
	weight    float64
}

// ridge is the penalty on squared standardised weights, in examples: enough to
// keep features that say the same from growing against each other.
const ridge = 1.0

// fit finds the intercept and weights of a logistic regression by iteratively
// reweighted least squares. Each step is solved by coordinate descent, in which
// a weight that would become negative stays at 0 (Friedman, Hastie and Tibshirani
// 2010): every feature speaks for the pair or not at all. Features are standardised for the fit; what is returned
// applies to the values as they are.
func fit(examples []example) (intercept float64, weights []float64) {
	mean, sd := moments(examples)
	rows := make([][]float64, len(examples))
	for i, e := range examples {
		rows[i] = []float64{1} // the intercept's column
		for j, v := range e.values {
			rows[i] = append(rows[i], (v-mean[j])/sd[j])
		}
	}
	w := make([]float64, len(mean)+1)
	for range 40 {
		if descend(w, normal(rows, examples, w)) < 1e-6 {
			break
		}
	}
	intercept = w[0]
	for j := range mean {
		weights = append(weights, w[j+1]/sd[j])
		intercept -= weights[j] * mean[j]
	}
	return intercept, weights
}

// equations are the weighted normal equations of one step: matrix · w = right.
type equations struct {
	matrix [][]float64
	right  []float64
}

func normal(rows [][]float64, examples []example, w []float64) equations {
	k := len(w)
	eq := equations{right: make([]float64, k)}
	for range k {
		eq.matrix = append(eq.matrix, make([]float64, k))
	}
	for i, r := range rows {
		z := dot(w, r)
		p := 1 / (1 + math.Exp(-z))
		label := 0.0
		if examples[i].same {
			label = 1
		}
		c := examples[i].weight * max(p*(1-p), 1e-6)
		target := c*z + examples[i].weight*(label-p)
		for a, x := range r {
			eq.right[a] += x * target
			for b, y := range r[:a+1] {
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

// descend solves the equations in place, w[0] free and the others at 0 or more,
// and returns how far the coefficient that moved most has moved.
func descend(w []float64, eq equations) float64 {
	before := append([]float64(nil), w...)
	for range 200 {
		moved := 0.0
		for a := range w {
			next := w[a] + (eq.right[a]-dot(eq.matrix[a], w))/eq.matrix[a][a]
			if a > 0 {
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

// moments are the weighted mean and standard deviation of each feature.
func moments(examples []example) (mean, sd []float64) {
	k := len(examples[0].values)
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
