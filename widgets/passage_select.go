package widgets

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The selection lies between the anchor and the caret, in shown runes. All that
// a person does to it is announced by OnSelected; what the page sets is not.

// selection returns what is selected, in shown runes.
func (p *Passage) selection() Range {
	return Range{min(p.anchor, p.caret), max(p.anchor, p.caret)}
}

// Selection returns what is selected, in code points of the whole text; an
// empty range when nothing is.
func (p *Passage) Selection() Range {
	r := p.selection()
	start := p.text.text.toWhole(r.Start)
	if r.Empty() {
		return Range{start, start}
	}
	return Range{start, max(p.text.text.toWhole(r.End), start)}
}

// Caret returns where the text cursor is, in code points of the whole text; ok is
// false when there is none yet.
func (p *Passage) Caret() (place int, ok bool) {
	return p.text.text.toWhole(p.caret), p.hasCaret
}

// SelectedText returns the words that are selected, as they are shown.
func (p *Passage) SelectedText() string {
	r := p.selection()
	return string(p.text.text.runes[r.Start:r.End])
}

// Select selects a range of the whole text without announcing it.
func (p *Passage) Select(r Range) {
	r = p.text.text.clamp(r)
	p.anchor = p.text.text.toShown(r.Start)
	p.setCaret(p.text.text.toShown(max(r.End, r.Start)))
	p.draw()
}

// ClearSelection drops the selection.
func (p *Passage) ClearSelection() {
	p.anchor = p.caret
	p.draw()
	p.announceSelection()
}

func (p *Passage) announceSelection() {
	if p.OnSelected == nil {
		return
	}
	r := p.Selection()
	p.OnSelected(r.Start, r.End, string(p.text.text.whole[r.Start:r.End]))
}

// selectRange selects shown runes by a person's hand.
func (p *Passage) selectRange(r Range) {
	p.anchor = r.Start
	p.setCaret(r.End)
	p.draw()
	p.announceSelection()
}

// moveCaret moves the end of the selection that moves, or drops the selection
// when it is not extended.
func (p *Passage) moveCaret(place int, extend bool) {
	had := !p.selection().Empty()
	p.setCaret(place)
	if !extend {
		p.anchor = p.caret
	}
	p.draw()
	if extend {
		p.revealPlace(p.caret)
	}
	if extend || had {
		p.announceSelection()
	}
}

func (p *Passage) setCaret(place int) {
	p.caret, p.hasCaret = place, true
	if len(p.text.lines) > 0 {
		p.wantX = p.text.x(p.text.lineAt(place), place)
	}
}

// needCaret puts the caret where extending begins when there is none yet: at
// the cursor's span, else at the first line in view.
func (p *Passage) needCaret() {
	if p.hasCaret {
		return
	}
	place := p.firstInView()
	if p.cursor >= 0 {
		place = p.spans.shown[p.cursor].Start
	}
	p.anchor = place
	p.setCaret(place)
}

func (p *Passage) firstInView() int {
	if len(p.text.lines) == 0 {
		return 0
	}
	n := 0
	if p.windowed {
		n = p.text.lineAtY(p.view.top)
	}
	return p.text.lines[n].start
}

// MoveSpan moves the cursor by a number of spans it can stop at and reports
// whether it moved.
func (p *Passage) MoveSpan(step int) bool {
	i, ok := p.spans.stop(p.cursor, p.firstInView(), step)
	if !ok {
		return false
	}
	p.setCursor(i)
	p.forgetCaret()
	return true
}

// forgetCaret makes extending begin at the cursor's span and not where a click was.
func (p *Passage) forgetCaret() {
	if p.selection().Empty() {
		p.hasCaret = false
	}
}

func (p *Passage) setCursor(i int) {
	p.cursor, p.pulled = i, nil
	p.draw()
	s := &p.spans.shown[i]
	p.revealRange(s.Range)
	if p.OnSpanFocused != nil {
		p.OnSpanFocused(p.spans.spans[s.span].ID)
	}
}

// FocusSpan puts the cursor on the first span with an id and reports whether
// there is one. It does not call OnSpanFocused.
func (p *Passage) FocusSpan(id string) bool {
	for i, s := range p.spans.shown {
		if span := &p.spans.spans[s.span]; span.ID == id && span.Stop {
			p.cursor, p.pulled = i, nil
			p.forgetCaret()
			p.draw()
			p.revealRange(s.Range)
			return true
		}
	}
	return false
}

// ClearCursor takes the cursor off all spans.
func (p *Passage) ClearCursor() {
	p.cursor, p.pulled = -1, nil
	p.draw()
}

// FocusedSpan returns the span the cursor is on; ok is false when it is on none.
func (p *Passage) FocusedSpan() (s Span, ok bool) { return p.cursorSpan() }

func (p *Passage) cursorSpan() (Span, bool) {
	if p.cursor < 0 || p.cursor >= len(p.spans.shown) {
		return Span{}, false
	}
	return p.spans.spans[p.spans.shown[p.cursor].span], true
}

func (p *Passage) revealPlace(place int) { p.revealRange(Range{place, place}) }

// takeSelection begins to drag what is selected if the mouse is on it.
func (p *Passage) takeSelection(e *desktop.MouseEvent) bool {
	if p.OnSelectionDragged == nil || p.OnSelectionDropped == nil || e.Modifier&fyne.KeyModifierShift != 0 || p.clicks.follows(e.Position) {
		return false
	}
	if i, r := p.runeAt(e.Position), p.selection(); i < r.Start || i >= r.End {
		return false
	}
	p.clicks.down(e.Position)
	p.dragging, p.dragUnit = false, dragSelected
	return true
}

// revealRange asks for shown runes to be brought into view.
func (p *Passage) revealRange(r Range) {
	if p.OnReveal == nil || len(p.text.lines) == 0 {
		return
	}
	first, last := &p.text.lines[p.text.lineAt(r.Start)], &p.text.lines[p.text.lineAt(max(r.End-1, r.Start))]
	p.OnReveal(first.top, last.top+last.height)
}

// Find marks all places where some words stand, whatever their case, kind of
// quotation marks and spaces, and returns how many there are. The first in view
// or after it becomes the current one. Empty words take all marks away.
func (p *Passage) Find(words string) int {
	p.found, p.current = nil, -1
	if needle := foldAll([]rune(words)); len(needle) > 0 {
		p.found = findAll(p.text.text.runes, needle)
	}
	from := p.firstInView()
	for i, r := range p.found {
		if r.Start >= from {
			p.current = i
			break
		}
	}
	if p.current < 0 && len(p.found) > 0 {
		p.current = 0
	}
	p.draw()
	p.revealFound()
	return len(p.found)
}

// FindNext goes to the next place that was found, or with a negative step to
// the one before, round the end, and returns its number from 1; 0 when nothing
// was found.
func (p *Passage) FindNext(step int) int {
	if len(p.found) == 0 {
		return 0
	}
	n := len(p.found)
	p.current = ((p.current+step)%n + n) % n
	p.draw()
	p.revealFound()
	return p.current + 1
}

func (p *Passage) revealFound() {
	if p.current >= 0 {
		p.revealRange(p.found[p.current])
	}
}

// fold makes runes alike that a person does not tell apart when searching.
func fold(r rune) rune {
	switch r {
	case '‘', '’', '‚', 'ʼ':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '‐', '‑', '–', '—':
		return '-'
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return unicode.ToLower(r)
}

func foldAll(runes []rune) []rune {
	out := make([]rune, 0, len(runes))
	for _, r := range runes {
		r = fold(r)
		if r == ' ' && (len(out) == 0 || out[len(out)-1] == ' ') {
			continue
		}
		out = append(out, r)
	}
	for len(out) > 0 && out[len(out)-1] == ' ' {
		out = out[:len(out)-1]
	}
	return out
}

// findAll finds the places of folded words; white space matches any stretch of it.
func findAll(runes, needle []rune) []Range {
	var found []Range
	for i := 0; i < len(runes); {
		if end := matchAt(runes, i, needle); end > 0 {
			found = append(found, Range{i, end})
			i = end
			continue
		}
		i++
	}
	return found
}

// matchAt returns where folded words end that begin at i; 0 when they do not.
func matchAt(runes []rune, i int, needle []rune) int {
	for _, want := range needle {
		if i >= len(runes) || fold(runes[i]) != want {
			return 0
		}
		i++
		if want == ' ' {
			for i < len(runes) && unicode.IsSpace(runes[i]) {
				i++
			}
		}
	}
	return i
}
