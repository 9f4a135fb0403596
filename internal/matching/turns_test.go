package matching_test

import (
	"cmp"
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// TestAnArticleThatComesInPartsNothing: statements that share a claim share one
// still when another article has come in, on the same basis.
func TestAnArticleThatComesInPartsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := anyStory(t)
		met := make(map[string]bool) // a copy speaks for all its articles, which moves what it is like
		story = slices.DeleteFunc(story, func(s fact.Statement) bool {
			words := string(s.Level) + matching.WordsOf(s.Text)
			again := met[words]
			met[words] = true
			return again
		})
		slices.SortStableFunc(story, func(a, b fact.Statement) int { return cmp.Compare(a.ArticleID, b.ArticleID) })
		given := matching.Given{}
		if rapid.Bool().Draw(t, "answers") {
			given = anyAnswers(t, story)
			given.Previous = nil
		}
		last := rapid.SampledFrom([]string{"b", "c", "d"}).Draw(t, "last")
		state := slices.DeleteFunc(slices.Clone(story), func(s fact.Statement) bool { return s.ArticleID >= last })
		given.Decisions = slices.DeleteFunc(given.Decisions, func(d fact.MatchDecision) bool {
			here := func(id string) bool {
				return slices.ContainsFunc(state, func(s fact.Statement) bool { return s.ID == id })
			}
			return !here(d.A) || !here(d.B)
		})
		c := mustCompare(t, state, nil)
		before := together(groupsOf(t, c, state, given))
		for len(state) < len(story) {
			next := story[len(state)].ArticleID
			for len(state) < len(story) && story[len(state)].ArticleID == next {
				state = append(state, story[len(state)])
			}
			if err := c.Update(context.Background(), state, nil, nil); err != nil {
				t.Fatal(err)
			}
			after := together(groupsOf(t, c, state, given))
			for pair := range before {
				if !after[pair] {
					t.Fatalf("%s and %s were in one claim, and are not since %s came in", pair[0], pair[1], next)
				}
			}
			before = after
		}
	})
}
