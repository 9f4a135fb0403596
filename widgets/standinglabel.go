package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// The mark of a label is 14 wide in a legend and 9 in a line of small text.
const (
	legendMark = 14
	noteMark   = 9
	legendGap  = 6
)

// StandingLabel says how an article stands to a claim by mark and words.
type StandingLabel struct {
	widget.BaseWidget
	standing Standing
	text     string
	strong   bool
}

// NewStandingLabel returns a label for a legend: quiet words.
func NewStandingLabel(s Standing, text string) *StandingLabel {
	l := &StandingLabel{standing: s, text: text}
	l.ExtendBaseWidget(l)
	return l
}

// NewStrongStandingLabel returns a label for the standing of one article:
// semi-bold words in the colour of the mark.
func NewStrongStandingLabel(s Standing, text string) *StandingLabel {
	l := NewStandingLabel(s, text)
	l.strong = true
	return l
}

// Set changes the standing and its words.
func (l *StandingLabel) Set(s Standing, text string) {
	if l.standing != s || l.text != text {
		l.standing, l.text = s, text
		l.Refresh()
	}
}

// look is the size and style of the words, their colour and the side of the mark.
func (l *StandingLabel) look() (size float32, style fyne.TextStyle, c fyne.ThemeColorName, side float32) {
	s := scaleOf(l)
	if !l.strong {
		return s.small, fyne.TextStyle{}, ColorInk2, s.px(legendMark)
	}
	c = l.standing.Color()
	if l.standing == IsSilent {
		c = ColorInk3
	}
	return s.label, bold, c, s.px(noteMark)
}

// CreateRenderer implements fyne.Widget.
func (l *StandingLabel) CreateRenderer() fyne.WidgetRenderer {
	mark, words := &canvas.Raster{ScaleMode: canvas.ImageScalePixels}, newText(0, fyne.TextStyle{})
	mark.Generator = func(w, h int) image.Image {
		p := newPicture(w, h, mark.Size())
		_, _, _, side := l.look()
		drawStanding(p, l.standing, mark.Size().Width/2, mark.Size().Height/2, side, colorOf(l, l.standing.Color()))
		return p.RGBA
	}
	room := func(side float32) float32 { return side + 4 } // the tips of a diamond stand out
	d := &drawing{of: l, objects: []fyne.CanvasObject{mark, words}}
	d.min = func() fyne.Size {
		size, style, _, side := l.look()
		return fyne.NewSize(room(side)+scaleOf(l).px(legendGap)+widthOf(l.text, size, style), scaleOf(l).px(18))
	}
	d.layout = func(size fyne.Size) {
		textSize, style, c, side := l.look()
		px := pixels(l)
		mark.Move(fyne.NewPos(0, snap((size.Height-room(side))/2, px)))
		mark.Resize(fyne.NewSquareSize(room(side)))
		write(words, l.text, textSize, style, l, c)
		place(words, room(side)+scaleOf(l).px(legendGap), middle(0, size.Height, textSize), px)
	}
	return d
}
