package desk

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
	"crosscheck/internal/verdicts"
)

// Shared marks words that both statements of a pair use. It is no kind of
// difference.
const Shared fact.DifferenceKind = "shared"

// Compared is what two statements have in common and in what they differ, as if
// they made the same claim.
type Compared struct {
	Differences []fact.Difference
	Marks       map[string][]Mark // by statement, in the order of the text
}

// Compare puts two of some statements, which are given by id, side by side. One
// that is not there leaves nothing to compare.
func Compare(statements map[string]*fact.Statement, a, b string) Compared {
	one, other := statements[a], statements[b]
	c := Compared{Marks: map[string][]Mark{}}
	if one == nil || other == nil {
		return c
	}
	c.Differences = verdicts.Differences([]fact.Statement{*one, *other}, verdicts.Setting{})
	for _, d := range c.Differences {
		markDifference(c.Marks, d, statements)
	}
	markInBoth(c.Marks, one, other)
	markInBoth(c.Marks, other, one)
	for id := range c.Marks {
		slices.SortStableFunc(c.Marks[id], func(x, y Mark) int {
			return cmp.Or(x.Span.Start-y.Span.Start, y.Span.End-x.Span.End)
		})
	}
	return c
}

// markInBoth marks the content words of a statement that the other uses too,
// where nothing else is marked. Words that follow one another are one mark.
func markInBoth(marks map[string][]Mark, s, other *fact.Statement) {
	used := map[string]bool{}
	for _, w := range text.Words(other.Text) {
		used[w.Stem] = true
	}
	taken := slices.Clone(marks[s.ID])
	open := false // the last mark may be drawn on
	for _, w := range text.Words(s.Text) {
		span := fact.Span{Start: s.Start + w.Start, End: s.Start + w.End}
		function := text.IsFunction(w.Text)
		free := !slices.ContainsFunc(taken, func(m Mark) bool { return m.Span.Overlaps(span) })
		switch {
		case !free || !used[w.Stem]:
			open = false
		case open && span.Start-marks[s.ID][len(marks[s.ID])-1].Span.End <= 1 && !function:
			marks[s.ID][len(marks[s.ID])-1].Span.End = span.End
		case !function:
			marks[s.ID] = append(marks[s.ID], Mark{Span: span, Kind: Shared})
			open = true
		}
	}
}
