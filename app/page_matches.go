package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"crosscheck/internal/fact"
)

type matchesPage struct {
	w    *window
	root *fyne.Container
}

func newMatchesPage(w *window) *matchesPage { return &matchesPage{w: w, root: container.NewStack()} }

func (p *matchesPage) object() fyne.CanvasObject { return p.root }
func (p *matchesPage) update()                   {}
func (p *matchesPage) focus() fyne.Focusable     { return nil }

func (p *matchesPage) answer(a fact.Answer) {}
func (p *matchesPage) step(n int)           {}
