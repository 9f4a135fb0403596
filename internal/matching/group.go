package matching

import (
	"cmp"
	"maps"
	"slices"

	"crosscheck/internal/fact"
)

// SameClaim is the mean direct score from which statements are put into one claim. It
// was chosen on the stories of TestEvalGroups, where anything between .08 and .18
// is as good: what is lost in recall is won in precision.
const SameClaim = 0.12

// Given is what people decided, which grouping keeps to.
type Given struct {
	Decisions []fact.MatchDecision
	// Previous are the pinned claims as people left them.
	Previous []fact.Claim
}

// Group makes the claims of a story from its matches. Every checkable statement
// is in a claim, possibly alone; statements of different levels never share one.
// Statements stand in their claims in the order given, claims that are not pinned
// in the order of their first statements, after the pinned ones.
//
// Pinned claims come back as they were, with the statements the engine would add
// as Proposed; their statements are in no other claim. Answers bind: what is the
// same is in one claim unless it is pinned or of another level, what is not the
// same never is.
func Group(statements []fact.Statement, matches []fact.Match, given Given) []fact.Claim {
	g := newGrouping(statements, matches, given)
	claims := make([]fact.Claim, 0, len(given.Previous))
	for _, c := range given.Previous {
		c.Pinned = true
		c.Proposed = g.proposed(c)
		claims = append(claims, c)
	}
	units := g.units()
	var groups [][]int
	for _, cluster := range g.cluster(units) {
		var members []int
		for _, u := range cluster {
			members = append(members, units[u].members...)
		}
		slices.Sort(members)
		groups = append(groups, members)
	}
	slices.SortFunc(groups, func(a, b []int) int { return a[0] - b[0] })
	for _, members := range groups {
		c := fact.Claim{Level: statements[members[0]].Level, Text: g.wording(members)}
		for _, m := range members {
			c.Statements = append(c.Statements, statements[m].ID)
		}
		claims = append(claims, c)
	}
	return claims
}

// grouping is a story's statements with what is known of their likeness.
type grouping struct {
	statements []fact.Statement
	bonds      *bonds
	places     map[string]int // statement id → place
	articles   []int          // by place: number of its article
	pinned     []bool         // by place
	answered   []int          // places of checkable statements that answers name
	bundles    []copies
	bundleOf   []int // by place: its bundle, -1 when it is not matched
	// links holds by bundle the bundles it is like, in order, with the best score
	// of a match between them in millionths. A bundle is linked to itself if its
	// copies match.
	links [][]likeness
}

type likeness struct {
	bundle int
	score  int64
}

func newGrouping(statements []fact.Statement, matches []fact.Match, given Given) *grouping {
	g := &grouping{
		statements: statements, bonds: newBonds(given.Decisions), places: make(map[string]int, len(statements)),
		articles: make([]int, len(statements)), pinned: make([]bool, len(statements)),
		bundles: bundle(statements), bundleOf: make([]int, len(statements)),
	}
	numbers := make(map[string]int)
	for i := range statements {
		s := &statements[i]
		if _, ok := numbers[s.ArticleID]; !ok {
			numbers[s.ArticleID] = len(numbers)
		}
		g.places[s.ID], g.articles[i], g.bundleOf[i] = i, numbers[s.ArticleID], -1
	}
	for n, b := range g.bundles {
		for _, m := range b.members {
			g.bundleOf[m] = n
			if g.bonds.names(statements[m].ID) {
				g.answered = append(g.answered, m)
			}
		}
	}
	for _, c := range given.Previous {
		for _, id := range c.Statements {
			if i, ok := g.places[id]; ok {
				g.pinned[i] = true
			}
		}
	}
	g.readLinks(matches)
	return g
}

func (g *grouping) readLinks(matches []fact.Match) {
	g.links = make([][]likeness, len(g.bundles))
	for _, m := range matches {
		i, okA := g.places[m.A]
		j, okB := g.places[m.B]
		if !okA || !okB || g.bundleOf[i] < 0 || g.bundleOf[j] < 0 || g.statements[i].Level != g.statements[j].Level {
			continue
		}
		a, b := g.bundleOf[i], g.bundleOf[j]
		score := int64(m.Direct*millionths + 0.5)
		g.links[a] = append(g.links[a], likeness{b, score})
		if a != b {
			g.links[b] = append(g.links[b], likeness{a, score})
		}
	}
	for i, list := range g.links {
		slices.SortFunc(list, func(a, b likeness) int { return cmp.Or(a.bundle-b.bundle, cmp.Compare(b.score, a.score)) })
		g.links[i] = slices.CompactFunc(list, func(a, b likeness) bool { return a.bundle == b.bundle })
	}
}

// score is how alike two bundles are, in millionths.
func (g *grouping) score(a, b int) int64 {
	i, ok := slices.BinarySearchFunc(g.links[a], b, func(l likeness, b int) int { return l.bundle - b })
	if !ok {
		return 0
	}
	return g.links[a][i].score
}

// units makes what is merged: copies that match each other, or all stand in one
// article, are one unit; a statement that an answer names is one of its own.
func (g *grouping) units() []unit {
	var units []unit
	for n, b := range g.bundles {
		together := g.score(n, n) >= int64(SameClaim*millionths) || g.oneArticle(b.members)
		joined := -1
		for _, m := range b.members {
			switch {
			case g.pinned[m]:
			case joined >= 0 && together && !g.bonds.names(g.statements[m].ID):
				u := &units[joined]
				u.members = append(u.members, m)
				if u.article != g.articles[m] {
					u.article = anyArticle
				}
			default:
				units = append(units, unit{article: g.articles[m], members: []int{m}})
				if joined < 0 && !g.bonds.names(g.statements[m].ID) {
					joined = len(units) - 1
				}
			}
		}
	}
	return units
}

func (g *grouping) oneArticle(members []int) bool {
	return !slices.ContainsFunc(members, func(m int) bool { return g.articles[m] != g.articles[members[0]] })
}

// cluster merges units into claims, as answers allow.
func (g *grouping) cluster(units []unit) [][]int {
	l := newLinkage(units, SameClaim)
	of := make([][]int, len(g.bundles)) // units by bundle
	for u := range units {
		b := g.bundleOf[units[u].members[0]]
		of[b] = append(of[b], u)
	}
	for a, list := range g.links {
		for _, like := range list {
			if like.bundle < a {
				continue
			}
			for _, u := range of[a] {
				for _, v := range of[like.bundle] {
					sameArticle := units[u].article == units[v].article && units[u].article != anyArticle
					if u != v && !sameArticle {
						l.link(u, v, like.score)
					}
				}
			}
		}
	}
	g.bind(l, units)
	return l.run()
}

// bind merges what answers say is the same, and keeps apart what is not.
func (g *grouping) bind(l *linkage, units []unit) {
	type side struct {
		root  string
		level fact.Level
	}
	place := make(map[side]int) // where the cluster of a root now is
	byRoot := make(map[string][]side)
	for u := range units {
		s := &g.statements[units[u].members[0]]
		if !g.bonds.names(s.ID) {
			continue
		}
		k := side{g.bonds.root(s.ID), s.Level}
		if at, ok := place[k]; ok {
			place[k] = l.merge(at, u)
		} else {
			place[k] = u
			byRoot[k.root] = append(byRoot[k.root], k)
		}
	}
	for k, at := range place {
		for other := range g.bonds.apart[k.root] {
			for _, o := range byRoot[other] {
				l.part(at, place[o])
			}
		}
	}
}

// proposed lists the free statements that the engine would add to a pinned
// claim: those an editor said are the same, and those as alike to its statements
// of other articles, on average, as makes one claim. None that is not the same.
func (g *grouping) proposed(c fact.Claim) []string {
	members := make(map[int][]int)   // bundle → its places in the claim
	sums := make(map[int]int64)      // bundle → sum of its scores to those bundles
	roots := make(map[string]bool)   // of the claim's statements
	candidates := make(map[int]bool) // places
	for _, id := range c.Statements {
		roots[g.bonds.root(id)] = true
		if i, ok := g.places[id]; ok && g.bundleOf[i] >= 0 {
			members[g.bundleOf[i]] = append(members[g.bundleOf[i]], i)
		}
	}
	for b := range members {
		for _, like := range g.links[b] {
			sums[like.bundle] += like.score
		}
	}
	for b := range sums {
		for _, i := range g.bundles[b].members {
			if g.fits(i, members, sums[b]) {
				candidates[i] = true
			}
		}
	}
	for _, i := range g.answered {
		if roots[g.bonds.root(g.statements[i].ID)] {
			candidates[i] = true
		}
	}
	var out []string
	for _, i := range slices.Sorted(maps.Keys(candidates)) {
		s := &g.statements[i]
		if !g.pinned[i] && s.Level == c.Level && !g.isApart(s.ID, roots) {
			out = append(out, s.ID)
		}
	}
	return out
}

// isApart reports whether a statement must not be with any of the roots.
func (g *grouping) isApart(id string, roots map[string]bool) bool {
	for other := range g.bonds.apart[g.bonds.root(id)] {
		if roots[other] {
			return true
		}
	}
	return false
}

// fits reports whether a statement is alike enough to the members of a claim
// that stand in other articles.
func (g *grouping) fits(i int, members map[int][]int, sum int64) bool {
	n := len(members)
	for b, places := range members {
		if g.oneArticle(places) && g.articles[places[0]] == g.articles[i] {
			n--
			sum -= g.score(b, g.bundleOf[i])
		}
	}
	return n > 0 && float64(sum) >= SameClaim*millionths*float64(n)
}
