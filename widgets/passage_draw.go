package widgets

import (
	"image/color"
	"math"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// A line is drawn from the back to the front: tints and lines under the words, what
// was found, the selection, the words, carets, and the frame of the cursor. The two
// of these that stay are a picture each (passage_line.go). Objects are made when a
// line comes near the view and dropped when it leaves it.

// lineObjects are the objects of one line that stay while it is near the view.
type lineObjects struct {
	marks *linePicture   // tints, and lines under the words; nil for none
	words *linePicture   // nil for none
	texts []*canvas.Text // carets, and what the reading face has no glyphs for
}

// redraw makes all objects anew, as after a change of text, spans or theme. A line
// that looks as before keeps its pictures.
func (p *Passage) redraw() {
	p.before, p.drawn = p.drawn, make(map[int]*lineObjects, len(p.drawn))
	p.colors = nil
	p.draw()
	for n, l := range p.before {
		now := p.drawn[n]
		if now == nil || now.marks != l.marks {
			l.marks.drop()
		}
		if now == nil || now.words != l.words {
			l.words.drop()
		}
	}
	p.before = nil
}

// draw makes the objects of lines that came into view and lists all objects.
func (p *Passage) draw() {
	if now := pixels(p); now != p.pixels {
		p.pixels = now
		p.redraw()
		return
	}
	first, last := p.visible()
	for n, l := range p.drawn {
		if n < first || n >= last {
			l.marks.drop()
			l.words.drop()
			delete(p.drawn, n)
		}
	}
	for n := first; n < last; n++ {
		if p.drawn[n] == nil {
			p.drawn[n] = p.drawLine(n)
		}
	}
	p.list(first, last)
	p.dirty.Refresh()
}

// drawChanged is draw for layouts: without other lines in view it does nothing,
// as the refresh would ask for the next frame, and that for the next layout.
func (p *Passage) drawChanged() {
	first, last := p.visible()
	if pixels(p) == p.pixels && len(p.drawn) == last-first && len(p.objects) > 0 {
		same := true
		for n := first; n < last && same; n++ {
			same = p.drawn[n] != nil
		}
		if same {
			return
		}
	}
	p.draw()
}

// visible returns the lines to draw: those in view and one more on each side.
func (p *Passage) visible() (first, last int) {
	if !p.windowed {
		return 0, len(p.text.lines)
	}
	if len(p.text.lines) == 0 || p.view.bottom < 0 || p.view.top > p.text.height {
		return 0, 0
	}
	return max(p.text.lineAtY(p.view.top)-1, 0), min(p.text.lineAtY(p.view.bottom)+2, len(p.text.lines))
}

// list puts the objects of the visible lines in order.
func (p *Passage) list(first, last int) {
	p.objects = append(p.objects[:0], p.dirty)
	for n := first; n < last; n++ {
		if marks := p.drawn[n].marks; marks != nil {
			p.objects = append(p.objects, marks.Raster)
		}
	}
	p.listFound(first, last)
	p.listSelection(first, last)
	for n := first; n < last; n++ {
		if words := p.drawn[n].words; words != nil {
			p.objects = append(p.objects, words.Raster)
		}
		for _, t := range p.drawn[n].texts {
			p.objects = append(p.objects, t)
		}
	}
	p.listCursor(first, last)
	p.listHandles(first, last)
}

func (p *Passage) color(name fyne.ThemeColorName) color.Color {
	if c, ok := p.colors[name]; ok {
		return c
	}
	if p.colors == nil {
		p.colors = make(map[fyne.ThemeColorName]color.Color)
	}
	c := colorOf(p, name)
	p.colors[name] = c
	return c
}

func (p *Passage) snap(v float32) float32 { return snap(v, p.pixels) }

// baseline returns where the words of a line stand.
func (p *Passage) baseline(n int) float32 {
	ln := &p.text.lines[n]
	return p.snap(ln.top + ln.height/2 + p.faces[ln.role].size*0.33)
}

// underline returns the top of the first line under the words.
func (p *Passage) underline(n int) float32 {
	return p.baseline(n) + round(p.faces[p.text.lines[n].role].size*0.2)
}

// band returns the box that tints fill: from over the letters to the line under them.
func (p *Passage) band(n int) (top, bottom float32) {
	ln := &p.text.lines[n]
	return max(p.baseline(n)-round(p.faces[ln.role].size), p.snap(ln.top)), p.underline(n) + 2
}

func (p *Passage) drawLine(n int) *lineObjects {
	o := &lineObjects{}
	ln := &p.text.lines[n]
	var tints, lines []patch
	var spans []*shownSpan
	p.spans.on(Range{ln.start, ln.end}, func(s *shownSpan) { spans = append(spans, s) })
	// The shorter span lies on top.
	slices.SortStableFunc(spans, func(a, b *shownSpan) int { return (b.End - b.Start) - (a.End - a.Start) })
	more := 0
	for _, s := range spans {
		span := &p.spans.spans[s.span]
		a, b := max(s.Start, ln.start), min(s.End, ln.end)
		if s.Empty() {
			o.texts = append(o.texts, p.caretMark(n, s.Start, span.LineColor))
			continue
		}
		if a >= b {
			continue
		}
		for _, at := range p.text.strips(Range{a, b}, n, n+1) {
			left, right := p.snap(at.left), p.snap(at.right)
			if span.Tint != "" {
				top, bottom := p.band(n)
				tints = append(tints, patch{left - 1, top, right - left + 2, bottom - top, p.color(span.Tint)})
			}
			if span.Line != LineNone && s.level < maxLevel {
				c := p.color(span.LineColor)
				span.Line.pieces(left, right, p.underline(n)+float32(3*s.level), func(x, y, w, h float32) { lines = append(lines, patch{x, y, w, h, c}) })
			}
		}
		if span.Line != LineNone && s.level >= maxLevel {
			more++
		}
	}
	if more > 0 {
		o.texts = append(o.texts, p.moreMark(n, more))
	}
	words := p.drawWords(o, n, spans)
	if p.cut && n == len(p.text.lines)-1 {
		t := p.word(ln.role, "…", p.color(ColorInk3), false)
		x, width := p.text.x(n, ln.end)+1, t.MinSize().Width
		if v := p.text.visualOf(n); v != nil && v.base == levelRight {
			x -= width + 2
		}
		p.put(t, n, x, width)
		o.texts = append(o.texts, t)
	}
	before := p.before[n]
	if before == nil {
		before = &lineObjects{}
	}
	o.marks = newLinePicture(before.marks, append(tints, lines...), nil, p.baseline(n), p.pixels)
	o.words = newLinePicture(before.words, nil, words, p.baseline(n), p.pixels)
	return o
}

// pieces gives the rectangles that a line between two places is drawn of.
func (l LineStyle) pieces(left, right, top float32, add func(x, y, w, h float32)) {
	dashes := func(on, off float32) {
		for x := left; x < right; x += on + off {
			add(x, top, min(on, right-x), 2)
		}
	}
	switch l {
	case LineThin:
		add(left, top+1, right-left, 1)
	case LineSolid:
		add(left, top, right-left, 2)
	case LineDouble:
		add(left, top-1, right-left, 1)
		add(left, top+1, right-left, 1)
	case LineDotted:
		dashes(2, 2)
	case LineDashed:
		dashes(5, 3)
	}
}

// caretMark is the caret at a place where words were cut out.
func (p *Passage) caretMark(n, place int, c fyne.ThemeColorName) *canvas.Text {
	ln := &p.text.lines[n]
	t := p.word(ln.role, "‸", p.color(c), false)
	width := t.MinSize().Width
	p.put(t, n, p.text.x(n, place)-width/2, width)
	return t
}

// moreMark says in the margin how many lines could not be drawn under a line.
func (p *Passage) moreMark(n, more int) *canvas.Text {
	t := &canvas.Text{}
	t.Text = "+" + strconv.Itoa(more)
	t.Color, t.FontSource, t.TextStyle = p.color(ColorInk2), nil, fyne.TextStyle{}
	t.TextSize = round(min(p.faces[RoleBody].size*0.7, 11))
	width := t.MinSize().Width
	p.put(t, n, -width-2, width)
	return t
}

// word makes a text in the face of a role; foreign words take the theme's fonts.
func (p *Passage) word(role Role, s string, c color.Color, foreign bool) *canvas.Text {
	f := &p.faces[role]
	t := &canvas.Text{Text: s, Color: c, TextSize: f.size, TextStyle: f.style}
	t.FontSource = f.source
	if foreign {
		t.FontSource = nil
	}
	return t
}

// put places a text on a line. Its height is kept less than the drawn one, as
// the toolkit would move it down in a higher box.
func (p *Passage) put(t *canvas.Text, n int, x, width float32) {
	t.Resize(fyne.NewSize(max(width, 1), 1))
	t.Move(fyne.NewPos(p.snap(x), p.baseline(n)-ascent(t, p.pixels)))
}

// drawWords finds the words of a line, and within one where the colour or the font
// changes. What the toolkit has to draw, which knows other fonts and directions, it
// makes texts of.
func (p *Passage) drawWords(o *lineObjects, n int, spans []*shownSpan) (words []letters) {
	ln := &p.text.lines[n]
	colors := p.wordColors(ln, spans)
	runes, flags := p.text.text.runes, p.text.flags
	v := p.text.visualOf(n)
	x := float32(0)
	for i := ln.start; i < ln.end; {
		if flags[i]&blank != 0 {
			x += p.text.advances[i]
			i++
			continue
		}
		start, width := i, float32(0)
		for i < ln.end && flags[i]&blank == 0 && flags[i]&foreign == flags[start]&foreign &&
			colors[i-ln.start] == colors[start-ln.start] && v.alike(start, i) {
			width += p.text.advances[i]
			i++
		}
		word, c := runes[start:i], p.color(colors[start-ln.start])
		if v == nil && flags[start]&foreign == 0 {
			words = append(words, letters{string(word), p.snap(x), width, c, p.faces[ln.role]})
			x += width
			continue
		}
		if v != nil {
			x, _ = v.sides(&p.text, start, i)
			if v.levels[start-ln.start] == levelRight {
				word = mirror(word)
			}
		}
		t := p.word(ln.role, string(word), c, flags[start]&foreign != 0)
		p.put(t, n, x, width)
		o.texts = append(o.texts, t)
		x += width
	}
	return words
}

// wordColors returns the colour of each rune of a line. Spans come longest first.
func (p *Passage) wordColors(ln *line, spans []*shownSpan) []fyne.ThemeColorName {
	colors := make([]fyne.ThemeColorName, ln.end-ln.start)
	paint := func(r Range, c fyne.ThemeColorName) {
		for i := max(r.Start, ln.start); i < min(r.End, ln.end); i++ {
			colors[i-ln.start] = c
		}
	}
	whole, ink := Range{ln.start, ln.end}, ColorInk
	if ln.role == RoleCaption {
		ink = ColorInk2
	}
	if p.quiet {
		paint(whole, ColorInk3)
		for _, r := range p.core {
			paint(r, ink)
		}
	} else {
		paint(whole, ink)
	}
	for _, s := range spans {
		if c := p.spans.spans[s.span].TextColor; c != "" {
			paint(s.Range, c)
		}
	}
	return colors
}

func (p *Passage) listFound(first, last int) {
	for i, r := range p.found {
		if len(p.text.lines) == 0 || first >= last || r.Start >= p.text.lines[last-1].end {
			break
		}
		if r.End <= p.text.lines[first].start {
			continue
		}
		c := p.color(ColorFound)
		if i == p.current {
			c = p.color(ColorPicked)
		}
		for _, s := range p.text.strips(r, first, last) {
			top, bottom := p.band(s.line)
			left, right := p.snap(s.left)-1, p.snap(s.right)+1
			p.objects = append(p.objects, canvasRect(left, top, right-left, bottom-top, c))
			if i == p.current {
				p.objects = append(p.objects, canvasRect(left, bottom, right-left, 2, p.color(ColorFocus)))
			}
		}
	}
}

func (p *Passage) listSelection(first, last int) {
	r := p.selection()
	if r.Empty() {
		return
	}
	c := p.color(ColorPicked)
	for _, s := range p.text.strips(r, first, last) {
		ln := &p.text.lines[s.line]
		left, right := p.snap(s.left), p.snap(s.right)
		p.objects = append(p.objects, canvasRect(left, ln.top, right-left, ln.height, c))
	}
}

// listCursor frames the span the keyboard cursor is on with one outline over
// all its lines. It is quiet while the passage has not got the focus.
func (p *Passage) listCursor(first, last int) {
	if p.cursor < 0 || p.cursor >= len(p.spans.shown) {
		return
	}
	c := p.color(ColorLine2)
	if p.focused {
		c = p.color(ColorFocus)
	}
	strips := p.text.strips(p.framed(), max(first-1, 0), last+1)
	const out, width = 3, 2
	side := func(s *strip) (left, right float32) { return p.snap(s.left) - out, p.snap(s.right) + out }
	for i := range strips {
		s := &strips[i]
		ln := &p.text.lines[s.line]
		left, right := side(s)
		add := func(x, y, w, h float32) {
			if w > 0 {
				p.objects = append(p.objects, canvasRect(x, y, w, h, c))
			}
		}
		add(left, ln.top, width, ln.height)
		add(right-width, ln.top, width, ln.height)
		// Where the neighbouring line has its box, only what sticks out is closed.
		edge := func(y float32, neighbour *strip, touches bool) {
			if neighbour == nil || !touches {
				add(left, y, right-left, width)
				return
			}
			l, r := side(neighbour)
			if left < l {
				add(left, y, min(l+width, right)-left, width)
			}
			if right > r {
				add(max(r-width, left), y, right-max(r-width, left), width)
			}
		}
		var above, below *strip
		if i > 0 {
			above = &strips[i-1]
		}
		if i+1 < len(strips) {
			below = &strips[i+1]
		}
		edge(ln.top, above, above != nil && p.touch(above.line, s.line))
		edge(ln.top+ln.height-width, below, below != nil && p.touch(s.line, below.line))
	}
}

// touch reports whether two lines have no gap between them.
func (p *Passage) touch(upper, lower int) bool {
	u := &p.text.lines[upper]
	return math.Abs(float64(u.top+u.height-p.text.lines[lower].top)) < 0.5
}

func canvasRect(x, y, w, h float32, c color.Color) *canvas.Rectangle {
	r := canvas.NewRectangle(c)
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	return r
}
