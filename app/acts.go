package app

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// This file is what a person does to the desk. Each act is carried out off the
// main goroutine and shown once it is on disk; what the engine makes of it comes
// a moment later (derive.go).

// act carries out do and then shows what it did: at once through patch, which
// makes the next view from the present one, and whole once the desk has counted
// anew. patch may be nil.
func (w *window) act(do func(ctx context.Context) error, patch func(v *view, undo string) *view, said string) {
	w.actOr(do, patch, said, func(error) {})
}

// actOr is act that tells ended, on the main goroutine and before anything is
// shown, whether it was done.
func (w *window) actOr(do func(ctx context.Context) error, patch func(v *view, undo string) *view, said string, ended func(error)) {
	if w.store != nil && w.store.ReadOnly() {
		err := fact.Problemf(fact.InUse, "%s", lang.L("This desk is open for reading only. Close it in the other Crosscheck to change it here."))
		ended(err)
		w.tell(err)
		return
	}
	w.shell.status.saving()
	storyID := ""
	if w.view != nil {
		storyID = w.view.Story.ID
	}
	w.given++
	w.bridge.queue(func() {
		err := do(w.ctx)
		var undo string
		if err == nil {
			w.acted.Add(1)
			undo, _, err = w.desk.Next(w.ctx)
		}
		w.bridge.onMain(func() {
			w.given--
			ended(err)
			w.shell.status.saved()
			if err != nil {
				w.tell(err)
				return
			}
			w.shell.status.done()
			if patch != nil && w.view != nil {
				w.setView(patch(w.view, undo))
			}
			if said != "" {
				w.toastWithUndo(said)
			}
		})
		if err == nil && storyID != "" {
			w.bridge.onMain(func() { w.load(storyID, nil) })
		}
	})
}

// firstStory opens the story made last, or the start page when there is none.
func (w *window) firstStory() {
	w.bridge.queue(func() {
		stories, err := w.desk.Stories(w.ctx)
		w.bridge.onMain(func() {
			if err == nil && len(stories) > 0 {
				w.load(stories[len(stories)-1].ID, nil)
				return
			}
			if err != nil {
				w.tell(err)
			}
			w.stories, w.view = nil, nil
			w.dropPages()
			w.open(pageStart)
		})
	})
}

// openStory shows another story.
func (w *window) openStory(id string) { w.openStoryOn(id, pageOverview) }

// openStoryOn shows a story, on that page if it is the first one shown.
func (w *window) openStoryOn(id string, first pageID) {
	w.firstPage = first
	w.load(id, func() {
		w.prefs.setStory(id)
		w.firstPage = ""
	})
}

// decide gives a verdict on a claim. It is shown once it is on disk; until then
// the claim counts as being decided, so that the next one can come at once.
// failed is called when the verdict was not given.
func (w *window) decide(claim fact.Claim, kind fact.VerdictKind, reason string, failed func()) {
	dossier, by := w.view.Dossier, w.prefs.editor()
	var given fact.Verdict
	w.deciding[claim.ID]++
	w.actOr(func(ctx context.Context) error {
		var err error
		given, err = w.desk.Decide(ctx, dossier, claim, kind, reason, by)
		return err
	}, func(v *view, undo string) *view {
		if reason != "" {
			w.prefs.addReason(reason)
		}
		return v.withVerdict(given, undo)
	}, "", func(err error) {
		if w.deciding[claim.ID]--; w.deciding[claim.ID] == 0 {
			delete(w.deciding, claim.ID)
		}
		if err != nil && failed != nil {
			failed()
		}
	})
}

// annotate puts a comment, tag or highlight on the desk.
func (w *window) annotate(a fact.Annotation) {
	a.StoryID, a.By = w.view.Story.ID, w.prefs.editor()
	w.act(func(ctx context.Context) error { return w.desk.Annotate(ctx, a) }, nil, lang.L("Noted"))
}

// importPaths imports files and folders into the open story, or into a new one
// when none is open or all are listed. What cannot be read is told, the rest goes on.
func (w *window) importPaths(paths []string) {
	if len(paths) == 0 {
		return
	}
	if w.desk == nil { // they wait until it is open
		w.cfg.Files = append(w.cfg.Files, paths...)
		w.shell.status.hint(lang.L("The desk is not open"))
		return
	}
	name := ""
	if w.view != nil && w.current != pageStart {
		name = w.view.Story.ID
	}
	w.bridge.queue(func() {
		ctx, cancel := context.WithCancel(w.ctx)
		defer cancel()
		j := &job{title: lang.L("Importing"), cancel: cancel, wanted: true}
		w.bridge.onMain(func() { w.started(j) })
		files, skipped, err := desk.ReadFiles(paths)
		if name == "" {
			name = firstTitle(files)
		}
		err = w.imported(ctx, name, files, len(skipped), err)
		w.bridge.onMain(func() { w.ended(j, err) })
	})
}

// firstTitle names a new story after the first article that could be read.
func firstTitle(files []desk.File) string {
	for _, f := range files {
		if f.Err == nil {
			return shortValue(f.Article.Title)
		}
	}
	return ""
}

// importSample imports the sample story, through the ordinary import.
func (w *window) importSample() {
	w.bridge.queue(func() {
		files, err := desk.ReadSample(w.cfg.Sample)
		_ = w.imported(w.ctx, lang.L("Sample story"), files, 0, err) // it has told
	})
}

// imported puts files that were read into a story and shows it, or tells why not;
// the error is what it told. It runs off the main goroutine.
func (w *window) imported(ctx context.Context, story string, files []desk.File, skipped int, err error) error {
	var articles []fact.Article
	var failed []string
	for _, f := range files {
		if f.Err != nil {
			failed = append(failed, f.Err.Error())
		} else {
			articles = append(articles, f.Article)
		}
	}
	var done desk.Imported
	if err == nil && len(articles) > 0 {
		done, err = w.desk.Import(ctx, story, articles, w.prefs.editor())
		w.acted.Add(1)
	}
	if err != nil {
		w.bridge.onMain(func() {
			if errors.Is(err, context.Canceled) {
				w.toast(lang.L("Import stopped; nothing of it was kept"))
				return
			}
			w.tell(err)
		})
		return err
	}
	w.bridge.onMain(func() {
		if done.Story.ID == "" {
			w.tellImport(done, failed, skipped)
			return
		}
		w.load(done.Story.ID, func() { w.tellImport(done, failed, skipped) })
	})
	return nil
}

// tellImport says what became of an import.
func (w *window) tellImport(done desk.Imported, failed []string, skipped int) {
	if w.current == pageStart && w.view != nil {
		w.open(pageOverview)
	}
	var said []string
	if n := len(done.Added); n > 0 {
		said = append(said, counted("{{.Count}} articles imported", n))
	}
	if n := len(done.Versions); n > 0 {
		said = append(said, counted("{{.Count}} new versions", n))
	}
	if n := len(done.Known); n > 0 {
		said = append(said, counted("{{.Count}} left out, as their text is there already", n))
	}
	if skipped > 0 {
		said = append(said, counted("{{.Count}} files of other kinds left out", skipped))
	}
	switch {
	case len(failed) > 0:
		if len(said) > 0 {
			failed = append([]string{strings.Join(said, ", ") + "."}, failed...)
		}
		w.message(lang.L("Some files could not be read"), strings.Join(failed, "\n\n"))
	case len(done.Added)+len(done.Versions) > 0:
		w.toastWithUndo(strings.Join(said, ", "))
	case len(said) > 0:
		w.toast(strings.Join(said, ", "))
	}
}
