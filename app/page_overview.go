package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/widgets"
)

// Measures of the Overview, in the design's units.
const (
	toolbarHeight  = 44
	previewWidth   = 256
	previewWide    = 360 // from wideWindow on
	previewStrip   = 128 // below the matrix, where the window is narrow
	leastMatrix    = 120 // less than this and the strip gives way
	narrowCell     = 32
	ordinaryCell   = 40
	overviewMargin = 20
)

// overviewPage shows the whole story: how far it is decided, and every claim by
// every article. Beside the matrix stands what the cell at the cursor is about.
type overviewPage struct {
	previewing follower
	w          *window
	filter     claimFilter
	head       *overviewHead
	bar        *overviewBar
	matrix     *widgets.Matrix
	preview    *overviewPreview
	nothing    *widgets.Words
	rows       []claimRow
	shown      *view // the view the rows were made from
	made       claimFilter
	column     int    // of the cursor, an index in view.columns or widgets.NameColumn
	hovered    [2]int // row and column under the mouse, row -1 for none
	root       *fyne.Container
}

func newOverviewPage(w *window) *overviewPage {
	p := &overviewPage{w: w, column: widgets.NameColumn, hovered: [2]int{-1, widgets.NameColumn}}
	p.filter.sort = w.prefs.sort(keyOverviewSort)
	p.head = newOverviewHead(p)
	p.bar = newOverviewBar(p)
	p.preview = newOverviewPreview(p)
	p.matrix = widgets.NewMatrix(widgets.MatrixHeads{
		Name: lang.L("Claim"), Origins: lang.L("Origins"), Material: lang.L("Material"), Verdict: lang.L("Verdict"),
	})
	p.matrix.OnCursor = p.cursorMoved
	p.matrix.OnCell = func(int, int) { p.open() }
	p.matrix.OnRow = func(int) { p.open() }
	p.matrix.OnHint = w.shell.status.hint
	p.matrix.OnHover = func(row, column int) {
		p.hovered = [2]int{row, column}
		p.showPreview()
	}
	p.nothing = widgets.NewText(widgets.TextBody, lang.L("No claim is like that. Esc shows all."), widgets.ColorInk2).Align(fyne.TextAlignCenter)
	p.nothing.Hide()
	p.root = container.New(&panelLayout{p.place, p.least}, p.head.root, p.bar.root, p.matrix, p.nothing, p.preview.root)
	return p
}

func (p *overviewPage) object() fyne.CanvasObject { return p.root }

func (p *overviewPage) focus() fyne.Focusable {
	if p.w.view == nil || len(p.w.view.Articles) == 0 {
		return nil
	}
	return p.matrix
}

func (p *overviewPage) update() {
	if len(p.w.view.Articles) == 0 {
		return
	}
	if v := p.w.view; p.shown != v || p.made != p.filter {
		p.shown, p.made = v, p.filter
		p.head.update(v)
		p.fill()
		p.bar.update(v)
		p.root.Refresh() // the head may have become higher
	}
	p.setCursor()
	p.showPreview()
}

// showPreview shows what the cell under the mouse is about, else the one at the
// cursor; a frame later when it was another claim before, or none, with its marks if
// they are found by then. Enter would open that claim, which needs them too.
func (p *overviewPage) showPreview() {
	claim, article := p.previewed()
	if p.w.bridge.inline || p.preview.shown.claim == claim {
		p.previewing.drop()
		p.preview.update(claim, article)
		return
	}
	isStill := func() bool {
		if p.w.view == nil || p.w.current != pageOverview {
			return false
		}
		now, _ := p.previewed()
		return now == claim
	}
	p.w.bridge.after(followAfter/2, func() { // the first frame has both processors for itself
		if isStill() {
			p.w.markAhead(claim, p.previewing.arrived)
		}
	})
	ready := func() bool { return !isStill() || p.w.view.attention.marks[claim] != nil }
	p.previewing.put(p.w.bridge, ready, func() {
		if p.w.view != nil && p.w.current == pageOverview {
			p.preview.update(p.previewed())
		}
	})
}

// previewed is the claim that is to be previewed, and the article of the cell.
func (p *overviewPage) previewed() (claim, article string) {
	if row := p.hovered[0]; row >= 0 && row < len(p.rows) && p.rows[row].claim != "" {
		return p.rows[row].claim, p.articleAt(p.hovered[1])
	}
	return p.w.sel.claim, p.articleAt(p.column)
}

// fill puts the claims that the filter keeps into the matrix.
func (p *overviewPage) fill() {
	v := p.w.view
	var order []string
	p.rows, order = p.filter.rows(v)
	p.hovered[0] = -1 // another claim lies there now
	p.matrix.SetColumns(matrixColumns(v))
	p.showRows(v)
	setVisible(p.nothing, len(order) == 0)
	if len(v.Claims) == 0 {
		p.nothing.SetText(lang.L("These articles make no claim that can be checked. Mark one in the text (G A, then S), or import more articles."))
	} else {
		p.nothing.SetText(lang.L("No claim is like that. Esc shows all."))
	}
	if len(order) > 0 && !slices.Contains(order, p.w.sel.claim) {
		p.w.sel.claim, p.w.sel.statement = order[0], ""
	}
}

// setCursor puts the cursor of the matrix on the selected claim.
func (p *overviewPage) setCursor() {
	at := -1
	for i, r := range p.rows {
		if r.claim != "" && r.claim == p.w.sel.claim {
			at = i
		}
	}
	p.column = min(p.column, len(p.w.view.columns)-1)
	if row, column := p.matrix.Cursor(); row != at || column != p.column {
		p.matrix.SetCursor(at, p.column)
	}
}

// cursorMoved selects what a person moved to.
func (p *overviewPage) cursorMoved(row, column int) {
	if row < 0 || row >= len(p.rows) {
		return
	}
	p.w.pressed("overview.cursor")
	p.column, p.hovered[0] = column, -1 // until the mouse moves again
	p.w.sel.claim, p.w.sel.statement = p.rows[row].claim, ""
	if cell := p.cell(); cell != nil {
		p.w.sel.article = p.articleAt(p.column)
		if len(cell.Statements) > 0 && cell.Standing != desk.Alludes {
			p.w.sel.statement = cell.Statements[0]
		}
	}
	p.w.refresh()
}

// articleAt is the article of a column; "" where the claim as a whole stands.
func (p *overviewPage) articleAt(column int) string {
	v := p.w.view
	if column < 0 || column >= len(v.columns) {
		return ""
	}
	return v.Articles[v.columns[column]].ID
}

// cell is what the article at the cursor says of the selected claim, or nil.
func (p *overviewPage) cell() *desk.Cell {
	v := p.w.view
	if p.column < 0 || p.column >= len(v.columns) || v.claim(p.w.sel.claim) == nil {
		return nil
	}
	cell := v.matrix[p.w.sel.claim].At(v.columns[p.column])
	return &cell
}

// move moves the cursor where the matrix has not the keyboard itself. What it
// handed on is not for it.
func (p *overviewPage) move(key fyne.KeyName) {
	if c := p.w.win.Canvas(); len(p.w.view.Articles) > 0 && c.Focused() != fyne.Focusable(p.matrix) {
		if c.Focus(p.matrix); c.Focused() == fyne.Focusable(p.matrix) {
			p.matrix.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
}

// open shows the selected claim on the Review page.
func (p *overviewPage) open() {
	if p.w.view.claim(p.w.sel.claim) != nil {
		p.w.open(pageReview)
	}
}

// openInArticle shows what the cell at the cursor is about in its article, at
// its place.
func (p *overviewPage) openInArticle() {
	c, cell := p.w.view.claim(p.w.sel.claim), p.cell()
	switch {
	case c == nil:
	case cell == nil && len(c.Statements) > 0:
		p.w.openStatement(c.Statements[0])
	case cell != nil && len(cell.Statements) > 0:
		p.w.openStatement(cell.Statements[0])
	case cell != nil:
		p.w.sel.article, p.w.sel.statement = p.articleAt(p.column), ""
		p.w.open(pageArticles)
	}
}

// setFilter lists the claims that another filter keeps.
func (p *overviewPage) setFilter(change func(*claimFilter)) {
	change(&p.filter)
	p.update()
	p.w.shell.update() // another claim may be selected
}

// sortBy lists the claims in another order, also after the next start.
func (p *overviewPage) sortBy(kind sortKind) {
	p.w.prefs.setSort(keyOverviewSort, kind)
	p.setFilter(func(f *claimFilter) { f.sort = kind })
	p.w.focusPage()
}

// show lists the claims of one kind.
func (p *overviewPage) show(kind filterKind) {
	p.setFilter(func(f *claimFilter) { f.kind = kind })
	p.w.focusPage()
}

// focusFilter lets a person type what the claims are to contain.
func (p *overviewPage) focusFilter() {
	if len(p.w.view.Articles) > 0 {
		p.bar.field.Focus()
	}
}

// escape drops the filter; it reports whether there was one.
func (p *overviewPage) escape() bool {
	if !p.filter.narrows() {
		return false
	}
	p.bar.field.SetText("")
	p.setFilter(func(f *claimFilter) { *f = claimFilter{sort: f.sort} })
	return true
}

// place lays the page out: the preview is at the right of the matrix, or below
// it where the window is narrow.
func (p *overviewPage) place(size fyne.Size) {
	px := widgets.Px
	p.head.setLow(size.Height < px(leastPage))
	head, bar := p.head.heightFor(size.Width), px(toolbarHeight)
	placeAt(p.head.root, 0, 0, size.Width, head)
	placeAt(p.bar.root, 0, head, size.Width, bar)
	top := head + bar
	right, bottom, cell := px(previewWidth), float32(0), float32(ordinaryCell)
	switch {
	case p.w.narrower(railBelow):
		right, bottom, cell = 0, px(previewStrip), narrowCell
	case !p.w.narrower(wideWindow):
		right = px(previewWide)
	}
	if size.Height-top-bottom < px(leastMatrix) { // large text in a low window
		bottom = 0
	}
	p.matrix.SetCellWidth(cell)
	placeAt(p.matrix, 0, top, size.Width-right, size.Height-top-bottom)
	placeAt(p.nothing, 0, top+px(80), size.Width-right, px(20))
	p.preview.setStrip(right == 0)
	setVisible(p.preview.root, right > 0 || bottom > 0)
	if p.preview.strip {
		placeAt(p.preview.root, 0, size.Height-bottom, size.Width, bottom)
	} else {
		placeAt(p.preview.root, size.Width-right, top, right, size.Height-top)
	}
	p.preview.root.Refresh()
}

func (p *overviewPage) least() fyne.Size { return fyne.NewSize(480, 320) }

// matrixColumns are the articles as columns; those of one origin are tied.
func matrixColumns(v *view) []widgets.MatrixColumn {
	ties, columns := map[string]int{}, make([]widgets.MatrixColumn, len(v.columns))
	for i, at := range v.columns {
		a := &v.Articles[at]
		columns[i] = widgets.MatrixColumn{Letter: v.letter(a.ID), Hint: titleWords(a)}
		if origin := v.first[a.ID]; origin != "" {
			if ties[origin] == 0 {
				ties[origin] = len(ties) + 1
			}
			columns[i].Tie = ties[origin]
		}
	}
	return columns
}

// showRows lists the claims in the matrix.
func (p *overviewPage) showRows(v *view) {
	rows, headings := p.rows, make([]bool, len(p.rows))
	for i, r := range rows {
		headings[i] = r.claim == ""
	}
	p.matrix.SetRows(headings, func(i int) widgets.MatrixRow { return matrixRow(v, rows[i]) })
}

// matrixRow is a claim, or the heading of a group, as a row.
func matrixRow(v *view, r claimRow) widgets.MatrixRow {
	if r.claim == "" {
		return widgets.MatrixRow{Heading: true, Name: r.heading, Count: widgets.Number(r.count)}
	}
	verdict := verdictStyle(v.verdictOf(r.claim))
	row := widgets.MatrixRow{
		Name: shortName(claimName(v.claim(r.claim))), Cells: standings(v, r.claim),
		Origins: originsCell(v, r.claim), Verdict: verdict, Decided: verdict != widgets.Undecided,
	}
	if n := v.materialCount(r.claim); n > 0 {
		row.MaterialOpen = verdict == widgets.Undecided
		row.Material = lang.L("noted")
		if row.MaterialOpen {
			row.Material = counted("{{.Count}} open", n)
		}
	}
	return row
}

// originsCell is how many origins of a claim are independent: shown, and where
// more are possible, up to how many.
func originsCell(v *view, claimID string) string {
	n := v.Assessments[claimID].Independence
	switch {
	case n.Possible == 0 && n.Shown == 0:
		return "–"
	case n.Possible <= n.Shown:
		return widgets.Number(n.Shown)
	}
	return widgets.Number(n.Shown) + "–" + widgets.Number(n.Possible)
}
