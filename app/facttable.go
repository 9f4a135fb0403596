package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"crosscheck/widgets"
)

// factRow is a line of a table of facts: a mark, a name and words.
type factRow struct {
	mark  fyne.CanvasObject // may be nil
	name  string            // "" leaves the words its room
	words string
}

// factTable is a title over rows of facts, whose words break at the width.
type factTable struct {
	title *widgets.Words
	rows  []factParts
	root  *fyne.Container
}

type factParts struct {
	mark        fyne.CanvasObject
	name, words *widgets.Words
}

// Measures of a table of facts, in the design's units.
const (
	factTitle = 20
	factMark  = 26
	factName  = 116
	factGap   = 5
)

func newFactTable(title string) *factTable {
	t := &factTable{title: widgets.NewBoldText(widgets.TextNote, title, widgets.ColorInk2)}
	t.root = container.New(&panelLayout{t.place, func() fyne.Size { return fyne.NewSize(160, 40) }}, t.title)
	return t
}

func (t *factTable) set(rows []factRow) {
	t.rows = t.rows[:0]
	t.root.Objects = []fyne.CanvasObject{t.title}
	for _, r := range rows {
		p := factParts{mark: r.mark, words: widgets.NewText(widgets.TextSmall, r.words, widgets.ColorInk2).Wrapped(0)}
		if r.mark != nil {
			t.root.Objects = append(t.root.Objects, r.mark)
		}
		if r.name != "" {
			p.name = widgets.NewBoldText(widgets.TextSmall, r.name, widgets.ColorInk).Cut()
			t.root.Objects = append(t.root.Objects, p.name)
		}
		t.root.Objects = append(t.root.Objects, p.words)
		t.rows = append(t.rows, p)
	}
	t.root.Refresh()
}

// left is where the words of a row begin.
func (p *factParts) left() float32 {
	x := float32(0)
	if p.mark != nil {
		x += widgets.Px(factMark)
	}
	if p.name != nil {
		x += widgets.Px(factName)
	}
	return x
}

func (p *factParts) heightFor(width float32) float32 {
	height := p.words.HeightFor(max(1, width-p.left()))
	if p.mark != nil {
		height = max(height, p.mark.MinSize().Height)
	}
	return height
}

func (t *factTable) heightFor(width float32) float32 {
	y := widgets.Px(factTitle)
	for i := range t.rows {
		y += t.rows[i].heightFor(width) + widgets.Px(factGap)
	}
	return y
}

func (t *factTable) place(size fyne.Size) {
	px := widgets.Px
	placeAt(t.title, 0, 0, size.Width, px(14))
	y := px(factTitle)
	for i := range t.rows {
		p := &t.rows[i]
		h, x := p.heightFor(size.Width), float32(0)
		if p.mark != nil {
			least := p.mark.MinSize()
			placeAt(p.mark, 0, y+max(0, (px(16)-least.Height)/2), least.Width, least.Height)
			x = px(factMark)
		}
		if p.name != nil {
			placeAt(p.name, x, y, px(factName-8), px(16))
		}
		placeAt(p.words, p.left(), y, size.Width-p.left(), h)
		y += h + px(factGap)
	}
}

// factCard stands tables of facts side by side on a card.
type factCard struct {
	tables []*factTable
	root   *fyne.Container
}

// factPad is the room round a table on its card, in the design's units.
const factPad = 14

func newCardOf(tables ...*factTable) *factCard {
	c := &factCard{tables: tables}
	objects := []fyne.CanvasObject{widgets.NewCard(widgets.ColorSurface, widgets.ColorLine2, 8, nil)}
	for i, t := range tables {
		if i > 0 {
			objects = append(objects, widgets.NewPanel(widgets.ColorLine, widgets.NoSides, nil))
		}
		objects = append(objects, t.root)
	}
	c.root = container.New(&panelLayout{c.place, func() fyne.Size { return fyne.NewSize(200, 60) }}, objects...)
	return c
}

func (c *factCard) piece(above float32) piece { return piece{c.root, above, c.heightFor} }

func (c *factCard) column(width float32) float32 {
	return float32(int(width)) / float32(len(c.tables))
}

func (c *factCard) heightFor(width float32) float32 {
	pad, height := widgets.Px(factPad), float32(0)
	for _, t := range c.tables {
		height = max(height, t.heightFor(c.column(width)-2*pad))
	}
	return height + 2*pad - widgets.Px(factGap)
}

func (c *factCard) place(size fyne.Size) {
	pad, column := widgets.Px(factPad), c.column(size.Width)
	placeAt(c.root.Objects[0], 0, 0, size.Width, size.Height)
	for i, t := range c.tables {
		x := float32(int(float32(i) * column))
		if i > 0 {
			placeAt(c.root.Objects[2*i], x, 1, 1, size.Height-2)
		}
		placeAt(t.root, x+pad, pad, column-2*pad, size.Height-2*pad)
	}
}
