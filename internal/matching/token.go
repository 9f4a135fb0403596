package matching

import (
	"context"
	"slices"
	"sync"

	"crosscheck/internal/text"
)

// token is a word of a statement as it is compared.
type token struct {
	text    string // as it stands
	stem    string // by which it is compared
	content bool   // it tells what the statement is about
}

// cutter cuts texts into their words. It remembers the words it met, by the word as it
// stands: most words of a story come again and again, and stemming one costs ten times
// what looking it up does. It is not for concurrent use.
type cutter map[string]*token

func (c cutter) cut(s string) []*token {
	out := make([]*token, 0, len(s)/6)
	for _, word := range text.Cut(s) {
		w, met := c[word]
		if !met {
			w = tokenOf(word)
			c[word] = w
		}
		out = append(out, w)
	}
	return out
}

func tokenOf(word string) *token {
	w := text.Word{Text: word, Stem: text.Stem(word)}
	return &token{word, stem(w), isContent(w)}
}

// cutters are kept for a while: a story is cut for its words to be counted, and then for
// its statements to be compared.
var cutters = sync.Pool{New: func() any { return make(cutter) }}

// eachCut cuts texts on all cores and shows them in their order, the first while others
// are being cut. Not all of a large story are held cut at once. The error is that of ctx.
func eachCut(ctx context.Context, texts []string, visit func(i int, tokens []*token)) error {
	const atOnce, stretch = 512, 32
	batches := make(chan [][]*token, 1)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() {
		defer close(batches)
		for part := range slices.Chunk(texts, atOnce) {
			tokens := make([][]*token, len(part))
			err := inStretches(ctx, len(part), stretch, func(from, to int) {
				c := cutters.Get().(cutter)
				defer cutters.Put(c)
				for i := from; i < to; i++ {
					tokens[i] = c.cut(part[i])
				}
			})
			if err != nil {
				return
			}
			batches <- tokens
		}
	}()
	i := 0
	for tokens := range batches {
		for _, t := range tokens {
			visit(i, t)
			i++
		}
	}
	return ctx.Err()
}
