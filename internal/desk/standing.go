package desk

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Standing is how an article stands to a claim.
type Standing string

// The standings, as the matrix of claims and articles shows them.
const (
	States  Standing = "states it"
	Differs Standing = "states it differently"
	Alludes Standing = "only alludes"
	Silent  Standing = "silent"
)

// alluding is the chance of being the same claim from which a statement outside
// a claim alludes to it. Below it, what two statements share is mostly the topic.
const alluding = 0.1

// Cell is one article's part in one claim.
type Cell struct {
	Standing   Standing
	Statements []string // the article's statements in the claim, or those that allude to it
}

// Matrix tells for every claim of a dossier how each article stands to it: a row
// a claim, by claim id, a cell an article, in the order of the articles.
//
// An article differs where it gives a value of a material difference that is
// not the one most articles give. Where no value has most, all of them differ.
func Matrix(dossier *fact.Dossier) map[string][]Cell {
	column := make(map[string]int, len(dossier.Articles))
	for i, a := range dossier.Articles {
		column[a.ID] = i
	}
	statements := dossier.Statements()
	inClaims := map[string][]string{} // statement → claims
	rows := make(map[string][]Cell, len(dossier.Claims))
	for _, c := range dossier.Claims {
		row := make([]Cell, len(dossier.Articles))
		for i := range row {
			row[i].Standing = Silent
		}
		for _, id := range c.Statements {
			inClaims[id] = append(inClaims[id], c.ID)
			if s := statements[id]; s != nil {
				cell := &row[column[s.ArticleID]]
				cell.Standing = States
				cell.Statements = append(cell.Statements, id)
			}
		}
		for _, id := range apart(dossier.Assessments[c.ID].Differences, statements) {
			row[column[id]].Standing = Differs
		}
		rows[c.ID] = row
	}
	for _, m := range dossier.Matches {
		if m.Score < alluding {
			continue
		}
		for _, side := range [2][2]string{{m.A, m.B}, {m.B, m.A}} {
			other := statements[side[1]]
			if other == nil {
				continue
			}
			for _, claim := range inClaims[side[0]] {
				cell := &rows[claim][column[other.ArticleID]]
				if cell.Standing == Silent {
					cell.Standing = Alludes
				}
				if cell.Standing == Alludes && !slices.Contains(cell.Statements, other.ID) {
					cell.Statements = append(cell.Statements, other.ID)
				}
			}
		}
	}
	return rows
}

// apart lists the articles that stand apart in a material difference.
func apart(differences []fact.Difference, statements map[string]*fact.Statement) []string {
	var out []string
	for _, d := range differences {
		if !d.Material || d.Concerns != fact.ConcernsClaim {
			continue
		}
		given := map[string][]string{} // value → articles that give it
		most := 0
		for _, v := range d.Values {
			s := statements[v.Statement]
			if s == nil || slices.Contains(given[v.Value], s.ArticleID) {
				continue
			}
			given[v.Value] = append(given[v.Value], s.ArticleID)
			most = max(most, len(given[v.Value]))
		}
		leading := 0
		for _, articles := range given {
			if len(articles) == most {
				leading++
			}
		}
		for _, articles := range given {
			if len(articles) < most || leading > 1 {
				out = append(out, articles...)
			}
		}
	}
	return out
}

// Doubts are what an editor should look at before trusting a claim or its
// verdict: what is inconsistent in it, and what has changed since it was decided.
func (c *Cases) Doubts(claim fact.Claim) (warnings, moved []string) {
	return c.Warnings(claim), c.moved(claim)
}

// Warnings say what is inconsistent in a claim.
func (c *Cases) Warnings(claim fact.Claim) []string { return verdicts.Warnings(c.of(claim)) }

// moved says what has changed since a claim was decided.
func (c *Cases) moved(claim fact.Claim) []string {
	v := c.dossier.Verdict(claim.ID)
	if v == nil || v.Kind == fact.Undecided {
		return nil
	}
	moved := verdicts.GroundMoved(v.Ground, verdicts.GroundOf(c.of(claim), c.dossier.Assessments[claim.ID]))
	if v.Kind == fact.Corroborated {
		moved = append(moved, askedSince(c.dossier, claim.ID)...)
	}
	return moved
}

// Tally is a story in numbers.
type Tally = verdicts.Tally

// TallyOf counts a story.
func TallyOf(dossier *fact.Dossier) Tally { return verdicts.TallyOf(dossier) }

// ReasonRequired reports whether the verdict on a claim needs a reason.
func ReasonRequired(kind fact.VerdictKind, suggestion fact.Suggestion) bool {
	return verdicts.ReasonRequired(kind, suggestion)
}
