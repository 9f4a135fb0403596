package widgets

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// matrixBody draws the rows in view. A row is a handful of objects that are used
// again for other rows, its cells one picture. The pictures are the costly part:
// one is painted anew only when its row shows something else. So the body is
// never refreshed as a whole, which would drop all of them.
type matrixBody struct {
	widget.BaseWidget
	m       *Matrix
	drawn   map[int]*matrixRowParts
	free    []*matrixRowParts
	names   map[int]string // cut to the width they have
	strong  map[int]string // the same in semi-bold
	objects []fyne.CanvasObject
	dirty   *canvas.Rectangle // refreshed to have the window painted again
	hover   int
	marks   map[Standing]*image.RGBA
	marksAt float32 // pixels the marks were drawn for
}

func newMatrixBody(m *Matrix) *matrixBody {
	b := &matrixBody{m: m, drawn: make(map[int]*matrixRowParts), dirty: canvas.NewRectangle(color.NRGBA{}), hover: -1}
	b.ExtendBaseWidget(b)
	return b
}

// matrixRowParts are the objects of a row.
type matrixRowParts struct {
	fill, rule                 *canvas.Rectangle
	name, origins, material, v *canvas.Text
	words                      directedText // the name of a claim; that of a heading is name
	icon                       *glyph
	frame                      *crisp // of the cursor
	cells                      *canvas.Raster
	row                        int
	shown                      MatrixRow  // what it was asked to show
	painted                    []Standing // what the picture shows
	list                       []fyne.CanvasObject
}

// forget drops what was made for other colours, sizes or rows.
func (b *matrixBody) forget() {
	b.drawn, b.free = make(map[int]*matrixRowParts), nil
	b.names, b.strong, b.marks = nil, nil, nil
	b.hover = -1
}

// renew has the rows show what they are to show now.
func (b *matrixBody) renew() {
	b.names, b.strong = nil, nil
	b.hover = -1
	for i, r := range b.drawn {
		if i >= len(b.m.headings) {
			b.free = append(b.free, r)
			delete(b.drawn, i)
			continue
		}
		r.shown = b.m.rowOf(i)
	}
}

func (b *matrixBody) newRow() *matrixRowParts {
	if n := len(b.free); n > 0 {
		r := b.free[n-1]
		b.free = b.free[:n-1]
		return r
	}
	s := scaleOf(b.m)
	text := func() *canvas.Text { return newText(s.body, fyne.TextStyle{}) }
	r := &matrixRowParts{
		fill: &canvas.Rectangle{}, rule: canvas.NewRectangle(colorOf(b.m, ColorLine)),
		name: text(), origins: text(), material: text(), v: text(),
		icon: newGlyph(), frame: newCrisp(ColorSurface, ColorFocus, 2, 4),
	}
	r.cells = canvas.NewRaster(func(w, h int) image.Image { return b.paint(r, w, h) })
	r.cells.ScaleMode = canvas.ImageScalePixels
	return r
}

// view returns the rows that can be seen.
func (b *matrixBody) view() (first, last int) {
	y, h := b.m.scroll.Offset.Y, b.m.scroll.Size().Height
	if h <= 0 || len(b.m.tops) != len(b.m.headings)+1 {
		return 0, 0
	}
	return b.m.rowAt(y), min(b.m.rowAt(y+h)+1, len(b.m.headings))
}

// show makes the rows that came into view.
func (b *matrixBody) show() {
	first, last := b.view()
	for i, r := range b.drawn {
		if i < first || i >= last {
			b.free = append(b.free, r)
			delete(b.drawn, i)
		}
	}
	b.objects = append(b.objects[:0], b.dirty)
	for i := first; i < last; i++ {
		r := b.drawn[i]
		if r == nil {
			r = b.newRow()
			r.row, r.shown = i, b.m.rowOf(i)
			b.bind(r)
			b.drawn[i] = r
		}
		b.objects = append(b.objects, r.list...)
	}
	b.dirty.Refresh()
}

// rebind fills all rows in view with their data again.
func (b *matrixBody) rebind() {
	for _, r := range b.drawn {
		if r.row < len(b.m.headings) && r.row+1 < len(b.m.tops) {
			b.bind(r)
		}
	}
	b.show()
}

// bind fills a row with its data.
func (b *matrixBody) bind(r *matrixRowParts) {
	m := b.m
	d := &r.shown
	y, h := m.tops[r.row], m.rowHeight(r.row)
	px := pixels(b)
	r.fill.Move(fyne.NewPos(0, y))
	r.fill.Resize(fyne.NewSize(m.shape.width, h))
	r.rule.Move(fyne.NewPos(0, y+h-1))
	r.rule.Resize(fyne.NewSize(m.shape.width, 1))
	if d.Heading {
		b.bindHeading(r, d, y, h, px)
		return
	}
	selected := r.row == m.row
	s := scaleOf(m)
	style := fyne.TextStyle{Bold: selected}
	base := middle(y, h-1, s.body)
	r.list = r.list[:0]
	if fill := b.fillOf(r.row); fill != NoFill {
		r.fill.FillColor = colorOf(m, fill)
		r.list = append(r.list, r.fill)
	}
	r.list = append(r.list, r.rule)
	b.bindName(r, style, base, px)

	x := m.shape.name + m.shape.cells()
	right := func(t *canvas.Text, words string, width float32, style fyne.TextStyle, c fyne.ThemeColorName) {
		if width == 0 {
			return
		}
		x += width
		write(t, words, s.body, style, m, c)
		place(t, x-s.px(8)-textWidth(words, s.body, style), base, px)
		r.list = append(r.list, t)
	}
	right(r.origins, d.Origins, m.shape.origins, fyne.TextStyle{}, ColorInk2)
	materialColor := ColorInk3
	if d.MaterialOpen {
		materialColor = ColorDisputed
	}
	right(r.material, d.Material, m.shape.material, fyne.TextStyle{Bold: d.MaterialOpen}, materialColor)
	if m.shape.verdict > 0 {
		r.icon.set(d.Verdict.Icon(d.Decided), d.Verdict.Color())
		r.icon.put(x+s.px(14), snap(y+(h-1-s.px(14))/2, px), s.px(14))
		undecided := d.Verdict == Undecided || d.Verdict == Open
		write(r.v, d.Verdict.Word(), s.body, fyne.TextStyle{Bold: d.Decided && !undecided}, m, d.Verdict.Color())
		place(r.v, x+s.px(34), base, px)
		r.list = append(r.list, r.icon.Image, r.v)
	}
	if m.shape.shown == 0 {
		return
	}
	if selected && m.column >= m.first && m.column < m.first+m.shape.shown {
		c := ColorLine2
		if m.focused {
			c = ColorFocus
		}
		r.frame.set(ColorSurface, c, 2)
		r.frame.put(m.shape.name+float32(m.column-m.first)*m.shape.cell+1, y, m.shape.cell-1, h-1)
		r.frame.Refresh()
		r.list = append(r.list, r.frame.Raster)
	}
	b.bindCells(r, d, y, h)
	r.list = append(r.list, r.cells)
}

// bindName writes the name of a claim.
func (b *matrixBody) bindName(r *matrixRowParts, style fyne.TextStyle, base, px float32) {
	s, name := scaleOf(b.m), b.nameOf(r.row, style)
	r.list = append(r.list, r.words.put(name, s.body, style, b.m, ColorInk, s.px(matrixIndent), base, px)...)
}

// bindCells moves the picture of the cells and has it painted anew if it shows
// something else now.
func (b *matrixBody) bindCells(r *matrixRowParts, d *MatrixRow, y, h float32) {
	m := b.m
	r.cells.Move(fyne.NewPos(m.shape.name, y))
	size := fyne.NewSize(m.shape.cells(), h)
	standings := make([]Standing, m.shape.shown)
	if m.first < len(d.Cells) {
		copy(standings, d.Cells[m.first:])
	}
	if r.cells.Size() == size && sameMarks(r.painted, standings) {
		return
	}
	r.painted = standings
	r.cells.Resize(size)
	r.cells.Refresh()
}

func (b *matrixBody) bindHeading(r *matrixRowParts, d *MatrixRow, y, h, px float32) {
	m, s := b.m, scaleOf(b.m)
	r.fill.FillColor = colorOf(m, ColorRaised)
	base := middle(y, h-1, s.label)
	write(r.name, d.Name, s.label, bold, m, ColorInk3)
	place(r.name, s.px(matrixIndent), base, px)
	write(r.v, d.Count, s.label, bold, m, ColorInk3)
	place(r.v, m.shape.width-s.px(9)-textWidth(d.Count, s.label, bold), base, px)
	r.list = append(r.list[:0], r.fill, r.rule, r.name, r.v)
}

func (b *matrixBody) fillOf(row int) fyne.ThemeColorName {
	switch {
	case row == b.m.row:
		return ColorSelect
	case row == b.hover:
		return ColorHover
	}
	return NoFill
}

// nameOf returns the name of a row as it is shown: cut once and kept.
func (b *matrixBody) nameOf(row int, style fyne.TextStyle) string {
	if b.names == nil {
		b.names, b.strong = make(map[int]string), make(map[int]string)
	}
	kept := b.names
	if style.Bold {
		kept = b.strong
	}
	name, ok := kept[row]
	if !ok {
		s := scaleOf(b.m)
		name = cut(b.rowShown(row).Name, s.body, style, b.m.shape.name-s.px(matrixIndent)-s.px(8))
		kept[row] = name
	}
	return name
}

func (b *matrixBody) isCut(row int) bool {
	return b.nameOf(row, fyne.TextStyle{Bold: row == b.m.row}) != b.rowShown(row).Name
}

// rowShown is what a row shows, asked for only if it is not in view.
func (b *matrixBody) rowShown(row int) MatrixRow {
	if r := b.drawn[row]; r != nil {
		return r.shown
	}
	return b.m.rowOf(row)
}

func (b *matrixBody) setHover(row int) {
	if row == b.hover {
		return
	}
	old := b.hover
	b.hover = row
	for _, i := range []int{old, row} {
		if r := b.drawn[i]; r != nil && !b.m.headings[i] {
			r.fill.FillColor = colorOf(b.m, b.fillOf(i))
			r.fill.Refresh()
		}
	}
}

// paint draws the cells of a row: a rule at the left of each and its mark.
func (b *matrixBody) paint(r *matrixRowParts, w, h int) image.Image {
	size := r.cells.Size()
	p := newPicture(w, h, size)
	line := colorOf(b.m, ColorLine)
	for i, standing := range r.painted {
		left := float32(i) * b.m.shape.cell
		p.box(left, 0, 1, size.Height, 0, 0, line, nil)
		mark := b.mark(standing, p.scale)
		x := int(p.device(left + (b.m.shape.cell+1)/2 - float32(mark.Rect.Dx())/2/p.scale))
		y := int(p.device((size.Height-1)/2 - float32(mark.Rect.Dy())/2/p.scale))
		draw.Draw(p.RGBA, mark.Rect.Add(image.Pt(x, y)), mark, image.Point{}, draw.Over)
	}
	return p.RGBA
}

// mark returns the picture of a standing, drawn once.
func (b *matrixBody) mark(s Standing, scale float32) *image.RGBA {
	if b.marks == nil || b.marksAt != scale {
		b.marks, b.marksAt = make(map[Standing]*image.RGBA), scale
	}
	if b.marks[s] == nil {
		side := scaleOf(b.m).px(14)
		room := side + 6
		p := newPicture(int(round(room*scale)), int(round(room*scale)), fyne.NewSquareSize(room))
		drawStanding(p, s, room/2, room/2, side, colorOf(b.m, s.Color()))
		b.marks[s] = p.RGBA
	}
	return b.marks[s]
}

// CreateRenderer implements fyne.Widget.
func (b *matrixBody) CreateRenderer() fyne.WidgetRenderer { return matrixBodyRenderer{b} }

type matrixBodyRenderer struct{ b *matrixBody }

func (r matrixBodyRenderer) Layout(fyne.Size) {}

func (r matrixBodyRenderer) MinSize() fyne.Size {
	m := r.b.m
	return fyne.NewSize(100, m.tops[len(m.tops)-1])
}

func (r matrixBodyRenderer) Refresh() {}

func (r matrixBodyRenderer) Objects() []fyne.CanvasObject { return r.b.objects }

func (r matrixBodyRenderer) Destroy() {}
