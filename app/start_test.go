package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"crosscheck/internal/fact"
)

func (w *window) startPage() *startPage { return w.page(pageStart).(*startPage) }

// textFile writes an article to import.
func textFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAllStoriesAreListedAndOpened(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	sample := w.view.Story
	press(t, w, "g", "h")
	p := w.startPage()
	if side := w.shell.sidebar.object(); !side.Visible() || side.Size().Width < 100 {
		t.Errorf("beside the stories the sidebar is %v wide", side.Size().Width)
	}
	if w.current != pageStart || len(p.stories.stories) != 1 {
		t.Fatalf("page %s with %d stories", w.current, len(p.stories.stories))
	}
	if g := p.stories.glances[sample.ID]; g.Articles != 5 || g.Tally.Claims != len(w.view.Claims) {
		t.Errorf("the sample is counted as %+v", g)
	}

	// What is dropped here begins a story; the one that is open stays as it is.
	w.dropped([]fyne.URI{storage.NewFileURI(textFile(t, "bridge.txt", "Bridge collapses\n\nThe bridge over the Lenne collapsed, the mayor said."))})
	if w.current != pageOverview || w.view.Story.ID == sample.ID || len(w.view.Articles) != 1 {
		t.Fatalf("page %s, story %q with %d articles", w.current, w.view.Story.Name, len(w.view.Articles))
	}
	if w.view.Story.Name != "Bridge collapses" {
		t.Errorf("the story is named %q", w.view.Story.Name)
	}
	press(t, w, "g", "h")
	if got := p.stories.stories[0].Name; got != "Bridge collapses" {
		t.Errorf("the newest story is not first but %q", got)
	}
	press(t, w, "Down", "Enter")
	if w.current != pageOverview || w.view.Story.ID != sample.ID {
		t.Errorf("Enter leads to %s of %q", w.current, w.view.Story.Name)
	}
	press(t, w, "g", "h", "Esc")
	if w.current != pageOverview {
		t.Errorf("Esc leads to %s", w.current)
	}
}

func TestTheSampleIsClearedAway(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "h")
	w.startPage().clearSample()
	if len(w.stories) != 0 || w.view != nil || len(w.dialogs) != 1 {
		t.Errorf("%d stories are left, %d dialogs ask for a name", len(w.stories), len(w.dialogs))
	}
	w.open(pageStart) // what ends in the background does not take the keyboard from a dialog
	if w.win.Canvas().Focused() == nil {
		t.Error("the dialog has lost the keyboard")
	}
}

func TestACardOfTheStartPageLeadsIntoTheSample(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "h")
	w.startPage().try.Objects[1].(fyne.Tappable).Tapped(&fyne.PointEvent{})
	if w.current != pageOrigins || !isSample(w.view.Story) {
		t.Errorf("the card leads to %s of %q", w.current, w.view.Story.Name)
	}
}

func TestAnEmptyStorySaysWhatToDo(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	story, err := w.desk.NewStory(w.ctx, "Nothing yet", "Ada")
	if err != nil {
		t.Fatal(err)
	}
	w.openStory(story.ID)
	w.open(pageOverview)
	// Every page says what to do, and no key of it may fail.
	for _, id := range []pageID{pageOverview, pageReview, pageArticles, pageMatches, pageOrigins, pageReport} {
		w.open(id)
		if w.shell.front != w.shell.empty {
			t.Errorf("%s of an empty story does not say what to do", id)
		}
		for _, key := range []string{"J", "K", "O", "Enter", "C", "L", "Y", "Left", "Esc"} {
			press(t, w, key)
		}
	}
	w.importPaths([]string{textFile(t, "a.txt", "The bridge fell.")})
	if w.shell.front == w.shell.empty || len(w.view.Articles) != 1 || w.view.Story.ID != story.ID {
		t.Errorf("the article went to %q", w.view.Story.Name)
	}
}

// TestNothingIsDecidedInAnEmptyStory: that all claims are decided is said only where
// there are some.
func TestNothingIsDecidedInAnEmptyStory(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	w.shell.toasts.hide() // of the import
	press(t, w, "Ctrl+N", "Flood", "Enter", "g", "r", "n")
	if w.shell.toasts.shown != nil || w.shell.status.said != "No claim is listed here" {
		t.Errorf("the line says %q, a toast: %v", w.shell.status.said, w.shell.toasts.shown != nil)
	}
}

func TestTheOverviewByKeys(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	p := w.overview()
	first := w.sel.claim
	if first != w.view.order[0] {
		t.Fatalf("%q is selected, not the claim that matters most", w.view.claim(first).Text)
	}
	press(t, w, "J", "Right")
	if w.sel.claim != w.view.order[1] || p.column != 0 || p.articleAt(p.column) == "" {
		t.Errorf("the cursor is on claim %q, column %d", w.sel.claim, p.column)
	}
	press(t, w, "K", "O")
	if w.current != pageArticles || w.sel.article != w.view.Articles[w.view.columns[0]].ID {
		t.Errorf("O leads to %s, article %q", w.current, w.sel.article)
	}
	press(t, w, "g", "o", "Enter")
	if w.current != pageReview || w.sel.claim != first {
		t.Errorf("Enter leads to %s, claim %q", w.current, w.sel.claim)
	}
}

func TestTheOverviewIsFiltered(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	p := w.overview()
	press(t, w, "/")
	if !p.bar.field.HasFocus() {
		t.Fatal("/ does not lead to the filter")
	}
	all := len(p.rows)
	press(t, w, "nuclear")
	for _, r := range p.rows {
		if r.claim != "" && !(claimFilter{words: "nuclear"}).keeps(w.view, w.view.claim(r.claim)) {
			t.Errorf("the filter lists %q", w.view.claim(r.claim).Text)
		}
	}
	if len(p.rows) == 0 || len(p.rows) >= all {
		t.Errorf("%d of %d rows are left", len(p.rows), all)
	}
	press(t, w, "Enter", "Esc")
	if p.filter != (claimFilter{}) || len(p.rows) != all || w.current != pageOverview {
		t.Errorf("Esc leaves %+v and %d rows on %s", p.filter, len(p.rows), w.current)
	}
	p.head.only(filterCorroborated)
	if len(p.rows) != 0 || !p.nothing.Visible() {
		t.Errorf("%d rows are listed where none is corroborated", len(p.rows))
	}
	if w.view.verdictOf(w.sel.claim) == fact.Corroborated {
		t.Error("a claim that is not listed was decided")
	}
}

func BenchmarkOverviewCursor(b *testing.B) {
	w := newTestWindow(b, testConfig(b))
	p := w.overview()
	for b.Loop() {
		p.matrix.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		p.matrix.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
}
