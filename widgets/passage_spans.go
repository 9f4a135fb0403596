package widgets

import (
	"sort"

	"fyne.io/fyne/v2"
)

// Span is a stretch of a passage that is set off: tinted, underlined, in
// another colour, or only a place that can be gone to.
type Span struct {
	ID    string // handed back by the callbacks; need not be unique
	Range        // in code points of the whole text; empty marks a place where words are missing
	Tint  fyne.ThemeColorName
	Line  LineStyle
	// LineColor is the colour of the line, or of the caret of an empty span.
	LineColor fyne.ThemeColorName
	TextColor fyne.ThemeColorName // "" leaves it
	Stop      bool                // can be clicked, and the keyboard cursor stops at it
}

// MarkSpan marks words in which statements are compared; apart says that these
// stand apart, which tints them. An empty range is the caret where a quotation
// was cut.
func MarkSpan(m Mark, r Range, apart bool, id string) Span {
	s := Span{ID: id, Range: r, Line: m.Line(), LineColor: m.LineColor(), Stop: id != ""}
	if apart {
		s.Tint = m.Tint()
	}
	return s
}

// VerdictSpan highlights a statement by the verdict on its claim; one that only
// alludes to the claim has the line alone.
func VerdictSpan(v Verdict, r Range, alludes bool, id string) Span {
	s := Span{ID: id, Range: r, Line: LineSolid, LineColor: v.Color(), Tint: v.Tint(), Stop: true}
	if v == Undecided || v == Open {
		s.LineColor = ColorLine2
	}
	if alludes {
		s.Tint = ""
	}
	return s
}

// maxLevel is how many lines are drawn below one another; more are counted in the margin.
const maxLevel = 2

// shownSpan is what of a span is shown, in runes of the shown text.
type shownSpan struct {
	Range
	span  int // index of the span
	level int // which line below the words is its own, from 0
}

// spanIndex finds the spans of a line.
type spanIndex struct {
	spans  []Span
	shown  []shownSpan // by start, longer first
	maxEnd []int       // greatest end among shown[:i+1]
}

func newSpanIndex(spans []Span, t *shownText) *spanIndex {
	x := &spanIndex{spans: spans}
	for i, s := range spans {
		for _, r := range t.stretches(s.Range) {
			x.shown = append(x.shown, shownSpan{Range: r, span: i})
		}
	}
	sort.SliceStable(x.shown, func(i, j int) bool {
		a, b := x.shown[i], x.shown[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End > b.End
	})
	x.maxEnd = make([]int, len(x.shown))
	end := 0
	for i, s := range x.shown {
		end = max(end, s.End)
		x.maxEnd[i] = end
	}
	x.setLevels()
	return x
}

// setLevels gives each underlined span the highest line that no span has taken
// that began before it and still goes on.
func (x *spanIndex) setLevels() {
	var open []*shownSpan
	for i := range x.shown {
		s := &x.shown[i]
		if x.spans[s.span].Line == LineNone || s.Empty() {
			continue
		}
		going := open[:0]
		taken := 0
		for _, o := range open {
			if o.End > s.Start {
				going = append(going, o)
				if o.level < 63 {
					taken |= 1 << o.level
				}
			}
		}
		for s.level = 0; taken&(1<<s.level) != 0; s.level++ {
		}
		open = append(going, s)
	}
}

// on calls f for the shown spans that touch a range, by start.
func (x *spanIndex) on(r Range, f func(*shownSpan)) {
	first := sort.SearchInts(x.maxEnd, r.Start) // maxEnd >= start: empty spans at the start count
	for i := first; i < len(x.shown); i++ {
		s := &x.shown[i]
		if s.Start > r.End {
			break
		}
		if s.End > r.Start && s.Start < r.End || s.Empty() && s.End >= r.Start {
			f(s)
		}
	}
}

// stopAt returns the shortest span at a rune that can be gone to; ok is false
// when there is none.
func (x *spanIndex) stopAt(rune int) (best shownSpan, ok bool) {
	x.on(Range{rune, rune + 1}, func(s *shownSpan) {
		if !x.spans[s.span].Stop || s.Empty() {
			return
		}
		if !ok || s.End-s.Start <= best.End-best.Start {
			best, ok = *s, true
		}
	})
	return best, ok
}

// stop returns the step-th stop after (or before, when step is negative) the
// shown span at index from; from is -1 for none, then those from place on count.
func (x *spanIndex) stop(from, place, step int) (index int, ok bool) {
	i := from
	if from < 0 {
		i = sort.Search(len(x.shown), func(i int) bool { return x.shown[i].Start >= place })
		if step > 0 {
			i--
		}
	}
	for left := max(step, -step); left > 0; {
		if step > 0 {
			i++
		} else {
			i--
		}
		if i < 0 || i >= len(x.shown) {
			return 0, false
		}
		if x.spans[x.shown[i].span].Stop && !x.shown[i].Empty() {
			left--
		}
	}
	return i, true
}
