package desk

import (
	"context"
	"slices"
	"unicode"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file cuts statements in another way than reading did. The new ones keep
// whose words the old ones were; in claims that a person has touched each stands
// where the old one stood that it shares most words with, and the rest are
// grouped as any other statement.

// SplitStatement makes two statements of one, cut at a place in its article, in
// code points. White space at the cut belongs to neither.
func (d *Desk) SplitStatement(ctx context.Context, dossier *fact.Dossier, statementID string, at int, by string) ([]fact.Statement, error) {
	s := dossier.Statements()[statementID]
	if s == nil {
		return nil, noStatement(dossier)
	}
	words := []rune(s.Text)
	cut := at - s.Start
	end, start := cut, cut
	for end > 0 && end <= len(words) && unicode.IsSpace(words[end-1]) {
		end--
	}
	for start >= 0 && start < len(words) && unicode.IsSpace(words[start]) {
		start++
	}
	if end <= 0 || start >= len(words) {
		return nil, fact.Problemf(fact.BadInput, "a statement is split between two of its words; put the cursor there first")
	}
	return d.recut(ctx, dossier, message.Text("Statement split: “{{.Words}}”", "Words", short(s.Text)), []*fact.Statement{s}, []fact.Span{
		{Start: s.Start, End: s.Start + end}, {Start: s.Start + start, End: s.End},
	}, by)
}

// JoinStatements makes one statement of two of one article, from the start of
// the first to the end of the last.
func (d *Desk) JoinStatements(ctx context.Context, dossier *fact.Dossier, first, second, by string) (fact.Statement, error) {
	all := dossier.Statements()
	a, b := all[first], all[second]
	switch {
	case a == nil || b == nil:
		return fact.Statement{}, noStatement(dossier)
	case a.VersionID != b.VersionID:
		return fact.Statement{}, fact.Problemf(fact.BadInput, "statements of two articles are not joined; match them instead")
	case a.ID == b.ID:
		return fact.Statement{}, fact.Problemf(fact.BadInput, "a statement is joined with another; choose two")
	}
	whole := fact.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
	made, err := d.recut(ctx, dossier, message.Text("Statements joined: “{{.Words}}”", "Words", short(a.Text)), []*fact.Statement{a, b}, []fact.Span{whole}, by)
	if err != nil {
		return fact.Statement{}, err
	}
	return made[0], nil
}

// MoveEdges gives a statement another span in its article, in code points.
func (d *Desk) MoveEdges(ctx context.Context, dossier *fact.Dossier, statementID string, span fact.Span, by string) (fact.Statement, error) {
	s := dossier.Statements()[statementID]
	if s == nil {
		return fact.Statement{}, noStatement(dossier)
	}
	if !span.Overlaps(s.Span) {
		return fact.Statement{}, fact.Problemf(fact.BadInput, "a statement keeps some of its words; mark another one instead")
	}
	made, err := d.recut(ctx, dossier, message.Text("Edge moved: “{{.Words}}”", "Words", short(s.Text)), []*fact.Statement{s}, []fact.Span{span}, by)
	if err != nil {
		return fact.Statement{}, err
	}
	return made[0], nil
}

// recut puts statements of one article away and makes new ones of spans.
func (d *Desk) recut(ctx context.Context, dossier *fact.Dossier, title string, old []*fact.Statement, spans []fact.Span, by string) ([]fact.Statement, error) {
	at := slices.IndexFunc(dossier.Articles, func(a fact.Article) bool { return a.VersionID == old[0].VersionID })
	if at < 0 {
		return nil, noStatement(dossier)
	}
	var edits []fact.Edit
	for _, o := range old {
		edits = append(edits, fact.HideStatement{StatementID: o.ID})
	}
	made := make([]fact.Statement, len(spans))
	for i, span := range spans {
		s, err := d.cutOut(dossier.Articles[at], dossier.Readings[at], span, by)
		if err != nil {
			return nil, err
		}
		from := nearest(old, span)
		s.Level, s.Attribution = from.Level, from.Attribution.AsRead()
		s.ID = fact.StatementID(s.VersionID, span, s.Level)
		for _, other := range dossier.Readings[at].Statements {
			if other.ID == s.ID && !other.Superseded && !slices.ContainsFunc(old, func(o *fact.Statement) bool { return o.ID == s.ID }) {
				return nil, fact.Problemf(fact.Refused, "these words are a statement already: “%s”", short(s.Text))
			}
		}
		made[i] = s
		edits = append(edits, fact.PutStatement{Statement: s})
	}
	edits = append(edits, inTheirPlace(dossier, old, made)...)
	edits = append(edits, d.keepOrigins(dossier, old, made)...)
	return made, d.arrange(ctx, dossier, title, by, edits...)
}

// nearest is the statement that shares most with a span, the first of equals.
func nearest(list []*fact.Statement, span fact.Span) *fact.Statement {
	best := list[0]
	for _, s := range list[1:] {
		if inCommon(s.Span, span) > inCommon(best.Span, span) {
			best = s
		}
	}
	return best
}

// inCommon is how many code points two spans have in common.
func inCommon(a, b fact.Span) int { return max(0, min(a.End, b.End)-max(a.Start, b.Start)) }

// inTheirPlace lets the new statements stand in the pinned claims of the old.
func inTheirPlace(dossier *fact.Dossier, old []*fact.Statement, made []fact.Statement) []fact.Edit {
	var edits []fact.Edit
	for _, c := range dossier.Claims {
		if !c.Pinned {
			continue
		}
		var statements []string
		changed := false
		for _, id := range c.Statements {
			at := slices.IndexFunc(old, func(o *fact.Statement) bool { return o.ID == id })
			if at >= 0 {
				changed = true
				heir := made[0]
				for _, m := range made[1:] {
					if inCommon(m.Span, old[at].Span) > inCommon(heir.Span, old[at].Span) {
						heir = m
					}
				}
				id = heir.ID
			}
			if !slices.Contains(statements, id) {
				statements = append(statements, id)
			}
		}
		if changed {
			c.Statements = statements
			edits = append(edits, fact.PutClaim{Claim: c})
		}
	}
	return edits
}
