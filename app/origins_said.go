package app

import (
	"fmt"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file shows what people said of origins, and how two stand to each other.

// originDecision is what a person said of origins, by its id; nil when it was
// taken back.
func (v *view) originDecision(id string) *fact.OriginDecision {
	for i := range v.OriginDecisions {
		if v.OriginDecisions[i].ID == id {
			return &v.OriginDecisions[i]
		}
	}
	return nil
}

// saidOf is what people said of an origin, oldest first.
func (v *view) saidOf(o *fact.Origin) []fact.OriginDecision {
	var out []fact.OriginDecision
	for _, id := range o.Said {
		if d := v.originDecision(id); d != nil {
			out = append(out, *d)
		}
	}
	return out
}

// saidOfArticle is what people said of an article as a whole and of names and
// statements in it.
func (v *view) saidOfArticle(id string) []fact.OriginDecision {
	var out []fact.OriginDecision
	for _, d := range v.OriginDecisions {
		if d.ArticleID == id {
			out = append(out, d)
		}
	}
	return out
}

// confirmation is the decision that an origin is as it was read, or nil.
func (v *view) confirmation(o *fact.Origin) *fact.OriginDecision {
	for _, d := range v.saidOf(o) {
		if d.Act == fact.ConfirmOrigin {
			return &d
		}
	}
	return nil
}

// fullestWords are the fullest words of each article from which an origin was
// read, among those of some statements.
func (v *view) fullestWords(origin string, statements []string) map[string]fact.Phrase {
	fullest := map[string]fact.Phrase{}
	for _, id := range statements {
		s := v.statements[id]
		for k, o := range s.OriginIDs {
			if read := s.OriginRead[k]; o == origin && read >= 0 {
				if words := s.Attribution.Chain[read].Words; words.Len() > fullest[s.ArticleID].Len() {
					fullest[s.ArticleID] = words
				}
			}
		}
	}
	return fullest
}

// standing says whether an origin is as it was read, and lets it be confirmed.
func (p *originPanel) standing(o *fact.Origin) []piece {
	page := p.w.origins()
	more := widgets.NewIconButton("more", lang.L("More on this origin"), nil).WithHints(p.w.shell.status.hint)
	more.OnTapped = func() { p.w.popUp(more, p.w.menuOf(originMenu...)) }
	row := container.New(layout.NewCustomPaddedHBoxLayout(8))
	words := lang.L("Read by the program, not confirmed")
	if d := p.w.view.confirmation(o); d != nil {
		words = fmt.Sprintf(lang.L("Confirmed by %s, %s"), d.By, whenWords(d.At))
	} else {
		if len(o.Said) > 0 {
			words = lang.L("Corrected, not confirmed")
		}
		row.Add(widgets.NewPrimaryButton(lang.L("Confirm"), page.confirm).WithIcon("check").WithKey(p.w.keyOf("origin.confirm")))
	}
	row.Add(more)
	return []piece{plainPiece(row, 10), quietPiece(words, 6)}
}

// between says how the origin stands to the one that is marked.
func (p *originPanel) between(o, marked *fact.Origin) []piece {
	r := desk.Between(p.w.view.Dossier, o.ID, marked.ID)
	title := lang.L("Not shown to be independent")
	act := widgets.NewButton(lang.L("They are independent"), p.w.origins().independent).WithKey(p.w.keyOf("origin.independent"))
	switch {
	case r.Declared != "":
		title = lang.L("Declared independent")
		act = widgets.NewButton(lang.L("Take it back"), p.w.origins().independent).WithKey(p.w.keyOf("origin.independent"))
	case r.Independent:
		title = lang.L("Independent, as far as was read")
	}
	return []piece{
		rulePiece(10),
		textPiece(widgets.NewBoldText(widgets.TextSmall, fmt.Sprintf(lang.L("With “%s”, which is marked"), shortValue(marked.Name)), widgets.ColorInk).Wrapped(2), 8),
		textPiece(widgets.NewText(widgets.TextSmall, title+". "+r.Why, widgets.ColorInk2).Wrapped(0), 4),
		plainPiece(container.New(layout.NewCustomPaddedHBoxLayout(8), act), 8),
	}
}

// saidRows lists what people said of an origin beside confirming it.
func (p *originPanel) saidRows(o *fact.Origin) []originRow {
	var said []fact.OriginDecision
	for _, d := range p.w.view.saidOf(o) {
		if d.Act != fact.ConfirmOrigin {
			said = append(said, d)
		}
	}
	return p.saidRowsOf(said)
}

// saidRowsOf lists decisions; Enter asks whether to take one back, Del does.
func (p *originPanel) saidRowsOf(said []fact.OriginDecision) []originRow {
	var rows []originRow
	for _, d := range said {
		sentence := d.Sentence(p.w.view.letter(d.ArticleID))
		rows = append(rows, originRow{
			words: sentence, quiet: d.By + ", " + whenWords(d.At) + "; " + lang.L("Del takes it back"), said: d.ID,
			open: func() {
				p.w.confirm(lang.L("Take it back?"), sentence, lang.L("Take it back"), func() { p.w.origins().takeBackID(d.ID) })
			},
		})
	}
	return headed(lang.L("Said by editors"), rows)
}
