package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the list of stories, in the design's units.
const (
	storyRowHeight  = 65
	storyHeadHeight = 34
	storiesInView   = 5
	numberColumn    = 86
	decidedColumn   = 214
	begunColumn     = 110
	narrowList      = 760 // under it, only the decided bar stays beside the name
)

// storyList lists the stories of the desk, newest first, each with how far it is.
type storyList struct {
	w       *window
	stories []fact.Story
	glances map[string]desk.Glance
	list    *widgets.KeyList
	head    *storyColumns
	root    fyne.CanvasObject
}

func newStoryList(w *window) *storyList {
	l := &storyList{w: w, glances: map[string]desk.Glance{}}
	l.list = widgets.NewKeyList(storyRowHeight, func() int { return len(l.stories) }, func() fyne.CanvasObject { return newStoryParts() }, l.fill)
	l.list.OnOpened = func(i int) {
		if i >= 0 && i < len(l.stories) {
			w.openStory(l.stories[i].ID)
		}
	}
	l.list.OnMenu = func(i int, at fyne.Position) {
		if i < 0 || i >= len(l.stories) {
			return
		}
		story := l.stories[i]
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("",
			fyne.NewMenuItem(lang.L("Open"), func() { w.openStory(story.ID) }),
			fyne.NewMenuItem(lang.L("Take the story off the desk"), func() { w.hideStory(story) })), w.win.Canvas(), at)
	}
	title := func(words string, align fyne.TextAlign) *widgets.Words {
		return widgets.NewBoldText(widgets.TextSmall, words, widgets.ColorInk2).Align(align).Cut()
	}
	l.head = &storyColumns{name: title(lang.L("Story"), fyne.TextAlignLeading)}
	l.head.articles = title(lang.L("Articles"), fyne.TextAlignTrailing)
	l.head.claims = title(lang.L("Claims"), fyne.TextAlignTrailing)
	l.head.decided = title(lang.L("Decided"), fyne.TextAlignLeading)
	l.head.begun = title(lang.L("Begun"), fyne.TextAlignTrailing)
	top := widgets.NewPanel("", widgets.SideBottom, container.New(l.head, l.head.objects()...))
	body := container.New(&panelLayout{func(size fyne.Size) {
		head := widgets.Px(storyHeadHeight)
		placeAt(top, 0, 0, size.Width, head)
		placeAt(l.list, 0, head, size.Width, size.Height-head)
	}, func() fyne.Size { return fyne.NewSize(280, widgets.Px(storyHeadHeight+storyRowHeight)) }}, top, l.list)
	l.root = widgets.NewCard(widgets.ColorSurface, widgets.ColorEdge, 8, widgets.Inset(1, 0, 1, 6, body))
	return l
}

// set lists other stories.
func (l *storyList) set(stories []fact.Story) {
	selected := ""
	if at := l.list.Selected(); at >= 0 && at < len(l.stories) {
		selected = l.stories[at].ID
	} else if l.w.view != nil {
		selected = l.w.view.Story.ID
	}
	l.stories = slices.Clone(stories)
	slices.Reverse(l.stories)
	l.list.Refresh()
	l.list.SetSelected(max(0, slices.IndexFunc(l.stories, func(s fact.Story) bool { return s.ID == selected })))
}

// counted shows how far a story is.
func (l *storyList) counted(g desk.Glance) {
	l.glances[g.Story.ID] = g
	l.list.RefreshRow(slices.IndexFunc(l.stories, func(s fact.Story) bool { return s.ID == g.Story.ID }))
}

func (l *storyList) heightFor(float32) float32 {
	rows := float32(min(max(1, len(l.stories)), storiesInView))
	return widgets.Px(storyHeadHeight) + widgets.Px(6) + rows*widgets.Px(storyRowHeight) + 2 // the border
}

// storyColumns lays a row of the list out, and its head.
type storyColumns struct{ name, articles, claims, decided, begun fyne.CanvasObject }

func (c *storyColumns) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.name, c.articles, c.claims, c.decided, c.begun}
}

// Layout implements fyne.Layout.
func (c *storyColumns) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	px := widgets.Px
	right := size.Width - px(18)
	column := func(o fyne.CanvasObject, width, gap float32, shown bool) {
		if o.Hide(); shown {
			right -= width
			placeAt(o, right, 0, width, size.Height)
			right -= gap
			o.Show()
		}
	}
	wide := size.Width >= px(narrowList)
	column(c.begun, px(begunColumn), px(10), wide)
	column(c.decided, px(decidedColumn-36), px(26), true)
	column(c.claims, px(numberColumn), px(6), wide)
	column(c.articles, px(numberColumn), px(12), wide)
	placeAt(c.name, px(18), 0, right-px(18), size.Height)
}

// MinSize implements fyne.Layout.
func (c *storyColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(280, 20) }

// storyParts is a row of the list.
type storyParts struct {
	widget.BaseWidget
	columns                       *storyColumns
	name, about, articles, claims *widgets.Words
	tally                         *widgets.TallyBar
	decided, begun                *widgets.Words
}

func newStoryParts() *storyParts {
	number := func() *widgets.Words { return widgets.NewWords(widgets.TextBody).Align(fyne.TextAlignTrailing).Cut() }
	r := &storyParts{
		name: widgets.NewWords(widgets.TextBody).Cut(), about: widgets.NewWords(widgets.TextSmall).Cut(),
		articles: number(), claims: number(), begun: number(),
		tally: widgets.NewTallyBar(8).OnRow(), decided: widgets.NewWords(widgets.TextNote),
	}
	r.columns = &storyColumns{
		name:     container.NewVBox(widgets.Inset(0, 12, 0, 0, r.name), r.about),
		articles: r.articles, claims: r.claims, begun: r.begun,
		decided: container.NewVBox(widgets.Inset(0, 19, 0, 2, r.tally), r.decided),
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *storyParts) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(r.columns, r.columns.objects()...))
}

func (l *storyList) fill(i int, o fyne.CanvasObject) {
	r, ok := o.(*storyParts)
	if !ok || i < 0 || i >= len(l.stories) {
		return
	}
	s := l.stories[i]
	g, known := l.glances[s.ID]
	name := []widgets.Run{{Text: shortName(s.Name), Bold: true}}
	if isSample(s) {
		name = append(name, widgets.Run{Text: "   " + lang.L("sample"), Color: widgets.ColorInk3})
	}
	r.name.SetRuns(name...)
	r.begun.SetRuns(widgets.Run{Text: s.Created.Local().Format("2 Jan 2006"), Color: widgets.ColorInk2})
	if !known {
		r.about.SetText("")
		r.articles.SetText("")
		r.claims.SetText("")
		r.decided.SetText("")
		r.tally.Set(nil, 0)
		return
	}
	t := g.Tally
	words := lang.L("No articles yet")
	if g.Articles > 0 {
		words = outletsWords(t) + ", " + originsWords(t.Origins)
		if t.InDispute > 0 {
			words += "; " + counted("{{.Count}} claims in dispute", t.InDispute)
		}
	}
	r.about.SetRuns(widgets.Run{Text: words, Color: widgets.ColorInk2})
	r.articles.SetRuns(widgets.Run{Text: widgets.Number(g.Articles)})
	r.claims.SetRuns(widgets.Run{Text: widgets.Number(t.Claims)})
	r.decided.SetRuns(widgets.Run{Text: widgets.Numbered(lang.L("%d of %d"), t.Decided, t.Claims), Color: widgets.ColorInk2})
	r.tally.Set(tallyParts(t), t.Claims)
}
