package verdicts

import (
	"fmt"
	"strings"

	"znkr.io/diff"

	"crosscheck/internal/fact"
)

// change is one place at which two wordings of an utterance differ: the words of
// x stand where y has its own. Either may be empty, not both.
type change struct {
	x, y []spoken
	// fromX and fromY are the places of the first changed word on either side.
	fromX, fromY int
	marked       bool // the side without the words says that it left some out
}

// changesBetween aligns two wordings. Words that one of them has before or after
// all that they share are not a change: the other is a fragment.
func changesBetween(a, b *quote) (changes []change, fragment bool) {
	edits := align(a, b)
	for i := 0; i < len(edits); {
		if edits[i].Op == diff.Match {
			i++
			continue
		}
		c := change{fromX: placeX(edits, i, len(a.words)), fromY: placeY(edits, i, len(b.words))}
		start := i
		for ; i < len(edits) && edits[i].Op != diff.Match; i++ {
			if edits[i].Op == diff.Delete {
				c.x = append(c.x, edits[i].X)
			} else {
				c.y = append(c.y, edits[i].Y)
			}
		}
		atEdge := start == 0 || i == len(edits)
		if atEdge && (len(c.x) == 0 || len(c.y) == 0) {
			fragment = true
			continue
		}
		c.marked = c.isMarked(a, b)
		changes = append(changes, c)
	}
	return changes, fragment
}

// placeX is how far the x side has come before edit i.
func placeX(edits []diff.Edit[spoken], i, end int) int {
	for ; i < len(edits); i++ {
		if edits[i].Op != diff.Insert {
			return edits[i].PosX
		}
	}
	return end
}

func placeY(edits []diff.Edit[spoken], i, end int) int {
	for ; i < len(edits); i++ {
		if edits[i].Op != diff.Delete {
			return edits[i].PosY
		}
	}
	return end
}

// isMarked reports whether the reporter shows the change: dots where words were
// left out, brackets around words put in.
func (c change) isMarked(a, b *quote) bool {
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
// or a negation. Another ending of the same word does not.
func (c change) material() bool {
	return !c.marked && weight(c.x) != weight(c.y)
}

func weight(words []spoken) string {
	var stems []string
	for _, w := range words {
		if w.weighty {
			stems = append(stems, w.stem)
		}
	}
	return strings.Join(stems, " ")
}

// reason shows one change and counts how many others there are.
func (c change) reason(others int) string {
	x, y := spokenText(c.x), spokenText(c.y)
	var s string
	switch {
	case x == "" && y == "":
		return "The quotation is given in part only."
	case c.marked:
		s = fmt.Sprintf("The quotation is cut or filled in, and says so: “%s”", strings.TrimSpace(x+" "+y))
	case x == "" || y == "":
		s = fmt.Sprintf("The quotation has words here that are missing there, without a mark: “%s”", x+y)
	default:
		s = fmt.Sprintf("The quotation is not the same: “%s” against “%s”", x, y)
	}
	if others > 0 {
		s += ", and " + counted(others, "more change", "more changes")
	}
	return s + "."
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
