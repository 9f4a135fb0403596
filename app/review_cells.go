package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file draws the statements of the columns. A claim may have hundreds, in
// hundreds of articles; only those in view are set in type. The height of the
// others is reckoned from how long they are, until they come into view.

// reviewCell is one statement in its sentence.
type reviewCell struct {
	s         *fact.Statement
	statement string // its id
	marks     []desk.Mark
	alludes   bool       // the article only alludes to the claim
	parts     *cellParts // that draw it, while it is in view
	height    float32    // as it was drawn, or as it is reckoned
	width     float32    // for which that holds
}

// cellParts draw a statement. They are handed from one to another, as drawn text
// is costly to make.
type cellParts struct {
	cell    *reviewCell
	from    int            // code point at which the sentence begins
	back    *widgets.Panel // shows the cursor, and what is chosen
	grip    *widgets.Grip  // drags the statement away
	passage *widgets.Passage
}

// newParts makes what draws a statement, or takes it from what draws nothing now.
func (c *reviewColumns) newParts() *cellParts {
	if n := len(c.free); n > 0 {
		p := c.free[n-1]
		c.free = c.free[:n-1]
		p.passage.SetStyle(c.style)
		return p
	}
	p := &cellParts{
		passage: widgets.NewPassage(c.style), back: widgets.NewCard("", "", 4, nil),
		grip: widgets.NewHandle(lang.L("Drag the statement onto a claim of the queue, or to its ends")),
	}
	p.grip.OnHint = c.w.shell.status.hint
	p.grip.OnDragged = func(at fyne.Position) { c.page.drag.statements(c.draggedWith(p.cell.statement), at) }
	p.grip.OnDropped = func() { c.page.drag.drop() }
	p.passage.OnSelectionDragged = func(at fyne.Position) {
		r := p.passage.Selection()
		c.page.drag.selection(chosenWords{p.cell.s.ArticleID, fact.Span{Start: p.from + r.Start, End: p.from + r.End}}, at)
	}
	p.passage.OnSelectionDropped = func() { c.page.drag.drop() }
	p.passage.OnSpanTapped = func(string) { c.selectCell(p.cell) }
	p.passage.OnSelected = func(start, end int, _ string) {
		c.selectCell(p.cell)
		c.words = chosenWords{p.cell.s.ArticleID, fact.Span{Start: p.from + start, End: p.from + end}}
	}
	return p
}

// fill shows a statement in its sentence: the words around it are quiet, and
// what is compared is marked.
func (p *cellParts) fill(v *view, rc *reviewCell) {
	p.cell, rc.parts = rc, p
	text, from := v.sentenceOf(rc.s)
	p.from = from
	content := widgets.Content{Text: text, Core: []widgets.Range{{Start: rc.s.Start - from, End: rc.s.End - from}}}
	if rc.alludes {
		content.Core = []widgets.Range{}
	}
	for _, m := range rc.marks {
		r := widgets.Range{Start: m.Span.Start - from, End: m.Span.End - from}
		content.Spans = append(content.Spans, widgets.MarkSpan(markStyle(m.Kind), r, m.Apart && m.Kind != desk.Wording, rc.statement))
	}
	p.passage.SetContent(content)
}

// release takes back what draws the columns.
func (c *reviewColumns) release() {
	for _, col := range c.cols {
		c.dropHead(col)
		for _, rc := range col.cells {
			c.dropCell(rc)
			rc.width = 0
		}
	}
}

func (c *reviewColumns) dropCell(rc *reviewCell) {
	if rc.parts != nil {
		c.free = append(c.free, rc.parts)
		rc.parts = nil
	}
}

func (c *reviewColumns) dropHead(col *reviewColumn) {
	if col.head != nil {
		c.heads = append(c.heads, col.head)
		col.head = nil
	}
}

// headOf draws the head of a column.
func (c *reviewColumns) headOf(col *reviewColumn) *columnHeadRow {
	if col.head == nil {
		if n := len(c.heads); n > 0 {
			col.head, c.heads = c.heads[n-1], c.heads[:n-1]
		} else {
			col.head = newColumnHeadRow(c)
		}
		col.head.set(c.w.view, col)
	}
	return col.head
}

// ladderAbove is the height of the columns under which the ladder of the origins
// gives its room to the statements, in the design's units.
const ladderAbove = 260

// reckonedLines is the most lines that an undrawn statement is reckoned to take.
const reckonedLines = 40

// Room around the view in which columns and statements are drawn, in the design's units.
const aroundView = 120

// arrange draws what is in view.
func (c *reviewColumns) arrange() {
	c.wide.Refresh()
	c.body.Refresh()
}

// scrolled draws what has come into view.
func (c *reviewColumns) scrolled() {
	if c.show() {
		c.arrange()
	}
}

// show puts heads, ladder and cells that are in view into the page, and takes away
// what no longer is; it reports whether that changed anything. It is called from
// layouts, so it refreshes nothing.
func (c *reviewColumns) show() (changed bool) {
	px := widgets.Px
	left := c.root.Offset.X - px(aroundView)
	right := c.root.Offset.X + max(c.root.Size().Width, px(columnLeast)) + px(aroundView)
	top := c.down.Offset.Y - px(aroundView)
	bottom := c.down.Offset.Y + max(c.down.Size().Height, px(aroundView)) + px(aroundView)
	var ladder []widgets.LadderColumn
	body, wide := c.body.Objects[:0:0], []fyne.CanvasObject{c.ladder, c.down}
	for _, col := range c.cols {
		if inView := col.left < right && col.left+col.width > left; inView {
			changed = changed || col.head == nil
			wide = append(wide, c.headOf(col).root)
			ladder = append(ladder, c.ladderColumn(col))
			continue
		}
		changed = changed || col.head != nil
		c.dropHead(col)
		for _, rc := range col.cells {
			c.dropCell(rc)
		}
	}
	rows := c.rows() // of the columns in view
	for i, col := range c.cols {
		if col.head == nil {
			continue
		}
		fill, sides := widgets.NoFill, widgets.SideRight
		if i == c.at {
			fill = widgets.ColorRaised
		}
		if i == len(c.cols)-1 {
			sides = widgets.NoSides
		}
		if col.back == nil {
			col.back = widgets.NewPanel(fill, sides, nil)
		}
		col.back.SetFill(fill)
		body = append(body, col.back)
		y := px(rowPad)
		for r, rc := range col.cells {
			switch shown := r == 0 || y < bottom && y+rows[r] > top; {
			case shown && rc.parts == nil:
				c.newParts().fill(c.w.view, rc)
				changed = true
			case !shown && rc.parts != nil:
				c.dropCell(rc)
				changed = true
			}
			if p := rc.parts; p != nil {
				c.mark(rc)
				body = append(body, p.back, p.passage, p.grip)
			}
			y += rows[r] + 2*px(rowPad)
		}
	}
	c.body.Objects, c.wide.Objects = body, wide
	c.ladder.SetColumns(ladder)
	return changed
}

// mark shows whether the cursor is on a statement, and whether it is chosen or
// what a reason was read from.
func (c *reviewColumns) mark(rc *reviewCell) {
	p := rc.parts
	if p == nil {
		return
	}
	fill, stroke := fyne.ThemeColorName(""), fyne.ThemeColorName("")
	if rc.statement == c.here() {
		stroke = widgets.ColorLine2
	}
	if slices.Contains(c.lit, rc.statement) {
		fill = widgets.ColorSelect
	}
	if c.chosen[rc.statement] {
		fill, stroke = widgets.ColorSelect, widgets.ColorFocus
	}
	p.back.SetFill(fill)
	p.back.SetStroke(stroke)
	p.grip.SetShown(stroke != "")
}

// markAll is mark for all cells.
func (c *reviewColumns) markAll() {
	for _, col := range c.cols {
		for _, rc := range col.cells {
			c.mark(rc)
		}
	}
}

// columnsLayout places the heads, the ladder and the scroller of the cells.
type columnsLayout struct{ c *reviewColumns }

// Layout implements fyne.Layout.
func (l *columnsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	c := l.c
	head, ladder := widgets.Px(columnHead), c.ladder.MinSize().Height
	if size.Height < widgets.Px(ladderAbove) {
		ladder = 0 // the statements come first; the suggestion tells of the origins too
	}
	setVisible(c.ladder, ladder > 0)
	c.widths(size.Width)
	placeAt(c.ladder, 0, head, size.Width, ladder)
	placeAt(c.down, 0, head+ladder, size.Width, size.Height-head-ladder)
	c.show()
	for _, col := range c.cols {
		if col.head != nil {
			placeAt(col.head.root, col.left, 0, col.width, head)
		}
	}
	(&cellsLayout{c}).Layout(nil, c.body.Size()) // what has come into view
}

// MinSize implements fyne.Layout.
func (l *columnsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.c.least(), widgets.Px(columnHead)+40)
}

// cellsLayout places the statements: rows as high as their highest cell, so that
// first stands beside first.
type cellsLayout struct{ c *reviewColumns }

// Layout implements fyne.Layout.
func (l *cellsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	rows := l.c.rows()
	pad := widgets.Px(columnPad)
	for i, col := range l.c.cols {
		if col.head == nil {
			continue // out of view
		}
		left, right := l.c.edges(i)
		placeAt(col.back, left, 0, right-left, size.Height)
		y := widgets.Px(rowPad)
		for r, rc := range col.cells {
			if p := rc.parts; p != nil {
				placeAt(p.back, col.left+pad/2, y-widgets.Px(rowPad)/2, col.width-pad-1, rc.height+widgets.Px(rowPad))
				placeAt(p.passage, col.left+pad, y, max(1, col.width-2*pad), rows[r])
				placeAt(p.grip, col.left, y, pad, rows[r])
			}
			y += rows[r] + 2*widgets.Px(rowPad)
		}
	}
}

// edges are where a column begins and ends, with the room beside the first and the
// last.
func (c *reviewColumns) edges(i int) (left, right float32) {
	left, right = c.cols[i].left, c.cols[i].left+c.cols[i].width
	if i == 0 {
		left = 0
	}
	if i == len(c.cols)-1 {
		right += widgets.Px(columnsSide)
	}
	return left, right
}

// MinSize implements fyne.Layout.
func (l *cellsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	height := widgets.Px(rowPad)
	for _, h := range l.c.rows() {
		height += h + 2*widgets.Px(rowPad)
	}
	return fyne.NewSize(0, height)
}

// rows are the heights of the rows, by the columns in view.
func (c *reviewColumns) rows() []float32 {
	var rows []float32
	for _, col := range c.cols {
		if width := col.width - 2*widgets.Px(columnPad); width > 0 {
			for r, rc := range col.cells {
				if r == len(rows) {
					rows = append(rows, 0)
				}
				if col.head != nil || rc.width == width {
					rows[r] = max(rows[r], c.heightOf(rc, width))
				}
			}
		}
	}
	return rows
}

// heightOf is how high a statement is at a width: as it is drawn, or reckoned.
func (c *reviewColumns) heightOf(rc *reviewCell, width float32) float32 {
	switch {
	case rc.parts != nil:
		rc.height, rc.width = rc.parts.passage.HeightFor(width), width
	case rc.width != width:
		style := c.style
		rc.height = float32(linesOf(rc.s.Text, widgets.Px(style.Size), width, reckonedLines)) * widgets.Px(style.Line)
		rc.width = width
	}
	return rc.height
}

// topOf is where a row of statements begins.
func (c *reviewColumns) topOf(row int) float32 {
	y := widgets.Px(rowPad)
	for _, h := range c.rows()[:row] {
		y += h + 2*widgets.Px(rowPad)
	}
	return y
}
