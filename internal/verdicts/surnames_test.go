package verdicts_test

import (
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Two last names of one first name that may be taken for each other are one person's, unless an
// article knows both.
func TestMistakenLastNames(t *testing.T) {
	for _, row := range []struct {
		name, a, b string
		rest       string // of the article of a
		material   bool
	}{
		{"letters exchanged", "Greta Sandler noticed the loss in a routine check.", "Greta Sendlar, who worked in the vault, will be the main witness.", "", true},
		{"one rank", "Sergeant Paula Marlow of the harbour police said two men were held.", "The arrests went off quietly, Sergeant Paula Matheson told reporters.", "", true},
		{"both in one article", "Greta Sandler noticed the loss in a routine check.", "Greta Sendlar, who worked in the vault, will be the main witness.", " Her colleague Sendlar saw nothing.", false},
		{"other first names", "Greta Sandler noticed the loss in a routine check.", "Ruth Sendlar, who worked in the vault, will be the main witness.", "", false},
		{"other last names", "Greta Sandler noticed the loss in a routine check.", "Greta Okafor, who worked in the vault, will be the main witness.", "", false},
		{"no rank in common", "Sergeant Paula Marlow of the harbour police said two men were held.", "The baker Paula Matheson saw two men run.", "", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			a, b := single("a", row.a), single("b", row.b)
			around := verdicts.Setting{Articles: map[string]*fact.Article{
				"a": {ID: "a", Text: row.a + row.rest}, "b": {ID: "b", Text: row.b},
			}}
			got := false
			for _, d := range verdicts.Differences([]fact.Statement{a, b}, around) {
				got = got || d.Kind == fact.DiffName && d.Material && d.Concerns == fact.ConcernsPerson
			}
			if got != row.material {
				t.Errorf("material is %v", got)
			}
		})
	}
}
