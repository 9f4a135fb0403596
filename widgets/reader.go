package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Reader scrolls a passage, keeps its lines at a comfortable length in the
// middle of the page, and shows notes in the margin beside it.
//
// It sets Text.OnHeight, Text.OnReveal and Text.OnKey itself; everything else
// of Text is the page's.
type Reader struct {
	widget.BaseWidget

	Text         *Passage
	OnKey        func(*fyne.KeyEvent)            // keys that neither the text nor the reader uses
	OnNoteTapped func(id string)                 // a note in the margin was clicked
	OnScrolled   func(offset int, delta float32) // by a person; see ScrollPosition

	notes   []Note
	body    *readerBody
	scroll  *container.Scroll
	top     int     // an offset in the line at the top, kept when the lines are broken anew
	delta   float32 // how far that line is scrolled out
	pending int     // offset to scroll to once it is measured, -1 for none
	moving  bool    // the reader scrolls itself
	laying  bool    // the reader lays itself out; the text tells it nothing new
}

// NewReader returns an empty reader.
func NewReader(style ReadingStyle) *Reader {
	r := &Reader{Text: NewPassage(style), pending: -1, delta: -readerPadding}
	r.Text.SpanKeys = true
	r.Text.windowed = true
	r.body = newReaderBody(r)
	r.scroll = container.NewVScroll(r.body)
	r.scroll.OnScrolled = func(fyne.Position) { r.scrolled(!r.moving) }
	r.Text.OnHeight = r.heightChanged
	r.Text.OnReveal = r.reveal
	r.Text.OnKey = r.typedKey
	r.ExtendBaseWidget(r)
	return r
}

// SetContent shows another text from its beginning, without notes.
func (r *Reader) SetContent(c Content) {
	r.setNotes(nil)
	r.top, r.delta, r.pending = 0, -readerPadding, -1
	r.Text.SetContent(c)
	r.relayout()
}

// SetNotes sets the notes in the margin. Without notes there is no margin.
func (r *Reader) SetNotes(notes []Note) {
	r.setNotes(notes)
	r.relayout()
}

func (r *Reader) setNotes(notes []Note) {
	r.notes = notes
	r.body.notesChanged()
}

// readerPadding is above and below the text.
const readerPadding = 16

// ScrollTo scrolls so that the line of an offset is in the upper third. When
// that line is not measured yet, it does so as soon as it is.
func (r *Reader) ScrollTo(offset int) {
	r.PutAt(offset, r.scroll.Size().Height/3)
}

// ScrollPosition returns an offset in the line at the top and how far that line
// is scrolled out, in units.
func (r *Reader) ScrollPosition() (offset int, delta float32) { return r.top, r.delta }

// SetScrollPosition scrolls to what ScrollPosition returned, without calling OnScrolled.
func (r *Reader) SetScrollPosition(offset int, delta float32) {
	r.scrollToY(r.Text.Top(offset) + readerPadding + delta)
	r.scrolled(false)
}

// At returns an offset in the line that is shown at a height of the view, 0 at its
// top.
func (r *Reader) At(height float32) int {
	l := &r.Text.text
	if len(l.lines) == 0 {
		return 0
	}
	n := l.lineAtY(max(r.scroll.Offset.Y+height-readerPadding, 0))
	return l.text.toWhole(l.lines[n].start)
}

// HeightOf returns at which height of the view the line of an offset stands; it
// may be out of view.
func (r *Reader) HeightOf(offset int) float32 {
	return r.Text.Top(offset) + readerPadding - r.scroll.Offset.Y
}

// PutAt scrolls so that the line of an offset stands at a height of the view,
// without calling OnScrolled. A line that is not measured yet is shown as soon as
// it is.
func (r *Reader) PutAt(offset int, height float32) {
	if !r.Text.IsMeasured(offset) {
		r.pending = offset
		return
	}
	r.pending = -1
	r.scrollToY(r.Text.Top(offset) + readerPadding - height)
	r.scrolled(false)
}

// Focus gives the text the focus.
func (r *Reader) Focus() { r.Text.requestFocus() }

func (r *Reader) scrollToY(y float32) {
	room := r.body.MinSize().Height - r.scroll.Size().Height
	r.moving = true
	r.scroll.ScrollToOffset(fyne.NewPos(0, max(min(y, room), 0)))
	r.moving = false
}

// scrolled shows what came into view and notes where the text stands.
func (r *Reader) scrolled(byPerson bool) {
	y := r.scroll.Offset.Y
	r.body.setView(y, y+r.scroll.Size().Height)
	if l := &r.Text.text; len(l.lines) > 0 {
		n := l.lineAtY(max(y-readerPadding, 0))
		// Breaking lines again and again must not move the place to and fro.
		if byPerson || l.lineAt(l.text.toShown(r.top)) != n {
			r.top = l.text.toWhole(l.lines[n].start)
		}
		r.delta = y - readerPadding - l.lines[n].top
	}
	if byPerson && r.OnScrolled != nil {
		r.OnScrolled(r.top, r.delta)
	}
}

// heightChanged is told by the text that its lines are others.
func (r *Reader) heightChanged() {
	if !r.laying {
		r.relayout()
	}
}

// relayout tells the scroller that the content has another size.
func (r *Reader) relayout() {
	r.keepTop(func() {
		r.body.setWidth(r.body.width)
		r.body.still = true
		r.scroll.Refresh()
		r.body.still = false
		r.body.place()
	})
}

// keepTop does what changes the layout and keeps the line at the top where it
// is, or goes to where it was told to as soon as that is known.
func (r *Reader) keepTop(change func()) {
	r.laying = true
	top, delta := r.top, r.delta
	change()
	r.laying = false
	if r.pending >= 0 && r.Text.IsMeasured(r.pending) {
		r.ScrollTo(r.pending)
		return
	}
	r.SetScrollPosition(top, delta)
}

// reveal scrolls as little as needed to show a stretch of the text and two lines round it.
func (r *Reader) reveal(top, bottom float32) {
	margin := 2 * r.Text.LineHeight()
	view := r.scroll.Size().Height
	if margin*3 > view {
		margin = 0
	}
	y := r.scroll.Offset.Y
	top, bottom = top+readerPadding-margin, bottom+readerPadding+margin
	switch {
	case top < y || bottom-top > view:
		y = top
	case bottom > y+view:
		y = bottom - view
	default:
		return
	}
	r.scrollToY(y)
	r.scrolled(true)
}

// typedKey scrolls by what keys the text has left over.
func (r *Reader) typedKey(e *fyne.KeyEvent) {
	view, y := r.scroll.Size().Height, r.scroll.Offset.Y
	page := max(view-2*r.Text.LineHeight(), r.Text.LineHeight())
	switch e.Name {
	case fyne.KeyPageDown:
		y += page
	case fyne.KeyPageUp:
		y -= page
	case fyne.KeyHome:
		y = 0
	case fyne.KeyEnd:
		y = r.body.MinSize().Height
	case fyne.KeyDown:
		y += r.Text.LineHeight()
	case fyne.KeyUp:
		y -= r.Text.LineHeight()
	default:
		if r.OnKey != nil {
			r.OnKey(e)
		} else {
			handOnKey(r, e)
		}
		return
	}
	r.scrollToY(y)
	r.scrolled(true)
}

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	return &readerRenderer{reader: r, objects: []fyne.CanvasObject{r.scroll}}
}

type readerRenderer struct {
	reader  *Reader
	objects []fyne.CanvasObject
}

func (r *readerRenderer) Layout(size fyne.Size) {
	r.reader.keepTop(func() {
		// The text is broken at its new width first, so that the scroller asks for the right height.
		r.reader.body.setWidth(size.Width)
		r.reader.scroll.Resize(size)
		r.reader.body.place()
	})
}

func (r *readerRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 60) }

func (r *readerRenderer) Refresh() {
	r.reader.scroll.Refresh()
}

func (r *readerRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *readerRenderer) Destroy() {}

var _ fyne.Widget = (*Reader)(nil)
