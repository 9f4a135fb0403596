package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

type reportPage struct {
	w    *window
	root *fyne.Container
}

func newReportPage(w *window) *reportPage { return &reportPage{w: w, root: container.NewStack()} }

func (p *reportPage) object() fyne.CanvasObject { return p.root }
func (p *reportPage) update()                   {}
func (p *reportPage) focus() fyne.Focusable     { return nil }
