package widgets

import (
	"slices"
	"sort"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// MatrixColumn is a column of cells: one article.
type MatrixColumn struct {
	Letter string
	Hint   string // said in the status line while the mouse is on the letter
	Tie    int    // columns side by side with the same tie, not 0, are tied above their letters
}

// MatrixRow is a row of the matrix, or the heading of a group of rows.
type MatrixRow struct {
	Heading bool   // then only Name and Count are shown; SetRows was told so too
	Count   string // at the right of a heading
	Name    string
	Cells   []Standing // by column; missing ones are silent

	Origins      string // as it is shown: "3", "–"
	Material     string // "1 open", "noted", ""
	MaterialOpen bool   // sets Material in the colour of what is disputed
	Verdict      Verdict
	Decided      bool // the verdict is solid
}

// MatrixHeads are the words over the columns that are not cells.
type MatrixHeads struct{ Name, Origins, Material, Verdict string }

// NameColumn is the column of the cursor when it is on the row as a whole.
const NameColumn = -1

// Matrix shows rows by columns with a head that stays, the names at the left and
// three columns at the right that stay, and cells between them: a square, a
// diamond, a ring or a dash, as the column stands to the row. It scrolls over
// thousands of rows and, a column at a time, over any number of columns.
//
// With the focus, the arrows, J, K, Home, End, PageUp and PageDown move the
// cursor and Enter opens what it is on. A click moves the cursor, a double click
// opens. Everything else goes on to the window.
type Matrix struct {
	widget.BaseWidget

	OnCursor func(row, column int) // the cursor moved, by key or click; column may be NameColumn
	OnCell   func(row, column int) // a cell was opened by Enter or a double click
	OnRow    func(row int)         // a name was opened by Enter or a double click
	OnHint   func(text string)     // for the status line; "" takes it away
	OnHover  func(row, column int) // the mouse is over another cell; row is -1 for none. May be nil

	heads     MatrixHeads
	columns   []MatrixColumn
	headings  []bool                  // a row each: whether it is a heading
	rowOf     func(row int) MatrixRow // what it shows
	tops      []float32               // of the rows, and where the last ends
	cellWidth float32
	row       int // of the cursor, -1 for none
	column    int
	first     int // leftmost column that is shown
	focused   bool
	hovered   [2]int // cell under the mouse
	clicked   [2]int // where the last click was
	clickedAt time.Time
	shape     matrixShape

	body   *matrixBody
	scroll *container.Scroll
	head   *matrixHead
	across *container.Scroll // the bar that scrolls over columns
	wide   *canvas.Rectangle // what it scrolls
}

// NewMatrix returns an empty matrix.
func NewMatrix(heads MatrixHeads) *Matrix {
	m := &Matrix{heads: heads, row: -1, column: NameColumn, hovered: [2]int{-1, NameColumn}, cellWidth: matrixCell, tops: []float32{0}}
	m.body = newMatrixBody(m)
	m.scroll = container.NewVScroll(m.body)
	m.scroll.OnScrolled = func(fyne.Position) { m.body.show() }
	m.head = newMatrixHead(m)
	m.wide = canvas.NewRectangle(colorOf(m, ColorNone))
	m.across = container.NewHScroll(m.wide)
	m.across.OnScrolled = func(p fyne.Position) { m.setFirst(int(round(p.X / max(m.shape.cell, 1)))) }
	m.ExtendBaseWidget(m)
	return m
}

// SetColumns sets the columns.
func (m *Matrix) SetColumns(columns []MatrixColumn) {
	if slices.Equal(m.columns, columns) {
		return
	}
	m.columns = columns
	m.column = min(m.column, len(columns)-1)
	m.Refresh()
}

// SetRows sets the rows: for each whether it is a heading, and a function that tells
// what it shows, which is asked for the rows in view alone. The cursor stays at its
// index if it can.
func (m *Matrix) SetRows(headings []bool, of func(row int) MatrixRow) {
	m.headings, m.rowOf = headings, of
	if m.row >= len(headings) || m.row >= 0 && headings[m.row] {
		m.row = -1
	}
	m.body.renew()
	m.refresh()
}

// SetCellWidth sets the width of a cell at the ordinary text size: 40, or 32
// where there is little room.
func (m *Matrix) SetCellWidth(width float32) {
	if m.cellWidth != width {
		m.cellWidth = width
		m.Refresh()
	}
}

// Cursor returns where the cursor is; row is -1 when it is nowhere.
func (m *Matrix) Cursor() (row, column int) { return m.row, m.column }

// SetCursor moves the cursor and shows it, without calling anything. A row of
// -1 takes it away; a heading is no place for it.
func (m *Matrix) SetCursor(row, column int) {
	if row < 0 || row >= len(m.headings) || m.headings[row] {
		row = -1
	}
	m.row, m.column = row, min(max(column, NameColumn), len(m.columns)-1)
	m.reveal()
	m.body.rebind()
	m.head.show()
}

// matrixShape is how the width is shared out.
type matrixShape struct {
	name                       float32 // width of the names
	cell                       float32
	shown                      int // columns that have room
	origins, material, verdict float32
	row, heading, head         float32 // heights
	width                      float32
}

// The measures of the matrix at the ordinary text size.
const (
	matrixCell     = 40
	matrixName     = 240 // least
	matrixOrigins  = 58
	matrixMaterial = 64
	matrixVerdict  = 130
	matrixRow      = 30
	matrixHeading  = 24
	matrixHeadRow  = 38
	matrixIndent   = 20 // of the names
)

// cells is the width of all cells that are shown.
func (s *matrixShape) cells() float32 { return float32(s.shown) * s.cell }

// shapeFor shares a width out: the names get what is left. When there is too
// little for three cells, the columns at the right go, the verdict last.
func (m *Matrix) shapeFor(width float32) matrixShape {
	px := scaleOf(m).px
	s := matrixShape{
		cell: px(m.cellWidth), origins: px(matrixOrigins), material: px(matrixMaterial), verdict: px(matrixVerdict),
		row: px(matrixRow), heading: px(matrixHeading), head: px(matrixHeadRow), width: width,
	}
	least := px(matrixName) + s.cell*float32(min(len(m.columns), 3))
	for _, part := range []*float32{&s.origins, &s.material, &s.verdict} {
		if width-s.origins-s.material-s.verdict < least {
			*part = 0
		}
	}
	room := width - s.origins - s.material - s.verdict
	s.shown = min(len(m.columns), max(int((room-px(matrixName))/s.cell), min(len(m.columns), 1)))
	s.name = max(room-s.cells(), 0)
	return s
}

// layout finds the places of everything for the present size and rows.
func (m *Matrix) layout(size fyne.Size) {
	before := m.shape.name
	if m.shape = m.shapeFor(size.Width); m.shape.name != before {
		m.body.names, m.body.strong = nil, nil
	}
	m.first = min(max(m.first, 0), len(m.columns)-m.shape.shown)
	m.tops = append(m.tops[:0], 0)
	y := float32(0)
	for i := range m.headings {
		y += m.rowHeight(i)
		m.tops = append(m.tops, y)
	}
	m.head.Resize(fyne.NewSize(size.Width, m.shape.head))
	m.scroll.Move(fyne.NewPos(0, m.shape.head))
	m.scroll.Resize(fyne.NewSize(size.Width, max(size.Height-m.shape.head, 0)))
	const bar = 10
	if m.shape.shown < len(m.columns) {
		m.across.Show()
	} else {
		m.across.Hide()
	}
	m.wide.SetMinSize(fyne.NewSize(float32(len(m.columns))*m.shape.cell, bar))
	m.across.Move(fyne.NewPos(m.shape.name, size.Height-bar))
	m.across.Resize(fyne.NewSize(m.shape.cells(), bar))
}

func (m *Matrix) rowHeight(i int) float32 {
	if m.headings[i] {
		return m.shape.heading
	}
	return m.shape.row
}

// rowAt returns the row at a height in the body; it may be past the last.
func (m *Matrix) rowAt(y float32) int {
	return sort.Search(len(m.headings), func(i int) bool { return m.tops[i+1] > y })
}

// columnAt returns the column at a place from the left: a cell, or NameColumn
// for the names and everything at the right.
func (m *Matrix) columnAt(x float32) int {
	if i := int((x - m.shape.name) / m.shape.cell); x >= m.shape.name && i < m.shape.shown {
		return m.first + i
	}
	return NameColumn
}

// setFirst scrolls over the columns.
func (m *Matrix) setFirst(first int) {
	first = min(max(first, 0), len(m.columns)-m.shape.shown)
	if first == m.first {
		return
	}
	m.first = first
	m.body.rebind()
	m.head.show()
}

// reveal scrolls as little as needed to show the cursor.
func (m *Matrix) reveal() {
	if m.column >= 0 && m.shape.shown > 0 {
		first := m.first
		if m.column < first {
			first = m.column
		} else if m.column >= first+m.shape.shown {
			first = m.column - m.shape.shown + 1
		}
		if first != m.first {
			m.setFirst(first)
			m.across.ScrollToOffset(fyne.NewPos(float32(m.first)*m.shape.cell, 0))
		}
	}
	if m.row < 0 || m.row+1 >= len(m.tops) {
		return
	}
	top, bottom := m.tops[m.row], m.tops[m.row+1]
	if m.row > 0 && m.headings[m.row-1] {
		top = m.tops[m.row-1]
	}
	view, y := m.scroll.Size().Height, m.scroll.Offset.Y
	if top < y {
		y = top
	} else if bottom > y+view {
		y = bottom - view
	}
	if y != m.scroll.Offset.Y {
		m.scroll.ScrollToOffset(fyne.NewPos(0, y))
		m.body.show()
	}
}

// CreateRenderer implements fyne.Widget.
func (m *Matrix) CreateRenderer() fyne.WidgetRenderer {
	return &matrixRenderer{m: m, objects: []fyne.CanvasObject{m.scroll, m.head, m.across}}
}

type matrixRenderer struct {
	m       *Matrix
	objects []fyne.CanvasObject
}

func (r *matrixRenderer) Layout(size fyne.Size) {
	r.m.layout(size)
	r.m.body.rebind()
	r.m.head.show()
}

func (r *matrixRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 120) }

func (r *matrixRenderer) Refresh() {
	r.m.body.forget()
	r.m.refresh()
}

// refresh draws everything anew, with the objects that are there.
func (m *Matrix) refresh() {
	m.layout(m.Size())
	m.scroll.Refresh() // asks the body for its height
	m.across.Refresh()
	m.body.rebind()
	m.head.show()
}

func (r *matrixRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *matrixRenderer) Destroy() {}

// Declare conformity with interfaces.
var (
	_ fyne.Widget       = (*Matrix)(nil)
	_ fyne.Focusable    = (*Matrix)(nil)
	_ fyne.Tappable     = (*matrixBody)(nil)
	_ fyne.Scrollable   = (*matrixBody)(nil)
	_ desktop.Hoverable = (*matrixBody)(nil)
	_ desktop.Hoverable = (*matrixHead)(nil)
)
