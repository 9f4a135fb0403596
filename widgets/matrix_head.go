package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// matrixHead draws the row that stays: the words over the columns, the letters,
// and the ties over letters of one origin.
type matrixHead struct {
	widget.BaseWidget
	m       *Matrix
	badges  []*ArticleBadge
	objects []fyne.CanvasObject
	hinted  string
}

func newMatrixHead(m *Matrix) *matrixHead {
	h := &matrixHead{m: m}
	h.ExtendBaseWidget(h)
	return h
}

// show draws what is to be shown now.
func (h *matrixHead) show() {
	h.build()
	canvas.Refresh(h)
}

// build makes the objects for what is to be shown. Layout calls it alone: a
// refresh there would ask for another frame, which lays new objects out again.
func (h *matrixHead) build() {
	m, s, px := h.m, scaleOf(h.m), pixels(h)
	shape := &m.shape
	rect := func(x, y, w, height float32, c fyne.ThemeColorName) {
		h.objects = append(h.objects, canvasRect(x, y, w, height, colorOf(m, c)))
	}
	words := func(text string, x float32, right bool) {
		t := newText(s.small, bold)
		write(t, text, s.small, bold, m, ColorInk2)
		if right {
			x -= textWidth(text, s.small, bold)
		}
		place(t, x, middle(0, shape.head-1, s.small), px)
		h.objects = append(h.objects, t)
	}
	h.objects = h.objects[:0]
	rect(0, 0, shape.width, shape.head, ColorRaised)
	for i := range shape.shown {
		c := m.first + i
		left := shape.name + float32(i)*shape.cell
		if m.row >= 0 && c == m.column {
			rect(left, 0, shape.cell, shape.head, ColorSelect)
		}
		rect(left, 0, 1, shape.head, ColorLine)
		h.objects = append(h.objects, h.badge(i, c, left))
	}
	h.ties(rect)
	rect(0, shape.head-1, shape.width, 1, ColorLine)
	words(m.heads.Name, s.px(matrixIndent), false)
	x := shape.name + shape.cells()
	for _, p := range []struct {
		text  string
		width float32
	}{{m.heads.Origins, shape.origins}, {m.heads.Material, shape.material}} {
		if x += p.width; p.width > 0 {
			words(p.text, x-s.px(8), true)
		}
	}
	if shape.verdict > 0 {
		words(m.heads.Verdict, x+s.px(14), false)
	}
}

// badge returns the letter of a column at its place.
func (h *matrixHead) badge(i, column int, left float32) *ArticleBadge {
	if i == len(h.badges) {
		h.badges = append(h.badges, NewArticleBadge(""))
	}
	b := h.badges[i]
	b.SetLetter(h.m.columns[column].Letter)
	size := b.MinSize()
	b.Resize(size)
	b.Move(fyne.NewPos(left+round((h.m.shape.cell+1-size.Width)/2), round((h.m.shape.head-1-size.Height)/2)))
	return b
}

// ties draws a bracket over each run of columns that have a tie in common. A
// run that goes on to the left or right of what is shown is left open there.
func (h *matrixHead) ties(rect func(x, y, w, height float32, c fyne.ThemeColorName)) {
	m, shape := h.m, &h.m.shape
	const top, thick, foot = 4, 2, 4
	centre := func(i int) float32 { return shape.name + float32(i)*shape.cell + round(shape.cell/2) }
	for i := 0; i < shape.shown; {
		tie := m.columns[m.first+i].Tie
		end := i + 1
		for end < shape.shown && m.columns[m.first+end].Tie == tie {
			end++
		}
		if tie != 0 {
			from, to := centre(i), centre(end-1)
			opensLeft := i == 0 && m.first > 0 && m.columns[m.first-1].Tie == tie
			opensRight := end == shape.shown && m.first+end < len(m.columns) && m.columns[m.first+end].Tie == tie
			if opensLeft {
				from = shape.name
			}
			if opensRight {
				to = shape.name + shape.cells()
			}
			if to > from {
				rect(from-thick/2, top, to-from+thick, thick, ColorFocus)
				if !opensLeft {
					rect(from-thick/2, top, thick, foot, ColorFocus)
				}
				if !opensRight {
					rect(to-thick/2, top, thick, foot, ColorFocus)
				}
			}
		}
		i = end
	}
}

// MouseIn implements desktop.Hoverable.
func (h *matrixHead) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (h *matrixHead) MouseMoved(e *desktop.MouseEvent) {
	hint := ""
	if c := h.m.columnAt(e.Position.X); c != NameColumn {
		hint = h.m.columns[c].Hint
	}
	h.m.hint(hint)
}

// MouseOut implements desktop.Hoverable.
func (h *matrixHead) MouseOut() { h.m.hint("") }

// CreateRenderer implements fyne.Widget.
func (h *matrixHead) CreateRenderer() fyne.WidgetRenderer { return matrixHeadRenderer{h} }

type matrixHeadRenderer struct{ h *matrixHead }

func (r matrixHeadRenderer) Layout(fyne.Size) { r.h.build() }

func (r matrixHeadRenderer) MinSize() fyne.Size {
	return fyne.NewSize(100, scaleOf(r.h.m).px(matrixHeadRow))
}

func (r matrixHeadRenderer) Refresh() {
	for _, b := range r.h.badges {
		b.Refresh()
	}
}

func (r matrixHeadRenderer) Objects() []fyne.CanvasObject { return r.h.objects }

func (r matrixHeadRenderer) Destroy() {}
