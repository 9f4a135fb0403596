package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// status is how far a deed is told to have come.
type status string

const (
	done     status = "done"
	possible status = "possible"
	future   status = "to come"
	would    status = "on a condition"
	intended status = "threatened or planned"
	weighed  status = "only considered"
	unknown  status = "not known"
	// negotiated is what somebody talks about doing, settled what he was engaged for.
	negotiated status = "under negotiation"
	settled    status = "settled"
	// tried may have been done: who reports the attempt need not know how it ended.
	tried status = "attempted"
	// ongoing is under way, supposed what somebody believes or says to be done.
	ongoing  status = "under way"
	supposed status = "supposed"
	// demanded is what somebody is asked to do, ordered what he is told to, obliged what he must;
	// decided is what somebody settled that he would do.
	demanded   status = "asked for"
	instructed status = "ordered"
	obliged    status = "required"
	decided    status = "decided"
)

// words are how a status is told in a sentence.
func (s status) words() string { return message.Text(statusWords[s]) }

var statusWords = map[status]message.Key{
	done: "done", possible: "possible", future: "to come", would: "on a condition", intended: "threatened or planned", weighed: "only considered", unknown: "not known", tried: "attempted",
	negotiated: "under negotiation", settled: "settled", ongoing: "under way", supposed: "supposed",
	demanded: "asked for", instructed: "ordered", obliged: "required", decided: "decided",
}

// modalStatus is what a modal verb makes of a deed.
var modalStatus = map[string]status{
	"may": possible, "might": possible, "could": possible,
	"will": future, "shall": future,
	"would": would, "should": would,
}

// hedgeWords stand beside a verb that is told without certainty.
var hedgeWords = set(`reportedly allegedly apparently possibly perhaps probably presumably maybe likely seemingly
	purportedly supposedly`)

// status reads how far a deed has come from its modal, from the word it hangs on,
// and from an adverb beside it.
func (d *deed) status() (status, bool) {
	if !d.Denied && (d.asked || decreeing[d.Under] && d.leftOpen()) {
		return weighed, true // what is denied is that it was decided
	}
	if d.Denied || denyingVerbs[d.Under] || d.view.polarity.turned[d.word] || d.view.evaded(max(0, d.word-4), d.word) {
		return "", false // a matter of polarity
	}
	for i := max(0, d.word-3); i < d.word; i++ {
		switch w := &d.view.words[i]; {
		case hedgeWords[w.text]:
			return supposed, true
		case w.text == "being":
			return "", false // who is being asked to choose may have chosen
		}
	}
	switch s, ok := modalStatus[d.Modal]; {
	case weighing[d.Under]:
		return weighed, true
	case d.wondered:
		return unknown, true
	case ok:
		return s, true
	case d.Modal != "":
		return "", false
	case d.Under == "" && (d.word > 0 && d.view.words[d.word-1].text == "to" || strings.HasSuffix(d.view.words[d.word].text, "ing")):
		return "", false // hangs on a word that was not read, or is in progress
	case d.Under == "" && d.joined():
		return "", false // "promises to leave and build"
	case d.Under == "go" && d.word > 1 && d.view.words[d.word-2].text == "going":
		return future, true
	case d.Under == "":
		if e := d.sharesAuxiliary(); e != nil {
			return e.status()
		}
		return done, true
	case realising[d.Under], politely[d.Under] && thanking[d.view.words[d.word].stem]:
		return done, true
	case intending[d.Under]:
		return intended, true
	case negotiating[d.Under]:
		return negotiated, true
	case engaging[d.Under]:
		return settled, true
	case attempting[d.Under]:
		return tried, true
	case decreeing[d.Under]:
		return future, true
	case d.Under == "be":
		return future, true
	}
	return "", false
}

// joined reports whether a verb in its plain form is joined by "and" or "or" to one behind
// a "to", which it goes with.
func (d *deed) joined() bool {
	w := d.view.words
	if d.word < 2 || w[d.word-1].text != "and" && w[d.word-1].text != "or" || plain(w[d.word].text) != plain(d.Verb) {
		return false
	}
	for i := range d.view.Deeds {
		if e := d.view.deed(i); e.word > 0 && e.word < d.word && w[e.word-1].text == "to" {
			return true
		}
	}
	return false
}

// politely are verbs under which saying something is as good as done: "police wanted to thank residents".
var (
	politely = set(`want wish like`)
	thanking = stems(`thank congratulate welcome apologise apologize stress note emphasise emphasize add remind point mention acknowledge praise`)
)

// sharesAuxiliary is the passive deed before with which a participle behind "and" shares its
// auxiliary: "would be found and brought to justice"; nil where it has its own.
func (d *deed) sharesAuxiliary() *deed {
	const near = 4 // words
	w := d.view.words
	if d.word < 2 || w[d.word-1].text != "and" && w[d.word-1].text != "or" || strings.ContainsRune(d.Text, ' ') {
		return nil
	}
	for i := range d.view.acts {
		if e := &d.view.acts[i]; e.word >= 0 && e.word < d.word && e.word >= d.word-near && e.Passive && e.Modal != "" {
			return e
		}
	}
	return nil
}

// compareStatus finds that one side tells as done what the other tells as only
// threatened, planned or possible. What is still to come in the one article and
// past in the other may be a matter of hours.
func (p *pair) compareStatus(d, e deed) (finding, bool) {
	s, okS := d.status()
	t, okT := e.status()
	if causing[d.sense] && p.causesCompared() || lightVerbs[d.sense] && p.shared < 2 {
		return finding{}, false // "the beds are gone" and "I will go"
	}
	if !okS || !okT || !s.comparable(t) || p.covered() < p.likeFor(d, e, aboutTheSame) ||
		!mayBeOneDeed(p.a, d.Span, p.b, e.Span) || !p.oneDoes(d, e) || !s.open() && d.inCondition() || !t.open() && e.inCondition() || objectsApart(d, e) || tells(p.a, d.sense, t) || tells(p.b, e.sense, s) {
		return finding{}, false
	}
	surer, other := t, s
	if s == done || t.open() {
		surer, other = s, t
	}
	f := finding{
		kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, subject: d.sense, oneDeed: p.doneToOneThing(d, e),
		material: (surer == done && (other == intended || other.open() || other == negotiated || other == would && onCondition(d, e)) || surer == future && other.open()) &&
			p.covered() >= p.likeFor(d, e, aboutOneEvent),
		x: p.a.value(d.Phrase, string(s)), y: p.b.value(e.Phrase, string(t)),
		reason: message.Text("Told as {{.One}} on one side, as {{.Other}} on the other: “{{.Words}}” and “{{.OtherWords}}”.",
			"One", s.words(), "Other", t.words(), "Words", d.Text, "OtherWords", e.Text),
	}
	if other == intended {
		f.least = leastLikelyDone
	}
	if s == supposed || t == supposed {
		if p.a.isSupposed(d.word) == p.b.isSupposed(e.word) {
			return finding{}, false // "believe that it broke", "it probably broke"
		}
		f.material = p.covered() >= aboutOneEvent
		p.weighHedge(&f, s == supposed, d.word, e.word)
	}
	return f, true
}

// doneToOneThing reports whether what two deeds are done to is told in the same words, two or more of them: "open a criminal
// investigation".
func (p *pair) doneToOneThing(d, e deed) bool {
	if d.Patient == nil || e.Patient == nil {
		return false
	}
	one, other := p.a.sensesIn(*d.Patient), p.b.sensesIn(*e.Patient)
	shared := 0
	for s := range one {
		if other[s] {
			shared++
		}
	}
	return shared >= 2 && shared == min(len(one), len(other))
}

// isSupposed reports whether a verb is told with a hedge, or as what somebody believes.
func (v *view) isSupposed(verb int) bool {
	a, ok := v.aspectAt(verb)
	return ok && a.status == supposed
}

// onCondition reports whether of two deeds the one that would be done is told on a condition: "would
// leave unless the tax is dropped".
func onCondition(d, e deed) bool {
	return modalStatus[d.Modal] == would && d.view.condition != nil || modalStatus[e.Modal] == would && e.view.condition != nil
}

// open reports whether it is left open that a deed is or will be done.
func (s status) open() bool { return s == weighed || s == unknown }

// comparable reports whether two statuses are so far apart that they are told to differ: one is
// done, or the one is only considered, or under negotiation, where the other is settled. Whom
// somebody engaged to do it may have done it.
func (s status) comparable(t status) bool {
	switch {
	case s == t:
		return false
	case s == settled || t == settled:
		return s == negotiated || t == negotiated || s == weighed || t == weighed
	}
	return s == done || t == done || s.weighedAgainst(t) || t.weighedAgainst(s)
}

// weighedAgainst reports whether one side tells as only considered, or under negotiation, what
// the other tells as settled.
func (s status) weighedAgainst(other status) bool {
	return s == weighed && (other == future || other == would || other == intended) || (s == negotiated || s == unknown || s == possible) && other == future
}

// likeRoles is the share of the shorter statement's content words that must stand in the
// other where the same do a deed to the same: then it is one deed however much else
// either of them tells.
const likeRoles = 0.3

// shareFigure reports whether two statements give one figure of one thing.
func (p *pair) shareFigure() bool {
	return slices.ContainsFunc(p.a.figures, func(f figure) bool {
		return slices.ContainsFunc(p.b.figures, func(g figure) bool { return f.unit == g.unit && f.Low == g.Low && f.Low > 2 })
	})
}

// likeFor is the share of words in common that two deeds need to be taken for one: less
// than usual if those who do it and those it is done to are told to be the same.
func (p *pair) likeFor(d, e deed, usual float64) float64 {
	agents, patients := p.roles(d.Agent, e.Agent), p.roles(d.Patient, e.Patient)
	if patients == sameRole && (agents == sameRole || agents == unknownRole && p.shareFigure()) {
		return likeRoles
	}
	return usual
}

// oneDoes reports whether the same do two deeds, or the same have them done to them by
// somebody who is told on one side at most: what one party tried to overturn another may
// have overturned.
func (p *pair) oneDoes(d, e deed) bool {
	return p.roles(d.Agent, e.Agent) == sameRole ||
		(!p.a.describes(d.Agent) || !p.b.describes(e.Agent)) && p.roles(d.Patient, e.Patient) == sameRole
}

// describes reports whether a noun phrase tells more of who does something than "he" does,
// or "that" in "a fire that threatened to spread". Who is told as "who" stands beside it,
// and may be another.
func (v *view) describes(p *fact.Phrase) bool { return p != nil && !standIns[text.Fold(p.Text)] }

var standIns = set(`that which it he she they`)

// tells reports whether the article of a statement also tells of a deed in another
// status: who "tried to shoot" and who "shot" may both stand there.
func tells(v *view, sense string, s status) bool {
	for _, o := range v.siblings {
		for i := range o.Deeds {
			d := o.deed(i)
			if d.word < 0 || d.sense != sense {
				continue
			}
			if t, ok := d.status(); ok && t == s {
				return true
			}
		}
	}
	return false
}

// inCondition reports whether a deed stands in a clause of condition: "if Israel
// strikes" tells of no strike.
func (d *deed) inCondition() bool {
	for i := d.word - 1; i >= 0 && i >= d.word-8; i-- {
		w := d.view.words[i]
		if conditional[w.text] {
			return true
		}
	}
	return false
}

var conditional = set(`if unless whether provided`)
