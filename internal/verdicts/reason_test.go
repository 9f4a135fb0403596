package verdicts_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

func TestReasonsLeadToWhatTheyAreReadFrom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := caseOf(anyLevel(t), anySayings(t)...)
		if rapid.Bool().Draw(t, "evidence") {
			c.Evidence = append(c.Evidence, fact.Evidence{ID: "e1", ClaimID: c.Claim.ID, Kind: "call", Note: "the hospital"})
		}
		a := verdicts.Assess(c)
		reasons := verdicts.Reasons(c, a.Differences)
		var texts []string
		for _, r := range reasons {
			texts = append(texts, r.Text)
			if len(r.Statements)+len(r.Evidence) == 0 && len(c.Statements)+len(c.Evidence) > 0 {
				t.Fatalf("nothing stands behind %q", r.Text)
			}
			for _, id := range r.Statements {
				if !slices.ContainsFunc(c.Statements, func(s fact.Statement) bool { return s.ID == id }) {
					t.Fatalf("%q leads to %s, which is not in the claim", r.Text, id)
				}
			}
			for _, id := range r.Evidence {
				if id != "e1" {
					t.Fatalf("%q leads to evidence %s", r.Text, id)
				}
			}
			if r.Difference >= 0 && a.Differences[r.Difference].Reason != r.Text {
				t.Fatalf("%q leads to the difference %q", r.Text, a.Differences[r.Difference].Reason)
			}
		}
		if diff := cmp.Diff(a.Suggestion.Reasons, texts, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("reasons of the suggestion and those with what they are read from (-want +got):\n%s", diff)
		}
	})
}

func TestAReasonOfADifferenceLeadsToItsValues(t *testing.T) {
	c := caseOf(fact.Content, said{article: "A@CNN", text: "128 people died in the flood"}, said{article: "B@CBS", text: "14 people died in the flood"})
	reasons := verdicts.Reasons(c, verdicts.Assess(c).Differences)
	if r := reasons[0]; r.Difference != 0 || len(r.Statements) != 2 {
		t.Errorf("the first reason is %+v, want the difference of both", r)
	}
	for _, r := range reasons[1:] {
		if r.Difference >= 0 || len(r.Statements) == 0 {
			t.Errorf("%+v", r)
		}
	}
}
