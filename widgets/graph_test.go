package widgets

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"pgregory.net/rapid"
)

var testLayers = []GraphLayer{{"Outlet", 112}, {"Cited outlet", 110}, {"Person", 204}}

// drawnGraph makes a graph of any shape.
func drawnGraph(t *rapid.T) ([]GraphNode, []GraphEdge) {
	var nodes []GraphNode
	for i := range rapid.IntRange(0, 30).Draw(t, "nodes") {
		n := GraphNode{ID: fmt.Sprint("n", i), Text: fmt.Sprint("Node ", i), Layer: rapid.IntRange(0, 2).Draw(t, "layer")}
		if rapid.Bool().Draw(t, "noted") {
			n.Note = "note"
		}
		nodes = append(nodes, n)
	}
	var edges []GraphEdge
	for range rapid.IntRange(0, 60).Draw(t, "edges") {
		edges = append(edges, GraphEdge{fmt.Sprint("n", rapid.IntRange(0, 31).Draw(t, "from")), fmt.Sprint("n", rapid.IntRange(0, 31).Draw(t, "to"))})
	}
	return nodes, edges
}

func placedTestGraph(t *rapid.T) graphPlaces {
	nodes, edges := drawnGraph(t)
	p := placeGraph(3, nodes, edges)
	p.measure(graphMeasures{30, 16, 10, 10})
	p.across([]float32{112, 110, 204}, 90, 24)
	return p
}

func TestGraphNodesDoNotOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := placedTestGraph(t)
		for _, layer := range p.layers {
			for k, i := range layer {
				n := &p.nodes[i]
				if n.y < 0 || n.y+n.height > p.height {
					t.Fatalf("a node stands at %g to %g of %g", n.y, n.y+n.height, p.height)
				}
				if k > 0 {
					above := &p.nodes[layer[k-1]]
					if n.y < above.y+above.height+2 { // lanes may have been made level
						t.Fatalf("a node begins at %g, the one above ends at %g", n.y, above.y+above.height)
					}
				}
			}
		}
	})
}

func TestGraphEdgesKeepToTracksAndLanes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := placedTestGraph(t)
		for i := range p.nodes {
			n := &p.nodes[i]
			if n.lane && (len(n.after) != 1 || len(n.before) == 0) {
				t.Fatalf("a lane has %d edges in and %d out", len(n.before), len(n.after))
			}
			if p.tracks[i] <= n.x+n.width || p.tracks[i] >= n.x+n.width+90 {
				t.Fatalf("the track at %g is not between the layers at %g and %g", p.tracks[i], n.x+n.width, n.x+n.width+90)
			}
			for _, o := range n.after {
				if p.nodes[o].Layer != n.Layer+1 {
					t.Fatalf("an edge leads from layer %d to layer %d", n.Layer, p.nodes[o].Layer)
				}
			}
		}
	})
}

func TestGraphIsTheSameEachTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes, edges := drawnGraph(t)
		one, other := placeGraph(3, nodes, edges), placeGraph(3, nodes, edges)
		for i := range one.layers {
			if !slices.Equal(one.layers[i], other.layers[i]) {
				t.Fatalf("layer %d is ordered %v and %v", i, one.layers[i], other.layers[i])
			}
		}
	})
}

func TestIsotonic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-100, 100), 1, 20).Draw(t, "values")
		got := isotonic(values)
		if !slices.IsSorted(got) {
			t.Fatalf("%v falls", got)
		}
		sum, want := 0.0, 0.0
		for i := range values {
			sum, want = sum+got[i], want+values[i]
		}
		if math.Abs(sum-want) > 1e-6 {
			t.Errorf("the mean moved from %g to %g", want, sum)
		}
		if slices.IsSorted(values) && !slices.Equal(got, values) {
			t.Errorf("%v was changed to %v", values, got)
		}
	})
}

// testGraph has an article that rests on a person through an outlet, and one
// that rests on the same person directly.
func testGraph() ([]GraphNode, []GraphEdge) {
	return []GraphNode{
		{ID: "A", Badge: "A", Text: "Outlet A"},
		{ID: "B", Badge: "B", Text: "Outlet B"},
		{ID: "C", Badge: "C", Text: "Outlet C"},
		{ID: "Reuters", Text: "Reuters", Layer: 1, Note: "2 articles, one origin"},
		{ID: "officials", Text: "two officials", Layer: 2, Quiet: true},
		{ID: "mayor", Text: "Anna Roth", Layer: 2},
	}, []GraphEdge{
		{"A", "Reuters"},
		{"B", "Reuters"},
		{"Reuters", "officials"},
		{"Reuters", "mayor"},
		{"C", "mayor"},
		{"mayor", "Reuters"},
		{"C", "nobody"}, // not drawn
	}
}

func shownGraph(t *testing.T) *Graph {
	t.Helper()
	newDesk(t)
	g := NewGraph(testLayers)
	g.SetGraph(testLayers, nil, nil)
	nodes, edges := testGraph()
	show(t, g, 900, 500)
	g.SetGraph(testLayers, nodes, edges)
	return g
}

func TestGraphKeys(t *testing.T) {
	g := shownGraph(t)
	var log []string
	g.OnSelected = func(id string) { log = append(log, id) }
	g.OnOpened = func(id string) { log = append(log, "open "+id) }
	canvasOf(g).Focus(g)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyLeft, fyne.KeyLeft} {
		g.TypedKey(&fyne.KeyEvent{Name: key})
	}
	g.TypedRune('j')
	g.TypedRune('k')
	if log[0] != "A" || log[1] != "B" || log[2] != "Reuters" || log[3] != "open Reuters" {
		t.Errorf("announced %v", log)
	}
	if n := g.places.node(log[4]); n == nil || n.Layer != 2 {
		t.Errorf("right of Reuters is %s", log[4])
	}
	if got := g.Selected(); g.places.node(got).Layer != 0 {
		t.Errorf("two layers to the left is %s", got)
	}
}

func TestGraphLightsTheWaysThroughANode(t *testing.T) {
	g := shownGraph(t)
	g.SetSelected("Reuters")
	var lit []string
	for i := range g.places.nodes {
		if n := &g.places.nodes[i]; g.to[i] || g.from[i] {
			lit = append(lit, n.ID)
		}
	}
	slices.Sort(lit)
	if got := strings.Join(lit, " "); got != "A B Reuters mayor officials" {
		t.Errorf("lit are %s", got)
	}
	c, lane := g.places.byID["C"], g.places.nodes[g.places.byID["C"]].after[0]
	if g.isLit(c, lane) {
		t.Error("an edge beside the selected node is lit")
	}
	g.SetSelected("gone")
	if g.Selected() != "" || len(g.to)+len(g.from) != 0 {
		t.Error("a node that is not there is selected")
	}
}

func TestGraphClicks(t *testing.T) {
	g := shownGraph(t)
	var log []string
	g.OnSelected = func(id string) { log = append(log, id) }
	g.OnOpened = func(id string) { log = append(log, "open "+id) }
	n := g.places.node("mayor")
	click := func(x, y float32) { g.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)}) }
	click(n.x+5, n.y+5)
	click(n.x+5, n.y+6)
	click(n.x-2, n.y+5)
	if got := strings.Join(log, ", "); got != "mayor, open mayor" {
		t.Errorf("clicks announced %s", got)
	}
}

func TestGraphDrawsWhatIsInView(t *testing.T) {
	newDesk(t)
	g := NewGraph(testLayers)
	var nodes []GraphNode
	var edges []GraphEdge
	for i := range 3000 {
		nodes = append(nodes, GraphNode{ID: fmt.Sprint(i), Layer: i % 3, Text: fmt.Sprint("Node ", i)})
		edges = append(edges, GraphEdge{fmt.Sprint(i), fmt.Sprint(i + 1)})
	}
	show(t, g, 900, 500)
	g.SetGraph(testLayers, nodes, edges)
	boxes := 0
	for _, o := range g.body.objects {
		if _, ok := o.(*canvas.Raster); ok {
			boxes++
		}
	}
	if boxes == 0 || boxes > 60 {
		t.Errorf("%d of 3000 nodes are drawn", boxes)
	}
	g.SetSelected("2998")
	if n := g.places.node("2998"); !g.body.inView(n.x, n.y, n.width, n.height) {
		t.Error("the selected node is not in view")
	}
}

func BenchmarkGraphLayout(b *testing.B) {
	var nodes []GraphNode
	var edges []GraphEdge
	for i := range 4000 {
		nodes = append(nodes, GraphNode{ID: fmt.Sprint(i), Layer: min(2, i/1000)})
		if i >= 1000 {
			edges = append(edges, GraphEdge{fmt.Sprint(i % 1000), fmt.Sprint(i)})
		}
	}
	for b.Loop() {
		p := placeGraph(3, nodes, edges)
		p.measure(graphMeasures{30, 16, 10, 10})
	}
}
