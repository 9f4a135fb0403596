package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"crosscheck/widgets"
)

// How long a toast stays, and after which time a job is shown.
const (
	toastStays    = 6 * time.Second
	jobShownAfter = 400 * time.Millisecond
)

// toaster shows one toast at a time at the foot of the window, for what was
// done and can be taken back at once.
type toaster struct {
	w     *window
	shown *widgets.Toast
	count int // tells a toast from those before it
	root  *fyne.Container
}

func newToaster(w *window) *toaster {
	t := &toaster{w: w}
	t.root = container.New(&toastLayout{t})
	return t
}

func (t *toaster) object() fyne.CanvasObject { return t.root }

// toast says something that needs no answer.
func (w *window) toast(words string) { w.shell.toasts.show(words, nil) }

// toastWithUndo says what was done and offers to take it back.
func (w *window) toastWithUndo(words string) { w.shell.toasts.show(words, w.undo) }

func (t *toaster) show(words string, undo func()) {
	t.count++
	mine := t.count
	away := func() {
		if t.count == mine {
			t.hide()
		}
	}
	var act func()
	if undo != nil {
		act = func() {
			away()
			undo()
		}
	}
	t.shown = widgets.NewToast(words, act, away)
	t.root.Objects = []fyne.CanvasObject{t.shown}
	t.root.Refresh()
	t.w.bridge.after(toastStays, away)
}

func (t *toaster) hide() {
	t.shown = nil
	t.root.Objects = nil
	t.root.Refresh()
}

// toastLayout places a toast in the middle above the status line, and above the
// answers of a pair, which must not be covered. On Review it lies over the foot of the
// queue, where it covers nothing of the claim; where the queue is folded away, above
// the verdicts.
type toastLayout struct{ t *toaster }

func (l *toastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	foot := widgets.Px(statusHeight + 16)
	switch l.t.w.current {
	case pageReview:
		if queue := l.t.w.review().queue.root; queue.Visible() && !l.t.w.review().open && l.t.shown != nil {
			gap := widgets.Px(8)
			width := queue.Size().Width - 2*gap
			height := l.t.shown.HeightFor(width)
			left := l.t.w.app.Driver().AbsolutePositionForObject(queue).X + gap
			placeAt(l.t.shown, left, size.Height-widgets.Px(statusHeight)-gap-height, width, height)
			return
		}
		foot += widgets.Px(barHeight)
	case pageMatches:
		foot += widgets.Px(pairFoot)
	}
	for _, o := range objects {
		least := o.MinSize()
		o.Resize(least)
		o.Move(fyne.NewPos(float32(int((size.Width-least.Width)/2)), size.Height-foot-least.Height))
	}
}

func (*toastLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
