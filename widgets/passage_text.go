package widgets

import (
	"slices"
	"sort"
	"unicode"
)

// Range is a stretch of an article's text in Unicode code points from 0, end excluded.
type Range struct{ Start, End int }

// Empty reports whether there is nothing in the range.
func (r Range) Empty() bool { return r.End <= r.Start }

// Role is what part of an article a paragraph is; it chooses its face and size.
type Role int

// The roles.
const (
	RoleBody Role = iota
	RoleHeadline
	RoleStandfirst
	RoleCaption
	roleCount
)

// Part gives the paragraphs that begin in a range their role.
type Part struct {
	Range
	Role Role
}

// gapWords stands between excerpts that do not follow one another.
const gapWords = " … "

// paragraph is a stretch of the shown text that ends in a line break or at the end.
type paragraph struct {
	start, end int // the line break is not in it
	role       Role
}

// piece says where a stretch of the shown text comes from in the whole text.
type piece struct{ shown, whole, n int }

// shownText is what a passage shows: the whole of a text or excerpts of it.
// Everything inside the passage counts in runes of the shown text; offsets of
// the whole text are translated at the border.
type shownText struct {
	whole      []rune
	runes      []rune
	pieces     []piece
	paragraphs []paragraph
}

func newShownText(text string, excerpts []Range, parts []Part) *shownText {
	t := &shownText{whole: []rune(text)}
	if excerpts == nil {
		t.runes = t.whole
		t.pieces = []piece{{0, 0, len(t.whole)}}
	} else {
		t.takeExcerpts(excerpts)
	}
	t.findParagraphs(parts)
	return t
}

func (t *shownText) takeExcerpts(excerpts []Range) {
	end := -1
	for _, e := range excerpts {
		e = t.clamp(e)
		if e.Empty() {
			continue
		}
		if end >= 0 && e.Start != end {
			t.runes = append(t.runes, []rune(gapWords)...)
		}
		t.pieces = append(t.pieces, piece{len(t.runes), e.Start, e.End - e.Start})
		t.runes = append(t.runes, t.whole[e.Start:e.End]...)
		end = e.End
	}
}

// endsParagraph reports whether a line break stands at i. A carriage return
// before a line feed is only a space.
func endsParagraph(runes []rune, i int) bool {
	switch runes[i] {
	case '\n', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	case '\r':
		return i+1 >= len(runes) || runes[i+1] != '\n'
	}
	return false
}

// findParagraphs cuts the shown text at line breaks. Empty paragraphs are left
// out: how many blank lines a file has between two paragraphs says nothing.
func (t *shownText) findParagraphs(parts []Part) {
	start := 0
	add := func(end int) {
		if slices.ContainsFunc(t.runes[start:end], func(r rune) bool { return !unicode.IsSpace(r) }) {
			t.paragraphs = append(t.paragraphs, paragraph{start, end, roleAt(parts, t.toWhole(start))})
		}
	}
	for i := range t.runes {
		if endsParagraph(t.runes, i) {
			add(i)
			start = i + 1
		}
	}
	add(len(t.runes))
}

func roleAt(parts []Part, offset int) Role {
	for _, p := range parts {
		if offset >= p.Start && offset < p.End && p.Role >= 0 && p.Role < roleCount {
			return p.Role
		}
	}
	return RoleBody
}

func (t *shownText) clamp(r Range) Range {
	n := len(t.whole)
	return Range{min(max(r.Start, 0), n), min(max(r.End, 0), n)}
}

// toWhole translates a place between runes of the shown text. A place within
// the words that stand between two excerpts is the end of the one before.
func (t *shownText) toWhole(shown int) int {
	if len(t.pieces) == 0 {
		return 0
	}
	i := sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].shown > shown }) - 1
	p := t.pieces[max(i, 0)]
	return p.whole + min(max(shown-p.shown, 0), p.n)
}

// toShown translates a place of the whole text: to where the rune after it is
// shown, else to the end of the excerpt it ends, else to the nearest place after
// it that is shown, or to the end.
func (t *shownText) toShown(whole int) int {
	ending, after, at := -1, -1, len(t.runes)
	for _, p := range t.pieces {
		switch {
		case whole >= p.whole && whole < p.whole+p.n:
			return p.shown + whole - p.whole
		case whole == p.whole+p.n:
			ending = p.shown + p.n
		case p.whole > whole && (after < 0 || p.whole < after):
			after, at = p.whole, p.shown
		}
	}
	if ending >= 0 {
		return ending
	}
	return at
}

// stretches translates a range of the whole text into what of it is shown. An
// empty range that lies within a piece gives an empty stretch.
func (t *shownText) stretches(r Range) []Range {
	r = t.clamp(r)
	var out []Range
	for _, p := range t.pieces {
		a, b := max(r.Start, p.whole), min(r.End, p.whole+p.n)
		if a < b || a == b && r.Start == r.End {
			out = append(out, Range{p.shown + a - p.whole, p.shown + b - p.whole})
		}
	}
	return out
}

// inWord reports whether the rune at i belongs to a word.
func inWord(runes []rune, i int) bool {
	r := runes[i]
	if isWordRune(r) {
		return true
	}
	switch r {
	case '\'', '’', '-', '.', ',':
		return i > 0 && i+1 < len(runes) && isWordRune(runes[i-1]) && isWordRune(runes[i+1]) &&
			(r != '.' && r != ',' || unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]))
	}
	return false
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == '_'
}
