package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares stretches of a way: "between Tressel and Hobbin" and "between Hobbin and Cray" have an end in
// common and are two.

// wayBetween is a stretch between two places.
type wayBetween struct {
	fact.Phrase
	from, to *fact.Name
}

// waysBetween are those that a statement tells.
func (v *view) waysBetween() (found []wayBetween) {
	nameFrom := func(word int) (*fact.Name, int) {
		if determiners[v.textAt(word)] {
			word++
		}
		for i := range v.Names {
			n := &v.Names[i]
			if first, last := wordsAt(v, n.Span); first == word && n.Kind != fact.NamesPerson {
				return n, last
			}
		}
		return nil, 0
	}
	for i := range v.words {
		if v.words[i].text != "between" {
			continue
		}
		from, last := nameFrom(i + 1)
		if from == nil || v.textAt(last+1) != "and" {
			continue
		}
		if to, end := nameFrom(last + 2); to != nil {
			found = append(found, wayBetween{v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[end].End}), from, to})
		}
	}
	return found
}

// notWays are what is between two that are named and no way: talks, a war, a match.
var notWays = stems(`talk negotiation war fight fighting conflict match game agreement deal treaty truce ceasefire relation tension trade border meeting
	choose difference clash exchange summit dispute election contest final tie link partnership merger vote communication telecom
	internet telephone cable`)

// tellsStem reports whether a statement has a word of some stems.
func (v *view) tellsStem(stems map[string]bool) bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return stems[w.stem] })
}

// compareWays finds that something happened on two stretches of one way.
func compareWays(p *pair) []finding {
	if p.shared == 0 || p.a.tellsStem(notWays) || p.b.tellsStem(notWays) || p.a.datedApart(p.b) || p.a.daysApart(p.b) {
		return nil
	}
	for _, x := range p.a.waysBetween() {
		for _, y := range p.b.waysBetween() {
			same := func(n, m *fact.Name) bool { return sharesWord(n.Canonical, m.Canonical) }
			ends := 0
			for _, n := range []*fact.Name{x.from, x.to} {
				if same(n, y.from) || same(n, y.to) {
					ends++
				}
			}
			except := slices.Concat(p.sensesBeside(x.Phrase, y.Phrase), []string{"run"})
			if shared, _, _ := overlap(p.a, p.b, except); ends != 1 || shared == 0 {
				continue // buses may run between others than the train
			}
			return []finding{{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "stretch of a way", sure: true,
				x: p.a.value(x.Phrase, x.Text), y: p.b.value(y.Phrase, y.Text),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}
