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
	"crosscheck/internal/matching"
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

// counting counts the sentences an encoder is given.
type counting struct {
	desk.Encoder
	sentences int
}

func (c *counting) Each(ctx context.Context, texts []string, progress encoder.Progress, visit func(int, *encoder.Encoding)) error {
	c.sentences += len(texts)
	return c.Encoder.Each(ctx, texts, progress, visit)
}

// TestReadingForMeaningMovesNothing: what was read for meaning shows when it is
// asked for and not before, whatever is done meanwhile, and is not read twice.
func TestReadingForMeaningMovesNothing(t *testing.T) {
	e, err := loadEncoder()
	if err != nil {
		t.Fatal(err)
	}
	counted := &counting{Encoder: e}
	d := onStore(mustStore(t), desk.WithEncoder(func() (desk.Encoder, error) { return counted, nil }))
	story := mustImport(t, d, reworded...).Story
	first, _, err := d.FirstLook(ctx, story.ID, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.ReadForMeaning(ctx, story.ID, nil); err != nil {
		t.Fatal(err)
	}
	read := counted.sentences
	look := func(what string) *fact.Dossier {
		t.Helper()
		dossier, finished, err := d.FirstLook(ctx, story.ID, nil)
		if err != nil || finished || counted.sentences != read {
			t.Fatalf("%s: finished: %v, %d sentences read again, %v", what, finished, counted.sentences-read, err)
		}
		return dossier
	}
	if diff := cmp.Diff(first, look("looked at again"), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("reading for meaning moved something:\n%s", diff)
	}
	if err := d.Annotate(ctx, fact.Annotation{StoryID: story.ID, Kind: fact.Comment, ClaimID: first.Claims[0].ID, Text: "Ask the fire service"}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first.Matches, look("after an act").Matches); diff != "" {
		t.Errorf("an act took in what was read for meaning:\n%s", diff)
	}
	if whole := mustDossier(t, d, story.ID); best(whole) <= best(first) || counted.sentences != read {
		t.Errorf("asked for, the best pair scores %.2f, by words %.2f; %d sentences were read again", best(whole), best(first), counted.sentences-read)
	}
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

// stopping encodes half of the texts and is then stopped.
type stopping struct{ desk.Encoder }

func (s stopping) Each(ctx context.Context, texts []string, progress encoder.Progress, visit func(int, *encoder.Encoding)) error {
	if err := s.Encoder.Each(ctx, texts[:len(texts)/2], progress, visit); err != nil {
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
	kept, err := store.Vectors(ctx, story.ID, matching.VectorVersion)
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
