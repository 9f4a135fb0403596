package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// The bar of a meter.
const (
	meterWidth  = 160
	meterHeight = 6
)

// Meter shows a share as a bar of 160 × 6.
type Meter struct {
	widget.BaseWidget
	share float64
}

// NewMeter returns a meter at 0.
func NewMeter() *Meter {
	m := &Meter{}
	m.ExtendBaseWidget(m)
	return m
}

// Set shows a share of 0…1.
func (m *Meter) Set(share float64) {
	if m.share != share {
		m.share = min(1, max(0, share))
		m.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer {
	bar := &canvas.Raster{ScaleMode: canvas.ImageScalePixels}
	bar.Generator = func(w, h int) image.Image {
		size := bar.Size()
		p := newPicture(w, h, size)
		p.box(0, 0, size.Width, size.Height, size.Height/2, 0, colorOf(m, ColorTrack), nil)
		if width := size.Width * float32(m.share); width >= size.Height {
			p.box(0, 0, width, size.Height, size.Height/2, 0, colorOf(m, ColorFocus), nil)
		}
		return p.RGBA
	}
	return &drawing{
		of: m, objects: []fyne.CanvasObject{bar},
		min: func() fyne.Size { return fyne.NewSize(scaleOf(m).px(meterWidth), scaleOf(m).px(meterHeight)) },
		layout: func(size fyne.Size) {
			height := scaleOf(m).px(meterHeight)
			bar.Move(fyne.NewPos(0, snap((size.Height-height)/2, pixels(m))))
			bar.Resize(fyne.NewSize(size.Width, height))
		},
	}
}
