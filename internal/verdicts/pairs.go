package verdicts

import "crosscheck/internal/fact"

// pairFinding is how two statements differ on one subject.
type pairFinding struct {
	kind     fact.DifferenceKind
	concerns fact.Concern
	material bool
	subject  string // what all who differ on the same thing have in common
	x, y     fact.DifferenceValue
	reason   string
}

// eachPair compares all pairs of statements, the earlier one first.
func eachPair(views []*view, compare func(a, b *view) []pairFinding) []pairFinding {
	var found []pairFinding
	for i, b := range views {
		for _, a := range views[:i] {
			found = append(found, compare(a, b)...)
		}
	}
	return found
}

// gather makes one difference of all findings on the same subject: it lists every
// statement that takes a side, and tells the reason of the first.
func gather(found []pairFinding) []fact.Difference {
	type key struct {
		kind     fact.DifferenceKind
		concerns fact.Concern
		material bool
		subject  string
	}
	type listed struct {
		at     int
		values map[fact.DifferenceValue]bool
	}
	var out []fact.Difference
	known := make(map[key]*listed)
	for _, f := range found {
		k := key{f.kind, f.concerns, f.material, f.subject}
		l := known[k]
		if l == nil {
			l = &listed{at: len(out), values: make(map[fact.DifferenceValue]bool)}
			known[k] = l
			out = append(out, fact.Difference{Kind: f.kind, Concerns: f.concerns, Material: f.material, Reason: f.reason})
		}
		for _, value := range []fact.DifferenceValue{f.x, f.y} {
			if !l.values[value] {
				l.values[value] = true
				out[l.at].Values = append(out[l.at].Values, value)
			}
		}
	}
	return out
}
