package report

import (
	"time"

	"crosscheck/internal/fact"
)

// Options is what a report says beside the story itself.
type Options struct {
	Generated time.Time
	Program   string // name and version of the program
	Page      string // the address the full check is published at, which ClaimReview names; "" if none is known
	Headline  string // the story in one sentence: outlets, origins, what is in dispute
	// Warnings and Moved are sentences on claims, by claim id: what is
	// inconsistent within a claim, and what has changed since its verdict was given.
	Warnings, Moved map[string][]string
	LeftOut         []string // sentences on what the story holds and the report does not
	// Alludes is which articles only allude to a claim, by claim id.
	Alludes map[string][]string
}

// document is a report as all forms of it show it. The JSON form is this, as it
// stands; what only helps to lay out the other forms has no JSON name.
type document struct {
	Seal       string     `json:"crosscheck-seal"`
	Version    int        `json:"crosscheck-report"`
	Program    string     `json:"program"`
	Generated  time.Time  `json:"generated"`
	Story      string     `json:"story"`
	Headline   string     `json:"headline"`
	LeftOut    []string   `json:"left_out"`
	Tally      tally      `json:"tally"`
	Articles   []*article `json:"articles"`
	Origins    []*origin  `json:"origins"`
	Said       []said     `json:"origins_said"` // what people said of origins, oldest first
	Claims     []*claim   `json:"claims"`       // in the order that matters
	NotChecked []*article `json:"-"`            // articles with statements that were not checked
	Decisions  []decision `json:"decisions"`
}

// tally counts claims by what holds of them.
type tally struct {
	Claims    int                      `json:"claims"`
	Decided   int                      `json:"decided"`
	Verdicts  map[fact.VerdictKind]int `json:"verdicts"`  // of decided claims
	Suggested map[fact.VerdictKind]int `json:"suggested"` // of undecided ones
}

type article struct {
	Letter     string        `json:"letter"`
	ID         string        `json:"id"`
	File       string        `json:"file"`
	Title      string        `json:"title"`
	Outlet     *string       `json:"outlet"`
	OutletBy   *string       `json:"outlet_by"` // the editor who named it, null where the file does
	Byline     *string       `json:"byline"`
	Published  *string       `json:"published"`
	DatedBy    *string       `json:"published_by"` // the editor who said it, null where the file does
	Modified   *string       `json:"modified"`
	URL        *string       `json:"url"`
	Language   *string       `json:"language"`
	SHA256     string        `json:"sha256"`
	Warnings   []string      `json:"warnings"`
	Origins    []string      `json:"origins"` // ids, the nearest link of each chain
	NotChecked []*statement  `json:"not_checked"`
	Notes      []note        `json:"notes"`
	Passages   []fact.Anchor `json:"passages"`

	Nearest []*origin `json:"-"`
}

type origin struct {
	ID      string          `json:"id"`
	Name    string          `json:"name"`
	Kind    fact.OriginKind `json:"kind"`
	RestsOn []string        `json:"rests_on"`
	// Circular is set when the chain comes back to this origin.
	Circular bool `json:"circular"`
	// Corrected is set when a person said something of it; it is not as it was read.
	Corrected bool     `json:"corrected"`
	Articles  []string `json:"articles"` // letters of those that rest on it
	Claims    []int    `json:"claims"`   // numbers of those that have a statement resting on it

	Next   []*origin       `json:"-"` // RestsOn
	direct map[string]bool // letters of the articles it is the nearest origin of
}

type claim struct {
	Number       int               `json:"number"`
	ID           string            `json:"id"`
	Text         string            `json:"text"`
	Level        fact.Level        `json:"level"`
	Verdict      *verdict          `json:"verdict"` // nil while it is undecided
	Review       *review           `json:"review"`  // nil while no second person looked at a verdict
	Moved        []string          `json:"moved"`   // what the verdict stood on that has changed since
	Suggestion   fact.Suggestion   `json:"suggestion"`
	Independence fact.Independence `json:"independent_origins"`
	Statements   []*statement      `json:"statements"`
	Differences  []difference      `json:"differences"`
	Warnings     []string          `json:"warnings"`
	Evidence     []evidence        `json:"evidence"`
	Questions    []question        `json:"questions"`
	Notes        []note            `json:"notes"`
	History      []verdict         `json:"history"` // oldest first

	Articles  []*article `json:"-"`
	Alludes   []*article `json:"-"`
	Sources   []source   `json:"-"` // the last link of each chain
	InDispute bool       `json:"-"`
}

type statement struct {
	ID      string `json:"id"`
	Article string `json:"article"` // letter
	fact.Span
	Text        string        `json:"text"`
	Sentence    int           `json:"sentence"` // counted from 1; 0 when unknown
	Part        fact.PartKind `json:"part"`
	Level       fact.Level    `json:"level"`
	WhyNot      *string       `json:"why_not"`
	Attribution attribution   `json:"attribution"`

	Of            *article `json:"-"`
	Before, After string   `json:"-"` // the rest of its sentence
	Pieces        []piece  `json:"-"` // Text, cut where differences lie
}

type attribution struct {
	Kind  fact.AttributionKind `json:"kind"`
	Words *fact.Phrase         `json:"source"` // as they stand there
	Cue   *fact.Phrase         `json:"cue"`
	Chain []source             `json:"chain"` // nearest to the article first
	// Set is when a person set the chain; it is not as it was read.
	Set bool `json:"set"`
}

// said is what a person said of origins.
type said struct {
	Act      fact.OriginAct `json:"act"`
	Sentence string         `json:"sentence"`
	By       string         `json:"by"`
	At       time.Time      `json:"at"`
}

// source is a link of a chain.
type source struct {
	Name    string          `json:"name"`
	Kind    fact.OriginKind `json:"kind"`
	Letters []string        `json:"-"`
}

// piece is a stretch of a statement. One with a Kind is a value of a difference;
// one that is Apart is not what most of the others say.
type piece struct {
	Text  string
	Kind  fact.DifferenceKind
	Apart bool
}

type difference struct {
	Kind     fact.DifferenceKind `json:"kind"`
	Concerns fact.Concern        `json:"concerns"`
	Material bool                `json:"material"`
	Reason   string              `json:"reason"`
	Values   []value             `json:"values"`
}

type value struct {
	Statement string `json:"statement"`
	Article   string `json:"article"`
	fact.Phrase
	Value string `json:"value"`
	Apart bool   `json:"apart"`
}

type verdict struct {
	Kind   fact.VerdictKind `json:"verdict"`
	Reason string           `json:"reason"`
	By     string           `json:"by"`
	At     time.Time        `json:"at"`
}

type evidence struct {
	Kind  string    `json:"kind"`
	Note  string    `json:"note"`
	URL   *string   `json:"url"`
	Dated *string   `json:"dated"`
	By    string    `json:"by"`
	At    time.Time `json:"at"`
}

type question struct {
	Question string          `json:"question"`
	ToWhom   *string         `json:"to_whom"`
	Due      *string         `json:"due"`
	State    fact.QueryState `json:"state"`
	Answer   *string         `json:"answer"` // or why it was closed without one
	By       string          `json:"by"`
	At       time.Time       `json:"at"`
	Settled  *signature      `json:"settled"` // who answered or closed it; nil while it is open
}

// signature is who did something, and when.
type signature struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// review is what a second person says of a verdict.
type review struct {
	State fact.ReviewState `json:"state"`
	Note  *string          `json:"note"`
	signature
}

// note is a comment, tag or highlight.
type note struct {
	Kind   fact.AnnotationKind `json:"kind"`
	Text   string              `json:"text"`
	Anchor *fact.Anchor        `json:"anchor"` // nil when it is on a claim or a whole article
	By     string              `json:"by"`
	At     time.Time           `json:"at"`
}

// decision is an editor's answer on two statements.
type decision struct {
	A      *statement  `json:"a"`
	B      *statement  `json:"b"`
	Answer fact.Answer `json:"answer"`
	Reason string      `json:"reason"`
	By     string      `json:"by"`
	At     time.Time   `json:"at"`
}
