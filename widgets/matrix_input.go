package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable.
func (m *Matrix) FocusGained() {
	m.focused = true
	if m.row < 0 {
		m.move(1, 0)
	}
	m.body.rebind()
}

// FocusLost implements fyne.Focusable.
func (m *Matrix) FocusLost() {
	m.focused = false
	m.body.rebind()
}

// TypedRune implements fyne.Focusable.
func (m *Matrix) TypedRune(r rune) {
	switch r {
	case 'j', 'J':
		m.move(1, 0)
	case 'k', 'K':
		m.move(-1, 0)
	default:
		handOnRune(m, r)
	}
}

// TypedKey implements fyne.Focusable.
func (m *Matrix) TypedKey(e *fyne.KeyEvent) {
	page := max(int(m.scroll.Size().Height/max(m.shape.row, 1))-1, 1)
	switch e.Name {
	case fyne.KeyDown:
		m.move(1, 0)
	case fyne.KeyUp:
		m.move(-1, 0)
	case fyne.KeyRight:
		m.move(0, 1)
	case fyne.KeyLeft:
		m.move(0, -1)
	case fyne.KeyPageDown:
		m.move(page, 0)
	case fyne.KeyPageUp:
		m.move(-page, 0)
	case fyne.KeyHome:
		m.move(-len(m.headings), 0)
	case fyne.KeyEnd:
		m.move(len(m.headings), 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.open()
	default:
		handOnKey(m, e)
	}
}

// move moves the cursor by rows, past headings, and by columns.
func (m *Matrix) move(rows, columns int) {
	row := m.row
	step := 1
	if rows < 0 {
		rows, step = -rows, -1
	}
	for i := row + step; rows > 0 && i >= 0 && i < len(m.headings); i += step {
		if !m.headings[i] {
			row = i
			rows--
		}
	}
	m.goTo(row, min(max(m.column+columns, NameColumn), len(m.columns)-1))
}

// goTo moves the cursor by a person's hand.
func (m *Matrix) goTo(row, column int) {
	if row == m.row && column == m.column || row < 0 {
		return
	}
	m.SetCursor(row, column)
	if m.OnCursor != nil {
		m.OnCursor(m.row, m.column)
	}
}

// open announces what the cursor is on.
func (m *Matrix) open() {
	switch {
	case m.row < 0:
	case m.column == NameColumn:
		if m.OnRow != nil {
			m.OnRow(m.row)
		}
	case m.OnCell != nil:
		m.OnCell(m.row, m.column)
	}
}

// Tapped implements fyne.Tappable.
func (b *matrixBody) Tapped(e *fyne.PointEvent) {
	m := b.m
	row := m.rowAt(e.Position.Y)
	onRow := row < len(m.headings) && !m.headings[row]
	if c := canvasOf(b); c != nil {
		if onRow && m.row < 0 {
			m.row = row // or the focus would choose the first
		}
		c.Focus(m)
	}
	if !onRow {
		return
	}
	m.SetCursor(row, m.columnAt(e.Position.X))
	if m.OnCursor != nil {
		m.OnCursor(m.row, m.column)
	}
	// The toolkit's own way to hear of a double click would delay the first.
	here, now := [2]int{m.row, m.column}, time.Now()
	again := here == m.clicked && now.Sub(m.clickedAt) < fyne.CurrentApp().Driver().DoubleTapDelay()
	m.clicked, m.clickedAt = here, now
	if again {
		m.clickedAt = time.Time{}
		m.open()
	}
}

// Scrolled implements fyne.Scrollable: it scrolls over the columns when the
// wheel turns that way, and leaves the rest to the scroller round it.
func (b *matrixBody) Scrolled(e *fyne.ScrollEvent) {
	if b.m.shape.shown < len(b.m.columns) && e.Scrolled.DX*e.Scrolled.DX > e.Scrolled.DY*e.Scrolled.DY {
		b.m.across.Scrolled(e)
		return
	}
	b.m.scroll.Scrolled(e)
}

// MouseIn implements desktop.Hoverable.
func (b *matrixBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (b *matrixBody) MouseMoved(e *desktop.MouseEvent) {
	row := b.m.rowAt(e.Position.Y)
	if row >= len(b.m.headings) || b.m.headings[row] {
		row = -1
	}
	b.setHover(row)
	b.m.hoverOn(row, b.m.columnAt(e.Position.X))
	hint := ""
	if row >= 0 && b.m.columnAt(e.Position.X) == NameColumn && b.isCut(row) {
		hint = b.rowShown(row).Name
	}
	b.m.hint(hint)
}

// MouseOut implements desktop.Hoverable.
func (b *matrixBody) MouseOut() {
	b.setHover(-1)
	b.m.hoverOn(-1, NameColumn)
	b.m.hint("")
}

// hoverOn announces that the mouse is over another cell; row is -1 for none.
func (m *Matrix) hoverOn(row, column int) {
	if row < 0 {
		column = NameColumn
	}
	if at := [2]int{row, column}; m.OnHover != nil && at != m.hovered {
		m.hovered = at
		m.OnHover(row, column)
	}
}

func (m *Matrix) hint(text string) {
	if m.OnHint != nil && m.head.hinted != text {
		m.OnHint(text)
	}
	m.head.hinted = text
}
