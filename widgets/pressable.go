package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what everything that can be pressed has in common: the mouse,
// the keyboard focus, Enter and Space.
//
// Space is taken as a character, which comes after the key: were it taken as a
// key, the character would reach whatever has the focus after the press.
type pressable struct {
	widget.BaseWidget
	self             fyne.Widget
	press            func()
	hovered, focused bool
	disabled         bool
}

// extend must be called by whoever embeds pressable, before anything else.
func (p *pressable) extend(self fyne.Widget, press func()) {
	p.self, p.press = self, press
	p.ExtendBaseWidget(self)
}

// Tapped implements fyne.Tappable. What had the focus loses it, so that plain
// keys are commands again after a click.
func (p *pressable) Tapped(*fyne.PointEvent) {
	if c := canvasOf(p.self); c != nil && c.Focused() != nil && !p.focused {
		c.Unfocus()
	}
	p.press()
}

// TypedRune implements fyne.Focusable.
func (p *pressable) TypedRune(r rune) {
	if r == ' ' {
		p.press()
		return
	}
	handOnRune(p.self, r)
}

// TypedKey implements fyne.Focusable.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.press()
	case fyne.KeySpace: // comes again as a character
	default:
		handOnKey(p.self, e)
	}
}

// FocusGained implements fyne.Focusable.
func (p *pressable) FocusGained() {
	p.focused = true
	p.Refresh()
}

// FocusLost implements fyne.Focusable.
func (p *pressable) FocusLost() {
	p.focused = false
	p.Refresh()
}

// MouseIn implements desktop.Hoverable.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *pressable) MouseOut() {
	p.hovered = false
	p.Refresh()
}

// canvasOf is the canvas an object is shown on, or that of the first window where the
// toolkit does not know it: before the object is drawn for the first time, and now and
// then after a minute of drawing, until the next frame (Fyne 2.7.1, cache/canvases.go).
// A key that comes just then must not be lost. It is nil while there is no window.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	if windows := driver.AllWindows(); len(windows) > 0 {
		return windows[0].Canvas()
	}
	return nil
}

// handOnRune gives a character to the window as if nothing had the focus: plain
// keys stay commands while a button or a list has it.
func handOnRune(o fyne.CanvasObject, r rune) {
	if c := canvasOf(o); c != nil {
		if typed := c.OnTypedRune(); typed != nil {
			typed(r)
		}
	}
}

// handOnKey gives a key to the window as if nothing had the focus.
func handOnKey(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := canvasOf(o); c != nil {
		if typed := c.OnTypedKey(); typed != nil {
			typed(e)
		}
	}
}
