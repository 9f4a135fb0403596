package app

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// This file opens the desk. What cannot be opened is told on a page of its own,
// with what can be done.

// opener opens the desk at a path.
type opener func(ctx context.Context, path string) (Store, *desk.Desk, error)

// by opens with a function and makes the desk of what that gives.
func (w *window) by(open func(ctx context.Context, path string) (Store, error)) opener {
	return func(ctx context.Context, path string) (Store, *desk.Desk, error) {
		if _, err := os.Stat(path); path != w.usualDesk && errors.Is(err, fs.ErrNotExist) { // it is not made anew behind a person's back
			return nil, nil, fact.Problemf(fact.NotFound, "%s: there is no desk here any more; connect the drive that it is on and try again, or use the usual desk", path)
		}
		store, err := open(ctx, path)
		if err != nil {
			return nil, nil, err
		}
		return store, desk.New(store, w.deskOptions()...), nil
	}
}

// start opens the desk, off the main goroutine.
func (w *window) start() { w.openWith(w.by(w.cfg.Open)) }

// openEarly begins to open the desk, and to read the story that was open last,
// while the display is being opened. It gives what waits for the desk.
func (w *window) openEarly() opener {
	type opened struct {
		store Store
		desk  *desk.Desk
		err   error
	}
	done, last := make(chan opened, 1), w.prefs.story()
	go func() {
		store, d, err := w.by(w.cfg.Open)(w.ctx, w.cfg.DeskPath)
		done <- opened{store, d, err}
		if err == nil && last != "" {
			_ = d.Recall(w.deriving, last) // what fails here fails again where it is told
		}
	}()
	return func(context.Context, string) (Store, *desk.Desk, error) {
		o := <-done
		return o.store, o.desk, o.err
	}
}

// startReading opens a desk that another process writes to.
func (w *window) startReading() { w.openWith(w.by(w.cfg.OpenReadOnly)) }

func (w *window) openWith(open opener) {
	w.closedBy = nil
	opening := true
	w.bridge.after(jobShownAfter, func() {
		if opening {
			w.shell.status.hint(lang.L("Opening the desk"))
		}
	})
	w.bridge.queue(func() {
		store, d, err := open(w.ctx, w.cfg.DeskPath)
		w.bridge.onMain(func() {
			opening = false
			w.shell.status.hint("")
			if err != nil {
				w.closedBy = err
				w.open(pageClosed)
				return
			}
			w.opened(store, d)
		})
	})
}

// restore puts a backup in the place of a desk that cannot be opened.
func (w *window) restore() {
	w.askPath(lang.L("Restore a backup"), lang.L("Restore"), filepath.Dir(w.cfg.DeskPath)+string(filepath.Separator), []string{filepath.Ext(w.cfg.DeskPath)}, func(backup string) {
		w.replaceDesk(lang.L("The backup is restored"), func() (string, error) { return w.cfg.Restore(w.ctx, backup, w.cfg.DeskPath) })
	})
}

// beginAnew sets a desk aside that cannot be opened, and makes a new one.
func (w *window) beginAnew() {
	w.replaceDesk(lang.L("A new desk is begun"), func() (string, error) { return w.cfg.SetAside(w.cfg.DeskPath) })
}

// replaceDesk puts another desk in the place of the present one and opens it.
func (w *window) replaceDesk(said string, do func() (kept string, err error)) {
	w.bridge.queue(func() {
		kept, err := do()
		w.bridge.onMain(func() {
			if err != nil {
				w.tell(err)
				return
			}
			w.start()
			if kept != "" {
				w.message(said, lang.L("The desk that was there is kept as")+"\n"+kept)
			}
		})
	})
}

// opened shows what is in the desk: the story that was open last, or the sample
// when the desk is new.
func (w *window) opened(store Store, d *desk.Desk) {
	w.store, w.desk = store, d
	w.shell.status.hint("")
	last, page := w.prefs.story(), w.prefs.page()
	w.bridge.queue(func() {
		stories, err := w.desk.Stories(w.ctx)
		if err != nil {
			w.bridge.onMain(func() { w.tell(err) })
			return
		}
		story, isNew := lastStory(stories, last), w.isNew()
		w.bridge.onMain(func() {
			w.stories = stories
			if w.current == pageClosed {
				w.open(pageStart)
			}
			switch {
			case story != "":
				if story == last {
					w.sel = w.prefs.place()
				}
				w.openStoryOn(story, page)
				// A long story takes a while; until then, there are the stories.
				w.bridge.after(jobShownAfter, func() {
					if w.view == nil && w.current == pageStart {
						w.open(pageStart)
					}
				})
			case isNew && len(w.cfg.Files) == 0:
				w.importSample()
			default:
				w.open(pageStart)
			}
			files := w.cfg.Files
			w.cfg.Files = nil
			w.importPaths(files)
		})
	})
}

func (w *window) deskOptions() []desk.Option {
	if w.cfg.Encoder == nil {
		return []desk.Option{desk.BesideWindow()}
	}
	return []desk.Option{desk.BesideWindow(), desk.WithEncoder(func() (desk.Encoder, error) {
		e, err := w.cfg.Encoder()
		if err != nil {
			w.bridge.onMain(func() { w.tell(err) })
		}
		return e, err
	})}
}

// lastStory is the story that was open last, else the one made last; "" for none.
func lastStory(stories []fact.Story, last string) string {
	newest := ""
	for _, s := range stories {
		if s.ID == last {
			return s.ID
		}
		newest = s.ID
	}
	return newest
}

// isNew reports whether nothing was ever done on the desk: the sample is for
// those who see the program for the first time. It reads the desk, off the main
// goroutine.
func (w *window) isNew() bool {
	if w.store.ReadOnly() {
		return false
	}
	entries, err := w.desk.Journal(w.ctx, "", 1)
	return err == nil && len(entries) == 0
}
