package app

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/widgets"
)

// Measures of the Origins page, in the design's units.
const (
	originPanelWidth  = 340
	originPanelNarrow = 280
	originLegend      = 38
	// manyOrigins is how many origins a drawing is of use for; more are listed
	// at first.
	manyOrigins = 400
)

// originsPage shows whom the articles rest on, as it was read, drawn or as a
// list, and of the selected origin the claims that stand or fall with it.
type originsPage struct {
	w        *window
	selected string // id of an origin, or of an article in the drawing
	marked   string // id of another, to be set in relation to it
	ofClaim  bool   // only what the selected claim rests on
	listed   bool   // a list instead of the drawing
	story    string // whose origins are shown
	shown    originsKey
	origins  []originUse
	graph    *widgets.Graph
	undrawn  *originGraph // what the graph is to show; nil when it does
	list     *widgets.KeyList
	panel    *originPanel
	all      *widgets.Chip
	one      *widgets.Chip
	drawn    *widgets.Chip
	lined    *widgets.Chip
	bar      *fyne.Container
	legend   *fyne.Container
	percent  *widgets.Words
	root     *fyne.Container
}

// originsKey is all that the drawing and the list hang on.
type originsKey struct {
	view  *view
	claim string // "" for all
}

func newOriginsPage(w *window) *originsPage {
	p := &originsPage{w: w, graph: widgets.NewGraph(nil), panel: newOriginPanel(w)}
	p.graph.OnSelected = p.choose
	p.graph.OnOpened = func(string) { p.open() }
	p.graph.OnHint = w.shell.status.hint
	p.graph.OnMarked = p.mark
	p.graph.OnMenu = func(_ string, at fyne.Position) { p.menuAt(at) }
	p.graph.OnDropped, p.graph.OnLinked, p.graph.Takes = p.dropped, p.linkTo, p.takes
	p.list = widgets.NewKeyList(originRowHeight, func() int { return len(p.origins) }, func() fyne.CanvasObject { return newOriginListRow() }, p.fill)
	p.list.OnSelected = func(i int) {
		if i >= 0 && i < len(p.origins) {
			p.choose(p.origins[i].origin.ID)
		}
	}
	p.list.OnOpened = func(int) { p.open() }
	p.list.OnMenu = func(_ int, at fyne.Position) { p.menuAt(at) }
	p.all = widgets.NewChip(lang.L("All claims"), func() { p.only(false) })
	p.one = widgets.NewChip(lang.L("The selected claim"), func() { p.only(true) })
	p.drawn = widgets.NewChip(lang.L("Drawn"), func() { p.draw(true) })
	p.lined = widgets.NewChip(lang.L("As a list"), func() { p.draw(false) })
	p.bar = p.newBar()
	p.legend = p.newLegend()
	p.root = container.New(&panelLayout{p.place, func() fyne.Size { return fyne.NewSize(480, 240) }},
		p.bar, p.graph, p.legend, p.list, p.panel.root)
	return p
}

// newBar is the row above the drawing: what is shown and how, and what can be
// done with the selected origin.
func (p *originsPage) newBar() *fyne.Container {
	shown := newFit(8, p.all, p.one, container.NewCenter(widgets.NewKeyCap(p.w.keyOf("origin.claim"))),
		widgets.Fixed(6, 0, widgets.NewPanel("", widgets.NoSides, nil)), p.drawn, p.lined, container.NewCenter(widgets.NewKeyCap(p.w.keyOf("origin.list"))))
	hint := p.w.shell.status.hint
	whole, short := container.New(layout.NewCustomPaddedHBoxLayout(8)), container.New(layout.NewCustomPaddedHBoxLayout(4))
	for _, a := range []struct{ title, icon, id string }{
		{lang.L("Merge"), "merge", "origin.merge"},
		{lang.L("Split"), "split", "origin.split"},
		{lang.L("Link"), "link", "origin.link"},
		{lang.L("Unlink"), "unlink", "origin.unlink"},
	} {
		for _, c := range p.w.commands {
			if c.id == a.id {
				for row, title := range map[*fyne.Container]string{whole: a.title, short: ""} {
					row.Add(widgets.NewButton(title, func() { p.w.run(c) }).WithIcon(a.icon).WithKey(printed(c.key)).WithHint(c.titleIn(p.w)).WithHints(hint))
				}
			}
		}
	}
	acts := newShortened(whole, short)
	row := container.New(&panelLayout{func(size fyne.Size) {
		gap, chips := widgets.Px(12), shown.MinSize().Height
		right := max(acts.MinSize().Width, size.Width-fitWidth(shown)-gap)
		placeAt(shown, 0, (size.Height-chips)/2, size.Width-right-gap, chips)
		placeAt(acts, size.Width-right, 0, right, size.Height)
	}, acts.MinSize}, shown, acts)
	return container.NewStack(widgets.NewPanel(widgets.ColorSurface, widgets.SideBottom, nil),
		widgets.Inset(overviewMargin, 8, overviewMargin, 8, row))
}

// newLegend tells below the drawing what it means, and lets it be zoomed.
func (p *originsPage) newLegend() *fyne.Container {
	p.percent = widgets.NewText(widgets.TextNote, "", widgets.ColorInk2)
	say := func(words string) *widgets.Words { return widgets.NewText(widgets.TextNote, words, widgets.ColorInk2) }
	sign := func(mark, words fyne.CanvasObject) fyne.CanvasObject {
		return container.New(layout.NewCustomPaddedHBoxLayout(6), mark, words)
	}
	signs := newFit(18,
		sign(newPill(widgets.ColorNone), widgets.NewWords(widgets.TextNote, widgets.Run{Text: lang.L("unnamed"), Color: widgets.ColorInk2, Italic: true})),
		sign(newPill(widgets.ColorSurface), say(lang.L("named"))),
		sign(container.NewCenter(widgets.Fixed(22, 2, widgets.NewPanel(widgets.ColorFocus, widgets.NoSides, nil))), say(lang.L("leads to or from the selected one"))),
		say(lang.L("drop one on another to merge")))
	cap := func(id string) fyne.CanvasObject { return widgets.NewKeyCap(p.w.keyOf(id)) }
	zoom := container.New(layout.NewCustomPaddedHBoxLayout(6), p.percent, cap("origin.smaller"), cap("origin.larger"), cap("origin.whole"))
	return container.NewBorder(nil, nil, nil, container.NewCenter(zoom), signs)
}

func (p *originsPage) zoomBy(steps int) {
	p.graph.ZoomBy(steps)
	p.zoomed()
}

func (p *originsPage) zoomToFit() {
	p.graph.ZoomToFit()
	p.zoomed()
}

// zoomed says how large the drawing is.
func (p *originsPage) zoomed() {
	p.percent.SetText(strconv.Itoa(p.graph.Zoom()) + " %")
	p.legend.Refresh()
}

// newPill is a small node, for the legend.
func newPill(fill fyne.ThemeColorName) fyne.CanvasObject {
	return container.NewCenter(widgets.Fixed(22, 12, widgets.NewCard(fill, widgets.ColorLine2, 6, nil)))
}

func (p *originsPage) object() fyne.CanvasObject { return p.root }

func (p *originsPage) focus() fyne.Focusable {
	if p.listed {
		return p.list
	}
	return p.graph
}

func (p *originsPage) update() {
	v := p.w.view
	if p.story != v.Story.ID {
		p.story, p.listed, p.ofClaim, p.selected, p.marked = v.Story.ID, len(v.Origins) > manyOrigins || p.w.prefs.listed(), false, "", ""
		p.origins, p.undrawn = nil, nil
	}
	key := originsKey{view: v}
	if p.ofClaim {
		key.claim = p.w.sel.claim
	}
	if key != p.shown {
		p.shown = key
		p.load()
	}
	p.all.SetSelected(!p.ofClaim)
	p.one.SetSelected(p.ofClaim)
	p.drawn.SetSelected(!p.listed)
	p.lined.SetSelected(p.listed)
	if p.listed {
		p.list.Show()
		p.graph.Hide()
		p.legend.Hide()
	} else {
		p.list.Hide()
		p.drawGraph()
		p.graph.Show()
		p.legend.Show()
	}
	said := 0
	for i := range v.Origins {
		if len(v.Origins[i].Said) > 0 {
			said++
		}
	}
	p.w.shell.status.where(originsWords(len(v.Origins)) + ", " + widgets.Numbered(lang.L("%d confirmed or corrected"), said))
	p.zoomed()
	p.root.Refresh()
}

// load reads the origins anew, beside the window as there may be thousands.
func (p *originsPage) load() {
	shown := p.shown
	v := shown.view
	var keep func(string) bool
	if c := v.claim(shown.claim); c != nil {
		keep = func(id string) bool { return slices.Contains(c.Statements, id) }
	}
	p.w.bridge.aside(func() {
		uses, graph := usesOf(v, keep), originGraphOf(v, keep)
		p.w.bridge.onMain(func() {
			if p.shown == shown && p.w.view == v {
				p.loaded(uses, graph)
			}
		})
	})
}

// loaded shows the origins and keeps the selection if it is still there.
func (p *originsPage) loaded(uses []originUse, g originGraph) {
	v := p.w.view
	p.origins = uses
	p.list.Refresh()
	if v.origin(p.marked) == nil && v.article(p.marked) == nil {
		p.marked = ""
	}
	if !g.has(p.selected) {
		p.selected = ""
		if len(uses) > 0 && g.has(uses[0].origin.ID) {
			p.selected = uses[0].origin.ID
		}
	}
	p.undrawn = &g
	p.drawGraph()
	p.choose(p.selected)
}

// drawGraph draws the graph as it is now, unless the list is shown in its place: a
// graph of thousands takes long to lay out.
func (p *originsPage) drawGraph() {
	if p.listed {
		return
	}
	if g := p.undrawn; g != nil {
		p.undrawn = nil
		p.graph.SetGraph(g.layers, g.nodes, g.edges)
		p.graph.SetMarked(p.marked)
	}
	if p.graph.Selected() != p.selected {
		p.graph.SetSelected(p.selected)
	}
}

// choose shows an origin or an article in the panel and selects it.
func (p *originsPage) choose(id string) {
	p.selected = id
	at := -1
	for i, u := range p.origins {
		if u.origin.ID == id {
			at = i
		}
	}
	if p.list.Selected() != at {
		p.list.SetSelected(at)
	}
	p.drawGraph()
	p.show()
}

// show tells of the selected origin or article in the panel.
func (p *originsPage) show() {
	id := p.selected
	switch v := p.w.view; {
	case v.origin(id) != nil:
		p.panel.showOrigin(v.origin(id), p.another())
	case v.article(id) != nil:
		p.panel.showArticle(v.article(id), p.choose)
	case p.ofClaim:
		p.panel.showNothing(lang.L("The articles state this claim on their own word."))
	case len(v.Articles) == 0:
		p.panel.showNothing(lang.L("There is no article yet. Whom the articles rest on is shown here."))
	default:
		p.panel.showNothing(lang.L("No article of this story names whom it rests on."))
	}
}

// open shows the words the selected origin was read from in their article.
func (p *originsPage) open() {
	if p.w.view.article(p.selected) != nil {
		p.w.sel.article, p.w.sel.statement = p.selected, ""
		p.w.open(pageArticles)
		return
	}
	for _, r := range p.panel.rows {
		if r.open != nil && r.claim == "" && r.said == "" {
			r.open()
			return
		}
	}
}

// only shows what the selected claim rests on, or what all do.
func (p *originsPage) only(claim bool) {
	p.ofClaim = claim
	p.update()
	p.w.focusPage()
}

// draw changes between the drawing and the list.
func (p *originsPage) draw(drawn bool) {
	p.listed = !drawn
	p.w.prefs.setListed(p.listed)
	p.update()
	p.w.focusPage()
}

// move moves the selection where neither drawing nor list has the keyboard. What
// the one that has it handed on is not for it.
func (p *originsPage) move(key fyne.KeyName) {
	if f := p.focus(); p.w.win.Canvas().Focused() != f {
		if p.w.win.Canvas().Focus(f); p.w.win.Canvas().Focused() == f {
			f.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
}

// escape takes the mark away, or goes back to all claims; it reports whether there
// was either.
func (p *originsPage) escape() bool {
	if p.marked != "" {
		p.mark(p.marked)
		return true
	}
	if !p.ofClaim {
		return false
	}
	p.only(false)
	return true
}

func (p *originsPage) place(size fyne.Size) {
	px := widgets.Px
	side := px(originPanelWidth)
	if p.w.narrower(railBelow) {
		side = px(originPanelNarrow)
	}
	bar, legend, width := px(toolbarHeight), px(originLegend), size.Width-side
	placeAt(p.bar, 0, 0, size.Width, bar)
	placeAt(p.graph, 0, bar, width, size.Height-bar-legend)
	placeAt(p.legend, px(overviewMargin), size.Height-legend+px(8), width-2*px(overviewMargin), px(18))
	placeAt(p.list, 0, bar, width, size.Height-bar)
	placeAt(p.panel.root, width, bar, side, size.Height-bar)
}
