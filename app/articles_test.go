package app

import (
	"slices"
	"strings"
	"testing"
	"unicode"

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
	if w.current != pageReview || !slices.Contains(w.view.claimsOf[s.ID], w.sel.claim) {
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

// selectWords selects a span of the article that is shown, as the mouse does.
func selectWords(p *articlesPage, span fact.Span) {
	p.reader.Text.Select(widgets.Range{Start: span.Start, End: span.End})
}

func TestWordsAreCommentedAndMadeAStatement(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a")
	p := w.articles()
	span := fact.Span{Start: 5, End: 30}
	selectWords(p, span)
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
	selectWords(p, span)
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
	if f, ok := p.reader.Text.FocusedSpan(); !ok || f.ID != made.ID {
		t.Errorf("the cursor is on %+v and not on the new statement", f)
	}
	press(t, w, "u", "u")
	if len(w.view.Annotations) != 0 || w.view.statements[made.ID] != nil {
		t.Error("undo twice left the comment or the statement")
	}
}

func TestStatementsAreCutByKey(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "J", "J", "J")
	p := w.articles()
	s := *p.statement()
	words := strings.Fields(s.Text)
	selectWords(p, fact.Span{Start: s.Start, End: s.Start + len([]rune(words[0]))})
	press(t, w, "S")
	if got := p.statement(); got == nil || got.Text != words[0] {
		t.Fatalf("after the split the cursor is on %+v, want “%s”", got, words[0])
	}
	if w.view.statements[s.ID] != nil && !w.view.statements[s.ID].Superseded {
		t.Error("the statement that was split stands still")
	}
	press(t, w, "Alt+Right")
	if got := p.statement(); got == nil || got.Text != words[0]+" "+words[1] {
		t.Fatalf("after moving the end right: %+v", got)
	}
	press(t, w, "Alt+Shift+Right")
	if got := p.statement(); got == nil || got.Text != words[1] {
		t.Fatalf("after moving the start right: %+v", got)
	}
	press(t, w, "Alt+Shift+Left", "Alt+Left", "+")
	if got := p.statement(); got == nil || got.Text != s.Text {
		t.Fatalf("after joining again: %+v", got)
	}
	press(t, w, "u", "u", "u", "u", "u", "u")
	if now := w.view.statements[s.ID]; now == nil || now.Superseded || now.By != "" {
		t.Errorf("undone, the statement is %+v", now)
	}
}

func TestAStatementNeedsSelectedWords(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "J")
	before := len(w.view.statements)
	press(t, w, "S")
	if len(w.view.statements) != before || w.shell.status.said == "" {
		t.Error("S without a selection made a statement, or did not say why not")
	}
}

func TestSelectionsLoseWhiteSpaceAtTheirEnds(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a")
	p := w.articles()
	runes := w.view.runesOf(p.article)
	space := 0
	for !unicode.IsSpace(runes[space]) {
		space++
	}
	selectWords(p, fact.Span{Start: 0, End: space + 1})
	if got, ok := p.picked(); !ok || got != (fact.Span{Start: 0, End: space}) {
		t.Errorf("picked is %v, want 0 to %d", got, space)
	}
	selectWords(p, fact.Span{Start: space, End: space + 1})
	if got, ok := p.picked(); ok {
		t.Errorf("a space alone is picked as %v", got)
	}
}

func TestTagsAreOfferedAgain(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "J", "T", "unnamed source", "Enter")
	if got := w.view.tags(); len(got) != 1 || got[0] != "unnamed source" {
		t.Fatalf("tags are %q", got)
	}
	press(t, w, "J", "T", "unn", "Enter") // the tag that is there comes before a new one
	if n := len(w.view.Annotations); n != 2 || w.view.Annotations[1].Text != "unnamed source" {
		t.Errorf("%d annotations, the last is %+v", n, w.view.Annotations[n-1])
	}
}

func TestHighlightGoesOnAndOff(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "J", "H")
	s := w.articles().statement()
	if len(w.view.Annotations) != 1 || w.view.Annotations[0].Anchor.Span != s.Span {
		t.Fatalf("annotations are %+v, want the highlight of %v", w.view.Annotations, s.Span)
	}
	if undo := w.view.undo; !strings.Contains(undo, s.Text[:20]) {
		t.Errorf("undo names %q, not the words", undo)
	}
	press(t, w, "H")
	if len(w.view.Annotations) != 0 {
		t.Error("H again leaves the highlight")
	}
}

func TestAnnotationsAreListedAndRemoved(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "J", "H")
	i := w.articles().inspector
	at := slices.IndexFunc(i.rows, func(r inspectorRow) bool { return r.note != nil })
	if at < 0 {
		t.Fatal("the highlight is not listed")
	}
	i.list.SetSelected(at)
	i.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if len(w.view.Annotations) != 0 || slices.ContainsFunc(i.rows, func(r inspectorRow) bool { return r.note != nil }) {
		t.Error("Del leaves the annotation")
	}
}

func TestInspectorFoldsInANarrowWindow(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a")
	p := w.articles()
	if !p.inspector.root.Visible() {
		t.Error("there is room, and the inspector is not shown")
	}
	press(t, w, "D")
	if p.inspector.root.Visible() {
		t.Error("D does not hide the inspector")
	}
	w.win.Resize(fyne.NewSize(1024, 700))
	if p.inspector.root.Visible() {
		t.Error("the inspector lies over the text unasked")
	}
	press(t, w, "D")
	if !p.inspector.root.Visible() {
		t.Error("D does not show the inspector")
	}
	p.escape()
	if p.inspector.root.Visible() {
		t.Error("Esc leaves the inspector")
	}
}

func TestAnArticleIsFoundWhereItWasLeft(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "J", "J", "J", "J", "J", "J")
	p := w.articles()
	left := w.sel.statement
	press(t, w, "]", "[")
	if w.sel.statement != left {
		t.Errorf("the cursor is on %q, it was on %q", w.sel.statement, left)
	}
	offset, delta := p.reader.ScrollPosition()
	press(t, w, "]", "[")
	if o, d := p.reader.ScrollPosition(); o != offset || d != delta {
		t.Errorf("the text stands at %d, %g, and stood at %d, %g", o, d, offset, delta)
	}
}

func TestFindGoesFromPlaceToPlace(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "F")
	finder := w.articles().tools.finder
	if !finder.HasFocus() {
		t.Fatal("F does not lead to the field")
	}
	press(t, w, "the")
	if finder.Text() != "the" || w.articles().tools.found < 2 {
		t.Fatalf("%q is found %d times", finder.Text(), w.articles().tools.found)
	}
	press(t, w, "Down", "Enter")
	press(t, w, "Esc")
	if finder.Text() != "" || finder.HasFocus() {
		t.Error("Esc leaves the words in the field, or the keyboard")
	}
}

func TestWhoSaysItIsToldOnceInAParagraph(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	for i := range w.view.Articles {
		a := &w.view.Articles[i]
		runes := w.view.runesOf(a.ID)
		notes := w.view.whoSays(a)
		for n := 1; n < len(notes); n++ {
			x, y := notes[n-1], notes[n]
			between := string(runes[x.Offset:y.Offset])
			if x.Text+x.Strong == y.Text+y.Strong && !strings.Contains(between, "\n") {
				t.Errorf("article %s says %q twice in one paragraph", fact.Letter(a.Number), x.Text)
			}
		}
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

func TestAnEdgeIsDraggedAndTakenBack(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "J", "J")
	p := w.articles()
	s := *w.view.statements[w.sel.statement]
	before, statements := w.view.undo, len(w.view.statements)
	end := wordEdge(w.view.runesOf(p.article), s.End, -1, false)
	p.reader.Text.OnEdgesMoved(s.ID, widgets.Range{Start: s.Start, End: end})
	now := w.view.statements[w.sel.statement]
	if now == nil || now.Start != s.Start || now.End != end {
		t.Fatalf("of %v it became %+v, want an end at %d", s.Span, now, end)
	}
	if f, ok := p.reader.Text.FocusedSpan(); !ok || f.ID != now.ID {
		t.Errorf("the cursor is on %q", f.ID)
	}
	press(t, w, "Ctrl+Z")
	if w.view.undo != before || len(w.view.statements) != statements || w.view.statements[s.ID] == nil || w.view.statements[s.ID].Superseded {
		t.Error("one undo does not take it back")
	}
	if w.sel.statement != s.ID {
		t.Errorf("the cursor is on %q, was on %q", w.sel.statement, s.ID)
	}
}
