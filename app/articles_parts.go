package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// partKind is a kind of parts of statements that the reader marks on demand.
type partKind struct {
	id    string // in the preferences
	title string // a key of the translation
	mark  widgets.Mark
	of    func(s *fact.Statement) []fact.Phrase
}

// partKinds are the kinds in the order of the legend.
var partKinds = []partKind{
	{"figures", "Figures", widgets.MarkNumber, func(s *fact.Statement) []fact.Phrase {
		return phrases(s.Figures, func(f fact.Figure) *fact.Phrase { return &f.Phrase })
	}},
	{"dates", "Dates", widgets.MarkDate, func(s *fact.Statement) []fact.Phrase {
		return phrases(s.Dates, func(d fact.Date) *fact.Phrase { return &d.Phrase })
	}},
	{"names", "Names", widgets.MarkName, func(s *fact.Statement) []fact.Phrase {
		return phrases(s.Names, func(n fact.Name) *fact.Phrase { return onlyIf(n.Kind != fact.NamesPlace, &n.Phrase) })
	}},
	{"places", "Places", widgets.MarkPlace, func(s *fact.Statement) []fact.Phrase {
		return phrases(s.Names, func(n fact.Name) *fact.Phrase { return onlyIf(n.Kind == fact.NamesPlace, &n.Phrase) })
	}},
	{"quotations", "Quotations", widgets.MarkQuotation, func(s *fact.Statement) []fact.Phrase {
		return phrases(s.Quotations, func(q fact.Quotation) *fact.Phrase { return &q.Phrase })
	}},
	{"negations", "Negations", widgets.MarkPolarity, func(s *fact.Statement) []fact.Phrase {
		return phrases(s.Negations, func(n fact.Negation) *fact.Phrase { return &n.Phrase })
	}},
	{"sayers", "Who says it", widgets.MarkAttribution, func(s *fact.Statement) []fact.Phrase {
		return phrases([]*fact.Phrase{s.Attribution.Source, s.Attribution.Cue}, func(p *fact.Phrase) *fact.Phrase { return p })
	}},
}

// partsAtFirst are the kinds that are marked until a person chooses.
var partsAtFirst = []string{"figures", "dates", "names", "places", "quotations"}

// phrases are the places of some parts; those that give none are left out.
func phrases[T any](parts []T, of func(T) *fact.Phrase) []fact.Phrase {
	var out []fact.Phrase
	for _, part := range parts {
		if p := of(part); p != nil && p.Len() > 0 {
			out = append(out, *p)
		}
	}
	return out
}

func onlyIf(holds bool, p *fact.Phrase) *fact.Phrase {
	if holds {
		return p
	}
	return nil
}

// partsIn are the parts of one kind in an article, each place once: statements
// overlap.
func (v *view) partsIn(a *fact.Article, kind partKind) []fact.Span {
	seen := map[fact.Span]bool{}
	var out []fact.Span
	statements := v.reading(a.ID).Statements
	for i := range statements {
		if statements[i].Superseded {
			continue
		}
		for _, p := range kind.of(&statements[i]) {
			if !seen[p.Span] {
				seen[p.Span] = true
				out = append(out, p.Span)
			}
		}
	}
	return out
}

// partsLegend is the row that stands above the text while parts are marked: what
// the marks mean, how many of each there are, and which are shown.
type partsLegend struct {
	p     *articlesPage
	on    bool
	chips []*widgets.Chip
	root  *fyne.Container
}

// legendHeight is the height of the row, in the design's units.
const legendHeight = 34

func newPartsLegend(p *articlesPage) *partsLegend {
	l := &partsLegend{p: p}
	row := container.New(layout.NewCustomPaddedHBoxLayout(5))
	for _, kind := range partKinds {
		chip := widgets.NewChip(lang.L(kind.title), func() { l.turn(kind.id) })
		l.chips = append(l.chips, chip)
		row.Add(widgets.NewMarkSample(kind.mark))
		row.Add(container.NewCenter(chip))
		row.Add(widgets.Fixed(2, 0, widgets.NewPanel("", widgets.NoSides, nil)))
	}
	l.root = container.NewStack(widgets.NewPanel(widgets.ColorRaised, widgets.SideBottom, nil),
		widgets.Inset(14, 3, 14, 3, container.NewHScroll(row)))
	return l
}

// turn shows the parts of one kind, or no longer.
func (l *partsLegend) turn(id string) {
	shown := slices.Clone(l.p.w.prefs.parts())
	if at := slices.Index(shown, id); at >= 0 {
		shown = slices.Delete(shown, at, at+1)
	} else {
		shown = append(shown, id)
	}
	l.p.w.prefs.setParts(shown)
	l.p.redraw()
	l.p.w.focusPage()
}

// spans mark the parts of an article that are shown, and count all.
func (l *partsLegend) spans(a *fact.Article) []widgets.Span {
	if !l.on {
		return nil
	}
	shown := l.p.w.prefs.parts()
	var out []widgets.Span
	for i, kind := range partKinds {
		parts := l.p.w.view.partsIn(a, kind)
		l.chips[i].SetCount(len(parts))
		l.chips[i].SetSelected(slices.Contains(shown, kind.id))
		if !slices.Contains(shown, kind.id) {
			continue
		}
		for _, span := range parts {
			mark := widgets.MarkSpan(kind.mark, rangeOf(span), true, "")
			if kind.mark == widgets.MarkQuotation {
				mark.Line = widgets.LineNone // it holds other parts, and a claim: their lines would not find room
			}
			out = append(out, mark)
		}
	}
	return out
}

// toggleParts marks figures, dates, names and quotations in the text, or no longer.
func (p *articlesPage) toggleParts() {
	p.parts.on = !p.parts.on
	p.redraw()
	p.inspect()
	p.root.Refresh()
}

// redraw draws the marks of the article that is shown anew.
func (p *articlesPage) redraw() {
	if a := p.showing(); a != nil {
		p.reader.Text.SetSpans(p.spansOf(a))
	}
}

// spansOf are the marks in the text of an article. While parts are marked a
// verdict has its line alone, so that tints mean one thing.
func (p *articlesPage) spansOf(a *fact.Article) []widgets.Span {
	return append(p.w.view.textSpans(a, p.parts.on), p.parts.spans(a)...)
}

// partPieces tell in the inspector what was read in a statement while parts are
// marked: the words, and what they were read as where that is more.
func (i *inspector) partPieces(s *fact.Statement) []piece {
	if !i.p.parts.on {
		return nil
	}
	var out []piece
	for _, kind := range partKinds {
		if kind.id == "sayers" || kind.id == "quotations" {
			continue // told in words of their own, or too long
		}
		var runs []widgets.Run
		for _, part := range kind.of(s) {
			words := shortValue(part.Text)
			if as := readAs(s, part.Span); as != "" && !strings.EqualFold(as, words) {
				words += " (" + as + ")"
			}
			if len(runs) > 0 {
				runs = append(runs, widgets.Run{Text: ", ", Color: widgets.ColorInk2})
			}
			runs = append(runs, widgets.Run{Text: words, OnTapped: func() { i.p.reveal(part.Span) }})
		}
		if len(runs) > 0 {
			out = append(out, i.fact(lang.L(kind.title), runs...))
		}
	}
	return out
}

// readAs is what a part was read as, where its words do not say it: the days a
// date can mean, the full name.
func readAs(s *fact.Statement, span fact.Span) string {
	for _, d := range s.Dates {
		if d.Span == span {
			if d.From == d.To {
				return d.From
			}
			return d.From + " – " + d.To
		}
	}
	for _, n := range s.Names {
		if n.Span == span {
			return shortValue(n.Canonical)
		}
	}
	return ""
}
