package widgets

// foreignWidth is about how wide a letter is that the reading face does not have,
// as a part of its size.
const foreignWidth = 0.5

// LineCounter counts the lines that texts take in a style of reading, without
// drawing them. It may be used from any goroutine, as long as the look does not change.
type LineCounter struct{ faces [roleCount]face }

// NewLineCounter returns a counter for the present look.
func NewLineCounter(style ReadingStyle) LineCounter {
	p := NewPassage(style)
	p.setFaces()
	return LineCounter{p.faces}
}

// Lines is how many lines a text takes at a width, at least one and at most some.
func (c LineCounter) Lines(text string, role Role, width float32, most int) int {
	t := newShownText(text, nil, []Part{{Range: Range{End: len([]rune(text))}, Role: role}})
	n := len(t.runes)
	l := textLayout{text: t, advances: make([]float32, n), flags: make([]uint8, n)}
	l.ready = measure(t, &c.faces, 0, n+1, l.advances, l.flags)
	for i := range l.flags { // the toolkit knows their fonts, on the main goroutine
		if l.flags[i]&(foreign|joined) == foreign {
			l.advances[i] = c.faces[role].size * foreignWidth
		}
	}
	l.breakLines(width, &c.faces, most)
	return max(1, len(l.lines))
}
