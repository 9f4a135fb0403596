package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares the parts of a day: "late on Friday" and "on Friday afternoon".

// dayPart is a stretch of hours of a day, told beside a date.
type dayPart struct {
	from, to int // hours, to 30 for those past midnight
	words    fact.Phrase
	moment   *moment
}

// hoursOf are the hours that a word for a part of the day may stand for; "early" and "late"
// only right before a day.
var hoursOf = map[string][2]int{
	"early": {0, 11}, "late": {16, 30}, "morning": {0, 13}, "noon": {11, 14}, "midday": {11, 14}, "lunchtime": {11, 15},
	"afternoon": {12, 19}, "evening": {16, 24}, "night": {17, 30}, "midnight": {23, 25}, "dawn": {3, 8}, "dusk": {16, 22},
}

// readDayParts finds the part of the day beside each date of a statement: in its words,
// right before, or right behind it.
func readDayParts(v *view) []dayPart {
	var out []dayPart
	for i := range v.moments {
		m := &v.moments[i]
		first, last := wordsAt(v, m.Span)
		if _, timed := fact.Minutes(m.Clock); first < 0 || m.saying || timed || v.endsBy(first) {
			continue
		}
		part := dayPart{from: 0, to: 30, moment: m}
		told := false
		for k := max(0, first-2); k < len(v.words) && k <= last+1; k++ {
			hours, ok := hoursOf[v.words[k].text]
			if !ok || k == first-2 && v.words[first-1].text != "on" || k > last && (v.words[k].text == "early" || v.words[k].text == "late") {
				continue
			}
			if hours[0] >= part.to || hours[1] <= part.from {
				told = false
				break // "from Friday night to early Saturday"
			}
			part.from, part.to = max(part.from, hours[0]), min(part.to, hours[1])
			span := fact.Span{Start: min(m.Start, v.words[k].Start), End: max(m.End, v.words[k].End)}
			if told {
				span.Start, span.End = min(span.Start, part.words.Start), max(span.End, part.words.End)
			}
			part.words, told = v.phrase(span), true
		}
		if h := m.hour; h != nil && h.from >= 0 && h.to <= day {
			part, told = dayPart{from: h.from / 60, to: h.to/60 + 1, words: h.words, moment: m}, true
		}
		if told {
			out = append(out, part)
		}
	}
	return out
}

// endsBy reports whether a date stands behind "by", with or without a part of the day: what had
// been done by then was done before.
func (v *view) endsBy(first int) bool {
	for k := first - 1; k >= max(0, first-4); k-- {
		if v.words[k].text == "by" {
			return true
		}
		if _, part := hoursOf[v.words[k].text]; !part && v.words[k].text != "on" && v.words[k].text != "the" {
			return false
		}
	}
	return false
}

// compareDayParts finds that one event is told of two parts of one day.
func compareDayParts(p *pair) []finding {
	if p.a.ofOtherState(p.b) {
		return nil
	}
	for _, x := range p.a.dayParts {
		for _, y := range p.b.dayParts {
			if x.moment.hour != nil && y.moment.hour != nil || x.from < y.to && y.from < x.to || !x.moment.comparable(y.moment) || !x.moment.sameDay(y.moment) || !p.datesOne(x.moment, y.moment) ||
				p.a.tellsPart(y) || p.b.tellsPart(x) {
				continue
			}
			return []finding{{
				kind: fact.DiffDate, concerns: fact.ConcernsClaim, material: p.covered() >= nearlySame || p.dateOneHappening(x.moment, y.moment), subject: "part of the day",
				x: p.a.value(x.words, x.words.Text), y: p.b.value(y.words, y.words.Text),
				reason: message.Text("Not at one time: “{{.One}}” against “{{.Other}}”.", "One", x.words.Text, "Other", y.words.Text),
			}}
		}
	}
	return nil
}

// datesOne reports whether two dates date one event: that of one verb, or statements that are
// about the same.
func (p *pair) datesOne(m, n *moment) bool {
	if m.event != "" && m.event == n.event && p.covered() >= aboutTheSame {
		return true
	}
	return p.covered() >= nearlySame && (m.event == n.event || m.event == "" || n.event == "") || p.dateOneHappening(m, n)
}

// tellsPart reports whether the article of a statement gives a part of the day that another
// may mean.
func (v *view) tellsPart(o dayPart) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.dayParts, func(d dayPart) bool { return d.from < o.to && o.from < d.to })
	})
}
