package report

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// mark cuts the statements of a claim where the values of its differences lie.
// Of values that overlap the one of the weightier difference is marked, which
// stands first.
func mark(c *claim) {
	for _, s := range c.Statements {
		var marks []value
		kinds := map[fact.Span]fact.DifferenceKind{}
		for _, d := range c.Differences {
			for _, v := range d.Values {
				if v.Statement != s.ID || v.Len() <= 0 || !s.Contains(v.Span) {
					continue
				}
				if !slices.ContainsFunc(marks, func(m value) bool { return m.Overlaps(v.Span) }) {
					marks = append(marks, v)
					kinds[v.Span] = d.Kind
				}
			}
		}
		slices.SortFunc(marks, func(a, b value) int { return cmp.Compare(a.Start, b.Start) })
		s.Pieces = pieces(s, marks, kinds)
	}
}

func pieces(s *statement, marks []value, kinds map[fact.Span]fact.DifferenceKind) []piece {
	x := text.NewIndex(s.Text)
	slice := func(from, to int) string { return x.Slice(fact.Span{Start: from - s.Start, End: to - s.Start}) }
	var out []piece
	at := s.Start
	for _, m := range marks {
		if m.Start > at {
			out = append(out, piece{Text: slice(at, m.Start)})
		}
		out = append(out, piece{Text: slice(m.Start, m.End), Kind: kinds[m.Span], Apart: m.Apart})
		at = m.End
	}
	if at < s.End {
		out = append(out, piece{Text: slice(at, s.End)})
	}
	return out
}
