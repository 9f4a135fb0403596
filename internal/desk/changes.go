package desk

import (
	"cmp"
	"reflect"
	"slices"

	"crosscheck/internal/fact"
)

// changes lists what is derived of a story now and was not before, for the store.
func (m *memory) changes(before derived) fact.Analysis {
	a := fact.Analysis{
		StoryID: m.storyID, Engine: m.derived.engine, Revision: m.now,
		Origins: map[int]fact.Origin{}, Nearest: map[string][]string{},
		Chains: map[string][]fact.OriginLink{}, Said: map[string]string{}, Unseen: m.recalled,
	}
	if m.comparison.Basis() != m.savedBasis {
		a.Basis = m.bases.Pack()
	}
	a.Partners, a.GonePartners = m.comparison.Unsaved()
	m.changedOrigins(&a, before)
	m.changedClaims(&a, before)
	for id, assessment := range m.dossier.Assessments {
		if was, ok := before.assessments[id]; !ok || !reflect.DeepEqual(was, assessment) {
			a.Assessments = append(a.Assessments, assessment)
		}
	}
	slices.SortFunc(a.Assessments, func(x, y fact.Assessment) int { return cmp.Compare(x.ClaimID, y.ClaimID) })
	return a
}

func (m *memory) changedOrigins(a *fact.Analysis, before derived) {
	now := m.derived.corrected
	type placed struct {
		place  int
		origin fact.Origin
	}
	was := make(map[string]placed, len(before.origins))
	for i, o := range before.origins {
		was[o.ID] = placed{i, o}
	}
	here := make(map[string]bool, len(now.origins))
	for i, o := range now.origins {
		here[o.ID] = true
		if w, ok := was[o.ID]; !ok || w.place != i || !reflect.DeepEqual(w.origin, o) {
			a.Origins[i] = o
		}
	}
	for _, o := range before.origins {
		if !here[o.ID] {
			a.GoneOrigins = append(a.GoneOrigins, o.ID)
		}
	}
	changed(a.Nearest, before.nearest, now.nearest, slices.Equal)
	changed(a.Chains, before.chains, now.chains, slices.Equal)
	changed(a.Said, before.said, now.said, func(x, y string) bool { return x == y })
}

// changed puts into out what now holds and before did not, and the zero value for
// what it holds no longer.
func changed[V any](out, before, now map[string]V, equal func(x, y V) bool) {
	for id, v := range now {
		if was, ok := before[id]; !ok || !equal(was, v) {
			out[id] = v
		}
	}
	for id := range before {
		if _, ok := now[id]; !ok {
			var none V
			out[id] = none
		}
	}
}

func (m *memory) changedClaims(a *fact.Analysis, before derived) {
	was := make(map[string]fact.Claim, len(before.claims))
	for _, c := range before.claims {
		was[c.ID] = c
	}
	here := make(map[string]bool, len(m.dossier.Claims))
	for _, c := range m.dossier.Claims {
		here[c.ID] = true
		w, ok := was[c.ID]
		same := ok && slices.Equal(w.Proposed, c.Proposed)
		if !c.Pinned {
			same = same && w.Text == c.Text && w.Level == c.Level && w.Beside == c.Beside && w.Number == c.Number &&
				slices.Equal(w.Statements, c.Statements) && !m.reread[c.ID] && m.known.was(c.ID)
		}
		if !same {
			a.Claims = append(a.Claims, c)
		}
	}
	for _, c := range before.claims {
		if !here[c.ID] && !c.Pinned {
			a.GoneClaims = append(a.GoneClaims, c.ID)
		}
	}
}
