package verdicts

import (
	"fmt"
	"strconv"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Years that stand alone between these bounds are taken for dates.
const (
	firstYear = 1100
	lastYear  = 2099
)

// readYears finds the years of a statement, whether the reader took them for
// figures or not, as figures of what happened in them: the content word before
// ("released in 2007", "released on March 23, 2007"). A figure that says what
// it counts is no year.
func readYears(v *view) []figure {
	var years []figure
	for i, w := range v.words {
		year, err := strconv.Atoi(w.text)
		if err != nil || len(w.text) != 4 || year < firstYear || year > lastYear || v.counts(w.Span) {
			continue
		}
		years = append(years, figure{
			Figure: fact.Figure{Phrase: v.phrase(w.Span), Low: float64(year), High: float64(year)},
			thing:  v.eventBefore(i), lo: float64(year), hi: float64(year),
			year: true, dated: v.dates(i), quote: w.quote,
		})
	}
	return years
}

// aboutOneEvent is the share of the shorter statement's content words that must
// stand in the other for a year without a word in common to date the same event.
const aboutOneEvent = 0.6

// otherYearDifferences finds pairs of statements about the same of which one
// gives a single date, and the other only other years ("ended in 2013", "aired
// on May 14, 2012"), as far as they are not listed already.
func otherYearDifferences(views []*view, listed map[string]bool) []fact.Difference {
	var found []fact.Difference
	for i, a := range views {
		for _, b := range views[i+1:] {
			if len(a.years) == 0 || len(b.years) == 0 || !otherYears(a, b) || !(dates(a) || dates(b)) || covered(a, b) < aboutOneEvent {
				continue
			}
			d := fact.Difference{Kind: fact.DiffDate, Concerns: fact.ConcernsClaim, Material: true}
			known := true
			for _, side := range []*view{a, b} {
				for _, year := range side.years {
					v := side.value(year.Phrase, normal(year.Figure))
					d.Values = append(d.Values, v)
					known = known && listed[placeOf(v)]
				}
			}
			if known {
				continue
			}
			d.Reason = fmt.Sprintf("Statements about the same give different years: %s against %s.", yearsText(a), yearsText(b))
			found = append(found, d)
		}
	}
	return found
}

// otherYears reports whether no year stands in both statements.
func otherYears(a, b *view) bool {
	for _, x := range a.years {
		for _, y := range b.years {
			if x.Low == y.Low || quotedAlike(a, x, b, y) {
				return false
			}
		}
	}
	return true
}

// dates reports whether a statement gives one year, and that as a date.
func dates(v *view) bool { return len(v.years) == 1 && v.years[0].dated }

func yearsText(v *view) string {
	side := figureSide{view: v, figures: v.years}
	return side.text()
}

// counts reports whether a figure at the span says what it counts or in which unit.
func (v *view) counts(span fact.Span) bool {
	for _, f := range v.Statement.Figures {
		if f.Overlaps(span) && (f.Counted != "" || f.Unit != "" || f.Qualifier != fact.Exactly || f.Len() != span.Len()) {
			return true
		}
	}
	return false
}

// eventBefore is the content word before a date.
func (v *view) eventBefore(word int) thing {
	for i := word - 1; i >= 0; i-- {
		w := v.words[i]
		if !w.function && !w.figure && !months[w.text] && !text.IsFunction(w.stem) && !allDigits(w.text) && !dateWords[w.text] {
			return thing{w.stem, w.text}
		}
	}
	return thing{}
}

// dates reports whether a year stands as the date of something: after "in", a
// month or a day, not as a bound ("since 2006").
func (v *view) dates(word int) bool {
	if word == 0 {
		return false
	}
	before := v.words[word-1]
	return before.text == "in" || before.text == "of" || months[before.text] || before.figure || allDigits(before.text)
}

func allDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

var months = set(`
january february march april may june july august september october november
december jan feb mar apr jun jul aug sep sept oct nov dec
`)

var dateWords = set(`early late mid spring summer autumn fall winter year monday tuesday wednesday thursday friday saturday sunday`)
