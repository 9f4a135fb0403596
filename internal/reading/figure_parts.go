package reading

import (
	"strings"

	"crosscheck/internal/fact"
)

// odds reports two numbers joined by "-to-", as in "a 5-to-4 ruling".
func (r *figureReader) odds(a *amount) bool {
	i := a.to
	if !r.isDash(i) || r.gap(i) || r.gap(i+1) || !r.is(i+1, "to") || !r.isDash(i+2) || r.gap(i+3) || !r.has(i+3) {
		return false
	}
	a.to = i + 4
	return true
}

// outOf reads a share given as "three in 10" or "nine out of ten". What counts a
// time ("two in 10 days") is none.
func (r *figureReader) outOf(a *amount) {
	i := a.to
	switch {
	case r.is(i, "in"):
		i++
	case r.is(i, "out") && r.is(i+1, "of"), r.is(i, "of") && r.is(i+1, "every"):
		i += 2
	default:
		return
	}
	if r.is(i, "every") {
		i++
	}
	all, ok := numberWords[r.low(i)]
	if !ok {
		all, ok = parseDigits(r.low(i))
	}
	if ok && shareOf[all] && a.low < all && a.scale == 1 && !timeNouns[strings.TrimSuffix(r.low(i+1), "s")] && !r.isDash(i+1) && !r.sign(i+1, "%") {
		r.setShare(a, 100*a.low/all, i+1)
	}
}

// slashed reads a proper fraction in digits, "2/3", and how many tokens it has.
// "9/11" is none.
func (r *figureReader) slashed(i int) (float64, int) {
	if !r.has(i+2) || !r.sign(i+1, "/") || r.gap(i+1) || r.gap(i+2) {
		return 0, 0
	}
	n, ok1 := parseDigits(r.tokens[i].text)
	d, ok2 := parseDigits(r.tokens[i+2].text)
	if !ok1 || !ok2 || n < 1 || n >= d || d > 10 || d == 7 || d == 9 {
		return 0, 0
	}
	return n / d, 3
}

// fraction reads the name of a part behind how many of them: "thirds", "quarter
// of". It returns the share in percent and the tokens it has.
func (r *figureReader) fraction(i int, parts float64) (float64, int) {
	d := fractionWords[r.low(i)]
	if d == 0 || parts >= d {
		return 0, 0
	}
	plural := strings.HasSuffix(r.low(i), "s") && !r.is(i, "s")
	if (parts > 1) != plural || !plural && !r.is(i+1, "of") {
		return 0, 0
	}
	return 100 * parts / d, 1
}

// setShare makes an amount a share in percent, kept to one decimal below and
// above where it has no end.
func (r *figureReader) setShare(a *amount, percent float64, to int) {
	tenths := percent * 10
	a.low, a.high = float64(int(tenths+1e-9))/10, float64(int(tenths+1-1e-9))/10
	a.share, a.to = true, to
}

// half reads "half of the", "half a million", "half an hour".
func (r *figureReader) half(a *amount) bool {
	i := a.from + 1
	switch {
	case r.is(i, "dozen"):
		a.scale, a.low, a.high, a.to = 12, 6, 6, i+1
		return true
	case r.isDash(i) && r.is(i+1, "dozen"), r.is(i, "a", "an") && scaleWords[r.low(i+1)] > 0:
		a.scale = scaleWords[r.low(i+1)]
		a.low, a.to = a.scale/2, i+2
		a.high = a.low
		return true
	case r.is(i, "an", "a") && r.is(i+1, "hour", "mile", "day", "century", "year"):
		a.low, a.high, a.to = 0.5, 0.5, i+1
		return true
	case r.is(i, "an", "a") && r.measured(amount{from: i + 1, to: i + 1, scale: 1}):
		a.low, a.high, a.to = 0.5, 0.5, i+1 // "half a percentage point"
		return true
	case r.pointAt(i):
		a.low, a.high, a.to = 0.5, 0.5, r.pointFrom(i)
		return true
	case r.is(i, "of", "the", "its", "their", "all") && !ordinalBefore[r.low(a.from-1)]:
		r.setShare(a, 50, i)
		return true
	}
	a.to = 0
	return false
}

// pointAt reports whether the part that ends before a token is one of a point, as of an
// interest rate: "half a point", "a quarter-point".
func (r *figureReader) pointAt(i int) bool {
	i = r.pointFrom(i)
	return r.is(i, "point") || r.isDash(i) && !r.gap(i) && r.is(i+1, "point")
}

// pointFrom is the token behind what joins a part to its unit.
func (r *figureReader) pointFrom(i int) int {
	if r.is(i, "of") {
		i++
	}
	if r.is(i, "a") {
		i++
	}
	return i
}

// vague reads plurals that only give a size: "dozens", "hundreds of thousands".
// They stand for what the word is used for: from two of it to where the next
// word begins.
func (r *figureReader) vague(a *amount) bool {
	i := a.from
	bounds, ok := vagueWords[r.low(i)]
	if !ok {
		return false
	}
	a.low, a.high = bounds[0], bounds[1]
	a.to = i + 1
	if r.is(i+1, "of") {
		if size, ok := vagueSizes[r.low(i+2)]; ok && r.low(i) != "thousands" {
			unit := vagueUnits[r.low(i)]
			a.low, a.high, a.to = 2*unit*size, (10*unit)*size-1, i+3
			return true
		}
	}
	if r.is(i, "tens", "scores") {
		return r.is(i, "scores") && r.is(i+1, "of")
	}
	return true
}

// several reads "several hundred", "a few dozen": from two of the size to where
// the tenth begins.
func (r *figureReader) several(a *amount) bool {
	i := a.from
	if r.is(i, "a") && r.is(i+1, "few", "couple") {
		i++
	}
	if !r.is(i, "several", "few", "couple") {
		return false
	}
	if i++; r.is(i-1, "couple") && r.is(i, "of") {
		i++
	}
	size := 1.0
	for a.to = i; scaleWords[r.low(a.to)] > 0; a.to++ {
		size *= scaleWords[r.low(a.to)]
	}
	a.low, a.high = 2*size, 10*size-1
	return a.to > i
}

// ordinal reads a place in a row, "the 47th president", "a third attack", and
// returns the token behind it. It is a figure only with a noun in small letters:
// "3rd District" is a name, "the 15th" a day. "First" and "second" in words say
// too little to be compared.
func (r *figureReader) ordinal(q *quantity, i int) (int, bool) {
	if !r.has(i) {
		return 0, false
	}
	to, v := i+1, ordinalWords[r.low(i)]
	switch tens := numberWords[r.low(i)]; {
	case r.tokens[i].kind == figureDigits && !r.gap(to) && r.is(to, "st", "nd", "rd", "th"):
		v, _ = parseDigits(r.tokens[i].text)
		to++
	case tens >= 20 && r.isDash(to) && !r.gap(to) && !r.gap(to+1) && ordinalWords[r.low(to+1)] > 0 && ordinalWords[r.low(to+1)] < 10:
		v = tens + ordinalWords[r.low(to+1)]
		to += 2
	case v < 3 || fractionWords[r.low(i)] > 0 && (r.is(i-1, "a", "an", "one") && r.is(to, "of") || r.isDash(i-1)):
		return 0, false
	}
	if v == 0 || !r.has(to) || r.tokens[to].kind != figureWord || r.capital(to) && !r.titled || r.is(to, "of", "century", "floor", "party", "parties", "world") ||
		r.capital(i-1) && figureMonths[r.low(i-1)] {
		return to, false
	}
	q.amount = amount{low: v, high: v, scale: 1, from: i, to: to}
	q.unit = fact.OrdinalUnit
	return to, true
}
