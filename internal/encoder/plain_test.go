package encoder

import "math"

// plain is the arithmetic in ordinary Go, in float32 with the inner loop
// unrolled over two rows and four columns: what the kernels in C are checked
// against and measured by. It keeps the matrices as floats, made when first used.
type plain struct{ floats map[*matrix][]float32 }

func newPlain(w *weights) plain {
	p := plain{map[*matrix][]float32{}}
	for i := range w.layers {
		l := &w.layers[i]
		for _, m := range []*matrix{&l.query, &l.key, &l.value, &l.attended, &l.inner, &l.outer} {
			p.prepare(m)
		}
	}
	return p
}

func (p plain) prepare(m *matrix) {
	f := make([]float32, len(m.weights))
	for i, w := range m.weights {
		f[i] = float32(w) * m.scale[i/m.inputs]
	}
	p.floats[m] = f
}

func (plain) name() string { return "plain Go" }

func (p plain) linear(y, x []float32, m *matrix, rows int, _ []float32) {
	w, k := p.floats[m], m.inputs
	for n := 0; n < m.outputs; n += 4 {
		w0, w1, w2, w3 := w[n*k:][:k], w[(n+1)*k:][:k], w[(n+2)*k:][:k], w[(n+3)*k:][:k]
		for r := 0; r < rows; r += 2 {
			next := min(r+1, rows-1)
			x0, x1 := x[r*k:][:k], x[next*k:][:k]
			var a0, a1, a2, a3, b0, b1, b2, b3 float32
			for i, u := range x0 {
				v := x1[i]
				c0, c1, c2, c3 := w0[i], w1[i], w2[i], w3[i]
				a0 += u * c0
				a1 += u * c1
				a2 += u * c2
				a3 += u * c3
				b0 += v * c0
				b1 += v * c1
				b2 += v * c2
				b3 += v * c3
			}
			bias := m.bias[n : n+4]
			out := y[r*m.outputs+n:][:4]
			out[0], out[1], out[2], out[3] = a0+bias[0], a1+bias[1], a2+bias[2], a3+bias[3]
			out = y[next*m.outputs+n:][:4]
			out[0], out[1], out[2], out[3] = b0+bias[0], b1+bias[1], b2+bias[2], b3+bias[3]
		}
	}
}

// exponential is e^x in float32, by the same series as in C.
func exponential(x float32) float32 {
	x = max(min(x, 87), -87)
	n := float32(math.Floor(float64(x*1.44269504 + 0.5)))
	f := x - n*0.693147181
	p := 1 + f*(1+f*(0.5+f*(0.16666667+f*(0.041666667+f*(0.0083333333+f*0.0013888889)))))
	return math.Float32frombits(math.Float32bits(p) + uint32(int32(n))<<23)
}

func (plain) gelu(x []float32) {
	for i, v := range x {
		x[i] = v / (1 + exponential(-1.5957691216*(v+0.044715*v*v*v)))
	}
}

func (plain) addNorm(x, y []float32, n *layerNorm, rows int) {
	for r := range rows {
		x, y := x[r*Dimensions:][:Dimensions], y[r*Dimensions:][:Dimensions]
		var sum, squares float32
		for i := range x {
			x[i] += y[i]
			sum += x[i]
		}
		mean := sum / Dimensions
		for _, v := range x {
			squares += (v - mean) * (v - mean)
		}
		factor := float32(1 / math.Sqrt(float64(squares/Dimensions)+1e-12))
		for i := range x {
			x[i] = (x[i]-mean)*factor*n.gain[i] + n.bias[i]
		}
	}
}

func (plain) attend(out, query, key, value []float32, rows int, work []float32) {
	weight := work[:rows]
	for h := 0; h < Dimensions; h += headSize {
		for r := range rows {
			q := query[r*Dimensions+h:][:headSize]
			greatest := float32(math.Inf(-1))
			for j := range weight {
				weight[j] = dot(q, key[j*Dimensions+h:][:headSize]) / float32(math.Sqrt(headSize))
				greatest = max(greatest, weight[j])
			}
			var sum float32
			for j := range weight {
				weight[j] = exponential(weight[j] - greatest)
				sum += weight[j]
			}
			o := out[r*Dimensions+h:][:headSize]
			clear(o)
			for j, w := range weight {
				w /= sum
				for i, v := range value[j*Dimensions+h:][:headSize] {
					o[i] += w * v
				}
			}
		}
	}
}
