package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
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
	if r.is(q.from-1, "between") {
		q.from--
	}
}

// passOver reports numbers that are no figures: it returns the token behind
// them, or 0 for a number that may be one.
func (r *figureReader) passOver(a amount) int {
	i, next := a.from, a.to
	t := r.tokens[i]
	switch {
	case i > 0 && !r.gap(i) && r.glued(i-1):
		return next // "F-16", "A330-200", "@user1"
	case t.kind != figureDigits:
		if r.namesInWords(a) {
			return next
		}
		return 0
	case i == 0 && r.has(next+1) && !r.gap(next) && r.is(next, ".", ")"):
		return next + 1 // the number of an item in a list
	case r.isDate(a):
		return next
	case r.isTime(next):
		return next
	case r.isChain(next):
		return r.chainEnd(next)
	case next < len(r.tokens) && !r.gap(next) && r.tokens[next].kind == figureWord && !figureUnits[r.low(next)].known,
		r.is(next, "th", "st", "nd", "rd"):
		return next + 1 // "3G", "1930s", "21st", "737s"
	case r.isModel(a):
		return next
	case r.names(a):
		return next
	case r.isYear(a):
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
		return i > 0 && !r.gap(i) && (r.tokens[i-1].kind == figureWord && !isNumberWord(r.low(i-1)) || r.tokens[i-1].kind == figureDigits)
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

// isDate reports a day beside the name of a month: "June 15", "15 June", "Sept. 11".
func (r *figureReader) isDate(a amount) bool {
	before := a.from - 1
	if r.sign(before, ".") {
		before--
	}
	if r.capital(before) && figureMonths[r.low(before)] {
		return true
	}
	// "July 8 and 9", "July 8-10"
	if before > 1 && (r.is(before, "and", "to", "or", "through") || r.isDash(before)) && r.tokens[before-1].kind == figureDigits &&
		r.capital(before-2) && figureMonths[r.low(before-2)] && a.high <= 31 && !r.plural(a.to) {
		return true
	}
	after := a.to
	if r.is(after, "of") {
		after++
	}
	return a.high <= 31 && r.capital(after) && figureMonths[r.low(after)]
}

// isTime reports a time of day: "5 p.m.", "1700 GMT", "5 o'clock".
func (r *figureReader) isTime(next int) bool {
	return figureTimeWords[strings.Trim(r.low(next), ".")] && !r.is(next, "et", "pt", "ct", "ist", "mt") || r.is(next, "ET", "PT")
}

// names reports a number that names a thing: one behind a capitalised word that
// does not begin the sentence ("Boeing 737"), or behind a noun that takes one
// ("page 5", "No. 5").
func (r *figureReader) names(a amount) bool {
	before := a.from - 1
	if r.sign(before, ".") && !r.gap(before) {
		before--
	}
	w := r.low(before)
	switch {
	case before < 0 || r.tokens[before].kind != figureWord || figureQualifiers[w] || text.IsFunction(w) && w != "no" || r.measured(a):
		return false
	case labelNouns[w]:
		return !r.is(before-1, "a", "an") || w != "no"
	case w == "no":
		return r.sign(before+1, ".")
	case isCamel(r.tokens[before].text):
		return true // "iPhone 4"
	case !r.capital(before) || r.titled || nationWord(w) && r.plural(a.to):
		return false
	}
	return before > 0 || !verbLike(w)
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
	return labelNouns[r.low(before)] && !r.is(before, "number", "no")
}

// isModel reports a number of three digits or more that stands for a thing, with
// an article and nothing to count: "the 787".
func (r *figureReader) isModel(a amount) bool {
	return a.to == a.from+1 && a.scale == 1 && a.low >= 100 && !strings.ContainsAny(r.tokens[a.from].text, ",.") &&
		r.is(a.from-1, "the", "a", "an", "new", "its", "their", "this", "final") && !r.sign(a.to, "%") && !r.isDash(a.to) && !r.sign(a.to, "+") &&
		(!r.has(a.to) || r.tokens[a.to].kind != figureWord || !figureUnits[r.low(a.to)].known && !r.countsSomething(a))
}

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
	digits := r.tokens[a.from].text
	if !plainYear(digits) || a.scale != 1 || a.to != a.from+1 {
		return false
	}
	before := r.low(a.from - 1)
	if q, _ := r.qualifierBefore(a.from); q != fact.Exactly && !r.is(a.from-1, "over", "under", "around", "about", "above", "below") {
		return false
	}
	if yearPrepositions[before] || r.capital(a.from-1) || r.sign(a.from-1, ",") && r.tokens[max(a.from-2, 0)].kind == figureDigits {
		return true
	}
	counts := r.plural(a.to) || figureUnits[r.low(a.to)].known || r.sign(a.to, "%")
	if a.low < firstPlainYear {
		return !counts
	}
	return !counts || a.from == 0 || before == "the" || strings.HasSuffix(before, "'s") || !figureQualifiers[before] && !strings.HasSuffix(before, "ed") && !strings.HasSuffix(before, "ing")
}

// newFigureReader cuts a text into tokens.
func newFigureReader(s string) *figureReader {
	r := &figureReader{s: s, tokens: make([]figureToken, 0, len(s)/5+1)}
	gap := true
	words, capitals := 0, 0
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(c) {
			gap = true
			i += size
			continue
		}
		t := figureToken{from: i, gap: gap}
		gap = false
		switch {
		case isASCIIDigit(s[i]):
			t.kind, i = figureDigits, digitsEnd(s, i)
			r.any = true
		case unicode.IsLetter(c):
			t.kind, i = figureWord, wordEnd(s, i)
		case fractionSigns[c] > 0:
			t.kind, i = figureDigits, i+size
			r.any = true
		default:
			i += size
		}
		t.to, t.text = i, s[t.from:i]
		t.lower = t.text
		if t.kind == figureWord {
			t.lower = text.Fold(t.text)
			r.any = r.any || isNumberWord(t.lower)
			if len(t.text) > 3 {
				words++
				if unicode.IsUpper(c) {
					capitals++
				}
			}
		}
		r.tokens = append(r.tokens, t)
	}
	r.titled = capitals > 2 && capitals*10 > words*7
	return r
}

// figureReader holds the tokens of the stretch that is read.
type figureReader struct {
	s      string
	tokens []figureToken
	any    bool // it has a digit or a number word
	titled bool // most words are capitalised, as in a headline: capitals say nothing
}

type figureToken struct {
	text, lower string
	from, to    int // bytes
	kind        figureKind
	gap         bool // white space stands before it
}

type figureKind uint8

const (
	figureSign figureKind = iota
	figureDigits
	figureWord
)

// digitsEnd is where a number in digits ends, its commas and point included.
func digitsEnd(s string, i int) int {
	for i < len(s) {
		if isASCIIDigit(s[i]) || (s[i] == ',' || s[i] == '.') && i+1 < len(s) && isASCIIDigit(s[i+1]) {
			i++
			continue
		}
		break
	}
	return i
}

// wordEnd is where a word ends: letters and digits, apostrophes inside it, and
// the full stops of initials.
func wordEnd(s string, i int) int {
	from := i
	for i < len(s) {
		c, size := utf8.DecodeRuneInString(s[i:])
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c):
		case (c == '\'' || c == '’') && unicode.IsLetter(next):
		case c == '.' && i == from+1 && unicode.IsLetter(next), c == '.' && i > from+1 && s[i-2] == '.':
		default:
			return i
		}
		i += size
	}
	return i
}

func (r *figureReader) has(i int) bool { return i >= 0 && i < len(r.tokens) }

func (r *figureReader) low(i int) string {
	if !r.has(i) {
		return ""
	}
	return r.tokens[i].lower
}

func (r *figureReader) is(i int, words ...string) bool {
	return r.has(i) && slices.Contains(words, r.tokens[i].lower)
}

func (r *figureReader) sign(i int, sign string) bool { return r.has(i) && r.tokens[i].text == sign }

func (r *figureReader) gap(i int) bool { return !r.has(i) || r.tokens[i].gap }

func (r *figureReader) isDash(i int) bool {
	return r.sign(i, "-") || r.sign(i, "–") || r.sign(i, "‑")
}

// isMinus reports a minus sign: tight before a number, with white space before it.
func (r *figureReader) isMinus(i int) bool {
	if r.sign(i, "−") || r.is(i, "minus") {
		return true
	}
	return r.sign(i, "-") && r.gap(i) && !r.gap(i+1) && i > 0 && r.has(i+1) && r.tokens[i+1].kind == figureDigits
}

func (r *figureReader) capital(i int) bool {
	if !r.has(i) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.tokens[i].text)
	return unicode.IsUpper(c)
}
