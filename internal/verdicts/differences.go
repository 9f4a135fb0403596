package verdicts

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Differences lists how statements of one claim differ, material ones first. It
// serves a bare pair of statements as well. Every value lies inside the
// statement it names; offsets are those of the statement's article.
func Differences(statements []fact.Statement) []fact.Difference {
	views := newViews(statements)
	utterances := findUtterances(views)
	found := []fact.Difference{}
	found = append(found, numberDifferences(views)...)
	found = append(found, quotationDifferences(utterances)...)
	found = append(found, polarityDifferences(views)...)

	place := make(map[string]int, len(statements))
	for i := len(statements) - 1; i >= 0; i-- {
		place[statements[i].ID] = i
	}
	for _, d := range found {
		slices.SortStableFunc(d.Values, func(x, y fact.DifferenceValue) int {
			return cmp.Or(cmp.Compare(place[x.Statement], place[y.Statement]), cmp.Compare(x.Start, y.Start))
		})
	}
	slices.SortStableFunc(found, func(x, y fact.Difference) int {
		if x.Material != y.Material {
			if x.Material {
				return -1
			}
			return 1
		}
		return 0
	})
	return found
}

// view is a statement cut into words, as the comparisons need it.
type view struct {
	fact.Statement
	words   []viewWord
	content map[string]bool // stems of the words that say what it is about, figures and negations left out
	figures []figure
	years   []figure
	quotes  []quote
}

type viewWord struct {
	fact.Span        // in the article
	text      string // folded
	stem      string // irregular forms brought together
	function  bool
	figure    bool // part of a figure
	negation  bool // part of a negation
	quote     int  // index among the view's quotes, -1 outside quotation marks
}

// newViews sorts by id, so that what is found does not depend on the order in
// which the statements were given.
func newViews(statements []fact.Statement) []*view {
	views := make([]*view, 0, len(statements))
	for _, s := range statements {
		views = append(views, newView(s))
	}
	slices.SortStableFunc(views, func(x, y *view) int { return cmp.Compare(x.ID, y.ID) })
	return views
}

func newView(s fact.Statement) *view {
	v := &view{Statement: s, content: make(map[string]bool)}
	for _, q := range s.Quotations {
		if s.Contains(q.Span) {
			v.quotes = append(v.quotes, newQuote(q))
		}
	}
	for _, w := range text.Words(s.Text) {
		v.words = append(v.words, v.newWord(w))
	}
	for _, w := range v.words {
		if !w.function && !w.figure && !w.negation {
			v.content[w.stem] = true
		}
	}
	v.years = readYears(v)
	for _, f := range s.Figures {
		isYear := slices.ContainsFunc(v.years, func(y figure) bool { return y.Overlaps(f.Span) })
		if s.Contains(f.Span) && !isYear && !inSource(s, f.Span) {
			v.figures = append(v.figures, newFigure(v, f))
		}
	}
	return v
}

// inSource reports whether a span belongs to who says the statement. How many
// officials an article rests on is no part of what they say.
func inSource(s fact.Statement, span fact.Span) bool {
	a := s.Attribution
	return a.Source != nil && a.Source.Overlaps(span) ||
		slices.ContainsFunc(a.Chain, func(link fact.Source) bool { return link.Words.Overlaps(span) })
}

func (v *view) newWord(w text.Word) viewWord {
	span := shift(w.Span, v.Start)
	out := viewWord{
		Span:     span,
		text:     text.Fold(w.Text),
		stem:     plain(w.Stem),
		function: text.IsFunction(w.Text),
		quote:    v.quoteAt(span),
	}
	for _, f := range v.Statement.Figures {
		out.figure = out.figure || f.Contains(span)
	}
	for _, n := range v.Negations {
		out.negation = out.negation || n.Overlaps(span)
	}
	return out
}

// quoteAt is the index of the quotation a span stands in, -1 outside.
func (v *view) quoteAt(span fact.Span) int {
	return slices.IndexFunc(v.quotes, func(q quote) bool { return q.Contains(span) })
}

// phrase is the statement's words at a span of its article.
func (v *view) phrase(span fact.Span) fact.Phrase {
	x := text.NewIndex(v.Text)
	return fact.Phrase{Span: span, Text: x.Slice(shift(span, -v.Start))}
}

func (v *view) value(p fact.Phrase, value string) fact.DifferenceValue {
	return fact.DifferenceValue{Statement: v.ID, Phrase: p, Value: value}
}

// within is which share of a's content words stands in b, 0…1, the stem except left out.
func within(a, b *view, except string) float64 {
	shared, n, _ := overlap(a, b, []string{except})
	if n == 0 {
		return 0
	}
	return float64(shared) / float64(n)
}

// aboutTheSame is the share of the shorter statement's content words that must
// stand in the other for stances and years to be compared.
const aboutTheSame = 0.5

// covered is which share of the content words of the shorter of two statements
// stands in the other, 0…1; stems in except are left out of both.
func covered(a, b *view, except ...string) float64 {
	shared, na, nb := overlap(a, b, except)
	if n := min(na, nb); n > 0 {
		return float64(shared) / float64(n)
	}
	return 0
}

// alike is the share of content words that two statements have in common
// (Jaccard), 0…1. Two without any have nothing in common.
func alike(a, b *view) float64 {
	shared, na, nb := overlap(a, b, nil)
	if n := na + nb - shared; n > 0 {
		return float64(shared) / float64(n)
	}
	return 0
}

func overlap(a, b *view, except []string) (shared, na, nb int) {
	for stem := range a.content {
		if slices.Contains(except, stem) {
			continue
		}
		na++
		if b.content[stem] {
			shared++
		}
	}
	for stem := range b.content {
		if !slices.Contains(except, stem) {
			nb++
		}
	}
	return shared, na, nb
}
