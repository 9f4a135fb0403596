package encoder

/*
#cgo CFLAGS: -O3
#cgo LDFLAGS: -lm
#cgo noescape encoder_linear
#cgo noescape encoder_gelu
#cgo noescape encoder_add_norm
#cgo noescape encoder_attend
#cgo nocallback encoder_linear
#cgo nocallback encoder_gelu
#cgo nocallback encoder_add_norm
#cgo nocallback encoder_attend
#include "kernels.h"
*/
import "C"

import "unsafe"

// kernels is the arithmetic of the forward pass. The slices are rows laid end
// to end; they may be longer than what is read or written.
type kernels interface {
	// linear sets y = x · mᵀ + bias for the given rows of x. panel has room for
	// panelColumns times m.inputs.
	linear(y, x []float32, m *matrix, rows int, panel []float32)
	// gelu puts every value through the activation; their number is a multiple of 8.
	gelu(x []float32)
	// addNorm sets x = norm(x + y), row by row.
	addNorm(x, y []float32, n *layerNorm, rows int)
	// attend lets the rows of one text attend to each other. work has room for
	// attentionWork(rows).
	attend(out, query, key, value []float32, rows int, work []float32)
	// name is what to call the path in a report of the program's state.
	name() string
}

// panelColumns is the most columns of a matrix that a kernel unpacks at a time.
const panelColumns = 16

// attentionWork is the room attend needs for a text of the given rows.
func attentionWork(rows int) int { return (headSize + 1) * ((rows + 7) &^ 7) }

// native is the kernels in C, on one of their two paths.
type native struct{ path C.int }

// The two paths. AVX2 may be run only where bestKernels gives it.
var (
	portable = native{C.PORTABLE}
	avx2     = native{C.AVX2}
)

// bestKernels asks the processor which path it can run.
func bestKernels() native { return native{C.encoder_best_path()} }

func (k native) name() string {
	if k == avx2 {
		return "AVX2"
	}
	return "portable"
}

func (k native) linear(y, x []float32, m *matrix, rows int, panel []float32) {
	y, x, panel = y[:rows*m.outputs], x[:rows*m.inputs], panel[:panelColumns*m.inputs]
	C.encoder_linear(k.path, floats(y), floats(x), (*C.int8_t)(unsafe.SliceData(m.weights)), floats(m.scale), floats(m.bias),
		C.int(rows), C.int(m.outputs), C.int(m.inputs), floats(panel))
}

func (k native) gelu(x []float32) { C.encoder_gelu(k.path, floats(x), C.int(len(x))) }

func (k native) addNorm(x, y []float32, n *layerNorm, rows int) {
	x, y = x[:rows*Dimensions], y[:rows*Dimensions]
	C.encoder_add_norm(k.path, floats(x), floats(y), floats(n.gain), floats(n.bias), C.int(rows))
}

func (k native) attend(out, query, key, value []float32, rows int, work []float32) {
	n := rows * Dimensions
	out, query, key, value, work = out[:n], query[:n], key[:n], value[:n], work[:attentionWork(rows)]
	C.encoder_attend(k.path, floats(out), floats(query), floats(key), floats(value), C.int(rows), floats(work))
}

func floats(x []float32) *C.float { return (*C.float)(unsafe.SliceData(x)) }
