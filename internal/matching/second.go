package matching

import (
	"cmp"
	"slices"
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

// scored is a pair with its log-odds.
type scored struct {
	a, b    int32 // a > b
	logOdds float64
}

// lookAgain gives for each pair the log-odds of the weaker link of the best way
// through a third, at least the floor. article is the number of a statement's
// article, anyArticle for copies in several.
func lookAgain(pairs []scored, article []int) []float64 {
	type edge struct {
		to      int32
		logOdds float64
	}
	links := make([][]edge, len(article))
	for _, p := range pairs {
		if p.logOdds > floor {
			links[p.a] = append(links[p.a], edge{p.b, p.logOdds})
			links[p.b] = append(links[p.b], edge{p.a, p.logOdds})
		}
	}
	for _, list := range links {
		slices.SortFunc(list, func(x, y edge) int { return cmp.Compare(x.to, y.to) })
	}
	third := func(k, i, j int32) bool {
		return article[k] == anyArticle || (article[k] != article[i] && article[k] != article[j])
	}
	best := make([]float64, len(pairs))
	for n, p := range pairs {
		best[n] = floor
		x, y := links[p.a], links[p.b]
		for len(x) > 0 && len(y) > 0 {
			switch {
			case x[0].to < y[0].to:
				x = x[1:]
			case x[0].to > y[0].to:
				y = y[1:]
			default:
				if weaker := min(x[0].logOdds, y[0].logOdds); weaker > best[n] && third(x[0].to, p.a, p.b) {
					best[n] = weaker
				}
				x, y = x[1:], y[1:]
			}
		}
	}
	return best
}

// SecondLook gives the second look's feature for pairs of statements with their
// log-odds; articles are the numbers of the statements' articles. It is what the
// model is trained on.
func SecondLook(articles []int, pairs [][2]int, logOdds []float64) []float64 {
	list := make([]scored, len(pairs))
	for i, p := range pairs {
		list[i] = scored{int32(max(p[0], p[1])), int32(min(p[0], p[1])), logOdds[i]}
	}
	return lookAgain(list, articles)
}
