package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file compares where one thing was found that reports tell by its noun: a knife in a drawer or in
// the river, a pistol in a car or on the pavement.

// find is where a thing was found.
type find struct {
	fact.Phrase        // from the preposition on
	thing       string // by sense
	kind        string // of the place, those of two kinds exclude each other
	told        bool   // to be found, not only to have been there
	body        bool   // it is a person or a body, of which there may be several
}

// findPlaces are nouns, by stem, for the kinds of places that do not lie in each other.
var findPlaces = pairs(`
car vehicle, sedan vehicle, vehicl vehicle, van vehicle, truck vehicle, lorri vehicle, cab vehicle, taxi vehicle, trunk vehicle, boot vehicle, glove-compart vehicle, compart vehicle, dashboard vehicle,
hous house, home house, flat house, apart house, kitchen house, bedroom house, bathroom house, cellar house, basement house, attic house, loft house, wardrob house, closet house, drawer house, cupboard house,
pavement outdoors, sidewalk outdoors, roadsid outdoors, gutter outdoors, ditch outdoors, field outdoors, meadow outdoors, wood outdoors, forest outdoors, bush outdoors, lawn outdoors, grass outdoors, hedg outdoors,
river water, lake water, canal water, pond water, sea water, reservoir water, harbour water, harbor water, well water,
pocket person, waistband person, belt person
`)

var (
	// finding verbs, by stem; of lying only the past tells where something was found.
	findVerbs = set(`find found recov seiz discov retriev uncov`)
	lyVerbs   = set(`lay lie lain`)
	// severalFinds stand in a statement that tells of one find of several.
	severalFinds = set(`another second third other two three four five several both no not never`)
	// everywhere are things, by stem, that are found in many places at a time.
	everywhere = set(`evid blood dna trace money cash drug cocain heroin water ammunit explos fire smoke meet`)
	bodies     = set(`bodi corps remain skeleton`)
	intoPlace  = set(`in inside from on beneath under behind beside`)
)

// readFinds reads where a statement tells single things to be found, or to have lain.
func readFinds(v *view) []find {
	var out []find
	for i := range v.words {
		head, ok := v.foundThing(i)
		if !ok || head < 0 || v.words[head].function || v.inName(head) || v.words[head].figure || strings.HasSuffix(v.words[head].text, "s") || everywhere[v.words[head].stem] || v.ofSeveral(head) {
			continue
		}
		if place, kind := v.findPlace(i); kind != "" {
			w := v.words[head]
			out = append(out, find{place, w.sense, kind, findVerbs[v.words[i].stem], bodies[w.stem] || lexicon.Person(w.text)})
		}
	}
	return out
}

// foundThing is the noun of what is found by a verb at a word, or was somewhere; false if the verb tells
// no such thing.
func (v *view) foundThing(verb int) (int, bool) {
	w := v.words[verb]
	d := v.deedIn(w.Span)
	switch {
	case findVerbs[w.stem] && d != nil && d.Passive && d.Patient != nil && !d.Denied && d.Modal == "" && d.Under == "":
		head := v.headOf(*d.Patient)
		if first, _ := wordsAt(v, d.Patient.Span); first > 1 && head >= first && (v.words[first-1].text == "without" || v.words[first-1].text == "with") {
			head = first - 2 // "a revolver without cartridges"
		}
		return head, true
	case (lyVerbs[w.stem] || w.text == "been" || w.text == "was") && intoPlace[v.textAt(verb+1)] && (d == nil || !d.Denied && d.Modal == ""):
		head := verb - 1
		for head >= 0 && (auxiliary[v.words[head].text] || v.words[head].text == "been") {
			head--
		}
		return head, head >= 0
	}
	return -1, false
}

// ofSeveral reports whether a noun is told of one of several things of its kind, or of no single thing:
// only "a knife" and "the knife" are.
func (v *view) ofSeveral(noun int) bool {
	const reach = 4
	single := false
	for i := noun - 1; i >= 0 && i >= noun-reach && !v.deedHolds(i) && !strings.ContainsAny(v.between(i), ",;:()"); i-- {
		if severalFinds[v.words[i].text] {
			return true
		}
		single = single || determiners[v.words[i].text] || strings.HasSuffix(v.words[i].text, "'s")
	}
	return !single
}

// findPlace is the place told behind a verb, up to the end of its clause, with its kind.
func (v *view) findPlace(verb int) (fact.Phrase, string) {
	const reach, long = 5, 6
	for i := verb + 1; i < len(v.words) && i <= verb+reach; i++ {
		if v.deedHolds(i) {
			break
		}
		if !intoPlace[v.words[i].text] {
			continue
		}
		for k := i + 1; k < len(v.words) && k <= i+long && !v.deedHolds(k); k++ {
			if kind := findPlaces[v.words[k].stem]; kind != "" {
				return v.stretchPhrase(stretch{i, k + 1}), kind
			}
			if strings.ContainsAny(v.between(k), ",;:()") || k > i+1 && v.words[k].function {
				break
			}
		}
		return fact.Phrase{}, ""
	}
	return fact.Phrase{}, ""
}

// compareFinds finds that one thing was found in places of two kinds.
func compareFinds(p *pair) []finding {
	if len(p.a.finds) == 0 || len(p.b.finds) == 0 || p.a.daysApart(p.b) || p.a.tellsAnother(p.b) || p.b.tellsAnother(p.a) || ofTwo(p.a.spokenOf(), p.b.spokenOf()) {
		return nil
	}
	for _, x := range p.a.finds {
		for _, y := range p.b.finds {
			if x.thing != y.thing || x.kind == y.kind || !x.told && !y.told || (x.body || y.body) && !shareName(p.a, p.b) || p.a.findsAt(y) || p.b.findsAt(x) {
				continue
			}
			return []finding{{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "find " + x.thing, sure: true,
				x: p.a.value(x.Phrase, strings.ToLower(x.Text)), y: p.b.value(y.Phrase, strings.ToLower(y.Text)),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// findsAt reports whether the article of a statement tells a place of a kind for the same thing too.
func (v *view) findsAt(f find) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.words, func(w viewWord) bool { return findPlaces[w.stem] == f.kind })
	})
}
