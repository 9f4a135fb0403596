package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/widgets"
)

// Measures of the frame, in the design's units.
const (
	sidebarWidth = 196
	railWidth    = 64
	statusHeight = 24
	// Review is wide: it has the rail below this width of the window, the other
	// pages below the second.
	railBelowOnReview = 1440
	railBelow         = 1100
)

// shell is what stands round the pages: the sidebar or the rail, the page in
// front, the status line, and what floats above them.
type shell struct {
	w       *window
	sidebar *sidebar
	status  *status
	paper   fyne.CanvasObject // under the pages that have its colour
	stack   *fyne.Container   // one object a page; only the one in front is shown and laid out
	front   fyne.CanvasObject
	empty   fyne.CanvasObject // in place of each page of a story without articles
	toasts  *toaster
	frame   *fyne.Container
	root    *fyne.Container
}

func newShell(w *window) *shell {
	s := &shell{w: w, sidebar: newSidebar(w), status: newStatus(w), stack: container.New(frontLayout{}), toasts: newToaster(w), empty: newEmptyStory(w)}
	s.paper = widgets.NewPanel(widgets.ColorSurface, widgets.NoSides, nil)
	s.frame = container.New(&frameLayout{shell: s}, s.paper, s.sidebar.object(), s.stack, s.status.object())
	s.root = container.NewStack(s.frame, s.toasts.object())
	return s
}

func (s *shell) object() fyne.CanvasObject { return s.root }

// narrower reports whether the window is narrower than a width of the design,
// reckoned at the size of text that is chosen: large text makes a window narrow.
func (w *window) narrower(than float32) bool { return w.win.Canvas().Size().Width < widgets.Px(than) }

// isEmpty reports whether a story without articles is open.
func (w *window) isEmpty() bool { return w.view != nil && len(w.view.Articles) == 0 }

// isBare reports whether nothing but the page is shown, without the sidebar: there
// is no desk yet, or none that can be opened.
func (w *window) isBare() bool { return w.current == pageClosed || w.desk == nil }

// show brings a page to the front. Pages are put into the stack when first shown.
func (s *shell) show(id pageID) {
	p := s.w.page(id)
	if p == nil {
		return
	}
	setVisible(s.sidebar.object(), !s.w.isBare())
	o := p.object()
	if s.w.isEmpty() && id != pageStart {
		o = s.empty
	}
	if s.front == o {
		return
	}
	if s.front != nil {
		s.front.Hide()
	}
	if !slices.Contains(s.stack.Objects, o) {
		s.stack.Add(o)
	}
	o.Show()
	s.front = o
	setVisible(s.paper, o == s.empty || !onGround(id))
	// The rail may become a sidebar. The frame is not refreshed, which would draw the
	// pages that are hidden, too.
	s.frame.Layout.Layout(s.frame.Objects, s.frame.Size())
	o.Resize(s.stack.Size())
	s.toasts.root.Refresh() // a toast has another place on another page
}

// drop takes the object of a page out of the window.
func (s *shell) drop(o fyne.CanvasObject) {
	s.stack.Remove(o)
	if s.front == o {
		s.front = nil
	}
}

// renewKeys shows the keys of commands as they are now, where they are not those
// of a page.
func (s *shell) renewKeys() {
	if s.front == s.empty {
		s.front = nil
	}
	s.stack.Remove(s.empty)
	s.empty = newEmptyStory(s.w)
	for id, cap := range s.status.caps {
		cap.SetText(s.w.keyOf(id))
	}
}

// update draws what is round the page anew.
func (s *shell) update() {
	s.sidebar.update()
	s.status.update()
	title := "Crosscheck"
	if s.w.view != nil {
		title = s.w.view.Story.Name + " – Crosscheck"
		if s.w.store.ReadOnly() {
			title += " (" + lang.L("for reading only") + ")"
		}
	}
	if s.w.win.Title() != title {
		s.w.win.SetTitle(title)
	}
	s.w.updateMenu()
}

// onGround reports whether a page has the colour of the window between its cards.
func onGround(id pageID) bool {
	return id == pageMatches || id == pageOrigins || id == pageReport
}

// frameLayout places sidebar, page and status line. The window itself has the colour
// of what is round the pages, as the toolkit draws the menu bar in it. Each rectangle
// that fills the window costs as much as all text on it where OpenGL is done in
// software, so that there is one for pages of another colour, and none for the rest.
type frameLayout struct{ shell *shell }

func (l *frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	limit := float32(railBelow)
	if l.shell.w.current == pageReview {
		limit = railBelowOnReview
	}
	rail := size.Width < widgets.Px(limit)
	left := widgets.Px(sidebarWidth)
	if rail {
		left = widgets.Px(railWidth)
	}
	if l.shell.w.isBare() {
		left = 0
	}
	status := widgets.Px(statusHeight)
	height := size.Height - status
	l.shell.sidebar.setRail(rail, height)
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	put(objects[0], left, 0, size.Width-left, height)
	put(objects[1], 0, 0, left, height)
	put(objects[2], left, 0, size.Width-left, height)
	put(objects[3], 0, height, size.Width, status)
}

func (l *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastWidth-40, leastHeight-80)
}

// frontLayout gives all room to the page in front. The others are laid out when they
// come there: the frame is another one on the Review page, and to fit a hidden page
// into it takes as long as to show a small one.
type frontLayout struct{}

// Layout implements fyne.Layout.
func (frontLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		if o.Visible() {
			o.Resize(size)
		}
	}
}

// MinSize implements fyne.Layout.
func (frontLayout) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		if o.Visible() {
			least = least.Max(o.MinSize())
		}
	}
	return least
}
