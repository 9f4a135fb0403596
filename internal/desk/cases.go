package desk

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Cases gathers what bears on a claim, for the rules of verdicts. Making it costs
// a look at every statement of the story, so a screen keeps one.
type Cases struct {
	dossier    *fact.Dossier
	statements map[string]*fact.Statement
	articles   map[string]*fact.Article
	origins    map[string]*fact.Origin
}

// NewCases makes the cases of a dossier, which must not change any more.
func NewCases(dossier *fact.Dossier) *Cases {
	c := &Cases{
		dossier:    dossier,
		statements: dossier.Statements(),
		articles:   make(map[string]*fact.Article, len(dossier.Articles)),
		origins:    make(map[string]*fact.Origin, len(dossier.Origins)),
	}
	for i := range dossier.Articles {
		c.articles[dossier.Articles[i].ID] = &dossier.Articles[i]
	}
	for i := range dossier.Origins {
		c.origins[dossier.Origins[i].ID] = &dossier.Origins[i]
	}
	return c
}

// With is the cases of a dossier that differs in verdicts and in what stands
// beside claims alone.
func (c *Cases) With(dossier *fact.Dossier) *Cases {
	next := *c
	next.dossier = dossier
	return &next
}

func (c *Cases) of(claim fact.Claim) verdicts.Case {
	k := verdicts.Case{Claim: claim, Articles: c.articles, Origins: c.origins}
	for _, id := range claim.Statements {
		if s := c.statements[id]; s != nil {
			k.Statements = append(k.Statements, *s)
		}
	}
	for _, e := range c.dossier.Evidence {
		if e.ClaimID == claim.ID {
			k.Evidence = append(k.Evidence, e)
		}
	}
	return k
}
