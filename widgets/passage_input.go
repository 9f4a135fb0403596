package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// clickCounter tells double and triple clicks. The toolkit's own way would
// delay every single click until it is clear that no second one follows.
type clickCounter struct {
	now   func() time.Time
	last  time.Time
	at    fyne.Position
	count int
}

// down counts a press: 1, 2 or 3, then 1 again.
func (c *clickCounter) down(at fyne.Position) int {
	if !c.follows(at) {
		c.count = 0
	}
	c.count++
	c.last, c.at = c.now(), at
	return c.count
}

// follows reports whether a press is one more of the same click.
func (c *clickCounter) follows(at fyne.Position) bool {
	const near = 4 // units
	dx, dy := at.X-c.at.X, at.Y-c.at.Y
	return c.count > 0 && c.count < 3 && c.now().Sub(c.last) <= fyne.CurrentApp().Driver().DoubleTapDelay() && dx*dx+dy*dy <= near*near
}

// MouseDown implements desktop.Mouseable: it begins a selection.
func (p *Passage) MouseDown(e *desktop.MouseEvent) {
	p.byMouse = true
	p.requestFocus()
	p.byMouse = false
	if e.Button == desktop.MouseButtonSecondary {
		if p.OnMenu != nil {
			p.OnMenu(p.OffsetAt(e.Position), e.AbsolutePosition)
		}
		return
	}
	if p.takeEdge(e) || p.takeSelection(e) {
		return
	}
	if e.Modifier&fyne.KeyModifierShift != 0 && p.hasCaret {
		p.moveCaret(p.placeAt(e.Position), true)
		p.clicks.count = 0
		return
	}
	p.dragging, p.dragUnit = false, p.clicks.down(e.Position)
	switch p.dragUnit {
	case 1:
		place := p.placeAt(e.Position)
		p.dragOrigin = Range{place, place}
		p.moveCaret(place, false)
	default:
		p.dragOrigin = p.unitAt(e.Position)
		p.selectRange(p.dragOrigin)
	}
}

func (p *Passage) requestFocus() {
	if c := canvasOf(p); c != nil {
		c.Focus(p)
	}
}

// unitAt returns the word or paragraph at a position.
func (p *Passage) unitAt(pos fyne.Position) Range {
	place := p.runeAt(pos)
	if place < 0 {
		place = p.placeAt(pos)
	}
	if p.dragUnit == 3 {
		return p.text.paragraphAt(place)
	}
	return p.text.wordAt(place)
}

// Dragged implements fyne.Draggable: it extends the selection by runes, words
// or paragraphs, as it was begun.
func (p *Passage) Dragged(e *fyne.DragEvent) {
	p.dragging = true
	switch p.dragUnit {
	case dragEdge:
		p.pullEdge(e.Position)
		return
	case dragSelected:
		p.OnSelectionDragged(e.AbsolutePosition)
		return
	}
	if p.dragUnit <= 1 {
		p.anchor = p.dragOrigin.Start
		p.setCaret(p.placeAt(e.Position))
	} else {
		u := p.unitAt(e.Position)
		if u.Start < p.dragOrigin.Start {
			p.anchor = p.dragOrigin.End
			p.setCaret(u.Start)
		} else {
			p.anchor = p.dragOrigin.Start
			p.setCaret(max(u.End, p.dragOrigin.End))
		}
	}
	p.draw()
	if p.OnReveal != nil {
		p.OnReveal(e.Position.Y, e.Position.Y)
	}
}

// DragEnd implements fyne.Draggable.
func (p *Passage) DragEnd() {
	switch {
	case p.dragUnit == dragEdge:
		p.dragging = false
		p.leaveEdge(true)
	case p.dragUnit == dragSelected:
		p.dragging = false
		p.OnSelectionDropped()
	case p.dragging:
		p.dragging = false
		p.announceSelection()
	}
}

// MouseUp implements desktop.Mouseable: a click without a drag goes to the span
// that is there.
func (p *Passage) MouseUp(e *desktop.MouseEvent) {
	switch {
	case p.dragging:
	case p.dragUnit == dragEdge:
		p.leaveEdge(false)
	case p.dragUnit == dragSelected: // a click drops what is selected
		p.dragUnit = 1
		p.moveCaret(p.placeAt(e.Position), false)
	}
	if e.Button == desktop.MouseButtonSecondary || p.dragging || p.dragUnit != 1 {
		return
	}
	i := p.runeAt(e.Position)
	if i < 0 {
		return
	}
	s, ok := p.spans.stopAt(i)
	if !ok {
		return
	}
	for k := range p.spans.shown {
		if p.spans.shown[k] == s {
			p.setCursor(k)
			break
		}
	}
	if p.OnSpanTapped != nil {
		p.OnSpanTapped(p.spans.spans[s.span].ID)
	}
}

// MouseIn implements desktop.Hoverable.
func (p *Passage) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (p *Passage) MouseMoved(e *desktop.MouseEvent) {
	i := p.runeAt(e.Position)
	p.hoverStop = false
	_, p.overEdge = p.handleAt(e.Position)
	if i >= 0 {
		_, p.hoverStop = p.spans.stopAt(i)
	}
}

// MouseOut implements desktop.Hoverable.
func (p *Passage) MouseOut() { p.hoverStop, p.overEdge = false, false }

// Cursor implements desktop.Cursorable.
func (p *Passage) Cursor() desktop.Cursor {
	switch {
	case p.overEdge:
		return desktop.HResizeCursor
	case p.hoverStop:
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

// FocusGained implements fyne.Focusable. By the keyboard, the cursor appears on
// the first span in view.
func (p *Passage) FocusGained() {
	p.focused = true
	if p.SpanKeys && !p.byMouse && p.cursor < 0 {
		p.MoveSpan(1)
	}
	p.draw()
}

// FocusLost implements fyne.Focusable.
func (p *Passage) FocusLost() {
	p.focused, p.shift = false, false
	p.draw()
}

// KeyDown implements desktop.Keyable, to know of Shift.
func (p *Passage) KeyDown(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		p.shift = true
	}
}

// KeyUp implements desktop.Keyable.
func (p *Passage) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		p.shift = false
	}
}

func (p *Passage) shiftDown() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return p.shift
}

// TypedRune implements fyne.Focusable.
func (p *Passage) TypedRune(r rune) {
	if p.SpanKeys {
		switch r {
		case 'j', 'J':
			p.MoveSpan(1)
			return
		case 'k', 'K':
			p.MoveSpan(-1)
			return
		}
	}
	if p.OnRune != nil {
		p.OnRune(r)
		return
	}
	handOnRune(p, r)
}

// TypedKey implements fyne.Focusable.
func (p *Passage) TypedKey(e *fyne.KeyEvent) {
	if p.shiftDown() && p.extendBy(e.Name) {
		return
	}
	switch {
	case e.Name == fyne.KeyEscape && p.LeaveEdge():
		return
	case e.Name == fyne.KeyEscape && p.dragging && p.dragUnit == dragSelected: // for the page
	case e.Name == fyne.KeyEscape && !p.selection().Empty():
		p.ClearSelection()
		return
	case p.SpanKeys && (e.Name == fyne.KeyDown || e.Name == fyne.KeyRight) && p.MoveSpan(1):
		return
	case p.SpanKeys && (e.Name == fyne.KeyUp || e.Name == fyne.KeyLeft) && p.MoveSpan(-1):
		return
	}
	if p.OnKey != nil {
		p.OnKey(e)
		return
	}
	handOnKey(p, e)
}

// extendBy extends the selection by a key and reports whether it is one for that.
func (p *Passage) extendBy(key fyne.KeyName) bool {
	l := &p.text
	if len(l.lines) == 0 {
		return false
	}
	p.needCaret()
	n := l.lineAt(p.caret)
	var to int
	keepX := false
	switch key {
	case fyne.KeyRight:
		to = l.nextCluster(p.caret, len(l.text.runes))
	case fyne.KeyLeft:
		to = l.previousCluster(p.caret)
	case fyne.KeyDown, fyne.KeyUp:
		keepX = true
		if key == fyne.KeyUp {
			n -= 2
		}
		if n++; n < 0 {
			to = l.lines[0].start
		} else if n >= len(l.lines) {
			to = l.lines[len(l.lines)-1].end
		} else {
			to = l.placeAtX(n, p.wantX)
		}
	case fyne.KeyHome:
		to = l.lines[n].start
	case fyne.KeyEnd:
		to = l.lines[n].end
	default:
		return false
	}
	want := p.wantX
	p.moveCaret(to, true)
	if keepX {
		p.wantX = want
	}
	return true
}

// TypedShortcut implements fyne.Shortcutable. What is not used here goes on to
// the window.
func (p *Passage) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if text := p.SelectedText(); text != "" {
			fyne.CurrentApp().Clipboard().SetContent(text)
		}
		return
	case *fyne.ShortcutSelectAll:
		p.selectRange(Range{0, len(p.text.text.runes)})
		return
	case *desktop.CustomShortcut:
		if s.Modifier == fyne.KeyModifierShift|fyne.KeyModifierShortcutDefault && len(p.text.lines) > 0 {
			p.needCaret()
			switch s.KeyName {
			case fyne.KeyRight:
				p.moveCaret(p.text.nextWord(p.caret), true)
				return
			case fyne.KeyLeft:
				p.moveCaret(p.text.previousWord(p.caret), true)
				return
			case fyne.KeyHome:
				p.moveCaret(0, true)
				return
			case fyne.KeyEnd:
				p.moveCaret(len(p.text.text.runes), true)
				return
			}
		}
	}
	if c, ok := canvasOf(p).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
