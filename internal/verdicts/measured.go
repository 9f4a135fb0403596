package verdicts

import (
	"math"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares what was measured: how fast, how hot, how large, how heavy something
// was. What a count is of stands behind it; what a measure is of may stand anywhere in the
// sentence, or in the verb ("winds of 180 km/h", "blew at 180 km/h"). So where each of
// two statements that have enough in common gives one figure of a unit, both are taken to be
// of one thing.

// measures are units that are seldom used of two things in one report, as lengths are.
var measures = set(`miles_per_hour km_per_hour knots °c kg tonnes tons litres hectares km² m² cm mm kw mw gw db`)

// currencies are units of which many sums are told in one report: two are of one thing
// where hardly anything else differs.
var currencies = set(`$ € £ ¥ cny inr rub ils chf try zar pln thb ngn myr idr a$ c$ nz$ hk$ s$ sek nok dkk krona krone peso rial riyal dinar`)

// moneyAlike is the share of the words of content of the shorter statement that the other one
// has at least that gives another sum, and moneyWords how many those are.
const (
	moneyAlike = 0.6
	moneyWords = 4
)

// measuredAlike is the share of the words of content of the shorter statement that the
// other one has at least.
const measuredAlike = 0.25

// measured is what the subject of a difference of measures begins with.
const measured = "measure of "

// compareMeasured finds two measures of one thing that cannot both be true.
func compareMeasured(p *pair) []finding {
	if p.shared == 0 || p.covered() < measuredAlike || p.namesApart() || alike(p.a, p.b) >= nearlySame || p.a.longBefore(p.b) || p.b.longBefore(p.a) {
		return nil
	}
	var found []finding
	for i := range p.a.figures {
		f := &p.a.figures[i]
		if f.again {
			continue
		}
		money := currencies[f.unit] && p.shared >= moneyWords && p.covered() >= moneyAlike
		if !money && !measures[strings.ReplaceAll(f.unit, " ", "_")] || !p.a.onlyOf(f) {
			continue
		}
		for k := range p.b.figures {
			g := &p.b.figures[k]
			if g.again || g.unit != f.unit || g.Per != f.Per || !p.b.onlyOf(g) || meets(*f, *g) || quotedAlike(*f, *g) || isRounded(f, g) ||
				stepsApart(f, g) || f.part != g.part || placesApart(f.place, g.place) || p.b.givesNumber(f) || p.a.givesNumber(g) || p.a.datedApart(p.b) || overOther(f, g) || f.onAnotherDay(g) ||
				f.thing.key != "" && f.measured() == g.measured() && likeWithLike(*f, *g) { // which are compared by what they count
				continue
			}
			found = append(found, finding{
				kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: measured + f.unit,
				x: p.a.value(f.Phrase, normal(f.Figure)), y: p.b.value(g.Phrase, normal(g.Figure)),
				reason: message.Text("The measures cannot both be true: {{.One}} against {{.Other}}.", "One", f.Text, "Other", g.Text),
			})
		}
	}
	return found
}

// overOther reports whether two figures are told over two stretches of time: rain "in six hours" and
// "since Friday".
func overOther(f, g *figure) bool {
	x, y := f.over(), g.over()
	return x != "" && y != "" && x != y
}

// over is the stretch of time that a figure is told over, "" if none stands behind it.
func (f *figure) over() string {
	const reach = 6
	v := f.view
	_, last := wordsAt(v, f.Span)
	for i := last + 1; last >= 0 && i+1 < len(v.words) && i <= last+reach && !v.signBetween(last, i+1); i++ {
		if next := &v.words[i+1]; spanning[v.words[i].text] && (next.figure || next.date) {
			return v.words[i].text + " " + next.text
		}
	}
	return ""
}

var spanning = set(`in over within during since between from`)

// isRounded reports whether one of two figures is the other in whole numbers.
func isRounded(f, g *figure) bool {
	return math.Round(f.Low) == g.Low || math.Round(g.Low) == f.Low
}

// onlyOf reports whether a figure is the only one of its unit in its statement.
func (v *view) onlyOf(f *figure) bool {
	for i := range v.figures {
		if g := &v.figures[i]; g.unit == f.unit && !g.Contains(f.Span) {
			return false
		}
	}
	return true
}
