package app

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/fact"
)

func TestAQuestionIsAskedAnsweredAndHoldsTheClaimOpen(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim := w.sel.claim
	press(t, w, "q", "how many", "Enter")
	if open := w.view.OpenQueries(claim); len(open) != 1 || open[0].Question != "how many" || open[0].By != "Ada" {
		t.Fatalf("the questions are %+v", w.view.Queries)
	}
	press(t, w, "1")
	if w.review().bar.pending != "" || w.view.verdictOf(claim) != fact.Undecided || !strings.Contains(w.shell.status.said, "“how many”") {
		t.Errorf("corroborated with an open question: pending %q, said %q", w.review().bar.pending, w.shell.status.said)
	}
	if w.review().dock.tab != tabQuestions {
		t.Error("the question is not shown")
	}
	w.review().queue.show(filterQuestions)
	if order := w.review().order(); len(order) != 1 || order[0] != claim {
		t.Errorf("with open questions are listed %v", order)
	}
	press(t, w, "Esc")
	press(t, w, "q", "answer", "Enter") // from the picker
	press(t, w, "twelve")
	w.win.Canvas().Focused().(*askEntry).onAccept()
	if got := w.view.Queries[0]; got.State != fact.QueryAnswered || got.Answer != "twelve" || len(w.view.OpenQueries(claim)) != 0 {
		t.Errorf("the answered question is %+v", got)
	}
	press(t, w, "1")
	if w.view.Assessments[claim].Suggestion.Verdict == fact.Corroborated {
		t.Fatal("the sample has changed: this claim is meant to need a reason")
	}
	press(t, w, "both lists", "Enter")
	if got := w.view.verdictOf(claim); got != fact.Corroborated {
		t.Errorf("with the question answered it is %s", got)
	}
}

func TestAWrongDayIsNotTaken(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r", "q", "how many")
	form := w.dialogs[len(w.dialogs)-1]
	w.win.Canvas().FocusNext()
	w.win.Canvas().FocusNext()
	press(t, w, "tomorrow", "Enter")
	if len(w.view.Queries) != 0 || len(w.dialogs) == 0 {
		t.Errorf("asked with a day that is none: %+v", w.view.Queries)
	}
	form.Hide()
}

func TestAnotherPersonReviewsTheVerdict(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim := w.sel.claim
	press(t, w, "2", "they differ", "Enter")
	w.selectClaim(claim)
	press(t, w, "v")
	if state, _ := w.view.Review(claim); state != fact.NotReviewed || !strings.Contains(w.shell.status.said, "another person") {
		t.Errorf("reviewed by who decided: %s, said %q", state, w.shell.status.said)
	}
	w.prefs.setEditor("Ben")
	press(t, w, "b", "ask the office")
	w.win.Canvas().Focused().(*askEntry).onAccept()
	state, last := w.view.Review(claim)
	if state != fact.IsSentBack || last.Note != "ask the office" || last.By != "Ben" {
		t.Fatalf("sent back: %s, %+v", state, last)
	}
	for kind, want := range map[filterKind]int{filterSentBack: 1, filterReviewed: 0, filterToReview: 0} {
		if got := (claimFilter{}).countOf(w.view, kind); got != want {
			t.Errorf("filter %q lists %d, want %d", kind.title(), got, want)
		}
	}
	press(t, w, "v")
	if state, _ := w.view.Review(claim); state != fact.IsReviewed {
		t.Errorf("reviewed: %s", state)
	}
	w.prefs.setEditor("Ada")
	w.selectClaim(claim)
	press(t, w, "2", "they differ in the date", "Enter")
	if state, _ := w.view.Review(claim); state != fact.DecidedSince {
		t.Errorf("with another verdict: %s", state)
	}
	if got := (claimFilter{}).countOf(w.view, filterToReview); got != 1 {
		t.Errorf("%d claims wait for a review, want 1", got)
	}
}

func TestFlagsAreSetTakenAndListed(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim := w.sel.claim
	press(t, w, "f")
	if w.view.Flag(claim) == nil || (claimFilter{}).countOf(w.view, filterFlagged) != 1 {
		t.Error("F does not flag")
	}
	if signs := signsOf(w.view, claim); len(signs) != 1 || signs[0].icon != "flag" {
		t.Errorf("the signs are %+v", signs)
	}
	press(t, w, "f")
	if w.view.Flag(claim) != nil {
		t.Error("F does not take the flag away")
	}
	press(t, w, "u")
	if w.view.Flag(claim) == nil {
		t.Error("undo does not bring the flag back")
	}
}

func TestStatementsAreChosenAndSplitOff(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim := w.claim()
	if len(claim.Statements) < 4 {
		t.Fatalf("the first claim has %d statements", len(claim.Statements))
	}
	first := w.review().columns.here()
	press(t, w, "Space", "]", "Space")
	chosen := w.review().columns.subject()
	if len(chosen) != 2 || chosen[0] != first || chosen[1] == first {
		t.Fatalf("chosen are %v", chosen)
	}
	before := w.view.claimsOf[chosen[0]] // it may stand in another claim too
	press(t, w, "s")
	after := w.view.claim(claim.ID)
	if after == nil || slices.Contains(after.Statements, chosen[0]) || slices.Contains(after.Statements, chosen[1]) {
		t.Fatal("what was split off still stands in the claim")
	}
	in := slices.DeleteFunc(slices.Clone(w.view.claimsOf[chosen[0]]), func(id string) bool { return slices.Contains(before, id) })
	if len(in) != 1 || len(w.view.claim(in[0]).Statements) != 2 {
		t.Errorf("the new claim is %v", in)
	}
	if len(w.review().columns.chosen) != 0 {
		t.Error("statements stay chosen after the act")
	}
	press(t, w, "u")
	if again := w.view.claim(claim.ID); !slices.Contains(again.Statements, chosen[0]) {
		t.Error("undo did not join them again")
	}
	press(t, w, "Space", "Esc")
	if len(w.review().columns.chosen) != 0 || w.current != pageReview {
		t.Error("Esc does not leave the choice")
	}
}

func TestReasonsLeadToTheirStatements(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	p := w.review()
	reasons := p.dock.suggestion.reasons
	if len(reasons) < 2 {
		t.Fatalf("there are %d reasons", len(reasons))
	}
	for i, r := range reasons {
		press(t, w, "w")
		if p.behind != i || strings.Join(p.columns.lit, " ") != strings.Join(r.Statements, " ") {
			t.Errorf("reason %d shows %v, want %v", i+1, p.columns.lit, r.Statements)
		}
	}
	press(t, w, "w")
	if p.behind != -1 || len(p.columns.lit) != 0 {
		t.Error("after the last reason something is still shown")
	}
}

func TestReasonsAreKeptForTheClaimTheyWereWrittenFor(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim := w.sel.claim
	press(t, w, "2", "they differ")
	w.selectClaim(w.review().order()[1])
	if b := w.review().bar; b.pending != "" || b.reason.Text() != "" || b.unfinished() != 1 {
		t.Errorf("on the next claim: pending %q, reason %q, %d unfinished", b.pending, b.reason.Text(), b.unfinished())
	}
	w.selectClaim(claim)
	if b := w.review().bar; b.pending != fact.Disputed || b.reason.Text() != "they differ" {
		t.Errorf("back on the claim: pending %q, reason %q", b.pending, b.reason.Text())
	}
	press(t, w, "Enter")
	if b := w.review().bar; w.view.verdictOf(claim) != fact.Disputed || b.unfinished() != 0 {
		t.Errorf("decided %s, %d unfinished", w.view.verdictOf(claim), b.unfinished())
	}
	w.selectClaim(claimSuggested(t, w, fact.SingleSource))
	press(t, w, "2", "Down", "Enter") // the reason given lately
	if got := w.review().bar.reason.Text(); got != "they differ" {
		t.Errorf("the reason picked is %q", got)
	}
}

func TestTheHistoryTellsWhatWasDoneAndUndone(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim := w.claim()
	press(t, w, "2", "they differ", "Enter")
	w.selectClaim(claim.ID)
	press(t, w, "f", "u", "h")
	if !w.overlaid() {
		t.Fatal("H shows nothing")
	}
	entries, err := w.desk.ClaimHistory(w.ctx, claim.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 3 || entries[0].Why != "they differ" || entries[1].Kind != fact.Did || entries[2].Kind != fact.Undid {
		t.Fatalf("the history is %+v", entries)
	}
	if stands := standing(entries); !stands[entries[0].ID] || stands[entries[1].ID] {
		t.Errorf("standing are %v", stands)
	}
	ground := len(w.groundPieces(claim.ID))
	if n := len(w.historyPieces(claim, nil, entries)) - ground; n != 4 {
		t.Errorf("%d lines, want the claim and three acts", n)
	}
	// A heading; suggestion, origins, evidence, differences and rules; the statements, and that there are more.
	of := len(w.view.Verdict(claim.ID).Ground.Statements)
	if want := 6 + min(groundStatements, of) + min(1, max(0, of-groundStatements)); ground != want {
		t.Errorf("%d lines say what the verdict stood on, want %d", ground, want)
	}
	if w.groundPieces(w.view.order[0]) != nil {
		t.Error("a claim without a verdict tells what it stood on")
	}
}
