package matching

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
)

// bonds are the editor's answers as they bind grouping: what is the same holds
// through third statements, and what is not the same keeps all that is the same
// as the one from all that is the same as the other.
//
// Answers may contradict each other ("A is B", "B is C", "A is not C"). The
// later answer then wins: they are taken up from the last to the first, and one
// that does not go with those taken up is left out.
type bonds struct {
	parent map[string]string          // union-find over the statements that answers name
	apart  map[string]map[string]bool // between roots, both ways
}

// newBonds takes up answers. Only the last one on a pair counts; "not sure" and
// "later" bind nothing.
func newBonds(decisions []fact.MatchDecision) *bonds {
	b := &bonds{parent: make(map[string]string), apart: make(map[string]map[string]bool)}
	latest := slices.Clone(decisions)
	slices.SortFunc(latest, func(x, y fact.MatchDecision) int {
		return cmp.Or(y.At.Compare(x.At), cmp.Compare(y.ID, x.ID), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	answered := make(map[[2]string]bool)
	for _, d := range latest {
		pair := fact.PairOf(d.A, d.B)
		if d.A == d.B || answered[pair] {
			continue
		}
		answered[pair] = true
		switch d.Answer {
		case fact.Same:
			b.join(d.A, d.B)
		case fact.NotSame:
			b.part(d.A, d.B)
		case fact.NotSure, fact.Later:
		}
	}
	for id := range b.parent {
		b.parent[id] = b.root(id) // from now on a look changes nothing, and several may look at once
	}
	return b
}

// names reports whether a binding answer names the statement.
func (b *bonds) names(id string) bool {
	_, ok := b.parent[id]
	return ok
}

// root names the set of statements that are the same as this one.
func (b *bonds) root(id string) string {
	for {
		p, ok := b.parent[id]
		if !ok || p == id {
			return id
		}
		if grand := b.parent[p]; grand != p {
			b.parent[id] = grand // halve the way for the next look
		}
		id = p
	}
}

func (b *bonds) add(ids ...string) {
	for _, id := range ids {
		if !b.names(id) {
			b.parent[id] = id
		}
	}
}

func (b *bonds) join(x, y string) {
	b.add(x, y)
	x, y = b.root(x), b.root(y)
	if x == y || b.apart[x][y] {
		return
	}
	if len(b.apart[x]) < len(b.apart[y]) {
		x, y = y, x
	}
	b.parent[y] = x
	for z := range b.apart[y] {
		delete(b.apart[z], y)
		b.mark(x, z)
	}
	delete(b.apart, y)
}

func (b *bonds) part(x, y string) {
	b.add(x, y)
	if x, y = b.root(x), b.root(y); x != y {
		b.mark(x, y)
	}
}

func (b *bonds) mark(x, y string) {
	for range 2 {
		if b.apart[x] == nil {
			b.apart[x] = make(map[string]bool)
		}
		b.apart[x][y] = true
		x, y = y, x
	}
}
