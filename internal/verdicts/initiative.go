package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares who began it: who "made the first move", "sought out the clerk", "approached the firm first".

// initiative is that somebody who is named was the first to turn to another.
type initiative struct {
	fact.Phrase
	by    *fact.Name
	first bool // told as the first step
}

// firstSteps are what somebody makes who begins: "made the first move".
var firstSteps = set(`move approach contact call step overture offer`)

// turningTo are verbs, by stem and the word behind, of turning to somebody; "" behind stands for none.
var turningTo = map[string]string{"seek": "out", "sought": "out", "approach": "", "contact": "", "reach": "out", "turn": "to"}

// readInitiatives reads them.
func (v *view) readInitiatives() (found []initiative) {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Passive || d.Denied || d.Modal != "" || d.Agent == nil || v.open[d.word] || v.polarity.turned[d.word] {
			continue
		}
		n := v.nameIn(*d.Agent)
		if first, _ := wordsAt(v, d.Agent.Span); first > 2 && relatives[v.words[first].text] && n == nil {
			if n = v.nameBefore(first); n != nil { // "it was Roth who made the first move"
				if at, _ := wordsAt(v, n.Span); at < 2 || !beForms[v.words[at-1].text] || v.words[at-2].text != "it" {
					n = nil
				}
			}
		}
		if n == nil {
			continue
		}
		stem, next := v.words[d.word].stem, v.textAt(d.word+1)
		behind, turns := turningTo[stem]
		first := next == "first" && firstSteps[v.stemAt(d.word+2)] || v.textAt(d.word+2) == "first" && firstSteps[v.stemAt(d.word+3)]
		if !first && !(turns && (behind == "" || behind == next)) {
			continue
		}
		found = append(found, initiative{v.phrase(fact.Span{Start: min(n.Start, d.Start), End: d.End}), n, first})
	}
	return found
}

// leastOfInitiative is how many words two statements have in common at least that tell who began one thing.
const leastOfInitiative = 3

// compareInitiatives finds that another is told to have begun it.
func compareInitiatives(p *pair) []finding {
	if p.a.datedApart(p.b) || p.a.daysApart(p.b) {
		return nil
	}
	for _, x := range p.a.readInitiatives() {
		for _, y := range p.b.readInitiatives() {
			if x.by.Canonical == y.by.Canonical || p.mayNameOne(x.by, y.by) || !x.first && !y.first {
				continue
			}
			shared := p.sharesBut(p.sensesBeside(x.by.Phrase, y.by.Phrase))
			if p.a.sharesMoment(p.b) {
				shared += 2
			}
			if shared < leastOfInitiative || slices.ContainsFunc(p.a.siblings, func(s *view) bool { return s != p.a && s.begins(y.by) }) || slices.ContainsFunc(p.b.siblings, func(s *view) bool { return s != p.b && s.begins(x.by) }) {
				continue
			}
			return []finding{{
				kind: fact.DiffAgent, concerns: fact.ConcernsClaim, material: true, subject: "initiative", oneDeed: true,
				x: p.a.value(x.Phrase, strings.ToLower(x.by.Canonical)), y: p.b.value(y.Phrase, strings.ToLower(y.by.Canonical)),
				reason: message.Text("Another is told to have begun it: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// begins reports whether a statement tells that somebody began something.
func (v *view) begins(n *fact.Name) bool {
	return slices.ContainsFunc(v.readInitiatives(), func(i initiative) bool { return i.by.Canonical == n.Canonical })
}
