package widgets

import "sort"

// line is one line of the shown text at the present width.
type line struct {
	start, end int     // runes; the blanks the line ends in are not in it
	top        float32 // of the line's box, from the top of the passage
	height     float32
	role       Role
	last       bool // of its paragraph
	mixed      bool // has words that are written from right to left, or goes on in a text that is
}

// textLayout holds a text with its measures and, for one width, its lines. It
// is plain numbers: nothing here draws.
type textLayout struct {
	text     *shownText
	advances []float32
	flags    []uint8
	ready    int // runes measured so far
	width    float32
	gap      float32 // between paragraphs
	lines    []line
	visuals  map[int]*visual // of mixed lines, by line
	height   float32
}

// minMeasure is the least width that lines are broken at. The toolkit lays
// content out at its least size before it gives it its place.
const minMeasure = 24

// breakLines breaks what is measured into lines no wider than width, at most
// maxLines when that is not 0, and reports whether something was left out.
func (l *textLayout) breakLines(width float32, faces *[roleCount]face, maxLines int) (cut bool) {
	l.width, l.lines, l.height, l.visuals = width, l.lines[:0], 0, nil
	if width < minMeasure {
		return false
	}
	top := float32(0)
	for i, p := range l.text.paragraphs {
		if p.start >= l.ready {
			break
		}
		if i > 0 {
			top += l.gap
		}
		height := faces[p.role].height
		end := min(p.end, l.ready)
		toLeft := l.baseLevel(p.start) == levelRight
		for start := l.skipBlanks(p.start, end); start < end; {
			if maxLines > 0 && len(l.lines) == maxLines {
				return true
			}
			next := l.lineEnd(start, end, width)
			stop := next
			for stop > start && l.flags[stop-1]&blank != 0 {
				stop--
			}
			l.lines = append(l.lines, line{start, stop, top, height, p.role, next == end, toLeft || l.isMixed(start, stop)})
			top += height
			l.height = top
			start = l.skipBlanks(next, end)
		}
	}
	return false
}

// isMixed reports whether some runes are written from right to left.
func (l *textLayout) isMixed(start, end int) bool {
	for _, f := range l.flags[start:end] {
		if f&toLeft != 0 {
			return true
		}
	}
	return false
}

// skipBlanks keeps blanks off the beginning of a line.
func (l *textLayout) skipBlanks(i, end int) int {
	for i < end && l.flags[i]&blank != 0 {
		i++
	}
	return i
}

// lineEnd returns where the next line begins when one begins at start. A word
// wider than the line is broken where the line is full.
func (l *textLayout) lineEnd(start, end int, width float32) int {
	x := float32(0)
	last := start // last place where the line may end
	for i := start; i < end; i++ {
		x += l.advances[i]
		if x > width && l.flags[i]&blank == 0 {
			if last > start {
				return last
			}
			for i > start+1 && l.flags[i]&joined != 0 {
				i--
			}
			return max(i, start+1)
		}
		if l.flags[i]&breakAfter != 0 {
			last = i + 1
		}
	}
	return end
}

// lineAt returns the line a rune stands on: the last that begins at or before
// it; 0 when there is none.
func (l *textLayout) lineAt(rune int) int {
	n := sort.Search(len(l.lines), func(i int) bool { return l.lines[i].start > rune }) - 1
	return max(n, 0)
}

// lineAtY returns the line nearest to a height.
func (l *textLayout) lineAtY(y float32) int {
	n := sort.Search(len(l.lines), func(i int) bool { return l.lines[i].top+l.lines[i].height > y })
	if n == len(l.lines) {
		return max(n-1, 0)
	}
	if n > 0 && y < l.lines[n].top { // between two paragraphs
		above := l.lines[n-1].top + l.lines[n-1].height
		if y-above < l.lines[n].top-y {
			return n - 1
		}
	}
	return n
}

// x returns how far from the left a place stands on its line.
func (l *textLayout) x(n, place int) float32 {
	ln := &l.lines[n]
	if v := l.visualOf(n); v != nil {
		return v.x(l, min(max(place, ln.start), ln.end))
	}
	x := float32(0)
	for i := ln.start; i < min(place, ln.end); i++ {
		x += l.advances[i]
	}
	return x
}

// placeAtX returns the place on a line nearest to x.
func (l *textLayout) placeAtX(n int, at float32) int {
	ln := &l.lines[n]
	if v := l.visualOf(n); v != nil {
		return v.placeAt(l, ln, at)
	}
	x := float32(0)
	for i := ln.start; i < ln.end; {
		next := l.nextCluster(i, ln.end)
		w := float32(0)
		for k := i; k < next; k++ {
			w += l.advances[k]
		}
		if at < x+w/2 {
			return i
		}
		x += w
		i = next
	}
	return ln.end
}

// nextCluster steps over a rune and what belongs to it.
func (l *textLayout) nextCluster(i, end int) int {
	i++
	for i < end && l.flags[i]&joined != 0 {
		i++
	}
	return min(i, end)
}

// previousCluster steps back over a rune and what belongs to it.
func (l *textLayout) previousCluster(i int) int {
	i--
	for i > 0 && l.flags[i]&joined != 0 {
		i--
	}
	return max(i, 0)
}

// strip is the part of a line that a range covers.
type strip struct {
	line        int
	left, right float32
}

// strips cuts a range into the parts of the lines from first to last (excluded)
// that it covers. An empty range gives nothing.
func (l *textLayout) strips(r Range, first, last int) []strip {
	var out []strip
	for n := max(first, l.lineAt(r.Start)); n < min(last, len(l.lines)); n++ {
		ln := &l.lines[n]
		if ln.start >= r.End {
			break
		}
		a, b := max(r.Start, ln.start), min(r.End, ln.end)
		if a >= b {
			continue
		}
		if v := l.visualOf(n); v != nil {
			for _, p := range v.pieces(l, a, b) {
				out = append(out, strip{n, p[0], p[1]})
			}
			continue
		}
		left := l.x(n, a)
		right := left
		for i := a; i < b; i++ {
			right += l.advances[i]
		}
		out = append(out, strip{n, left, right})
	}
	return out
}

// wordAt returns the word at a place: letters and digits with the apostrophes
// and hyphens between them, or the single rune that is none.
func (l *textLayout) wordAt(place int) Range {
	runes := l.text.runes
	if len(runes) == 0 {
		return Range{}
	}
	place = min(max(place, 0), len(runes)-1)
	start, end := place, place
	for start > 0 && inWord(runes, start-1) {
		start--
	}
	for end < len(runes) && inWord(runes, end) {
		end++
	}
	if start == end || !inWord(runes, place) && start < place {
		return Range{place, place + 1}
	}
	return Range{start, end}
}

// paragraphAt returns the paragraph at a place.
func (l *textLayout) paragraphAt(place int) Range {
	ps := l.text.paragraphs
	n := sort.Search(len(ps), func(i int) bool { return ps[i].start > place }) - 1
	if n < 0 {
		return Range{}
	}
	return Range{ps[n].start, ps[n].end}
}

// nextWord and previousWord are where the caret goes by whole words.
func (l *textLayout) nextWord(place int) int {
	runes := l.text.runes
	for place < len(runes) && inWord(runes, place) {
		place++
	}
	for place < len(runes) && !inWord(runes, place) {
		place++
	}
	return place
}

func (l *textLayout) previousWord(place int) int {
	runes := l.text.runes
	for place > 0 && !inWord(runes, place-1) {
		place--
	}
	for place > 0 && inWord(runes, place-1) {
		place--
	}
	return place
}
