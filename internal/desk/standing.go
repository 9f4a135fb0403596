package desk

import (
	"cmp"
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

// alludingFrom is the chance of being the same claim from which a statement outside
// a claim alludes to it. Below it, what two statements share is mostly the topic.
const alludingFrom = 0.2

// Cell is one article's part in one claim.
type Cell struct {
	Article    int // place in the dossier's articles
	Standing   Standing
	Statements []string // the article's statements in the claim, or those that allude to it
}

// Row tells how the articles stand to one claim: a cell for each that is not
// silent, in the order of the articles. Most of a big story is silent on any claim.
type Row []Cell

// At is the cell of an article, by its place in the dossier.
func (r Row) At(article int) Cell {
	at, found := slices.BinarySearchFunc(r, article, func(c Cell, article int) int { return cmp.Compare(c.Article, article) })
	if !found {
		return Cell{Article: article, Standing: Silent}
	}
	return r[at]
}

// Stating counts the articles that state the claim, differently or not.
func (r Row) Stating() int {
	n := 0
	for _, cell := range r {
		if cell.Standing.IsStated() {
			n++
		}
	}
	return n
}

// IsStated reports whether the article says what the claim is about, in its own
// way or not.
func (s Standing) IsStated() bool { return s == States || s == Differs }

// Matrix tells for every claim of a dossier how the articles stand to it, by claim id.
//
// An article differs where it gives a value of a material difference that is
// not the one most articles give. Where no value has most, all of them differ.
func Matrix(dossier *fact.Dossier) map[string]Row {
	articles := make(map[string]int, len(dossier.Articles))
	for i, a := range dossier.Articles {
		articles[a.ID] = i
	}
	statements := dossier.Statements()
	alluding := alluding(dossier)
	rows := make(map[string]Row, len(dossier.Claims))
	cells := make([]int, len(dossier.Articles)) // article → place in the row, from 1
	for i, c := range dossier.Claims {
		row := make(Row, 0, len(c.Statements))
		cell := func(article int) *Cell {
			if cells[article] == 0 {
				row = append(row, Cell{Article: article, Standing: Silent})
				cells[article] = len(row)
			}
			return &row[cells[article]-1]
		}
		for _, id := range c.Statements {
			if s := statements[id]; s != nil {
				at := cell(articles[s.ArticleID])
				at.Standing = States
				at.Statements = append(at.Statements, id)
			}
		}
		for _, id := range apart(dossier.Assessments[c.ID].Differences, statements) {
			cell(articles[id]).Standing = Differs
		}
		for _, s := range alluding[i] {
			at := cell(articles[s.ArticleID])
			if at.Standing == Silent {
				at.Standing = Alludes
			}
			if at.Standing == Alludes && !slices.Contains(at.Statements, s.ID) {
				at.Statements = append(at.Statements, s.ID)
			}
		}
		for _, at := range row {
			cells[at.Article] = 0
		}
		slices.SortFunc(row, func(a, b Cell) int { return cmp.Compare(a.Article, b.Article) })
		rows[c.ID] = slices.Clip(row)
	}
	return rows
}

// alluding lists, for each claim by its place, the statements that may say the same
// as one of its own, in the order of the matches.
func alluding(dossier *fact.Dossier) [][]*fact.Statement {
	ties := dossier.Tied()
	statements := dossier.ByNumber(ties)
	inClaims := ties.ClaimsOf(dossier.Claims)
	found := make([][]*fact.Statement, len(dossier.Claims))
	for i := range dossier.Matches {
		if dossier.Matches[i].Score < alludingFrom {
			continue
		}
		a, b := ties.Ends[i][0], ties.Ends[i][1]
		for _, side := range [2][2]int32{{a, b}, {b, a}} {
			if other := statements[side[1]]; other != nil {
				for _, claim := range inClaims[side[0]] {
					found[claim] = append(found[claim], other)
				}
			}
		}
	}
	return found
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
