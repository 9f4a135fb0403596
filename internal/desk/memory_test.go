package desk_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/storage"
)

// onStore makes a desk over a store; each has its own memory.
func onStore(store *storage.Desk, options ...desk.Option) *desk.Desk {
	at := time.Date(2025, 6, 16, 12, 0, 0, 0, time.UTC)
	return desk.New(store, append(options, desk.WithIDs(desk.CountedIDs()), desk.WithClock(func() time.Time {
		at = at.Add(time.Minute)
		return at
	}))...)
}

func mustStore(t testing.TB) *storage.Desk {
	t.Helper()
	store, err := storage.Open(ctx, filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

// TestWhatIsRememberedIsWhatIsKept holds a desk that remembers, act after act, to
// one that is opened anew and reads what was kept.
func TestWhatIsRememberedIsWhatIsKept(t *testing.T) {
	for name, options := range map[string][]desk.Option{
		"by words":   nil,
		"by meaning": {desk.WithEncoder(loadEncoder)},
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				store := mustStore(t)
				d := onStore(store, options...)
				done, err := d.Import(ctx, "Bridge", reports[:2], "Ada")
				if err != nil {
					rt.Fatal(err)
				}
				for range rapid.IntRange(1, 12).Draw(rt, "acts") {
					dossier := mustDossier(t, d, done.Story.ID)
					if diff := cmp.Diff(mustDossier(t, onStore(store, options...), done.Story.ID), dossier, cmpopts.EquateEmpty()); diff != "" {
						rt.Fatalf("-opened anew +remembered:\n%s", diff)
					}
					done := act(rt, d, dossier)
					if done && rapid.IntRange(0, 3).Draw(rt, "undo") == 0 {
						if _, err := d.Undo(ctx, "Ada"); err != nil {
							rt.Fatal(err)
						}
					}
				}
			})
		})
	}
}

// flood is the n-th report of so many events; five reports tell the same ones, in
// words that no others use.
func flood(n, events int) fact.Article {
	var b strings.Builder
	for i := range events {
		e := n/5*events + i
		fmt.Fprintf(&b, "The dam%[1]d at Village%[1]dton broke and %[2]d bakers%[1]d left the quay%[1]d by ferry%[1]d.\n", e, 10+n%3)
	}
	return textArticle(fmt.Sprintf("%03d.txt", n), b.String())
}

// TestOneMoreArticleTouchesNoOtherClaim: ids, numbers, names and statements of
// claims that the article does not bear on are what they were.
func TestOneMoreArticleTouchesNoOtherClaim(t *testing.T) {
	d := onStore(mustStore(t))
	var articles []fact.Article
	for n := range 20 {
		articles = append(articles, flood(n, 8))
	}
	story := mustImport(t, d, articles...).Story
	before := mustDossier(t, d, story.ID)
	mustImport(t, d, flood(20, 8)) // events of its own
	after := mustDossier(t, d, story.ID)
	byID := map[string]fact.Claim{}
	for _, c := range after.Claims {
		byID[c.ID] = c
	}
	for _, c := range before.Claims {
		if diff := cmp.Diff(c, byID[c.ID]); diff != "" {
			t.Errorf("claim %d:\n%s", c.Number, diff)
		}
		if diff := cmp.Diff(before.Assessments[c.ID], after.Assessments[c.ID]); diff != "" {
			t.Errorf("assessment of claim %d:\n%s", c.Number, diff)
		}
	}
	if len(after.Claims) == len(before.Claims) {
		t.Error("the new article makes no claim")
	}
}

// TestActsOnADeskOpenedAnew holds what a desk keeps that is opened anew before some
// acts to what is found by looking at the whole story again.
func TestActsOnADeskOpenedAnew(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		store, ids := mustStore(t), desk.WithIDs(desk.CountedIDs())
		open := func() *desk.Desk { return desk.New(store, ids) }
		d := open()
		done, err := d.Import(ctx, "Bridge", reports[:3], "Ada")
		if err != nil {
			rt.Fatal(err)
		}
		story := done.Story.ID
		for range rapid.IntRange(1, 6).Draw(rt, "acts") {
			if rapid.Bool().Draw(rt, "opened anew") {
				d = open()
			}
			act(rt, d, mustDossier(t, d, story))
		}
		kept := mustDossier(t, d, story)
		spoil(t, store, kept)
		if diff := cmp.Diff(mustDossier(t, open(), story).Assessments, kept.Assessments, cmpopts.EquateEmpty()); diff != "" {
			rt.Fatalf("-looked at again +kept:\n%s", diff)
		}
	})
}

// spoil damages what is kept of the comparison of a story, so that all of it is made
// anew.
func spoil(t *testing.T, store *storage.Desk, dossier *fact.Dossier) {
	t.Helper()
	state, err := store.State(ctx, dossier.Story.ID)
	if err != nil {
		t.Fatal(err)
	}
	partners := map[string]fact.Partners{dossier.Readings[0].Statements[0].ID: {Packed: []byte("spoiled")}}
	if err := store.SaveAnalysis(ctx, fact.Analysis{StoryID: dossier.Story.ID, Engine: state.Engine, Revision: state.Now, Partners: partners}); err != nil {
		t.Fatal(err)
	}
}

// TestADamagedComparisonIsMadeAnew: rows that do not fit cost time, not the story.
func TestADamagedComparisonIsMadeAnew(t *testing.T) {
	store := mustStore(t)
	story := mustImport(t, onStore(store), reports...).Story
	want := mustDossier(t, onStore(store), story.ID)
	spoil(t, store, want)
	for range 2 { // made anew, and then as it was kept
		if diff := cmp.Diff(want, mustDossier(t, onStore(store), story.ID), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("-before +after:\n%s", diff)
		}
	}
}

func TestWhyTwoStatementsAreAlike(t *testing.T) {
	store := mustStore(t)
	d := onStore(store)
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	statements := dossier.Statements()
	m := dossier.Matches[0]
	why := d.WhyAlike(dossier, statements[m.A], statements[m.B])
	if len(why) == 0 {
		t.Error("nothing is said of the best match")
	}
	if diff := cmp.Diff(why, onStore(store).WhyAlike(dossier, statements[m.A], statements[m.B])); diff != "" {
		t.Errorf("a desk that did not compare says something else:\n%s", diff)
	}
	if why := d.WhyAlike(dossier, statements[m.A], nil); why != nil {
		t.Errorf("of a statement that is not there it says %q", why)
	}
}
