package desk

import (
	"fmt"
	"testing"

	"crosscheck/internal/fact"
)

// BenchmarkCorrect puts fifty decisions upon the origins of a story of 1,000
// articles and 50,000 statements, half of which name somebody.
func BenchmarkCorrect(b *testing.B) {
	dossier := &fact.Dossier{}
	for i := range 1000 {
		a := fact.Article{ID: fmt.Sprint("a", i), VersionID: fmt.Sprint("v", i), Number: i}
		r := fact.Reading{VersionID: a.VersionID}
		for j := range 50 {
			s := fact.Statement{ID: fmt.Sprint("s", i, "-", j), ArticleID: a.ID, VersionID: a.VersionID, Span: fact.Span{Start: j * 10, End: j*10 + 9}}
			if j%2 == 0 {
				s.Attribution = fact.Attribution{Kind: fact.FromNamed, Chain: []fact.Source{
					{Name: fmt.Sprint("Outlet ", j), Kind: fact.CitedOutlet}, {Name: fmt.Sprintf("Anna Roth%d", (i+j)%900), Kind: fact.Person},
				}}
			}
			r.Statements = append(r.Statements, s)
		}
		dossier.Articles, dossier.Readings = append(dossier.Articles, a), append(dossier.Readings, r)
	}
	read := correct(dossier).origins
	for i := range 50 {
		dossier.OriginDecisions = append(dossier.OriginDecisions, fact.OriginDecision{
			ID: fmt.Sprint("d", i), Act: fact.MergeOrigin, Origin: read[i].Ref(), Other: read[len(read)-1-i].Ref(),
		})
	}
	for b.Loop() {
		correct(dossier)
	}
}
