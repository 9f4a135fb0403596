package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file reads what an inspection of something found, in whatever words, and finds that one side
// tells of faults where the other has it found in order: "found two faults", "found no shortcomings",
// "ordered them to replace the wiring".

// inspected is what an inspection is told to have found.
type inspected struct {
	fact.Phrase
	faults bool
	by     map[string]bool // senses of the words before "inspectors"; empty where none are told
}

var (
	inspecting = stems(`inspect inspection inspector inspectorate inspections`)
	// findingVerbs, by stem, tell what an inspection found.
	findingVerbs = stems(`find uncover identify discover note reveal detect show record`)
	faultNouns   = set(`fault faults defect defects violation violations shortcoming shortcomings deficiency deficiencies irregularity irregularities
		breach breaches infraction infractions flaw flaws problem problems hazard hazards failing failings issues lapses`)
	// faulty adjectives and participles tell of a fault where they stand behind what was found.
	faulty = set(`disconnected broken faulty defective missing blocked expired cracked corroded rusted leaking damaged unsafe overloaded`)
)

// faultReach is how far behind the verb what was found is told at most, in words.
const faultReach = 12

// readInspected is what a statement tells that an inspection found, nil if of none, or both of faults
// and of none.
func readInspected(v *view) *inspected {
	if !slices.ContainsFunc(v.words, func(w viewWord) bool { return inspecting[w.stem] }) {
		return nil
	}
	by := make(map[string]bool)
	for i, w := range v.words {
		if !inspecting[w.stem] {
			continue
		}
		for k := i - 1; k >= 0 && v.content[v.words[k].sense] && !v.deedHolds(k) && !v.words[k].date && !v.signBetween(k, k+1); k-- {
			by[v.words[k].sense] = true
		}
	}
	var found *inspected
	for i, w := range v.words {
		if !findingVerbs[w.stem] || !v.deedHolds(i) || v.open[i] || v.polarity.turned[i] && v.textAt(i+1) != "nothing" {
			continue
		}
		last, faults := v.faultsBehind(i)
		if last < 0 {
			continue
		}
		if found != nil && found.faults != faults {
			return nil
		}
		if found == nil {
			found = &inspected{v.phrase(fact.Span{Start: w.Start, End: v.words[last].End}), faults, by}
		}
	}
	return found
}

// faultsBehind is the last word of what a verb of finding tells to have been found, and whether it is a
// fault; -1 if it is neither that nor that there is none.
func (v *view) faultsBehind(verb int) (last int, faults bool) {
	none := false
	for i := verb + 1; i < len(v.words) && i <= verb+faultReach; i++ {
		w := &v.words[i]
		near := i <= verb+4
		switch {
		case near && (w.text == "no" || w.text == "nothing" || w.text == "without"):
			none = true
			if w.text == "nothing" && (v.textAt(i+1) == "wrong" || v.textAt(i+1) == "amiss" || v.textAt(i+1) == "untoward") {
				return i + 1, false
			}
		case near && w.text == "in" && (v.textAt(i+1) == "order" && v.textAt(i+2) != "to" || v.textAt(i+2) == "order" && (v.textAt(i+1) == "good" || v.textAt(i+1) == "perfect")):
			if v.textAt(i+1) == "order" {
				return i + 1, false
			}
			return i + 2, false
		case faultNouns[w.text]:
			return i, !none
		case faulty[w.text] && !none:
			return i, true
		case v.endsClause(i):
			return -1, false
		}
	}
	return -1, false
}

// endsClause reports whether a clause ends behind a word, or a word opens another.
func (v *view) endsClause(i int) bool {
	return i+1 < len(v.words) && (v.stopBetween(i, i+1) || v.words[i+1].text == "but" || v.words[i+1].text == "that" || v.words[i+1].text == "which")
}

// compareInspected finds that an inspection found faults on one side and none on the other.
func compareInspected(p *pair) []finding { return p.bothWays(faultsAgainstNone) }

func faultsAgainstNone(p *pair, a, b *view) (finding, bool) {
	x, y := a.inspected, b.inspected
	if x == nil || y == nil || !x.faults || y.faults || p.namesDiffer() || a.daysApart(b) || len(x.by) > 0 && len(y.by) > 0 && !anyIn(x.by, y.by) {
		return finding{}, false
	}
	for side, siblings := range [][]*view{a.siblings, b.siblings} {
		for _, s := range siblings {
			if told := s.inspected; told != nil && told.faults != (side == 0) {
				return finding{}, false // who tells of two inspections
			}
		}
	}
	return finding{
		kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "inspection", sure: a.sharesMoment(b),
		x: a.value(x.Phrase, "faults"), y: b.value(y.Phrase, "none"),
		reason: message.Text("The one excludes the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}, true
}
