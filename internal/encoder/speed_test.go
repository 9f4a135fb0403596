package encoder

import (
	"context"
	"fmt"
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
	texts := newsTexts(b, 400)
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

// BenchmarkAgainstPlainGo measures the best path in C and plain Go turn about
// and reports how many times faster C is. The shortest time of each counts: on a
// machine that does other things as well it is the nearest to the true one.
func BenchmarkAgainstPlainGo(b *testing.B) {
	texts := newsTexts(b, 20)
	fast, slow := loaded(b, nil), loaded(b, nil)
	slow.kernels = newPlain(slow.weights)
	inC, inGo := time.Hour, time.Hour
	for b.Loop() {
		for range 5 {
			inGo = min(inGo, encodeAll(b, slow, texts))
			for range 10 {
				inC = min(inC, encodeAll(b, fast, texts))
			}
		}
	}
	b.ReportMetric(inGo.Seconds()/inC.Seconds(), "times-as-fast")
	b.ReportMetric(float64(len(texts))/inC.Seconds(), "sentences/s")
	b.ReportMetric(float64(len(texts))/inGo.Seconds(), "plain-sentences/s")
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
