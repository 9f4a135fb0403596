package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// dockTab is one of the lists that stand under the columns.
type dockTab int

const (
	tabDifferences dockTab = iota
	tabQuestions
	tabEvidence
	tabComments
	dockTabs
)

var dockTitles = [dockTabs]string{"Differences", "Questions", "Evidence", "Comments"}

// reviewDock stands under the columns: the differences like with like, and what
// people put beside the claim; at the right the suggestion.
type reviewDock struct {
	w           *window
	claim       string
	tab         dockTab
	chips       [dockTabs]*widgets.Chip
	head        *fyne.Container
	differences *flow
	notes       *flow           // the other lists
	lit         int             // difference that a reason leads to, -1 for none
	legend      *fyne.Container // what the marks in the statements mean
	suggestion  *suggestionPanel
	root        *fyne.Container
}

func newReviewDock(w *window) *reviewDock {
	d := &reviewDock{
		w: w, differences: newSparseFlow(), notes: newFlow(), lit: -1, suggestion: newSuggestionPanel(w),
		legend: newShortened(
			widgets.NewText(widgets.TextNote, lang.L("thin line: only here · other line: compared · tint: stands apart · ‸ cut"), widgets.ColorInk2),
			widgets.NewText(widgets.TextNote, lang.L("thin line: only here · tint: stands apart"), widgets.ColorInk2)),
	}
	d.notes.margin = 17
	tabs := newFit(6) // where one has no room, T brings it
	for t := range dockTabs {
		d.chips[t] = widgets.NewChip(lang.L(dockTitles[t]), func() { d.show(t) })
		tabs.Add(d.chips[t])
	}
	line := container.New(&panelLayout{func(size fyne.Size) {
		least := fitWidth(tabs)
		placeAt(tabs, 0, 0, min(least, size.Width), size.Height)
		room := size.Width - least - widgets.Px(12)
		setVisible(d.legend, d.tab == tabDifferences && room >= d.legend.MinSize().Width)
		placeAt(d.legend, size.Width-room, 0, room, size.Height)
	}, func() fyne.Size { return fyne.NewSize(100, tabs.MinSize().Height) }}, tabs, d.legend)
	d.head = container.NewStack(widgets.NewPanel(widgets.ColorRaised, widgets.SideBottom, nil), widgets.Inset(17, 3, 17, 3, line))
	left := container.New(&panelLayout{func(size fyne.Size) {
		head := d.head.MinSize().Height
		placeAt(d.head, 0, 0, size.Width, head)
		d.differences.resize(fyne.NewPos(0, head), fyne.NewSize(size.Width, size.Height-head))
		d.notes.resize(fyne.NewPos(widgets.Px(17), head), fyne.NewSize(size.Width-widgets.Px(17), size.Height-head))
	}, func() fyne.Size { return fyne.NewSize(200, 60) }}, d.head, d.differences.scroll, d.notes.scroll)
	d.root = container.NewStack(
		widgets.NewPanel(widgets.NoFill, widgets.SideTop, nil),
		widgets.Inset(0, 1, 0, 0, container.New(&dockLayout{}, left, d.suggestion.root)),
	)
	return d
}

// show brings another list to the front.
func (d *reviewDock) show(tab dockTab) {
	d.tab = tab
	if c := d.w.view.claim(d.claim); c != nil {
		d.list(c)
	}
}

// nextTab brings the next list to the front.
func (d *reviewDock) nextTab() { d.show((d.tab + 1) % dockTabs) }

func (d *reviewDock) update(c *fact.Claim) {
	if d.claim != c.ID {
		d.claim, d.tab, d.lit = c.ID, tabDifferences, -1
	}
	d.list(c)
	d.suggestion.update(c)
}

// list shows the list that is in front, and how long each of them is.
func (d *reviewDock) list(c *fact.Claim) {
	v := d.w.view
	lists := [dockTabs]int{tabDifferences: len(v.Assessments[c.ID].Differences)}
	queries, evidence, comments := v.queriesOf(c.ID), v.evidenceOf(c.ID), v.commentsOn(c.ID)
	lists[tabQuestions], lists[tabEvidence], lists[tabComments] = len(queries), len(evidence), len(comments)
	for t := range dockTabs {
		d.chips[t].SetSelected(t == d.tab)
		d.chips[t].SetCount(lists[t])
	}
	d.head.Refresh() // the legend belongs to the differences
	setVisible(d.differences.scroll, d.tab == tabDifferences)
	setVisible(d.notes.scroll, d.tab != tabDifferences)
	switch d.tab {
	case tabDifferences:
		d.compare(c)
	case tabQuestions:
		d.notes.set(d.w.questionPieces(queries)...)
	case tabEvidence:
		d.notes.set(d.w.evidencePieces(evidence)...)
	case tabComments:
		d.notes.set(d.w.commentPieces(comments)...)
	}
}

// light marks the difference that a reason leads to; -1 for none.
func (d *reviewDock) light(difference int) {
	if d.lit == difference {
		return
	}
	if d.lit = difference; difference >= 0 {
		d.tab = tabDifferences
	}
	if c := d.w.view.claim(d.claim); c != nil {
		d.list(c)
	}
}

// compare lists the differences of a claim.
func (d *reviewDock) compare(c *fact.Claim) {
	differences := d.w.view.Assessments[c.ID].Differences
	if len(differences) == 0 {
		words := lang.L("No difference was found between the articles.")
		if d.w.view.articleCount(c.ID) < 2 {
			words = lang.L("Only one article makes this claim: there is nothing to compare.")
		}
		d.differences.set(plainPiece(widgets.Inset(17, 8, 17, 8, widgets.NewText(widgets.TextSmall, words, widgets.ColorInk2).Wrapped(2)), 0))
		return
	}
	lit := d.lit
	d.differences.setLater(len(differences), func(i int) piece { return d.row(differences[i], i == lit) })
}

// shortValue keeps a long quotation from filling the row.
func shortValue(s string) string {
	const most = 60
	return beginning(s, most)
}

// dockLayout gives the suggestion its width and the differences the rest.
type dockLayout struct{}

func (dockLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right := min(widgets.Px(suggestionWidth), size.Width*0.45)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width-right, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-right, 0))
	objects[1].Resize(fyne.NewSize(right, size.Height))
}

func (dockLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 80) }
