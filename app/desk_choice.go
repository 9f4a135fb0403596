package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"
)

// askDesk asks for another desk to work on. It is opened at the next start: nothing
// that runs on this one has to be broken off.
func (w *window) askDesk() {
	w.askPath(lang.L("Work on another desk"), lang.L("Use it"), w.cfg.DeskPath, []string{filepath.Ext(w.usualDesk)}, w.useDesk)
}

// useDesk takes the desk at a path for the next start, and makes it if there is none.
func (w *window) useDesk(path string) {
	path, err := filepath.Abs(path)
	if err != nil {
		w.tell(err)
		return
	}
	if ending := filepath.Ext(w.usualDesk); !strings.EqualFold(filepath.Ext(path), ending) {
		path += ending
	}
	if path == w.cfg.DeskPath {
		w.keepDesk(path)
		return
	}
	w.bridge.queue(func() {
		store, err := w.cfg.Open(w.ctx, path)
		if err == nil {
			err = store.Close()
		}
		w.bridge.onMain(func() {
			if err != nil {
				w.tell(err)
				return
			}
			w.keepDesk(path)
			w.confirm(lang.L("Another desk"), lang.L("Crosscheck works on this desk from its next start on:")+"\n"+path, lang.L("Close now"), w.close)
		})
	})
}

// keepDesk remembers the desk for the next start.
func (w *window) keepDesk(path string) {
	if path == w.usualDesk {
		path = ""
	}
	w.prefs.setDesk(path)
}

// useUsualDesk opens the usual desk in place of one that cannot be opened.
func (w *window) useUsualDesk() {
	w.keepDesk(w.usualDesk)
	w.cfg.DeskPath = w.usualDesk
	w.start()
}
