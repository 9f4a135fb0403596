package fact

import (
	"strings"
	"time"

	"crosscheck/internal/message"
)

// OriginKind is what sort of source an origin is.
type OriginKind string

// The kinds of origins.
const (
	Person       OriginKind = "person"
	Organisation OriginKind = "organisation"
	CitedOutlet  OriginKind = "outlet"
	Document     OriginKind = "document"
	Unnamed      OriginKind = "unnamed"
)

// OriginKinds lists the kinds of origins in the order in which they are offered.
var OriginKinds = []OriginKind{Person, Organisation, CitedOutlet, Document, Unnamed}

// Rung is where a statement that rests on an origin of the kind stands on the
// attribution ladder.
func (k OriginKind) Rung() AttributionKind {
	switch k {
	case Person, Organisation:
		return FromNamed
	case CitedOutlet:
		return FromOutlet
	case Document:
		return FromDocument
	}
	return FromUnnamed
}

// Origin is whom articles or statements of a story rest on. Origins form
// chains: outlet → cited outlet → person. A chain may come back to itself;
// such circular reporting is kept and shown.
type Origin struct {
	ID      string
	Name    string
	Kind    OriginKind
	RestsOn []string // ids of origins one step nearer to the person
	// Apart are the ids of origins that a person declared independent of this one.
	Apart []string
	// Said are the ids of the decisions that made the origin what it is, oldest
	// first; empty while it stands as it was read.
	Said []string
	// Split is set where a person said that the name means another one than it
	// means elsewhere: such an origin is not known by its name alone.
	Split bool
}

// OriginLink is one link of a statement's chain: the origin, and which link of
// the chain that was read it stands for, -1 where a person said so.
type OriginLink struct {
	Origin string
	Read   int
}

// OriginAct is what a person said of origins.
type OriginAct string

// What may be said. Each binds every later run until it is taken back.
const (
	// ConfirmOrigin: Origin is as it was read.
	ConfirmOrigin OriginAct = "confirm"
	// MergeOrigin: Origin and Other are the same; Origin keeps its name and kind.
	MergeOrigin OriginAct = "merge"
	// SplitOrigin: in the article, the name of Origin means Other, somebody else.
	SplitOrigin OriginAct = "split"
	// RenameOrigin: Origin is called by the name it has here, and was called by that
	// of Other.
	RenameOrigin OriginAct = "rename"
	// KindOrigin: Origin is of the kind it has here.
	KindOrigin OriginAct = "kind"
	// LinkOrigin: Origin rests on Other. With an article and no Origin it is the
	// article as a whole that does.
	LinkOrigin OriginAct = "link"
	// UnlinkOrigin: Origin, or the article, does not rest on Other.
	UnlinkOrigin OriginAct = "unlink"
	// ApartOrigin: Origin and Other are independent of each other.
	ApartOrigin OriginAct = "apart"
	// SetOrigin: the statement rests on Chain and on nothing else.
	SetOrigin OriginAct = "set"
)

// OriginRef names an origin in a decision. The id finds it again; name and kind
// are those it had then, for when nothing that is read gives it any more.
type OriginRef struct {
	ID   string     `json:"id"`
	Name string     `json:"name"`
	Kind OriginKind `json:"kind"`
}

// Ref names the origin for a decision.
func (o Origin) Ref() OriginRef { return OriginRef{ID: o.ID, Name: o.Name, Kind: o.Kind} }

// OriginDecision is what a person said of origins. It names them by what they
// are and never by where they stand, so that it holds when the articles are read
// or imported again.
type OriginDecision struct {
	ID          string
	StoryID     string
	Act         OriginAct
	Origin      OriginRef
	Other       OriginRef
	ArticleID   string      // of a split, a link or unlink of an article, and a set
	StatementID string      // of a set
	Level       Level       // of that statement
	Anchor      *Anchor     // its words, to find it in another version or reading
	Chain       []OriginRef // of a set, nearest first; empty when the article says it on its own word
	By          string
	At          time.Time
}

// Sentence says what a person said, for lists, journals and reports. article is
// the letter of the article the decision bears on, "" when it is not in the story.
func (d OriginDecision) Sentence(article string) string {
	quoted := func(r OriginRef) string { return "“" + r.Name + "”" }
	one, other := quoted(d.Origin), quoted(d.Other)
	from := one
	if d.Origin.ID == "" {
		from = message.Text("Article {{.Article}} as a whole", "Article", article)
	}
	switch d.Act {
	case ConfirmOrigin:
		return message.Text("{{.Origin}} was confirmed", "Origin", one)
	case MergeOrigin:
		return message.Text("{{.Other}} is the same as {{.Origin}}", "Other", other, "Origin", one)
	case SplitOrigin:
		return message.Text("{{.Origin}} is somebody else in article {{.Article}}", "Origin", one, "Article", article)
	case RenameOrigin:
		return message.Text("{{.Other}} is called {{.Origin}}", "Other", other, "Origin", one)
	case KindOrigin:
		return message.Text(kindSaid[d.Origin.Kind], "Origin", one)
	case LinkOrigin:
		return message.Text("{{.Origin}} rests on {{.Other}}", "Origin", from, "Other", other)
	case UnlinkOrigin:
		return message.Text("{{.Origin}} does not rest on {{.Other}}", "Origin", from, "Other", other)
	case ApartOrigin:
		return message.Text("{{.Origin}} and {{.Other}} are independent", "Origin", one, "Other", other)
	}
	words := message.Text("A statement")
	if d.Anchor != nil {
		words = shortened(d.Anchor.Exact)
		if !strings.HasPrefix(words, "“") && !strings.HasPrefix(words, "\"") {
			words = "“" + words + "”"
		}
	}
	if len(d.Chain) == 0 {
		return message.Text("{{.Words}} is the own word of article {{.Article}}", "Words", words, "Article", article)
	}
	words = message.Text("{{.Words}} rests on {{.Origin}}", "Words", words, "Origin", quoted(d.Chain[len(d.Chain)-1]))
	for i := len(d.Chain) - 2; i >= 0; i-- {
		words = message.Text("{{.Sentence}} through {{.Origin}}", "Sentence", words, "Origin", quoted(d.Chain[i]))
	}
	return words
}

// kindSaid says of an origin what kind of source it is.
var kindSaid = map[OriginKind]message.Key{
	Person: "{{.Origin}} is a person", Organisation: "{{.Origin}} is an organisation", CitedOutlet: "{{.Origin}} is an outlet",
	Document: "{{.Origin}} is a document", Unnamed: "{{.Origin}} is not named",
}

// shortened cuts words for a sentence about them.
func shortened(s string) string {
	const most = 60
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return strings.TrimRight(string(runes[:most]), " ,;") + "…"
}
