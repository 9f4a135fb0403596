package verdicts

import (
	"slices"
	"strings"

	"znkr.io/diff"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// change is one place at which two wordings of an utterance differ: the words of
// x stand where y has its own. Either may be empty, not both.
type change struct {
	x, y []spoken
	// fromX and fromY are the places of the first changed word on either side.
	fromX, fromY int
	marked       bool // the side without the words says that it left some out
}

// wordings is how one wording of an utterance stands to another, word by word.
type wordings struct {
	changes []change
	// head and tail are the words that one of the two has before or after all that
	// they share; the other is then a fragment.
	head, tail *change
}

// matchedWords pairs the words that two wordings share, in order, as few words as
// can be left over.
func matchedWords(a, b *quote) [][2]int {
	var pairs [][2]int
	for _, e := range diff.EditsFunc(a.words, b.words, func(x, y spoken) bool { return x.norm == y.norm }, diff.Minimal()) {
		if e.Op == diff.Match {
			pairs = append(pairs, [2]int{e.PosX, e.PosY})
		}
	}
	slideHead(pairs, a, b)
	slideTail(pairs, a, b)
	return pairs
}

// slideHead moves words left out behind a beginning that they end with to the
// edge: in "I said that I felt" against "I felt" what is missing is "I said that",
// not "said that I".
func slideHead(pairs [][2]int, a, b *quote) {
	n := 0
	for n < len(pairs) && pairs[n] == [2]int{n, n} {
		n++
	}
	if n == 0 || n == len(pairs) {
		return
	}
	gapX, gapY := pairs[n][0]-n, pairs[n][1]-n
	if gapX > 0 && gapY > 0 {
		return
	}
	for k := range n {
		if a.words[k+gapX].norm != b.words[k+gapY].norm {
			return
		}
	}
	for k := range n {
		pairs[k] = [2]int{k + gapX, k + gapY}
	}
}

// slideTail is slideHead for words left out before an end that they begin with.
func slideTail(pairs [][2]int, a, b *quote) {
	lenA, lenB := len(a.words), len(b.words)
	n := 0
	for n < len(pairs) && pairs[len(pairs)-1-n] == [2]int{lenA - 1 - n, lenB - 1 - n} {
		n++
	}
	if n == 0 || n == len(pairs) {
		return
	}
	before := pairs[len(pairs)-1-n]
	gapX, gapY := lenA-n-before[0]-1, lenB-n-before[1]-1
	if gapX > 0 && gapY > 0 {
		return
	}
	for k := range n {
		if a.words[lenA-n-gapX+k].norm != b.words[lenB-n-gapY+k].norm {
			return
		}
	}
	for k := range n {
		pairs[len(pairs)-n+k] = [2]int{lenA - n - gapX + k, lenB - n - gapY + k}
	}
}

// alignWordings aligns two wordings.
func alignWordings(a, b *quote) wordings {
	var out wordings
	x, y := 0, 0
	for _, p := range append(matchedWords(a, b), [2]int{len(a.words), len(b.words)}) {
		if p[0] > x || p[1] > y {
			c := change{x: a.words[x:p[0]], y: b.words[y:p[1]], fromX: x, fromY: y}
			oneSided := len(c.x) == 0 || len(c.y) == 0
			switch {
			case x == 0 && y == 0 && (oneSided || c.begins()):
				out.head = &c
			case oneSided && p[0] == len(a.words) && p[1] == len(b.words):
				out.tail = &c
			case c.repeats(a, b):
				// said twice: "if he, if he wins"
			case !c.sameLetters():
				c.marked = c.isMarked(a, b)
				out.changes = append(out.changes, c)
			}
		}
		x, y = p[0]+1, p[1]+1
	}
	return out
}

// repeats reports whether a change only leaves out, or puts in, words that stand there twice, one time
// right behind the other.
func (c *change) repeats(a, b *quote) bool {
	again := func(own, other []spoken, q *quote, from int) bool {
		n := len(own)
		if n < 2 || len(other) > 0 {
			return false
		}
		words := spokenText(own)
		return from+2*n <= len(q.words) && words == spokenText(q.words[from+n:from+2*n]) || from >= n && words == spokenText(q.words[from-n:from])
	}
	return again(c.x, c.y, a, c.fromX) || again(c.y, c.x, b, c.fromY)
}

// begins reports whether a change at the beginning is no more than another way into what
// is shared: a light word or two on one side, more of them on the other.
func (c *change) begins() bool {
	short, long := c.x, c.y
	if len(short) > len(long) {
		short, long = long, short
	}
	return len(short) <= 2 && len(long) >= len(short)+2 && weight(short) == ""
}

// sameLetters reports whether the words differ in nothing but where they are cut:
// "web site", "website".
func (c *change) sameLetters() bool {
	return strings.ReplaceAll(spokenText(c.x), " ", "") == strings.ReplaceAll(spokenText(c.y), " ", "")
}

// isMarked reports whether the reporter shows the change: dots where words were
// left out, brackets around words put in.
func (c *change) isMarked(a, b *quote) bool {
	shown := func(own []spoken, q *quote, from, n int) bool {
		if n == 0 {
			return from < len(q.words) && q.words[from].cutBefore
		}
		for _, w := range own {
			if !w.inserted {
				return false
			}
		}
		return true
	}
	return shown(c.x, a, c.fromX, len(c.x)) || shown(c.y, b, c.fromY, len(c.y))
}

// material reports whether a change that is not marked touches a content word
// or a negation. Another ending of the same word does not, and a name spelled
// another way does not.
func (c *change) material() bool {
	if c.marked || spelledAlike(c.x, c.y) {
		return false
	}
	return c.bends() || weight(c.x) != weight(c.y) && !c.sameInOtherWords()
}

// bends reports whether a change of small words changes how much, how surely or when is said to
// be so: "most" for "some", "must" for "may", "after" for "before"; or such a word alone is put in
// or left out that makes it narrower: "only", "half".
func (c *change) bends() bool {
	x, y := bendingIn(c.x), bendingIn(c.y)
	switch {
	case x == y:
		return false
	case x == "" || y == "":
		return narrowing[x+y]
	}
	return true
}

// bendingIn are the small words among some that tell how much, how surely or when, one space
// between them.
func bendingIn(words []spoken) string {
	var found []string
	for _, w := range words {
		if base, ok := bending[w.norm]; ok {
			found = append(found, base)
		}
	}
	return strings.Join(found, " ")
}

var (
	bending = pairs(`all all, most most, some some, many many, few few, several several, none none, every all, each all, both both, half half,
		only only, more more, less less, fewer less, must must, may may, might may, can can, could can, should should, never never, always always,
		before before, after after, if if, unless unless, until until, nearly nearly, almost nearly, hardly hardly, barely hardly, one one`)
	narrowing = set(`only half few if unless must may most nearly hardly`)
)

// sameInOtherWords reports whether one word that says the same stands for another: who speaks
// another language is quoted in a translation.
func (c *change) sameInOtherWords() bool {
	if len(c.x) != 1 || len(c.y) != 1 {
		return false
	}
	one, other := c.x[0].norm, c.y[0].norm
	return sense(c.x[0].stem) == sense(c.y[0].stem) || insideWords[one] && insideWords[other]
}

var insideWords = set(`in inside indoors within`)

func weight(words []spoken) string {
	var stems []string
	for _, w := range weightyIn(words) {
		stems = append(stems, w.stem)
	}
	return strings.Join(stems, " ")
}

// weightyIn are the words among some that say something.
func weightyIn(words []spoken) []spoken {
	return slices.DeleteFunc(slices.Clone(words), func(w spoken) bool { return !w.weighty })
}

// spelledAlike reports whether two words may be one name in two spellings: "Qaida"
// and "Qaeda".
func spelledAlike(x, y []spoken) bool {
	return len(x) == 1 && len(y) == 1 && x[0].capital && y[0].capital && oneSpelling(x[0].norm, y[0].norm)
}

// reason tells one change and counts how many others there are. The longest form
// of the utterance is the one the others are compared with.
func (c *change) reason(others int) string {
	x, y := spokenText(c.x), spokenText(c.y)
	var s string
	switch {
	case c.marked && y == "":
		s = message.Text("Cut with a mark: the longest form has “{{.Words}}” here", "Words", x)
	case c.marked:
		s = message.Text("Filled in, and marked so: “{{.Words}}”", "Words", strings.TrimSpace(x+" "+y))
	case y == "":
		s = message.Text("Cut without a mark: the longest form has “{{.Words}}” here", "Words", x)
	case x == "":
		s = message.Text("Words added: “{{.Words}}” does not stand in the longest form", "Words", y)
	default:
		s = message.Text("Not the same words: “{{.Longest}}” in the longest form, “{{.Words}}” here", "Longest", x, "Words", y)
	}
	if others > 0 {
		return message.Count("{{.Change}}, and {{.Count}} more changes.", others, "Change", s, "Count", spell(others))
	}
	return message.Text("{{.Change}}.", "Change", s)
}

// leftOut is how many weighty words stand before and after what is shared.
func (w *wordings) leftOut() int {
	n := 0
	for _, edge := range []*change{w.head, w.tail} {
		if edge == nil {
			continue
		}
		for _, word := range append(edge.x, edge.y...) {
			if word.weighty {
				n++
			}
		}
	}
	return n
}

func spokenText(words []spoken) string {
	norms := make([]string, len(words))
	for i, w := range words {
		norms[i] = w.norm
	}
	return strings.Join(norms, " ")
}

// changedSpan is the stretch of a quotation that holds its changes, with the
// word before where a side lacks words; the whole quotation where nothing but
// its length differs. Side 0 is the longest wording, 1 the other.
func changedSpan(q *quote, changes []change, side int) fact.Span {
	if len(changes) == 0 {
		return q.Span
	}
	ends := func(c change) (first, last int) {
		n := len(c.x)
		first = c.fromX
		if side == 1 {
			n, first = len(c.y), c.fromY
		}
		if n == 0 {
			return max(0, first-1), min(first, len(q.words)-1)
		}
		return first, first + n - 1
	}
	first, _ := ends(changes[0])
	_, last := ends(changes[len(changes)-1])
	return fact.Span{Start: q.words[first].Start, End: q.words[last].End}
}
