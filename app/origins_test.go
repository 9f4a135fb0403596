package app

import (
	"slices"
	"testing"

	"crosscheck/internal/fact"
)

func TestOriginsShowWhatRestsOnThem(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "s")
	p := w.origins()
	if len(p.origins) != len(w.view.Origins) {
		t.Fatalf("%d of %d origins are listed", len(p.origins), len(w.view.Origins))
	}
	for i, u := range p.origins {
		if i > 0 && len(u.articles) > len(p.origins[i-1].articles) {
			t.Error("origins of more articles do not come first")
		}
	}
	first := p.selected
	if first != p.origins[0].origin.ID || p.graph.Selected() != first || len(p.panel.rows) == 0 {
		t.Fatalf("selected is %q, drawn %q, %d rows", first, p.graph.Selected(), len(p.panel.rows))
	}
	press(t, w, "K", "J", "Left")
	if w.view.article(p.selected) == nil && w.view.origin(p.selected) == nil {
		t.Errorf("the keys lead to %q", p.selected)
	}
	press(t, w, "L", "Left", "Right", "Down")
	if !p.listed || p.list.Selected() < 0 || p.selected != p.origins[p.list.Selected()].origin.ID {
		t.Errorf("listed %v, row %d, selected %q", p.listed, p.list.Selected(), p.selected)
	}
	claims := 0
	for _, r := range p.panel.rows {
		if r.claim != "" {
			claims++
		}
	}
	if claims == 0 {
		t.Error("nothing rests on an origin of several articles")
	}
	press(t, w, "L")
	p.choose(p.origins[0].origin.ID)
	press(t, w, "Enter")
	if w.current != pageArticles {
		t.Errorf("Enter leads to %s", w.current)
	}
}

func TestOriginsOfOneClaim(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	for _, id := range w.view.order {
		if len(w.view.originsOf(id)) > 1 && w.view.articleCount(id) > 1 {
			w.selectClaim(id)
			break
		}
	}
	press(t, w, "g", "s", "c")
	p, v := w.origins(), w.view
	if want := len(v.originsOf(w.sel.claim)); len(p.origins) != want || !p.ofClaim {
		t.Fatalf("%d origins are shown, the claim rests on %d", len(p.origins), want)
	}
	g := originGraphOf(v, func(id string) bool { return slices.Contains(v.claim(w.sel.claim).Statements, id) })
	if want := len(p.origins) + v.articleCount(w.sel.claim); len(g.nodes) != want {
		t.Errorf("%d nodes are drawn, want %d", len(g.nodes), want)
	}
	press(t, w, "Esc")
	if p.ofClaim || w.current != pageOrigins || len(p.origins) != len(v.Origins) {
		t.Errorf("Esc leaves %d origins on %s", len(p.origins), w.current)
	}
}

func TestOriginsStandRightOfWhoRestsOnThem(t *testing.T) {
	outlet := func(id string, restsOn ...string) fact.Origin {
		return fact.Origin{ID: id, Name: id, Kind: fact.CitedOutlet, RestsOn: restsOn}
	}
	d := &fact.Dossier{
		Articles: []fact.Article{{ID: "A"}, {ID: "B", Number: 1}}, Readings: make([]fact.Reading, 2),
		Nearest: map[string][]string{"A": {"Fox", "mayor"}, "B": {"Reuters"}},
		Origins: []fact.Origin{
			outlet("Reuters", "officials"), outlet("Fox", "Reuters"), outlet("X", "Y"), outlet("Y", "X"),
			{ID: "officials", Name: "officials", Kind: fact.Unnamed},
			{ID: "mayor", Name: "mayor", Kind: fact.Person},
		},
	}
	v := newView(d, "", "", nil)
	layer := map[string]int{}
	warned := map[string]bool{}
	for _, n := range originGraphOf(v, nil).nodes {
		layer[n.ID], warned[n.ID] = n.Layer, n.Warn
	}
	if layer["A"] != 0 || layer["Fox"] != 1 || layer["Reuters"] != 2 || layer["officials"] <= layer["Reuters"] || layer["mayor"] != layer["officials"] {
		t.Errorf("the layers are %v", layer)
	}
	if !warned["X"] || !warned["Y"] || warned["Reuters"] {
		t.Errorf("circular are %v", warned)
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
