package fact

import "time"

// Act is one thing a person does: it is written in one transaction, with its
// inverse and who, when and why, into the journal, and is one step of undo
// however many edits it holds.
type Act struct {
	StoryID string
	Title   string // what undo will name: "Disputed on “Trump blocked the plan”"
	By      string
	Why     string
	At      time.Time
	Edits   []Edit
}

// Edit is one change to the desk inside an act.
type Edit interface{ edit() }

type (
	// PutStory creates a story, or renames it.
	PutStory struct{ Story Story }
	// HideStory takes a story off the desk; nothing of it is lost.
	HideStory struct{ StoryID string }
	// PutArticle puts an article into a story. Its content is kept once per
	// desk; the same article in a second story is only joined to it.
	PutArticle struct {
		StoryID string
		Article Article
	}
	// HideArticle takes an article out of a story; nothing of it is lost.
	HideArticle struct{ StoryID, ArticleID string }
	// NameOutlet says who published an article, in every story that holds it. The
	// zero Outlet is one that is not known.
	NameOutlet struct {
		ArticleID string
		Outlet    Outlet
		By        string // "" where it is not known
	}
	// DateArticle says when a version of an article was published, "" for not known.
	DateArticle struct{ VersionID, Published, By string }
	// PutStatement adds a statement that a person marked in an article. It is
	// frozen, and no later reading takes it away.
	PutStatement struct{ Statement Statement }
	// HideStatement puts a statement away whose words a person cut in another
	// way. Readings make it again, and it stays away.
	HideStatement struct{ StatementID string }
	// PutClaim pins a claim and writes its text, level and statements as they
	// are given. A claim that is new to the desk is created.
	PutClaim struct{ Claim Claim }
	// HideClaim takes a claim out of its story, when its statements went into another.
	HideClaim struct{ ClaimID string }
	// PutVerdict adds to a claim's history and pins the claim.
	PutVerdict struct{ Verdict Verdict }
	// PutDecision answers on a pair of statements; a later one replaces it.
	PutDecision struct{ Decision MatchDecision }
	// PutOriginDecision keeps what a person said of origins.
	PutOriginDecision struct{ Decision OriginDecision }
	// PutEvidence, PutQuery and PutAnnotation create or rewrite one.
	PutEvidence   struct{ Evidence Evidence }
	PutQuery      struct{ Query Query }
	PutAnnotation struct{ Annotation Annotation }
	// PutReview adds to the history of how a claim's verdict was reviewed.
	PutReview struct{ Review Review }
	// PutFlag marks a claim or a pair as one to come back to.
	PutFlag struct{ Flag Flag }
	// Remove takes away evidence, a query, an annotation, a flag, an answer on a
	// pair or a decision on origins by its id. An earlier answer on the pair then holds again.
	Remove struct{ ID string }
	// PutSetting remembers a setting of the desk.
	PutSetting struct{ Key, Value string }
)

func (PutStory) edit()          {}
func (HideStory) edit()         {}
func (PutArticle) edit()        {}
func (HideArticle) edit()       {}
func (NameOutlet) edit()        {}
func (DateArticle) edit()       {}
func (PutStatement) edit()      {}
func (PutClaim) edit()          {}
func (HideClaim) edit()         {}
func (PutVerdict) edit()        {}
func (PutDecision) edit()       {}
func (PutOriginDecision) edit() {}
func (PutEvidence) edit()       {}
func (PutQuery) edit()          {}
func (PutAnnotation) edit()     {}
func (PutReview) edit()         {}
func (PutFlag) edit()           {}
func (Remove) edit()            {}
func (PutSetting) edit()        {}
func (HideStatement) edit()     {}

// EntryKind says what a journal entry did.
type EntryKind string

// The kinds of journal entries.
const (
	Did    EntryKind = "did"
	Undid  EntryKind = "undid"
	Redid  EntryKind = "redid"
	System EntryKind = "system" // migrations and repairs; never undone
)

// Entry is one line of the journal.
type Entry struct {
	ID      int64
	Kind    EntryKind
	Target  int64 // the entry undone or redone, 0 otherwise
	StoryID string
	Title   string
	By      string
	Why     string
	At      time.Time
}
