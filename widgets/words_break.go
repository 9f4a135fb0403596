package widgets

import (
	"slices"
	"strings"
	"unicode"
)

// wordPiece is a stretch of one run on one line.
type wordPiece struct {
	run, line int
	text      string
	x, width  float32
}

// wordPart is a stretch of a run without a space in it. A word may be made of
// several: the comma after a link belongs to the link's word.
type wordPart struct {
	run    int
	text   string
	spaced bool // a space stands before it
	broken bool // a line ends before it
}

// breakWords lays runs out on lines of a width, at spaces and at line breaks. At
// most so many lines are used (0: as many as it takes); what does not fit ends
// with an ellipsis.
func breakWords(runs []Run, size, width float32, most int) (pieces []wordPiece, lines int) {
	if len(runs) == 0 {
		return nil, 0
	}
	l := lineSetter{runs: runs, size: size, width: width, most: most, base: baseOfRuns(runs)}
	if most == 1 {
		for i, r := range runs {
			if r.Text != "" {
				l.pieces = append(l.pieces, wordPiece{run: i, text: strings.ReplaceAll(r.Text, "\n", " ")})
			}
		}
	} else {
		l.words()
	}
	l.close()
	return l.pieces, l.line + 1
}

type lineSetter struct {
	runs        []Run
	size, width float32
	most        int
	base        uint8 // level of the text, see passage_bidi.go
	pieces      []wordPiece
	line        int
	first       int     // first piece of the line
	x           float32 // where the line ends, as the sum of its words
	full        bool    // nothing more is shown
}

// words cuts the runs into words and sets them one after the other.
func (l *lineSetter) words() {
	var word []wordPart
	spaced, broken := false, false
	flush := func() {
		if len(word) > 0 {
			l.word(word)
		}
		word = word[:0]
	}
	for i, r := range l.runs {
		for text := r.Text; text != "" && !l.full; {
			switch n := strings.IndexAny(text, " \n\t"); n {
			case 0:
				flush()
				spaced, broken = true, broken || text[0] == '\n'
				text = text[1:]
				continue
			case -1:
				word = append(word, wordPart{i, text, spaced, broken})
				text = ""
			default:
				word = append(word, wordPart{i, text[:n], spaced, broken})
				text = text[n:]
			}
			spaced, broken = false, false
		}
	}
	if !l.full {
		flush()
	}
}

// word puts a word on the line, or on the next when it does not fit. The last
// line takes one word too many, so that it ends with an ellipsis. A word wider
// than a line, such as a path, is broken where the line is full.
func (l *lineSetter) word(word []wordPart) {
	const least = 4 // letters on a line, lest a column of letters comes of a first layout
	if len(word) == 1 && l.most != 1 && l.width > least*l.size && l.wordWidth(word) > l.width {
		if head, tail := l.split(word[0]); tail != "" {
			rest := word[0]
			word[0].text = head
			l.word(word[:1])
			if !l.full {
				rest.text, rest.spaced, rest.broken = tail, false, true
				l.word([]wordPart{rest})
			}
			return
		}
	}
	if len(l.pieces) > l.first && (word[0].broken || l.x+l.wordWidth(word) > l.width) {
		if l.line+1 == l.most {
			l.full = true
			word[0].text, word = word[0].text+"…", word[:1]
		} else {
			l.close()
			l.line++
			l.first, l.x = len(l.pieces), 0
		}
	}
	for _, p := range word {
		l.add(p)
	}
}

// split cuts a word that is wider than a line: after a slash, a dash or a dot if
// the line is at least half full there.
func (l *lineSetter) split(p wordPart) (head, tail string) {
	runes, style := []rune(p.text), l.runs[p.run].style()
	low, high := 1, len(runes) // code points that fit
	for low < high {
		n := (low + high + 1) / 2
		if textWidth(string(runes[:n]), l.size, style) <= l.width {
			low = n
		} else {
			high = n - 1
		}
	}
	for n := low; n > low/2; n-- {
		if strings.ContainsRune(`/\-_.`, runes[n-1]) {
			low = n
			break
		}
	}
	return string(runes[:low]), string(runes[low:])
}

func (l *lineSetter) wordWidth(word []wordPart) float32 {
	var width float32
	for _, p := range word {
		width += l.partWidth(p)
	}
	return width
}

func (l *lineSetter) partWidth(p wordPart) float32 {
	style := l.runs[p.run].style()
	width := textWidth(p.text, l.size, style)
	if p.spaced {
		width += textWidth(" ", l.size, style)
	}
	return width
}

// add puts a stretch at the end of the line.
func (l *lineSetter) add(p wordPart) {
	start := len(l.pieces) == l.first
	if start {
		p.spaced = false
	}
	l.x += l.partWidth(p)
	text := p.text
	if p.spaced {
		text = " " + text
	}
	if n := len(l.pieces); !start && l.pieces[n-1].run == p.run {
		l.pieces[n-1].text += text
		return
	}
	l.pieces = append(l.pieces, wordPiece{run: p.run, line: l.line, text: text})
}

// close places the pieces of the line and cuts what stands out of it. Where words are
// written from right to left, a piece for each word takes their place.
func (l *lineSetter) close() {
	l.place()
	line := l.pieces[l.first:]
	if l.base == levelLeft && !slices.ContainsFunc(line, func(p wordPiece) bool { return hasToLeft(p.text) }) {
		return
	}
	var runes []rune
	var runOf []int
	end := float32(0)
	for _, p := range line {
		text := p.text
		if p.x > end { // a space stands between
			text = " " + text
		}
		for _, r := range text {
			runes, runOf = append(runes, r), append(runOf, p.run)
		}
		end = p.x + p.width
	}
	l.pieces = l.pieces[:l.first]
	for _, a := range directed(runes, l.base, runOf, l.size, l.runs) {
		l.pieces = append(l.pieces, wordPiece{a.run, l.line, a.text, a.x, a.width})
	}
}

// baseOfRuns is the level of a text in runs: from right to left where its first letter
// is, and no run is in other letters alone, as the words that follow a name are.
func baseOfRuns(runs []Run) uint8 {
	base, begun := uint8(levelLeft), false
	for _, r := range runs {
		i := strings.IndexFunc(r.Text, unicode.IsLetter)
		switch {
		case i < 0:
		case !hasToLeft(r.Text):
			return levelLeft
		case !begun:
			base, begun = baseOf([]rune(r.Text[i:])), true
		}
	}
	return base
}

// place gives the pieces of the line their places, and cuts what stands out of it.
func (l *lineSetter) place() {
	const slack = 1.5 // a line as a whole may be wider than its words
	var x float32
	for i := l.first; i < len(l.pieces); i++ {
		p := &l.pieces[i]
		style := l.runs[p.run].style()
		if i > l.first && p.text[0] == ' ' { // a space is no part of a link
			x += textWidth(" ", l.size, style)
			p.text = p.text[1:]
		}
		if i > l.first && x >= l.width { // no room for an ellipsis here
			p = &l.pieces[i-1]
			p.text += "…"
			l.cutPiece(p, slack)
			l.pieces = l.pieces[:i]
			return
		}
		p.x = x
		if l.cutPiece(p, slack) {
			l.pieces = l.pieces[:i+1]
			return
		}
		x += p.width
	}
}

// cutPiece measures a piece and cuts it where the line ends.
func (l *lineSetter) cutPiece(p *wordPiece, slack float32) (was bool) {
	style := l.runs[p.run].style()
	whole := p.text
	p.text = cut(whole, l.size, style, l.width+slack-p.x)
	p.width = textWidth(p.text, l.size, style)
	return p.text != whole
}
