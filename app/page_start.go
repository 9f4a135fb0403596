package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

type startPage struct {
	w    *window
	root *fyne.Container
}

func newStartPage(w *window) *startPage { return &startPage{w: w, root: container.NewStack()} }

func (p *startPage) object() fyne.CanvasObject { return p.root }
func (p *startPage) update()                   {}
func (p *startPage) focus() fyne.Focusable     { return nil }
