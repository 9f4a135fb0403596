package desk

import (
	"context"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
	"crosscheck/internal/text"
)

// This file is about which statements there are and which claim each stands
// in, where the editor knows better than the engine.

// MarkStatement makes a statement of a span of an article, in code points. It
// takes part in matching like any other. A span that is one already is Refused.
func (d *Desk) MarkStatement(ctx context.Context, dossier *fact.Dossier, articleID string, span fact.Span, by string) (fact.Statement, error) {
	at := slices.IndexFunc(dossier.Articles, func(a fact.Article) bool { return a.ID == articleID })
	if at < 0 {
		return fact.Statement{}, fact.Problemf(fact.NotFound, "the article is not in the story “%s” any more; open it again", dossier.Story.Name)
	}
	article, read := dossier.Articles[at], dossier.Readings[at]
	x := text.NewIndex(article.Text)
	words := x.Slice(span)
	if err := span.Validate(); err != nil || span.End > x.Len() || strings.TrimSpace(words) == "" {
		return fact.Statement{}, fact.Problemf(fact.BadInput, "nothing is selected in article %s; select the words of the statement first", fact.Letter(article.Number))
	}
	s := reading.Single(words)
	s.Shift(span.Start)
	s.ArticleID, s.VersionID, s.Span, s.Text = article.ID, article.VersionID, span, words
	s.ID = fact.StatementID(article.VersionID, span, s.Level)
	s.Checkable, s.WhyNot, s.By = true, "", d.author(by)
	s.Sentence = max(0, slices.IndexFunc(read.Sentences, span.Overlaps))
	s.Part = fact.Body
	for _, p := range article.Parts {
		if p.Overlaps(span) {
			s.Part = p.Kind
			break
		}
	}
	if slices.ContainsFunc(read.Statements, func(o fact.Statement) bool { return o.ID == s.ID && o.Checkable && !o.Superseded }) {
		return fact.Statement{}, fact.Problemf(fact.Refused, "these words are a statement already; open its claim to change where it stands")
	}
	return s, d.act(ctx, dossier.Story.ID, "Statement marked: “"+short(words)+"”", "", s.By, fact.PutStatement{Statement: s})
}

// NewClaim makes a claim of its own of a statement, taken out of the claims it
// stands in.
func (d *Desk) NewClaim(ctx context.Context, dossier *fact.Dossier, statementID, by string) (fact.Claim, error) {
	s := dossier.Statements()[statementID]
	if s == nil {
		return fact.Claim{}, noStatement(dossier)
	}
	claim := fact.Claim{ID: d.newID(), StoryID: dossier.Story.ID, Text: s.Text, Level: s.Level, Statements: []string{s.ID}}
	edits := append(d.without(dossier, s.ID, ""), fact.PutClaim{Claim: claim})
	return claim, d.act(ctx, dossier.Story.ID, "New claim: “"+short(s.Text)+"”", "", by, edits...)
}

// Move puts a statement into a claim and takes it out of the claim it comes
// from; with from "" it is added and stays where it is.
func (d *Desk) Move(ctx context.Context, dossier *fact.Dossier, statementID, from, to, by string) error {
	s := dossier.Statements()[statementID]
	if s == nil {
		return noStatement(dossier)
	}
	target, err := Claim(dossier, to)
	if err != nil {
		return err
	}
	if s.Level != target.Level {
		return fact.Problemf(fact.Refused, "that somebody said it and that it is so are two claims; claim %d is about the other", target.Number)
	}
	if slices.Contains(target.Statements, s.ID) {
		return fact.Problemf(fact.Refused, "the statement stands in claim %d already", target.Number)
	}
	target.Statements = append(slices.Clone(target.Statements), s.ID)
	edits := []fact.Edit{}
	if from != "" {
		edits = d.without(dossier, s.ID, from)
	}
	edits = append(edits, fact.PutClaim{Claim: target})
	return d.act(ctx, dossier.Story.ID, "Statement moved to “"+short(target.Text)+"”", "", by, edits...)
}

// TakeOut takes a statement out of a claim, and says of it and the statements
// that stay that they are not the same, so that it does not come back by itself.
func (d *Desk) TakeOut(ctx context.Context, dossier *fact.Dossier, claimID, statementID, by string) error {
	claim, err := Claim(dossier, claimID)
	if err != nil {
		return err
	}
	if !slices.Contains(claim.Statements, statementID) {
		return fact.Problemf(fact.NotFound, "the statement does not stand in claim %d; look at the claim again", claim.Number)
	}
	if len(claim.Statements) == 1 {
		return fact.Problemf(fact.Refused, "claim %d has only this statement; move it into another claim instead", claim.Number)
	}
	signed, at := d.author(by), d.now()
	edits := d.without(dossier, statementID, claim.ID)
	for _, other := range claim.Statements {
		if other == statementID {
			continue
		}
		edits = append(edits, fact.PutDecision{Decision: fact.MatchDecision{
			ID: d.newID(), StoryID: dossier.Story.ID, A: min(statementID, other), B: max(statementID, other),
			Answer: fact.NotSame, By: signed, At: at, Reason: "taken out of the claim",
		}})
	}
	return d.act(ctx, dossier.Story.ID, "Statement taken out of “"+short(claim.Text)+"”", "", by, edits...)
}

// Merge puts all statements of one claim into another, which keeps its name,
// and takes the emptied claim out of the story. Refused for claims of two levels.
func (d *Desk) Merge(ctx context.Context, dossier *fact.Dossier, from, into, by string) error {
	gone, err := Claim(dossier, from)
	if err != nil {
		return err
	}
	target, err := Claim(dossier, into)
	if err != nil {
		return err
	}
	switch {
	case gone.ID == target.ID:
		return fact.Problemf(fact.BadInput, "a claim cannot be merged with itself; choose two")
	case gone.Level != target.Level:
		return fact.Problemf(fact.Refused, "that somebody said it and that it is so are two claims; they cannot be merged")
	}
	target.Statements = slices.Clone(target.Statements)
	for _, id := range gone.Statements {
		if !slices.Contains(target.Statements, id) {
			target.Statements = append(target.Statements, id)
		}
	}
	return d.act(ctx, dossier.Story.ID, "Claims merged: “"+short(target.Text)+"”", "", by,
		fact.HideClaim{ClaimID: gone.ID}, fact.PutClaim{Claim: target})
}

// RenameClaim gives a claim other words.
func (d *Desk) RenameClaim(ctx context.Context, claim fact.Claim, words, by string) error {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return fact.Problemf(fact.BadInput, "a claim needs words; write what is asserted")
	}
	claim.Text = words
	return d.act(ctx, claim.StoryID, "Claim renamed: “"+short(words)+"”", "", by, fact.PutClaim{Claim: claim})
}

// without lists the edits that take a statement out of one claim, or with "" out
// of all. A claim that would be empty goes.
func (d *Desk) without(dossier *fact.Dossier, statementID, claimID string) []fact.Edit {
	var edits []fact.Edit
	for _, c := range dossier.Claims {
		if (claimID != "" && c.ID != claimID) || !slices.Contains(c.Statements, statementID) {
			continue
		}
		if len(c.Statements) == 1 {
			edits = append(edits, fact.HideClaim{ClaimID: c.ID})
			continue
		}
		c.Statements = slices.DeleteFunc(slices.Clone(c.Statements), func(id string) bool { return id == statementID })
		edits = append(edits, fact.PutClaim{Claim: c})
	}
	return edits
}

func noStatement(dossier *fact.Dossier) error {
	return fact.Problemf(fact.NotFound, "the statement is not in the story “%s” any more; look at the claim again", dossier.Story.Name)
}
