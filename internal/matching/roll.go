package matching

import (
	"cmp"
	"context"
	"math"
	"slices"

	"crosscheck/internal/fact"
)

// roll numbers the statements of some bundles in the order of their ids, so that the
// hundreds of thousands of matches of a large story are made and put in order without
// looking at a string.
type roll struct {
	c       *Comparison
	ids     []string   // by number
	bundles []int32    // by number
	first   []int32    // by bundle, if it is one of the roll: where its members begin
	members []numbered // bundle after bundle
}

// numbered is a statement and its article by their numbers.
type numbered struct{ statement, article int32 }

// roll makes that of the bundles of pairs and of some others.
func (c *Comparison) roll(pairs []int32, others map[int32]bool) *roll {
	r := &roll{c: c, first: make([]int32, len(c.bundles))}
	articles := make(map[string]int32)
	enter := func(place int32) {
		if r.first[place] > 0 {
			return
		}
		r.first[place] = int32(len(r.members)) + 1
		for _, m := range c.bundles[place].members {
			article, met := articles[m.article]
			if !met {
				article = int32(len(articles))
				articles[m.article] = article
			}
			r.ids, r.bundles = append(r.ids, m.id), append(r.bundles, place)
			r.members = append(r.members, numbered{article: article})
		}
	}
	for _, n := range pairs {
		enter(c.pairs[n].a)
		enter(c.pairs[n].b)
	}
	for place := range others {
		enter(place)
	}
	order := make([]int32, len(r.ids)) // places in members, by id
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(x, y int32) int { return cmp.Compare(r.ids[x], r.ids[y]) })
	ids, bundles := make([]string, len(order)), make([]int32, len(order))
	for number, at := range order {
		ids[number], bundles[number] = r.ids[at], r.bundles[at]
		r.members[at].statement = int32(number)
	}
	r.ids, r.bundles = ids, bundles
	return r
}

// of lists the statements of a bundle.
func (r *roll) of(place int32) []numbered {
	from := int(r.first[place] - 1)
	return r.members[from : from+len(r.c.bundles[place].members)]
}

// manyCopies is how many pairs of copies of two texts are told one by one.
// Beyond it each copy is paired with the first of the others: a hundred outlets
// that carry one agency report would otherwise make five thousand pairs that
// say nothing new.
const manyCopies = 400

// candidate is a match before it has its place in the list.
type candidate struct {
	score, direct float64
	a, b          int32 // its statements in order
}

// pairs makes the matches of pairs, in several lists and in no order.
func (r *roll) pairs(ctx context.Context, pairs []int32) ([][]candidate, error) {
	parts := make([][]candidate, len(pairs)/stride+1)
	err := inStretches(ctx, len(pairs), stride, func(from, to int) {
		part := make([]candidate, 0, to-from)
		for _, n := range pairs[from:to] {
			p := &r.c.pairs[n]
			score, direct := r.c.scores(p)
			part = r.add(part, p.a, p.b, score, direct)
		}
		parts[from/stride] = part
	})
	return parts, err
}

// copies makes the matches within bundles.
func (r *roll) copies(places map[int32]bool) (list []candidate) {
	for place := range places {
		if len(r.of(place)) > 1 {
			p := r.c.copies(place)
			list = r.add(list, place, place, p, p)
		}
	}
	return list
}

// add puts in the pairs of statements of two bundles, or within one.
func (r *roll) add(list []candidate, i, j int32, score, direct float64) []candidate {
	if score < leastScore {
		return list
	}
	a, b := r.of(i), r.of(j)
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)*len(b) > manyCopies {
		b = b[:1]
	}
	for x, s := range a {
		for y, t := range b {
			if i == j && y >= x {
				break // a pair of copies is told once
			}
			if s.article != t.article {
				list = append(list, candidate{score, direct, min(s.statement, t.statement), max(s.statement, t.statement)})
			}
		}
	}
	return list
}

// inOrderOfScores lists candidates, the best first. They are dealt out by their scores
// into small lots, and these sorted on all cores; the error is that of ctx. A lot is a
// range of scores, the narrower the lower they are, since most of them are low.
func (r *roll) inOrderOfScores(ctx context.Context, lists [][]candidate) (listing, error) {
	const small = 4
	all := 0
	for _, list := range lists {
		all += len(list)
	}
	lots := 1 + all/small
	best := math.Float64bits(1) // the bits of a number rise like its logarithm
	wide := (best-math.Float64bits(leastScore))/uint64(lots) + 1
	lotOf := func(k *candidate) int { return int((best - math.Float64bits(k.score)) / wide) }
	ends := make([]int32, lots+1) // of each lot, after the one before it
	for _, list := range lists {
		for i := range list {
			ends[lotOf(&list[i])+1]++
		}
	}
	for lot := range lots {
		ends[lot+1] += ends[lot]
	}
	order := make([]candidate, all) // lot after lot
	next := slices.Clone(ends)
	for _, list := range lists {
		for i := range list {
			lot := lotOf(&list[i])
			order[next[lot]] = list[i]
			next[lot]++
		}
	}
	out := listing{make([]fact.Match, len(order)), make([][2]int32, len(order))}
	err := inStretches(ctx, lots, stride/small, func(from, to int) {
		for lot := from; lot < to; lot++ {
			slices.SortFunc(order[ends[lot]:ends[lot+1]], func(x, y candidate) int {
				if x.score != y.score {
					return cmp.Compare(y.score, x.score)
				}
				return cmp.Or(int(x.a-y.a), int(x.b-y.b))
			})
		}
		for i := ends[from]; i < ends[to]; i++ {
			k := &order[i]
			out.matches[i] = fact.Match{A: r.ids[k.a], B: r.ids[k.b], Score: k.score, Direct: k.direct}
			out.ends[i] = [2]int32{r.bundles[k.a], r.bundles[k.b]}
		}
	})
	return out, err
}
