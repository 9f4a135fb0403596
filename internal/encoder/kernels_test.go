package encoder

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"unsafe"
)

// within reports whether the weights lie inside the file's memory.
func within(file []byte, w []int8) bool {
	start, at := uintptr(unsafe.Pointer(&file[0])), uintptr(unsafe.Pointer(&w[0]))
	return at >= start && at+uintptr(len(w)) <= start+uintptr(len(file))
}

func random(r *rand.Rand, n int, spread float64) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64() * spread)
	}
	return x
}

// compare fails where got is further from want than the tolerance, taken
// relative to the greatest of want.
func compare(t *testing.T, what string, got, want []float32, tolerance float64) {
	t.Helper()
	greatest := 1e-3
	for _, x := range want {
		greatest = max(greatest, math.Abs(float64(x)))
	}
	for i := range want {
		if d := math.Abs(float64(got[i]) - float64(want[i])); !(d <= tolerance*greatest) {
			t.Fatalf("%s: value %d is %v, want %v", what, i, got[i], want[i])
		}
	}
}

// Every kernel in C gives what plain Go gives, for every number of rows around
// the size of a tile, and leaves alone what lies behind its output.
func TestKernelsAgainstPlainGo(t *testing.T) {
	for _, k := range paths() {
		t.Run(k.name(), func(t *testing.T) {
			r := rand.New(rand.NewPCG(3, 4))
			for _, shape := range [][2]int{{Dimensions, Dimensions}, {innerSize, Dimensions}, {Dimensions, innerSize}} {
				m := &matrix{outputs: shape[0], inputs: shape[1], weights: make([]int8, shape[0]*shape[1])}
				for i := range m.weights {
					m.weights[i] = int8(r.IntN(256) - 128)
				}
				m.scale, m.bias = random(r, m.outputs, .01), random(r, m.outputs, 1)
				p := plain{map[*matrix][]float32{}}
				p.prepare(m)
				panel := make([]float32, panelColumns*innerSize)
				for _, rows := range []int{1, 2, 5, 6, 7, 12, 13} {
					x := random(r, rows*m.inputs, 1)
					got, want := make([]float32, (rows+1)*m.outputs), make([]float32, (rows+1)*m.outputs)
					k.linear(got, x, m, rows, panel)
					p.linear(want, x, m, rows, nil)
					compare(t, "linear", got, want, 1e-5)
				}
			}
			x := append(random(r, 4*Dimensions, 3), 0, 1, 1e-30, -1e-30, 20, -20, 1e4, -1e4)
			want := slices.Clone(x)
			k.gelu(x)
			plain{}.gelu(want)
			compare(t, "gelu", x, want, 1e-6)
			compare(t, "gelu of small and large values", x[4*Dimensions:4*Dimensions+6], want[4*Dimensions:4*Dimensions+6], 1e-6)

			n := &layerNorm{random(r, Dimensions, 1), random(r, Dimensions, 1)}
			for rows := range 4 {
				x, y := random(r, (rows+1)*Dimensions, 2), random(r, (rows+1)*Dimensions, 2)
				want := slices.Clone(x)
				k.addNorm(x, y, n, rows)
				plain{}.addNorm(want, y, n, rows)
				compare(t, "addNorm", x, want, 1e-5)
			}
			for _, rows := range []int{1, 2, 7, 8, 9, 33, tokenLimit} {
				q, key, v := random(r, rows*Dimensions, 2), random(r, rows*Dimensions, 2), random(r, rows*Dimensions, 1)
				got, want := make([]float32, (rows+1)*Dimensions), make([]float32, (rows+1)*Dimensions)
				work := make([]float32, attentionWork(tokenLimit))
				k.attend(got, q, key, v, rows, work)
				plain{}.attend(want, q, key, v, rows, work)
				compare(t, "attend", got, want, 1e-5)
			}
		})
	}
}

// The activation against its definition in float64.
func TestGeluAgainstItsDefinition(t *testing.T) {
	for _, k := range paths() {
		t.Run(k.name(), func(t *testing.T) {
			var x, want []float32
			for v := -12.0; v < 12; v += 1.0 / 64 {
				x = append(x, float32(v))
				want = append(want, float32(v/2*(1+math.Tanh(math.Sqrt(2/math.Pi)*(v+.044715*v*v*v)))))
			}
			k.gelu(x)
			for i := range x {
				if d := math.Abs(float64(x[i] - want[i])); !(d <= 1e-6*math.Max(1, math.Abs(float64(want[i])))) {
					t.Errorf("gelu gave %v, want %v", x[i], want[i])
				}
			}
		})
	}
}

// A whole text through plain Go gives the same vector as through C.
func TestForwardAgainstPlainGo(t *testing.T) {
	fast, slow := loaded(t, nil), loaded(t, nil)
	slow.kernels = newPlain(slow.weights)
	text := references(t)[1].Text
	got, want := encode(t, fast, text)[0], encode(t, slow, text)[0]
	if c := got.Cosine(&want); c < .999999 {
		t.Errorf("cosine %v", c)
	}
}
