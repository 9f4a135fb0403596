package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// NavItem leads to a page: icon, word and count in the sidebar, 32 high; in the
// rail the icon above the word, 56 wide and 52 high, without the count, or the
// icon alone, 34 high. It takes the keyboard focus.
type NavItem struct {
	pressable
	// OnTapped is called when the item is pressed. May be nil.
	OnTapped func()
	// OnHint is told the word while the mouse is on an icon that stands alone, and ""
	// after that. May be nil.
	OnHint func(words string)

	icon, text, key string
	count           int // −1 for none
	selected, rail  bool
	short           bool // in the rail: the icon alone
}

// NewNavItem returns an item of the sidebar, with the name of its icon.
func NewNavItem(icon, text string, onTapped func()) *NavItem {
	n := &NavItem{OnTapped: onTapped, icon: icon, text: text, count: -1}
	n.extend(n, func() {
		if n.OnTapped != nil {
			n.OnTapped()
		}
	})
	return n
}

// NewRailItem returns an item of the rail. An empty text leaves the icon alone.
func NewRailItem(icon, text string, onTapped func()) *NavItem {
	n := NewNavItem(icon, text, onTapped)
	n.rail = true
	return n
}

// SetRail changes between the form of the rail and that of the sidebar. In a low
// rail, short leaves the icon alone.
func (n *NavItem) SetRail(rail, short bool) {
	if n.rail != rail || n.short != short {
		n.rail, n.short = rail, short
		n.Refresh()
	}
}

// SetCount changes the count; a negative one is not shown.
func (n *NavItem) SetCount(count int) {
	if n.count != count {
		n.count = count
		n.Refresh()
	}
}

// SetKey shows a key at the right end instead of a count; "" shows none.
func (n *NavItem) SetKey(key string) {
	if n.key != key {
		n.key = key
		n.Refresh()
	}
}

// SetSelected marks the page that is in front.
func (n *NavItem) SetSelected(selected bool) {
	if n.selected != selected {
		n.selected = selected
		n.Refresh()
	}
}

// Selected reports whether the item is marked.
func (n *NavItem) Selected() bool { return n.selected }

// MouseIn implements desktop.Hoverable.
func (n *NavItem) MouseIn(e *desktop.MouseEvent) {
	n.pressable.MouseIn(e)
	n.hint(n.text)
}

// MouseOut implements desktop.Hoverable.
func (n *NavItem) MouseOut() {
	n.pressable.MouseOut()
	n.hint("")
}

func (n *NavItem) hint(words string) {
	if n.short && n.OnHint != nil {
		n.OnHint(words)
	}
}

// navParts draw a NavItem.
type navParts struct {
	n           *NavItem
	fill        *crisp
	icon        *glyph
	word, count *canvas.Text
	key         *keyParts
}

// CreateRenderer implements fyne.Widget.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	p := &navParts{n, newCrisp("", "", 0, 6), newGlyph(), newText(0, fyne.TextStyle{}), newText(0, fyne.TextStyle{}), newCap()}
	d := &drawing{of: n, min: p.min, layout: p.layout, refresh: p.refresh}
	d.objects = append([]fyne.CanvasObject{p.fill.Raster, p.icon.Image, p.word, p.count}, p.key.objects()...)
	return d.start()
}

func (p *navParts) min() fyne.Size {
	s := scaleOf(p.n)
	if p.n.rail && p.n.short {
		return fyne.NewSize(s.px(56), s.px(34))
	}
	if p.n.rail {
		return fyne.NewSize(max(s.px(56), widthOf(p.word.Text, p.word.TextSize, bold)+2), s.px(52))
	}
	width := s.px(12+18+8) + widthOf(p.word.Text, p.word.TextSize, bold) + s.px(10)
	if p.count.Text != "" {
		width += s.px(8) + widthOf(p.count.Text, p.count.TextSize, fyne.TextStyle{})
	}
	if p.n.key != "" {
		width += s.px(8) + p.key.size(p.n).Width
	}
	return fyne.NewSize(width, s.px(32))
}

func (p *navParts) layout(size fyne.Size) {
	s, px := scaleOf(p.n), pixels(p.n)
	if p.n.rail {
		p.layoutRail(size, s, px)
		return
	}
	p.fill.put(0, 0, size.Width, size.Height)
	side := s.px(18)
	p.icon.put(s.px(10), snap((size.Height-side)/2, px), side)
	base := middle(0, size.Height, p.word.TextSize)
	place(p.word, s.px(38), base, px)
	place(p.count, size.Width-s.px(10)-textWidth(p.count.Text, p.count.TextSize, p.count.TextStyle), base, px)
	least := p.key.size(p.n)
	p.key.put(p.n, size.Width-s.px(10)-least.Width, (size.Height-least.Height)/2)
}

func (p *navParts) layoutRail(size fyne.Size, s scale, px float32) {
	p.fill.put(0, 1, size.Width, size.Height-2)
	side := s.px(20)
	if p.word.Text == "" {
		p.icon.put(snap((size.Width-side)/2, px), snap((size.Height-side)/2, px), side)
		return
	}
	p.icon.put(snap((size.Width-side)/2, px), s.px(9), side)
	width := textWidth(p.word.Text, p.word.TextSize, p.word.TextStyle)
	place(p.word, (size.Width-width)/2, middle(s.px(30), s.px(14), p.word.TextSize), px)
}

func (p *navParts) refresh() {
	n, s := p.n, scaleOf(p.n)
	fill, stroke, width := fyne.ThemeColorName(""), fyne.ThemeColorName(""), float32(0)
	icon, word := ColorInk2, ColorInk2
	switch {
	case n.selected:
		fill, icon, word = ColorSelect, ColorFocus, ColorInk
	case n.hovered:
		fill = ColorHover
	}
	if n.focused {
		stroke, width = ColorFocus, 2
	}
	p.fill.set(fill, stroke, width)
	p.icon.set(n.icon, icon)
	size, text, count, key := s.body, n.text, "", n.key
	if n.rail {
		size, key = s.label, ""
		if n.short {
			text = ""
		}
	} else if n.count >= 0 && n.key == "" {
		count = Number(n.count)
	}
	write(p.word, text, size, fyne.TextStyle{Bold: n.selected}, n, word)
	write(p.count, count, s.body, fyne.TextStyle{}, n, ColorInk3)
	p.key.set(n, key, false)
}
