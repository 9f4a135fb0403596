package encoder

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

func encode(t testing.TB, e *Encoder, texts ...string) []Vector {
	t.Helper()
	vectors, err := e.Encode(context.Background(), texts, nil)
	if err != nil {
		t.Fatal(err)
	}
	return vectors
}

// mixedTexts are the reference texts and others from empty to cut.
func mixedTexts(t testing.TB) []string {
	var texts []string
	for _, r := range references(t) {
		texts = append(texts, r.Text)
	}
	for n := range 9 {
		texts = append(texts, strings.Repeat("word ", n*16))
	}
	return texts
}

// A text has the same vector to the last bit, alone or in any company, on one
// core or on several.
func TestVectorsDoNotDependOnTheBatch(t *testing.T) {
	for _, k := range paths() {
		t.Run(k.name(), func(t *testing.T) {
			e := loaded(t, k)
			var texts []string
			for i, text := range mixedTexts(t) {
				if i%2 == 0 {
					texts = append(texts, text)
				}
			}
			together := encode(t, e, texts...)
			for i := 0; i < len(texts); i += 3 {
				if alone := encode(t, e, texts[i])[0]; alone != together[i] {
					t.Errorf("%.40q alone has another vector", texts[i])
				}
			}
			order := rand.New(rand.NewPCG(1, 2)).Perm(len(texts))
			shuffled := make([]string, len(texts))
			for i, j := range order {
				shuffled[i] = texts[j]
			}
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
			for i, v := range encode(t, e, shuffled...) {
				if v != together[order[i]] {
					t.Errorf("%.40q in another order on one core has another vector", shuffled[i])
				}
			}
		})
	}
}

func TestEncodeEdges(t *testing.T) {
	e := loaded(t, nil)
	words := strings.Fields(strings.Repeat("officials said the talks would go on ", 800))
	long := strings.Join(words[:5000], " ")
	v := encode(t, e, "", " \n\t", "\x00\xff", long, strings.Join(words[:126], " "), "ጠቅላይ ሚኒስትር", "ተናገሩ ዛሬ")
	for i := range v {
		if length := v[i].Cosine(&v[i]); length < .99999 || length > 1.00001 {
			t.Errorf("vector %d has the square length %v", i, length)
		}
	}
	if v[0] != v[1] || v[0] != v[2] {
		t.Error("texts without words differ")
	}
	if v[3] != v[4] {
		t.Error("a long text is not the same as its first 126 pieces")
	}
	if v[5] != v[6] {
		t.Error("two texts of two unknown words differ")
	}
	if got := encode(t, e); len(got) != 0 {
		t.Errorf("no texts gave %d vectors", len(got))
	}
}

func TestProgressRisesToTheTotal(t *testing.T) {
	e := loaded(t, nil)
	texts := mixedTexts(t)
	last := 0
	_, err := e.Encode(context.Background(), texts, func(done, total int) {
		if done <= last || total != len(texts) {
			t.Errorf("progress %d of %d after %d", done, total, last)
		}
		last = done
	})
	if err != nil || last != len(texts) {
		t.Errorf("the last progress was %d of %d, error %v", last, len(texts), err)
	}
}

func TestCancel(t *testing.T) {
	e := loaded(t, nil)
	texts := make([]string, 3*window)
	for i := range texts {
		texts[i] = fmt.Sprint("officials said the talks would go on, number ", i)
	}
	t.Run("before", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		vectors, err := e.Encode(ctx, texts, nil)
		if vectors != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("%d vectors, error %v", len(vectors), err)
		}
	})
	t.Run("midway", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		var visited atomic.Int64
		err := e.Each(ctx, texts, func(int, int) { cancel() }, func(int, *Encoding) { visited.Add(1) })
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
		// A worker may have its present batch beyond its last layer, no more.
		if n, most := int(visited.Load()), 2*runtime.GOMAXPROCS(0)*batchRows/3; n == 0 || n > most {
			t.Errorf("%d texts visited, want 1 to %d", n, most)
		}
	})
	t.Run("after", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		vectors, err := e.Encode(ctx, texts[:3], func(done, total int) {
			if done == total {
				cancel()
			}
		})
		if len(vectors) != 3 || err != nil {
			t.Errorf("%d vectors, error %v, though all was done", len(vectors), err)
		}
	})
}

// Between layers the pass looks at the context: a batch is given up midway.
func TestCancelWithinABatch(t *testing.T) {
	e := loaded(t, nil)
	ctx, cancel := context.WithCancel(context.Background())
	e.kernels = &countdown{kernels: e.kernels, layers: 2, stop: cancel}
	tokens := e.Tokenize("officials said the talks would go on")
	if e.forward(ctx, [][]int32{e.tokenizer.ids(&tokens)}, newScratch()) {
		t.Error("the pass went on to its end")
	}
	if n := e.kernels.(*countdown).layers; n != 0 {
		t.Errorf("%d layers too many were run", -n)
	}
}

// countdown calls stop when it has run some layers, each of which has one gelu.
type countdown struct {
	kernels
	layers int
	stop   func()
}

func (c *countdown) gelu(x []float32) {
	c.kernels.gelu(x)
	if c.layers--; c.layers == 0 {
		c.stop()
	}
}

func TestSeveralCallersAtOnce(t *testing.T) {
	e := loaded(t, nil)
	texts := mixedTexts(t)
	want := encode(t, e, texts...)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			got, err := e.Encode(context.Background(), texts, nil)
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("another caller got other vectors, error %v", err)
			}
		})
	}
	wait.Wait()
}

func TestPlan(t *testing.T) {
	texts := func(n, pieces int) []job {
		jobs := make([]job, n)
		for i := range jobs {
			jobs[i] = job{i, Tokens{Pieces: make([]Piece, pieces)}}
		}
		return jobs
	}
	for _, c := range []struct {
		name    string
		jobs    []job
		workers int
		batches int
	}{
		{"none", nil, 2, 0},
		{"one", texts(1, 20), 2, 1},
		{"few are shared out", texts(4, 28), 2, 2},
		{"two full batches", texts(12, 30), 2, 2},
		{"a little more makes four smaller ones", texts(14, 30), 2, 4},
		{"the longest", texts(3, 126), 2, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			batches := plan(c.jobs, c.workers)
			if len(batches) != c.batches {
				t.Errorf("%d batches, want %d", len(batches), c.batches)
			}
			seen := 0
			for _, b := range batches {
				rows := 0
				for i := range b {
					rows += b[i].rows()
				}
				if seen += len(b); rows > batchRows {
					t.Errorf("a batch of %d rows", rows)
				}
			}
			if seen != len(c.jobs) {
				t.Errorf("%d texts planned of %d", seen, len(c.jobs))
			}
		})
	}
}
