package desk_test

import (
	"strings"
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// storyToCheck is a story with a claim to work on.
func storyToCheck(t *testing.T) (*desk.Desk, *fact.Dossier, fact.Claim) {
	t.Helper()
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	return d, dossier, dossier.Claims[0]
}

func mustAsk(t *testing.T, d *desk.Desk, dossier *fact.Dossier, claim fact.Claim, question string) fact.Query {
	t.Helper()
	q, err := d.Ask(ctx, dossier.Story.ID, fact.Query{ClaimID: claim.ID, Question: question, ToWhom: "the mayor’s office", By: "Ada"})
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestAnOpenQuestionKeepsAClaimFromBeingCorroborated(t *testing.T) {
	d, dossier, claim := storyToCheck(t)
	story := dossier.Story.ID
	q := mustAsk(t, d, dossier, claim, "  How many\nare dead? ")
	// The dossier is older than the question: the desk itself is asked.
	_, err := d.Decide(ctx, dossier, claim, fact.Corroborated, "two lists", "Ada")
	if !fact.IsKind(err, fact.Refused) || !strings.Contains(err.Error(), "“How many are dead?”") || !strings.Contains(err.Error(), "the mayor’s office") {
		t.Fatalf("got %v, want a refusal that names the question", err)
	}
	if _, err := d.Decide(ctx, dossier, claim, fact.Disputed, "the lists differ", "Ada"); err != nil {
		t.Errorf("another verdict is refused: %v", err)
	}
	now := mustDossier(t, d, story)
	if err := desk.MayDecide(now, claim, fact.Corroborated); !fact.IsKind(err, fact.Refused) {
		t.Errorf("a dossier with the question says %v", err)
	}
	second := mustAsk(t, d, dossier, claim, "Who counted?")
	if _, err := d.AnswerQuery(ctx, story, q, "Twelve, by the list of the hospital", "Ada"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Decide(ctx, dossier, claim, fact.Corroborated, "two lists", "Ada"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("with one of two questions answered: %v", err)
	}
	if _, err := d.CloseQuery(ctx, story, second, "", "Ada"); !fact.IsKind(err, fact.BadInput) {
		t.Errorf("closed without saying why: %v", err)
	}
	if _, err := d.CloseQuery(ctx, story, second, "nobody answers", "Ada"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Decide(ctx, dossier, claim, fact.Corroborated, "two lists", "Ada"); err != nil {
		t.Errorf("with all questions settled: %v", err)
	}
}

func TestAQuestionAskedAfterTheVerdictIsTold(t *testing.T) {
	d, dossier, claim := storyToCheck(t)
	if _, err := d.Decide(ctx, dossier, claim, fact.Corroborated, "two lists", "Ada"); err != nil {
		t.Fatal(err)
	}
	mustAsk(t, d, dossier, claim, "How many are dead?")
	now := mustDossier(t, d, dossier.Story.ID)
	if v := now.Verdict(claim.ID); v == nil || v.Kind != fact.Corroborated {
		t.Fatalf("the verdict is %+v, want it to stay", v)
	}
	_, moved := desk.NewCases(now).Doubts(claim)
	if !strings.Contains(strings.Join(moved, "\n"), "“How many are dead?”") {
		t.Errorf("what has moved is %q", moved)
	}
}

func TestQuestionsAreChangedUndoneAndRemoved(t *testing.T) {
	d, dossier, claim := storyToCheck(t)
	story := dossier.Story.ID
	q := mustAsk(t, d, dossier, claim, "How many are dead?")
	only := func() fact.Query {
		t.Helper()
		queries := mustDossier(t, d, story).Queries
		if len(queries) != 1 {
			t.Fatalf("%d questions, want 1", len(queries))
		}
		return queries[0]
	}
	q.Due = "2025-06-17"
	if _, err := d.EditQuery(ctx, story, q, "Ben"); err != nil {
		t.Fatal(err)
	}
	if got := only(); got.Due != "2025-06-17" || got.By != "Ada" {
		t.Errorf("the changed question is %+v", got)
	}
	bad := q
	bad.Due = "soon"
	if _, err := d.EditQuery(ctx, story, bad, "Ben"); !fact.IsKind(err, fact.BadInput) {
		t.Errorf("a day that is none: %v", err)
	}
	if _, err := d.AnswerQuery(ctx, story, q, "Twelve", "Ben"); err != nil {
		t.Fatal(err)
	}
	if got := only(); got.State != fact.QueryAnswered || got.Answer != "Twelve" || got.SettledBy != "Ben" || got.SettledAt.IsZero() {
		t.Errorf("the answered question is %+v", got)
	}
	mustUndo(t, d, "Question answered: How many are dead?")
	if got := only(); !got.IsOpen() || got.Answer != "" || !got.SettledAt.IsZero() {
		t.Errorf("after undo the question is %+v", got)
	}
	if _, err := d.Redo(ctx, "Ada"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.ReopenQuery(ctx, story, only(), "Ben"); err != nil {
		t.Fatal(err)
	}
	if got := only(); !got.IsOpen() || got.Answer != "" || got.SettledBy != "" {
		t.Errorf("asked again the question is %+v", got)
	}
	if err := d.RemoveQuery(ctx, story, q, "Ada"); err != nil {
		t.Fatal(err)
	}
	if got := mustDossier(t, d, story).Queries; len(got) != 0 {
		t.Errorf("left are %+v", got)
	}
	mustUndo(t, d, "Question removed: How many are dead?")
	only()
}

// mustUndo takes back the last act, which has the title.
func mustUndo(t *testing.T, d *desk.Desk, title string) {
	t.Helper()
	entry, err := d.Undo(ctx, "Ada")
	if err != nil {
		t.Fatal(err)
	}
	if entry.Title != title {
		t.Errorf("undone was %q, want %q", entry.Title, title)
	}
}

func TestAVerdictIsReviewedByAnother(t *testing.T) {
	d, dossier, claim := storyToCheck(t)
	story := dossier.Story.ID
	review := func(kind fact.ReviewKind, note, by string) error {
		t.Helper()
		_, err := d.Review(ctx, mustDossier(t, d, story), claim, kind, note, by)
		return err
	}
	state := func() fact.ReviewState {
		t.Helper()
		s, _ := mustDossier(t, d, story).Review(claim.ID)
		return s
	}
	if err := review(fact.Reviewed, "", "Ben"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("an undecided claim: %v", err)
	}
	if _, err := d.Decide(ctx, dossier, claim, fact.Disputed, "the lists differ", "Ada Lenz"); err != nil {
		t.Fatal(err)
	}
	if err := review(fact.Reviewed, "", " ada  LENZ"); !fact.IsKind(err, fact.Refused) || !strings.Contains(err.Error(), "second pair of eyes") {
		t.Errorf("by who gave the verdict: %v", err)
	}
	if err := review(fact.SentBack, " ", "Ben"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("sent back without a note: %v", err)
	}
	if err := review(fact.Withdrawn, "", "Ben"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("taken back though there is none: %v", err)
	}
	if err := review(fact.SentBack, "ask the hospital", "Ben"); err != nil || state() != fact.IsSentBack {
		t.Errorf("sent back: %v, %s", err, state())
	}
	if err := review(fact.Reviewed, "", "Ben"); err != nil || state() != fact.IsReviewed {
		t.Errorf("reviewed: %v, %s", err, state())
	}
	if err := review(fact.Withdrawn, "", "Ben"); err != nil || state() != fact.NotReviewed {
		t.Errorf("taken back: %v, %s", err, state())
	}
	mustUndo(t, d, "Review taken back: “"+shortTitle(claim.Text)+"”")
	if state() != fact.IsReviewed {
		t.Errorf("after undo it is %s", state())
	}
	if _, err := d.Decide(ctx, dossier, claim, fact.SingleSource, "one list only", "Ada Lenz"); err != nil {
		t.Fatal(err)
	}
	if state() != fact.DecidedSince {
		t.Errorf("after another verdict it is %s", state())
	}
}

// shortTitle is a claim as the titles of acts name it.
func shortTitle(words string) string {
	runes := []rune(strings.Join(strings.Fields(words), " "))
	if len(runes) <= 60 {
		return string(runes)
	}
	return strings.TrimRight(string(runes[:60]), " ,;") + "…"
}

func TestFlagsComeAndGo(t *testing.T) {
	d, dossier, claim := storyToCheck(t)
	story, pair := dossier.Story.ID, dossier.Matches[0]
	for _, want := range []bool{true, false, true} {
		if _, on, err := d.FlagClaim(ctx, mustDossier(t, d, story), claim, "Ada"); err != nil || on != want {
			t.Fatalf("flag on the claim: %v, %v; want %v", on, err, want)
		}
		if _, on, err := d.FlagPair(ctx, mustDossier(t, d, story), pair.B, pair.A, "Ada"); err != nil || on != want {
			t.Fatalf("flag on the pair: %v, %v; want %v", on, err, want)
		}
		now := mustDossier(t, d, story)
		if (now.Flag(claim.ID) != nil) != want || (now.PairFlag(pair.A, pair.B) != nil) != want {
			t.Errorf("flags are %+v, want %v", now.Flags, want)
		}
	}
	if _, err := d.Undo(ctx, "Ada"); err != nil {
		t.Fatal(err)
	}
	if now := mustDossier(t, d, story); now.PairFlag(pair.A, pair.B) != nil || now.Flag(claim.ID) == nil {
		t.Errorf("after undo flags are %+v", now.Flags)
	}
}
