package verdicts

import (
	"maps"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// comparePlaces compares where two statements say that something was. Places that
// are known to lie apart are a material difference; names of which it is not known
// whether the one lies in the other a minor one, in sentences otherwise alike.
func comparePlaces(p *pair) []finding {
	for _, x := range p.a.locations {
		for _, y := range p.b.locations {
			apart := placesApart(x.Canonical, y.Canonical) || x.country != "" && placesApart(x.country, y.Canonical) || y.country != "" && placesApart(x.Canonical, y.country) ||
				x.country != "" && y.country != "" && placesApart(x.country, y.country)
			other := foldPlace(x.Canonical) != foldPlace(y.Canonical)
			if !other || liesIn(x.Canonical, y.Canonical) || liesIn(y.Canonical, x.Canonical) || p.a.tellsName(&y.Name) || p.b.tellsName(&x.Name) || !p.samePlaceAsked(x, y) || p.countedApart(x, y) {
				continue
			}
			f := finding{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: apart, subject: x.event,
				x: p.a.value(x.Phrase, x.Canonical), y: p.b.value(y.Phrase, y.Canonical),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}
			if !apart {
				if alike(p.a, p.b, p.sensesBeside(x.Phrase, y.Phrase)...) < nearlySame || len(p.a.locations) > 1 || len(p.b.locations) > 1 || sharesWord(x.Canonical, y.Canonical) ||
					oneMadeOfOther(foldPlace(x.Canonical), foldPlace(y.Canonical)) {
					continue
				}
				if f.material = p.townsApart(&x.Name, &y.Name); f.material {
					return []finding{f}
				}
				f.reason = message.Text("Another place is named, and one may lie in the other: “{{.One}}” and “{{.Other}}”.", "One", x.Text, "Other", y.Text)
			}
			return []finding{f}
		}
	}
	for _, compare := range []func(*pair) (finding, bool){compareGoals, compareStreets} {
		if f, ok := compare(p); ok {
			return []finding{f}
		}
	}
	return p.bothWays(insideAndOutside)
}

// insideAndOutside finds that the one side tells of a deed outside of what the other tells
// of it in: "shot him in the courtroom", "shot him outside the courtroom". It is minor:
// what was begun inside may have ended outside.
func insideAndOutside(p *pair, in, out *view) (finding, bool) {
	if len(in.inside) == 0 || len(out.outside) == 0 || p.covered() < aboutOneMatter || !sameDeedIn(in, out) {
		return finding{}, false
	}
	for _, x := range in.inside {
		of := func(s spot) bool { return s.sense == x.sense }
		for _, y := range out.outside {
			if !of(y) || slices.ContainsFunc(in.siblings, func(s *view) bool { return slices.ContainsFunc(s.outside, of) }) ||
				slices.ContainsFunc(out.siblings, func(s *view) bool { return slices.ContainsFunc(s.inside, of) }) {
				continue
			}
			return finding{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: p.isRewrite() && p.inOnePlaceOf(in, in.leadOf(x), out.leadOf(y)), subject: "inside " + x.sense,
				x: in.value(x.Phrase, "inside"), y: out.value(y.Phrase, "outside"),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}, true
		}
	}
	return finding{}, false
}

// leadOf is the preposition before a thing.
func (v *view) leadOf(s spot) stretch {
	first, _ := wordsAt(v, s.Span)
	return stretch{first, first + 1}
}

// sameDeedIn reports whether two statements tell of one kind of deed that says more than
// that something was.
func sameDeedIn(a, b *view) bool {
	for i := range a.Deeds {
		if d := a.deed(i); d.word >= 0 && !d.light() && !sayings[d.Verb] && b.statusOf(d.sense) {
			return true
		}
	}
	return false
}

// spot is a thing with a preposition that says on which side of it something was.
type spot struct {
	fact.Phrase
	sense string
}

var (
	inner = set(`in inside within`)
	outer = set(`outside`)
)

// readSpots finds the things that a statement tells of with one of some prepositions, an article
// or "of the" between the two.
func readSpots(v *view, prepositions map[string]bool) []spot {
	var out []spot
	for i, w := range v.words {
		if !prepositions[w.text] {
			continue
		}
		k := i + 1
		for k < len(v.words) && k <= i+2 && (v.words[k].text == "of" || determiners[v.words[k].text]) {
			k++
		}
		if k > i+1 && k < len(v.words) && v.content[v.words[k].sense] && strings.TrimSpace(v.between(k-1)) == "" {
			out = append(out, spot{v.phrase(fact.Span{Start: w.Start, End: v.words[k].End}), v.words[k].sense})
		}
	}
	return out
}

// location is a place that a statement says something was at, with the verb it
// belongs to.
type location struct {
	fact.Name
	event       string
	preposition string
	country     string // told right behind it: "Subang, Malaysia"
}

// locating prepositions say where something is.
var locating = set(`in at near outside inside across throughout around off`)

// placeParts are nouns for a part or a kind of place, which lies in the one that is named
// behind "of": "off the coast of Italy", "in the town of Lenne".
var placeParts = set(`coast city town village suburb outskirt provinc region district capit port island border north south
	east west northern southern eastern western`)

// before is the word that leads to a place whose first word is i: past an article, and
// past "the coast of".
func (v *view) before(i int) int {
	i--
	if i >= 0 && v.words[i].text == "the" {
		i--
	}
	if i >= 1 && v.words[i].text == "of" && placeParts[v.words[i-1].stem] {
		return v.before(i - 1)
	}
	return i
}

func readLocations(v *view) []location {
	var out []location
	for _, n := range v.Names {
		first, _ := wordsAt(v, n.Span)
		if !v.Contains(n.Span) || inSource(v.Statement, n.Span) || demonym(n.Text) {
			continue
		}
		if k := foldPlace(n.Canonical); n.Kind != fact.NamesPlace && knownPlaces().country[k] == "" && knownPlaces().in[k] == "" {
			continue
		}
		before := v.before(first)
		if before < 0 || !locating[v.words[before].text] {
			continue
		}
		event := ""
		for i := range v.Deeds {
			if d := v.deed(i); d.word >= 0 && (d.word < before || event == "") {
				event = d.sense
			}
		}
		out = append(out, location{n, event, v.words[before].text, v.countryBehind(n)})
	}
	return out
}

// countryBehind is the country that stands behind a place and a comma, "" if none does.
func (v *view) countryBehind(n fact.Name) string {
	_, last := wordsAt(v, n.Span)
	for i := range v.Names {
		c := &v.Names[i]
		if first, _ := wordsAt(v, c.Span); last >= 0 && first == last+1 && strings.TrimSpace(v.between(last)) == "," && knownPlaces().country[foldPlace(c.Canonical)] != "" {
			return c.Canonical
		}
	}
	return ""
}

// samePlaceAsked reports whether two locations say where one thing was: of the same
// verb in statements about the same, or in statements that hardly differ.
func (p *pair) samePlaceAsked(x, y location) bool {
	if x.event != "" && x.event == y.event {
		return p.covered() >= aboutTheSame
	}
	return p.covered() >= nearlySame || p.shared >= 3 && p.covered() >= aboutOneEvent && x.preposition == y.preposition
}

// sensesBeside are the senses of a name of either side, by which the two statements differ.
func (p *pair) sensesBeside(n, m fact.Phrase) []string {
	return slices.Concat(slices.Collect(maps.Keys(p.a.sensesIn(n))), slices.Collect(maps.Keys(p.b.sensesIn(m))))
}

// countedApart reports whether two places only tell two counts of one thing apart:
// the dead in Iran and the dead in Israel are no difference.
func (p *pair) countedApart(x, y location) bool {
	for _, f := range p.a.figures {
		for _, g := range p.b.figures {
			if f.thing.key == g.thing.key && sharesWord(f.place, x.Canonical) && sharesWord(g.place, y.Canonical) {
				return true
			}
		}
	}
	return false
}

// tellsName reports whether the article of a statement has a word of a name in the claim: then
// it may mean the same, or what is in or around it.
func (v *view) tellsName(n *fact.Name) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.Names, func(o fact.Name) bool { return sharesWord(o.Canonical, n.Canonical) })
	})
}

func sharesWord(a, b string) bool {
	words := strings.Fields(text.Fold(a))
	for w := range strings.FieldsSeq(text.Fold(b)) {
		for _, o := range words {
			if w == o && !text.IsFunction(w) {
				return true
			}
		}
	}
	return false
}
