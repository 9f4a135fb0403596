package app

import (
	"context"
	"slices"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// undo takes back the last act; redo does again what was undone last.
func (w *window) undo() { w.stepBack((*desk.Desk).Undo, lang.L("Undone")) }
func (w *window) redo() { w.stepBack((*desk.Desk).Redo, lang.L("Redone")) }

func (w *window) stepBack(step func(*desk.Desk, context.Context, string) (fact.Entry, error), word string) {
	by, open, before, at := w.prefs.editor(), "", w.view, w.sel.claim
	if w.view != nil {
		open = w.view.Story.ID
	}
	w.given++
	w.bridge.queue(func() {
		entry, err := step(w.desk, w.ctx, by)
		var undo, redo string
		if err == nil {
			w.acted.Add(1)
			undo, redo, err = w.desk.Next(w.ctx)
		}
		w.bridge.onMain(func() {
			w.given--
			if err != nil {
				w.tell(err)
				return
			}
			if w.view != nil { // for the next key, which may come before the story does
				next := *w.view
				next.undo, next.redo = undo, redo
				w.view = &next
			}
			w.shell.status.bright = false // what stands next in line was not done just now
			w.toast(word + ": " + entry.Title)
			w.load(entry.StoryID, func() {
				switch {
				case entry.StoryID != open && w.current == pageStart:
					w.open(pageOverview)
				case entry.StoryID == open && (w.sel.claim == at || w.view != nil && w.view.claim(at) == nil) && !w.writing(): // nobody has gone on since
					w.goToChange(before)
				}
			})
		})
	})
}

// goToChange selects the claim that has changed since a state, so that the next key
// is about it: who takes a verdict back wants to give another one.
func (w *window) goToChange(before *view) {
	if w.view == nil || before == nil || (w.current != pageReview && w.current != pageOverview) {
		return
	}
	if changed := w.view.changedSince(before); len(changed) > 0 && !slices.Contains(changed, w.sel.claim) {
		w.selectClaim(changed[0])
	}
}

// changedSince lists the claims of which people have said another thing than in an
// earlier state, in the order of what matters; where there are none, those that hold
// other statements, and last those beside others, which follow from these.
func (v *view) changedSince(before *view) []string {
	said := map[string]bool{}
	differ(said, before.Evidence, v.Evidence, func(e fact.Evidence) string { return e.ClaimID })
	differ(said, before.Queries, v.Queries, func(q fact.Query) string { return q.ClaimID })
	differ(said, before.Flags, v.Flags, func(f fact.Flag) string { return f.ClaimID })
	differ(said, before.claimNotes(), v.claimNotes(), func(n claimNote) string { return n.claim })
	var saidOf, holdOthers, beside []string
	for _, id := range v.order {
		c, was := v.claim(id), before.claim(id)
		switch {
		case was == nil && c.Beside:
			beside = append(beside, id)
		case was == nil:
			holdOthers = append(holdOthers, id)
		case said[id] || len(v.Verdicts[id]) != len(before.Verdicts[id]) || len(v.Reviews[id]) != len(before.Reviews[id]) || was.Text != c.Text:
			saidOf = append(saidOf, id)
		case !slices.Equal(was.Statements, c.Statements):
			holdOthers = append(holdOthers, id)
		}
	}
	if len(saidOf) > 0 {
		return saidOf
	}
	return append(holdOthers, beside...)
}

// claimNote is a comment or tag on a claim, as far as it can be compared.
type claimNote struct{ id, claim, text string }

func (v *view) claimNotes() []claimNote {
	var notes []claimNote
	for _, a := range v.Annotations {
		if a.ClaimID != "" {
			notes = append(notes, claimNote{a.ID, a.ClaimID, a.Text})
		}
	}
	return notes
}

// differ notes the claims that one of two lists tells something of and the other
// does not.
func differ[T comparable](said map[string]bool, before, now []T, claimOf func(T) string) {
	count := make(map[T]int, len(now))
	for _, t := range before {
		count[t]++
	}
	for _, t := range now {
		count[t]--
	}
	for t, n := range count {
		if n != 0 {
			said[claimOf(t)] = true
		}
	}
}
