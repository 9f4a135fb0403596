package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// TallyBar shows how far a story is decided: a segment for each verdict, as wide
// as its share, and the rest as a quiet line. The segments stand 2 apart.
type TallyBar struct {
	widget.BaseWidget
	height float32
	rest   fyne.ThemeColorName
	parts  []TallyPart
	total  int
}

// TallyPart is how many claims have a verdict.
type TallyPart struct {
	Verdict Verdict
	Count   int
}

// NewTallyBar returns an empty bar of a height: 10 in a head, 8 in a row.
func NewTallyBar(height float32) *TallyBar {
	b := &TallyBar{height: height, rest: ColorTrack}
	b.ExtendBaseWidget(b)
	return b
}

// OnRow draws the rest darker, for a bar on a row that may be selected, and
// returns the bar.
func (b *TallyBar) OnRow() *TallyBar {
	b.rest = ColorTrack2
	return b
}

// Set shows parts of a total, in the order given. What the parts leave of the
// total is the rest; a part of Undecided belongs to it.
func (b *TallyBar) Set(parts []TallyPart, total int) {
	b.parts, b.total = parts, total
	b.Refresh()
}

// segment is a piece of the bar, in device pixels.
type segment struct {
	from, to int
	color    fyne.ThemeColorName
}

// The gap between two segments and the least width of one, in units.
const (
	tallyGap   = 2
	tallyLeast = 3
)

// segments lays the parts out over a width in device pixels. Every part that is
// not empty can be seen, however small its share.
func (b *TallyBar) segments(width int, scale float32) []segment {
	gap, least := int(tallyGap*scale+0.5), int(tallyLeast*scale+0.5)
	var list []segment
	x, left, decided := 0, width, 0
	for _, part := range b.parts {
		if part.Count <= 0 || part.Verdict == Undecided || part.Verdict == Open || b.total <= 0 {
			continue
		}
		decided += part.Count
		w := max(least, int(float64(width)*float64(part.Count)/float64(b.total)+0.5)-gap)
		if decided >= b.total {
			w = left // nothing is left
		}
		w = min(w, left)
		if w <= 0 {
			break
		}
		list = append(list, segment{x, x + w, part.Verdict.Color()})
		x += w + gap
		left = width - x
	}
	if left > 0 && decided < b.total || b.total <= 0 {
		list = append(list, segment{x, width, b.rest})
	}
	return list
}

// CreateRenderer implements fyne.Widget.
func (b *TallyBar) CreateRenderer() fyne.WidgetRenderer {
	raster := &canvas.Raster{ScaleMode: canvas.ImageScalePixels}
	raster.Generator = func(w, h int) image.Image {
		p := newPicture(w, h, raster.Size())
		for _, s := range b.segments(w, p.scale) {
			p.box(float32(s.from)/p.scale, 0, float32(s.to-s.from)/p.scale, float32(h)/p.scale, 2, 0, colorOf(b, s.color), nil)
		}
		return p.RGBA
	}
	d := &drawing{
		of: b, objects: []fyne.CanvasObject{raster},
		min: func() fyne.Size { return fyne.NewSize(60, scaleOf(b).px(b.height)) },
		layout: func(size fyne.Size) {
			height := scaleOf(b).px(b.height)
			raster.Move(fyne.NewPos(0, snap((size.Height-height)/2, pixels(b))))
			raster.Resize(fyne.NewSize(size.Width, height))
		},
	}
	return d.start()
}
