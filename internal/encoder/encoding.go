package encoder

import "slices"

// Encoding is one text after the forward pass: its tokens and what the model's
// last layer says of each of them. From this one pass come the vector of the
// text, those of its clauses, each in the light of the whole sentence, and the
// alignment of its words with another text's.
type Encoding struct {
	Tokens
	rows []float32 // the last layer: [CLS], a row for each piece, [SEP]
}

// Vector is the text's vector: the mean over all tokens, the two marks included,
// as the model was trained. A text without words has one, too, that of the marks
// alone, which is the same for all such texts.
func (e *Encoding) Vector() Vector {
	var v Vector
	for t := range len(e.Pieces) + 2 {
		v.add(e.row(t))
	}
	v.Normalise()
	return v
}

// Pool is the vector of a part of the text: the mean over the pieces that share
// a code point with any of the spans. It is false if there is none, as for a
// span that lies in spaces or beyond where the text was cut.
//
// Pooled over a clause it is a better vector of it than that of the clause
// encoded alone: the words still know the sentence they stand in.
func (e *Encoding) Pool(spans ...Span) (Vector, bool) {
	var v Vector
	found := false
	for i, p := range e.Pieces {
		if slices.ContainsFunc(spans, p.overlaps) {
			v.add(e.piece(i))
			found = true
		}
	}
	v.Normalise()
	return v, found
}

// PieceVector is the vector of piece i, of length 1.
func (e *Encoding) PieceVector(i int) Vector {
	v := Vector(e.piece(i))
	v.Normalise()
	return v
}

// Clone is a copy that stays valid when the encoding was lent to a visitor.
func (e *Encoding) Clone() Encoding {
	c := *e
	c.rows = slices.Clone(e.rows)
	return c
}

// Align finds for each piece of a the most similar piece of b, and the other way
// round. What it returns are the cosines: ofA[i] is the best that a's piece i
// finds in b. If one of the texts has no pieces, those of the other find 0.
//
// Averaged by rarity the two say how much of each text is said in the other
// (Zhang et al. 2020, BERTScore).
func Align(a, b *Encoding) (ofA, ofB []float32) {
	ofA, ofB = make([]float32, len(a.Pieces)), make([]float32, len(b.Pieces))
	if len(ofA) == 0 || len(ofB) == 0 {
		return ofA, ofB
	}
	fill(ofA, -1)
	fill(ofB, -1)
	others := make([]Vector, len(b.Pieces))
	for j := range others {
		others[j] = b.PieceVector(j)
	}
	for i := range ofA {
		v := a.PieceVector(i)
		for j := range others {
			cosine := v.Cosine(&others[j])
			ofA[i] = max(ofA[i], cosine)
			ofB[j] = max(ofB[j], cosine)
		}
	}
	return ofA, ofB
}

func fill(s []float32, x float32) {
	for i := range s {
		s[i] = x
	}
}

// row is the row of token t, counted with the marks; piece that of a piece.
func (e *Encoding) row(t int) []float32   { return e.rows[t*Dimensions : (t+1)*Dimensions] }
func (e *Encoding) piece(i int) []float32 { return e.row(i + 1) }

func (v *Vector) add(row []float32) { v.Add(row, 1) }
