package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func shownReader(t *testing.T, text string) (*Reader, fyne.Window) {
	t.Helper()
	newDesk(t)
	r := NewReader(ReaderStyle)
	r.Text.Async = atOnce
	r.SetContent(Content{Text: text})
	return r, show(t, r, 800, 500)
}

// lastOffset is where the last word of a text begins.
func lastOffset(text string) int {
	return len([]rune(text[:strings.LastIndex(strings.TrimSpace(text), " ")]))
}

func TestReaderKeepsAComfortableMeasure(t *testing.T) {
	r, w := shownReader(t, longText(t, 4000))
	for _, c := range []struct{ window, text, left float32 }{
		{800, 680, 60}, {500, 452, 24}, {1600, 680, 460},
	} {
		w.Resize(fyne.NewSize(c.window, 500))
		if got := r.Text.Size().Width; got != c.text {
			t.Errorf("at %g the text is %g wide, want %g", c.window, got, c.text)
		}
		if got := r.Text.Position().X; got != c.left {
			t.Errorf("at %g the text begins at %g, want %g", c.window, got, c.left)
		}
	}
}

func TestReaderScrollsToAnOffset(t *testing.T) {
	text := longText(t, 30000)
	r, _ := shownReader(t, text)
	for _, offset := range []int{0, 9000, lastOffset(text), 100} {
		r.ScrollTo(offset)
		top := r.Text.Top(offset) + readerPadding - r.scroll.Offset.Y
		if top < 0 || top > 500 {
			t.Errorf("offset %d is at %g of 500", offset, top)
		}
	}
}

func TestReaderScrollsWhenTheTextIsMeasured(t *testing.T) {
	newDesk(t)
	text := longText(t, 4*firstRunes)
	r := NewReader(ReaderStyle)
	var late func()
	r.Text.Async = func(work, done func()) { late = func() { work(); done() } }
	r.SetContent(Content{Text: text})
	show(t, r, 800, 500)
	r.ScrollTo(lastOffset(text))
	if r.scroll.Offset.Y != 0 {
		t.Fatalf("scrolled to %g before the text was measured", r.scroll.Offset.Y)
	}
	late()
	if y := r.scroll.Offset.Y; y < r.Text.text.height-600 {
		t.Errorf("scrolled to %g of %g", y, r.Text.text.height)
	}
}

func TestReaderKeepsItsPlace(t *testing.T) {
	r, w := shownReader(t, longText(t, 20000))
	r.ScrollTo(9000)
	offset, _ := r.ScrollPosition()
	for name, change := range map[string]func(){
		"width": func() { w.Resize(fyne.NewSize(500, 500)) },
		"zoom":  func() { r.Text.SetZoom(4) },
		"notes": func() { r.SetNotes([]Note{{Offset: 9000, Text: "somebody"}}) },
	} {
		change()
		now, _ := r.ScrollPosition()
		line := r.Text.text.lines[r.Text.text.lineAt(offset)]
		if now < line.start || now > line.end {
			t.Errorf("%s: the line of %d was at the top, now that of %d is", name, offset, now)
		}
	}
}

func TestReaderKeys(t *testing.T) {
	r, _ := shownReader(t, longText(t, 20000))
	var person int
	r.OnScrolled = func(int, float32) { person++ }
	key := func(name fyne.KeyName) float32 {
		r.Text.TypedKey(&fyne.KeyEvent{Name: name})
		return r.scroll.Offset.Y
	}
	if y := key(fyne.KeyPageDown); y < 300 || y > 500 {
		t.Errorf("a page is %g", y)
	}
	if y := key(fyne.KeyPageUp); y != 0 {
		t.Errorf("a page up ends at %g", y)
	}
	if y := key(fyne.KeyDown); y != r.Text.LineHeight() { // there are no spans to go to
		t.Errorf("a line is %g", y)
	}
	end := key(fyne.KeyEnd)
	if bottom := r.Text.text.height + 2*readerPadding - 500; end != bottom {
		t.Errorf("the end is at %g, want %g", end, bottom)
	}
	if person != 4 {
		t.Errorf("scrolling was announced %d times", person)
	}
	other := fyne.KeyName("")
	r.OnKey = func(e *fyne.KeyEvent) { other = e.Name }
	if key(fyne.KeyReturn); other != fyne.KeyReturn {
		t.Error("Enter must go on")
	}
}

func TestReaderShowsTheCursor(t *testing.T) {
	text := longText(t, 20000)
	r, _ := shownReader(t, text)
	r.Text.SetSpans([]Span{VerdictSpan(Disputed, Range{15000, 15100}, false, "far")})
	r.Text.MoveSpan(1)
	top := r.Text.Top(15000) + readerPadding - r.scroll.Offset.Y
	if top < 0 || top > 480 {
		t.Errorf("the span is at %g of 500", top)
	}
}

// A line that is put at a height is found there, as far as the text reaches.
func TestLinesArePutAtAHeight(t *testing.T) {
	r, _ := shownReader(t, longText(t, 20000))
	for _, offset := range []int{3000, 9000, 15000} {
		for _, height := range []float32{0, 120, 300} {
			r.PutAt(offset, height)
			if got := r.HeightOf(offset); got < height-1 || got > height+1 {
				t.Errorf("offset %d put at %g stands at %g", offset, height, got)
			}
			at := r.At(height + 2)
			if r.HeightOf(at) != r.HeightOf(offset) {
				t.Errorf("at %g there is offset %d, want the line of %d", height, at, offset)
			}
		}
	}
}

func TestNotesStandBesideTheirLines(t *testing.T) {
	text := longText(t, 3000)
	r, _ := shownReader(t, text)
	var tapped string
	r.OnNoteTapped = func(id string) { tapped = id }
	r.SetNotes([]Note{
		{ID: "a", Offset: 0, Text: "2 U.S. officials\nvia ", Strong: "Reuters"},
		{ID: "b", Offset: 5, Text: "A senior official of the administration, who would not be named"},
		{ID: "c", Offset: 1500, Text: "Benjamin Netanyahu"},
	})
	below := float32(0)
	for i := range r.body.placed {
		p := &r.body.placed[i]
		if p.top < below {
			t.Errorf("note %s at %g lies over the one before, which ends at %g", p.note.ID, p.top, below)
		}
		below = p.top + p.height
		for _, l := range p.lines {
			if l.width > noteWidth {
				t.Errorf("note %s has a line of %g: %q", p.note.ID, l.width, l.words)
			}
		}
	}
	line := r.Text.text.lineAt(1500)
	base := readerPadding + r.Text.baseline(line)
	if got := r.body.placed[2].top + noteBaseline(16); got != base {
		t.Errorf("note c stands at %g, its line at %g", got, base)
	}
	_, _, right := r.body.columns()
	r.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(right-10, r.body.placed[2].top+3)})
	if tapped != "c" {
		t.Errorf("clicked on %q", tapped)
	}
	r.SetNotes(nil)
	if got := r.Text.Size().Width; got != 680 {
		t.Errorf("without notes the text is %g wide", got)
	}
}

func TestNoteLines(t *testing.T) {
	newDesk(t)
	for name, c := range map[string]struct {
		note Note
		want string
	}{
		"strong":      {Note{Text: "2 U.S. officials\nvia ", Strong: "Reuters"}, "2 U.S. officials|via *Reuters"},
		"glued":       {Note{Text: "(", Strong: "AP"}, "(*AP"},
		"only strong": {Note{Strong: "Reuters"}, "*Reuters"},
		"wrapped":     {Note{Text: "A senior official Trump administration"}, "A senior official Trump|administration"},
		"empty":       {Note{}, ""},
	} {
		var got []string
		for _, l := range wrapNote(&c.note, 12, noteWidth) {
			s := l.words
			if l.strong != "" {
				s += "*" + l.strong
			}
			got = append(got, s)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", name, strings.Join(got, "|"), c.want)
		}
	}
}

func TestReaderPicture(t *testing.T) {
	newDesk(t)
	r := NewReader(ReaderStyle)
	r.Text.Async = atOnce
	r.SetContent(Content{Text: sample, Spans: []Span{
		VerdictSpan(SingleSource, Range{0, 20}, false, "a"), MarkSpan(MarkCertainty, Range{8, 12}, false, "b"),
	}})
	r.SetNotes([]Note{{Offset: 0, Text: "Benjamin Netanyahu"}, {Offset: 21, Text: "American officials\nvia ", Strong: "Reuters"}})
	w := show(t, NewPanel(ColorSurface, NoSides, r), 600, 140)
	test.AssertImageMatches(t, "reader/notes.png", w.Canvas().Capture())
}
