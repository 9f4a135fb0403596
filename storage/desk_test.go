package storage_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"crosscheck/internal/fact"
	"crosscheck/storage"
)

var (
	ctx  = context.Background()
	noon = time.Date(2025, 6, 16, 12, 0, 0, 0, time.UTC)
)

func mustOpen(t testing.TB, path string) *storage.Desk {
	t.Helper()
	d, err := storage.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

func newDesk(t testing.TB) *storage.Desk {
	t.Helper()
	return mustOpen(t, filepath.Join(t.TempDir(), "a desk #1?.db"))
}

func mustDo(t testing.TB, d *storage.Desk, title string, edits ...fact.Edit) fact.Entry {
	t.Helper()
	e, err := d.Do(ctx, fact.Act{StoryID: "story", Title: title, By: "Ada", At: noon, Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func article(n int) fact.Article {
	text := fmt.Sprintf("Article %d says that the bridge was closed on Monday.", n)
	sum := sha256.Sum256([]byte(text))
	return fact.Article{
		ID: fmt.Sprintf("article%d", n), VersionID: fmt.Sprintf("version%d", n), File: fmt.Sprintf("%d.txt", n),
		Title: text, Text: text, SHA256: hex.EncodeToString(sum[:]), Imported: noon,
		Parts: []fact.Part{{Kind: fact.Body, Span: fact.Span{Start: 0, End: len(text)}}},
	}
}

func statement(n int) fact.Statement {
	a := article(n)
	span := fact.Span{Start: 0, End: len(a.Text)}
	return fact.Statement{
		ID: fact.StatementID(a.VersionID, span, fact.Content), ArticleID: a.ID, VersionID: a.VersionID, Span: span,
		Part: fact.Body, Level: fact.Content, Checkable: true, Attribution: fact.Attribution{Kind: fact.Flat},
	}
}

// storyOfTwo has two articles with a statement each and one claim of both.
func storyOfTwo(t testing.TB, d *storage.Desk) fact.Claim {
	t.Helper()
	mustDo(t, d, "Import", fact.PutStory{Story: fact.Story{ID: "story", Name: "Bridge", Created: noon}},
		fact.PutArticle{StoryID: "story", Article: article(1)}, fact.PutArticle{StoryID: "story", Article: article(2)})
	saveReadings(t, d, "engine-1", 1, 2)
	claim := fact.Claim{
		ID: "claim", StoryID: "story", Number: 1, Text: "The bridge was closed", Level: fact.Content,
		Statements: []string{statement(1).ID, statement(2).ID},
	}
	saveAnalysis(t, d, claim)
	return claim
}

func saveReadings(t testing.TB, d *storage.Desk, engine string, articles ...int) {
	t.Helper()
	for _, n := range articles {
		s := statement(n)
		err := d.SaveReadings(ctx, []fact.Reading{{
			VersionID: s.VersionID, Engine: engine, Language: "en", Sentences: []fact.Span{s.Span}, Statements: []fact.Statement{s},
		}})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func saveAnalysis(t testing.TB, d *storage.Desk, claims ...fact.Claim) {
	t.Helper()
	state, err := d.State(ctx, "story")
	if err != nil {
		t.Fatal(err)
	}
	a := fact.Analysis{StoryID: "story", Engine: "engine-1", Revision: state.Now, Claims: claims}
	for _, c := range claims {
		a.Assessments = append(a.Assessments, fact.Assessment{ClaimID: c.ID, Engine: "engine-1"})
	}
	if err := d.SaveAnalysis(ctx, a); err != nil {
		t.Fatal(err)
	}
}

func mustLoad(t testing.TB, d *storage.Desk) *fact.Dossier {
	t.Helper()
	dossier, err := d.Load(ctx, "story")
	if err != nil {
		t.Fatal(err)
	}
	return dossier
}

func verdict(id string, kind fact.VerdictKind) fact.Verdict {
	return fact.Verdict{
		ID: id, ClaimID: "claim", Kind: kind, Reason: "seen by two", By: "Ada", At: noon,
		Ground: fact.Ground{Statements: []string{statement(1).ID, statement(2).ID}, Suggestion: fact.Open, Rules: "rules-1"},
	}
}

func TestLoadGivesBackWhatWasWritten(t *testing.T) {
	d := newDesk(t)
	claim := storyOfTwo(t, d)
	v := verdict("v1", fact.Disputed)
	e := fact.Evidence{ID: "e1", ClaimID: "claim", Kind: "call", Note: "the city’s engineer", By: "Ada", At: noon}
	q := fact.Query{ID: "q1", ClaimID: "claim", Question: "Since when?", ToWhom: "the city", State: fact.QueryOpen, By: "Ada", At: noon}
	q2 := q
	q2.ID, q2.State, q2.Answer, q2.SettledBy, q2.SettledAt = "q2", fact.QueryAnswered, "Since March", "Ben", noon.Add(time.Hour)
	w := fact.Review{ID: "r1", ClaimID: "claim", VerdictID: "v1", Kind: fact.SentBack, Note: "ask the city", By: "Ben", At: noon}
	f := fact.Flag{ID: "f1", StoryID: "story", ClaimID: "claim", By: "Ada", At: noon}
	n := fact.Annotation{
		ID: "n1", StoryID: "story", Kind: fact.Comment, VersionID: "version1", Text: "check", By: "Ada", At: noon,
		Anchor: &fact.Anchor{Span: fact.Span{Start: 0, End: 7}, Exact: "Article", Suffix: " 1 says", Occurrences: 1},
	}
	m := fact.MatchDecision{ID: "m1", StoryID: "story", A: statement(1).ID, B: statement(2).ID, Answer: fact.Same, By: "Ada", At: noon}
	if m.A > m.B {
		m.A, m.B = m.B, m.A
	}
	f2 := fact.Flag{ID: "f2", StoryID: "story", A: m.A, B: m.B, By: "Ada", At: noon}
	mustDo(t, d, "Everything", fact.PutVerdict{Verdict: v}, fact.PutEvidence{Evidence: e}, fact.PutQuery{Query: q}, fact.PutQuery{Query: q2},
		fact.PutAnnotation{Annotation: n}, fact.PutDecision{Decision: m}, fact.PutReview{Review: w}, fact.PutFlag{Flag: f}, fact.PutFlag{Flag: f2})

	got := mustLoad(t, d)
	claim.Pinned = true
	for name, pair := range map[string][2]any{
		"claims":      {got.Claims, []fact.Claim{claim}},
		"verdicts":    {got.Verdicts["claim"], []fact.Verdict{v}},
		"evidence":    {got.Evidence, []fact.Evidence{e}},
		"queries":     {got.Queries, []fact.Query{q, q2}},
		"reviews":     {got.Reviews["claim"], []fact.Review{w}},
		"flags":       {got.Flags, []fact.Flag{f, f2}},
		"annotations": {got.Annotations, []fact.Annotation{n}},
		"decisions":   {got.Decisions, []fact.MatchDecision{m}},
	} {
		if diff := cmp.Diff(pair[1], pair[0]); diff != "" {
			t.Errorf("%s (want, got):\n%s", name, diff)
		}
	}
	want := article(2)
	want.Number, want.Warnings = 1, []string{}
	if diff := cmp.Diff(want, got.Articles[1]); diff != "" {
		t.Errorf("article (want, got):\n%s", diff)
	}
	if diff := cmp.Diff([]fact.Statement{statement(1)}, got.Readings[0].Statements); diff != "" {
		t.Errorf("statements (want, got):\n%s", diff)
	}
}

func TestAClaimsJournalNamesAllThatWasDoneToIt(t *testing.T) {
	d := newDesk(t)
	storyOfTwo(t, d)
	mustDo(t, d, "Disputed", fact.PutVerdict{Verdict: verdict("v1", fact.Disputed)})
	mustDo(t, d, "Question", fact.PutQuery{Query: fact.Query{ID: "q1", ClaimID: "claim", Question: "Since when?", State: fact.QueryOpen, By: "Ada", At: noon}})
	mustDo(t, d, "Renamed", fact.PutStory{Story: fact.Story{ID: "story", Name: "The bridge", Created: noon}})
	mustDo(t, d, "Question removed", fact.Remove{ID: "q1"})
	mustDo(t, d, "Answer", fact.PutDecision{Decision: fact.MatchDecision{
		ID: "m1", StoryID: "story", A: min(statement(1).ID, statement(2).ID), B: max(statement(1).ID, statement(2).ID), Answer: fact.Same, By: "Ada", At: noon,
	}})
	mustDo(t, d, "Answer taken back", fact.Remove{ID: "m1"})
	if _, err := d.Undo(ctx, "Ben", noon); err != nil {
		t.Fatal(err)
	}
	entries, err := d.ClaimJournal(ctx, "claim")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, string(e.Kind)+" "+e.Title)
	}
	want := []string{"did Disputed", "did Question", "did Question removed", "did Answer", "did Answer taken back", "undid Answer taken back"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("history (want, got):\n%s", diff)
	}
	if other, err := d.ClaimJournal(ctx, "none"); err != nil || len(other) != 0 {
		t.Errorf("a claim that is none has %v, %v", other, err)
	}
}

func TestUndoAndRedoSurviveARestart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	d := mustOpen(t, path)
	storyOfTwo(t, d)
	before := mustLoad(t, d)
	mustDo(t, d, "Disputed", fact.PutVerdict{Verdict: verdict("v1", fact.Disputed)})
	mustDo(t, d, "Corroborated", fact.PutVerdict{Verdict: verdict("v2", fact.Corroborated)})
	after := mustLoad(t, d)
	reopen := func() {
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		d = mustOpen(t, path)
	}

	reopen()
	for _, want := range []string{"Corroborated", "Disputed"} {
		if e, err := d.Undo(ctx, "Bob", noon); err != nil || e.Title != want {
			t.Fatalf("undo: got %q, %v; want %q", e.Title, err, want)
		}
	}
	if diff := cmp.Diff(before, mustLoad(t, d)); diff != "" {
		t.Errorf("after undo (want, got):\n%s", diff)
	}
	reopen()
	for range 2 {
		if _, err := d.Redo(ctx, "Bob", noon); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(after, mustLoad(t, d)); diff != "" {
		t.Errorf("after redo (want, got):\n%s", diff)
	}
	if _, err := d.Redo(ctx, "Bob", noon); !fact.IsKind(err, fact.NotFound) {
		t.Errorf("redo with nothing undone: got %v, want a problem of kind NotFound", err)
	}
	entries, err := d.Journal(ctx, "story", 100)
	if err != nil || len(entries) != 7 {
		t.Errorf("journal: %d entries, %v; want 7: three acts, two undone, two redone", len(entries), err)
	}
}

func TestUndoRefusesWhenItsGroundMoved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	d := mustOpen(t, path)
	storyOfTwo(t, d)
	mustDo(t, d, "Disputed", fact.PutVerdict{Verdict: verdict("v1", fact.Disputed)})
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	behindItsBack(t, path, `UPDATE verdicts SET kind = 'corroborated'`)
	d = mustOpen(t, path)
	before := mustLoad(t, d)
	_, err := d.Undo(ctx, "Ada", noon)
	if !fact.IsKind(err, fact.Moved) || !strings.Contains(err.Error(), "“Disputed”") {
		t.Errorf("got %v, want a problem of kind Moved that names the act", err)
	}
	if diff := cmp.Diff(before, mustLoad(t, d)); diff != "" {
		t.Errorf("a refused undo changed something:\n%s", diff)
	}
}

// A verdict that is redone stands on the statements it was given on, whatever the
// engine made of the claim meanwhile.
func TestRedoGivesAVerdictOnTheStatementsItWasGivenOn(t *testing.T) {
	for name, rethought := range map[string]func(claim fact.Claim) fact.Analysis{
		"the claim holds less": func(c fact.Claim) fact.Analysis {
			c.Statements = c.Statements[:1]
			return fact.Analysis{Claims: []fact.Claim{c}}
		},
		"the claim holds more, in other words": func(c fact.Claim) fact.Analysis {
			c.Statements, c.Text = append(slices.Clone(c.Statements), statement(3).ID), "It was closed"
			return fact.Analysis{Claims: []fact.Claim{c}}
		},
		"the claim is gone": func(c fact.Claim) fact.Analysis { return fact.Analysis{GoneClaims: []string{c.ID}} },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			claim := storyOfTwo(t, d)
			mustDo(t, d, "Import of a third", fact.PutArticle{StoryID: "story", Article: article(3)})
			saveReadings(t, d, "engine-1", 3)
			mustDo(t, d, "Disputed", fact.PutVerdict{Verdict: verdict("v1", fact.Disputed)})
			want := mustLoad(t, d)
			if _, err := d.Undo(ctx, "Ada", noon); err != nil {
				t.Fatal(err)
			}
			a := rethought(claim)
			state, err := d.State(ctx, "story")
			if err != nil {
				t.Fatal(err)
			}
			a.StoryID, a.Engine, a.Revision = "story", "engine-2", state.Now
			if err := d.SaveAnalysis(ctx, a); err != nil {
				t.Fatal(err)
			}
			if _, err := d.Redo(ctx, "Ada", noon); err != nil {
				t.Fatal(err)
			}
			got := mustLoad(t, d)
			if len(got.Claims) != 1 || !slices.Equal(got.Claims[0].Statements, want.Claims[0].Statements) || !got.Claims[0].Pinned {
				t.Errorf("claims before undo %+v, redone %+v", want.Claims, got.Claims)
			}
			if diff := cmp.Diff(want.Verdicts, got.Verdicts); diff != "" {
				t.Errorf("verdicts -before undo +redone:\n%s", diff)
			}
		})
	}
}

func TestANewActDropsWhatCouldBeRedone(t *testing.T) {
	d := newDesk(t)
	storyOfTwo(t, d)
	mustDo(t, d, "Disputed", fact.PutVerdict{Verdict: verdict("v1", fact.Disputed)})
	if _, err := d.Undo(ctx, "Ada", noon); err != nil {
		t.Fatal(err)
	}
	mustDo(t, d, "Single source", fact.PutVerdict{Verdict: verdict("v2", fact.SingleSource)})
	undo, redo, err := d.Next(ctx)
	if err != nil || undo != "Single source" || redo != "" {
		t.Errorf("next: undo %q, redo %q, %v; want Single source and nothing", undo, redo, err)
	}
}

func TestUndoingAnImportHidesItAndKeepsTheText(t *testing.T) {
	d := newDesk(t)
	storyOfTwo(t, d)
	mustDo(t, d, "Import of a third", fact.PutArticle{StoryID: "story", Article: article(3)})
	if _, err := d.Undo(ctx, "Ada", noon); err != nil {
		t.Fatal(err)
	}
	if got := mustLoad(t, d).Articles; len(got) != 2 {
		t.Errorf("%d articles stand, want 2", len(got))
	}
	if text, err := d.Content(ctx, article(3).SHA256); err != nil || text != article(3).Text {
		t.Errorf("the text is gone: %q, %v", text, err)
	}
	if _, err := d.Redo(ctx, "Ada", noon); err != nil {
		t.Fatal(err)
	}
	if got := mustLoad(t, d).Articles; len(got) != 3 || got[2].Number != 2 {
		t.Errorf("after redo: %d articles, want 3 with the last as number 2", len(got))
	}
}

func TestAPinnedClaimIsNotChangedByTheEngine(t *testing.T) {
	d := newDesk(t)
	claim := storyOfTwo(t, d)
	mustDo(t, d, "Disputed", fact.PutVerdict{Verdict: verdict("v1", fact.Disputed)})
	other := fact.Claim{ID: "other", StoryID: "story", Number: 2, Text: "Something else", Level: fact.Content, Statements: claim.Statements[:1]}
	changed := claim
	changed.Text, changed.Pinned, changed.Statements = "Another text", true, nil
	saveAnalysis(t, d, changed, other)
	claim.Pinned = true
	if diff := cmp.Diff([]fact.Claim{claim, other}, mustLoad(t, d).Claims); diff != "" {
		t.Errorf("claims (want, got):\n%s", diff)
	}
}

func TestANewReadingKeepsWhatDecisionsName(t *testing.T) {
	d := newDesk(t)
	storyOfTwo(t, d)
	mustDo(t, d, "Disputed", fact.PutVerdict{Verdict: verdict("v1", fact.Disputed)})
	old := statement(1)
	shorter := old
	shorter.End -= 10
	shorter.ID = fact.StatementID(shorter.VersionID, shorter.Span, shorter.Level)
	if err := d.SaveReadings(ctx, []fact.Reading{{VersionID: "version1", Engine: "engine-2", Statements: []fact.Statement{shorter}}}); err != nil {
		t.Fatal(err)
	}
	old.Superseded = true
	got := mustLoad(t, d)
	if diff := cmp.Diff([]fact.Statement{shorter, old}, got.Readings[0].Statements); diff != "" {
		t.Errorf("statements (want, got):\n%s", diff)
	}
	if got.Readings[0].Engine != "engine-2" {
		t.Errorf("engine %q, want engine-2", got.Readings[0].Engine)
	}
}

func TestAnAnalysisOfAnOlderStateIsRefused(t *testing.T) {
	d := newDesk(t)
	claim := storyOfTwo(t, d)
	state, err := d.State(ctx, "story")
	if err != nil {
		t.Fatal(err)
	}
	mustDo(t, d, "Disputed", fact.PutVerdict{Verdict: verdict("v1", fact.Disputed)})
	err = d.SaveAnalysis(ctx, fact.Analysis{StoryID: "story", Engine: "engine-1", Revision: state.Now, Claims: []fact.Claim{claim}})
	if !fact.IsKind(err, fact.Moved) {
		t.Errorf("got %v, want a problem of kind Moved", err)
	}
}

func TestTheJournalOnlyGrows(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	d := mustOpen(t, path)
	storyOfTwo(t, d)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, query := range []string{`UPDATE journal SET title = 'x'`, `DELETE FROM journal`} {
		if _, err := db.Exec(query); err == nil {
			t.Errorf("%s was carried out", query)
		}
	}
}

// behindItsBack changes a closed desk the way another program would.
func behindItsBack(t testing.TB, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOriginsAreKeptWithWhatWasSaidOfThem(t *testing.T) {
	d := newDesk(t)
	claim := storyOfTwo(t, d)
	mayor, reuters := fact.OriginRef{ID: "mayor", Name: "Anna Roth", Kind: fact.Person}, fact.OriginRef{ID: "reuters", Name: "Reuters", Kind: fact.CitedOutlet}
	before, err := d.State(ctx, "story")
	if err != nil {
		t.Fatal(err)
	}
	set := fact.OriginDecision{
		ID: "d1", StoryID: "story", Act: fact.SetOrigin, ArticleID: "article1", StatementID: statement(1).ID, Level: fact.Content,
		Anchor: &fact.Anchor{Span: fact.Span{Start: 0, End: 7}, Exact: "Article", Occurrences: 1},
		Chain:  []fact.OriginRef{reuters, mayor}, By: "Ada", At: noon,
	}
	apart := fact.OriginDecision{ID: "d2", StoryID: "story", Act: fact.ApartOrigin, Origin: mayor, Other: reuters, By: "Ada", At: noon}
	mustDo(t, d, "Origins", fact.PutOriginDecision{Decision: set}, fact.PutOriginDecision{Decision: apart})
	after, err := d.State(ctx, "story")
	if err != nil || after.Now.Origins != before.Now.Origins+1 || after.Now.Articles != before.Now.Articles {
		t.Errorf("the revision went from %+v to %+v (%v), want another one of the origins alone", before.Now, after.Now, err)
	}
	origins := []fact.Origin{
		{ID: "reuters", Name: "Reuters", Kind: fact.CitedOutlet, RestsOn: []string{"mayor"}, Apart: []string{"mayor"}, Said: []string{"d2"}},
		{ID: "mayor", Name: "Anna Roth", Kind: fact.Person, Split: true},
	}
	err = d.SaveAnalysis(ctx, fact.Analysis{
		StoryID: "story", Engine: "engine-1", Revision: after.Now, Claims: []fact.Claim{claim}, Origins: map[int]fact.Origin{0: origins[0], 1: origins[1]},
		Nearest: map[string][]string{"article1": {"reuters"}},
		Chains:  map[string][]fact.OriginLink{statement(1).ID: {{Origin: "reuters", Read: 0}, {Origin: "mayor", Read: -1}}},
		Said:    map[string]string{statement(1).ID: "d1"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := statement(1)
	want.OriginIDs, want.OriginRead, want.OriginSaid = []string{"reuters", "mayor"}, []int{0, -1}, "d1"
	got := mustLoad(t, d)
	for name, pair := range map[string][2]any{
		"decisions": {[]fact.OriginDecision{set, apart}, got.OriginDecisions},
		"origins":   {origins, got.Origins},
		"nearest":   {map[string][]string{"article1": {"reuters"}}, got.Nearest},
		"statement": {want, got.Readings[0].Statements[0]},
	} {
		if diff := cmp.Diff(pair[0], pair[1]); diff != "" {
			t.Errorf("%s (want, got):\n%s", name, diff)
		}
	}
	mustDo(t, d, "Taken back", fact.Remove{ID: "d2"})
	if left := mustLoad(t, d).OriginDecisions; len(left) != 1 || left[0].ID != "d1" {
		t.Errorf("taken back, %+v is left", left)
	}
}
