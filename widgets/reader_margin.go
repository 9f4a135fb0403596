package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Note stands in the margin beside the line of an offset: who says what is
// there. Strong follows the text in semi-bold, as in "2 U.S. officials\nvia "
// and "Reuters". A line break begins a new line.
type Note struct {
	ID     string
	Offset int // code point of the whole text
	Text   string
	Strong string
}

// The measures of the page, at the ordinary text size: the margin holds notes,
// set to the right, then a rule beside each paragraph, then the text.
const (
	noteWidth   = 148
	notesToRule = 10
	ruleWidth   = 2
	ruleToText  = 20
	pageEdge    = 2  // left of the notes
	pageSide    = 24 // right of the text, and left of it when there are no notes
)

// readerBody is what the reader scrolls: the passage, the notes and the rules.
type readerBody struct {
	widget.BaseWidget
	reader  *Reader
	width   float32
	placed  []placedNote
	wrapped bool // placed has been made for the present notes and sizes
	objects []fyne.CanvasObject
	still   bool // a Refresh only asks for another size
	pulling bool // a handle of the passage is dragged that stands out into the margin
}

// placedNote is a note broken into lines, and where it stands.
type placedNote struct {
	note   *Note
	lines  []noteLine
	top    float32
	height float32
}

type noteLine struct {
	words, strong string
	width         float32
}

func newReaderBody(r *Reader) *readerBody {
	b := &readerBody{reader: r}
	b.ExtendBaseWidget(b)
	return b
}

func (b *readerBody) notesChanged() { b.wrapped = false }

// columns returns where the text begins, how wide it is, and where the notes
// end; the latter is negative when there are none.
func (b *readerBody) columns() (text, width, notes float32) {
	s := scaleOf(b.reader)
	left := float32(pageSide)
	if len(b.reader.notes) > 0 {
		left = pageEdge + s.px(noteWidth) + notesToRule + ruleWidth + ruleToText
	}
	width = b.width - left - pageSide
	if most := b.reader.Text.Measure(); most > 0 {
		width = min(width, most)
	}
	width = max(width, 0)
	text = left + round(max(b.width-left-pageSide-width, 0)/2)
	if len(b.reader.notes) == 0 {
		return text, width, -1
	}
	return text, width, text - ruleToText - ruleWidth - notesToRule
}

func (b *readerBody) setWidth(width float32) {
	b.width = width
	_, text, _ := b.columns()
	b.reader.Text.HeightFor(text)
}

// place moves the passage to its place and finds those of the notes.
func (b *readerBody) place() {
	x, width, _ := b.columns()
	text := b.reader.Text
	text.Move(fyne.NewPos(x, readerPadding))
	text.Resize(fyne.NewSize(width, max(text.HeightFor(width), 1)))
	b.wrapNotes()
	below := float32(0)
	line := scaleOf(b).px(16)
	for i := range b.placed {
		p := &b.placed[i]
		if len(text.text.lines) == 0 {
			p.top = -1
			continue
		}
		baseline := text.baseline(text.text.lineAt(text.text.text.toShown(p.note.Offset)))
		p.top = max(readerPadding+baseline-noteBaseline(line), below)
		below = p.top + p.height + 4
	}
}

// noteBaseline is how far down in its line a note stands.
func noteBaseline(line float32) float32 { return round(line * 0.75) }

func (b *readerBody) wrapNotes() {
	if b.wrapped {
		return
	}
	b.wrapped = true
	b.placed = b.placed[:0]
	s := scaleOf(b)
	for i := range b.reader.notes {
		n := &b.reader.notes[i]
		lines := wrapNote(n, s.small, s.px(noteWidth))
		b.placed = append(b.placed, placedNote{note: n, lines: lines, height: float32(len(lines)) * s.px(16)})
	}
}

// wrapNote breaks a note into lines no wider than width, words that are wider excepted.
func wrapNote(n *Note, size, width float32) []noteLine {
	var lines []noteLine
	space := textWidth(" ", size, fyne.TextStyle{})
	current := noteLine{}
	add := func(word string, strong, glued bool) {
		w := textWidth(word, size, fyne.TextStyle{Bold: strong})
		gap := space
		if current.width == 0 || glued {
			gap = 0
		}
		if current.width > 0 && !glued && current.width+gap+w > width {
			lines = append(lines, current)
			current, gap = noteLine{}, 0
		}
		pad := ""
		if gap > 0 {
			pad = " "
		}
		switch {
		case !strong:
			current.words += pad + word
		case current.strong != "":
			current.strong += pad + word
		default:
			current.words += pad
			current.strong = word
		}
		current.width += gap + w
	}
	text := strings.TrimRight(n.Text, " ")
	for i, part := range strings.Split(text, "\n") {
		if i > 0 {
			lines = append(lines, current)
			current = noteLine{}
		}
		for _, word := range strings.Fields(part) {
			add(word, false, false)
		}
	}
	for i, word := range strings.Fields(n.Strong) {
		add(word, true, i == 0 && text == n.Text)
	}
	return append(lines, current)
}

// setView makes the objects of what is between two heights.
func (b *readerBody) setView(top, bottom float32) {
	text := b.reader.Text
	text.SetViewport(top-readerPadding, bottom-readerPadding)
	b.objects = append(b.objects[:0], text)
	x, _, right := b.columns()
	if right < 0 {
		return
	}
	b.addRules(x - ruleToText - ruleWidth)
	s := scaleOf(b)
	px := pixels(b)
	for i := range b.placed {
		p := &b.placed[i]
		if p.top < 0 || p.top+p.height < top || p.top > bottom {
			continue
		}
		for k, l := range p.lines {
			base := p.top + float32(k)*s.px(16) + noteBaseline(s.px(16))
			left := right - l.width
			var words, strong directedText
			b.objects = append(b.objects, words.put(l.words, s.small, fyne.TextStyle{}, b, ColorInk2, left, base, px)...)
			if l.strong != "" {
				bold := fyne.TextStyle{Bold: true}
				left = right - textWidth(l.strong, s.small, bold)
				b.objects = append(b.objects, strong.put(l.strong, s.small, bold, b, ColorInk2, left, base, px)...)
			}
		}
	}
}

// addRules draws a rule beside each paragraph in view.
func (b *readerBody) addRules(x float32) {
	text := b.reader.Text
	first, last := text.visible()
	c := colorOf(b, ColorLine)
	for n := first; n < last; {
		top := text.text.lines[n].top
		for n+1 < last && text.touch(n, n+1) {
			n++
		}
		bottom := text.text.lines[n].top + text.text.lines[n].height
		b.objects = append(b.objects, canvasRect(x, top+readerPadding, ruleWidth, bottom-top, c))
		n++
	}
}

// Tapped implements fyne.Tappable: it finds the note that was clicked.
func (b *readerBody) Tapped(e *fyne.PointEvent) {
	_, _, right := b.columns()
	if right < 0 || b.reader.OnNoteTapped == nil || e.Position.X > right || e.Position.X < right-scaleOf(b).px(noteWidth) {
		return
	}
	for i := range b.placed {
		if p := &b.placed[i]; p.top >= 0 && e.Position.Y >= p.top && e.Position.Y < p.top+p.height {
			b.reader.OnNoteTapped(p.note.ID)
			return
		}
	}
}

// A handle at the beginning or the end of a line stands out of the passage. The mouse
// reaches it here.

// inText is a place of the body in the passage.
func (b *readerBody) inText(pos fyne.Position) fyne.Position {
	return pos.Subtract(b.reader.Text.Position())
}

// MouseDown implements desktop.Mouseable.
func (b *readerBody) MouseDown(e *desktop.MouseEvent) {
	at := *e
	at.Position = b.inText(e.Position)
	if _, b.pulling = b.reader.Text.handleAt(at.Position); b.pulling {
		b.reader.Text.MouseDown(&at)
	}
}

// MouseUp implements desktop.Mouseable.
func (b *readerBody) MouseUp(e *desktop.MouseEvent) {
	if b.pulling {
		at := *e
		at.Position = b.inText(e.Position)
		b.reader.Text.MouseUp(&at)
	}
}

// Dragged implements fyne.Draggable.
func (b *readerBody) Dragged(e *fyne.DragEvent) {
	if b.pulling {
		at := *e
		at.Position = b.inText(e.Position)
		b.reader.Text.Dragged(&at)
	}
}

// DragEnd implements fyne.Draggable.
func (b *readerBody) DragEnd() {
	if b.pulling {
		b.pulling = false
		b.reader.Text.DragEnd()
		b.reader.Text.requestFocus() // the toolkit took it at the press
	}
}

// MouseIn implements desktop.Hoverable.
func (b *readerBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (b *readerBody) MouseMoved(e *desktop.MouseEvent) {
	_, b.reader.Text.overEdge = b.reader.Text.handleAt(b.inText(e.Position))
}

// MouseOut implements desktop.Hoverable.
func (b *readerBody) MouseOut() { b.reader.Text.overEdge = false }

// Cursor implements desktop.Cursorable.
func (b *readerBody) Cursor() desktop.Cursor {
	if b.reader.Text.overEdge {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (b *readerBody) CreateRenderer() fyne.WidgetRenderer { return readerBodyRenderer{b} }

type readerBodyRenderer struct{ b *readerBody }

func (r readerBodyRenderer) Layout(size fyne.Size) {
	r.b.width = size.Width
	r.b.place()
}

func (r readerBodyRenderer) MinSize() fyne.Size {
	return fyne.NewSize(100, r.b.reader.Text.text.height+2*readerPadding)
}

func (r readerBodyRenderer) Refresh() {
	if r.b.still {
		return
	}
	r.b.wrapped = false
	r.b.reader.Text.Refresh()
	r.b.place()
	r.b.reader.scrolled(false)
}

func (r readerBodyRenderer) Objects() []fyne.CanvasObject { return r.b.objects }

func (r readerBodyRenderer) Destroy() {}

// Declare conformity with interfaces.
var (
	_ fyne.Tappable      = (*readerBody)(nil)
	_ fyne.Draggable     = (*readerBody)(nil)
	_ desktop.Mouseable  = (*readerBody)(nil)
	_ desktop.Hoverable  = (*readerBody)(nil)
	_ desktop.Cursorable = (*readerBody)(nil)
)
