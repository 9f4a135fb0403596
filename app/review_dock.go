package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// reviewDock stands under the columns: the differences like with like, and the
// suggestion with its reasons and the missing step.
type reviewDock struct {
	w          *window
	rows       *fyne.Container
	legend     *widgets.Words
	suggestion *widgets.VerdictLabel
	reasons    *fyne.Container
	take       *widgets.Button
	root       *fyne.Container
}

func newReviewDock(w *window) *reviewDock {
	d := &reviewDock{
		w: w, rows: container.New(layout.NewCustomPaddedVBoxLayout(0)),
		suggestion: widgets.NewVerdictLabel(widgets.Open, false), reasons: container.New(layout.NewCustomPaddedVBoxLayout(4)),
		legend: widgets.NewText(widgets.TextNote, lang.L("underlined: compared · tinted: stands apart"), widgets.ColorInk2),
	}
	head := container.NewStack(
		widgets.NewPanel(widgets.ColorRaised, widgets.SideBottom, nil),
		widgets.Inset(17, 6, 17, 6, container.NewBorder(nil, nil, nil, d.legend, widgets.NewBoldText(widgets.TextSmall, lang.L("Differences"), widgets.ColorInk))),
	)
	left := container.NewBorder(head, nil, nil, nil, container.NewVScroll(d.rows))
	d.take = widgets.NewButtonOf(widgets.ButtonFlat, lang.L("take it"), func() { w.review().take() }).WithKey("A").WithHints(w.shell.status.hint)
	title := container.NewBorder(nil, nil, container.New(layout.NewCustomPaddedHBoxLayout(8),
		widgets.NewText(widgets.TextSmall, lang.L("Suggestion"), widgets.ColorInk2), d.suggestion), d.take)
	right := container.NewStack(
		widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil),
		container.NewBorder(widgets.Inset(14, 4, 8, 2, title), nil, nil, nil, container.NewVScroll(widgets.Inset(14, 0, 14, 8, d.reasons))),
	)
	d.root = container.NewStack(
		widgets.NewPanel(widgets.ColorSurface, widgets.SideTop, nil),
		widgets.Inset(0, 1, 0, 0, container.New(&dockLayout{}, left, right)),
	)
	return d
}

func (d *reviewDock) update(c *fact.Claim) {
	d.rows.Objects = nil
	differences := d.w.view.Assessments[c.ID].Differences
	for _, diff := range differences {
		d.rows.Add(d.row(diff))
	}
	if len(differences) == 0 {
		words := lang.L("No difference was found between the articles.")
		if d.w.view.articleCount(c.ID) < 2 {
			words = lang.L("Only one article makes this claim: there is nothing to compare.")
		}
		d.rows.Add(widgets.Inset(17, 8, 17, 8, widgets.NewText(widgets.TextSmall, words, widgets.ColorInk2).Wrapped(2)))
	}
	d.rows.Refresh()
	d.suggest(c)
}

// row is one difference: its kind, each value with the articles that give it,
// and how much it weighs.
func (d *reviewDock) row(diff fact.Difference) fyne.CanvasObject {
	style := markStyle(diff.Kind)
	swatch := widgets.Fixed(10, 14, container.NewBorder(nil, widgets.Fixed(0, 2, widgets.NewPanel(style.LineColor(), widgets.NoSides, nil)), nil, nil, widgets.NewPanel(style.Tint(), widgets.NoSides, nil)))
	title := differenceTitles[diff.Kind]
	if title == "" {
		title = string(diff.Kind)
	}
	kind := widgets.NewText(widgets.TextSmall, lang.L(title), widgets.ColorInk)
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
		container.New(layout.NewCustomPaddedHBoxLayout(10), container.NewCenter(swatch), widgets.Fixed(94, 0, kind)), right,
		container.NewHScroll(values))
	return container.NewStack(
		widgets.NewPanel("", widgets.SideBottom, nil),
		newHinted(widgets.Inset(17, 5, 17, 5, row), diff.Reason, d.w.shell.status.hint),
	)
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

// suggest shows what the rules say, why, and what would settle it.
func (d *reviewDock) suggest(c *fact.Claim) {
	s := d.w.view.Assessments[c.ID].Suggestion
	d.suggestion.Set(verdictStyle(s.Verdict), false)
	if s.Verdict == fact.Open {
		d.take.Block(lang.L("No verdict is suggested for this claim"))
	} else {
		d.take.Enable()
	}
	d.reasons.Objects = nil
	line := func(runs ...widgets.Run) { d.reasons.Add(widgets.NewWords(widgets.TextSmall, runs...).Wrapped(0)) }
	warnings, moved := d.w.doubts(*c)
	for _, m := range moved {
		line(widgets.Run{Text: m, Color: widgets.ColorWarn})
	}
	for i, r := range s.Reasons {
		line(widgets.Run{Text: fmt.Sprintf("%d  ", i+1), Color: widgets.ColorInk2}, widgets.Run{Text: r})
	}
	if s.Missing != "" {
		line(widgets.Run{Text: lang.L("Missing step") + "  ", Bold: true}, widgets.Run{Text: s.Missing})
	}
	for _, w := range warnings {
		line(widgets.Run{Text: w, Color: widgets.ColorWarn})
	}
	if len(c.Proposed) > 0 {
		line(widgets.Run{Text: counted("{{.Count}} statements look like this claim and are not in it", len(c.Proposed)), Color: widgets.ColorInk2})
	}
	d.reasons.Refresh()
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
