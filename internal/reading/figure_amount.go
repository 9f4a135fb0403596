package reading

import (
	"strconv"
	"strings"
	"unicode/utf8"
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

// digits reads a number in digits with a fraction behind it: "3", "3 1/2", "3-1/2", "2½".
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
	next := a.to
	dashed := r.isDash(next) && !r.gap(next) && !r.gap(next+1)
	if dashed {
		next++
	}
	if dashed || r.gap(next) {
		if f, n := r.slashed(next); n > 0 {
			a.to = next + n
			return v + f, true
		}
	}
	return v, true
}

// maxDigits is from where on digits are the number of an account or a record.
const maxDigits = 18

// parseDigits reads digits with commas between thousands, a space behind one too, and one
// decimal point.
func parseDigits(s string) (float64, bool) {
	s = strings.ReplaceAll(s, " ", "")
	whole, decimals, _ := strings.Cut(s, ".")
	if len(s) > maxDigits || strings.ContainsAny(decimals, ".,") {
		return 0, false
	}
	if comma := strings.IndexByte(whole, ','); comma >= 0 {
		if comma == 0 || comma > 3 || len(whole)%4 != comma {
			return 0, false
		}
		for i := comma; i < len(whole); i += 4 {
			if whole[i] != ',' || strings.IndexByte(whole[i+1:i+4], ',') >= 0 {
				return 0, false
			}
		}
		s = strings.ReplaceAll(s, ",", "")
	}
	v, err := strconv.ParseFloat(s, 64)
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
	if letters, known := scaleLetters[w]; !ok && known && r.tokens[a.to-1].kind == figureDigits {
		money := a.from > 0 && (isMoneySign(r.tokens[a.from-1].text) || isMoneyCode(r.low(a.from-1)))
		scale = letters
		switch joined := !r.gap(i) && i == a.to; {
		case w == "m" || w == "mm" || w == "b" || w == "t":
			// These mean a size only with money, or joined before a plural; "5m" is five metres.
			ok = money && (!r.gap(i) || w != "t") || joined && r.plural(i+1)
		default:
			ok = joined || money
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
	if r.is(i, "a", "one") && (r.is(i+1, "half") || r.is(i+1, "quarter")) && r.pointAt(i+2) {
		a.low, a.to = 1/fractionWords[r.low(i+1)], r.pointFrom(i+2)
		a.high = a.low
		return true
	}
	if r.is(i, "a", "one") && r.is(i+1, "quarter", "third") && r.is(i+2, "of") && r.is(i+3, "a") && scaleWords[r.low(i+4)] > 0 {
		a.scale = scaleWords[r.low(i+4)] // "a quarter of a million"
		a.low, a.to = a.scale/fractionWords[r.low(i+1)], i+5
		a.high = a.low
		return true
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

// toTheNext reports whether "to the next" stands soon behind a word.
func (r *figureReader) toTheNext(i int) bool {
	const reach = 4
	for k := i; k < i+reach; k++ {
		if r.is(k, "to") && (r.is(k+1, "another", "other") || r.is(k+1, "the") && r.is(k+2, "next", "other")) {
			return true
		}
	}
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
	if r.is(a.from-1, "from") && r.toTheNext(a.to) {
		return false // "from one ward to the next"
	}
	next := r.low(a.to)
	if next == "" || r.tokens[a.to].kind != figureWord {
		return statePast[r.low(a.from-1)]
	}
	if next == "day" {
		return r.is(a.from-1, "for", "within", "lasted", "took", "after") // and not "one day"
	}
	return !stopsNoun(next) && next != "thing" && next != "time" && next != "another" || statePast[r.low(a.from-1)]
}
