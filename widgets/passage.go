package widgets

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ReadingStyle is how text to be read is set, in units at the ordinary text
// size; it grows with the text size of the theme.
type ReadingStyle struct {
	Size    float32 // of the body text
	Line    float32 // height of a line
	Gap     float32 // between two paragraphs
	Measure float32 // widest comfortable line, kept by Reader; 0 is any
}

// The reading styles of the design.
var (
	ReaderStyle  = ReadingStyle{Size: 17, Line: 28, Gap: 14, Measure: 680}
	PairStyle    = ReadingStyle{Size: 20, Line: 32, Gap: 16}
	LowPairStyle = ReadingStyle{Size: 17, Line: 25, Gap: 12} // where there is little room
	PreviewStyle = ReadingStyle{Size: 15, Line: 22, Gap: 10}
	ColumnStyle  = ReadingStyle{Size: 13, Line: 19, Gap: 8}
)

// Content is what a passage shows. All ranges are code points of Text.
type Content struct {
	Text     string  // of the whole article
	Excerpts []Range // nil shows the whole text; else these, with an ellipsis where words are left out
	Parts    []Part  // roles of paragraphs; what is in none is body
	Spans    []Span
	Core     []Range // when not nil, all words outside it are quiet
}

// Passage shows text to be read, with highlights, a selection and a keyboard
// cursor that goes from span to span. It is as high as its text at the width it
// is given (see HeightFor) and does not scroll; Reader does, and adds notes in
// the margin. Callbacks count in code points of the whole text, whatever
// excerpts are shown.
//
// With the focus, it takes Shift+arrows, Shift+Home and End, Ctrl+A, Ctrl+C
// and, with SpanKeys, J, K and the arrows. Everything else goes to OnRune and
// OnKey or, where these are nil, on to the window.
type Passage struct {
	widget.BaseWidget

	// OnSpanTapped is called with the id of the span that was clicked: the
	// shortest Stop that is there. The cursor goes to it first.
	OnSpanTapped func(id string)
	// OnSpanFocused is called when a person moves the cursor to a span.
	OnSpanFocused func(id string)
	// OnSelected is called when a person selects words: during a selection by keys,
	// at the end of one by mouse. start == end when the selection was dropped. text
	// is that of the article between the two.
	OnSelected func(start, end int, text string)
	// OnRune and OnKey are called with what the passage does not use itself.
	OnRune func(r rune)
	OnKey  func(*fyne.KeyEvent)
	// OnMenu is called on a click with the right button, with the place of the
	// click in the text and in the window. The selection stays as it is.
	OnMenu func(offset int, at fyne.Position)
	// OnSelectionDragged is called while a person drags what is selected, with the place
	// of the mouse in the window, and OnSelectionDropped when it is let go. While they
	// are nil, the mouse selects anew wherever it is pressed.
	OnSelectionDragged func(at fyne.Position)
	OnSelectionDropped func()
	// OnEdgesMoved is called when a person dragged an edge of the span the cursor is
	// on, with its id and its range then. While it is nil, spans have no handles.
	OnEdgesMoved func(id string, r Range)
	// OnHeight is called when the height at the present width has changed, as when
	// more of a long text is measured.
	OnHeight func()
	// OnReveal is called when a stretch between two heights is to be scrolled into view.
	OnReveal func(top, bottom float32)
	// SpanKeys makes J, K, Up and Down move the cursor from span to span.
	SpanKeys bool
	// MaxLines cuts the text after so many lines with an ellipsis, 0 never. Set it
	// before SetContent.
	MaxLines int
	// Async runs work off the main goroutine and then done on it. It is used for
	// long texts only; nil takes a goroutine and fyne.Do.
	Async func(work, done func())

	style ReadingStyle
	zoom  int
	faces [roleCount]face

	text       textLayout
	spans      *spanIndex
	core       []Range // shown
	quiet      bool    // words outside the core are quiet
	generation int     // of the content, so that late measures of another are dropped
	cut        bool    // MaxLines left something out

	anchor, caret int // of the selection, in shown runes
	hasCaret      bool
	wantX         float32 // where the caret wants to be on lines it is moved to
	cursor        int     // index of a shown span, -1 for none
	found         []Range // shown
	current       int     // index in found, -1 for none

	view       struct{ top, bottom float32 }
	windowed   bool // only lines within view have objects
	drawn      map[int]*lineObjects
	before     map[int]*lineObjects // while all are drawn anew
	dirty      *canvas.Rectangle    // refreshed to have the window painted again; the passage is not, or its pictures would go
	objects    []fyne.CanvasObject
	colors     map[fyne.ThemeColorName]color.Color
	pixels     float32
	focused    bool
	shift      bool
	clicks     clickCounter
	dragUnit   int   // 1 runes, 2 words, 3 paragraphs, or dragEdge or dragSelected
	pulled     *pull // the edge that is dragged, nil for none
	overEdge   bool  // the mouse is on a handle
	dragOrigin Range
	dragging   bool
	byMouse    bool // the focus comes from a click
	hoverStop  bool
}

// NewPassage returns an empty passage.
func NewPassage(style ReadingStyle) *Passage {
	p := &Passage{
		style: style, cursor: -1, current: -1, pixels: 1,
		drawn: make(map[int]*lineObjects), dirty: canvas.NewRectangle(color.Transparent), clicks: clickCounter{now: time.Now},
	}
	p.text.text = newShownText("", nil, nil)
	p.spans = newSpanIndex(nil, p.text.text)
	p.ExtendBaseWidget(p)
	return p
}

// firstRunes is how much of a text is measured before it is first shown: some
// pages, in a few milliseconds. The rest is measured off the main goroutine.
const firstRunes = 6000

// SetContent shows another text. The selection, the cursor and what was found
// are dropped.
func (p *Passage) SetContent(c Content) {
	t := newShownText(c.Text, c.Excerpts, c.Parts)
	p.generation++
	p.text.text = t
	p.text.advances = make([]float32, len(t.runes))
	p.text.flags = make([]uint8, len(t.runes))
	p.text.ready = 0
	p.anchor, p.caret, p.hasCaret, p.cursor, p.pulled = 0, 0, false, -1, nil
	p.found, p.current = nil, -1
	p.setCore(c.Core)
	p.spans = newSpanIndex(c.Spans, t)
	p.remeasure()
}

// SetText shows a text without any highlights.
func (p *Passage) SetText(text string) { p.SetContent(Content{Text: text}) }

// SetSpans sets the highlights of the text that is shown. The cursor stays on
// the span with the same id and place if there still is one.
func (p *Passage) SetSpans(spans []Span) {
	p.pulled = nil
	old, had := p.cursorSpan()
	p.spans = newSpanIndex(spans, p.text.text)
	p.cursor = -1
	if had {
		for i, s := range p.spans.shown {
			if now := p.spans.spans[s.span]; now.ID == old.ID && now.Range == old.Range {
				p.cursor = i
				break
			}
		}
	}
	p.redraw()
}

// SetCore makes all words outside some ranges quiet; nil makes none quiet.
func (p *Passage) SetCore(core []Range) {
	p.setCore(core)
	p.redraw()
}

func (p *Passage) setCore(core []Range) {
	p.core, p.quiet = nil, core != nil
	for _, r := range core {
		p.core = append(p.core, p.text.text.stretches(r)...)
	}
}

// Text returns the whole text.
func (p *Passage) Text() string { return string(p.text.text.whole) }

// SetZoom makes the text larger or smaller by whole steps; 0 is the size of the style.
func (p *Passage) SetZoom(steps int) {
	if steps == p.zoom {
		return
	}
	p.zoom = steps
	p.remeasure()
}

// SetStyle sets the text in another style.
func (p *Passage) SetStyle(style ReadingStyle) {
	if style == p.style {
		return
	}
	p.style = style
	p.remeasure()
}

// Zoom returns the steps the text is larger by.
func (p *Passage) Zoom() int { return p.zoom }

// factor is how much larger everything is than the style says.
func (p *Passage) factor() float32 { return p.bodySize() / p.style.Size }

func (p *Passage) baseSize() float32 { return scaleOf(p).px(p.style.Size) }

// The least and the greatest size of body text that zooming reaches.
const leastSize, greatestSize = 9, 48

func (p *Passage) bodySize() float32 {
	return min(max(p.baseSize()+float32(p.zoom), leastSize), greatestSize)
}

// Measure is the width of the longest comfortable line at the present size; 0 is any.
func (p *Passage) Measure() float32 { return round(p.style.Measure * p.factor()) }

// LineHeight is the height of a line of body text.
func (p *Passage) LineHeight() float32 { return p.faces[RoleBody].height }

// setFaces chooses the faces of the roles and reports whether any is another than before.
func (p *Passage) setFaces() (changed bool) {
	th := theme.CurrentForWidget(p)
	reading, _ := th.(interface {
		ReadingFont(fyne.TextStyle) fyne.Resource
	})
	size, factor := p.bodySize(), p.factor()
	set := func(role Role, style fyne.TextStyle, size, height float32) {
		f := face{style: style, size: round(size), height: round(height)}
		if reading != nil {
			f.source = reading.ReadingFont(style)
		}
		if f.font = f.source; f.font == nil {
			f.font = th.Font(style)
		}
		changed = changed || p.faces[role] != f
		p.faces[role] = f
	}
	line := p.style.Line * factor
	set(RoleBody, fyne.TextStyle{}, size, line)
	set(RoleHeadline, fyne.TextStyle{Bold: true}, size*1.35, line*1.2)
	set(RoleStandfirst, fyne.TextStyle{Italic: true}, size, line)
	set(RoleCaption, fyne.TextStyle{Italic: true}, size*0.85, line*0.85)
	p.text.gap = round(p.style.Gap * factor)
	return changed
}

// remeasure measures the text anew: the first pages at once, the rest off the
// main goroutine when it is long. A long text that was measured in another size
// is shown by an estimate meanwhile, so that it keeps its place.
func (p *Passage) remeasure() {
	before := p.faces
	p.setFaces()
	p.generation++
	whole := len(p.text.text.runes)
	from := 0
	if p.text.ready == whole && whole > firstRunes {
		p.estimate(&before)
	} else {
		p.measureUpTo(firstRunes)
		from = p.text.ready
	}
	p.rebreak()
	if from == whole {
		return
	}
	generation, faces := p.generation, p.faces
	t, advances, flags := p.text.text, make([]float32, whole), make([]uint8, whole)
	p.async(func() {
		measure(t, &faces, from, whole, advances, flags)
	}, func() {
		if p.generation != generation {
			return
		}
		copy(p.text.advances[from:], advances[from:])
		copy(p.text.flags[from:], flags[from:])
		p.measureForeign(from, whole)
		p.text.ready = whole
		p.rebreak()
	})
}

// estimate takes advances to grow with the size of the text.
func (p *Passage) estimate(before *[roleCount]face) {
	for _, par := range p.text.text.paragraphs {
		factor := p.faces[par.role].size / max(before[par.role].size, 1)
		for i := par.start; i < par.end; i++ {
			p.text.advances[i] *= factor
		}
	}
}

func (p *Passage) async(work, done func()) {
	if p.Async != nil {
		p.Async(work, done)
		return
	}
	go func() {
		work()
		fyne.Do(done)
	}()
}

func (p *Passage) measureUpTo(limit int) {
	p.text.ready = measure(p.text.text, &p.faces, 0, limit, p.text.advances, p.text.flags)
	p.measureForeign(0, p.text.ready)
}

// measureForeign measures what the reading face has no glyphs for, as the
// toolkit will draw it.
func (p *Passage) measureForeign(from, to int) {
	driver := fyne.CurrentApp().Driver()
	t := &p.text
	for _, par := range t.text.paragraphs {
		if par.end <= from || par.start >= to {
			continue
		}
		f := &p.faces[par.role]
		a := max(par.start, from)
		for i := a; i < min(par.end, to); {
			if t.flags[i]&foreign == 0 {
				i++
				continue
			}
			end := i + 1
			for end < min(par.end, to) && t.flags[end]&foreign != 0 && t.flags[end-1]&breakAfter == 0 {
				end++
			}
			size, _ := driver.RenderedTextSize(string(t.text.runes[i:end]), f.size, f.style, nil)
			for k := i; k < end; k++ {
				t.advances[k] = size.Width / float32(end-i)
			}
			i = end
		}
	}
}

// rebreak breaks the lines anew at the present width.
func (p *Passage) rebreak() {
	before := p.text.height
	p.cut = p.text.breakLines(p.text.width, &p.faces, p.MaxLines)
	p.redraw()
	if p.text.height != before && p.OnHeight != nil {
		p.OnHeight()
	}
}

// HeightFor returns how high the text is at a width, and keeps that width until
// the passage is resized.
func (p *Passage) HeightFor(width float32) float32 {
	p.setWidth(width)
	return p.text.height
}

func (p *Passage) setWidth(width float32) {
	if width == p.text.width {
		return
	}
	if p.setFaces() {
		p.text.width = width
		p.remeasure()
		return
	}
	p.text.width = width
	p.rebreak()
}

// IsCut reports whether MaxLines left something out at the present width.
func (p *Passage) IsCut() bool { return p.cut }

// SetViewport tells the passage which part of it can be seen; only lines
// near it have objects then. Without it, all have.
func (p *Passage) SetViewport(top, bottom float32) {
	p.windowed = true
	p.view.top, p.view.bottom = top, bottom
	p.draw()
}

// Top returns the height at which the line of an offset begins.
func (p *Passage) Top(offset int) float32 {
	if len(p.text.lines) == 0 {
		return 0
	}
	return p.text.lines[p.text.lineAt(p.text.text.toShown(offset))].top
}

// IsMeasured reports whether the line of an offset is known yet. Long texts are
// measured in the background.
func (p *Passage) IsMeasured(offset int) bool {
	return p.text.ready == len(p.text.text.runes) || p.text.text.toShown(offset) < p.text.ready
}

// OffsetAt returns the offset nearest to a position in the passage.
func (p *Passage) OffsetAt(pos fyne.Position) int { return p.text.text.toWhole(p.placeAt(pos)) }

func (p *Passage) placeAt(pos fyne.Position) int {
	if len(p.text.lines) == 0 {
		return 0
	}
	if pos.Y < 0 {
		return p.text.lines[0].start
	}
	if pos.Y >= p.text.height {
		return p.text.lines[len(p.text.lines)-1].end
	}
	return p.text.placeAtX(p.text.lineAtY(pos.Y), pos.X)
}

// runeAt returns the rune under a position, or -1.
func (p *Passage) runeAt(pos fyne.Position) int {
	if len(p.text.lines) == 0 || pos.X < 0 || pos.Y < 0 || pos.Y >= p.text.height {
		return -1
	}
	n := p.text.lineAtY(pos.Y)
	ln := &p.text.lines[n]
	if pos.Y < ln.top || pos.Y >= ln.top+ln.height {
		return -1
	}
	if v := p.text.visualOf(n); v != nil {
		return v.runeAt(&p.text, pos.X)
	}
	x := float32(0)
	for i := ln.start; i < ln.end; i++ {
		if x += p.text.advances[i]; pos.X < x {
			return i
		}
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (p *Passage) CreateRenderer() fyne.WidgetRenderer { return passageRenderer{p} }

type passageRenderer struct{ p *Passage }

func (r passageRenderer) Layout(size fyne.Size) {
	r.p.setWidth(size.Width)
	r.p.drawChanged()
}

func (r passageRenderer) MinSize() fyne.Size {
	return fyne.NewSize(minMeasure, r.p.text.height)
}

func (r passageRenderer) Refresh() {
	if r.p.setFaces() {
		r.p.remeasure()
		return
	}
	r.p.redraw()
}

func (r passageRenderer) Objects() []fyne.CanvasObject { return r.p.objects }

func (r passageRenderer) Destroy() {}

// Declare conformity with interfaces.
var (
	_ fyne.Widget        = (*Passage)(nil)
	_ fyne.Focusable     = (*Passage)(nil)
	_ fyne.Shortcutable  = (*Passage)(nil)
	_ fyne.Draggable     = (*Passage)(nil)
	_ desktop.Mouseable  = (*Passage)(nil)
	_ desktop.Hoverable  = (*Passage)(nil)
	_ desktop.Cursorable = (*Passage)(nil)
	_ desktop.Keyable    = (*Passage)(nil)
)
