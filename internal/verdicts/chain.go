package verdicts

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// end says where a chain ends, and with it whether the chain can be shown to be
// an origin of its own.
type end int

const (
	endsNamed    end = iota // a named person, an organisation or a document
	endsOutlet              // a cited outlet with nothing behind it
	endsOwnWord             // the flat word of a known outlet
	endsEvidence            // what the checker added
	// From here on a chain is only possible.
	endsUnnamed
	endsHedged
	endsUnknownOutlet // the flat word of an article whose outlet is not known
	endsUnread        // attributed, but to nobody the reader could name
	endsCircular
)

func (e end) shown() bool { return e <= endsEvidence }

// chain is a statement, or a piece of evidence, with everything it rests on.
type chain struct {
	statement *fact.Statement // nil for evidence
	article   *fact.Article   // nil for evidence
	evidence  *fact.Evidence  // nil for statements
	origins   []*fact.Origin  // nearest first
	end       end
	hedged    bool
	links     []string // sorted; sharing any one makes two chains dependent
}

// The link that the own word and the unnamed sources of all articles of unknown
// outlets have in common, and the one all reports of one utterance have.
const (
	linkUnknown = "unknown outlets"
	linkSpeaker = "the speaker"
)

// newChains reads the chains of a case in an order that does not depend on the
// order of its lists: articles by number, statements by place, then evidence.
func newChains(c Case) []*chain {
	chains := make([]*chain, 0, len(c.Statements)+len(c.Evidence))
	for i := range c.Statements {
		chains = append(chains, newChain(c, &c.Statements[i]))
	}
	slices.SortStableFunc(chains, func(x, y *chain) int {
		return cmp.Or(
			cmp.Compare(x.article.Number, y.article.Number),
			cmp.Compare(x.article.ID, y.article.ID),
			cmp.Compare(x.statement.Start, y.statement.Start),
			cmp.Compare(x.statement.ID, y.statement.ID))
	})
	markCircular(chains)
	linkCopies(chains)
	chains = append(chains, evidenceChains(c.Evidence)...)
	for _, ch := range chains {
		slices.Sort(ch.links)
		ch.links = slices.Compact(ch.links)
	}
	return chains
}

func newChain(c Case, s *fact.Statement) *chain {
	ch := &chain{statement: s, article: c.Articles[s.ArticleID]}
	if ch.article == nil {
		ch.article = &fact.Article{ID: s.ArticleID, Number: -1}
	}
	for _, id := range s.OriginIDs {
		o := c.Origins[id]
		if o == nil {
			o = &fact.Origin{ID: id, Kind: fact.Unnamed, Name: "a source that is not listed"}
		}
		ch.origins = append(ch.origins, o)
	}
	ch.hedged = s.Attribution.Kind == fact.Hedged
	ch.end = ch.readEnd()
	ch.links = ch.readLinks(c.Claim.Level)
	return ch
}

// readEnd follows the statement's own chain only. What an origin rests on
// elsewhere in the story was said of another statement.
func (ch *chain) readEnd() end {
	kind := ch.statement.Attribution.Kind
	unnamed := slices.ContainsFunc(ch.origins, func(o *fact.Origin) bool { return o.Kind == fact.Unnamed })
	switch {
	case ch.hedged:
		return endsHedged
	case unnamed || kind == fact.FromUnnamed:
		return endsUnnamed
	case len(ch.origins) > 0:
		if ch.origins[len(ch.origins)-1].Kind == fact.CitedOutlet {
			return endsOutlet
		}
		return endsNamed
	case kind != fact.Flat && kind != "":
		return endsUnread
	case !outletKnown(ch.article):
		return endsUnknownOutlet
	default:
		return endsOwnWord
	}
}

func (ch *chain) readLinks(level fact.Level) []string {
	a := ch.article
	links := []string{"article " + a.ID}
	if a.OutletID != "" {
		links = append(links, "outlet "+a.OutletID)
	}
	if a.Outlet != "" {
		links = append(links, nameLink(a.Outlet))
	}
	if a.URL != "" {
		links = append(links, urlLink(a.URL))
	}
	for _, agency := range wireCredits(a) {
		links = append(links, nameLink(agency))
	}
	cited := false
	for _, o := range ch.origins {
		links = append(links, originLink(o))
		cited = cited || o.Kind == fact.CitedOutlet
	}
	// A named person can be told from another whoever prints it. Anything else
	// is only as different as the outlets that vouch for it.
	if !outletKnown(a) && !cited && ch.end != endsNamed {
		links = append(links, linkUnknown)
	}
	if level == fact.Utterance {
		links = append(links, linkSpeaker)
	}
	return links
}

// originLink is by name for outlets and organisations, so that an outlet that is
// cited in one article is known again where it is the publisher of another. A
// person's link is the origin itself: two people may bear one name; so may two
// outlets, where somebody says so.
func originLink(o *fact.Origin) string {
	if o.Name != "" && !o.Split && (o.Kind == fact.CitedOutlet || o.Kind == fact.Organisation) {
		return nameLink(o.Name)
	}
	return "origin " + o.ID
}

// evidenceChains makes one chain of every distinct piece of evidence.
func evidenceChains(evidence []fact.Evidence) []*chain {
	sorted := make([]*fact.Evidence, len(evidence))
	for i := range evidence {
		sorted[i] = &evidence[i]
	}
	slices.SortFunc(sorted, func(x, y *fact.Evidence) int { return cmp.Compare(x.ID, y.ID) })
	seen := make(map[string]bool)
	var chains []*chain
	for _, e := range sorted {
		key := strings.ToLower(strings.Join([]string{e.Kind, strings.Join(strings.Fields(e.Note), " "), e.URL}, "|"))
		if seen[key] {
			continue
		}
		seen[key] = true
		ch := &chain{evidence: e, end: endsEvidence, links: []string{"evidence " + key}}
		if e.URL != "" {
			ch.links = append(ch.links, urlLink(e.URL))
		}
		chains = append(chains, ch)
	}
	return chains
}

// urlLink makes evidence that points at an article of the claim one with it.
func urlLink(url string) string {
	url = strings.ToLower(url)
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	url, _, _ = strings.Cut(url, "#")
	return "page " + strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}
