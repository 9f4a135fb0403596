package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// ArticleBadge is the letter an article goes by, "A" or "AA", in a small square:
// solid and 18 high in heads, outlined in lists of the articles that say a thing.
type ArticleBadge struct {
	widget.BaseWidget
	letter       string
	solid, small bool
}

// NewArticleBadge returns the solid badge of 18, for heads of columns.
func NewArticleBadge(letter string) *ArticleBadge { return newBadge(letter, true, false) }

// NewOutlinedBadge returns the outlined badge of 18, for what is not selected.
func NewOutlinedBadge(letter string) *ArticleBadge { return newBadge(letter, false, false) }

// NewSmallBadge returns the outlined badge of 16, for lists of articles.
func NewSmallBadge(letter string) *ArticleBadge { return newBadge(letter, false, true) }

func newBadge(letter string, solid, small bool) *ArticleBadge {
	b := &ArticleBadge{letter: letter, solid: solid, small: small}
	b.ExtendBaseWidget(b)
	return b
}

// SetLetter changes the letter.
func (b *ArticleBadge) SetLetter(letter string) {
	if b.letter != letter {
		b.letter = letter
		b.Refresh()
	}
}

// SetSolid fills the badge or leaves it an outline.
func (b *ArticleBadge) SetSolid(solid bool) {
	if b.solid != solid {
		b.solid = solid
		b.Refresh()
	}
}

// Letter returns the letter.
func (b *ArticleBadge) Letter() string { return b.letter }

// CreateRenderer implements fyne.Widget.
func (b *ArticleBadge) CreateRenderer() fyne.WidgetRenderer {
	parts := newBadgeParts(b.small)
	d := &drawing{of: b, objects: []fyne.CanvasObject{parts.Raster}}
	d.min = func() fyne.Size { return parts.size(b, b.letter) }
	d.layout = func(size fyne.Size) {
		least := parts.size(b, b.letter)
		parts.put(b, (size.Width-least.Width)/2, (size.Height-least.Height)/2)
	}
	d.refresh = func() { parts.set(b.letter, b.solid) }
	return d.start()
}

// badgeParts is a badge as part of another widget: one picture of box and letter, for
// a story of a thousand articles has as many letters, each of which the toolkit would
// measure and draw as a text of its own.
type badgeParts struct {
	*canvas.Raster
	letter       string
	solid, small bool
}

func newBadgeParts(small bool) *badgeParts {
	b := &badgeParts{small: small}
	b.Raster = canvas.NewRaster(b.draw)
	b.ScaleMode = canvas.ImageScalePixels
	return b
}

func (b *badgeParts) set(letter string, solid bool) { b.letter, b.solid = letter, solid }

func (b *badgeParts) textSize(of fyne.CanvasObject) float32 {
	s := scaleOf(of)
	if b.small {
		return s.px(10)
	}
	return s.label
}

func (b *badgeParts) size(of fyne.CanvasObject, letter string) fyne.Size {
	s := scaleOf(of)
	side := s.px(18)
	if b.small {
		side = s.px(16)
	}
	return fyne.NewSize(max(side, widthOf(letter, b.textSize(of), bold)+s.px(8)), side)
}

// put places the badge with its upper left corner.
func (b *badgeParts) put(of fyne.CanvasObject, x, y float32) {
	p := pixels(of)
	b.Move(fyne.NewPos(snap(x, p), snap(y, p)))
	b.Resize(b.size(of, b.letter))
}

func (b *badgeParts) draw(w, h int) image.Image {
	const radius = 4
	size := b.Size()
	p := newPicture(w, h, size)
	ink := ColorInk2
	if b.solid {
		ink = ColorSurface
		p.box(0, 0, size.Width, size.Height, radius, 0, colorOf(b.Raster, ColorInk2), nil)
	} else {
		p.box(0, 0, size.Width, size.Height, radius, 1, colorOf(b.Raster, ColorSurface), colorOf(b.Raster, ColorLine2))
	}
	f := interfaceFace(b.textSize(b.Raster), bold)
	left := (size.Width - textWidth(b.letter, f.size, bold)) / 2
	p.letters(b.letter, &f, float32(p.device(left)), float32(p.device(middle(0, size.Height, f.size))), colorOf(b.Raster, ink))
	return p.RGBA
}
