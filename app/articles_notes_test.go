package app

import (
	"testing"

	"crosscheck/internal/fact"
)

// TestAnnotationsOfTheStoryAreListedAndFiltered goes by typing to one of several.
func TestAnnotationsOfTheStoryAreListedAndFiltered(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "l")
	if w.overlaid() || !w.shell.status.refused {
		t.Fatal("an empty list is shown")
	}
	p := w.articles()
	first := p.article
	span := fact.Span{Start: 5, End: 30}
	selectWords(p, span)
	press(t, w, "t", "ask agency", "Enter") // a tag
	press(t, w, "]", "j", "h")              // a highlight in the next article
	press(t, w, "g", "r", "c", "who else was there")
	w.win.Canvas().Focused().(*askEntry).onAccept()
	claim := w.sel.claim
	if len(w.view.Annotations) != 3 {
		t.Fatalf("%d annotations, want 3", len(w.view.Annotations))
	}
	for _, row := range []struct {
		words string
		at    func() bool
	}{
		{"agency", func() bool { return w.current == pageArticles && p.article == first }},
		{"who else", func() bool { return w.current == pageReview && w.sel.claim == claim }},
	} {
		press(t, w, "g", "a", "]", "]", "l", row.words, "Enter")
		if w.overlaid() || !row.at() {
			t.Errorf("“%s” leads to page %s, article %s, claim %s", row.words, w.current, p.article, w.sel.claim)
		}
	}
}
