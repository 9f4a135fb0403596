package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file reads sums of money that somebody took, told with verbs of like meaning: "received
// 340,000 euros", "pocketed 340,000 euros in bribes", "embezzled 2 million".

// Verbs, by stem, of getting money, and of getting it by stealing.
var (
	receiving  = set(`receiv accept take took taken pocket get obtain`)
	givenTo    = set(`pay paid give gave given hand`)
	embezzling = set(`embezzl steal stole siphon misappropri misappropriat`)
	// pay is what people get again and again, by stem, and what is lent.
	pay = set(`salari wage pension fee loan grant subsidi prize donat compens damag benefit rent allowanc bonus budget aid revenu`)
)

// takenSum is what a sum is that one person got or stole, false if it is of something else. Sums
// of one person are compared.
func (v *view) takenSum(f fact.Figure, noun string) (thing, bool) {
	unit, _ := unitOf(f.Unit)
	if !currencies[unit] || f.Per != "" || pay[noun] || slices.ContainsFunc(v.words, func(w viewWord) bool { return pay[w.stem] }) {
		return thing{}, false
	}
	first := v.beforeSofteners(f.Span)
	verb := first - 1
	if v.textAt(verb) == "off" {
		verb-- // "siphoned off"
	}
	if v.textAt(verb) == "of" && v.stemAt(verb-1) == "bribe" {
		verb -= 2 // "took bribes of"
	}
	if verb < 0 {
		return thing{}, false
	}
	for i := range v.Deeds {
		d := &v.Deeds[i]
		if !d.Overlaps(v.words[verb].Span) {
			continue
		}
		stem, who := v.words[verb].stem, d.Agent
		told := ""
		switch {
		case receiving[stem] && !d.Passive:
			told = message.Text("sum received")
		case givenTo[stem] && d.Passive:
			told, who = message.Text("sum received"), d.Patient
		case embezzling[stem] && !d.Passive:
			told = message.Text("sum embezzled")
		}
		if told == "" || who == nil {
			return thing{}, false
		}
		n := v.nameIn(*who)
		if n == nil || n.Kind == fact.NamesPlace || n.Kind == fact.NamesOrganisation {
			return thing{}, false
		}
		return thing{key: told, label: told, who: strings.Join(nameWords(n.Canonical), " "), sum: true}, true
	}
	return thing{}, false
}

// fromOthers reports whether two sums are told to come from two who are named.
func (f *figure) fromOthers(g *figure) bool {
	giver := func(v *view) *called {
		for i := range v.called {
			c := &v.called[i]
			if before, _ := v.besideName(c.Name); before == "from" {
				return c
			}
		}
		return nil
	}
	x, y := giver(f.view), giver(g.view)
	return x != nil && y != nil && !slices.ContainsFunc(x.words, func(w string) bool { return slices.Contains(y.words, w) })
}
