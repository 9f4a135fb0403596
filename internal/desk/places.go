package desk

import (
	"cmp"

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

// placesIn tells where statements of a story stand in it.
func placesIn(articles []fact.Article) func(s *fact.Statement) place {
	numbers := make(map[string]int, len(articles))
	for i := range articles {
		numbers[articles[i].ID] = articles[i].Number
	}
	return func(s *fact.Statement) place { return place{numbers[s.ArticleID], s.Start, s.End, s.Level} }
}

// placedMatch is a match with the places of its statements, the first in the story
// first.
type placedMatch struct {
	fact.Match
	first, second place
}

func newPlacedMatch(m fact.Match, a, b place) placedMatch {
	if a.compare(b) > 0 {
		a, b = b, a
	}
	return placedMatch{m, a, b}
}

// better orders matches: the best first, and those of one score as they stand in
// the story.
func (m placedMatch) better(o placedMatch) int {
	return cmp.Or(cmp.Compare(o.Score, m.Score), m.first.compare(o.first), m.second.compare(o.second))
}
