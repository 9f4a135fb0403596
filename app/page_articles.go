package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"crosscheck/internal/fact"
)

type articlesPage struct {
	w    *window
	root *fyne.Container
}

func newArticlesPage(w *window) *articlesPage { return &articlesPage{w: w, root: container.NewStack()} }

func (p *articlesPage) object() fyne.CanvasObject { return p.root }
func (p *articlesPage) update()                   {}
func (p *articlesPage) focus() fyne.Focusable     { return nil }

func (p *articlesPage) step(n int)         {}
func (p *articlesPage) turn(n int)         {}
func (p *articlesPage) openClaim()         {}
func (p *articlesPage) markStatement()     {}
func (p *articlesPage) comment()           {}
func (p *articlesPage) tag()               {}
func (p *articlesPage) highlight()         {}
func (p *articlesPage) find()              {}
func (p *articlesPage) takeOut()           {}
func (p *articlesPage) reveal(s fact.Span) {}
