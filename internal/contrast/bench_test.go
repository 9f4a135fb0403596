package contrast

import (
	"fmt"
	"testing"

	"crosscheck/internal/fact"
)

// BenchmarkCompare tells what a pair of statements costs, in a claim as large as is compared whole.
func BenchmarkCompare(b *testing.B) {
	var statements []fact.Statement
	for i := range mostStatements {
		statements = append(statements, statement(fmt.Sprint("s", i), fmt.Sprintf(
			"According to %d officials, Tomas Belan may have told the %d members of the board at %d:15 on Tuesday that the works in Ostrel would not be closed before 2 May.", i+2, 200+i, 1+i%11)))
	}
	for b.Loop() {
		Compare(statements, surely)
	}
	pairs := mostStatements * (mostStatements - 1) / 2
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pairs), "µs/pair")
}
