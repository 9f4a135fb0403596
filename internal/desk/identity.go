package desk

import (
	"cmp"
	"context"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// Which claim is which
//
// Grouping makes sets of statements; people speak of claims by number and give
// verdicts on them by id. A set keeps being the same claim by two rules, in
// this order:
//
//  1. a set the story has seen before is the claim it was then, so that undo and
//     redo, which make groups go and come back, give back the same claims. Where
//     it was several in turn, it is the first that is free: the later ones came
//     about only because that one was not;
//  2. otherwise it is the standing claim with which it shares most statements
//     (on a tie the one with the lower number).
//
// What is left is a new claim with the next number. Pinned claims are as people
// left them and take no part.

// knownClaims are the claims a story ever had, and which of them each set of
// statements was.
type knownClaims struct {
	claims []fact.Claim
	sets   map[string][]string
}

// group makes the claims of a story from its comparison, with ids and numbers, in
// the order of the numbers, and puts them into its dossier.
func (d *Desk) group(ctx context.Context, m *memory, statements []fact.Statement) (knownClaims, error) {
	dossier := m.dossier
	var before knownClaims
	var err error
	if before.claims, before.sets, err = d.store.KnownClaims(ctx, m.storyID); err != nil {
		return before, err
	}
	known, sets := before.claims, before.sets
	given := matching.Given{Decisions: dossier.Decisions}
	for _, c := range dossier.Claims {
		if c.Pinned {
			given.Previous = append(given.Previous, c)
		}
	}
	claims := m.comparison.Group(statements, given)

	byID := make(map[string]fact.Claim, len(known))
	next := 1
	for _, k := range known {
		byID[k.ID] = k
		next = max(next, k.Number+1)
	}
	taken := map[string]bool{}
	take := func(c *fact.Claim, id string) {
		c.ID, c.Number = id, byID[id].Number
		taken[id] = true
	}
	for i := range claims {
		c := &claims[i]
		c.StoryID = dossier.Story.ID
		if c.Pinned {
			continue
		}
		for _, id := range sets[fact.SetKey(c.Statements)] {
			if !byID[id].Pinned && !taken[id] {
				take(c, id)
				break
			}
		}
	}
	for _, pair := range shared(claims, known) {
		if c := &claims[pair.claim]; c.ID == "" && !taken[pair.id] {
			take(c, pair.id)
		}
	}
	for i := range claims {
		if claims[i].ID == "" {
			claims[i].ID, claims[i].Number = d.newID(), next
			next++
		}
	}
	slices.SortFunc(claims, func(a, b fact.Claim) int { return cmp.Compare(a.Number, b.Number) })
	dossier.Claims = claims
	return before, nil
}

// pair is a claim without an id yet and a standing claim it shares statements with.
type pair struct {
	claim  int
	id     string
	number int
	count  int
}

// shared lists such pairs, those that share most first.
func shared(claims, known []fact.Claim) []pair {
	holders := map[string][]int{} // statement → standing claims that are not pinned
	for i, k := range known {
		if k.Pinned {
			continue
		}
		for _, id := range k.Statements {
			holders[id] = append(holders[id], i)
		}
	}
	var pairs []pair
	for i, c := range claims {
		if c.ID != "" {
			continue
		}
		counts := map[int]int{}
		for _, id := range c.Statements {
			for _, k := range holders[id] {
				counts[k]++
			}
		}
		for k, n := range counts {
			pairs = append(pairs, pair{i, known[k].ID, known[k].Number, n})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(b.count-a.count, a.number-b.number, a.claim-b.claim)
	})
	return pairs
}
