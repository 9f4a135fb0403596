package app

import (
	"fmt"

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
		s.items[p.id] = item
		list.Add(item)
	}
	s.settings = widgets.NewNavItem("settings", lang.L("Settings"), w.showSettings)
	s.help = widgets.NewNavItem("help", lang.L("Help"), w.showHelp)
	s.help.SetKey("?")
	foot := container.New(layout.NewCustomPaddedVBoxLayout(2), s.settings, s.help)
	column := container.NewBorder(
		container.New(layout.NewCustomPaddedVBoxLayout(8), s.story.root, list), foot, nil, nil)
	s.root = container.NewStack(
		widgets.NewPanel(widgets.ColorBg, widgets.SideRight, nil),
		widgets.Inset(4, 8, 4, 8, column),
	)
	return s
}

func (s *sidebar) object() fyne.CanvasObject { return s.root }

// setRail changes between the rail and the column.
func (s *sidebar) setRail(rail bool) {
	if s.rail == rail {
		return
	}
	s.rail = rail
	for _, item := range s.items {
		item.SetRail(rail)
	}
	s.settings.SetRail(rail)
	s.help.SetRail(rail)
	s.story.setRail(rail)
}

func (s *sidebar) update() {
	for id, item := range s.items {
		item.SetSelected(s.w.current == id)
		item.SetCount(s.w.countOn(id))
	}
	s.story.update()
}

// countOn is the number that stands beside a page: what is left to do there, or
// how many there are; negative for none.
func (w *window) countOn(id pageID) int {
	if w.view == nil {
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
	root  fyne.CanvasObject
	name  *widgets.Words
	about *widgets.Words
	words *fyne.Container
	more  *widgets.Button
	mark  fyne.CanvasObject
}

func newStoryHead(w *window) *storyHead {
	h := &storyHead{w: w, name: widgets.NewWords(widgets.TextBody).Cut(), about: widgets.NewWords(widgets.TextNote).Cut()}
	picture := canvas.NewImageFromResource(fyne.NewStaticResource("crosscheck-mark.png", w.cfg.Assets.AppIcon))
	picture.FillMode = canvas.ImageFillContain
	h.mark = widgets.Fixed(28, 28, picture)
	h.more = widgets.NewButtonOf(widgets.ButtonFlat, "", nil).WithIcon("chevron-down")
	h.more.OnTapped = func() { w.showStories(h.more) }
	h.words = container.NewBorder(nil, nil, nil, h.more, container.New(layout.NewCustomPaddedVBoxLayout(0), h.name, h.about))
	h.root = widgets.Inset(8, 4, 0, 4, container.NewBorder(nil, nil, container.NewCenter(h.mark), nil, widgets.Inset(6, 0, 0, 0, h.words)))
	return h
}

func (h *storyHead) setRail(rail bool) {
	if rail {
		h.words.Hide()
	} else {
		h.words.Show()
	}
}

func (h *storyHead) update() {
	name, about := "Crosscheck", ""
	if v := h.w.view; v != nil {
		name = v.Story.Name
		about = fmt.Sprintf("%s, %s",
			lang.N("{{.Count}} articles", len(v.Articles), map[string]any{"Count": len(v.Articles)}),
			lang.N("{{.Count}} claims", len(v.Claims), map[string]any{"Count": len(v.Claims)}))
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
