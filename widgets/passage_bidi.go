package widgets

import (
	"slices"
	"sort"
	"unicode"
)

// Hebrew and Arabic are written from right to left. A line that has words of
// theirs is laid out as the Unicode bidirectional algorithm says (UAX 9), without
// the marks that embed one direction in another, which newspapers do not use. The
// toolkit orders the letters of a word; this orders the words. A paragraph that
// begins with such a word stands at the right.
//
// Lines without such words, nearly all, are a walk over advances and know nothing
// of this.

// levels of embedding, of runes in paragraphs of either direction
const (
	levelLeft   = 0 // from left to right
	levelRight  = 1 // from right to left
	levelInside = 2 // from left to right within what goes from right to left
)

// isToLeft reports whether a rune is a letter that is written from right to left.
func isToLeft(r rune) bool {
	return r >= 0x590 && r <= 0x8ff && !unicode.IsDigit(r) && unicode.IsLetter(r) ||
		r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefe
}

// visual is where the runes of a line stand that has words of both directions.
type visual struct {
	start  int       // the first rune of the line
	base   uint8     // level of the paragraph
	levels []uint8   // of each rune
	left   []float32 // left edge of each rune
	end    float32   // where a caret behind the last rune stands
}

// visualOf lays a line out that has words written from right to left; nil for others.
func (l *textLayout) visualOf(n int) *visual {
	ln := &l.lines[n]
	if !ln.mixed {
		return nil
	}
	if v := l.visuals[n]; v != nil {
		return v
	}
	v := &visual{start: ln.start, base: l.baseLevel(ln.start)}
	v.levels = embed(l.text.runes[ln.start:ln.end], v.base)
	v.left = make([]float32, len(v.levels))
	x := float32(0)
	if v.base == levelRight {
		for _, a := range l.advances[ln.start:ln.end] {
			x += a
		}
		x = max(0, l.width-x)
	}
	for _, i := range visualOrder(v.levels) {
		v.left[i] = x
		x += l.advances[ln.start+i]
	}
	v.end = x
	if last := len(v.levels) - 1; v.base == levelRight {
		v.end = slices.Min(v.left)
	} else if v.levels[last] == levelLeft {
		v.end = v.left[last] + l.advances[ln.start+last]
	}
	if l.visuals == nil {
		l.visuals = make(map[int]*visual)
	}
	l.visuals[n] = v
	return v
}

// baseLevel is the level of a paragraph: the direction of its first letter.
func (l *textLayout) baseLevel(place int) uint8 {
	p := l.paragraphAt(place)
	return baseOf(l.text.runes[p.Start:p.End])
}

// embed gives each rune of a line its level: letters by their direction, figures
// from left to right, brackets as what they hold, and what is none of these as what
// stands on both its sides, else as the paragraph.
func embed(runes []rune, base uint8) []uint8 {
	toRight := uint8(levelLeft)
	if base == levelRight {
		toRight = levelInside
	}
	levels := make([]uint8, len(runes))
	sides := make([]uint8, len(runes)) // as which side a neutral takes a rune
	strong := base
	for i, r := range runes {
		figure := unicode.IsDigit(r) || i > 0 && i+1 < len(runes) && isSeparator(r) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
		switch {
		case isToLeft(r):
			strong = levelRight
			levels[i], sides[i] = levelRight, levelRight
		case figure && strong == levelRight:
			levels[i], sides[i] = levelInside, levelRight
		case figure || unicode.IsLetter(r):
			if !figure {
				strong = levelLeft
			}
			levels[i], sides[i] = toRight, levelLeft
		case i > 0 && unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
			levels[i], sides[i] = levels[i-1], sides[i-1]
		default:
			levels[i], sides[i] = none, none
		}
	}
	for _, pair := range brackets(runes) {
		side := sideOfBrackets(sides, pair, base)
		for _, i := range pair {
			switch side {
			case levelLeft:
				levels[i], sides[i] = toRight, levelLeft
			case levelRight:
				levels[i], sides[i] = levelRight, levelRight
			}
		}
	}
	for i := 0; i < len(runes); {
		if sides[i] != none {
			i++
			continue
		}
		end := i + 1
		for end < len(runes) && sides[end] == none {
			end++
		}
		before, after := base, base
		if i > 0 {
			before = sides[i-1]
		}
		if end < len(runes) {
			after = sides[end]
		}
		level := base
		switch {
		case before == after && before == levelLeft:
			level = toRight
		case before == after:
			level = levelRight
		}
		for k := i; k < end; k++ {
			levels[k] = level
		}
		for k := i; k < end; k++ { // so that the next stretch finds no neutral before it
			sides[k] = level & 1
		}
		i = end
	}
	return levels
}

// none is the side of what takes its direction from others.
const none = 0xff

// brackets are the pairs of brackets in a line, by the first of each.
func brackets(runes []rune) (pairs [][2]int) {
	var open []int
	for i, r := range runes {
		switch r {
		case '(', '[':
			open = append(open, i)
		case ')', ']':
			for n := len(open) - 1; n >= 0; n-- {
				if runes[open[n]] == mirrored[r] {
					pairs, open = append(pairs, [2]int{open[n], i}), open[:n]
					break
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return a[0] - b[0] })
	return pairs
}

// sideOfBrackets is as which side a pair of brackets counts (rule N0): that of the
// paragraph if something between them does, else that of what is between them if it
// goes on what stands before; none where nothing that has a side is between them.
func sideOfBrackets(sides []uint8, pair [2]int, base uint8) uint8 {
	within := sides[pair[0]+1 : pair[1]]
	other := levelRight - base
	switch {
	case slices.Contains(within, base):
		return base
	case !slices.Contains(within, other):
		return none
	}
	for i := pair[0] - 1; i >= 0; i-- {
		if sides[i] != none {
			return sides[i]
		}
	}
	return base
}

// isSeparator reports whether a rune stands within figures: 3.5, 1,200, 10:30.
func isSeparator(r rune) bool { return r == '.' || r == ',' || r == ':' || r == '/' }

// visualOrder gives the indexes of runes from the left to the right of their line.
func visualOrder(levels []uint8) []int {
	order := make([]int, len(levels))
	for i := range order {
		order[i] = i
	}
	for level := uint8(levelInside); level >= levelRight; level-- {
		for a := 0; a < len(order); {
			if levels[order[a]] < level {
				a++
				continue
			}
			b := a
			for b < len(order) && levels[order[b]] >= level {
				b++
			}
			slices.Reverse(order[a:b])
			a = b
		}
	}
	return order
}

// x is how far from the left a caret before a rune stands.
func (v *visual) x(l *textLayout, place int) float32 {
	i := place - v.start
	switch {
	case i >= len(v.left):
		return v.end
	case v.levels[i] == levelRight:
		return v.left[i] + l.advances[place]
	}
	return v.left[i]
}

// sides are the left and the right edge of some runes.
func (v *visual) sides(l *textLayout, start, end int) (left, right float32) {
	left, right = v.left[start-v.start], v.left[start-v.start]+l.advances[start]
	for i := start + 1; i < end; i++ {
		left, right = min(left, v.left[i-v.start]), max(right, v.left[i-v.start]+l.advances[i])
	}
	return left, right
}

// alike reports whether two runes go in one direction.
func (v *visual) alike(a, b int) bool {
	return v == nil || v.levels[a-v.start] == v.levels[b-v.start]
}

// pieces are the parts of the line that a range covers, from the left.
func (v *visual) pieces(l *textLayout, start, end int) [][2]float32 {
	var out [][2]float32
	for i := start; i < end; {
		next := i + 1
		for next < end && v.levels[next-v.start] == v.levels[i-v.start] {
			next++
		}
		left, right := v.sides(l, i, next)
		out = append(out, [2]float32{left, right})
		i = next
	}
	sort.Slice(out, func(a, b int) bool { return out[a][0] < out[b][0] })
	joined := out[:0]
	for _, p := range out {
		if n := len(joined); n > 0 && p[0] <= joined[n-1][1]+0.5 {
			joined[n-1][1] = max(joined[n-1][1], p[1])
			continue
		}
		joined = append(joined, p)
	}
	return joined
}

// placeAt is the place nearest to x.
func (v *visual) placeAt(l *textLayout, ln *line, at float32) int {
	best, far := ln.start, float32(-1)
	near := func(place int, x float32) {
		if d := max(at-x, x-at); far < 0 || d < far {
			best, far = place, d
		}
	}
	for i := ln.start; i < ln.end; i = l.nextCluster(i, ln.end) {
		near(i, v.x(l, i))
	}
	near(ln.end, v.end)
	return best
}

// runeAt is the rune under x, or −1.
func (v *visual) runeAt(l *textLayout, at float32) int {
	for i, left := range v.left {
		if at >= left && at < left+l.advances[v.start+i] {
			return v.start + i
		}
	}
	return -1
}

// mirrored are signs that look the other way from right to left.
var mirrored = map[rune]rune{'(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«', '‹': '›', '›': '‹', '<': '>', '>': '<'}

// mirror turns signs that stand alone where the writing goes from right to left:
// the toolkit draws what has no letters from left to right.
func mirror(word []rune) []rune {
	out := slices.Clone(word)
	if slices.ContainsFunc(word, isToLeft) {
		return out
	}
	slices.Reverse(out)
	for i, r := range out {
		if m, ok := mirrored[r]; ok {
			out[i] = m
		}
	}
	return out
}
