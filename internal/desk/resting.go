package desk

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Resting is what hangs on an origin.
type Resting struct {
	Statements []string  // that rest on it, in the order of articles and places
	Falls      []string  // claims of which nothing is left without it
	Stands     []Without // claims that others state as well
}

// Without is what is left of a claim when an origin is taken away.
type Without struct {
	ClaimID      string
	Articles     []string          // that still state it, in their order
	Independence fact.Independence // of what is left
}

// RestingOn tells which claims stand or fall with an origin. A statement rests
// on every origin in the chain that was read with it. Evidence that an editor
// added does not rest on any, so that a claim that has some stands.
func (c *Cases) RestingOn(originID string) Resting {
	var r Resting
	rests := map[string]bool{}
	for i := range c.dossier.Readings {
		for _, s := range c.dossier.Readings[i].Statements {
			if !s.Superseded && slices.Contains(s.OriginIDs, originID) {
				rests[s.ID] = true
				r.Statements = append(r.Statements, s.ID)
			}
		}
	}
	for _, claim := range c.dossier.Claims {
		if !slices.ContainsFunc(claim.Statements, func(id string) bool { return rests[id] }) {
			continue
		}
		k := c.of(claim)
		k.Statements = slices.DeleteFunc(k.Statements, func(s fact.Statement) bool { return rests[s.ID] })
		if len(k.Statements)+len(k.Evidence) == 0 {
			r.Falls = append(r.Falls, claim.ID)
			continue
		}
		left := Without{ClaimID: claim.ID}
		left.Independence, _ = verdicts.Count(k)
		for _, s := range k.Statements {
			if !slices.Contains(left.Articles, s.ArticleID) {
				left.Articles = append(left.Articles, s.ArticleID)
			}
		}
		r.Stands = append(r.Stands, left)
	}
	return r
}
