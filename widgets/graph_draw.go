package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// graphBody draws the nodes and edges in view. Nodes keep their objects as long
// as the graph; edges are plain rectangles, used again from picture to picture.
type graphBody struct {
	widget.BaseWidget
	g       *Graph
	parts   map[int]*graphParts
	rects   []*canvas.Rectangle
	used    int
	objects []fyne.CanvasObject
	dirty   *canvas.Rectangle // refreshed to have the window painted again
	over    dragParts

	overHandle bool // the mouse is
}

// graphParts are the objects of a node.
type graphParts struct {
	box          *crisp
	text, note   directedText
	badge        *ArticleBadge
	plain, heavy string // the text, cut to its room, as it is shown and when selected
}

// forget drops what was made for other nodes, sizes or colours.
func (b *graphBody) forget() { b.parts = nil }

// show draws what is in view now.
func (b *graphBody) show() {
	b.build()
	if b.dirty != nil {
		b.dirty.Refresh()
	}
}

// build makes the objects of what is in view. Layouts call it alone, as a
// refresh there would ask for the next layout.
func (b *graphBody) build() {
	if b.dirty == nil {
		b.dirty = canvas.NewRectangle(color.NRGBA{})
	}
	if b.parts == nil {
		b.parts = make(map[int]*graphParts)
	}
	b.used, b.objects = 0, append(b.objects[:0], b.dirty)
	p := &b.g.places
	if len(p.tracks) != len(p.nodes) {
		return // no place was given yet
	}
	for _, lit := range []bool{false, true} {
		for i := range p.nodes {
			b.edges(i, lit)
		}
	}
	for i := range p.nodes {
		if n := &p.nodes[i]; !n.lane && b.inView(n.x, n.y, n.width, n.height) {
			b.node(i, n)
		}
	}
	b.dragged()
}

func (b *graphBody) inView(x, y, w, h float32) bool {
	at, size := b.g.scroll.Offset, b.g.scroll.Size()
	return x < at.X+size.Width && x+w > at.X && y < at.Y+size.Height && y+h > at.Y
}

// isLit reports whether an edge is on a way through the selected node.
func (g *Graph) isLit(from, to int) bool { return g.to[from] && g.to[to] || g.from[from] && g.from[to] }

// edges draws the edges that leave a node, those that are lit or the others.
func (b *graphBody) edges(i int, lit bool) {
	p := &b.g.places
	n := &p.nodes[i]
	start, track, y := n.x+n.width, p.tracks[i], n.middle()
	if n.lane && len(n.before) > 0 && (b.g.isLit(i, n.after[0]) && b.anyLit(n.before, i)) == lit {
		b.line(n.x, y, start, y, lit)
	}
	low, high, any := y, y, false
	for _, o := range n.after {
		to := &p.nodes[o]
		if b.g.isLit(i, o) != lit {
			continue
		}
		any = true
		low, high = min(low, to.middle()), max(high, to.middle())
		if to.middle() == y {
			b.line(start, y, to.x, y, lit)
		} else {
			b.line(track, to.middle(), to.x, to.middle(), lit)
		}
	}
	if any && low != high {
		b.line(start, y, track, y, lit)
		b.line(track, low, track, high, lit)
	}
}

func (b *graphBody) anyLit(before []int, i int) bool {
	for _, o := range before {
		if b.g.isLit(o, i) {
			return true
		}
	}
	return false
}

// line draws a straight line between two points, both included.
func (b *graphBody) line(x1, y1, x2, y2 float32, lit bool) {
	width, name := float32(1), ColorLine2
	if lit {
		width, name = 2, ColorFocus
	}
	x, y := x1-(width-1), y1-(width-1)
	w, h := x2-x1+width, y2-y1+width
	if !b.inView(x, y, w, h) {
		return
	}
	if b.used == len(b.rects) {
		b.rects = append(b.rects, &canvas.Rectangle{})
	}
	r := b.rects[b.used]
	b.used++
	r.FillColor = colorOf(b.g, name)
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	b.objects = append(b.objects, r)
}

// node draws a node: a pill with its text, and its note below.
func (b *graphBody) node(i int, n *placedNode) {
	g, s, px := b.g, b.g.scale(), pixels(b)
	r := b.parts[i]
	if r == nil {
		r = b.newParts(n, s)
		b.parts[i] = r
	}
	selected := n.ID == g.selected
	fill, stroke, width := ColorSurface, ColorLine2, float32(1)
	switch {
	case selected, n.ID == g.marked:
		fill, stroke, width = ColorSelect, ColorFocus, 2
	case i == g.hovered:
		fill = ColorHover
	case n.Quiet:
		fill = ColorNone
	}
	if g.to[i] || g.from[i] {
		stroke, width = ColorFocus, 2
	}
	if r.box.fill != fill || r.box.stroke != stroke || r.box.width != width {
		r.box.set(fill, stroke, width)
		r.box.Refresh()
	}
	r.box.put(n.x, n.y, n.width, n.tall)
	b.objects = append(b.objects, r.box.Raster)
	x := n.x + s.px(graphTextPad)
	if r.badge != nil {
		size := r.badge.MinSize()
		r.badge.Resize(size)
		r.badge.Move(fyne.NewPos(n.x+s.px(8), n.y+round((n.tall-size.Height)/2)))
		b.objects = append(b.objects, r.badge)
		x = n.x + s.px(8) + max(s.px(graphBadgeRoom), size.Width+s.px(6))
	}
	style, words, ink := fyne.TextStyle{Italic: n.Quiet, Bold: selected}, r.plain, ColorInk
	if selected {
		words = r.heavy
	}
	if n.Quiet {
		ink = ColorInk2
	}
	b.objects = append(b.objects, r.text.put(words, s.body, style, g, ink, x, middle(n.y, n.tall, s.body), px)...)
	if n.Note != "" {
		ink = ColorInk2
		if n.Warn {
			ink = ColorWarn
		}
		x, base := n.x+s.px(graphTextPad), middle(n.y+n.tall, n.height-n.tall+2, s.label)
		b.objects = append(b.objects, r.note.put(n.Note, s.label, fyne.TextStyle{}, g, ink, x, base, px)...)
	}
}

func (b *graphBody) newParts(n *placedNode, s scale) *graphParts {
	r := &graphParts{box: newCrisp("", "", 1, n.tall/2)}
	room := n.width - 2*s.px(graphTextPad)
	if n.Badge != "" {
		r.badge = newBadge(n.Badge, true, s.text < TextSize-1)
		room = n.width - s.px(8+graphTextPad) - max(s.px(graphBadgeRoom), r.badge.MinSize().Width+s.px(6))
	}
	r.plain = cut(n.Text, s.body, fyne.TextStyle{Italic: n.Quiet}, room)
	r.heavy = cut(n.Text, s.body, fyne.TextStyle{Italic: n.Quiet, Bold: true}, room)
	return r
}

// CreateRenderer implements fyne.Widget.
func (b *graphBody) CreateRenderer() fyne.WidgetRenderer { return graphBodyRenderer{b} }

type graphBodyRenderer struct{ b *graphBody }

func (r graphBodyRenderer) Layout(fyne.Size) {}

func (r graphBodyRenderer) MinSize() fyne.Size {
	p := &r.b.g.places
	return fyne.NewSize(p.width, p.height)
}

func (r graphBodyRenderer) Refresh() {}

func (r graphBodyRenderer) Objects() []fyne.CanvasObject { return r.b.objects }

func (r graphBodyRenderer) Destroy() {}
