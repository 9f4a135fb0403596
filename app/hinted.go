package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// hinted tells a sentence to the status line while the mouse is over something.
type hinted struct {
	widget.BaseWidget
	content fyne.CanvasObject
	words   string
	tell    func(string)
}

func newHinted(content fyne.CanvasObject, words string, tell func(string)) *hinted {
	h := &hinted{content: content, words: words, tell: tell}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *hinted) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.content) }

// MouseIn implements desktop.Hoverable.
func (h *hinted) MouseIn(*desktop.MouseEvent) { h.tell(h.words) }

// MouseMoved implements desktop.Hoverable.
func (h *hinted) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (h *hinted) MouseOut() { h.tell("") }
