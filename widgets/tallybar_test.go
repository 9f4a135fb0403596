package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

func TestTallySegments(t *testing.T) {
	newDesk(t)
	for name, c := range map[string]struct {
		parts []TallyPart
		total int
		want  []segment
	}{
		"nothing":      {nil, 0, []segment{{0, 100, ColorTrack}}},
		"none decided": {[]TallyPart{{Undecided, 5}}, 5, []segment{{0, 100, ColorTrack}}},
		"half":         {[]TallyPart{{Corroborated, 1}}, 2, []segment{{0, 48, ColorCorroborated}, {50, 100, ColorTrack}}},
		"all":          {[]TallyPart{{Corroborated, 1}, {Disputed, 1}}, 2, []segment{{0, 48, ColorCorroborated}, {50, 100, ColorDisputed}}},
		"tiny":         {[]TallyPart{{Disputed, 1}}, 1000, []segment{{0, 3, ColorDisputed}, {5, 100, ColorTrack}}},
		"empty part":   {[]TallyPart{{Corroborated, 0}, {Disputed, 2}}, 2, []segment{{0, 100, ColorDisputed}}},
	} {
		b := NewTallyBar(10)
		b.Set(c.parts, c.total)
		got := b.segments(100, 1)
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: segment %d is %v, want %v", name, i, got[i], c.want[i])
			}
		}
	}
}

func TestTallySegmentsDoNotMeet(t *testing.T) {
	newDesk(t)
	rapid.Check(t, func(r *rapid.T) {
		counts := rapid.SliceOfN(rapid.IntRange(0, 50), 4, 4).Draw(r, "counts")
		sum := 0
		var parts []TallyPart
		for i, n := range counts {
			parts = append(parts, TallyPart{Corroborated + Verdict(i), n})
			sum += n
		}
		width := rapid.IntRange(40, 2000).Draw(r, "width")
		b := NewTallyBar(10)
		b.Set(parts, sum+rapid.IntRange(0, 100).Draw(r, "rest"))
		end := -tallyGap
		for _, s := range b.segments(width, 1) {
			if s.from != end+tallyGap || s.to <= s.from || s.to > width {
				r.Fatalf("%v after %d in %d", s, end, width)
			}
			end = s.to
		}
		if end < width-tallyGap-tallyLeast {
			r.Fatalf("the bar ends at %d of %d", end, width)
		}
	})
}

func TestMarksThatDoNotFitAreCounted(t *testing.T) {
	newDesk(t)
	marks := make([]Standing, 13)
	for name, c := range map[string]struct {
		width float32
		want  string
	}{"all": {140, ""}, "most": {139, "+4"}, "few": {60, "+11"}, "none": {5, "+13"}} {
		r := NewMarksRow(marks)
		r.Resize(fyne.NewSize(c.width, 12))
		text := textOf(test.WidgetRenderer(r).Objects())
		if text != c.want {
			t.Errorf("%s: %q, want %q", name, text, c.want)
		}
	}
	r := NewMarksRow(nil)
	r.Resize(fyne.NewSize(50, 12))
	r.SetMarks([]Standing{StatesIt, Alludes})
	if got := r.MinSize().Width; got != 19 {
		t.Errorf("two marks are %g wide", got)
	}
}

// textOf is the first text among objects.
func textOf(objects []fyne.CanvasObject) string {
	for _, o := range objects {
		if t, ok := o.(*canvas.Text); ok {
			return t.Text
		}
	}
	return ""
}
