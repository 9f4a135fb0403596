package matching

import (
	"cmp"
	"container/heap"
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
// Only pairs with a score are stored. A merge touches the neighbours of the two
// clusters and no others, and a stale entry of the queue is dropped when it comes
// up, so that the cost is near (pairs + merges × neighbours) × log. What is far
// away in the graph changes nothing: a group hangs on its own statements alone.
// Scores are summed as whole millionths, for which the order of adding does not
// matter.

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
	articles map[int]int   // how many units stand in an article alone
	links    map[int]int64 // neighbour → sum of scores in millionths
	apart    map[int]bool  // clusters it must not be merged with
	first    int           // smallest of its units, breaks ties
	version  int
}

// linkage merges clusters; the survivors are those that are not nil.
type linkage struct {
	clusters  []*cluster
	threshold float64
	queue     queue
}

func newLinkage(units []unit, threshold float64) *linkage {
	l := &linkage{threshold: threshold}
	for i, u := range units {
		c := &cluster{units: []int{i}, articles: make(map[int]int), links: make(map[int]int64), apart: make(map[int]bool), first: i}
		if u.article != anyArticle {
			c.articles[u.article] = 1
		}
		l.clusters = append(l.clusters, c)
	}
	return l
}

// link says how alike two units are, before anything is merged.
func (l *linkage) link(a, b int, score int64) {
	l.clusters[a].links[b] = score
	l.clusters[b].links[a] = score
}

// part keeps two clusters from being merged, also when they grow.
func (l *linkage) part(a, b int) {
	l.clusters[a].apart[b] = true
	l.clusters[b].apart[a] = true
}

// run merges until nothing is alike enough, and returns the units of each
// cluster, in the order of their first units.
func (l *linkage) run() [][]int {
	for a, c := range l.clusters {
		if c == nil {
			continue
		}
		for b := range c.links {
			if a < b {
				l.propose(a, b)
			}
		}
	}
	for len(l.queue) > 0 {
		p := heap.Pop(&l.queue).(proposal)
		a, b := l.clusters[p.a], l.clusters[p.b]
		if a == nil || b == nil || a.version != p.versionA || b.version != p.versionB {
			continue
		}
		survivor := l.merge(p.a, p.b)
		for n := range l.clusters[survivor].links {
			l.propose(survivor, n)
		}
	}
	var out [][]int
	for _, c := range l.clusters {
		if c != nil {
			slices.Sort(c.units)
			out = append(out, c.units)
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}

// merge joins two clusters, whatever their likeness, and returns which place
// holds them now: that of the one with more neighbours, which are not touched.
func (l *linkage) merge(a, b int) int {
	if len(l.clusters[a].links) < len(l.clusters[b].links) {
		a, b = b, a
	}
	x, y := l.clusters[a], l.clusters[b]
	delete(x.links, b)
	delete(y.links, a)
	for n, score := range y.links {
		x.links[n] += score
		other := l.clusters[n]
		delete(other.links, b)
		other.links[a] = x.links[n]
	}
	for n := range y.apart {
		delete(l.clusters[n].apart, b)
		l.part(a, n)
	}
	for article, n := range y.articles {
		x.articles[article] += n
	}
	x.units = append(x.units, y.units...)
	x.first = min(x.first, y.first)
	x.version++
	l.clusters[b] = nil
	return a
}

// alike is the mean score of two clusters' pairs of units of different articles.
func (l *linkage) alike(a, b int) float64 {
	x, y := l.clusters[a], l.clusters[b]
	score := x.links[b]
	pairs := len(x.units) * len(y.units)
	if len(y.articles) < len(x.articles) {
		x, y = y, x
	}
	for article, n := range x.articles {
		pairs -= n * y.articles[article]
	}
	if pairs == 0 {
		return 0
	}
	return float64(score) / float64(pairs) / millionths
}

// proposal is a merge that may be made if both clusters still are what they were.
type proposal struct {
	a, b               int
	versionA, versionB int
	alike              float64
	firstA, firstB     int
}

// propose queues a merge if the two are alike enough and not to be kept apart.
func (l *linkage) propose(a, b int) {
	x, y := l.clusters[a], l.clusters[b]
	if x.apart[b] {
		return
	}
	if alike := l.alike(a, b); alike >= l.threshold {
		heap.Push(&l.queue, proposal{
			a: a, b: b, versionA: x.version, versionB: y.version, alike: alike,
			firstA: min(x.first, y.first), firstB: max(x.first, y.first),
		})
	}
}

// queue is a heap of proposals, the best first, ties by the units that came first.
type queue []proposal

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].alike, q[i].alike), q[i].firstA-q[j].firstA, q[i].firstB-q[j].firstB) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(p any)   { *q = append(*q, p.(proposal)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
