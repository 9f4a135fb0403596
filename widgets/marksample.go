package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// MarkSample shows how marked words look, for legends: the tint with the line
// under it.
type MarkSample struct {
	widget.BaseWidget
	mark Mark
}

// NewMarkSample returns a sample of a mark.
func NewMarkSample(m Mark) *MarkSample {
	s := &MarkSample{mark: m}
	s.ExtendBaseWidget(s)
	return s
}

// The size of a sample at the ordinary text size.
const (
	sampleWidth  = 14
	sampleHeight = 14
)

// CreateRenderer implements fyne.Widget.
func (s *MarkSample) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: s}
	d.min = func() fyne.Size {
		m := scaleOf(s)
		return fyne.NewSize(m.px(sampleWidth), m.px(sampleHeight))
	}
	d.layout = func(size fyne.Size) {
		m := scaleOf(s)
		w, h := m.px(sampleWidth), m.px(sampleHeight)
		x, y := round((size.Width-w)/2), round((size.Height-h)/2)
		d.objects = d.objects[:0]
		rect := func(x, y, w, h float32, c color.Color) { d.objects = append(d.objects, block(x, y, w, h, c)) }
		if tint := s.mark.Tint(); tint != "" {
			rect(x, y, w, h-3, colorOf(s, tint))
		}
		line := colorOf(s, s.mark.LineColor())
		s.mark.Line().pieces(x, x+w, y+h-2, func(x, y, w, h float32) { rect(x, y, w, h, line) })
	}
	return d.start()
}
