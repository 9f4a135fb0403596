package desk

import (
	"cmp"
	"context"
	"fmt"
	"os/user"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/google/uuid"

	"crosscheck/internal/fact"
)

// Desk carries out what people do on a desk, and keeps what is derived from it
// up to date.
type Desk struct {
	store Store
	now   func() time.Time
	newID func() string
	// encoder gives what finds meaning, made when first asked for; nil when the
	// desk compares words alone.
	encoder   func() (Encoder, error)
	noEncoder atomic.Bool // it cannot be loaded
	// besideWindow is that somebody works in a window meanwhile.
	besideWindow bool

	deriving sync.Mutex              // held while what is derived is brought up to date
	memory   *memory                 // of the story looked at last
	basis    atomic.Pointer[basisOf] // of its comparison, for telling what is alike
}

// Option changes how a desk works; for tests and for results that must be the
// same at every run.
type Option func(*Desk)

// WithClock takes the time from now instead of from the system.
func WithClock(now func() time.Time) Option { return func(d *Desk) { d.now = now } }

// WithIDs takes new ids from next instead of making UUIDs of version 7.
func WithIDs(next func() string) Option { return func(d *Desk) { d.newID = next } }

// BesideWindow leaves a processor to the window while what follows an act of the editor is
// computed, where there are several: it comes a little later, and the window never waits.
func BesideWindow() Option { return func(d *Desk) { d.besideWindow = true } }

// CountedIDs gives ids that count from 1: for a desk that is thrown away, so
// that the same articles give the same document.
func CountedIDs() func() string {
	n := 0
	return func() string {
		n++
		return fmt.Sprintf("x%05d", n)
	}
}

// New makes a desk over a store.
func New(store Store, options ...Option) *Desk {
	d := &Desk{
		store: store,
		now:   func() time.Time { return time.Now().UTC() },
		newID: func() string { return uuid.Must(uuid.NewV7()).String() },
	}
	for _, o := range options {
		o(d)
	}
	return d
}

// Stories lists the stories of the desk, oldest first.
func (d *Desk) Stories(ctx context.Context) ([]fact.Story, error) { return d.store.Stories(ctx) }

// Story finds a story by its id or name. With "" it is the only story, or the
// last one made. NotFound when there is none.
func (d *Desk) Story(ctx context.Context, idOrName string) (fact.Story, error) {
	stories, err := d.store.Stories(ctx)
	if err != nil {
		return fact.Story{}, err
	}
	for _, s := range stories {
		if s.ID == idOrName || strings.EqualFold(s.Name, idOrName) {
			return s, nil
		}
	}
	if idOrName == "" && len(stories) > 0 {
		return stories[len(stories)-1], nil
	}
	if idOrName == "" {
		return fact.Story{}, fact.Problemf(fact.NotFound, "there is no story in this desk yet; import articles first")
	}
	return fact.Story{}, fact.Problemf(fact.NotFound, "there is no story %q in this desk; list the stories to see their names", idOrName)
}

// Dossier reads everything about a story, after bringing what is derived up to date.
func (d *Desk) Dossier(ctx context.Context, storyID string, progress Progress) (*fact.Dossier, error) {
	return d.Refresh(ctx, storyID, progress)
}

// Undo takes back the last act that stands and says which it was.
func (d *Desk) Undo(ctx context.Context, by string) (fact.Entry, error) {
	return d.store.Undo(ctx, d.author(by), d.now())
}

// Redo does again what was undone last and says which it was.
func (d *Desk) Redo(ctx context.Context, by string) (fact.Entry, error) {
	return d.store.Redo(ctx, d.author(by), d.now())
}

// Next names what Undo and Redo would act on; "" when there is nothing.
func (d *Desk) Next(ctx context.Context) (undo, redo string, err error) { return d.store.Next(ctx) }

// Journal lists what was done, newest first, of a story or of the whole desk.
func (d *Desk) Journal(ctx context.Context, storyID string, limit int) ([]fact.Entry, error) {
	return d.store.Journal(ctx, storyID, limit)
}

// ClaimHistory lists all that was ever done to a claim, oldest first, also what was
// undone again.
func (d *Desk) ClaimHistory(ctx context.Context, claimID string) ([]fact.Entry, error) {
	return d.store.ClaimJournal(ctx, claimID)
}

// Backup copies the desk to a file that is not there yet.
func (d *Desk) Backup(ctx context.Context, to string) error { return d.store.Backup(ctx, to) }

// act carries out edits as one step of undo.
func (d *Desk) act(ctx context.Context, storyID, title, why, by string, edits ...fact.Edit) error {
	_, err := d.store.Do(ctx, fact.Act{StoryID: storyID, Title: title, By: d.author(by), Why: why, At: d.now(), Edits: edits})
	return err
}

// author is the name an act is signed with: the one given, else the name of the
// person logged in.
func (d *Desk) author(by string) string {
	if by = strings.TrimSpace(by); by != "" {
		return by
	}
	if u, err := user.Current(); err == nil {
		return cmp.Or(u.Name, u.Username)
	}
	return "unknown"
}

// short cuts words for a title that undo will show.
func short(s string) string {
	const most = 60
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return strings.TrimRight(string(runes[:most]), " ,;") + "…"
}
