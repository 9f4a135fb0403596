package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that something was done by hand on one side and by itself on the other.

// manner is whether a deed was done by a person's hand or by a machine.
type manner struct {
	fact.Phrase
	deed    deed
	thing   *fact.Phrase // what it was done to
	machine bool
}

var (
	byHand    = []string{"by hand", "manually"}
	byMachine = []string{"by itself", "by themselves", "on its own", "of its own accord", "automatically"}
	// stoppings are deeds, by sense, that bring a machine to a stand.
	stoppings = senseSet(`close stop halt trip brake`)
)

// readManners finds which deeds of a statement were done by hand, and which by a machine.
func readManners(v *view) []manner {
	var found []manner
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Denied || d.Modal != "" || v.polarity.turned[d.word] || v.open[d.word] {
			continue
		}
		thing := d.Patient
		if thing == nil {
			thing = d.Agent // "the gate closed by itself"
		}
		if thing == nil {
			continue
		}
		m := manner{Phrase: d.Phrase, deed: *d, thing: thing}
		switch end := v.clauseEnd(d.word); {
		case v.tellsOne(d.word+1, end, byMachine) > 0:
			m.machine, m.End = true, v.words[v.tellsOne(d.word+1, end, byMachine)-1].End
		case v.tellsOne(d.word+1, end, byHand) > 0:
			m.End = v.words[v.tellsOne(d.word+1, end, byHand)-1].End
		case d.Agent != nil && d.Agent != thing && v.automatic(*d.Agent):
			m.machine, m.Start = true, min(m.Start, d.Agent.Start)
		default:
			continue
		}
		m.Phrase = v.phrase(m.Span)
		found = append(found, m)
	}
	return found
}

// clauseEnd is the place behind the last word of a verb's clause.
func (v *view) clauseEnd(verb int) int {
	end := verb + 1
	for end < len(v.words) && !v.deedHolds(end) && !strings.ContainsAny(v.between(end-1), ",;:—–") {
		end++
	}
	return end
}

// tellsOne is the place behind the first of some phrases that stands among the words from one
// place to another, 0 if none does.
func (v *view) tellsOne(from, to int, phrases []string) int {
	for i := from; i < to; i++ {
		for _, p := range phrases {
			words := strings.Fields(p)
			if i+len(words) <= to && v.reads(i, words) {
				return i + len(words)
			}
		}
	}
	return 0
}

// automatic reports whether a noun phrase is a machine's that acts by itself: "the automatic
// brake".
func (v *view) automatic(p fact.Phrase) bool {
	first, last := wordsAt(v, p.Span)
	for i := first; i >= 0 && i <= last; i++ {
		if strings.HasPrefix(v.words[i].text, "automat") {
			return true
		}
	}
	return false
}

// compareManners finds that one thing was done by hand on one side and by a machine on the other.
func compareManners(p *pair) []finding {
	for i := range p.a.manners {
		x := &p.a.manners[i]
		for k := range p.b.manners {
			y := &p.b.manners[k]
			alike := x.deed.sense == y.deed.sense || stoppings[x.deed.sense] && stoppings[y.deed.sense]
			if x.machine == y.machine || !alike || p.roles(x.thing, y.thing) != sameRole || p.shared < 2 {
				continue
			}
			return []finding{{
				kind: fact.DiffAgent, concerns: fact.ConcernsClaim, material: true, subject: "manner", oneDeed: true,
				x: p.a.value(x.Phrase, x.by()), y: p.b.value(y.Phrase, y.by()),
				reason: message.Text("Done by hand on one side, by a machine on the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

func (m *manner) by() string {
	if m.machine {
		return "by a machine"
	}
	return "by hand"
}
