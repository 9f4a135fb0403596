package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// middleOf is the middle of an object in the window.
func middleOf(w *window, o fyne.CanvasObject) fyne.Position {
	at, size := w.app.Driver().AbsolutePositionForObject(o), o.Size()
	return at.AddXY(size.Width/2, size.Height/2)
}

// queuePlace is the middle of a claim in the queue, scrolled into view.
func queuePlace(t *testing.T, w *window, claim string) fyne.Position {
	t.Helper()
	q := w.review().queue
	for i, r := range q.rows {
		if r.claim == claim {
			q.list.ScrollTo(i)
			top, bottom := q.list.Extent(i)
			return w.app.Driver().AbsolutePositionForObject(q.list).AddXY(60, (top+bottom)/2)
		}
	}
	t.Fatalf("claim %s is not in the queue", claim)
	return fyne.Position{}
}

// sameLevel is another claim of the queue that statements can be moved to.
func sameLevel(t *testing.T, w *window, claim fact.Claim) string {
	t.Helper()
	for _, id := range w.review().order() {
		if c := w.view.claim(id); id != claim.ID && c.Level == claim.Level {
			return id
		}
	}
	t.Fatal("no other claim is of the same level")
	return ""
}

func TestStatementsAreDraggedOntoClaims(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	p, claim := w.review(), w.claim()
	target := sameLevel(t, w, claim)
	cell := p.columns.cols[p.columns.at].cells[0]
	id := cell.statement

	cell.parts.grip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: middleOf(w, p.columns.root)}})
	if p.drag.kind != dropNothing {
		t.Errorf("over the columns letting go would do %d", p.drag.kind)
	}
	cell.parts.grip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: queuePlace(t, w, target)}})
	if p.drag.kind != dropOnClaim || p.drag.target != target || !p.drag.ghost.Visible() {
		t.Fatalf("over claim %s letting go would do %d on %s", target, p.drag.kind, p.drag.target)
	}
	cell.parts.grip.DragEnd()
	if after := w.view.claim(target); !slices.Contains(after.Statements, id) || slices.Contains(w.view.claim(claim.ID).Statements, id) {
		t.Error("the statement was not moved")
	}
	if p.drag.ghost.Visible() || p.drag.fresh.Visible() {
		t.Error("what was dragged is still shown")
	}
	press(t, w, "u")
	if !slices.Contains(w.view.claim(claim.ID).Statements, id) {
		t.Error("undo did not move it back")
	}
}

// What letting go would not do is said before.
func TestAStatementIsNotOfferedToAClaimOfTheOtherLevel(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	p, claim := w.review(), w.claim()
	other := ""
	for i := range w.view.Claims {
		if c := &w.view.Claims[i]; c.Level != claim.Level {
			other = c.ID
			break
		}
	}
	cell := p.columns.cols[p.columns.at].cells[0]
	cell.parts.grip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: queuePlace(t, w, other)}})
	if p.drag.kind != dropRefused || p.drag.frame.Visible() || !strings.Contains(p.drag.words.Text(), "said") {
		t.Errorf("over a claim of the other level letting go would do %d, and it says %q", p.drag.kind, p.drag.words.Text())
	}
	cell.parts.grip.DragEnd()
	if len(w.dialogs) > 0 || !slices.Contains(w.view.claim(claim.ID).Statements, cell.statement) {
		t.Error("letting go did something")
	}
}

func TestAColumnIsDraggedToTheEndsOfTheQueue(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	p, claim := w.review(), w.claim()
	for _, c := range []struct {
		name string
		zone func() fyne.CanvasObject
	}{
		{"new claim", func() fyne.CanvasObject { return p.drag.fresh }},
		{"out of the claim", func() fyne.CanvasObject { return p.drag.out }},
	} {
		head := p.columns.cols[p.columns.at].head
		ids := head.statements()
		p.drag.statements(ids, middleOf(w, p.columns.root)) // shows the places
		p.drag.statements(ids, middleOf(w, c.zone()))
		p.drag.drop()
		after := w.view.claim(claim.ID)
		for _, id := range ids {
			if slices.Contains(claim.Statements, id) && slices.Contains(after.Statements, id) {
				t.Errorf("%s: a statement still stands in the claim", c.name)
			}
		}
		press(t, w, "u")
		if n := len(w.view.claim(claim.ID).Statements); n != len(claim.Statements) {
			t.Errorf("%s: after undo the claim has %d statements, had %d", c.name, n, len(claim.Statements))
		}
	}
}

func TestAClaimIsDraggedOntoAnother(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	p, claim := w.review(), w.claim()
	target := sameLevel(t, w, claim)
	n := len(w.view.claim(target).Statements)
	row := newQueueRow(w)
	row.claim = claim.ID
	row.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: queuePlace(t, w, target)}})
	if p.drag.kind != dropOnClaim || p.drag.fresh.Visible() {
		t.Errorf("letting go would do %d", p.drag.kind)
	}
	row.DragEnd()
	if w.view.claim(claim.ID) != nil || len(w.view.claim(target).Statements) < n+1 {
		t.Error("the claims were not merged")
	}
	if w.sel.claim != target {
		t.Errorf("selected is %s, want the claim that is left", w.sel.claim)
	}
}

func TestDraggingNothingDoesNothing(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	undo := w.view.undo
	w.review().drag.statements([]string{"none"}, middleOf(w, w.review().columns.root))
	w.review().drag.drop()
	if w.view.undo != undo {
		t.Errorf("done was %q", w.view.undo)
	}
}

func TestSelectedWordsAreDraggedOntoAClaim(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	p, claim := w.review(), w.claim()
	target := sameLevel(t, w, claim)
	before, of := w.view.undo, len(w.view.claim(target).Statements)
	cell := p.columns.cols[p.columns.at].cells[0]
	from := cell.s.Start - cell.parts.from
	pick := func(length int) {
		cell.parts.passage.Select(widgets.Range{Start: from, End: from + length})
	}
	dragTo := func(at fyne.Position) { cell.parts.passage.OnSelectionDragged(at) }

	pick(9)
	dragTo(queuePlace(t, w, target))
	if p.drag.kind != dropOnClaim || p.drag.target != target || p.drag.out.Visible() || !p.drag.fresh.Visible() {
		t.Fatalf("over claim %s letting go would do %d on %s", target, p.drag.kind, p.drag.target)
	}
	press(t, w, "Esc")
	dragTo(queuePlace(t, w, target)) // the button is still down
	cell.parts.passage.OnSelectionDropped()
	if w.view.undo != before || p.drag.ghost.Visible() {
		t.Fatal("Esc does not leave the words where they are")
	}

	dragTo(queuePlace(t, w, target))
	cell.parts.passage.OnSelectionDropped()
	added := w.view.claim(target).Statements
	if len(added) != of+1 {
		t.Fatalf("the claim has %d statements, had %d", len(added), of)
	}
	span := fact.Span{Start: cell.s.Start, End: cell.s.Start + 9}
	s := w.view.statements[fact.StatementID(cell.s.VersionID, span, w.view.claim(target).Level)]
	if s == nil || !slices.Contains(added, s.ID) {
		t.Errorf("what was added is %+v", s)
	}
	press(t, w, "Ctrl+Z")
	if len(w.view.claim(target).Statements) != of || w.view.undo != before {
		t.Error("one undo does not take it back")
	}
}
