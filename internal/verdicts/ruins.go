package verdicts

import "crosscheck/internal/fact"

// This file reads that a figure counts homes, or other buildings, that something destroyed, whatever
// the report calls that: "razed 212 homes", "212 houses burned to the ground".

var (
	// buildings are nouns, by stem, for a building, and what they are counted as.
	buildings = pairs(`home home, hous home, dwell home, build building, structur building`)
	// destroying are verbs, by stem, that leave nothing of a building.
	destroying = stems(`destroy raze level flatten gut devour swallow consume engulf incinerate obliterate burn wreck ruin lose demolish`)
)

// destroysHomes is what a figure counts that is of buildings that were destroyed; "" if it is not. "Destroyed or damaged"
// are more than were destroyed.
func (v *view) destroysHomes(f fact.Figure, noun string) string {
	kind := buildings[noun]
	first := v.beforeSofteners(f.Span)
	_, last := wordsAt(v, f.Span)
	if kind == "" || f.Unit != "" || first < 0 || v.partOf(f) == "whole" || v.tellsAny([]string{"damaged", "evacuated", "threatened"}) {
		return ""
	}
	key := kind + " destroyed"
	if first > 0 && destroying[v.words[first-1].stem] && !v.words[first-1].negation {
		return key
	}
	for i := range v.behindCount(last) {
		switch w := &v.words[i]; {
		case w.figure:
			return ""
		case destroying[w.stem]:
			return key
		case w.negation:
			return ""
		}
	}
	return ""
}
