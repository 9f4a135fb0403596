package fact

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"
)

// Match is a pair of statements of different articles with the chance, 0…1,
// that both make the same claim, and why.
type Match struct {
	A, B  string // statement ids, A < B
	Score float64
	// Direct is what the model says without what third statements lend to the two,
	// not calibrated. Claims are grouped by it, since grouping looks at third
	// statements itself.
	Direct float64
	// Reasons are plain words: "both: Netanyahu, Fox News". They are told when
	// somebody asks, and not kept with a dossier.
	Reasons []string
}

// PairOf names a pair of statements by their ids, whichever comes first.
func PairOf(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// Answer is the editor's word on a match.
type Answer string

// The answers. Same and NotSame bind every later grouping.
const (
	Same    Answer = "same"
	NotSame Answer = "not the same"
	NotSure Answer = "not sure"
	Later   Answer = "later"
)

// MatchDecision is an editor's answer on a pair of statements.
type MatchDecision struct {
	ID      string
	StoryID string
	A, B    string // statement ids, A < B
	Answer  Answer
	By      string
	At      time.Time
	Reason  string
}

// Claim is what is asserted; it groups the statements that assert it.
type Claim struct {
	ID         string
	StoryID    string
	Number     int // a handle for people, counted from 1 in the story and never used again
	Text       string
	Level      Level
	Statements []string // ids, in the order of their articles and places
	// Pinned is set once a person has decided anything on the claim: from then on
	// the engine proposes additions and changes nothing.
	Pinned   bool
	Proposed []string // statements the engine would add to a pinned claim
	// Beside is set where the engine made the claim of statements that stand in claims of
	// their own too: pinned or not, it takes none of them out of those.
	Beside bool
}

// DifferenceKind is in what two statements of a claim disagree.
type DifferenceKind string

// The kinds of differences.
const (
	DiffNumber      DifferenceKind = "number"
	DiffDate        DifferenceKind = "date"
	DiffPlace       DifferenceKind = "place"
	DiffName        DifferenceKind = "name"
	DiffTitle       DifferenceKind = "title"
	DiffQuotation   DifferenceKind = "quotation"
	DiffPolarity    DifferenceKind = "polarity"
	DiffCertainty   DifferenceKind = "certainty"
	DiffAgent       DifferenceKind = "agent"
	DiffCondition   DifferenceKind = "condition"
	DiffAttribution DifferenceKind = "attribution"
	DiffOmission    DifferenceKind = "omission"
)

// Concern is what a difference bears on. Only one that concerns the claim disputes it.
type Concern string

// What a difference may concern.
const (
	ConcernsClaim       Concern = "claim"
	ConcernsPerson      Concern = "person"
	ConcernsAttribution Concern = "attribution"
)

// DifferenceValue is one side of a difference: the words and what they are worth.
type DifferenceValue struct {
	Statement string `json:"statement"`
	Phrase
	Value string `json:"value"` // normalised: "406", "at least 400"
}

// Difference is how statements of one claim disagree. A material one must be
// settled before the claim can be corroborated.
type Difference struct {
	Kind     DifferenceKind    `json:"kind"`
	Concerns Concern           `json:"concerns"`
	Material bool              `json:"material"`
	Values   []DifferenceValue `json:"values"`
	Reason   string            `json:"reason"`
	// Perhaps marks what no rule found: two places that are likely to tell one thing
	// differently, for a person to read. It is no ground of a verdict and in no report.
	Perhaps bool `json:"perhaps,omitempty"`
}

// Guess is a difference that no rule found, and the chance, 0…1, that it is one.
type Guess struct {
	Difference
	Chance float64
}

// VerdictKind is the editor's word on a claim. Undecided is its absence.
type VerdictKind string

// The verdicts.
const (
	Undecided    VerdictKind = "undecided"
	Corroborated VerdictKind = "corroborated"
	Disputed     VerdictKind = "disputed"
	SingleSource VerdictKind = "single-source"
	NotCheckable VerdictKind = "not-checkable"
	// Open is said only by suggestions: the rules suggest no verdict.
	Open VerdictKind = "open"
)

// Verdicts are the kinds an editor may give, in the order of their keys 1 2 3 0.
var Verdicts = []VerdictKind{Corroborated, Disputed, SingleSource, NotCheckable}

// Suggestion is what the rules would say of a claim, with reasons and the missing step.
type Suggestion struct {
	Verdict VerdictKind `json:"verdict"`
	Reasons []string    `json:"reasons"`
	Missing string      `json:"missing"`
	// Confidence is how often suggestions like this were right, 0…1: that the statements
	// make the same claim, and that a difference that disputes it is a real one. 0 where no
	// verdict is suggested or it is not known.
	Confidence float64 `json:"confidence"`
}

// Independence counts the independent origins of a claim, never overclaiming.
// Shown are distinct and without a common link; Possible also counts unnamed
// sources of different outlets, who may be the same people.
type Independence struct {
	Shown    int `json:"shown"`
	Possible int `json:"possible"`
}

// Assessment is what the engine makes of one claim: derived data.
type Assessment struct {
	ClaimID      string
	Engine       string
	Independence Independence
	Differences  []Difference
	Suggestion   Suggestion
}

// Found are the differences that were found: without those that only perhaps are some.
func (a Assessment) Found() []Difference {
	return slices.DeleteFunc(slices.Clone(a.Differences), func(d Difference) bool { return d.Perhaps })
}

// Ground is what a verdict stood on when it was given. When it moves, the
// verdict stays and is flagged.
type Ground struct {
	Statements  []string     `json:"statements"`
	Origins     []string     `json:"origins"`
	Evidence    []string     `json:"evidence"`
	Differences []Difference `json:"differences"`
	Suggestion  VerdictKind  `json:"suggestion"`
	Rules       string       `json:"rules"` // version of the rules
}

// Verdict is one entry in a claim's history of verdicts; the last one holds.
type Verdict struct {
	ID      string
	ClaimID string
	Kind    VerdictKind
	Reason  string
	By      string
	At      time.Time
	Ground  Ground
}

// Evidence is what the checker adds to a claim: a call, a document, a link. It
// counts as an origin.
type Evidence struct {
	ID      string
	ClaimID string
	Kind    string // "call", "document", "link", "visit"
	Note    string
	URL     string
	Dated   string // as exact as known: 2025-06-15
	By      string
	At      time.Time
}

// AnnotationKind is what an editor put on a passage.
type AnnotationKind string

// The kinds of annotations.
const (
	Comment   AnnotationKind = "comment"
	Tag       AnnotationKind = "tag"
	Highlight AnnotationKind = "highlight"
)

// Annotation is an editor's comment, tag or highlight on a span of an article
// version, on a whole article, or on a claim.
type Annotation struct {
	ID        string
	StoryID   string
	Kind      AnnotationKind
	VersionID string  // "" when it is on a claim
	ClaimID   string  // "" when it is on an article
	Anchor    *Anchor // nil when it is on the whole article or on a claim
	Text      string  // the comment or the tag's name
	By        string
	At        time.Time
}

// SetKey names a set of statements, whatever their order.
func SetKey(statementIDs []string) string {
	sorted := slices.Sorted(slices.Values(statementIDs))
	sum := sha256.Sum256([]byte(strings.Join(sorted, " ")))
	return hex.EncodeToString(sum[:16])
}
