package verdicts_test

import (
	"slices"
	"testing"

	"crosscheck/internal/fact"
)

// mistakenRow is two statements of two articles with names that may be of one person.
type mistakenRow struct {
	name, a, b string
	rest       string // of the article of a
	material   bool
}

func runMistaken(t *testing.T, rows []mistakenRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			found := material(inArticles(row.a, row.rest, row.b), fact.DiffName)
			got := slices.ContainsFunc(found, func(d fact.Difference) bool { return d.Concerns == fact.ConcernsPerson })
			if got != row.material {
				t.Errorf("material is %v", got)
			}
		})
	}
}

// Two last names of one first name that may be taken for each other are one person's, unless an
// article knows both.
func TestMistakenLastNames(t *testing.T) {
	runMistaken(t, []mistakenRow{
		{"letters exchanged", "Greta Sandler noticed the loss in a routine check.", "Greta Sendlar, who worked in the vault, will be the main witness.", "", true},
		{"one rank", "Sergeant Paula Marlow of the harbour police said two men were held.", "The arrests went off quietly, Sergeant Paula Matheson told reporters.", "", true},
		{"both in one article", "Greta Sandler noticed the loss in a routine check.", "Greta Sendlar, who worked in the vault, will be the main witness.", " Her colleague Sendlar saw nothing.", false},
		{"other first names", "Greta Sandler noticed the loss in a routine check.", "Ruth Sendlar, who worked in the vault, will be the main witness.", "", false},
		{"other last names", "Greta Sandler noticed the loss in a routine check.", "Greta Okafor, who worked in the vault, will be the main witness.", "", false},
		{"no rank in common", "Sergeant Paula Marlow of the harbour police said two men were held.", "The baker Paula Matheson saw two men run.", "", false},
	})
}
