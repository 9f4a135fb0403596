package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// graphPress is where the mouse was pressed last.
type graphPress struct {
	at    fyne.Position
	known bool
	marks bool // with Ctrl or Shift
}

// dragKind is what is moved by the mouse.
type dragKind int

const (
	dragNothing dragKind = iota
	dragGround           // the whole drawing
	dragNode
	dragLine // from the handle of a node
)

// graphDrag is what the mouse moves, from which node and to where.
type graphDrag struct {
	kind     dragKind
	from, to int // nodes; to is -1 where nothing takes it
	at       fyne.Position
	grip     fyne.Position // of the mouse in the node
}

// Handles stand at the right edge of the node under the mouse and of the selected one.
const (
	graphHandle = 5 // radius
	graphReach  = 9 // how near the mouse has to come
)

// handleAt is the node whose handle is at a position; -1 for none.
func (b *graphBody) handleAt(pos fyne.Position) int {
	g := b.g
	if g.OnLinked == nil {
		return -1
	}
	reach := g.scale().px(graphReach)
	for i := range g.places.nodes {
		n := &g.places.nodes[i]
		x, y := pos.X-(n.x+n.width), pos.Y-n.middle()
		if !n.lane && x*x+y*y <= reach*reach {
			return i
		}
	}
	return -1
}

// selectedNode is the place of the selected node; -1 for none.
func (g *Graph) selectedNode() int {
	if i, ok := g.places.byID[g.selected]; ok {
		return i
	}
	return -1
}

// Dragged implements fyne.Draggable.
func (b *graphBody) Dragged(e *fyne.DragEvent) {
	g := b.g
	if g.drag.kind == dragNothing {
		b.begin(e)
	}
	d := &g.drag
	d.at = e.Position
	if d.kind == dragGround {
		at, size, view := g.scroll.Offset, b.Size(), g.scroll.Size()
		g.scroll.ScrollToOffset(fyne.NewPos(
			min(max(0, size.Width-view.Width), max(0, at.X-e.Dragged.DX)),
			min(max(0, size.Height-view.Height), max(0, at.Y-e.Dragged.DY))))
		g.head.Refresh()
		b.show()
		return
	}
	d.to = -1
	if to := b.nodeAt(e.Position); to >= 0 && to != d.from && g.Takes != nil &&
		g.Takes(g.places.nodes[d.from].ID, g.places.nodes[to].ID, d.kind == dragLine) {
		d.to = to
	}
	b.show()
}

// begin finds out what is dragged.
func (b *graphBody) begin(e *fyne.DragEvent) {
	g := b.g
	start := g.press.at
	if !g.press.known {
		start = fyne.NewPos(e.Position.X-e.Dragged.DX, e.Position.Y-e.Dragged.DY)
	}
	g.drag = graphDrag{kind: dragGround, to: -1}
	if i := b.handleAt(start); i >= 0 {
		g.drag.kind, g.drag.from = dragLine, i
	} else if i := b.nodeAt(start); i >= 0 && g.OnDropped != nil {
		n := &g.places.nodes[i]
		g.drag.kind, g.drag.from = dragNode, i
		g.drag.grip = fyne.NewPos(start.X-n.x, start.Y-n.y)
	}
}

// DragEnd implements fyne.Draggable.
func (b *graphBody) DragEnd() {
	g, d := b.g, b.g.drag
	g.drag, g.press = graphDrag{}, graphPress{}
	b.show()
	if d.to < 0 || d.kind != dragNode && d.kind != dragLine {
		return
	}
	from, to := g.places.nodes[d.from].ID, g.places.nodes[d.to].ID
	switch {
	case d.kind == dragNode && g.OnDropped != nil:
		g.OnDropped(from, to)
	case d.kind == dragLine && g.OnLinked != nil:
		g.OnLinked(from, to)
	}
}

// dragParts are what is drawn over the nodes: the handle, the node that is moved
// and what it would be dropped on, or the line that is drawn.
type dragParts struct {
	handle, ghost, target *crisp
	text                  directedText
	line                  *canvas.Line
}

// dragged draws what stands over the nodes.
func (b *graphBody) dragged() {
	g, s := b.g, b.g.scale()
	p := &b.over
	if p.handle == nil {
		p.handle = newCrisp(ColorFocus, ColorSurface, 1, 20)
		p.ghost = newCrisp(ColorSelect, ColorFocus, 2, 100)
		p.target = newCrisp("", ColorFocus, 3, 100)
		p.line = canvas.NewLine(nil)
		p.line.StrokeWidth = 2
	}
	d := g.drag
	if d.kind == dragNode || d.kind == dragLine {
		b.moving(d, s)
		return
	}
	if g.OnLinked == nil || d.kind == dragGround {
		return
	}
	for _, i := range []int{g.hovered, g.selectedNode()} {
		if i < 0 || i >= len(g.places.nodes) {
			continue
		}
		n, r := &g.places.nodes[i], s.px(graphHandle)
		p.handle.put(n.x+n.width-r, n.middle()-r, 2*r, 2*r)
		b.objects = append(b.objects, p.handle.Raster)
		return
	}
}

// moving draws a node on its way to another, or a line.
func (b *graphBody) moving(d graphDrag, s scale) {
	g, p := b.g, &b.over
	n := &g.places.nodes[d.from]
	if d.to >= 0 {
		to := &g.places.nodes[d.to]
		p.target.put(to.x-3, to.y-3, to.width+6, to.tall+6)
		b.objects = append(b.objects, p.target.Raster)
	}
	if d.kind == dragLine {
		p.line.StrokeColor = colorOf(g, ColorFocus)
		p.line.Position1, p.line.Position2 = fyne.NewPos(n.x+n.width, n.middle()), d.at
		b.objects = append(b.objects, p.line)
		return
	}
	x, y := round(d.at.X-d.grip.X), round(d.at.Y-d.grip.Y)
	p.ghost.put(x, y, n.width, n.tall)
	words := n.Text
	if r := b.parts[d.from]; r != nil {
		words = r.plain
	}
	b.objects = append(b.objects, p.ghost.Raster)
	b.objects = append(b.objects, p.text.put(words, s.body, fyne.TextStyle{Italic: n.Quiet}, g, ColorInk,
		x+s.px(graphTextPad), middle(y, n.tall, s.body), pixels(b))...)
}
