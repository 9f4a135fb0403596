package desk

import (
	"context"
	"time"

	"crosscheck/internal/fact"
)

// Store keeps a desk. Every method is one transaction: it is carried out whole,
// and is on disk when the method returns, or it has changed nothing. Errors that
// a person can act on are fact.Problems; methods that write fail with InUse when
// the desk was opened for reading only.
type Store interface {
	// Stories lists the stories that stand, oldest first.
	Stories(ctx context.Context) ([]fact.Story, error)
	// Articles lists the articles a story holds, by number, with their texts.
	Articles(ctx context.Context, storyID string) ([]fact.Article, error)
	// ArticlesWithContent finds article versions of the whole desk by the
	// SHA-256 of their text, oldest first, without their texts.
	ArticlesWithContent(ctx context.Context, sha256 string) ([]fact.Article, error)
	// Outlet finds an outlet by name, whatever the case; ok is false when it is new.
	Outlet(ctx context.Context, name string) (o fact.Outlet, ok bool, err error)
	// State says from which state of a story its derived data was made; NotFound
	// when the story does not stand.
	State(ctx context.Context, storyID string) (fact.State, error)
	// Load reads everything about a story in one snapshot. Statement.Text and
	// Matches are empty. A reading that was never made has Engine "". NotFound as for State.
	Load(ctx context.Context, storyID string) (*fact.Dossier, error)
	// LoadActs is Load without origins and assessments, and without reading again
	// what is known: article versions, unless people marked statements in them, and
	// claims, unless people touch or touched them.
	LoadActs(ctx context.Context, storyID string, known fact.Known) (*fact.Dossier, error)
	// Compared is what comparing made of the statements of a story, and what it
	// rested on; both empty when there is nothing.
	Compared(ctx context.Context, storyID string) (basis []byte, partners map[string]fact.Partners, err error)
	// KnownClaims tells the numbers of all claims a story ever had, by id, and which
	// of them each set of statements (by fact.SetKey) was, the first one first.
	KnownClaims(ctx context.Context, storyID string) (numbers map[string]int, sets map[string][]string, err error)
	// TouchedClaims lists the claims of a story that acts of people touch, also those
	// that are there no longer, and tells the highest number a claim ever had.
	TouchedClaims(ctx context.Context, storyID string) (ids []string, highest int, err error)
	// Vectors are the packed vectors that an engine made of a story's statements,
	// by statement id.
	Vectors(ctx context.Context, storyID, engine string) (map[string][]byte, error)
	// Journal lists the last entries, newest first, of a story, or of all when storyID is "".
	Journal(ctx context.Context, storyID string, limit int) ([]fact.Entry, error)
	// ClaimJournal lists what was ever done to a claim, oldest first, also what was
	// undone again.
	ClaimJournal(ctx context.Context, claimID string) ([]fact.Entry, error)
	// Queries lists the questions on a claim, oldest first.
	Queries(ctx context.Context, claimID string) ([]fact.Query, error)
	// Next names what Undo and Redo would act on; "" when there is nothing.
	Next(ctx context.Context) (undo, redo string, err error)
	// Check looks for damage; each finding is a sentence with what to do.
	Check(ctx context.Context) ([]string, error)
	// ReadOnly reports whether nothing can be written.
	ReadOnly() bool

	// Do carries out an act and writes it to the journal with its inverse.
	Do(ctx context.Context, act fact.Act) (fact.Entry, error)
	// Undo takes back the last act that stands; Redo does again what was undone
	// last. NotFound when there is none, Moved when its ground has changed.
	Undo(ctx context.Context, by string, at time.Time) (fact.Entry, error)
	Redo(ctx context.Context, by string, at time.Time) (fact.Entry, error)
	// SaveReadings puts readings in the place of earlier ones. Statements that
	// decisions name stay.
	SaveReadings(ctx context.Context, readings []fact.Reading) error
	// SaveVectors keeps packed vectors by statement id; those of statements that
	// are gone are passed over.
	SaveVectors(ctx context.Context, engine string, vectors map[string][]byte) error
	// SaveAnalysis puts what was derived of a story in the place of its like;
	// Moved when the story has changed since.
	SaveAnalysis(ctx context.Context, a fact.Analysis) error
	// Backup copies the desk, also while it is in use, to a file that is not there yet.
	Backup(ctx context.Context, to string) error
}
