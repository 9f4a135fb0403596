package desk

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Wording marks words that no other article of a claim uses. It is no kind of
// difference: other words may say the same.
const Wording fact.DifferenceKind = "wording"

// Mark is a stretch of a statement that is compared with the other articles of
// its claim.
type Mark struct {
	Span  fact.Span // in the article, in code points; empty where a quotation was cut
	Kind  fact.DifferenceKind
	Apart bool // the value is not the one most articles give
}

// Marks tells for every statement of a claim which of its words to mark, in the
// order of the text. Marks of one statement may overlap, but wording is only
// marked where nothing else is.
func (c *Cases) Marks(claim fact.Claim) map[string][]Mark {
	statements := c.statements
	marks := map[string][]Mark{}
	for _, d := range c.dossier.Assessments[claim.ID].Found() {
		markDifference(marks, d, statements)
	}
	of := make([]*fact.Statement, 0, len(claim.Statements))
	for _, id := range claim.Statements {
		if s := statements[id]; s != nil {
			of = append(of, s)
		}
	}
	for _, s := range of {
		markShared(marks, s, of)
	}
	markWording(marks, of)
	for id := range marks {
		slices.SortStableFunc(marks[id], func(a, b Mark) int {
			return cmp.Or(a.Span.Start-b.Span.Start, b.Span.End-a.Span.End)
		})
	}
	return marks
}

// markDifference marks the values of a difference. Those of the value that most
// articles give do not stand apart.
func markDifference(marks map[string][]Mark, d fact.Difference, statements map[string]*fact.Statement) {
	if ofQuotations(d.Kind) && markWordings(marks, d, statements) {
		return
	}
	articles := map[string]map[string]bool{} // value → articles
	most := 0
	for _, v := range d.Values {
		s := statements[v.Statement]
		if s == nil {
			continue
		}
		if articles[v.Value] == nil {
			articles[v.Value] = map[string]bool{}
		}
		articles[v.Value][s.ArticleID] = true
		most = max(most, len(articles[v.Value]))
	}
	leading := 0
	for _, in := range articles {
		if len(in) == most {
			leading++
		}
	}
	for _, v := range d.Values {
		if statements[v.Statement] == nil || v.Span.Len() <= 0 {
			continue
		}
		add(marks, v.Statement, Mark{v.Span, d.Kind, len(articles[v.Value]) < most || leading > 1})
	}
}

// markShared marks figures and quotations that another article has as well: they
// were compared and agree.
func markShared(marks map[string][]Mark, s *fact.Statement, all []*fact.Statement) {
	for _, f := range s.Figures {
		for _, o := range all {
			if o.ArticleID != s.ArticleID && slices.ContainsFunc(o.Figures, func(g fact.Figure) bool {
				return g.Low == f.Low && g.High == f.High && g.Unit == f.Unit && g.Counted == f.Counted
			}) {
				add(marks, s.ID, Mark{f.Span, fact.DiffNumber, false})
				break
			}
		}
	}
	for _, q := range s.Quotations {
		for _, o := range all {
			if o.ArticleID != s.ArticleID && slices.ContainsFunc(o.Quotations, func(r fact.Quotation) bool {
				return text.Fold(r.Text) == text.Fold(q.Text)
			}) {
				add(marks, s.ID, Mark{q.Span, fact.DiffQuotation, false})
				break
			}
		}
	}
}

// add puts a mark to a statement, unless the same stretch is marked as that kind.
func add(marks map[string][]Mark, id string, m Mark) {
	for _, have := range marks[id] {
		if have.Span == m.Span && have.Kind == m.Kind {
			return
		}
	}
	marks[id] = append(marks[id], m)
}

// markWording marks the content words of each statement that no statement of
// another article has.
func markWording(marks map[string][]Mark, all []*fact.Statement) {
	used := map[string]map[string]bool{} // stem → articles that use it
	words := make([][]text.Word, len(all))
	articles := map[string]bool{}
	for i, s := range all {
		articles[s.ArticleID] = true
		words[i] = text.Words(s.Text)
		for _, w := range words[i] {
			if used[w.Stem] == nil {
				used[w.Stem] = map[string]bool{}
			}
			used[w.Stem][s.ArticleID] = true
		}
	}
	if len(articles) < 2 {
		return
	}
	for i, s := range all {
		taken := marks[s.ID]
		for _, w := range words[i] {
			span := fact.Span{Start: s.Start + w.Start, End: s.Start + w.End}
			if len(used[w.Stem]) > 1 || text.IsFunction(w.Text) ||
				slices.ContainsFunc(taken, func(m Mark) bool { return m.Span.Overlaps(span) }) {
				continue
			}
			marks[s.ID] = append(marks[s.ID], Mark{span, Wording, false})
		}
	}
}
