package widgets

import (
	"cmp"
	"slices"
)

// How a graph is laid out
//
// This is the layered drawing of Sugiyama, Tagawa and Toda (1981) in a small
// form. Edges that pass a layer get a lane there, one for all edges to the same
// node, so that no line runs behind a node. Each layer is then put in the order
// of the mean places of its neighbours, forth and back a few times. Heights are
// the least squares of the distances to the neighbours with the order and the
// gaps kept: an isotonic regression, solved by pooling (Barlow et al. 1972).
//
// Everything here is plain numbers and gives the same drawing for the same graph.

// placedNode is a node, or a lane, at its place.
type placedNode struct {
	GraphNode
	lane          bool
	x, y          float32
	width, height float32 // the height includes the note
	tall          float32 // of the node alone
	before, after []int   // neighbours in the layers beside
	order         float64 // place in its layer while ordering
}

// middle is where edges meet the node.
func (n *placedNode) middle() float32 { return n.y + n.tall/2 }

// graphPlaces is a graph with the places of its nodes.
type graphPlaces struct {
	nodes  []placedNode
	byID   map[string]int
	layers [][]int // nodes and lanes from top to bottom
	lefts  []float32
	gap    float32 // between two layers
	tracks []float32
	width  float32
	height float32
}

// graphMeasures are the heights things take.
type graphMeasures struct{ node, note, gap, lane float32 }

// rounds is how often the layers are ordered forth and back.
const rounds = 6

// placeGraph orders the nodes of a graph. Nodes of layers that are not there,
// and edges that do not lead to a later layer, are left out.
func placeGraph(layers int, nodes []GraphNode, edges []GraphEdge) graphPlaces {
	p := graphPlaces{byID: make(map[string]int, len(nodes)), layers: make([][]int, layers)}
	for _, n := range nodes {
		if _, double := p.byID[n.ID]; double || n.Layer < 0 || n.Layer >= layers {
			continue
		}
		p.byID[n.ID] = len(p.nodes)
		p.add(placedNode{GraphNode: n})
	}
	lanes := map[[2]int]int{} // target and layer → lane
	joined := map[[2]int]bool{}
	join := func(from, to int) {
		if !joined[[2]int{from, to}] {
			joined[[2]int{from, to}] = true
			p.nodes[from].after = append(p.nodes[from].after, to)
			p.nodes[to].before = append(p.nodes[to].before, from)
		}
	}
	for _, e := range edges {
		from, okFrom := p.byID[e.From]
		to, okTo := p.byID[e.To]
		if !okFrom || !okTo || p.nodes[from].Layer >= p.nodes[to].Layer {
			continue
		}
		for layer := p.nodes[from].Layer + 1; layer < p.nodes[to].Layer; layer++ {
			lane, ok := lanes[[2]int{to, layer}]
			if !ok {
				lane = p.add(placedNode{GraphNode: GraphNode{Layer: layer}, lane: true})
				lanes[[2]int{to, layer}] = lane
			}
			join(from, lane)
			from = lane
		}
		join(from, to)
	}
	p.sort()
	return p
}

// add adds a node to its layer and returns its index.
func (p *graphPlaces) add(n placedNode) int {
	at := len(p.nodes)
	n.order = float64(len(p.layers[n.Layer]))
	p.nodes = append(p.nodes, n)
	p.layers[n.Layer] = append(p.layers[n.Layer], at)
	return at
}

// sort orders the layers. The first keeps the order it was given.
func (p *graphPlaces) sort() {
	for range rounds {
		for i := 1; i < len(p.layers); i++ {
			p.sortLayer(i, func(n *placedNode) []int { return n.before })
		}
		for i := len(p.layers) - 2; i > 0; i-- {
			p.sortLayer(i, func(n *placedNode) []int { return n.after })
		}
	}
	for i := 1; i < len(p.layers); i++ {
		p.sortLayer(i, func(n *placedNode) []int { return n.before })
	}
}

// sortLayer puts a layer in the order of the mean places of neighbours; nodes
// without any keep theirs, as far as there is one.
func (p *graphPlaces) sortLayer(layer int, beside func(*placedNode) []int) {
	mean := make(map[int]float64, len(p.layers[layer]))
	for _, i := range p.layers[layer] {
		n := &p.nodes[i]
		others := beside(n)
		if len(others) == 0 {
			mean[i] = n.order
			continue
		}
		for _, o := range others {
			mean[i] += p.nodes[o].order / float64(len(others))
		}
	}
	slices.SortStableFunc(p.layers[layer], func(a, b int) int { return cmp.Compare(mean[a], mean[b]) })
	for at, i := range p.layers[layer] {
		p.nodes[i].order = float64(at)
	}
}

// measure finds the heights of all nodes and then where they stand. The layer
// that takes most room is packed; the others stand as near to their neighbours
// as they can.
func (p *graphPlaces) measure(m graphMeasures) {
	packed, most := 0, float32(-1)
	for layer, list := range p.layers {
		y := m.gap
		for _, i := range list {
			n := &p.nodes[i]
			switch {
			case n.lane:
				n.tall, n.height = m.lane, m.lane
			case n.Note != "":
				n.tall, n.height = m.node, m.node+m.note
			default:
				n.tall, n.height = m.node, m.node
			}
			n.y = y
			y += n.height + m.gap
		}
		if y > most {
			packed, most = layer, y
		}
	}
	for layer := packed - 1; layer >= 0; layer-- {
		p.settle(layer, m.gap, func(n *placedNode) []int { return n.after })
	}
	for layer := packed + 1; layer < len(p.layers); layer++ {
		p.settle(layer, m.gap, func(n *placedNode) []int { return n.before })
	}
	top := m.gap
	for i := range p.nodes {
		top = min(top, p.nodes[i].y)
	}
	p.height = 0
	for i := range p.nodes {
		n := &p.nodes[i]
		n.y = round(n.y + m.gap - top)
		p.height = max(p.height, n.y+n.height+2*m.gap)
	}
	// A lane that is nearly level with where it leads is made level: a step of a
	// pixel or two looks like a mistake.
	for i := len(p.nodes) - 1; i >= 0; i-- {
		if n := &p.nodes[i]; n.lane && len(n.after) == 1 {
			if step := p.nodes[n.after[0]].middle() - n.middle(); step*step <= m.gap*m.gap/9 {
				n.y += step
			}
		}
	}
}

// settle moves the nodes of a layer near their neighbours' middles.
func (p *graphPlaces) settle(layer int, gap float32, beside func(*placedNode) []int) {
	list := p.layers[layer]
	wanted := make([]float64, len(list))
	offset := make([]float64, len(list)) // where the node stands when all are packed from 0
	y := 0.0
	for at, i := range list {
		n := &p.nodes[i]
		offset[at] = y
		y += float64(n.height + gap)
		wanted[at] = float64(n.y)
		if others := beside(n); len(others) > 0 {
			sum := 0.0
			for _, o := range others {
				sum += float64(p.nodes[o].middle())
			}
			wanted[at] = sum/float64(len(others)) - float64(n.tall)/2
		}
		wanted[at] -= offset[at]
	}
	for at, v := range isotonic(wanted) {
		p.nodes[list[at]].y = float32(v + offset[at])
	}
}

// isotonic returns the values that never fall and lie nearest to those given, by
// least squares.
func isotonic(values []float64) []float64 {
	type pool struct {
		sum   float64
		count int
	}
	var pools []pool
	for _, v := range values {
		pools = append(pools, pool{v, 1})
		for n := len(pools); n > 1 && pools[n-2].sum/float64(pools[n-2].count) > pools[n-1].sum/float64(pools[n-1].count); n = len(pools) {
			pools[n-2].sum += pools[n-1].sum
			pools[n-2].count += pools[n-1].count
			pools = pools[:n-1]
		}
	}
	out := make([]float64, 0, len(values))
	for _, p := range pools {
		for range p.count {
			out = append(out, p.sum/float64(p.count))
		}
	}
	return out
}

// leastTrack is how far apart tracks are at least; where there are more nodes
// than tracks, neighbours share one.
const leastTrack = 6

// across places the layers from left to right, and the tracks that edges take
// between them: one for each node that edges leave, as far as there is room.
func (p *graphPlaces) across(widths []float32, gap, left float32) {
	p.lefts, p.gap, p.tracks = make([]float32, len(widths)), gap, make([]float32, len(p.nodes))
	for layer := range p.layers {
		p.lefts[layer] = left
		leaving := 0
		for _, i := range p.layers[layer] {
			p.nodes[i].x, p.nodes[i].width = left, widths[layer]
			if p.turns(i) {
				leaving++
			}
		}
		tracks := max(1, min(leaving, int(gap/leastTrack)-1))
		step, at := gap/float32(tracks+1), 0
		for _, i := range p.layers[layer] {
			p.tracks[i] = left + widths[layer] + round(gap/2)
			if p.turns(i) {
				p.tracks[i] = left + widths[layer] + round(step*float32(1+at*tracks/leaving))
				at++
			}
		}
		left += widths[layer] + gap
	}
}

// turns reports whether an edge that leaves a node goes up or down.
func (p *graphPlaces) turns(i int) bool {
	n := &p.nodes[i]
	return slices.ContainsFunc(n.after, func(o int) bool { return p.nodes[o].middle() != n.middle() })
}

// node is the node with an id, or nil.
func (p *graphPlaces) node(id string) *placedNode {
	if i, ok := p.byID[id]; ok {
		return &p.nodes[i]
	}
	return nil
}

// through finds everything on a way that leads to a node, and on one that leads
// on from it; both hold the node itself.
func (p *graphPlaces) through(id string) (to, from map[int]bool) {
	to, from = map[int]bool{}, map[int]bool{}
	at, ok := p.byID[id]
	if !ok {
		return to, from
	}
	walk := func(seen map[int]bool, beside func(*placedNode) []int) {
		for next := []int{at}; len(next) > 0; {
			i := next[len(next)-1]
			if next = next[:len(next)-1]; !seen[i] {
				seen[i] = true
				next = append(next, beside(&p.nodes[i])...)
			}
		}
	}
	walk(to, func(n *placedNode) []int { return n.before })
	walk(from, func(n *placedNode) []int { return n.after })
	return to, from
}
