package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line break either ends a paragraph or only wraps it. A blank line always
// ends one. A single break is taken for a wrap in two cases:
//
//   - The text is hard-wrapped and the first word of the next line would not
//     have fitted on this one. That is the test by which the lines were made, and
//     it keeps the short last line of a paragraph apart.
//   - The line stops in the middle of a sentence: it began one, has no end mark,
//     and the next lines go on in lower case until an end mark comes. A list of
//     words in lower case began none.

// paragraph is a stretch of the text, in bytes, that holds whole sentences.
type paragraph struct{ from, to int }

// textLine is a line that is not blank, without the white space at its ends.
type textLine struct {
	from, to int32
	flags    lineFlags
}

type lineFlags uint8

const (
	lineFirst lineFlags = 1 << iota // a blank line stands before it, or nothing
	lineLower                       // begins with a lower case letter
	lineItem                        // begins with a bullet or a list number
	lineEnded                       // ends with an end mark
	lineLeads                       // it, or the lower case lines after it, come to an end mark
)

func (l textLine) is(f lineFlags) bool { return l.flags&f != 0 }

// paragraphs cuts a text at the line breaks that end paragraphs.
func paragraphs(s string) []paragraph {
	lines := textLines(s)
	width := wrapWidth(s, lines)
	out := make([]paragraph, 0, len(lines))
	lower := false // the paragraph at hand begins in lower case
	for i, l := range lines {
		soft := i > 0 && !l.is(lineFirst) && (wraps(s, lines[i-1], l, width) ||
			!lower && l.is(lineLower) && l.is(lineLeads) && !l.is(lineItem) && !lines[i-1].is(lineEnded))
		if soft {
			out[len(out)-1].to = int(l.to)
			continue
		}
		lower = l.is(lineLower)
		out = append(out, paragraph{int(l.from), int(l.to)})
	}
	return out
}

func textLines(s string) []textLine {
	lines := make([]textLine, 0, strings.Count(s, "\n")+1)
	first := true
	for from := 0; from < len(s); {
		to, next := lineEnd(s, from)
		line := strings.TrimLeftFunc(s[from:to], unicode.IsSpace)
		start := to - len(line)
		line = strings.TrimRightFunc(line, unicode.IsSpace)
		if line == "" {
			first = true
			from = next
			continue
		}
		l := textLine{int32(start), int32(start + len(line)), lineKind(line)}
		if first {
			l.flags |= lineFirst
		}
		lines = append(lines, l)
		first, from = false, next
	}
	for i := len(lines) - 1; i >= 0; i-- {
		goesOn := i+1 < len(lines) && lines[i+1].is(lineLower) && !lines[i+1].is(lineFirst)
		if goesOn && lines[i+1].is(lineLeads) || !goesOn && lines[i].is(lineEnded) {
			lines[i].flags |= lineLeads
		}
	}
	return lines
}

// lineEnd is where the line that begins at a byte ends, and where the next begins.
func lineEnd(s string, from int) (end, next int) {
	for i := from; i < len(s); i++ {
		switch b := s[i]; {
		case b > '\r' && b < utf8.RuneSelf || b < '\n':
		case b == '\r' && strings.HasPrefix(s[i:], "\r\n"):
			return i, i + 2
		case b <= '\r':
			return i, i + 1
		case b == 0xC2 && strings.HasPrefix(s[i:], "\u0085"):
			return i, i + 2
		case b == 0xE2 && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")):
			return i, i + 3
		}
	}
	return len(s), len(s)
}

func lineKind(line string) lineFlags {
	var f lineFlags
	first, _ := utf8.DecodeRuneInString(line)
	if unicode.IsLower(first) {
		f |= lineLower
	}
	if _, ok := listMarkerOf(line); ok {
		f |= lineItem
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, `"'”’)]» `))
	if isStop(last) || last == ':' {
		f |= lineEnded
	}
	return f
}

// Bounds between which a text is taken to be hard-wrapped, in bytes.
const (
	minWrapWidth = 30
	maxWrapWidth = 132
)

// wrapWidth is the width to which a text is hard-wrapped, 0 if it is not: two of
// three single breaks must stand where the next word would not have fitted, and
// one of four before a small letter in the middle of a sentence.
func wrapWidth(s string, lines []textLine) int {
	widths := make([]int, 0, len(lines))
	for i := 1; i < len(lines); i++ {
		if !lines[i].is(lineFirst) {
			widths = append(widths, int(lines[i-1].to-lines[i-1].from))
		}
	}
	if len(widths) < 3 {
		return 0
	}
	slices.Sort(widths)
	width := widths[len(widths)*95/100]
	if width < minWrapWidth || width > maxWrapWidth {
		return 0
	}
	full, broken := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].is(lineFirst) {
			continue
		}
		if overflows(s, lines[i-1], lines[i], width) {
			full++
		}
		if lines[i].is(lineLower) && !lines[i-1].is(lineEnded) {
			broken++
		}
	}
	if full*3 < len(widths)*2 || broken*4 < len(widths) {
		return 0
	}
	return width
}

// wraps reports whether a line of a hard-wrapped text goes on in the next. A
// number with a full stop begins an item only behind a line that has ended.
func wraps(s string, line, next textLine, width int) bool {
	return width > 0 && overflows(s, line, next, width) && (!next.is(lineItem) || !line.is(lineEnded))
}

// overflows reports whether the first word of a line would not have fitted on
// the line before, which is what makes a wrapping program break it. Two bytes
// are granted for marks that take more than one.
func overflows(s string, line, next textLine, width int) bool {
	word := strings.IndexFunc(s[next.from:next.to], unicode.IsSpace)
	if word < 0 {
		word = int(next.to - next.from)
	}
	return int(line.to-line.from)+1+word > width-2
}
