package desk

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
)

// worthAsking is the chance of being the same claim from which an editor is
// asked about a pair: there are more of less than anybody could answer.
const worthAsking = 0.2

// Proposals are the matches an editor is asked about, best first. A match whose
// answer was given, or follows from answers that were, is left out, and so is one
// that would follow if all better ones were the same: a hundred reports of one
// thing make five thousand pairs, and ninety-nine of them say it all. What is not
// the same brings up the next best pairs. Pairs of one score come as they stand in the
// story. Those put off until later come last, in the order in which they were put off.
func Proposals(dossier *fact.Dossier) []fact.Match {
	ties := dossier.Tied()
	statements := dossier.ByNumber(ties)
	ranks := ranksIn(dossier.Articles, statements)
	asked := make([]asking, 0, len(dossier.Matches))
	for i := range dossier.Matches {
		m, x, y := &dossier.Matches[i], ties.Ends[i][0], ties.Ends[i][1]
		if m.Score >= worthAsking && canShareAClaim(statements[x], statements[y]) {
			first, second := min(ranks[x], ranks[y]), max(ranks[x], ranks[y])
			asked = append(asked, asking{m.Score, first, second, int32(i)})
		}
	}
	slices.SortFunc(asked, asking.better)
	a := newAnswers(dossier.Decisions)
	n := newNumbered(a, ties)
	var out, later []fact.Match
	for _, each := range asked {
		m, ends := dossier.Matches[each.match], ties.Ends[each.match]
		switch {
		case n.settle(m, ends):
		case n.touched[ends[0]] && a.putOff(m) > 0:
			later = append(later, m)
		case n.together.Join(ends[0], ends[1]):
			out = append(out, m)
		}
	}
	slices.SortStableFunc(later, func(x, y fact.Match) int { return a.putOff(x) - a.putOff(y) })
	return append(out, later...)
}

// asking is a match that may be asked about.
type asking struct {
	score         float64
	first, second int32 // ranks of its statements
	match         int32 // place in the dossier's matches
}

// better orders matches: the best first, and those of one score as they stand in
// the story.
func (x asking) better(y asking) int {
	return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.first, y.first), cmp.Compare(x.second, y.second), cmp.Compare(x.match, y.match))
}

// canShareAClaim reports whether two statements can be put into one claim: that
// somebody said it and that it is so are two claims, and what cannot be checked is
// in none.
func canShareAClaim(a, b *fact.Statement) bool {
	return a != nil && b != nil && a.Level == b.Level && a.Checkable && b.Checkable
}

// Proposed are proposals that are asked about one after the other. Making it looks at
// all of them, what an answer leaves open is found by the pairs it bears on alone.
type Proposed struct {
	pairs []fact.Match
	of    map[string][]int32 // statement → places among the pairs
}

// NewProposed is made of proposals in their order.
func NewProposed(pairs []fact.Match) *Proposed {
	p := &Proposed{pairs: pairs, of: make(map[string][]int32)}
	for i, m := range pairs {
		p.of[m.A] = append(p.of[m.A], int32(i))
		p.of[m.B] = append(p.of[m.B], int32(i))
	}
	return p
}

// All are the proposals, in their order.
func (p *Proposed) All() []fact.Match { return p.pairs }

// Find is the proposal of a pair, if it is one.
func (p *Proposed) Find(a, b string) (fact.Match, bool) {
	pair := fact.PairOf(a, b)
	for _, i := range p.of[a] {
		if m := p.pairs[i]; fact.PairOf(m.A, m.B) == pair {
			return m, true
		}
	}
	return fact.Match{}, false
}

// Open keeps of the proposals those that decisions leave open. It is quicker than to
// propose anew, and does not bring up any pair that was not there.
func (p *Proposed) Open(decisions []fact.MatchDecision) []fact.Match {
	a := newAnswers(decisions)
	var touched []int32 // places of pairs for which something can follow
	for _, d := range decisions {
		touched = append(append(touched, p.of[d.A]...), p.of[d.B]...)
	}
	slices.Sort(touched)
	out := make([]fact.Match, 0, len(p.pairs))
	var later []fact.Match
	next := int32(0) // the first place that is not looked at yet
	for _, i := range slices.Compact(touched) {
		out = append(out, p.pairs[next:i]...)
		next = i + 1
		switch m := p.pairs[i]; {
		case a.settle(m.A, m.B):
		case a.putOff(m) > 0:
			later = append(later, m)
		default:
			out = append(out, m)
		}
	}
	out = append(out, p.pairs[next:]...)
	slices.SortStableFunc(later, func(x, y fact.Match) int { return a.putOff(x) - a.putOff(y) })
	return append(out, later...)
}

// numbered are answers by the numbers of ties, with what would be the same besides. Few
// statements of a story are answered about, so the others never ask for the answers.
type numbered struct {
	*answers
	together fact.Sets // of what would be the same
	touched  []bool    // that an answer is about
}

func newNumbered(a *answers, ties *fact.Ties) *numbered {
	n := &numbered{a, fact.NewSets(len(ties.Numbers)), make([]bool, len(ties.Numbers))}
	first := map[string]int32{} // root → a statement of its set
	for pair := range a.given {
		for _, id := range pair {
			at, ok := ties.Numbers[id]
			if !ok {
				continue
			}
			n.touched[at] = true
			root := a.root(id)
			if other, ok := first[root]; ok {
				n.together.Join(at, other)
			} else {
				first[root] = at
			}
		}
	}
	return n
}

// settle reports whether nothing is left to be asked about a pair.
func (n *numbered) settle(m fact.Match, ends [2]int32) bool {
	return n.touched[ends[0]] && n.touched[ends[1]] && n.answers.settle(m.A, m.B)
}

// answers are an editor's answers with what follows from them: what is the same
// holds through third statements, and what is not the same parts all that is the
// same as the one from all that is the same as the other.
type answers struct {
	given map[[2]string]fact.Answer
	later map[[2]string]int // place among the pairs put off, from 1
	same  sets
	apart map[[2]string]bool // between the roots of same
}

func newAnswers(decisions []fact.MatchDecision) *answers {
	a := &answers{
		given: map[[2]string]fact.Answer{}, later: map[[2]string]int{},
		same: sets{}, apart: map[[2]string]bool{},
	}
	inOrder := slices.Clone(decisions)
	slices.SortStableFunc(inOrder, func(x, y fact.MatchDecision) int { return x.At.Compare(y.At) })
	for i, d := range inOrder {
		pair := fact.PairOf(d.A, d.B)
		a.given[pair] = d.Answer
		if d.Answer == fact.Later {
			a.later[pair] = i + 1
		}
	}
	for pair, answer := range a.given {
		if answer == fact.Same {
			a.same.join(pair[0], pair[1])
		}
	}
	for pair, answer := range a.given {
		if answer == fact.NotSame {
			a.apart[fact.PairOf(a.root(pair[0]), a.root(pair[1]))] = true
		}
	}
	return a
}

// settle reports whether nothing is left to be asked about a pair.
func (a *answers) settle(x, y string) bool {
	answer, answered := a.given[fact.PairOf(x, y)]
	if answered && answer != fact.Later {
		return true
	}
	return a.root(x) == a.root(y) || a.part(x, y)
}

// part reports whether it follows that two statements are not the same.
func (a *answers) part(x, y string) bool { return a.apart[fact.PairOf(a.root(x), a.root(y))] }

// partAny is part of any statement of some and any of others.
func (a *answers) partAny(some, others []string) bool {
	return slices.ContainsFunc(some, func(x string) bool {
		return slices.ContainsFunc(others, func(y string) bool { return a.part(x, y) })
	})
}

// join takes up that two statements are the same.
func (a *answers) join(x, y string) {
	if !a.same.join(x, y) {
		return
	}
	for pair := range a.apart { // by the roots as they are now
		if now := fact.PairOf(a.root(pair[0]), a.root(pair[1])); now != pair {
			delete(a.apart, pair)
			a.apart[now] = true
		}
	}
}

// putOff is the place of a pair among those put off, 0 for others.
func (a *answers) putOff(m fact.Match) int {
	pair := fact.PairOf(m.A, m.B)
	if a.given[pair] != fact.Later {
		return 0
	}
	return a.later[pair]
}

func (a *answers) root(id string) string { return a.same.root(id) }

// sets are disjoint sets of ids: each id leads to another of its set, the root
// to none (Galler and Fischer 1964).
type sets map[string]string

// root names the set of an id.
func (s sets) root(id string) string {
	for {
		up, ok := s[id]
		if !ok {
			return id
		}
		if top, ok := s[up]; ok {
			s[id] = top // halve the way for the next look
		}
		id = up
	}
}

// join puts the sets of two ids together and reports whether they were two.
func (s sets) join(a, b string) bool {
	if a, b = s.root(a), s.root(b); a == b {
		return false
	}
	s[a] = b
	return true
}
