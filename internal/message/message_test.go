package message

import (
	"fmt"
	"testing"
)

func TestTemplates(t *testing.T) {
	for _, c := range []struct {
		name, sentence string
		pairs          []string
		want           string
	}{
		{"no placeholder", "A second origin.", nil, "A second origin."},
		{"words around", "The {{.Thing}} fell.", []string{"Thing", "bridge"}, "The bridge fell."},
		{"only a placeholder", "{{.Thing}}", []string{"Thing", "bridge"}, "bridge"},
		{"the same twice", "{{.A}} and {{.A}}", []string{"A", "x"}, "x and x"},
		{"pairs in another order", "{{.A}} against {{.B}}", []string{"B", "two", "A", "one"}, "one against two"},
		{"what is filled in is not read again", "“{{.A}}”", []string{"A", "{{.B}}", "B", "x"}, "“{{.B}}”"},
		{"nothing given", "“{{.A}}”.", nil, "“”."},
		{"not closed", "half {{.A", []string{"A", "x"}, "half {{.A"},
	} {
		if got := parse(c.sentence).fill("", c.pairs); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPlurals(t *testing.T) {
	f := read([]byte(`{"{{.Count}} more": {"one": "{{.Count}} other", "other": "{{.Count}} others"}, "plain": "plain"}`))
	if got := f["plain"]; got.one != nil {
		t.Errorf("a sentence that counts nothing has the form %q for one", got.one)
	}
	defer func(before func() map[Key]forms) { catalogue = before }(catalogue)
	catalogue = func() map[Key]forms { return f }
	for _, c := range []struct {
		n     int
		pairs []string
		want  string
	}{
		{0, nil, "0 others"},
		{1, nil, "1 other"},
		{2, nil, "2 others"},
		{1, []string{"Count", "one"}, "one other"},
		{1000, nil, "1000 others"},
	} {
		if got := Count("{{.Count}} more", c.n, c.pairs...); got != c.want {
			t.Errorf("%d %v: %q, want %q", c.n, c.pairs, got, c.want)
		}
	}
	if got := Text("{{.A}} is in no catalogue", "A", "This"); got != "This is in no catalogue" {
		t.Errorf("a sentence in no catalogue is %q", got)
	}
}

// Sentences are made by the hundred thousand; the baseline is the format package.
func BenchmarkText(b *testing.B) {
	one, other := "“nine people”", "“eleven”"
	b.Run("catalogue", func(b *testing.B) {
		for b.Loop() {
			Text("Not at one time: “{{.One}}” against “{{.Other}}”.", "One", one, "Other", other)
		}
	})
	b.Run("fmt", func(b *testing.B) {
		for b.Loop() {
			_ = fmt.Sprintf("Not at one time: “%s” against “%s”.", one, other)
		}
	})
}
