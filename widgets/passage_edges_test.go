package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// edged is the sample with the cursor on its second span, whose edges can be moved.
func edged(t *testing.T) (p *Passage, h *heard, moved *[]Range) {
	t.Helper()
	p, h, _ = shownSample(t)
	moved = &[]Range{}
	p.OnEdgesMoved = func(id string, r Range) {
		if id != "second" {
			t.Errorf("the edge of %q moved", id)
		}
		*moved = append(*moved, r)
	}
	p.FocusSpan("second")
	p.requestFocus()
	return p, h, moved
}

// grab presses the mouse on the handle at an end of the cursor's span.
func grab(p *Passage, start bool) {
	left, n := p.handle(p.framed(), start)
	ln := &p.text.lines[n]
	p.MouseDown(&desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(left+edgeWidth/2, ln.top+ln.height/2)}, Button: desktop.MouseButtonPrimary,
	})
}

func pullTo(p *Passage, at fyne.Position) {
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}})
}

func release(p *Passage, at fyne.Position) {
	p.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	p.DragEnd()
}

func TestEdgesAreDraggedFromWordToWord(t *testing.T) {
	tests := []struct {
		name  string
		start bool
		to    string // the word the mouse is dragged to
		want  []Range
	}{
		{"the start to a later word", true, "Reuters", []Range{{26, 46}}},
		{"the start to an earlier word", true, "twice", []Range{{14, 46}}},
		{"the end to an earlier word", false, "Reuters", []Range{{21, 33}}},
		{"the start no further than the last word", true, "it.", []Range{{43, 46}}},
		{"the end no further than the first word", false, "said", []Range{{21, 25}}},
		{"the end where it was", false, "it.", nil},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			p, h, moved := edged(t)
			at := where(t, p, tc.to)
			grab(p, tc.start)
			pullTo(p, at)
			if tc.want != nil && p.framed() != tc.want[0] {
				t.Errorf("the frame is round %v meanwhile", p.framed())
			}
			release(p, at)
			if !slices.Equal(*moved, tc.want) {
				t.Errorf("moved to %v, want %v", *moved, tc.want)
			}
			if len(h.selected)+len(h.tapped)+len(h.focused) > 0 {
				t.Errorf("it selected %q, clicked %q and went to %q", h.selected, h.tapped, h.focused)
			}
		})
	}
}

func TestEscLeavesAnEdgeWhereItWas(t *testing.T) {
	p, h, moved := edged(t)
	at := where(t, p, "Reuters")
	grab(p, true)
	pullTo(p, at)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.framed() != (Range{21, 46}) {
		t.Errorf("the frame is round %v", p.framed())
	}
	pullTo(p, where(t, p, "twice")) // the button is still down
	release(p, at)
	if len(*moved)+len(h.selected)+len(h.keys) > 0 {
		t.Errorf("moved to %v, selected %q, handed on %v", *moved, h.selected, h.keys)
	}
	drag(p, where(t, p, "no"), where(t, p, "twice"))
	if len(h.selected) != 1 {
		t.Errorf("then the mouse selects %q", h.selected)
	}
}

func TestHandlesAreWhereEdgesMayBeMoved(t *testing.T) {
	p, _, _ := edged(t)
	left, n := p.handle(p.framed(), false)
	at := fyne.NewPos(left+edgeWidth/2, p.text.lines[n].top+4)
	hover := func() desktop.Cursor {
		p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		return p.Cursor()
	}
	objects := len(p.objects)
	if hover() != desktop.HResizeCursor {
		t.Error("the mouse does not tell of the handle")
	}
	p.OnEdgesMoved = nil
	p.draw()
	if hover() == desktop.HResizeCursor || len(p.objects) != objects-2 {
		t.Errorf("a passage to be read alone has handles: %d objects, then %d", objects, len(p.objects))
	}
	if p.ClearCursor(); p.edgesMove() {
		t.Error("there are handles without a cursor")
	}
}

func TestAHandleIsReachedFromTheMargin(t *testing.T) {
	r, _ := shownReader(t, sample)
	var moved []Range
	r.Text.OnEdgesMoved = func(_ string, to Range) { moved = append(moved, to) }
	r.Text.SetSpans([]Span{VerdictSpan(Disputed, Range{0, 20}, false, "first")})
	r.Text.FocusSpan("first")
	left, n := r.Text.handle(r.Text.framed(), true)
	if left >= 0 {
		t.Fatalf("the handle at the beginning of a line is at %g", left)
	}
	toBody := func(at fyne.Position) fyne.Position { return at.Add(r.Text.Position()) }
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = toBody(fyne.NewPos(left, r.Text.text.lines[n].top+4))
	r.body.MouseMoved(e)
	if r.body.Cursor() != desktop.HResizeCursor {
		t.Error("the mouse does not tell of the handle")
	}
	for _, esc := range []bool{true, false} {
		r.body.MouseDown(e)
		r.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: toBody(where(t, r.Text, "sa"))}})
		if esc && !r.Text.LeaveEdge() {
			t.Error("no edge is dragged")
		}
		r.body.MouseUp(e)
		r.body.DragEnd()
	}
	if want := []Range{{3, 20}}; !slices.Equal(moved, want) {
		t.Errorf("moved to %v, want %v", moved, want)
	}
	e.Position = toBody(fyne.NewPos(-30, 4))
	r.body.MouseDown(e)
	r.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: toBody(where(t, r.Text, "sa"))}})
	r.body.DragEnd()
	if len(moved) != 1 || !r.Text.Selection().Empty() {
		t.Errorf("a drag in the margin moved to %v and selected %v", moved, r.Text.Selection())
	}
}
