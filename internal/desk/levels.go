package desk

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// What was said, quoted and told
//
// That somebody said it and that it is so are two claims, and matching makes no claim of both.
// But one report quotes the minister and the next tells in its own words what he said; the
// former is a statement of what was said, the latter of what is so. Who checks the one wants
// to see the other beside it: that they differ is seen nowhere else. So a small claim of one
// level is put into one of the other that it is as alike to, on average, as makes one claim.
// The larger one keeps its level, of two of a size what is so: that is what whoever is quoted
// can be wrong about, and whom it rests on is counted as for all that somebody tells.

// joinLevels puts small claims into one of the other level that says the same, and gives back
// the claims that are left. Claims that people touched stay as they are, and nothing is put
// beside what an answer keeps it from.
func (m *memory) joinLevels(claims []fact.Claim) []fact.Claim {
	joins := m.acrossLevels(claims)
	if len(joins) == 0 {
		return claims
	}
	answers := newAnswers(m.dossier.Decisions)
	gone, grown := make(map[int]bool), make(map[int]bool)
	for _, j := range joins {
		if gone[j.from] || grown[j.from] || gone[j.to] || answers.partAny(claims[j.from].Statements, claims[j.to].Statements) {
			continue
		}
		gone[j.from], grown[j.to] = true, true
		claims[j.to].Statements = append(slices.Clip(claims[j.to].Statements), claims[j.from].Statements...) // others may hold the list
	}
	order := m.dossier.Tied().Numbers
	return left(claims, gone, grown, func(a, b string) int { return cmp.Compare(order[a], order[b]) })
}

// join is a claim that may be put into another one, by their places.
type join struct {
	from, to int
	mean     float64
}

// acrossLevels lists what may be joined, the most alike first.
func (m *memory) acrossLevels(claims []fact.Claim) []join {
	ties := m.dossier.Tied()
	holding, statements := ties.ClaimsOf(claims), m.dossier.ByNumber(ties)
	sums := make(map[[2]int]float64)
	for i := range m.dossier.Matches {
		a, b := ties.Ends[i][0], ties.Ends[i][1]
		s, t := statements[a], statements[b]
		if s == nil || t == nil || s.Level == t.Level {
			continue
		}
		for _, x := range holding[a] {
			for _, y := range holding[b] {
				if !claims[x].Pinned && !claims[y].Pinned && claims[x].Level != claims[y].Level {
					sums[[2]int{min(x, y), max(x, y)}] += m.dossier.Matches[i].Direct
				}
			}
		}
	}
	in := func(place int) map[string]int { // statements by article
		articles := make(map[string]int)
		for _, id := range claims[place].Statements {
			if n, ok := ties.Numbers[id]; ok && statements[n] != nil {
				articles[statements[n].ArticleID]++
			}
		}
		return articles
	}
	var out []join
	for pair, sum := range sums {
		from, to := pair[0], pair[1]
		if n, k := len(claims[from].Statements), len(claims[to].Statements); n > k || n == k && claims[from].Level == fact.Content {
			from, to = to, from
		}
		if len(claims[from].Statements) > fewStatements {
			continue
		}
		pairs, others := 0, in(to)
		for article, n := range in(from) {
			pairs += n * (len(claims[to].Statements) - others[article])
		}
		if mean := sum / float64(max(1, pairs)); matching.OneClaim(mean, len(claims[from].Statements), len(claims[to].Statements)) {
			out = append(out, join{from, to, mean})
		}
	}
	slices.SortFunc(out, func(x, y join) int {
		return cmp.Or(cmp.Compare(y.mean, x.mean), cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to))
	})
	return out
}
