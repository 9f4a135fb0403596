package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// This file reads which words of a statement are turned round, by a negation or
// by a verb that denies the next.

// denyingVerbs deny what the verb right after them says: "refused to sign",
// "avoided signing".
var denyingVerbs = set(`refus declin fail failur unabl avoid neglect`)

// turns is which words of a statement are turned round, and by what.
type turns struct {
	times []int         // how often each word is; twice is not at all
	spans []fact.Span   // the word with what turns it
	by    []fact.Phrase // all that turn the statement round; "did not fail to" does not
}

func readTurns(v *view) turns {
	t := turns{times: make([]int, len(v.words)), spans: make([]fact.Span, len(v.words))}
	for _, n := range v.Negations {
		if !v.Contains(n.Span) || v.deniesNothing(n.Span) {
			continue
		}
		word := v.scope(n)
		if (word < 0 || !denyingVerbs[v.words[word].stem]) && !v.corrected(n.Span) {
			t.by = append(t.by, n.Phrase)
		}
		if word < 0 {
			continue
		}
		t.turn(v, word, n.Span)
		t.turnDoing(v, n.Phrase)
		t.turnBefore(v, n.Phrase)
		if text.Fold(n.Text) != "no" { // "no affiliation or belonged to another"
			t.turnCoordinated(v, word, n.Span)
		}
	}
	for i, w := range v.words {
		word := v.deniedVerb(i)
		if word < 0 || w.negation || t.times[i]%2 == 1 { // "did not fail to" asserts
			continue
		}
		t.by = append(t.by, v.phrase(w.Span))
		t.turn(v, word, w.Span)
		t.turnCoordinated(v, word, w.Span)
	}
	return t
}

func (t *turns) turn(v *view, word int, by fact.Span) {
	w := v.words[word]
	span := fact.Span{Start: min(by.Start, w.Start), End: max(by.End, w.End)}
	if t.times[word] > 0 {
		span.Start, span.End = min(span.Start, t.spans[word].Start), max(span.End, t.spans[word].End)
	}
	t.times[word]++
	t.spans[word] = span
}

// turnBefore turns the verb whose object is nobody and nothing: "had spoken to neither bank".
func (t *turns) turnBefore(v *view, by fact.Phrase) {
	verb, _ := wordsAt(v, by.Span)
	verb--
	if verb > 0 && titleEnds[v.words[verb].text] {
		verb--
	}
	if verb >= 0 && emptyObjects[text.Fold(by.Text)] && v.deedHolds(verb) && t.times[verb] == 0 {
		t.turn(v, verb, by.Span)
	}
}

// emptyObjects are negations that stand for whom or what something is not done to.
var emptyObjects = set(`neither nobody nothing none`)

// turnDoing turns the verb of what nobody does: "there is no man fixing it".
func (t *turns) turnDoing(v *view, by fact.Phrase) {
	if !nobodyWords[text.Fold(by.Text)] {
		return
	}
	for _, d := range v.Deeds {
		who := d.Agent
		if d.Passive {
			who = d.Patient
		}
		if who == nil || who.Start != by.Start {
			continue
		}
		if _, verb := wordsAt(v, d.Span); verb >= 0 && t.times[verb] == 0 {
			t.turn(v, verb, by.Span)
		}
	}
}

var nobodyWords = set(`no none nobody neither`)

// turnCoordinated turns the word joined to another by "or" right after it, which
// shares its negation.
func (t *turns) turnCoordinated(v *view, word int, by fact.Span) {
	if word+1 >= len(v.words) || v.words[word+1].text != "or" {
		return
	}
	for next := word + 2; next < len(v.words) && next <= word+3; next++ {
		if !v.words[next].function && !v.words[next].negation {
			t.turn(v, next, by)
			return
		}
	}
}

// deniesNothing reports whether a negation is that of "not only", "not until", "none more
// so" or "no more than", or says until when: "may not be restored till May".
func (v *view) deniesNothing(n fact.Span) bool {
	const reach = 5
	_, last := wordsAt(v, n)
	if last >= 0 && last+2 < len(v.words) && comparing[v.words[last+1].text] && (v.words[last+2].text == "so" || v.words[last+2].text == "than") {
		return true
	}
	for i := last + 1; last >= 0 && i < len(v.words) && i <= last+reach; i++ {
		if w := v.words[i].text; w == "until" || w == "till" || w == "only" && i == last+1 {
			return true
		}
		if strings.ContainsAny(v.between(i), ",;:") {
			break
		}
	}
	return false
}

var comparing = set(`more less fewer longer later earlier higher lower greater`)

// corrected reports whether a negation only clears the way for what is told behind a
// "but": "it was not one man, but several".
func (v *view) corrected(n fact.Span) bool {
	const reach = 8
	first, _ := wordsAt(v, n)
	if first < 0 || v.deedIn(v.words[min(first+1, len(v.words)-1)].Span) != nil {
		return false
	}
	for i := first + 1; i < len(v.words) && i <= first+reach; i++ {
		if v.words[i].text == "but" && i+1 < len(v.words) {
			return !v.clauseFrom(i + 1)
		}
	}
	return false
}

// clauseFrom reports whether a clause with its own subject begins at a word.
func (v *view) clauseFrom(word int) bool {
	for i := range v.Deeds {
		if a := v.Deeds[i].Agent; a != nil && a.Start == v.words[word].Start {
			return true
		}
	}
	return false
}

// shaded tells for each word whether it stands close after a negation.
func (v *view) shaded() []bool {
	shaded := make([]bool, len(v.words))
	left := 0
	for i, w := range v.words {
		if left > 0 && (w.text == "enough" || w.text == "so" && v.words[i-1].text == "enough") {
			left = len(v.words) // "not deep enough to expect a wave"
		}
		shaded[i] = left > 0
		left--
		if w.negation || shadowing[w.stem] || scarce[w.text] {
			left = shadow
		}
		if w.negation && w.text == "no" && i > 0 {
			shaded[i-1] = true // "gave no details" does not assert giving
		}
	}
	return shaded
}

// scarce words take back most of what follows, and deny none of it: "barely denting" goes
// with "hardly denting".
var scarce = set(`barely scarcely`)

// shadeDenied shades who does what is denied and whom it is not done to: "the gun has
// not been recovered" does not assert a gun found.
func (v *view) shadeDenied(shaded []bool) {
	for i := range v.Deeds {
		if d := &v.Deeds[i]; d.Denied {
			for _, phrase := range []*fact.Phrase{d.Agent, d.Patient} {
				if phrase == nil {
					continue
				}
				first, last := wordsAt(v, phrase.Span)
				for k := first; k >= 0 && k <= last; k++ {
					shaded[k] = true
				}
			}
		}
	}
}

// scope is the word a negation bears on: the first after it with the stem that
// was read, otherwise the last before it; -1 if there is none.
func (v *view) scope(n fact.Negation) int {
	stem := plain(n.Scope)
	before := -1
	for i, w := range v.words {
		if w.negation || w.stem != stem {
			continue
		}
		if w.Start >= n.Start {
			return v.headFrom(i)
		}
		before = i
	}
	return before
}

// headFrom is the noun that an adjective at a word belongs to: the last of the words
// of content right behind it. A verb stands for itself.
func (v *view) headFrom(i int) int {
	for !v.deedHolds(i) && i+1 < len(v.words) {
		next := v.words[i+1]
		if next.function || next.figure || next.date || v.deedHolds(i+1) || strings.TrimSpace(v.between(i)) != "" || strings.HasSuffix(next.text, "ing") {
			break
		}
		i++
	}
	return i
}

// pastBe is the word behind "be" at a word, otherwise that word.
func (v *view) pastBe(word int) int {
	if v.words[word].text == "be" && word+1 < len(v.words) {
		return word + 1
	}
	return word
}

// having words come before "to" and what is still to be done.
var having = set(`has have had needs need needed`)

// deniedVerb is the verb that word i denies, -1 if it denies none.
func (v *view) deniedVerb(i int) int {
	if i+2 < len(v.words) && v.words[i].text == "yet" && v.words[i+1].text == "to" {
		return v.pastBe(i + 2) // "has yet to sign"
	}
	if i+3 < len(v.words) && v.words[i].text == "still" && having[v.words[i+1].text] && v.words[i+2].text == "to" {
		return v.pastBe(i + 3) // "still has to sign"
	}
	if !denyingVerbs[v.words[i].stem] || i+1 >= len(v.words) {
		return -1
	}
	next := v.words[i+1]
	switch {
	case strings.ContainsAny(v.between(i), ",;:"):
		return -1 // "refused, fearing"
	case next.text == "to" && i+2 < len(v.words):
		return v.pastBe(i + 2) // "declined to be questioned"
	case strings.HasSuffix(next.text, "ing"):
		return i + 1
	}
	return -1
}
