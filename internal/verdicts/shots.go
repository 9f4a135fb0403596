package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares how many shots somebody fired: "fired three times" and "fired one round".

// fired is how many shots a statement tells to have been fired, and by whom.
type fired struct {
	fact.Phrase
	shots float64
	by    *fact.Phrase
}

// shotUnits are what is counted of shots behind "fired".
var shotUnits = set(`time round shot bullet cartridge`)

// onceTwice are counts in a word.
var onceTwice = map[string]float64{"once": 1, "twice": 2}

// readFired reads them; a count that is only a least or a most is none.
func (v *view) readFired() (found []fired) {
	const reach = 4
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || v.words[d.word].stem != "fire" || d.Denied || d.Modal != "" || d.Passive || d.Agent == nil || v.open[d.word] {
			continue
		}
		for k := d.word + 1; k < len(v.words) && k <= d.word+reach && !v.anyBetween(k-1, k, ",;:"); k++ {
			if n := onceTwice[v.words[k].text]; n > 0 {
				found = append(found, fired{v.phrase(fact.Span{Start: d.Start, End: v.words[k].End}), n, d.Agent})
				break
			}
			at := slices.IndexFunc(v.figures, func(f figure) bool { first, _ := wordsAt(v, f.Span); return first == k })
			if at < 0 {
				continue
			}
			f := &v.figures[at]
			_, last := wordsAt(v, f.Span)
			unit := last + 1
			for unit < len(v.words) && unit <= last+2 && !shotUnits[v.words[unit].stem] {
				unit++ // "three warning shots" are not those that hit
			}
			if f.Low == f.High && f.Qualifier == "" && unit == last+1 && unit < len(v.words) {
				found = append(found, fired{v.phrase(fact.Span{Start: d.Start, End: v.words[unit].End}), f.Low, d.Agent})
			}
			break
		}
	}
	return found
}

// compareFired finds two numbers of shots that one is told to have fired.
func compareFired(p *pair) []finding {
	if p.toldApart() {
		return nil
	}
	for _, x := range p.a.readFired() {
		for _, y := range p.b.readFired() {
			if x.shots == y.shots || p.roles(x.by, y.by) != sameRole || p.a.tellsFired(y.shots) || p.b.tellsFired(x.shots) {
				continue
			}
			return []finding{{
				kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "shots fired", oneDeed: true,
				x: p.a.value(x.Phrase, digits(x.shots)+" shots"), y: p.b.value(y.Phrase, digits(y.shots)+" shots"),
				reason: message.Text("The figures cannot both be true: {{.One}} against {{.Other}}.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// tellsFired reports whether the article of a statement tells of as many shots in the claim.
func (v *view) tellsFired(shots float64) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.readFired(), func(f fired) bool { return f.shots == shots })
	})
}
