package verdicts

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// Measure is a table: all figures of a claim that count one thing in one unit.
type Measure struct {
	Thing string // in the words of the text: "soldiers injured", "dead"
	Unit  string // "%", "$", "km"; "" for a plain count
	Per   string // stem of what a rate goes by, "" for none
	Rows  []MeasureRow
}

// MeasureRow is one figure of a measure.
type MeasureRow struct {
	Statement string
	fact.Phrase
	Value    string // the figure written the one way: "at least 406"
	Place    string // where, as far as it is told
	Source   string // whom the statement rests on, in the words standing there; "" for the article's own word
	Relation Relation
}

// Relation is how a figure stands to the one that most articles give for the same
// thing, the first of those on a tie.
type Relation string

// The relations. Contained figures are "406" and "over 400"; figures that cannot be
// compared are of places that lie apart, of two people, of other matters or days.
const (
	SameFigure    Relation = "same"
	Contained     Relation = "contained"
	Compatible    Relation = "compatible"
	Conflicting   Relation = "conflicting"
	NotComparable Relation = "not comparable"
)

// Measures are the figures of a claim's statements like with like, one table for
// each thing that at least two of the statements count, in the order in which the
// statements give them. around is as in Differences.
func Measures(statements []fact.Statement, around Setting) []Measure {
	views := newViews(statements, around)
	findUtterances(views)
	place := make(map[string]int, len(statements))
	for i := len(statements) - 1; i >= 0; i-- {
		place[statements[i].ID] = i
	}
	slices.SortStableFunc(views, func(a, b *view) int { return cmp.Compare(place[a.ID], place[b.ID]) })
	tables := []Measure{}
	for _, figures := range likeFigures(views) {
		reference := mostGiven(figures)
		first, value := figures[0], valuesOf(figures)
		m := Measure{Thing: first.thing.label, Unit: first.unit, Per: first.Per}
		for _, f := range figures {
			row := MeasureRow{
				Statement: f.view.ID, Phrase: f.Phrase, Value: value(f), Place: f.place,
				Relation: relate(f, reference),
			}
			if src := f.view.Attribution.Source; src != nil {
				row.Source = strings.Join(strings.Fields(src.Text), " ")
			}
			m.Rows = append(m.Rows, row)
		}
		tables = append(tables, m)
	}
	return tables
}

// likeFigures are the figures of several statements by what they count.
func likeFigures(views []*view) [][]figure {
	var order []string
	byKey := make(map[string][]figure)
	for _, v := range views {
		for _, f := range v.figures {
			if f.thing.key == "" {
				continue
			}
			key := f.measured()
			if byKey[key] == nil {
				order = append(order, key)
			}
			byKey[key] = append(byKey[key], f)
		}
	}
	var out [][]figure
	for _, key := range order {
		if fs := byKey[key]; slices.ContainsFunc(fs, func(f figure) bool { return f.view != fs[0].view }) {
			out = append(out, fs)
		}
	}
	return out
}

// mostGiven is the figure that most articles give, the first of those on a tie.
func mostGiven(figures []figure) figure {
	best, most := figures[0], 0
	for _, f := range figures {
		articles := make(map[string]bool)
		for _, g := range figures {
			if sameFigure(f, g) {
				articles[g.view.ArticleID] = true
			}
		}
		if len(articles) > most {
			best, most = f, len(articles)
		}
	}
	return best
}

// relate tells how a figure stands to another of the same thing.
func relate(f, g figure) Relation {
	switch {
	case f.view == g.view && f.Span == g.Span:
		return SameFigure
	case f.view != g.view && !likeWithLike(f, g):
		return NotComparable
	case sameFigure(f, g):
		return SameFigure
	case !meets(f, g) && f.view.ofAnotherDay(g.view):
		return NotComparable
	case !meets(f, g):
		return Conflicting
	case inside(f, g) || inside(g, f):
		return Contained
	default:
		return Compatible
	}
}

// inside reports whether all that a figure leaves possible another does too.
func inside(f, g figure) bool { return f.lo >= g.lo && f.hi <= g.hi }
