package reading

import (
	"strings"

	"crosscheck/internal/fact"
)

// moneyBefore reads a sign or code of money before a number and returns the unit
// and the token where the number begins.
func (r *figureReader) moneyBefore(i int) (string, int) {
	if !r.has(i + 1) {
		return "", i
	}
	t := r.tokens[i].text
	if isMoneySign(t) && r.tokens[i+1].kind != figureSign {
		return t, i + 1
	}
	// "US$40", "A$ 5": letters and then the sign.
	if r.sign(i+1, "$") && !r.gap(i+1) && r.has(i+2) && r.tokens[i+2].kind != figureSign {
		if unit, ok := dollarLetters[t]; ok {
			return unit, i + 2
		}
	}
	if unit, ok := moneyCodes[t]; ok {
		n := i + 1
		if r.sign(n, ".") || r.sign(n, "$") {
			n++
		}
		if r.has(n) && r.tokens[n].kind == figureDigits {
			return unit, n
		}
	}
	return "", i
}

func isMoneySign(s string) bool {
	return s != "" && strings.Contains("$€£¥₹₽₪₩₺₴₦฿", s)
}

func isMoneyCode(lower string) bool { return moneyCodes[strings.ToUpper(lower)] != "" }

// unitAfter reads the unit behind a number: "%", "percentage points", "miles",
// "US dollars".
func (r *figureReader) unitAfter(q *quantity) {
	i := q.to
	if q.share {
		q.unit = "%"
		if r.is(i, "of") && r.is(i+1, "a", "an", "one") {
			r.partOfUnit(q, i+2)
		}
		return
	}
	if q.unit != "" { // money; "$5 billion US" names no further unit
		return
	}
	if r.isDash(i) && !r.gap(i) && !r.gap(i+1) {
		i++
	}
	switch {
	case r.has(i) && isMoneySign(r.tokens[i].text) && (!r.has(i+1) || r.tokens[i+1].kind != figureDigits):
		q.unit, q.to = r.tokens[i].text, i+1
	case r.sign(i, "%"):
		q.unit, q.to = "%", i+1
	case r.is(i, "percent", "pct", "pc"):
		q.unit, q.to = "%", i+1
	case r.is(i, "per") && r.is(i+1, "cent"):
		q.unit, q.to = "%", i+2
	case r.is(i, "percentage") && r.is(i+1, "point", "points"):
		q.unit, q.to = "percentage points", i+2
	case r.sign(i, "°"):
		q.unit, q.to = "°", i+1
		if r.is(i+1, "c", "f") {
			q.unit, q.to = "°"+strings.ToUpper(r.low(i+1)), i+2
		}
	case r.is(i, "degrees", "degree") && r.is(i+1, "celsius", "fahrenheit"):
		q.unit, q.to = "°"+strings.ToUpper(r.low(i + 1)[:1]), i+2
	default:
		r.wordUnit(q, i)
	}
}

// partOfUnit reads a share of one of a unit, "a quarter of a percentage point", whose
// unit begins at a token.
func (r *figureReader) partOfUnit(q *quantity, i int) {
	of := quantity{amount: amount{from: i, to: i}}
	if r.unitAfter(&of); of.unit == "" || isMoneySign(of.unit) {
		return
	}
	q.low, q.high, q.unit, q.to = q.low/100, q.high/100, of.unit, of.to
}

func (r *figureReader) wordUnit(q *quantity, i int) {
	if unit := moneyWords[r.low(i+1)]; r.is(i, "of") && unit != "" && q.low < q.high && !r.is(i+1, "pounds") {
		q.unit, q.to = unit, i+2 // "millions of dollars"
		return
	}
	if r.is(i, "point") && q.low > 0 && q.high < 1 {
		q.unit, q.to = "points", i+1
		return
	}
	w := strings.Trim(r.low(i), ".")
	if unit, ok := moneyWords[w]; ok {
		// Pounds are a weight unless their number is of the size of money.
		if w != "pounds" && w != "pound" || q.scale >= 1e6 || r.is(i+1, "sterling") {
			q.unit, q.to = unit, i+1
			return
		}
	}
	if nation, ok := moneyNations[w]; ok {
		if unit, ok := moneyWords[r.low(i+1)]; ok && unit != "" {
			if nation != "" && (unit == "$" || !isMoneySign(unit)) {
				unit = nation
			}
			q.unit, q.to = unit, i+2
			return
		}
	}
	if unit, ok := moneyCodes[strings.ToUpper(w)]; ok && r.has(i) && r.tokens[i].text == strings.ToUpper(w) {
		q.unit, q.to = unit, i+1
		return
	}
	if kind, ok := unitKinds[w]; ok && figureUnits[r.low(i+1)].known {
		q.unit, q.to = kind+figureUnits[r.low(i+1)].name, i+2
		return
	}
	// "5 M" is no length, "5 m" is.
	u := figureUnits[w]
	if !u.known || w == "m" && r.capital(i) {
		return
	}
	q.unit, q.to = u.name, i+1
	if (r.is(i+1, "per") || r.is(i+1, "an")) && r.is(i+2, "hour") || r.sign(i+1, "/") && r.is(i+2, "h", "hr", "hour") {
		q.unit, q.to = u.name+" per hour", i+3
	}
}

// qualify reads the words before a number, and some behind it, that say how it is
// meant, and takes them into the figure.
func (r *figureReader) qualify(q *quantity) {
	if kind, words := r.qualifierBefore(q.from); words > 0 {
		if kind != fact.Over || words > 1 || !r.is(q.from-1, "over") || !r.lasts(*q) {
			q.qualifier, q.from = kind, q.from-words
		}
	}
	i := q.to
	switch {
	case r.sign(i, "+") && !r.gap(i):
		q.qualifier, q.to = fact.AtLeast, i+1
	case r.isDash(i) && r.is(i+1, "odd"):
		q.qualifier, q.to = fact.About, i+2
	case r.isDash(i) && r.is(i+1, "plus"):
		q.qualifier, q.to = fact.AtLeast, i+2
	case r.is(i, "or") && r.is(i+1, "more", "less", "fewer") && r.is(i+2, "than"):
		// the next figure begins
	case r.is(i, "or") && r.is(i+1, "more"):
		q.qualifier, q.to = fact.AtLeast, i+2
	case r.is(i, "or") && r.is(i+1, "less", "fewer"):
		q.qualifier, q.to = fact.AtMost, i+2
	case r.is(i, "or") && r.is(i+1, "so"):
		q.qualifier, q.to = fact.About, i+2
	}
}

// lasts reports whether "over" before a stretch of time tells how long something
// went on, "lost over five years", and not that it was longer.
func (r *figureReader) lasts(q quantity) bool {
	before := q.from - 2
	return timeNouns[strings.TrimSuffix(r.low(q.to), "s")] && !r.is(q.to+1, "ago", "old", "later", "earlier", "apart") &&
		r.has(before) && r.tokens[before].kind == figureWord && !measuring[r.low(before)] && !halfDays[r.low(before)]
}

// qualifierBefore is the qualifier whose words end before a token, the longest
// first, and how many words it has.
func (r *figureReader) qualifierBefore(i int) (fact.Qualifier, int) {
	if !r.has(i-1) || r.tokens[i-1].kind != figureWord {
		return fact.Exactly, 0
	}
	for words := min(4, i-r.done); words > 0; words-- {
		tokens := r.tokens[i-words : i]
		var b strings.Builder
		for n, t := range tokens {
			if n > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(t.lower)
		}
		if kind, ok := qualifierPhrases()[b.String()]; ok {
			return kind, words
		}
	}
	return fact.Exactly, 0
}
