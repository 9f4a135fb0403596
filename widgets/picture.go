package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Picture is an icon of the theme by itself, as large as there is room. The toolkit's
// own image reads an icon again whenever something round it is drawn anew; this one
// only when it is to show another one, for most of the work of a row of a list is that.
type Picture struct {
	widget.BaseWidget
	icon fyne.Resource
}

// NewPicture returns the picture of an icon; nil shows none yet.
func NewPicture(icon fyne.Resource) *Picture {
	p := &Picture{icon: icon}
	p.ExtendBaseWidget(p)
	return p
}

// SetIcon shows another icon; nil shows none.
func (p *Picture) SetIcon(icon fyne.Resource) {
	p.icon = icon
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	g := newGlyph()
	d := &drawing{of: p, objects: []fyne.CanvasObject{g.Image}}
	d.min = func() fyne.Size { return fyne.NewSize(1, 1) }
	d.layout = g.Resize
	d.refresh = func() { g.show(p.icon) }
	return d.start()
}

// glyph is an icon in a colour of the theme. It is read when it has a size and shows
// another icon than before, or the same in another colour.
type glyph struct {
	*canvas.Image
	color color.Color // that the icon has at present
}

func newGlyph() *glyph {
	g := &glyph{Image: &canvas.Image{FillMode: canvas.ImageFillContain}}
	g.Hide()
	return g
}

// set shows an icon by its name; "" shows none.
func (g *glyph) set(name string, c fyne.ThemeColorName) {
	if name == "" {
		g.show(nil)
		return
	}
	g.show(Icon(name, c))
}

// show shows an icon; nil shows none.
func (g *glyph) show(r fyne.Resource) {
	if r == nil {
		g.Hide()
		return
	}
	var now color.Color
	if i, ok := r.(icon); ok {
		now = theme.Color(i.themed.ThemeColorName())
	}
	if g.Resource == nil || g.Resource.Name() != r.Name() || g.color != now {
		g.Resource, g.color = r, now
		if !g.Size().IsZero() { // else Resize reads it
			g.Image.Refresh()
		}
	}
	g.Show()
}

// put places the icon, a square of a side.
func (g *glyph) put(x, y, side float32) {
	g.Move(fyne.NewPos(x, y))
	g.Resize(fyne.NewSquareSize(side))
}
