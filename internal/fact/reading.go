package fact

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// Level says what a claim or statement asserts: that something is so, or that
// somebody said it. The two are never the same claim.
type Level string

// The levels.
const (
	Content   Level = "content"
	Utterance Level = "utterance"
)

// AttributionKind is the rung of a statement on the attribution ladder, from
// the outlet's own flat word to a document that can be looked up.
type AttributionKind string

// The rungs. Hedged means "reportedly": somebody says so and nobody says who.
const (
	Flat         AttributionKind = "flat"
	Hedged       AttributionKind = "hedged"
	FromUnnamed  AttributionKind = "unnamed"
	FromNamed    AttributionKind = "named"
	FromDocument AttributionKind = "document"
	FromOutlet   AttributionKind = "outlet"
)

// Attribution is who says a statement, in the article's own words.
type Attribution struct {
	Kind AttributionKind
	// ReadKind is Kind as it was read, "" where no person said otherwise.
	ReadKind AttributionKind `json:",omitempty"`
	Source   *Phrase         // the words standing there, pronoun included; nil when there are none
	Cue      *Phrase         // the verb or preposition that attributes: "said", "according to"
	// Chain is whom the statement rests on, nearest to the article first: for
	// "two officials cited by Reuters" it is Reuters, then the two officials.
	// Empty for a statement the outlet makes on its own word.
	Chain []Source
}

// Source is one link of a chain as it was read in one article, before the
// origins of a story are joined.
type Source struct {
	Name  string // resolved name: "Benjamin Netanyahu" also where "he" stands
	Kind  OriginKind
	Words Phrase // the words it was read from
}

// AsRead is the attribution without what people said of origins.
func (a Attribution) AsRead() Attribution {
	if a.ReadKind != "" {
		a.Kind, a.ReadKind = a.ReadKind, ""
	}
	return a
}

// Quotation is a stretch between quotation marks, the marks excluded.
type Quotation struct {
	Phrase
	Cuts  []Phrase `json:",omitempty"` // where words were left out: "…", "[…]"
	Added []Phrase `json:",omitempty"` // words the article put in, brackets included: "[the plan]"
}

// NameKind is what a name names.
type NameKind string

// The kinds of names; "" where the words do not tell.
const (
	NamesPerson       NameKind = "person"
	NamesPlace        NameKind = "place"
	NamesOrganisation NameKind = "organisation" // outlets are among them
)

// Name is a capitalised name as it stands in the text.
type Name struct {
	Phrase
	Canonical string   // the fullest form the article uses for the same thing
	Kind      NameKind `json:",omitempty"`
	// Title is the office or description right beside the name of a person, the
	// article left out: "former president", "mayor of Lenne"; nil if there is none.
	Title *Phrase `json:",omitempty"`
}

// Qualifier says how a figure is meant.
type Qualifier string

// The qualifiers of a figure.
const (
	Exactly Qualifier = ""
	AtLeast Qualifier = "at least"
	Over    Qualifier = "over"
	AtMost  Qualifier = "at most"
	Under   Qualifier = "under"
	About   Qualifier = "about"
)

// Figure is a number in the text with what it counts.
type Figure struct {
	Phrase
	Low, High float64   // the value; equal unless the text gives a range
	Unit      string    // "%", "$", "km"; "" for a plain count, OrdinalUnit for a place in a row
	Counted   string    // stem of what is counted: "injuri", "missil"; "" when not read
	Qualifier Qualifier // at least, over, about, …
	Place     string    `json:",omitempty"` // where, in the text's words right behind it: "Iran" in "12 people in Iran"
	Per       string    `json:",omitempty"` // stem of what a rate goes by: "hour" in "$28 an hour"
}

// OrdinalUnit is the unit of a figure that is no count but a place in a row: "the
// 47th president". It keeps ordinals from being compared with counts.
const OrdinalUnit = "th"

// Negation is a word that turns a statement round, with the stem of the word it bears on.
type Negation struct {
	Phrase
	Scope string
}

// Statement is a clause-sized span of one article that asserts one thing.
type Statement struct {
	ID        string
	ArticleID string
	VersionID string
	Span
	Text      string // the article's text at Span
	Sentence  int    // index of the sentence it stands in
	Part      PartKind
	Level     Level
	Checkable bool
	WhyNot    string // why it is not checkable, "" when it is
	// By is the person who marked the statement; "" when reading made it.
	By string
	// Superseded marks a statement that is kept because a decision names it, or
	// because it is put away; it is not matched any more.
	Superseded bool
	// PutAway marks a superseded statement whose words a person cut in another way.
	PutAway     bool
	Attribution Attribution
	// OriginIDs is the attribution's chain among the origins of a story,
	// nearest to the article first. Filled per story, not by reading alone.
	OriginIDs []string
	// OriginRead tells for each of OriginIDs which link of Attribution.Chain it
	// stands for, -1 where a person said so.
	OriginRead []int
	// OriginSaid is the id of the decision by which a person set whom the
	// statement rests on; "" while that is as it was read.
	OriginSaid string
	Figures    []Figure
	Quotations []Quotation
	Names      []Name
	Negations  []Negation
	Dates      []Date
	Deeds      []Deed
}

// Shift moves every place that was read in the statement by a number of code
// points: for a statement that was read from its words alone.
func (s *Statement) Shift(by int) {
	move := func(p *Phrase) {
		if p != nil {
			p.Start += by
			p.End += by
		}
	}
	s.Start += by
	s.End += by
	move(s.Attribution.Source)
	move(s.Attribution.Cue)
	for i := range s.Attribution.Chain {
		move(&s.Attribution.Chain[i].Words)
	}
	for i := range s.Figures {
		move(&s.Figures[i].Phrase)
	}
	for i := range s.Quotations {
		q := &s.Quotations[i]
		move(&q.Phrase)
		for k := range q.Cuts {
			move(&q.Cuts[k])
		}
		for k := range q.Added {
			move(&q.Added[k])
		}
	}
	for i := range s.Names {
		move(&s.Names[i].Phrase)
		move(s.Names[i].Title)
	}
	for i := range s.Negations {
		move(&s.Negations[i].Phrase)
	}
	for i := range s.Dates {
		move(&s.Dates[i].Phrase)
	}
	for i := range s.Deeds {
		move(&s.Deeds[i].Phrase)
		move(s.Deeds[i].Agent)
		move(s.Deeds[i].Patient)
	}
}

// StatementID names a statement by article version, span and level, so that a
// second reading of the same text gives the same id.
func StatementID(versionID string, span Span, level Level) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s|%d|%d|%s", versionID, span.Start, span.End, level))
	return "s" + hex.EncodeToString(sum[:8])
}

// Reading is what reading made of one article version: derived data that can be
// thrown away and made again.
type Reading struct {
	VersionID  string
	Engine     string // version of the reader
	Language   string
	Sentences  []Span
	Statements []Statement
}
