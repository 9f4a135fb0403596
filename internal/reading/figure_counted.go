package reading

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// countedReach is how many words behind a figure its noun is looked for.
const countedReach = 5

// counted reads what a figure counts, and behind that the rate and the place. An
// age counts nothing but itself; a figure "of the 20 hostages" counts what stands
// behind "of".
func (r *figureReader) counted(q *quantity) {
	if q.unit == "" && r.age(*q) {
		q.counted = "age"
		return
	}
	i := q.to
	switch {
	case q.unit == fact.OrdinalUnit:
	case strings.HasPrefix(q.unit, "°"):
		return
	case r.is(i, "of"), r.is(i, "in") && q.unit != "" && q.unit != "%":
		i++
	case r.isDash(i) && !r.gap(i) && !r.gap(i+1) && !text.IsFunction(r.low(i+1)):
		i++
	}
	for i < q.to+3 && beforeNouns[r.low(i)] {
		i++
	}
	if r.has(i) && r.tokens[i].kind == figureDigits && r.is(q.to, "of") {
		i++ // "12 of the 20 hostages"
	}
	var end int
	q.counted, end = r.head(i, *q)
	if q.counted == "" {
		end = q.to
	}
	q.per, end = r.rate(end)
	q.place = r.place(end)
}

// head is the stem of the head of the noun phrase that begins at a token, and
// the token behind it. English gives the head away by its plural ("179 new
// aerial refueling tankers"); without one, a word for what became of people is
// taken ("12 dead"), a word of time ("a 12-hour flight"), and behind a unit the
// last noun.
func (r *figureReader) head(i int, q quantity) (string, int) {
	single := q.low == 1 && q.high == 1 || q.unit != "" || i > q.to && !r.is(q.to, "of")
	last, end := "", i
	for n := 0; n < countedReach && r.has(i) && r.tokens[i].kind == figureWord; n++ {
		w := r.low(i)
		if stopsNoun(w) && !inCapitals(r.tokens[i].text) || n > 0 && verbLike(w) {
			break
		}
		switch {
		case r.isDash(i+1) && !r.gap(i+1) && !r.gap(i+2) && r.has(i+2) && r.tokens[i+2].kind == figureWord:
			// Words joined by a hyphen are an adjective, unless they are a plural.
			if i += 3; r.plural(i - 1) {
				return text.Stem(r.low(i - 1)), i
			}
			continue
		case r.acronyms(i) != "":
			return r.acronyms(i), i + 1
		case strings.HasSuffix(w, "'s"):
			i++
			continue
		case r.is(i+1, "'", "’"):
			i += 2
			continue
		case timeNouns[strings.TrimSuffix(w, "s")],
			r.plural(i) && !r.plural(i+1),
			statePast[w] && n == 0 && !r.pluralFollows(i+1):
			return text.Stem(w), i + 1
		}
		i++
		if !strings.HasSuffix(w, "ing") {
			last, end = w, i
		}
	}
	if single && last != "" && !statePast[last] {
		return text.Stem(last), end
	}
	return "", end
}

// rate reads what a rate goes by: "an hour", "per person".
func (r *figureReader) rate(i int) (string, int) {
	w := r.low(i + 1)
	if r.is(i, "per", "every", "each") && r.has(i+1) && r.tokens[i+1].kind == figureWord && !stopsNoun(w) ||
		r.is(i, "a", "an") && timeNouns[w] && !r.is(i+2, "earlier", "later", "ago", "before", "after", "back") {
		return text.Stem(w), i + 2
	}
	return "", i
}

// place reads a place right behind what is counted, with what became of it in
// between: "12 people were killed in the Gaza Strip".
func (r *figureReader) place(i int) string {
	for n := 0; n < 4 && (statePast[r.low(i)] || beforePlaces[r.low(i)]); n++ {
		i++
	}
	if r.titled || !r.is(i, "in", "at", "near", "across", "inside", "outside", "throughout") {
		return ""
	}
	if i++; r.is(i, "the") {
		i++
	}
	from, to := i, i
	for r.capital(i) && r.tokens[i].kind == figureWord && !figureMonths[r.low(i)] && !weekdayWords[r.low(i)] {
		if i++; !strings.HasSuffix(r.low(i-1), "'s") {
			to = i
		}
		if r.isDash(i) && !r.gap(i) && r.capital(i+1) || r.sign(i, ".") && !r.gap(i) && r.capital(i+1) && len(r.low(i-1)) < 4 {
			i++
		}
	}
	if to == from {
		return ""
	}
	return r.s[r.tokens[from].from:r.tokens[to-1].to]
}

// pluralFollows reports whether a plural comes before the noun phrase ends.
func (r *figureReader) pluralFollows(i int) bool {
	for n := 0; n < countedReach && r.has(i) && r.tokens[i].kind == figureWord && !stopsNoun(r.low(i)); n++ {
		if r.plural(i) {
			return true
		}
		i++
	}
	return false
}

// plural reports whether a token is a noun in the plural, as far as its form says.
func (r *figureReader) plural(i int) bool {
	if !r.has(i) || r.tokens[i].kind != figureWord {
		return false
	}
	w := r.tokens[i].lower
	if irregularPlurals[w] {
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !notPlural[w] && !strings.HasSuffix(w, "'s") &&
		!strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// age reports whether a figure is somebody's age: "aged 56", "56-year-old",
// "Smith, 56,", "Smith Jr., 56,", "the driver, 56,", "dies at 56", "Smith was 56 when", "turned 56".
func (r *figureReader) age(q quantity) bool {
	i := q.to
	if r.isDash(i) {
		i++
	}
	if r.is(i, "year", "years") && (r.isDash(i+1) && r.is(i+2, "old", "olds") || r.is(i+1, "old")) {
		return true
	}
	if r.is(q.from-1, "aged", "age") || r.is(q.from-1, "of") && r.is(q.from-2, "age", "ages") {
		return true
	}
	if q.low <= 0 || q.low >= 120 || q.to != q.from+1 {
		return false
	}
	if r.is(q.from-1, "at") && r.is(q.from-2, "dies", "died", "dead", "die") &&
		(!r.has(q.to) || r.is(q.to, ".", ",", ";", ":", "in", "after", "from", "of")) {
		return true
	}
	if r.is(q.from-1, "was", "is", "turned") && r.is(q.to, "when") && (r.capital(q.from-2) || r.is(q.from-2, "he", "she")) {
		return true
	}
	if r.is(q.from-1, "turned", "turns", "turning") && !r.countsSomething(q.amount) || r.is(q.from-1, "is") && r.is(q.from-2, "he", "she") && (!r.has(q.to) || r.is(q.to, ".", ",")) {
		return true
	}
	if r.sign(q.from-1, ",") && r.sign(q.to, ",") && r.has(q.to+1) && r.tokens[q.to+1].kind == figureWord && r.is(q.from-3, "the", "a", "an", "his", "her") {
		return true // "the driver, 27, was held"
	}
	name := q.from - 2
	if r.sign(name, ".") && r.is(name-1, "jr", "sr") {
		name--
	}
	return r.sign(q.from-1, ",") && r.sign(q.to, ",") && r.capital(name)
}

// stopsNoun reports words that end a noun phrase: function words and some others.
func stopsNoun(w string) bool {
	if afterNouns[w] {
		return true
	}
	return text.IsFunction(w) && w != "other" && w != "own" && w != "more"
}

// acronyms is the stem of the acronym of which a token is the plural, "" if it is none: "12
// MPs", and "47 KO's" where nothing stands behind that it could belong to.
func (r *figureReader) acronyms(i int) string {
	s := r.tokens[i].text
	letters := strings.TrimRight(strings.TrimSuffix(s, "s"), "'’")
	if len(letters) == len(s) || !inCapitals(letters) || len(letters) < len(s)-1 && r.has(i+1) && r.tokens[i+1].kind == figureWord && !stopsNoun(r.low(i+1)) {
		return ""
	}
	return text.Stem(strings.ToLower(letters))
}

// inCapitals reports a word in capitals, as "US", which is not the pronoun.
func inCapitals(s string) bool { return len(s) > 1 && strings.ToUpper(s) == s }

// verbLike reports forms that a verb has, which a noun hardly has.
func verbLike(w string) bool {
	return len(w) > 4 && strings.HasSuffix(w, "ed") || commonVerbs[w]
}
