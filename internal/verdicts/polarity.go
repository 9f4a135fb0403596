package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// comparePolarity finds what one statement denies and the other asserts, by the
// plainest sign there is. Each counts only if the rest of the two statements is
// about the same, so that "did not say whether" and "said that" are left alone:
//
//   - one confirms, denies, doubts, or does neither, and the other does another of
//     these or tells it as so (stance.go);
//   - a word is negated on one side and stands there plainly on the other;
//   - words of outcomes that exclude each other stand in otherwise like statements;
//   - the two are the same but for a negation.
func comparePolarity(p *pair) []finding {
	if p.onOneCondition() {
		return nil // "not unless" is "only if"
	}
	for _, compare := range []func(a, b *polarity) (finding, bool){compareTested, compareBlame, compareDirectives, compareStances, compareHeads, compareOpposites, compareWhole, compareHeadlineDenials} {
		if f, ok := compare(p.a.polarity, p.b.polarity); ok {
			f.kind, f.concerns, f.material = fact.DiffPolarity, fact.ConcernsClaim, true
			if f.byWords && p.a.pairs != nil {
				f.material, f.reason = false, message.Text("{{.Reason}} Of a whole report that says little: read both.", "Reason", f.reason)
			}
			return []finding{f}
		}
	}
	return nil
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
	turned   map[int]bool  // words turned round
}

// head is a word that is denied or asserted, with the words to show for it.
type head struct {
	fact.Phrase
	word  string // as it stands, lower case
	quote int
}

// shadowing words, beside negations, keep what follows them from being asserted plainly.
var shadowing = set(`refus declin fail failur unabl avoid neglect deni lack unless without`)

// shadow is how many words after a negation are not taken to be asserted: "has
// not uncovered evidence" does not assert the evidence.
const shadow = 6

func readPolarity(v *view) *polarity {
	t := readTurns(v)
	p := &polarity{view: v, negated: t.by, turned: make(map[int]bool), denied: make(map[string]head), asserted: make(map[string]head)}
	for i, n := range t.times {
		if n%2 == 1 {
			p.turned[i] = true
		}
	}
	shaded := v.shaded()
	v.shadeDenied(shaded)
	for i, w := range v.words {
		if w.function || w.figure || w.date || w.negation || v.open[i] || w.stem == "say" {
			continue // "said" stands in every other sentence, beside "did not say whether"
		}
		h := head{Phrase: v.phrase(w.Span), word: w.text, quote: w.quote}
		if t.times[i]%2 == 1 {
			h.Phrase = v.phrase(t.spans[i])
			if h.quote >= 0 && !v.quotes[h.quote].Contains(t.spans[i]) {
				h.quote = -1 // denied by who quotes it: was not “inappropriate”
			}
			if _, ok := p.denied[w.sense]; !ok {
				p.denied[w.sense] = h
			}
		} else if _, ok := p.asserted[w.sense]; !ok && (t.times[i] > 0 || !shaded[i]) {
			p.asserted[w.sense] = h
		}
	}
	for stem := range p.denied {
		if y, both := p.asserted[stem]; both {
			if v.deedIn(p.denied[stem].Span) == nil || v.deedIn(y.Span) != nil {
				delete(p.denied, stem) // a noun beside a verb asserts no deed: "not arrested", "the arrest warrant"
			}
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

// saidThere is the share of the other content words of what is denied that must
// stand where the word is asserted: "did not attack the refinery" is not denied
// by "attacked the airport". Chosen on pairs of sentences labelled by people.
const saidThere = 0.6

// emptySaidThere is that share for a verb that says nothing without what follows it: "not
// to make it great" is not denied by "to make it whole".
const emptySaidThere = 0.8

var emptyVerbs = set(`be have do make get give go`)

func saidThereOf(sense string) float64 {
	if emptyVerbs[sense] {
		return emptySaidThere
	}
	return saidThere
}

// compareHeads looks for a word that one statement denies and the other asserts.
func compareHeads(a, b *polarity) (finding, bool) {
	if x, y, sense, ok := deniedBy(a, b); ok {
		return headPair(sense, a.view.value(x.Phrase, "not "+x.word), b.view.value(y.Phrase, y.word)), true
	}
	if y, x, sense, ok := deniedBy(b, a); ok {
		return headPair(sense, a.view.value(x.Phrase, x.word), b.view.value(y.Phrase, "not "+y.word)), true
	}
	return finding{}, false
}

func headPair(sense string, x, y fact.DifferenceValue) finding {
	return finding{
		subject: sense, byWords: true, x: x, y: y,
		reason: message.Text("What one side denies the other asserts: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}
}

// deniedBy is the first word that a denies and b asserts, as it stands in either.
func deniedBy(a, b *polarity) (x, y head, sense string, ok bool) {
	if len(a.denials) == 0 || onlyUnlike(a.view, b.view) || b.view.tellsDenial() {
		return x, y, "", false
	}
	for _, sense := range a.denials {
		x, y := a.denied[sense], b.asserted[sense]
		if y.Text == "" || quotedTogether(a.view, x.quote, b.view, y.quote) {
			continue
		}
		d, e := a.view.deedIn(x.Span), b.view.deedIn(y.Span)
		if e != nil && promising[e.Modal] && (d == nil || d.Modal == "") && e.Modal != "would" {
			continue // "has not been interviewed" and "will be interviewed"
		}
		if d != nil && e != nil && addressing[e.Verb] && e.Passive && !d.Passive {
			continue // "did not ask for it" and "asked whether she had, she was silent"
		}
		if a.view.isYetToBe(x.Span) && b.view.tellsPutOff() {
			continue // "has yet to vote" and "the vote has been put off"
		}
		if a.view.deniesSince(b.view) {
			continue // "not disinfected since August" and "last disinfected in August"
		}
		if a.view.deniesAlone(x.Span) || a.view.deniesDegree(x.Span, b.view) {
			continue // "does not sell it by himself" denies no sale
		}
		if ofTwoTellers(d, a.view, e, b.view) || !mayBeOneDeed(a.view, x.Span, b.view, y.Span) || a.view.noneOf(x.Span) || a.view.deniesNow(x.Span) && (b.view.isPast(y.Span) || b.view.tellsFormerly()) {
			continue
		}
		if _, word := wordsAt(b.view, y.Span); b.view.onlySought(word) || b.view.awaited(word) || b.view.deniedOf(word) {
			continue
		}
		if e != nil && (intending[e.Under] || attempting[e.Under]) && a.view.failed(x.Span) {
			continue // "failed to stay" and "tries to stay"
		}
		if ergative[sense] && a.view.takesObject(x.Span) != b.view.takesObject(y.Span) {
			continue // "the talks fail to end the strike", "the talks end"
		}
		if a.view.named[sense] && d == nil {
			continue // of a name alone nothing is denied
		}
		if a.view.deniesOfKind(x.Span, b.view) {
			continue // "no serious injuries" leaves others
		}
		if a.view.deniedThere(x.Span) && !b.view.isThere(y.Span) {
			continue // "not at the church" does not deny a visit to it
		}
		if oneDeed(a.view, x, b.view, y, sense) || saidOfOne(a.view, x, b.view, y, sense) || madeIt(a.view, x, b.view, y) {
			return x, y, sense, true
		}
		if a.view.noneMade(x.Span) && e != nil && within(a.view, b.view, sense) >= predicatesAlike {
			return x, y, sense, true
		}
		if a.view.doneWithout(x.Span) && b.view.isDoneTo(y.Span) && !(&pair{a: a.view, b: b.view}).toldApart() && covered(a.view, b.view, sense) >= likeRoles/2 {
			return x, y, sense, true // "released without any ransom" and "a ransom was paid"
		}
		if (d == nil || e == nil) && alike(a.view, b.view, sense) < nounsAlike && !(a.view.Part == fact.Headline && shareName(a.view, b.view)) {
			continue
		}
		if within(a.view, b.view, sense) >= saidThereOf(sense) || ofOneName(a.view, b.view, sense) {
			return x, y, sense, true
		}
	}
	return x, y, "", false
}

// isYetToBe reports whether what stands at a span is told to be still to come: "has yet to vote".
func (v *view) isYetToBe(span fact.Span) bool {
	first, _ := wordsAt(v, span)
	return slices.ContainsFunc(v.words[max(0, first-2):first+1], func(w viewWord) bool { return w.text == "yet" })
}

// tellsPutOff reports whether a statement tells that something is to come later than meant.
func (v *view) tellsPutOff() bool {
	return v.tellsStem(puttingOff) || v.tellsOne(0, len(v.words), putOff) > 0
}

var (
	puttingOff = set(`postpon delay defer adjourn shelv`)
	putOff     = []string{"put off", "puts off", "putting off"}
	// addressing are stems of verbs of saying something to somebody.
	addressing = set(`ask tell press question`)
)

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

func shareName(a, b *view) bool { return anyIn(a.named, b.named) }

// otherwiseAlike is the share of all content words that two statements have in
// common for words of opposite meaning in them to be taken for a contradiction.
const otherwiseAlike = 0.6

// otherwiseTheSame reports whether two statements are about the same but for words of some
// senses.
func (p *pair) otherwiseTheSame(except []string) bool {
	return alike(p.a, p.b, except...) >= otherwiseAlike && covered(p.a, p.b, except...) >= nearlySame
}

// predicatesAlike is that share where both words are said of somebody or something with
// "be": "was armed with a rifle" and "was unarmed".
const predicatesAlike = 0.4

// isPredicate reports whether the word at a span is said of something with "be", or with
// "became" and the like.
func (v *view) isPredicate(span fact.Span) bool {
	first, _ := wordsAt(v, span)
	return first >= 0 && v.predicate(first) || first >= 1 && becoming[v.words[first-1].stem]
}

var becoming = set(`becom becam turn remain stay`)

// tellsEnd reports whether a statement tells that something stopped: what "was begun and broken off" is
// at an end as well.
func (v *view) tellsEnd() bool {
	return v.tellsStem(stopping) || v.tellsOne(0, len(v.words), brokenOff) > 0
}

var (
	stopping  = set(`stop halt interrupt suspend abandon ceas end`)
	brokenOff = []string{"broken off", "broke off", "break off", "breaks off", "breaking off"}
)

// compareOpposites looks for words in the same place of otherwise like statements
// of which one thing cannot be both: "rose" and "fell".
func compareOpposites(a, b *polarity) (finding, bool) {
	for _, one := range a.plain {
		for _, other := range opposites()[one] {
			x, y := a.asserted[one], b.asserted[other]
			if y.Text == "" || isRest(x.word, y.word) || namesOffice(x.word) || namesOffice(y.word) || a.view.content[other] || b.view.content[one] || quotedTogether(a.view, x.quote, b.view, y.quote) ||
				ofTwoSites(a.view, b.view) || one == "begin" && a.view.tellsEnd() || other == "begin" && b.view.tellsEnd() || a.view.yetToCome(x.Span) != b.view.yetToCome(y.Span) || lexicon.Person(x.word) && lexicon.Person(y.word) && (&pair{a: a.view, b: b.view}).keeps() < rewritten ||
				a.view.isPhrasal(x.Span) || b.view.isPhrasal(y.Span) {
				continue
			}
			enough := otherwiseAlike
			if a.view.isPredicate(x.Span) && b.view.isPredicate(y.Span) {
				enough = predicatesAlike
			}
			if alike(a.view, b.view, one, other) >= enough && covered(a.view, b.view, one, other) >= nearlySame && (!bothTold(a.view, x.Span, b.view, y.Span) || (&pair{a: a.view, b: b.view}).oneMoves(x.Span, y.Span)) {
				return finding{
					subject: one + " " + other, least: leastLikelyStances, x: a.view.value(x.Phrase, x.word), y: b.view.value(y.Phrase, y.word),
					reason: message.Text("The one excludes the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
				}, true
			}
		}
	}
	return finding{}, false
}

// isPhrasal reports whether a verb means something of its own with a particle: "held back".
func (v *view) isPhrasal(verb fact.Span) bool {
	_, last := wordsAt(v, verb)
	if last < 0 {
		return false
	}
	_, particle := v.phrasalSense(last)
	return particle == last+1
}

// yetToCome reports whether a verb is told as one to come: "buyer to shut 20 branches".
func (v *view) yetToCome(verb fact.Span) bool {
	_, last := wordsAt(v, verb)
	before := v.textAt(last - 1)
	return last > 0 && (before == "to" || modalStatus[before] == future)
}

// oneMoves reports whether two verbs tell which way one and the same went at one time: "shares of Varn rose 3
// percent", "fell 2 percent". By how much it did is another then as well.
func (p *pair) oneMoves(x, y fact.Span) bool {
	d, e := p.a.deedIn(x), p.b.deedIn(y)
	if d == nil || e == nil || !goingUpOrDown[p.a.senseOf(d)] || !goingUpOrDown[p.b.senseOf(e)] || p.daysApart() {
		return false
	}
	one, other := deed{Deed: d}, deed{Deed: e}
	return p.roles(one.subject(), other.subject()) == sameRole
}

func (v *view) senseOf(d *fact.Deed) string {
	if _, word := wordsAt(v, d.Span); word >= 0 {
		return v.words[word].sense
	}
	return ""
}

// goingUpOrDown are verbs, by sense, for going up or down.
var goingUpOrDown = senseSet(`rise fall increase decrease drop climb decline gain slip sink jump plunge surge tumble soar shrink grow`)

// isRest reports whether two words both tell what there still is: "with a minute left", "with a
// minute remaining".
func isRest(one, other string) bool {
	return one == "left" && other == "remaining" || one == "remaining" && other == "left"
}

// namesOffice reports whether a word is one that only its stem brings together with a
// verb: a department departs from nowhere.
func namesOffice(word string) bool {
	return strings.HasSuffix(word, "ment") || strings.HasSuffix(word, "ments")
}

// compareWhole looks at statements that are the same but for a negation, whose
// scope could not be read or does not stand on the other side.
func compareWhole(a, b *polarity) (finding, bool) {
	if len(a.negated)%2 == len(b.negated)%2 {
		return finding{}, false
	}
	if a.taken.stance != noStance && b.taken.stance != noStance {
		return finding{}, false // compared as stances
	}
	negated, plain := a, b
	if len(b.negated)%2 == 1 {
		negated, plain = b, a
	}
	n := negated.negated[0]
	if negated.view.deniesAlone(n.Span) || negated.view.deniesDegree(n.Span, plain.view) || plain.view.tellsDenial() {
		return finding{}, false
	}
	if inSource(negated.view.Statement, n.Span) {
		return finding{}, false // who "declined to be named" says it all the same
	}
	if !negated.view.turnsAll(plain.view) && (alike(a.view, b.view) < nearlySame || negated.addsNegation(n.Span, plain)) {
		return finding{}, false
	}
	if slices.ContainsFunc(plain.view.words, func(w viewWord) bool { return scarce[w.text] }) {
		return finding{}, false // "barely" is as good as "hardly"
	}
	if first, _ := wordsAt(negated.view, n.Span); first >= 0 && negated.view.open[first] || slices.Contains(plain.view.open, true) {
		return finding{}, false
	}
	if slices.ContainsFunc(negated.denials, func(sense string) bool {
		h := negated.denied[sense]
		return h.Contains(n.Span) && (negated.view.deniesOfKind(h.Span, plain.view) || plain.view.tellsOpposite(h.word, negated.view))
	}) {
		return finding{}, false
	}
	if negated.view.aside(n.Span, plain.view) || negated.view.noneDo(n.Span) && !negated.view.doesAny(plain.view) {
		return finding{}, false
	}
	p := finding{
		subject: "negation",
		byWords: true,
		x:       negated.view.value(n, "negated"),
		y:       plain.view.value(plain.view.whole(), "not negated"),
		reason:  message.Text("The statements are nearly the same, but one of them is negated: “{{.Words}}”.", "Words", n.Text),
	}
	inside := negated.view.quoteAt(n.Span)
	if inside >= 0 && slices.ContainsFunc(plain.view.quotes, negated.view.quotes[inside].sameUtterance) {
		return finding{}, false
	}
	return p, true
}

// addsNegation reports whether a negation stands in words that another statement has not, and
// has no others for: "has not named any suspects in the inquiry it opened" denies nothing of
// "has opened an inquiry".
func (p *polarity) addsNegation(span fact.Span, o *polarity) bool {
	first, last := wordsAt(p.view, span)
	if first < 0 {
		return false
	}
	for _, g := range align(p.view, o.view).gaps {
		if g.a.from <= first && last < g.a.to {
			beside := 0
			for _, i := range g.onlyA {
				if w := &p.view.words[i]; !w.negation && !denyingVerbs[w.stem] {
					beside++
				}
			}
			joined := g.a.from > 0 && p.view.words[g.a.from].text == "and" // "and had nothing to do with the trial"
			return (beside > 1 || joined && beside > 0) && len(g.onlyB) == 0
		}
	}
	return false
}

// aside reports whether a negation stands in a part of the sentence, between
// commas, of which another statement has nothing: "who asked not to be named".
func (v *view) aside(span fact.Span, o *view) bool {
	first, last := wordsAt(v, span)
	if first < 0 {
		return false
	}
	for first > 0 && !strings.ContainsAny(v.between(first-1), ",;:") {
		first--
	}
	for last+1 < len(v.words) && !strings.ContainsAny(v.between(last), ",;:") {
		last++
	}
	if first == 0 && last == len(v.words)-1 {
		return false
	}
	return !slices.ContainsFunc(v.words[first:last+1], func(w viewWord) bool { return o.content[w.sense] })
}

// turnsAll reports whether the negation of a headline turns round all that another
// statement about the same one tells.
func (v *view) turnsAll(o *view) bool {
	return v.Part == fact.Headline && v.onlyDenies() && ofOneName(v, o, "") && v.deniesAny(o)
}

// deniesAny reports whether another statement tells of something that this one denies, or is a
// headline too, which has space for little else.
func (v *view) deniesAny(o *view) bool {
	return o.Part == fact.Headline || len(v.polarity.denials) == 0 || slices.ContainsFunc(v.polarity.denials, func(sense string) bool { return o.content[sense] })
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
