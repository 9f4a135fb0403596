package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// startedAgain is the program started anew: what it remembers is the same.
func startedAgain(t *testing.T, w *window, cfg Config) *window {
	t.Helper()
	if w.store != nil {
		if err := w.store.Close(); err != nil {
			t.Fatal(err)
		}
		w.store = nil
	}
	again := newWindow(context.Background(), w.app, newInlineBridge(), cfg)
	again.win.Resize(fyne.NewSize(1280, 800))
	again.start()
	t.Cleanup(func() {
		if again.store != nil {
			_ = again.store.Close()
		}
	})
	return again
}

func TestAnotherDeskIsChosen(t *testing.T) {
	cfg := testConfig(t)
	w := newTestWindow(t, cfg)
	other := filepath.Join(t.TempDir(), "elections")
	w.useDesk(other)
	other += ".crosscheck"
	if _, err := os.Stat(other); err != nil || len(w.dialogs) == 0 {
		t.Fatalf("the desk is not made, or nothing is said of it: %v", err)
	}
	w.closeTop()
	w = startedAgain(t, w, cfg)
	if w.cfg.DeskPath != other || w.desk == nil {
		t.Fatalf("the next start is on %s", w.cfg.DeskPath)
	}
	// The drive it was on is gone.
	kept := other + ".away"
	if err := os.Rename(other, kept); err != nil {
		t.Fatal(err)
	}
	w = startedAgain(t, w, cfg)
	if w.current != pageClosed || !strings.Contains(w.closed().sentence.Text(), "no desk here any more") || w.closed().read.Visible() {
		t.Fatalf("the page is %s and says %q", w.current, w.closed().sentence.Text())
	}
	if _, err := os.Stat(other); err == nil {
		t.Error("an empty desk was made in its place")
	}
	w.closed().usual.OnTapped()
	if w.current == pageClosed || w.desk == nil || w.prefs.desk() != "" || w.cfg.DeskPath != cfg.DeskPath {
		t.Errorf("the usual desk is not open: page %s, desk %s", w.current, w.cfg.DeskPath)
	}
}

func TestADeskThatCannotBeUsedIsNotKept(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	broken := filepath.Join(t.TempDir(), "broken.crosscheck")
	if err := os.WriteFile(broken, []byte(strings.Repeat("no desk ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.useDesk(broken)
	if w.prefs.desk() != "" || len(w.dialogs) == 0 {
		t.Errorf("kept %q, %d dialogs", w.prefs.desk(), len(w.dialogs))
	}
}

func TestTheUsualDeskIsUsedAgain(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	w.prefs.setDesk("/elsewhere/desk.crosscheck")
	w.useDesk(w.usualDesk)
	if w.prefs.desk() != "" {
		t.Errorf("the next start is on %q", w.prefs.desk())
	}
}
