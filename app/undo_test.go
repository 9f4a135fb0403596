package app

import (
	"testing"

	"crosscheck/internal/fact"
)

// TestUndoGoesToWhatItTookBack: a slip is put right by two keys, and the second one
// is about the claim of the first.
func TestUndoGoesToWhatItTookBack(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	w.selectClaim(claimSuggested(t, w, fact.SingleSource))
	claim := w.sel.claim
	press(t, w, "3")
	if w.sel.claim == claim {
		t.Fatal("the next claim has not come")
	}
	next := w.sel.claim
	if !w.shell.status.bright || !w.shell.status.offersUndo() {
		t.Error("the verdict does not stand out in the status line")
	}
	press(t, w, "u")
	if w.shell.status.bright {
		t.Error("what undo would take back now looks as if it were done just now")
	}
	if w.sel.claim != claim || w.view.verdictOf(claim) != fact.Undecided {
		t.Fatalf("after undo claim %s is selected, want %s", w.sel.claim, claim)
	}
	press(t, w, "2", "it is denied", "Enter")
	if got := w.view.verdictOf(claim); got != fact.Disputed {
		t.Errorf("the verdict is %s on the claim that was taken back", got)
	}
	for name, act := range map[string][]string{
		"a flag":     {"f"},
		"a comment":  {"c", "ask again"},
		"a question": {"q", "how many", "Enter"},
		"evidence":   {"e", "the recording"},
	} {
		w.selectClaim(next)
		press(t, w, act...)
		if len(w.dialogs) > 0 {
			w.win.Canvas().Focused().(*askEntry).onAccept()
		}
		w.selectClaim(claim)
		press(t, w, "u")
		if w.sel.claim != next {
			t.Errorf("undo of %s: claim %s is selected, want %s", name, w.sel.claim, next)
		}
		w.selectClaim(claim)
		press(t, w, "Ctrl+Shift+Z")
		if w.sel.claim != next {
			t.Errorf("redo of %s: claim %s is selected, want %s", name, w.sel.claim, next)
		}
	}
}

func TestUndoOfGroupingGoesToTheClaim(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim, statements := w.sel.claim, len(w.claim().Statements)
	press(t, w, "Del")
	if n := len(w.claim().Statements); n != statements-1 {
		t.Fatalf("%d statements are left of %d", n, statements)
	}
	w.selectClaim(w.view.order[len(w.view.order)-1])
	press(t, w, "u")
	if w.sel.claim != claim || len(w.claim().Statements) != statements {
		t.Errorf("after undo claim %s is selected, want %s", w.sel.claim, claim)
	}
}

// TestUndoElsewhereLeavesThePage: who reads an article is not taken away from it.
func TestUndoElsewhereLeavesThePage(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r", "f")
	flagged := w.sel.claim
	w.selectClaim(w.view.order[4])
	press(t, w, "g", "a", "u")
	if w.current != pageArticles || w.sel.claim == flagged {
		t.Errorf("undo leads to page %s and claim %s", w.current, w.sel.claim)
	}
}
