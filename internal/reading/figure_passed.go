package reading

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Numbers that are no figures are passed over: what is joined to a name or code,
// dates and times, scores, numbers of items, names with a number, and years.

// passOver reports numbers that are no figures: it returns the token behind
// them, or 0 for a number that may be one.
func (r *figureReader) passOver(a amount) int {
	next := a.to
	joined := r.has(next) && !r.gap(next)
	switch {
	case a.from > 0 && !r.gap(a.from) && r.glued(a.from-1):
		return next // "F-16", "A330-200", "@user1"
	case r.tokens[a.from].kind != figureDigits:
		if r.namesInWords(a) {
			return next
		}
		return 0
	case a.from == 0 && joined && r.is(next, ".", ")") && r.has(next+1):
		return next + 1 // an item of a list
	case r.isDate(a), r.isTime(next):
		return next
	case r.isChain(next):
		return r.chainEnd(next)
	case joined && r.tokens[next].kind == figureWord && !figureUnits[r.low(next)].known, r.is(next, "th", "st", "nd", "rd"):
		return next + 1 // "3G", "1930s", "21st", "737s"
	case r.isModel(a), r.names(a), r.isYear(a):
		return next
	}
	return 0
}

// glued reports whether a sign or word binds the number behind it into a name or code.
func (r *figureReader) glued(i int) bool {
	switch t := r.tokens[i]; {
	case t.kind == figureWord:
		return true
	case r.isDash(i):
		return i > 0 && !r.gap(i) && (r.tokens[i-1].kind == figureWord && !isNumberWord(r.low(i-1)) && r.low(i-1) != "magnitude" || r.tokens[i-1].kind == figureDigits)
	default:
		return strings.ContainsAny(t.text, "@#/_'’:.&\\")
	}
}

// isChain reports digits joined by hyphens, slashes or colons that are no range:
// scores ("3-2"), codes ("555-1234-1"), season years ("2010-11"), dates ("9/11").
func (r *figureReader) isChain(i int) bool {
	if i+1 >= len(r.tokens) || r.gap(i) || r.gap(i+1) || r.tokens[i+1].kind != figureDigits {
		return false
	}
	if strings.ContainsAny(r.tokens[i].text, "/:.") {
		return true
	}
	if !r.isDash(i) {
		return false
	}
	a, b := r.tokens[i-1], r.tokens[i+1]
	if i+3 < len(r.tokens) && !r.gap(i+2) && r.isDash(i+2) && !r.gap(i+3) && r.tokens[i+3].kind == figureDigits {
		return true
	}
	low, ok1 := parseDigits(a.text)
	high, ok2 := parseDigits(b.text)
	if !ok1 || !ok2 || low >= high || plainYear(a.text) {
		return true
	}
	// A range is followed by what it counts; a score or a model by something else.
	capital := i > 1 && r.capital(i-2) && !r.titled
	return capital || scoreWords[r.low(i-2)] || scoreWords[r.low(i+2)]
}

func (r *figureReader) chainEnd(i int) int {
	for i+1 < len(r.tokens) && !r.gap(i) && !r.gap(i+1) && r.tokens[i+1].kind == figureDigits {
		i += 2
	}
	return i
}

// isDate reports a day beside the name of a month: "June 15", "15 June", "Sept.
// 11", "July 8 and 9". "In June 12 people died" has none.
func (r *figureReader) isDate(a amount) bool {
	before := a.from - 1
	if r.sign(before, ".") {
		before--
	}
	if r.isMonth(before) {
		return !r.is(before-1, "in") || !r.countsSomething(a)
	}
	if a.high > 31 {
		return false
	}
	if (r.is(before, "and", "to", "or", "through") || r.isDash(before)) && r.has(before-1) && r.tokens[before-1].kind == figureDigits &&
		r.isMonth(before-2) && !r.plural(a.to) {
		return true
	}
	after := a.to
	if r.is(after, "of") {
		after++
	}
	return r.isMonth(after)
}

func (r *figureReader) isMonth(i int) bool { return r.capital(i) && figureMonths[r.low(i)] }

// isTime reports a time of day: "5 p.m.", "1700 GMT", "5 o'clock".
func (r *figureReader) isTime(next int) bool {
	w := strings.Trim(r.low(next), ".")
	return halfDays[w] || clockZones[w] && len(w) < 5 && r.capital(next) && !r.plural(next+1)
}

// names reports a number that names a thing: one behind a capitalised word that
// does not begin the sentence ("Boeing 737"), or behind a noun that takes one
// ("page 5", "No. 5"). "In Gaza 12 people" and "in the last week 12 men" count.
func (r *figureReader) names(a amount) bool {
	before := a.from - 1
	if r.sign(before, ".") && !r.gap(before) {
		before--
	}
	w := r.low(before)
	switch {
	case w == "no":
		return r.sign(before+1, ".")
	case !r.has(before) || r.tokens[before].kind != figureWord || figureQualifiers[w] || text.IsFunction(w) || r.measured(a):
		return false
	case isCamel(r.tokens[before].text):
		return true // "iPhone 4"
	case labelNouns[w]:
		return r.capital(before) && !r.titled || !r.countsSomething(a)
	case !r.capital(before) || r.titled || weekdayWords[w]:
		return false
	}
	stem, _ := r.head(a.to, quantity{amount: a})
	return !commonlyCounted[stem] && (before > 0 || !verbLike(w))
}

// measured reports a unit behind a number, which then names nothing.
func (r *figureReader) measured(a amount) bool {
	q := quantity{amount: a}
	r.unitAfter(&q)
	return q.unit != "" || a.scale != 1
}

// namesInWords reports a number in words that is part of a name: "Air Force One",
// "phase two".
func (r *figureReader) namesInWords(a amount) bool {
	before := a.from - 1
	if before < 0 || r.tokens[before].kind != figureWord || r.plural(a.to) {
		return false
	}
	if r.capital(a.from) {
		return r.capital(before) && !r.titled && !text.IsFunction(r.low(before))
	}
	return labelNouns[r.low(before)] && !r.is(before, "number")
}

// isModel reports a number of three digits or more that stands for a thing, with
// an article and nothing to count: "the 787".
func (r *figureReader) isModel(a amount) bool {
	if a.to != a.from+1 || a.scale != 1 || a.low < 100 || strings.ContainsAny(r.tokens[a.from].text, ",.") ||
		!r.is(a.from-1, "the", "a", "an", "new", "its", "their", "this", "final") {
		return false
	}
	return !r.measured(a) && !r.isDash(a.to) && !r.sign(a.to, "+") && !r.countsSomething(a)
}

// countsSomething reports whether a noun or a state of people follows a number.
func (r *figureReader) countsSomething(a amount) bool {
	stem, _ := r.head(a.to, quantity{amount: a})
	return stem != ""
}

// Years are taken for years where nothing shows that they count.
const (
	firstPlainYear = 1900
	lastPlainYear  = 2099
)

func plainYear(digits string) bool {
	v, ok := parseDigits(digits)
	return ok && len(digits) == 4 && v >= 1100 && v <= lastPlainYear
}

// isYear reports a number of four digits that dates something.
func (r *figureReader) isYear(a amount) bool {
	if !plainYear(r.tokens[a.from].text) || a.scale != 1 || a.to != a.from+1 {
		return false
	}
	before := r.low(a.from - 1)
	kind, _ := r.qualifierBefore(a.from)
	switch {
	case kind != fact.Exactly && !yearQualifiers[before]:
		return false // "at least 2000"
	case yearPrepositions[before], r.capital(a.from - 1), r.sign(a.from-1, ",") && r.has(a.from-2) && r.tokens[a.from-2].kind == figureDigits:
		return true
	case !r.plural(a.to) && !r.measured(a):
		return true
	case a.low < firstPlainYear:
		return false
	}
	// "the 2008 riots" against "killed 2000 people"
	return !figureQualifiers[before] && !strings.HasSuffix(before, "ed") && !strings.HasSuffix(before, "ing")
}
