package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Sides says on which sides of a panel a rule is drawn.
type Sides int

// NoFill is for a panel on what has the right colour already. A fill is what costs
// most in painting where OpenGL is done in software.
const NoFill fyne.ThemeColorName = ""

// The sides, to be added up.
const (
	SideTop Sides = 1 << iota
	SideBottom
	SideLeft
	SideRight
	NoSides Sides = 0
)

// Panel is a surface behind something: a fill with rules of 1 on chosen sides,
// or a card with a rounded border. What lies on it gets the whole panel, less
// the rules or the border.
type Panel struct {
	widget.BaseWidget
	fill    fyne.ThemeColorName
	sides   Sides
	stroke  fyne.ThemeColorName
	radius  float32
	rounded bool
	content fyne.CanvasObject
}

// NewPanel returns a surface of a colour (NoFill for none) with rules on some sides.
// content may be nil.
func NewPanel(fill fyne.ThemeColorName, sides Sides, content fyne.CanvasObject) *Panel {
	p := &Panel{fill: fill, sides: sides, stroke: ColorLine, content: content}
	p.ExtendBaseWidget(p)
	return p
}

// NewCard returns a surface with a border of 1 ("" for none) and rounded corners.
// The design's radii are 6 for controls, 8 for cards and 10 for overlays.
func NewCard(fill, stroke fyne.ThemeColorName, radius float32, content fyne.CanvasObject) *Panel {
	p := &Panel{fill: fill, stroke: stroke, radius: radius, rounded: true, content: content}
	p.ExtendBaseWidget(p)
	return p
}

// SetFill changes the colour of the surface.
func (p *Panel) SetFill(fill fyne.ThemeColorName) {
	if p.fill != fill {
		p.fill = fill
		p.Refresh()
	}
}

// SetStroke changes the colour of the border or the rules.
func (p *Panel) SetStroke(stroke fyne.ThemeColorName) {
	if p.stroke != stroke {
		p.stroke = stroke
		p.Refresh()
	}
}

// SetContent puts something else on the surface.
func (p *Panel) SetContent(content fyne.CanvasObject) {
	p.content = content
	p.Refresh()
}

// inset is the room the rules take on the left, the top, the right and below.
func (p *Panel) inset() (left, top, right, bottom float32) {
	line := func(side Sides) float32 {
		if p.rounded && p.stroke != "" || p.sides&side != 0 {
			return 1
		}
		return 0
	}
	return line(SideLeft), line(SideTop), line(SideRight), line(SideBottom)
}

// CreateRenderer implements fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: p}
	card := newCrisp("", "", 1, p.radius)
	fill := &canvas.Rectangle{}
	rules := make([]*canvas.Rectangle, 4)
	for i := range rules {
		rules[i] = &canvas.Rectangle{}
	}
	list := func() {
		d.objects = d.objects[:0]
		switch {
		case p.rounded:
			d.objects = append(d.objects, card.Raster)
		case p.fill != "":
			d.objects = append(d.objects, fill)
		}
		if p.content != nil {
			d.objects = append(d.objects, p.content)
		}
		for i, r := range rules {
			if !p.rounded && p.sides&(1<<i) != 0 {
				d.objects = append(d.objects, r)
			}
		}
	}
	d.min = func() fyne.Size {
		left, top, right, bottom := p.inset()
		size := fyne.NewSize(left+right, top+bottom)
		if p.content != nil {
			size = size.Add(p.content.MinSize())
		}
		return size
	}
	d.layout = func(size fyne.Size) {
		card.put(0, 0, size.Width, size.Height)
		fill.Resize(size)
		left, top, right, bottom := p.inset()
		if p.content != nil {
			p.content.Move(fyne.NewPos(left, top))
			p.content.Resize(fyne.NewSize(size.Width-left-right, size.Height-top-bottom))
		}
		for i, at := range [...][4]float32{
			{0, 0, size.Width, 1},
			{0, size.Height - 1, size.Width, 1},
			{0, 0, 1, size.Height},
			{size.Width - 1, 0, 1, size.Height},
		} {
			rules[i].Move(fyne.NewPos(at[0], at[1]))
			rules[i].Resize(fyne.NewSize(at[2], at[3]))
		}
	}
	d.refresh = func() {
		card.set(p.fill, p.stroke, 1)
		fill.FillColor = colorOf(p, p.fill)
		for _, r := range rules {
			r.FillColor = colorOf(p, p.stroke)
		}
		list()
	}
	return d.start()
}

// Px returns a measure of the design at the size of text that is chosen.
func Px(measure float32) float32 {
	return grown(measure, theme.Size(theme.SizeNameText))
}

// fixedSize gives what is in it a width or a height whatever its own is.
type fixedSize struct{ width, height float32 }

// Fixed returns an object in a box of a fixed width and height, in units that
// grow with the text. 0 leaves that measure as it is. The object fills the box,
// also when it would rather be bigger.
func Fixed(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&fixedSize{width, height}, o)
}

// MinSize implements fyne.Layout.
func (f *fixedSize) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		least = least.Max(o.MinSize())
		s := scaleOf(o)
		if f.width > 0 {
			least.Width = s.px(f.width)
		}
		if f.height > 0 {
			least.Height = s.px(f.height)
		}
	}
	return least
}

// Layout implements fyne.Layout.
func (f *fixedSize) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// insetBy puts what is in it at a distance from each side.
type insetBy struct{ left, top, right, bottom float32 }

// Inset returns an object with room round it, in units that grow with the text.
func Inset(left, top, right, bottom float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&insetBy{left, top, right, bottom}, o)
}

// MinSize implements fyne.Layout.
func (i *insetBy) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		s := scaleOf(o)
		least = o.MinSize().AddWidthHeight(s.px(i.left+i.right), s.px(i.top+i.bottom))
	}
	return least
}

// Layout implements fyne.Layout.
func (i *insetBy) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		s := scaleOf(o)
		o.Move(fyne.NewPos(s.px(i.left), s.px(i.top)))
		o.Resize(size.SubtractWidthHeight(s.px(i.left+i.right), s.px(i.top+i.bottom)))
	}
}
