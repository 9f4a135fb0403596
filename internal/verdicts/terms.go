package verdicts

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares how long somebody was sentenced to prison for: "jailed for four and a
// half years" and "must serve 54 months".

// term is a time in prison that a statement tells somebody to be sentenced to.
type term struct {
	fact.Phrase
	months      float64
	first, last int          // its words
	whole       bool         // it is told in years alone, so that months may be left out
	convict     *fact.Phrase // who has to serve it; nil when that is not told
}

var (
	// sentencingVerbs tell by stem of a court's sentence; what follows with "to" or "for" is its length.
	sentencingVerbs = set(`sentenc jail imprison lock put prison incarcer condemn`)
	// givenTerms are verbs by stem of which the object is a term.
	givenTerms = set(`get give hand receiv impos serv spend face draw`)
	// termNouns have their length behind "of".
	termNouns = set(`term sentenc imprison`)
	// jails are stems of where a term is served, right behind it.
	jails = set(`prison jail imprison bar custodi detent sentenc camp incarcer`)
	// courtWords show by stem that somebody stands before a court.
	courtWords = set(`judg court juri convict guilti sentenc trial plead appeal verdict judgment prosecutor magistr tribun suspend crime jail prison
		fraud theft murder kill manslaught rob robberi brib briberi corrupt arson assault rape smuggl traffick embezzl forgeri blackmail
		extort kidnap perjuri burglari stab espionag spi treason abus launder steal`)
	// openTerms are stems before a term that is not imposed, or not any more.
	openTerms = set(`could may might would can maximum up seek sought ask recommend demand urg want commut reduc cut instead origin initi not never
		avoid minimum least possibl eligibl call between quash overturn propos rather alreadi`)
	// otherTerms are stems behind a length that is none of prison.
	otherTerms = set(`ago later after befor earlier old probat parol communiti supervis licenc ban`)
)

// readTerm reads the one term of a statement, nil if there is none or several.
func readTerm(v *view) *term {
	var found *term
	for i := range v.words {
		t := v.termAt(i)
		if t == nil {
			continue
		}
		if found != nil && found.months != t.months {
			return nil
		}
		if found == nil {
			found = t
		}
	}
	return found
}

// termAt is the term that begins with a word, nil if none does.
func (v *view) termAt(i int) *term {
	t := v.lengthAt(i)
	if t == nil || otherTerms[v.stemAt(t.last+1)] || strings.TrimSpace(v.between(t.last)) == "" && otherTerms[v.stemAt(t.last+2)] {
		return nil
	}
	if of := v.stemAt(t.last + 1); slices.ContainsFunc(v.words[t.last+1:], func(w viewWord) bool { return w.stem == "suspend" }) && (of == "two" || of == "one" || v.partFollows(t.last)) {
		return nil
	}
	lead := i - 1 // past "the next", "a total of"
	for lead >= 0 && (termFillers[v.words[lead].text] || v.stemAt(lead) == "of" && v.stemAt(lead-1) == "total") {
		lead--
	}
	verb := lead
	for verb >= 0 && lead-verb < termReach && !sentencingVerbs[v.stemAt(verb)] && !givenTerms[v.stemAt(verb)] && !termNouns[v.stemAt(verb)] &&
		!strings.ContainsAny(v.between(verb), ",;:") {
		verb--
	}
	if v.sentenceBehind(t.last) && lead < i-1 {
		verb = max(verb, 0)
		for k := max(0, lead-3); k <= lead; k++ {
			if openTerms[v.stemAt(k)] {
				return nil
			}
		}
		t.convict = v.convictAt(verb, t)
		return t
	}
	if verb < 0 || lead-verb >= termReach || strings.ContainsAny(v.between(verb), ",;:") || v.stemAt(lead-1) == "suspend" {
		return nil
	}
	for k := max(0, verb-2); k <= lead; k++ {
		if openTerms[v.stemAt(k)] && v.stemAt(k-1) != "lock" {
			return nil
		}
	}
	jailed := v.jailBehind(t.last)
	switch head := v.words[verb]; {
	case sentencingVerbs[head.stem] && (v.words[lead].text == "to" || v.words[lead].text == "for" && head.stem != "put") && lead > verb,
		termNouns[head.stem] && lead == verb+1 && v.words[lead].text == "of":
	case head.stem == "put" && v.stemAt(verb+1) == "away":
	case !givenTerms[head.stem] || !jailed && !slices.ContainsFunc(v.words, func(w viewWord) bool { return courtWords[w.stem] }):
		return nil
	case (head.stem == "serv" || head.stem == "spend") && !toServe[v.stemAt(verb-1)]:
		return nil // "spent two years in prison" may be before the trial
	case head.stem == "face" && !slices.ContainsFunc(v.words, func(w viewWord) bool { return w.stem == "convict" || w.stem == "guilti" }):
		return nil
	}
	t.convict = v.convictAt(verb, t)
	return t
}

// termReach is how many words before a term its verb stands at most.
const termReach = 7

var (
	termFillers = set(`a an the next total another exactly further`)
	toServe     = set(`must will to`)
)

// stemAt is the stem of a word, "" beyond the ends of the statement.
func (v *view) stemAt(i int) string {
	if i < 0 || i >= len(v.words) {
		return ""
	}
	return v.words[i].stem
}

// partFollows reports whether behind a term is told how much of it something holds for: "four
// years, two of them suspended".
func (v *view) partFollows(last int) bool {
	const reach = 5
	for k := last + 1; k < len(v.words) && k <= last+reach; k++ {
		if v.words[k].text == "of" && (v.stemAt(k+1) == "them" || v.stemAt(k+1) == "which" || v.stemAt(k+1) == "that") {
			return true
		}
	}
	return false
}

// jailBehind reports whether prison is told right behind a term.
func (v *view) jailBehind(last int) bool {
	const reach = 4
	for k := last + 1; k < len(v.words) && k <= last+reach && !strings.ContainsAny(v.between(k-1), ",;:"); k++ {
		if jails[v.words[k].stem] {
			return true
		}
	}
	return false
}

// sentenceBehind reports whether a length is that of a sentence told right behind it: "a two-year
// prison term".
func (v *view) sentenceBehind(last int) bool {
	const reach = 3
	for k := last + 1; k < len(v.words) && k <= last+reach; k++ {
		if w := v.words[k]; w.text == "sentence" || w.text == "term" && jails[v.stemAt(k-1)] {
			return true
		} else if w.function || v.deedHolds(k) {
			break
		}
	}
	return false
}

// lengthAt is the length of time that begins with a word, in years and months, nil if none does.
func (v *view) lengthAt(i int) *term {
	n, k, ok := v.wordsOfCount(i)
	if !ok || i > 0 && v.words[i-1].text == "and" && (v.stemAt(i-2) == "year" || v.stemAt(i-2) == "half") {
		return nil
	}
	if i > 0 && (v.words[i-1].text == "half" || v.between(i-1) == "/" || v.words[i-1].figure && strings.TrimSpace(v.between(i-1)) != "," && v.countsOn(i-1)) {
		return nil
	}
	half := func(k int) bool {
		return v.stemAt(k) == "and" && (v.stemAt(k+1) == "a" || v.stemAt(k+1) == "one") && v.stemAt(k+2) == "half"
	}
	t := &term{first: i}
	switch {
	case half(k):
		n, k = n+0.5, k+3
	case v.textAt(k) == "1" && v.textAt(k+1) == "2" && v.between(k) == "/":
		n, k = n+0.5, k+2
	case strings.Contains(v.between(k-1), "½"):
		n += 0.5
	}
	switch v.stemAt(k) {
	case "year":
		t.months, t.last, t.whole = 12*n, k, n == math.Trunc(n)
	case "month":
		t.months, t.last = n, k
	default:
		return nil
	}
	if t.whole {
		more := k + 1
		if half(more) {
			t.months, t.last, t.whole = t.months+6, more+2, false
		} else {
			if v.stemAt(more) == "and" {
				more++
			}
			if m, end, ok := v.wordsOfCount(more); ok && v.stemAt(end) == "month" {
				t.months, t.last, t.whole = t.months+m, end, false
			}
		}
	}
	t.Phrase = v.phrase(fact.Span{Start: v.words[t.first].Start, End: v.words[t.last].End})
	return t
}

// countsOn reports whether a word is part of the number before another: "twenty" in "twenty-one".
func (v *view) countsOn(i int) bool {
	_, _, ok := v.wordsOfCount(i)
	return ok && v.stemAt(i) != "a"
}

// wordsOfCount reads a small number and tells the word behind it.
func (v *view) wordsOfCount(i int) (n float64, behind int, ok bool) {
	if i < 0 || i >= len(v.words) {
		return 0, 0, false
	}
	w := v.words[i].text
	if w == "a" || w == "an" {
		return 1, i + 1, true
	}
	if n, err := strconv.ParseFloat(w, 64); err == nil {
		return n, i + 1, true
	}
	if small := countWords[w]; small > 0 {
		return float64(small), i + 1, true
	}
	tens := countTens[w]
	if tens == 0 {
		return 0, 0, false
	}
	if one := countWords[v.textAt(i+1)]; one > 0 && one < 10 {
		return float64(10*tens + 10 + one), i + 2, true
	}
	return float64(10*tens + 10), i + 1, true
}

var (
	countWords = numbers(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`)
	countTens  = numbers(`twenty thirty forty fifty sixty seventy eighty ninety`)
)

// convictAt is who has to serve the term that a verb leads to: whom it is done to, or of verbs of
// getting who does.
func (v *view) convictAt(verb int, t *term) *fact.Phrase {
	var d *deed
	for i := range v.acts {
		if a := &v.acts[i]; a.word >= 0 && a.word <= t.first && (d == nil || a.word <= verb) {
			d = a
		}
	}
	switch {
	case d == nil:
		return nil
	case d.Passive, d.Patient != nil && !d.Patient.Overlaps(t.Span) && !jailNoun(d.Patient.Text):
		return d.Patient
	case d.Agent == nil || givers[lastWord(d.Agent.Text)]:
		return nil
	}
	return d.Agent
}

// givers hand out what others serve.
var givers = set(`court judge judges jury panel tribunal`)

// jailNoun reports whether a noun phrase is a sentence: "received a prison sentence of".
func jailNoun(s string) bool {
	last := lastWord(s)
	return last == "sentence" || last == "term" || last == "year" || last == "years" || last == "months"
}

// compareTerms finds that one person is told to be sentenced to two terms.
func compareTerms(p *pair) []finding {
	x, y := p.a.term, p.b.term
	if x == nil || y == nil || x.sameAs(y) || p.a.tellsTerm(y) || p.b.tellsTerm(x) || p.daysApart() || !p.oneConviction(x.convict, y.convict, termWords) {
		return nil
	}
	return []finding{{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "term",
		x: p.a.value(x.Phrase, digits(x.months)+" months"), y: p.b.value(y.Phrase, digits(y.months)+" months"),
		reason: message.Text("Not the same time in prison: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}}
}

// sameAs reports whether two terms may be one: years alone may leave out the months.
func (t *term) sameAs(o *term) bool {
	if t.months == o.months {
		return true
	}
	return t.whole != o.whole && math.Abs(t.months-o.months) < 6
}

// tellsTerm reports whether the article of a statement has a term in the claim.
func (v *view) tellsTerm(t *term) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool { return s.term != nil && s.term.sameAs(t) })
}

// termWords tell of a sentence, and not of which.
var termWords = []string{
	"year", "month", "prison", "jail", "imprison", "sentenc", "get", "give", "receiv", "term", "bar", "spend", "hand", "face",
	"convict", "guilti", "acquit", "clear", "find", "found", "court", "judg", "panel", "juri", "suspend", "half",
}

func (p *pair) daysApart() bool { return p.a.daysApart(p.b) || p.a.datedApart(p.b) }

// oneConviction reports whether two statements tell of one trial of one person: who it is is the
// same and so is something else, or much else is. A figure in common tells as much as two words.
func (p *pair) oneConviction(x, y *fact.Phrase, except []string) bool {
	const leastOfOne, least, telling = 2, 3, 5
	shared, na, nb := overlap(p.a, p.b, except)
	for _, f := range p.a.figures {
		if (f.Low >= telling || f.Unit != "") && slices.ContainsFunc(p.b.figures, func(g figure) bool { return sameFigure(f, g) }) {
			shared += 2
		}
	}
	if x != nil && y != nil {
		switch role := p.roles(x, y); {
		case role == otherRole:
			return false
		case role == sameRole:
			return shared >= leastOfOne || p.covered() >= nearlySame
		}
	}
	if alike(p.a, p.b) >= nearlySame && !p.namesApart() {
		return true
	}
	if x != nil && y != nil && shared >= least && anyIn(p.a.namedIn(*x), p.b.namedIn(*y)) {
		return true // "the mayor of Lenne", and "Anna Roth, who runs Lenne"
	}
	return shared >= least && float64(shared) >= aboutOneMatter*float64(min(na, nb)) && !p.namesApart()
}

// namedIn are the senses of the words of names in all of a phrase.
func (v *view) namedIn(p fact.Phrase) map[string]bool {
	senses := make(map[string]bool)
	for _, w := range v.words {
		if p.Overlaps(w.Span) && v.named[w.sense] {
			senses[w.sense] = true
		}
	}
	return senses
}
