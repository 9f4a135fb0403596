package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file sets what was not done, or not found, against what was, by the deed and what it was
// done to, however else the two statements are worded: "we have not seen fraud", "her team had
// come across fraud in the count"; "no serious shortcomings", "serious deficiencies"; "nobody has
// been charged", "the driver was charged with manslaughter". Polarity (polarity.go) goes by single
// words and what they stand among, and so needs statements that are much alike.

// carrying verbs, by sense, leave it to what stands behind them what is done: "has not given a
// statement".
var carrying = senseSet(`give make take`)

// denial is a deed that a statement denies, of an object.
type denial struct {
	fact.Phrase // the words that deny it, from the negation on
	deed        *deed
	object      int  // the noun it was not done to
	nobody      bool // it was done to nobody at all
}

var (
	// perceiving verbs, by sense, tell of something that it is there.
	perceiving = senseSet(`find see discover detect uncover identify observe encounter notice spot report reveal show hear`)
	// recorded deeds, by sense, are done to people by an authority, who tells it: where nobody has them
	// done to him, no one has.
	recorded = senseSet(`charge arrest detain convict indict suspend evacuate sentence prosecute`)
)

// readDenials finds the deeds that a statement denies with what they were not done to.
func readDenials(v *view) (found []denial) {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || v.open[d.word] || lightVerbs[d.sense] && !carrying[d.sense] || d.Under != "" || d.Modal != "" || d.Patient == nil {
			continue
		}
		first, last := wordsAt(v, d.Patient.Span)
		if first < 0 {
			continue
		}
		from, _ := wordsAt(v, d.Span)
		n := denial{deed: d, object: v.headOf(*d.Patient)}
		switch whole := text.Fold(d.Patient.Text); {
		case nobodies[whole], whole == "no-one":
			n.nobody = true
		case whole == "one" && v.textAt(first-1) == "no":
			n.nobody, first = true, first-1
		case v.words[first].text == "no" && first < last:
		case d.Agent != nil && !d.Passive && v.startsNegated(*d.Agent):
			from, _ = wordsAt(v, d.Agent.Span)
		case d.Denied && !d.Passive:
		default:
			continue
		}
		if !n.nobody && (n.object < 0 || v.words[n.object].function) {
			continue
		}
		n.Phrase = v.phrase(fact.Span{Start: v.words[min(from, first)].Start, End: v.words[max(d.word, last)].End})
		found = append(found, n)
	}
	return found
}

// compareDenied finds that one side tells of a deed that the other denies.
func compareDenied(p *pair) []finding {
	if len(p.a.denials)+len(p.b.denials) == 0 {
		return nil
	}
	if len(p.a.named)+len(p.b.named) == 0 || p.a.datedApart(p.b) || p.a.daysApart(p.b) || comparePolarity(p) != nil {
		return nil // without a name it may be of anybody
	}
	return p.bothWays((*pair).deniedDeed)
}

func (p *pair) deniedDeed(a, b *view) (finding, bool) {
	for i := range a.denials {
		n := &a.denials[i]
		if a.deniesAlone(n.Span) || a.deniesDegree(n.Span, b) || b.tellsDenial() || a.deniesSince(b) {
			continue
		}
		for k := range b.acts {
			e := &b.acts[k]
			if e.word < 0 || b.open[e.word] || e.Patient == nil || carrying[e.sense] && e.Under != "" || p.quotedWith(a, n, b, e) || !n.against(e, a) {
				continue
			}
			if s, ok := e.status(); !ok || s != done && s != ongoing {
				continue
			}
			if a.doesToo(n, e) || b.deniesToo(n) || a.deniesNow(n.Span) && (b.isPast(e.Span) || b.tellsFormerly()) {
				continue
			}
			return n.finding(b.actPhrase(e), b), true
		}
		if found := n.foundIn(b); found != nil && !b.deniesToo(n) {
			return n.finding(*found, b), true
		}
	}
	return finding{}, false
}

func (n *denial) finding(told fact.Phrase, b *view) finding {
	return finding{
		kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "denied " + n.deed.sense, oneDeed: true,
		x: n.deed.view.value(n.Phrase, "not "+n.deed.Verb), y: b.value(told, "told"),
		reason: message.Text("What one side denies the other asserts: “{{.One}}” against “{{.Other}}”.", "One", n.Text, "Other", told.Text),
	}
}

// foundIn are the words of another statement that tell of what was not found, whatever is said of
// it: behind a verb of finding, or "there were".
func (n *denial) foundIn(b *view) *fact.Phrase {
	const reach = 4
	a := n.deed.view
	if n.nobody || !perceiving[n.deed.sense] || !n.context(&deed{view: b}) || (&pair{a: a, b: b}).namesApart() {
		return nil
	}
	for i := range b.words {
		w := &b.words[i]
		if w.function || b.open[i] || b.polarity.turned[i] || !oneThing(&a.words[n.object], w) || !n.ofItsKind(b, i) {
			continue
		}
		for k := i - 1; k >= 0 && k >= i-reach && !b.signBetween(k, i) && !b.words[k].negation; k-- {
			if perceiving[b.words[k].sense] && b.hasPastForm(k) || b.words[k].text == "there" && k+1 < i && beForms[b.words[k+1].text] {
				p := b.phrase(fact.Span{Start: b.words[k].Start, End: w.End})
				return &p
			}
		}
	}
	return nil
}

// ofItsKind reports whether a noun of another statement is told to be of the kind that is denied: "no
// serious faults" leaves others.
func (n *denial) ofItsKind(b *view, noun int) bool {
	a := n.deed.view
	for _, kind := range a.kindsBefore(n.object) {
		if !slices.ContainsFunc(b.kindsBefore(noun), func(i int) bool { return oneThing(&a.words[kind], &b.words[i]) }) {
			return false
		}
	}
	return true
}

func (p *pair) quotedWith(a *view, n *denial, b *view, e *deed) bool {
	return quotedTogether(a, a.words[n.deed.word].quote, b, b.words[e.word].quote)
}

// against reports whether a deed of another statement is the one denied.
func (n *denial) against(e *deed, a *view) bool {
	b := e.view
	if n.nobody {
		return n.deed.recordedSense() != "" && n.deed.recordedSense() == e.recordedSense() && (e.Passive || !recorded[e.sense]) && !b.startsNegated(*e.Patient) && (n.context(e) || a.sharesMoment(b))
	}
	object := b.headOf(*e.Patient)
	if object < 0 || b.startsNegated(*e.Patient) || !oneThing(&a.words[n.object], &b.words[object]) {
		return false
	}
	if n.deed.sense != e.sense && !(perceiving[n.deed.sense] && perceiving[e.sense]) && !lexicon.Same(n.deed.Verb, e.Verb, lexicon.Verb) {
		return false
	}
	if ofTwoTellers(n.deed.Deed, a, e.Deed, b) {
		return false
	}
	p := &pair{a: a, b: b}
	if by := p.roles(n.deed.Agent, e.Agent); by == otherRole || by != sameRole && p.namesApart() {
		return false
	}
	return n.ofItsKind(b, object) && n.context(e)
}

// sharesMoment reports whether two statements tell of one time in the same words.
func (v *view) sharesMoment(o *view) bool {
	return slices.ContainsFunc(v.moments, func(m moment) bool {
		return slices.ContainsFunc(o.moments, func(n moment) bool { return text.Fold(m.Text) == text.Fold(n.Text) })
	})
}

// ofTwoTellers reports whether two people tell what they themselves did: "she had not heard it", said
// the one, "he had heard it", the other.
func ofTwoTellers(d *fact.Deed, a *view, e *fact.Deed, b *view) bool {
	if d == nil || e == nil || d.Agent == nil || e.Agent == nil || !pronouns[text.Fold(d.Agent.Text)] || !pronouns[text.Fold(e.Agent.Text)] {
		return false
	}
	x, y := a.speakingName(), b.speakingName()
	return x != nil && y != nil && !x.mayBe(y)
}

// recordedSense is what an authority is told to do to somebody, be it in two words, "placed him under
// investigation"; "" where it is no such deed.
func (d *deed) recordedSense() string {
	if recorded[d.sense] {
		return d.sense
	}
	if d.sense != toPlace && d.sense != toPut {
		return ""
	}
	const reach = 12 // of whom it is done to
	for i := d.word + 1; i+1 < len(d.view.words) && i <= d.word+reach; i++ {
		if d.view.words[i].text == "under" && underAuthority[d.view.words[i+1].text] {
			return "under " + d.view.words[i+1].text
		}
	}
	return ""
}

var (
	toPlace, toPut = sense("place"), sense("put")
	underAuthority = set(`investigation arrest indictment guard surveillance`)
)

// oneThing reports whether two words tell the same.
func oneThing(x, y *viewWord) bool {
	return x.sense == y.sense || lexicon.Same(x.text, y.text, lexicon.AnyPart)
}

// kindsBefore are the words right before a noun that tell of what kind it is.
func (v *view) kindsBefore(noun int) (kinds []int) {
	for i := noun - 1; i >= 0 && !v.words[i].function && !v.words[i].negation && !v.deedHolds(i) && strings.TrimSpace(v.between(i)) == ""; i-- {
		kinds = append(kinds, i)
	}
	return kinds
}

func (v *view) startsNegated(p fact.Phrase) bool {
	first, _ := wordsAt(v, p.Span)
	return first >= 0 && v.words[first].negation
}

// context reports whether two statements have a word of content in common besides a deed and what
// it was done to, or the same who tells it.
func (n *denial) context(e *deed) bool {
	a, b := n.deed.view, e.view
	if x, y := a.speakingName(), b.speakingName(); x != nil && y != nil && x.mayBe(y) {
		return true
	}
	for i := range a.words {
		if w := &a.words[i]; i != n.object && i != n.deed.word && a.content[w.sense] && b.content[w.sense] && w.sense != n.deed.sense && w.sense != "say" {
			return true
		}
	}
	return false
}

// doesToo reports whether what an article says in the claim tells of the deed itself too, of the
// same object.
func (v *view) doesToo(n *denial, e *deed) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.acts, func(d deed) bool {
			if d.word < 0 || d.Denied || d.Patient == nil || s.startsNegated(*d.Patient) || d.sense != e.sense && d.sense != n.deed.sense {
				return false
			}
			own, other := s.headOf(*d.Patient), e.view.headOf(*e.Patient)
			return own >= 0 && other >= 0 && oneThing(&s.words[own], &e.view.words[other])
		})
	})
}

// deniesToo reports whether what an article says in the claim denies the same.
func (v *view) deniesToo(n *denial) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.denials, func(o denial) bool { return o.deed.sense == n.deed.sense })
	})
}

// actPhrase is the verb of a deed with what it was done to.
func (v *view) actPhrase(e *deed) fact.Phrase {
	if e.Patient == nil {
		return e.Phrase
	}
	return v.phrase(fact.Span{Start: min(e.Start, e.Patient.Start), End: max(e.End, e.Patient.End)})
}

// oneDeed reports whether a deed that is denied and one that is asserted are told of the
// same: of those who do it and those it is done to none differ, and one of these is told on
// both sides. Then the sentences may tell much else besides. What is being done, and by
// nobody who is named, is done by many.
func oneDeed(a *view, x head, b *view, y head, sense string) bool {
	d, e := a.deedIn(x.Span), b.deedIn(y.Span)
	if d == nil || e == nil || lightVerbs[sense] || strings.HasSuffix(y.word, "ing") && !shareName(a, b) {
		return false
	}
	p := &pair{a: a, b: b}
	agents, patients := p.roles(d.Agent, e.Agent), p.roles(d.Patient, e.Patient)
	if agents == sameRole && patients == sameRole && (a.names(*d.Agent) || a.names(*d.Patient)) {
		return true // whatever else is told
	}
	if within(a, b, sense) < likeRoles || alike(a, b, sense) < rolesAlike {
		return false
	}
	return patients == sameRole && agents != otherRole ||
		agents == sameRole && d.Patient == nil && e.Patient == nil && a.names(*d.Agent)
}

// rolesAlike is the share of all content words in common from which on two deeds of the
// same are one.
const rolesAlike = 0.15

// saidOfOne reports whether what is denied and what is asserted are said of one thing with
// a form of "be": "the deal is not open", "the deal remains secret but is open".
func saidOfOne(a *view, x head, b *view, y head, sense string) bool {
	s, t := a.saidOf(x.Span), b.saidOf(y.Span)
	return s != "" && s == t && within(a, b, sense) >= likeRoles
}

// madeIt reports whether one is told not to be what the other is told to have been made:
// "Roth is not a suspect", "named Roth a suspect".
func madeIt(a *view, x head, b *view, y head) bool {
	noun, _ := wordsAt(a, x.Span)
	_, last := wordsAt(a, x.Span)
	_, made := wordsAt(b, y.Span)
	if noun < 0 || made < 0 || !a.predicate(last) || a.deedHolds(last) || b.deedHolds(made) {
		return false
	}
	for i := range b.acts {
		d := &b.acts[i]
		if d.word < 0 || d.word > made || d.Denied || !makings[d.Verb] || d.Patient == nil {
			continue
		}
		from := d.word
		if _, behind := wordsAt(b, d.Patient.Span); behind > from {
			from = behind
		}
		if made <= from || made > from+4 || b.signBetween(from, made) {
			continue
		}
		if n := a.namedBefore(x.Span); n != nil && b.names(*d.Patient) {
			return slices.ContainsFunc(n.words, func(w string) bool { return b.sensesIn(*d.Patient)[sense(plain(text.Stem(w)))] })
		}
		return pronouns[text.Fold(d.Patient.Text)] && shareName(a, b)
	}
	return false
}

// makings are verbs, by stem, that make somebody something.
var makings = set(`make name declar design appoint`)

// saidOf is the sense of the noun of which a word is said with a form of "be", "" if it is not
// said of one.
func (v *view) saidOf(span fact.Span) string {
	_, last := wordsAt(v, span)
	if last < 0 || !v.predicate(last) || v.deedHolds(last) {
		return ""
	}
	for i := last - 1; i > 0; i-- {
		if beForms[v.words[i].text] && v.words[i].text != "as" && v.content[v.words[i-1].sense] {
			return v.words[i-1].sense
		}
		if strings.ContainsAny(v.between(i-1), ",;:") {
			break
		}
	}
	return ""
}
