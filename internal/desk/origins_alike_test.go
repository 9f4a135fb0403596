package desk

import (
	"testing"

	"crosscheck/internal/fact"
)

func TestUnnamedSourcesThatMayBeOnePerson(t *testing.T) {
	quote := func(article, origin, words string) fact.Statement {
		return fact.Statement{ID: article + origin + words, ArticleID: article, OriginIDs: []string{origin}, Quotations: []fact.Quotation{{Phrase: fact.Phrase{Text: words}}}}
	}
	for _, c := range []struct {
		name         string
		mine, theirs string // how they are described
		said, heard  string
		articles     [2]string
		apart        bool
		want         string
	}{
		{"alike, and the same words", "two U.S. officials", "a senior U.S. official", "We will not let this happen again, ever", "I tell you we will not let this happen", [2]string{"A", "B"}, false, "We will not let this happen"},
		{"alike, but other words", "a U.S. official", "a U.S. official", "We will not let this happen again", "They are ready to talk about it now", [2]string{"A", "B"}, false, ""},
		{"the same words, described otherwise", "a U.S. official", "an Israeli diplomat", "We will not let this happen again", "We will not let this happen again", [2]string{"A", "B"}, false, ""},
		{"few words", "an official", "an official", "We will not talk", "We will not talk", [2]string{"A", "B"}, false, ""},
		{"one article", "an official", "an official", "We will not let this happen again", "We will not let this happen again", [2]string{"A", "A"}, false, ""},
		{"declared independent", "an official", "an official", "We will not let this happen again", "We will not let this happen again", [2]string{"A", "B"}, true, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &fact.Dossier{
				Origins:  []fact.Origin{{ID: "1", Name: c.mine, Kind: fact.Unnamed}, {ID: "2", Name: c.theirs, Kind: fact.Unnamed}, {ID: "3", Name: c.theirs, Kind: fact.Person}},
				Readings: []fact.Reading{{Statements: []fact.Statement{quote(c.articles[0], "1", c.said), quote(c.articles[1], "2", c.heard), quote(c.articles[1], "3", c.heard)}}},
			}
			if c.apart {
				d.Origins[0].Apart = []string{"2"}
			}
			got := ""
			for _, a := range MayBeSame(d, "1") {
				if a.OriginID != "2" || got != "" {
					t.Errorf("also %+v", a)
				}
				got = a.Words
			}
			if got != c.want {
				t.Errorf("common words %q, want %q", got, c.want)
			}
		})
	}
}
