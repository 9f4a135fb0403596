package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares the days of one meeting at a house or an estate that is named: "the decision was
// taken on Tuesday at Lindenhof", "when ministers came together on Wednesday at Lindenhof". In a town
// people meet every day.

// meeting is the day on which people met somewhere.
type meeting struct {
	*moment
	place *fact.Name
}

var (
	// meetVerbs, by stem, tell what people do who are together, or that they are.
	meetVerbs = set(`meet met conven gather decid agre approv vote adopt`)
	// meetNouns, by stem, are for such a thing; it is taken, made, held.
	meetNouns = set(`decis meet talk session summit vote agreement`)
	holdVerbs = set(`take took taken make made hold held reach`)
)

// readMeetings reads the days of meetings of a statement.
func readMeetings(v *view) []meeting {
	var out []meeting
	for i := range v.moments {
		m := &v.moments[i]
		if m.Kind != fact.DateDay || m.Relation != fact.DateOn || m.saying || m.Weekday == "" && m.day == 0 {
			continue
		}
		first, last := wordsAt(v, m.Span)
		if first < 0 || v.anyBeside(v.clauseStart(first), first) || !v.meetsBefore(first) {
			continue
		}
		if place := v.houseBehind(last); place != nil {
			out = append(out, meeting{m, place})
		}
	}
	return out
}

// meetsBefore reports whether the last verb before a word tells that people met or decided something.
func (v *view) meetsBefore(date int) bool {
	const reach = 6
	for i := date - 1; i >= 0 && i >= date-reach; i-- {
		if !v.deedHolds(i) {
			continue
		}
		stem := v.words[i].stem
		switch {
		case meetVerbs[stem], (stem == "come" || stem == "came") && v.textAt(i+1) == "together":
			return true
		case holdVerbs[stem]:
			for k := max(0, i-reach); k < date; k++ {
				if meetNouns[v.words[k].stem] {
					return true
				}
			}
		}
		return false
	}
	return false
}

// houseBehind is the name of a place, and no known one, that stands close behind a word with "at" or "on"
// before it.
func (v *view) houseBehind(last int) *fact.Name {
	const reach = 5
	for i := range v.Names {
		n := &v.Names[i]
		first, _ := wordsAt(v, n.Span)
		if first <= last || first > last+reach || n.Kind == fact.NamesPerson || isKnownPlace(n) || demonym(n.Text) || !v.Contains(n.Span) {
			continue
		}
		at := first - 1
		if v.textAt(at) == "the" {
			at--
		}
		if w := v.textAt(at); at > last-1 && (w == "at" || w == "on") && !slices.ContainsFunc(v.words[last+1:first], func(w viewWord) bool { return strings.HasSuffix(w.text, ",") }) {
			return n
		}
	}
	return nil
}

// compareMeetings finds that one meeting is told of two days.
func compareMeetings(p *pair) []finding {
	if len(p.a.meetings) == 0 || len(p.b.meetings) == 0 || p.a.tellsAnother(p.b) || p.b.tellsAnother(p.a) || p.a.ofAnotherDay(p.b) {
		return nil
	}
	for _, x := range p.a.meetings {
		for _, y := range p.b.meetings {
			if x.meets(y.moment) || x.ofAnotherWeek(y.moment) || !sharesWord(x.place.Canonical, y.place.Canonical) || p.shared < 2 || quotedTogether(p.a, x.quote, p.b, y.quote) ||
				p.a.metOn(y) || p.b.metOn(x) {
				continue
			}
			return []finding{{
				kind: fact.DiffDate, concerns: fact.ConcernsClaim, material: true, subject: "meeting", sure: true,
				x: p.a.value(x.Phrase, x.normal()), y: p.b.value(y.Phrase, y.normal()),
				reason: message.Text("Not at one time: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// metOn reports whether the article of a statement tells the day of another's meeting, whatever it dates.
func (v *view) metOn(m meeting) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.moments, func(o moment) bool { return o.Kind == fact.DateDay && !o.saying && o.meets(m.moment) })
	})
}
