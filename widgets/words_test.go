package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// shownWords is what pieces say, a space between lines and where one was.
func shownWords(pieces []wordPiece) []string {
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 && (p.line != pieces[i-1].line || p.x > pieces[i-1].x+pieces[i-1].width+0.5) {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return strings.Fields(b.String())
}

func TestWordsBreak(t *testing.T) {
	newDesk(t)
	for name, c := range map[string]struct {
		runs  []Run
		width float32
		most  int
		want  string // lines by "|"
	}{
		"one line":       {[]Run{{Text: "Saved"}}, 100, 1, "Saved"},
		"cut":            {[]Run{{Text: "Washington keeps its distance"}}, 80, 1, "Washingto…"},
		"wrapped":        {[]Run{{Text: "Washington keeps its distance"}}, 110, 0, "Washington|keeps its|distance"},
		"most lines":     {[]Run{{Text: "Washington keeps its distance"}}, 110, 2, "Washington|keeps its distan…"},
		"line break":     {[]Run{{Text: "What\nit is"}}, 200, 0, "What|it is"},
		"comma of links": {[]Run{{Text: "C and E", Bold: true}, {Text: ", one origin"}}, 60, 0, "C and E,|one|origin"},
		"long path":      {[]Run{{Text: "in /home/ada/reports/of/the/flood/old.txt now"}}, 110, 0, "in /home/ada/|reports/of/the/|flood/old.txt now"},
		"long, cut":      {[]Run{{Text: "/home/ada/reports/of/the/flood/old.txt"}}, 110, 2, "/home/ada/|reports/of/the/fl…"},
		"nothing":        {nil, 100, 0, ""},
		"empty run":      {[]Run{{Text: ""}, {Text: "x"}}, 100, 1, "x"},
		"no width":       {[]Run{{Text: "word"}}, 0, 1, "…"},
	} {
		pieces, _ := breakWords(c.runs, 13, c.width, c.most)
		var b strings.Builder
		for i, p := range pieces {
			switch {
			case i == 0:
			case p.line != pieces[i-1].line:
				b.WriteByte('|')
			case p.x > pieces[i-1].x+pieces[i-1].width+0.5:
				b.WriteByte(' ')
			}
			b.WriteString(p.text)
		}
		if b.String() != c.want {
			t.Errorf("%s: %q, want %q", name, b.String(), c.want)
		}
	}
}

func TestWordsAreKept(t *testing.T) {
	newDesk(t)
	rapid.Check(t, func(r *rapid.T) {
		var runs []Run
		var all strings.Builder
		for range rapid.IntRange(1, 4).Draw(r, "runs") {
			text := rapid.StringMatching(`[a-zA-Z,. \n]{0,40}`).Draw(r, "text")
			runs = append(runs, Run{Text: text, Bold: rapid.Bool().Draw(r, "bold")})
			all.WriteString(text)
		}
		width := rapid.Float32Range(400, 900).Draw(r, "width")
		pieces, lines := breakWords(runs, 13, width, 0)
		got, want := shownWords(pieces), strings.Fields(all.String())
		if strings.Join(got, " ") != strings.Join(want, " ") {
			r.Fatalf("%q became %q", want, got)
		}
		most := rapid.IntRange(1, 3).Draw(r, "most")
		limited, used := breakWords(runs, 13, width, most)
		if used > most {
			r.Fatalf("%d lines instead of %d", used, most)
		}
		if lines <= most && most > 1 && len(limited) != len(pieces) {
			r.Fatalf("%d lines suffice, but a limit of %d changed them", lines, most)
		}
		for _, p := range append(pieces, limited...) {
			if p.x+p.width > width+2 {
				r.Fatalf("%q ends at %g of %g", p.text, p.x+p.width, width)
			}
		}
	})
}

func FuzzWordsBreak(f *testing.F) {
	test.NewTempApp(f)
	f.Add("C and E, one origin", "bold", float32(80), 2)
	f.Add("\xff\xfe\x00", " \n ", float32(-1), 0)
	f.Fuzz(func(t *testing.T, a, b string, width float32, most int) {
		pieces, lines := breakWords([]Run{{Text: a}, {Text: b, Bold: true}}, 13, width, most%5)
		for _, p := range pieces {
			if p.line < 0 || p.line >= lines {
				t.Fatalf("line %d of %d", p.line, lines)
			}
		}
	})
}

func TestLinks(t *testing.T) {
	newDesk(t)
	tapped := ""
	l := NewLinkedWords(TextBody, Run{Text: "4 claims disputed", OnTapped: func() { tapped += "d" }}, Run{Text: ", of "}, Run{Text: "74", OnTapped: func() { tapped += "a" }})
	c := show(t, l, 400, 30).Canvas()
	first, last := l.shown[0], l.shown[len(l.shown)-1]
	test.TapCanvas(c, fyne.NewPos(first.x+3, 15))
	test.TapCanvas(c, fyne.NewPos(first.x+first.width+4, 15)) // between
	test.TapCanvas(c, fyne.NewPos(last.x+3, 15))
	test.TapCanvas(c, fyne.NewPos(390, 15))
	if tapped != "da" {
		t.Errorf("tapped %q", tapped)
	}
	test.MoveMouse(c, fyne.NewPos(first.x+3, 15))
	if l.Cursor() != desktop.PointerCursor {
		t.Errorf("over a link the cursor is %v", l.Cursor())
	}
	test.MoveMouse(c, fyne.NewPos(first.x+first.width+4, 15))
	if l.Cursor() == desktop.PointerCursor {
		t.Error("beside a link the cursor is a hand")
	}
}

func TestWordsAskForTheirHeight(t *testing.T) {
	newDesk(t)
	text := NewText(TextBody, "The report rests on U.S. officials: how many, told to whom, and when", ColorInk).Wrapped(0)
	show(t, text, 120, 400)
	if got, want := text.MinSize().Height, text.HeightFor(120); got != want || want < 3*18 {
		t.Errorf("asks for %g, needs %g", got, want)
	}
	text.SetText("short")
	if got := text.MinSize().Height; got != 18 {
		t.Errorf("a short text asks for %g", got)
	}
}

func TestWordsAlign(t *testing.T) {
	newDesk(t)
	for name, c := range map[string]struct {
		align fyne.TextAlign
		want  func(width float32) float32
	}{
		"leading":  {fyne.TextAlignLeading, func(float32) float32 { return 0 }},
		"centre":   {fyne.TextAlignCenter, func(w float32) float32 { return (200 - w) / 2 }},
		"trailing": {fyne.TextAlignTrailing, func(w float32) float32 { return 200 - w }},
	} {
		text := NewText(TextBody, "Saved", ColorInk).Align(c.align)
		text.Resize(fyne.NewSize(200, 20))
		test.WidgetRenderer(text)
		x := text.drawn[0].Position().X + text.drawn[0].letters[0].x
		if want := c.want(text.shown[0].width); x < want-1 || x > want+1 {
			t.Errorf("%s: begins at %g, want %g", name, x, want)
		}
	}
}

func TestWordsDrawTheirRuns(t *testing.T) {
	newDesk(t)
	text := NewWords(TextSmall, Run{Text: "4 origins, ", Color: ColorInk2}, Run{Text: "none shown", Color: ColorFocus, Bold: true})
	show(t, text, 200, 16)
	l := text.drawn[0]
	if len(l.letters) != 2 || l.letters[0].words != "4 origins, " || l.letters[1].words != "none shown" {
		t.Fatalf("drawn is %v", l.letters)
	}
	for i, want := range []struct {
		x float32
		c fyne.ThemeColorName
		f fyne.TextStyle
	}{{0, ColorInk2, fyne.TextStyle{}}, {56, ColorFocus, bold}} {
		got := l.letters[i]
		if at := l.Position().X + got.x; at != want.x || got.c != colorOf(text, want.c) || got.f.style != want.f || got.f.size != 12 {
			t.Errorf("%q stands at %g in %v and %v", got.words, at, got.c, got.f.style)
		}
	}
	text.Refresh()
	if text.drawn[0] != l {
		t.Error("the same words are drawn anew")
	}
	text.SetText("4 origins, ")
	if text.drawn[0] == l {
		t.Error("other words are not drawn anew")
	}
}

// Letters the interface face has not are drawn by the toolkit, among the others.
func TestForeignWordsAreLeftToTheToolkit(t *testing.T) {
	newDesk(t)
	text := NewWords(TextBody, Run{Text: "Said: "}, Run{Text: "日本"}, Run{Text: " and more"})
	show(t, text, 300, 20)
	var foreign []string
	for _, o := range test.WidgetRenderer(text).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			foreign = append(foreign, t.Text)
		}
	}
	if len(foreign) != 1 || foreign[0] != "日本" || len(text.drawn[0].letters) != 2 {
		t.Errorf("the toolkit draws %q, we draw %v", foreign, text.drawn[0].letters)
	}
}
