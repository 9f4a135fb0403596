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

// knownClaims are the claims that a story ever had, as far as the store has them.
type knownClaims struct {
	numbers map[string]int      // claim id → number
	sets    map[string][]string // set of statements, by its key → the claims it was, the first one first
	keys    map[string]string   // claim id → key of the statements it has now, if nobody touched it
}

// kept adds the claims that were saved.
func (k *knownClaims) kept(claims []fact.Claim) {
	for _, c := range claims {
		k.numbers[c.ID] = c.Number
		if !c.Pinned && !k.was(c.ID) {
			k.sets[k.keys[c.ID]] = append(k.sets[k.keys[c.ID]], c.ID)
		}
	}
}

// was reports whether the store has it that the statements a claim has now are
// that claim.
func (k *knownClaims) was(id string) bool { return slices.Contains(k.sets[k.keys[id]], id) }

// group makes the claims of a story from its comparison, with ids and numbers, in
// the order of the numbers, and puts them into its dossier.
func (d *Desk) group(ctx context.Context, m *memory, statements []fact.Statement) error {
	dossier := m.dossier
	touched, highest, err := d.store.TouchedClaims(ctx, m.storyID)
	if err != nil {
		return err
	}
	if m.known == nil {
		numbers, sets, err := d.store.KnownClaims(ctx, m.storyID)
		if err != nil {
			return err
		}
		m.known = &knownClaims{numbers: numbers, sets: sets}
	}
	for _, c := range dossier.Claims {
		highest = max(highest, c.Number)
	}
	claims, err := m.comparison.Group(ctx, statements, givenBy(dossier))
	if err != nil {
		return err
	}

	claims = m.joinContested(ctx, m.joinLevels(claims), statements)
	if err := ctx.Err(); err != nil {
		return err
	}
	numbers, sets := m.known.numbers, m.known.sets
	pinned := make(map[string]bool, len(touched))
	for _, id := range touched {
		pinned[id] = true
	}
	taken := map[string]bool{}
	take := func(c *fact.Claim, id string, number int) {
		c.ID, c.Number = id, number
		taken[id] = true
	}
	keys := make([]string, len(claims))
	for i := range claims {
		c := &claims[i]
		c.StoryID = dossier.Story.ID
		if c.Pinned {
			continue
		}
		keys[i] = fact.SetKey(c.Statements)
		for _, id := range sets[keys[i]] {
			if !pinned[id] && !taken[id] {
				take(c, id, numbers[id])
				break
			}
		}
	}
	for _, pair := range shared(claims, dossier.Claims) {
		if c := &claims[pair.claim]; c.ID == "" && !taken[pair.id] {
			take(c, pair.id, pair.number)
		}
	}
	for i := range claims {
		if claims[i].ID == "" {
			highest++
			claims[i].ID, claims[i].Number = d.newID(), highest
		}
	}
	m.known.keys = make(map[string]string, len(claims))
	for i, c := range claims {
		if !c.Pinned {
			m.known.keys[c.ID] = keys[i]
		}
	}
	slices.SortFunc(claims, func(a, b fact.Claim) int { return cmp.Compare(a.Number, b.Number) })
	dossier.Claims = claims
	m.touched = touched
	return nil
}

// givenBy is what people decided on a story. The statements of a claim beside others are free
// though it was decided: they stay where they are, and are decided there.
func givenBy(dossier *fact.Dossier) matching.Given {
	given := matching.Given{Decisions: dossier.Decisions, Free: make(map[string]bool)}
	taken := make(map[string]bool) // statements of pinned claims that are not beside others
	for _, c := range dossier.Claims {
		if !c.Pinned {
			continue
		}
		given.Previous = append(given.Previous, c)
		for _, id := range c.Statements {
			taken[id] = taken[id] || !c.Beside
		}
	}
	for id, is := range taken {
		if !is {
			given.Free[id] = true
		}
	}
	return given
}

// pair is a claim without an id yet and a standing claim it shares statements with.
type pair struct {
	claim  int
	id     string
	number int
	count  int
}

// shared lists such pairs, those that share most first.
func shared(claims, standing []fact.Claim) []pair {
	wanted := map[string]bool{} // statements of claims without an id
	for _, c := range claims {
		if c.ID == "" {
			for _, id := range c.Statements {
				wanted[id] = true
			}
		}
	}
	holders := map[string][]int{} // statement → standing claims that are not pinned
	for i, k := range standing {
		if k.Pinned {
			continue
		}
		for _, id := range k.Statements {
			if wanted[id] {
				holders[id] = append(holders[id], i)
			}
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
			if standing[k].Beside != c.Beside {
				continue
			}
			pairs = append(pairs, pair{i, standing[k].ID, standing[k].Number, n})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(b.count-a.count, a.number-b.number, a.claim-b.claim)
	})
	return pairs
}
