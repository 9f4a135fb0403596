package app

import (
	"fyne.io/fyne/v2"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// verdictStyle is how a verdict or suggestion looks.
func verdictStyle(kind fact.VerdictKind) widgets.Verdict {
	switch kind {
	case fact.Corroborated:
		return widgets.Corroborated
	case fact.Disputed:
		return widgets.Disputed
	case fact.SingleSource:
		return widgets.SingleSource
	case fact.NotCheckable:
		return widgets.NotCheckable
	case fact.Open:
		return widgets.Open
	}
	return widgets.Undecided
}

// verdictIcon is the icon of the verdict that holds on a claim.
func verdictIcon(v *view, claimID string) fyne.Resource {
	style := verdictStyle(v.verdictOf(claimID))
	return widgets.Icon(style.Icon(true), style.Color())
}

// markStyle is how a kind of difference is marked in the text.
func markStyle(kind fact.DifferenceKind) widgets.Mark {
	switch kind {
	case fact.DiffNumber:
		return widgets.MarkNumber
	case fact.DiffDate:
		return widgets.MarkDate
	case fact.DiffName, fact.DiffTitle, fact.DiffAgent:
		return widgets.MarkName
	case fact.DiffPlace:
		return widgets.MarkPlace
	case fact.DiffQuotation, fact.DiffOmission:
		return widgets.MarkQuotation
	case fact.DiffPolarity:
		return widgets.MarkPolarity
	case fact.DiffCertainty, fact.DiffCondition:
		return widgets.MarkCertainty
	case fact.DiffAttribution:
		return widgets.MarkAttribution
	}
	return widgets.MarkWording
}

// differenceTitles names the kinds of differences, as keys of the translation.
var differenceTitles = map[fact.DifferenceKind]string{
	fact.DiffNumber: "Number", fact.DiffDate: "Date", fact.DiffName: "Name", fact.DiffTitle: "Title",
	fact.DiffPlace: "Place", fact.DiffQuotation: "Quotation", fact.DiffOmission: "Left out", fact.DiffPolarity: "Yes or no",
	fact.DiffCertainty: "Certainty", fact.DiffCondition: "Condition", fact.DiffAgent: "Who did it", fact.DiffAttribution: "Attribution",
}

// setLook changes how the window looks, and remembers it.
func (w *window) setLook(change func(*widgets.Look)) {
	look := w.prefs.look()
	change(&look)
	w.prefs.setLook(look)
	w.theme = w.theme.With(look)
	w.app.Settings().SetTheme(w.theme)
	w.refresh()
}

func (w *window) lookLight() { w.setLook(func(l *widgets.Look) { l.Scheme = widgets.Light }) }
func (w *window) lookDark()  { w.setLook(func(l *widgets.Look) { l.Scheme = widgets.Dark }) }
func (w *window) lookSystem() {
	w.setLook(func(l *widgets.Look) { l.Scheme = widgets.FollowSystem })
}

// Text sizes that zooming reaches: about 80 to 200 % of the ordinary one.
const leastText, greatestText = 10, 26

// zoom makes all text larger or smaller by whole steps.
func (w *window) zoom(steps int) {
	w.setLook(func(l *widgets.Look) {
		size := l.TextSize
		if size == 0 {
			size = widgets.TextSize
		}
		l.TextSize = max(leastText, min(greatestText, size+steps))
	})
}
