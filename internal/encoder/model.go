package encoder

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"unsafe"
)

// The shape of the model, BERT (Devlin et al. 2019) in the size of MiniLM-L6-H384
// (Wang et al. 2020). The kernels know the width and the number of heads, too.
const (
	// Dimensions is the number of components of a vector.
	Dimensions = 384

	layers    = 6
	heads     = 12
	headSize  = Dimensions / heads
	innerSize = 4 * Dimensions
	positions = 512
)

// matrix is a linear map: output n is scale[n] · Σ weights[n][i] · input i + bias[n].
// As a table of embeddings it has no bias.
type matrix struct {
	outputs, inputs int
	weights         []int8 // row by row, in the weight file itself
	scale, bias     []float32
}

// layerNorm is the gain and bias of a layer normalisation.
type layerNorm struct{ gain, bias []float32 }

// layer is one transformer block with the normalisation after each half.
type layer struct {
	query, key, value, attended matrix
	attendedNorm                layerNorm
	inner, outer                matrix
	outerNorm                   layerNorm
}

// weights is the model.
type weights struct {
	word, position matrix
	kind           []float32 // the embedding of the first of BERT's two segments
	embeddingNorm  layerNorm
	layers         [layers]layer
}

// bindWeights finds every array of the model in a weight file and checks that
// there is no other. The int8 matrices are used where they lie; the 0.3 MB of
// float32 are copied, since they may lie unaligned.
func bindWeights(file []byte, words int) (*weights, error) {
	tensors, err := readTensors(file)
	if err != nil {
		return nil, err
	}
	b := &binder{tensors: tensors}
	w := &weights{
		word:     b.table("embeddings.word_embeddings.weight", words),
		position: b.table("embeddings.position_embeddings.weight", positions),
		// Two segments, of which sentences by themselves use the first.
		kind:          b.floats("embeddings.token_type_embeddings.weight", 2, Dimensions),
		embeddingNorm: b.norm("embeddings.LayerNorm"),
	}
	for i := range w.layers {
		in := fmt.Sprintf("encoder.layer.%d.", i)
		w.layers[i] = layer{
			query:        b.matrix(in+"attention.self.query", Dimensions, Dimensions),
			key:          b.matrix(in+"attention.self.key", Dimensions, Dimensions),
			value:        b.matrix(in+"attention.self.value", Dimensions, Dimensions),
			attended:     b.matrix(in+"attention.output.dense", Dimensions, Dimensions),
			attendedNorm: b.norm(in + "attention.output.LayerNorm"),
			inner:        b.matrix(in+"intermediate.dense", innerSize, Dimensions),
			outer:        b.matrix(in+"output.dense", Dimensions, innerSize),
			outerNorm:    b.norm(in + "output.LayerNorm"),
		}
	}
	if b.err != nil {
		return nil, b.err
	}
	for name := range b.tensors {
		return nil, fmt.Errorf("its array %q does not belong to the model", name)
	}
	w.kind = w.kind[:Dimensions]
	return w, nil
}

// binder takes arrays out of a weight file and keeps the first thing that is
// wrong; what it returns after that must not be used.
type binder struct {
	tensors map[string]tensor
	err     error
}

func (b *binder) take(name, kind string, shape ...int) []byte {
	t, ok := b.tensors[name]
	delete(b.tensors, name)
	switch {
	case b.err != nil:
	case !ok:
		b.err = fmt.Errorf("its array %q is missing", name)
	case t.kind != kind || !slices.Equal(t.shape, shape):
		b.err = fmt.Errorf("its array %q is %s %v instead of %s %v", name, t.kind, t.shape, kind, shape)
	default:
		return t.data
	}
	return nil
}

func (b *binder) floats(name string, shape ...int) []float32 {
	data := b.take(name, "F32", shape...)
	values := make([]float32, len(data)/4)
	for i := range values {
		values[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
		if x := float64(values[i]); math.IsNaN(x) || math.IsInf(x, 0) {
			b.err = fmt.Errorf("its array %q holds a value that is not a number", name)
			return nil
		}
	}
	return values
}

// table is a matrix without a bias, one row of Dimensions an entry.
func (b *binder) table(name string, rows int) matrix {
	return b.scaled(name, rows, Dimensions)
}

func (b *binder) matrix(name string, outputs, inputs int) matrix {
	m := b.scaled(name+".weight", outputs, inputs)
	m.bias = b.floats(name+".bias", outputs)
	return m
}

func (b *binder) scaled(name string, outputs, inputs int) matrix {
	data := b.take(name, "I8", outputs, inputs)
	return matrix{
		outputs: outputs,
		inputs:  inputs,
		weights: unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(data))), len(data)),
		scale:   b.floats(name+".scale", outputs),
	}
}

func (b *binder) norm(name string) layerNorm {
	return layerNorm{b.floats(name+".weight", Dimensions), b.floats(name+".bias", Dimensions)}
}
