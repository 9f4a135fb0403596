package app

import (
	"context"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// claim is the selected claim; there is one where a command needs it.
func (w *window) claim() fact.Claim { return *w.view.claim(w.sel.claim) }

func (w *window) askClaimComment() {
	claim := w.claim()
	w.askLong(lang.L("Comment on the claim"), lang.L("Comment"), "", func(words string) {
		w.annotate(fact.Annotation{Kind: fact.Comment, ClaimID: claim.ID, Text: words})
	})
}

// evidenceKinds are what evidence may be, as keys of the translation.
var evidenceKinds = []string{"call", "document", "link", "visit"}

// askEvidence asks for a call, a document or a link that bears on the claim.
func (w *window) askEvidence() {
	claim := w.claim()
	kind := widget.NewSelect(translated(evidenceKinds), nil)
	kind.SetSelectedIndex(0)
	link := newFormField(lang.L("Link"), "", false, nil)
	note := newFormField(lang.L("What was found"), "", true, func(words string) string {
		if words == "" && link.text() == "" {
			return lang.L("Write what was found, or give the link to it")
		}
		return ""
	})
	dated := newFormField(lang.L("Date"), "", false, nil)
	link.entry.SetPlaceHolder("https://")
	dated.entry.SetPlaceHolder(today())
	fields := []formField{note, {label: lang.L("Kind"), object: container.NewStack(kind, widgets.NewCard(widgets.NoFill, widgets.ColorEdge, 6, nil))}, link, dated}
	w.askForm(lang.L("Add evidence"), lang.L("Add"), fields, func() {
		e := fact.Evidence{
			ClaimID: claim.ID, Kind: evidenceKinds[max(0, kind.SelectedIndex())], Note: note.text(),
			URL: link.text(), Dated: dated.text(), By: w.prefs.editor(),
		}
		story := w.view.Story.ID
		w.act(func(ctx context.Context) error { return w.desk.AddEvidence(ctx, story, e) }, nil, lang.L("Evidence added"))
	})
}

func translated(keys []string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = lang.L(k)
	}
	return out
}

func (w *window) askRenameClaim() {
	claim := w.claim()
	w.ask(lang.L("Rename the claim"), lang.L("Rename"), claim.Text, func(words string) {
		by := w.prefs.editor()
		w.act(func(ctx context.Context) error { return w.desk.RenameClaim(ctx, claim, words, by) }, nil, "")
	})
}

// goNextUndecided opens the next claim without a verdict, from any page.
func (w *window) goNextUndecided() {
	order := w.view.order
	if w.current == pageReview {
		order = w.review().order()
	}
	if w.nextUndecided(order) && w.current != pageReview {
		w.open(pageReview)
	}
}

// askEditor asks for the name that verdicts and notes are signed with.
func (w *window) askEditor() {
	w.ask(lang.L("Your name, as verdicts and notes are signed"), lang.L("Save"), w.prefs.editor(), w.prefs.setEditor)
}

func (w *window) askNewStory() {
	w.ask(lang.L("New story: what happened"), lang.L("Make"), "", func(name string) {
		by := w.prefs.editor()
		w.bridge.queue(func() {
			story, err := w.desk.NewStory(w.ctx, name, by)
			w.bridge.onMain(func() {
				if err != nil {
					w.tell(err)
					return
				}
				w.load(story.ID, func() { w.open(pageOverview) })
			})
		})
	})
}

func (w *window) askRenameStory() {
	story := w.view.Story
	w.ask(lang.L("Rename the story"), lang.L("Rename"), story.Name, func(name string) {
		by := w.prefs.editor()
		w.act(func(ctx context.Context) error { return w.desk.RenameStory(ctx, story, name, by) }, nil, "")
	})
}

// removeStory takes the story off the desk. Undo brings it back, so nothing is asked.
func (w *window) removeStory() { w.hideStory(w.view.Story) }

// toggleDifferences switches the marks in the text on and off.
func (w *window) toggleDifferences() {
	w.prefs.setDifferences(!w.prefs.differences())
	w.refresh()
}

// back leaves what is in front: a search, a pending verdict, then the page.
func (w *window) back() {
	w.keyboard.first = ""
	if p, ok := w.pages[w.current].(interface{ escape() bool }); ok && p.escape() {
		return
	}
	if w.view != nil && w.current != pageOverview {
		w.open(pageOverview)
	}
}
