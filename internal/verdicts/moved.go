package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
)

// This file reads what an amount without a noun is of, from the verb it stands behind: how far
// somebody fell, or by what share something rose or fell.

// Verbs, by stem, and particles that lead to how far something went down, or up.
var (
	downward = set(`fall drop decreas declin shrink plung plummet tumbl slip slide lower cut reduc slow narrow sink ease contract lose slump sag retreat dive down`)
	upward   = set(`rise increas climb grow jump surg soar rais gain widen advanc expand accelerat swell ralli rebound up`)
	// falling are those of them that a person does.
	falling = set(`fall drop plung plummet tumbl slip slide`)
)

// movedOf is what an amount without a noun is of, false if it is of something else.
func (v *view) movedOf(f fact.Figure, noun string) (thing, bool) {
	unit, _ := unitOf(f.Unit)
	first := v.beforeSofteners(f.Span)
	if first > 0 && noun == "" && v.words[first-1].text == "by" {
		first--
	}
	if first < 1 {
		return thing{}, false
	}
	way := v.words[first-1].stem
	switch {
	case unit == "m" && (noun == "" && falling[way] || noun != "" && falling[noun]):
		return thing{key: "fall", label: "fall"}, true
	case unit == "%" && noun == "" && downward[way]:
		return v.movedThing(f, "down")
	case unit == "%" && noun == "" && upward[way]:
		return v.movedThing(f, "up")
	}
	return thing{}, false
}

// movedThing is what is told to rise or fall by a share: the subject of the verb before. What
// stands before its noun, or behind "of", tells which of them.
func (v *view) movedThing(f fact.Figure, way string) (thing, bool) {
	var subject *fact.Phrase
	for i := range v.Deeds {
		if d := &v.Deeds[i]; d.Start < f.Start {
			subject = d.Agent
		}
	}
	if subject == nil {
		return thing{}, false
	}
	head, behind, kinds := -1, false, []string(nil)
	first, last := wordsAt(v, subject.Span)
	for i := first; i >= 0 && i <= last; i++ {
		w := v.words[i]
		switch {
		case w.text == "of":
			behind = true
		case w.function || w.figure:
		case behind:
			kinds = append(kinds, w.sense)
		default:
			if head >= 0 {
				kinds = append(kinds, v.words[head].sense)
			}
			head = i
		}
	}
	if head < 0 || pronouns[v.words[head].text] || strings.ContainsAny(v.words[head].text, "0123456789") {
		return thing{}, false
	}
	return thing{key: way + " " + v.words[head].sense, label: v.words[head].text, moves: true, kinds: kinds}, true
}

// moved reports whether two figures may tell how far one thing went at two times, as a price in
// the course of a day: they are told with two verbs.
func moved(f, g *figure) bool { return f.thing.moves && g.thing.moves && f.matter != g.matter }
