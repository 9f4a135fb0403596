package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the Articles page, in the design's units.
const (
	tabsHeight     = 37
	toolsHeight    = 40
	inspectorWidth = 288
	twoReaders     = 1600 // below this width, two readers leave no room for the inspector
)

// articlesPage is the reader: one article with its statements highlighted by
// verdict, who says them in the margin, and what is known of them at the side.
type articlesPage struct {
	inspecting follower // makes the inspector, the first time
	w          *window
	tabs       *widgets.ArticleTabs
	tools      *articleTools
	parts      *partsLegend
	reader     *widgets.Reader
	inspector  *inspector
	beside     *besideReader
	article    string // the one that is shown
	shown      *view  // the state it is shown in
	tabbed     []widgets.ArticleTab
	left       map[string]readerPlace // where each article was left, by version
	// aside and over say whether the inspector is shown where there is room
	// beside the reader, and where it lies over the text.
	aside, over bool
	root        *fyne.Container
}

// readerPlace is a place in an article.
type readerPlace struct {
	offset    int
	delta     float32
	statement string
}

func newArticlesPage(w *window) *articlesPage {
	p := &articlesPage{
		w: w, tabs: widgets.NewArticleTabs(), reader: widgets.NewReader(widgets.ReaderStyle),
		left: map[string]readerPlace{}, aside: w.prefs.aside(),
	}
	p.tabs.OnSelected = func(i int) {
		if i >= 0 && i < len(w.view.columns) {
			p.open(w.view.Articles[w.view.columns[i]].ID)
		}
	}
	text := p.reader.Text
	text.OnSpanFocused = p.arrived
	if w.store == nil || !w.store.ReadOnly() {
		text.OnEdgesMoved = p.edgesMoved
	}
	text.OnMenu = func(_ int, at fyne.Position) { p.menuAt(at) }
	if w.bridge.inline {
		text.Async = func(work, done func()) { work(); done() }
	}
	p.reader.OnNoteTapped = func(id string) { p.goTo(id) }
	p.tools = newArticleTools(p)
	p.parts = newPartsLegend(p)
	p.inspector = newInspector(p)
	p.reader.OnScrolled = func(int, float32) { p.beside.follow() }
	p.beside = newBesideReader(p)
	p.root = container.New(&panelLayout{p.place, func() fyne.Size { return fyne.NewSize(480, 300) }},
		p.tabs, p.tools.corner, p.tools.root,
		p.reader, p.beside.root, p.inspector.root, p.parts.root)
	return p
}

func (p *articlesPage) object() fyne.CanvasObject { return p.root }

func (p *articlesPage) focus() fyne.Focusable {
	if p.article == "" {
		return nil
	}
	return p.reader.Text
}

func (p *articlesPage) update() {
	v := p.w.view
	p.updateTabs(v)
	was := p.article
	if p.shown != v || p.article != p.w.sel.article {
		p.draw()
	}
	if p.beside.update(); was == "" || p.article == "" {
		defer p.root.Refresh() // once the inspector speaks of the new state
	}
	if p.article == "" {
		p.w.shell.status.where("")
		return
	}
	if s := p.statement(); s != nil {
		if f, ok := p.reader.Text.FocusedSpan(); !ok || f.ID != s.ID {
			p.cameTo(s)
			return
		}
	}
	p.inspect()
}

func (p *articlesPage) updateTabs(v *view) {
	tabs := make([]widgets.ArticleTab, len(v.columns))
	at := -1
	for i, c := range v.columns {
		a := &v.Articles[c]
		tabs[i] = widgets.ArticleTab{Letter: fact.Letter(a.Number), Outlet: beginning(nameOf(a), 24)}
		if a.ID == p.w.sel.article {
			at = i
		}
	}
	if !slices.Equal(tabs, p.tabbed) {
		p.tabbed = tabs
		p.tabs.SetTabs(tabs, at)
	} else if p.tabs.Selected() != at {
		p.tabs.SetSelected(at)
	}
}

// draw shows the article; the place stays when only its state has changed.
func (p *articlesPage) draw() {
	v := p.w.view
	a := v.article(p.w.sel.article)
	before := p.showing()
	p.shown = v
	if a == nil {
		p.article = ""
		p.reader.SetContent(widgets.Content{})
		return
	}
	spans, notes := p.spansOf(a), v.whoSays(a)
	if before != nil && a.ID == before.ID && a.VersionID == before.VersionID {
		p.reader.Text.SetSpans(spans)
		p.reader.SetNotes(notes)
		return
	}
	p.leave(before)
	p.article = a.ID
	p.reader.SetContent(widgets.Content{Text: a.Text, Parts: partsOf(a), Spans: spans})
	p.reader.SetNotes(notes)
	p.tools.again()
	if place, ok := p.left[a.VersionID]; ok && p.statement() == nil {
		p.reader.SetScrollPosition(place.offset, place.delta)
		if s := v.statements[place.statement]; s != nil {
			p.w.sel.statement = s.ID
			p.reader.Text.FocusSpan(s.ID)
			p.reader.SetScrollPosition(place.offset, place.delta)
		}
	}
}

// showing is the article that is shown, as it was when it was drawn; nil for none.
func (p *articlesPage) showing() *fact.Article {
	if p.shown == nil || p.article == "" {
		return nil
	}
	return p.shown.article(p.article)
}

// leave remembers where an article was left.
func (p *articlesPage) leave(a *fact.Article) {
	if a == nil {
		return
	}
	place := readerPlace{}
	place.offset, place.delta = p.reader.ScrollPosition()
	if s, ok := p.reader.Text.FocusedSpan(); ok {
		place.statement = s.ID
	}
	p.left[a.VersionID] = place
}

// statement is the one under the cursor; nil for none.
func (p *articlesPage) statement() *fact.Statement {
	s := p.w.view.statements[p.w.sel.statement]
	if s == nil || s.ArticleID != p.w.sel.article {
		return nil
	}
	return s
}

// open shows another article where it was left.
func (p *articlesPage) open(id string) {
	p.w.sel.article, p.w.sel.statement = id, ""
	p.update()
	p.w.focusPage()
}

// arrived hears that the cursor came to a statement.
func (p *articlesPage) arrived(id string) {
	p.w.pressed("text.cursor")
	p.w.sel.statement = id
	if in := p.w.view.claimsOf[id]; len(in) > 0 && !slices.Contains(in, p.w.sel.claim) {
		p.w.sel.claim = in[0]
	}
	p.inspect()
	if !p.beside.following {
		p.beside.follow()
	}
}

// goTo puts the cursor on a statement of the article and shows it.
func (p *articlesPage) goTo(id string) {
	s := p.w.view.statements[id]
	if s == nil || s.ArticleID != p.article {
		return
	}
	p.reader.ScrollTo(s.Start)
	p.reader.Text.FocusSpan(id)
	p.arrived(id)
}

// cameTo puts the cursor on a statement that was made by an act. The text stays where
// it is when its beginning is in view: it may be under the mouse.
func (p *articlesPage) cameTo(s *fact.Statement) {
	if at := p.reader.HeightOf(s.Start); !p.reader.Text.IsMeasured(s.Start) || at < 0 || at > p.reader.Size().Height {
		p.goTo(s.ID)
		return
	}
	p.reader.Text.FocusSpan(s.ID)
	p.arrived(s.ID)
}

// reveal shows a span and selects its words. The cursor goes to the shortest
// statement it stands in.
func (p *articlesPage) reveal(span fact.Span) {
	if p.article == "" || span.Len() <= 0 {
		return
	}
	if in := p.shortestAround(span); in != nil {
		p.goTo(in.ID)
	} else {
		p.w.sel.statement = ""
		p.reader.Text.ClearCursor()
		p.inspect()
	}
	p.reader.ScrollTo(span.Start)
	p.reader.Text.Select(widgets.Range{Start: span.Start, End: span.End})
}

// inspect shows what is known of the article and of the statement under the cursor;
// the first time a frame after the text, as making it takes as long again.
func (p *articlesPage) inspect() {
	if p.inspector.article != "" || p.w.bridge.inline {
		p.showKnown()
		return
	}
	p.inspecting.put(p.w.bridge, nil, func() {
		if p.w.view != nil && p.w.current == pageArticles {
			p.showKnown()
		}
	})
}

func (p *articlesPage) showKnown() {
	a := p.w.view.article(p.article)
	if a == nil {
		return
	}
	s := p.statement()
	p.inspector.show(a, s)
	at, all := 0, 0
	for _, other := range p.w.view.reading(a.ID).Statements {
		if other.Superseded {
			continue
		}
		all++
		if s != nil && other.ID == s.ID {
			at = all
		}
	}
	where := widgets.Numbered(lang.L("%s: statement %d of %d"), fact.Letter(a.Number), at, all)
	if at == 0 {
		where = fact.Letter(a.Number) + ": " + counted("{{.Count}} statements", all)
	}
	p.w.shell.status.where(where)
}

// step moves the cursor to another statement.
func (p *articlesPage) step(n int) { p.reader.Text.MoveSpan(n) }

// turn shows the next article or the one before.
func (p *articlesPage) turn(n int) {
	v := p.w.view
	for i, c := range v.columns {
		if v.Articles[c].ID == p.article {
			if next := i + n; next >= 0 && next < len(v.columns) {
				p.open(v.Articles[v.columns[next]].ID)
			}
			return
		}
	}
}

// openClaim shows the claim of the statement under the cursor.
func (p *articlesPage) openClaim() {
	if s := p.statement(); s != nil {
		if in := p.w.view.claimsOf[s.ID]; len(in) > 0 {
			p.w.openClaim(in[0])
			return
		}
	}
	p.w.shell.status.hint(lang.L("This statement is in no claim"))
}

// details shows or hides the inspector.
func (p *articlesPage) details() {
	if p.narrow() {
		p.over = !p.over
	} else {
		p.aside = !p.aside
		p.w.prefs.setAside(p.aside)
	}
	p.root.Refresh()
}

// narrow reports whether the inspector has no room beside the text, or beside two.
func (p *articlesPage) narrow() bool {
	return p.w.narrower(railBelow) || p.beside.on && p.w.narrower(twoReaders)
}

// escape leaves a drag, the search, the selection and an inspector that lies over the
// text; it reports whether there was any.
func (p *articlesPage) escape() bool {
	switch {
	case p.reader.Text.LeaveEdge():
	case !p.reader.Text.Selection().Empty():
		p.reader.Text.ClearSelection()
	case p.tools.finder.Text() != "":
		p.tools.finder.SetText("")
	case p.over && p.narrow():
		p.details()
	default:
		return false
	}
	return true
}

func (p *articlesPage) place(size fyne.Size) {
	px := widgets.Px
	tabs, tools, side := px(tabsHeight)+1, px(toolsHeight), px(inspectorWidth)
	corner := p.tools.corner.MinSize().Width
	for _, part := range []fyne.CanvasObject{p.tabs, p.tools.corner, p.tools.root, p.reader} {
		setVisible(part, p.article != "")
	}
	placeAt(p.tabs, 0, 0, size.Width-corner, tabs)
	placeAt(p.tools.corner, size.Width-corner, 0, corner, tabs)
	text := size.Width
	shown := p.over
	if !p.narrow() {
		if shown = p.aside; shown {
			text -= side
		}
	}
	setVisible(p.inspector.root, shown && p.article != "")
	second := float32(0)
	if setVisible(p.beside.root, p.beside.on && p.article != ""); p.beside.root.Visible() {
		second = float32(int(text / 2))
		placeAt(p.beside.root, text-second, tabs, second, size.Height-tabs)
		text -= second
	}
	placeAt(p.tools.root, 0, tabs, text, tools)
	legend := float32(0)
	if setVisible(p.parts.root, p.parts.on && p.article != ""); p.parts.root.Visible() {
		legend = px(legendHeight)
	}
	placeAt(p.parts.root, 0, tabs+tools, text, legend)
	placeAt(p.reader, 0, tabs+tools+legend, text, size.Height-tabs-tools-legend)
	top := tabs
	if p.narrow() {
		top += tools
	}
	placeAt(p.inspector.root, size.Width-side, top, side, size.Height-top)
}

// setVisible shows or hides an object.
func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
