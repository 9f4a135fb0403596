package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares how many fell ill of one thing, counted as cases on one side and as people on the other: "nine
// cases of severe brain swelling" and "nineteen others suffered severe swelling of the brain".

// fellIll is a count of those who had something.
type fellIll struct {
	*figure
	malady map[string]bool // senses
}

const (
	// maladyReach is how many words behind a count, or its verb, tell what it was, and maladyShared how many of them two
	// statements have in common at least.
	maladyReach  = 6
	maladyShared = 2
	// fallsIll is how many words behind a count of people the verb stands at most.
	fallsIll = 3
)

// havingIll are verbs, by stem, of falling ill.
var havingIll = stems(`suffer develop contract experience have get sustain catch`)

// readFallenIll reads them.
func (v *view) readFallenIll() (found []fellIll) {
	for i := range v.figures {
		f := &v.figures[i]
		_, last := wordsAt(v, f.Span)
		if f.unit != "" || f.Low != f.High || last < 0 {
			continue
		}
		from := -1
		for k := last + 1; k < len(v.words) && k <= last+fallsIll && !v.anyBetween(k-1, k, ",;:"); k++ {
			if w := &v.words[k]; v.stemAt(k) == "case" && v.textAt(k+1) == "of" || havingIll[w.stem] && k > last+1 {
				from = k + 1
				break
			}
		}
		if from < 0 {
			continue
		}
		malady := make(map[string]bool)
		for k := from; k < len(v.words) && k < from+maladyReach && !v.anyBetween(k-1, k, ",;:"); k++ {
			if w := &v.words[k]; !w.function && !w.figure && !w.date {
				malady[w.sense] = true
			}
		}
		if len(malady) >= maladyShared {
			found = append(found, fellIll{f, malady})
		}
	}
	return found
}

// compareFallenIll finds two numbers of those who had one thing.
func compareFallenIll(p *pair) []finding {
	if p.toldApart() || p.a.ofAnotherDay(p.b) {
		return nil
	}
	for _, x := range p.a.readFallenIll() {
		for _, y := range p.b.readFallenIll() {
			shared := 0
			for s := range x.malady {
				if y.malady[s] {
					shared++
				}
			}
			if shared < maladyShared || meets(*x.figure, *y.figure) || addUp(x.figure, y.figure) || x.measured() == y.measured() || p.a.givesNumber(y.figure) || p.b.givesNumber(x.figure) ||
				slices.ContainsFunc(p.a.siblings, func(s *view) bool { return s.givesNumber(y.figure) }) || slices.ContainsFunc(p.b.siblings, func(s *view) bool { return s.givesNumber(x.figure) }) {
				continue
			}
			return []finding{{
				kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "fallen ill", sure: true,
				x: p.a.value(x.Phrase, normal(x.Figure)), y: p.b.value(y.Phrase, normal(y.Figure)),
				reason: message.Text("The figures cannot both be true: {{.One}} against {{.Other}}.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}
