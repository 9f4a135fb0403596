package widgets

import (
	"fyne.io/fyne/v2"
)

// Chip is a filter that is on or off: "Undecided 53". It is 22 high. It takes
// the keyboard focus; Enter, Space and a click announce it, and the page decides
// whether it is on.
type Chip struct {
	pressable
	// OnTapped is called when the chip is pressed. May be nil.
	OnTapped func()

	text, icon string
	count      int // −1 for none
	selected   bool
}

// NewChip returns a chip without a count.
func NewChip(text string, onTapped func()) *Chip { return NewIconChip("", text, onTapped) }

// NewIconChip returns a chip with an icon before its text ("filter", "More").
func NewIconChip(icon, text string, onTapped func()) *Chip {
	c := &Chip{OnTapped: onTapped, text: text, icon: icon, count: -1}
	c.extend(c, func() {
		if c.OnTapped != nil {
			c.OnTapped()
		}
	})
	return c
}

// SetText changes the text.
func (c *Chip) SetText(text string) {
	if c.text != text {
		c.text = text
		c.Refresh()
	}
}

// SetCount changes the count behind the text; a negative one is not shown.
func (c *Chip) SetCount(n int) {
	if c.count != n {
		c.count = n
		c.Refresh()
	}
}

// SetSelected shows the chip as on or off, without calling anything.
func (c *Chip) SetSelected(on bool) {
	if c.selected != on {
		c.selected = on
		c.Refresh()
	}
}

// Selected reports whether the chip is shown as on.
func (c *Chip) Selected() bool { return c.selected }

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	frame, icon, text := newCrisp("", "", 1, 11), newGlyph(), newText(0, fyne.TextStyle{})
	d := &drawing{of: c, objects: []fyne.CanvasObject{frame.Raster, icon.Image, text}}
	lead := func(s scale) float32 {
		if c.icon == "" {
			return s.px(10)
		}
		return s.px(10 + 14 + 4)
	}
	d.min = func() fyne.Size {
		s := scaleOf(c)
		return fyne.NewSize(lead(s)+widthOf(text.Text, s.small, text.TextStyle)+s.px(10), s.px(22))
	}
	d.layout = func(size fyne.Size) {
		s, p := scaleOf(c), pixels(c)
		frame.radius = size.Height / 2
		frame.put(0, 0, size.Width, size.Height)
		icon.put(s.px(10), snap((size.Height-s.px(14))/2, p), s.px(14))
		place(text, lead(s), middle(0, size.Height, text.TextSize), p)
	}
	d.refresh = func() {
		words := c.text
		if c.count >= 0 {
			words += " " + Number(c.count)
		}
		fill, stroke, width, color := ColorSurface, ColorLine2, float32(1), ColorInk2
		if c.selected {
			fill, stroke, color = ColorSelect, ColorFocus, ColorInk
		} else if c.hovered {
			fill = ColorHover
		}
		if c.focused {
			stroke, width = ColorFocus, 2
		}
		frame.set(fill, stroke, width)
		icon.set(c.icon, color)
		write(text, words, scaleOf(c).small, fyne.TextStyle{}, c, color)
	}
	return d.start()
}
