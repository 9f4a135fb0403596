package desk

import (
	"context"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/verdicts"
)

// Reason is a reason of a suggestion with what it was read from.
type Reason = verdicts.Reason

// Reasons are the reasons of the suggestion on a claim, each with the statements,
// the evidence and the difference that it was read from.
func (c *Cases) Reasons(claim fact.Claim) []Reason {
	return verdicts.Reasons(c.of(claim), c.dossier.Assessments[claim.ID].Differences)
}

// Measure is a table of the figures that count one thing, like with like.
type Measure = verdicts.Measure

// Measures are the figures of a claim, a table for each thing that at least two of
// its statements count.
func (c *Cases) Measures(claim fact.Claim) []Measure {
	return verdicts.Measures(c.of(claim).Statements, verdicts.Setting{Pairs: c.pairs(), Articles: c.articles})
}

// WhyAlike says in plain words what two statements of a story have in common.
func (d *Desk) WhyAlike(dossier *fact.Dossier, a, b *fact.Statement) []string {
	if a == nil || b == nil {
		return nil
	}
	basis := d.basis.Load()
	if basis == nil || basis.storyID != dossier.Story.ID {
		basis = &basisOf{dossier.Story.ID, basisFor(dossier)}
		d.basis.Store(basis)
	}
	return basis.Reasons(a, b)
}

// basisOf is what the comparison of a story rests on.
type basisOf struct {
	storyID string
	*matching.Basis
}

// basisFor counts the words of a story.
func basisFor(dossier *fact.Dossier) *matching.Basis {
	basis, _ := matching.NewBasis(context.Background(), statementsIn(dossier)) // its only error is that of being stopped
	return basis
}

// withReasons is a dossier whose matches say why they are alike.
func withReasons(dossier *fact.Dossier) *fact.Dossier {
	told := *dossier
	told.Matches = slices.Clone(dossier.Matches)
	basis, statements := basisFor(dossier), dossier.Statements()
	for i := range told.Matches {
		m := &told.Matches[i]
		if a, b := statements[m.A], statements[m.B]; a != nil && b != nil {
			m.Reasons = basis.Reasons(a, b)
		}
	}
	return &told
}
