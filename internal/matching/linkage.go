package matching

import (
	"context"
	"math"
	"slices"
)

// Average linkage over a sparse graph
//
// Every unit begins as a cluster of its own; the two clusters that are most
// alike are merged again and again, until no two are as alike as the threshold
// (UPGMA, Sokal and Michener 1958). Alike are two clusters by the mean score over
// their pairs of units of different articles, where a pair that was not kept as
// a match counts 0. Averages do not chain: A–B and B–C do not make A and C one
// claim when nothing else speaks for it.
//
// The pairs that are merged are found by following nearest neighbours: from a
// cluster to the one it is most alike, from there to the one that is most alike,
// until two name each other (Benzécri 1982). These two may be merged at once:
// what a cluster is like is a mean of what its parts were like, so that no later
// merge brings either anything nearer. A cluster whose nearest is below the
// threshold is done.
//
// A merge puts the neighbours of the two together and leaves those of all others
// as they are: a neighbour that is a part of something by now is looked up where
// it is met. So the cost is near merges × neighbours. Scores are summed as whole
// millionths, for which the order of adding does not matter.

// wariness is how much more alike than two statements two clusters of so many units have to
// be. Wrong pairs grow with the product of two sizes: one statement beside another that is
// something else is soon read, but it must not bring the claims of both together.
func wariness(n, m int) float64 {
	const each, most = 0.04, 0.08 // for each time that the pairs are twice as many
	return min(most, each*math.Log2(float64(n*m)))
}

// unit is what is merged: a statement, or copies of one that count once.
type unit struct {
	bundle  int32
	article int // number of its article, anyArticle when it stands in several
	members []int
}

const anyArticle = -1

// cluster is a set of units on its way to be a claim.
type cluster struct {
	units    []int
	articles []inArticle // of the units that stand in one article alone
	links    []neighbour
	apart    []int32 // clusters it must not be merged with
	first    int     // smallest of its units, breaks ties
}

// inArticle is how many units stand in an article.
type inArticle struct {
	article int
	units   int64
}

// neighbour is a cluster, or what has become a part of it, with the sum of the
// scores to its units in millionths. A large story has half a million of them, so
// that both are in eight bytes: the sum of a million scores of 1 is the most.
type neighbour uint64

const (
	sumBits = 40
	mostSum = 1<<sumBits - 1
)

func neighbourAt(at int32, sum int64) neighbour {
	return neighbour(uint64(at)<<sumBits | uint64(min(sum, mostSum)))
}

func (n neighbour) at() int32  { return int32(n >> sumBits) }
func (n neighbour) sum() int64 { return int64(n & mostSum) }

// linkage merges clusters; the survivors are those that are their own part.
type linkage struct {
	clusters  []cluster
	partOf    []int32
	threshold float64
	// For a look at the neighbours of one cluster:
	look  int
	met   []int   // the look in which a cluster was met last
	kept  []int   // the look in which it was to be kept apart
	sums  []int64 // of the scores, in that look
	count []int64 // by article, of the units of the cluster looked at
}

// closely is how many steps run goes between two looks at the context: one may
// lead through thousands of neighbours.
const closely = 64

func newLinkage(units []unit, threshold float64) *linkage {
	n := len(units)
	l := &linkage{
		clusters: make([]cluster, n), partOf: make([]int32, n), threshold: threshold,
		met: make([]int, n), kept: make([]int, n), sums: make([]int64, n),
	}
	number := make(map[int]int) // of articles, in the order in which they are met
	for i, u := range units {
		l.clusters[i] = cluster{units: []int{i}, first: i}
		l.partOf[i] = int32(i)
		if u.article != anyArticle {
			if _, ok := number[u.article]; !ok {
				number[u.article] = len(number)
			}
			l.clusters[i].articles = []inArticle{{number[u.article], 1}}
		}
	}
	l.count = make([]int64, len(number))
	return l
}

// link says how alike two units of different articles are, or what they have
// become a part of.
func (l *linkage) link(a, b int, score int64) {
	x, y := l.whole(int32(a)), l.whole(int32(b))
	l.clusters[x].links = append(l.clusters[x].links, neighbourAt(y, score))
	l.clusters[y].links = append(l.clusters[y].links, neighbourAt(x, score))
}

// part keeps two clusters from being merged, also when they grow.
func (l *linkage) part(a, b int) {
	l.clusters[a].apart = append(l.clusters[a].apart, int32(b))
	l.clusters[b].apart = append(l.clusters[b].apart, int32(a))
}

// whole is the cluster that a cluster is a part of now.
func (l *linkage) whole(a int32) int32 {
	for l.partOf[a] != a {
		l.partOf[a] = l.partOf[l.partOf[a]]
		a = l.partOf[a]
	}
	return a
}

// run merges until none of some units, or what they have become a part of, is alike
// enough to anything, or until ctx is cancelled. Clusters that they do not lead to
// stay as they are: these were not alike enough before.
func (l *linkage) run(ctx context.Context, units []int) {
	var chain []int32
	steps := 0
	done := make(map[int32]bool, len(units))
	starts := make([]int32, len(units))
	for i, u := range units {
		starts[i] = l.whole(int32(u))
	}
	for i := 0; i < len(starts); i++ {
		for start := starts[i]; l.partOf[start] == start && !done[start]; {
			if steps++; steps%closely == 0 && ctx.Err() != nil {
				return
			}
			if len(chain) == 0 {
				chain = append(chain, start)
			}
			top, before := chain[len(chain)-1], int32(-1)
			if len(chain) > 1 {
				before = chain[len(chain)-2]
			}
			switch next := l.nearest(top, before); next {
			case -1:
				done[top] = true
				chain = chain[:len(chain)-1]
			case before:
				chain = chain[:len(chain)-2]
				at := int32(l.merge(int(top), int(next)))
				delete(done, at)
				starts = append(starts, at)
			default:
				chain = append(chain, next)
			}
		}
	}
}

// claims are the units of each cluster, in the order of their first units.
func (l *linkage) claims() [][]int {
	var out [][]int
	for i := range l.clusters {
		if l.partOf[i] == int32(i) {
			slices.Sort(l.clusters[i].units)
			out = append(out, l.clusters[i].units)
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}

// nearest finds the cluster that a is most alike, if that is alike enough and the
// two are not to be kept apart; -1 if there is none. Of several it is before, or
// the one with the first unit.
func (l *linkage) nearest(a, before int32) int32 {
	l.gather(a)
	x := &l.clusters[a]
	for _, p := range x.apart {
		l.kept[l.whole(p)] = l.look
	}
	for _, t := range x.articles {
		l.count[t.article] = t.units
	}
	best, most := int32(-1), l.threshold
	for _, n := range x.links {
		at, sum := n.at(), n.sum()
		if float64(sum) < most*millionths-1 || l.kept[at] == l.look {
			continue // there is one pair at least
		}
		y := &l.clusters[at]
		pairs := int64(len(x.units)) * int64(len(y.units))
		for _, t := range y.articles {
			pairs -= t.units * l.count[t.article]
		}
		if pairs == 0 {
			continue
		}
		likeness := float64(sum)/float64(pairs)/millionths - wariness(len(x.units), len(y.units))
		if likeness < most || (likeness == most && best >= 0 && (best == before || (at != before && y.first > l.clusters[best].first))) {
			continue
		}
		best, most = at, likeness
	}
	for _, t := range x.articles {
		l.count[t.article] = 0
	}
	return best
}

// gather brings the neighbours of a cluster up to date, each once.
func (l *linkage) gather(a int32) {
	l.look++
	links := l.clusters[a].links
	out := links[:0]
	for _, n := range links {
		at := l.whole(n.at())
		switch {
		case at == a:
		case l.met[at] == l.look:
			l.sums[at] += n.sum()
		default:
			l.met[at], l.sums[at] = l.look, n.sum()
			out = append(out, neighbourAt(at, 0))
		}
	}
	for i := range out {
		out[i] = neighbourAt(out[i].at(), l.sums[out[i].at()])
	}
	l.clusters[a].links = out
}

// merge joins two clusters, whatever their likeness, and returns which place
// holds them now.
func (l *linkage) merge(a, b int) int {
	if len(l.clusters[a].links) < len(l.clusters[b].links) {
		a, b = b, a
	}
	x, y := &l.clusters[a], &l.clusters[b]
	x.links = append(x.links, y.links...)
	x.apart = append(x.apart, y.apart...)
	x.units = append(x.units, y.units...)
	x.first = min(x.first, y.first)
	for _, t := range y.articles {
		if i := slices.IndexFunc(x.articles, func(o inArticle) bool { return o.article == t.article }); i >= 0 {
			x.articles[i].units += t.units
		} else {
			x.articles = append(x.articles, t)
		}
	}
	l.partOf[b] = int32(a)
	*y = cluster{}
	return a
}
