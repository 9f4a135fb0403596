package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// shownWords is all text that an object shows.
func shownWords(o fyne.CanvasObject) string {
	var out strings.Builder
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case interface{ Text() string }: // words and passages, which draw themselves
			out.WriteString(o.Text() + " ")
		case *canvas.Text:
			out.WriteString(o.Text + " ")
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	return strings.Join(strings.Fields(out.String()), " ")
}

// What can be read is imported, and each file that cannot has a sentence of its own.
func TestAnImportTellsOfEachFileThatCannotBeRead(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	before := len(w.view.Articles)
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	w.importPaths([]string{
		write("good.txt", "A bridge fell\n\nFour people were hurt on Sunday, police said."),
		write("empty.txt", ""),
		write("picture.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\x00\x00"),
	})
	if got := len(w.view.Articles); got != before+1 {
		t.Errorf("there are %d articles, want %d", got, before+1)
	}
	if len(w.dialogs) != 1 {
		t.Fatalf("%d dialogs are open", len(w.dialogs))
	}
	said := shownWords(w.dialogs[0].(*sheet).root)
	for _, want := range []string{"1 article imported", "empty.txt", "picture.txt"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not tell of %q:\n%s", want, said)
		}
	}
}

// fullDisk is a desk that can no longer be written to.
type fullDisk struct{ Store }

func (fullDisk) Do(context.Context, fact.Act) (fact.Entry, error) {
	return fact.Entry{}, fact.Problemf(fact.Damaged, "the disk is full; nothing was written; make room and do it again")
}

// An act that cannot be written is told in a sentence, and the window shows what
// is on the disk, not what was wanted.
func TestAnActThatCannotBeWrittenChangesNothing(t *testing.T) {
	cfg := testConfig(t)
	w := newTestWindow(t, cfg)
	w.store = fullDisk{w.store}
	w.desk = desk.New(w.store)
	undo, articles := w.view.undo, len(w.view.Articles)
	for name, act := range map[string]func(){
		"import": func() {
			path := filepath.Join(t.TempDir(), "one.txt")
			if err := os.WriteFile(path, []byte("A bridge fell\n\nFour people were hurt."), 0o600); err != nil {
				t.Fatal(err)
			}
			w.importPaths([]string{path})
		},
		"verdict": func() { press(t, w, "g", "r", "2", "they differ", "Enter") },
		"flag":    func() { press(t, w, "g", "r", "f") },
	} {
		t.Run(name, func(t *testing.T) {
			act()
			if n := len(w.dialogs); n != 1 {
				t.Fatalf("%d dialogs are open", n)
			}
			if said := shownWords(w.dialogs[0].(*sheet).root); !strings.Contains(said, "disk is full") {
				t.Errorf("it says %q", said)
			}
			w.dialogs[0].Hide()
			if w.view.undo != undo || len(w.view.Articles) != articles {
				t.Errorf("something has changed: undo %q, %d articles", w.view.undo, len(w.view.Articles))
			}
			for _, id := range w.view.order {
				if w.view.verdictOf(id) != fact.Undecided {
					t.Errorf("claim %s shows a verdict that is not on disk", id)
				}
			}
		})
	}
}
