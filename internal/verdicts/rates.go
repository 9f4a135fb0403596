package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares one number that is told in two units or by two rates, in otherwise
// nearly the same sentences: "$15 an hour" and "$15 a day", "5 percent" and "5 percentage
// points", "£30 million" and "€30 million". Two numbers in two units may be one amount.

// compareUnits finds the number that two statements give in two units.
func compareUnits(p *pair) []finding {
	f, g := p.a.onlyAmount(), p.b.onlyAmount()
	if f == nil || g == nil || f.Low != g.Low || f.High != g.High || f.Low == 0 || quotedAlike(*f, *g) || !otherUnits(f, g) {
		return nil
	}
	if alike(p.a, p.b, sense(plain(f.Per)), sense(plain(g.Per)), "percentag", "point", f.thing.key, g.thing.key) < nearlySame || p.namesApart() {
		return nil
	}
	x, y := normal(f.Figure)+f.rate(), normal(g.Figure)+g.rate()
	return []finding{{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "unit",
		x: p.a.value(p.a.withRate(f), x), y: p.b.value(p.b.withRate(g), y),
		reason: message.Text("The same number in two units: {{.One}} against {{.Other}}.", "One", x, "Other", y),
	}}
}

// onlyAmount is the one figure of a statement, nil if there is none or more.
func (v *view) onlyAmount() *figure {
	if len(v.figures) != 1 {
		return nil
	}
	return &v.figures[0]
}

// otherUnits reports whether two figures are by two rates, or in two units that do not stand
// for one another: a ton is written in many ways, and a dollar is one of many.
func otherUnits(f, g *figure) bool {
	if f.Per != "" && g.Per != "" && f.unit == g.unit {
		return f.Per != g.Per
	}
	a, b := f.unit, g.unit
	return a != b && a != "" && b != "" && f.Per == g.Per && !(strings.Contains(a, "$") && strings.Contains(b, "$")) &&
		!(strings.HasPrefix(a, "ton") && strings.HasPrefix(b, "ton")) && !f.loose && !g.loose &&
		a != fact.OrdinalUnit && b != fact.OrdinalUnit && a != "points" && b != "points" && !strings.HasPrefix(a, "°") && !strings.HasPrefix(b, "°")
}

// rate is what a figure goes by, in words: " per hour".
func (f *figure) rate() string {
	if f.Per == "" {
		return ""
	}
	return " per " + f.Per
}

// withRate is a figure as it stands, up to the words for what it goes by where it has any.
func (v *view) withRate(f *figure) fact.Phrase {
	const reach = 6
	first, last := wordsAt(v, f.Span)
	for i := last + 1; f.Per != "" && last >= 0 && i < len(v.words) && i <= last+reach; i++ {
		if v.words[i].stem == f.Per {
			return v.stretchPhrase(stretch{first, i + 1})
		}
	}
	return f.Phrase
}

// convertedHere reports whether an amount stands in brackets right behind another, which it
// converts: "€110 billion ($158 billion)". Two desks convert on two days.
func (v *view) convertedHere(f fact.Figure) bool {
	first, last := wordsAt(v, f.Span)
	if first < 1 || f.Unit == "" || !strings.HasPrefix(strings.TrimSpace(v.between(first-1)), "(") || last+1 < len(v.words) && !strings.HasPrefix(v.between(last), ")") {
		return false
	}
	w := v.words[first-1]
	return w.figure || amounts[w.text]
}

var amounts = set(`million billion trillion bn euro euros dollars pounds`)
