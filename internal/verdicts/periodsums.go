package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one sum is told over two stretches of time: "84 million over three years" and
// "84 million in the year to January". The sum agrees, and that is what hides it.

// spanYears are stretches of time, by stem, in years.
var spanYears = map[string]float64{"year": 1, "decad": 10, "month": 1. / 12, "quarter": 0.25, "week": 7. / 365.25, "day": 1 / 365.25}

// adverbYears tell a stretch of time in one word.
var adverbYears = map[string]float64{"annually": 1, "annual": 1, "yearly": 1, "monthly": 1. / 12, "weekly": 7. / 365.25, "daily": 1 / 365.25, "quarterly": 0.25}

const (
	// spanBehind and spanBefore are how many words behind and before a sum its stretch of time is told at most.
	spanBehind = 4
	spanBefore = 9
	// leastApart is how many times longer one stretch is than the other at least.
	leastApart = 1.5
)

// toldSpan is a stretch of time that a sum is told over.
type toldSpan struct {
	fact.Phrase
	years float64
}

// spanOf is the stretch of time over which a statement tells a sum, nil if it tells none.
func (v *view) spanOf(f *figure) *toldSpan {
	first, last := wordsAt(v, f.Span)
	if first < 0 {
		return nil
	}
	for i := last + 1; i < len(v.words) && i <= last+spanBehind && !v.stopBetween(i-1, i); i++ {
		if s := v.spanAt(i, last); s != nil {
			return s
		}
		if v.deedHolds(i) {
			break
		}
	}
	for i := first - 1; i >= 0 && i >= first-spanBefore && !v.anyBetween(i, i+1, ".;:"); i-- {
		if v.words[i].text == "in" || v.words[i].text == "over" || adverbYears[v.words[i].text] > 0 {
			return v.spanAt(i, first)
		}
	}
	return nil
}

// spanAt is a stretch of time that begins at a word: "a year", "in the year", "over three financial years".
func (v *view) spanAt(i, sum int) *toldSpan {
	told := func(to int, years float64) *toldSpan {
		from := min(i, sum)
		return &toldSpan{v.phrase(fact.Span{Start: v.words[from].Start, End: v.words[max(to, sum)].End}), years}
	}
	w := v.words[i].text
	if years := adverbYears[w]; years > 0 {
		return told(i, years)
	}
	if w == "a" || w == "per" || w == "each" || w == "every" {
		if years := spanYears[v.stemAt(i+1)]; years > 0 && i > 0 && strings.TrimSpace(v.between(i-1)) == "" {
			return told(i+1, years)
		}
		return nil
	}
	if w != "over" && w != "in" && w != "within" && w != "during" && w != "across" {
		return nil
	}
	const reach = 4
	n := 1.0
	for k := i + 1; k < len(v.words) && k <= i+reach; k++ {
		if count, behind, ok := v.wordsOfCount(k); ok && v.textAt(k) != "a" {
			n, k = count, behind-1
			continue
		}
		if years := spanYears[v.stemAt(k)]; years > 0 {
			return told(k, n*years)
		}
		if !v.words[k].function && !fillsSpan[v.words[k].text] {
			return nil
		}
	}
	return nil
}

// fillsSpan stand before the unit of a stretch of time.
var fillsSpan = set(`financial fiscal calendar past last next coming first single full consecutive whole business`)

// compareSpansOfSums finds one sum told over two stretches of time.
func compareSpansOfSums(p *pair) []finding {
	if p.shared < 2 || p.namesDiffer() {
		return nil
	}
	for i := range p.a.figures {
		f := &p.a.figures[i]
		if !currencies[f.unit] {
			continue
		}
		for k := range p.b.figures {
			g := &p.b.figures[k]
			if !sameFigure(*f, *g) || f.again || g.again {
				continue
			}
			x, y := p.a.spanOf(f), p.b.spanOf(g)
			if x == nil || y == nil || max(x.years, y.years) < leastApart*min(x.years, y.years) {
				continue
			}
			return []finding{{
				kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "span of a sum", oneDeed: true,
				x: p.a.value(x.Phrase, x.Text), y: p.b.value(y.Phrase, y.Text),
				reason: message.Text("One sum over two stretches of time: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}
