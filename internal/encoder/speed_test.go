package encoder

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"
)

// newsTexts are n sentences of the reference, repeated: 30 tokens on average.
func newsTexts(b *testing.B, n int) []string {
	b.Helper()
	all := references(b)
	texts := make([]string, n)
	for i := range texts {
		texts[i] = all[i%40].Text
	}
	return texts
}

// encodeAll encodes the texts on all cores and returns the time it took.
func encodeAll(b *testing.B, e *Encoder, texts []string) time.Duration {
	b.Helper()
	start := time.Now()
	if _, err := e.Encode(context.Background(), texts, nil); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

// BenchmarkEncode is the speed on all cores, on both paths in C and in plain Go.
func BenchmarkEncode(b *testing.B) {
	texts := newsTexts(b, 120)
	base := loaded(b, nil)
	all := []kernels{newPlain(base.weights)}
	for _, p := range paths() {
		all = append(all, p)
	}
	for _, k := range all {
		b.Run(k.name(), func(b *testing.B) {
			e := loaded(b, k)
			if p, ok := k.(plain); ok {
				e.weights, e.kernels = base.weights, p
			}
			for b.Loop() {
				encodeAll(b, e, texts)
			}
			b.ReportMetric(float64(len(texts)*b.N)/b.Elapsed().Seconds(), "sentences/s")
		})
	}
}

// BenchmarkAgainstPlainGo measures the best path in C and plain Go turn about,
// for about the same time each, so that whatever else the machine does slows both
// alike. It reports how many times faster C is.
func BenchmarkAgainstPlainGo(b *testing.B) {
	const at, times = 10, 12 // texts together, and how often C does them
	texts := newsTexts(b, 20)
	fast, slow := loaded(b, nil), loaded(b, nil)
	slow.kernels = newPlain(slow.weights)
	var inC, inGo time.Duration
	for b.Loop() {
		for part := range slices.Chunk(texts, at) {
			inGo += encodeAll(b, slow, part)
			for range times {
				inC += encodeAll(b, fast, part)
			}
		}
	}
	b.ReportMetric(times*inGo.Seconds()/inC.Seconds(), "times-as-fast")
}

// BenchmarkOne is the time for a single text, as when the user types one.
func BenchmarkOne(b *testing.B) {
	e := loaded(b, nil)
	text := []string{references(b)[1].Text}
	for b.Loop() {
		encodeAll(b, e, text)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	w, v := files()
	for b.Loop() {
		if _, err := Load(w, v); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTokenize(b *testing.B) {
	e := loaded(b, nil)
	texts := newsTexts(b, 40)
	n := 0
	for b.Loop() {
		for _, t := range texts {
			e.Tokenize(t)
			n += len(t)
		}
	}
	b.ReportMetric(float64(n)/1e6/b.Elapsed().Seconds(), "MB/s")
}

// BenchmarkAlign is one pair of sentences of about 40 tokens.
func BenchmarkAlign(b *testing.B) {
	e := loaded(b, nil)
	r := references(b)
	encodings, err := e.EncodeTokens(context.Background(), []string{r[1].Text, r[5].Text}, nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Align(&encodings[0], &encodings[1])
	}
}

// BenchmarkCosine compares one vector with those of a story of 50,000 sentences.
func BenchmarkCosine(b *testing.B) {
	for _, n := range []int{1000, 50000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			vectors := make([]Vector, n)
			for i := range vectors {
				vectors[i][i%Dimensions] = 1
			}
			for b.Loop() {
				for i := range vectors {
					vectors[0].Cosine(&vectors[i])
				}
			}
		})
	}
}
