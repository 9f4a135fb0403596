package matching

import (
	"context"

	"crosscheck/internal/fact"
)

// Match lists the pairs of statements of different articles, whatever their levels
// and whether they can be checked, that score 0.05 or more by their words, best first. It
// tells progress in statements compared, from one goroutine at a time, and
// returns soon after ctx is cancelled, with its error. In a small story every
// such pair is listed; where statements have hundreds of partners or copies, the
// best and the first.
func Match(ctx context.Context, statements []fact.Statement, progress func(done, total int)) ([]fact.Match, error) {
	return MatchMeaning(ctx, statements, nil, progress)
}

// MatchMeaning is Match by words and meaning: pairs of statements that both have
// a vector are scored with it, and a second time in the light of third
// statements.
func MatchMeaning(ctx context.Context, statements []fact.Statement, vectors Vectors, progress func(done, total int)) ([]fact.Match, error) {
	basis, err := NewBasis(ctx, statements)
	if err != nil {
		return nil, err
	}
	c, err := Compare(ctx, statements, vectors, basis, progress)
	if err != nil {
		return nil, err
	}
	return c.Matches(), nil
}
