package verdicts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// said is one statement of a case in short: "A" or "A@CNN" for its article and
// outlet, then its chain, nearest first.
type said struct {
	article string
	chain   string // names joined by " < "; "" for the article's own word
	kind    fact.AttributionKind
	text    string
}

// origins are told by their names: lower case is unnamed, "doc " a document,
// "org " an organisation, the outlets below outlets, everybody else a person.
func originKind(name string) fact.OriginKind {
	switch {
	case slices.Contains([]string{"Reuters", "CNN", "CBS", "CBS News", "Fox News", "AP", "Associated Press"}, name):
		return fact.CitedOutlet
	case strings.HasPrefix(name, "doc "):
		return fact.Document
	case strings.HasPrefix(name, "org "):
		return fact.Organisation
	case name == strings.ToLower(name):
		return fact.Unnamed
	}
	return fact.Person
}

func caseOf(level fact.Level, sayings ...said) verdicts.Case {
	c := verdicts.Case{
		Claim:    fact.Claim{ID: "c", Level: level},
		Articles: make(map[string]*fact.Article),
		Origins:  make(map[string]*fact.Origin),
	}
	for i, s := range sayings {
		letter, outlet, _ := strings.Cut(s.article, "@")
		a := &fact.Article{ID: "article " + letter, Number: int(letter[0] - 'A'), Outlet: outlet}
		if outlet != "" {
			a.OutletID = "outlet " + outlet
		}
		c.Articles[a.ID] = a
		st := bare(fmt.Sprintf("s%02d", i), s.text)
		st.ArticleID, st.Level, st.Attribution.Kind = a.ID, level, s.kind
		if s.chain != "" {
			for _, name := range strings.Split(s.chain, " < ") {
				c.Origins[name] = &fact.Origin{ID: name, Name: strings.TrimPrefix(strings.TrimPrefix(name, "doc "), "org "), Kind: originKind(name)}
				st.OriginIDs = append(st.OriginIDs, name)
			}
		}
		c.Statements = append(c.Statements, st)
	}
	return c
}

const wireText = "The ministry said on Monday that talks between the two sides had broken down after nine hours and would not resume"

var independenceRows = []struct {
	name            string
	level           fact.Level
	said            []said
	evidence        []fact.Evidence
	shown, possible int
	verdict         fact.VerdictKind
	reason, missing string // must stand in a reason, in the missing step
}{
	{
		name: "five articles rest on one wire",
		said: []said{
			{article: "A", chain: "Reuters"},
			{article: "B", chain: "Reuters"},
			{article: "C", chain: "Reuters < two officials"},
			{article: "D@CNN", chain: "Reuters"},
			{article: "E@CBS", chain: "Reuters < two officials"},
		},
		shown: 1, possible: 1, verdict: fact.SingleSource,
		reason: "Articles A, B and D rest on Reuters.", missing: "A second origin that does not rest on Reuters",
	},
	{
		name: "five articles rest on officials a wire does not name",
		said: []said{
			{article: "A", chain: "Reuters < two officials"},
			{article: "B", chain: "Reuters < two officials"},
			{article: "C", chain: "Reuters < officials"},
			{article: "D@CNN", chain: "Reuters < officials"},
			{article: "E@CBS", chain: "Reuters < two officials"},
		},
		shown: 0, possible: 1, verdict: fact.SingleSource, missing: "It is not known who the unnamed officials are.",
	},
	{
		name:  "unnamed officials of three outlets",
		said:  []said{{article: "A", chain: "CNN < an official"}, {article: "B", chain: "CBS < three officials"}, {article: "C", chain: "Reuters < two officials"}},
		shown: 0, possible: 3, verdict: fact.Open,
		reason:  "Article A rests on an official (not named) through CNN.",
		missing: "Three outlets rest on unnamed officials: not shown that they are different people.",
	},
	{
		name:  "unnamed sources with different names for them",
		said:  []said{{article: "A@CNN", chain: "an official"}, {article: "B@CBS", chain: "an insider"}},
		shown: 0, possible: 2, verdict: fact.Open, missing: "Two outlets rest on unnamed sources",
	},
	{
		name:  "one person in three outlets",
		said:  []said{{article: "A@CNN", chain: "Badr Albusaidi"}, {article: "B@CBS", chain: "Badr Albusaidi"}, {article: "C@Reuters", chain: "Badr Albusaidi"}},
		shown: 1, possible: 1, verdict: fact.SingleSource,
		reason: "Articles A, B and C rest on Badr Albusaidi.", missing: "does not rest on Badr Albusaidi",
	},
	{
		name:  "two known outlets on their own word",
		said:  []said{{article: "A@CNN", text: "Talks failed."}, {article: "B@CBS", text: "The talks broke down."}},
		shown: 2, possible: 2, verdict: fact.Corroborated, reason: "Article A rests on the word of CNN.",
	},
	{
		name:  "two known outlets with a copied run",
		said:  []said{{article: "A@CNN", text: wireText}, {article: "B@CBS", text: "In Oman, " + strings.ToLower(wireText[:1]) + wireText[1:] + "."}},
		shown: 1, possible: 1, verdict: fact.SingleSource, reason: "copied text",
	},
	{
		name:  "a run in common inside quotation marks only",
		said:  []said{{article: "A@CNN", text: "“" + wireText + "”"}, {article: "B@CBS", text: "“" + wireText + "”"}},
		shown: 2, possible: 2, verdict: fact.Corroborated,
	},
	{
		name:  "one outlet in two articles",
		said:  []said{{article: "A@CNN"}, {article: "B@CNN"}},
		shown: 1, possible: 1, verdict: fact.SingleSource,
	},
	{
		name:  "an outlet and one that cites it",
		said:  []said{{article: "A@Reuters"}, {article: "B@CNN", chain: "Reuters"}},
		shown: 1, possible: 1, verdict: fact.SingleSource, reason: "Articles A and B have Reuters in common and are not independent of each other.",
	},
	{
		name:  "two ways to write one outlet",
		said:  []said{{article: "A", chain: "AP"}, {article: "B", chain: "Associated Press"}, {article: "C", chain: "CBS"}, {article: "D@CBS News"}},
		shown: 2, possible: 2, verdict: fact.Corroborated,
	},
	{
		name:  "five articles of unknown outlets on their own word",
		said:  []said{{article: "A"}, {article: "B"}, {article: "C"}, {article: "D"}, {article: "E"}},
		shown: 0, possible: 1, verdict: fact.SingleSource,
		reason: "never counted as different", missing: "Name the outlets of articles A, B, C, D and E. A second, independent origin",
	},
	{
		name:  "unknown outlets: flat, unnamed and hedged are one",
		said:  []said{{article: "A"}, {article: "B", chain: "an official"}, {article: "C", kind: fact.Hedged}},
		shown: 0, possible: 1, verdict: fact.SingleSource, missing: "Name the outlets of articles A, B and C.",
	},
	{
		name:  "two people in articles of unknown outlets",
		said:  []said{{article: "A", chain: "Badr Albusaidi"}, {article: "B", chain: "Yechiel Leiter"}},
		shown: 2, possible: 2, verdict: fact.Corroborated,
	},
	{
		name:  "two people to whom two outlets spoke",
		said:  []said{{article: "A", chain: "Fox News < Benjamin Netanyahu"}, {article: "B", chain: "CNN < Yechiel Leiter"}},
		shown: 2, possible: 2, verdict: fact.Corroborated, reason: "Article A rests on Benjamin Netanyahu through Fox News.",
	},
	{
		name:  "two people to whom one outlet spoke",
		said:  []said{{article: "A", chain: "Fox News < Benjamin Netanyahu"}, {article: "B", chain: "Fox News < Yechiel Leiter"}},
		shown: 1, possible: 1, verdict: fact.SingleSource, reason: "have Fox News in common",
	},
	{
		name:  "two people in one article",
		said:  []said{{article: "A", chain: "Badr Albusaidi"}, {article: "A", chain: "Yechiel Leiter"}},
		shown: 1, possible: 1, verdict: fact.SingleSource, reason: "Sources that stand in one article are counted as one: article A.", missing: "does not rest on article A",
	},
	{
		name:  "an article that joins two others",
		said:  []said{{article: "A@CNN"}, {article: "B", chain: "Reuters"}, {article: "C", chain: "CNN < Reuters"}},
		shown: 1, possible: 2, verdict: fact.Open,
	},
	{
		name:  "a hedge is only possible",
		said:  []said{{article: "A@CNN", kind: fact.Hedged}, {article: "B@CBS"}},
		shown: 1, possible: 2, verdict: fact.Open, missing: "Find out on whose word article A says so.",
	},
	{
		name:  "a hedged statement of a named person",
		said:  []said{{article: "A", chain: "Badr Albusaidi", kind: fact.Hedged}, {article: "B", chain: "Yechiel Leiter"}},
		shown: 1, possible: 2, verdict: fact.Open,
	},
	{
		name:  "a named person through somebody unnamed",
		said:  []said{{article: "A@CNN", chain: "an aide < Badr Albusaidi"}, {article: "B", chain: "Yechiel Leiter"}},
		shown: 1, possible: 2, verdict: fact.Open,
	},
	{
		name:  "a document and an organisation",
		said:  []said{{article: "A", chain: "doc court filing"}, {article: "B", chain: "org Human Rights Activists"}},
		shown: 2, possible: 2, verdict: fact.Corroborated,
	},
	{
		name:     "evidence counts",
		said:     []said{{article: "A", chain: "Reuters"}},
		evidence: []fact.Evidence{{ID: "e1", Kind: "call", Note: "The ministry confirms."}},
		shown:    2, possible: 2, verdict: fact.Corroborated, reason: "Evidence counts as an origin of its own: call, “The ministry confirms”.",
	},
	{
		name:     "the same evidence twice counts once",
		evidence: []fact.Evidence{{ID: "e1", Kind: "call", Note: "The ministry confirms."}, {ID: "e2", Kind: "call", Note: "the ministry  confirms."}},
		shown:    1, possible: 1, verdict: fact.SingleSource,
	},
	{
		name:  "circular reporting",
		said:  []said{{article: "A@CNN", chain: "Reuters"}, {article: "B@Reuters", chain: "CNN"}},
		shown: 0, possible: 1, verdict: fact.SingleSource, reason: "circular reporting", missing: "Find out where the report of articles A and B began.",
	},
	{
		name:  "a chain that names one link twice",
		said:  []said{{article: "A", chain: "Reuters < CNN < Reuters"}},
		shown: 0, possible: 1, verdict: fact.SingleSource, reason: "circular reporting",
	},
	{
		name:  "an outlet that cites itself is not circular",
		said:  []said{{article: "A@CNN", chain: "CNN"}},
		shown: 1, possible: 1, verdict: fact.SingleSource,
	},
	{
		name: "all who report one utterance share the speaker", level: fact.Utterance,
		said:  []said{{article: "A@CNN", chain: "Benjamin Netanyahu"}, {article: "B@CBS"}, {article: "C", chain: "Fox News < Benjamin Netanyahu"}, {article: "D"}},
		shown: 1, possible: 1, verdict: fact.SingleSource, reason: "share their speaker", missing: "A recording",
	},
	{
		name: "nothing at all", verdict: fact.Open, missing: "Add a statement",
	},
}

func TestIndependence(t *testing.T) {
	for _, row := range independenceRows {
		t.Run(row.name, func(t *testing.T) {
			if row.level == "" {
				row.level = fact.Content
			}
			c := caseOf(row.level, row.said...)
			c.Evidence = row.evidence
			n, reasons := verdicts.Count(c)
			if n.Shown != row.shown || n.Possible != row.possible {
				t.Errorf("shown %d, possible %d; want %d, %d\n%s", n.Shown, n.Possible, row.shown, row.possible, strings.Join(reasons, "\n"))
			}
			a := verdicts.Assess(c)
			if a.Suggestion.Verdict != row.verdict {
				t.Errorf("suggests %s, want %s", a.Suggestion.Verdict, row.verdict)
			}
			if all := strings.Join(a.Suggestion.Reasons, "\n"); !strings.Contains(all, row.reason) {
				t.Errorf("no reason says %q:\n%s", row.reason, all)
			}
			if !strings.Contains(a.Suggestion.Missing, row.missing) {
				t.Errorf("missing step %q does not say %q", a.Suggestion.Missing, row.missing)
			}
			if len(a.Suggestion.Reasons) == 0 {
				t.Error("the suggestion has no reason")
			}
			settled := row.verdict == fact.Corroborated
			if (a.Suggestion.Missing == "") != settled {
				t.Errorf("missing step %q for %s", a.Suggestion.Missing, row.verdict)
			}
		})
	}
}

func TestCircularOrigins(t *testing.T) {
	c := caseOf(fact.Content, said{article: "A", chain: "Reuters < CNN"})
	c.Origins["Reuters"].RestsOn = []string{"CNN"}
	c.Origins["CNN"].RestsOn = []string{"Reuters"}
	n, _ := verdicts.Count(c)
	if n != (fact.Independence{Shown: 0, Possible: 1}) {
		t.Errorf("got %+v for origins that rest on each other", n)
	}
	// What an origin rests on outside the chain was said of something else.
	c = caseOf(fact.Content, said{article: "A", chain: "Reuters"})
	c.Origins["Reuters"].RestsOn = []string{"CNN", "Reuters"}
	if n, _ := verdicts.Count(c); n.Shown != 1 {
		t.Errorf("shown %d for a chain of one link, want 1", n.Shown)
	}
}

func TestWireCredits(t *testing.T) {
	for _, row := range []struct {
		name   string
		change func(a, b *fact.Article)
		shown  int
	}{
		{"none", func(_, _ *fact.Article) {}, 2},
		{"in both bylines", func(a, b *fact.Article) { a.Byline, b.Byline = "Reuters", "By Dan Williams, Reuters" }, 1},
		{"byline and dateline", func(a, b *fact.Article) {
			a.Byline, b.Text = "Associated Press", "TEHRAN, June 15 (AP) - Talks failed."
		}, 1},
		{"in one only", func(a, _ *fact.Article) { a.Byline = "Reuters" }, 2},
		{"part of a name", func(a, b *fact.Article) { a.Byline, b.Byline = "Ann APPLE", "Bob APPLE" }, 2},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := caseOf(fact.Content, said{article: "A@Daily Herald"}, said{article: "B@Evening Post"})
			row.change(c.Articles["article A"], c.Articles["article B"])
			if n, _ := verdicts.Count(c); n.Shown != row.shown {
				t.Errorf("shown %d, want %d", n.Shown, row.shown)
			}
		})
	}
}

func TestEvidenceOfTheSamePage(t *testing.T) {
	c := caseOf(fact.Content, said{article: "A@CNN"})
	c.Articles["article A"].URL = "https://www.cnn.com/story/"
	c.Evidence = []fact.Evidence{{ID: "e", Kind: "link", URL: "http://cnn.com/story#top"}}
	if n, _ := verdicts.Count(c); n.Shown != 1 || n.Possible != 1 {
		t.Errorf("got %+v: a link to an article of the claim is no second origin", n)
	}
}

func TestUnlistedArticleAndOrigin(t *testing.T) {
	s := bare("s", "Talks failed.")
	s.OriginIDs = []string{"gone"}
	n, reasons := verdicts.Count(verdicts.Case{Statements: []fact.Statement{s}})
	if n != (fact.Independence{Shown: 0, Possible: 1}) || len(reasons) == 0 {
		t.Errorf("got %+v, %q", n, reasons)
	}
}
