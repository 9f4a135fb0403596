package app

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// originsPageOf is the Origins page with an origin of a kind selected.
func originsPageOf(t *testing.T, kind fact.OriginKind) (*window, *originsPage, fact.Origin) {
	t.Helper()
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "s")
	p := w.origins()
	for _, u := range p.origins {
		if u.origin.Kind == kind {
			p.choose(u.origin.ID)
			return w, p, *u.origin
		}
	}
	t.Fatalf("no origin is of the kind %s", kind)
	return nil, nil, fact.Origin{}
}

func TestOriginsAreConfirmedRenamedAndOfAnotherKind(t *testing.T) {
	w, p, o := originsPageOf(t, fact.Unnamed)
	press(t, w, "Y")
	if got := w.view.origin(o.ID); w.view.confirmation(got) == nil {
		t.Fatalf("Y leaves %+v", got)
	}
	press(t, w, "Y")
	if len(w.view.OriginDecisions) != 1 {
		t.Error("Y confirms twice")
	}
	press(t, w, "R")
	field, ok := w.win.Canvas().Focused().(*askEntry)
	if !ok || field.Text != o.Name {
		t.Fatalf("R asks for %v", w.win.Canvas().Focused())
	}
	field.SetText("Colonel Berg")
	field.OnSubmitted("")
	press(t, w, "T", "person", "Enter")
	got := w.view.origin(o.ID)
	if got == nil || got.Name != "Colonel Berg" || got.Kind != fact.Person || p.selected != o.ID {
		t.Fatalf("the origin is %+v, selected %q", got, p.selected)
	}
	if !strings.HasPrefix(w.view.undo, "Origins: ") || !strings.Contains(w.view.undo, "Colonel Berg") {
		t.Errorf("undo names %q", w.view.undo)
	}
	press(t, w, "u", "u", "u")
	if got := w.view.origin(o.ID); got.Name != o.Name || got.Kind != o.Kind || len(got.Said) != 0 {
		t.Errorf("undone, the origin is %+v", got)
	}
	press(t, w, "Ctrl+Shift+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z")
	if got := w.view.origin(o.ID); got.Name != "Colonel Berg" || got.Kind != fact.Person || w.view.confirmation(got) == nil {
		t.Errorf("redone, the origin is %+v", got)
	}
}

func TestOriginsAreMergedAndSplit(t *testing.T) {
	w, p, gone := originsPageOf(t, fact.Person)
	n := len(w.view.Origins)
	var keep fact.Origin
	for _, o := range w.view.Origins {
		if o.Kind == fact.Organisation {
			keep = o
		}
	}
	press(t, w, "M", keep.Name, "Enter")
	if w.view.origin(gone.ID) != nil || len(w.view.Origins) != n-1 || p.selected != keep.ID {
		t.Fatalf("%d of %d origins are left, selected is %q, want %q", len(w.view.Origins), n, p.selected, keep.ID)
	}
	said := p.panel.rows[1]
	if !strings.Contains(said.words, "is the same as") || said.said == "" {
		t.Errorf("the panel tells %+v", said)
	}
	press(t, w, "S", "Enter")
	if w.view.origin(gone.ID) == nil || len(w.view.OriginDecisions) != 0 {
		t.Error("the merged origin does not come apart")
	}
}

func TestANameIsSplitInOneArticle(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "s")
	p := w.origins()
	o := *p.origins[0].origin
	first := p.origins[0].articles[0]
	press(t, w, "S", "Enter")
	got := w.view.origin(o.ID)
	if len(w.view.OriginDecisions) != 1 || w.view.OriginDecisions[0].ArticleID != first || slices.Contains(w.view.Nearest[first], o.ID) || len(got.Said) != 1 {
		t.Errorf("split by %+v, the article rests on %v", w.view.OriginDecisions, w.view.Nearest[first])
	}
}

func TestOriginsAreLinkedAndUnlinked(t *testing.T) {
	w, p, o := originsPageOf(t, fact.CitedOutlet)
	press(t, w, "E", "Ministry of Works")
	lines := w.win.Canvas().Overlays().Top().(*overlayRoot).o.rows
	organisation := -1
	for i, l := range lines {
		if l.item.title == "New organisation: Ministry of Works" {
			organisation = i
		}
	}
	if organisation < 0 {
		t.Fatalf("a new organisation is not offered among %d lines", len(lines))
	}
	w.win.Canvas().Overlays().Top().(*overlayRoot).o.choose(organisation)
	got := w.view.origin(o.ID)
	made := w.view.origin(got.RestsOn[len(got.RestsOn)-1])
	if made == nil || made.Name != "Ministry of Works" || made.Kind != fact.Organisation {
		t.Fatalf("the outlet rests on %v", got.RestsOn)
	}
	press(t, w, "Del", "ministry of works", "Enter")
	if w.view.origin(made.ID) != nil || slices.Contains(w.view.origin(o.ID).RestsOn, made.ID) {
		t.Error("Del leaves the link")
	}
	// The mouse draws a line from an article to an origin.
	article := w.view.Articles[0].ID
	var to string
	for _, other := range w.view.Origins {
		if !slices.Contains(w.view.Nearest[article], other.ID) {
			to = other.ID
		}
	}
	if !p.takes(article, to, true) || p.takes(article, to, false) || p.takes(to, article, true) {
		t.Error("an article is dropped, or takes a line")
	}
	p.graph.OnLinked(article, to)
	if !slices.Contains(w.view.Nearest[article], to) {
		t.Error("the line makes no link")
	}
}

func TestADroppedOriginIsMergedWhenConfirmed(t *testing.T) {
	w, p, one := originsPageOf(t, fact.Person)
	var other fact.Origin
	for _, o := range w.view.Origins {
		if o.Kind == fact.Unnamed {
			other = o
		}
	}
	p.graph.OnDropped(one.ID, other.ID)
	if len(w.view.OriginDecisions) != 0 {
		t.Fatal("dropping merges unasked")
	}
	press(t, w, "Enter")
	if w.view.origin(other.ID) != nil || w.view.origin(one.ID) == nil {
		t.Error("the unnamed origin is not part of the named one")
	}
	if w.overlaid() {
		t.Error("the question stays open")
	}
}

func TestTwoOriginsAreDeclaredIndependent(t *testing.T) {
	w, p, one := originsPageOf(t, fact.Unnamed)
	press(t, w, "Space")
	if p.marked != one.ID {
		t.Fatalf("Space marks %q", p.marked)
	}
	var other fact.Origin
	for _, o := range w.view.Origins {
		if o.Kind == fact.Unnamed && o.ID != one.ID {
			other = o
		}
	}
	p.choose(other.ID)
	press(t, w, "I")
	if r := desk.Between(w.view.Dossier, one.ID, other.ID); r.Declared == "" {
		t.Fatalf("I leaves them %+v", r)
	}
	press(t, w, "I")
	if r := desk.Between(w.view.Dossier, one.ID, other.ID); r.Declared != "" {
		t.Error("I again does not take it back")
	}
	press(t, w, "Esc")
	if p.marked != "" || w.current != pageOrigins {
		t.Errorf("Esc leaves the mark %q on %s", p.marked, w.current)
	}
	press(t, w, "I", other.Name)
	if !w.overlaid() {
		t.Error("without a mark I offers nothing")
	}
}

func TestWhatWasSaidIsTakenBackFromThePanel(t *testing.T) {
	w, p, o := originsPageOf(t, fact.Person)
	p.say("", "", func(ctx context.Context, d *fact.Dossier, by string) error {
		return w.desk.RenameOrigin(ctx, d, o.ID, "Somebody", by)
	})
	p.panel.list.SetSelected(1)
	p.panel.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if got := w.view.origin(o.ID); got.Name != o.Name {
		t.Errorf("Del leaves the name %q", got.Name)
	}
}

func TestTheDrawingIsZoomedByKey(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "s", "=", "=")
	p := w.origins()
	if p.graph.Zoom() <= 100 || p.percent.Text() == "100 %" {
		t.Errorf("= draws at %d, said is %q", p.graph.Zoom(), p.percent.Text())
	}
	press(t, w, "0")
	if p.graph.Zoom() > 100 {
		t.Errorf("0 draws at %d", p.graph.Zoom())
	}
}

func TestActsOnOriginsNeedOne(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "s")
	w.origins().choose(w.view.Articles[0].ID)
	for _, key := range []string{"Y", "M", "S", "R", "T", "I"} {
		press(t, w, key)
		if w.overlaid() || len(w.view.OriginDecisions) != 0 || w.shell.status.said == "" {
			t.Errorf("%s on an article does something, or does not say why not", key)
		}
	}
}
