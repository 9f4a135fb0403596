package desk_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/storage"
)

// standing are the statements of an article that are matched, in order.
func standing(dossier *fact.Dossier, article int) (list []fact.Statement) {
	for _, s := range dossier.Readings[article].Statements {
		if !s.Superseded {
			list = append(list, s)
		}
	}
	return list
}

func textsOf(list []fact.Statement) (texts []string) {
	for _, s := range list {
		texts = append(texts, s.Text)
	}
	return texts
}

// holding is the statement of an article that has these words.
func holding(t *testing.T, dossier *fact.Dossier, article int, words string) fact.Statement {
	t.Helper()
	for _, s := range standing(dossier, article) {
		if strings.Contains(s.Text, words) {
			return s
		}
	}
	t.Fatalf("no statement has %q: %q", words, textsOf(standing(dossier, article)))
	return fact.Statement{}
}

func TestSplitJoinAndMoveEdges(t *testing.T) {
	const rescue = "Rescue workers searched the river through the night."
	tests := []struct {
		name string
		do   func(d *desk.Desk, dossier *fact.Dossier) error
		want []string // that stand instead of the sentence about the rescue workers
	}{
		{"split between words", func(d *desk.Desk, dossier *fact.Dossier) error {
			s := holding(t, dossier, 0, "Rescue")
			_, err := d.SplitStatement(ctx, dossier, s.ID, s.Start+len("Rescue workers searched the river"), "Ada")
			return err
		}, []string{"Rescue workers searched the river", "through the night."}},
		{"split within white space", func(d *desk.Desk, dossier *fact.Dossier) error {
			s := holding(t, dossier, 0, "Rescue")
			_, err := d.SplitStatement(ctx, dossier, s.ID, s.Start+len("Rescue workers "), "Ada")
			return err
		}, []string{"Rescue workers", "searched the river through the night."}},
		{"edge", func(d *desk.Desk, dossier *fact.Dossier) error {
			s := holding(t, dossier, 0, "Rescue")
			_, err := d.MoveEdges(ctx, dossier, s.ID, fact.Span{Start: s.Start, End: s.Start + len("Rescue workers searched")}, "Ada")
			return err
		}, []string{"Rescue workers searched"}},
		{"split and join again", func(d *desk.Desk, dossier *fact.Dossier) error {
			s := holding(t, dossier, 0, "Rescue")
			halves, err := d.SplitStatement(ctx, dossier, s.ID, s.Start+len("Rescue workers"), "Ada")
			if err != nil {
				return err
			}
			again := mustDossier(t, d, dossier.Story.ID)
			_, err = d.JoinStatements(ctx, again, halves[1].ID, halves[0].ID, "Ada")
			return err
		}, []string{rescue}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			d := newDesk(t, t.TempDir())
			story := mustImport(t, d, reports...).Story
			before := mustDossier(t, d, story.ID)
			if err := tc.do(d, before); err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, text := range textsOf(standing(before, 0)) {
				if text == rescue {
					want = append(want, tc.want...)
				} else {
					want = append(want, text)
				}
			}
			after := mustDossier(t, d, story.ID)
			if got := textsOf(standing(after, 0)); !slices.Equal(got, want) {
				t.Errorf("the statements are\n%q, want\n%q", got, want)
			}
			for _, s := range standing(after, 0) {
				in := slices.ContainsFunc(after.Claims, func(c fact.Claim) bool { return slices.Contains(c.Statements, s.ID) })
				if s.Checkable && !in {
					t.Errorf("%q is in no claim", s.Text)
				}
			}
			if _, err := d.Undo(ctx, "Ada"); err != nil {
				t.Fatal(err)
			}
			if tc.name == "split and join again" {
				return
			}
			if got, want := textsOf(standing(mustDossier(t, d, story.ID), 0)), textsOf(standing(before, 0)); !slices.Equal(got, want) {
				t.Errorf("after undo the statements are\n%q, want\n%q", got, want)
			}
		})
	}
}

func TestCutsThatCannotBeMade(t *testing.T) {
	d := newDesk(t, t.TempDir())
	story := mustImport(t, d, reports...).Story
	dossier := mustDossier(t, d, story.ID)
	s, other := holding(t, dossier, 0, "Rescue"), holding(t, dossier, 1, "killed")
	tests := []struct {
		name string
		do   func() error
		kind fact.ProblemKind
	}{
		{"split at the start", func() error { _, err := d.SplitStatement(ctx, dossier, s.ID, s.Start, "Ada"); return err }, fact.BadInput},
		{"split behind the end", func() error { _, err := d.SplitStatement(ctx, dossier, s.ID, s.End+5, "Ada"); return err }, fact.BadInput},
		{"split of nothing", func() error { _, err := d.SplitStatement(ctx, dossier, "none", 3, "Ada"); return err }, fact.NotFound},
		{"joined with itself", func() error { _, err := d.JoinStatements(ctx, dossier, s.ID, s.ID, "Ada"); return err }, fact.BadInput},
		{"joined over articles", func() error { _, err := d.JoinStatements(ctx, dossier, s.ID, other.ID, "Ada"); return err }, fact.BadInput},
		{"edges elsewhere", func() error {
			_, err := d.MoveEdges(ctx, dossier, s.ID, fact.Span{Start: s.End + 1, End: s.End + 9}, "Ada")
			return err
		}, fact.BadInput},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if err := tc.do(); !fact.IsKind(err, tc.kind) {
				t.Errorf("got %v, want a problem of kind %v", err, tc.kind)
			}
		})
	}
}

// A cut stays through a later reading, and stands in the claim that a person
// had decided on.
func TestACutBindsLaterReadings(t *testing.T) {
	store, err := storage.Open(ctx, filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	d := desk.New(store, desk.WithIDs(desk.CountedIDs()))
	story := mustImport(t, d, reports...).Story
	dossier := mustDossier(t, d, story.ID)
	s := holding(t, dossier, 0, "Rescue")
	var claim fact.Claim
	for _, c := range dossier.Claims {
		if slices.Contains(c.Statements, s.ID) {
			claim = c
		}
	}
	if _, err := d.Decide(ctx, dossier, claim, fact.Corroborated, "seen it", "Ada"); err != nil {
		t.Fatal(err)
	}
	dossier = mustDossier(t, d, story.ID)
	halves, err := d.SplitStatement(ctx, dossier, s.ID, s.Start+len("Rescue workers searched"), "Ada")
	if err != nil {
		t.Fatal(err)
	}
	read := dossier.Readings[0]
	read.Engine = "an older reader"
	if err := store.SaveReadings(ctx, []fact.Reading{read}); err != nil {
		t.Fatal(err)
	}
	for range 2 { // as read anew, and as loaded
		after := mustDossier(t, d, story.ID)
		texts := textsOf(standing(after, 0))
		if slices.Contains(texts, s.Text) || !slices.Contains(texts, halves[0].Text) || !slices.Contains(texts, halves[1].Text) {
			t.Errorf("the statements are %q", texts)
		}
		for _, c := range after.Claims {
			if c.ID == claim.ID && (slices.Contains(c.Statements, s.ID) || !slices.Contains(c.Statements, halves[1].ID)) {
				t.Errorf("the claim that was decided holds %v, want %s in the place of %s", c.Statements, halves[1].ID, s.ID)
			}
		}
	}
}
