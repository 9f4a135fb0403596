package verdicts

import "crosscheck/internal/fact"

// Reason is a reason of a suggestion together with what it was read from, so
// that whoever doubts it can look there.
type Reason struct {
	Text       string
	Statements []string // ids, in the order of articles and places
	Evidence   []string // ids
	Difference int      // its place among the differences of the claim, -1 for none
}

// Reasons are the reasons of the suggestion on a case with the differences that
// Assess found in it, in the order in which Assess gives them.
func Reasons(c Case, differences []fact.Difference) []Reason {
	_, reasons := judge(newCount(c), differences)
	return reasons
}

// reasonOf is a reason read from chains.
func reasonOf(words string, chains ...*chain) Reason {
	r := Reason{Text: words, Difference: -1}
	for _, ch := range chains {
		if ch.evidence != nil {
			r.Evidence = append(r.Evidence, ch.evidence.ID)
		} else {
			r.Statements = append(r.Statements, ch.statement.ID)
		}
	}
	return r
}

// reasonOfDifference is a reason read from the values of a difference.
func reasonOfDifference(d fact.Difference, at int) Reason {
	r := Reason{Text: d.Reason, Difference: at}
	seen := map[string]bool{}
	for _, v := range d.Values {
		if !seen[v.Statement] {
			seen[v.Statement] = true
			r.Statements = append(r.Statements, v.Statement)
		}
	}
	return r
}
