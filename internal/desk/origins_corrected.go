package desk

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
)

// How what people said of origins is put upon what was read
//
// Reading gives every statement a chain of origins, each with an id made of the
// words it goes by. Decisions name origins by these ids, so that they hold
// whatever is read or imported later. They are put upon the chains in this order,
// and the origins and their links are then read off the corrected chains:
//
//  1. which origin each link is: split off in this article, or merged into
//     another (who may be merged in turn);
//  2. a chain that a person set stands as it was set, and steps 3 and 4 pass it by;
//  3. a chain ends before an origin that the one before does not rest on; if that
//     is the article itself, the origin alone goes;
//  4. whom the article rests on as a whole comes first;
//  5. whom the last of the chain rests on comes behind it, and so on, until
//     there is nobody or the chain has come back to itself.
//
// The result depends on the decisions and not on the order in which they came,
// as acts leave no two behind that contradict each other (origins_said.go).

// originsVersion names the rules by which decisions are put upon what was read.
const originsVersion = "origins-1"

// corrected is who rests on whom in a story.
type corrected struct {
	origins []fact.Origin
	nearest map[string][]string
	chains  map[string][]fact.OriginLink
	said    map[string]string // statement → the decision that set its chain
}

// putInto gives a dossier the corrected origins.
func (c corrected) putInto(dossier *fact.Dossier) {
	dossier.Origins, dossier.Nearest = c.origins, c.nearest
	for i := range dossier.Readings {
		for j := range dossier.Readings[i].Statements {
			s := &dossier.Readings[i].Statements[j]
			s.OriginIDs, s.OriginRead, s.OriginSaid = nil, nil, c.said[s.ID]
			for _, l := range c.chains[s.ID] {
				s.OriginIDs, s.OriginRead = append(s.OriginIDs, l.Origin), append(s.OriginRead, l.Read)
			}
		}
	}
}

// correctedOf is the corrected origins as a dossier has them.
func correctedOf(dossier *fact.Dossier) corrected {
	c := corrected{
		origins: dossier.Origins, nearest: dossier.Nearest,
		chains: map[string][]fact.OriginLink{}, said: map[string]string{},
	}
	for _, r := range dossier.Readings {
		for _, s := range r.Statements {
			for i, id := range s.OriginIDs {
				c.chains[s.ID] = append(c.chains[s.ID], fact.OriginLink{Origin: id, Read: s.OriginRead[i]})
			}
			if s.OriginSaid != "" {
				c.said[s.ID] = s.OriginSaid
			}
		}
	}
	return c
}

// correct puts decisions upon the origins of a story as they are read now.
func correct(dossier *fact.Dossier) corrected {
	decisions := dossier.OriginDecisions
	links := reading.Link(dossier.Articles, dossier.Readings, spokenOf(decisions))
	out := corrected{origins: links.Origins, nearest: links.Nearest, chains: links.Chains, said: map[string]string{}}
	if len(decisions) == 0 {
		return out
	}
	c := newCorrector(links.Origins, decisions)
	out.said = bindAll(dossier, decisions)
	out.chains, out.nearest = map[string][]fact.OriginLink{}, map[string][]string{}
	for i, r := range dossier.Readings {
		article := dossier.Articles[i].ID
		for _, s := range r.Statements {
			chain := c.chain(links.Chains[s.ID], article, c.decisions[out.said[s.ID]])
			if len(chain) == 0 {
				continue
			}
			out.chains[s.ID] = chain
			if s.Superseded {
				continue // it is not read any more, and says nothing of its article
			}
			if nearest := chain[0].Origin; !slices.Contains(out.nearest[article], nearest) {
				out.nearest[article] = append(out.nearest[article], nearest)
			}
		}
	}
	out.origins = c.origins()
	return out
}

// spokenOf are the ids that decisions name.
func spokenOf(decisions []fact.OriginDecision) map[string]bool {
	ids := map[string]bool{}
	for _, d := range decisions {
		for _, ref := range append([]fact.OriginRef{d.Origin, d.Other}, d.Chain...) {
			if ref.ID != "" {
				ids[ref.ID] = true
			}
		}
	}
	return ids
}

// bond is two origins, or an origin and an article.
type bond struct{ one, other string }

// corrector knows the decisions by what they bear on.
type corrector struct {
	decisions map[string]*fact.OriginDecision
	order     []fact.OriginDecision
	known     map[string]fact.Origin // as read, and as decisions name them
	into      map[string]string      // merged origin → the one it goes into
	split     map[bond]string        // origin and article → who is meant there
	links     map[string][]string    // origin or article → whom it rests on
	unlinks   map[bond]bool
	met       []string // origins of the chains, in the order in which they came
	isMet     map[string]bool
	rests     map[string][]string
}

func newCorrector(read []fact.Origin, decisions []fact.OriginDecision) *corrector {
	c := &corrector{
		decisions: map[string]*fact.OriginDecision{}, order: decisions, known: map[string]fact.Origin{}, into: map[string]string{},
		split: map[bond]string{}, links: map[string][]string{}, unlinks: map[bond]bool{}, rests: map[string][]string{}, isMet: map[string]bool{},
	}
	for _, o := range read {
		c.known[o.ID] = fact.Origin{ID: o.ID, Name: o.Name, Kind: o.Kind}
	}
	for i := range decisions {
		d := &decisions[i]
		c.decisions[d.ID] = d
		for _, ref := range append([]fact.OriginRef{d.Origin, d.Other}, d.Chain...) {
			if _, ok := c.known[ref.ID]; !ok && ref.ID != "" {
				c.known[ref.ID] = fact.Origin{ID: ref.ID, Name: ref.Name, Kind: ref.Kind}
			}
		}
		switch d.Act {
		case fact.MergeOrigin:
			c.into[d.Other.ID] = d.Origin.ID
		}
	}
	for _, d := range decisions {
		from := d.ArticleID
		if d.Origin.ID != "" {
			from = c.find(d.Origin.ID)
		}
		switch to := c.find(d.Other.ID); d.Act {
		case fact.SplitOrigin:
			if from != to {
				c.split[bond{d.Origin.ID, d.ArticleID}] = d.Other.ID
			}
		case fact.LinkOrigin:
			if from != to && !slices.Contains(c.links[from], to) {
				c.links[from] = append(c.links[from], to)
			}
		case fact.UnlinkOrigin:
			c.unlinks[bond{from, to}] = true
		}
	}
	return c
}

// find is the origin that an origin is merged into, itself when it is not.
func (c *corrector) find(id string) string { return c.meant(id, "") }

// meant is the origin that an id stands for in an article. Decisions do not lead
// round; in a damaged desk it stops somewhere.
func (c *corrector) meant(id, article string) string {
	for range len(c.into) + len(c.split) + 1 {
		next, ok := c.split[bond{id, article}]
		if !ok {
			next, ok = c.into[id]
		}
		if !ok || next == id {
			break
		}
		id = next
	}
	return id
}

// chain is the corrected chain of a statement. set is the decision that set it,
// nil when it stands as it was read.
func (c *corrector) chain(read []fact.OriginLink, article string, set *fact.OriginDecision) []fact.OriginLink {
	var chain []fact.OriginLink
	add := func(id string, at int) {
		if !slices.ContainsFunc(chain, func(l fact.OriginLink) bool { return l.Origin == id }) {
			chain = append(chain, fact.OriginLink{Origin: id, Read: at})
		}
	}
	if set != nil {
		for _, ref := range set.Chain {
			add(c.find(ref.ID), -1)
		}
	} else {
		said := c.said(read, article)
		for _, to := range c.links[article] {
			if !slices.ContainsFunc(said, func(l fact.OriginLink) bool { return l.Origin == to }) {
				add(to, -1)
			}
		}
		for _, l := range said {
			add(l.Origin, l.Read)
		}
	}
	for i := 1; i < len(chain); i++ {
		if set != nil || chain[i].Read >= 0 {
			c.restsOn(chain[i-1].Origin, chain[i].Origin)
		}
	}
	for at := len(chain) - 1; at >= 0 && at < len(chain); at++ {
		for _, to := range c.links[chain[at].Origin] {
			add(to, -1)
		}
	}
	for _, l := range chain {
		c.meet(l.Origin)
	}
	return chain
}

// meet notes that an origin is one of the story's.
func (c *corrector) meet(id string) {
	if !c.isMet[id] {
		c.isMet[id] = true
		c.met = append(c.met, id)
	}
}

// said is a chain that was read, as far as nobody said that one of its links does
// not rest on the next.
func (c *corrector) said(read []fact.OriginLink, article string) []fact.OriginLink {
	var chain []fact.OriginLink
	for _, l := range read {
		id := c.meant(l.Origin, article)
		if n := len(chain); n > 0 && c.unlinks[bond{chain[n-1].Origin, id}] {
			break
		} else if n == 0 && c.unlinks[bond{article, id}] {
			continue
		}
		chain = append(chain, fact.OriginLink{Origin: id, Read: l.Read})
	}
	return chain
}

// restsOn notes that a chain leads from one origin to another.
func (c *corrector) restsOn(from, to string) {
	if !slices.Contains(c.rests[from], to) {
		c.rests[from] = append(c.rests[from], to)
	}
}

// origins are those of the corrected chains, in the order in which they came, and
// those that they were said to rest on, with what was said of each.
func (c *corrector) origins() []fact.Origin {
	for i := 0; i < len(c.met); i++ {
		for _, to := range c.links[c.met[i]] {
			c.meet(to)
		}
	}
	out := make([]fact.Origin, len(c.met))
	at := make(map[string]*fact.Origin, len(c.met))
	for i, id := range c.met {
		o := c.known[id]
		o.RestsOn = slices.Clone(c.rests[id])
		for _, to := range c.links[id] {
			if !slices.Contains(o.RestsOn, to) {
				o.RestsOn = append(o.RestsOn, to)
			}
		}
		out[i] = o
		at[id] = &out[i]
	}
	for _, d := range c.order {
		one, other := at[c.find(d.Origin.ID)], at[c.find(d.Other.ID)]
		isRoot := one != nil && one.ID == d.Origin.ID
		switch d.Act {
		case fact.RenameOrigin:
			if !isRoot {
				continue // it says nothing of the one it was merged into
			}
			one.Name = d.Origin.Name
		case fact.ConfirmOrigin:
			if !isRoot {
				continue
			}
		case fact.KindOrigin:
			if !isRoot {
				continue
			}
			one.Kind = d.Origin.Kind
		case fact.SplitOrigin:
			if o := at[d.Other.ID]; o != nil {
				o.Split = true
			}
		case fact.ApartOrigin:
			if one != nil && other != nil && one != other {
				one.Apart = append(one.Apart, other.ID)
				other.Apart = append(other.Apart, one.ID)
			}
		case fact.SetOrigin:
			continue
		}
		for _, o := range []*fact.Origin{one, other} {
			if o != nil && !slices.Contains(o.Said, d.ID) {
				o.Said = append(o.Said, d.ID)
			}
		}
	}
	return out
}
