package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// onStatement is the reader with the cursor on the first statement that holds
// lets through.
func onStatement(t *testing.T, holds func(*fact.Statement) bool) (*window, *fact.Statement) {
	t.Helper()
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a")
	for i := range w.view.Articles {
		statements := w.view.reading(w.view.Articles[i].ID).Statements
		for j := range statements {
			if s := &statements[j]; !s.Superseded && holds(s) {
				w.openStatement(s.ID)
				return w, s
			}
		}
	}
	t.Fatal("there is no such statement")
	return nil, nil
}

func TestTheOriginOfAStatementIsSetByKey(t *testing.T) {
	w, s := onStatement(t, func(s *fact.Statement) bool { return len(s.OriginIDs) == 1 && s.Attribution.Kind == fact.FromUnnamed })
	press(t, w, "I", "Harbour Master Jones")
	rows := w.win.Canvas().Overlays().Top().(*overlayRoot).o
	at := slices.IndexFunc(rows.rows, func(l overlayLine) bool { return l.item.title == "New person: Harbour Master Jones" })
	if at < 0 {
		t.Fatal("a new person is not offered")
	}
	rows.choose(at)
	got := w.view.statements[s.ID]
	if who, _ := w.view.chainWords(got); who != "Harbour Master Jones" || got.Attribution.Kind != fact.FromNamed || got.OriginSaid == "" {
		t.Fatalf("the statement rests on %q as %s", who, got.Attribution.Kind)
	}
	if !strings.Contains(w.view.undo, "Harbour Master Jones") {
		t.Errorf("undo names %q", w.view.undo)
	}
	press(t, w, "I", "as it was read", "Enter")
	if got := w.view.statements[s.ID]; got.OriginSaid != "" || !slices.Equal(got.OriginIDs, s.OriginIDs) {
		t.Errorf("as it was read, the statement rests on %v", got.OriginIDs)
	}
	press(t, w, "I", "own word", "Enter")
	if got := w.view.statements[s.ID]; len(got.OriginIDs) != 0 || got.Attribution.Kind != fact.Flat {
		t.Errorf("on its own word, the statement rests on %v as %s", got.OriginIDs, got.Attribution.Kind)
	}
	press(t, w, "u", "u", "u")
	if got := w.view.statements[s.ID]; !slices.Equal(got.OriginIDs, s.OriginIDs) || len(w.view.OriginDecisions) != 0 {
		t.Errorf("undone, the statement rests on %v", got.OriginIDs)
	}
}

func TestTheOutletBetweenStaysWhenAnotherIsBehindIt(t *testing.T) {
	w, s := onStatement(t, func(s *fact.Statement) bool { return len(s.OriginIDs) == 2 && s.Attribution.Kind != fact.Hedged })
	outlet := w.view.origin(s.OriginIDs[0])
	if outlet.Kind != fact.CitedOutlet {
		t.Fatalf("the nearest is %+v", outlet)
	}
	var other fact.Origin
	for _, o := range w.view.Origins {
		if o.Kind == fact.Person && !slices.Contains(s.OriginIDs, o.ID) {
			other = o
		}
	}
	press(t, w, "I", other.Name, "Enter")
	if got := w.view.statements[s.ID].OriginIDs; !slices.Equal(got, []string{outlet.ID, other.ID}) {
		t.Errorf("the chain is %v, want %s through %s", got, other.ID, outlet.ID)
	}
	press(t, w, "I", "without “"+outlet.Name, "Enter")
	if got := w.view.statements[s.ID].OriginIDs; !slices.Equal(got, []string{other.ID}) {
		t.Errorf("without the outlet the chain is %v", got)
	}
}

func TestPartsAreMarkedOnDemand(t *testing.T) {
	w, s := onStatement(t, func(s *fact.Statement) bool { return len(s.Dates) > 0 && len(s.Names) > 0 })
	p := w.articles()
	a := w.view.article(s.ArticleID)
	tinted := func(mark widgets.Mark) int {
		n := 0
		for _, span := range p.spansOf(a) {
			if span.Tint == mark.Tint() {
				n++
			}
		}
		return n
	}
	if tinted(widgets.MarkDate) != 0 || p.parts.root.Visible() {
		t.Fatal("parts are marked unasked")
	}
	press(t, w, "P")
	if got, want := tinted(widgets.MarkDate), len(w.view.partsIn(a, partKinds[1])); got != want || want == 0 {
		t.Errorf("%d dates are marked, want %d", got, want)
	}
	if tinted(widgets.MarkName) == 0 || !p.parts.root.Visible() || !p.parts.chips[1].Selected() || p.parts.chips[5].Selected() {
		t.Error("names are not marked, or the legend does not tell")
	}
	if len(p.inspector.partPieces(s)) == 0 {
		t.Error("the inspector does not tell what was read")
	}
	p.parts.turn("dates")
	if tinted(widgets.MarkDate) != 0 || p.parts.chips[1].Selected() {
		t.Error("dates are still marked")
	}
	p.parts.turn("negations")
	if got, want := tinted(widgets.MarkPolarity), len(w.view.partsIn(a, partKinds[5])); got != want {
		t.Errorf("%d negations are marked, want %d", got, want)
	}
	press(t, w, "P")
	if tinted(widgets.MarkName) != 0 || p.parts.root.Visible() {
		t.Error("P again leaves the marks")
	}
}

func TestAnArticleTellsItsChainsWithTheirWords(t *testing.T) {
	w, s := onStatement(t, func(s *fact.Statement) bool { return len(s.OriginIDs) == 2 })
	p, a := w.articles(), w.view.article(s.ArticleID)
	chains := w.view.chainsOf(a)
	count := 0
	for i, c := range chains {
		count += c.count
		if i > 0 && c.count > chains[i-1].count {
			t.Error("chains of more statements do not come first")
		}
	}
	resting := 0
	for _, s := range w.view.reading(a.ID).Statements {
		if !s.Superseded && len(s.OriginIDs) > 0 {
			resting++
		}
	}
	if count != resting {
		t.Errorf("the chains count %d statements, %d rest on somebody", count, resting)
	}
	p.inspector.wordsOf(s, 1)
	words := s.Attribution.Chain[s.OriginRead[1]].Words
	if got := p.reader.Text.Selection(); got != rangeOf(words.Span) {
		t.Errorf("the words at %v are shown, want %v", got, words.Span)
	}
	var chain articleChain
	for _, c := range chains {
		if slices.Equal(c.ids, s.OriginIDs) {
			chain = c
		}
	}
	items := p.inspector.chainMenu(a, chain)
	unlink := slices.IndexFunc(items, func(m *fyne.MenuItem) bool { return strings.HasPrefix(m.Label, "Article ") })
	if unlink < 0 {
		t.Fatal("the menu does not offer to take the article's link away")
	}
	items[unlink].Action()
	if slices.Contains(w.view.Nearest[a.ID], chain.ids[0]) {
		t.Error("the article still rests on the outlet")
	}
}

func TestAQuotationIsMarkedByKey(t *testing.T) {
	w, s := onStatement(t, func(s *fact.Statement) bool {
		return s.Level == fact.Content && len(s.OriginIDs) > 0 && len(strings.Fields(s.Text)) > 8
	})
	p := w.articles()
	press(t, w, "Q")
	if len(w.view.statements) == 0 || w.shell.status.said == "" {
		t.Error("without a selection Q does not say what it wants")
	}
	first := fact.Span{Start: s.Start, End: s.Start + len([]rune(strings.Join(strings.Fields(s.Text)[:3], " ")))}
	selectWords(p, first)
	press(t, w, "Q")
	made := w.view.statements[w.sel.statement]
	if made == nil || made.Span != first || made.Level != fact.Utterance || len(made.Quotations) != 1 || !slices.Equal(made.OriginIDs, s.OriginIDs) {
		t.Errorf("marked is %+v", made)
	}
}
