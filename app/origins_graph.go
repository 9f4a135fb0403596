package app

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Widths of the layers of the graph, in the design's units.
const (
	articleNode = 150
	outletNode  = 130
	personNode  = 204
)

// mostOriginLayers bounds how long a chain of outlets is drawn.
const mostOriginLayers = 6

// originGraph is who rests on whom as it was read: articles, the outlets they
// cite, and the people and documents at the end.
type originGraph struct {
	layers []widgets.GraphLayer
	nodes  []widgets.GraphNode
	edges  []widgets.GraphEdge
}

// has reports whether an origin or article is drawn.
func (g *originGraph) has(id string) bool {
	return slices.ContainsFunc(g.nodes, func(n widgets.GraphNode) bool { return n.ID == id })
}

// originGraphOf draws the chains of the statements that keep lets through. For
// the whole story, with keep nil, it also draws what articles rest on as a whole.
func originGraphOf(v *view, keep func(statement string) bool) originGraph {
	var g originGraph
	seen, citing := map[widgets.GraphEdge]bool{}, map[string][]string{}
	edge := func(from, to string) {
		e := widgets.GraphEdge{From: from, To: to}
		if from == to || v.origin(to) == nil || seen[e] {
			return
		}
		seen[e] = true
		g.edges = append(g.edges, e)
		if v.article(from) != nil {
			citing[to] = append(citing[to], from)
		}
	}
	var articles []string
	for _, i := range v.columns {
		a := &v.Articles[i]
		speaks := keep == nil
		for _, s := range v.Readings[i].Statements {
			if keep != nil && !keep(s.ID) {
				continue
			}
			speaks = true
			for k, id := range s.OriginIDs {
				if k == 0 {
					edge(a.ID, id)
				}
				for _, from := range s.OriginIDs[:k] {
					if slices.Contains(v.origin(from).RestsOn, id) {
						edge(from, id)
					}
				}
			}
		}
		if keep == nil {
			for _, id := range v.Nearest[a.ID] {
				edge(a.ID, id)
			}
		}
		if speaks {
			articles = append(articles, a.ID)
		}
	}
	if keep == nil {
		for i := range v.Origins {
			for _, to := range v.Origins[i].RestsOn {
				edge(v.Origins[i].ID, to)
			}
		}
	}
	g.place(v, articles, citing)
	return g
}

// place makes nodes of all that has an edge, and of the articles.
func (g *originGraph) place(v *view, articles []string, citing map[string][]string) {
	layer, outlets := g.layerOf(v)
	for _, id := range articles {
		a := v.article(id)
		g.nodes = append(g.nodes, widgets.GraphNode{ID: id, Badge: v.letter(id), Text: nameOf(a), Quiet: a.Outlet == ""})
	}
	last := outlets
	circular := circularOrigins(v)
	for i := range v.Origins {
		o := &v.Origins[i]
		at, ok := layer[o.ID]
		if !ok {
			continue
		}
		last = max(last, at)
		n := widgets.GraphNode{ID: o.ID, Layer: at, Text: upperFirst(o.Name), Quiet: o.Kind == fact.Unnamed}
		switch {
		case circular[o.ID]:
			n.Note, n.Warn = lang.L("comes back to itself"), true
		case o.Kind == fact.CitedOutlet && len(citing[o.ID]) > 1:
			n.Note = counted("{{.Count}} articles, one origin", len(citing[o.ID]))
		}
		g.nodes = append(g.nodes, n)
	}
	g.layers = []widgets.GraphLayer{{Title: lang.L("Article"), Width: articleNode}}
	for at := 1; at <= last; at++ {
		l := widgets.GraphLayer{Title: lang.L("Cited outlet"), Width: outletNode}
		if at > outlets {
			l = widgets.GraphLayer{Title: lang.L("Person, organisation or document"), Width: personNode}
		}
		if at > outlets+1 {
			l.Title = lang.L("Behind them")
		}
		g.layers = append(g.layers, l)
	}
}

// layerOf finds the layer of every origin that has an edge: outlets stand right
// of those that cite them, and all others right of the last outlet. Where a chain
// comes back to itself the layers stop growing.
func (g *originGraph) layerOf(v *view) (layer map[string]int, outlets int) {
	layer = map[string]int{}
	isOutlet := func(id string) bool { o := v.origin(id); return o != nil && o.Kind == fact.CitedOutlet }
	for _, e := range g.edges {
		for _, id := range []string{e.From, e.To} {
			if v.origin(id) != nil {
				layer[id] = 1
			}
		}
	}
	grow := func(outlet bool, most int) {
		for changed, rounds := true, 0; changed && rounds < mostOriginLayers; rounds++ {
			changed = false
			for _, e := range g.edges {
				if v.origin(e.From) == nil || isOutlet(e.To) != outlet || isOutlet(e.From) != outlet {
					continue
				}
				if next := min(most, layer[e.From]+1); layer[e.To] < next {
					layer[e.To], changed = next, true
				}
			}
		}
	}
	grow(true, mostOriginLayers-2)
	outlets = 1
	for id, at := range layer {
		if isOutlet(id) {
			outlets = max(outlets, at)
		}
	}
	for id := range layer {
		if !isOutlet(id) {
			layer[id] = outlets + 1
		}
	}
	grow(false, mostOriginLayers)
	return layer, outlets
}

// circularOrigins are those whose chain comes back to them.
func circularOrigins(v *view) map[string]bool {
	circular := map[string]bool{}
	for i := range v.Origins {
		start := v.Origins[i].ID
		seen := map[string]bool{}
		for next := slices.Clone(v.Origins[i].RestsOn); len(next) > 0 && !circular[start]; {
			id := next[len(next)-1]
			next = next[:len(next)-1]
			if id == start {
				circular[start] = true
			}
			if o := v.origin(id); o != nil && !seen[id] {
				seen[id] = true
				next = append(next, o.RestsOn...)
			}
		}
	}
	return circular
}
