package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
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
	rows        *fyne.Container // of the differences
	differences *container.Scroll
	notes       *flow // the other lists
	lit         int   // difference that a reason leads to, -1 for none
	legend      *widgets.Words
	suggestion  *suggestionPanel
	root        *fyne.Container
}

func newReviewDock(w *window) *reviewDock {
	d := &reviewDock{
		w: w, rows: container.New(layout.NewCustomPaddedVBoxLayout(0)), notes: newFlow(), lit: -1, suggestion: newSuggestionPanel(w),
		legend: widgets.NewText(widgets.TextNote, lang.L("underlined: compared · tinted: stands apart · ‸ cut"), widgets.ColorInk2),
	}
	d.notes.margin = 17
	tabs := container.New(layout.NewCustomPaddedHBoxLayout(6))
	for t := range dockTabs {
		d.chips[t] = widgets.NewChip(lang.L(dockTitles[t]), func() { d.show(t) })
		tabs.Add(d.chips[t])
	}
	line := container.New(&panelLayout{func(size fyne.Size) {
		least, legend := tabs.MinSize().Width, d.legend.MinSize().Width
		placeAt(tabs, 0, 0, min(least, size.Width), size.Height)
		setVisible(d.legend, d.tab == tabDifferences && least+legend+widgets.Px(12) <= size.Width)
		placeAt(d.legend, size.Width-legend, 0, legend, size.Height)
	}, func() fyne.Size { return fyne.NewSize(100, tabs.MinSize().Height) }}, tabs, d.legend)
	d.head = container.NewStack(widgets.NewPanel(widgets.ColorRaised, widgets.SideBottom, nil), widgets.Inset(17, 3, 17, 3, line))
	d.differences = container.NewVScroll(d.rows)
	notes := container.New(&panelLayout{func(size fyne.Size) {
		d.notes.resize(fyne.NewPos(widgets.Px(17), 0), fyne.NewSize(size.Width-widgets.Px(17), size.Height))
	}, func() fyne.Size { return fyne.NewSize(200, 60) }}, d.notes.scroll)
	left := container.NewBorder(d.head, nil, nil, nil, container.NewStack(d.differences, notes))
	d.root = container.NewStack(
		widgets.NewPanel(widgets.ColorSurface, widgets.SideTop, nil),
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
	setVisible(d.differences, d.tab == tabDifferences)
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
	d.rows.Objects = nil
	differences := d.w.view.Assessments[c.ID].Differences
	for i, diff := range differences {
		d.rows.Add(d.row(diff, i == d.lit))
	}
	if len(differences) == 0 {
		words := lang.L("No difference was found between the articles.")
		if d.w.view.articleCount(c.ID) < 2 {
			words = lang.L("Only one article makes this claim: there is nothing to compare.")
		}
		d.rows.Add(widgets.Inset(17, 8, 17, 8, widgets.NewText(widgets.TextSmall, words, widgets.ColorInk2).Wrapped(2)))
	}
	d.rows.Refresh()
}

// row is one difference: its kind, each value with the articles that give it,
// and how much it weighs.
func (d *reviewDock) row(diff fact.Difference, lit bool) fyne.CanvasObject {
	style := markStyle(diff.Kind)
	swatch := widgets.Fixed(10, 14, container.NewBorder(nil, widgets.Fixed(0, 2, widgets.NewPanel(style.LineColor(), widgets.NoSides, nil)), nil, nil, widgets.NewPanel(style.Tint(), widgets.NoSides, nil)))
	title := differenceTitles[diff.Kind]
	if title == "" {
		title = string(diff.Kind)
	}
	kind := widgets.NewText(widgets.TextSmall, lang.L(title), widgets.ColorInk)
	var values fyne.CanvasObject
	if list := d.w.view.cases.Wordings(diff); len(list) > 1 {
		values = d.wordings(list, style)
	} else {
		values = container.NewHScroll(d.values(diff, style))
	}
	weight, color := lang.L("minor"), widgets.ColorInk2
	switch {
	case diff.Material && diff.Concerns == fact.ConcernsClaim:
		weight, color = lang.L("material"), widgets.ColorDisputed
	case diff.Concerns == fact.ConcernsPerson:
		weight = lang.L("own claim")
	case diff.Concerns == fact.ConcernsAttribution:
		weight = lang.L("as origins")
	}
	right := widgets.NewWords(widgets.TextSmall, widgets.Run{Text: weight, Color: color, Bold: color == widgets.ColorDisputed})
	row := container.NewBorder(nil, nil,
		container.New(layout.NewCustomPaddedHBoxLayout(10), container.NewCenter(swatch), widgets.Fixed(94, 0, kind)), right, values)
	fill := fyne.ThemeColorName("")
	if lit {
		fill = widgets.ColorSelect
	}
	return container.NewStack(
		widgets.NewPanel(fill, widgets.SideBottom, nil),
		newHinted(widgets.Inset(17, 5, 17, 5, row), diff.Reason, d.w.shell.status.hint),
	)
}

// values are the values of a difference side by side, each with the articles that
// give it.
func (d *reviewDock) values(diff fact.Difference, style widgets.Mark) fyne.CanvasObject {
	values := container.New(layout.NewCustomPaddedHBoxLayout(6))
	for _, g := range d.byValue(diff) {
		tint := style.Tint()
		if !g.apart {
			tint = widgets.ColorSurface
		}
		label := widgets.NewText(widgets.TextSmall, shortValue(g.words), widgets.ColorInk)
		values.Add(container.NewCenter(widgets.NewCard(tint, edgeOf(g.apart), 2, widgets.Inset(5, 1, 5, 1, label))))
		for _, id := range g.articles {
			values.Add(container.NewCenter(widgets.NewSmallBadge(d.w.view.letter(id))))
		}
		values.Add(widgets.Fixed(4, 0, widgets.NewPanel("", widgets.NoSides, nil)))
	}
	return values
}

// wordings lists the wordings of a quotation one below the other, the longest
// first. In the others, words that are added are bold and words that are cut
// stand between carets.
func (d *reviewDock) wordings(list []desk.QuotedWording, style widgets.Mark) fyne.CanvasObject {
	lines := container.New(layout.NewCustomPaddedVBoxLayout(4))
	for _, w := range list {
		badges := container.New(layout.NewCustomPaddedHBoxLayout(2))
		var letters []string
		for _, id := range w.Statements {
			if s := d.w.view.statements[id]; s != nil && !contains(letters, s.ArticleID) {
				letters = append(letters, s.ArticleID)
				badges.Add(widgets.NewSmallBadge(d.w.view.letter(s.ArticleID)))
			}
		}
		words := widgets.NewWords(widgets.TextSmall, wordingRuns(w, style)...).Wrapped(0)
		lines.Add(container.NewBorder(nil, nil, container.NewVBox(badges), nil, widgets.Inset(8, 0, 8, 0, words)))
	}
	return lines
}

// wordingRuns write a wording as it differs from the longest one.
func wordingRuns(w desk.QuotedWording, style widgets.Mark) []widgets.Run {
	if w.Parts == nil {
		return []widgets.Run{{Text: "“" + shortName(w.Text) + "”"}}
	}
	runs := []widgets.Run{{Text: "“"}}
	for i, p := range w.Parts {
		switch p.Kind {
		case desk.Kept:
			runs = append(runs, widgets.Run{Text: p.Text})
		case desk.Added:
			runs = append(runs, widgets.Run{Text: p.Text, Bold: true, Color: style.LineColor()})
		case desk.Cut:
			words := "‸" + shortValue(p.Text) + "‸ "
			if i == 0 && w.Parts[1].Kind == desk.Kept || i > 0 && i == len(w.Parts)-1 && w.Parts[i-1].Kind == desk.Kept {
				words = "… " // begun later or ended earlier
			}
			runs = append(runs, widgets.Run{Text: words, Italic: true, Color: widgets.ColorInk3})
		}
	}
	return append(runs, widgets.Run{Text: "”"})
}

func edgeOf(apart bool) fyne.ThemeColorName {
	if apart {
		return ""
	}
	return widgets.ColorLine
}

// shortValue keeps a long quotation from filling the row.
func shortValue(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// valueGroup is a value of a difference with the articles that give it.
type valueGroup struct {
	words    string
	value    string
	articles []string
	apart    bool
}

func (d *reviewDock) byValue(diff fact.Difference) []valueGroup {
	var groups []valueGroup
	most, leading := 0, 0
	for _, v := range diff.Values {
		s := d.w.view.statements[v.Statement]
		if s == nil {
			continue
		}
		at := -1
		for i, g := range groups {
			if g.value == v.Value {
				at = i
			}
		}
		if at < 0 {
			words := v.Text
			if words == "" {
				words = v.Value
			}
			groups = append(groups, valueGroup{words: words, value: v.Value})
			at = len(groups) - 1
		}
		if !contains(groups[at].articles, s.ArticleID) {
			groups[at].articles = append(groups[at].articles, s.ArticleID)
		}
		most = max(most, len(groups[at].articles))
	}
	for _, g := range groups {
		if len(g.articles) == most {
			leading++
		}
	}
	for i := range groups {
		groups[i].apart = len(groups[i].articles) < most || leading > 1
	}
	return groups
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
