package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// GraphLayer is a column of nodes.
type GraphLayer struct {
	Title string
	Width float32 // of its nodes, at the ordinary text size
}

// GraphNode is a node of a graph.
type GraphNode struct {
	ID    string
	Layer int
	Text  string
	Badge string // a letter before the text; "" for none
	Quiet bool   // set in italics on no fill
	Note  string // under the node
	Warn  bool   // the note warns
}

// GraphEdge leads from a node to one of a later layer. Edges that do not are
// not drawn.
type GraphEdge struct{ From, To string }

// Graph draws nodes in layers from left to right and the edges between them. One
// node may be selected; then everything on a way through it is lit. A second may
// be marked, to be set in relation to it.
//
// With the focus, Up, Down, J, K, Home and End move within a layer, Left and
// Right along an edge, Enter opens the selected node and Space marks it. A click
// selects, one with Ctrl or Shift marks, a double click opens, the right button
// asks for a menu. A node can be dropped on another, a line drawn from the handle
// at its right edge, and the whole drawing moved by the ground between the nodes.
// Everything else goes on to the window.
type Graph struct {
	widget.BaseWidget

	OnSelected func(id string) // a person selected another node
	OnOpened   func(id string)
	OnMarked   func(id string)
	OnMenu     func(id string, at fyne.Position) // the place of the click in the window
	OnHint     func(text string)                 // the whole text of a node that is cut; "" takes it away
	// OnDropped is called when a node was dropped on another, OnLinked when a line
	// was drawn from one to another. Takes says where that is possible; nil nowhere.
	OnDropped, OnLinked func(from, to string)
	Takes               func(from, to string, link bool) bool

	layers    []GraphLayer
	places    graphPlaces
	selected  string
	marked    string
	zoom      int // steps the text is larger than that of the window
	press     graphPress
	drag      graphDrag
	to, from  map[int]bool // nodes on ways through the selected one
	hovered   int          // index of a node, -1 for none
	tappedAt  time.Time
	tapped    string
	body      *graphBody
	scroll    *container.Scroll
	head      *graphHead
	clip      *container.Clip // keeps the head within the graph
	laidOut   fyne.Size
	placedFor float32 // text size the places were made for
}

// NewGraph returns an empty graph with layers.
func NewGraph(layers []GraphLayer) *Graph {
	g := &Graph{layers: layers, hovered: -1}
	g.body = &graphBody{g: g}
	g.body.ExtendBaseWidget(g.body)
	g.head = &graphHead{g: g}
	g.head.ExtendBaseWidget(g.head)
	g.clip = container.NewClip(g.head)
	g.clip.ExtendBaseWidget(g.clip) // else it ignores sizes it is given before it is drawn
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) {
		g.body.show()
		g.head.Refresh()
	}
	g.ExtendBaseWidget(g)
	return g
}

// SetGraph shows other nodes and edges. The selected node stays selected if it is
// still there.
func (g *Graph) SetGraph(layers []GraphLayer, nodes []GraphNode, edges []GraphEdge) {
	g.layers = layers
	g.places = placeGraph(len(layers), nodes, edges)
	if g.places.node(g.selected) == nil {
		g.selected = ""
	}
	if g.places.node(g.marked) == nil {
		g.marked = ""
	}
	g.drag = graphDrag{}
	g.to, g.from = g.places.through(g.selected)
	g.placedFor, g.hovered = 0, -1
	g.Refresh()
}

// Selected returns the id of the selected node; "" for none.
func (g *Graph) Selected() string { return g.selected }

// SetSelected selects a node and scrolls it into view, without calling anything.
func (g *Graph) SetSelected(id string) {
	if g.places.node(id) == nil {
		id = ""
	}
	if id != g.selected {
		g.selected = id
		g.to, g.from = g.places.through(id)
	}
	g.reveal()
	g.body.show()
}

// choose selects a node by a person's hand.
func (g *Graph) choose(id string) {
	if id == "" || id == g.selected {
		return
	}
	g.SetSelected(id)
	if g.OnSelected != nil {
		g.OnSelected(id)
	}
}

// The measures of a graph at the ordinary text size.
const (
	graphNode      = 30 // height of a node
	graphNote      = 16 // height of the note below it
	graphGap       = 10 // between two nodes
	graphLane      = 10 // room for an edge that passes a layer
	graphMargin    = 24
	graphLeastGap  = 64  // between two layers
	graphMostGap   = 140 // between two layers
	graphHeadRow   = 38
	graphBadgeRoom = 26
	graphTextPad   = 12
)

// layout finds the places of all nodes for a size.
func (g *Graph) layout(size fyne.Size) {
	s := g.scale()
	if g.placedFor == s.text && g.laidOut == size {
		return
	}
	g.laidOut = size
	if g.placedFor != s.text {
		g.placedFor = s.text
		g.places.measure(graphMeasures{node: s.px(graphNode), note: s.px(graphNote), gap: s.px(graphGap), lane: s.px(graphLane)})
		g.body.forget()
	}
	widths := make([]float32, len(g.layers))
	total := 2 * s.px(graphMargin)
	for i, l := range g.layers {
		widths[i] = s.px(l.Width)
		total += widths[i]
	}
	between := float32(0)
	if n := len(g.layers) - 1; n > 0 {
		between = round(min(s.px(graphMostGap), max(s.px(graphLeastGap), (size.Width-total)/float32(n))))
		total += between * float32(n)
	}
	left := s.px(graphMargin) + max(0, round((size.Width-total)/2))
	g.places.across(widths, between, left)
	g.places.width = max(total, size.Width)
}

// reveal scrolls as little as needed to show the selected node.
func (g *Graph) reveal() {
	n := g.places.node(g.selected)
	if n == nil || g.placedFor == 0 {
		return
	}
	s := g.scale()
	at, view := g.scroll.Offset, g.scroll.Size()
	near := func(offset, view, from, to float32) float32 {
		pad := s.px(graphMargin)
		switch {
		case from-pad < offset:
			return max(0, from-pad)
		case to+pad > offset+view:
			return max(0, to+pad-view)
		}
		return offset
	}
	to := fyne.NewPos(near(at.X, view.Width, n.x, n.x+n.width), near(at.Y, view.Height, n.y, n.y+n.height))
	if to != at {
		g.scroll.ScrollToOffset(to)
	}
}

// CreateRenderer implements fyne.Widget.
func (g *Graph) CreateRenderer() fyne.WidgetRenderer {
	return &graphRenderer{g: g, objects: []fyne.CanvasObject{g.scroll, g.clip}}
}

type graphRenderer struct {
	g       *Graph
	objects []fyne.CanvasObject
}

func (r *graphRenderer) Layout(size fyne.Size) {
	head := r.g.scale().px(graphHeadRow)
	r.g.layout(fyne.NewSize(size.Width, size.Height-head))
	r.g.clip.Resize(fyne.NewSize(size.Width, head))
	r.g.scroll.Move(fyne.NewPos(0, head))
	r.g.scroll.Resize(fyne.NewSize(size.Width, max(0, size.Height-head)))
	r.g.reveal()
	r.g.body.build()
}

func (r *graphRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 120) }

func (r *graphRenderer) Refresh() {
	r.g.placedFor = 0
	r.Layout(r.g.Size())
	r.g.scroll.Refresh() // asks the body for its size
	r.g.head.Refresh()
	r.g.body.show()
}

func (r *graphRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *graphRenderer) Destroy() {}

// graphHead writes the titles over the layers. It stays while the graph scrolls down.
type graphHead struct {
	widget.BaseWidget
	g *Graph
}

// CreateRenderer implements fyne.Widget.
func (h *graphHead) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: h}
	d.min = func() fyne.Size { return fyne.NewSize(100, h.g.scale().px(graphHeadRow)) }
	d.layout = func(size fyne.Size) {
		s, px := h.g.scale(), pixels(h)
		d.objects = d.objects[:0]
		for i, l := range h.g.layers {
			if i >= len(h.g.places.lefts) {
				break
			}
			t := newText(s.label, bold)
			write(t, l.Title, s.label, bold, h, ColorInk2)
			place(t, h.g.places.lefts[i]-h.g.scroll.Offset.X, middle(0, size.Height, s.label), px)
			d.objects = append(d.objects, t)
		}
	}
	return d
}

// Declare conformity with interfaces.
var (
	_ fyne.Widget            = (*Graph)(nil)
	_ fyne.Focusable         = (*Graph)(nil)
	_ fyne.Tappable          = (*graphBody)(nil)
	_ fyne.SecondaryTappable = (*graphBody)(nil)
	_ fyne.Draggable         = (*graphBody)(nil)
	_ desktop.Mouseable      = (*graphBody)(nil)
	_ desktop.Hoverable      = (*graphBody)(nil)
	_ desktop.Cursorable     = (*graphBody)(nil)
)
