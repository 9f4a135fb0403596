package widgets

// The sizes of text a graph can be zoomed to, in units.
const (
	graphLeastText = 9
	graphMostText  = 26
)

// scale is that of the window with the zoom of the graph upon it.
func (g *Graph) scale() scale {
	s := scaleOf(g)
	if g.zoom == 0 {
		return s
	}
	return scaleAt(min(graphMostText, max(graphLeastText, s.text+float32(g.zoom))))
}

// Zoom returns how large the graph is drawn, in parts of a hundred.
func (g *Graph) Zoom() int { return int(round(100 * g.scale().text / scaleOf(g).text)) }

// ZoomBy draws the graph larger or smaller by whole steps of the text, as far as
// there are any.
func (g *Graph) ZoomBy(steps int) {
	text := scaleOf(g).text
	g.setZoom(max(graphLeastText-int(text), min(graphMostText-int(text), g.zoom+steps)))
}

// ZoomToFit draws the graph as large as it can be seen whole, and never larger
// than ordinary; one too large for that is drawn as small as it can be.
func (g *Graph) ZoomToFit() {
	view := g.scroll.Size()
	for g.setZoom(0); ; g.setZoom(g.zoom - 1) {
		p := &g.places
		fits := p.height <= view.Height && p.width <= view.Width
		if fits || g.scale().text <= graphLeastText {
			return
		}
	}
}

func (g *Graph) setZoom(zoom int) {
	if zoom == g.zoom {
		return
	}
	g.zoom = zoom
	g.Refresh()
}
