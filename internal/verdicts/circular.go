package verdicts

import "slices"

// markCircular finds the chains that come back to themselves: A cites B, and B,
// in another article of the claim or by the origins it is known to rest on,
// cites A. Nobody stands at the end of such a chain.
//
// The chains of the claim are drawn as one graph. A chain comes back to itself
// exactly if its last link lies in one strongly connected component with
// another of its links (Tarjan, Depth-first search and linear graph
// algorithms, 1972).
func markCircular(chains []*chain) {
	g := graph{next: make(map[string][]string)}
	walks := make([][]string, len(chains))
	for i, ch := range chains {
		walks[i] = walk(ch)
		for k := 1; k < len(walks[i]); k++ {
			g.add(walks[i][k-1], walks[i][k])
		}
		g.addWithin(ch)
	}
	component := g.components()
	for i, ch := range chains {
		w := walks[i]
		if len(w) < 2 {
			continue
		}
		last := w[len(w)-1]
		back := slices.ContainsFunc(w, func(node string) bool {
			return node != last && component[node] == component[last]
		})
		if back {
			ch.end = endsCircular
		}
	}
}

// walk is the chain from the reporting outlet to its end; an outlet that cites
// itself ("told CNN" in a report of CNN) is one step.
func walk(ch *chain) []string {
	var nodes []string
	if ch.article.Outlet != "" {
		nodes = append(nodes, nameLink(ch.article.Outlet))
	}
	for _, o := range ch.origins {
		nodes = append(nodes, originLink(o))
	}
	return slices.Compact(nodes)
}

type graph struct {
	nodes []string // in the order they were met
	next  map[string][]string
}

func (g *graph) node(n string) {
	if _, ok := g.next[n]; !ok {
		g.next[n] = nil
		g.nodes = append(g.nodes, n)
	}
}

func (g *graph) add(from, to string) {
	g.node(from)
	g.node(to)
	if from != to {
		g.next[from] = append(g.next[from], to)
	}
}

// addWithin adds what the origins of one chain rest on, as far as that stands
// in the same chain.
func (g *graph) addWithin(ch *chain) {
	links := make(map[string]string, len(ch.origins))
	for _, o := range ch.origins {
		links[o.ID] = originLink(o)
	}
	for _, o := range ch.origins {
		for _, id := range o.RestsOn {
			if to, ok := links[id]; ok {
				g.add(originLink(o), to)
			}
		}
	}
}

// components numbers the strongly connected components of the graph.
func (g *graph) components() map[string]int {
	index := make(map[string]int, len(g.nodes)) // order of discovery, from 1
	low := make(map[string]int, len(g.nodes))
	component := make(map[string]int, len(g.nodes))
	var stack []string
	found := 0
	var visit func(n string)
	visit = func(n string) {
		index[n] = len(index) + 1
		low[n] = index[n]
		stack = append(stack, n)
		for _, m := range g.next[n] {
			if index[m] == 0 {
				visit(m)
				low[n] = min(low[n], low[m])
			} else if component[m] == 0 {
				low[n] = min(low[n], index[m])
			}
		}
		if low[n] != index[n] {
			return
		}
		found++
		for component[n] == 0 {
			component[stack[len(stack)-1]] = found
			stack = stack[:len(stack)-1]
		}
	}
	for _, n := range g.nodes {
		if index[n] == 0 {
			visit(n)
		}
	}
	return component
}
