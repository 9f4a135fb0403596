package widgets

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// BenchmarkFrames paints the steps of scrolling in the test driver, which does so
// in software: milliseconds a frame, and how many times those of a window of the
// same size with nothing but a word in it.
func BenchmarkFrames(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(designTheme(b))
	size := fyne.NewSize(1280, 800)
	bare := test.NewWindow(widget.NewLabel("Crosscheck"))
	bare.Resize(size)
	begun := time.Now()
	const frames = 20
	for range frames {
		bare.Canvas().Capture()
	}
	floor := time.Since(begun).Seconds() * 1000 / frames

	reader := NewReader(ReaderStyle)
	reader.Text.Async = atOnce
	reader.SetContent(Content{Text: longText(b, 600_000)})
	matrix := NewMatrix(testHeads)
	matrix.SetColumns(testColumns(20))
	setRows(matrix, testRows(2000, 20))
	for _, c := range []struct {
		name   string
		shown  fyne.CanvasObject
		scroll func(y float32)
		height float32
	}{
		{"reader of 100000 words", reader, func(y float32) { reader.scrollToY(y); reader.scrolled(true) }, 200_000},
		{"matrix of 2000 claims and 20 articles", matrix, func(y float32) { matrix.scroll.ScrollToOffset(fyne.NewPos(0, y)); matrix.body.show() }, 50_000},
	} {
		b.Run(c.name, func(b *testing.B) {
			w := test.NewWindow(c.shown)
			w.Resize(size)
			y := float32(0)
			for b.Loop() {
				if y += 40; y > c.height {
					y = 0
				}
				c.scroll(y)
				w.Canvas().Capture()
			}
			ms := b.Elapsed().Seconds() * 1000 / float64(b.N)
			b.ReportMetric(ms, "ms/frame")
			b.ReportMetric(floor, "bare-ms/frame")
			b.ReportMetric(ms/floor, "frame/bare")
		})
	}
}
