package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the columns, in the design's units.
const (
	columnLeast  = 176
	columnMost   = 420
	silentWidth  = 56
	columnHead   = 30
	columnPad    = 10
	columnsSide  = 7 // beside the first and the last, so that they begin under the name of the claim
	rowPad       = 7
	roomyColumns = 1200 // width of the page from which the text is larger
	silentShown  = 8    // up to so many articles the silent ones have columns too
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
	free   []*cellParts      // that draw nothing now
	heads  []*columnHeadRow
	style  widgets.ReadingStyle
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
	head     *columnHeadRow // nil while the column is out of view
	left     float32
	width    float32
	back     *widgets.Panel // behind its statements
}

func newReviewColumns(w *window, page *reviewPage) *reviewColumns {
	c := &reviewColumns{w: w, page: page, style: widgets.ColumnStyle, ladder: widgets.NewOriginLadder()}
	c.ladder.OnHint = w.shell.status.hint
	c.ladder.OnNode = func(string) { w.open(pageOrigins) }
	c.body = container.New(&cellsLayout{c})
	c.down = container.NewVScroll(c.body)
	c.wide = container.New(&columnsLayout{c}, c.ladder, c.down)
	c.root = container.NewHScroll(c.wide)
	c.root.OnScrolled = func(fyne.Position) { c.scrolled() }
	c.down.OnScrolled = func(fyne.Position) { c.scrolled() }
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
		marks = v.marksOf(claim)
	}
	c.release()
	c.cols = c.cols[:0]
	few, row := len(v.Articles) <= silentShown, v.matrix[claim.ID]
	for _, i := range v.columnsOf(claim.ID) {
		cell := row.At(i)
		if cell.Standing == desk.Silent && !few {
			continue
		}
		col := &reviewColumn{article: &v.Articles[i], standing: cell.Standing}
		for _, id := range cell.Statements {
			if s := v.statements[id]; s != nil {
				col.cells = append(col.cells, &reviewCell{s: s, statement: id, marks: marks[id], alludes: cell.Standing == desk.Alludes})
			}
		}
		c.cols = append(c.cols, col)
	}
	c.ladder.SetBare(!c.anyOrigin())
	c.at = max(0, min(c.at, len(c.cols)-1))
	if fresh {
		c.at = c.firstThatSays()
	}
	c.arrange()
}

// anyOrigin reports whether a column has an origin to show on the ladder.
func (c *reviewColumns) anyOrigin() bool {
	return slices.ContainsFunc(c.cols, func(col *reviewColumn) bool {
		return len(col.cells) > 0 && len(col.cells[0].s.OriginIDs) > 0
	})
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

// widths shares out the width among the columns.
func (c *reviewColumns) widths(total float32) {
	c.setStyle(c.root.Size().Width)
	silent, speaking := 0, 0
	for _, col := range c.cols {
		if col.standing == desk.Silent {
			silent++
		} else {
			speaking++
		}
	}
	total -= 2 * widgets.Px(columnsSide)
	each := (total - float32(silent)*widgets.Px(silentWidth)) / float32(max(1, speaking))
	each = max(widgets.Px(columnLeast), min(widgets.Px(columnMost), each))
	x := widgets.Px(columnsSide)
	for _, col := range c.cols {
		col.left, col.width = float32(int(x)), float32(int(each))
		if col.standing == desk.Silent {
			col.width = widgets.Px(silentWidth)
		}
		x = col.left + col.width
	}
}

// setStyle sets the text larger where the page has the room for it.
func (c *reviewColumns) setStyle(total float32) {
	style := widgets.ColumnStyle
	if total >= widgets.Px(roomyColumns) {
		style = widgets.PreviewStyle
	}
	if c.style == style {
		return
	}
	c.style = style
	c.release() // what is drawn is drawn anew
}

// least is the width the columns take at least.
func (c *reviewColumns) least() float32 {
	width := 2 * widgets.Px(columnsSide)
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
