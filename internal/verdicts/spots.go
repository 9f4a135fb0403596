package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file compares where in a town something happened at one hour: "was struck at around 4.20 p.m. on the Salt Bridge"
// and "was hit at about 4.20 p.m. on Customs House Square".

// spotEnds are the last words of names of spots in a town.
var spotEnds = set(`bridge square road street avenue lane quay wharf plaza park market gate harbour harbor pier station garden gardens
	alley boulevard crescent terrace platform roundabout junction`)

// namedSpot is the one such spot that a statement tells something to have happened at, nil if it tells none or several.
func (v *view) namedSpot() *fact.Name {
	var found *fact.Name
	for i := range v.Names {
		n := &v.Names[i]
		first, _ := wordsAt(v, n.Span)
		if !v.Contains(n.Span) || !spotEnds[lastWord(n.Text)] || first < 1 {
			continue
		}
		before := v.before(first)
		if before < 0 || v.words[before].text != "on" && !locating[v.words[before].text] {
			continue
		}
		if found != nil {
			return nil
		}
		found = n
	}
	return found
}

// compareSpots finds what happened at one hour on two spots.
func compareSpots(p *pair) []finding {
	n, m := p.a.namedSpot(), p.b.namedSpot()
	if n == nil || m == nil || sharesWord(n.Canonical, m.Canonical) || p.a.tellsName(m) || p.b.tellsName(n) || !p.atOneHour() || !p.likeVerbs() {
		return nil
	}
	return []finding{{
		kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "spot", sure: true,
		x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
		reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", n.Text, "Other", m.Text),
	}}
}

// atOneHour reports whether two statements tell one time of day.
func (p *pair) atOneHour() bool {
	for i := range p.a.moments {
		for k := range p.b.moments {
			x, y := &p.a.moments[i], &p.b.moments[k]
			if x.Kind == fact.DateClock && y.Kind == fact.DateClock && x.Clock != "" && x.Clock == y.Clock && strings.Contains(x.Clock, ":") {
				return true
			}
		}
	}
	return false
}

// likeVerbs reports whether both statements have a verb that may be one.
func (p *pair) likeVerbs() bool {
	for i := range p.a.acts {
		for k := range p.b.acts {
			d, e := &p.a.acts[i], &p.b.acts[k]
			if d.word < 0 || e.word < 0 || sayings[d.Verb] || d.light() || e.light() {
				continue
			}
			if d.sense == e.sense || lexicon.Same(d.Verb, e.Verb, lexicon.Verb) || p.a.happeningAt(d.word) != "" && p.a.happeningAt(d.word) == p.b.happeningAt(e.word) {
				return true
			}
		}
	}
	return false
}
