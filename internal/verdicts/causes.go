package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file reads whether a statement tells what caused something, or that this is not known,
// and finds the one set against the other: "was caused by a gas leak", "too early to say what
// had led to the explosion".

// cause is what a statement tells of the cause of something.
type cause struct {
	fact.Phrase
	effect map[string]bool // senses of what was caused; empty where it is not told
	by     map[string]bool // and of what caused it
	agent  *fact.Phrase    // the words for that; nil where it is not told
	known  bool            // the cause is told
	asked  bool            // it is looked into, which is all that is told
}

var (
	causing = set(`caus trigger spark ignit provok`)
	// causingWith are verbs that tell a cause with the word behind them.
	causingWith = map[string]string{"lead": "to", "set": "off", "result": "from", "stem": "from", "start": "by"}
	// findingOut are verbs and adjectives, denied, leave open what is asked behind them.
	findingOut = set(`know clear establish determin say tell identifi find discov explain pinpoint reveal disclos confirm`)
	// unknowing words leave it open by themselves.
	unknowing = set(`unknown unclear undetermined unexplained mystery unresolved unestablished`)
	// happening verbs stand behind "how" where it asks for the cause.
	happening = set(`start begin happen occur ignit erupt break come`)
	// anyEvent are nouns for whatever happened.
	anyEvent = senseSet(`disaster catastrophe tragedy accident incident event calamity it this that what happened`)
)

// readCause is what a statement tells of a cause, nil if that is nothing.
func readCause(v *view) *cause {
	if c := v.askedCause(); c != nil {
		return c
	}
	if c := v.possibleCause(); c != nil {
		return c
	}
	return v.toldCause()
}

// toldCause finds a cause that is told flatly.
func (v *view) toldCause() *cause {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Modal != "" || d.Denied || v.open[d.word] || v.polarity.turned[d.word] || v.unsure {
			continue
		}
		stem := v.words[d.word].stem
		effect, behind := d.Patient, -1
		switch with := causingWith[stem]; {
		case causing[stem] && d.Under == "":
		case with != "" && d.word+1 < len(v.words) && v.words[d.word+1].text == with:
			behind = d.word + 2
		default:
			continue
		}
		switch {
		case behind < 0, stem == "start", stem == "set" && d.Passive:
		case stem == "result" || stem == "stem":
			effect = d.Agent
		default:
			effect = v.nounPhraseFrom(behind)
		}
		if stem == "start" && !d.Passive || effect == nil || d.Agent != nil && asks[v.lastWordOf(d.Agent)] || d.word > 0 && asks[v.words[d.word-1].text] {
			continue
		}
		c := &cause{Phrase: v.phrase(fact.Span{Start: min(d.Start, effect.Start), End: max(d.End, effect.End)}), effect: v.sensesIn(*effect), known: true}
		if d.Agent != nil && d.Agent != effect {
			c.by, c.agent = v.sensesIn(*d.Agent), d.Agent
		}
		return c
	}
	return nil
}

var asks = set(`what which whatever`)

func (v *view) lastWordOf(p *fact.Phrase) string {
	_, last := wordsAt(v, p.Span)
	if last < 0 {
		return ""
	}
	return v.words[last].text
}

// possibleCause finds a cause that may be, where the statement tells too that it is not known.
func (v *view) possibleCause() *cause {
	at := v.unknownAt()
	if at < 0 {
		return nil
	}
	for i := range v.acts {
		d := &v.acts[i]
		if d.word >= 0 && causing[v.words[d.word].stem] && modalStatus[d.Modal] == possible && d.Patient != nil {
			last := max(at, d.word)
			return &cause{Phrase: v.phrase(fact.Span{Start: min(d.Start, v.words[at].Start), End: v.words[last].End}), effect: v.sensesIn(*d.Patient)}
		}
	}
	return nil
}

// askedCause finds a cause that is asked for, and told not to be known or to be looked into.
func (v *view) askedCause() *cause {
	for i, w := range v.words {
		effect := make(map[string]bool)
		last := i
		take := func(from int) {
			p := v.nounPhraseFrom(from)
			if p == nil {
				return
			}
			for sense := range v.sensesIn(*p) {
				effect[sense] = true
			}
			_, last = wordsAt(v, p.Span)
		}
		switch {
		case w.text == "what":
			verb := v.verbAfter(i)
			if verb < 0 {
				continue
			}
			switch with := causingWith[v.words[verb].stem]; {
			case causing[v.words[verb].stem]:
				last = verb
				take(verb + 1)
			case with != "" && verb+1 < len(v.words) && v.words[verb+1].text == with:
				last = verb + 1
				take(verb + 2)
			case v.words[verb].stem == "happen":
				last = verb
			default:
				continue
			}
		case w.text == "why", w.text == "how":
			take(i + 1)
			if last == i {
				continue
			}
			verb := v.clauseVerb(last)
			if verb < 0 || w.text == "how" && !happening[v.words[verb].stem] {
				continue
			}
			last = verb
			effect[v.words[verb].sense] = true
		case w.text == "cause" || w.text == "causes" || w.text == "origin":
			if v.deedHolds(i) || i == 0 || !determiners[v.words[i-1].text] {
				continue
			}
			if i+2 < len(v.words) && v.words[i+1].text == "of" {
				take(i + 2)
			}
		default:
			continue
		}
		c := &cause{effect: effect}
		at := v.unknownAt()
		if at < 0 {
			if at = v.lookedInto(); at < 0 {
				continue
			}
			c.asked = true
		}
		c.Phrase = v.phrase(fact.Span{Start: v.words[min(i, at)].Start, End: v.words[max(last, at)].End})
		return c
	}
	return nil
}

// verbAfter is the verb of the first deed behind a word with nothing but function words
// between, -1 if there is none.
func (v *view) verbAfter(i int) int {
	for k := i + 1; k < len(v.words) && k <= i+4; k++ {
		if v.deedHolds(k) {
			for _, d := range v.acts {
				if d.word >= k && d.Overlaps(v.words[k].Span) {
					return d.word
				}
			}
		}
		if !v.words[k].function {
			return -1
		}
	}
	return -1
}

// clauseVerb is the verb of the clause whose subject ends at a word, -1 if there is none close
// behind it.
func (v *view) clauseVerb(subject int) int {
	const reach = 6
	for _, d := range v.acts {
		if d.word > subject && d.word <= subject+reach && !v.signBetween(subject, d.word) {
			return d.word
		}
	}
	return -1
}

// signBetween reports whether a sign stands between two words.
func (v *view) signBetween(first, last int) bool { return v.anyBetween(first, last, ",;:.—–") }

// stopBetween reports whether a sentence or half of one ends between two words.
func (v *view) stopBetween(first, last int) bool { return v.anyBetween(first, last, ".;:") }

func (v *view) anyBetween(first, last int, signs string) bool {
	for i := first; i < last; i++ {
		if strings.ContainsAny(v.between(i), signs) {
			return true
		}
	}
	return false
}

// unknownAt is a word that tells that something is not known, -1 if there is none.
func (v *view) unknownAt() int {
	const reach = 4
	for i, w := range v.words {
		switch {
		case unknowing[w.text]:
			return i
		case (w.text == "early" || w.text == "soon") && i > 0 && v.words[i-1].text == "too":
			return i - 1
		case !findingOut[w.stem]:
			continue
		}
		for k := i - 1; k >= 0 && k >= i-reach; k-- {
			if v.words[k].negation || v.words[k].text == "yet" && v.words[k+1].text == "to" {
				return k
			}
		}
	}
	return -1
}

// lookedInto is a word that tells that something is looked into, -1 if there is none.
func (v *view) lookedInto() int {
	for i, w := range v.words {
		if strings.HasPrefix(w.stem, "investig") && w.text != "investigators" && w.text != "investigator" || w.stem == "inquiri" || w.stem == "probe" {
			return i
		}
	}
	return -1
}

// compareCauses finds that one side tells the cause of something that the other tells to be
// unknown. Where the other tells no more than that it is looked into, it is minor.
func compareCauses(p *pair) []finding { return p.bothWays(causeTold) }

func causeTold(p *pair, a, b *view) (finding, bool) {
	x, y := a.cause, b.cause
	if x == nil || !x.known || p.namesDiffer() {
		return finding{}, false
	}
	reason := message.Key("One side tells a cause, the other that it is not known: “{{.One}}” against “{{.Other}}”.")
	switch {
	case y == nil && p.oneSpeaker():
		y = b.supposed(x)
		reason = message.Key("One side tells a cause, the other what is only possible: “{{.One}}” against “{{.Other}}”.")
	case y == nil || y.known || !p.ofOneEffect(x, y):
		return finding{}, false
	}
	if y == nil {
		return finding{}, false
	}
	for _, s := range b.siblings {
		if s.cause != nil && s.cause.known {
			return finding{}, false
		}
	}
	return finding{
		kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: !y.asked, subject: "cause",
		x: a.value(x.Phrase, "known"), y: b.value(y.Phrase, "not known"),
		reason: message.Text(reason, "One", x.Text, "Other", y.Text),
	}, true
}

// causesCompared reports whether one side tells a cause and the other that it is not known.
func (p *pair) causesCompared() bool {
	x, y := p.a.cause, p.b.cause
	return x != nil && y != nil && x.known != y.known
}

// supposed finds that what caused something may have been or done something, in the words of
// one who may have told no more than that; nil if a statement does not tell it.
func (v *view) supposed(x *cause) *cause {
	for i, w := range v.words {
		if !v.content[w.sense] || !x.by[w.sense] {
			continue
		}
		for k := max(0, i-askReach); k < len(v.words) && k <= i+askReach; k++ {
			if modalStatus[v.words[k].text] == possible || possibilities[v.words[k].text] {
				first, last := min(i, k), max(i, k)
				if v.signBetween(first, last) {
					continue
				}
				span := fact.Span{Start: v.words[first].Start, End: v.words[last].End}
				if d := slices.IndexFunc(v.acts, func(d deed) bool { return d.Overlaps(v.words[k].Span) }); d >= 0 {
					span.End = max(span.End, v.acts[d].End)
				}
				return &cause{Phrase: v.phrase(span)}
			}
		}
	}
	return nil
}

var possibilities = set(`possible possibly possibility perhaps maybe`)

// oneSpeaker reports whether both statements rest on one named source.
func (p *pair) oneSpeaker() bool {
	s, t := p.a.Attribution.Source, p.b.Attribution.Source
	if s == nil || t == nil {
		return false
	}
	other := p.b.sensesOf(*t)
	for sense := range p.a.sensesOf(*s) {
		if other[sense] && p.a.named[sense] && p.b.named[sense] {
			return true
		}
	}
	return false
}

// ofOneEffect reports whether two causes are of one thing: it has a word in common, or is told
// on one side as "the accident", or not at all, in statements that have another word in common.
func (p *pair) ofOneEffect(x, y *cause) bool {
	anything := len(y.effect) == 0
	for _, c := range []*cause{x, y} {
		for sense := range c.effect {
			if x.effect[sense] && y.effect[sense] {
				return true
			}
			anything = anything || anyEvent[sense]
		}
	}
	if !anything {
		return false
	}
	for _, w := range p.a.words {
		if w.function || w.figure || w.date || w.negation || causing[w.stem] || findingOut[w.stem] {
			continue
		}
		for _, o := range p.b.words {
			if w.sense == o.sense && !o.function {
				return true
			}
		}
	}
	return false
}

// namesDiffer reports whether both statements name somebody or something, and nothing in common.
func (p *pair) namesDiffer() bool {
	return len(p.a.named) > 0 && len(p.b.named) > 0 && !shareName(p.a, p.b)
}

// notRuledOut is what a statement tells as not to be ruled out, as the sense of its head; "" for
// nothing: "we cannot rule out human error", "sabotage cannot be ruled out".
func (v *view) notRuledOut() (words fact.Phrase, cause string) {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || v.words[d.word].stem != "rule" || v.textAt(d.word+1) != "out" && v.textAt(d.word-1) != "be" || !d.Denied && !v.polarity.turned[d.word] && !v.evaded(max(0, d.word-3), d.word) {
			continue
		}
		thing := d.Patient
		if !d.Passive {
			thing = v.nounPhraseFrom(min(d.word+2, len(v.words)-1))
		}
		if thing == nil {
			continue
		}
		if head := v.headOf(*thing); head >= 0 {
			return v.phrase(fact.Span{Start: min(d.Start, thing.Start), End: max(d.End, thing.End)}), v.words[head].sense
		}
	}
	return fact.Phrase{}, ""
}

// supposedCause is the subject of a cause that is only not ruled out.
const supposedCause = "supposed cause"

// compareSupposedCauses finds that one side tells as the cause what is only not ruled out on the other.
func compareSupposedCauses(p *pair) []finding { return p.bothWays(causedBySupposed) }

func causedBySupposed(_ *pair, a, b *view) (finding, bool) {
	words, cause := a.notRuledOut()
	if cause == "" || b.cause == nil || !b.cause.known || !b.cause.by[cause] {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: supposedCause, oneDeed: true,
		x: a.value(words, "not ruled out"), y: b.value(b.cause.Phrase, "the cause"),
		reason: message.Text("One side tells as the cause what is only not ruled out on the other: “{{.One}}” against “{{.Other}}”.", "One", b.cause.Text, "Other", words.Text),
	}, true
}
