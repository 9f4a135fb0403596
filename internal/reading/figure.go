package reading

import (
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// A figure is read in the order in which it stands: qualifier ("at least"),
// sign of money, number with its scale ("1.2 million", "a dozen"), the upper end
// of a range, unit ("percent", "miles"), and then what is counted. The number is
// looked for first, the rest around it. Numbers that count nothing are passed
// over: years, dates, times, scores, ordinals, and numbers that name a thing
// ("Boeing 737", "Article 5").

// readFigures reads the figures of a stretch of text that begins at a code point
// of the whole text, in order. A figure's phrase holds its qualifier and unit,
// not the noun that is counted.
func readFigures(s string, at int) []fact.Figure {
	r := newFigureReader(s)
	if !r.any {
		return nil
	}
	var found []quantity
	for i := 0; i < len(r.tokens); {
		q, ok := r.quantity(i)
		i = max(q.to, i+1)
		if ok {
			r.done = i
			r.counted(&q)
		}
		if ok && (q.unit != fact.OrdinalUnit || q.counted != "") {
			found = append(found, q)
		}
	}
	r.share(found)
	shareOut(found)
	return r.figures(found, at)
}

// figures gives quantities their place in the text.
func (r *figureReader) figures(found []quantity, at int) []fact.Figure {
	out := make([]fact.Figure, 0, len(found))
	points, last := at, 0
	for _, q := range found {
		from, to := r.tokens[q.from].from, r.tokens[q.to-1].to
		points += utf8.RuneCountInString(r.s[last:from])
		f := fact.Figure{
			Phrase: fact.Phrase{Span: fact.Span{Start: points}, Text: r.s[from:to]},
			Low:    q.low, High: q.high, Unit: q.unit, Counted: q.counted, Qualifier: q.qualifier,
			Per: q.per, Place: q.place,
		}
		points += utf8.RuneCountInString(f.Text)
		f.End, last = points, to
		out = append(out, f)
	}
	return out
}

// share gives the figures of a list what only its last says: "by 1.5 and 3
// percent", "five, six, seven years".
func (r *figureReader) share(found []quantity) {
	for i := len(found) - 2; i >= 0; i-- {
		q, next := &found[i], found[i+1]
		if q.unit != "" || q.counted != "" || !r.onlyList(q.to, next.from) {
			continue
		}
		if q.scale == 1 && next.scale > 1 && q.high*next.scale < 10*next.high {
			q.low, q.high = q.low*next.scale, q.high*next.scale
		}
		q.unit, q.counted = next.unit, next.counted
	}
}

// shareOut gives figures for several places what only the first says: "4,300 jobs
// in France, 3,700 in Germany".
func shareOut(found []quantity) {
	for i := 1; i < len(found); i++ {
		q, before := &found[i], found[i-1]
		if q.unit == "" && q.counted == "" && q.place != "" && before.unit == "" && before.place != "" {
			q.counted = before.counted
		}
	}
}

// onlyList reports whether only a comma, "and" or "or" stands between two tokens.
func (r *figureReader) onlyList(from, to int) bool {
	for i := from; i < to; i++ {
		if !r.is(i, ",", "and", "or") {
			return false
		}
	}
	return to > from
}

// quantity is a figure while it is read; from and to are tokens.
type quantity struct {
	amount
	unit       string
	counted    string
	per, place string
	qualifier  fact.Qualifier
}

// quantity reads the figure whose number, or sign of money before it, is the
// token at i. If there is none, to is behind the tokens that are no figure.
func (r *figureReader) quantity(i int) (quantity, bool) {
	q := quantity{}
	if to, ok := r.ordinal(&q, i); to > 0 {
		q.to = to
		return q, ok
	}
	n := i
	q.unit, n = r.moneyBefore(i)
	negative := q.unit == "" && r.isMinus(i)
	if negative {
		n++
	}
	a, ok := r.amount(n)
	if !ok {
		return quantity{amount: amount{to: a.to}}, false
	}
	if q.unit == "" {
		if to := r.passOver(a); to > 0 {
			return quantity{amount: amount{to: to}}, false
		}
	}
	if negative {
		a.low, a.high = -a.high, -a.low
	}
	a.from = i
	q.amount = a
	r.unitAfter(&q)
	r.upperEnd(&q)
	r.qualify(&q)
	return q, true
}

// upperEnd reads the second number of a range: "10-15", "10 to 15 percent",
// "between 10 and 15", "two or three".
func (r *figureReader) upperEnd(q *quantity) {
	i := q.to
	joined := ""
	switch {
	case r.isDash(i) && !r.gap(i) && !r.gap(i+1):
		joined = "-"
	case r.is(i, "to", "or"):
		joined = r.low(i)
	case r.is(i, "and") && r.is(q.from-1, "between"):
		joined = "between"
	default:
		return
	}
	var b quantity
	n := i + 1
	b.unit, n = r.moneyBefore(n)
	a, ok := r.amount(n)
	if !ok || r.is(q.from-1, "from") && joined == "to" {
		return
	}
	b.amount = a
	b.from = q.from
	r.unitAfter(&b)
	if q.unit == "" || b.unit == "" {
		q.unit, b.unit = q.unit+b.unit, q.unit+b.unit
	}
	// "5 to 10 million", "$5-10 million" share the scale.
	if q.scale == 1 && b.scale > 1 && q.high*b.scale < b.high {
		q.low, q.high = q.low*b.scale, q.high*b.scale
	}
	if q.unit != b.unit || q.high >= b.low || joined == "or" && b.low > q.high+1 && q.high*2 < b.low {
		return
	}
	q.high, q.to = b.high, b.to
	if q.from > r.done && r.is(q.from-1, "between") {
		q.from--
	}
}
