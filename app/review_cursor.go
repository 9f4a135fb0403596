package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"crosscheck/widgets"
)

// This file is about the statement at the cursor of the columns, and about the
// statements that a person chose for the next act.

// here is the statement at the cursor: the one that was moved to or clicked, else
// the first of the column the cursor is in; "" for none.
func (c *reviewColumns) here() string {
	if c.at >= len(c.cols) {
		return ""
	}
	for _, rc := range c.cols[c.at].cells {
		if rc.statement == c.w.sel.statement {
			return rc.statement
		}
	}
	if len(c.cols[c.at].cells) > 0 {
		return c.cols[c.at].cells[0].statement
	}
	return ""
}

// move moves the cursor to another column that says something.
func (c *reviewColumns) move(step int) {
	for at := c.at + step; at >= 0 && at < len(c.cols); at += step {
		if len(c.cols[at].cells) > 0 {
			c.goTo(at, c.cols[at].cells[0])
			return
		}
	}
}

// step moves the cursor to the next or previous statement, column by column.
func (c *reviewColumns) step(by int) {
	type place struct {
		column int
		cell   *reviewCell
	}
	var all []place
	at := -1
	for i, col := range c.cols {
		for _, rc := range col.cells {
			if i == c.at && rc.statement == c.here() {
				at = len(all)
			}
			all = append(all, place{i, rc})
		}
	}
	if next := at + by; next >= 0 && next < len(all) {
		c.goTo(all[next].column, all[next].cell)
	}
}

// goTo puts the cursor on a statement and scrolls it into view.
func (c *reviewColumns) goTo(column int, rc *reviewCell) {
	c.at, c.w.sel.statement = column, rc.statement
	c.arrange()
	c.reveal(column, rc)
}

// reveal scrolls a statement into view.
func (c *reviewColumns) reveal(column int, rc *reviewCell) {
	row := slices.Index(c.cols[column].cells, rc)
	top := c.topOf(row) - widgets.Px(rowPad)/2
	bottom := top + rc.height + widgets.Px(rowPad)
	switch view := c.down.Size().Height; {
	case top < c.down.Offset.Y:
		c.down.ScrollToOffset(fyne.NewPos(0, max(0, top-4)))
	case bottom > c.down.Offset.Y+view:
		c.down.ScrollToOffset(fyne.NewPos(0, min(top, bottom-view+4)))
	}
	left, right := c.edges(column)
	switch view := c.root.Size().Width; {
	case left < c.root.Offset.X:
		c.root.ScrollToOffset(fyne.NewPos(left, 0))
	case right > c.root.Offset.X+view:
		c.root.ScrollToOffset(fyne.NewPos(right-view, 0))
	}
}

// selectCell moves the cursor to the statement that was clicked; with Ctrl it is
// chosen, or no longer.
func (c *reviewColumns) selectCell(rc *reviewCell) {
	for i, col := range c.cols {
		if slices.Contains(col.cells, rc) {
			c.at, c.w.sel.statement = i, rc.statement
		}
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShortcutDefault != 0 {
		c.choose(rc.statement)
	}
	c.arrange()
}

// choose puts a statement among those that the next act is about, or takes it
// from them.
func (c *reviewColumns) choose(id string) {
	if c.chosen[id] {
		delete(c.chosen, id)
	} else if id != "" {
		c.chosen[id] = true
	}
	c.markAll()
}

// chooseNone forgets what was chosen; it reports whether there was anything.
func (c *reviewColumns) chooseNone() bool {
	had := len(c.chosen) > 0
	clear(c.chosen)
	c.markAll()
	return had
}

// subject is what the next act is about, in the order of the columns: what is
// chosen, else the statement at the cursor.
func (c *reviewColumns) subject() []string {
	var ids []string
	for _, col := range c.cols {
		for _, rc := range col.cells {
			if c.chosen[rc.statement] {
				ids = append(ids, rc.statement)
			}
		}
	}
	if here := c.here(); len(ids) == 0 && here != "" {
		ids = []string{here}
	}
	return ids
}

// light marks the statements that a reason was read from, and brings the first
// of them into view.
func (c *reviewColumns) light(ids []string) {
	c.lit = ids
	c.markAll()
	for i, col := range c.cols {
		for _, rc := range col.cells {
			if slices.Contains(ids, rc.statement) {
				c.reveal(i, rc)
				return
			}
		}
	}
}

// draggedWith are the statements that go along when one is dragged: all that are
// chosen, if it is one of them.
func (c *reviewColumns) draggedWith(id string) []string {
	if c.chosen[id] {
		return c.subject()
	}
	return []string{id}
}
