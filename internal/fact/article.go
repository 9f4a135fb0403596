package fact

import "time"

// Story is one event being checked; it holds articles and claims.
type Story struct {
	ID      string
	Name    string
	Created time.Time
}

// Outlet is a publisher of articles, kept once per desk.
type Outlet struct {
	ID   string
	Name string
}

// PartKind says where in an article a passage stands.
type PartKind string

// The parts of an article. A headline makes claims of its own weight.
const (
	Headline   PartKind = "headline"
	Standfirst PartKind = "standfirst"
	Body       PartKind = "body"
	Caption    PartKind = "caption"
)

// Part is a stretch of an article's text of one kind. Parts are in order, do
// not overlap, and cover the text but for white space between them.
type Part struct {
	Kind PartKind `json:"kind"`
	Span
}

// Article is one text of one outlet as a story holds it. What the article does
// not say of itself (outlet, byline, dates) is the empty string: unknown.
type Article struct {
	ID        string // of the article, the same in every story that holds it
	VersionID string // of the frozen text shown; a changed re-import is a new one
	Number    int    // place in the story from 0; articles are lettered A, B, … by it
	File      string // the path as it was given at import, "" if it came otherwise
	Source    string // full path or address, by which a re-import is known
	Title     string // a label: the headline or the first line, possibly cut
	OutletID  string
	Outlet    string // name of the outlet, "" when unknown
	OutletBy  string // who named the outlet, "" where the article does
	Byline    string
	Published string // as exact as the article says: 2025-06-15 or RFC 3339
	// PublishedBy is who said when the article was published, "" where the article
	// does.
	PublishedBy string
	Modified    string
	URL         string
	Language    string // ISO 639-1, "" when not known
	SHA256      string // hex, of Text in UTF-8
	Text        string // frozen
	Parts       []Part
	Warnings    []string // what import had to guess, for people
	Imported    time.Time
}
