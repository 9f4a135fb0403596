package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

func TestReadingAnArticleByKeys(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a")
	p := w.articles()
	if w.current != pageArticles || p.article == "" || p.reader.Text.Text() != w.view.article(p.article).Text {
		t.Fatalf("page %s shows article %q", w.current, p.article)
	}
	press(t, w, "J", "J", "K")
	s := w.view.statements[w.sel.statement]
	if s == nil || s.ArticleID != p.article {
		t.Fatal("the cursor is on no statement")
	}
	press(t, w, "Enter")
	if w.current != pageReview || !contains(w.view.claimsOf[s.ID], w.sel.claim) {
		t.Errorf("Enter leads to %s, claim %s", w.current, w.sel.claim)
	}
	first := p.article
	press(t, w, "g", "a", "]")
	if p.article == first {
		t.Error("] does not lead to the next article")
	}
	press(t, w, "[")
	if p.article != first {
		t.Error("[ does not lead back")
	}
}

func TestWordsAreCommentedAndMadeAStatement(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a")
	p := w.articles()
	span := fact.Span{Start: 5, End: 30}
	p.reader.Text.Select(widgets.Range{Start: span.Start, End: span.End})
	p.selected = span
	press(t, w, "C")
	w.win.Canvas().Focused().(*askEntry).SetText("ask the agency")
	w.win.Canvas().Focused().(*askEntry).onAccept()
	if len(w.view.Annotations) != 1 {
		t.Fatalf("%d annotations", len(w.view.Annotations))
	}
	want := string([]rune(w.view.article(p.article).Text)[5:30])
	if got := w.view.Annotations[0]; got.Anchor == nil || got.Anchor.Exact != want || got.Text != "ask the agency" {
		t.Errorf("the comment is %+v", got)
	}
	p.selected = span
	press(t, w, "S")
	made := (*fact.Statement)(nil)
	for _, s := range w.view.statements {
		if s.Span == span && s.ArticleID == p.article {
			made = s
		}
	}
	if made == nil || made.By != "Ada" || len(w.view.claimsOf[made.ID]) == 0 {
		t.Fatalf("the statement made is %+v", made)
	}
	press(t, w, "u", "u")
	if len(w.view.Annotations) != 0 || w.view.statements[made.ID] != nil {
		t.Error("undo twice left the comment or the statement")
	}
}

func TestFindShowsHowOften(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "F")
	if !w.articles().finder.HasFocus() {
		t.Skip("the test driver gave the field no focus")
	}
	w.articles().finder.SetText("the")
	w.articles().finder.OnEscape()
	if w.articles().finder.Text() != "" {
		t.Error("Esc leaves the words in the field")
	}
}

func TestAnArticleTakenOutComesBack(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a")
	n, id := len(w.view.Articles), w.articles().article
	w.articles().takeOut()
	if len(w.view.Articles) != n-1 || w.articles().article == id {
		t.Fatalf("%d articles of %d are left", len(w.view.Articles), n)
	}
	press(t, w, "u")
	if len(w.view.Articles) != n {
		t.Error("undo does not bring the article back")
	}
}

func TestAStatementIsOpenedAtItsPlace(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r", "O")
	s := w.view.statements[w.sel.statement]
	if w.current != pageArticles || s == nil {
		t.Fatalf("page %s, statement %q", w.current, w.sel.statement)
	}
	if f, ok := w.articles().reader.Text.FocusedSpan(); !ok || f.ID != s.ID {
		t.Errorf("the cursor is on %+v", f)
	}
	w.articles().reader.Text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.current != pageOverview && w.current != pageArticles {
		t.Errorf("Esc leads to %s", w.current)
	}
}
