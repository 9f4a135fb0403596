package widgets

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable.
func (g *Graph) FocusGained() {
	if g.selected == "" {
		g.choose(g.first())
	}
}

// FocusLost implements fyne.Focusable.
func (g *Graph) FocusLost() {}

// first is the node at the top of the first layer that has any; "" for none.
func (g *Graph) first() string {
	for _, layer := range g.places.layers {
		for _, i := range layer {
			if n := &g.places.nodes[i]; !n.lane {
				return n.ID
			}
		}
	}
	return ""
}

// TypedRune implements fyne.Focusable.
func (g *Graph) TypedRune(r rune) {
	switch r {
	case 'j', 'J':
		g.within(1)
	case 'k', 'K':
		g.within(-1)
	case ' ':
		g.mark(g.selected)
	default:
		handOnRune(g, r)
	}
}

// TypedKey implements fyne.Focusable.
func (g *Graph) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		g.within(1)
	case fyne.KeyUp:
		g.within(-1)
	case fyne.KeyHome:
		g.within(-len(g.places.nodes))
	case fyne.KeyEnd:
		g.within(len(g.places.nodes))
	case fyne.KeyRight:
		g.along(func(n *placedNode) []int { return n.after }, 1)
	case fyne.KeyLeft:
		g.along(func(n *placedNode) []int { return n.before }, -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if g.selected != "" && g.OnOpened != nil {
			g.OnOpened(g.selected)
		}
	default:
		handOnKey(g, e)
	}
}

// within moves the selection up or down its layer, as far as it goes.
func (g *Graph) within(step int) {
	n := g.places.node(g.selected)
	if n == nil {
		g.choose(g.first())
		return
	}
	var ids []string
	at := 0
	for _, i := range g.places.layers[n.Layer] {
		if o := &g.places.nodes[i]; !o.lane {
			if o.ID == n.ID {
				at = len(ids)
			}
			ids = append(ids, o.ID)
		}
	}
	g.choose(ids[min(len(ids)-1, max(0, at+step))])
}

// along moves the selection along an edge, past lanes, to the node that is
// nearest in height; without an edge, to the nearest node of the layers that way.
func (g *Graph) along(beside func(*placedNode) []int, step int) {
	n := g.places.node(g.selected)
	if n == nil {
		g.choose(g.first())
		return
	}
	p := &g.places
	nearest, distance := "", math.MaxFloat64
	consider := func(i int) {
		if d := math.Abs(float64(p.nodes[i].middle() - n.middle())); d < distance {
			nearest, distance = p.nodes[i].ID, d
		}
	}
	for next := beside(n); len(next) > 0; {
		var lanes []int
		for _, i := range next {
			if p.nodes[i].lane {
				lanes = append(lanes, beside(&p.nodes[i])...)
			} else {
				consider(i)
			}
		}
		next = lanes
	}
	for layer := n.Layer + step; nearest == "" && layer >= 0 && layer < len(p.layers); layer += step {
		for _, i := range p.layers[layer] {
			if !p.nodes[i].lane {
				consider(i)
			}
		}
	}
	g.choose(nearest)
}

// nodeAt is the index of the node at a position; -1 for none.
func (b *graphBody) nodeAt(pos fyne.Position) int {
	for i := range b.g.places.nodes {
		n := &b.g.places.nodes[i]
		if !n.lane && pos.X >= n.x && pos.X < n.x+n.width && pos.Y >= n.y && pos.Y < n.y+n.tall {
			return i
		}
	}
	return -1
}

// MouseDown implements desktop.Mouseable: it notes what is pressed.
func (b *graphBody) MouseDown(e *desktop.MouseEvent) {
	b.g.press = graphPress{at: e.Position, known: true, marks: e.Modifier&(fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift) != 0}
}

// MouseUp implements desktop.Mouseable.
func (b *graphBody) MouseUp(*desktop.MouseEvent) {}

// TappedSecondary implements fyne.SecondaryTappable.
func (b *graphBody) TappedSecondary(e *fyne.PointEvent) {
	at := b.nodeAt(e.Position)
	if at < 0 {
		return
	}
	b.g.choose(b.g.places.nodes[at].ID)
	if b.g.OnMenu != nil {
		b.g.OnMenu(b.g.places.nodes[at].ID, e.AbsolutePosition)
	}
}

// mark announces that a node was marked.
func (g *Graph) mark(id string) {
	if id != "" && g.OnMarked != nil {
		g.OnMarked(id)
	}
}

// SetMarked marks a node beside the selected one; "" marks none.
func (g *Graph) SetMarked(id string) {
	if g.places.node(id) == nil {
		id = ""
	}
	if id != g.marked {
		g.marked = id
		g.body.show()
	}
}

// Tapped implements fyne.Tappable.
func (b *graphBody) Tapped(e *fyne.PointEvent) {
	g, at := b.g, b.nodeAt(e.Position)
	marks := g.press.marks
	g.press = graphPress{}
	switch {
	case at >= 0 && marks:
		g.mark(g.places.nodes[at].ID)
	case at >= 0:
		g.choose(g.places.nodes[at].ID)
	}
	if c := canvasOf(b); c != nil {
		c.Focus(g)
	}
	if at < 0 || marks {
		return
	}
	// The toolkit's own way to hear of a double click would delay the first.
	id, now := g.places.nodes[at].ID, time.Now()
	again := id == g.tapped && now.Sub(g.tappedAt) < fyne.CurrentApp().Driver().DoubleTapDelay()
	g.tapped, g.tappedAt = id, now
	if again {
		g.tapped = ""
		if g.OnOpened != nil {
			g.OnOpened(id)
		}
	}
}

// MouseIn implements desktop.Hoverable.
func (b *graphBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (b *graphBody) MouseMoved(e *desktop.MouseEvent) {
	over := b.nodeAt(e.Position)
	handle := b.handleAt(e.Position)
	if b.overHandle = handle >= 0; over < 0 {
		over = handle // half of a handle stands beside its node
	}
	b.hover(over)
}

// Cursor implements desktop.Cursorable.
func (b *graphBody) Cursor() desktop.Cursor {
	switch {
	case b.overHandle || b.g.drag.kind == dragLine:
		return desktop.CrosshairCursor
	case b.g.hovered >= 0:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseOut implements desktop.Hoverable.
func (b *graphBody) MouseOut() { b.hover(-1) }

// hover marks the node under the mouse and says the words that are cut.
func (b *graphBody) hover(i int) {
	g := b.g
	if i == g.hovered {
		return
	}
	g.hovered = i
	b.show()
	if g.OnHint == nil {
		return
	}
	hint := ""
	if i >= 0 {
		if r := b.parts[i]; r != nil && r.plain != g.places.nodes[i].Text {
			hint = g.places.nodes[i].Text
		}
	}
	g.OnHint(hint)
}
