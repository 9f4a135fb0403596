package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
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
		articles := articlesOf(resting[ending])
		words := message.Count("{{.Articles}} rest {{.Ending}}.", len(articles), "Articles", title(named(articles)), "Ending", ending)
		reasons = append(reasons, reasonOf(words, resting[ending]...))
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
		return message.Text("on {{.Path}}, and the chain comes back to itself: circular reporting", "Path", ch.path())
	}
	var how string
	switch {
	case len(ch.origins) > 0:
		how = message.Text("on {{.Path}}", "Path", ch.path())
	case ch.hedged || ch.end == endsUnnamed || ch.end == endsUnread:
		how = message.Text("on somebody it does not name")
	case ch.end == endsUnknownOutlet:
		how = message.Text("on the word of an outlet that is not known")
	case ch.article.Outlet != "":
		how = message.Text("on the word of {{.Outlet}}", "Outlet", ch.article.Outlet)
	default:
		how = message.Text("on the word of its outlet")
	}
	if ch.hedged {
		how = message.Text("{{.Ending}}, and hedges", "Ending", how)
	}
	return how
}

// path names the far end, and through whom it came: "two officials, who are not
// named, through Reuters".
func (ch *chain) path() string {
	far := ch.origins[len(ch.origins)-1]
	s := far.Name
	if far.Kind == fact.Unnamed {
		s = message.Text("{{.Name}} (not named)", "Name", s)
	}
	for i := len(ch.origins) - 2; i >= 0; i-- {
		s = message.Text("{{.Path}} through {{.Name}}", "Path", s, "Name", ch.origins[i].Name)
	}
	return s
}

// evidenceKinds are the kinds of evidence as a sentence has them.
var evidenceKinds = map[string]message.Key{"call": "call", "document": "document", "link": "link", "visit": "visit"}

func evidenceWords(kind string) string {
	if words, ok := evidenceKinds[kind]; ok {
		return message.Text(words)
	}
	return kind
}

func evidenceReason(e *fact.Evidence) string {
	what := e.Note
	if what == "" {
		what = e.URL
	}
	if what == "" {
		return message.Text("Evidence counts as an origin of its own: a {{.Kind}} without a note.", "Kind", evidenceWords(e.Kind))
	}
	return message.Text("Evidence counts as an origin of its own: {{.Kind}}, “{{.What}}”.", "Kind", evidenceWords(e.Kind), "What", strings.TrimRight(what, "."))
}

// linkReasons says which chains that rest on different things share a link
// nevertheless.
func (t *count) linkReasons() []Reason {
	if t.level == fact.Utterance && len(t.chains) > 1 {
		return []Reason{reasonOf(message.Text("All report that the same words were said and share their speaker: one origin."), t.chains...)}
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
		return message.Text("Outlets that are not known are never counted as different: {{.Articles}} are counted as one.", "Articles", named(articles))
	case len(endings) < 2:
		return ""
	case kind == "article":
		return message.Text("Sources that stand in one article are counted as one: {{.Articles}}.", "Articles", named(articles))
	case len(articles) > 1:
		return message.Text("{{.Articles}} have {{.Origin}} in common and are not independent of each other.",
			"Articles", title(named(articles)), "Origin", linkName(link, chains))
	}
	return ""
}

func evidenceLinkReason(chains []*chain) string {
	if len(chains) < 2 {
		return ""
	}
	return message.Text("Evidence that points to the same page as another origin is counted as one with it.")
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
	return message.Text("their source")
}
