package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
)

// This file compares when something began or ended with a period that it took: "began
// filming in May" with "was shot from April to June".

// The verbs, by sense, that date the beginning or the end of something.
var (
	beginnings = set(`begin start launch commenc`)
	endings    = set(`end finish conclud complet`)
)

// edgeOf is the days on which a period leaves its beginning, or its end, possible: a
// month where it falls on the edge of one, as months are meant then.
func (m *moment) edgeOf(beginning bool) (from, to int) {
	const month = 30
	switch {
	case beginning && len(m.From) == len("2006-01-02") && m.From[8:] == "01":
		return m.from, m.from + month
	case beginning:
		return m.from, m.from
	case len(m.To) == len("2006-01-02") && m.To[8:] >= "28":
		return m.to - month, m.to
	default:
		return m.to, m.to
	}
}

// oneEdge reports whether two periods of years are the same at one end only: a slip in the
// other, since two periods hardly meet like that.
func (m *moment) oneEdge(o *moment) bool {
	ofYears := func(d *moment) bool {
		return d.Kind == fact.DatePeriod && d.known && strings.HasSuffix(d.From, "-01-01") && strings.HasSuffix(d.To, "-12-31") && d.From[:4] != d.To[:4]
	}
	return ofYears(m) && ofYears(o) && m.Relation == o.Relation && (m.From == o.From) != (m.To == o.To)
}

// outside reports whether a date of beginning or ending is not that of a period, and
// nearly is: in the same year, or the same month of another. Others are of another event.
func (m *moment) outside(period *moment) bool {
	beginning := beginnings[m.phase]
	if !beginning && !endings[m.phase] || !m.known || !period.known || m.Kind == fact.DatePeriod || period.Kind != fact.DatePeriod ||
		m.Relation != fact.DateOn || period.Relation != fact.DateOn || period.saying || m.year == 0 || m.month == 0 {
		return false
	}
	from, to := period.edgeOf(beginning)
	edge := period.From
	if !beginning {
		edge = period.To
	}
	return (m.to < from || m.from > to) && (m.From[:4] == edge[:4] || m.From[5:7] == edge[5:7])
}
