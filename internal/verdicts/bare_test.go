package verdicts_test

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
)

// bare reads a line as a statement of content on the article's own word, as the
// rules get it in the field. It stands in an article of its own, offset into it
// so that article and statement offsets cannot be mistaken for each other.
func bare(id, line string) fact.Statement {
	s := attributed(id, line)
	s.Level, s.Attribution = fact.Content, fact.Attribution{Kind: fact.Flat}
	return s
}

// attributed is bare with the level and the attribution that were read.
func attributed(id, line string) fact.Statement {
	const offset = 100
	s := reading.Single(line)
	s.ID, s.ArticleID = id, "article of "+id
	s.Shift(offset)
	return s
}
