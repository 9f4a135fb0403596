package desk_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"crosscheck/assets/model"
	"crosscheck/internal/desk"
	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/storage"
)

func loadEncoder() (desk.Encoder, error) {
	return desk.LoadEncoder(model.Weights(), model.Vocabulary())
}

// reworded tell one event in words that have little in common.
var reworded = []fact.Article{
	textArticle("one.txt", "A fire destroyed the old mill in Lenne on Friday night.\nThe cause is not known yet."),
	textArticle("two.txt", "Lenne’s historic mill burned to the ground late on Friday.\nThe parliament votes on the budget next week."),
	textArticle("three.txt", "Firefighters could not save the mill, which burned down on Friday evening.\nTrains ran as usual."),
}

func TestMeaningComesAfterTheFirstLook(t *testing.T) {
	store, err := storage.Open(ctx, filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	loaded := 0
	d := desk.New(store, desk.WithEncoder(func() (desk.Encoder, error) {
		loaded++
		return loadEncoder()
	}))
	story := mustImport(t, d, reworded...).Story
	first, finished, err := d.FirstLook(ctx, story.ID, nil)
	if err != nil || finished || loaded != 0 {
		t.Fatalf("the first look is finished: %v, loaded the encoder %d times, %v", finished, loaded, err)
	}
	whole := mustDossier(t, d, story.ID)
	if best(whole) <= best(first) {
		t.Errorf("with meaning the best pair scores %.2f, by words %.2f", best(whole), best(first))
	}
	again, finished, err := d.FirstLook(ctx, story.ID, nil)
	if err != nil || !finished {
		t.Fatalf("a second look is not finished: %v", err)
	}
	if diff := cmp.Diff(whole, again, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("what was found and what is looked at again differ:\n%s", diff)
	}
	kept, err := store.Vectors(ctx, story.ID, "none")
	if err != nil || len(kept) != 0 {
		t.Errorf("vectors of another engine: %d, %v", len(kept), err)
	}
	if loaded != 1 {
		t.Errorf("the encoder was loaded %d times", loaded)
	}
}

// stopping encodes one text and is then stopped.
type stopping struct{ desk.Encoder }

func (s stopping) Each(ctx context.Context, texts []string, progress encoder.Progress, visit func(int, *encoder.Encoding)) error {
	if err := s.Encoder.Each(ctx, texts[:1], progress, visit); err != nil {
		return err
	}
	return context.Canceled
}

func TestWhatWasEncodedBeforeAStopIsKept(t *testing.T) {
	store, err := storage.Open(ctx, filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	d := desk.New(store, desk.WithEncoder(func() (desk.Encoder, error) {
		e, err := loadEncoder()
		return stopping{e}, err
	}))
	story := mustImport(t, d, reworded...).Story
	if _, err := d.Refresh(ctx, story.ID, nil); !errors.Is(err, context.Canceled) {
		t.Fatalf("stopped, refreshing says %v", err)
	}
	kept, err := store.Vectors(ctx, story.ID, encoder.Version)
	if err != nil || len(kept) == 0 {
		t.Errorf("%d vectors are kept, %v", len(kept), err)
	}
}

func best(dossier *fact.Dossier) float64 {
	top := 0.0
	for _, m := range dossier.Matches {
		top = max(top, m.Score)
	}
	return top
}

// A model that cannot be read costs the meaning, not the work.
func TestADamagedModelLeavesTheWords(t *testing.T) {
	store, err := storage.Open(ctx, filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	d := desk.New(store, desk.WithEncoder(func() (desk.Encoder, error) {
		return desk.LoadEncoder(model.Weights()[:1000], model.Vocabulary())
	}))
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	if len(dossier.Matches) == 0 {
		t.Error("nothing was matched by words")
	}
	if _, err := desk.LoadEncoder(nil, nil); !fact.IsKind(err, fact.Damaged) {
		t.Errorf("a missing model gives %v", err)
	}
}
