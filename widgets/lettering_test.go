package widgets

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
)

// What is placed by our measures is drawn as wide as the toolkit would draw it.
func TestWordsAreAsWideAsTheToolkitDrawsThem(t *testing.T) {
	newDesk(t)
	for _, style := range []fyne.TextStyle{{}, bold, {Italic: true}, {Monospace: true}} {
		for _, words := range []string{"Reuters", "“no”, twice.", "AVATAR To Ty. fi ffl", "1,234 – 5 %", "Ünïcode š č", "a  b", ""} {
			f := interfaceFace(13, style)
			got, ok := f.width(words)
			want, _ := fyne.CurrentApp().Driver().RenderedTextSize(words, 13, style, nil)
			if !ok || math.Abs(float64(got-want.Width)) > 0.05 {
				t.Errorf("%q in %v is %g wide (%v), the toolkit says %g", words, style, got, ok, want.Width)
			}
		}
	}
}

func TestAFaceKnowsWhatItCannotDraw(t *testing.T) {
	newDesk(t)
	f := interfaceFace(13, fyne.TextStyle{})
	for words, want := range map[string]bool{"plain": true, "Łódź": true, "日本": false, "שלום": false, "a\tb": false, "😀": false} {
		if f.has(words) != want {
			t.Errorf("%q: %v, want %v", words, !want, want)
		}
	}
}

// The toolkit keeps a picture as long as its object is the same: only what looks
// different gets another.
func TestALineThatLooksTheSameKeepsItsPictures(t *testing.T) {
	p, _, _ := shownSample(t)
	words, marks := p.drawn[0].words, p.drawn[0].marks
	p.Refresh()
	if p.drawn[0].words != words || p.drawn[0].marks != marks {
		t.Error("the same line is drawn anew")
	}
	p.SetSpans([]Span{VerdictSpan(Corroborated, Range{0, 20}, false, "first")})
	if p.drawn[0].words != words {
		t.Error("the words are drawn anew where only their marks have changed")
	}
	if p.drawn[0].marks == marks {
		t.Error("other marks are not drawn")
	}
}
