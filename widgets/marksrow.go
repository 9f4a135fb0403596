package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// The marks of a row are 8 wide and stand 11 apart.
const (
	markSide  = 8
	markPitch = 11
	// mostMarks is how many marks a row asks room for; it shows more where it has
	// the width, and counts the rest.
	mostMarks = 12
	marksEdge = 1 // the tips of a diamond stand out
)

// MarksRow shows how the articles stand to a claim: one mark of 8 for each, in
// the order of the articles. Where the width does not take them all, "+3" says
// how many are left out.
type MarksRow struct {
	widget.BaseWidget
	marks []Standing
}

// NewMarksRow returns a row of marks.
func NewMarksRow(marks []Standing) *MarksRow {
	r := &MarksRow{marks: marks}
	r.ExtendBaseWidget(r)
	return r
}

// SetMarks changes the marks. The slice is kept and must not be changed.
func (r *MarksRow) SetMarks(marks []Standing) {
	if sameMarks(r.marks, marks) {
		return
	}
	r.marks = marks
	r.Refresh()
}

func sameMarks(a, b []Standing) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// CreateRenderer implements fyne.Widget.
func (r *MarksRow) CreateRenderer() fyne.WidgetRenderer {
	raster, rest := &canvas.Raster{ScaleMode: canvas.ImageScalePixels}, newText(0, fyne.TextStyle{})
	shown := 0
	raster.Generator = func(w, h int) image.Image {
		p := newPicture(w, h, raster.Size())
		s := scaleOf(r)
		side, pitch := s.px(markSide), s.px(markPitch)
		for i, m := range r.marks[:min(shown, len(r.marks))] {
			x := float32(i)*pitch + side/2 + marksEdge
			drawStanding(p, m, x, raster.Size().Height/2, side, colorOf(r, m.Color()))
		}
		return p.RGBA
	}
	d := &drawing{of: r, objects: []fyne.CanvasObject{raster, rest}}
	d.min = func() fyne.Size {
		s := scaleOf(r)
		n := float32(min(len(r.marks), mostMarks))
		return fyne.NewSize(max(0, n-1)*s.px(markPitch)+min(n, 1)*s.px(markSide), s.px(markSide+4))
	}
	d.layout = func(size fyne.Size) {
		s := scaleOf(r)
		pitch := s.px(markPitch)
		shown = len(r.marks)
		if room := int((size.Width-s.px(markSide))/pitch) + 1; room < shown {
			shown = max(0, min(shown, int((size.Width-s.px(30))/pitch)))
		}
		width := float32(shown) * pitch
		raster.Move(fyne.NewPos(-marksEdge, 0))
		raster.Resize(fyne.NewSize(width+2*marksEdge, size.Height))
		left := len(r.marks) - shown
		if left == 0 {
			rest.Text = ""
			return
		}
		write(rest, "+"+Number(left), s.label, fyne.TextStyle{}, r, ColorInk3)
		place(rest, width, middle(0, size.Height, rest.TextSize), pixels(r))
	}
	return d.start()
}
