package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Standing is how an article stands to a claim.
type Standing int

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

// drawStanding draws the mark of a standing round a centre, as wide as a square
// of the given side would be.
func drawStanding(p picture, s Standing, cx, cy, side float32, c color.Color) {
	half := side / 2
	switch s {
	case StatesIt:
		p.box(cx-half, cy-half, side, side, side/8, 0, c, nil)
	case StatesDifferently:
		p.diamond(cx, cy, side*1.15, c)
	case Alludes:
		p.ring(cx, cy, side, 1.25, c)
	default:
		dash := side * 0.8
		p.box(cx-dash/2, cy-0.5, dash, 1, 0, 0, c, nil)
	}
}
