package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// KeyCap shows a key as it is printed on the keyboard: "1", "Ctrl+K", "Enter".
// It is 18 high and as wide as its text, at least 18.
type KeyCap struct {
	widget.BaseWidget
	text string
}

// NewKeyCap returns a key cap with a text.
func NewKeyCap(text string) *KeyCap {
	k := &KeyCap{text: text}
	k.ExtendBaseWidget(k)
	return k
}

// SetText changes the key that is shown.
func (k *KeyCap) SetText(text string) {
	if k.text != text {
		k.text = text
		k.Refresh()
	}
}

// Text returns the key that is shown.
func (k *KeyCap) Text() string { return k.text }

// CreateRenderer implements fyne.Widget.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	c := newCap()
	d := &drawing{of: k, objects: c.objects()}
	d.min = func() fyne.Size { return c.size(k) }
	d.layout = func(size fyne.Size) {
		least := c.size(k)
		c.put(k, (size.Width-least.Width)/2, (size.Height-least.Height)/2)
	}
	d.refresh = func() { c.set(k, k.text, false) }
	return d.start()
}

// keyParts is a key cap as part of another widget.
type keyParts struct {
	frame *crisp
	text  *canvas.Text
}

func newCap() *keyParts {
	return &keyParts{frame: newCrisp(ColorSurface, ColorLine2, 1, 4), text: newText(11, fyne.TextStyle{})}
}

func (c *keyParts) objects() []fyne.CanvasObject { return []fyne.CanvasObject{c.frame.Raster, c.text} }

// set fills in the key; "" hides the cap. On the focus colour the cap is drawn
// as an outline.
func (c *keyParts) set(of fyne.CanvasObject, key string, onFocus bool) {
	color := ColorInk2
	c.frame.set(ColorSurface, ColorLine2, 1)
	if onFocus {
		color = ColorOnFocus
		c.frame.set("", ColorOnFocus, 1)
	}
	write(c.text, key, scaleOf(of).label, fyne.TextStyle{}, of, color)
	if key == "" {
		c.frame.Hide()
		c.text.Hide()
	} else {
		c.frame.Show()
		c.text.Show()
	}
}

func (c *keyParts) size(of fyne.CanvasObject) fyne.Size {
	if c.text.Text == "" {
		return fyne.Size{}
	}
	s := scaleOf(of)
	return fyne.NewSize(max(s.px(18), widthOf(c.text.Text, s.label, c.text.TextStyle)+s.px(10)), s.px(18))
}

// fit places the cap at the right end of a row, or leaves it out where it would
// lie on what ends at used.
func (c *keyParts) fit(of fyne.CanvasObject, used, right, height float32) {
	size := c.size(of)
	if size.IsZero() || right-size.Width < used {
		c.frame.Hide()
		c.text.Hide()
		return
	}
	c.frame.Show()
	c.text.Show()
	c.put(of, right-size.Width, (height-size.Height)/2)
}

// put places the cap with its upper left corner.
func (c *keyParts) put(of fyne.CanvasObject, x, y float32) {
	size, p := c.size(of), pixels(of)
	x, y = snap(x, p), snap(y, p)
	c.frame.put(x, y, size.Width, size.Height)
	width := textWidth(c.text.Text, c.text.TextSize, c.text.TextStyle)
	place(c.text, x+(size.Width-width)/2, middle(y, size.Height, c.text.TextSize), p)
}
