package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// This file brings what is derived of a story up to date and shows it, beside
// what the person does. An act never waits for it: what comes of an older state
// is thrown away, and made again of the newer one.

// load brings a story up to date and shows it. then, if it is not nil, runs once
// that is done, or has failed.
func (w *window) load(storyID string, then func()) {
	if then != nil {
		w.loaded = append(w.loaded, then)
	}
	n, before := w.asked.Add(1), w.view
	if w.refining != nil {
		w.refining.cancel() // it begins anew after this
	}
	w.bridge.derive(func() {
		if n != w.asked.Load() {
			return // a later one is asked for
		}
		acted := w.acted.Load()
		ctx, cancel := context.WithCancel(w.deriving)
		defer cancel()
		j := &job{title: lang.L("Comparing"), cancel: cancel}
		w.bridge.onMain(func() { w.started(j) })
		dossier, finished, err := w.look(ctx, storyID, w.progressOf(j))
		var v *view
		var stories []fact.Story
		if err == nil {
			var undo, redo string
			if undo, redo, err = w.desk.Next(ctx); err == nil {
				stories, err = w.desk.Stories(ctx)
				desk.Prepare() // pages compare on the main goroutine, which is not to wait for it
				v = newView(dossier, undo, redo, before)
			}
		}
		w.bridge.onMain(func() {
			w.ended(j, err)
			switch {
			case n != w.asked.Load():
				return
			case acted != w.acted.Load() || fact.IsKind(err, fact.Moved):
				w.load(storyID, nil) // it is of a state that has passed
				return
			case err == nil:
				w.stories = stories
				w.show(v, finished)
				if !finished {
					w.refine(storyID, n)
				}
			case fact.IsKind(err, fact.NotFound):
				w.firstStory()
			default:
				w.regroup.Store(false)
				w.tell(err)
			}
			then := w.loaded
			w.loaded = nil
			for _, fn := range then {
				fn()
			}
		})
	})
}

// look derives a story as it is to be shown now: by words where it was not read
// for meaning yet, unless the groups that come of meaning are to be shown.
func (w *window) look(ctx context.Context, storyID string, progress desk.Progress) (*fact.Dossier, bool, error) {
	if !w.regroup.Load() {
		return w.desk.FirstLook(ctx, storyID, progress)
	}
	dossier, err := w.desk.Refresh(ctx, storyID, progress)
	return dossier, true, err
}

// show shows a state of a story. When its groups are new ones that somebody asked
// for, it says how many.
func (w *window) show(v *view, finished bool) {
	before := w.view
	same := before != nil && before.Story.ID == v.Story.ID
	if !same || len(before.Claims) == 0 {
		w.touched = false
	}
	if !same || finished {
		w.newGroups = false
	}
	w.setView(v)
	if before == nil {
		w.warmFonts()
	}
	w.pace.viewed(finished)
	if finished && w.regroup.Swap(false) && w.touched && same {
		w.toast(counted("{{.Count}} claims are new or hold other statements", regrouped(before, v)))
	}
}

// warmFonts has the toolkit read the fonts that pages use which are not shown yet, one
// after the other while nothing else goes on: each takes half a frame.
func (w *window) warmFonts() {
	const begin, between = time.Second, 100 * time.Millisecond
	for i, style := range []fyne.TextStyle{{Bold: true}, {Italic: true}, {Bold: true, Italic: true}, {Monospace: true}} {
		w.bridge.after(begin+time.Duration(i)*between, func() { fyne.MeasureText("x", 13, style) })
	}
}

// regrouped counts the claims that hold other statements than before.
func regrouped(before, now *view) int {
	n := 0
	for _, c := range now.Claims {
		if old := before.claim(c.ID); old == nil || !slices.Equal(old.Statements, c.Statements) {
			n++
		}
	}
	return n
}

// pressed notes that somebody does something with what is shown.
func (w *window) pressed(what string) {
	w.touched = true
	w.pace.pressed(what)
}

// showNewGroups shows the groups that reading for meaning gave.
func (w *window) showNewGroups() { w.regroupStory(w.view.Story.ID) }

func (w *window) regroupStory(storyID string) {
	w.regroup.Store(true)
	w.load(storyID, nil)
}

func needNewGroups(w *window) string {
	if w.view == nil || !w.newGroups {
		return lang.L("There are no new groups to show")
	}
	return ""
}

// refine reads a story for meaning, unless it is loaded again meanwhile, which is
// followed by another refining. The groups that come of it are shown at once to
// somebody who has not begun to work with those that are there; to others they are
// offered. What people decided stays as it is in any case.
func (w *window) refine(storyID string, n int64) {
	ctx, cancel := context.WithCancel(w.deriving)
	j := &job{title: lang.L("Reading for meaning"), cancel: cancel}
	w.refining = j
	w.bridge.derive(func() {
		defer cancel()
		if n != w.asked.Load() {
			return
		}
		w.bridge.onMain(func() { w.started(j) })
		err := w.desk.ReadForMeaning(ctx, storyID, w.progressOf(j))
		w.bridge.onMain(func() {
			w.ended(j, err)
			if w.refining == j {
				w.refining = nil
			}
			switch {
			case n != w.asked.Load():
			case err == nil && w.touched:
				w.newGroups = true
				w.pace.offered()
				w.shell.status.update()
			case err == nil:
				w.regroupStory(storyID)
			default:
				w.tell(err)
			}
		})
	})
}

// job is a piece of work that may take long and can be stopped.
type job struct {
	title  string
	cancel context.CancelFunc
	// wanted says that a person asked for it, and would miss it; what the program
	// works out by itself is made again at the next start.
	wanted bool
	begun  time.Time
}

// longJob is how long a job takes that people turn to something else in.
const longJob = 10 * time.Second

// started shows that a job runs. The one that started last is shown.
func (w *window) started(j *job) {
	j.begun = time.Now()
	w.jobs = append(w.jobs, j)
	w.shell.status.started(j.title, j.cancel)
}

// ended takes a job from the status line. Who has turned to another program is
// told of the end of a long one, unless it was stopped or is done again.
func (w *window) ended(j *job, err error) {
	if w.behind && time.Since(j.begun) >= longJob && !errors.Is(err, context.Canceled) && !fact.IsKind(err, fact.Moved) {
		words := lang.L("%s: done")
		if err != nil {
			words = lang.L("%s: that did not work")
		}
		w.app.SendNotification(fyne.NewNotification(w.win.Title(), fmt.Sprintf(words, j.title)))
	}
	w.jobs = slices.DeleteFunc(w.jobs, func(other *job) bool { return other == j })
	if len(w.jobs) == 0 {
		w.shell.status.ended()
		return
	}
	next := w.jobs[len(w.jobs)-1]
	w.shell.status.started(next.title, next.cancel)
}

// progressOf shows how far a job is, while it is the one that is shown.
func (w *window) progressOf(j *job) func(what string, done, total int) {
	return w.bridge.progress(func(what string, done, total int) {
		if n := len(w.jobs); n > 0 && w.jobs[n-1] == j {
			w.shell.status.progress(lang.L(what), done, total)
		}
	})
}

// stopJobs stops everything that runs.
func (w *window) stopJobs() {
	for _, j := range w.jobs {
		j.cancel()
	}
}
