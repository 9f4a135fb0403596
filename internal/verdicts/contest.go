package verdicts

import (
	"math"
	"slices"

	"crosscheck/internal/fact"
)

// Comparer compares statements of a story two by two as if they made one claim. Each
// is cut into words once, so it serves many pairs; it is for one goroutine.
type Comparer struct {
	around Setting
	views  map[string]*view // by statement id
}

// keptViews is how many statements a comparer keeps cut into words: a large story has
// more than should be in memory at once.
const keptViews = 5000

// NewComparer makes a comparer for statements of these articles.
func NewComparer(articles map[string]*fact.Article) *Comparer {
	return &Comparer{Setting{Articles: articles}, make(map[string]*view)}
}

// Contest reports whether two statements of different articles tell another thing of one
// and the same: whether they have a material difference on the claim that speaks by itself
// for their making one, alike or not. What counts the same thing, or says when, where or by
// whom the same was done, does; that somebody denies something does not.
func (c *Comparer) Contest(a, b *fact.Statement) bool {
	one, other := *c.view(a), *c.view(b)
	views := setBeside([]*view{&one, &other}, c.around)
	if inCommon(views[0], views[1]) == 0 || ofTwo(views[0].spokenOf(), views[1].spokenOf()) {
		return false
	}
	for _, d := range append(numberDifferences(views), pairDifferences(views)...) {
		if d.Material && d.Concerns == fact.ConcernsClaim && tellsOfOne[d.Kind] && !(d.Kind == fact.DiffNumber && farFrom(views[0], views[1])) {
			return true
		}
	}
	return false
}

// Handles name what a statement counts, whom it names with an office or a first name, and
// what it dates: two that share none hardly contest each other.
func (c *Comparer) Handles(s *fact.Statement) []string {
	v := c.view(s)
	var out []string
	for i := range v.figures {
		if f := &v.figures[i]; f.thing.key != "" {
			out = append(out, "counted "+f.measured())
		}
	}
	for _, m := range v.moments {
		if m.event != "" && !m.saying {
			out = append(out, "dated "+m.event)
		}
	}
	for _, n := range v.called {
		if n.person && n.inside && (n.titled || len(n.words) > 1) {
			out = append(out, "named "+n.words[0], "named "+n.last)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Agrees reports whether two statements give one figure for the same thing.
func (c *Comparer) Agrees(a, b *fact.Statement) bool {
	one, other := c.view(a), c.view(b)
	return slices.ContainsFunc(one.figures, func(f figure) bool {
		return slices.ContainsFunc(other.figures, func(g figure) bool {
			return f.measured() == g.measured() && f.thing.key != "" && f.part == g.part && meets(f, g)
		})
	})
}

// tellsOfOne are the kinds of differences that are found in what is counted, dated or
// named on both sides.
var tellsOfOne = map[fact.DifferenceKind]bool{
	fact.DiffNumber: true, fact.DiffDate: true, fact.DiffName: true, fact.DiffTitle: true, fact.DiffPlace: true,
	fact.DiffCertainty: true, fact.DiffAgent: true,
}

// farFrom reports whether all figures that two statements give of one measure are so far
// from each other that they hardly count one thing.
func farFrom(a, b *view) bool {
	far := false
	for i := range a.figures {
		for k := range b.figures {
			f, g := &a.figures[i], &b.figures[k]
			if f.measured() != g.measured() {
				continue
			}
			least, most := min(math.Abs(f.High), math.Abs(g.High)), max(math.Abs(f.High), math.Abs(g.High))
			if least == 0 || most <= farRatio*least || isPowerOfTen(most/least) {
				return false
			}
			far = true
		}
	}
	return far
}

// farRatio is how many times one figure is another at most that counts the same thing in
// two reports of one event.
const farRatio = 20

// inCommon counts the words of content and of names that two statements share, but those
// that they count.
func inCommon(a, b *view) int {
	n := 0
	counted := set("")
	for _, f := range a.figures {
		counted[plain(f.Counted)] = true
	}
	for sense := range a.content {
		if !counted[sense] && (b.content[sense] || b.named[sense]) {
			n++
		}
	}
	for sense := range a.named {
		if !a.content[sense] && (b.content[sense] || b.named[sense]) {
			n++
		}
	}
	return n
}

// spokenOf are the people of whom a statement tells something.
func (v *view) spokenOf() []fact.Name {
	return slices.DeleteFunc(slices.Clone(v.Names), func(n fact.Name) bool {
		return n.Kind != fact.NamesPerson || !v.Contains(n.Span) || inSource(v.Statement, n.Span)
	})
}

func (c *Comparer) view(s *fact.Statement) *view {
	v := c.views[s.ID]
	if v == nil {
		if len(c.views) >= keptViews {
			clear(c.views)
		}
		v = newView(*s)
		c.views[s.ID] = v
	}
	return v
}
