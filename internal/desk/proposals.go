package desk

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
)

// worthAsking is the chance of being the same claim from which an editor is
// asked about a pair. Grouping keeps pairs below it apart by itself, and there
// are more of them than anybody could answer.
const worthAsking = 0.2

// Proposals are the matches an editor is asked about: those whose answer was
// neither given nor follows from answers that were, best first. Those put off
// until later come last, in the order in which they were put off.
func Proposals(dossier *fact.Dossier) []fact.Match {
	a := newAnswers(dossier.Decisions)
	var out []fact.Match
	for _, m := range dossier.Matches {
		if m.Score >= worthAsking && !a.settle(m.A, m.B) {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(x, y fact.Match) int {
		return cmp.Or(a.putOff(x)-a.putOff(y), cmp.Compare(y.Score, x.Score))
	})
	return out
}

// Contradicted reports whether other answers say of a pair the contrary of what
// was answered: it was said not to be the same, and both are the same as a third.
func Contradicted(dossier *fact.Dossier, d fact.MatchDecision) bool {
	a := newAnswers(dossier.Decisions)
	return d.Answer == fact.NotSame && a.root(d.A) == a.root(d.B)
}

// answers are an editor's answers with what follows from them: what is the same
// holds through third statements, and what is not the same parts all that is the
// same as the one from all that is the same as the other.
type answers struct {
	given  map[[2]string]fact.Answer
	later  map[[2]string]int // place among the pairs put off, from 1
	parent map[string]string // union-find over statements that are the same
	apart  map[[2]string]bool
}

func newAnswers(decisions []fact.MatchDecision) *answers {
	a := &answers{
		given: map[[2]string]fact.Answer{}, later: map[[2]string]int{},
		parent: map[string]string{}, apart: map[[2]string]bool{},
	}
	inOrder := slices.Clone(decisions)
	slices.SortStableFunc(inOrder, func(x, y fact.MatchDecision) int { return x.At.Compare(y.At) })
	for i, d := range inOrder {
		pair := pairOf(d.A, d.B)
		a.given[pair] = d.Answer
		if d.Answer == fact.Later {
			a.later[pair] = i + 1
		}
	}
	for pair, answer := range a.given {
		if answer == fact.Same {
			a.parent[a.root(pair[0])] = a.root(pair[1])
		}
	}
	for pair, answer := range a.given {
		if answer == fact.NotSame {
			a.apart[pairOf(a.root(pair[0]), a.root(pair[1]))] = true
		}
	}
	return a
}

// settle reports whether nothing is left to be asked about a pair.
func (a *answers) settle(x, y string) bool {
	answer, answered := a.given[pairOf(x, y)]
	if answered && answer != fact.Later {
		return true
	}
	x, y = a.root(x), a.root(y)
	return x == y || a.apart[pairOf(x, y)]
}

// putOff is the place of a pair among those put off, 0 for others.
func (a *answers) putOff(m fact.Match) int {
	pair := pairOf(m.A, m.B)
	if a.given[pair] != fact.Later {
		return 0
	}
	return a.later[pair]
}

func (a *answers) root(id string) string {
	for {
		p, ok := a.parent[id]
		if !ok || p == id {
			return id
		}
		id = p
	}
}

func pairOf(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }
