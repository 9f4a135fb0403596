package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// LadderNode is an origin on a rung of the ladder. A node without a text is none.
type LadderNode struct {
	ID      string // nodes with one id are one origin
	Text    string
	Unnamed bool // set in italics on no fill
}

// LadderColumn says whom one article rests on: the outlet it cites, on the upper
// rung, and the person or document, on the lower. Either may be missing.
type LadderColumn struct {
	Left, Width float32 // of the article's whole column, in units of the canvas
	Outlet      LadderNode
	Person      LadderNode
	Note        string // under the column; neighbours with one origin and one note share it
	Warn        bool   // the note warns
}

// OriginLadder shows side by side whom articles rest on. It stands between the
// heads of the columns and their statements. An origin that neighbours have in
// common is one bar across their columns, so that two outlets with one source
// are seen to be one.
type OriginLadder struct {
	widget.BaseWidget
	OnNode func(id string)   // a node was clicked
	OnHint func(text string) // the whole text of a node that is cut; "" takes it away

	columns []LadderColumn
	bare    bool // there are no rungs, only notes
	nodes   []ladderNode
	objects []fyne.CanvasObject
	hovered int // index in nodes, -1 for none
}

// NewOriginLadder returns an empty ladder.
func NewOriginLadder() *OriginLadder {
	l := &OriginLadder{hovered: -1}
	l.ExtendBaseWidget(l)
	return l
}

// SetColumns shows the origins of some columns, from left to right.
func (l *OriginLadder) SetColumns(columns []LadderColumn) {
	l.columns = columns
	l.Refresh()
}

// SetBare takes the rungs away, and their room, or gives them back: for columns,
// in view or not, none of which has a node.
func (l *OriginLadder) SetBare(bare bool) { l.bare = bare }

// The measures of the ladder at the ordinary text size.
const (
	ladderHeight = 85
	ladderBare   = 22 // without rungs
	ladderOutlet = 8  // top of the upper rung
	ladderPerson = 44 // top of the lower rung
	ladderNodeH  = 20
	ladderFoot   = 5  // below the baseline of the notes
	ladderPad    = 10 // beside the text of a node
	ladderInset  = 10 // of a node from the edge of its column
)

// ladderNode is a node at its place.
type ladderNode struct {
	node        LadderNode
	text        string // as it is shown
	left, width float32
	top, height float32
	shared      bool // several columns have it in common
	stretched   bool // it is a bar over its columns
	first, last int  // its columns
}

func (n *ladderNode) centre() float32 { return n.left + n.width/2 }

func (c *LadderColumn) centre() float32 { return c.Left + c.Width/2 }

// runs cuts the columns into runs of neighbours with the same node on a rung.
func (l *OriginLadder) runs(of func(*LadderColumn) LadderNode) []ladderNode {
	var out []ladderNode
	for i := 0; i < len(l.columns); {
		n := of(&l.columns[i])
		end := i + 1
		for end < len(l.columns) && n.Text != "" && of(&l.columns[end]).Text != "" && of(&l.columns[end]).ID == n.ID {
			end++
		}
		if n.Text != "" {
			out = append(out, ladderNode{node: n, shared: end-i > 1, first: i, last: end - 1})
		}
		i = end
	}
	return out
}

// arrange finds the places of all nodes.
func (l *OriginLadder) arrange() {
	s := scaleOf(l)
	outlets := l.runs(func(c *LadderColumn) LadderNode { return c.Outlet })
	persons := l.runs(func(c *LadderColumn) LadderNode { return c.Person })
	for i := range outlets {
		l.size(&outlets[i], s.px(ladderOutlet), outlets[i].shared)
	}
	for i := range persons {
		p := &persons[i]
		under := p.shared
		for k := range outlets { // under the bar of the same columns the person needs none
			if outlets[k].first == p.first && outlets[k].last == p.last {
				under = false
			}
		}
		l.size(p, s.px(ladderPerson), under)
	}
	l.nodes = append(append(l.nodes[:0], outlets...), persons...)
}

// size gives a node its place: a bar over its columns, or as wide as its text in
// the middle of them.
func (l *OriginLadder) size(n *ladderNode, top float32, stretched bool) {
	s := scaleOf(l)
	from, to := &l.columns[n.first], &l.columns[n.last]
	inset := s.px(ladderInset)
	room := max(to.Left+to.Width-from.Left-2*inset, 0)
	style := n.style()
	n.top, n.height, n.stretched = top, s.px(ladderNodeH), stretched
	n.text = cut(n.node.Text, s.small, style, room-2*s.px(ladderPad))
	n.left, n.width = from.Left+inset, room
	if !stretched {
		n.width = min(widthOf(n.text, s.small, style)+2*s.px(ladderPad), room)
		n.left = round(from.Left + inset + (room-n.width)/2)
	}
}

func (n *ladderNode) style() fyne.TextStyle {
	return fyne.TextStyle{Bold: n.shared && !n.node.Unnamed, Italic: n.node.Unnamed}
}

// draw makes all objects: lines, nodes, notes.
func (l *OriginLadder) draw() {
	l.arrange()
	l.objects = l.objects[:0]
	l.drawLines()
	for i := range l.nodes {
		l.drawNode(&l.nodes[i], i == l.hovered)
	}
	l.drawNotes()
}

// nodeOf returns the node of a column on the rung at a height, or nil.
func (l *OriginLadder) nodeOf(column int, top float32) *ladderNode {
	for i := range l.nodes {
		if n := &l.nodes[i]; n.top == top && n.first <= column && column <= n.last {
			return n
		}
	}
	return nil
}

// drawLines leads each column down to its outlet and from there to its person.
func (l *OriginLadder) drawLines() {
	s, px := scaleOf(l), pixels(l)
	drawn := make(map[[3]float32]bool)
	line := func(x, from, to float32) {
		if x = snap(x, px); to > from && !drawn[[3]float32{x, from, to}] {
			drawn[[3]float32{x, from, to}] = true
			l.objects = append(l.objects, canvasRect(x, from, 1, to-from, colorOf(l, ColorLine2)))
		}
	}
	for i := range l.columns {
		outlet, person := l.nodeOf(i, s.px(ladderOutlet)), l.nodeOf(i, s.px(ladderPerson))
		centre := l.columns[i].centre()
		switch {
		case outlet != nil:
			line(centre, 0, outlet.top)
		case person != nil:
			line(centre, 0, person.top)
		}
		if outlet == nil || person == nil {
			continue
		}
		x := centre
		if outlet.first == person.first && outlet.last == person.last {
			x = outlet.centre()
		}
		line(x, outlet.top+outlet.height, person.top)
	}
}

func (l *OriginLadder) drawNode(n *ladderNode, hovered bool) {
	s, px := scaleOf(l), pixels(l)
	fill, stroke, width := ColorSurface, ColorLine2, float32(1)
	if n.node.Unnamed {
		fill = ""
	}
	if hovered {
		fill = ColorHover
	}
	if n.stretched {
		stroke, width = ColorFocus, 2
	}
	box := newCrisp(fill, stroke, width, n.height/2)
	box.put(snap(n.left, px), n.top, n.width, n.height)
	c := ColorInk
	if n.node.Unnamed {
		c = ColorInk2
	}
	style := n.style()
	var text directedText
	left := n.left + (n.width-textWidth(n.text, s.small, style))/2
	l.objects = append(l.objects, box.Raster)
	l.objects = append(l.objects, text.put(n.text, s.small, style, l, c, left, middle(n.top, n.height, s.small), px)...)
}

// drawNotes writes the notes, once under columns that share origin and note.
func (l *OriginLadder) drawNotes() {
	s, px := scaleOf(l), pixels(l)
	baseline := l.height() - s.px(ladderFoot)
	for i := 0; i < len(l.columns); {
		c := &l.columns[i]
		end := i + 1
		for end < len(l.columns) && l.columns[end].Note == c.Note && l.together(i, end) {
			end++
		}
		to := &l.columns[end-1]
		if room := to.Left + to.Width - c.Left; c.Note != "" {
			color := ColorInk2
			if c.Warn {
				color = ColorWarn
			}
			words := cut(c.Note, s.label, fyne.TextStyle{}, room)
			var text directedText
			left := c.Left + (room-textWidth(words, s.label, fyne.TextStyle{}))/2
			l.objects = append(l.objects, text.put(words, s.label, fyne.TextStyle{}, l, color, left, baseline, px)...)
		}
		i = end
	}
}

// height is how high the ladder is with its notes.
func (l *OriginLadder) height() float32 {
	if l.bare {
		return scaleOf(l).px(ladderBare)
	}
	return scaleOf(l).px(ladderHeight)
}

// together reports whether two columns have a node in common.
func (l *OriginLadder) together(a, b int) bool {
	for i := range l.nodes {
		if n := &l.nodes[i]; n.first <= a && b <= n.last {
			return true
		}
	}
	return false
}

// nodeAt returns the index of the node at a position, or -1.
func (l *OriginLadder) nodeAt(pos fyne.Position) int {
	for i := range l.nodes {
		n := &l.nodes[i]
		if pos.X >= n.left && pos.X < n.left+n.width && pos.Y >= n.top && pos.Y < n.top+n.height {
			return i
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (l *OriginLadder) Tapped(e *fyne.PointEvent) {
	if i := l.nodeAt(e.Position); i >= 0 && l.OnNode != nil {
		l.OnNode(l.nodes[i].node.ID)
	}
}

// MouseIn implements desktop.Hoverable.
func (l *OriginLadder) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (l *OriginLadder) MouseMoved(e *desktop.MouseEvent) { l.hover(l.nodeAt(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (l *OriginLadder) MouseOut() { l.hover(-1) }

func (l *OriginLadder) hover(i int) {
	if i == l.hovered {
		return
	}
	l.hovered = i
	l.draw()
	canvas.Refresh(l)
	if l.OnHint == nil {
		return
	}
	hint := ""
	if i >= 0 && l.nodes[i].text != l.nodes[i].node.Text {
		hint = l.nodes[i].node.Text
	}
	l.OnHint(hint)
}

// Cursor implements desktop.Cursorable.
func (l *OriginLadder) Cursor() desktop.Cursor {
	if l.hovered >= 0 && l.OnNode != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (l *OriginLadder) CreateRenderer() fyne.WidgetRenderer {
	l.draw()
	return ladderRenderer{l}
}

type ladderRenderer struct{ l *OriginLadder }

func (r ladderRenderer) Layout(fyne.Size) {}

func (r ladderRenderer) MinSize() fyne.Size {
	width := float32(0)
	for i := range r.l.columns {
		width = max(width, r.l.columns[i].Left+r.l.columns[i].Width)
	}
	return fyne.NewSize(width, r.l.height())
}

func (r ladderRenderer) Refresh() {
	r.l.hovered = -1
	r.l.draw()
	canvas.Refresh(r.l)
}

func (r ladderRenderer) Objects() []fyne.CanvasObject { return r.l.objects }

func (r ladderRenderer) Destroy() {}

// Declare conformity with interfaces.
var (
	_ fyne.Tappable      = (*OriginLadder)(nil)
	_ desktop.Hoverable  = (*OriginLadder)(nil)
	_ desktop.Cursorable = (*OriginLadder)(nil)
)
