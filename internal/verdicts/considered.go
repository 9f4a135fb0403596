package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one side tells as done what the other tells, by a noun, as considered,
// proposed, close, or to be voted on: "proposed a ban on trawling", "has banned trawling".

// considered is something that is not there yet.
type considered struct {
	fact.Phrase
	noun string // its sense
	by   *fact.Phrase
	left bool // somebody is told not to have decided on it, whoever that is where by is nil
}

var (
	proposingTo = set(`propos plan seek demand recommend`)
	// bringing verbs, by sense, bring about what stands behind them.
	bringing = senseSet(`impose introduce file bring launch announce approve order sign pass adopt reach seal open start
		begin conclude make reject reopen resume`)
	// tendering verbs, by stem, leave it to another whether a resignation is taken.
	tendering = set(`offer tender submit`)
	nearing   = set(`close near`)
)

// readConsidered finds what a statement tells as not there yet.
func readConsidered(v *view) []considered {
	var found []considered
	add := func(first int, thing *fact.Phrase, by *fact.Phrase) {
		if thing == nil || by == nil {
			return
		}
		if noun := v.headOf(*thing); noun >= 0 {
			found = append(found, considered{v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[noun].End}), v.words[noun].sense, by, false})
		}
	}
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Denied || d.Passive || v.polarity.turned[d.word] {
			continue
		}
		first, _ := wordsAt(v, d.Span)
		if weighing[v.words[d.word].stem] || settling[v.words[d.word].stem] {
			if noun := v.weighedWhether(d.word); noun >= 0 && d.Agent != nil {
				found = append(found, considered{v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[noun].End}), v.words[noun].sense, d.Agent, true})
				continue
			}
		}
		if v.open[d.word] {
			continue
		}
		if tendering[v.words[d.word].stem] && d.Agent != nil && d.Patient != nil && v.names(*d.Agent) {
			if noun := v.headOf(*d.Patient); noun >= 0 && v.words[noun].stem == "resign" {
				found = append(found, considered{v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[noun].End}), v.words[noun].sense, d.Agent, true})
				continue
			}
		}
		switch next := d.word + 1; {
		case (weighing[d.Verb] || proposingTo[d.Verb]) && d.Patient != nil && d.Patient.Start > d.Start:
			add(first, d.Patient, d.Agent)
		case d.Verb == "vote" && next < len(v.words) && v.words[next].text == "on" && v.words[d.word].text != "voted":
			add(first, v.nounPhraseFrom(next+1), d.Agent)
		}
	}
	for i, w := range v.words {
		if nearing[w.text] && i > 1 && beForms[v.words[i-1].text] && i+2 < len(v.words) && v.words[i+1].text == "to" {
			add(i, v.nounPhraseFrom(i+2), v.nounPhraseTo(i-2))
		}
	}
	for i := range v.words {
		if on := v.leftOpenAt(i); on > 0 {
			if noun := v.askedFor(on + 1); noun >= 0 {
				found = append(found, considered{v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[noun].End}), v.words[noun].sense, nil, true})
			}
		}
	}
	return found
}

// weighedWhether is the noun of what a clause behind "whether" asks for that hangs on a verb of weighing:
// "considering whether there are grounds for an inquiry"; -1 if there is none.
func (v *view) weighedWhether(verb int) int {
	const reach = 3
	for i := verb + 1; i < len(v.words) && i <= verb+reach && !v.signBetween(verb, i); i++ {
		if v.words[i].text != "whether" {
			continue
		}
		for k := i + 1; k < len(v.words) && !v.signBetween(i, k); k++ {
			if grounds := v.words[k].text; (grounds == "grounds" || grounds == "reason" || grounds == "cause" || grounds == "basis") && v.textAt(k+1) == "for" {
				if p := v.nounPhraseFrom(k + 2); p != nil {
					return v.headOf(*p)
				}
			}
			if bringing[v.words[k].sense] && v.words[k-1].text == "to" {
				if p := v.nounPhraseFrom(k + 1); p != nil {
					return v.headOf(*p)
				}
			}
		}
	}
	return -1
}

// leftOpenAt is the "on" behind words that begin at a place and tell that nothing was decided: "no view
// yet on", "not ruled on", "no decision about"; 0 if they do not.
func (v *view) leftOpenAt(i int) int {
	const reach = 4
	if !v.words[i].negation {
		return 0
	}
	decided := false
	for k := i + 1; k < len(v.words) && k <= i+reach && !v.signBetween(i, k); k++ {
		w := &v.words[k]
		switch {
		case decided && (w.text == "on" || w.text == "about" || w.text == "over"):
			return k
		case decisions[w.text]:
			decided = true
		case decided && w.text != "yet", !decided && w.text != "yet" && !v.isAdverb(k) && !beForms[w.text]:
			return 0
		}
	}
	return 0
}

// askedFor is the noun of what somebody asks for in a noun phrase that begins at a word, or else its
// head: the recount in "her request for a recount"; -1 if there is none.
func (v *view) askedFor(first int) int {
	p := v.nounPhraseFrom(first)
	if p == nil {
		return -1
	}
	head := v.headOf(*p)
	if head < 0 || !askings[v.words[head].text] || v.textAt(head+1) != "for" {
		return head
	}
	if thing := v.nounPhraseFrom(head + 2); thing != nil {
		return v.headOf(*thing)
	}
	return head
}

var (
	decisions = set(`view position decision ruling verdict judgment judgement decided ruled voted`)
	askings   = set(`request requests call calls motion motions appeal appeals application applications bid plea demand demands petition`)
)

// headOf is the word of the head of a noun phrase, the last one of content before "of"; -1 if it
// has none.
func (v *view) headOf(p fact.Phrase) int {
	head := -1
	first, last := wordsAt(v, p.Span)
	for i := first; i >= 0 && i <= last && !(head >= 0 && v.words[i].function); i++ {
		if v.content[v.words[i].sense] {
			head = i
		}
	}
	return head
}

// nounPhraseTo is the noun phrase that ends at a word, back to the word before that is no part
// of one.
func (v *view) nounPhraseTo(last int) *fact.Phrase {
	first := last
	for first > 0 && !determiners[v.words[first].text] && !v.deedHolds(first-1) && !v.signBetween(first-1, first) {
		first--
	}
	if !v.content[v.words[last].sense] {
		return nil
	}
	p := v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End})
	return &p
}

// compareConsidered finds that what is not there yet on one side is done on the other, by the
// same.
func compareConsidered(p *pair) []finding { return p.bothWays(doneAlready) }

func doneAlready(p *pair, a, b *view) (finding, bool) {
	if len(a.considered) == 0 {
		return finding{}, false
	}
	q := &pair{a: a, b: b}
	for i := range a.considered {
		c := &a.considered[i]
		if !c.left && (p.covered() < aboutTheSame || p.a.daysApart(p.b)) || c.left && a.ofAnotherDay(b) {
			continue
		}
		if slices.ContainsFunc(b.siblings, func(s *view) bool {
			return slices.ContainsFunc(s.considered, func(o considered) bool { return o.noun == c.noun })
		}) {
			continue
		}
		for k := range b.acts {
			e := &b.acts[k]
			if e.word < 0 || e.Passive && !c.left || !c.isDoneBy(e) || c.by != nil && !c.left && q.roles(c.by, e.Agent) != sameRole || c.by != nil && q.roles(c.by, e.Agent) != sameRole && (q.roles(c.by, e.Agent) == otherRole || !shareName(a, b)) {
				continue
			}
			if s, ok := e.status(); !ok || s != done {
				continue
			}
			return finding{
				kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: "considered", oneDeed: c.left,
				x: a.value(c.Phrase, "not there yet"), y: b.value(e.Phrase, "done"),
				reason: message.Text("One side tells as done what is not there yet on the other: “{{.One}}” against “{{.Other}}”.", "One", e.Text, "Other", c.Text),
			}, true
		}
	}
	return finding{}, false
}

// isDoneBy reports whether a deed is what was considered, as a verb, or brings it about.
func (c *considered) isDoneBy(e *deed) bool {
	if e.sense == c.noun {
		return true
	}
	if !bringing[e.sense] || e.Patient == nil {
		return false
	}
	head := e.view.headOf(*e.Patient)
	return head >= 0 && e.view.words[head].sense == c.noun
}
