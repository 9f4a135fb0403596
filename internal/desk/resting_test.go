package desk_test

import (
	"slices"
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// originNamed is the origin of a name.
func originNamed(t *testing.T, dossier *fact.Dossier, name string) string {
	t.Helper()
	for _, o := range dossier.Origins {
		if o.Name == name {
			return o.ID
		}
	}
	t.Fatalf("there is no origin %q among %+v", name, dossier.Origins)
	return ""
}

func TestWhatRestsOnAnOrigin(t *testing.T) {
	d := newDesk(t, t.TempDir())
	story := mustImport(t, d, reports...).Story
	dossier := mustDossier(t, d, story.ID)
	r := desk.NewCases(dossier).RestingOn(originNamed(t, dossier, "Reuters"))
	if len(r.Statements) == 0 || len(r.Falls)+len(r.Stands) == 0 {
		t.Fatalf("nothing rests on Reuters: %+v", r)
	}
	statements := dossier.Statements()
	for _, id := range r.Falls {
		claim, err := desk.Claim(dossier, id)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range claim.Statements {
			if !slices.Contains(r.Statements, s) {
				t.Errorf("%q falls with Reuters, but %q does not rest on it", claim.Text, statements[s].Text)
			}
		}
	}
	for _, left := range r.Stands {
		claim, err := desk.Claim(dossier, left.ClaimID)
		if err != nil {
			t.Fatal(err)
		}
		if len(left.Articles) == 0 || !slices.ContainsFunc(claim.Statements, func(id string) bool { return !slices.Contains(r.Statements, id) }) {
			t.Errorf("%q stands, and nothing is left of it", claim.Text)
		}
		if before := dossier.Assessments[claim.ID].Independence; left.Independence.Possible > before.Possible {
			t.Errorf("%q has %+v without Reuters and %+v with it", claim.Text, left.Independence, before)
		}
	}
}

func TestEvidenceLetsAClaimStand(t *testing.T) {
	dossier := &fact.Dossier{
		Articles: []fact.Article{{ID: "a"}},
		Origins:  []fact.Origin{{ID: "o", Name: "Reuters", Kind: fact.CitedOutlet}},
		Readings: []fact.Reading{{Statements: []fact.Statement{{ID: "s", ArticleID: "a", OriginIDs: []string{"o"}}}}},
		Claims:   []fact.Claim{{ID: "c", Statements: []string{"s"}}},
	}
	if r := desk.NewCases(dossier).RestingOn("o"); !slices.Equal(r.Falls, []string{"c"}) || len(r.Stands) != 0 {
		t.Errorf("a claim with one statement does not fall with its origin: %+v", r)
	}
	dossier.Evidence = []fact.Evidence{{ID: "e", ClaimID: "c", Kind: "call", Note: "the mayor's office confirms"}}
	r := desk.NewCases(dossier).RestingOn("o")
	if len(r.Falls) != 0 || len(r.Stands) != 1 || r.Stands[0].Independence.Shown != 1 {
		t.Errorf("a claim that has evidence of its own falls with an origin: %+v", r)
	}
}

func TestGlance(t *testing.T) {
	d := newDesk(t, t.TempDir())
	story := mustImport(t, d, reports...).Story
	dossier := mustDossier(t, d, story.ID)
	if _, err := d.Decide(ctx, dossier, dossier.Claims[0], fact.NotCheckable, "an opinion", "Ada"); err != nil {
		t.Fatal(err)
	}
	g, err := d.Glance(ctx, story)
	if err != nil || g.Articles != len(reports) || g.Tally.Claims != len(dossier.Claims) || g.Tally.Decided != 1 {
		t.Errorf("%+v, %v: want %d articles, %d claims, 1 decided", g, err, len(reports), len(dossier.Claims))
	}
}

func TestCompareMarksWhatIsSharedAndWhatDiffers(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	var m fact.Match
	for _, m = range dossier.Matches {
		if c := desk.Compare(dossier.Statements(), m.A, m.B); len(c.Differences) > 0 {
			break
		}
	}
	c := desk.Compare(dossier.Statements(), m.A, m.B)
	statements := dossier.Statements()
	shared, apart := map[string]int{}, map[string]int{}
	for id, marks := range c.Marks {
		for i, mark := range marks {
			if !statements[id].Span.Contains(mark.Span) || mark.Span.Validate() != nil {
				t.Errorf("a mark at %v lies outside of its statement at %v", mark.Span, statements[id].Span)
			}
			if i > 0 && mark.Kind == desk.Shared && marks[i-1].Kind == desk.Shared && marks[i-1].Span.Overlaps(mark.Span) {
				t.Errorf("shared words are marked twice at %v", mark.Span)
			}
			if mark.Kind == desk.Shared {
				shared[id]++
			} else if mark.Apart {
				apart[id]++
			}
		}
	}
	if len(c.Differences) == 0 || shared[m.A] == 0 || shared[m.B] == 0 || len(apart) == 0 {
		t.Errorf("%d differences, shared %v, apart %v: want some of each", len(c.Differences), shared, apart)
	}
	if c := desk.Compare(dossier.Statements(), m.A, "gone"); len(c.Differences)+len(c.Marks) != 0 {
		t.Errorf("a statement that is gone is compared: %+v", c)
	}
}
