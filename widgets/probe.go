package widgets

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Probe tells when a frame was painted. It wraps what a window shows between two
// pixels, of which one is painted first and the other last; the toolkit itself
// announces no frame. For measuring only: it makes two small textures anew for
// each frame that is asked about, and asks for no frame of its own after it.
type Probe struct {
	before, after *canvas.Raster
	first, last   time.Time
	waiting       []func(Frame)
	painting      []func(Frame) // of a frame that is painted and not yet known to be shown
}

// Frame is when a frame was painted: the start and the end of painting, and when
// the driver had handed it to the display.
type Frame struct{ Started, Painted, Shown time.Time }

// NewProbe makes a probe that waits for nothing.
func NewProbe() *Probe {
	p := &Probe{}
	dot := image.NewRGBA(image.Rect(0, 0, 1, 1))
	p.before = canvas.NewRaster(func(int, int) image.Image {
		p.first = time.Now()
		return dot
	})
	p.after = canvas.NewRaster(func(int, int) image.Image {
		p.last = time.Now()
		p.painted()
		return dot
	})
	return p
}

// painted hands the frame over once the driver has swapped the buffers: when the
// main goroutine is free again, or when the next frame begins, which the toolkit
// may do first.
func (p *Probe) painted() {
	if len(p.waiting) == 0 {
		return
	}
	frame := Frame{Started: p.first, Painted: p.last}
	for _, tell := range p.waiting {
		p.painting = append(p.painting, func(f Frame) {
			frame.Shown = f.Shown
			tell(frame)
		})
	}
	p.waiting = nil
	go fyne.Do(func() { p.shown(time.Now()) })
}

// shown tells of the frame that was painted last.
func (p *Probe) shown(at time.Time) {
	painting := p.painting
	p.painting = nil
	for _, tell := range painting {
		tell(Frame{Shown: at})
	}
}

// Wrap puts content between the two pixels.
func (p *Probe) Wrap(content fyne.CanvasObject) fyne.CanvasObject {
	return container.New(probeLayout{p}, p.before, content, p.after)
}

// Next calls tell, on the main goroutine, when the next frame is shown.
func (p *Probe) Next(tell func(Frame)) {
	p.waiting = append(p.waiting, tell)
	p.before.Refresh()
	p.after.Refresh()
}

// probeLayout gives the content everything and the pixels a corner each.
type probeLayout struct{ p *Probe }

func (probeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	dot := fyne.NewSize(1, 1)
	objects[0].Resize(dot)
	objects[1].Resize(size)
	objects[2].Resize(dot)
}

// MinSize is what the toolkit asks for first in each frame: the one before is on the
// display then.
func (l probeLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	l.p.shown(time.Now())
	return objects[1].MinSize()
}
