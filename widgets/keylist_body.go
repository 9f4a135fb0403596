package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// The measures of a KeyList.
const (
	groupHeight  = 24
	selectionBar = 3
	groupPad     = 10
)

// listBody is what scrolls in a KeyList: the rows in view.
type listBody struct {
	widget.BaseWidget
	l       *KeyList
	rows    map[int]*listRow
	free    []*listRow // ordinary rows to be used again
	objects []fyne.CanvasObject
}

// listRow is a row in view.
type listRow struct {
	content         fyne.CanvasObject
	heading         *groupRow // the content of a heading
	fill, bar, rule *canvas.Rectangle
	filled          bool // it shows what it is to show
}

func newListBody(l *KeyList) *listBody {
	b := &listBody{l: l, rows: map[int]*listRow{}}
	b.ExtendBaseWidget(b)
	return b
}

// renew has all rows filled in anew when they are drawn.
func (b *listBody) renew() {
	b.free = nil // made in another theme, perhaps
	for i, r := range b.rows {
		if r.filled = false; (r.heading != nil) != b.l.isHeading(i) {
			b.drop(i)
		}
	}
}

// draw brings the rows in view up to date.
func (b *listBody) draw() {
	l := b.l
	top, height := l.scroll.Offset.Y, l.scroll.Size().Height
	first, last := 0, -1
	if height > 0 && l.length > 0 {
		first, last = l.rowAt(top), min(l.rowAt(top+height), l.Length()-1) // the rows may have become fewer
	}
	for i := range b.rows {
		if i < first || i > last {
			b.drop(i)
		}
	}
	b.objects = b.objects[:0]
	for i := first; i <= last; i++ {
		r, ok := b.rows[i]
		if !ok {
			r = b.take(l.isHeading(i))
			b.rows[i] = r
		}
		if !r.filled {
			b.fill(i, r)
		}
		b.place(i, r)
		b.objects = append(b.objects, r.fill, r.content, r.rule, r.bar)
	}
}

// take returns a row to be filled in.
func (b *listBody) take(heading bool) *listRow {
	if n := len(b.free); n > 0 && !heading {
		r := b.free[n-1]
		b.free, r.filled = b.free[:n-1], false
		return r
	}
	r := &listRow{fill: &canvas.Rectangle{}, bar: &canvas.Rectangle{}, rule: &canvas.Rectangle{}}
	if heading {
		r.heading = newGroupRow(b.l)
		r.content = r.heading
	} else {
		r.content = b.l.Create()
	}
	return r
}

// drop takes a row out of view. A few are kept to be used again.
func (b *listBody) drop(index int) {
	const most = 64
	if r := b.rows[index]; r.heading == nil && len(b.free) < most {
		b.free = append(b.free, r)
	}
	delete(b.rows, index)
}

func (b *listBody) fill(index int, r *listRow) {
	r.filled = true
	if r.heading != nil {
		r.heading.set(b.headingOf(index))
	} else if b.l.Update != nil {
		b.l.Update(index, r.content)
	}
	b.paint(index, r)
}

func (b *listBody) headingOf(index int) (name, count string) {
	name, count, _ = b.l.GroupAt(index)
	return name, count
}

// place puts a row where it belongs; its rule lies on its last pixel.
func (b *listBody) place(index int, r *listRow) {
	y, end, width := b.l.top(index), b.l.top(index+1), b.l.scroll.Size().Width
	at := func(o fyne.CanvasObject, y, width, height float32) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(width, height))
	}
	at(r.fill, y, width, end-y-1)
	at(r.content, y, width, end-y-1)
	at(r.rule, end-1, width, 1)
	at(r.bar, y, selectionBar, end-y-1)
}

// paint gives a row the colours of its state.
func (b *listBody) paint(index int, r *listRow) {
	fill, bar, rule := ColorNone, ColorNone, ColorLine
	switch {
	case index == b.l.selected:
		fill, bar = ColorSelect, ColorFocus
		if !b.l.focused && !b.l.Led {
			bar = ColorEdge
		}
	case index == b.l.hovered && r.heading == nil:
		fill = ColorHover
	}
	if b.l.Driven {
		bar, rule = ColorNone, ColorNone
	}
	for o, name := range map[*canvas.Rectangle]fyne.ThemeColorName{r.fill: fill, r.bar: bar, r.rule: rule} {
		if c := colorOf(b, name); o.FillColor != c {
			o.FillColor = c
			canvas.Refresh(o)
		}
	}
}

// paintMarks colours all rows in view anew.
func (b *listBody) paintMarks() {
	for i, r := range b.rows {
		b.paint(i, r)
	}
}

// update fills a row in anew, if it is in view.
func (b *listBody) update(index int) {
	if r := b.rows[index]; r != nil && index < b.l.Length() {
		b.fill(index, r)
	}
}

func (b *listBody) rowAt(pos fyne.Position) int {
	if pos.Y < 0 || pos.Y >= b.l.top(b.l.length) {
		return -1
	}
	return b.l.rowAt(pos.Y)
}

// Tapped implements fyne.Tappable.
func (b *listBody) Tapped(e *fyne.PointEvent) { b.l.clicked(b.rowAt(e.Position)) }

// TappedSecondary implements fyne.SecondaryTappable.
func (b *listBody) TappedSecondary(e *fyne.PointEvent) {
	index := b.rowAt(e.Position)
	if index < 0 || b.l.isHeading(index) {
		return
	}
	if c := canvasOf(b.l); c != nil {
		c.Focus(b.l)
	}
	b.l.choose(index, 1)
	if b.l.OnMenu != nil {
		b.l.OnMenu(index, e.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *listBody) MouseIn(e *desktop.MouseEvent) { b.hover(b.rowAt(e.Position)) }

// MouseMoved implements desktop.Hoverable.
func (b *listBody) MouseMoved(e *desktop.MouseEvent) { b.hover(b.rowAt(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (b *listBody) MouseOut() { b.hover(-1) }

func (b *listBody) hover(index int) {
	before := b.l.hovered
	if before == index {
		return
	}
	b.l.hovered = index
	for _, i := range []int{before, index} {
		if r := b.rows[i]; r != nil {
			b.paint(i, r)
		}
	}
}

// CreateRenderer implements fyne.Widget.
func (b *listBody) CreateRenderer() fyne.WidgetRenderer { return listRenderer{b} }

type listRenderer struct{ b *listBody }

func (r listRenderer) Objects() []fyne.CanvasObject { return r.b.objects }

func (r listRenderer) MinSize() fyne.Size { return fyne.NewSize(0, r.b.l.top(r.b.l.length)) }

func (r listRenderer) Layout(fyne.Size) { r.b.draw() }

func (r listRenderer) Destroy() {}

// Refresh implements fyne.WidgetRenderer: the toolkit asks for it when the theme
// changes.
func (r listRenderer) Refresh() {
	if !r.b.l.refreshing {
		r.b.renew()
	}
	r.b.draw()
	canvas.Refresh(r.b)
}

// groupRow is the heading of a group: its name at the left, its count at the right.
type groupRow struct {
	widget.BaseWidget
	l           *KeyList
	name, count *Words
}

func newGroupRow(l *KeyList) *groupRow {
	g := &groupRow{l: l, name: NewBoldText(TextNote, "", ColorInk3).Cut(), count: NewBoldText(TextNote, "", ColorInk3)}
	g.ExtendBaseWidget(g)
	return g
}

func (g *groupRow) set(name, count string) {
	g.name.SetText(name)
	g.count.SetText(count)
	g.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (g *groupRow) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: g, objects: []fyne.CanvasObject{g.name, g.count}}
	d.min = func() fyne.Size { return fyne.NewSize(40, Px(groupHeight)-1) }
	d.layout = func(size fyne.Size) {
		pad, width := Px(groupPad), g.count.MinSize().Width
		left := pad
		if g.l.Inset > 0 {
			left = Px(g.l.Inset)
		}
		g.count.Move(fyne.NewPos(size.Width-pad-width, 0))
		g.count.Resize(fyne.NewSize(width, size.Height))
		g.name.Move(fyne.NewPos(left, 0))
		g.name.Resize(fyne.NewSize(max(0, size.Width-left-width-2*pad), size.Height))
	}
	return d.start()
}
