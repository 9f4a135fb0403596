package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/reading"
	"crosscheck/internal/text"
)

// This file is what a person says of origins where the articles were misread or
// do not say it themselves. Each act is a decision that binds every later run.
// The later word holds: an act takes back what it contradicts.

// ConfirmOrigin says that an origin is as it was read.
func (d *Desk) ConfirmOrigin(ctx context.Context, dossier *fact.Dossier, originID, by string) error {
	o, err := originOf(dossier, originID)
	if err != nil {
		return err
	}
	return d.describe(ctx, dossier, fact.OriginDecision{Act: fact.ConfirmOrigin, Origin: o.Ref()}, by)
}

// MergeOrigins says that two origins are the same. The first keeps its name,
// unless it is not named and the other is.
func (d *Desk) MergeOrigins(ctx context.Context, dossier *fact.Dossier, keep, gone, by string) error {
	one, err := originOf(dossier, keep)
	if err != nil {
		return err
	}
	other, err := originOf(dossier, gone)
	if err != nil {
		return err
	}
	if one.ID == other.ID {
		return fact.Problemf(fact.BadInput, "an origin cannot be merged with itself; choose two")
	}
	if one.Kind == fact.Unnamed && other.Kind != fact.Unnamed {
		one, other = other, one
	}
	s := d.saying(dossier, by)
	parted := false
	for _, o := range dossier.OriginDecisions {
		switch o.Act {
		case fact.ApartOrigin, fact.LinkOrigin, fact.UnlinkOrigin:
			if o.ArticleID == "" && s.between(o, one.ID, other.ID) {
				s.takeBack(o)
			}
		case fact.SplitOrigin:
			if s.between(o, one.ID, other.ID) && (o.Other.ID == one.ID || o.Other.ID == other.ID) {
				s.takeBack(o)
				parted = true
			}
		}
	}
	said := fact.OriginDecision{Act: fact.MergeOrigin, Origin: one.Ref(), Other: other.Ref()}
	if !parted {
		s.put(said)
	}
	return s.do(ctx, said.Sentence(""))
}

// SplitOrigin says that the name of an origin means somebody else in one of the
// articles that have it.
func (d *Desk) SplitOrigin(ctx context.Context, dossier *fact.Dossier, originID, articleID, by string) error {
	o, err := originOf(dossier, originID)
	if err != nil {
		return err
	}
	here, elsewhere := false, false
	for i := range dossier.Readings {
		for _, s := range dossier.Readings[i].Statements {
			if !s.Superseded && slices.Contains(s.OriginIDs, o.ID) {
				here, elsewhere = here || dossier.Articles[i].ID == articleID, elsewhere || dossier.Articles[i].ID != articleID
			}
		}
	}
	switch letter := letterOf(dossier, articleID); {
	case !here:
		return fact.Problemf(fact.NotFound, "article %s does not rest on “%s”; choose an article that does", letter, o.Name)
	case !elsewhere:
		return fact.Problemf(fact.Refused, "only article %s rests on “%s”; give it another name instead", letter, o.Name)
	}
	sum := sha256.Sum256([]byte("split|" + o.ID + "|" + articleID))
	apart := o.Ref()
	apart.ID = "o" + hex.EncodeToString(sum[:8])
	said := fact.OriginDecision{Act: fact.SplitOrigin, Origin: o.Ref(), Other: apart, ArticleID: articleID}
	s := d.saying(dossier, by)
	s.put(said)
	return s.do(ctx, said.Sentence(letterOf(dossier, articleID)))
}

// RenameOrigin gives an origin another name.
func (d *Desk) RenameOrigin(ctx context.Context, dossier *fact.Dossier, originID, name, by string) error {
	o, err := originOf(dossier, originID)
	if err != nil {
		return err
	}
	before := fact.OriginRef{Name: o.Name, Kind: o.Kind}
	if o.Name, err = originName(name); err != nil {
		return err
	}
	return d.describe(ctx, dossier, fact.OriginDecision{Act: fact.RenameOrigin, Origin: o.Ref(), Other: before}, by)
}

// SetOriginKind says what sort of source an origin is.
func (d *Desk) SetOriginKind(ctx context.Context, dossier *fact.Dossier, originID string, kind fact.OriginKind, by string) error {
	o, err := originOf(dossier, originID)
	if err != nil {
		return err
	}
	if !slices.Contains(fact.OriginKinds, kind) {
		return fact.Problemf(fact.BadInput, "%q is no kind of origin; use person, organisation, outlet, document or unnamed", kind)
	}
	o.Kind = kind
	return d.describe(ctx, dossier, fact.OriginDecision{Act: fact.KindOrigin, Origin: o.Ref()}, by)
}

// describe puts a decision on one origin in the place of an earlier one.
func (d *Desk) describe(ctx context.Context, dossier *fact.Dossier, said fact.OriginDecision, by string) error {
	s := d.saying(dossier, by)
	for _, o := range dossier.OriginDecisions {
		if o.Act == said.Act && o.Origin.ID == said.Origin.ID {
			s.takeBack(o)
		}
	}
	s.put(said)
	return s.do(ctx, said.Sentence(""))
}

// LinkOrigins says that an origin, or an article as a whole, rests on an origin.
// The latter may be new to the story (see NewOrigin).
func (d *Desk) LinkOrigins(ctx context.Context, dossier *fact.Dossier, from string, to fact.OriginRef, by string) error {
	said, err := d.bondOf(dossier, fact.LinkOrigin, from, to)
	if err != nil {
		return err
	}
	if from == to.ID {
		return fact.Problemf(fact.BadInput, "an origin cannot rest on itself; choose two")
	}
	if restOn(dossier.Origins, dossier.Nearest, from, to.ID) {
		return fact.Problemf(fact.Refused, "“%s” is what it rests on already", to.Name)
	}
	s := d.saying(dossier, by)
	for _, o := range dossier.OriginDecisions {
		if o.Act == fact.UnlinkOrigin && s.sameBond(o, from, to.ID) || o.Act == fact.ApartOrigin && s.between(o, from, to.ID) {
			s.takeBack(o)
		}
	}
	if now := s.outcome(); !restOn(now.origins, now.nearest, from, to.ID) {
		s.put(said)
	}
	return s.do(ctx, said.Sentence(letterOf(dossier, said.ArticleID)))
}

// UnlinkOrigins says that an origin, or an article, does not rest on an origin.
func (d *Desk) UnlinkOrigins(ctx context.Context, dossier *fact.Dossier, from, to, by string) error {
	o, err := originOf(dossier, to)
	if err != nil {
		return err
	}
	said, err := d.bondOf(dossier, fact.UnlinkOrigin, from, o.Ref())
	if err != nil {
		return err
	}
	if !restOn(dossier.Origins, dossier.Nearest, from, to) {
		return fact.Problemf(fact.Refused, "“%s” is not what it rests on", o.Name)
	}
	s := d.saying(dossier, by)
	for _, o := range dossier.OriginDecisions {
		if o.Act == fact.LinkOrigin && s.sameBond(o, from, to) {
			s.takeBack(o)
		}
	}
	if now := s.outcome(); restOn(now.origins, now.nearest, from, to) {
		s.put(said)
	}
	if now := s.outcome(); restOn(now.origins, now.nearest, from, to) {
		return fact.Problemf(fact.Refused, "a person set it so for a statement; change whom that statement rests on")
	}
	return s.do(ctx, said.Sentence(letterOf(dossier, said.ArticleID)))
}

// bondOf is a decision that an origin or article rests on an origin, or does not.
func (d *Desk) bondOf(dossier *fact.Dossier, act fact.OriginAct, from string, to fact.OriginRef) (fact.OriginDecision, error) {
	said := fact.OriginDecision{Act: act, Other: to}
	if dossier.Article(from) != nil {
		said.ArticleID = from
		return said, nil
	}
	o, err := originOf(dossier, from)
	said.Origin = o.Ref()
	return said, err
}

// restOn reports whether an origin or article rests on an origin directly.
func restOn(origins []fact.Origin, nearest map[string][]string, from, to string) bool {
	if slices.Contains(nearest[from], to) {
		return true
	}
	return slices.ContainsFunc(origins, func(o fact.Origin) bool { return o.ID == from && slices.Contains(o.RestsOn, to) })
}

// DeclareIndependent says that two origins are different and that neither rests
// on the other. Unnamed ones can be told apart by nothing else.
func (d *Desk) DeclareIndependent(ctx context.Context, dossier *fact.Dossier, a, b, by string) error {
	one, err := originOf(dossier, a)
	if err != nil {
		return err
	}
	other, err := originOf(dossier, b)
	if err != nil {
		return err
	}
	switch {
	case one.ID == other.ID:
		return fact.Problemf(fact.BadInput, "an origin cannot be independent of itself; choose two")
	case slices.Contains(one.Apart, other.ID):
		return fact.Problemf(fact.Refused, "“%s” and “%s” were declared independent already", one.Name, other.Name)
	case slices.Contains(one.RestsOn, other.ID):
		return fact.Problemf(fact.Refused, "“%s” rests on “%s”; take that link away first", one.Name, other.Name)
	case slices.Contains(other.RestsOn, one.ID):
		return fact.Problemf(fact.Refused, "“%s” rests on “%s”; take that link away first", other.Name, one.Name)
	}
	said := fact.OriginDecision{Act: fact.ApartOrigin, Origin: one.Ref(), Other: other.Ref()}
	s := d.saying(dossier, by)
	s.put(said)
	return s.do(ctx, said.Sentence(""))
}

// SetOrigin says whom a statement rests on, nearest first; nobody when the
// article says it on its own word.
func (d *Desk) SetOrigin(ctx context.Context, dossier *fact.Dossier, statementID string, chain []fact.OriginRef, by string) error {
	statement := dossier.Statements()[statementID]
	if statement == nil {
		return fact.Problemf(fact.NotFound, "the statement is not in the story “%s” any more; look at the article again", dossier.Story.Name)
	}
	article := dossier.Article(statement.ArticleID)
	anchor := text.MakeAnchor(text.NewIndex(article.Text), statement.Span)
	said := fact.OriginDecision{
		Act: fact.SetOrigin, ArticleID: article.ID, StatementID: statement.ID, Level: statement.Level, Anchor: &anchor, Chain: chain,
	}
	s := d.saying(dossier, by)
	for _, o := range dossier.OriginDecisions {
		if o.ID == statement.OriginSaid {
			s.takeBack(o)
		}
	}
	s.put(said)
	return s.do(ctx, said.Sentence(letterOf(dossier, article.ID)))
}

// TakeBackOrigin takes back what a person said of origins; what was read holds
// again, as far as nothing else was said.
func (d *Desk) TakeBackOrigin(ctx context.Context, dossier *fact.Dossier, decisionID, by string) error {
	for _, o := range dossier.OriginDecisions {
		if o.ID == decisionID {
			s := d.saying(dossier, by)
			s.takeBack(o)
			return s.do(ctx, message.Text("Taken back: {{.Sentence}}", "Sentence", o.Sentence(letterOf(dossier, o.ArticleID))))
		}
	}
	return fact.Problemf(fact.NotFound, "that was taken back already; look at the origins again")
}

// NewOrigin names an origin that an editor types: the one of that name and kind if
// the story has it, else one that a later reading of the same words would give.
// What is not named is of the article alone.
func NewOrigin(dossier *fact.Dossier, name string, kind fact.OriginKind, articleID string) (fact.OriginRef, error) {
	name, err := originName(name)
	if err != nil {
		return fact.OriginRef{}, err
	}
	links := reading.Link(dossier.Articles, dossier.Readings, spokenOf(dossier.OriginDecisions))
	ref := fact.OriginRef{Name: name, Kind: kind, ID: links.OriginOf(fact.Source{Name: name, Kind: kind}, articleID)}
	ref.ID = newCorrector(links.Origins, dossier.OriginDecisions).meant(ref.ID, articleID)
	for _, o := range dossier.Origins {
		if o.ID == ref.ID {
			return o.Ref(), nil
		}
	}
	return ref, nil
}

func originName(name string) (string, error) {
	name = strings.Join(strings.Fields(name), " ")
	if !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return "", fact.Problemf(fact.BadInput, "an origin needs a name with letters or digits in it; write who or what it is")
	}
	return name, nil
}

func originOf(dossier *fact.Dossier, id string) (fact.Origin, error) {
	for _, o := range dossier.Origins {
		if o.ID == id {
			return o, nil
		}
	}
	return fact.Origin{}, fact.Problemf(fact.NotFound, "the origin is not in the story “%s” any more; look at the origins again", dossier.Story.Name)
}

func letterOf(dossier *fact.Dossier, articleID string) string {
	if a := dossier.Article(articleID); a != nil {
		return fact.Letter(a.Number)
	}
	return ""
}

// saying gathers what an act says and takes back.
type saying struct {
	d       *Desk
	dossier *fact.Dossier
	by      string
	known   *corrector
	edits   []fact.Edit
	after   []fact.OriginDecision // the decisions as they will stand
}

func (d *Desk) saying(dossier *fact.Dossier, by string) *saying {
	return &saying{
		d: d, dossier: dossier, by: d.author(by), known: newCorrector(dossier.Origins, dossier.OriginDecisions),
		after: slices.Clone(dossier.OriginDecisions),
	}
}

func (s *saying) put(o fact.OriginDecision) {
	o.ID, o.StoryID, o.By, o.At = s.d.newID(), s.dossier.Story.ID, s.by, s.d.now()
	s.edits = append(s.edits, fact.PutOriginDecision{Decision: o})
	s.after = append(s.after, o)
}

func (s *saying) takeBack(o fact.OriginDecision) {
	s.edits = append(s.edits, fact.Remove{ID: o.ID})
	s.after = slices.DeleteFunc(s.after, func(other fact.OriginDecision) bool { return other.ID == o.ID })
}

// between reports whether a decision is about two origins, as they stand now.
func (s *saying) between(o fact.OriginDecision, a, b string) bool {
	one, other := s.known.find(o.Origin.ID), s.known.find(o.Other.ID)
	return one == a && other == b || one == b && other == a
}

// sameBond reports whether a decision says of an origin or article that it rests
// on another, or that it does not.
func (s *saying) sameBond(o fact.OriginDecision, from, to string) bool {
	first := o.ArticleID
	if o.Origin.ID != "" {
		first = s.known.find(o.Origin.ID)
	}
	return first == from && s.known.find(o.Other.ID) == to
}

// outcome is who rests on whom once the act is done.
func (s *saying) outcome() corrected {
	next := *s.dossier
	next.OriginDecisions = s.after
	return correct(&next)
}

// do carries the act out.
func (s *saying) do(ctx context.Context, title string) error {
	return s.d.act(ctx, s.dossier.Story.ID, message.Text("Origins: {{.Sentence}}", "Sentence", title), "", s.by, s.edits...)
}
