package widgets

import (
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
	d := &drawing{of: b, objects: parts.objects()}
	d.min = func() fyne.Size { return parts.size(b, b.letter) }
	d.layout = func(size fyne.Size) {
		least := parts.size(b, b.letter)
		parts.put(b, (size.Width-least.Width)/2, (size.Height-least.Height)/2)
	}
	d.refresh = func() { parts.set(b, b.letter, b.solid) }
	return d.start()
}

// badgeParts is a badge as part of another widget.
type badgeParts struct {
	frame *crisp
	text  *canvas.Text
	small bool
}

func newBadgeParts(small bool) *badgeParts {
	return &badgeParts{newCrisp("", "", 0, 4), newText(0, bold), small}
}

func (b *badgeParts) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{b.frame.Raster, b.text}
}

func (b *badgeParts) set(of fyne.CanvasObject, letter string, solid bool) {
	color := ColorInk2
	if solid {
		color = ColorSurface
		b.frame.set(ColorInk2, "", 0)
	} else {
		b.frame.set(ColorSurface, ColorLine2, 1)
	}
	write(b.text, letter, b.textSize(of), bold, of, color)
}

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
	size, p := b.size(of, b.text.Text), pixels(of)
	x, y = snap(x, p), snap(y, p)
	b.frame.put(x, y, size.Width, size.Height)
	width := textWidth(b.text.Text, b.text.TextSize, bold)
	place(b.text, x+(size.Width-width)/2, middle(y, size.Height, b.text.TextSize), p)
}
