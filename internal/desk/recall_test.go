package desk_test

import (
	"path/filepath"
	"reflect"
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/storage"
)

// What is recalled is what a refresh gives; a story that is not up to date is not
// recalled, but brought up to date by the next look at it.
func TestAStoryIsRecalledAsItWasLeft(t *testing.T) {
	store, err := storage.Open(ctx, filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	first := desk.New(store)
	story := mustImport(t, first, reports[:3]...).Story.ID
	want := mustDossier(t, first, story)

	look := func(want int) (claims any) {
		t.Helper()
		again := desk.New(store)
		if err := again.Recall(ctx, story); err != nil {
			t.Fatal(err)
		}
		got, finished, err := again.FirstLook(ctx, story, nil)
		if err != nil || !finished {
			t.Fatalf("finished %t, %v", finished, err)
		}
		if len(got.Articles) != want {
			t.Errorf("%d articles, want %d", len(got.Articles), want)
		}
		return got.Claims
	}
	if got := look(3); !reflect.DeepEqual(got, any(want.Claims)) {
		t.Error("the story is recalled otherwise than it was left")
	}
	mustImport(t, first, reports[3])
	got := look(4) // what was kept is of three articles
	if want := mustDossier(t, first, story); !reflect.DeepEqual(got, any(want.Claims)) {
		t.Error("what is out of date is shown")
	}
}
