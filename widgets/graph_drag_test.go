package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// drawnTo drags the mouse over a graph.
func drawnTo(g *Graph, from, to fyne.Position) {
	g.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}})
	g.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}})
	g.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
	g.body.DragEnd()
}

// logged is a graph that notes what is announced.
func logged(t *testing.T) (*Graph, *[]string) {
	g := shownGraph(t)
	log := &[]string{}
	note := func(words ...string) { *log = append(*log, strings.Join(words, " ")) }
	g.OnSelected = func(id string) { note("select", id) }
	g.OnMarked = func(id string) { note("mark", id) }
	g.OnMenu = func(id string, _ fyne.Position) { note("menu", id) }
	g.OnDropped = func(from, to string) { note("drop", from, to) }
	g.OnLinked = func(from, to string) { note("link", from, to) }
	g.Takes = func(_, to string, link bool) bool { return to != "A" }
	return g, log
}

func TestGraphNodesAreDroppedAndLinked(t *testing.T) {
	for _, c := range []struct {
		name   string
		handle bool
		from   string
		to     string // "" for the ground
		want   string
	}{
		{"a node on another", false, "mayor", "Reuters", "drop mayor Reuters"},
		{"a line to another", true, "Reuters", "mayor", "link Reuters mayor"},
		{"a node on one that does not take it", false, "mayor", "A", ""},
		{"a line to nobody", true, "Reuters", "", ""},
		{"a node on itself", false, "mayor", "mayor", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, log := logged(t)
			n := g.places.node(c.from)
			from := fyne.NewPos(n.x+20, n.middle())
			if c.handle {
				from.X = n.x + n.width + 2 // beside the node
			}
			to := fyne.NewPos(1, 1)
			if o := g.places.node(c.to); o != nil {
				to = fyne.NewPos(o.x+10, o.middle())
			}
			drawnTo(g, from, to)
			if got := strings.Join(*log, ", "); got != c.want {
				t.Errorf("announced %q, want %q", got, c.want)
			}
			if g.drag.kind != dragNothing {
				t.Error("the drag goes on")
			}
		})
	}
}

func TestGraphIsMovedByItsGround(t *testing.T) {
	g, log := logged(t)
	g.Resize(fyne.NewSize(400, 160))
	drawnTo(g, fyne.NewPos(390, 100), fyne.NewPos(340, 60))
	if at := g.scroll.Offset; at.X <= 0 || at.Y <= 0 || len(*log) != 0 {
		t.Errorf("scrolled to %v, announced %q", at, *log)
	}
	for i := range g.places.nodes {
		n := &g.places.nodes[i]
		drawn := g.body.parts[i] != nil && slices.Contains(g.body.objects, fyne.CanvasObject(g.body.parts[i].box.Raster))
		if !n.lane && g.body.inView(n.x, n.y, n.width, n.height) != drawn {
			t.Errorf("%s is in view and not drawn, or the other way round", n.ID)
		}
	}
	drawnTo(g, fyne.NewPos(390, 100), fyne.NewPos(2000, 2000))
	if at := g.scroll.Offset; at != (fyne.Position{}) {
		t.Errorf("moved past its edge to %v", at)
	}
}

func TestGraphMarksAndMenus(t *testing.T) {
	g, log := logged(t)
	n := g.places.node("mayor")
	at := fyne.PointEvent{Position: fyne.NewPos(n.x+5, n.middle())}
	g.body.MouseDown(&desktop.MouseEvent{PointEvent: at, Modifier: fyne.KeyModifierShift})
	g.body.Tapped(&at)
	g.SetMarked("mayor")
	g.SetMarked("nobody")
	if g.marked != "" {
		t.Errorf("marked is %q", g.marked)
	}
	g.body.TappedSecondary(&at)
	g.TypedRune(' ')
	if got := strings.Join(*log, ", "); got != "mark mayor, select A, select mayor, menu mayor, mark mayor" {
		t.Errorf("announced %q", got)
	}
}

func TestGraphZoom(t *testing.T) {
	g := shownGraph(t)
	before := *g.places.node("Reuters")
	g.ZoomBy(3)
	if after := g.places.node("Reuters"); after.width <= before.width || after.tall <= before.tall || g.Zoom() <= 100 {
		t.Errorf("zoomed to %d, the node is %g by %g and was %g by %g", g.Zoom(), after.width, after.tall, before.width, before.tall)
	}
	g.ZoomBy(-100)
	if g.scale().text != graphLeastText {
		t.Errorf("the least text is %g", g.scale().text)
	}
	g.ZoomToFit()
	if after := *g.places.node("Reuters"); g.Zoom() != 100 || after.width != before.width {
		t.Errorf("a graph that fits is drawn at %d", g.Zoom())
	}
	g.Resize(fyne.NewSize(560, 300))
	g.ZoomToFit()
	if p := &g.places; g.Zoom() >= 100 || p.width > 560 && g.scale().text > graphLeastText {
		t.Errorf("a graph of %g in 560 is drawn at %d", p.width, g.Zoom())
	}
}
