package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// compareDeeds compares who did what to whom, and how surely it is told to be done,
// verb by verb.
func compareDeeds(p *pair) []finding {
	if found := compareDirections(p); found != nil {
		return found
	}
	var status []finding
	for i := range p.a.Deeds {
		d := p.a.deed(i)
		if d.light() {
			continue
		}
		for k := range p.b.Deeds {
			e := p.b.deed(k)
			if d.sense != e.sense || p.quotedTogether(d, e) {
				continue
			}
			if f, ok := p.compareRoles(d, e); ok && !d.attributes() && !e.attributes() && !p.twoInOneOffice() {
				return []finding{f}
			}
			if f, ok := p.compareStatus(d, e); ok && status == nil {
				status = []finding{f}
			}
		}
	}
	if found := compareProgress(p); found != nil && !(status != nil && status[0].material) {
		return found
	}
	return status
}

// twoInOneOffice reports whether the statements name two people in one office, which says
// who did it more plainly.
func (p *pair) twoInOneOffice() bool {
	return slices.ContainsFunc(comparePeople(p), func(f finding) bool { return f.kind == fact.DiffName && f.material })
}

// deed is a verb of a statement with its sense.
type deed struct {
	*fact.Deed
	view  *view
	sense string
	word  int // the verb's own word
	// asked is that it stands under a "whether" that somebody decides on, wondered under one
	// of which the answer is not known.
	asked, wondered bool
}

func (v *view) deed(i int) deed { return v.acts[i] }

// readActs reads the verbs of a statement. Where a particle stands right behind one, what it
// is done to follows.
func readActs(v *view) []deed {
	acts := make([]deed, 0, len(v.Deeds))
	open := slices.ContainsFunc(v.words, func(w viewWord) bool { return w.text == "whether" })
	for i := range v.Deeds {
		d := deed{Deed: &v.Deeds[i], view: v}
		if _, d.word = wordsAt(v, d.Span); d.word >= 0 {
			d.sense = v.words[d.word].sense
			if s, particle := v.phrasalSense(d.word); particle >= 0 {
				d.sense = s
				if particle == d.word+1 && !d.Passive {
					turned := *d.Deed
					turned.Patient = v.nounPhraseFrom(particle + 1)
					d.Deed = &turned
				}
			}
		}
		if open && d.word >= 0 {
			d.asked, d.wondered = d.isAsked(), d.isWondered()
		}
		acts = append(acts, d)
	}
	return acts
}

// light reports verbs that tell little without what follows them.
func (d *deed) light() bool {
	told := d.Verb == "tell" && d.Patient != nil
	return d.word < 0 || lightVerbs[d.sense] && !told
}

var lightVerbs = set(`be have do go come make take get give becom seem let keep use includ follow accord say remain pass`)

// attributes reports whether a deed is the saying of the statement: who said it is
// compared with the sources. A cue that tells more, "called" or "vetoed", is a deed too.
func (d *deed) attributes() bool {
	cue := d.view.Attribution.Cue
	return cue != nil && cue.Overlaps(d.Span) && says(cue)
}

func (p *pair) quotedTogether(d, e deed) bool {
	return quotedTogether(p.a, p.a.words[d.word].quote, p.b, p.b.words[e.word].quote)
}

// deedsAlike is the share of all content words in common from which on two deeds of
// one name are taken for one deed.
const deedsAlike = 0.35

// compareRoles finds that who did it, or whom it was done to, is another. Only
// people are set against people and countries against countries: what a president
// does is also told of his country, his office and his spokesman.
func (p *pair) compareRoles(d, e deed) (finding, bool) {
	agents, patients := p.roles(d.Agent, e.Agent), p.roles(d.Patient, e.Patient)
	crossed := !mutual[d.sense] && d.Agent != nil && d.Patient != nil && e.Agent != nil && e.Patient != nil &&
		p.roles(d.Agent, e.Patient) == sameRole && p.roles(d.Patient, e.Agent) == sameRole
	if d.hangsOnNoun() || e.hangsOnNoun() || agents == otherRole && eachAlone[d.sense] {
		return finding{}, false
	}
	if agents == otherRole && p.sameCounted(d.Patient, e.Patient) && p.people(d.Agent, e.Agent) {
		f, ok := p.roleFinding(d, e, d.Agent, e.Agent, "agent", message.Key("Not the same did it: “{{.One}}” against “{{.Other}}”."))
		f.oneDeed = true
		return f, ok
	}
	if agents == otherRole && p.doneToOneThing(d, e) && p.a.isDefinite(*d.Patient) && p.b.isDefinite(*e.Patient) && p.people(d.Agent, e.Agent) && !p.toldOfTwo() {
		f, ok := p.roleFinding(d, e, d.Agent, e.Agent, "agent", message.Key("Not the same did it: “{{.One}}” against “{{.Other}}”."))
		f.oneDeed, f.sure = true, true // "lifted the evacuation order"
		return f, ok
	}
	names := p.namesOf(d, e)
	if !crossed && p.countsApart() {
		return finding{}, false // who did it and how much are another: two deeds of a kind
	}
	if !crossed && agents != otherRole && patients != otherRole || !p.deedsAlike(names) && !(crossed && p.sharesBut(names) >= leastOfCrossed) {
		return finding{}, false
	}
	switch {
	case crossed && agents != sameRole && patients != sameRole:
		f, ok := p.roleFinding(d, e, d.Agent, e.Agent, "turned round", message.Key("Who did it and to whom is turned round: “{{.One}}” against “{{.Other}}”."))
		f.oneDeed = true
		return f, ok
	case agents == otherRole && (patients == sameRole || patients == unknownRole && (p.people(d.Agent, e.Agent) || p.bodiesOfTwo(d.Agent, e.Agent))):
		f, ok := p.roleFinding(d, e, d.Agent, e.Agent, "agent", message.Key("Not the same did it: “{{.One}}” against “{{.Other}}”."))
		f.least = leastLikelyDoers
		return f, ok
	case patients == otherRole && (agents == sameRole || agents == unknownRole && p.people(d.Patient, e.Patient)):
		f, ok := p.roleFinding(d, e, d.Patient, e.Patient, "patient", message.Key("It was not done to the same: “{{.One}}” against “{{.Other}}”."))
		f.least = leastLikelyDoers
		return f, ok
	}
	return finding{}, false
}

// leastOfCrossed is how many other words two statements have in common at least of which one has two
// people the other way round: what they share besides their names tells that it is one deed.
const leastOfCrossed = 4

func (p *pair) sharesBut(except []string) int {
	shared, _, _ := overlap(p.a, p.b, except)
	return shared
}

// toldOfTwo reports whether two statements tell of two days.
func (p *pair) toldOfTwo() bool { return p.a.datedApart(p.b) || p.a.daysApart(p.b) }

// mutual are verbs, by sense, that say of two the same whoever is named first.
var mutual = senseSet(`meet marry wed divorce merge collide clash play face fight join border resemble equal match
	cooperate ally date embrace kiss part separate debate argue quarrel converse correspond draw tie`)

// eachAlone are verbs, by sense, of what everybody who is asked does for himself: that one declined to
// comment says nothing of another.
var eachAlone = senseSet(`decline comment respond reply return contribute`)

// hangsOnNoun reports whether a verb in "-ing" stands behind a preposition, as in "blasted him
// for not paying": whoever does it need not be who does the verb before.
func (d *deed) hangsOnNoun() bool {
	w := d.view.words
	first, _ := wordsAt(d.view, d.Span)
	return first > 0 && strings.HasSuffix(w[d.word].text, "ing") && (titleEnds[w[first-1].text] || w[first-1].text == "that")
}

// people reports whether two noun phrases name people beyond doubt.
func (p *pair) people(x, y *fact.Phrase) bool {
	return p.a.personIn(*x) != nil && p.b.personIn(*y) != nil
}

// deedsAlike reports whether two deeds of one name may be one deed: the statements share
// a good part of their other words, or a short one has most of its own in a long one.
func (p *pair) deedsAlike(names []string) bool {
	shared, na, nb := overlap(p.a, p.b, names)
	all, less := float64(na+nb-shared), float64(min(na, nb))
	switch {
	case shared == 0:
		return false
	case float64(shared) >= deedsAlike*all, shared >= 3 && float64(shared) >= aboutOneEvent*less:
		return true
	case shared >= leastAtOneTime && p.a.sharesMoment(p.b) && shareName(p.a, p.b):
		return true
	}
	inSentence := len(p.a.context)+len(p.b.context) > 0 // the rest of a sentence tells which deed it is
	return shared > 1 && inSentence && (!p.namesDiffer() || anyIn(p.a.named, p.b.context) || anyIn(p.b.named, p.a.context)) && p.sharedAround(names) >= leastAtOneTime
}

// leastAtOneTime is how many words two statements have in common at least if what they tell at one time, with one name, is
// one deed however much else either tells.
const leastAtOneTime = 4

// sameCounted reports whether two phrases tell as many of one thing, more than a couple: "the five
// shots", "five rounds".
func (p *pair) sameCounted(x, y *fact.Phrase) bool {
	const least = 3
	if x == nil || y == nil {
		return false
	}
	one, other := p.a.headOf(*x), p.b.headOf(*y)
	return one >= 0 && other >= 0 && oneThing(&p.a.words[one], &p.b.words[other]) && slices.ContainsFunc(p.a.figures, func(f figure) bool {
		return x.Contains(f.Span) && f.Low >= least && slices.ContainsFunc(p.b.figures, func(g figure) bool {
			return y.Contains(g.Span) && f.Low == g.Low && f.High == g.High
		})
	})
}

// namesOf are the words of all who do two deeds or have them done to them.
func (p *pair) namesOf(d, e deed) []string {
	var senses []string
	for _, side := range []deed{d, e} {
		for _, phrase := range []*fact.Phrase{side.Agent, side.Patient} {
			if phrase == nil {
				continue
			}
			for sense := range side.view.sensesIn(*phrase) {
				senses = append(senses, sense)
			}
			if n := side.view.personIn(*phrase); n != nil {
				for sense := range side.view.sensesIn(n.Phrase) {
					senses = append(senses, sense)
				}
			}
		}
	}
	return senses
}

func (p *pair) roleFinding(d, e deed, x, y *fact.Phrase, role string, reason message.Key) (finding, bool) {
	return finding{
		kind: fact.DiffAgent, concerns: fact.ConcernsClaim, material: true, subject: d.sense + " " + role,
		x: p.a.value(*x, text.Fold(x.Text)), y: p.b.value(*y, text.Fold(y.Text)),
		reason: message.Text(reason, "One", x.Text, "Other", y.Text),
	}, true
}
