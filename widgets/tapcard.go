package widgets

import "fyne.io/fyne/v2"

// TapCard is a card that is pressed as a whole, such as one that leads to a page.
// It takes the keyboard focus. What lies on it should take no input of its own.
type TapCard struct {
	pressable
	// OnTapped is called when the card is pressed. May be nil.
	OnTapped func()

	content  fyne.CanvasObject
	selected bool
}

// NewTapCard returns a card with rounded corners of 8 and a border of 1.
func NewTapCard(content fyne.CanvasObject, onTapped func()) *TapCard {
	c := &TapCard{OnTapped: onTapped, content: content}
	c.extend(c, func() {
		if c.OnTapped != nil {
			c.OnTapped()
		}
	})
	return c
}

// SetSelected marks the card, without calling anything.
func (c *TapCard) SetSelected(selected bool) {
	if c.selected != selected {
		c.selected = selected
		c.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (c *TapCard) CreateRenderer() fyne.WidgetRenderer {
	frame := newCrisp("", "", 1, 8)
	d := &drawing{of: c, objects: []fyne.CanvasObject{frame.Raster, c.content}}
	d.min = func() fyne.Size { return c.content.MinSize().AddWidthHeight(2, 2) }
	d.layout = func(size fyne.Size) {
		frame.put(0, 0, size.Width, size.Height)
		c.content.Move(fyne.NewPos(1, 1))
		c.content.Resize(size.SubtractWidthHeight(2, 2))
	}
	d.refresh = func() {
		fill, stroke, width := ColorSurface, ColorLine, float32(1)
		switch {
		case c.selected:
			fill = ColorSelect
		case c.hovered:
			fill, stroke = ColorHover, ColorLine2
		}
		if c.focused {
			stroke, width = ColorFocus, 2
		}
		frame.set(fill, stroke, width)
	}
	return d.start()
}
