package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/widgets"
)

// pagesInOrder are the pages that can be gone to, as the sidebar lists them.
var pagesInOrder = []struct {
	id          pageID
	icon, title string
}{
	{pageOverview, "nav-overview", "Overview"},
	{pageReview, "nav-review", "Review"},
	{pageArticles, "nav-articles", "Articles"},
	{pageMatches, "nav-matches", "Matches"},
	{pageOrigins, "nav-origins", "Origins"},
	{pageReport, "nav-report", "Report"},
}

// sidebar leads to the pages: a column with words and counts, or the narrow
// rail where the page needs the room.
type sidebar struct {
	w        *window
	rail     bool
	short    bool // the rail has icons alone
	items    map[pageID]*widgets.NavItem
	settings *widgets.NavItem
	help     *widgets.NavItem
	story    *storyHead
	root     *fyne.Container
}

func newSidebar(w *window) *sidebar {
	s := &sidebar{w: w, items: map[pageID]*widgets.NavItem{}, story: newStoryHead(w)}
	list := container.New(layout.NewCustomPaddedVBoxLayout(2))
	for _, p := range pagesInOrder {
		item := widgets.NewNavItem(p.icon, lang.L(p.title), func() { w.open(p.id) })
		item.OnHint = w.tellHint
		s.items[p.id] = item
		list.Add(item)
	}
	s.settings = widgets.NewNavItem("settings", lang.L("Settings"), w.showSettings)
	s.settings.OnHint = w.tellHint
	s.help = widgets.NewNavItem("help", lang.L("Help"), w.showHelp)
	s.help.OnHint = w.tellHint
	foot := container.New(layout.NewCustomPaddedVBoxLayout(2), s.settings, s.help)
	column := container.NewBorder(
		container.New(layout.NewCustomPaddedVBoxLayout(8), s.story.root, list), foot, nil, nil)
	s.root = container.NewStack(
		widgets.NewPanel(widgets.NoFill, widgets.SideRight, nil),
		widgets.Inset(4, 8, 4, 8, column),
	)
	return s
}

func (s *sidebar) object() fyne.CanvasObject { return s.root }

// shortRail is the height below which the rail has no room for words, in the
// design's units.
const shortRail = 494

// setRail changes between the rail and the column, of a height.
func (s *sidebar) setRail(rail bool, height float32) {
	short := rail && height < widgets.Px(shortRail)
	if s.rail == rail && s.short == short {
		return
	}
	s.rail, s.short = rail, short
	for _, item := range s.items {
		item.SetRail(rail, short)
	}
	s.settings.SetRail(rail, short)
	s.help.SetRail(rail, short)
	s.story.setRail(rail)
}

func (s *sidebar) update() {
	for id, item := range s.items {
		setVisible(item, s.w.view != nil)
		item.SetSelected(s.w.current == id)
		item.SetCount(s.w.countOn(id))
	}
	s.help.SetKey(s.w.keyOf("help"))
	s.story.update()
}

// countOn is the number that stands beside a page: what is left to do there, or
// how many there are; negative for none.
func (w *window) countOn(id pageID) int {
	if w.view == nil || w.isEmpty() {
		return -1
	}
	switch id {
	case pageReview:
		return w.view.tally.Claims - w.view.tally.Decided
	case pageArticles:
		return len(w.view.Articles)
	case pageMatches:
		return len(w.view.openPairs)
	case pageOrigins:
		return len(w.view.Origins)
	}
	return -1
}

// storyHead is the head of the sidebar: the mark of the program, the story that
// is open, and the way to the others.
type storyHead struct {
	w     *window
	root  *fyne.Container
	name  *widgets.Words
	about *widgets.Words
	more  *widgets.Button
	mark  fyne.CanvasObject
	rail  bool
}

// sidebarHead is how high the head of the sidebar is, in the design's units.
const sidebarHead = 40

func newStoryHead(w *window) *storyHead {
	h := &storyHead{w: w, name: widgets.NewWords(widgets.TextBody).Cut(), about: widgets.NewWords(widgets.TextNote).Cut()}
	picture := canvas.NewImageFromResource(fyne.NewStaticResource("crosscheck-mark.png", w.cfg.Assets.AppIcon))
	picture.FillMode = canvas.ImageFillContain
	stories := lang.L("The stories of this desk")
	h.mark = newTapped(picture, stories, w.tellHint, func() { w.showStories(h.mark) })
	h.more = widgets.NewButtonOf(widgets.ButtonFlat, "", nil).WithIcon("chevron-down").WithHint(stories).WithHints(w.tellHint)
	h.more.OnTapped = func() { w.showStories(h.more) }
	h.root = container.New(&panelLayout{h.place, func() fyne.Size { return fyne.NewSize(widgets.Px(railWidth-16), widgets.Px(sidebarHead)) }},
		h.mark, h.name, h.about, h.more)
	return h
}

func (h *storyHead) setRail(rail bool) {
	h.rail = rail
	for _, o := range []fyne.CanvasObject{h.name, h.about, h.more} {
		setVisible(o, !rail)
	}
	h.root.Refresh()
}

// place stands the name beside the mark; in the rail there is the mark alone.
func (h *storyHead) place(size fyne.Size) {
	px := widgets.Px
	mark, more := px(28), px(24)
	if h.rail {
		placeAt(h.mark, float32(int((size.Width-mark)/2)), px(6), mark, mark)
		return
	}
	left := px(6+28) + px(8)
	placeAt(h.mark, px(6), px(6), mark, mark)
	placeAt(h.more, size.Width-more, px(2), more, px(22))
	placeAt(h.name, left, px(4), size.Width-left-more, px(18))
	placeAt(h.about, left, px(23), size.Width-left, px(14))
}

func (h *storyHead) update() {
	name, about := "Crosscheck", lang.L("No story is open")
	if v := h.w.view; v != nil {
		name = v.Story.Name
		about = lang.L("No articles yet")
		if len(v.Articles) > 0 {
			about = counted("{{.Count}} articles", len(v.Articles)) + ", " + counted("{{.Count}} claims", len(v.Claims))
		}
	}
	h.name.SetRuns(widgets.Run{Text: name, Bold: true})
	h.about.SetRuns(widgets.Run{Text: about, Color: widgets.ColorInk2})
}

// showStories lists the stories of the desk below a button.
func (w *window) showStories(below fyne.CanvasObject) {
	var items []*fyne.MenuItem
	for _, s := range w.stories {
		item := fyne.NewMenuItem(cutMenu(s.Name), func() { w.openStory(s.ID) })
		item.Checked = w.view != nil && w.view.Story.ID == s.ID
		items = append(items, item)
	}
	items = append(items, fyne.NewMenuItemSeparator())
	for _, c := range w.commands {
		if c.menu == menuStory && (c.id == "story.new" || c.id == "story.rename" || c.id == "story.remove") {
			items = append(items, w.menuItem(c))
		}
	}
	w.popUp(below, items)
}
