package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"crosscheck/widgets"
)

// Measures of the palette, in the design's units.
const (
	overlayWidth = 600
	overlayTop   = 96
	overlayRow   = 36
	overlayGroup = 24
	overlayShown = 11 // rows' worth of height at most
)

// overlay is a field and a list over the page: the palette, a picker, the
// search. What is typed is looked for at once; Enter or a click runs a row.
type overlay struct {
	w     *window
	find  func(words string)
	rows  []overlayLine
	field *widgets.Field
	list  *widgets.KeyList
	empty *widgets.Words
	card  fyne.CanvasObject
	root  *overlayRoot
}

// overlayLine is a row of the list: an item, or the heading of a group.
type overlayLine struct {
	heading string
	item    paletteItem
}

func (w *window) newOverlay(placeholder string) *overlay {
	o := &overlay{w: w}
	o.field = widgets.NewSearchField(placeholder, "").Borderless()
	o.field.OnChanged = func(words string) { o.find(words) }
	o.field.OnEscape = o.close
	o.field.OnSubmitted = func(string) { o.choose(o.list.Selected()) }
	o.field.OnKey = func(key fyne.KeyName) { o.list.TypedKey(&fyne.KeyEvent{Name: key}) }
	o.list = widgets.NewKeyList(overlayRow, func() int { return len(o.rows) }, func() fyne.CanvasObject { return newOverlayRow() }, o.fill)
	o.list.Driven = true
	o.list.OnOpened = o.choose
	o.list.GroupAt = func(i int) (string, string, bool) {
		if i < 0 || i >= len(o.rows) || o.rows[i].heading == "" {
			return "", "", false
		}
		return o.rows[i].heading, "", true
	}
	o.empty = widgets.NewText(widgets.TextBody, lang.L("Nothing is like that"), widgets.ColorInk2)
	o.empty.Hide()
	key := func(caps ...string) fyne.CanvasObject {
		row := container.New(layout.NewCustomPaddedHBoxLayout(4))
		for _, c := range caps {
			row.Add(widgets.NewKeyCap(c))
		}
		return row
	}
	say := func(words string) fyne.CanvasObject {
		return widgets.NewText(widgets.TextNote, words, widgets.ColorInk2)
	}
	foot := widgets.NewPanel("", widgets.SideTop, widgets.Inset(14, 6, 14, 6, container.New(layout.NewCustomPaddedHBoxLayout(8),
		key("↑", "↓"), say(lang.L("up and down")+"   "), key("Enter"), say(lang.L("choose")+"   "), key("Esc"), say(lang.L("close")))))
	o.card = widgets.NewCard(widgets.ColorSurface, widgets.ColorLine2, 10, container.NewBorder(
		widgets.NewPanel("", widgets.SideBottom, widgets.Inset(8, 10, 12, 9, o.field)), widgets.Inset(1, 0, 1, 0, foot), nil, nil,
		widgets.Inset(1, 4, 1, 4, o.list), widgets.Inset(16, 12, 16, 0, o.empty)))
	o.root = newOverlayRoot(o)
	return o
}

// open shows the overlay and gives it the keyboard.
func (o *overlay) open() {
	o.find("")
	c := o.w.win.Canvas()
	c.Overlays().Add(o.root)
	o.root.Resize(c.Size())
	c.Focus(o.field.Focusable())
}

// close takes the overlay away and gives the keyboard back.
func (o *overlay) close() {
	o.w.win.Canvas().Overlays().Remove(o.root)
	o.w.giveBack()
}

// show lists what was found, those of one group together, under its name.
func (o *overlay) show(items []paletteItem) {
	o.rows = grouped(items)
	o.list.SetOffset(0)
	o.list.Refresh()
	o.list.SetSelected(-1)
	setVisible(o.empty, len(items) == 0)
	o.root.Refresh() // as high as what it lists, so that the first row needs no scrolling
	if len(items) > 0 {
		o.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	}
}

// grouped puts the items of one group together, the groups in the order in
// which they first come, and a heading above each that has a name.
func grouped(items []paletteItem) []overlayLine {
	var names []string
	byName := map[string][]paletteItem{}
	for _, item := range items {
		if _, known := byName[item.group]; !known {
			names = append(names, item.group)
		}
		byName[item.group] = append(byName[item.group], item)
	}
	rows := make([]overlayLine, 0, len(items)+len(names))
	for _, name := range names {
		if name != "" {
			rows = append(rows, overlayLine{heading: name})
		}
		for _, item := range byName[name] {
			rows = append(rows, overlayLine{item: item})
		}
	}
	return rows
}

// choose runs a row, or says why it cannot be.
func (o *overlay) choose(i int) {
	if i < 0 || i >= len(o.rows) || o.rows[i].heading != "" {
		return
	}
	item := o.rows[i].item
	if item.blocked != "" {
		o.field.SetHint(item.blocked)
		return
	}
	o.close()
	o.w.focusPage() // what was written in before is left
	item.run()
}

// height is how high the card is for what it lists.
func (o *overlay) height() float32 {
	rows := float32(0)
	for _, r := range o.rows {
		if r.heading != "" {
			rows += overlayGroup
		} else {
			rows += overlayRow
		}
		if rows > overlayShown*overlayRow {
			rows = overlayShown * overlayRow
			break
		}
	}
	return o.card.MinSize().Height + widgets.Px(max(overlayRow, rows)) - o.list.MinSize().Height
}

// overlayRowParts is a row of the list.
type overlayRowParts struct {
	widget.BaseWidget
	icon  *widgets.Picture
	badge *widgets.ArticleBadge
	title *widgets.Words
	about *widgets.Words
	key   *widgets.KeyCap
}

func newOverlayRow() *overlayRowParts {
	r := &overlayRowParts{
		icon: widgets.NewPicture(nil), badge: widgets.NewSmallBadge(""),
		title: widgets.NewWords(widgets.TextBody).Cut(), about: widgets.NewWords(widgets.TextSmall), key: widgets.NewKeyCap(""),
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *overlayRowParts) CreateRenderer() fyne.WidgetRenderer {
	right := container.New(layout.NewCustomPaddedHBoxLayout(10), r.about, container.NewCenter(r.key))
	left := container.NewStack(container.NewCenter(widgets.Fixed(16, 16, r.icon)), container.NewCenter(r.badge))
	return widget.NewSimpleRenderer(widgets.Inset(14, 0, 13, 0,
		container.NewBorder(nil, nil, left, right, widgets.Inset(10, 0, 12, 0, r.title))))
}

func (o *overlay) fill(i int, object fyne.CanvasObject) {
	r, ok := object.(*overlayRowParts)
	if !ok || i < 0 || i >= len(o.rows) {
		return
	}
	item := o.rows[i].item
	r.badge.SetLetter(item.letter)
	setVisible(r.badge, item.letter != "")
	setVisible(r.icon, item.letter == "" && item.icon != nil)
	r.icon.SetIcon(item.icon)
	ink, about := widgets.ColorInk, item.about
	if item.blocked != "" {
		ink, about = widgets.ColorInk3, item.blocked
	}
	r.title.SetRuns(highlighted(shortName(item.title), item.matched, ink)...)
	r.about.SetRuns(widgets.Run{Text: cutMenu(about), Color: widgets.ColorInk2})
	r.key.SetText(item.key)
	setVisible(r.key, item.key != "")
}

// overlayRoot covers the window: a scrim that a click puts away, and the card.
type overlayRoot struct {
	widget.BaseWidget
	o     *overlay
	scrim *widgets.Panel
}

func newOverlayRoot(o *overlay) *overlayRoot {
	r := &overlayRoot{o: o, scrim: widgets.NewPanel(widgets.ColorScrim, widgets.NoSides, nil)}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped implements fyne.Tappable.
func (r *overlayRoot) Tapped(*fyne.PointEvent) { r.o.close() }

// Hide takes the overlay away, as Esc does when the field has not the keyboard.
func (r *overlayRoot) Hide() { r.o.close() }

// CreateRenderer implements fyne.Widget.
func (r *overlayRoot) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(overlayLayout{r.o}, r.scrim, newShield(r.o.card)))
}

// shield keeps clicks on what it holds from what lies behind it.
type shield struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

func newShield(content fyne.CanvasObject) *shield {
	s := &shield{content: content}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped implements fyne.Tappable.
func (s *shield) Tapped(*fyne.PointEvent) {}

// CreateRenderer implements fyne.Widget.
func (s *shield) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.content) }

// overlayLayout places scrim and card.
type overlayLayout struct{ o *overlay }

// Layout implements fyne.Layout.
func (l overlayLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	placeAt(objects[0], 0, 0, size.Width, size.Height)
	width := min(widgets.Px(overlayWidth), size.Width-32)
	top := min(widgets.Px(overlayTop), size.Height/6)
	placeAt(objects[1], float32(int((size.Width-width)/2)), float32(int(top)), width, float32(int(min(l.o.height(), size.Height-top-24))))
}

// MinSize implements fyne.Layout.
func (overlayLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }
