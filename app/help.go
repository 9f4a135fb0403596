package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"crosscheck/widgets"
)

// Measures of the help, in the design's units.
const (
	helpWidth    = 940
	helpHeight   = 540
	helpColumn   = 290
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

// showHelp lists every key by the page on which it works.
func (w *window) showHelp() {
	columns := max(1, min(3, int(w.win.Canvas().Size().Width-96)/helpColumn))
	sections := w.helpParts()
	body := container.New(&helpLayout{columns: columns, heights: heightsOf(sections)}, objectsOf(sections)...)
	size := w.win.Canvas().Size()
	scroll := container.NewVScroll(body)
	scroll.SetMinSize(fyne.NewSize(min(widgets.Px(helpWidth), size.Width-96), min(widgets.Px(helpHeight), size.Height-160)))
	w.showDialog(dialog.NewCustom(lang.L("Help and keys"), lang.L("Close"), scroll, w.win))
}

// helpPart is one section with its height in rows.
type helpPart struct {
	object fyne.CanvasObject
	rows   int
}

func (w *window) helpParts() []helpPart {
	var parts []helpPart
	for _, s := range helpSections {
		rows := container.New(&rowsLayout{})
		for _, c := range w.commands {
			if c.page == s.page && c.key != "" {
				rows.Add(w.helpLine(c))
			}
		}
		if len(rows.Objects) == 0 {
			continue
		}
		n := len(rows.Objects)
		title := widgets.NewBoldText(widgets.TextSmall, lang.L(s.title), widgets.ColorInk2)
		parts = append(parts, helpPart{container.NewBorder(title, nil, nil, nil, rows), n + 1})
	}
	return parts
}

// helpLine is a command with its keys.
func (w *window) helpLine(c *command) fyne.CanvasObject {
	keys := container.NewHBox(widgets.NewKeyCap(c.key))
	for _, k := range c.also {
		keys.Add(widgets.NewKeyCap(k))
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
