package app

import "fyne.io/fyne/v2"

// paletteItem is a row of the palette: what is run when it is chosen.
type paletteItem struct {
	title string
	about string // quiet words behind the title
	key   string // the key that does the same
	icon  fyne.Resource
	run   func()
}

func (w *window) showPalette()                                 {}
func (w *window) showSearch()                                  {}
func (w *window) showPicker(title string, items []paletteItem) {}
