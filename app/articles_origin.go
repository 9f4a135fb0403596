package app

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file is how a person says in the reader whom a statement rests on.

// setOrigin asks whom the statement under the cursor, or the one that holds the
// selection, rests on.
func (p *articlesPage) setOrigin() {
	if p.article == "" {
		return
	}
	s := p.statement()
	if span, ok := p.picked(); ok && (s == nil || !s.Contains(span)) {
		s = p.shortestAround(span)
	}
	if s == nil {
		p.w.shell.status.hint(lang.L("Go to a statement by J and K first, or select some of its words"))
		return
	}
	p.askOrigin(s)
}

// quotation says that the selected words were said: a quotation that the reader
// missed.
func (p *articlesPage) quotation() {
	if p.article == "" {
		return
	}
	span, ok := p.picked()
	if !ok {
		p.w.shell.status.hint(lang.L("Select the words that were said first: with the mouse, or by Shift and the arrows"))
		return
	}
	article := p.article
	p.cut(lang.L("Quotation marked; I says whose words they are"), func(ctx context.Context, dossier *fact.Dossier, by string) (fact.Statement, error) {
		return p.w.desk.MarkQuotation(ctx, dossier, article, span, by)
	})
}

// shortestAround is the shortest statement of the article that holds a span, or nil.
func (p *articlesPage) shortestAround(span fact.Span) *fact.Statement {
	var in *fact.Statement
	statements := p.w.view.reading(p.article).Statements
	for i := range statements {
		if s := &statements[i]; !s.Superseded && s.Contains(span) && (in == nil || s.Len() < in.Len()) {
			in = s
		}
	}
	return in
}

// askOrigin offers the origins of the story, and to make a new one of what is typed.
func (p *articlesPage) askOrigin(s *fact.Statement) {
	v := p.w.view
	p.w.chooseOrigin(originChoice{
		title: lang.L("Whom it rests on:") + " " + p.wordsAt(s.Span), article: s.ArticleID,
		first: p.originShortcuts(s),
		about: func(o *fact.Origin) string {
			words := lang.L(originKindTitles[o.Kind])
			if via := v.through(s, o.Ref()); len(via) > 0 {
				words += ", " + lang.L("via") + " " + shortValue(via[len(via)-1].Name)
			}
			return words
		},
		do: func(find func() (fact.OriginRef, error)) {
			p.restOn(s, func() ([]fact.OriginRef, error) {
				ref, err := find()
				return append(v.through(s, ref), ref), err
			})
		},
	})
}

// restOn says that a statement rests on a chain.
func (p *articlesPage) restOn(s *fact.Statement, chain func() ([]fact.OriginRef, error)) {
	dossier, by, id := p.w.view.Dossier, p.w.prefs.editor(), s.ID
	p.reader.Text.ClearSelection()
	p.w.act(func(ctx context.Context) error {
		refs, err := chain()
		if err != nil {
			return err
		}
		return p.w.desk.SetOrigin(ctx, dossier, id, refs, by)
	}, nil, lang.L("Origin set"))
}

// through are the outlets through which a statement came by what it says. They
// stay when another origin is behind them, unless that is an outlet itself.
func (v *view) through(s *fact.Statement, origin fact.OriginRef) []fact.OriginRef {
	var out []fact.OriginRef
	if origin.Kind == fact.CitedOutlet {
		return nil
	}
	for _, id := range s.OriginIDs {
		if o := v.origin(id); o != nil && o.Kind == fact.CitedOutlet && o.ID != origin.ID {
			out = append(out, o.Ref())
		}
	}
	return out
}

// originShortcuts are what may be wrong with the chain of a statement beside its
// end: a link that is none, or that it rests on anybody.
func (p *articlesPage) originShortcuts(s *fact.Statement) []paletteItem {
	v := p.w.view
	var items []paletteItem
	add := func(title string, run func()) {
		items = append(items, paletteItem{
			title: title, group: fmt.Sprintf(lang.L("Now: %s"), sayerWords(v, s)), icon: widgets.Icon("unlink", widgets.ColorInk2), run: run,
		})
	}
	set := func(chain []fact.OriginRef) func() {
		return func() { p.restOn(s, func() ([]fact.OriginRef, error) { return chain, nil }) }
	}
	if id := s.OriginSaid; id != "" {
		add(lang.L("As it was read"), func() { p.takeBackOrigin(id) })
	}
	for k, id := range s.OriginIDs {
		o := v.origin(id)
		if len(s.OriginIDs) < 2 || o == nil {
			break
		}
		var rest []fact.OriginRef
		for n, other := range s.OriginIDs {
			if o := v.origin(other); o != nil && n != k {
				rest = append(rest, o.Ref())
			}
		}
		add(fmt.Sprintf(lang.L("Without “%s”"), shortValue(o.Name)), set(rest))
	}
	if len(s.OriginIDs) > 0 || s.Attribution.Kind != fact.Flat {
		add(lang.L("On the article’s own word"), set([]fact.OriginRef{}))
	}
	return items
}

// takeBackOrigin takes back what a person said of origins.
func (p *articlesPage) takeBackOrigin(id string) {
	dossier, by := p.w.view.Dossier, p.w.prefs.editor()
	p.w.act(func(ctx context.Context) error { return p.w.desk.TakeBackOrigin(ctx, dossier, id, by) }, nil, lang.L("Taken back"))
}
