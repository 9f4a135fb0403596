package app

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"crosscheck/internal/fact"
	"crosscheck/storage"
)

// A desk that cannot be opened is told on a page with what can be done, and each
// way out of it leads to an open desk.
func TestADeskThatCannotBeOpened(t *testing.T) {
	for name, row := range map[string]struct {
		spoil func(t *testing.T, cfg *Config)
		says  string
		do    func(w *window)
		reads bool // the desk is open for reading afterwards
	}{
		"in use, read": {
			spoil: func(t *testing.T, cfg *Config) {
				held, err := storage.Open(context.Background(), cfg.DeskPath)
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { _ = held.Close() })
			},
			says:  "Another Crosscheck is writing",
			do:    func(w *window) { press(t, w, "Enter") }, // the button has the keyboard
			reads: true,
		},
		"in use, tried again": {
			spoil: func(_ *testing.T, cfg *Config) {
				open, failed := cfg.Open, false
				cfg.Open = func(ctx context.Context, path string) (Store, error) {
					if !failed {
						failed = true
						return nil, fact.Problemf(fact.InUse, "%s: in use", path)
					}
					return open(ctx, path)
				}
			},
			says: "Another Crosscheck is writing",
			do:   func(w *window) { w.closed().again.OnTapped() },
		},
		"damaged, begun anew": {
			spoil: func(t *testing.T, cfg *Config) {
				if err := os.WriteFile(cfg.DeskPath, []byte(strings.Repeat("no desk ", 1000)), 0o600); err != nil {
					t.Fatal(err)
				}
			},
			says: "desk",
			do:   func(w *window) { w.closed().anew.OnTapped() },
		},
	} {
		t.Run(name, func(t *testing.T) {
			cfg := testConfig(t)
			cfg.SetAside = func(path string) (string, error) { return storage.SetAside(path, time.Now()) }
			row.spoil(t, &cfg)
			w := newTestWindow(t, cfg)
			if w.current != pageClosed || w.desk != nil {
				t.Fatalf("the page is %s", w.current)
			}
			if said := w.closed().sentence.Text(); !strings.Contains(said, row.says) || strings.Contains(said, "\n") {
				t.Errorf("the page says %q", said)
			}
			for _, key := range []string{"Ctrl+N", "Ctrl+O", "Ctrl+Shift+O"} { // nothing of this may crash
				press(t, w, key)
			}
			w.dropped([]fyne.URI{})
			row.do(w)
			w.closeTop() // what is told of the old desk
			if w.desk == nil || w.current == pageClosed {
				t.Fatalf("the page is %s, and no desk is open: %v", w.current, w.closedBy)
			}
			if w.store.ReadOnly() != row.reads {
				t.Errorf("open for reading only: %v", w.store.ReadOnly())
			}
		})
	}
}

// closed is the page of a desk that cannot be opened.
func (w *window) closed() *closedPage { return w.page(pageClosed).(*closedPage) }

func TestClosingAsksForWhatWouldBeLost(t *testing.T) {
	for name, write := range map[string]func(w *window){
		"a reason":       func(w *window) { press(t, w, "g", "r", "2", "they differ") },
		"on another one": func(w *window) { press(t, w, "g", "r", "2", "they differ"); w.step(w.review().order(), 1) },
		"a form":         func(w *window) { press(t, w, "g", "r", "c", "look again") },
		"a job":          func(w *window) { w.started(&job{title: "Importing", cancel: func() {}, wanted: true}) },
	} {
		t.Run(name, func(t *testing.T) {
			w := newTestWindow(t, testConfig(t))
			write(w)
			w.close()
			if w.leaving == nil {
				t.Fatal("the window closes without asking")
			}
			w.close() // again, by the corner of the window
			if n := len(w.dialogs); w.leaving != w.dialogs[n-1] {
				t.Errorf("%d dialogs ask", n)
			}
			press(t, w, "Esc")
			if w.leaving != nil || w.deriving.Err() != nil {
				t.Fatal("Esc does not stay")
			}
			w.close()
			w.leaving.accept()
			if w.deriving.Err() == nil {
				t.Error("Enter does not close")
			}
		})
	}
	w := newTestWindow(t, testConfig(t))
	w.started(&job{title: "Comparing", cancel: func() {}}) // made again at the next start
	w.close()
	if w.leaving != nil || w.deriving.Err() == nil {
		t.Error("closing asks for a job that nobody asked for")
	}
}
