package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Likely is what was found likely to be told differently by statements of a claim, by what was
// learned and not by a rule; package contrast finds it.
type Likely interface {
	// Perhaps is what may be told beside the differences of the rules, the likeliest first.
	Perhaps() []fact.Guess
	// Figures is the chance, 0…1, that figures which a difference names contradict each other; not
	// ok where it is not known.
	Figures(values []fact.DifferenceValue) (chance float64, ok bool)
	// Anything is the chance, 0…1, that the statements which a difference names contradict each other in
	// anything; not ok where it is not known.
	Anything(values []fact.DifferenceValue) (chance float64, ok bool)
}

// leastFigures is the chance that figures need of which a rule says that they count one thing. In
// invented stories that nobody had looked at, one in three of those with less were conflicts.
const leastFigures = 0.2

// leastAnything is the chance of any contradiction that two statements need of which a rule says that
// they date one event. In real and invented stories one in four of those with less were conflicts, and
// nine in ten of those with more in invented ones.
const leastAnything = 0.15

// leastFurther is the chance that a further guess needs, of another kind than the likeliest. Cross-validated
// on invented stories two in five of those with as much were contradictions, on real ones one in eight:
// no fewer than of the likeliest of a claim.
const leastFurther = 0.25

// withLikely weighs differences that rules found by what is likely, and adds the likeliest of words
// that no rule told of: one that concerns the claim, and one of who somebody is or whom it rests on,
// and of other kinds such as are likelier than most. Of further ones most are no contradiction.
func withLikely(found []fact.Difference, statements []fact.Statement, likely Likely) []fact.Difference {
	if likely == nil {
		return found
	}
	for i := range found {
		d := &found[i]
		if !d.Material {
			continue
		}
		switch d.Kind {
		case fact.DiffNumber:
			if chance, ok := likely.Figures(d.Values); ok && chance < leastFigures {
				d.Material, d.Reason = false, message.Text("{{.Reason}} By what stands around them they may count two things.", "Reason", d.Reason)
			}
		case fact.DiffDate:
			if chance, ok := likely.Anything(d.Values); ok && chance < leastAnything {
				d.Material, d.Reason = false, message.Text("{{.Reason}} By what stands around them they may date two things.", "Reason", d.Reason)
			}
		}
	}
	ofRules := slices.Clip(found)
	place := placesOf(statements)
	var told []fact.Guess
	for _, g := range likely.Perhaps() {
		further := slices.ContainsFunc(told, func(o fact.Guess) bool {
			return (o.Concerns == fact.ConcernsClaim) == (g.Concerns == fact.ConcernsClaim)
		})
		ofTold := func(o fact.Guess) bool { return o.Kind == g.Kind || ofWordsOf(g.Difference, o.Difference) }
		if further && (g.Chance < leastFurther || slices.ContainsFunc(told, ofTold)) ||
			slices.ContainsFunc(ofRules, func(e fact.Difference) bool { return ofWordsOf(g.Difference, e) }) {
			continue
		}
		g.Values = slices.Clone(g.Values)
		sortValues(g.Values, place)
		told, found = append(told, g), append(found, g.Difference)
	}
	return materialFirst(found)
}
