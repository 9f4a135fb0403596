package verdicts

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file compares where somebody moved to, and on which street something was. Both are minor
// unless the sentences hardly tell anything else: people move more than once, and of two
// streets one may lead into the other.

// goal is a place that a verb of moving leads to.
type goal struct {
	*fact.Name
	deed deed
}

// goals are the places that a statement tells of somebody to move to.
func (v *view) goals() []goal {
	var found []goal
	for i := range v.Names {
		n := &v.Names[i]
		if !v.Contains(n.Span) || v.way(n) != "to" {
			continue
		}
		first, _ := wordsAt(v, n.Span)
		for k := range v.Deeds {
			if d := v.deed(k); d.word >= 0 && d.word < first && d.word >= first-3 && moving[v.words[d.word].stem] {
				found = append(found, goal{n, d})
			}
		}
	}
	return found
}

// compareGoals finds two places, known to lie apart, that one person is told to move to.
func compareGoals(p *pair) (finding, bool) {
	if p.covered() < aboutOneMatter || p.a.daysApart(p.b) {
		return finding{}, false
	}
	for _, x := range p.a.goals() {
		for _, y := range p.b.goals() {
			one := p.roles(x.deed.Agent, y.deed.Agent) == sameRole
			if x.deed.sense != y.deed.sense || !placesApart(x.Canonical, y.Canonical) || p.a.tellsName(y.Name) || p.b.tellsName(x.Name) ||
				!one && !p.pronounFor(x.deed.Agent, y.deed.Agent) {
				continue
			}
			return finding{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: one && p.covered() >= nearlySame, subject: "to " + x.deed.sense,
				x: p.a.value(x.Phrase, x.Canonical), y: p.b.value(y.Phrase, y.Canonical),
				reason: message.Text("Not to one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}, true
		}
	}
	return finding{}, false
}

// pronounFor reports whether one of two who do something is "he" or "she", who may be the other,
// a single name.
func (p *pair) pronounFor(x, y *fact.Phrase) bool {
	if x == nil || y == nil {
		return false
	}
	isHe := func(s string) bool { return s == "he" || s == "she" }
	return isHe(text.Fold(x.Text)) && (isHe(text.Fold(y.Text)) || p.b.nameIn(*y) != nil) || isHe(text.Fold(y.Text)) && p.a.nameIn(*x) != nil
}

// street is a name of one, with its words written the one way.
type street struct {
	*fact.Name
	words []string
}

// streetWords end the names of streets, each with the form it is compared in.
var streetWords = pairs(`
street street, st street, road road, rd road, avenue avenue, ave avenue, lane lane, boulevard boulevard, blvd boulevard,
terrace terrace, crescent crescent, highway highway
`)

// streetBefore are words before the name of a street that is a place, not a person, nor a market.
var streetBefore = set(`on at in a an the of along near off from to`)

// onlyStreet reads the one street that a statement names, nil if it names none or several.
func (v *view) onlyStreet() *street {
	var only *street
	for i := range v.called {
		c := &v.called[i]
		kind := streetWords[strings.TrimSuffix(c.last, ".")]
		first, _ := wordsAt(v, c.Span)
		if !c.inside || kind == "" || len(c.words) < 2 || c.words[0] == "wall" || first < 1 || !streetBefore[v.words[first-1].text] && !v.words[first-1].figure {
			continue
		}
		if only != nil {
			return nil
		}
		s := &street{Name: c.Name}
		for _, w := range c.words[:len(c.words)-1] {
			s.words = append(s.words, cmp.Or(numberWords[w], w))
		}
		s.words = append(s.words, kind)
		only = s
	}
	return only
}

// compareStreets finds two streets on which one thing is told to be: the statements have a name
// beside in common, or a deed.
func compareStreets(p *pair) (finding, bool) {
	x, y := p.a.street, p.b.street
	if x == nil || y == nil || slices.Equal(x.words, y.words) || p.covered() < aboutOneMatter || p.a.daysApart(p.b) || p.a.tellsStreet(y) || p.b.tellsStreet(x) {
		return finding{}, false
	}
	one := p.oneDeedOfOne()
	if !one && !p.shareNameBut(x.Name, y.Name) {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: one && p.covered() >= nearlySame && !spelledOtherwise(x.words, y.words), subject: "street",
		x: p.a.value(x.Phrase, x.Canonical), y: p.b.value(y.Phrase, y.Canonical),
		reason: message.Text("Not on one street: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}, true
}

// tellsStreet reports whether the article of a statement names a street in the claim.
func (v *view) tellsStreet(s *street) bool {
	return slices.ContainsFunc(v.siblings, func(o *view) bool {
		return o.street == nil && o.named[sense(s.words[0])] || o.street != nil && slices.Equal(o.street.words, s.words)
	})
}

// oneDeedOfOne reports whether two statements tell one deed that the same do, or that is done to
// the same.
func (p *pair) oneDeedOfOne() bool {
	for i := range p.a.Deeds {
		d := p.a.deed(i)
		for k := range p.b.Deeds {
			e := p.b.deed(k)
			if !d.light() && d.sense == e.sense && !sayings[d.Verb] && (p.roles(d.Agent, e.Agent) == sameRole || p.roles(d.Patient, e.Patient) == sameRole) {
				return true
			}
		}
	}
	return false
}

// shareNameBut reports whether two statements have a name in common beside two of them.
func (p *pair) shareNameBut(x, y *fact.Name) bool {
	for i := range p.a.called {
		n := &p.a.called[i]
		for k := range p.b.called {
			m := &p.b.called[k]
			if n.inside && m.inside && !n.Overlaps(x.Span) && !m.Overlaps(y.Span) && n.Kind != fact.NamesPlace && wordsAreOne(n.words, m.words) {
				return true
			}
		}
	}
	return false
}
