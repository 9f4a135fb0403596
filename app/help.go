package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the help, in the design's units.
const (
	helpWidth    = 980
	helpHeight   = 560
	helpColumn   = 260
	helpRow      = 24
	helpHeadRoom = 14
)

// helpSections are the parts of the help: the keys of one page each.
var helpSections = []struct {
	page  pageID
	title string
}{
	{"", "Everywhere"},
	{pageReview, "Review"},
	{pageOverview, "Overview"},
	{pageArticles, "Articles"},
	{pageMatches, "Matches"},
	{pageOrigins, "Origins"},
	{pageReport, "Report"},
}

// help lists every key by the page on which it works, and finds those that are
// typed for.
type help struct {
	w      *window
	field  *widgets.Field
	layout *helpLayout
	body   *fyne.Container
	scroll *container.Scroll
	none   *widgets.Words
	root   *fyne.Container
}

func (w *window) showHelp() {
	h := &help{w: w, layout: &helpLayout{}, none: widgets.NewText(widgets.TextBody, lang.L("No key and no command is called that"), widgets.ColorInk2)}
	h.field = widgets.NewSearchField(lang.L("Find a key or a command"), "")
	h.field.OnChanged = h.find
	h.body = container.New(h.layout)
	h.scroll = container.NewVScroll(h.body)
	h.root = container.New(&panelLayout{h.place, func() fyne.Size { return fyne.NewSize(240, 200) }}, h.field, h.scroll, h.none)
	note := widgets.NewText(widgets.TextSmall, lang.L("While you type in a field, single letters are only letters."), widgets.ColorInk2).Wrapped(0)
	s := w.newSheet(lang.L("Help and keys"), helpWidth, piece{object: h.root, height: func(float32) float32 {
		return min(widgets.Px(helpHeight), w.win.Canvas().Size().Height-widgets.Px(210))
	}}, textPiece(note, 10)).saying(lang.L("Close"))
	h.field.OnEscape = s.Hide
	h.field.OnSubmitted = func(string) { s.Hide() }
	h.find("")
	s.open(h.field.Focusable())
}

// find shows the keys of the commands in which some words stand, or whose key
// they are.
func (h *help) find(words string) {
	parts := h.w.helpParts(words)
	if words == "" {
		parts = appendPart(parts, lang.L("Verdict marks"), verdictMarks())
	}
	h.layout.heights, h.body.Objects = heightsOf(parts), objectsOf(parts)
	setVisible(h.none, len(parts) == 0)
	h.scroll.Offset.Y = 0
	h.body.Refresh()
	h.scroll.Refresh()
}

func (h *help) place(size fyne.Size) {
	px := widgets.Px
	field := px(28)
	placeAt(h.field, 0, 0, min(px(260), size.Width), field)
	h.layout.columns = max(1, min(3, int(size.Width/px(helpColumn))))
	top := field + px(14)
	placeAt(h.scroll, 0, top, size.Width, size.Height-top)
	placeAt(h.none, 0, top, size.Width, px(20))
}

// helpPart is one section with its height in rows.
type helpPart struct {
	object fyne.CanvasObject
	rows   int
}

// helpParts are the sections with the keys of the commands that are looked for.
func (w *window) helpParts(words string) []helpPart {
	var parts []helpPart
	words = strings.ToLower(strings.TrimSpace(words))
	for _, s := range helpSections {
		rows := container.New(&rowsLayout{})
		for _, c := range w.commands {
			if c.page == s.page && c.key != "" && (strings.Contains(strings.ToLower(lang.L(c.title)), words) || strings.EqualFold(c.key, words)) {
				rows.Add(w.helpLine(c))
			}
		}
		parts = appendPart(parts, lang.L(s.title), rows)
	}
	return parts
}

// appendPart adds a section with its title, unless there is nothing in it.
func appendPart(parts []helpPart, title string, rows *fyne.Container) []helpPart {
	if len(rows.Objects) == 0 {
		return parts
	}
	head := widgets.NewBoldText(widgets.TextBody, title, widgets.ColorInk)
	return append(parts, helpPart{container.NewBorder(widgets.Fixed(0, helpRow, head), nil, nil, nil, rows), len(rows.Objects) + 1})
}

// verdictMarks show each verdict as it is suggested and as it is decided.
func verdictMarks() *fyne.Container {
	rows := container.New(&rowsLayout{})
	for _, kind := range append(tallyOrder[:len(tallyOrder):len(tallyOrder)], fact.Undecided) {
		style := verdictStyle(kind)
		rows.Add(container.NewBorder(nil, nil, widgets.Inset(0, 0, 8, 0, container.NewCenter(widgets.NewVerdictIcon(style, false))), nil, widgets.NewVerdictLabel(style, true)))
	}
	rows.Add(widgets.NewText(widgets.TextSmall, lang.L("Outline: suggested. Solid: decided by you."), widgets.ColorInk2).Cut())
	return rows
}

// helpLine is a command with its keys.
func (w *window) helpLine(c *command) fyne.CanvasObject {
	keys := container.NewHBox(widgets.NewKeyCap(printed(c.key)))
	for _, k := range c.also {
		keys.Add(widgets.NewKeyCap(printed(k)))
	}
	return container.NewBorder(nil, nil, nil, keys, widgets.NewText(widgets.TextSmall, lang.L(c.title), widgets.ColorInk).Cut())
}

func heightsOf(parts []helpPart) []float32 {
	out := make([]float32, len(parts))
	for i, p := range parts {
		out[i] = float32(p.rows)*helpRow + helpHeadRoom
	}
	return out
}

func objectsOf(parts []helpPart) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(parts))
	for i, p := range parts {
		out[i] = p.object
	}
	return out
}

// helpLayout stands sections in columns, each put where the least stands yet.
type helpLayout struct {
	columns int
	heights []float32
}

// Layout implements fyne.Layout.
func (l *helpLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.place(func(i, column int, y float32) {
		width := size.Width / float32(l.columns)
		placeAt(objects[i], float32(column)*width, y, width-28, widgets.Px(l.heights[i]-helpHeadRoom))
	})
}

// MinSize implements fyne.Layout.
func (l *helpLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(l.columns)*240, l.place(func(int, int, float32) {}))
}

// place finds the column and height of each section and returns the height of all.
func (l *helpLayout) place(put func(i, column int, y float32)) (height float32) {
	tops := make([]float32, l.columns)
	for i, h := range l.heights {
		column := 0
		for c := range tops {
			if tops[c] < tops[column] {
				column = c
			}
		}
		put(i, column, tops[column])
		tops[column] += widgets.Px(h)
		height = max(height, tops[column])
	}
	return height
}

// rowsLayout stands lines of one height below each other.
type rowsLayout struct{}

// Layout implements fyne.Layout.
func (*rowsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		placeAt(o, 0, float32(i)*widgets.Px(helpRow), size.Width, widgets.Px(helpRow))
	}
}

// MinSize implements fyne.Layout.
func (*rowsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, float32(len(objects))*widgets.Px(helpRow))
}
