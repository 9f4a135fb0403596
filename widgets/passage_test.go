package widgets

import (
	"cmp"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// heard collects what a passage announces.
type heard struct {
	tapped, focused []string
	selected        []string
	start, end      int
	runes           []rune
	keys            []fyne.KeyName
}

func listen(p *Passage) *heard {
	h := &heard{}
	p.OnSpanTapped = func(id string) { h.tapped = append(h.tapped, id) }
	p.OnSpanFocused = func(id string) { h.focused = append(h.focused, id) }
	p.OnSelected = func(start, end int, text string) {
		h.start, h.end = start, end
		h.selected = append(h.selected, text)
	}
	p.OnRune = func(r rune) { h.runes = append(h.runes, r) }
	p.OnKey = func(e *fyne.KeyEvent) { h.keys = append(h.keys, e.Name) }
	return h
}

// where returns the middle of some words in a passage.
func where(t *testing.T, p *Passage, words string) fyne.Position {
	t.Helper()
	text := string(p.text.text.runes)
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("no %q in %q", words, text)
	}
	i := len([]rune(text[:at])) + len([]rune(words))/2
	n := p.text.lineAt(i)
	return fyne.NewPos(p.text.x(n, i)+p.text.advances[i]/2, p.text.lines[n].top+p.text.lines[n].height/2)
}

func press(p *Passage, at fyne.Position) {
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
	p.MouseDown(e)
	p.MouseUp(e)
}

func drag(p *Passage, from, to fyne.Position) {
	p.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	p.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: to}, Button: desktop.MouseButtonPrimary})
	p.DragEnd()
}

// withShift types a key while Shift is down.
func withShift(p *Passage, key fyne.KeyName) {
	p.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	p.TypedKey(&fyne.KeyEvent{Name: key})
	p.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

const sample = "He said “no”, twice.\nThen Reuters reported it."

func shownSample(t *testing.T) (*Passage, *heard, fyne.Window) {
	t.Helper()
	newDesk(t)
	p := newTestPassage(ReaderStyle)
	p.SpanKeys = true
	h := listen(p)
	p.SetContent(Content{Text: sample, Spans: []Span{
		VerdictSpan(Disputed, Range{0, 20}, false, "first"),
		MarkSpan(MarkQuotation, Range{8, 12}, true, "quote"),
		VerdictSpan(SingleSource, Range{21, 46}, true, "second"),
	}})
	return p, h, show(t, NewPanel(ColorSurface, NoSides, p), 400, 200)
}

func TestClicksGoToTheShortestSpan(t *testing.T) {
	p, h, w := shownSample(t)
	press(p, where(t, p, "no"))
	press(p, where(t, p, "Reuters"))
	p.clicks.count = 0
	press(p, where(t, p, "twice"))
	if got := strings.Join(h.tapped, " "); got != "quote second first" {
		t.Errorf("clicked %s", got)
	}
	if s, _ := p.FocusedSpan(); s.ID != "first" {
		t.Errorf("the cursor is on %q", s.ID)
	}
	if w.Canvas().Focused() != fyne.Focusable(p) {
		t.Error("a click must give the focus")
	}
	if len(h.selected) > 0 {
		t.Errorf("a click selected %q", h.selected)
	}
}

func TestWhatIsSelectedIsDraggedAway(t *testing.T) {
	p, h, _ := shownSample(t)
	at := time.Unix(0, 0)
	p.clicks.now = func() time.Time { return at }
	dragged, dropped := 0, 0
	p.OnSelectionDragged = func(fyne.Position) { dragged++ }
	p.OnSelectionDropped = func() { dropped++ }
	p.Select(Range{8, 19})
	drag(p, where(t, p, "twice"), where(t, p, "Reuters"))
	if dragged != 1 || dropped != 1 || len(h.selected) != 0 || p.Selection() != (Range{8, 19}) {
		t.Errorf("dragged %d times, dropped %d times, selected %q, now %v", dragged, dropped, h.selected, p.Selection())
	}
	at = at.Add(time.Hour)
	press(p, where(t, p, "twice"))
	if !p.Selection().Empty() {
		t.Error("a click leaves the selection")
	}
	press(p, where(t, p, "twice"))
	press(p, where(t, p, "twice"))
	if got := p.SelectedText(); got != sample[:len("He said “no”, twice.")] {
		t.Errorf("three clicks select %q", got)
	}
	at = at.Add(time.Hour)
	drag(p, where(t, p, "Then"), where(t, p, "reported"))
	if dropped != 1 || p.Selection().Start < 20 {
		t.Errorf("beside the selection, a drag selects %v", p.Selection())
	}
}

func TestMouseSelects(t *testing.T) {
	p, h, _ := shownSample(t)
	at := time.Unix(0, 0)
	p.clicks.now = func() time.Time { return at }
	drag(p, where(t, p, "no").Subtract(fyne.NewPos(14, 0)), where(t, p, "twice"))
	if h.start < 8 || h.start > 10 || h.end < 15 || h.end > 18 || len(h.selected) != 1 {
		t.Errorf("dragged over %d to %d: %q", h.start, h.end, h.selected)
	}
	at = at.Add(time.Hour)
	press(p, where(t, p, "Reuters"))
	if p.SelectedText() != "" || h.selected[len(h.selected)-1] != "" {
		t.Error("a click must drop the selection and say so")
	}
	press(p, where(t, p, "Reuters"))
	if h.start != 26 || h.end != 33 || p.SelectedText() != "Reuters" {
		t.Errorf("a double click selects %d to %d: %q", h.start, h.end, p.SelectedText())
	}
	press(p, where(t, p, "Reuters"))
	if p.SelectedText() != "Then Reuters reported it." {
		t.Errorf("a triple click selects %q", p.SelectedText())
	}
	at = at.Add(time.Hour)
	press(p, where(t, p, "said"))
	at = at.Add(time.Millisecond)
	drag(p, where(t, p, "said"), where(t, p, "twice"))
	if p.SelectedText() != "said “no”, twice" {
		t.Errorf("dragging after a double click selects %q", p.SelectedText())
	}
	at = at.Add(time.Hour)
	press(p, where(t, p, "He"))
	p.MouseDown(&desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: where(t, p, "reported")}, Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShift,
	})
	if got := p.SelectedText(); !strings.Contains(got, "Then Reuters") {
		t.Errorf("Shift and a click select %q", got)
	}
}

func TestKeysSelect(t *testing.T) {
	p, h, w := shownSample(t)
	w.Canvas().Focus(p) // puts the cursor on the first span
	for range 3 {
		withShift(p, fyne.KeyRight)
	}
	if p.SelectedText() != "He " || h.start != 0 || h.end != 3 {
		t.Errorf("three steps select %q, announced as %d to %d", p.SelectedText(), h.start, h.end)
	}
	withShift(p, fyne.KeyLeft)
	withShift(p, fyne.KeyEnd)
	if p.SelectedText() != "He said “no”, twice." {
		t.Errorf("to the end of the line is %q", p.SelectedText())
	}
	withShift(p, fyne.KeyDown)
	if got := p.Selection(); got.Start != 0 || got.End <= 30 {
		t.Errorf("a line down is %v", got)
	}
	withShift(p, fyne.KeyUp)
	if p.SelectedText() != "He said “no”, twice." {
		t.Errorf("up again is %q", p.SelectedText())
	}
	withShift(p, fyne.KeyHome)
	if p.SelectedText() != "" {
		t.Errorf("back home is %q", p.SelectedText())
	}
	words := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierShift | fyne.KeyModifierShortcutDefault}
	p.TypedShortcut(words)
	p.TypedShortcut(words)
	if p.SelectedText() != "He said “" {
		t.Errorf("two words on is %q", p.SelectedText())
	}
	p.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "He said “" {
		t.Errorf("copied %q", got)
	}
	p.TypedShortcut(&fyne.ShortcutSelectAll{})
	if p.SelectedText() != sample || h.end != len([]rune(sample)) {
		t.Errorf("all is %q", p.SelectedText())
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.SelectedText() != "" || len(h.keys) > 0 {
		t.Error("Escape must drop the selection and be used up")
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(h.keys) != 1 {
		t.Error("without a selection Escape must go on")
	}
}

func TestKeysGoFromSpanToSpan(t *testing.T) {
	p, h, w := shownSample(t)
	w.Canvas().Focus(p)
	p.TypedRune('j')
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.TypedRune('j') // there is no further one
	p.TypedRune('k')
	p.TypedRune('s')
	if got := strings.Join(h.focused, " "); got != "first quote second quote" {
		t.Errorf("the cursor went %s", got)
	}
	if string(h.runes) != "s" {
		t.Errorf("handed on %q", string(h.runes))
	}
	p.SpanKeys = false
	p.TypedRune('j')
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if string(h.runes) != "sj" || len(h.keys) != 1 {
		t.Errorf("without SpanKeys %q and %v were handed on", string(h.runes), h.keys)
	}
}

func TestExtendingBeginsAtTheCursor(t *testing.T) {
	p, _, w := shownSample(t)
	w.Canvas().Focus(p)
	press(p, where(t, p, "twice"))
	p.MoveSpan(1)
	s, _ := p.FocusedSpan()
	withShift(p, fyne.KeyRight)
	if got := p.Selection(); got.Start != s.Start || got.End != s.Start+1 {
		t.Errorf("after a click and a step to the span at %d, %v is selected", s.Start, got)
	}
}

func TestUnusedShortcutsGoToTheWindow(t *testing.T) {
	p, _, w := shownSample(t)
	got := false
	alt := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt}
	w.Canvas().AddShortcut(alt, func(fyne.Shortcut) { got = true })
	p.TypedShortcut(alt)
	if !got {
		t.Error("Alt+Right was swallowed")
	}
}

func TestExcerptsAnnounceOffsetsOfTheWholeText(t *testing.T) {
	newDesk(t)
	p := newTestPassage(ColumnStyle)
	h := listen(p)
	p.SetContent(Content{
		Text: sample, Excerpts: []Range{{3, 12}, {26, 33}}, Core: []Range{{8, 12}},
		Spans: []Span{MarkSpan(MarkAttribution, Range{26, 33}, false, "who")},
	})
	show(t, p, 300, 100)
	if got := string(p.text.text.runes); got != "said “no” … Reuters" {
		t.Fatalf("shown is %q", got)
	}
	press(p, where(t, p, "Reuters"))
	press(p, where(t, p, "Reuters"))
	if h.start != 26 || h.end != 33 || h.selected[0] != "Reuters" || h.tapped[0] != "who" {
		t.Errorf("selected %d to %d %q, clicked %q", h.start, h.end, h.selected, h.tapped)
	}
	p.Select(Range{3, 7})
	if p.SelectedText() != "said" || len(h.selected) != 1 {
		t.Errorf("the page selected %q, announced %q", p.SelectedText(), h.selected)
	}
}

func TestSetSpansKeepsTheCursor(t *testing.T) {
	p, _, _ := shownSample(t)
	p.FocusSpan("second")
	p.SetSpans([]Span{
		VerdictSpan(Corroborated, Range{0, 5}, false, "new"),
		VerdictSpan(Corroborated, Range{21, 46}, false, "second"),
	})
	if s, ok := p.FocusedSpan(); !ok || s.ID != "second" {
		t.Errorf("the cursor is on %+v", s)
	}
	p.SetSpans(nil)
	if _, ok := p.FocusedSpan(); ok {
		t.Error("the cursor is on a span that is gone")
	}
}

func TestFindGoesRound(t *testing.T) {
	newDesk(t)
	p := newTestPassage(ReaderStyle)
	p.SetText("One plan. Another PLAN. No plans.")
	show(t, p, 400, 200)
	if n := p.Find("plan"); n != 3 {
		t.Fatalf("found %d", n)
	}
	for _, want := range []int{2, 3, 1, 2} {
		if n := p.FindNext(1); n != want {
			t.Errorf("next is %d, want %d", n, want)
		}
	}
	if n := p.FindNext(-2); n != 3 {
		t.Errorf("two back is %d", n)
	}
	if p.Find("") != 0 || p.FindNext(1) != 0 {
		t.Error("empty words must find nothing")
	}
}

// drawnWord is a word that is drawn, from the left of the passage.
type drawnWord struct {
	text string
	x    float32
	c    color.Color
}

// drawnWords are the words of a line, from left to right.
func drawnWords(l *lineObjects) []drawnWord {
	var out []drawnWord
	for _, t := range l.texts {
		out = append(out, drawnWord{t.Text, t.Position().X, t.Color})
	}
	if l.words != nil {
		for _, w := range l.words.letters {
			out = append(out, drawnWord{w.words, w.x + l.words.Position().X, w.c})
		}
	}
	slices.SortStableFunc(out, func(a, b drawnWord) int { return cmp.Compare(a.x, b.x) })
	return out
}

// words collects the texts that are drawn, in order.
func words(p *Passage) string {
	var out []string
	first, last := p.visible()
	for n := first; n < last; n++ {
		for _, w := range drawnWords(p.drawn[n]) {
			out = append(out, w.text)
		}
	}
	return strings.Join(out, " ")
}

func TestOnlyLinesInViewHaveObjects(t *testing.T) {
	newDesk(t)
	p := newTestPassage(ReaderStyle)
	text := longText(t, 20000)
	p.SetText(text)
	p.Resize(fyne.NewSize(600, p.HeightFor(600)))
	if got, want := words(p), strings.Join(strings.Fields(text), " "); got != want {
		t.Errorf("without a viewport %d bytes are drawn of %d", len(got), len(want))
	}
	for _, y := range []float32{0, 400, 5000, 4990, 0} {
		p.SetViewport(y, y+280)
		if n := len(p.drawn); n < 10 || n > 14 {
			t.Errorf("at %g there are %d lines", y, n)
		}
		first, last := p.visible()
		want := strings.Join(strings.Fields(string(p.text.text.runes[p.text.lines[first].start:p.text.lines[last-1].end])), " ")
		if got := words(p); got != want {
			t.Errorf("at %g the words are %q, want %q", y, got, want)
		}
	}
}

func TestThemeSwitchRecolours(t *testing.T) {
	p, _, _ := shownSample(t)
	th := designTheme(t)
	light := p.drawn[0].marks.patches[0].c
	fyne.CurrentApp().Settings().SetTheme(th.With(Look{Scheme: Dark}))
	test.WidgetRenderer(p).Refresh()
	if dark := p.drawn[0].marks.patches[0].c; dark == light || dark != palette[ColorDisputedTint].dark {
		t.Errorf("the tint is %v after %v", dark, light)
	}
	before := p.text.height
	fyne.CurrentApp().Settings().SetTheme(th.With(Look{TextSize: 16}))
	test.WidgetRenderer(p).Refresh()
	if p.faces[RoleBody].size != 21 || p.text.height <= before {
		t.Errorf("larger text is of size %g and %g high", p.faces[RoleBody].size, p.text.height)
	}
}

func TestThirdLineIsCountedInTheMargin(t *testing.T) {
	newDesk(t)
	p := newTestPassage(ReaderStyle)
	var spans []Span
	for i := range 4 {
		spans = append(spans, VerdictSpan(Verdict(i), Range{i, 20 - i}, false, "s"))
	}
	p.SetContent(Content{Text: sample, Spans: spans})
	show(t, p, 400, 200)
	if got := words(p); !strings.HasPrefix(got, "+2 ") {
		t.Errorf("drawn is %q", got)
	}
}

func TestWhatAPassageDraws(t *testing.T) {
	for name, c := range map[string]Content{
		"verdicts": {Text: sample, Spans: []Span{
			VerdictSpan(Disputed, Range{0, 20}, false, "a"), VerdictSpan(Undecided, Range{21, 46}, true, "b"),
		}},
		"marks": {Text: "two said three not reportedly Reuters vetoed", Spans: []Span{
			MarkSpan(MarkNumber, Range{0, 3}, true, "n"), MarkSpan(MarkWording, Range{4, 8}, false, "w"),
			MarkSpan(MarkDate, Range{9, 14}, false, "d"), MarkSpan(MarkPolarity, Range{15, 18}, true, "p"),
			MarkSpan(MarkCertainty, Range{19, 29}, false, "c"), MarkSpan(MarkAttribution, Range{30, 37}, true, "a"),
			MarkSpan(MarkQuotation, Range{37, 37}, true, "cut"),
		}},
		"roles": {Text: "Headline here\nWhat it is about\nBody\nA picture", Parts: []Part{
			{Range{0, 13}, RoleHeadline}, {Range{14, 30}, RoleStandfirst}, {Range{36, 45}, RoleCaption},
		}},
		"quiet": {Text: sample, Core: []Range{{8, 12}}},
	} {
		t.Run(name, func(t *testing.T) {
			newDesk(t)
			p := newTestPassage(ReaderStyle)
			p.SetContent(c)
			show(t, p, 300, 160)
			file := filepath.Join("testdata", "passage", name+".txt")
			want, err := os.ReadFile(file)
			if got := described(p); err != nil || got != string(want) {
				t.Errorf("%s says\n%s\nbut drawn is\n%s", file, want, got)
			}
		})
	}
}

// described tells what a passage draws, line by line: patches of colour, then words.
func described(p *Passage) string {
	var b strings.Builder
	hex := func(c color.Color) string {
		n := color.NRGBAModel.Convert(c).(color.NRGBA)
		return fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
	}
	for n := range p.text.lines {
		l := p.drawn[n]
		fmt.Fprintf(&b, "line %d, size %g, baseline %g\n", n, p.faces[p.text.lines[n].role].size, p.baseline(n))
		if l.marks != nil {
			at := l.marks.Position()
			for _, r := range l.marks.patches {
				fmt.Fprintf(&b, "  %s at %g,%g of %g × %g\n", hex(r.c), at.X+r.x, at.Y+r.y, r.w, r.h)
			}
		}
		for _, w := range drawnWords(l) {
			fmt.Fprintf(&b, "  %s %s at %g\n", hex(w.c), w.text, w.x)
		}
	}
	return b.String()
}

func TestPassagePicture(t *testing.T) {
	p, _, w := shownSample(t)
	w.Canvas().Focus(p)
	p.FocusSpan("second")
	p.Select(Range{3, 12})
	p.Find("it")
	test.AssertImageMatches(t, "passage/sample.png", w.Canvas().Capture())
}
