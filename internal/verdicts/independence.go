package verdicts

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// Count says how many independent origins a claim has, from below and from
// above, and why in plain words. The package's documentation says what is counted.
func Count(c Case) (fact.Independence, []string) {
	t := newCount(c)
	said := []string{}
	for _, r := range t.because() {
		said = append(said, r.Text)
	}
	return t.n, said
}

// count is the chains of a case and what came of counting them.
type count struct {
	level  fact.Level
	chains []*chain
	n      fact.Independence
}

func newCount(c Case) *count {
	t := &count{level: c.Claim.Level, chains: newChains(c)}
	t.n = fact.Independence{Shown: countShown(t.chains), Possible: apart(t.chains)}
	t.n.Possible = max(t.n.Possible, t.n.Shown)
	return t
}

// countShown is how many of some chains are shown to be independent of one another.
func countShown(chains []*chain) int {
	var shown []*chain
	for _, ch := range chains {
		if ch.end.shown() {
			shown = append(shown, ch)
		}
	}
	return withDeclared(chains, shown)
}

// because says whom the articles rest on, then why some of that counts as one.
func (t *count) because() []Reason {
	var endings []string // in the order of the articles
	resting := make(map[string][]*chain)
	var evidence []Reason
	for _, ch := range t.chains {
		if ch.evidence != nil {
			evidence = append(evidence, reasonOf(evidenceReason(ch.evidence), ch))
			continue
		}
		ending := ch.describe()
		if resting[ending] == nil {
			endings = append(endings, ending)
		}
		resting[ending] = append(resting[ending], ch)
	}
	var reasons []Reason
	for _, ending := range endings {
		articles, verb := articlesOf(resting[ending]), "rest"
		if len(articles) == 1 {
			verb = "rests"
		}
		reasons = append(reasons, reasonOf(fmt.Sprintf("%s %s %s.", title(named(articles)), verb, ending), resting[ending]...))
	}
	return slices.Concat(reasons, evidence, declaredReasons(t.chains), t.linkReasons())
}

// articlesOf are the articles of chains of statements, each once.
func articlesOf(chains []*chain) []*fact.Article {
	articles := make([]*fact.Article, len(chains))
	for i, ch := range chains {
		articles[i] = ch.article
	}
	return distinct(articles)
}

// describe continues the sentence "Article A rests …".
func (ch *chain) describe() string {
	if ch.end == endsCircular {
		return fmt.Sprintf("on %s, and the chain comes back to itself: circular reporting", ch.path())
	}
	var how string
	switch {
	case len(ch.origins) > 0:
		how = "on " + ch.path()
	case ch.hedged || ch.end == endsUnnamed || ch.end == endsUnread:
		how = "on somebody it does not name"
	case ch.end == endsUnknownOutlet:
		how = "on the word of an outlet that is not known"
	case ch.article.Outlet != "":
		how = "on the word of " + ch.article.Outlet
	default:
		how = "on the word of its outlet"
	}
	if ch.hedged {
		how += ", and hedges"
	}
	return how
}

// path names the far end, and through whom it came: "two officials, who are not
// named, through Reuters".
func (ch *chain) path() string {
	far := ch.origins[len(ch.origins)-1]
	s := far.Name
	if far.Kind == fact.Unnamed {
		s += " (not named)"
	}
	for i := len(ch.origins) - 2; i >= 0; i-- {
		s += " through " + ch.origins[i].Name
	}
	return s
}

func evidenceReason(e *fact.Evidence) string {
	what := e.Note
	if what == "" {
		what = e.URL
	}
	if what == "" {
		return fmt.Sprintf("Evidence counts as an origin of its own: a %s without a note.", e.Kind)
	}
	return fmt.Sprintf("Evidence counts as an origin of its own: %s, “%s”.", e.Kind, strings.TrimRight(what, "."))
}

// linkReasons says which chains that rest on different things share a link
// nevertheless.
func (t *count) linkReasons() []Reason {
	if t.level == fact.Utterance && len(t.chains) > 1 {
		return []Reason{reasonOf("All report that the same words were said and share their speaker: one origin.", t.chains...)}
	}
	var order []string
	holders := make(map[string][]*chain)
	for _, ch := range t.chains {
		for _, link := range ch.links {
			if len(holders[link]) == 0 {
				order = append(order, link)
			}
			holders[link] = append(holders[link], ch)
		}
	}
	var reasons []Reason
	said := make(map[string]bool)
	for _, link := range order {
		if words := linkReason(link, holders[link]); words != "" && !said[words] {
			said[words] = true
			reasons = append(reasons, reasonOf(words, holders[link]...))
		}
	}
	return reasons
}

// linkReason is "" where the link needs no word: one chain only, or chains that
// were said to rest on the same already.
func linkReason(link string, chains []*chain) string {
	var articles []*fact.Article
	endings := make(map[string]bool)
	for _, ch := range chains {
		if ch.article == nil {
			return evidenceLinkReason(chains)
		}
		articles = append(articles, ch.article)
		endings[ch.describe()] = true
	}
	articles = distinct(articles)
	kind, _, _ := strings.Cut(link, " ")
	switch {
	case strings.HasPrefix(link, linkCopied):
		return copyReason(articles)
	case link == linkUnknown && allDeclared(chains):
		return ""
	case link == linkUnknown && len(articles) > 1:
		return fmt.Sprintf("Outlets that are not known are never counted as different: %s are counted as one.", named(articles))
	case len(endings) < 2:
		return ""
	case kind == "article":
		return fmt.Sprintf("Sources that stand in one article are counted as one: %s.", named(articles))
	case len(articles) > 1:
		return fmt.Sprintf("%s have %s in common and are not independent of each other.", title(named(articles)), linkName(link, chains))
	}
	return ""
}

func evidenceLinkReason(chains []*chain) string {
	if len(chains) < 2 {
		return ""
	}
	return "Evidence that points to the same page as another origin is counted as one with it."
}

// linkName is a link in the words of the case.
func linkName(link string, chains []*chain) string {
	for _, ch := range chains {
		for _, o := range ch.origins {
			if originLink(o) == link {
				return o.Name
			}
		}
		for _, agency := range wireCredits(ch.article) {
			if nameLink(agency) == link {
				return agency
			}
		}
		if ch.article.Outlet != "" && (nameLink(ch.article.Outlet) == link || "outlet "+ch.article.OutletID == link) {
			return ch.article.Outlet
		}
	}
	return "their source"
}
