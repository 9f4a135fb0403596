package app

import "testing"

// TestTheWindowIsAsItWasLeft starts the program again at the claim, the statement and
// with the panes it was left with.
func TestTheWindowIsAsItWasLeft(t *testing.T) {
	cfg := testConfig(t)
	w := newTestWindow(t, cfg)
	press(t, w, "g", "s", "l", "g", "a", "]", "d", "g", "r", "j", "j", "j", "]", ".")
	left := w.sel
	if left.claim == w.view.order[0] || left.statement == "" {
		t.Fatalf("the cursor has not moved: %+v", left)
	}
	w.leave()
	w = startedAgain(t, w, cfg)
	if w.current != pageReview || w.sel != left {
		t.Errorf("page %s with %+v, want Review with %+v", w.current, w.sel, left)
	}
	press(t, w, "g", "a")
	if w.articles().aside {
		t.Error("the inspector stands beside the article again")
	}
	press(t, w, "d", "g", "s")
	if !w.origins().listed {
		t.Error("the origins are drawn again")
	}
	// What is not there any more is no place to begin.
	w.prefs.setPlace(selection{claim: "gone", statement: "gone", article: "gone"})
	w = startedAgain(t, w, cfg)
	if w.view.claim(w.sel.claim) == nil || w.view.article(w.sel.article) == nil {
		t.Errorf("the start is at %+v", w.sel)
	}
}
