package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file lists under the columns what people put beside a claim: questions,
// evidence and comments, each with what can be done with it.

// evidenceOf is what was found for a claim, oldest first.
func (v *view) evidenceOf(claimID string) []fact.Evidence {
	var of []fact.Evidence
	for _, e := range v.Evidence {
		if e.ClaimID == claimID {
			of = append(of, e)
		}
	}
	return of
}

// commentsOn are the comments on a claim as a whole, oldest first.
func (v *view) commentsOn(claimID string) []fact.Annotation {
	var of []fact.Annotation
	for _, a := range v.Annotations {
		if a.ClaimID == claimID {
			of = append(of, a)
		}
	}
	return of
}

// notePiece is a line of a list: an icon, and words of which some are links.
func notePiece(icon string, color fyne.ThemeColorName, runs ...widgets.Run) piece {
	words := widgets.NewLinkedWords(widgets.TextSmall, runs...)
	words.Wrapped(0)
	return besidePiece(newIcon(icon, color, 14), 8, words, 8)
}

// linkRuns are links behind words, with points between them.
func linkRuns(links ...widgets.Run) []widgets.Run {
	var runs []widgets.Run
	for _, l := range links {
		runs = append(runs, widgets.Run{Text: " · ", Color: widgets.ColorInk3}, l)
	}
	return runs
}

func link(words string, do func()) widgets.Run { return widgets.Run{Text: words, OnTapped: do} }

// quietRun is what is less important in a line.
func quietRun(parts ...string) widgets.Run {
	said := slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	return widgets.Run{Text: " " + strings.Join(said, " · "), Color: widgets.ColorInk2}
}

// questionPieces lists questions, and how to ask another.
func (w *window) questionPieces(queries []fact.Query) []piece {
	var pieces []piece
	for _, q := range queries {
		icon, color := "help", widgets.ColorInk2
		state := widgets.Run{Text: " · " + questionState(q), Color: widgets.ColorInk2}
		if q.Overdue(today()) {
			color, state.Color, state.Bold = widgets.ColorWarn, widgets.ColorWarn, true
		}
		to, due := "", ""
		if q.ToWhom != "" {
			to = lang.L("to") + " " + q.ToWhom
		}
		if q.Due != "" {
			due = lang.L("due") + " " + q.Due
		}
		runs := []widgets.Run{{Text: q.Question, Bold: true}}
		if q.IsOpen() {
			runs = append(runs, quietRun(to, due, q.By), state)
			runs = append(runs, linkRuns(link(lang.L("Answer"), func() { w.answerQuestion(q) }),
				link(lang.L("Close without an answer"), func() { w.closeQuestion(q) }), link(lang.L("Change"), func() { w.editQuestion(q) }))...)
		} else {
			icon = "check"
			if q.State == fact.QueryClosed {
				icon = "close"
			}
			runs = append(runs, state, widgets.Run{Text: ": " + q.Answer}, quietRun(q.SettledBy, whenWords(q.SettledAt)))
			runs = append(runs, linkRuns(link(lang.L("Ask again"), func() { w.reopenQuestion(q) }))...)
		}
		runs = append(runs, linkRuns(link(lang.L("Take away"), func() { w.removeQuestion(q) }))...)
		pieces = append(pieces, notePiece(icon, color, runs...))
	}
	said := lang.L("While a question is open, the claim can’t be corroborated.")
	if len(queries) == 0 {
		said = lang.L("Nothing is asked about this claim.")
	}
	return append(pieces, notePiece("plus", widgets.ColorInk2, link(lang.L("Ask a question"), w.askQuestion), quietRun(said)))
}

// evidencePieces lists evidence, and how to add some.
func (w *window) evidencePieces(list []fact.Evidence) []piece {
	var pieces []piece
	for _, e := range list {
		runs := []widgets.Run{{Text: lang.L(e.Kind) + "  ", Bold: true}, {Text: e.Note}}
		if e.URL != "" {
			runs = append(runs, widgets.Run{Text: "  " + e.URL, Color: widgets.ColorInk2})
		}
		runs = append(runs, quietRun(e.Dated, e.By, whenWords(e.At)))
		runs = append(runs, linkRuns(link(lang.L("Take away"), func() { w.removeEvidence(e) }))...)
		pieces = append(pieces, notePiece("link", widgets.ColorInk2, runs...))
	}
	said := lang.L("A call, a document or a link counts as an origin of its own.")
	return append(pieces, notePiece("plus", widgets.ColorInk2, link(lang.L("Add evidence"), w.askEvidence), quietRun(said)))
}

// commentPieces lists comments, and how to write one.
func (w *window) commentPieces(list []fact.Annotation) []piece {
	var pieces []piece
	for _, a := range list {
		runs := []widgets.Run{{Text: a.Text}, quietRun(a.By, whenWords(a.At))}
		runs = append(runs, linkRuns(link(lang.L("Take away"), func() { w.removeNote(a) }))...)
		pieces = append(pieces, notePiece("comment", widgets.ColorInk2, runs...))
	}
	return append(pieces, notePiece("plus", widgets.ColorInk2, link(lang.L("Comment on the claim"), w.askClaimComment)))
}
