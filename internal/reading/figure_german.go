package reading

import (
	"strconv"
	"strings"

	"crosscheck/internal/fact"
)

// German writes 12.500,50 where English writes 12,500.50, its nouns have capitals,
// and a full stop behind a number makes it an ordinal. So its figures are read by
// rules of their own, over the same tokens: qualifier, number with its size, the
// upper end of a range, unit, and what is counted.

// readGermanFigures reads the figures of a stretch of German text that begins at a
// code point of the whole text, in order.
func readGermanFigures(s string, at int) []fact.Figure {
	r := newFigureReader(s)
	var found []quantity
	for i := 0; i < len(r.tokens); {
		q, ok := r.germanQuantity(i)
		i = max(q.to, i+1)
		if ok {
			r.done = i
			found = append(found, q)
		}
	}
	return r.figures(found, at)
}

// germanQuantity reads the figure whose number, or sign of money before it, is the
// token at i. If there is none, to is behind the tokens that are no figure.
func (r *figureReader) germanQuantity(i int) (quantity, bool) {
	var q quantity
	q.unit, q.to = r.moneyBefore(i)
	a, ok := r.germanAmount(q.to)
	if !ok {
		return quantity{amount: amount{to: a.to}}, false
	}
	a.from = i
	q.amount = a
	r.germanUnit(&q)
	if r.isDash(q.to) && !r.gap(q.to) || r.is(q.to, "bis", "oder") || r.is(q.to, "und") && r.is(i-1, "zwischen") {
		upper := quantity{}
		if b, ok := r.germanAmount(q.to + 1); ok {
			upper.amount = b
			r.germanUnit(&upper)
			if q.scale == 1 && upper.scale > 1 && q.high*upper.scale < upper.high {
				q.low *= upper.scale
			}
			if q.low < upper.high && (q.unit == "" || q.unit == upper.unit) {
				q.high, q.unit, q.to = upper.high, upper.unit, upper.to
				if r.is(i-1, "zwischen") && i > r.done {
					q.from--
				}
			}
		}
	}
	for _, phrase := range germanQualifiers {
		n := len(phrase.words)
		if q.from-n >= r.done && r.run(q.from-n, phrase.words) {
			q.qualifier, q.from = phrase.kind, q.from-n
			break
		}
	}
	q.counted = r.germanCounted(q.to)
	return q, true
}

// run reports whether the words stand at a token, one behind the other.
func (r *figureReader) run(i int, words []string) bool {
	for k, w := range words {
		if r.low(i+k) != w {
			return false
		}
	}
	return true
}

// germanAmount reads the number that begins at a token: "12", "1,2 Millionen",
// "zwölf". Ordinals, dates, times, years and numbers that name a thing are none;
// to is then behind them.
func (r *figureReader) germanAmount(i int) (amount, bool) {
	a := amount{scale: 1, from: i, to: i + 1}
	if !r.has(i) {
		return amount{}, false
	}
	w := r.low(i)
	v, ok := germanNumbers[w]
	switch {
	case r.tokens[i].kind == figureDigits:
		if v, ok = parseGermanDigits(w); !ok || r.germanNamesThing(i) {
			return amount{to: i + 1}, false
		}
	case !ok:
		return amount{}, false
	case r.is(i, "ein") && r.is(i+1, "dutzend"):
		v, a.to = 12, i+2
	case r.is(i, "ein"), r.is(i, "eine") && germanSizes[strings.TrimSuffix(r.low(i+1), ".")] < 1000:
		return amount{}, false // the article, nearly always
	}
	if size := germanSizes[r.low(a.to)]; size > 0 {
		v *= size
		a.scale = size
		if a.to++; r.sign(a.to, ".") && !r.gap(a.to) && r.has(a.to+1) {
			a.to++ // "Mio. Euro"
		}
	}
	a.low, a.high = v, v
	return a, true
}

// parseGermanDigits reads digits with full stops between thousands and a comma
// before decimals.
func parseGermanDigits(s string) (float64, bool) {
	whole, decimals, _ := strings.Cut(s, ",")
	if len(s) > maxDigits || strings.ContainsAny(decimals, ".,") {
		return 0, false
	}
	if groups := strings.Split(whole, "."); len(groups) > 1 {
		for i, g := range groups {
			if i > 0 && len(g) != 3 || len(g) > 3 {
				return 0, false // a date or a time: "15.06.", "14.30"
			}
		}
		whole = strings.Join(groups, "")
	}
	if decimals != "" {
		whole += "." + decimals
	}
	v, err := strconv.ParseFloat(whole, 64)
	return v, err == nil
}

// germanNamesThing reports digits that count nothing: an ordinal, a date, a time, a
// year, a part of a code, "Nummer 5".
func (r *figureReader) germanNamesThing(i int) bool {
	next := i + 1
	before := r.low(i - 1)
	switch {
	case i > 0 && !r.gap(i) && r.glued(i-1) && !r.isDash(i-1), r.isChain(next) && !r.isDash(next), r.is(next, "uhr"):
		return true
	case r.sign(next, ".") && !r.gap(next) && r.has(next+1):
		return true // "am 15. Juni", "der 3. Senat"
	case r.has(next) && !r.gap(next) && r.tokens[next].kind == figureWord && !figureUnits[r.low(next)].known:
		return true // "3G", "90er"
	case germanLabels[before] || r.sign(i-1, ".") && germanLabels[r.low(i-2)]:
		return true
	}
	if !plainYear(r.tokens[i].text) {
		return false
	}
	return germanBeforeYears[before] || !r.capital(next)
}

// germanUnit reads the unit behind a number.
func (r *figureReader) germanUnit(q *quantity) {
	if q.unit != "" {
		return
	}
	switch i := q.to; {
	case r.has(i) && (isMoneySign(r.tokens[i].text) || r.sign(i, "%")):
		q.unit, q.to = r.tokens[i].text, i+1
	case r.is(i, "us") && r.isDash(i+1) && r.is(i+2, "dollar"):
		q.unit, q.to = "$", i+3
	case germanUnits[r.low(i)] != "":
		q.unit, q.to = germanUnits[r.low(i)], i+1
	case figureUnits[r.low(i)].known && !r.capital(i):
		q.unit, q.to = figureUnits[r.low(i)].name, i+1
	}
}

// germanCounted is the noun that a figure counts, folded: the first capital behind
// at most two adjectives, "12 weitere schwer Verletzte".
func (r *figureReader) germanCounted(i int) string {
	const adjectives = 2
	for n := 0; n <= adjectives && r.has(i) && r.tokens[i].kind == figureWord; n++ {
		w := r.low(i)
		switch {
		case r.capital(i):
			if germanMeasures[w] && w != "jahre" {
				return ""
			}
			return w
		case germanPrepositions[w], germanCoordinators[w], germanAuxiliaries[w], germanPronouns[w]:
			return ""
		}
		i++
	}
	return ""
}
