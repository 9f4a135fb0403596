package desk_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/seeds"
	"crosscheck/storage"
)

var ctx = context.Background()

// newDesk is a desk in a new file, with a clock that moves a minute at each look.
func newDesk(t testing.TB, folder string) *desk.Desk {
	t.Helper()
	store, err := storage.Open(ctx, filepath.Join(folder, "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	at := time.Date(2025, 6, 16, 12, 0, 0, 0, time.UTC)
	return desk.New(store, desk.WithIDs(desk.CountedIDs()), desk.WithClock(func() time.Time {
		at = at.Add(time.Minute)
		return at
	}))
}

func textArticle(file, text string) fact.Article {
	sum := sha256.Sum256([]byte(text))
	return fact.Article{
		File: file, Title: strings.SplitN(text, "\n", 2)[0], Text: text, SHA256: hex.EncodeToString(sum[:]),
		Parts: []fact.Part{{Kind: fact.Body, Span: fact.Span{Start: 0, End: len([]rune(text))}}},
	}
}

// reports are four short reports of one event, with what tells sources apart.
var reports = []fact.Article{
	textArticle("a.txt", "The old bridge over the river Lenne collapsed on Tuesday, killing 12 people, the mayor, Anna Roth, said.\nRescue workers searched the river through the night. “We heard a loud crack and then it was gone,” said Peter Lang, a fisherman."),
	textArticle("b.txt", "At least 14 people were killed when the old bridge over the river Lenne collapsed on Tuesday, according to Reuters.\nThe mayor, Anna Roth, told Reuters that the bridge had been inspected in March."),
	textArticle("c.txt", "The old bridge over the Lenne collapsed on Tuesday and 12 people died, Mayor Anna Roth said. The bridge had not been inspected since March, two officials told the Daily Courier.\nRescue workers searched the river through the night."),
	textArticle("d.txt", "Two officials cited by Reuters said the old bridge over the river Lenne had been inspected in March. Trains were stopped on the whole line for a week."),
}

func mustImport(t testing.TB, d *desk.Desk, articles ...fact.Article) desk.Imported {
	t.Helper()
	done, err := d.Import(ctx, "Bridge", articles, "Ada")
	if err != nil {
		t.Fatal(err)
	}
	return done
}

func mustDossier(t testing.TB, d *desk.Desk, storyID string) *fact.Dossier {
	t.Helper()
	dossier, err := d.Dossier(ctx, storyID, nil)
	if err != nil {
		t.Fatal(err)
	}
	return dossier
}

func TestADossierIsTheSameFreshAndLoaded(t *testing.T) {
	d := newDesk(t, t.TempDir())
	story := mustImport(t, d, reports...).Story
	fresh := mustDossier(t, d, story.ID)
	if diff := cmp.Diff(fresh, mustDossier(t, d, story.ID), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("what was derived and what is loaded differ (-fresh +loaded):\n%s", diff)
	}
	if len(fresh.Claims) == 0 || len(fresh.Matches) == 0 || len(fresh.Origins) == 0 {
		t.Errorf("%d claims, %d matches, %d origins: want some of each", len(fresh.Claims), len(fresh.Matches), len(fresh.Origins))
	}
}

func TestImportKnowsWhatItHas(t *testing.T) {
	d := newDesk(t, t.TempDir())
	first := mustImport(t, d, reports[0], reports[1])
	if len(first.Added) != 2 {
		t.Fatalf("%d added, want 2", len(first.Added))
	}
	again := reports[0]
	again.File = "copy.txt"
	changed := textArticle("b.txt", reports[1].Text+" Trains were stopped.")
	second := mustImport(t, d, again, changed, reports[2], reports[2])
	if len(second.Known) != 2 || len(second.Versions) != 1 || len(second.Added) != 1 {
		t.Fatalf("%d known, %d versions, %d added; want 2, 1, 1", len(second.Known), len(second.Versions), len(second.Added))
	}
	if second.Known[0].As.File != "a.txt" {
		t.Errorf("the copy is known as %s, want a.txt", second.Known[0].As.File)
	}
	dossier := mustDossier(t, d, first.Story.ID)
	if len(dossier.Articles) != 3 || dossier.Articles[1].Text != changed.Text || dossier.Articles[1].ID != first.Added[1].ID {
		t.Errorf("the changed text did not become a new version of the second article")
	}
	other, err := d.Import(ctx, "Another story", []fact.Article{reports[0]}, "Ada")
	if err != nil || len(other.Added) != 1 || other.Added[0].ID != first.Added[0].ID {
		t.Errorf("in another story the same text is another article: %+v, %v", other, err)
	}
}

func TestSameOutletsTextInTwoOutletsIsTwoArticles(t *testing.T) {
	d := newDesk(t, t.TempDir())
	one, two := reports[0], reports[0]
	one.Outlet, two.Outlet, two.File = "The Daily", "The Herald", "two.txt"
	if done := mustImport(t, d, one, two); len(done.Added) != 2 || len(done.Known) != 0 {
		t.Errorf("%d added, %d known; want 2 and 0", len(done.Added), len(done.Known))
	}
}

func TestDecideAsksForAReasonWhereTheRulesDo(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	claim := dossier.Claims[0]
	suggested := dossier.Assessments[claim.ID].Suggestion.Verdict
	against := fact.Corroborated
	if suggested == against {
		against = fact.SingleSource
	}
	for _, c := range []struct {
		name   string
		kind   fact.VerdictKind
		reason string
		want   fact.ProblemKind
	}{
		{"disputed without a reason", fact.Disputed, " ", fact.Refused},
		{"against the suggestion without a reason", against, "", fact.Refused},
		{"no verdict at all", "perhaps", "because", fact.BadInput},
		{"against the suggestion with a reason", against, "the mayor’s office confirmed it", ""},
		{"disputed with a reason", fact.Disputed, "12 or 14 dead", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := d.Decide(ctx, dossier, claim, c.kind, c.reason, "Ada")
			if (c.want == "") != (err == nil) || (c.want != "" && !fact.IsKind(err, c.want)) {
				t.Errorf("got %v, want a problem of kind %q", err, c.want)
			}
		})
	}
	got := mustDossier(t, d, dossier.Story.ID)
	if v := got.Verdict(claim.ID); v == nil || v.Kind != fact.Disputed || len(got.Verdicts[claim.ID]) != 2 {
		t.Errorf("the history is %+v, want two verdicts of which the last is disputed", got.Verdicts[claim.ID])
	}
	if !got.Claims[0].Pinned {
		t.Error("a decided claim is not pinned")
	}
}

func TestAnswersBindGrouping(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	var joined fact.Claim
	for _, c := range dossier.Claims {
		if len(c.Statements) > 1 {
			joined = c
			break
		}
	}
	if joined.ID == "" {
		t.Fatal("no claim joins statements")
	}
	a, b := joined.Statements[0], joined.Statements[1]
	if _, err := d.Answer(ctx, dossier, b, a, fact.NotSame, "", "Ada"); err != nil {
		t.Fatal(err)
	}
	for _, c := range mustDossier(t, d, dossier.Story.ID).Claims {
		if slices.Contains(c.Statements, a) && slices.Contains(c.Statements, b) {
			t.Errorf("claim %d holds both statements that are not the same", c.Number)
		}
	}
}

func TestANewArticleIsProposedToAPinnedClaimNotPutIntoIt(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports[0], reports[1]).Story.ID)
	claim := dossier.Claims[0]
	if _, err := d.Decide(ctx, dossier, claim, fact.Disputed, "12 or 14 dead", "Ada"); err != nil {
		t.Fatal(err)
	}
	mustImport(t, d, reports[2])
	for _, c := range mustDossier(t, d, dossier.Story.ID).Claims {
		if c.ID == claim.ID && !slices.Equal(c.Statements, claim.Statements) {
			t.Errorf("the pinned claim held %v and holds %v", claim.Statements, c.Statements)
		}
	}
}

// act is a random thing a person does; it says whether it did anything.
func act(t *rapid.T, d *desk.Desk, dossier *fact.Dossier) bool {
	var statements []fact.Statement
	for _, r := range dossier.Readings {
		for _, s := range r.Statements {
			if !s.PutAway {
				statements = append(statements, s)
			}
		}
	}
	claim := func() fact.Claim { return rapid.SampledFrom(dossier.Claims).Draw(t, "claim") }
	statement := func() fact.Statement { return rapid.SampledFrom(statements).Draw(t, "statement") }
	kinds := []string{"import", "describe"}
	if len(dossier.Claims) > 0 {
		kinds = append(kinds, "decide", "decide", "evidence", "comment", "ask", "settle", "review", "flag", "merge")
	}
	if len(statements) > 0 {
		kinds = append(kinds, "answer", "answer", "hide", "own claim", "take out", "mark", "origin", "origin", "words", "many answers", "withdraw", "split", "join", "edge")
	}
	var err error
	switch kind := rapid.SampledFrom(kinds).Draw(t, "kind"); kind {
	case "import":
		var done desk.Imported
		done, err = d.Import(ctx, "Bridge", []fact.Article{rapid.SampledFrom(reports).Draw(t, "report")}, "Ada")
		if err == nil {
			return len(done.Added)+len(done.Versions) > 0
		}
	case "decide":
		_, err = d.Decide(ctx, dossier, claim(), rapid.SampledFrom(fact.Verdicts).Draw(t, "verdict"), "so it is", "Ada")
	case "answer":
		a, b := statement(), statement()
		if a.ArticleID == b.ArticleID {
			return false
		}
		answer := rapid.SampledFrom([]fact.Answer{fact.Same, fact.NotSame, fact.NotSure}).Draw(t, "answer")
		_, err = d.Answer(ctx, dossier, a.ID, b.ID, answer, "", "Ada")
	case "origin":
		if err = someOriginAct(t, d, dossier); fact.IsKind(err, fact.BadInput) || fact.IsKind(err, fact.NotFound) {
			return false
		}
	case "own claim":
		_, err = d.NewClaim(ctx, dossier, []string{statement().ID}, "", "Ada")
	case "take out":
		c := claim()
		if len(c.Statements) < 2 {
			return false
		}
		err = d.TakeOut(ctx, dossier, c.ID, c.Statements[:1], "Ada")
	case "mark":
		a := rapid.SampledFrom(dossier.Articles).Draw(t, "article")
		_, err = d.MarkStatement(ctx, dossier, a.ID, fact.Span{Start: rapid.IntRange(0, 20).Draw(t, "start"), End: 40}, "Ada")
	case "split":
		s := statement()
		_, err = d.SplitStatement(ctx, dossier, s.ID, s.Start+rapid.IntRange(0, s.Len()).Draw(t, "place"), "Ada")
	case "join":
		_, err = d.JoinStatements(ctx, dossier, statement().ID, statement().ID, "Ada")
	case "edge":
		s := statement()
		_, err = d.MoveEdges(ctx, dossier, s.ID, fact.Span{Start: s.Start + rapid.IntRange(0, 10).Draw(t, "start"), End: s.End}, "Ada")
	case "evidence":
		err = d.AddEvidence(ctx, dossier.Story.ID, fact.Evidence{ClaimID: claim().ID, Kind: "call", Note: "the mayor’s office"})
	case "comment":
		err = d.Annotate(ctx, fact.Annotation{StoryID: dossier.Story.ID, Kind: fact.Comment, ClaimID: claim().ID, Text: "look again"})
	case "ask":
		_, err = d.Ask(ctx, dossier.Story.ID, fact.Query{ClaimID: claim().ID, Question: "How many?", By: "Ada"})
	case "settle":
		if len(dossier.Queries) == 0 {
			return false
		}
		q := rapid.SampledFrom(dossier.Queries).Draw(t, "question")
		switch rapid.IntRange(0, 3).Draw(t, "how") {
		case 0:
			_, err = d.AnswerQuery(ctx, dossier.Story.ID, q, "twelve", "Ben")
		case 1:
			_, err = d.CloseQuery(ctx, dossier.Story.ID, q, "too late", "Ben")
		case 2:
			_, err = d.ReopenQuery(ctx, dossier.Story.ID, q, "Ben")
		default:
			err = d.RemoveQuery(ctx, dossier.Story.ID, q, "Ben")
		}
	case "review":
		_, err = d.Review(ctx, dossier, claim(), rapid.SampledFrom([]fact.ReviewKind{fact.Reviewed, fact.SentBack, fact.Withdrawn}).Draw(t, "review"), "look", "Ben")
	case "flag":
		_, _, err = d.FlagClaim(ctx, dossier, claim(), "Ada")
	case "merge":
		a, b := claim(), claim()
		if a.ID == b.ID || a.Level != b.Level {
			return false
		}
		err = d.Merge(ctx, dossier, a.ID, b.ID, "Ada")
	case "words":
		a := rapid.SampledFrom(dossier.Articles).Draw(t, "article")
		_, err = d.ClaimOfWords(ctx, dossier, a.ID, fact.Span{Start: rapid.IntRange(0, 20).Draw(t, "start"), End: 40}, "Ada")
	case "many answers":
		pairs := desk.Acceptable(desk.Proposals(dossier), dossier.Decisions, 0.5)
		if len(pairs) == 0 {
			return false
		}
		_, err = d.AnswerAll(ctx, dossier.Story.ID, pairs, "Ada")
	case "withdraw":
		if len(dossier.Decisions) == 0 {
			return false
		}
		err = d.Withdraw(ctx, dossier, rapid.SampledFrom(dossier.Decisions).Draw(t, "answer"), "Ada")
	case "describe":
		if len(dossier.Articles) == 0 {
			return false
		}
		var n int
		n, err = d.Describe(ctx, dossier, []desk.Description{{
			ArticleID: rapid.SampledFrom(dossier.Articles).Draw(t, "article").ID,
			Outlet:    rapid.SampledFrom([]string{"", "Reuters", "reuters", "Daily Courier"}).Draw(t, "outlet"),
			Published: rapid.SampledFrom([]string{"", "2025-06-16"}).Draw(t, "published"),
		}}, "Ada")
		if err == nil {
			return n > 0
		}
	case "hide":
		err = d.HideArticle(ctx, dossier.Story.ID, rapid.SampledFrom(dossier.Articles).Draw(t, "article"), "Ada")
	}
	switch kinds := []fact.ProblemKind{fact.Refused, fact.BadInput}; {
	case slices.ContainsFunc(kinds, func(k fact.ProblemKind) bool { return fact.IsKind(err, k) }):
		return false // the rules of verdicts, questions and reviews; cuts that cannot be made
	case err != nil:
		t.Fatal(err)
	}
	return true
}

// TestMain runs properties over whole desks less often than rapid does by
// itself: each run is hundreds of transactions that wait for the disk.
func TestMain(m *testing.M) {
	flag.Parse()
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if !given {
		_ = flag.Set("rapid.checks", "8")
	}
	os.Exit(m.Run())
}

func TestUndoAndRedoOfRandomActsGiveBackTheSameDesk(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, t.TempDir())
		look := func(storyID string) *fact.Dossier {
			dossier, err := d.Dossier(ctx, storyID, nil)
			if err != nil {
				rt.Fatal(err)
			}
			return dossier
		}
		done, err := d.Import(ctx, "Bridge", reports[:2], "Ada")
		if err != nil {
			rt.Fatal(err)
		}
		states := []*fact.Dossier{look(done.Story.ID)}
		for range rapid.IntRange(1, 100).Draw(rt, "acts") {
			now := states[len(states)-1]
			if act(rt, d, now) {
				states = append(states, look(now.Story.ID))
			}
		}
		compare := func(what string, want *fact.Dossier) {
			if diff := cmp.Diff(want, look(want.Story.ID), cmpopts.EquateEmpty()); diff != "" {
				rt.Fatalf("after %s (-want +got):\n%s", what, diff)
			}
		}
		last := len(states) - 1
		for i := last - 1; i >= 0; i-- {
			if _, err := d.Undo(ctx, "Ada"); err != nil {
				rt.Fatal(err)
			}
			compare(fmt.Sprintf("undoing act %d of %d", i+1, last), states[i])
		}
		for i := 1; i <= last; i++ {
			if _, err := d.Redo(ctx, "Ada"); err != nil {
				rt.Fatal(err)
			}
			compare(fmt.Sprintf("redoing act %d of %d", i, last), states[i])
		}
	})
}

func TestTheSampleIsReadThroughTheOrdinaryImport(t *testing.T) {
	files, err := desk.ReadSample(seeds.FS)
	if err != nil || len(files) != 5 {
		t.Fatalf("%d files, %v; want 5", len(files), err)
	}
	d := newDesk(t, t.TempDir())
	var articles []fact.Article
	for _, f := range files {
		articles = append(articles, f.Article)
	}
	dossier := mustDossier(t, d, mustImport(t, d, articles...).Story.ID)
	joined := 0
	statements := dossier.Statements()
	for _, c := range dossier.Claims {
		from := map[string]bool{}
		for _, id := range c.Statements {
			from[statements[id].ArticleID] = true
		}
		if len(from) > 1 {
			joined++
		}
	}
	if joined < 20 {
		t.Errorf("%d claims join several articles, want at least 20", joined)
	}
}

func BenchmarkSampleFromImportToReport(b *testing.B) {
	files, err := desk.ReadSample(seeds.FS)
	if err != nil {
		b.Fatal(err)
	}
	var articles []fact.Article
	for _, f := range files {
		articles = append(articles, f.Article)
	}
	for b.Loop() {
		d := newDesk(b, b.TempDir())
		done, err := d.Import(ctx, "Sample", articles, "Ada")
		if err != nil {
			b.Fatal(err)
		}
		dossier, err := d.Dossier(ctx, done.Story.ID, nil)
		if err != nil {
			b.Fatal(err)
		}
		var page strings.Builder
		if err := d.WriteReport(&page, dossier, desk.HTML, desk.Edition{Program: "Crosscheck"}); err != nil {
			b.Fatal(err)
		}
	}
}
