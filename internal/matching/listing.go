package matching

import (
	"cmp"
	"context"
	"maps"

	"crosscheck/internal/fact"
)

// listing is the matches of a comparison, best first, each with the places of
// its two bundles.
type listing struct {
	matches []fact.Match
	ends    [][2]int32
}

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
		p = c.lexicon.readAlone(c.bundles[place].text)
	}
	f := wordFeatures(p.total, p.share, p.share, p.share)
	if c.index.present[place] {
		f[meaning], f[run] = 1, runOf(&p, &p)
	}
	model := models().model(c.index.present[place], c.lexicon.alone())
	return ofCopies(model.score(model.logOdds(&f)))
}

// Matches lists the pairs of statements of different articles that score 0.05 or
// more, best first. The list must not be changed.
func (c *Comparison) Matches() []fact.Match { return c.listing.matches }

// update brings the list up to date: what changed is taken out and what is so
// now is put in, in its place.
func (l *listing) update(ctx context.Context, c *Comparison, d *changed) error {
	pairs := make([]int32, 0, len(d.came))
	told := make([]bool, len(c.pairs))
	tell := func(n int32) {
		if !told[n] {
			told[n] = true
			pairs = append(pairs, n)
		}
	}
	for _, n := range d.came {
		tell(n)
	}
	for n := range d.moved {
		tell(n)
	}
	if !d.all() {
		for place := range d.bundles {
			for _, k := range c.links[place] {
				tell(k.pair)
			}
		}
	}
	r := c.roll(pairs, d.bundles)
	found, err := r.pairs(ctx, pairs)
	if err != nil {
		return err
	}
	fresh, err := r.inOrderOfScores(ctx, append(found, r.copies(d.bundles)))
	if err != nil || len(l.matches) == 0 {
		*l = fresh
		return err
	}
	l.merge(fresh, l.outdated(c, d))
	return ctx.Err()
}

// outdated tells which matches are not what they were, by the bundles of their
// pairs.
func (l *listing) outdated(c *Comparison, d *changed) func(ends [2]int32) bool {
	changed := maps.Clone(d.ends)
	for _, n := range d.came {
		changed[[2]int32{c.pairs[n].a, c.pairs[n].b}] = true
	}
	for n := range d.moved {
		changed[[2]int32{c.pairs[n].a, c.pairs[n].b}] = true
	}
	near := make([]bool, len(c.bundles)) // bundles of pairs that changed: most matches are done with by these
	for ends := range changed {
		near[ends[0]], near[ends[1]] = true, true
	}
	dropped := make([]bool, len(c.bundles))
	for place := range d.bundles {
		dropped[place] = true
	}
	return func(ends [2]int32) bool {
		return dropped[ends[0]] || dropped[ends[1]] ||
			(near[ends[0]] && near[ends[1]] && (changed[ends] || changed[[2]int32{ends[1], ends[0]}]))
	}
}

func byScore(a, b fact.Match) int {
	if a.Score != b.Score {
		return cmp.Compare(b.Score, a.Score)
	}
	return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
}

// merge puts the fresh matches among the old ones that are not outdated. The old
// list is left as it is, since others may hold it.
func (l *listing) merge(fresh listing, outdated func(ends [2]int32) bool) {
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
