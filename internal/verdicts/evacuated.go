package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares where the worst injured were brought: "four in critical condition were flown to the
// hospital in Bolzano", "the four worst injured were rushed by air to Verona".

// evacuated is to where so many badly injured were brought.
type evacuated struct {
	people float64
	where  *fact.Name
}

var (
	broughtAway = stems(`fly flown take bring rush airlift transfer transport evacuate ferry move lift`)
	badlyOff    = stems(`critical serious severe worst grave gravest badly life-threatening intensive`)
)

// readEvacuated reads where some badly injured were brought, nil where a statement tells it of no number or of
// several, or to several places.
func readEvacuated(v *view) *evacuated {
	if !v.tellsStem(badlyOff) {
		return nil
	}
	var found *evacuated
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || !broughtAway[v.words[d.word].stem] || !d.Passive || d.Denied || d.Modal != "" || v.open[d.word] {
			continue
		}
		where := v.broughtTo(d.word)
		if where == nil {
			continue
		}
		if found != nil {
			return nil
		}
		found = &evacuated{where: where}
	}
	if found == nil {
		return nil
	}
	for _, f := range v.Statement.Figures {
		if f.Unit == "" && f.Low == f.High && v.Contains(f.Span) && f.End < found.where.Start {
			if found.people > 0 {
				return nil
			}
			found.people = f.Low
		}
	}
	if found.people == 0 {
		return nil
	}
	return found
}

// broughtTo is the place that a verb leads to: "flown to Bolzano", "taken by air to the hospital in Bolzano".
func (v *view) broughtTo(verb int) *fact.Name {
	const reach = 10 // words
	to := false
	for k := verb + 1; k < len(v.words) && k <= verb+reach && !strings.ContainsAny(v.between(k-1), ";:."); k++ {
		to = to || v.words[k].text == "to"
		if !to || !v.inName(k) {
			continue
		}
		at := slices.IndexFunc(v.Names, func(n fact.Name) bool { first, _ := wordsAt(v, n.Span); return first == k })
		if at < 0 || v.Names[at].Kind == fact.NamesPerson {
			return nil
		}
		return &v.Names[at]
	}
	return nil
}

// compareEvacuated finds that as many badly injured were brought to two places.
func compareEvacuated(p *pair) []finding {
	x, y := p.a.evacuated, p.b.evacuated
	if x == nil || y == nil || x.people != y.people || maySpellOnePlace(x.where, y.where) || p.a.tellsName(y.where) || p.b.tellsName(x.where) || p.a.datedApart(p.b) || p.a.daysApart(p.b) {
		return nil
	}
	return []finding{{
		kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "brought to", sure: true,
		x: p.a.value(x.where.Phrase, x.where.Canonical), y: p.b.value(y.where.Phrase, y.where.Canonical),
		reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.where.Text, "Other", y.where.Text),
	}}
}
