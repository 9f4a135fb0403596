package verdicts

import (
	"slices"
	"strconv"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds figures of one thing of which the one is the other with two digits exchanged, as a slip of
// the pen makes them: 214 guests, 241 guests. That is evidence by itself that they count the same, in
// whatever words.

// exchangedDigits reports whether two exact figures of one noun or unit differ in nothing but the order of
// two digits beside each other. Measures and people of no kind are told of so many things that the
// statements must have a name in common, or several words.
func exchangedDigits(f, g *figure) bool {
	const words = 2
	if f.thing.key == "" || f.measured() != g.measured() || !samePart(f, g) || !f.exact() || !g.exact() || !kindsMeet(f.kinds, g.kinds) || f.step != g.step {
		return false
	}
	if !turnedDigits(f.Low, g.Low) || ofTwo(f.subjects, g.subjects) {
		return false
	}
	if f.unit == "" && !anybody[f.thing.key] && spans[f.thing.key] == 0 {
		return true
	}
	shared, _, _ := overlap(f.view, g.view, []string{f.thing.key})
	return shareName(f.view, g.view) || shared >= words
}

// samePart reports whether two figures count the same part of a thing; of whom a part is told, all are
// counted.
func samePart(f, g *figure) bool {
	all := func(part string) bool { return part == "" || part == "whole" }
	return f.part == g.part || all(f.part) && all(g.part)
}

// slipOfDigits reports whether two statements count one thing with two digits exchanged, of which each
// gives one figure.
func slipOfDigits(p *pair) bool {
	for i := range p.a.figures {
		for k := range p.b.figures {
			f, g := &p.a.figures[i], &p.b.figures[k]
			if exchangedDigits(f, g) && likeWithLike(*f, *g) && p.a.onlyOf(f) && p.b.onlyOf(g) {
				return true
			}
		}
	}
	return false
}

// compareTurnedDigits finds that what two statements that share some words count under two names is
// the same figure with two digits exchanged: "217 of its employees", "271 members of staff".
func compareTurnedDigits(p *pair) []finding {
	const words = 2
	if p.shared < words || p.a.longBefore(p.b) || p.b.longBefore(p.a) {
		return nil
	}
	for i := range p.a.figures {
		for k := range p.b.figures {
			f, g := &p.a.figures[i], &p.b.figures[k]
			if f.unit != "" || g.unit != "" || f.Counted == "" || g.Counted == "" || f.measured() == g.measured() || f.again || g.again || !f.exact() || !g.exact() ||
				!turnedDigits(f.Low, g.Low) || addUp(f, g) || placesApart(f.place, g.place) || p.b.givesNumber(f) || p.a.givesNumber(g) || f.onAnotherDay(g) {
				continue
			}
			return []finding{{
				kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "turned digits",
				x: p.a.value(f.Phrase, normal(f.Figure)), y: p.b.value(g.Phrase, normal(g.Figure)),
				reason: message.Text("The figures cannot both be true: {{.One}} against {{.Other}}.", "One", f.Text, "Other", g.Text),
			}}
		}
	}
	return nil
}

// exact reports whether a figure is one number, told as such.
func (f *figure) exact() bool { return f.Low == f.High && f.Qualifier == fact.Exactly }

// turnedDigits reports whether two numbers of three digits or more, the zeros at the end left out, turn
// into each other when two digits that stand side by side change places: of two digits a slip and another
// number are too much alike.
func turnedDigits(a, b float64) bool {
	const least = 100
	x, y := strconv.FormatFloat(a, 'f', -1, 64), strconv.FormatFloat(b, 'f', -1, 64)
	if min(a, b) < least || len(x) != len(y) {
		return false
	}
	for i := range len(x) - 1 {
		if x[i] != y[i] {
			turned := []byte(x)
			turned[i], turned[i+1] = turned[i+1], turned[i]
			return slices.Equal(turned, []byte(y)) && x[i] != '0' && x[i+1] != '0'
		}
	}
	return false
}
