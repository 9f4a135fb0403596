package matching

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"crosscheck/internal/fact"
)

// How a comparison is brought up to date
//
// Bundles whose words, vector or articles are not what they were are dropped with
// their pairs and set anew, at a place of their own; so are those that are new.
// Each is looked up against all that have a place before it, which finds every
// pair once. A pair is kept among the partners of the one of the two that stands
// later in the order of words, as many as the basis allows: what comes in may push
// the worst one out, and where something went the partners are looked up again.

// rebundle sorts statements into bundles. It returns the places of the bundles
// to be compared, in the order of their words, and of those that lost a partner
// and had to leave others out until now. The error is that of ctx.
func (c *Comparison) rebundle(ctx context.Context, statements []fact.Statement, vectors Vectors, changed *changed) (fresh, again []int32, err error) {
	order := make(map[string]int, len(statements))
	touched := make(map[copied][]member, max(0, len(statements)-len(c.of)))
	if len(c.bundles) == 0 {
		c.places, c.of = make(map[copied]int32, len(statements)), make(map[string]int32, len(statements))
	}
	for i := range statements {
		s := &statements[i]
		if i%stride == 0 && ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		if !compared(s) {
			continue
		}
		order[s.ID] = i
		place, known := c.of[s.ID]
		if !known {
			head := c.kin.head(copiedOf(s))
			if _, met := touched[head]; !met {
				touched[head] = c.membersOf(head)
			}
			touched[head] = append(touched[head], member{s.ID, s.ArticleID})
		} else if b := &c.bundles[place]; b.members[0].id == s.ID && (vectors[s.ID] != nil) != c.index.present[place] {
			if _, met := touched[b.copied]; !met {
				touched[b.copied] = c.membersOf(b.copied)
			}
		}
	}
	for id, place := range c.of {
		if _, here := order[id]; !here {
			if head := c.bundles[place].copied; touched[head] == nil {
				touched[head] = c.membersOf(head)
			}
		}
	}
	lost := make(map[int32]bool)
	for i, head := range slices.SortedFunc(maps.Keys(touched), copied.compare) {
		if i%stride == 0 && ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		members := slices.DeleteFunc(touched[head], func(m member) bool { _, here := order[m.id]; return !here })
		slices.SortFunc(members, func(x, y member) int { return cmp.Compare(order[x.id], order[y.id]) })
		if place, ok := c.places[head]; ok {
			if len(members) > 0 && c.keeps(place, members, &statements[order[members[0].id]], vectors) {
				c.setMembers(place, members)
				changed.bundle(place)
				continue
			}
			c.drop(place, changed, lost)
		}
		if len(members) > 0 {
			s := &statements[order[members[0].id]]
			fresh = append(fresh, c.set(head, members, s.Text, vectors))
		}
	}
	for place := range lost {
		if len(c.bundles[place].members) > 0 {
			again = append(again, place)
		}
	}
	slices.Sort(again)
	if len(c.bundles) == len(fresh) {
		c.sorted = int32(len(fresh))
	}
	return fresh, again, nil
}

// membersOf is a copy of the members of a bundle, none when there is no bundle.
func (c *Comparison) membersOf(head copied) []member {
	if place, ok := c.places[head]; ok {
		return slices.Clone(c.bundles[place].members)
	}
	return []member{}
}

// keeps reports whether what is known of a bundle stands with these members: the
// first of them speaks for it, and the second look asks for their articles.
func (c *Comparison) keeps(place int32, members []member, first *fact.Statement, vectors Vectors) bool {
	old, now := &c.bundles[place], bundle{members: members}
	if !c.meaning {
		return old.text == first.Text
	}
	return old.members[0].id == first.ID && old.article() == now.article() &&
		(vectors[first.ID] != nil) == c.index.present[place]
}

func (c *Comparison) setMembers(place int32, members []member) {
	b := &c.bundles[place]
	for _, m := range b.members {
		delete(c.of, m.id)
		c.unsaved[m.id] = true
	}
	b.members = members
	for _, m := range members {
		c.of[m.id] = place
		c.unsaved[m.id] = true
	}
}

// set gives a new bundle a place.
func (c *Comparison) set(head copied, members []member, text string, vectors Vectors) int32 {
	place := int32(len(c.bundles))
	c.bundles = append(c.bundles, bundle{copied: head, text: text})
	c.links = append(c.links, nil)
	v := vectors[members[0].id]
	c.index.vectors, c.index.present = append(c.index.vectors, v), append(c.index.present, v != nil)
	c.places[head] = place
	c.setMembers(place, members)
	return place
}

// drop takes a bundle with its pairs out. lost collects those that had to leave
// others out for it.
func (c *Comparison) drop(place int32, changed *changed, lost map[int32]bool) {
	changed.bundle(place)
	for _, l := range c.links[place] {
		if owner := c.pairs[l.pair].a; owner != place && c.owned(owner) >= c.basis.Partners {
			lost[owner] = true
		}
	}
	for len(c.links[place]) > 0 {
		c.unlink(c.links[place][0].pair, changed)
	}
	c.setMembers(place, nil)
	delete(c.places, c.bundles[place].copied)
}

// owned counts the partners that a bundle keeps.
func (c *Comparison) owned(place int32) int {
	n := 0
	for _, l := range c.links[place] {
		if c.pairs[l.pair].a == place {
			n++
		}
	}
	return n
}

// reserve makes room for the pairs that were found of bundles. It is made at once for
// all, since a story that is compared as a whole has as many as it has matches.
func (c *Comparison) reserve(places []int32, found [][]scored, changed *changed) {
	room := make([]int32, len(c.bundles))
	all := 0
	for i, place := range places {
		room[place] += int32(len(found[i]))
		all += len(found[i])
		for _, f := range found[i] {
			room[f.other]++
		}
	}
	c.pairs, changed.came = slices.Grow(c.pairs, all), slices.Grow(changed.came, all)
	links := make([]link, 2*all)
	for place, n := range room {
		if len(c.links[place]) == 0 {
			c.links[place], links = links[:0:n], links[n:]
		}
	}
}

// take puts in the pairs that were found of a new bundle.
func (c *Comparison) take(place int32, found []scored, changed *changed) {
	for _, f := range found {
		owner, other := c.later(place, f.other)
		if owner != place && c.owned(owner) >= c.basis.Partners {
			worst := c.worst(owner)
			if c.rank(scored{other, f.direct, f.base}, scored{other: c.partner(worst, owner), direct: c.pairs[worst].direct}) > 0 {
				continue
			}
			c.unlink(worst, changed)
		}
		c.link(owner, other, f, changed)
	}
}

// refill gives a bundle the partners that were found of it.
func (c *Comparison) refill(place int32, found []scored, changed *changed) {
	wanted := make(map[int32]bool, len(found))
	for _, f := range found {
		wanted[f.other] = true
	}
	for _, l := range slices.Clone(c.links[place]) {
		if c.pairs[l.pair].a == place && !wanted[l.to] {
			c.unlink(l.pair, changed)
		}
	}
	for _, f := range found {
		if _, ok := c.pairOf(place, f.other); !ok {
			c.link(place, f.other, f, changed)
		}
	}
}

// later names of two bundles first the one that comes later in the order of
// words, which keeps their pair.
func (c *Comparison) later(x, y int32) (later, earlier int32) {
	if c.inOrder(x, y) < 0 {
		return y, x
	}
	return x, y
}

// inOrder compares two bundles in the order of words.
func (c *Comparison) inOrder(x, y int32) int {
	if x < c.sorted && y < c.sorted {
		return int(x - y)
	}
	return c.bundles[x].compare(c.bundles[y].copied)
}

// rank orders partners of one bundle, the best first.
func (c *Comparison) rank(x, y scored) int {
	if x.direct != y.direct {
		return cmp.Compare(y.direct, x.direct)
	}
	return c.inOrder(x.other, y.other)
}

// worst is the pair with the worst of the partners that a bundle keeps.
func (c *Comparison) worst(place int32) int32 {
	worst := int32(gone)
	for _, l := range c.links[place] {
		if c.pairs[l.pair].a != place {
			continue
		}
		if worst == gone || c.rank(scored{other: l.to, direct: c.pairs[l.pair].direct},
			scored{other: c.partner(worst, place), direct: c.pairs[worst].direct}) > 0 {
			worst = l.pair
		}
	}
	return worst
}

// partner is the other bundle of a pair.
func (c *Comparison) partner(pair, place int32) int32 {
	return c.pairs[pair].a + c.pairs[pair].b - place
}

func (c *Comparison) link(owner, other int32, f scored, changed *changed) {
	n := int32(len(c.pairs))
	if k := len(c.free); k > 0 {
		n = c.free[k-1]
		c.free = c.free[:k-1]
	} else {
		c.pairs = append(c.pairs, pair{})
	}
	c.pairs[n] = pair{a: owner, b: other, direct: f.direct, base: f.base, way: floor}
	c.insertLink(owner, link{other, n})
	c.insertLink(other, link{owner, n})
	changed.linked(n)
}

func (c *Comparison) insertLink(place int32, l link) {
	list := c.links[place]
	if len(list) == 0 || list[len(list)-1].to < l.to { // as when a story is compared as a whole
		c.links[place] = append(list, l)
		return
	}
	at, _ := slices.BinarySearchFunc(list, l.to, func(l link, to int32) int { return int(l.to - to) })
	c.links[place] = slices.Insert(list, at, l)
}

// pairOf finds the pair of two bundles.
func (c *Comparison) pairOf(x, y int32) (int32, bool) {
	at, ok := slices.BinarySearchFunc(c.links[x], y, func(l link, to int32) int { return int(l.to - to) })
	if !ok {
		return gone, false
	}
	return c.links[x][at].pair, true
}

func (c *Comparison) unlink(n int32, changed *changed) {
	p := c.pairs[n]
	changed.unlinked(n)
	for _, side := range [2][2]int32{{p.a, p.b}, {p.b, p.a}} {
		list := c.links[side[0]]
		at, _ := slices.BinarySearchFunc(list, side[1], func(l link, to int32) int { return int(l.to - to) })
		c.links[side[0]] = slices.Delete(list, at, at+1)
	}
	c.pairs[n].a = gone
}
