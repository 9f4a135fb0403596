package desk

import (
	"context"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/reading"
	"crosscheck/internal/text"
)

// This file is about which statements there are and which claim each stands
// in, where the editor knows better than the engine.

// MarkStatement makes a statement of a span of an article, in code points. It
// takes part in matching like any other. A span that is one already is Refused.
func (d *Desk) MarkStatement(ctx context.Context, dossier *fact.Dossier, articleID string, span fact.Span, by string) (fact.Statement, error) {
	s, known, err := d.statementOf(dossier, articleID, span, "", by)
	if err != nil {
		return s, err
	}
	if known {
		return fact.Statement{}, fact.Problemf(fact.Refused, "these words are a statement already; open its claim to change where it stands")
	}
	return s, d.act(ctx, dossier.Story.ID, message.Text("Statement marked: {{.Words}}", "Words", Quoted(short(s.Text))), "", s.By, fact.PutStatement{Statement: s})
}

// MarkQuotation makes a statement of a span of an article, in code points, that
// says that its words were said: a quotation that reading has missed. Quotation
// marks round it are no part of what was said. Who says it is read from the
// statement it stands in.
func (d *Desk) MarkQuotation(ctx context.Context, dossier *fact.Dossier, articleID string, span fact.Span, by string) (fact.Statement, error) {
	s, _, err := d.statementOf(dossier, articleID, span, "", by)
	if err != nil {
		return s, err
	}
	s.Level = fact.Utterance
	s.ID = fact.StatementID(s.VersionID, span, s.Level)
	inner := fact.Phrase{Span: span, Text: s.Text}
	if runes := []rune(s.Text); len(runes) > 2 && isQuotationMark(runes[0]) && isQuotationMark(runes[len(runes)-1]) {
		inner.Start, inner.End, inner.Text = span.Start+1, span.End-1, string(runes[1:len(runes)-1])
	}
	s.Quotations = []fact.Quotation{{Phrase: inner}}
	var said []fact.Edit
	if in := around(dossier, articleID, span); in != nil {
		s.Attribution = in.Attribution.AsRead()
		said = d.alsoRestsOn(dossier, in, s)
	}
	if o := dossier.Statements()[s.ID]; o != nil && o.Checkable && !o.Superseded {
		return fact.Statement{}, fact.Problemf(fact.Refused, "these words are a quotation already; open its claim to change where it stands")
	}
	return s, d.act(ctx, dossier.Story.ID, message.Text("Quotation marked: {{.Words}}", "Words", Quoted(short(s.Text))), "", s.By, append([]fact.Edit{fact.PutStatement{Statement: s}}, said...)...)
}

func isQuotationMark(r rune) bool { return strings.ContainsRune("\"“”„‟«»‘’'", r) }

// around is the shortest statement of an article that holds a span, or nil.
func around(dossier *fact.Dossier, articleID string, span fact.Span) *fact.Statement {
	var in *fact.Statement
	for i, a := range dossier.Articles {
		if a.ID != articleID {
			continue
		}
		statements := dossier.Readings[i].Statements
		for j := range statements {
			if s := &statements[j]; !s.Superseded && s.Contains(span) && (in == nil || s.Len() < in.Len()) {
				in = s
			}
		}
	}
	return in
}

// statementOf reads a span of an article as a statement, of a level or with "" of the
// one it has by itself; known says that it is one already.
func (d *Desk) statementOf(dossier *fact.Dossier, articleID string, span fact.Span, level fact.Level, by string) (s fact.Statement, known bool, err error) {
	at := slices.IndexFunc(dossier.Articles, func(a fact.Article) bool { return a.ID == articleID })
	if at < 0 {
		return s, false, fact.Problemf(fact.NotFound, "the article is not in the story “%s” any more; open it again", dossier.Story.Name)
	}
	article, read := dossier.Articles[at], dossier.Readings[at]
	if s, err = d.cutOut(article, read, span, by); err != nil {
		return s, false, err
	}
	if level != "" && level != s.Level {
		s.Level, s.ID = level, fact.StatementID(s.VersionID, span, level)
	}
	known = slices.ContainsFunc(read.Statements, func(o fact.Statement) bool { return o.ID == s.ID && o.Checkable && !o.Superseded })
	return s, known, nil
}

// cutOut reads a span of an article, in code points, as a statement that a person
// made.
func (d *Desk) cutOut(article fact.Article, read fact.Reading, span fact.Span, by string) (fact.Statement, error) {
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
	return s, nil
}

// ClaimOfWords makes a claim of its own of a span of an article, in code points.
// Words that are no statement yet become one with it.
func (d *Desk) ClaimOfWords(ctx context.Context, dossier *fact.Dossier, articleID string, span fact.Span, by string) (fact.Claim, error) {
	s, known, err := d.statementOf(dossier, articleID, span, "", by)
	if err != nil {
		return fact.Claim{}, err
	}
	if known {
		return d.NewClaim(ctx, dossier, []string{s.ID}, "", by)
	}
	claim := fact.Claim{ID: d.newID(), StoryID: dossier.Story.ID, Text: s.Text, Level: s.Level, Statements: []string{s.ID}}
	return claim, d.act(ctx, dossier.Story.ID, message.Text("New claim: {{.Words}}", "Words", Quoted(short(s.Text))), "", s.By,
		fact.PutStatement{Statement: s}, fact.PutClaim{Claim: claim})
}

// AddWords adds a span of an article, in code points, to a claim. Words that are no
// statement yet become one with it.
func (d *Desk) AddWords(ctx context.Context, dossier *fact.Dossier, articleID string, span fact.Span, to, by string) error {
	target, err := Claim(dossier, to)
	if err != nil {
		return err
	}
	s, known, err := d.statementOf(dossier, articleID, span, target.Level, by)
	if err != nil {
		return err
	}
	if known {
		return d.Move(ctx, dossier, []string{s.ID}, "", to, by)
	}
	target.Statements = append(slices.Clone(target.Statements), s.ID)
	return d.arrange(ctx, dossier, message.Count("{{.Count}} statements added to {{.Claim}}", 1, "Claim", Quoted(short(target.Text))), s.By,
		fact.PutStatement{Statement: s}, fact.PutClaim{Claim: target})
}

// NewClaim makes a claim of its own of statements, named after the first one.
// They are taken out of the claim they come from; with from "" out of every claim
// they stand in, and are of one level.
func (d *Desk) NewClaim(ctx context.Context, dossier *fact.Dossier, statementIDs []string, from, by string) (fact.Claim, error) {
	of, err := statementsOf(dossier, statementIDs)
	if err != nil {
		return fact.Claim{}, err
	}
	if source, err := Claim(dossier, from); err == nil && len(source.Statements) > 0 && len(missingFrom(source.Statements, statementIDs)) == 0 {
		return fact.Claim{}, fact.Problemf(fact.Refused, "these are all statements of claim %d, so nothing would be split off; choose some of them", source.Number)
	}
	claim := fact.Claim{ID: d.newID(), StoryID: dossier.Story.ID, Text: of[0].Text, Level: of[0].Level, Statements: statementIDs}
	for _, s := range of {
		if s.Level != claim.Level && from == "" {
			return fact.Claim{}, fact.Problemf(fact.Refused, "that somebody said it and that it is so are two claims; choose statements of one kind")
		}
	}
	edits := append(without(dossier, statementIDs, from), fact.PutClaim{Claim: claim})
	return claim, d.arrange(ctx, dossier, message.Text("New claim: {{.Words}}", "Words", Quoted(short(claim.Text))), by, edits...)
}

// Move puts statements into a claim and takes them out of the claim they come
// from; with from "" they are added and stay where they are. They are of a level of
// which the claim holds some.
func (d *Desk) Move(ctx context.Context, dossier *fact.Dossier, statementIDs []string, from, to, by string) error {
	of, err := statementsOf(dossier, statementIDs)
	if err != nil {
		return err
	}
	target, err := Claim(dossier, to)
	if err != nil {
		return err
	}
	target.Statements = slices.Clone(target.Statements)
	levels := map[fact.Level]bool{target.Level: true} // that it holds: see joinLevels
	statements := dossier.Statements()
	for _, id := range target.Statements {
		if s := statements[id]; s != nil {
			levels[s.Level] = true
		}
	}
	for _, s := range of {
		if !levels[s.Level] {
			return fact.Problemf(fact.Refused, "that somebody said it and that it is so are two claims; claim %d is about the other", target.Number)
		}
		if slices.Contains(target.Statements, s.ID) {
			return fact.Problemf(fact.Refused, "“%s” stands in claim %d already", short(s.Text), target.Number)
		}
		target.Statements = append(target.Statements, s.ID)
	}
	title, edits := message.Key("{{.Count}} statements added to {{.Claim}}"), holding(dossier, statementIDs)
	if from != "" {
		title, edits = message.Key("{{.Count}} statements moved to {{.Claim}}"), without(dossier, statementIDs, from)
	}
	edits = append(edits, fact.PutClaim{Claim: target})
	return d.arrange(ctx, dossier, message.Count(title, len(of), "Claim", Quoted(short(target.Text))), by, edits...)
}

// TakeOut takes statements out of a claim, and says of each of them and each that
// stays that they are not the same, so that they do not come back by themselves.
func (d *Desk) TakeOut(ctx context.Context, dossier *fact.Dossier, claimID string, statementIDs []string, by string) error {
	claim, err := Claim(dossier, claimID)
	if err != nil {
		return err
	}
	if len(statementIDs) == 0 || len(missingFrom(statementIDs, claim.Statements)) > 0 {
		return fact.Problemf(fact.NotFound, "the statement does not stand in claim %d; look at the claim again", claim.Number)
	}
	stay := missingFrom(claim.Statements, statementIDs)
	if len(stay) == 0 {
		return fact.Problemf(fact.Refused, "claim %d would have no statement left; move them into another claim instead", claim.Number)
	}
	signed, at := d.author(by), d.now()
	edits := without(dossier, statementIDs, claim.ID)
	for _, out := range statementIDs {
		for _, other := range stay {
			edits = append(edits, fact.PutDecision{Decision: fact.MatchDecision{
				ID: d.newID(), StoryID: dossier.Story.ID, A: min(out, other), B: max(out, other),
				Answer: fact.NotSame, By: signed, At: at, Reason: message.Text("taken out of the claim"),
			}})
		}
	}
	return d.arrange(ctx, dossier, message.Count("{{.Count}} statements taken out of {{.Claim}}", len(statementIDs), "Claim", Quoted(short(claim.Text))), by, edits...)
}

// Merge puts all statements of one claim into another, which keeps its name and
// its verdict, and takes the emptied claim out of the story. What was put beside
// the emptied claim goes along: evidence, questions, comments, a flag. Refused
// for claims of two levels.
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
	target.Statements = append(slices.Clone(target.Statements), missingFrom(gone.Statements, target.Statements)...)
	edits := append(d.carryOver(dossier, gone.ID, target.ID), fact.HideClaim{ClaimID: gone.ID}, fact.PutClaim{Claim: target})
	return d.arrange(ctx, dossier, message.Text("Claims merged: {{.Claim}}", "Claim", Quoted(short(target.Text))), by, edits...)
}

// carryOver lists the edits that put beside one claim what stands beside
// another, signed and dated as it was. The claim it is taken from is hidden
// together with its own.
func (d *Desk) carryOver(dossier *fact.Dossier, from, to string) []fact.Edit {
	var edits []fact.Edit
	for _, e := range dossier.Evidence {
		if e.ClaimID == from {
			e.ID, e.ClaimID = d.newID(), to
			edits = append(edits, fact.PutEvidence{Evidence: e})
		}
	}
	for _, q := range dossier.Queries {
		if q.ClaimID == from {
			q.ID, q.ClaimID = d.newID(), to
			edits = append(edits, fact.PutQuery{Query: q})
		}
	}
	for _, a := range dossier.Annotations {
		if a.ClaimID == from {
			a.ID, a.ClaimID = d.newID(), to
			edits = append(edits, fact.PutAnnotation{Annotation: a})
		}
	}
	if f := dossier.Flag(from); f != nil && dossier.Flag(to) == nil {
		flag := *f
		flag.ID, flag.ClaimID = d.newID(), to
		edits = append(edits, fact.PutFlag{Flag: flag})
	}
	return edits
}

// RenameClaim gives a claim other words.
func (d *Desk) RenameClaim(ctx context.Context, claim fact.Claim, words, by string) error {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return fact.Problemf(fact.BadInput, "a claim needs words; write what is asserted")
	}
	claim.Text = words
	return d.act(ctx, claim.StoryID, message.Text("Claim renamed: {{.Claim}}", "Claim", Quoted(short(words))), "", by, fact.PutClaim{Claim: claim})
}

// without lists the edits that take statements out of one claim, or with "" out
// of all. A claim that would be empty goes; one that was named after a statement
// that leaves is named after the first that stays.
func without(dossier *fact.Dossier, statementIDs []string, claimID string) []fact.Edit {
	var edits []fact.Edit
	statements := dossier.Statements()
	for _, c := range dossier.Claims {
		left := missingFrom(c.Statements, statementIDs)
		switch {
		case claimID != "" && c.ID != claimID, len(left) == len(c.Statements):
		case len(left) == 0, c.Beside && len(left) < 2:
			edits = append(edits, fact.HideClaim{ClaimID: c.ID})
		default:
			for _, id := range statementIDs {
				if s, first := statements[id], statements[left[0]]; s != nil && first != nil && oneLine(s.Text) == oneLine(c.Text) {
					c.Text = oneLine(first.Text)
				}
			}
			c.Statements = left
			edits = append(edits, fact.PutClaim{Claim: c})
		}
	}
	return edits
}

// holding lists the edits that keep the claims with any of the statements as
// they are: grouping would not leave a statement where it was by itself once a
// person has put it into another claim.
func holding(dossier *fact.Dossier, statementIDs []string) []fact.Edit {
	var edits []fact.Edit
	for _, c := range dossier.Claims {
		if len(missingFrom(c.Statements, statementIDs)) < len(c.Statements) {
			edits = append(edits, fact.PutClaim{Claim: c})
		}
	}
	return edits
}

// arrange is an act that may give claims other statements. One beside others that gets them is
// an ordinary claim from then on, and the claims of its statements are kept as they are: they
// would lose what the engine put beside them.
func (d *Desk) arrange(ctx context.Context, dossier *fact.Dossier, title, by string, edits ...fact.Edit) error {
	touched := make(map[string]bool)
	for _, e := range edits {
		switch e := e.(type) {
		case fact.PutClaim:
			touched[e.Claim.ID] = true
		case fact.HideClaim:
			touched[e.ClaimID] = true
		}
	}
	var kept []fact.Edit
	for i, e := range edits {
		put, ok := e.(fact.PutClaim)
		if !ok || !put.Claim.Beside {
			continue
		}
		if was, err := Claim(dossier, put.Claim.ID); err == nil && slices.Equal(was.Statements, put.Claim.Statements) {
			continue
		}
		put.Claim.Beside = false
		edits[i] = put
		for _, h := range holding(dossier, put.Claim.Statements) {
			if c := h.(fact.PutClaim).Claim; !c.Beside && !touched[c.ID] {
				touched[c.ID] = true
				kept = append(kept, h)
			}
		}
	}
	return d.act(ctx, dossier.Story.ID, title, "", by, append(edits, kept...)...)
}

// missingFrom is what of a list is not in another, in its order.
func missingFrom(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(id string) bool { return slices.Contains(other, id) })
}

// statementsOf finds statements of a dossier; NotFound when one is not there or
// none is named.
func statementsOf(dossier *fact.Dossier, ids []string) ([]*fact.Statement, error) {
	all := dossier.Statements()
	of := make([]*fact.Statement, len(ids))
	for i, id := range ids {
		if of[i] = all[id]; of[i] == nil {
			return nil, noStatement(dossier)
		}
	}
	if len(of) == 0 {
		return nil, noStatement(dossier)
	}
	return of, nil
}

func noStatement(dossier *fact.Dossier) error {
	return fact.Problemf(fact.NotFound, "the statement is not in the story “%s” any more; look at the claim again", dossier.Story.Name)
}
