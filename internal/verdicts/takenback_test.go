package verdicts_test

import (
	"testing"

	"crosscheck/internal/fact"
)

// What was taken back is told as left out by a report that tells only that it was done.
func TestTakenBack(t *testing.T) {
	for _, row := range []struct {
		name, a, b string
		rest       string // of the article of a
		told       bool
	}{
		{"quashed", "A court fined the brewery two million crowns in 2021 for dumping waste in the harbour.", "The fine of two million crowns that the brewery was given in 2021 over waste in the harbour was quashed last spring.", "", true},
		{"withdrawn", "In May the neighbour went to the police with a complaint that Holt had threatened her dog.", "In May the neighbour filed a complaint that Holt had threatened her dog, but she withdrew it ten days later.", "", true},
		{"revoked", "The ministry gave the yard a licence in March to break up old ferries.", "The licence to break up old ferries that the ministry gave the yard in March was revoked after a fire.", "", true},
		{"told further on", "A court fined the brewery two million crowns in 2021 for dumping waste in the harbour.", "The fine of two million crowns that the brewery was given in 2021 over waste in the harbour was quashed last spring.", " It was later quashed.", false},
		{"to come", "The council has filed a complaint against the paper over the sale of the site.", "The council will withdraw its complaint against the paper over the sale of the site.", "", false},
		{"not done", "The council has filed a complaint against the paper over the sale of the site.", "The council has not withdrawn its complaint against the paper over the sale of the site.", "", false},
		{"another thing", "A court fined the brewery two million crowns in 2021 for dumping waste in the harbour.", "The brewery withdrew its offer for the harbour site in 2021 after two million crowns had been spent.", "", false},
		{"troops", "The army moved two battalions to the harbour in May.", "The army withdrew two battalions from the harbour in May.", "", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := len(material(inArticles(row.a, row.rest, row.b), fact.DiffOmission)) > 0; got != row.told {
				t.Errorf("told as left out is %v", got)
			}
			if got := len(material(differ(row.b, row.a), fact.DiffOmission)) > 0; got != (row.told || row.rest != "") {
				t.Errorf("the other way round it is %v", got)
			}
		})
	}
}
