package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Standing is how an article stands to a claim.
type Standing uint8

// The standings. A diamond always means that something differs.
const (
	IsSilent          Standing = iota // a dash
	StatesIt                          // a square
	StatesDifferently                 // a diamond
	Alludes                           // a ring
)

// Color returns the colour of the standing's mark.
func (s Standing) Color() fyne.ThemeColorName {
	switch s {
	case StatesIt:
		return ColorInk2
	case StatesDifferently:
		return ColorDisputed
	case Alludes:
		return ColorInk3
	}
	return ColorEdge
}

// drawStanding draws the mark of a standing round a centre. side is that of the
// square: 14 in the matrix, 8 in a row of marks. The others are drawn so that
// they look as heavy, which small ones do at other proportions than large ones.
func drawStanding(p picture, s Standing, cx, cy, side float32, c color.Color) {
	diamond, ring, dash := side*1.25, side*0.93, side*0.64
	if side < 12 {
		diamond, ring, dash = side*1.1, side, side*0.9
	}
	switch s {
	case StatesIt:
		p.box(cx-side/2, cy-side/2, side, side, side/8, 0, c, nil)
	case StatesDifferently:
		p.diamond(cx, cy, diamond, c)
	case Alludes:
		p.ring(cx, cy, ring, 1.25, c)
	default:
		p.box(cx-dash/2, cy-0.5, dash, 1, 0, 0, c, nil)
	}
}
