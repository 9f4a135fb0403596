package text_test

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

func TestIndexAgreesWithRunes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("ab \n“”é…\U0001F600\u0301"))).Draw(t, "text")
		runes := []rune(s)
		x := text.NewIndex(s)
		if x.Len() != len(runes) {
			t.Fatalf("length %d, want %d", x.Len(), len(runes))
		}
		start := rapid.IntRange(0, len(runes)).Draw(t, "start")
		end := rapid.IntRange(start, len(runes)).Draw(t, "end")
		if got, want := x.Slice(fact.Span{Start: start, End: end}), string(runes[start:end]); got != want {
			t.Fatalf("slice %d–%d: %q, want %q", start, end, got, want)
		}
		if got := x.Point(x.Byte(start)); got != start {
			t.Fatalf("code point %d came back as %d", start, got)
		}
	})
}

func TestIndexClampsWhatLiesOutside(t *testing.T) {
	x := text.NewIndex("“Nähe”")
	for _, c := range []struct {
		name string
		span fact.Span
		want string
	}{
		{"whole", fact.Span{Start: 0, End: 6}, "“Nähe”"},
		{"before and after", fact.Span{Start: -5, End: 99}, "“Nähe”"},
		{"turned round", fact.Span{Start: 4, End: 2}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := x.Slice(c.span); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "U.S. officials don’t agree.", "1,200.5 km — “naïve”", "\xff\xfe broken", "שלום עולם", "👩‍👩‍👧"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x := text.NewIndex(s)
		last := 0
		for _, w := range text.Words(s) {
			if w.Start < last || w.End <= w.Start || w.End > x.Len() {
				t.Fatalf("word %q at %d–%d after %d in a text of %d", w.Text, w.Start, w.End, last, x.Len())
			}
			if utf8.ValidString(s) && x.Slice(w.Span) != w.Text {
				t.Fatalf("word %q, but %q stands at %d–%d", w.Text, x.Slice(w.Span), w.Start, w.End)
			}
			last = w.End
		}
	})
}

func TestStemsJoinFormsOfAWord(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"plural", "missile", "Missiles"},
		{"tense", "blocked", "blocking"},
		{"possessive", "Israel’s", "Israel"},
		{"apostrophes", "don't", "don’t"},
		{"figures stay", "1,200", "1,200"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if a, b := text.Stem(c.a), text.Stem(c.b); a != b {
				t.Errorf("%q is %q, %q is %q", c.a, a, c.b, b)
			}
		})
	}
	if text.Stem("Israeli") == text.Stem("Iranian") {
		t.Error("different words have one stem")
	}
}
