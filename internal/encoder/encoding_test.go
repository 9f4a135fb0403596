package encoder

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func encodings(t testing.TB, e *Encoder, texts ...string) []Encoding {
	t.Helper()
	all, err := e.EncodeTokens(context.Background(), texts, nil)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEncodeTokensGivesTheVectorsOfEncode(t *testing.T) {
	e := loaded(t, nil)
	texts := mixedTexts(t)
	vectors := encode(t, e, texts...)
	for i, encoding := range encodings(t, e, texts...) {
		if encoding.Vector() != vectors[i] {
			t.Errorf("%.40q: another vector", texts[i])
		}
		if want := e.Tokenize(texts[i]); !slices.Equal(encoding.Pieces, want.Pieces) {
			t.Errorf("%.40q: other tokens", texts[i])
		}
	}
}

func TestPool(t *testing.T) {
	e := loaded(t, nil)
	text := "The naïve minister said that the plan was vetoed, and that talks would go on."
	s := encodings(t, e, text)[0]
	at := func(words string) Span {
		i := strings.Index(text, words)
		start := len([]rune(text[:i]))
		return Span{start, start + len([]rune(words))}
	}
	whole := Span{0, len([]rune(text))}
	mean := func(from, to int) Vector { // of the pieces from up to to
		var v Vector
		for i := from; i < to; i++ {
			v.add(s.piece(i))
		}
		v.Normalise()
		return v
	}
	for _, c := range []struct {
		name  string
		spans []Span
		want  Vector
		found bool
	}{
		{"the whole text", []Span{whole}, mean(0, len(s.Pieces)), true},
		{"one word", []Span{at("naïve")}, mean(1, 2), true},
		{"part of a word", []Span{{6, 7}}, mean(1, 2), true},
		{"two spans", []Span{at("The"), at("naïve")}, mean(0, 2), true},
		{"overlapping spans count once", []Span{at("The naïve"), at("naïve")}, mean(0, 2), true},
		{"a space", []Span{{3, 4}}, Vector{}, false},
		{"an empty span", []Span{{5, 5}}, Vector{}, false},
		{"beyond the text", []Span{{5000, 6000}}, Vector{}, false},
		{"no span", nil, Vector{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, found := s.Pool(c.spans...)
			if got != c.want || found != c.found {
				t.Errorf("found %v, cosine with what is wanted %v", found, got.Cosine(&c.want))
			}
		})
	}
	plan, _ := s.Pool(at("the plan was vetoed"))
	talks, _ := s.Pool(at("talks would go on"))
	about := encode(t, e, "The plan was vetoed.")[0]
	if plan.Cosine(&about) <= talks.Cosine(&about) {
		t.Error("the clause about the plan is no nearer to the plan than the other")
	}
}

func TestPoolBeyondTheCut(t *testing.T) {
	e := loaded(t, nil)
	s := encodings(t, e, strings.Repeat("word ", 200))[0]
	if !s.Cut {
		t.Fatal("the text was not cut")
	}
	if _, found := s.Pool(Span{125 * 5, 125*5 + 4}); !found {
		t.Error("the last word that was kept is not found")
	}
	if _, found := s.Pool(Span{126 * 5, 126*5 + 4}); found {
		t.Error("the first word that was cut off is found")
	}
}

func TestAlign(t *testing.T) {
	e := loaded(t, nil)
	s := encodings(t, e, "Israel struck the port on Friday.", "The harbour was hit by Israel.", "")
	t.Run("a text with itself", func(t *testing.T) {
		a, b := Align(&s[0], &s[0])
		for _, cosine := range slices.Concat(a, b) {
			if cosine < .9999 {
				t.Errorf("cosine %v", cosine)
			}
		}
	})
	t.Run("two texts", func(t *testing.T) {
		a, b := Align(&s[0], &s[1])
		for i := range a { // each is the best of all
			best := float32(-1)
			v := s[0].PieceVector(i)
			for j := range b {
				w := s[1].PieceVector(j)
				best = max(best, v.Cosine(&w))
			}
			if a[i] != best {
				t.Errorf("piece %d: %v, want %v", i, a[i], best)
			}
		}
		if israel, friday := a[0], a[5]; israel <= friday {
			t.Errorf("Israel, in both, finds %.3f; Friday, in one, finds %.3f", israel, friday)
		}
		back, forth := Align(&s[1], &s[0])
		if !slices.Equal(a, forth) || !slices.Equal(b, back) {
			t.Error("the other way round gives something else")
		}
	})
	t.Run("with nothing", func(t *testing.T) {
		a, b := Align(&s[0], &s[2])
		if len(a) != len(s[0].Pieces) || slices.Max(a) != 0 || len(b) != 0 {
			t.Errorf("%v, %v", a, b)
		}
	})
}

func TestCloneOutlivesTheVisit(t *testing.T) {
	e := loaded(t, nil)
	var kept Encoding
	text := "officials said the talks would go on"
	err := e.Each(context.Background(), []string{text}, nil, func(_ int, s *Encoding) { kept = s.Clone() })
	if err != nil {
		t.Fatal(err)
	}
	encode(t, e, mixedTexts(t)...) // overwrites the scratch memory
	if kept.Vector() != encode(t, e, text)[0] {
		t.Error("the copy has changed")
	}
}

func TestPackKeepsCosines(t *testing.T) {
	e := loaded(t, nil)
	vectors := encode(t, e, mixedTexts(t)...)
	unpacked := make([]Vector, len(vectors))
	least, greatest, total := 1.0, 0.0, 0.0
	for i := range vectors {
		u, err := Unpack(vectors[i].Pack())
		if err != nil {
			t.Fatal(err)
		}
		unpacked[i] = u
		least = min(least, float64(u.Cosine(&vectors[i])))
	}
	for i := range vectors {
		for j := range vectors {
			d := float64(unpacked[i].Cosine(&unpacked[j]) - vectors[i].Cosine(&vectors[j]))
			greatest, total = max(greatest, math.Abs(d)), total+math.Abs(d)
		}
	}
	t.Logf("cosine with the packed vector at least %.6f; cosines of pairs move by %.6f on average, %.6f at most",
		least, total/float64(len(vectors)*len(vectors)), greatest)
	if least < .9998 || greatest > .003 {
		t.Errorf("cosine with the packed vector %v, cosines of pairs move by %v", least, greatest)
	}
}

func TestPropertyPack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var v Vector
		copy(v[:], rapid.SliceOfN(rapid.Float32Range(-1, 1), Dimensions, Dimensions).Draw(t, "v"))
		v.Normalise()
		packed := v.Pack()
		u, err := Unpack(packed)
		if err != nil {
			t.Fatal(err)
		}
		if v != (Vector{}) && u.Cosine(&v) < .999 {
			t.Fatalf("cosine %v", u.Cosine(&v))
		}
		if !slices.Equal(u.Pack(), packed) {
			t.Fatal("packing what was unpacked gives other bytes")
		}
	})
}

func TestUnpack(t *testing.T) {
	for _, n := range []int{0, 1, 383, 385, 1536} {
		if _, err := Unpack(make([]byte, n)); err == nil {
			t.Errorf("%d bytes were taken", n)
		}
	}
	zero, err := Unpack(make([]byte, Dimensions))
	if err != nil || zero != (Vector{}) || !slices.Equal(zero.Pack(), make([]byte, Dimensions)) {
		t.Errorf("the zero vector came back as %v, %v", zero[:3], err)
	}
	// Rounded at a fixed scale of 400, a vector still unpacks to its direction.
	v := encode(t, loaded(t, nil), "officials said the talks would go on")[0]
	packed := make([]byte, Dimensions)
	for i, x := range v {
		packed[i] = byte(int8(math.Round(float64(x) * 400)))
	}
	if u, _ := Unpack(packed); u.Cosine(&v) < .999 {
		t.Errorf("cosine %v", u.Cosine(&v))
	}
}
