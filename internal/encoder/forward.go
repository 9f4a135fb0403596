package encoder

import "context"

// batchRows is the most tokens that go through the model together. Above it
// nothing gets faster; below, the unpacking of the weights shows.
const batchRows = 192

// scratch is the memory of one worker, 1.9 MB.
type scratch struct {
	x, y []float32 // rows of Dimensions: the state, and what is added to it
	// wide holds what a layer needs in between: first query, key, value and
	// what the attention gives, then in their place the inner rows of the feed-forward half.
	wide  []float32
	panel []float32
	work  []float32
}

func newScratch() *scratch {
	return &scratch{
		x:     make([]float32, batchRows*Dimensions),
		y:     make([]float32, batchRows*Dimensions),
		wide:  make([]float32, batchRows*innerSize),
		panel: make([]float32, panelColumns*innerSize),
		work:  make([]float32, attentionWork(tokenLimit)),
	}
}

// forward runs texts, given as the numbers of their tokens, through the model,
// laid end to end without padding. Their last layer is then in s.x, in order.
// Between layers it looks whether it should stop, and returns false if it did.
//
// This is BERT's encoder with the normalisation after each half: attention and
// feed-forward, each added to what went in.
func (e *Encoder) forward(ctx context.Context, texts [][]int32, s *scratch) bool {
	rows := 0
	for _, ids := range texts {
		for position, id := range ids {
			e.embed(s.x[rows*Dimensions:][:Dimensions], s.y[rows*Dimensions:][:Dimensions], id, position)
			rows++
		}
	}
	n := rows * Dimensions
	x, y := s.x[:n], s.y[:n]
	query, key, value, attended := s.wide[:n], s.wide[n:2*n], s.wide[2*n:3*n], s.wide[3*n:4*n]
	inner := s.wide[:rows*innerSize]
	e.kernels.addNorm(x, y, &e.weights.embeddingNorm, rows)
	for i := range e.weights.layers {
		if ctx.Err() != nil {
			return false
		}
		l := &e.weights.layers[i]
		e.kernels.linear(query, x, &l.query, rows, s.panel)
		e.kernels.linear(key, x, &l.key, rows, s.panel)
		e.kernels.linear(value, x, &l.value, rows, s.panel)
		at := 0
		for _, ids := range texts {
			e.kernels.attend(attended[at:], query[at:], key[at:], value[at:], len(ids), s.work)
			at += len(ids) * Dimensions
		}
		e.kernels.linear(y, attended, &l.attended, rows, s.panel)
		e.kernels.addNorm(x, y, &l.attendedNorm, rows)
		e.kernels.linear(inner, x, &l.inner, rows, s.panel)
		e.kernels.gelu(inner)
		e.kernels.linear(y, inner, &l.outer, rows, s.panel)
		e.kernels.addNorm(x, y, &l.outerNorm, rows)
	}
	return true
}

// embed sets x and y so that their sum is the embedding of a token at a position.
func (e *Encoder) embed(x, y []float32, id int32, position int) {
	word, wordScale := e.weights.word.row(int(id))
	place, placeScale := e.weights.position.row(position)
	for i := range x {
		x[i] = float32(word[i]) * wordScale
		y[i] = float32(place[i])*placeScale + e.weights.kind[i]
	}
}

// row is one row of a table of embeddings, and its scale.
func (m *matrix) row(i int) ([]int8, float32) {
	return m.weights[i*m.inputs:][:m.inputs], m.scale[i]
}
