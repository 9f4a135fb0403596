package app

import (
	"slices"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// basis is what the parts of a view were made of that take long to find in a story of
// thousands of claims. Most acts change none of it, and the next view has them from
// the one before. Lists that the desk did not derive anew are the same ones, so they
// are not compared one by one.
type basis struct {
	articles  []fact.Article
	matches   []fact.Match
	origins   []fact.Origin
	decisions []fact.MatchDecision
	flags     []fact.Flag
	claims    []fact.Claim
	differ    [][]fact.Difference // of the claims
}

func basisOf(dossier *fact.Dossier) basis {
	b := basis{
		dossier.Articles, dossier.Matches, dossier.Origins, dossier.Decisions, dossier.Flags,
		dossier.Claims, make([][]fact.Difference, len(dossier.Claims)),
	}
	for i, c := range dossier.Claims {
		b.differ[i] = dossier.Assessments[c.ID].Differences
	}
	return b
}

// derive fills in what takes long, as it was before where it rests on the same.
func (v *view) derive(before *view) {
	v.basis = basisOf(v.Dossier)
	if before == nil {
		before = &view{}
	}
	compared := isSame(v.basis.matches, before.basis.matches) &&
		slices.EqualFunc(v.basis.articles, before.basis.articles, func(a, b fact.Article) bool { return a.ID == b.ID })
	if compared && v.basis.groupsAre(&before.basis) {
		v.matrix = before.matrix
	} else {
		v.matrix = desk.Matrix(v.Dossier)
	}
	answered := compared && slices.Equal(v.basis.decisions, before.basis.decisions)
	if answered {
		v.proposed = before.proposed
	} else {
		v.proposed = desk.NewProposed(desk.Proposals(v.Dossier))
	}
	v.openPairs = v.proposed.All()
	if answered && slices.Equal(v.basis.flags, before.basis.flags) {
		v.said = before.said
	} else {
		v.said = v.MatchesOf(pairsSaid(v.Dossier))
	}
	if isSame(v.basis.origins, before.basis.origins) {
		v.tally = before.tally
	} else {
		v.tally = desk.TallyOf(v.Dossier)
	}
}

// groupsAre reports whether the claims hold the same statements, and those differ in
// the same.
func (b *basis) groupsAre(other *basis) bool {
	return slices.EqualFunc(b.claims, other.claims, func(x, y fact.Claim) bool { return x.ID == y.ID && slices.Equal(x.Statements, y.Statements) }) &&
		slices.EqualFunc(b.differ, other.differ, func(x, y []fact.Difference) bool { return isSame(x, y) || len(x)+len(y) == 0 })
}

// isSame reports whether two lists are one, not only alike.
func isSame[T any](a, b []T) bool { return len(a) > 0 && len(a) == len(b) && &a[0] == &b[0] }
