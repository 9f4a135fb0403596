package desk_test

import (
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// twoWords are two articles that make one claim, each on its own word.
func twoWords(t *testing.T, d *desk.Desk) *fact.Dossier {
	t.Helper()
	done := mustImport(t, d,
		textArticle("a.txt", "The old bridge over the river Lenne collapsed on Tuesday night."),
		textArticle("b.txt", "The old bridge over the river Lenne collapsed on Tuesday."))
	return mustDossier(t, d, done.Story.ID)
}

func describe(t *testing.T, d *desk.Desk, dossier *fact.Dossier, said ...desk.Description) *fact.Dossier {
	t.Helper()
	if _, err := d.Describe(ctx, dossier, said, "Ada"); err != nil {
		t.Fatal(err)
	}
	return mustDossier(t, d, dossier.Story.ID)
}

func shownOf(t *testing.T, dossier *fact.Dossier) int {
	t.Helper()
	for _, c := range dossier.Claims {
		if len(c.Statements) == 2 {
			return dossier.Assessments[c.ID].Independence.Shown
		}
	}
	t.Fatal("the two articles make no claim together")
	return 0
}

func TestNamedOutletsAreCountedAtOnce(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := twoWords(t, d)
	if n := shownOf(t, dossier); n != 0 {
		t.Fatalf("%d shown to be independent of two unknown outlets, want none", n)
	}
	a, b := dossier.Articles[0].ID, dossier.Articles[1].ID
	dossier = describe(t, d, dossier, desk.Description{ArticleID: a, Outlet: "Morning  Post", Published: "2025-06-18"}, desk.Description{ArticleID: b, Outlet: "Evening News"})
	if n := shownOf(t, dossier); n != 2 {
		t.Errorf("%d shown to be independent, want 2", n)
	}
	if x := dossier.Articles[0]; x.Outlet != "Morning Post" || x.OutletBy != "Ada" || x.Published != "2025-06-18" || x.PublishedBy != "Ada" {
		t.Errorf("the first article is %q by %q, of %q by %q", x.Outlet, x.OutletBy, x.Published, x.PublishedBy)
	}
	if y := dossier.Articles[1]; y.Outlet != "Evening News" || y.Published != "" || y.PublishedBy != "" {
		t.Errorf("the second article is %q, of %q by %q", y.Outlet, y.Published, y.PublishedBy)
	}
	// One outlet under two spellings is one.
	dossier = describe(t, d, dossier, desk.Description{ArticleID: b, Outlet: "morning post"})
	if n := shownOf(t, dossier); n > 1 {
		t.Errorf("%d shown to be independent within one outlet", n)
	}
	for range 2 {
		if _, err := d.Undo(ctx, "Ada"); err != nil {
			t.Fatal(err)
		}
	}
	dossier = mustDossier(t, d, dossier.Story.ID)
	if x := dossier.Articles[0]; x.Outlet != "" || x.OutletBy != "" || x.Published != "" || shownOf(t, dossier) != 0 {
		t.Errorf("after undo the first article is %q by %q, of %q", x.Outlet, x.OutletBy, x.Published)
	}
}

func TestWhatIsSaidOfAnArticle(t *testing.T) {
	for name, row := range map[string]struct {
		said desk.Description
		want fact.ProblemKind
		acts int
	}{
		"nothing new":             {acts: 0},
		"an outlet":               {said: desk.Description{Outlet: "Morning Post"}, acts: 1},
		"a day":                   {said: desk.Description{Published: "2025-06-18"}, acts: 1},
		"a moment":                {said: desk.Description{Published: "2025-06-18T09:30:00Z"}, acts: 1},
		"a day that is none":      {said: desk.Description{Published: "18 June"}, want: fact.BadInput},
		"an article that is gone": {said: desk.Description{ArticleID: "gone", Outlet: "Morning Post"}, want: fact.NotFound},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, t.TempDir())
			dossier := twoWords(t, d)
			if row.said.ArticleID == "" {
				row.said.ArticleID = dossier.Articles[0].ID
			}
			n, err := d.Describe(ctx, dossier, []desk.Description{row.said}, "Ada")
			if n != row.acts || (err != nil) != (row.want != "") || (err != nil && !fact.IsKind(err, row.want)) {
				t.Errorf("%d described, %v; want %d, %v", n, err, row.acts, row.want)
			}
		})
	}
}

// TestADescribedArticleStaysDescribed imports the file again into another story.
func TestADescribedArticleStaysDescribed(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := twoWords(t, d)
	first := dossier.Articles[0]
	describe(t, d, dossier, desk.Description{ArticleID: first.ID, Outlet: "Morning Post"})
	done, err := d.Import(ctx, "Bridges", []fact.Article{textArticle(first.File, first.Text)}, "Ada")
	if err != nil {
		t.Fatal(err)
	}
	if again := mustDossier(t, d, done.Story.ID).Articles[0]; again.ID != first.ID || again.Outlet != "Morning Post" {
		t.Errorf("the file comes again as article %s of %q, want %s of Morning Post", again.ID, again.Outlet, first.ID)
	}
}
