package app

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// This file is where a person says of articles what their text does not: who
// published them, and when.

// outletsAsked is how many outlets are asked for at once: as many as one reads at a
// glance.
const outletsAsked = 12

// askDescription asks who published an article, and when.
func (w *window) askDescription(a fact.Article) {
	outlet := newFormField(lang.L("Outlet"), a.Outlet, false, nil)
	outlet.entry.SetPlaceHolder(lang.L("who published it"))
	published := newFormField(lang.L("Published"), a.Published, false, func(words string) string {
		if words == a.Published { // files may be more exact than a day
			return ""
		}
		return needsDay(words)
	})
	published.entry.SetPlaceHolder(today())
	title := lang.L("Outlet and date of article") + " " + fact.Letter(a.Number)
	w.askForm(title, lang.L("Save"), []formField{outlet, published}, func() {
		w.describe([]desk.Description{{ArticleID: a.ID, Outlet: outlet.text(), Published: published.text()}})
	})
}

// askOutlets asks who published articles, first of those of which it is not known.
func (w *window) askOutlets(articles []fact.Article) {
	if len(articles) == 0 {
		w.shell.status.hint(lang.L("There is no article in this story"))
		return
	}
	articles = slices.Clone(articles)
	slices.SortStableFunc(articles, func(a, b fact.Article) int {
		return cmp.Compare(min(1, len(a.Outlet)), min(1, len(b.Outlet)))
	})
	title := lang.L("Who published these articles")
	if n := len(articles) - outletsAsked; n > 0 {
		articles = articles[:outletsAsked]
		title = counted("Who published these articles, and {{.Count}} others later", n)
	}
	fields := make([]formField, len(articles))
	for i, a := range articles {
		fields[i] = newFormField(fact.Letter(a.Number)+"   "+beginning(a.Title, 60), a.Outlet, false, nil)
		fields[i].entry.SetPlaceHolder(lang.L("the outlet, or nothing if it is not known"))
	}
	w.askForm(title, lang.L("Save"), fields, func() {
		said := make([]desk.Description, len(articles))
		for i, a := range articles {
			said[i] = desk.Description{ArticleID: a.ID, Outlet: fields[i].text(), Published: a.Published}
		}
		w.describe(said)
	})
}

// describe says something of articles.
func (w *window) describe(said []desk.Description) {
	dossier, by := w.view.Dossier, w.prefs.editor()
	w.act(func(ctx context.Context) error {
		_, err := w.desk.Describe(ctx, dossier, said, by)
		return err
	}, nil, lang.L("Articles described"))
}

// askOutletsOfClaim asks who published the articles that state the selected claim.
func (w *window) askOutletsOfClaim() {
	var articles []fact.Article
	for _, cell := range w.view.stated(w.sel.claim) {
		articles = append(articles, w.view.Articles[cell.Article])
	}
	w.askOutlets(articles)
}

// askOutletsOfStory asks who published the articles of the story.
func (w *window) askOutletsOfStory() { w.askOutlets(w.view.Articles) }

// outletUnknown reports whether several articles state a claim and of one of them it
// is not known who published it: then knowing it may show them to be independent.
func (v *view) outletUnknown(claimID string) bool {
	stated := v.stated(claimID)
	return len(stated) > 1 && slices.ContainsFunc(stated, func(cell desk.Cell) bool { return v.Articles[cell.Article].Outlet == "" })
}
