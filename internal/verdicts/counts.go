package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares rulings count by count: "convicted of bribery but acquitted of a third charge, money
// laundering" and "guilty on all three counts, bribery, abuse of office and money laundering".

// countRuling is how a court is told to have ruled on one offence.
type countRuling struct {
	fact.Phrase
	guilty  bool
	offence map[string]bool // senses of its words
}

// anyOffence are words, by stem, that tell of no certain offence.
var anyOffence = stems(`count charge offence offense crime accusation indictment first second third one two three four five other rest office case court trial sentence prison year
	remaining lesser main degree further several`)

// countRulings reads the rulings of a statement of which each tells its offences; a ruling that is open tells none.
func (v *view) countRulings() (found []countRuling) {
	for i := 0; i < len(v.words); i++ {
		guilty, last := v.rulingAt(i)
		if last < 0 {
			continue
		}
		one := countRuling{guilty: guilty, offence: make(map[string]bool)}
		end := last
		add := func(to int) {
			if len(one.offence) > 0 {
				one.Phrase = v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[to].End})
				found = append(found, one)
				one.offence = make(map[string]bool)
			}
		}
		for k := last + 1; k < len(v.words) && !v.stopBetween(k-1, k); k++ {
			w := &v.words[k]
			if _, next := v.rulingAt(k); next >= 0 || w.text == "but" || endsCount[w.text] {
				break
			}
			if w.text == "and" || k > last+1 && v.anyBetween(k-1, k, ",") {
				add(end)
			}
			if !w.function && !w.figure && !anyOffence[w.stem] {
				one.offence[w.sense] = true
				end = k
			}
		}
		add(end)
		i = last
	}
	for _, w := range v.words {
		if openRulings[w.stem] && w.stem != "not" {
			return nil
		}
	}
	return found
}

// endsCount stand behind the offences of which somebody is found guilty.
var endsCount = set(`for because after when where who which while by in at over that as since`)

// compareCounts finds one offence of which one person is told to be found guilty and not guilty.
func compareCounts(p *pair) []finding {
	const least = 3 // words in common
	if p.shared < least || p.namesDiffer() || p.daysApart() || p.a.ruling != nil && p.b.ruling != nil {
		return nil
	}
	one, other := p.a.countRulings(), p.b.countRulings()
	for i := range one {
		for k := range other {
			x, y := &one[i], &other[k]
			if x.guilty == y.guilty || !sameOffence(x.offence, y.offence) {
				continue
			}
			value := func(guilty bool) string {
				if guilty {
					return "guilty"
				}
				return "not guilty"
			}
			return []finding{{
				kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "ruling", oneDeed: true,
				x: p.a.value(x.Phrase, value(x.guilty)), y: p.b.value(y.Phrase, value(y.guilty)),
				reason: message.Text("Not the same ruling: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// sameOffence reports whether two offences are told in the same words: all of the shorter's.
func sameOffence(x, y map[string]bool) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	for s := range x {
		if !y[s] {
			return false
		}
	}
	return len(x) > 0
}
