package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"crosscheck/widgets"
)

func TestASheetIsWorkedByKeys(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	for _, row := range []struct {
		key  string
		done int
	}{{"Enter", 1}, {"Esc", 0}} {
		done := 0
		w.confirm("Sure", "Nothing is lost.", "Go on", func() { done++ })
		press(t, w, row.key)
		if done != row.done || w.overlaid() || len(w.dialogs) != 0 {
			t.Errorf("%s: done %d times, over the page: %v, %d dialogs", row.key, done, w.overlaid(), len(w.dialogs))
		}
	}
}

func TestAFormSaysWhatIsWrong(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r", "e")
	before := len(w.view.Evidence)
	w.acceptTop()
	if len(w.view.Evidence) != before || !w.overlaid() {
		t.Fatal("evidence of nothing is taken")
	}
	if _, ok := w.win.Canvas().Focused().(*askEntry); !ok {
		t.Error("the field in which something is wrong has not the keyboard")
	}
	press(t, w, "called the office")
	w.acceptTop()
	if len(w.view.Evidence) != before+1 || w.overlaid() {
		t.Errorf("%d pieces of evidence, want %d", len(w.view.Evidence), before+1)
	}
}

// A sheet keeps within the window, with its buttons in reach, however long what
// it says is and however large the text.
func TestASheetKeepsWithinTheWindow(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(800, 600)} {
		for _, text := range []int{widgets.TextSize, 2 * widgets.TextSize} {
			w.setLook(func(l *widgets.Look) { l.TextSize = text })
			w.win.Resize(size)
			w.message("A title that is long enough to be broken over more than one line of the sheet", strings.Repeat("A sentence that says something. ", 300))
			s := w.dialogs[len(w.dialogs)-1].(*sheet)
			within := func(name string, o fyne.CanvasObject) {
				if at, by := o.Position(), o.Size(); at.X < 0 || at.Y < 0 || at.X+by.Width > size.Width || at.Y+by.Height > size.Height {
					t.Errorf("%v, text %d: the %s stands at %v, %v", size, text, name, at, by)
				}
			}
			within("card", s.card)
			within("button", s.buttons[0])
			s.Hide()
		}
	}
}
