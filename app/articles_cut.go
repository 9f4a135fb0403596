package app

import (
	"context"
	"unicode"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file is how a person cuts the statements of an article.

// cut carries out an act on the statements of the article that is shown, and
// puts the cursor on the one it made.
func (p *articlesPage) cut(done string, do func(ctx context.Context, dossier *fact.Dossier, by string) (fact.Statement, error)) {
	dossier, by := p.w.view.Dossier, p.w.prefs.editor()
	p.w.act(func(ctx context.Context) error {
		s, err := do(ctx, dossier, by)
		if err == nil {
			p.w.bridge.onMain(func() {
				p.reader.Text.ClearSelection()
				p.w.sel.statement = s.ID // it is gone to once the story was read anew
			})
		}
		return err
	}, nil, done)
}

// cutHere splits the statement under the cursor: at the text cursor, or at the
// end of a selection that begins or ends with the statement. Any other selection
// becomes a statement.
func (p *articlesPage) cutHere() {
	if p.article == "" {
		return
	}
	s := p.statement()
	span, picked := p.picked()
	place, ok := p.reader.Text.Caret()
	switch {
	case picked && s != nil && s.Contains(span) && span != s.Span && span.Start == s.Start:
		p.split(s, span.End)
	case picked && s != nil && s.Contains(span) && span != s.Span && span.End == s.End:
		p.split(s, span.Start)
	case picked:
		p.markStatement(span)
	case ok && s != nil && place > s.Start && place < s.End:
		p.split(s, place)
	default:
		p.w.shell.status.hint(lang.L("Put the text cursor where the statement is split, or select the words of a new one: with the mouse, or by Shift and the arrows"))
	}
}

// split makes two statements of one at a place in the article.
func (p *articlesPage) split(s *fact.Statement, at int) {
	id := s.ID
	p.cut(lang.L("Statement split"), func(ctx context.Context, dossier *fact.Dossier, by string) (first fact.Statement, err error) {
		made, err := p.w.desk.SplitStatement(ctx, dossier, id, at, by)
		if err == nil {
			first = made[0]
		}
		return first, err
	})
}

// markStatement makes a statement of a span.
func (p *articlesPage) markStatement(span fact.Span) {
	article := p.article
	p.cut(lang.L("Statement made"), func(ctx context.Context, dossier *fact.Dossier, by string) (fact.Statement, error) {
		return p.w.desk.MarkStatement(ctx, dossier, article, span, by)
	})
}

// join makes one statement of the one under the cursor and the next.
func (p *articlesPage) join() {
	s := p.statement()
	if s == nil {
		p.w.shell.status.hint(lang.L("Go to a statement by J and K first"))
		return
	}
	next := ""
	for _, other := range p.w.view.reading(p.article).Statements {
		if !other.Superseded && other.Start >= s.End && other.Level == s.Level {
			next = other.ID
			break
		}
	}
	if next == "" {
		p.w.shell.status.hint(lang.L("No statement comes after this one"))
		return
	}
	id := s.ID
	p.cut(lang.L("Statements joined"), func(ctx context.Context, dossier *fact.Dossier, by string) (fact.Statement, error) {
		return p.w.desk.JoinStatements(ctx, dossier, id, next, by)
	})
}

// moveEdge moves an edge of the statement under the cursor by a word.
func (p *articlesPage) moveEdge(start bool, words int) {
	s := p.statement()
	if s == nil {
		p.w.shell.status.hint(lang.L("Go to a statement by J and K first"))
		return
	}
	span, runes := s.Span, p.w.view.runesOf(p.article)
	if start {
		span.Start = wordEdge(runes, span.Start, words, true)
	} else {
		span.End = wordEdge(runes, span.End, words, false)
	}
	if span == s.Span || span.Len() <= 0 {
		p.w.shell.status.hint(lang.L("The edge cannot go further"))
		return
	}
	p.setEdges(s.ID, span)
}

// edgesMoved hears that an edge of a statement was dragged.
func (p *articlesPage) edgesMoved(id string, r widgets.Range) {
	p.setEdges(id, fact.Span{Start: r.Start, End: r.End})
}

// setEdges gives a statement another span.
func (p *articlesPage) setEdges(id string, span fact.Span) {
	p.cut(lang.L("Edge moved"), func(ctx context.Context, dossier *fact.Dossier, by string) (fact.Statement, error) {
		return p.w.desk.MoveEdges(ctx, dossier, id, span, by)
	})
}

// wordEdge is the next place after an edge, or with step -1 before it, where a
// word starts or ends. Words are parted by white space.
func wordEdge(runes []rune, from, step int, starts bool) int {
	space := func(i int) bool { return i < 0 || i >= len(runes) || unicode.IsSpace(runes[i]) }
	for at := from + step; at >= 0 && at <= len(runes); at += step {
		if starts && space(at-1) && !space(at) || !starts && !space(at-1) && space(at) {
			return at
		}
	}
	return from
}
