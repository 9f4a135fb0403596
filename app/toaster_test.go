package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestAToastCoversNothingOfTheClaim: what was done is told while the next claim is read.
func TestAToastCoversNothingOfTheClaim(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	for _, row := range []struct {
		name   string
		width  float32
		beside bool
	}{{"beside the claim", 1280, true}, {"wide", 2560, true}, {"with the queue folded away", 900, false}} {
		w.win.Resize(fyne.NewSize(row.width, 800))
		press(t, w, "g", "r")
		w.toastWithUndo("Undone: Disputed on “When questioned about the report, the prime minister declined to say anything”")
		toast, at := w.shell.toasts.shown, w.app.Driver().AbsolutePositionForObject(w.shell.toasts.shown)
		claim := w.app.Driver().AbsolutePositionForObject(w.review().claim)
		if beside := at.X+toast.Size().Width <= claim.X; beside != row.beside {
			t.Errorf("%s: the toast ends at %g, the claim begins at %g", row.name, at.X+toast.Size().Width, claim.X)
		}
		if queue := w.app.Driver().AbsolutePositionForObject(w.review().queue.root); row.beside && at.X < queue.X {
			t.Errorf("%s: the toast begins at %g, the queue at %g", row.name, at.X, queue.X)
		}
		bar := w.app.Driver().AbsolutePositionForObject(w.review().bar.root)
		if bottom := at.Y + toast.Size().Height; bottom > w.win.Canvas().Size().Height || !row.beside && bottom > bar.Y {
			t.Errorf("%s: the toast ends at %g", row.name, bottom)
		}
		w.shell.toasts.hide()
	}
}
