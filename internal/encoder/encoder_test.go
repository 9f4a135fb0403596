package encoder

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"slices"
	"sync"
	"testing"
)

const (
	weightPath     = "../../assets/model/encoder-int8.safetensors"
	vocabularyPath = "../../assets/model/vocab.txt"
)

var files = sync.OnceValues(func() (weights, vocabulary []byte) {
	weights, err := os.ReadFile(weightPath)
	if err != nil {
		panic(err)
	}
	vocabulary, err = os.ReadFile(vocabularyPath)
	if err != nil {
		panic(err)
	}
	return weights, vocabulary
})

// loaded is an encoder of its own for a test, on the given kernels.
func loaded(t testing.TB, k kernels) *Encoder {
	t.Helper()
	e, err := Load(files())
	if err != nil {
		t.Fatal(err)
	}
	if k != nil {
		e.kernels = k
	}
	return e
}

// reference is a text with what the int8 weights give in float64 arithmetic.
type reference struct {
	Text   string    `json:"text"`
	IDs    []int32   `json:"ids"`
	Vector []float32 `json:"vector"`
}

func references(t testing.TB) []reference {
	t.Helper()
	f, err := os.Open("testdata/reference.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []reference
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var r reference
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if len(all) < 40 {
		t.Fatalf("only %d reference texts", len(all))
	}
	return all
}

// paths are the kernels this processor can run.
func paths() []native {
	if bestKernels() == avx2 {
		return []native{portable, avx2}
	}
	return []native{portable}
}

func TestReferenceVectors(t *testing.T) {
	all := references(t)
	texts := make([]string, len(all))
	for i, r := range all {
		texts[i] = r.Text
	}
	for _, k := range paths() {
		t.Run(k.name(), func(t *testing.T) {
			e := loaded(t, k)
			vectors, err := e.Encode(context.Background(), texts, nil)
			if err != nil {
				t.Fatal(err)
			}
			least, total := float32(1), float32(0)
			for i, r := range all {
				tokens := e.Tokenize(r.Text)
				if ids := e.tokenizer.ids(&tokens); !slices.Equal(ids, r.IDs) {
					t.Errorf("%q: tokens %v, want %v", r.Text, ids, r.IDs)
				}
				want := Vector(r.Vector)
				want.Normalise()
				cosine := vectors[i].Cosine(&want)
				least, total = min(least, cosine), total+cosine
				if cosine < .9999 {
					t.Errorf("%q: cosine %.5f with the reference", r.Text, cosine)
				}
			}
			t.Logf("cosine with the reference: mean %.6f, least %.6f", total/float32(len(all)), least)
		})
	}
}
