package widgets

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func anySpans(limit int) *rapid.Generator[[]Span] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Span {
		return Span{
			Range: anyRange(limit).Draw(t, "range"),
			Line:  LineStyle(rapid.IntRange(int(LineNone), int(LineDashed)).Draw(t, "line")),
			Stop:  rapid.Bool().Draw(t, "stop"),
		}
	}), 0, 12)
}

func TestSpansOfALineAreAllThatTouchIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := newShownText("some words that spans lie over, forty runes", nil, nil)
		x := newSpanIndex(anySpans(40).Draw(t, "spans"), text)
		start := rapid.IntRange(0, 40).Draw(t, "start")
		r := Range{start, start + rapid.IntRange(1, 20).Draw(t, "length")}
		var got, want []*shownSpan
		x.on(r, func(s *shownSpan) { got = append(got, s) })
		for i := range x.shown {
			s := &x.shown[i]
			if s.Start < r.End && s.End > r.Start || s.Empty() && s.Start >= r.Start && s.Start <= r.End {
				want = append(want, s)
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("on %v are %v, want %v", r, got, want)
		}
	})
}

// Lines that lie over one another never take the same level, and a level is
// left free only when every higher one is taken.
func TestLevelsOfLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := newShownText("some words that spans lie over, forty runes", nil, nil)
		x := newSpanIndex(anySpans(40).Draw(t, "spans"), text)
		lined := func(s *shownSpan) bool { return x.spans[s.span].Line != LineNone && !s.Empty() }
		for i := range x.shown {
			a := &x.shown[i]
			if !lined(a) {
				continue
			}
			taken := map[int]bool{}
			for k := range x.shown[:i] {
				b := &x.shown[k]
				if lined(b) && b.End > a.Start {
					if b.level == a.level {
						t.Fatalf("%v and %v have one level", *a, *b)
					}
					taken[b.level] = true
				}
			}
			for level := range a.level {
				if !taken[level] {
					t.Fatalf("%v leaves level %d free", *a, level)
				}
			}
		}
	})
}

func TestStopAtIsTheShortest(t *testing.T) {
	text := newShownText("0123456789", nil, nil)
	x := newSpanIndex([]Span{
		{ID: "long", Range: Range{0, 10}, Stop: true},
		{ID: "short", Range: Range{3, 5}, Stop: true},
		{ID: "no stop", Range: Range{4, 5}},
		{ID: "empty", Range: Range{4, 4}, Stop: true},
	}, text)
	for rune, want := range map[int]string{0: "long", 3: "short", 4: "short", 5: "long", 9: "long"} {
		s, ok := x.stopAt(rune)
		if got := x.spans[s.span].ID; !ok || got != want {
			t.Errorf("at %d is %q, want %q", rune, got, want)
		}
	}
	if _, ok := newSpanIndex(nil, text).stopAt(3); ok {
		t.Error("there is a stop in a text without spans")
	}
}

func TestStopsFollowOneAnother(t *testing.T) {
	text := newShownText("0123456789", nil, nil)
	x := newSpanIndex([]Span{
		{ID: "c", Range: Range{6, 8}, Stop: true},
		{ID: "a", Range: Range{0, 2}, Stop: true},
		{ID: "line", Range: Range{2, 6}},
		{ID: "b", Range: Range{3, 5}, Stop: true},
	}, text)
	for name, c := range map[string]struct {
		from, place, step int
		want              string
	}{
		"first":         {-1, 0, 1, "a"},
		"from a place":  {-1, 3, 1, "b"},
		"before it":     {-1, 3, -1, "a"},
		"next":          {0, 0, 1, "b"},
		"two on":        {0, 0, 2, "c"},
		"none after":    {3, 0, 1, ""},
		"none before":   {0, 0, -1, ""},
		"back from end": {3, 0, -1, "b"},
	} {
		got := ""
		if i, ok := x.stop(c.from, c.place, c.step); ok {
			got = x.spans[x.shown[i].span].ID
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
