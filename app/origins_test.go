package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"crosscheck/internal/fact"
)

func TestOriginsShowWhatRestsOnThem(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "s")
	p := w.pages[pageOrigins].(*originsPage)
	if len(p.origins) != len(w.view.Origins) {
		t.Fatalf("%d of %d origins are listed", len(p.origins), len(w.view.Origins))
	}
	for i, u := range p.origins {
		if i > 0 && len(u.articles) > len(p.origins[i-1].articles) {
			t.Error("origins of more articles do not come first")
		}
	}
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if p.selected != p.origins[1].origin.ID {
		t.Error("the panel does not follow the list")
	}
	claims := 0
	for i, r := range p.rows {
		if r.heading == "" && r.quiet != "" && i > 0 {
			claims++
		}
	}
	if claims == 0 {
		t.Error("nothing rests on an origin of several articles")
	}
}

func TestWithoutAStoryTheStartPageSaysHowToBegin(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	story := w.view.Story
	w.removeStory()
	if w.current != pageStart || w.view != nil {
		t.Fatalf("page %s after the only story was taken off the desk", w.current)
	}
	press(t, w, "g", "r") // needs a story, and says so
	if w.current != pageStart {
		t.Errorf("page %s without a story", w.current)
	}
	w.undo()
	if w.view == nil || w.view.Story.ID != story.ID {
		t.Error("undo does not bring the story back")
	}
	press(t, w, "g", "r")
	press(t, w, "0", "x", "Enter")
	if got := w.view.verdictOf(w.view.order[0]); got != fact.Undecided && got != fact.NotCheckable {
		t.Errorf("the story that came back cannot be decided: %s", got)
	}
}
