package reading

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// amount is a number as it was read. Low and high differ for vague plurals
// ("dozens") and for fractions that have no end ("a third").
type amount struct {
	low, high float64
	scale     float64 // of the word or letter that gave its size, 1 for none
	share     bool    // a fraction of something: "two-thirds of"
	from, to  int     // tokens
}

// amount reads the number that begins at a token. If there is none, to is 0, or
// behind an ordinal.
func (r *figureReader) amount(i int) (amount, bool) {
	if !r.has(i) {
		return amount{}, false
	}
	a := amount{scale: 1, from: i, to: i}
	switch {
	case r.tokens[i].kind == figureDigits:
		v, ok := r.digits(&a)
		if !ok {
			return amount{to: a.to}, false
		}
		a.low, a.high = v, v
	case r.vague(&a) || r.several(&a):
		return a, true
	case r.tokens[i].kind == figureWord:
		if !r.words(&a) {
			return amount{to: a.to}, false
		}
	default:
		return amount{}, false
	}
	r.scaled(&a)
	if r.odds(&a) {
		return amount{to: a.to}, false
	}
	r.outOf(&a)
	return a, true
}

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

// digits reads a number in digits with a fraction behind it: "3", "3 1/2", "2½".
func (r *figureReader) digits(a *amount) (float64, bool) {
	t := r.tokens[a.from]
	a.to++
	if c, _ := utf8.DecodeRuneInString(t.text); fractionSigns[c] > 0 {
		return fractionSigns[c], true
	}
	v, ok := parseDigits(t.text)
	if !ok {
		return 0, false
	}
	if f, n := r.slashed(a.to - 1); n > 0 {
		a.to += n - 1
		return f, true
	}
	if r.has(a.to) {
		c, _ := utf8.DecodeRuneInString(r.tokens[a.to].text)
		if f := fractionSigns[c]; f > 0 {
			a.to++
			return v + f, true
		}
	}
	if r.gap(a.to) {
		if f, n := r.slashed(a.to); n > 0 {
			a.to += n
			return v + f, true
		}
	}
	return v, true
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

// maxDigits is from where on digits are the number of an account or a record.
const maxDigits = 18

// parseDigits reads digits with commas between thousands and one decimal point.
func parseDigits(s string) (float64, bool) {
	whole, decimals, _ := strings.Cut(s, ".")
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || len(groups) > 1 && i == 0 && (len(g) > 3 || g == "") {
			return 0, false
		}
	}
	if strings.ContainsAny(decimals, ".,") || len(s) > maxDigits {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	return v, err == nil
}

// scaled reads the word or letter that gives the size: "1.2 million", "70m".
func (r *figureReader) scaled(a *amount) {
	i := a.to
	if r.isDash(i) && !r.gap(i) && !r.gap(i+1) {
		i++
	}
	w := r.low(i)
	scale, ok := scaleWords[w]
	if !ok && !r.gap(i) && i == a.to && r.tokens[a.to-1].kind == figureDigits {
		scale, ok = scaleLetters[w]
		if w == "m" || w == "mm" || w == "b" || w == "t" {
			// These mean a size only with money or a plural; "5m" is five metres.
			ok = a.from > 0 && (isMoneySign(r.tokens[a.from-1].text) || isMoneyCode(r.low(a.from-1))) || r.plural(i+1)
		}
	}
	if !ok {
		return
	}
	a.scale = scale
	a.low, a.high = a.low*scale, a.high*scale
	a.to = i + 1
}

// words reads a number in words: "twenty-one", "a hundred and five", "half a
// million", "two and a half", "two-thirds of". Ordinals are none.
func (r *figureReader) words(a *amount) bool {
	i := a.from
	total, current := 0.0, 0.0
	read := false
	if r.is(i, "half") {
		return r.half(a)
	}
	if r.is(i, "a", "an", "one") {
		if v, n := r.fraction(i+1, 1); n > 0 {
			r.setShare(a, v, i+1+n)
			return true
		}
	}
	if r.is(i, "a") && r.is(i+1, "half") && (r.is(i+2, "dozen") || r.isDash(i+2) && r.is(i+3, "dozen")) {
		a.low, a.high, a.scale, a.to = 6, 6, 12, i+3
		if r.isDash(i + 2) {
			a.to++
		}
		return true
	}
	if r.is(i, "a", "an") {
		if _, ok := scaleWords[r.low(i+1)]; !ok || r.low(i+1) == "dozens" {
			return false
		}
		current, i = 1, i+1
	}
	for r.has(i) {
		w := r.low(i)
		v, small := numberWords[w]
		scale, big := scaleWords[w]
		switch {
		case small && fits(current, v):
			current += v
		case big && current > 0:
			if scale == 100 || scale == 12 {
				current *= scale
			} else {
				total, current = total+current*scale, 0
				a.scale = scale
			}
		default:
			return r.wordsEnd(a, i, total+current, read)
		}
		read = true
		i++
		a.to = i
		switch {
		case r.isDash(i) && !r.gap(i) && !r.gap(i+1) && r.continues(i+1):
			i++
		case r.is(i, "and") && (current >= 100 || total > 0) && numberWords[r.low(i+1)] > 0:
			i++
		case r.is(i, "and") && r.is(i+1, "a") && r.is(i+2, "half"):
			current += 0.5
			i += 3
			a.to = i
		}
	}
	return r.wordsEnd(a, i, total+current, read)
}

// continues reports whether a token goes on with a number in words.
func (r *figureReader) continues(i int) bool {
	w := r.low(i)
	_, small := numberWords[w]
	_, big := scaleWords[w]
	_, ordinal := ordinalWords[w]
	return small || big || ordinal || fractionWords[w] > 0
}

// fits reports whether a number word may follow what was read: "twenty one",
// "hundred twenty", not "two two".
func fits(current, v float64) bool {
	switch {
	case current == 0:
		return true
	case v >= 100:
		return false
	}
	rest := int(current) % 100
	return rest == 0 && current >= 100 || rest >= 20 && rest%10 == 0 && v < 10
}

// wordsEnd closes a number in words at a token, which may make it an ordinal
// ("twenty-first") or a fraction ("two-thirds").
func (r *figureReader) wordsEnd(a *amount, i int, v float64, read bool) bool {
	if !read {
		a.to = 0
		return false
	}
	if r.isDash(i) && !r.gap(i) {
		i++
	}
	if _, ordinal := ordinalWords[r.low(i)]; ordinal && r.sign(i-1, "-") {
		a.to = i + 1
		return false
	}
	if f, n := r.fraction(i, v); n > 0 {
		r.setShare(a, f, i+n)
		return true
	}
	a.low, a.high = v, v
	if v == 1 {
		return r.countsOne(a)
	}
	return true
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
	case r.is(i, "of", "the", "its", "their", "all") && !ordinalBefore[r.low(a.from-1)]:
		r.setShare(a, 50, i)
		return true
	}
	a.to = 0
	return false
}

// countsOne reports whether "one" counts: "one soldier", "killing one". Mostly it
// is a pronoun.
func (r *figureReader) countsOne(a *amount) bool {
	if r.is(a.to, "in", "out") {
		share := *a
		if r.outOf(&share); share.share {
			return true
		}
	}
	if r.is(a.from-1, "no", "the", "this", "that", "any", "some", "every", "each", "which", "another", "only") {
		return false
	}
	next := r.low(a.to)
	if next == "" || r.tokens[a.to].kind != figureWord {
		return statePast[r.low(a.from-1)]
	}
	return !stopsNoun(next) && next != "day" && next != "thing" && next != "time" && next != "another" || statePast[r.low(a.from-1)]
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
