package widgets

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The span at the cursor has a handle at each end, where its edges may be moved: a
// bar that is dragged from word to word. Esc leaves the edge where it was.

// pull is an edge that is being dragged.
type pull struct {
	start bool  // it is the start that moves
	to    Range // of the span then, in shown runes
}

// Measures of a handle, in units: how wide it is, how far it stands out over its
// line, and how near to it the mouse takes it.
const edgeWidth, edgeOut, edgeNear = 4, 3, 6

// Units of a drag that moves an edge, or what is selected, beside those of a selection.
const dragEdge, dragSelected = -1, -2

// edgesMove reports whether the span at the cursor has handles.
func (p *Passage) edgesMove() bool {
	if p.OnEdgesMoved == nil || p.cursor < 0 || p.cursor >= len(p.spans.shown) || len(p.text.lines) == 0 {
		return false
	}
	return !p.spans.shown[p.cursor].Empty()
}

// framed is the stretch the cursor's frame is round: that of its span, or while an
// edge is dragged, what the span would be.
func (p *Passage) framed() Range {
	if p.pulled != nil {
		return p.pulled.to
	}
	return p.spans.shown[p.cursor].Range
}

// handle is where the handle at an end of a stretch stands, and its line.
func (p *Passage) handle(r Range, start bool) (left float32, line int) {
	place, out := r.End-1, float32(1)
	if start {
		place, out = r.Start, -1
	}
	line = p.text.lineAt(place)
	edge := p.text.x(line, r.Start)
	if !start {
		edge = p.text.x(line, min(r.End, p.text.lines[line].end))
	}
	if v := p.text.visualOf(line); v != nil && v.levels[place-v.start] == levelRight {
		out = -out
	}
	return p.snap(edge) + out*edgeWidth/2 - edgeWidth/2 + out, line
}

// listHandles draws the handles of the cursor's span.
func (p *Passage) listHandles(first, last int) {
	if !p.edgesMove() {
		return
	}
	c := p.color(ColorLine2)
	if p.focused {
		c = p.color(ColorFocus)
	}
	for _, start := range []bool{true, false} {
		if left, n := p.handle(p.framed(), start); n >= first && n < last {
			ln := &p.text.lines[n]
			p.objects = append(p.objects, canvasRect(left, ln.top-edgeOut, edgeWidth, ln.height+2*edgeOut, c))
		}
	}
}

// handleAt finds the handle that is under the mouse.
func (p *Passage) handleAt(pos fyne.Position) (start, ok bool) {
	if !p.edgesMove() {
		return false, false
	}
	best := float32(edgeNear)
	for _, s := range []bool{true, false} {
		left, n := p.handle(p.framed(), s)
		ln := &p.text.lines[n]
		far := pos.X - left - edgeWidth/2
		if far = max(far, -far); far <= best && pos.Y >= ln.top-edgeOut && pos.Y < ln.top+ln.height+edgeOut {
			best, start, ok = far, s, true
		}
	}
	return start, ok
}

// takeEdge begins to drag an edge if the mouse is on its handle.
func (p *Passage) takeEdge(e *desktop.MouseEvent) bool {
	start, ok := p.handleAt(e.Position)
	if ok {
		p.dragging, p.dragUnit, p.clicks.count = false, dragEdge, 0
		p.pulled = &pull{start, p.framed()}
	}
	return ok
}

// pullEdge moves the edge that is dragged to the word boundary nearest to the mouse.
func (p *Passage) pullEdge(pos fyne.Position) {
	if p.pulled == nil {
		return // it was left where it was
	}
	place, to := p.placeAt(pos), p.pulled.to
	if p.pulled.start {
		to.Start = nearestEdge(p.text.text.runes[:to.End], place, true)
	} else {
		to.End = to.Start + nearestEdge(p.text.text.runes[to.Start:], place-to.Start, false)
	}
	if to != p.pulled.to && !to.Empty() {
		p.pulled.to = to
	}
	p.draw()
	if p.OnReveal != nil {
		p.OnReveal(pos.Y, pos.Y)
	}
}

// LeaveEdge leaves an edge that is being dragged where it was; it reports whether
// there was one.
func (p *Passage) LeaveEdge() bool {
	pulled := p.pulled != nil
	p.leaveEdge(false)
	return pulled
}

// leaveEdge ends the drag of an edge; moved tells whom it may concern.
func (p *Passage) leaveEdge(moved bool) {
	if p.pulled == nil {
		return
	}
	to, span := p.pulled.to, p.spans.shown[p.cursor]
	p.pulled = nil
	p.draw()
	if moved && to != span.Range {
		t := p.text.text
		start := t.toWhole(to.Start)
		p.OnEdgesMoved(p.spans.spans[span.span].ID, Range{start, max(t.toWhole(to.End), start)})
	}
}

// nearestEdge is the place in a text nearest to another where a word starts, or where
// one ends. Words are parted by white space; a text without any is one word.
func nearestEdge(runes []rune, place int, starts bool) int {
	space := func(i int) bool { return i < 0 || i >= len(runes) || unicode.IsSpace(runes[i]) }
	isEdge := func(at int) bool {
		return starts && space(at-1) && !space(at) || !starts && !space(at-1) && space(at)
	}
	place = max(0, min(place, len(runes)))
	for far := range len(runes) + 1 {
		if at := place - far; at >= 0 && isEdge(at) {
			return at
		}
		if at := place + far; at <= len(runes) && isEdge(at) {
			return at
		}
	}
	return place
}
