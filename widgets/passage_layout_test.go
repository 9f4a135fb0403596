package widgets

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// atOnce does background work on the spot, as tests need it.
func atOnce(work, done func()) {
	work()
	done()
}

func newTestPassage(style ReadingStyle) *Passage {
	p := NewPassage(style)
	p.Async = atOnce
	return p
}

// longText is English text of about so many runes, from the sample story.
func longText(tb testing.TB, runes int) string {
	tb.Helper()
	files, _ := filepath.Glob("../seeds/*.txt")
	var all strings.Builder
	for all.Len() < runes {
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				tb.Fatal(err)
			}
			all.Write(data)
			all.WriteString("\n")
		}
		if len(files) == 0 {
			tb.Fatal("no sample story")
		}
	}
	return string([]rune(all.String())[:runes])
}

func TestLinesHoldEveryRuneOnce(t *testing.T) {
	newDesk(t)
	rapid.Check(t, func(t *rapid.T) {
		p := newTestPassage(ColumnStyle)
		p.SetText(anyText().Draw(t, "text"))
		width := float32(rapid.IntRange(minMeasure, 300).Draw(t, "width"))
		p.HeightFor(width)
		l := &p.text
		on := make([]int, len(l.text.runes))
		top, end := float32(-1), 0
		for n, ln := range l.lines {
			if ln.start < end || ln.end <= ln.start || ln.top < top {
				t.Fatalf("line %d is %+v after %d, %g", n, ln, end, top)
			}
			end, top = ln.end, ln.top+ln.height
			for i := ln.start; i < ln.end; i++ {
				on[i]++
			}
			if w := l.x(n, ln.end); w > width+0.01 && l.nextCluster(ln.start, ln.end) < ln.end {
				t.Fatalf("line %d is %g wide, want %g: %q", n, w, width, string(l.text.runes[ln.start:ln.end]))
			}
		}
		for i := range l.text.runes {
			if l.flags[i]&blank == 0 && on[i] != 1 && !unicode.IsSpace(l.text.runes[i]) {
				t.Fatalf("rune %d (%q) stands on %d lines", i, l.text.runes[i], on[i])
			}
		}
		if len(l.lines) > 0 && p.text.height != top {
			t.Fatalf("height is %g, the last line ends at %g", p.text.height, top)
		}
	})
}

func TestPointsFindTheirRunes(t *testing.T) {
	newDesk(t)
	rapid.Check(t, func(t *rapid.T) {
		p := newTestPassage(ReaderStyle)
		p.SetText(anyText().Draw(t, "text"))
		p.HeightFor(float32(rapid.IntRange(60, 500).Draw(t, "width")))
		l := &p.text
		for n, ln := range l.lines {
			y := ln.top + ln.height/2
			if ln.mixed { // see TestMixedLinesKeepTheirPlaces
				continue
			}
			for i := ln.start; i < ln.end; {
				next := l.nextCluster(i, ln.end)
				left, right := l.x(n, i), l.x(n, next)
				if right-left > 0.5 {
					if got := p.placeAt(fyne.NewPos(left+0.1, y)); got != i {
						t.Fatalf("left of rune %d is place %d", i, got)
					}
					if got := p.placeAt(fyne.NewPos(right-0.1, y)); got != next {
						t.Fatalf("right of rune %d is place %d, want %d", i, got, next)
					}
					if got := p.runeAt(fyne.NewPos((left+right)/2, y)); got < i || got >= next {
						t.Fatalf("rune %d is under the middle of rune %d", got, i)
					}
				}
				if l.lineAt(i) != n {
					t.Fatalf("rune %d is on line %d, not %d", i, n, l.lineAt(i))
				}
				i = next
			}
		}
		x := float32(rapid.IntRange(-50, 600).Draw(t, "x"))
		y := float32(rapid.IntRange(-50, 2000).Draw(t, "y"))
		if at := p.OffsetAt(fyne.NewPos(x, y)); at < 0 || at > len(l.text.whole) {
			t.Fatalf("offset %d of %d", at, len(l.text.whole))
		}
	})
}

// Our own measures are those the toolkit draws by.
func TestMeasuresAreTheToolkits(t *testing.T) {
	th := newDesk(t)
	text := longText(t, 3000)
	for _, style := range []ReadingStyle{ColumnStyle, PreviewStyle, ReaderStyle, PairStyle} {
		p := newTestPassage(style)
		p.SetText(text)
		l := &p.text
		worst, word := 0.0, ""
		for i := 0; i < len(l.text.runes); {
			end := i
			width := float32(0)
			for end < len(l.text.runes) && l.flags[end]&blank == 0 && !endsParagraph(l.text.runes, end) {
				width += l.advances[end]
				end++
			}
			if end > i {
				s := string(l.text.runes[i:end])
				size, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, p.faces[RoleBody].size, fyne.TextStyle{}, th.ReadingFont(fyne.TextStyle{}))
				if d := math.Abs(float64(size.Width - width)); d > worst {
					worst, word = d, s
				}
			}
			i = end + 1
		}
		if worst > 0.5 {
			t.Errorf("size %g: %q is measured %.2f too far off", style.Size, word, worst)
		}
	}
}

func TestForeignRunesAreMeasured(t *testing.T) {
	newDesk(t)
	p := newTestPassage(ReaderStyle)
	p.SetText("smile 🙂 next")
	i := 6
	if p.text.flags[i]&foreign == 0 {
		t.Fatal("the reading face is said to have a smiling face")
	}
	if p.text.advances[i] <= 0 {
		t.Errorf("it is %g wide", p.text.advances[i])
	}
}

func TestMaxLines(t *testing.T) {
	newDesk(t)
	p := newTestPassage(ColumnStyle)
	p.MaxLines = 4
	p.SetText(longText(t, 800))
	if h := p.HeightFor(180); h != 4*19 {
		t.Errorf("height is %g, want four lines", h)
	}
	if !p.IsCut() {
		t.Error("the passage does not know that it is cut")
	}
	if got := words(p); !strings.HasSuffix(got, " …") {
		t.Errorf("nothing says that %q is cut", got)
	}
	p.SetText("Short.")
	if p.IsCut() {
		t.Error("a short text is said to be cut")
	}
	if got := words(p); got != "Short." {
		t.Errorf("a short text is drawn as %q", got)
	}
}

func TestLongTextsArriveInTwoParts(t *testing.T) {
	newDesk(t)
	p := NewPassage(ReaderStyle)
	var late func()
	p.Async = func(work, done func()) { late = func() { work(); done() } }
	heights := 0
	p.OnHeight = func() { heights++ }
	text := longText(t, 3*firstRunes)
	p.SetText(text)
	p.HeightFor(600)
	last := len([]rune(text)) - 1
	if p.IsMeasured(last) || !p.IsMeasured(0) {
		t.Fatal("the first pages are to be measured at once, and only they")
	}
	before := p.text.height
	stale := late
	p.SetText(text) // the first part again; the late measures of the first text must not count
	stale()
	if p.IsMeasured(last) {
		t.Fatal("measures of another text were taken")
	}
	late()
	if !p.IsMeasured(last) || p.text.height < 2*before {
		t.Errorf("measured: %v, height %g after %g", p.IsMeasured(last), p.text.height, before)
	}
	whole := NewPassage(ReaderStyle)
	whole.Async = func(work, done func()) {}
	whole.SetText(text)
	whole.measureUpTo(len(text))
	for i := range whole.text.advances {
		if whole.text.advances[i] != p.text.advances[i] || whole.text.flags[i] != p.text.flags[i] {
			t.Fatalf("rune %d (%q) is measured otherwise in parts: %g, %b and %g, %b", i, whole.text.text.runes[i],
				p.text.advances[i], p.text.flags[i], whole.text.advances[i], whole.text.flags[i])
		}
	}
}

func TestZoomInWholeSizes(t *testing.T) {
	newDesk(t)
	p := newTestPassage(ReaderStyle)
	p.SetText(longText(t, 500))
	low := p.HeightFor(400)
	for _, steps := range []int{1, 5, 100, -100, -3} {
		p.SetZoom(steps)
		f := p.faces[RoleBody]
		if f.size != float32(int(f.size)) || f.size < leastSize || f.size > greatestSize {
			t.Errorf("zoom %d gives size %g", steps, f.size)
		}
		if h := p.HeightFor(400); (steps > 0) != (h > low) {
			t.Errorf("zoom %d makes %g from %g", steps, h, low)
		}
	}
}

func TestNarrowFirstLayoutCostsNothing(t *testing.T) {
	newDesk(t)
	p := newTestPassage(ReaderStyle)
	p.SetText(longText(t, 5000))
	if h := p.HeightFor(4); h != 0 {
		t.Errorf("at 4 units the passage is %g high", h)
	}
}

func FuzzPassage(f *testing.F) {
	f.Add("One “two” three\n\nfour 🙂", 0, 7, 120)
	f.Add("\xff\x00\r\r\n", -1, 99, 30)
	f.Add(strings.Repeat("x", 3000), 5, 5, 80)
	app := test.NewApp()
	app.Settings().SetTheme(designTheme(f))
	f.Fuzz(func(t *testing.T, text string, start, end, width int) {
		p := newTestPassage(ColumnStyle)
		r := Range{start, end}
		p.SetContent(Content{Text: text, Core: []Range{r}, Spans: []Span{
			MarkSpan(MarkNumber, r, true, "a"), MarkSpan(MarkPolarity, Range{start + 1, end}, false, "b"),
			MarkSpan(MarkQuotation, Range{start, start}, false, "cut"),
		}, Excerpts: []Range{{0, start}, r}})
		p.Resize(fyne.NewSize(float32(width%2000), 10))
		p.Select(r)
		p.MoveSpan(1)
		p.Find(text)
		p.SelectedText()
		test.WidgetRenderer(p).Refresh()
	})
}

func BenchmarkFirstPages(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(designTheme(b))
	text := longText(b, 600_000)
	p := NewPassage(ReaderStyle)
	p.Async = func(work, done func()) {}
	p.HeightFor(680)
	for b.Loop() {
		p.SetText(text)
	}
}

func BenchmarkMeasure100000Words(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(designTheme(b))
	p := NewPassage(ReaderStyle)
	p.Async = func(work, done func()) {}
	p.SetText(longText(b, 600_000))
	for b.Loop() {
		p.measureUpTo(600_000)
	}
}

func BenchmarkBreak100000Words(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(designTheme(b))
	p := newTestPassage(ReaderStyle)
	p.SetText(longText(b, 600_000))
	width := float32(600)
	for b.Loop() {
		width = 1200 - width - 20
		p.text.breakLines(width, &p.faces, 0)
	}
}

func BenchmarkScroll100000Words(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(designTheme(b))
	p := newTestPassage(ReaderStyle)
	p.SetText(longText(b, 600_000))
	p.HeightFor(680)
	y := float32(0)
	for b.Loop() {
		y += 40
		if y > p.text.height {
			y = 0
		}
		p.SetViewport(y, y+700)
	}
}
