package matching

import (
	"cmp"
	"context"
	"slices"

	"crosscheck/internal/fact"
)

// SameClaim is the mean direct score from which two statements are put into one claim; more of
// them have to be more alike (OneClaim). Both were chosen on the stories of TestEvalSame:
// from .26 to .30 what is lost in recall is gained in precision, and three of four pairs in one
// claim make the same claim.
const SameClaim = 0.3

// OneClaim reports whether so many statements and so many others are put into one claim where
// their pairs have a mean direct score.
func OneClaim(mean float64, n, m int) bool { return mean-wariness(n, m) >= SameClaim }

// Given is what people decided, which grouping keeps to.
type Given struct {
	Decisions []fact.MatchDecision
	// Previous are the pinned claims as people left them.
	Previous []fact.Claim
	// Free are statements of pinned claims that others are made of as if these were not there.
	Free map[string]bool
}

// Group makes the claims of a story from what is known of its statements, which
// are those of the last update. Every checkable statement is in a claim, possibly
// alone; statements of different levels never share one. Statements stand in
// their claims in the order given, claims that are not pinned in the order of
// their first statements, after the pinned ones.
//
// Pinned claims come back as they were, with the statements the engine would add
// as Proposed; their statements, unless they are free, are in no other claim. Answers bind: what is the
// same is in one claim unless it is pinned or of another level, what is not the
// same never is.
//
// It returns soon after ctx is cancelled, with its error.
func (c *Comparison) Group(ctx context.Context, statements []fact.Statement, given Given) ([]fact.Claim, error) {
	g := newGrouping(ctx, c, statements, given)
	claims := make([]fact.Claim, 0, len(given.Previous))
	for _, claim := range given.Previous {
		claim.Pinned = true
		claim.Proposed = g.proposed(claim)
		claims = append(claims, claim)
	}
	var groups []group
	for _, bundles := range g.components() {
		groups = append(groups, g.groupsOf(bundles)...)
		if err := ctx.Err(); err != nil {
			return nil, err // the groups of the last component may be half made
		}
	}
	c.grouped = g.remembered
	c.worded.forget(2 * len(groups))
	first := make([]int, len(groups)) // place of the first statement
	order := make([]int, len(groups))
	for i, group := range groups {
		first[i], order[i] = g.order[group.statements[0]], i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(first[a], first[b]) })
	for _, i := range order {
		claims = append(claims, fact.Claim{
			Level: statements[first[i]].Level, Text: groups[i].text, Statements: groups[i].statements,
		})
	}
	return claims, ctx.Err()
}
