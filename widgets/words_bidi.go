package widgets

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The toolkit draws the stretches of a text one after the other from the left, those
// of Hebrew and Arabic too. A line of the interface that has words of theirs is
// therefore drawn word by word, each where the bidirectional algorithm has it (see
// passage_bidi.go). Such a line stands at the left like all others of its list.

// atom is a part of a line that goes in one direction and is of one run.
type atom struct {
	text     string
	run      int
	x, width float32
}

// atoms cuts a line of one run that has words written from right to left; nil for others.
func atoms(line string, size float32, style fyne.TextStyle) []atom {
	if !hasToLeft(line) {
		return nil
	}
	runes := []rune(line)
	return directed(runes, baseOf(runes), make([]int, len(runes)), size, []Run{{Bold: style.Bold, Italic: style.Italic, Mono: style.Monospace}})
}

func hasToLeft(text string) bool { return strings.IndexFunc(text, isToLeft) >= 0 }

// directed cuts a line of a paragraph of some direction, given the run of each rune.
func directed(runes []rune, base uint8, runOf []int, size float32, runs []Run) []atom {
	levels := embed(runes, base)
	atomOf, ends := make([]int, len(runes)), []int{}
	for i := range runes {
		if i > 0 && levels[i] == levels[i-1] && runOf[i] == runOf[i-1] && kindOf(runes, i) == kindOf(runes, i-1) {
			ends[len(ends)-1] = i + 1
		} else {
			ends = append(ends, i+1)
		}
		atomOf[i] = len(ends) - 1
	}
	var out []atom
	x, last := float32(0), -1
	for _, i := range visualOrder(levels) {
		n := atomOf[i]
		if n == last {
			continue
		}
		last = n
		start := 0
		if n > 0 {
			start = ends[n-1]
		}
		word := runes[start:ends[n]]
		if levels[start] == levelRight {
			word = mirror(word)
		}
		width := textWidth(string(word), size, runs[runOf[start]].style())
		if !unicode.IsSpace(word[0]) {
			out = append(out, atom{string(word), runOf[start], x, width})
		}
		x += width
	}
	return out
}

// directedWidth is how wide a text is that has words written from right to left, drawn
// word by word: the space between two words may be another one in the face of a whole
// text. It is told of more than one word only.
func directedWidth(text string, size float32, style fyne.TextStyle) (width float32, ok bool) {
	runes, start := []rune(text), 0
	for i := 1; i <= len(runes); i++ {
		if i == len(runes) && start == 0 {
			return 0, false
		}
		if i == len(runes) || kindOf(runes, i) != kindOf(runes, i-1) {
			width += textWidth(string(runes[start:i]), size, style)
			start = i
		}
	}
	return width, true
}

// directedText draws a line of text in the direction it is written in: as one text, or
// word by word where it has words written from right to left.
type directedText struct{ texts []*canvas.Text }

// put writes a line with its left end and baseline where they are wanted, and gives
// what draws it.
func (d *directedText) put(line string, size float32, style fyne.TextStyle, of fyne.CanvasObject, c fyne.ThemeColorName, x, baseline, pixels float32) []fyne.CanvasObject {
	words := atoms(line, size, style)
	if words == nil {
		words = []atom{{text: line}}
	}
	drawn := make([]fyne.CanvasObject, len(words))
	for i, w := range words {
		if i == len(d.texts) {
			d.texts = append(d.texts, newText(size, style))
		}
		write(d.texts[i], w.text, size, style, of, c)
		place(d.texts[i], x+w.x, baseline, pixels)
		drawn[i] = d.texts[i]
	}
	return drawn
}

// baseOf is the level of a line of its own: the direction of its first letter.
func baseOf(runes []rune) uint8 {
	for _, r := range runes {
		switch {
		case isToLeft(r):
			return levelRight
		case unicode.IsLetter(r):
			return levelLeft
		}
	}
	return levelLeft
}

// kindOf tells apart what is never drawn together: spaces, letters written from right
// to left with their marks, and all else.
func kindOf(runes []rune, i int) int {
	for i > 0 && unicode.In(runes[i], unicode.Mn, unicode.Me) {
		i-- // a mark belongs to its letter
	}
	switch {
	case unicode.IsSpace(runes[i]):
		return 0
	case isToLeft(runes[i]):
		return 1
	}
	return 2
}
