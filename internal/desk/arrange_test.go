package desk_test

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// joinedClaim is a claim of at least n statements of the story.
func joinedClaim(t *testing.T, dossier *fact.Dossier, n int) fact.Claim {
	t.Helper()
	for _, c := range dossier.Claims {
		if len(c.Statements) >= n {
			return c
		}
	}
	t.Fatalf("no claim has %d statements", n)
	return fact.Claim{}
}

// claimNow is a claim as the desk has it now; ok is false when it is gone.
func claimNow(dossier *fact.Dossier, id string) (fact.Claim, bool) {
	i := slices.IndexFunc(dossier.Claims, func(c fact.Claim) bool { return c.ID == id })
	if i < 0 {
		return fact.Claim{}, false
	}
	return dossier.Claims[i], true
}

func TestAClaimIsSplit(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	claim := joinedClaim(t, dossier, 3)
	off := []string{claim.Statements[0], claim.Statements[2]}
	if _, err := d.NewClaim(ctx, dossier, claim.Statements, claim.ID, "Ada"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("all statements split off: %v", err)
	}
	if _, err := d.NewClaim(ctx, dossier, nil, claim.ID, "Ada"); !fact.IsKind(err, fact.NotFound) {
		t.Errorf("no statement split off: %v", err)
	}
	made, err := d.NewClaim(ctx, dossier, off, claim.ID, "Ada")
	if err != nil {
		t.Fatal(err)
	}
	now := mustDossier(t, d, dossier.Story.ID)
	old, _ := claimNow(now, claim.ID)
	split, ok := claimNow(now, made.ID)
	if !ok || !slices.Equal(split.Statements, off) || slices.Contains(old.Statements, off[0]) || slices.Contains(old.Statements, off[1]) {
		t.Errorf("split off are %v of %v, left %v", split.Statements, claim.Statements, old.Statements)
	}
	statements := now.Statements()
	for _, id := range off {
		if old.Text == statements[id].Text {
			t.Errorf("the claim is still named after a statement that left it: %q", old.Text)
		}
	}
	mustUndo(t, d, "New claim: “"+shortTitle(made.Text)+"”")
	now = mustDossier(t, d, dossier.Story.ID)
	if again, _ := claimNow(now, claim.ID); !slices.Equal(again.Statements, claim.Statements) || again.Text != claim.Text {
		t.Errorf("after undo the claim holds %v, not %v", again.Statements, claim.Statements)
	}
}

func TestSeveralStatementsAreMovedAddedAndTakenOut(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	claim := joinedClaim(t, dossier, 3)
	var other fact.Claim
	for _, c := range dossier.Claims {
		if c.ID != claim.ID && c.Level == claim.Level {
			other = c
		}
	}
	two := claim.Statements[:2]
	if err := d.Move(ctx, dossier, two, claim.ID, other.ID, "Ada"); err != nil {
		t.Fatal(err)
	}
	now := mustDossier(t, d, dossier.Story.ID)
	from, _ := claimNow(now, claim.ID)
	to, _ := claimNow(now, other.ID)
	if len(from.Statements) != len(claim.Statements)-2 || len(to.Statements) != len(other.Statements)+2 {
		t.Errorf("moved: %d of %d left, %d of %d there", len(from.Statements), len(claim.Statements), len(to.Statements), len(other.Statements))
	}
	if err := d.Move(ctx, now, two[:1], "", to.ID, "Ada"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("moved to where it is: %v", err)
	}
	mustUndo(t, d, "2 statements moved to “"+shortTitle(other.Text)+"”")
	if err := d.Move(ctx, mustDossier(t, d, dossier.Story.ID), two[:1], "", other.ID, "Ada"); err != nil {
		t.Fatal(err)
	}
	now = mustDossier(t, d, dossier.Story.ID)
	if from, _ = claimNow(now, claim.ID); !slices.Contains(from.Statements, two[0]) {
		t.Error("a statement that was added to another claim has left its own")
	}
	mustUndo(t, d, "Statement added to “"+shortTitle(other.Text)+"”")
	if err := d.TakeOut(ctx, dossier, claim.ID, claim.Statements, "Ada"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("all taken out: %v", err)
	}
	if err := d.TakeOut(ctx, dossier, claim.ID, []string{"none"}, "Ada"); !fact.IsKind(err, fact.NotFound) {
		t.Errorf("taken out though not in it: %v", err)
	}
	if err := d.TakeOut(ctx, dossier, claim.ID, two, "Ada"); err != nil {
		t.Fatal(err)
	}
	now = mustDossier(t, d, dossier.Story.ID)
	for _, c := range now.Claims {
		if slices.Contains(c.Statements, claim.Statements[2]) && (slices.Contains(c.Statements, two[0]) || slices.Contains(c.Statements, two[1])) {
			t.Errorf("claim %d joins again what was taken out", c.Number)
		}
	}
}

func TestWhatStandsBesideAClaimGoesAlongWhenItIsMerged(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	var pair []fact.Claim
	for _, c := range dossier.Claims {
		if c.Level == fact.Content && len(pair) < 2 {
			pair = append(pair, c)
		}
	}
	gone, kept := pair[0], pair[1]
	mustAsk(t, d, dossier, gone, "How many are dead?")
	if err := d.AddEvidence(ctx, dossier.Story.ID, fact.Evidence{ClaimID: gone.ID, Kind: "call", Note: "the hospital"}); err != nil {
		t.Fatal(err)
	}
	if err := d.Annotate(ctx, fact.Annotation{StoryID: dossier.Story.ID, Kind: fact.Comment, ClaimID: gone.ID, Text: "look again"}); err != nil {
		t.Fatal(err)
	}
	before := mustDossier(t, d, dossier.Story.ID)
	if _, _, err := d.FlagClaim(ctx, before, gone, "Ada"); err != nil {
		t.Fatal(err)
	}
	before = mustDossier(t, d, dossier.Story.ID)
	if err := d.Merge(ctx, before, gone.ID, kept.ID, "Ben"); err != nil {
		t.Fatal(err)
	}
	now := mustDossier(t, d, dossier.Story.ID)
	if len(now.Queries) != 1 || now.Queries[0].ClaimID != kept.ID || now.Queries[0].By != "Ada" || !now.Queries[0].IsOpen() {
		t.Errorf("questions are %+v", now.Queries)
	}
	if len(now.Evidence) != 1 || now.Evidence[0].ClaimID != kept.ID || len(now.Annotations) != 1 || now.Annotations[0].ClaimID != kept.ID {
		t.Errorf("evidence is %+v, annotations are %+v", now.Evidence, now.Annotations)
	}
	if now.Flag(kept.ID) == nil || len(now.Flags) != 1 {
		t.Errorf("flags are %+v", now.Flags)
	}
	mustUndo(t, d, "Claims merged: “"+shortTitle(kept.Text)+"”")
	now = mustDossier(t, d, dossier.Story.ID)
	if len(now.Queries) != 1 || now.Queries[0].ClaimID != gone.ID || len(now.Evidence) != 1 || len(now.Annotations) != 1 || len(now.Flags) != 1 {
		t.Errorf("after undo: %+v, %+v", now.Queries, now.Evidence)
	}
}

// wordsOf is where some words stand in the first article of a story.
func wordsOf(dossier *fact.Dossier, words string) (*fact.Article, fact.Span) {
	a := &dossier.Articles[0]
	start := strings.Index(a.Text, words)
	return a, fact.Span{Start: start, End: start + len(words)}
}

func TestWordsBecomeAClaim(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	a, span := wordsOf(dossier, "killing 12 people")
	made, err := d.ClaimOfWords(ctx, dossier, a.ID, span, "Ada")
	if err != nil {
		t.Fatal(err)
	}
	now := mustDossier(t, d, dossier.Story.ID)
	claim, ok := claimNow(now, made.ID)
	if !ok || claim.Text != "killing 12 people" || len(claim.Statements) != 1 || now.Statements()[claim.Statements[0]] == nil {
		t.Fatalf("the claim is %+v", claim)
	}
	mustUndo(t, d, "New claim: “killing 12 people”")
	now = mustDossier(t, d, dossier.Story.ID)
	if _, ok := claimNow(now, made.ID); ok || now.Statements()[claim.Statements[0]] != nil {
		t.Error("undo left the claim or its statement")
	}
	if _, err := d.ClaimOfWords(ctx, dossier, a.ID, fact.Span{Start: 3, End: 3}, "Ada"); !fact.IsKind(err, fact.BadInput) {
		t.Errorf("no words at all: %v", err)
	}
	known := now.Readings[0].Statements[0]
	again, err := d.ClaimOfWords(ctx, now, a.ID, known.Span, "Ada")
	if err != nil || len(again.Statements) != 1 {
		t.Fatalf("words that are a statement: %+v, %v", again, err)
	}
	now = mustDossier(t, d, dossier.Story.ID)
	if claim, ok := claimNow(now, again.ID); !ok || claim.Statements[0] != again.Statements[0] {
		t.Errorf("the claim of a statement that was there is %+v", claim)
	}
}

func TestWordsAreAddedToAClaim(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	a, span := wordsOf(dossier, "killing 12 people")
	for _, level := range []fact.Level{fact.Content, fact.Utterance} {
		at := slices.IndexFunc(dossier.Claims, func(c fact.Claim) bool { return c.Level == level })
		if at < 0 {
			t.Fatalf("no claim of level %s", level)
		}
		claim := dossier.Claims[at]
		if err := d.AddWords(ctx, dossier, a.ID, span, claim.ID, "Ada"); err != nil {
			t.Fatal(err)
		}
		now := mustDossier(t, d, dossier.Story.ID)
		got, _ := claimNow(now, claim.ID)
		if len(got.Statements) != len(claim.Statements)+1 {
			t.Fatalf("the claim has %d statements, had %d", len(got.Statements), len(claim.Statements))
		}
		added := now.Statements()[fact.StatementID(a.VersionID, span, level)]
		if added == nil || !slices.Contains(got.Statements, added.ID) || added.Level != level || added.By != "Ada" {
			t.Errorf("what was added is %+v", added)
		}
		if err := d.AddWords(ctx, now, a.ID, span, claim.ID, "Ada"); !fact.IsKind(err, fact.Refused) {
			t.Errorf("the same words once more: %v", err)
		}
		if _, err := d.Undo(ctx, "Ada"); err != nil {
			t.Fatal(err)
		}
		if got, _ := claimNow(mustDossier(t, d, dossier.Story.ID), claim.ID); len(got.Statements) != len(claim.Statements) {
			t.Error("undo left the statement in the claim")
		}
	}
	if err := d.AddWords(ctx, dossier, a.ID, fact.Span{Start: 3, End: 3}, dossier.Claims[0].ID, "Ada"); !fact.IsKind(err, fact.BadInput) {
		t.Errorf("no words at all: %v", err)
	}
}

func TestWhatDeservesASecondLook(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	statements := dossier.Statements()
	lone := desk.NewCases(dossier).LoneFigures()
	for _, c := range dossier.Claims {
		for _, f := range lone[c.ID] {
			if f.Low == 12 && f.Counted == "people" {
				t.Errorf("12 people is called lone in claim %d, and two articles give it", c.Number)
			}
		}
	}
	found := false
	for _, c := range dossier.Claims {
		for _, id := range c.Statements {
			if s := statements[id]; strings.Contains(s.Text, "14 people") {
				found = true
				if len(lone[c.ID]) == 0 {
					t.Errorf("claim %d gives 14, which only article B does, and no figure in it is lone", c.Number)
				}
			}
		}
	}
	if !found {
		t.Fatal("no claim gives the 14 people")
	}
	for _, c := range dossier.Claims {
		onUnnamed := desk.NewCases(dossier).OnUnnamedOnly(c)
		for _, id := range c.Statements {
			if s := statements[id]; onUnnamed && strings.Contains(s.Text, "Anna Roth") {
				t.Errorf("claim %d, %q, is said to rest on unnamed sources alone", c.Number, s.Text)
			}
		}
	}
	claim := dossier.Claims[0]
	if _, err := d.Decide(ctx, dossier, claim, fact.NotCheckable, "too vague", "Ada"); err != nil {
		t.Fatal(err)
	}
	now := mustDossier(t, d, dossier.Story.ID)
	if moved := desk.NewCases(now).Moved(); len(moved) != 0 {
		t.Errorf("right after the verdict has moved: %v", moved)
	}
	if err := d.AddEvidence(ctx, dossier.Story.ID, fact.Evidence{ClaimID: claim.ID, Kind: "call", Note: "the hospital"}); err != nil {
		t.Fatal(err)
	}
	now = mustDossier(t, d, dossier.Story.ID)
	if moved := desk.NewCases(now).Moved(); len(moved) != 1 || len(moved[claim.ID]) == 0 {
		t.Errorf("with new evidence has moved: %v", moved)
	}
	if suggested := dossier.Assessments[claim.ID].Suggestion.Verdict; desk.Overridden(now.Verdict(claim.ID)) != (suggested != fact.Open) {
		t.Errorf("not checkable against %s: overridden is %v", suggested, desk.Overridden(now.Verdict(claim.ID)))
	}
}
