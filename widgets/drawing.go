package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// drawing is the renderer of the small widgets: a few objects, a least size, a
// layout, and a function that takes texts and colours from the widget.
type drawing struct {
	of      fyne.Widget
	objects []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	refresh func() // may be nil
}

// Objects implements fyne.WidgetRenderer.
func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }

// MinSize implements fyne.WidgetRenderer.
func (d *drawing) MinSize() fyne.Size { return d.min() }

// Layout implements fyne.WidgetRenderer.
func (d *drawing) Layout(size fyne.Size) { d.layout(size) }

// Destroy implements fyne.WidgetRenderer.
func (d *drawing) Destroy() {}

// Refresh implements fyne.WidgetRenderer.
func (d *drawing) Refresh() {
	if d.refresh != nil {
		d.refresh()
	}
	d.layout(d.of.Size())
	canvas.Refresh(d.of)
}

// start fills in texts and colours for the first time. The toolkit throws the
// renderers away of what was hidden for a minute and does not lay new ones out,
// as the size of the widget is the same: so this is done here.
func (d *drawing) start() *drawing {
	if d.refresh != nil {
		d.refresh()
	}
	if size := d.of.Size(); !size.IsZero() {
		d.layout(size)
	}
	return d
}

// write fills a text in; it shows with the next Refresh of its widget.
func write(t *canvas.Text, s string, size float32, style fyne.TextStyle, of fyne.CanvasObject, c fyne.ThemeColorName) {
	t.Text, t.TextSize, t.TextStyle, t.Color = s, size, style, colorOf(of, c)
}

// bold is the style of words that stand out: semi-bold in our fonts.
var bold = fyne.TextStyle{Bold: true}

// widthOf is the width of a drawn text, in whole units so that what stands
// after it lies on a pixel.
func widthOf(s string, size float32, style fyne.TextStyle) float32 {
	if s == "" {
		return 0
	}
	return up(textWidth(s, size, style))
}

// up rounds a measure up to a whole unit.
func up(v float32) float32 {
	whole := float32(int(v))
	if whole < v {
		whole++
	}
	return whole
}

// block is a square-cornered piece of colour.
func block(x, y, w, h float32, c color.Color) *canvas.Rectangle {
	r := &canvas.Rectangle{FillColor: c}
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	return r
}

// outline is a frame with square corners, of four blocks: one picture of it would be
// as large as what it goes round.
type outline struct {
	sides [4]*canvas.Rectangle
	width float32
}

func newOutline(width float32) *outline {
	o := &outline{width: width}
	for i := range o.sides {
		o.sides[i] = &canvas.Rectangle{}
	}
	return o
}

func (o *outline) objects() (list []fyne.CanvasObject) {
	for _, side := range o.sides {
		list = append(list, side)
	}
	return list
}

// show shows the frame in a colour, or hides it.
func (o *outline) show(on bool, c color.Color) {
	for _, side := range o.sides {
		side.FillColor, side.Hidden = c, !on
	}
}

// put places the frame; its lines lie inside.
func (o *outline) put(x, y, w, h float32) {
	for i, at := range [...][4]float32{
		{x, y, w, o.width},
		{x, y + h - o.width, w, o.width},
		{x, y + o.width, o.width, h - 2*o.width},
		{x + w - o.width, y + o.width, o.width, h - 2*o.width},
	} {
		o.sides[i].Move(fyne.NewPos(at[0], at[1]))
		o.sides[i].Resize(fyne.NewSize(at[2], at[3]))
	}
}
