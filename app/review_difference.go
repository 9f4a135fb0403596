package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file draws the rows of the table of differences, like compared with like.

// How many values, and how many articles of each, a row names before it counts
// the rest.
const (
	valuesShown  = 12
	valueLetters = 8
)

// Measures of a row, in the design's units.
const (
	differencePad  = 17
	differenceKind = 118 // swatch and kind
	differenceLine = 30  // least height
	differenceTop  = 6
)

// row is one difference: its kind, each value with the articles that give it,
// and how much it weighs.
func (d *reviewDock) row(diff fact.Difference, lit bool) piece {
	style := markStyle(diff.Kind)
	title := differenceTitles[diff.Kind]
	if title == "" {
		title = string(diff.Kind)
	}
	r := &differenceRow{
		swatch: newSwatch(style), kind: widgets.NewText(widgets.TextSmall, lang.L(title), widgets.ColorInk).Cut(),
	}
	lines := func(o fyne.CanvasObject) {
		r.values = o
		r.valuesHeight = func(width float32) float32 {
			r.values.Resize(fyne.NewSize(width, r.values.Size().Height)) // its words are as high as they are broken
			return r.values.MinSize().Height
		}
	}
	if list := d.w.view.cases.Wordings(diff); diff.Perhaps {
		lines(d.sideBySide(diff))
	} else if len(list) > 1 {
		lines(d.wordings(list, style))
	} else {
		wrap := &wrapLayout{gap: 6}
		values := container.New(wrap, d.values(diff, style)...)
		r.values = values
		r.valuesHeight = func(width float32) float32 { return wrap.heightFor(values.Objects, width) }
	}
	weight, color := lang.L("minor"), widgets.ColorInk2
	switch {
	case diff.Perhaps:
		weight = lang.L("read both")
	case diff.Material && diff.Concerns == fact.ConcernsClaim:
		weight, color = lang.L("material"), widgets.ColorDisputed
	case diff.Concerns == fact.ConcernsPerson:
		weight = lang.L("own claim")
	case diff.Concerns == fact.ConcernsAttribution:
		weight = lang.L("as origins")
	}
	r.weight = widgets.NewWords(widgets.TextSmall, widgets.Run{Text: weight, Color: color, Bold: color == widgets.ColorDisputed})
	fill := fyne.ThemeColorName("")
	if lit {
		fill = widgets.ColorSelect
	}
	parts := container.New(&panelLayout{r.place, func() fyne.Size { return fyne.NewSize(200, widgets.Px(differenceLine)) }}, r.swatch, r.kind, r.values, r.weight)
	return piece{container.NewStack(
		widgets.NewPanel(fill, widgets.SideBottom, nil), newHinted(parts, diff.Reason, d.w.shell.status.hint),
	), 0, r.heightFor}
}

// differenceRow lays a row out: what it is, and how much it weighs, stand at the
// first line of the values.
type differenceRow struct {
	swatch, values fyne.CanvasObject
	kind, weight   *widgets.Words
	valuesHeight   func(width float32) float32
}

func (r *differenceRow) room(width float32) float32 {
	px := widgets.Px
	return max(px(60), width-px(2*differencePad+differenceKind+12)-r.weight.MinSize().Width)
}

func (r *differenceRow) heightFor(width float32) float32 {
	return max(widgets.Px(differenceLine), r.valuesHeight(r.room(width))+2*widgets.Px(differenceTop))
}

func (r *differenceRow) place(size fyne.Size) {
	px := widgets.Px
	line, top := px(18), px(differenceTop)
	weight := r.weight.MinSize().Width
	placeAt(r.swatch, px(differencePad), top+px(2), px(10), px(14))
	placeAt(r.kind, px(differencePad+20), top, px(differenceKind-28), line)
	placeAt(r.values, px(differencePad+differenceKind), top, r.room(size.Width), size.Height-2*top)
	placeAt(r.weight, size.Width-px(differencePad)-weight, top, weight, line)
}

// values are the values of a difference side by side, each with the articles that
// give it.
func (d *reviewDock) values(diff fact.Difference, style widgets.Mark) []fyne.CanvasObject {
	var values []fyne.CanvasObject
	groups := d.byValue(diff)
	for i, g := range groups {
		if i == valuesShown {
			values = append(values, widgets.NewText(widgets.TextSmall, counted("and {{.Count}} other values", len(groups)-i), widgets.ColorInk2))
			break
		}
		tint := style.Tint()
		if !g.apart {
			tint = widgets.ColorSurface
		}
		label := widgets.NewText(widgets.TextSmall, shortValue(g.words), widgets.ColorInk)
		value := container.New(layout.NewCustomPaddedHBoxLayout(4), widgets.NewCard(tint, edgeOf(g.apart), 2, widgets.Inset(5, 0, 5, 0, label)))
		for n, id := range g.articles {
			if n == valueLetters {
				value.Add(widgets.NewText(widgets.TextSmall, widgets.Numbered("+%d", len(g.articles)-n), widgets.ColorInk2))
				break
			}
			value.Add(container.NewCenter(widgets.NewSmallBadge(d.w.view.letter(id))))
		}
		values = append(values, widgets.Inset(0, 0, 6, 0, value))
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
		var articles []string
		for _, id := range w.Statements {
			if s := d.w.view.statements[id]; s != nil && !slices.Contains(articles, s.ArticleID) {
				articles = append(articles, s.ArticleID)
			}
		}
		for n, id := range articles {
			if n == valueLetters {
				badges.Add(widgets.NewText(widgets.TextSmall, widgets.Numbered("+%d", len(articles)-n), widgets.ColorInk2))
				break
			}
			badges.Add(widgets.NewSmallBadge(d.w.view.letter(id)))
		}
		lines.Add(passageLine(badges, wordingRuns(w, style)...))
	}
	return lines
}

// passageLine is a passage behind the letters of the articles that have it.
func passageLine(letters fyne.CanvasObject, runs ...widgets.Run) fyne.CanvasObject {
	words := widgets.NewWords(widgets.TextSmall, runs...).Wrapped(0)
	return container.NewBorder(nil, nil, container.NewVBox(letters), nil, widgets.Inset(8, 0, 8, 0, words))
}

// sideBySide are two passages to be read, one below the other, and why. Nothing says which of them
// stands apart.
func (d *reviewDock) sideBySide(diff fact.Difference) fyne.CanvasObject {
	lines := container.New(layout.NewCustomPaddedVBoxLayout(4))
	for _, v := range diff.Values {
		s := d.w.view.statements[v.Statement]
		if s == nil {
			continue
		}
		lines.Add(passageLine(widgets.NewSmallBadge(d.w.view.letter(s.ArticleID)), widgets.Run{Text: "“" + shortName(v.Text) + "”"}))
	}
	lines.Add(widgets.NewWords(widgets.TextSmall, widgets.Run{Text: diff.Reason, Color: widgets.ColorInk2}).Wrapped(0))
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
		if !slices.Contains(groups[at].articles, s.ArticleID) {
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
