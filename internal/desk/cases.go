package desk

import (
	"sync"

	"crosscheck/internal/contrast"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/verdicts"
)

// Cases gathers what bears on a claim, for the rules of verdicts. Making it costs
// a look at every statement of the story, so a screen keeps one.
type Cases struct {
	dossier    *fact.Dossier
	statements map[string]*fact.Statement
	articles   map[string]*fact.Article
	origins    map[string]*fact.Origin
	pairs      func() verdicts.Pairs // found when it is first asked for
}

// NewCases makes the cases of a dossier, which must not change any more.
func NewCases(dossier *fact.Dossier) *Cases {
	c := &Cases{
		dossier:    dossier,
		statements: dossier.Statements(),
		articles:   articlesByID(dossier),
		origins:    make(map[string]*fact.Origin, len(dossier.Origins)),
	}
	c.pairs = sync.OnceValue(func() verdicts.Pairs {
		_, pairs := likenessOf(dossier)
		return pairs
	})
	for i := range dossier.Origins {
		c.origins[dossier.Origins[i].ID] = &dossier.Origins[i]
	}
	return c
}

func articlesByID(dossier *fact.Dossier) map[string]*fact.Article {
	articles := make(map[string]*fact.Article, len(dossier.Articles))
	for i := range dossier.Articles {
		articles[dossier.Articles[i].ID] = &dossier.Articles[i]
	}
	return articles
}

// likenessOf tells what matching and people know of the claims of a dossier.
func likenessOf(dossier *fact.Dossier) ([]verdicts.Likeness, verdicts.Pairs) {
	return verdicts.LikenessOf(dossier.Claims, dossier.Matches, dossier.Tied(), HoldingAnswers(dossier.Decisions), matching.SameClaim)
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

// Contrasts lists what statements of a claim may tell differently, likely or not: what the
// models of package contrast are fitted to.
func (c *Cases) Contrasts(claim fact.Claim) []contrast.Candidate {
	return contrast.Candidates(c.of(claim).Statements, c.pairs().Level)
}

// Prepare loads what claims are compared with; see verdicts.Prepare.
func Prepare() { verdicts.Prepare() }
