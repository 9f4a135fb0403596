package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the columns, in the design's units.
const (
	columnLeast    = 176
	columnMost     = 420
	silentWidth    = 56
	columnHead     = 30
	ladderHeight   = 85
	columnPad      = 10
	rowPad         = 7
	secondRowLines = 4    // lines that second and later statements may take
	roomyColumns   = 1200 // width of all columns from which the text is larger
	silentShown    = 8    // up to so many articles the silent ones have columns too
)

// reviewColumns shows the statements of a claim side by side, a column an
// article, under the ladder of their origins.
type reviewColumns struct {
	w      *window
	page   *reviewPage
	cols   []*reviewColumn
	at     int // column of the cursor
	claim  string
	ladder *widgets.OriginLadder
	body   *fyne.Container // in the vertical scroller
	down   *container.Scroll
	wide   *fyne.Container
	root   *container.Scroll // sideways
	pool   []*reviewCell
	style  widgets.ReadingStyle
	heads  []*columnHeadRow
	chosen map[string]bool // statements that the next act is about
	lit    []string        // statements that a reason was read from
	words  chosenWords     // that are selected in a statement
}

// chosenWords are words of an article that a person selected; none when the span
// is empty.
type chosenWords struct {
	article string
	span    fact.Span // in code points
}

// reviewColumn is one article's part in the claim.
type reviewColumn struct {
	article  *fact.Article
	standing desk.Standing
	cells    []*reviewCell
	head     *columnHeadRow
	left     float32
	width    float32
}

// reviewCell is one statement in its sentence.
type reviewCell struct {
	statement string
	article   string
	from      int            // code point at which the sentence begins
	back      *widgets.Panel // shows the cursor, and what is chosen
	grip      *widgets.Grip  // drags the statement away
	passage   *widgets.Passage
}

func newReviewColumns(w *window, page *reviewPage) *reviewColumns {
	c := &reviewColumns{w: w, page: page, style: widgets.ColumnStyle, ladder: widgets.NewOriginLadder()}
	c.ladder.OnHint = w.shell.status.hint
	c.ladder.OnNode = func(string) { w.open(pageOrigins) }
	c.body = container.New(&cellsLayout{c})
	c.down = container.NewVScroll(c.body)
	c.wide = container.New(&columnsLayout{c}, c.ladder, c.down)
	c.root = container.NewHScroll(c.wide)
	return c
}

// update shows a claim. The cursor stays in its column while the claim stays.
func (c *reviewColumns) update(claim *fact.Claim) {
	fresh := c.claim != claim.ID
	if fresh {
		c.claim, c.at = claim.ID, 0
		c.chosen, c.lit = map[string]bool{}, nil
		c.down.ScrollToTop()
	}
	c.words = chosenWords{}
	v := c.w.view
	marks := map[string][]desk.Mark{}
	if c.w.prefs.differences() {
		marks = v.cases.Marks(*claim)
	}
	c.cols = c.cols[:0]
	used, heads := 0, 0
	few := len(v.Articles) <= silentShown
	for _, i := range v.columnsOf(claim.ID) {
		cell := v.matrix[claim.ID][i]
		if cell.Standing == desk.Silent && !few {
			continue
		}
		col := &reviewColumn{article: &v.Articles[i], standing: cell.Standing}
		for n, id := range cell.Statements {
			s := v.statements[id]
			if s == nil {
				continue
			}
			rc := c.cell(&used)
			c.fill(rc, s, marks[id], n > 0, cell.Standing == desk.Alludes)
			col.cells = append(col.cells, rc)
		}
		col.head = c.headRow(&heads)
		col.head.set(v, col)
		c.cols = append(c.cols, col)
	}
	c.at = max(0, min(c.at, len(c.cols)-1))
	if fresh {
		c.at = c.firstThatSays()
	}
	c.arrange()
}

// firstThatSays is the first column with a statement of the claim itself.
func (c *reviewColumns) firstThatSays() int {
	for i, col := range c.cols {
		if len(col.cells) > 0 && col.standing != desk.Alludes {
			return i
		}
	}
	return 0
}

// cell hands out a passage; they are kept from claim to claim, as their
// textures are.
func (c *reviewColumns) cell(used *int) *reviewCell {
	if *used == len(c.pool) {
		rc := &reviewCell{
			passage: widgets.NewPassage(c.style), back: widgets.NewCard("", "", 4, nil),
			grip: widgets.NewHandle(lang.L("Drag the statement onto a claim of the queue, or to its ends")),
		}
		rc.grip.OnHint = c.w.shell.status.hint
		rc.grip.OnDragged = func(at fyne.Position) { c.page.drag.statements(c.draggedWith(rc.statement), at) }
		rc.grip.OnDropped = func() { c.page.drag.drop() }
		rc.passage.OnSpanTapped = func(string) { c.selectCell(rc) }
		rc.passage.OnSelected = func(start, end int, _ string) {
			c.selectCell(rc)
			c.words = chosenWords{rc.article, fact.Span{Start: rc.from + start, End: rc.from + end}}
		}
		c.pool = append(c.pool, rc)
	}
	rc := c.pool[*used]
	*used++
	return rc
}

func (c *reviewColumns) headRow(used *int) *columnHeadRow {
	if *used == len(c.heads) {
		c.heads = append(c.heads, newColumnHeadRow(c))
	}
	h := c.heads[*used]
	*used++
	return h
}

// fill shows a statement in its sentence: the words around it are quiet, and
// what is compared is marked.
func (c *reviewColumns) fill(rc *reviewCell, s *fact.Statement, marks []desk.Mark, second, alludes bool) {
	rc.statement = s.ID
	rc.passage.MaxLines = 0
	if second {
		rc.passage.MaxLines = secondRowLines
	}
	text, from := c.w.view.sentenceOf(s)
	rc.article, rc.from = s.ArticleID, from
	content := widgets.Content{Text: text, Core: []widgets.Range{{Start: s.Start - from, End: s.End - from}}}
	if alludes {
		content.Core = []widgets.Range{}
	}
	for _, m := range marks {
		r := widgets.Range{Start: m.Span.Start - from, End: m.Span.End - from}
		span := widgets.MarkSpan(markStyle(m.Kind), r, m.Apart && m.Kind != desk.Wording, s.ID)
		content.Spans = append(content.Spans, span)
	}
	rc.passage.SetContent(content)
}

// arrange puts heads, ladder and cells of the present columns into the page.
func (c *reviewColumns) arrange() {
	c.body.Objects = c.body.Objects[:0]
	c.wide.Objects = []fyne.CanvasObject{c.ladder, c.down}
	for i, col := range c.cols {
		fill := widgets.ColorSurface
		if i == c.at {
			fill = widgets.ColorRaised
		}
		sides := widgets.SideRight
		if i == len(c.cols)-1 {
			sides = widgets.NoSides
		}
		c.body.Objects = append(c.body.Objects, widgets.NewPanel(fill, sides, nil))
		for _, rc := range col.cells {
			c.mark(rc)
			c.body.Objects = append(c.body.Objects, rc.back, rc.passage, rc.grip)
		}
		c.wide.Objects = append(c.wide.Objects, col.head.root)
	}
	c.wide.Refresh()
	c.body.Refresh()
}

// mark shows whether the cursor is on a statement, and whether it is chosen or
// what a reason was read from.
func (c *reviewColumns) mark(rc *reviewCell) {
	fill, stroke := fyne.ThemeColorName(""), fyne.ThemeColorName("")
	if rc.statement == c.here() {
		stroke = widgets.ColorLine2
	}
	if contains(c.lit, rc.statement) {
		fill = widgets.ColorSelect
	}
	if c.chosen[rc.statement] {
		fill, stroke = widgets.ColorSelect, widgets.ColorFocus
	}
	rc.back.SetFill(fill)
	rc.back.SetStroke(stroke)
	rc.grip.SetShown(stroke != "")
}

// markAll is mark for all cells.
func (c *reviewColumns) markAll() {
	for _, col := range c.cols {
		for _, rc := range col.cells {
			c.mark(rc)
		}
	}
}

// widths shares out the width among the columns and places the ladder's nodes.
func (c *reviewColumns) widths(total float32) {
	c.setStyle(total)
	silent, speaking := 0, 0
	for _, col := range c.cols {
		if col.standing == desk.Silent {
			silent++
		} else {
			speaking++
		}
	}
	each := (total - float32(silent)*widgets.Px(silentWidth)) / float32(max(1, speaking))
	each = max(widgets.Px(columnLeast), min(widgets.Px(columnMost), each))
	x := float32(0)
	ladder := make([]widgets.LadderColumn, len(c.cols))
	for i, col := range c.cols {
		col.left, col.width = float32(int(x)), float32(int(each))
		if col.standing == desk.Silent {
			col.width = widgets.Px(silentWidth)
		}
		x = col.left + col.width
		ladder[i] = c.ladderColumn(col)
	}
	c.ladder.SetColumns(ladder)
}

// setStyle sets the text larger where the columns have the room for it.
func (c *reviewColumns) setStyle(total float32) {
	style := widgets.ColumnStyle
	if total >= widgets.Px(roomyColumns) {
		style = widgets.PreviewStyle
	}
	if c.style == style {
		return
	}
	c.style = style
	for _, rc := range c.pool {
		rc.passage.SetStyle(style)
	}
}

// least is the width the columns take at least.
func (c *reviewColumns) least() float32 {
	width := float32(0)
	for _, col := range c.cols {
		if col.standing == desk.Silent {
			width += widgets.Px(silentWidth)
		} else {
			width += widgets.Px(columnLeast)
		}
	}
	return width
}

// ladderColumn says whom the first statement of a column rests on.
func (c *reviewColumns) ladderColumn(col *reviewColumn) widgets.LadderColumn {
	out := widgets.LadderColumn{Left: col.left, Width: col.width}
	if len(col.cells) == 0 {
		return out
	}
	v := c.w.view
	s := v.statements[col.cells[0].statement]
	if s == nil {
		return out
	}
	for _, id := range s.OriginIDs {
		o := v.origin(id)
		if o == nil {
			continue
		}
		node := widgets.LadderNode{ID: o.ID, Text: o.Name, Unnamed: o.Kind == fact.Unnamed}
		if o.Kind == fact.CitedOutlet && out.Outlet.Text == "" {
			out.Outlet = node
		} else {
			out.Person = node
		}
	}
	switch {
	case len(s.OriginIDs) == 0:
		out.Note = lang.L("on its own word")
	case out.Person.Unnamed:
		out.Note, out.Warn = lang.L("not shown to be independent"), true
	}
	return out
}

// columnsLayout places the heads, the ladder and the scroller of the cells.
type columnsLayout struct{ c *reviewColumns }

func (l *columnsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.c.widths(size.Width)
	head, ladder := widgets.Px(columnHead), widgets.Px(ladderHeight)
	objects[0].Move(fyne.NewPos(0, head))
	objects[0].Resize(fyne.NewSize(size.Width, ladder))
	objects[1].Move(fyne.NewPos(0, head+ladder))
	objects[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-head-ladder)))
	for i, col := range l.c.cols {
		if 2+i >= len(objects) {
			break // the columns are new, their heads come with the next refresh
		}
		objects[2+i].Move(fyne.NewPos(col.left, 0))
		objects[2+i].Resize(fyne.NewSize(col.width, head))
	}
}

func (l *columnsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.c.least(), widgets.Px(columnHead+ladderHeight)+40)
}

// cellsLayout places the statements: rows as high as their highest cell, so that
// first stands beside first.
type cellsLayout struct{ c *reviewColumns }

func (l *cellsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rows := l.rows()
	if len(objects) < len(l.c.cols) {
		return
	}
	pad := widgets.Px(columnPad)
	n := 0
	for _, col := range l.c.cols {
		panel := objects[n]
		n++
		panel.Move(fyne.NewPos(col.left, 0))
		panel.Resize(fyne.NewSize(col.width, size.Height))
		y := widgets.Px(rowPad)
		for r, rc := range col.cells {
			placeAt(rc.back, col.left+pad/2, y-widgets.Px(rowPad)/2, col.width-pad-1, rc.passage.HeightFor(max(1, col.width-2*pad))+widgets.Px(rowPad))
			placeAt(rc.passage, col.left+pad, y, max(1, col.width-2*pad), rows[r])
			placeAt(rc.grip, col.left, y, pad, rows[r])
			y += rows[r] + 2*widgets.Px(rowPad)
			n += 3
		}
	}
}

// rows are the heights of the rows.
func (l *cellsLayout) rows() []float32 {
	var rows []float32
	for _, col := range l.c.cols {
		for r, rc := range col.cells {
			if r == len(rows) {
				rows = append(rows, 0)
			}
			rows[r] = max(rows[r], rc.passage.HeightFor(max(1, col.width-2*widgets.Px(columnPad))))
		}
	}
	return rows
}

func (l *cellsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	height := widgets.Px(rowPad)
	for _, h := range l.rows() {
		height += h + 2*widgets.Px(rowPad)
	}
	return fyne.NewSize(0, height)
}

// columnHeadRow names the article of a column and says how it stands to the claim.
type columnHeadRow struct {
	w        *window
	col      *reviewColumn
	badge    *widgets.ArticleBadge
	name     *widgets.Words
	standing *widgets.Words
	mark     *widgets.MarksRow
	row      *fyne.Container
	root     *fyne.Container
}

func newColumnHeadRow(c *reviewColumns) *columnHeadRow {
	h := &columnHeadRow{
		w: c.w, badge: widgets.NewArticleBadge(""), name: widgets.NewWords(widgets.TextBody).Cut(),
		standing: widgets.NewWords(widgets.TextNote), mark: widgets.NewMarksRow(nil),
	}
	h.row = container.NewBorder(nil, nil, container.NewCenter(h.badge),
		container.NewHBox(container.NewCenter(h.mark), h.standing), widgets.Inset(8, 0, 4, 0, h.name))
	grip := widgets.NewGrip(h.row, lang.L("Drag the article’s statements onto a claim of the queue, or to its ends"))
	grip.OnHint = c.w.shell.status.hint
	grip.OnDragged = func(at fyne.Position) { c.page.drag.statements(h.statements(), at) }
	grip.OnDropped = func() { c.page.drag.drop() }
	h.root = widgets.Inset(columnPad, 6, columnPad, 2, grip)
	return h
}

// statements are those of the column.
func (h *columnHeadRow) statements() []string {
	var ids []string
	for _, rc := range h.col.cells {
		ids = append(ids, rc.statement)
	}
	return ids
}

func (h *columnHeadRow) set(v *view, col *reviewColumn) {
	h.col = col
	h.badge.SetLetter(fact.Letter(col.article.Number))
	name, words, color := nameRun(col.article), "", widgets.ColorInk2
	h.mark.Hide()
	switch col.standing {
	case desk.States:
		words = lang.L("states it")
	case desk.Differs:
		words, color = lang.L("differs"), widgets.ColorDisputed
		h.mark.SetMarks([]widgets.Standing{widgets.StatesDifferently})
		h.mark.Show()
	case desk.Alludes:
		words = lang.L("alludes")
	default:
		name.Text = ""
	}
	h.name.SetRuns(name)
	h.standing.SetRuns(widgets.Run{Text: words, Color: color, Bold: col.standing == desk.Differs})
	h.row.Refresh()
}
