package matching

import (
	"context"
)

// A second look through third statements
//
// "Trump vetoed the plan" and "the president was against it" have little in
// common, but both are like "President Trump was against the plan" in a third
// article. The second look finds, for a pair, the statement of a third article
// that is most like both: the greatest min(p(i,k), p(k,j)). It is a feature of
// its own and not the score, because likeness does not simply carry over.

// floor is the log-odds of the way through a third statement where there is
// none worth the name; 0.05 has -2.9.
const floor = -3.0

// leastArticles is how many articles a story has in which there is a third one to
// look through. In a story of two, that there is no way through a third says
// nothing against a pair.
const leastArticles = 3

// looksAgain reports whether scores take third statements into account: with
// vectors, and in a story that is large enough.
func (c *Comparison) looksAgain() bool { return c.index.again }

// scores are what a pair scores once third statements were looked at as well, and the direct
// score, the chance by the two statements alone; without two vectors the first is that too, but
// calibrated. Two bundles with the same words are of different levels.
func (c *Comparison) scores(p *pair) (score, direct float64) {
	m := models().model(c.index.present[p.a] && c.index.present[p.b], c.lexicon.alone())
	score, direct = m.scores(float64(p.direct))
	switch {
	case c.bundles[p.a].words == c.bundles[p.b].words:
		score = ofCopies(score)
	case p.base != never:
		m := &models().SecondLook
		score = m.score(float64(p.base) + m.Weights[secondLook].Weight*float64(p.way))
	}
	return score, direct
}

// lookAgain finds the ways of the pairs that came in, and those of others that
// lead through them or led through what has gone. It notes pairs whose score
// moves.
func (c *Comparison) lookAgain(ctx context.Context, changed *changed) error {
	if !c.looksAgain() {
		return nil
	}
	articles := make([]string, len(c.bundles))
	for i := range c.bundles {
		if len(c.bundles[i].members) > 0 {
			articles[i] = c.bundles[i].article()
		}
	}
	third := func(k, i, j int32) bool {
		return articles[k] == "" || (articles[k] != articles[i] && articles[k] != articles[j])
	}
	ways := c.ways(ctx, changed.came, third)
	for i, n := range changed.came {
		c.pairs[n].way = ways[i]
	}
	var old []int32
	for n := range changed.doubtful {
		old = append(old, n)
	}
	for i, way := range c.ways(ctx, old, third) {
		if p := &c.pairs[old[i]]; p.way != way {
			p.way = way
			changed.moved[old[i]] = true
		}
	}
	if !changed.all() {
		c.lead(changed, third)
	}
	return ctx.Err()
}

// ways finds the best way through a third of each of some pairs.
func (c *Comparison) ways(ctx context.Context, list []int32, third func(k, i, j int32) bool) []float32 {
	out := make([]float32, len(list))
	// lookAgain looks at the context once more.
	_ = inStretches(ctx, len(list), stride, func(from, to int) {
		for i := from; i < to; i++ {
			p := &c.pairs[list[i]]
			best := float32(floor)
			c.triangles(p.a, p.b, func(k, x, y int32) {
				if weaker := min(c.pairs[x].direct, c.pairs[y].direct); weaker > best && third(k, p.a, p.b) {
					best = weaker
				}
			})
			out[i] = best
		}
	})
	return out
}

// lead lets pairs that came in be a part of the ways of those that were there.
func (c *Comparison) lead(changed *changed, third func(k, i, j int32) bool) {
	came := make(map[int32]bool, len(changed.came))
	for _, n := range changed.came {
		came[n] = true
	}
	offer := func(n, through, one, other int32) {
		if came[n] {
			return
		}
		p := &c.pairs[n]
		if weaker := min(c.pairs[one].direct, c.pairs[other].direct); weaker > p.way && third(through, p.a, p.b) {
			p.way = weaker
			changed.moved[n] = true
		}
	}
	for _, n := range changed.came {
		p := &c.pairs[n]
		a, b := p.a, p.b
		c.triangles(a, b, func(k, withA, withB int32) {
			offer(withA, b, n, withB)
			offer(withB, a, n, withA)
		})
	}
}

// triangles calls visit for each bundle k that is linked with both a and b, with
// the two pairs it makes with them.
func (c *Comparison) triangles(a, b int32, visit func(k, withA, withB int32)) {
	x, y := c.links[a], c.links[b]
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].to < y[j].to:
			i++
		case x[i].to > y[j].to:
			j++
		default:
			visit(x[i].to, x[i].pair, y[j].pair)
			i++
			j++
		}
	}
}

// SecondLook gives the second look's feature for pairs of statements with their
// log-odds; articles are the numbers of the statements' articles. It is what the
// model is trained on.
func SecondLook(articles []int, pairs [][2]int, logOdds []float64) []float64 {
	c := &Comparison{links: make([][]link, len(articles))}
	list := make([]int32, len(pairs))
	for i, p := range pairs {
		a, b := int32(p[0]), int32(p[1])
		list[i] = int32(i)
		c.pairs = append(c.pairs, pair{a: a, b: b, direct: float32(logOdds[i])})
		c.insertLink(a, link{b, int32(i)})
		c.insertLink(b, link{a, int32(i)})
	}
	ways := make([]float64, len(pairs))
	for i, way := range c.ways(context.Background(), list, func(k, i, j int32) bool {
		return articles[k] != articles[i] && articles[k] != articles[j]
	}) {
		ways[i] = float64(way)
	}
	return ways
}
