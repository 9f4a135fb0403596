package verdicts_test

import (
	"fmt"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// BenchmarkAssess shows how a claim's assessment grows with its statements.
func BenchmarkAssess(b *testing.B) {
	texts := []string{
		"At least %d people were killed in the strikes on the city, officials said on Sunday.",
		"The strikes left %d dead, and the minister did not confirm the report.",
		"“We will act together to end this war,” the minister said after %d deaths.",
		"The minister confirmed the report of strikes in which %d people died.",
		"Prime Minister Anna Roth told President Jan Novak in Oslo that former Foreign Minister Eva Lind had met %d envoys.",
		"In Berlin, Foreign Minister Eva Lind and General Karl Brandt met %d envoys of President Jan Nowak.",
	}
	for _, n := range []int{10, 100, 400, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := verdicts.Case{Articles: make(map[string]*fact.Article)}
			for i := range n {
				s := bare(fmt.Sprintf("s%04d", i), fmt.Sprintf(texts[i%len(texts)], 100+i%50))
				s.ArticleID = fmt.Sprint("article ", i)
				c.Articles[s.ArticleID] = &fact.Article{ID: s.ArticleID, Number: i, Outlet: fmt.Sprint("Outlet ", i%200)}
				c.Statements = append(c.Statements, s)
			}
			for b.Loop() {
				verdicts.Assess(c)
			}
		})
	}
}
