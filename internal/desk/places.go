package desk

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
)

// place is where a statement stands in a story. It is the same on every desk, as
// ids are not: those of articles are random.
type place struct {
	article, start, end int
	level               fact.Level
}

func (p place) compare(o place) int {
	return cmp.Or(p.article-o.article, p.start-o.start, p.end-o.end, cmp.Compare(p.level, o.level))
}

// ranksIn tells the rank of each statement among the places of the story, the first
// first; what is nil has none.
func ranksIn(articles []fact.Article, statements []*fact.Statement) []int32 {
	numbers := make(map[string]int, len(articles))
	for i := range articles {
		numbers[articles[i].ID] = articles[i].Number
	}
	places, order := make([]place, len(statements)), make([]int32, 0, len(statements))
	for i, s := range statements {
		if s != nil {
			places[i] = place{numbers[s.ArticleID], s.Start, s.End, s.Level}
			order = append(order, int32(i))
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return places[a].compare(places[b]) })
	ranks := make([]int32, len(statements))
	for at, i := range order {
		if at > 0 && places[i] == places[order[at-1]] {
			ranks[i] = ranks[order[at-1]]
		} else {
			ranks[i] = int32(at)
		}
	}
	return ranks
}
