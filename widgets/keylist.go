package widgets

import (
	"sort"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// KeyList is a list of rows that is worked by keys: Up, Down, Home, End, PageUp
// and PageDown select, Enter opens, and every other key goes to OnKey and OnRune
// or, where these are nil, on to the window as if nothing had the focus. A click
// selects and gives the list the focus, a double click opens.
//
// Only the rows in view exist, however long the list is. Rows may differ in
// height, and may be headings of groups, which cannot be selected. The list draws
// what marks a row: the select and the hover fill, the bar of 3 at the left of
// the selected row (quiet while something else has the focus) and the rule below.
//
// The toolkit's own list was not taken because it puts a gap between rows, walks
// all heights at each scroll step and draws everything anew for one row.
type KeyList struct {
	widget.BaseWidget
	// Length returns how many rows there are, headings included.
	Length func() int
	// Create returns an empty row.
	Create func() fyne.CanvasObject
	// Update fills a row in. It is called for each row in view whenever the list is
	// refreshed, when the row comes into view, and when it becomes selected or no
	// longer is; compare with Selected to set the first line semi-bold.
	Update func(index int, row fyne.CanvasObject)
	// HeightOf returns the height of a row in units of the canvas (see Px); nil
	// when all have the height the list was made with. It is asked at each Refresh.
	HeightOf func(index int) float32
	// GroupAt returns the name and the count of the group that a row is the heading
	// of; ok is false for ordinary rows. Headings are 24 high. May be nil.
	GroupAt func(index int) (name, count string, ok bool)

	// Inset is how far in the names of headings begin, in the design's units; 0 is the
	// ordinary measure. It is for rows that begin further in.
	Inset float32
	// Driven is for a list that a field above it works: a click opens a row and
	// leaves the keyboard where it is, and neither rules nor bar are drawn.
	Driven bool
	// Led is for a list whose selection the keys of its page move: the bar keeps its
	// colour while something else has the keyboard.
	Led bool

	// OnSelected is called when a person selects another row.
	OnSelected func(index int)
	// OnOpened is called on Enter and on a double click.
	OnOpened func(index int)
	// OnMenu is called on a click with the right button, which also selects, with
	// the place of the click in the window.
	OnMenu func(index int, at fyne.Position)
	// OnRune and OnKey are called with what the list does not use itself.
	OnRune func(r rune)
	OnKey  func(e *fyne.KeyEvent)

	rowHeight float32
	selected  int // −1 for none
	hovered   int // −1 for none
	focused   bool
	length    int
	// refreshing keeps the toolkit from having the rows filled in twice.
	refreshing bool
	tops       []float32 // top of each row and the end; nil when all are of one height
	scroll     *container.Scroll
	body       *listBody
	tapped     int // row of the last click
	tappedAt   time.Time
}

// NewKeyList returns a list whose rows have a height, as a measure of the design.
func NewKeyList(rowHeight float32, length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *KeyList {
	l := &KeyList{Length: length, Create: create, Update: update, rowHeight: rowHeight, selected: -1, hovered: -1, tapped: -1}
	l.body = newListBody(l)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.body.draw() }
	l.ExtendBaseWidget(l)
	return l
}

// Selected returns the index of the selected row; −1 for none.
func (l *KeyList) Selected() int { return l.selected }

// SetSelected selects a row (−1 for none) and scrolls it into view, without
// calling anything. Refresh first when the rows have changed.
func (l *KeyList) SetSelected(index int) {
	if index < 0 || index >= l.length {
		index = -1
	}
	before := l.selected
	l.selected = index
	if before != index {
		l.body.update(before)
		l.body.update(index)
	}
	l.ScrollTo(index)
}

// RefreshRow draws one row anew.
func (l *KeyList) RefreshRow(index int) { l.body.update(index) }

// Refresh asks for the rows and their heights anew and draws those in view.
// The place of the scroll bar and the selected index stay.
func (l *KeyList) Refresh() {
	l.measure()
	if l.selected >= l.length {
		l.selected = -1
	}
	l.body.renew()
	l.refreshing = true
	l.BaseWidget.Refresh()
	l.scroll.Refresh()
	l.refreshing = false
	l.body.draw()
}

// measure asks how many rows there are and how high.
func (l *KeyList) measure() {
	l.length = 0
	if l.Length != nil {
		l.length = l.Length()
	}
	l.tops = nil
	if l.HeightOf == nil && l.GroupAt == nil {
		return
	}
	l.tops = make([]float32, l.length+1)
	height, heading := Px(l.rowHeight), Px(groupHeight)
	for i := range l.length {
		h := height
		if l.isHeading(i) {
			h = heading
		} else if l.HeightOf != nil {
			h = l.HeightOf(i)
		}
		l.tops[i+1] = l.tops[i] + h
	}
}

func (l *KeyList) isHeading(index int) bool {
	if l.GroupAt == nil {
		return false
	}
	_, _, ok := l.GroupAt(index)
	return ok
}

// top is where a row begins; that of Length is where the list ends.
func (l *KeyList) top(index int) float32 {
	if l.tops != nil {
		return l.tops[index]
	}
	return float32(index) * Px(l.rowHeight)
}

// rowAt is the row at a height, or the one nearest to it; −1 in an empty list.
func (l *KeyList) rowAt(y float32) int {
	if l.tops == nil {
		return max(0, min(l.length, int(y/Px(l.rowHeight))+1)) - 1
	}
	return max(0, min(l.length, sort.Search(l.length, func(i int) bool { return l.tops[i] > y }))) - 1
}

// ScrollTo scrolls as little as needed to see a row, and the heading above it.
func (l *KeyList) ScrollTo(index int) {
	height := l.scroll.Size().Height
	if index < 0 || index >= l.length || height <= 0 {
		return
	}
	from, to := l.top(index), l.top(index+1)
	if index > 0 && l.isHeading(index-1) {
		from = l.top(index - 1)
	}
	switch y := l.scroll.Offset.Y; {
	case from < y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, from))
	case to > y+height:
		l.scroll.ScrollToOffset(fyne.NewPos(0, to-height))
	}
	l.body.draw()
}

// Offset returns how far the list is scrolled, in units.
func (l *KeyList) Offset() float32 { return l.scroll.Offset.Y }

// SetOffset scrolls the list.
func (l *KeyList) SetOffset(y float32) {
	l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	l.body.draw()
}

// IndexAt returns the index of the row at a place in the list, of a heading as
// well; −1 where there is none.
func (l *KeyList) IndexAt(at fyne.Position) int {
	size := l.scroll.Size()
	if at.X < 0 || at.Y < 0 || at.X >= size.Width || at.Y >= size.Height {
		return -1
	}
	return l.body.rowAt(at.AddXY(0, l.scroll.Offset.Y))
}

// Extent returns where a row begins and ends, from the top of the list as it is
// scrolled; it may lie outside.
func (l *KeyList) Extent(index int) (top, bottom float32) {
	return l.top(index) - l.scroll.Offset.Y, l.top(index+1) - l.scroll.Offset.Y
}

// choose selects a row as a person does. From a heading it goes on in a
// direction; where there is nothing further it stays.
func (l *KeyList) choose(index, direction int) {
	index = max(0, min(l.length-1, index))
	for index >= 0 && index < l.length && l.isHeading(index) {
		index += direction
	}
	if index < 0 || index >= l.length {
		l.ScrollTo(l.selected)
		return
	}
	changed := index != l.selected
	l.SetSelected(index)
	if changed && l.OnSelected != nil {
		l.OnSelected(index)
	}
}

// page is the row a page of the list away from the selected one.
func (l *KeyList) page(direction float32) int {
	if l.length == 0 {
		return 0
	}
	at := l.top(max(0, l.selected)) + direction*l.scroll.Size().Height
	return l.rowAt(max(0, at))
}

// TypedKey implements fyne.Focusable.
func (l *KeyList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		l.choose(l.selected+1, 1)
	case fyne.KeyUp:
		if l.selected < 0 {
			l.choose(l.length-1, -1)
		} else {
			l.choose(l.selected-1, -1)
		}
	case fyne.KeyHome:
		l.choose(0, 1)
	case fyne.KeyEnd:
		l.choose(l.length-1, -1)
	case fyne.KeyPageDown:
		l.choose(max(l.page(1), l.selected+1), 1)
	case fyne.KeyPageUp:
		l.choose(min(l.page(-1), l.selected-1), -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.OnOpened == nil || l.selected < 0 {
			l.handOn(e)
			return
		}
		l.OnOpened(l.selected)
	default:
		l.handOn(e)
	}
}

func (l *KeyList) handOn(e *fyne.KeyEvent) {
	if l.OnKey != nil {
		l.OnKey(e)
		return
	}
	handOnKey(l, e)
}

// TypedRune implements fyne.Focusable.
func (l *KeyList) TypedRune(r rune) {
	if l.OnRune != nil {
		l.OnRune(r)
		return
	}
	handOnRune(l, r)
}

// FocusGained implements fyne.Focusable.
func (l *KeyList) FocusGained() { l.setFocused(true) }

// FocusLost implements fyne.Focusable.
func (l *KeyList) FocusLost() { l.setFocused(false) }

func (l *KeyList) setFocused(has bool) {
	if l.focused != has {
		l.focused = has
		l.body.paintMarks()
		l.BaseWidget.Refresh()
	}
}

// clicked selects a row, or opens it when it was clicked just before or the list
// is driven.
func (l *KeyList) clicked(index int) {
	if l.Driven {
		if index >= 0 && !l.isHeading(index) {
			l.SetSelected(index)
			if l.OnOpened != nil {
				l.OnOpened(index)
			}
		}
		return
	}
	if c := canvasOf(l); c != nil {
		c.Focus(l)
	}
	if index < 0 || l.isHeading(index) {
		return
	}
	now := time.Now()
	again := index == l.tapped && now.Sub(l.tappedAt) < fyne.CurrentApp().Driver().DoubleTapDelay()
	l.tapped, l.tappedAt = index, now
	l.choose(index, 1)
	if again && l.OnOpened != nil {
		l.tapped = -1
		l.OnOpened(index)
	}
}

// CreateRenderer implements fyne.Widget.
func (l *KeyList) CreateRenderer() fyne.WidgetRenderer {
	l.measure()
	ring := newOutline(2)
	d := &drawing{of: l, objects: append([]fyne.CanvasObject{l.scroll}, ring.objects()...)}
	d.min = func() fyne.Size { return fyne.NewSize(80, Px(l.rowHeight)) }
	d.layout = func(size fyne.Size) {
		l.scroll.Resize(size)
		ring.put(0, 0, size.Width, size.Height)
		l.body.draw()
	}
	d.refresh = func() { // the bar shows the focus, where a row is selected
		ring.show(l.focused && l.selected < 0, colorOf(l, ColorFocus))
	}
	return d.start()
}
