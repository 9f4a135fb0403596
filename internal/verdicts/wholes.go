package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares how many of some are told, where a statement gives a number and its rewrite
// a word: "two of the four turbines" and "all four turbines", "four reached the summit" and
// "none did".

// words for all of some, and for none.
var (
	allWords  = set(`all both every each everyone everybody`)
	noneWords = set(`none no neither nobody`)
)

// compareWholes finds a number of some in one place with a word for all of them, or for none.
func compareWholes(p *pair) []finding {
	if !p.isRewrite() {
		return nil
	}
	return p.bothWays((*pair).someAgainstAll)
}

func (p *pair) someAgainstAll(a, b *view) (finding, bool) {
	for i := range a.figures {
		f := &a.figures[i]
		if f.unit != "" && f.unit != "%" || f.thing.age || scaleOf(f).of != "" || f.Low == 0 {
			continue
		}
		x := a.stretchOf(f.Span)
		if f.part == some {
			for x.to < len(a.words) && (a.words[x.to].text == "of" || determiners[a.words[x.to].text]) {
				x.to++
			}
		}
		for k, w := range b.words {
			if !allWords[w.text] && !noneWords[w.text] || w.quote >= 0 && x.from >= 0 && quotedTogether(a, f.quote, b, w.quote) {
				continue
			}
			y := stretch{k, k + 1}
			for y.to < len(b.words) && (b.words[y.to].text == "of" || b.words[y.to].text == "the" || b.words[y.to].text == "its") {
				y.to++
			}
			if !p.inOnePlaceOf(a, x, y) || b.textAt(k+1) == "one" || placesApart(f.place, placeOfFigure(b, f.Figure)) || allWords[w.text] && !f.lessThan(b, k) {
				continue
			}
			one, other := a.stretchPhrase(x), b.stretchPhrase(y)
			return finding{
				kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "part of all",
				x: a.value(one, strings.ToLower(one.Text)), y: b.value(other, strings.ToLower(other.Text)),
				reason: message.Text("Not as many of them: “{{.One}}” against “{{.Other}}”.", "One", one.Text, "Other", other.Text),
			}, true
		}
	}
	return finding{}, false
}

// lessThan reports whether a figure is known to count fewer than a word for all of some does: "both" are two.
func (f *figure) lessThan(o *view, all int) bool {
	const two = 2
	switch o.words[all].text {
	case "both":
		return f.unit == "" && f.High < two
	case "each":
		return o.eachOf(all) && f.lessThanAll(o)
	}
	return f.lessThanAll(o)
}

// eachOf reports whether an "each" tells of all of some: "each side", "each of them", and not "160 prisoners each".
func (v *view) eachOf(each int) bool {
	next := v.textAt(each + 1)
	return next == "of" || next != "" && v.between(each) == " " && !v.words[each+1].function
}

// inOnePlaceOf is inOnePlace for a stretch of one of the statements and one of the other.
func (p *pair) inOnePlaceOf(one *view, x, y stretch) bool {
	if one == p.a {
		return p.inOnePlace(x, y)
	}
	return p.inOnePlace(y, x)
}

// lessThanAll reports whether a figure is known to count fewer than all: its statement tells of
// how many, or the other one does.
func (f *figure) lessThanAll(o *view) bool {
	if f.unit == "%" {
		return f.hi < 100
	}
	for _, v := range []*view{f.view, o} {
		for i := range v.figures {
			g := &v.figures[i]
			if g.unit == "" && g.Low > f.High && scaleOf(g).of == "" && !g.thing.age && (g.part == "whole" || f.Counted == "" || g.Counted == f.Counted || v == f.view && g.Start < f.Start) {
				return true
			}
		}
	}
	return false
}
