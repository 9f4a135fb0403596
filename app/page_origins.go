package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

type originsPage struct {
	w    *window
	root *fyne.Container
}

func newOriginsPage(w *window) *originsPage { return &originsPage{w: w, root: container.NewStack()} }

func (p *originsPage) object() fyne.CanvasObject { return p.root }
func (p *originsPage) update()                   {}
func (p *originsPage) focus() fyne.Focusable     { return nil }
