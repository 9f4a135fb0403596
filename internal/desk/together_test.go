package desk_test

import (
	"path/filepath"
	"sync"
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/storage"
)

// A person decides while the story is brought up to date: neither waits for the
// other for ever, and no act is refused.
func TestActsGoOnWhileTheStoryIsBroughtUpToDate(t *testing.T) {
	store, err := storage.Open(ctx, filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	d := desk.New(store, desk.WithEncoder(loadEncoder))
	story := mustImport(t, d, reports...).Story
	dossier, _, err := d.FirstLook(ctx, story.ID, nil)
	if err != nil {
		t.Fatal(err)
	}

	var both sync.WaitGroup
	done := make(chan bool)
	both.Go(func() {
		defer close(done)
		for i := range 60 {
			claim := dossier.Claims[i%len(dossier.Claims)]
			if _, err := d.Decide(ctx, dossier, claim, fact.Disputed, "they differ", "Ada"); err != nil {
				t.Errorf("deciding: %v", err)
				return
			}
			if i%3 == 2 {
				if _, err := d.Undo(ctx, "Ada"); err != nil {
					t.Errorf("undoing: %v", err)
					return
				}
			}
		}
	})
	both.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-done:
				return
			default:
			}
			var err error
			if i%4 == 0 {
				_, err = d.Refresh(ctx, story.ID, nil)
			} else {
				_, _, err = d.FirstLook(ctx, story.ID, nil)
			}
			if err != nil && !fact.IsKind(err, fact.Moved) {
				t.Errorf("bringing up to date: %v", err)
				return
			}
		}
	})
	both.Wait()
	if found, err := store.Check(ctx); err != nil || len(found) > 0 {
		t.Errorf("the desk is not sound: %v, %v", found, err)
	}
}
