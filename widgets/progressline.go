package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// The bar of a ProgressLine.
const (
	progressWidth  = 120
	progressHeight = 4
)

// ProgressLine says in the status line what runs and how far it is: a bar of
// 120 × 4, words, and a cross that stops it.
type ProgressLine struct {
	widget.BaseWidget
	// OnCancel is called when the cross is pressed. While it is nil there is no cross.
	OnCancel func()

	words       string
	done, total int
	step        int // where the piece stands while the total is not known
	cancel      *Button
}

// NewProgressLine returns a line that shows nothing done yet.
func NewProgressLine() *ProgressLine {
	l := &ProgressLine{}
	l.cancel = NewButtonOf(ButtonFlat, "", func() {
		if l.OnCancel != nil {
			l.OnCancel()
		}
	}).WithIcon("close").WithHint(lang.L("Stop"))
	l.ExtendBaseWidget(l)
	return l
}

// Set shows what runs and how much of it is done. With a total of 0 it is not
// known how long it takes: a piece of the bar moves on with each call.
func (l *ProgressLine) Set(words string, done, total int) {
	l.words, l.done, l.total = words, done, total
	l.step++
	l.Refresh()
}

// filled is the part of the bar that is drawn, from and to in shares of it.
func (l *ProgressLine) filled() (from, to float32) {
	if l.total > 0 {
		return 0, max(0, min(1, float32(l.done)/float32(l.total)))
	}
	const steps, piece = 12, 0.25
	from = float32(l.step%steps) / (steps - 1) * (1 - piece)
	return from, from + piece
}

// CreateRenderer implements fyne.Widget.
func (l *ProgressLine) CreateRenderer() fyne.WidgetRenderer {
	track, bar, words := newCrisp(ColorLine2, "", 0, 2), newCrisp(ColorFocus, "", 0, 2), newText(0, fyne.TextStyle{})
	d := &drawing{of: l, objects: []fyne.CanvasObject{track.Raster, bar.Raster, words, l.cancel}}
	const gap = 8
	end := func() float32 {
		return scaleOf(l).px(progressWidth) + gap + widthOf(words.Text, words.TextSize, fyne.TextStyle{})
	}
	d.min = func() fyne.Size {
		height := scaleOf(l).px(24)
		width := end()
		if l.OnCancel != nil {
			width += 4 + height
		}
		return fyne.NewSize(width, height)
	}
	d.layout = func(size fyne.Size) {
		s, p := scaleOf(l), pixels(l)
		width, top := s.px(progressWidth), snap((size.Height-progressHeight)/2, p)
		track.put(0, top, width, progressHeight)
		from, to := l.filled()
		bar.put(snap(from*width, p), top, snap((to-from)*width, p), progressHeight)
		place(words, width+gap, middle(0, size.Height, words.TextSize), p)
		side := s.px(24)
		l.cancel.Move(fyne.NewPos(end()+4, (size.Height-side)/2))
		l.cancel.Resize(fyne.NewSquareSize(side))
	}
	d.refresh = func() {
		write(words, l.words, scaleOf(l).small, fyne.TextStyle{}, l, ColorInk2)
		if l.OnCancel == nil {
			l.cancel.Hide()
		} else {
			l.cancel.Show()
		}
	}
	return d.start()
}
