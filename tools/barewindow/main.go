// Barewindow opens a window of the toolkit with nothing but a word in it, tells
// how many milliseconds passed until its first frame was shown, and ends. It is
// the floor that the start of Crosscheck is measured against.
//
// CROSSCHECK_PACE_FROM is when it was started, in nanoseconds since 1970.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"

	"crosscheck/widgets"
)

func main() {
	begun := time.Now()
	if from, err := strconv.ParseInt(os.Getenv("CROSSCHECK_PACE_FROM"), 10, 64); err == nil {
		begun = time.Unix(0, from)
	}
	a := app.NewWithID("desk.crosscheck.barewindow")
	w := a.NewWindow("Bare")
	probe := widgets.NewProbe()
	w.SetContent(probe.Wrap(widget.NewLabel("Crosscheck")))
	w.Resize(fyne.NewSize(1280, 800))
	probe.Next(func(f widgets.Frame) {
		fmt.Println(float64(f.Shown.Sub(begun).Microseconds()) / 1000)
		a.Quit()
	})
	w.ShowAndRun()
}
