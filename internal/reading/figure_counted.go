package reading

import (
	"crosscheck/internal/text"
	"strings"
)

// countedReach is how many words behind a figure its noun is looked for.
const countedReach = 5

// counted is the stem of what a figure counts: the head of the noun phrase
// behind it. English gives the head away by its plural ("179 new aerial
// refueling tankers"); without one, only a word for what became of people
// ("12 dead"), a word of time ("a 12-hour flight") and, behind one, the last
// noun are taken. A figure "of the 20 hostages" counts what stands behind "of".
func (r *figureReader) counted(q quantity) string {
	i := q.to
	if q.unit == "" && r.age(q) {
		return "age"
	}
	if r.isDash(i) && !r.gap(i) {
		if q.gapless(r) {
			i++
		}
	}
	if r.is(i, "of", "in") && (r.is(i, "of") || q.unit != "" && q.unit != "%") {
		i++
	} else if r.is(i, "of") {
		i++
	}
	for r.is(i, "the", "its", "their", "his", "her", "our", "these", "those", "all", "more", "other", "additional", "whom", "which") && i < q.to+3 {
		i++
	}
	if r.has(i) && r.tokens[i].kind == figureDigits && r.is(q.to, "of") {
		i++ // "12 of the 20 hostages"
	}
	return r.head(i, q)
}

// gapless reports whether a hyphen behind the figure binds it to a noun: "27-year".
func (q quantity) gapless(r *figureReader) bool { return r.has(q.to+1) && !r.gap(q.to+1) }

// head is the stem of the head of the noun phrase that begins at a token.
func (r *figureReader) head(i int, q quantity) string {
	single := q.low == 1 && q.high == 1 || q.unit != "" || i > q.to && !r.is(q.to, "of")
	last := ""
	for n := 0; n < countedReach && r.has(i); n++ {
		t := r.tokens[i]
		if t.kind != figureWord {
			break
		}
		w := t.lower
		if stopsNoun(w) {
			break
		}
		// Words joined by hyphens are one, and an adjective.
		if r.isDash(i+1) && !r.gap(i+1) && !r.gap(i+2) && r.has(i+2) && r.tokens[i+2].kind == figureWord {
			if i+2 >= len(r.tokens) {
				break
			}
			if w = r.low(i + 2); r.plural(i + 2) {
				return text.Stem(w)
			}
			i += 3
			continue
		}
		if timeNouns[strings.TrimSuffix(w, "s")] {
			return text.Stem(w)
		}
		possessive := strings.HasSuffix(w, "'s") || r.sign(i+1, "'") || r.sign(i+1, "’")
		if possessive {
			i++
			if r.sign(i, "'") || r.sign(i, "’") {
				i++
			}
			continue
		}
		if r.plural(i) && !r.plural(i+1) {
			return text.Stem(w)
		}
		if statePast[w] && n == 0 && !r.pluralFollows(i+1) {
			return text.Stem(w)
		}
		if verbLike(w) && n > 0 {
			break
		}
		last = w
		i++
	}
	if single && last != "" && !statePast[last] {
		return text.Stem(last)
	}
	return ""
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
// "Smith, 56,".
func (r *figureReader) age(q quantity) bool {
	i := q.to
	if r.isDash(i) {
		i++
	}
	if r.is(i, "year", "years") && (r.isDash(i+1) && r.is(i+2, "old", "olds") || r.is(i+1, "old")) {
		return true
	}
	if r.is(q.from-1, "aged") || r.is(q.from-1, "of") && r.is(q.from-2, "age", "ages") {
		return true
	}
	return r.sign(q.from-1, ",") && r.sign(q.to, ",") && r.capital(q.from-2) && q.low > 0 && q.low < 120 && q.to == q.from+1
}

// stopsNoun reports words that end a noun phrase: function words and some others.
func stopsNoun(w string) bool {
	if afterNouns[w] {
		return true
	}
	return text.IsFunction(w) && w != "other" && w != "own" && w != "more"
}

// verbLike reports forms that a verb has, which a noun hardly has.
func verbLike(w string) bool {
	return len(w) > 4 && strings.HasSuffix(w, "ed") || commonVerbs[w]
}

// nationWord reports a word that may stand for people: "Iraqi", "Chinese".
func nationWord(w string) bool {
	for _, ending := range []string{"an", "ese", "ish", "i", "ch"} {
		if strings.HasSuffix(w, ending) && len(w) > len(ending)+2 {
			return true
		}
	}
	return false
}
