package app

import (
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// momentWords is when something was done, to the minute.
const momentWords = "2 Jan 2006 15:04"

// showHistory lists all that was ever done to the claim, the last first, with who,
// when and why, also what was undone again; above it what has changed under its
// verdict.
func (w *window) showHistory() {
	claim, cases := w.claim(), w.view.cases
	w.bridge.aside(func() {
		entries, err := w.desk.ClaimHistory(w.ctx, claim.ID)
		_, moved := cases.Doubts(claim)
		w.bridge.onMain(func() {
			if err != nil {
				w.tell(err)
				return
			}
			if w.writing() {
				return // another key has asked for something since
			}
			w.newSheet(lang.L("History of the claim"), sheetWide, w.historyPieces(claim, moved, entries)...).saying(lang.L("Close")).open(nil)
		})
	})
}

// historyPieces say what has moved under the verdict on a claim, what was done to it,
// and what the verdict stood on.
func (w *window) historyPieces(claim fact.Claim, moved []string, entries []fact.Entry) []piece {
	pieces := []piece{quietPiece(claimName(&claim), 0)}
	say := func(runs ...widgets.Run) {
		pieces = append(pieces, textPiece(widgets.NewWords(widgets.TextBody, runs...).Wrapped(0), 10))
	}
	for _, m := range moved {
		say(widgets.Run{Text: m, Color: widgets.ColorWarn})
	}
	stands := standing(entries)
	for i := len(entries) - 1; i >= 0; i-- {
		e := entries[i]
		title, color := e.Title, widgets.ColorInk
		switch {
		case e.Kind == fact.Undid:
			title = lang.L("Undone") + ": " + title
		case e.Kind == fact.Redid:
			title = lang.L("Redone") + ": " + title
		case !stands[e.ID]:
			title, color = title+" ("+lang.L("undone")+")", widgets.ColorInk3
		}
		runs := []widgets.Run{{Text: title, Bold: color == widgets.ColorInk, Color: color}}
		if e.Why != "" {
			runs = append(runs, widgets.Run{Text: ": " + e.Why, Color: color})
		}
		say(append(runs, quietRun(e.By, e.At.Local().Format(momentWords)))...)
	}
	if len(entries) == 0 {
		say(widgets.Run{Text: lang.L("Nothing was decided or noted on this claim yet."), Color: widgets.ColorInk2})
	}
	if w.view != nil {
		pieces = append(pieces, w.groundPieces(claim.ID)...)
	}
	return pieces
}

// standing tells which acts of a history, oldest first, were not undone.
func standing(entries []fact.Entry) map[int64]bool {
	stands := map[int64]bool{}
	for _, e := range entries {
		switch e.Kind {
		case fact.Undid:
			stands[e.Target] = false
		case fact.Redid:
			stands[e.Target] = true
		default:
			stands[e.ID] = true
		}
	}
	return stands
}
