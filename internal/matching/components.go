package matching

import (
	"context"
	"hash/maphash"
	"maps"
	"math"
	"slices"

	"crosscheck/internal/fact"
)

// What a change reaches
//
// Two groups merge when their statements are alike on average, and then at least
// one pair of them is as alike as that. So groups never reach beyond what hangs
// together through such pairs and the editor's answers: a component. It is
// grouped by itself, and its groups are remembered by all they hang on; a
// component that is as it was last time is not looked at again. One more article
// or one answer so changes the groups of the components it touches and no others.

// grouping is a story about to be grouped.
type grouping struct {
	*Comparison
	ctx        context.Context // of this one grouping, which ends with it
	statements []fact.Statement
	bonds      *bonds
	order      map[string]int // statement id → place in statements
	articles   []int          // by that place: number of its article
	pinned     map[string]bool
	answered   map[int32]bool // bundles of which answers name a statement
	within     []int32        // by bundle: its place in the component that is grouped, from 1; 0 if it is in another
	remembered map[uint64][]group
}

// group is a set of statements that make one claim, and its wording.
type group struct {
	statements []string
	text       string
}

func newGrouping(ctx context.Context, c *Comparison, statements []fact.Statement, given Given) *grouping {
	g := &grouping{
		Comparison: c, ctx: ctx, statements: statements, bonds: newBonds(given.Decisions),
		order: make(map[string]int, len(statements)), articles: make([]int, len(statements)),
		pinned: make(map[string]bool), answered: make(map[int32]bool), within: make([]int32, len(c.bundles)),
		remembered: make(map[uint64][]group),
	}
	numbers := make(map[string]int)
	for i := range statements {
		s := &statements[i]
		if _, ok := numbers[s.ArticleID]; !ok {
			numbers[s.ArticleID] = len(numbers)
		}
		g.order[s.ID], g.articles[i] = i, numbers[s.ArticleID]
	}
	for id := range g.bonds.parent {
		if place, ok := c.of[id]; ok {
			g.answered[place] = true
		}
	}
	for _, claim := range given.Previous {
		for _, id := range claim.Statements {
			if !given.Free[id] {
				g.pinned[id] = true
			}
		}
	}
	return g
}

// same is SameClaim in millionths.
const same = int64(SameClaim * millionths)

// nearlySame are log-odds a little below those of the same: where they are not reached,
// the exponential is spared.
var nearlySame = float32(logit(SameClaim)) - 0.01

// inMillionths is a chance given by its log-odds. Scores are added up as whole
// numbers, for which the order of adding does not matter.
func inMillionths(logOdds float32) int64 {
	return int64(logistic(float64(logOdds))*millionths + 0.5)
}

// components lists the bundles that hang together, each component in the order
// of words.
func (g *grouping) components() [][]int32 {
	parent := make([]int32, len(g.bundles))
	for i := range parent {
		parent[i] = int32(i)
	}
	root := func(i int32) int32 {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	join := func(a, b int32) {
		if a, b = root(a), root(b); a != b {
			parent[max(a, b)] = min(a, b)
		}
	}
	for i := range g.pairs {
		if p := &g.pairs[i]; p.a != gone && p.direct > nearlySame && inMillionths(p.direct) >= same && g.groupable(p.a, p.b) {
			join(p.a, p.b)
		}
	}
	first := make(map[string]int32) // bundle of a statement that is the same, by their root
	for id := range g.bonds.parent {
		place, ok := g.of[id]
		if !ok || !g.groupable(place, place) {
			continue
		}
		r := g.bonds.root(id)
		if other, met := first[r]; met {
			join(place, other)
		} else {
			first[r] = place
		}
	}
	number := make(map[int32]int)
	var out [][]int32
	for i := range g.bundles {
		if len(g.bundles[i].members) == 0 || !g.groupable(int32(i), int32(i)) {
			continue
		}
		r := root(int32(i))
		n, ok := number[r]
		if !ok {
			n = len(out)
			number[r], out = n, append(out, nil)
		}
		out[n] = append(out[n], int32(i))
	}
	for _, bundles := range out {
		slices.SortFunc(bundles, func(a, b int32) int { return g.bundles[a].compare(g.bundles[b].copied) })
	}
	return out
}

// groupable reports whether statements of two bundles may share a claim.
func (g *grouping) groupable(a, b int32) bool {
	return g.bundles[a].groupable(g.bundles[b].copied)
}

// groupsOf groups a component, or remembers how it was grouped.
func (g *grouping) groupsOf(bundles []int32) []group {
	for i, b := range bundles {
		g.within[b] = int32(i + 1)
	}
	defer func() {
		for _, b := range bundles {
			g.within[b] = 0
		}
	}()
	const several = 64 // bundles, for which naming them is worth a goroutine
	if len(g.grouped) == 0 && len(bundles) > several {
		key := make(chan uint64, 1) // no grouping is remembered: a name is needed only when all is done
		go func() { key <- g.fingerprint(bundles) }()
		groups := g.group(bundles)
		g.remembered[<-key] = groups
		return groups
	}
	key := g.fingerprint(bundles)
	groups, ok := g.grouped[key]
	if !ok {
		groups = g.group(bundles)
	}
	g.remembered[key] = groups
	return groups
}

// seed is the same as long as the program runs: fingerprints are compared with
// earlier ones of the same comparison.
var seed = maphash.MakeSeed()

// fingerprint names all that the groups of a component hang on.
func (g *grouping) fingerprint(bundles []int32) uint64 {
	h := uint64(0)
	number := func(n uint64) { h = mix(h ^ n) }
	word := func(s string) { number(maphash.String(seed, s)) }
	for _, b := range bundles {
		members := g.bundles[b].members
		number(uint64(len(members)))
		for _, m := range members {
			word(m.id)
			s := &g.statements[g.order[m.id]]
			word(string(s.Attribution.Kind))
			if g.pinned[m.id] {
				number(1)
			}
			if g.bonds.names(m.id) {
				r := g.bonds.root(m.id)
				word(r)
				for _, other := range slices.Sorted(maps.Keys(g.bonds.apart[r])) {
					word(other)
				}
			}
		}
		if len(members) > 1 {
			number(uint64(g.likeness(b, b)))
		}
		for _, l := range g.links[b] {
			if other := g.within[l.to]; other > 0 && other < g.within[b] { // the later of two keeps the pair
				number(uint64(other)<<32 | uint64(math.Float32bits(g.pairs[l.pair].direct)))
			}
		}
	}
	return h
}

// group groups a component.
func (g *grouping) group(bundles []int32) []group {
	const each = 64 // claims, of which few are worth a goroutine
	units := g.units(bundles)
	clusters := g.cluster(bundles, units)
	out := make([]group, len(clusters))
	describe := func(from, to int) {
		for i := from; i < to; i++ {
			out[i] = g.describe(units, clusters[i])
		}
	}
	if len(clusters) <= each {
		describe(0, len(clusters))
		return out
	}
	// Group looks at the context before it uses what may be half made.
	_ = inStretches(g.ctx, len(clusters), each, describe)
	return out
}

// describe makes a group of the units of a cluster.
func (g *grouping) describe(units []unit, cluster []int) group {
	var members []int
	for _, u := range cluster {
		members = append(members, units[u].members...)
	}
	slices.Sort(members)
	found := group{text: g.wording(members), statements: make([]string, len(members))}
	for i, m := range members {
		found.statements[i] = g.statements[m].ID
	}
	return found
}

// units makes what is merged: copies that match each other, or all stand in one
// article, are one unit; a statement that an answer names is one of its own.
func (g *grouping) units(bundles []int32) []unit {
	var units []unit
	for _, b := range bundles {
		bundle := &g.bundles[b]
		together := len(bundle.members) == 1 || bundle.article() != "" || g.likeness(b, b) >= same
		joined := -1
		for _, m := range bundle.members {
			i := g.order[m.id]
			switch {
			case g.pinned[m.id]:
			case joined >= 0 && together && !g.bonds.names(m.id):
				u := &units[joined]
				u.members = append(u.members, i)
				if u.article != g.articles[i] {
					u.article = anyArticle
				}
			default:
				units = append(units, unit{bundle: b, article: g.articles[i], members: []int{i}})
				if joined < 0 && !g.bonds.names(m.id) {
					joined = len(units) - 1
				}
			}
		}
	}
	return units
}

// cluster merges the units of a component into claims, as answers allow.
func (g *grouping) cluster(bundles []int32, units []unit) [][]int {
	l := newLinkage(units, SameClaim)
	turns := g.turnsOf(units)
	of := make([][]int, len(bundles)) // units by bundle
	room := 0
	for u := range units {
		room += len(g.links[units[u].bundle])
	}
	links := make([]neighbour, room)
	for u := range units {
		at := g.within[units[u].bundle] - 1
		of[at] = append(of[at], u)
		n := len(g.links[units[u].bundle])
		l.clusters[u].links, links = links[:0:n], links[n:]
	}
	type alike struct {
		u, v  int
		score int64
	}
	byTurn := make([][]alike, len(turns.units)) // by the later turn of the two, from the second
	link := func(a, b int, score int64) {
		for _, u := range of[a] {
			for _, v := range of[b] {
				sameArticle := units[u].article == units[v].article && units[u].article != anyArticle
				if (a == b && u >= v) || sameArticle {
					continue
				}
				if turn := max(turns.of[u], turns.of[v]); turn > 0 {
					byTurn[turn] = append(byTurn[turn], alike{u, v, score})
				} else {
					l.link(u, v, score)
				}
			}
		}
	}
	g.bind(l, units)
	for i, b := range bundles {
		if len(of[i]) > 1 {
			link(i, i, g.likeness(b, b))
		}
		for _, k := range g.links[b] {
			if to := g.within[k.to]; to > 0 && to < g.within[b] && g.groupable(b, k.to) {
				link(i, int(to-1), inMillionths(g.pairs[k.pair].direct))
			}
		}
	}
	for turn, come := range turns.units {
		for _, a := range byTurn[turn] {
			l.link(a.u, a.v, a.score)
		}
		l.run(g.ctx, come)
	}
	return l.claims()
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
func (g *grouping) proposed(claim fact.Claim) []string {
	members := make(map[int32][]int) // bundle → its places in the claim
	roots := make(map[string]bool)   // of the claim's statements
	alike := make(map[int32]bool)    // bundles with a pair in it
	candidates := make(map[int]bool) // places
	for _, id := range claim.Statements {
		roots[g.bonds.root(id)] = true
		if b, ok := g.of[id]; ok {
			members[b] = append(members[b], g.order[id])
		}
	}
	for b := range members {
		alike[b] = true
		for _, l := range g.links[b] {
			alike[l.to] = true
		}
	}
	for b := range alike {
		for _, m := range g.bundles[b].members {
			if i := g.order[m.id]; g.fits(i, b, members) {
				candidates[i] = true
			}
		}
	}
	for b := range g.answered {
		for _, m := range g.bundles[b].members {
			if g.bonds.names(m.id) && roots[g.bonds.root(m.id)] {
				candidates[g.order[m.id]] = true
			}
		}
	}
	var out []string
	for _, i := range slices.Sorted(maps.Keys(candidates)) {
		s := &g.statements[i]
		if !g.pinned[s.ID] && s.Checkable && s.Level == claim.Level && !g.isApart(s.ID, roots) {
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
func (g *grouping) fits(i int, bundle int32, members map[int32][]int) bool {
	n, sum := 0, int64(0)
	for b, places := range members {
		if slices.ContainsFunc(places, func(p int) bool { return g.articles[p] != g.articles[i] }) {
			n++
			sum += g.likeness(b, bundle)
		}
	}
	return n > 0 && OneClaim(float64(sum)/float64(n)/millionths, 1, n)
}

// likeness is how alike two bundles are, in millionths; of one with itself, how
// much its copies are.
func (g *grouping) likeness(a, b int32) int64 {
	if a == b {
		return int64(g.copies(a)*millionths + 0.5)
	}
	n, ok := g.pairOf(a, b)
	if !ok {
		return 0
	}
	return inMillionths(g.pairs[n].direct)
}
