package widgets

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ArticleTab is one tab: the badge of an article and the name of its outlet.
type ArticleTab struct{ Letter, Outlet string }

// ArticleTabs are the tabs of the articles of a story, 37 high with the rule
// below them. Where they do not fit the widest become narrower, and then they
// scroll. They take the keyboard focus:
// Left, Right, Home and End select; other keys go on to the window.
type ArticleTabs struct {
	widget.BaseWidget
	// OnSelected is called when a person selects a tab, with its index.
	OnSelected func(index int)

	tabs     []ArticleTab
	ends     []float32 // where each tab ends
	scaled   float32   // text size the ends were measured at
	room     float32   // width that they were fitted to
	selected int       // −1 for none
	hovered  int       // −1 for none
	focused  bool
	offset   float32 // how far the tabs are scrolled
	strip    *tabStrip
	clip     *container.Clip
}

// The measures of a tab. With more than manyTabs they are all of one width, so
// that the names need not be measured to know where the tabs are.
const (
	tabHeight  = 36
	tabPad     = 12
	tabGap     = 8
	tabMost    = 220
	tabSame    = 132
	manyTabs   = 40
	tabPadding = 2*tabPad + tabGap + 1 // with the rule at its end
)

// NewArticleTabs returns tabs without articles.
func NewArticleTabs() *ArticleTabs {
	t := &ArticleTabs{selected: -1, hovered: -1}
	t.strip = &tabStrip{t: t}
	t.strip.ExtendBaseWidget(t.strip)
	t.clip = container.NewClip(t.strip)
	t.clip.ExtendBaseWidget(t.clip) // else it ignores sizes it is given before it is drawn
	t.ExtendBaseWidget(t)
	return t
}

// SetTabs changes the tabs and which of them is selected (−1 for none), without
// calling anything. The slice is kept and must not be changed.
func (t *ArticleTabs) SetTabs(tabs []ArticleTab, selected int) {
	if sameTabs(t.tabs, tabs) {
		t.SetSelected(selected)
		return
	}
	t.tabs, t.ends, t.hovered = tabs, nil, -1
	t.selected = t.valid(selected)
	t.Refresh()
	t.reveal()
}

func sameTabs(a, b []ArticleTab) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// SetSelected selects a tab (−1 for none) without calling anything.
func (t *ArticleTabs) SetSelected(index int) {
	if index = t.valid(index); index != t.selected {
		t.selected = index
		t.strip.Refresh()
		t.reveal()
	}
}

// Selected returns the index of the selected tab; −1 for none.
func (t *ArticleTabs) Selected() int { return t.selected }

func (t *ArticleTabs) valid(index int) int {
	if index < 0 || index >= len(t.tabs) {
		return -1
	}
	return index
}

// choose selects a tab as a person does.
func (t *ArticleTabs) choose(index int) {
	if index = t.valid(index); index < 0 || index == t.selected {
		return
	}
	t.SetSelected(index)
	if t.OnSelected != nil {
		t.OnSelected(index)
	}
}

// measure finds out where the tabs end.
func (t *ArticleTabs) measure() {
	s := scaleOf(t)
	if t.ends != nil && t.scaled == s.text && t.room == t.Size().Width {
		return
	}
	t.ends, t.scaled, t.room = make([]float32, len(t.tabs)), s.text, t.Size().Width
	badge := newBadgeParts(false)
	for i, tab := range t.tabs {
		if len(t.tabs) > manyTabs {
			t.ends[i] = s.px(tabSame)
		} else { // semi-bold, so that selecting does not move the others
			t.ends[i] = s.px(tabPadding) + badge.size(t, tab.Letter).Width + min(widthOf(tab.Outlet, s.body, bold), s.px(tabMost))
		}
	}
	most := max(s.px(tabSame), widest(t.ends, t.room))
	var x float32
	for i, width := range t.ends {
		x += min(width, most)
		t.ends[i] = x
	}
}

// widest is how wide the widest may be for all to fit into the room, those that
// are narrower left as they are.
func widest(widths []float32, room float32) float32 {
	sorted := slices.Sorted(slices.Values(widths))
	for i, width := range sorted {
		share := room / float32(len(sorted)-i)
		if share < width {
			return float32(int(share))
		}
		room -= width
	}
	return math.MaxFloat32
}

func (t *ArticleTabs) start(i int) float32 {
	if i == 0 {
		return 0
	}
	return t.ends[i-1]
}

// at is the tab at a place on the strip; −1 for none.
func (t *ArticleTabs) at(x float32) int {
	t.measure()
	x += t.offset
	for i, end := range t.ends {
		if x >= 0 && x < end {
			return i
		}
	}
	return -1
}

// reveal scrolls so that the selected tab can be seen.
func (t *ArticleTabs) reveal() {
	width := t.Size().Width
	if t.selected < 0 || width <= 0 {
		return
	}
	t.measure()
	from, to := t.start(t.selected), t.ends[t.selected]
	switch {
	case from < t.offset:
		t.scrollTo(from)
	case to > t.offset+width:
		t.scrollTo(min(from, to-width))
	}
}

// scrollTo brings a place on the strip to the left edge, as far as the tabs go.
func (t *ArticleTabs) scrollTo(x float32) {
	t.measure()
	var end float32
	if n := len(t.ends); n > 0 {
		end = t.ends[n-1]
	}
	x = max(0, min(x, end-t.Size().Width))
	if x != t.offset {
		t.offset = x
		t.strip.Refresh()
	}
}

// Scrolled implements fyne.Scrollable: the wheel scrolls the tabs sideways.
func (t *ArticleTabs) Scrolled(e *fyne.ScrollEvent) {
	by := e.Scrolled.DX
	if by == 0 {
		by = e.Scrolled.DY
	}
	t.scrollTo(t.offset - by)
}

// TypedKey implements fyne.Focusable.
func (t *ArticleTabs) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		t.choose(max(0, t.selected-1))
	case fyne.KeyRight:
		t.choose(min(len(t.tabs)-1, t.selected+1))
	case fyne.KeyHome:
		t.choose(0)
	case fyne.KeyEnd:
		t.choose(len(t.tabs) - 1)
	default:
		handOnKey(t, e)
	}
}

// TypedRune implements fyne.Focusable.
func (t *ArticleTabs) TypedRune(r rune) { handOnRune(t, r) }

// FocusGained implements fyne.Focusable.
func (t *ArticleTabs) FocusGained() {
	t.focused = true
	t.strip.Refresh()
}

// FocusLost implements fyne.Focusable.
func (t *ArticleTabs) FocusLost() {
	t.focused = false
	t.strip.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *ArticleTabs) CreateRenderer() fyne.WidgetRenderer {
	fill, rule := &canvas.Rectangle{}, &canvas.Rectangle{}
	d := &drawing{of: t, objects: []fyne.CanvasObject{fill, rule, t.clip}}
	d.min = func() fyne.Size {
		s := scaleOf(t)
		return fyne.NewSize(s.px(tabSame), s.px(tabHeight)+1)
	}
	d.layout = func(size fyne.Size) {
		fill.Resize(size)
		rule.Move(fyne.NewPos(0, size.Height-1))
		rule.Resize(fyne.NewSize(size.Width, 1))
		t.clip.Resize(size)
		t.scrollTo(t.offset) // wider, they may need it less
		t.reveal()
		t.strip.Refresh()
	}
	d.refresh = func() {
		fill.FillColor, rule.FillColor = colorOf(t, ColorBg), colorOf(t, ColorLine)
	}
	return d.start()
}

// tabStrip draws the tabs that are in view. It is not put into a scroller, whose
// bar would lie on the line under the selected tab.
type tabStrip struct {
	widget.BaseWidget
	t *ArticleTabs
}

// Tapped implements fyne.Tappable.
func (s *tabStrip) Tapped(e *fyne.PointEvent) {
	if c := canvasOf(s.t); c != nil && c.Focused() != nil && !s.t.focused {
		c.Unfocus()
	}
	s.t.choose(s.t.at(e.Position.X))
}

// MouseIn implements desktop.Hoverable.
func (s *tabStrip) MouseIn(e *desktop.MouseEvent) { s.hover(s.t.at(e.Position.X)) }

// MouseMoved implements desktop.Hoverable.
func (s *tabStrip) MouseMoved(e *desktop.MouseEvent) { s.hover(s.t.at(e.Position.X)) }

// MouseOut implements desktop.Hoverable.
func (s *tabStrip) MouseOut() { s.hover(-1) }

func (s *tabStrip) hover(index int) {
	if s.t.hovered != index {
		s.t.hovered = index
		s.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (s *tabStrip) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: s}
	d.min = func() fyne.Size { return fyne.NewSize(0, scaleOf(s.t).px(tabHeight)+1) }
	d.layout = func(fyne.Size) { d.objects = s.draw() }
	return d.start()
}

// draw makes the objects of the tabs in view.
func (s *tabStrip) draw() []fyne.CanvasObject {
	t := s.t
	t.measure()
	from, to := t.offset, t.offset+t.Size().Width
	var list []fyne.CanvasObject
	for i := range t.tabs {
		if t.ends[i] > from && t.start(i) < to {
			list = append(list, s.drawTab(i)...)
		}
	}
	return list
}

func (s *tabStrip) drawTab(i int) []fyne.CanvasObject {
	t, sc, p := s.t, scaleOf(s.t), pixels(s.t)
	x, end, height := t.start(i)-t.offset, t.ends[i]-t.offset, sc.px(tabHeight)
	selected := i == t.selected
	fill, color := ColorNone, ColorInk2
	switch {
	case selected:
		fill, color = ColorSurface, ColorInk
	case i == t.hovered:
		fill = ColorHover
	}
	back := block(x, 0, end-x-1, height, colorOf(s, fill))
	rule := block(end-1, 0, 1, height, colorOf(s, ColorLine))
	badge := newBadgeParts(false)
	badge.set(t.tabs[i].Letter, selected)
	size := badge.size(s, t.tabs[i].Letter)
	badge.put(s, x+sc.px(tabPad), (height-size.Height)/2)
	style := fyne.TextStyle{Bold: selected}
	left := x + sc.px(tabPad) + size.Width + sc.px(tabGap)
	var outlet directedText
	name := cut(t.tabs[i].Outlet, sc.body, style, end-1-left-sc.px(tabPad)+4)
	list := []fyne.CanvasObject{back, rule}
	list = append(list, outlet.put(name, sc.body, style, s, color, left, middle(0, height, sc.body), p)...)
	list = append(list, badge.Raster)
	if selected {
		list = append(list, block(x, height-2, end-x-1, 2, colorOf(s, ColorFocus)))
		if t.focused {
			ring := newCrisp("", ColorFocus, 2, 0)
			ring.put(x, 0, end-x-1, height)
			list = append(list, ring.Raster)
		}
	}
	return list
}
