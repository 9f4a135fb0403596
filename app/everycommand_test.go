package app

import (
	"testing"
)

// Every command can be given on every page, whatever is selected, with a story,
// with an empty one and without any: it does something, or says why it cannot.
func TestEveryCommandCanBeGiven(t *testing.T) {
	for _, c := range []struct {
		name  string
		begin func(t *testing.T, w *window)
	}{
		{"the sample", func(*testing.T, *window) {}},
		{"an empty story", func(t *testing.T, w *window) {
			story, err := w.desk.NewStory(w.ctx, "Nothing yet", "Ada")
			if err != nil {
				t.Fatal(err)
			}
			w.openStory(story.ID)
		}},
		{"no story", func(t *testing.T, w *window) {
			w.startPage().clearSample()
			if w.view != nil {
				t.Fatal("a story is left")
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newTestWindow(t, testConfig(t))
			c.begin(t, w)
			for _, page := range pagesInOrder {
				for _, command := range w.commands {
					if command.id == "quit" || command.id == "story.remove" {
						continue // they end what the others work on
					}
					w.open(page.id)
					w.run(command)
					for len(w.dialogs) > 0 {
						w.dialogs[len(w.dialogs)-1].Hide()
					}
					w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top())
				}
			}
			if w.view != nil && w.view.undo == "" && c.name == "the sample" {
				t.Error("no command has done anything")
			}
		})
	}
}
