package desk

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"sync"
	"sync/atomic"

	"crosscheck/internal/contrast"
	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// caseOf is what an assessment was made of, beside origins and articles.
type caseOf struct {
	statements []string
	evidence   []fact.Evidence
	likeness   verdicts.Likeness
}

// casesOf are the cases of the claims of a dossier, by claim.
func casesOf(dossier *fact.Dossier) (map[string]caseOf, verdicts.Pairs) {
	evidence := map[string][]fact.Evidence{}
	for _, e := range dossier.Evidence {
		evidence[e.ClaimID] = append(evidence[e.ClaimID], e)
	}
	likeness, pairs := likenessOf(dossier)
	cases := make(map[string]caseOf, len(dossier.Claims))
	for i, c := range dossier.Claims {
		cases[c.ID] = caseOf{c.Statements, evidence[c.ID], likeness[i]}
	}
	return cases, pairs
}

// assess assesses the claims of a story whose case is not the one it was.
func (d *Desk) assess(ctx context.Context, m *memory, before derived, progress Progress) error {
	dossier := m.dossier
	restingAnew := m.restingAnew(before)
	dossier.Assessments = make(map[string]fact.Assessment, len(dossier.Claims))
	var pairs verdicts.Pairs
	m.derived.cases, pairs = casesOf(dossier)
	var anew []fact.Claim
	for _, c := range dossier.Claims {
		now, was := m.derived.cases[c.ID], before.cases[c.ID]
		same := before.cases != nil && !m.described && now.likeness == was.likeness && slices.Equal(now.statements, was.statements) && slices.Equal(now.evidence, was.evidence) &&
			!slices.ContainsFunc(c.Statements, func(id string) bool { return restingAnew[id] })
		if a, ok := before.assessments[c.ID]; ok && same {
			dossier.Assessments[c.ID] = a
		} else {
			anew = append(anew, c)
		}
	}
	cases := NewCases(dossier)
	assessments := make([]fact.Assessment, len(anew))
	var done atomic.Int64
	var telling sync.Mutex
	inParallel(ctx, m.processors, len(anew), 1, alone(func(i int) {
		k, likeness := cases.of(anew[i]), m.derived.cases[anew[i].ID].likeness
		k.Likeness, k.Pairs = &likeness, pairs
		k.Likely = contrast.Compare(k.Statements, pairs.Level)
		assessments[i] = verdicts.Assess(k)
		if n := int(done.Add(1)); n%100 == 0 {
			telling.Lock()
			progress.tell("Comparing within claims", n, len(anew))
			telling.Unlock()
		}
	}))
	if err := ctx.Err(); err != nil {
		return err
	}
	for i, c := range anew {
		dossier.Assessments[c.ID] = assessments[i]
	}
	return nil
}

// restingAnew lists the statements that rest on others than before, or on origins
// of which another thing is known.
func (m *memory) restingAnew(before derived) map[string]bool {
	anew := map[string]bool{}
	now := m.derived.corrected
	if reflect.ValueOf(before.chains).Pointer() == reflect.ValueOf(now.chains).Pointer() {
		return anew
	}
	was := make(map[string]fact.Origin, len(before.origins))
	for _, o := range before.origins {
		was[o.ID] = o
	}
	moved := map[string]bool{}
	above := map[string][]string{} // origin → those that rest on it
	for _, o := range now.origins {
		if !reflect.DeepEqual(o, was[o.ID]) {
			moved[o.ID] = true
		}
		for _, id := range o.RestsOn {
			above[id] = append(above[id], o.ID)
		}
	}
	waiting := slices.Collect(maps.Keys(moved))
	for len(waiting) > 0 {
		id := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		for _, o := range above[id] {
			if !moved[o] {
				moved[o] = true
				waiting = append(waiting, o)
			}
		}
	}
	for id, chain := range now.chains {
		if !slices.Equal(chain, before.chains[id]) || slices.ContainsFunc(chain, func(l fact.OriginLink) bool { return moved[l.Origin] }) {
			anew[id] = true
		}
	}
	for id := range before.chains {
		if now.chains[id] == nil {
			anew[id] = true
		}
	}
	for _, said := range []map[string]string{before.said, now.said} {
		for id := range said {
			if before.said[id] != now.said[id] {
				anew[id] = true
			}
		}
	}
	return anew
}
