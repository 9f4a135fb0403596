package matching

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"crosscheck/internal/fact"
)

// listing is the matches of a comparison, best first, each with the places of
// its two bundles.
type listing struct {
	matches []fact.Match
	ends    [][2]int32
}

// manyCopies is how many pairs of copies of two texts are told one by one.
// Beyond it each copy is paired with the first of the others: a hundred outlets
// that carry one agency report would otherwise make five thousand pairs that
// say nothing new.
const manyCopies = 400

// copyScore is the least score of two statements with the same words that tell
// anything at all. What is left of certainty is for sentences that mean something
// else in another place.
const copyScore = 0.95

// ofCopies is the score of two statements with the same words, given what the
// model says.
func ofCopies(score float64) float64 {
	if score < leastScore {
		return score // "He did not." tells nothing wherever it stands
	}
	return max(score, copyScore)
}

// copies is the score of two members of a bundle.
func (c *Comparison) copies(place int32) float64 {
	var p profile
	if int(place) < len(c.index.profiles) {
		p = c.index.profiles[place]
	} else {
		p = c.lexicon.read(c.bundles[place].text)
		c.lexicon.weigh(&p)
	}
	f := wordFeatures(p.total, p.total, p.total)
	if c.index.present[place] {
		f[meaning], f[run] = 1, runOf(&p, &p)
	}
	return ofCopies(logistic(models().model(c.index.present[place], c.lexicon.alone()).logOdds(&f)))
}

// Matches lists the pairs of statements of different articles that score 0.05 or
// more, best first. The list must not be changed.
func (c *Comparison) Matches() []fact.Match { return c.listing.matches }

// update brings the list up to date: what changed is taken out and what is so
// now is put in, in its place.
func (l *listing) update(ctx context.Context, c *Comparison, d *changed) error {
	tell := make(map[int32]bool, len(d.came)+len(d.moved))
	near := make(map[int32]bool) // bundles of pairs that changed
	for _, list := range [][]int32{d.came, slices.Collect(maps.Keys(d.moved))} {
		for _, n := range list {
			tell[n] = true
			d.ends[[2]int32{c.pairs[n].a, c.pairs[n].b}] = true
		}
	}
	for ends := range d.ends {
		near[ends[0]], near[ends[1]] = true, true
	}
	var fresh listing
	for place := range d.bundles {
		for _, k := range c.links[place] {
			tell[k.pair] = true
		}
		if len(c.bundles[place].members) > 1 {
			p := c.copies(place)
			fresh.add(c, place, place, p, p)
		}
	}
	told := 0
	for n := range tell {
		if told++; told%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		p := &c.pairs[n]
		fresh.add(c, p.a, p.b, logistic(p.logOdds()), logistic(float64(p.direct)))
	}
	fresh.sort()
	l.merge(fresh, func(ends [2]int32) bool {
		return d.bundles[ends[0]] || d.bundles[ends[1]] ||
			(near[ends[0]] && near[ends[1]] && (d.ends[ends] || d.ends[[2]int32{ends[1], ends[0]}]))
	})
	return ctx.Err()
}

// add puts in the pairs of statements of two bundles, or within one.
func (l *listing) add(c *Comparison, i, j int32, score, direct float64) {
	if score < leastScore {
		return
	}
	a, b := c.bundles[i].members, c.bundles[j].members
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
			if s.article == t.article {
				continue
			}
			l.matches = append(l.matches, fact.Match{A: min(s.id, t.id), B: max(s.id, t.id), Score: score, Direct: direct})
			l.ends = append(l.ends, [2]int32{i, j})
		}
	}
}

func byScore(a, b fact.Match) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
}

func (l *listing) sort() {
	type place struct {
		score float64
		at    int
	}
	order := make([]place, len(l.matches))
	for i, m := range l.matches {
		order[i] = place{m.Score, i}
	}
	slices.SortFunc(order, func(x, y place) int {
		if x.score != y.score {
			return cmp.Compare(y.score, x.score)
		}
		return byScore(l.matches[x.at], l.matches[y.at])
	})
	sorted := listing{make([]fact.Match, len(order)), make([][2]int32, len(order))}
	for to, from := range order {
		sorted.matches[to], sorted.ends[to] = l.matches[from.at], l.ends[from.at]
	}
	*l = sorted
}

// merge puts the fresh matches among the old ones that are not outdated. The old
// list is left as it is, since others may hold it.
func (l *listing) merge(fresh listing, outdated func(ends [2]int32) bool) {
	if len(l.matches) == 0 {
		*l = fresh
		return
	}
	var out listing
	out.matches = make([]fact.Match, 0, len(l.matches)+len(fresh.matches))
	out.ends = make([][2]int32, 0, len(l.matches)+len(fresh.matches))
	j := 0
	for i, m := range l.matches {
		if outdated(l.ends[i]) {
			continue
		}
		for j < len(fresh.matches) && byScore(fresh.matches[j], m) < 0 {
			out.matches, out.ends = append(out.matches, fresh.matches[j]), append(out.ends, fresh.ends[j])
			j++
		}
		out.matches, out.ends = append(out.matches, m), append(out.ends, l.ends[i])
	}
	out.matches, out.ends = append(out.matches, fresh.matches[j:]...), append(out.ends, fresh.ends[j:]...)
	*l = out
}
