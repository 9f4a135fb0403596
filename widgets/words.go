package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// TextClass is a size of text with the height of its line.
type TextClass int

// The classes of the design, at the ordinary text size.
const (
	TextBody    TextClass = iota // 13 / 18
	TextSmall                    // 12 / 16
	TextNote                     // 11 / 14
	TextTitle                    // 18 / 24
	TextDisplay                  // 26 / 32
)

func (c TextClass) measures(s scale) (size, line float32) {
	switch c {
	case TextSmall:
		return s.small, s.px(16)
	case TextNote:
		return s.label, s.px(14)
	case TextTitle:
		return s.title, s.px(24)
	case TextDisplay:
		return s.display, s.px(32)
	}
	return s.body, s.px(18)
}

// Run is a piece of text in one style.
type Run struct {
	Text         string
	Color        fyne.ThemeColorName // "" is ColorInk
	Bold, Italic bool
	Mono         bool   // for what is compared letter by letter; neither bold nor italic
	OnTapped     func() // makes a link of it, in LinkedWords only
}

func (r Run) style() fyne.TextStyle {
	return fyne.TextStyle{Bold: r.Bold, Italic: r.Italic, Monospace: r.Mono}
}

// Words is text of the interface in runs of different styles: on one line, cut
// with an ellipsis where the width ends, or on several. It takes no input, so
// that a row it stands in can be tapped anywhere.
type Words struct {
	widget.BaseWidget
	class    TextClass
	runs     []Run
	align    fyne.TextAlign
	lines    int  // most lines
	shrink   bool // asks for no width of its own
	shown    []wordPiece
	shownFor float32  // width the pieces were laid out for; below 0 for none
	used     int      // lines
	size     float32  // of the text they were laid out in
	asked    struct { // last by HeightFor
		size, width float32
		lines       int // 0 for none
	}
	drawn []*linePicture
}

// NewWords returns a line of text.
func NewWords(class TextClass, runs ...Run) *Words {
	w := &Words{class: class, runs: runs, lines: 1, shownFor: -1}
	w.ExtendBaseWidget(w)
	return w
}

// NewText returns a line of text in one colour.
func NewText(class TextClass, text string, c fyne.ThemeColorName) *Words {
	return NewWords(class, Run{Text: text, Color: c})
}

// NewBoldText returns a line of semi-bold text in one colour.
func NewBoldText(class TextClass, text string, c fyne.ThemeColorName) *Words {
	return NewWords(class, Run{Text: text, Color: c, Bold: true})
}

// Wrapped breaks the text over at most so many lines (0: as many as it takes) at
// the width it is given, and returns the text.
func (w *Words) Wrapped(lines int) *Words {
	if w.shrink = true; w.lines != lines {
		w.lines, w.shownFor, w.asked.lines = lines, -1, 0
	}
	return w
}

// Cut lets the text be narrower than it is long, and returns it.
func (w *Words) Cut() *Words {
	w.shrink = true
	return w
}

// Align places the lines within the width, and returns the text.
func (w *Words) Align(align fyne.TextAlign) *Words {
	w.align = align
	return w
}

// SetRuns changes the text.
func (w *Words) SetRuns(runs ...Run) {
	if sameRuns(w.runs, runs) {
		w.runs = runs // for their OnTapped
		return
	}
	w.runs, w.shownFor, w.asked.lines = runs, -1, 0
	w.Refresh()
}

// SetText changes the text to one run in the style of the first.
func (w *Words) SetText(text string) {
	run := Run{Text: text}
	if len(w.runs) > 0 {
		run = w.runs[0]
		run.Text = text
	}
	w.SetRuns(run)
}

// Text returns the text without its styles.
func (w *Words) Text() string {
	var b strings.Builder
	for _, r := range w.runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

func sameRuns(a, b []Run) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, y := a[i], b[i]
		if x.Text != y.Text || x.Color != y.Color || x.Bold != y.Bold || x.Italic != y.Italic || x.Mono != y.Mono {
			return false
		}
	}
	return true
}

// HeightFor returns how high the text is at a width. It is kept, as layouts ask for
// it again and again.
func (w *Words) HeightFor(width float32) float32 {
	size, line := w.class.measures(scaleOf(w))
	if w.shownFor == width && w.size == size {
		return float32(max(1, w.used)) * line
	}
	if a := &w.asked; a.lines == 0 || a.width != width || a.size != size {
		_, used := breakWords(w.runs, size, width, w.lines)
		a.size, a.width, a.lines = size, width, max(1, used)
	}
	return float32(w.asked.lines) * line
}

// lay lays the text out for a width, unless it is.
func (w *Words) lay(width float32) {
	size, _ := w.class.measures(scaleOf(w))
	if w.shownFor == width && w.size == size {
		return
	}
	w.shown, w.used = breakWords(w.runs, size, width, w.lines)
	w.shownFor, w.size = width, size
}

// natural is how wide the text is on one line.
func (w *Words) natural(size float32) float32 {
	var width float32
	for _, r := range w.runs {
		width += textWidth(r.Text, size, r.style())
	}
	return up(width)
}

// CreateRenderer implements fyne.Widget.
func (w *Words) CreateRenderer() fyne.WidgetRenderer { return w.drawing(w) }

func (w *Words) drawing(of fyne.Widget) fyne.WidgetRenderer {
	d := &drawing{of: of}
	var texts []*canvas.Text // of what the face has no glyphs for
	d.min = func() fyne.Size {
		size, line := w.class.measures(scaleOf(w))
		if !w.shrink {
			return fyne.NewSize(w.natural(size), line)
		}
		if width := w.Size().Width; width > 0 && w.lines != 1 {
			w.lay(width)
			return fyne.NewSize(line, line*float32(max(1, w.used)))
		}
		return fyne.NewSize(line, line)
	}
	d.layout = func(size fyne.Size) {
		before := w.used
		w.lay(size.Width)
		if w.lines != 1 && w.used != before {
			canvas.Refresh(of) // has the height asked for anew
		}
		textSize, line := w.class.measures(scaleOf(w))
		p := pixels(w)
		d.objects = d.objects[:0]
		top, changed, foreign := float32(0), false, 0
		if w.used <= 1 { // a single line stands in the middle of its height
			top = snap((size.Height-line)/2, p)
		}
		kept := w.drawn
		w.drawn = make([]*linePicture, w.used)
		for n, at := 0, 0; n < w.used; n++ {
			var written []letters
			indent, baseline := w.indent(size.Width, n), snap(middle(top+float32(n)*line, line, textSize), p)
			for ; at < len(w.shown) && w.shown[at].line == n; at++ {
				piece := &w.shown[at]
				r := w.runs[piece.run]
				x, c, f := piece.x+indent, colorOf(w, inkOr(r.Color)), interfaceFace(textSize, r.style())
				if f.has(piece.text) {
					written = append(written, letters{piece.text, snap(x, p), piece.width, c, f})
					continue
				}
				// The same objects as before: new ones would have the toolkit ask for
				// their sizes and lay this out again, at every frame.
				if foreign == len(texts) {
					texts = append(texts, newText(textSize, r.style()))
				}
				t := texts[foreign]
				foreign++
				changed = changed || t.Text != piece.text || t.Color != c
				write(t, piece.text, textSize, r.style(), w, inkOr(r.Color))
				place(t, x, baseline, p)
				d.objects = append(d.objects, t)
			}
			var old *linePicture
			if n < len(kept) {
				old = kept[n]
			}
			if w.drawn[n] = newLinePicture(old, nil, written, baseline, p); w.drawn[n] != nil {
				changed = changed || old != nil && w.drawn[n] != old
				d.objects = append(d.objects, w.drawn[n].Raster)
			}
		}
		for n, old := range kept {
			if n >= len(w.drawn) || w.drawn[n] != old {
				old.drop()
			}
		}
		if changed {
			canvas.Refresh(of) // to have it painted
		}
	}
	return d.start()
}

func inkOr(c fyne.ThemeColorName) fyne.ThemeColorName {
	if c == "" {
		return ColorInk
	}
	return c
}

// indent is how far from the left a line stands, by the alignment. The lines of a text
// from right to left begin one under the other, as far right as the longest does.
func (w *Words) indent(width float32, line int) float32 {
	toLeft := w.used > 1 && baseOfRuns(w.runs) == levelRight
	if w.align == fyne.TextAlignLeading && !toLeft {
		return 0
	}
	var end, longest float32
	for _, p := range w.shown {
		longest = max(longest, p.x+p.width)
		if p.line == line {
			end = max(end, p.x+p.width)
		}
	}
	switch w.align {
	case fyne.TextAlignLeading:
		return longest - end
	case fyne.TextAlignCenter:
		return (width - end) / 2
	}
	return width - end
}

// LinkedWords is text in which some runs are links. It takes taps and the mouse.
type LinkedWords struct {
	Words
	at int // run under the mouse, −1 for none
}

// NewLinkedWords returns text with links. Runs with OnTapped and without a
// colour are in the focus colour.
func NewLinkedWords(class TextClass, runs ...Run) *LinkedWords {
	l := &LinkedWords{Words: Words{class: class, lines: 1, shownFor: -1}, at: -1}
	l.runs = linked(runs)
	l.ExtendBaseWidget(l)
	return l
}

// SetRuns changes the text.
func (l *LinkedWords) SetRuns(runs ...Run) {
	l.at = -1
	l.Words.SetRuns(linked(runs)...)
}

func linked(runs []Run) []Run {
	list := append([]Run(nil), runs...)
	for i := range list {
		if list[i].OnTapped != nil && list[i].Color == "" {
			list[i].Color = ColorFocus
		}
	}
	return list
}

// CreateRenderer implements fyne.Widget.
func (l *LinkedWords) CreateRenderer() fyne.WidgetRenderer { return l.drawing(l) }

// linkAt is the link at a position; −1 for none.
func (l *LinkedWords) linkAt(pos fyne.Position) int {
	_, line := l.class.measures(scaleOf(l))
	top := float32(0)
	if l.used <= 1 {
		top = (l.Size().Height - line) / 2
	}
	for _, p := range l.shown {
		x, y := p.x+l.indent(l.Size().Width, p.line), top+float32(p.line)*line
		if l.runs[p.run].OnTapped != nil && pos.X >= x && pos.X < x+p.width && pos.Y >= y && pos.Y < y+line {
			return p.run
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (l *LinkedWords) Tapped(e *fyne.PointEvent) {
	if i := l.linkAt(e.Position); i >= 0 {
		l.runs[i].OnTapped()
	}
}

// MouseIn implements desktop.Hoverable.
func (l *LinkedWords) MouseIn(e *desktop.MouseEvent) { l.at = l.linkAt(e.Position) }

// MouseMoved implements desktop.Hoverable.
func (l *LinkedWords) MouseMoved(e *desktop.MouseEvent) { l.at = l.linkAt(e.Position) }

// MouseOut implements desktop.Hoverable.
func (l *LinkedWords) MouseOut() { l.at = -1 }

// Cursor implements desktop.Cursorable.
func (l *LinkedWords) Cursor() desktop.Cursor {
	if l.at >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
