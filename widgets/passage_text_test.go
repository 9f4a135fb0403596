package widgets

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// anyText draws texts as files have them: words, odd spaces, line breaks of all
// kinds, accents, scripts the reading face has not got, and invalid bytes.
func anyText() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{
			"word", "U.S.-Israel", "a", "“quoted”", "it’s", "—", "1,000", "e\u0301", "ﬁ", "漢字", "🙂", "👩‍👩‍👧", "עברית", "Ελλάδα",
			" ", " ", " ", "  ", "\n", "\r\n", "\r", "\n\n", "\t", "\u00a0", "\u2028", "\u00ad", "\x00", "\xff", "https://example.org/a/b?c",
		}),
		rapid.String(),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "glue"))
	})
}

func anyRange(limit int) *rapid.Generator[Range] {
	return rapid.Custom(func(t *rapid.T) Range {
		a := rapid.IntRange(-3, limit+3).Draw(t, "start")
		return Range{a, a + rapid.IntRange(-2, 30).Draw(t, "length")}
	})
}

func TestExcerptsKeepTheirOffsets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		whole := []rune(text)
		excerpts := rapid.SliceOfN(anyRange(len(whole)), 0, 4).Draw(t, "excerpts")
		s := newShownText(text, excerpts, nil)
		covered := make(map[int]bool)
		for _, p := range s.pieces {
			for i := range p.n {
				covered[p.whole+i] = true
				if s.runes[p.shown+i] != whole[p.whole+i] {
					t.Fatalf("rune %d of the text is shown as %q", p.whole+i, s.runes[p.shown+i])
				}
				if got := s.toWhole(p.shown + i); got != p.whole+i {
					t.Fatalf("shown rune %d comes from %d, not %d", p.shown+i, p.whole+i, got)
				}
			}
		}
		for _, e := range excerpts {
			for i := max(e.Start, 0); i < min(e.End, len(whole)); i++ {
				if !covered[i] {
					t.Fatalf("rune %d of %v is not shown", i, e)
				}
			}
		}
		for i := -2; i <= len(whole)+2; i++ {
			if at := s.toShown(i); at < 0 || at > len(s.runes) {
				t.Fatalf("place %d is shown at %d of %d", i, at, len(s.runes))
			} else if covered[i] && s.runes[at] != whole[i] {
				t.Fatalf("place %d is shown at %q", i, s.runes[at])
			}
		}
		r := anyRange(len(whole)).Draw(t, "range")
		for _, q := range s.stretches(r) {
			for i := q.Start; i < q.End; i++ {
				if w := s.toWhole(i); w < r.Start || w >= r.End {
					t.Fatalf("stretch %v of %v shows rune %d", q, r, w)
				}
			}
		}
	})
}

func TestWholeTextIsItsOwnOffsets(t *testing.T) {
	s := newShownText("Zwölf\r\nWörter 🙂", nil, nil)
	for i := range s.runes {
		if s.toShown(i) != i || s.toWhole(i) != i {
			t.Errorf("place %d moved", i)
		}
	}
}

func TestParagraphs(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"unix":             {"a\nb", []string{"a", "b"}},
		"windows":          {"a\r\nb\r\n", []string{"a\r", "b\r"}},
		"old mac":          {"a\rb", []string{"a", "b"}},
		"blank lines":      {"a\n\n \t\n\nb", []string{"a", "b"}},
		"separators":       {"a\u2028b\u2029c\u0085d\fe", []string{"a", "b", "c", "d", "e"}},
		"nothing":          {"", nil},
		"only blanks":      {" \n ", nil},
		"no break at last": {"a\nb c", []string{"a", "b c"}},
	} {
		s := newShownText(c.text, nil, nil)
		var got []string
		for _, p := range s.paragraphs {
			got = append(got, string(s.runes[p.start:p.end]))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestRolesOfParagraphs(t *testing.T) {
	s := newShownText("Head\nStand\nBody\nBody", nil, []Part{
		{Range{0, 4}, RoleHeadline}, {Range{5, 10}, RoleStandfirst}, {Range{11, 15}, Role(99)},
	})
	want := []Role{RoleHeadline, RoleStandfirst, RoleBody, RoleBody}
	for i, p := range s.paragraphs {
		if p.role != want[i] {
			t.Errorf("paragraph %d has role %d, want %d", i, p.role, want[i])
		}
	}
}

func TestWords(t *testing.T) {
	l := textLayout{text: newShownText("He didn’t pay $1,000.50 to U.S.-Israel. (Well)", nil, nil)}
	for name, c := range map[string]struct{ at, want string }{
		"plain":         {"He", "He"},
		"apostrophe":    {"didn", "didn’t"},
		"figure":        {"000", "1,000.50"},
		"hyphen":        {"Israel", "Israel"},
		"full stop":     {". (", "."},
		"space":         {" pay", " "},
		"in brackets":   {"Well", "Well"},
		"single letter": {"U.", "U"},
	} {
		at := strings.Index(string(l.text.runes), c.at)
		place := len([]rune(string(l.text.runes)[:at]))
		r := l.wordAt(place)
		if got := string(l.text.runes[r.Start:r.End]); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestWordStepsMeet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := textLayout{text: newShownText(anyText().Draw(t, "text"), nil, nil)}
		n := len(l.text.runes)
		for place := 0; place < n; {
			next := l.nextWord(place)
			if next <= place || next > n {
				t.Fatalf("from %d to %d of %d", place, next, n)
			}
			place = next
		}
		for place := n; place > 0; {
			next := l.previousWord(place)
			if next >= place || next < 0 {
				t.Fatalf("from %d back to %d", place, next)
			}
			place = next
		}
	})
}

func TestFind(t *testing.T) {
	for name, c := range map[string]struct {
		text, words string
		want        []string
	}{
		"case":        {"The plan. THE PLAN.", "the plan", []string{"The plan", "THE PLAN"}},
		"quotes":      {"He said “don’t”.", `"don't"`, []string{"“don’t”"}},
		"line breaks": {"not a\r\ngood  idea", "not a good idea", []string{"not a\r\ngood  idea"}},
		"dashes":      {"U.S.–Iran", "u.s.-iran", []string{"U.S.–Iran"}},
		"no overlap":  {"aaaa", "aa", []string{"aa", "aa"}},
		"nothing":     {"text", "  ", nil},
		"not there":   {"text", "texts", nil},
	} {
		runes := []rune(c.text)
		var got []string
		if needle := foldAll([]rune(c.words)); len(needle) > 0 {
			for _, r := range findAll(runes, needle) {
				got = append(got, string(runes[r.Start:r.End]))
			}
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// What is found reads like what was looked for.
func TestFoundReadsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runes := []rune(anyText().Draw(t, "text"))
		needle := foldAll([]rune(anyText().Draw(t, "words")))
		if len(needle) == 0 {
			return
		}
		end := 0
		for _, r := range findAll(runes, needle) {
			if r.Start < end || r.End > len(runes) {
				t.Fatalf("%v after %d of %d", r, end, len(runes))
			}
			end = r.End
			got := foldAll(runes[r.Start:r.End])
			if string(got) != string(needle) && !unicode.IsSpace(runes[r.Start]) {
				t.Fatalf("found %q for %q", string(got), string(needle))
			}
		}
	})
}
