package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/widgets"
)

// Measures of the palette, in the design's units.
const (
	overlayWidth = 600
	overlayTop   = 96
	overlayRow   = 36
	overlayField = 44
	overlayShown = 9 // rows in view at most
)

// overlay is a field and a list over the page: the palette, a picker, the
// search. What is typed is looked for at once; Enter runs the chosen row.
type overlay struct {
	w     *window
	find  func(words string)
	items []paletteItem
	field *widgets.Field
	list  *widgets.KeyList
	empty *widgets.Words
	card  fyne.CanvasObject
	root  *overlayRoot
}

func (w *window) newOverlay(placeholder string) *overlay {
	o := &overlay{w: w}
	o.field = widgets.NewSearchField(placeholder, "Esc").Borderless()
	o.field.OnChanged = func(words string) { o.find(words) }
	o.field.OnEscape = o.close
	o.field.OnSubmitted = func(string) { o.choose(o.list.Selected()) }
	o.field.OnKey = o.move
	o.list = widgets.NewKeyList(overlayRow, func() int { return len(o.items) }, func() fyne.CanvasObject { return newOverlayRow() }, o.fill)
	o.list.OnSelected = func(i int) { o.choose(i) }
	o.empty = widgets.NewText(widgets.TextBody, lang.L("Nothing is like that"), widgets.ColorInk2)
	o.empty.Hide()
	o.card = widgets.NewCard(widgets.ColorSurface, widgets.ColorLine2, 10, container.NewBorder(
		container.NewStack(widgets.NewPanel("", widgets.SideBottom, nil), widgets.Inset(8, 6, 8, 6, o.field)), nil, nil, nil,
		widgets.Inset(1, 0, 1, 6, o.list), widgets.Inset(16, 12, 16, 0, o.empty)))
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

// close takes the overlay away and gives the keyboard back to the page.
func (o *overlay) close() {
	o.w.win.Canvas().Overlays().Remove(o.root)
	o.w.focusPage()
}

// show lists what was found.
func (o *overlay) show(items []paletteItem) {
	o.items = items
	o.list.Refresh()
	if len(items) > 0 {
		o.list.SetSelected(0)
		o.empty.Hide()
	} else {
		o.list.SetSelected(-1)
		o.empty.Show()
	}
	o.root.Refresh()
}

func (o *overlay) move(key fyne.KeyName) {
	step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1, fyne.KeyPageUp: 1 - overlayShown, fyne.KeyPageDown: overlayShown - 1}[key]
	if len(o.items) > 0 {
		o.list.SetSelected(max(0, min(len(o.items)-1, o.list.Selected()+step)))
	}
}

// choose runs a row, or says why it cannot be.
func (o *overlay) choose(i int) {
	if i < 0 || i >= len(o.items) {
		return
	}
	item := o.items[i]
	if item.blocked != "" {
		o.field.SetHint(item.blocked)
		return
	}
	o.close()
	item.run()
}

// height is how high the card is for what it lists.
func (o *overlay) height() float32 {
	rows := max(1, min(len(o.items), overlayShown))
	return widgets.Px(overlayField) + float32(rows)*widgets.Px(overlayRow) + widgets.Px(10)
}

// overlayRowParts is a row of the list.
type overlayRowParts struct {
	widget.BaseWidget
	icon  *canvas.Image
	title *widgets.Words
	about *widgets.Words
	key   *widgets.KeyCap
}

func newOverlayRow() *overlayRowParts {
	r := &overlayRowParts{
		icon: &canvas.Image{FillMode: canvas.ImageFillContain}, title: widgets.NewWords(widgets.TextBody).Cut(),
		about: widgets.NewWords(widgets.TextSmall), key: widgets.NewKeyCap(""),
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *overlayRowParts) CreateRenderer() fyne.WidgetRenderer {
	right := container.NewHBox(r.about, container.NewCenter(r.key))
	return widget.NewSimpleRenderer(widgets.Inset(14, 0, 12, 0,
		container.NewBorder(nil, nil, container.NewCenter(widgets.Fixed(16, 16, r.icon)), right, widgets.Inset(10, 0, 10, 0, r.title))))
}

func (o *overlay) fill(i int, object fyne.CanvasObject) {
	r, ok := object.(*overlayRowParts)
	if !ok || i < 0 || i >= len(o.items) {
		return
	}
	item := o.items[i]
	r.icon.Resource = item.icon
	r.icon.Refresh()
	ink, about := widgets.ColorInk, item.about
	if item.blocked != "" {
		ink, about = widgets.ColorInk3, item.blocked
	}
	r.title.SetRuns(highlighted(shortName(item.title), item.matched, ink)...)
	r.about.SetRuns(widgets.Run{Text: cutMenu(about), Color: widgets.ColorInk2})
	r.key.SetText(item.key)
	if item.key == "" {
		r.key.Hide()
	} else {
		r.key.Show()
	}
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

// CreateRenderer implements fyne.Widget.
func (r *overlayRoot) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(overlayLayout{r.o}, r.scrim, r.o.card))
}

// overlayLayout places scrim and card.
type overlayLayout struct{ o *overlay }

// Layout implements fyne.Layout.
func (l overlayLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	placeAt(objects[0], 0, 0, size.Width, size.Height)
	width := min(widgets.Px(overlayWidth), size.Width-32)
	top := min(widgets.Px(overlayTop), size.Height/6)
	placeAt(objects[1], float32(int((size.Width-width)/2)), top, width, min(l.o.height(), size.Height-top-24))
}

// MinSize implements fyne.Layout.
func (overlayLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }
