package text

import (
	"index/suffixarray"
	"sync"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// stride is how many code points lie between two checkpoints of an Index: a
// look-up decodes at most that many, and a text costs one int in 64 of memory.
const stride = 64

// Index converts between byte and code point offsets of one text. Offsets
// outside the text are clamped to it. It may be used by several goroutines.
type Index struct {
	text   string
	points int
	marks  []int // marks[i] is the byte offset of code point i*stride; nil for pure ASCII
	// suffixes answers where words stand in time that hardly depends on the
	// length of the text. It is made when first asked for.
	suffixes func() *suffixarray.Index
}

// NewIndex reads the text once. Invalid UTF-8 counts one code point a byte, as
// Go's range does.
func NewIndex(s string) *Index {
	x := &Index{text: s, points: utf8.RuneCountInString(s)}
	x.suffixes = sync.OnceValue(func() *suffixarray.Index { return suffixarray.New([]byte(s)) })
	if x.points == len(s) {
		return x
	}
	x.marks = make([]int, 0, x.points/stride+1)
	n := 0
	for b := range s {
		if n%stride == 0 {
			x.marks = append(x.marks, b)
		}
		n++
	}
	return x
}

// Len is the number of code points in the text.
func (x *Index) Len() int { return x.points }

// Text is the text that was indexed.
func (x *Index) Text() string { return x.text }

// Byte is the byte offset at which code point p begins.
func (x *Index) Byte(p int) int {
	switch {
	case p <= 0:
		return 0
	case p >= x.points:
		return len(x.text)
	case x.marks == nil:
		return p
	}
	b := x.marks[p/stride]
	for range p % stride {
		_, size := utf8.DecodeRuneInString(x.text[b:])
		b += size
	}
	return b
}

// Point is the number of code points that begin before byte offset b.
func (x *Index) Point(b int) int {
	switch {
	case b <= 0:
		return 0
	case b >= len(x.text):
		return x.points
	case x.marks == nil:
		return b
	}
	lo, hi := 0, len(x.marks) // the last checkpoint at or before b
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; x.marks[mid] <= b {
			lo = mid
		} else {
			hi = mid
		}
	}
	p, at := lo*stride, x.marks[lo]
	for at < b {
		_, size := utf8.DecodeRuneInString(x.text[at:])
		at += size
		p++
	}
	return p
}

// Span converts a stretch of bytes to code points.
func (x *Index) Span(from, to int) fact.Span {
	return fact.Span{Start: x.Point(from), End: x.Point(to)}
}

// Slice is the text at a span of code points.
func (x *Index) Slice(s fact.Span) string {
	from, to := x.Byte(s.Start), x.Byte(s.End)
	if to < from {
		return ""
	}
	return x.text[from:to]
}

// Phrase is the span with the words that stand there.
func (x *Index) Phrase(s fact.Span) fact.Phrase {
	return fact.Phrase{Span: s, Text: x.Slice(s)}
}
