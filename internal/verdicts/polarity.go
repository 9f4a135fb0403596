package verdicts

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// polarityDifferences finds what one statement denies and another asserts.
// Three things count, each only if the rest of the two statements is about the
// same, so that "did not say whether" and "said that" are left alone:
//
//   - a word is negated on one side and stands there plainly on the other;
//   - the two are the same but for a negation;
//   - one confirms, denies, or does neither, and the other does another of these.
//     "Neither confirmed nor denied", "declined to confirm or deny" and "did not
//     confirm or deny" are one stance.
func polarityDifferences(views []*view) []fact.Difference {
	readings := make([]*polarity, len(views))
	for i, v := range views {
		readings[i] = readPolarity(v)
	}
	found := []*polarDifference{}
	bySubject := make(map[string]*polarDifference)
	for i, b := range readings {
		for _, a := range readings[:i] {
			p, ok := comparePolarity(a, b)
			if !ok {
				continue
			}
			d := bySubject[p.subject]
			if d == nil {
				d = &polarDifference{reason: p.reason, listed: make(map[string]bool)}
				bySubject[p.subject] = d
				found = append(found, d)
			}
			d.add(p.x, p.y)
		}
	}
	differences := make([]fact.Difference, len(found))
	for i, d := range found {
		differences[i] = fact.Difference{
			Kind: fact.DiffPolarity, Concerns: fact.ConcernsClaim, Material: true,
			Values: d.values, Reason: d.reason,
		}
	}
	return differences
}

// polarDifference gathers all statements that differ on one subject.
type polarDifference struct {
	reason string
	values []fact.DifferenceValue
	listed map[string]bool // statements among the values
}

func (d *polarDifference) add(values ...fact.DifferenceValue) {
	for _, v := range values {
		if !d.listed[v.Statement] {
			d.listed[v.Statement] = true
			d.values = append(d.values, v)
		}
	}
}

// comparePolarity tells a pair apart once, by the plainest sign there is.
func comparePolarity(a, b *polarity) (polarPair, bool) {
	if p, ok := compareStances(a, b); ok {
		return p, true
	}
	if p, ok := compareHeads(a, b); ok {
		return p, true
	}
	if p, ok := compareOpposites(a, b); ok {
		return p, true
	}
	return compareWhole(a, b)
}

// polarPair is one statement against another on one subject.
type polarPair struct {
	subject string
	x, y    fact.DifferenceValue
	reason  string
}

// polarity is what a statement denies and asserts.
type polarity struct {
	view     *view
	denied   map[string]head // by sense; not asserted anywhere in the statement
	denials  []string        // the senses denied, sorted
	asserted map[string]head // by sense; not denied anywhere in the statement
	taken    taken
	plain    []string      // the senses asserted that have an opposite, sorted
	negated  []fact.Phrase // all that turn the statement round
}

// head is a word that is denied or asserted, with the words to show for it.
type head struct {
	fact.Phrase
	word  string // as it stands, lower case
	quote int
}

// denyingVerbs deny what the verb right after them says: "refused to sign",
// "avoided signing".
var denyingVerbs = set(`refus declin fail failur unabl avoid neglect`)

// shadowing words, beside negations, keep what follows them from being asserted plainly.
var shadowing = set(`refus declin fail failur unabl avoid neglect deni lack unless without`)

// shadow is how many words after a negation are not taken to be asserted: "has
// not uncovered evidence" does not assert the evidence.
const shadow = 6

func readPolarity(v *view) *polarity {
	t := readTurns(v)
	p := &polarity{view: v, negated: t.by, denied: make(map[string]head), asserted: make(map[string]head)}
	shaded := v.shaded()
	for i, w := range v.words {
		if w.function || w.figure || w.date || w.negation || w.stem == "say" {
			continue // "said" stands in every other sentence, beside "did not say whether"
		}
		h := head{Phrase: v.phrase(w.Span), word: w.text, quote: w.quote}
		if t.times[i]%2 == 1 {
			h.Phrase = v.phrase(t.spans[i])
			if _, ok := p.denied[w.sense]; !ok {
				p.denied[w.sense] = h
			}
		} else if _, ok := p.asserted[w.sense]; !ok && (t.times[i] > 0 || !shaded[i]) {
			p.asserted[w.sense] = h
		}
	}
	for stem := range p.denied {
		if _, both := p.asserted[stem]; both {
			delete(p.denied, stem)
			delete(p.asserted, stem)
		}
	}
	p.readStance()
	for stem := range p.denied {
		p.denials = append(p.denials, stem)
	}
	slices.Sort(p.denials)
	for stem := range p.asserted {
		if opposites()[stem] != nil {
			p.plain = append(p.plain, stem)
		}
	}
	slices.Sort(p.plain)
	return p
}

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
		if word < 0 || !denyingVerbs[v.words[word].stem] {
			t.by = append(t.by, n.Phrase)
		}
		if word < 0 {
			continue
		}
		t.turn(v, word, n.Span)
		t.turnDoing(v, n.Phrase)
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

// turnDoing turns the verb of what nobody does: "there is no man fixing it".
func (t *turns) turnDoing(v *view, by fact.Phrase) {
	if !nobodyWords[text.Fold(by.Text)] {
		return
	}
	for _, d := range v.Deeds {
		if d.Agent == nil || d.Agent.Start != by.Start {
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

// deniesNothing reports whether a negation is that of "not only" or "not until".
func (v *view) deniesNothing(n fact.Span) bool {
	for _, w := range v.words {
		if w.Start >= n.End {
			return w.text == "only" || w.text == "until"
		}
	}
	return false
}

// shaded tells for each word whether it stands close after a negation.
func (v *view) shaded() []bool {
	shaded := make([]bool, len(v.words))
	left := 0
	for i, w := range v.words {
		shaded[i] = left > 0
		left--
		if w.negation || shadowing[w.stem] {
			left = shadow
		}
		if w.negation && w.text == "no" && i > 0 {
			shaded[i-1] = true // "gave no details" does not assert giving
		}
	}
	return shaded
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
			return i
		}
		before = i
	}
	return before
}

// deniedVerb is the verb that word i denies, -1 if it denies none.
func (v *view) deniedVerb(i int) int {
	if !denyingVerbs[v.words[i].stem] || i+1 >= len(v.words) {
		return -1
	}
	next := v.words[i+1]
	switch {
	case next.text == "to" && i+2 < len(v.words):
		return i + 2
	case strings.HasSuffix(next.text, "ing"):
		return i + 1
	}
	return -1
}

// saidThere is the share of the other content words of what is denied that must
// stand where the word is asserted: "did not attack the refinery" is not denied
// by "attacked the airport". Chosen on pairs of sentences labelled by people.
const saidThere = 0.6

// compareHeads looks for a word that one statement denies and the other asserts.
func compareHeads(a, b *polarity) (polarPair, bool) {
	if x, y, stem, ok := deniedBy(a, b); ok {
		return headPair(stem, a.view.value(x.Phrase, "not "+x.word), b.view.value(y.Phrase, y.word)), true
	}
	if y, x, stem, ok := deniedBy(b, a); ok {
		return headPair(stem, a.view.value(x.Phrase, x.word), b.view.value(y.Phrase, "not "+y.word)), true
	}
	return polarPair{}, false
}

func headPair(stem string, x, y fact.DifferenceValue) polarPair {
	return polarPair{
		subject: stem, x: x, y: y,
		reason: fmt.Sprintf("What one side denies the other asserts: “%s” against “%s”.", x.Text, y.Text),
	}
}

// deniedBy is the first word that a denies and b asserts, as it stands in either.
func deniedBy(a, b *polarity) (x, y head, stem string, ok bool) {
	for _, stem := range a.denials {
		x, y := a.denied[stem], b.asserted[stem]
		if y.Text == "" || quotedTogether(a.view, x.quote, b.view, y.quote) {
			continue
		}
		if within(a.view, b.view, stem) >= saidThere || ofOneName(a.view, b.view, stem) {
			return x, y, stem, true
		}
	}
	return x, y, "", false
}

// ofOneName reports whether a longer statement that denies something names whom
// the other names, and holds most of its other words. A headline has the space for
// the name alone.
func ofOneName(a, b *view, except string) bool {
	shared, na, nb := overlap(a, b, []string{except})
	if a.Part != fact.Headline && (shared < 2 || na < nb || float64(shared) < saidThere*float64(nb)) {
		return false
	}
	return shareName(a, b)
}

func shareName(a, b *view) bool {
	for name := range a.named {
		if b.named[name] {
			return true
		}
	}
	return false
}

// otherwiseAlike is the share of all content words that two statements have in
// common for words of opposite meaning in them to be taken for a contradiction.
const otherwiseAlike = 0.6

// compareOpposites looks for words in the same place of otherwise like statements
// of which one thing cannot be both: "rose" and "fell".
func compareOpposites(a, b *polarity) (polarPair, bool) {
	for _, one := range a.plain {
		for _, other := range opposites()[one] {
			x, y := a.asserted[one], b.asserted[other]
			if y.Text == "" || a.view.content[other] || b.view.content[one] || quotedTogether(a.view, x.quote, b.view, y.quote) {
				continue
			}
			if alike(a.view, b.view, one, other) >= otherwiseAlike && covered(a.view, b.view, one, other) >= nearlySame {
				return polarPair{
					subject: one + " " + other, x: a.view.value(x.Phrase, x.word), y: b.view.value(y.Phrase, y.word),
					reason: fmt.Sprintf("The one excludes the other: “%s” against “%s”.", x.Text, y.Text),
				}, true
			}
		}
	}
	return polarPair{}, false
}

// compareWhole looks at statements that are the same but for a negation, whose
// scope could not be read or does not stand on the other side.
func compareWhole(a, b *polarity) (polarPair, bool) {
	if len(a.negated)%2 == len(b.negated)%2 {
		return polarPair{}, false
	}
	if a.taken.stance != noStance && b.taken.stance != noStance {
		return polarPair{}, false // compared as stances
	}
	negated, plain := a, b
	if len(b.negated)%2 == 1 {
		negated, plain = b, a
	}
	if alike(a.view, b.view) < nearlySame && !negated.view.turnsAll(plain.view) {
		return polarPair{}, false
	}
	n := negated.negated[0]
	p := polarPair{
		subject: "negation",
		x:       negated.view.value(n, "negated"),
		y:       plain.view.value(plain.view.whole(), "not negated"),
		reason:  fmt.Sprintf("The statements are nearly the same, but one of them is negated: “%s”.", n.Text),
	}
	inside := negated.view.quoteAt(n.Span)
	if inside >= 0 && slices.ContainsFunc(plain.view.quotes, negated.view.quotes[inside].sameUtterance) {
		return polarPair{}, false
	}
	return p, true
}

// turnsAll reports whether a negation turns round all that another statement
// about the same one tells.
func (v *view) turnsAll(o *view) bool {
	return v.onlyDenies() && ofOneName(v, o, "") && (v.Part == fact.Headline || covered(v, o) >= saidThere)
}

// onlyDenies reports whether no verb of a statement, beside that of saying, tells
// of something that was done.
func (v *view) onlyDenies() bool {
	for _, d := range v.Deeds {
		if !sayings[d.Verb] && !d.Denied {
			return false
		}
	}
	return true
}

// quotedTogether reports whether both words stand in quotations of one
// utterance: then they are part of the difference between the quotations.
func quotedTogether(a *view, qa int, b *view, qb int) bool {
	return qa >= 0 && qb >= 0 && a.quotes[qa].sameUtterance(b.quotes[qb])
}
