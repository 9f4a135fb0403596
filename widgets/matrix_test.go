package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

var testHeads = MatrixHeads{Name: "Claim", Origins: "Origins", Material: "Material", Verdict: "Verdict"}

func testColumns(n int) []MatrixColumn {
	columns := make([]MatrixColumn, n)
	for i := range columns {
		columns[i] = MatrixColumn{Letter: string(rune('A' + i%26)), Hint: fmt.Sprint("outlet ", i)}
	}
	return columns
}

// testRows makes rows with a heading before every fifth.
func testRows(n, columns int) []MatrixRow {
	var rows []MatrixRow
	for i := range n {
		if i%5 == 0 {
			rows = append(rows, MatrixRow{Heading: true, Name: "Group", Count: "5"})
		}
		cells := make([]Standing, columns)
		for k := range cells {
			cells[k] = Standing((i + k) % 4)
		}
		rows = append(rows, MatrixRow{Name: fmt.Sprint("Claim ", i), Cells: cells, Origins: "2", Material: "1 open", MaterialOpen: true, Verdict: Disputed, Decided: i%2 == 0})
	}
	return rows
}

// setRows shows rows that are there already.
func setRows(m *Matrix, rows []MatrixRow) {
	headings := make([]bool, len(rows))
	for i, r := range rows {
		headings[i] = r.Heading
	}
	m.SetRows(headings, func(i int) MatrixRow { return rows[i] })
}

func shownMatrix(t *testing.T, columns, rows int, w, h float32) *Matrix {
	t.Helper()
	newDesk(t)
	m := NewMatrix(testHeads)
	m.SetColumns(testColumns(columns))
	setRows(m, testRows(rows, columns))
	show(t, m, w, h)
	return m
}

func TestMatrixSharesItsWidth(t *testing.T) {
	newDesk(t)
	rapid.Check(t, func(t *rapid.T) {
		m := NewMatrix(testHeads)
		m.SetColumns(testColumns(rapid.IntRange(0, 50).Draw(t, "columns")))
		width := float32(rapid.IntRange(100, 2500).Draw(t, "width"))
		s := m.shapeFor(width)
		if s.shown < 0 || s.shown > len(m.columns) || len(m.columns) > 0 && s.shown == 0 {
			t.Fatalf("%d of %d columns are shown", s.shown, len(m.columns))
		}
		total := s.name + s.cells() + s.origins + s.material + s.verdict
		if width >= 320 && total != width {
			t.Fatalf("the parts are %g wide, want %g: %+v", total, width, s)
		}
		if s.shown < len(m.columns) && s.name >= matrixName+s.cell {
			t.Fatalf("names have %g while columns are left out", s.name)
		}
	})
}

func TestMatrixDrawsRowsInView(t *testing.T) {
	m := shownMatrix(t, 5, 3000, 900, 500)
	m.SetCursor(3001, 2)
	first, last := m.body.view()
	if n := len(m.body.drawn); n != last-first || n < 14 || n > 18 {
		t.Errorf("%d rows have objects, %d to %d are in view", n, first, last)
	}
	if 3001 < first || 3001 >= last {
		t.Errorf("the cursor at 3001 is not among %d to %d", first, last)
	}
	if made := len(m.body.drawn) + len(m.body.free); made > 40 {
		t.Errorf("%d rows were made", made)
	}
}

// A row that stays in view keeps its objects and its picture.
func TestMatrixFillsOnlyNewRows(t *testing.T) {
	m := shownMatrix(t, 5, 300, 900, 500)
	before := make(map[int]*matrixRowParts)
	for i, r := range m.body.drawn {
		before[i] = r
	}
	m.scroll.ScrollToOffset(fyne.NewPos(0, 30))
	m.body.show()
	fresh := 0
	for i, r := range m.body.drawn {
		if before[i] == nil {
			fresh++
		} else if before[i] != r {
			t.Errorf("row %d was made anew", i)
		}
	}
	if fresh == 0 || fresh > 2 {
		t.Errorf("%d rows came into view", fresh)
	}
}

func TestMatrixKeys(t *testing.T) {
	m := shownMatrix(t, 3, 12, 900, 300)
	var log []string
	m.OnCursor = func(r, c int) { log = append(log, fmt.Sprintf("%d,%d", r, c)) }
	m.OnCell = func(r, c int) { log = append(log, fmt.Sprintf("cell %d,%d", r, c)) }
	m.OnRow = func(r int) { log = append(log, fmt.Sprintf("row %d", r)) }
	canvasOf(m).Focus(m)
	for _, key := range []fyne.KeyName{
		fyne.KeyDown, fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight,
		fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome, fyne.KeyUp, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft,
	} {
		m.TypedKey(&fyne.KeyEvent{Name: key})
	}
	for range 5 {
		m.TypedRune('j')
	}
	m.TypedRune('k')
	// Row 0 and 6 are headings.
	want := "1,-1 2,-1 row 2 2,0 2,1 cell 2,1 2,2 14,2 1,2 1,1 1,0 1,-1 2,-1 3,-1 4,-1 5,-1 7,-1 5,-1"
	if got := strings.Join(log, " "); got != want {
		t.Errorf("announced\n%s, want\n%s", got, want)
	}
}

func TestMatrixHandsKeysOn(t *testing.T) {
	m := shownMatrix(t, 3, 5, 900, 300)
	var runes []rune
	var keys []fyne.KeyName
	canvasOf(m).SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	canvasOf(m).SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	m.TypedRune('1')
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if string(runes) != "1" || len(keys) != 1 {
		t.Errorf("handed on %q and %v", string(runes), keys)
	}
}

func TestMatrixClicks(t *testing.T) {
	m := shownMatrix(t, 5, 20, 900, 300)
	var log []string
	m.OnCursor = func(r, c int) { log = append(log, fmt.Sprintf("%d,%d", r, c)) }
	m.OnCell = func(r, c int) { log = append(log, fmt.Sprintf("cell %d,%d", r, c)) }
	m.OnRow = func(r int) { log = append(log, fmt.Sprintf("row %d", r)) }
	click := func(x, y float32) { m.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)}) }
	s := &m.shape
	click(50, 10)                         // a heading: the focus chooses the first row
	click(50, 30)                         // a name
	click(s.name+s.cell/2, 60)            // the first cell
	click(s.name+4*s.cell+s.cell/2, 60)   // the last cell
	click(s.name+4*s.cell+s.cell/2, 62)   // again: opens
	click(s.name+4*s.cell+s.cell/2, 62)   // begins anew
	click(s.name+5*s.cell+10, 60)         // the origins belong to the row
	click(50, 60)                         // so does the name
	click(s.name+s.cell/2, m.tops[24]+99) // below the last row
	if got := strings.Join(log, " "); got != "1,-1 1,-1 2,0 2,4 2,4 cell 2,4 2,4 2,-1 2,-1 row 2" {
		t.Errorf("clicks announced %s", got)
	}
	if canvasOf(m).Focused() != fyne.Focusable(m) {
		t.Error("a click must give the focus")
	}
}

func TestMatrixScrollsOverColumns(t *testing.T) {
	m := shownMatrix(t, 40, 20, 900, 300)
	if m.shape.shown >= 40 || !m.across.Visible() {
		t.Fatalf("all %d columns have room", m.shape.shown)
	}
	m.SetCursor(1, 39)
	if m.first+m.shape.shown != 40 || m.columnAt(m.shape.name+1) != m.first {
		t.Errorf("the first column is %d of 40, %d are shown", m.first, m.shape.shown)
	}
	m.SetCursor(1, 2)
	if m.first != 2 {
		t.Errorf("the first column is %d, want 2", m.first)
	}
	m.body.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-120, 0)})
	if m.first != 5 {
		t.Errorf("the wheel went to column %d, want 5", m.first)
	}
	y := m.scroll.Offset.Y
	m.body.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)})
	if m.scroll.Offset.Y != y+50 {
		t.Errorf("scrolled down to %g", m.scroll.Offset.Y)
	}
}

func TestMatrixHints(t *testing.T) {
	m := shownMatrix(t, 5, 20, 900, 300)
	rows := testRows(20, 5)
	long := strings.Repeat("A long claim ", 20)
	rows[1].Name = long
	setRows(m, rows)
	var hints []string
	m.OnHint = func(s string) { hints = append(hints, s) }
	at := func(x, y float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
	}
	m.head.MouseMoved(at(m.shape.name+m.shape.cell+5, 10))
	m.head.MouseOut()
	m.body.MouseMoved(at(50, 30))
	m.body.MouseMoved(at(60, 30))
	m.body.MouseMoved(at(50, 60)) // is not cut
	if got := strings.Join(hints, "|"); got != "outlet 1||"+long+"|" {
		t.Errorf("hints are %q", got)
	}
	if m.body.hover != 2 {
		t.Errorf("the mouse is on row %d", m.body.hover)
	}
}

func TestMatrixTellsTheCellUnderTheMouse(t *testing.T) {
	m := shownMatrix(t, 5, 20, 900, 300)
	var log []string
	m.OnHover = func(row, column int) { log = append(log, fmt.Sprintf("%d,%d", row, column)) }
	at := func(x, y float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
	}
	m.body.MouseIn(at(50, 30))
	m.body.MouseMoved(at(60, 31)) // the same cell
	m.body.MouseMoved(at(m.shape.name+m.shape.cell+5, 30))
	m.body.MouseMoved(at(50, 5)) // a heading
	m.body.MouseOut()
	want := fmt.Sprintf("1,%d|1,1|-1,%d", NameColumn, NameColumn)
	if got := strings.Join(log, "|"); got != want {
		t.Errorf("told %s, want %s", got, want)
	}
}

func TestMatrixForgetsACursorThatIsGone(t *testing.T) {
	m := shownMatrix(t, 5, 20, 900, 300)
	m.SetCursor(20, 3)
	setRows(m, testRows(3, 5))
	if row, _ := m.Cursor(); row != -1 {
		t.Errorf("the cursor is on row %d of 4", row)
	}
	m.SetCursor(0, 0) // a heading
	if row, _ := m.Cursor(); row != -1 {
		t.Errorf("the cursor is on the heading %d", row)
	}
	m.SetColumns(nil)
	m.SetRows(nil, nil)
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestMatrixPicture(t *testing.T) {
	newDesk(t)
	m := NewMatrix(testHeads)
	columns := testColumns(5)
	columns[3].Tie, columns[4].Tie = 1, 1
	m.SetColumns(columns)
	setRows(m, testRows(7, 5))
	w := show(t, NewPanel(ColorSurface, NoSides, m), 760, 250)
	m.SetCursor(3, 1)
	w.Canvas().Focus(m)
	test.AssertImageMatches(t, "matrix/light.png", w.Canvas().Capture())
	fyne.CurrentApp().Settings().SetTheme(designTheme(t).With(Look{Scheme: Dark}))
	m.Refresh()
	test.AssertImageMatches(t, "matrix/dark.png", w.Canvas().Capture())
}

func BenchmarkMatrixScroll(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(designTheme(b))
	m := NewMatrix(testHeads)
	m.SetColumns(testColumns(20))
	setRows(m, testRows(2000, 20))
	test.NewWindow(m).Resize(fyne.NewSize(1300, 700))
	y := float32(0)
	for b.Loop() {
		y += 40
		if y > 50000 {
			y = 0
		}
		m.scroll.ScrollToOffset(fyne.NewPos(0, y))
		m.body.show()
	}
}
