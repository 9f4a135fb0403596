package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// The measures of a toast.
const (
	toastWidth = 360
	toastPad   = 12
)

// Toast tells what was just done, with an action that takes it back and a cross
// that puts it away. It is 360 wide, or as narrow as there is room for, and as
// high as its text, which takes at most three lines. When it goes by itself is up to
// the page.
type Toast struct {
	widget.BaseWidget
	words   *Words
	action  *Button
	dismiss *Button
}

// NewToast returns a toast. undo is what its action does; without one it shows
// none. dismiss is called when the toast is to go: after the action, and when
// the cross is pressed.
func NewToast(text string, undo, dismiss func()) *Toast {
	return NewToastWith(text, lang.L("Undo"), undo, dismiss)
}

// NewToastWith returns a toast whose action has a name of its own.
func NewToastWith(text, actionText string, action, dismiss func()) *Toast {
	if dismiss == nil {
		dismiss = func() {}
	}
	t := &Toast{words: NewText(TextBody, text, ColorInk).Wrapped(3)}
	t.dismiss = NewButtonOf(ButtonFlat, "", dismiss).WithIcon("close").WithHint(lang.L("Close"))
	if action != nil {
		t.action = NewButtonOf(ButtonFlat, actionText, func() {
			dismiss()
			action()
		})
		t.action.accent = true
	}
	t.ExtendBaseWidget(t)
	return t
}

// SetText changes the text.
func (t *Toast) SetText(text string) {
	t.words.SetText(text)
	t.Refresh()
}

// Text returns the text.
func (t *Toast) Text() string { return t.words.Text() }

// measure gives the widths of the text, of the action and of the cross in a toast of a
// width.
func (t *Toast) measure(width float32) (text, action, side float32) {
	s := scaleOf(t)
	side = s.px(28)
	if t.action != nil {
		action = t.action.MinSize().Width
	}
	return width - s.px(toastPad) - 8 - action - side - s.px(6), action, side
}

// HeightFor is how high the toast is in a width.
func (t *Toast) HeightFor(width float32) float32 {
	text, _, _ := t.measure(width)
	s := scaleOf(t)
	return max(t.words.HeightFor(text)+2*s.px(toastPad), s.px(44))
}

// CreateRenderer implements fyne.Widget.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer {
	frame := newCrisp(ColorRaised, ColorLine2, 1, 8)
	d := &drawing{of: t, objects: []fyne.CanvasObject{frame.Raster, t.words}}
	if t.action != nil {
		d.objects = append(d.objects, t.action)
	}
	d.objects = append(d.objects, t.dismiss)
	d.min = func() fyne.Size {
		width := scaleOf(t).px(toastWidth)
		return fyne.NewSize(width, t.HeightFor(width))
	}
	d.layout = func(size fyne.Size) {
		text, action, side := t.measure(size.Width)
		s := scaleOf(t)
		frame.put(0, 0, size.Width, size.Height)
		height := t.words.HeightFor(text)
		t.words.Move(fyne.NewPos(s.px(toastPad), snap((size.Height-height)/2, pixels(t))))
		t.words.Resize(fyne.NewSize(text, height))
		x, y := size.Width-s.px(6)-side, snap((size.Height-side)/2, pixels(t))
		t.dismiss.Move(fyne.NewPos(x, y))
		t.dismiss.Resize(fyne.NewSquareSize(side))
		if t.action != nil {
			t.action.Move(fyne.NewPos(x-action, y))
			t.action.Resize(fyne.NewSize(action, side))
		}
	}
	return d.start()
}
