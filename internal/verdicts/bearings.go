package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one thing is told to lie on two sides of one place: "14 miles northwest of Cape
// Tarn" and "14 miles southeast of Cape Tarn".

// bearing is on which side of a named place something is told to be.
type bearing struct {
	fact.Phrase
	degrees int // from the north, clockwise
	of      *fact.Name
}

var degreesOf = map[string]int{
	"north": 0, "northeast": 45, "north-east": 45, "east": 90, "southeast": 135, "south-east": 135, "south": 180,
	"southwest": 225, "south-west": 225, "west": 270, "northwest": 315, "north-west": 315,
}

// readBearings finds the bearings of a statement.
func readBearings(v *view) (found []bearing) {
	for i := range v.Names {
		n := &v.Names[i]
		first, _ := wordsAt(v, n.Span)
		at := first - 1
		for at > 0 && determiners[v.textAt(at)] {
			at--
		}
		degrees, ok := degreesOf[v.textAt(at-1)]
		if !ok || v.textAt(at) != "of" || !v.Contains(n.Span) {
			continue
		}
		from := at - 1
		if from > 0 && degreesOf[v.textAt(from-1)+"-"+v.textAt(from)] != 0 {
			from, degrees = from-1, degreesOf[v.textAt(from-1)+"-"+v.textAt(from)] // "north-west" is two words
		}
		found = append(found, bearing{v.phrase(fact.Span{Start: v.words[from].Start, End: n.End}), degrees, n})
	}
	return found
}

// leastTurned is how far apart two bearings of one thing are at least, in degrees: what is to the north
// may be told to be to the northwest.
const leastTurned = 90

// compareBearings finds one thing on two sides of one place.
func compareBearings(p *pair) []finding {
	if p.shared < 2 || p.toldApart() {
		return nil
	}
	for _, x := range p.a.bearings {
		for _, y := range p.b.bearings {
			turned := abs(x.degrees-y.degrees) % 360
			if turned = min(turned, 360-turned); turned < leastTurned || nameKey(x.of) != nameKey(y.of) || p.a.tellsBearing(&y) || p.b.tellsBearing(&x) {
				continue
			}
			return []finding{{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "bearing",
				x: p.a.value(x.Phrase, x.Text), y: p.b.value(y.Phrase, y.Text),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

func nameKey(n *fact.Name) string { return foldPlace(n.Canonical) }

// tellsBearing reports whether what an article says in the claim tells of a bearing too.
func (v *view) tellsBearing(o *bearing) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.bearings, func(b bearing) bool { return b.degrees == o.degrees && nameKey(b.of) == nameKey(o.of) })
	})
}
