package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"crosscheck/widgets"
)

// newFit stands objects in a row and leaves out, from the end, those that have no
// room. It is for tools that the menu and the palette have too, and for what only
// explains.
func newFit(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&fitLayout{gap: gap}, objects...)
}

type fitLayout struct{ gap float32 }

// fitWidth is how wide a row of newFit is with all that is in it.
func fitWidth(row *fyne.Container) float32 {
	gap := widgets.Px(row.Layout.(*fitLayout).gap)
	width := -gap
	for _, o := range row.Objects {
		width += o.MinSize().Width + gap
	}
	return width
}

// Layout implements fyne.Layout.
func (l *fitLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap, width, shown := widgets.Px(l.gap), float32(0), 0
	for _, o := range objects {
		next := width + o.MinSize().Width
		if next > size.Width {
			break
		}
		width = next + gap
		shown++
	}
	x := float32(0)
	for i, o := range objects {
		if o.Visible() != (i < shown) { // no needless refresh within a layout
			setVisible(o, i < shown)
		}
		least := o.MinSize().Width
		placeAt(o, x, 0, least, size.Height)
		x += least + gap
	}
}

// MinSize implements fyne.Layout.
func (l *fitLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var height float32
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(20, height)
}

// newShortened shows a row at the right end, or where there is no room for it a
// shorter one that does the same.
func newShortened(whole, short fyne.CanvasObject) *fyne.Container {
	return container.New(shortenLayout{}, whole, short)
}

type shortenLayout struct{}

// Layout implements fyne.Layout.
func (shortenLayout) Layout(rows []fyne.CanvasObject, size fyne.Size) {
	at := 0
	if rows[0].MinSize().Width > size.Width {
		at = 1
	}
	for i, row := range rows {
		if row.Visible() != (i == at) {
			setVisible(row, i == at)
		}
	}
	width := min(rows[at].MinSize().Width, size.Width)
	placeAt(rows[at], size.Width-width, 0, width, size.Height)
}

// MinSize implements fyne.Layout.
func (shortenLayout) MinSize(rows []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(rows[1].MinSize().Width, rows[0].MinSize().Height)
}

// wrapLayout stands objects in rows, as many in a row as there is room for.
type wrapLayout struct{ gap float32 }

// Layout implements fyne.Layout.
func (l *wrapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.rows(objects, size.Width, func(o fyne.CanvasObject, x, y float32, least fyne.Size) {
		placeAt(o, x, y, min(least.Width, size.Width), least.Height)
	})
}

// heightFor is how high the rows are at a width.
func (l *wrapLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.rows(objects, width, func(fyne.CanvasObject, float32, float32, fyne.Size) {})
}

func (l *wrapLayout) rows(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y float32, least fyne.Size)) float32 {
	gap := widgets.Px(l.gap)
	var x, y, row float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		if x > 0 && x+least.Width > width {
			x, y, row = 0, y+row+gap, 0
		}
		put(o, x, y, least)
		x += least.Width + gap
		row = max(row, least.Height)
	}
	return y + row
}

// MinSize implements fyne.Layout.
func (l *wrapLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}
