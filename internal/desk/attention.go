package desk

import (
	"crosscheck/internal/fact"
)

// This file finds the claims that deserve a second look before a story is told.

// Moved tells of which claims the ground of the verdict has changed since, by
// claim id, and how.
func (c *Cases) Moved() map[string][]string {
	moved := map[string][]string{}
	for _, claim := range c.dossier.Claims {
		if v := c.dossier.Verdict(claim.ID); v == nil || v.Kind == fact.Undecided {
			continue
		}
		if said := c.moved(claim); len(said) > 0 {
			moved[claim.ID] = said
		}
	}
	return moved
}

// figureKey is what makes two figures the same number of the same thing.
type figureKey struct {
	low, high     float64
	unit, counted string
}

// LoneFigures lists by claim the figures in it that one article alone gives, in
// the whole story: nobody else can bear them out. Places in a row ("the third")
// are no counts and are left out.
func (c *Cases) LoneFigures() map[string][]fact.Figure {
	articles := map[figureKey]map[string]bool{}
	for i := range c.dossier.Readings {
		for _, s := range c.dossier.Readings[i].Statements {
			for _, f := range s.Figures {
				key := keyOf(f)
				if articles[key] == nil {
					articles[key] = map[string]bool{}
				}
				articles[key][s.ArticleID] = true
			}
		}
	}
	lone := map[string][]fact.Figure{}
	for _, claim := range c.dossier.Claims {
		given := map[figureKey]bool{}
		for _, id := range claim.Statements {
			s := c.statements[id]
			if s == nil {
				continue
			}
			for _, f := range s.Figures {
				key := keyOf(f)
				if f.Unit != fact.OrdinalUnit && len(articles[key]) == 1 && !given[key] {
					given[key] = true
					lone[claim.ID] = append(lone[claim.ID], f)
				}
			}
		}
	}
	return lone
}

func keyOf(f fact.Figure) figureKey { return figureKey{f.Low, f.High, f.Unit, f.Counted} }

// OnUnnamedOnly reports whether nothing but unnamed sources stands behind a
// claim: none of its origins is shown, though there are some.
func (c *Cases) OnUnnamedOnly(claim fact.Claim) bool {
	n := c.dossier.Assessments[claim.ID].Independence
	if n.Shown > 0 || n.Possible == 0 {
		return false
	}
	for _, id := range claim.Statements {
		s := c.statements[id]
		if s == nil {
			continue
		}
		if len(s.OriginIDs) == 0 && s.Attribution.Kind != fact.Hedged {
			return false // on the word of its outlet
		}
		if n := len(s.OriginIDs); n > 0 {
			if last := c.origins[s.OriginIDs[n-1]]; last != nil && last.Kind != fact.Unnamed {
				return false
			}
		}
	}
	return true
}

// Overridden reports whether a verdict goes against what was suggested when it
// was given.
func Overridden(v *fact.Verdict) bool {
	return v != nil && v.Kind != fact.Undecided && v.Ground.Suggestion != fact.Open && v.Ground.Suggestion != "" && v.Kind != v.Ground.Suggestion
}
