package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one building or works is told to stand in two towns, in sentences that are
// worded freely: "a customs warehouse in Porto Leste", "a warehouse in the city of Serra Alta".

// site is such a thing with the town it stands in.
type site struct {
	*fact.Name
	noun string // what stands there, by sense
	town bool   // the words tell that the name is a town's
	near bool   // it stands near the town, or outside
}

// siteNouns are nouns, by stem, for what stands in one place, those that reports call alike
// brought together.
var siteNouns = pairs(`
warehous warehouse, depot warehouse, plant plant, factori plant, mill plant, cross crossing, station station, hospit hospital, clinic hospital,
school school, church church, chapel church, mosqu mosque, synagogu synagogue, templ temple, restaur restaurant, hotel hotel, prison prison, jail prison,
camp camp, mine mine, farm farm, bridg bridge, dam dam, refineri refinery, laboratori laboratory, lab laboratory, court court, courthous court, market market,
mall mall, store store, shop store, supermarket store, bar bar, nightclub club, stadium stadium, cemeteri cemetery, checkpoint checkpoint, theatr theatre, theater theatre,
cinema cinema, garag garage, quarri quarry, tunnel tunnel, monasteri monastery, convent monastery, orphanag orphanage, kindergarten kindergarten, apart flat, flat flat,
hous house, home house, villa house, barrack barracks, base base, slaughterhous slaughterhouse, abattoir slaughterhouse, dairi dairy, breweri brewery, museum museum, galleri gallery
`)

// How many other words two statements have in common at least that tell of one site, and where
// nothing but the names tells that they are of towns, which is enough to tell of one whatever else they tell.
const (
	siteWords     = 3
	siteWordsBare = 4
)

var (
	townNouns = set(`citi town villag hamlet capit township`)
	atEdge    = set(`edg outskirt`)
	towards   = set(`in at on near outside`)
)

// oneOfSites stand before a site that is one of several.
var oneOfSites = set(`another other second third former old new`)

// sites are the things of which a statement tells the town.
func (v *view) sites() []site {
	var found []site
	for i := range v.Names {
		n := &v.Names[i]
		if first, _ := wordsAt(v, n.Span); first > 1 && n.Kind != fact.NamesPerson && v.Contains(n.Span) && !inSource(v.Statement, n.Span) && !demonym(n.Text) {
			if s, ok := v.siteBefore(n, first); ok {
				found = append(found, s)
			} else if s, ok := v.siteNamed(n); ok {
				found = append(found, s)
			}
		}
	}
	return found
}

// siteBefore is the site that stands before a name and what leads to it.
func (v *view) siteBefore(n *fact.Name, first int) (site, bool) {
	s := site{Name: n, town: v.calledTown(n)}
	k := first - 1
	past := func(nouns map[string]bool) bool { // "the port city of"
		if v.textAt(k) != "of" || !nouns[v.stemAt(k-1)] {
			return false
		}
		k -= 2
		for reach := k - 2; k > reach && k >= 0 && !v.words[k].function; k-- {
		}
		if determiners[v.textAt(k)] {
			k--
		}
		return true
	}
	s.town = past(townNouns) || s.town
	past(atEdge)
	if k < 1 || !towards[v.words[k].text] {
		return s, false
	}
	s.near = v.words[k].text == "near" || v.words[k].text == "outside"
	w := v.words[k-1]
	s.noun = siteNouns[w.stem]
	if several := strings.HasSuffix(w.text, "s") && w.stem != "barrack" || slices.ContainsFunc(v.words[max(0, k-4):k-1], func(w viewWord) bool { return oneOfSites[w.text] }); several {
		return s, false
	}
	return s, s.noun != "" && strings.TrimSpace(v.between(k-1)) == "" && strings.TrimSpace(v.between(first-1)) == ""
}

// siteNamed is the site that a name tells apart from others in front of its noun: "the Station Road works".
func (v *view) siteNamed(n *fact.Name) (site, bool) {
	first, last := wordsAt(v, n.Span)
	if first < 2 || last+1 >= len(v.words) || v.words[first-1].text != "the" || !towards[v.words[first-2].text] && v.words[first-2].text != "from" || strings.TrimSpace(v.between(last)) != "" {
		return site{}, false
	}
	w := &v.words[last+1]
	s := site{Name: n, noun: siteNouns[w.stem]}
	switch {
	case w.text == "works":
		s.noun = siteNouns["plant"]
	case quarters[w.text]:
		s.noun, s.town = "quarter", true
	}
	return s, s.noun != ""
}

// quarters are nouns for a part of a town.
var quarters = set(`quarter district neighbourhood neighborhood suburb borough sector`)

// calledTown reports whether behind a name is told that it is a town's: "Serra Alta, the port city".
func (v *view) calledTown(n *fact.Name) bool {
	const reach = 4
	_, last := wordsAt(v, n.Span)
	if last+1 >= len(v.words) || !strings.HasPrefix(v.between(last), ",") || !determiners[v.words[last+1].text] {
		return false
	}
	for i := last + 2; i < len(v.words) && i <= last+reach && strings.TrimSpace(v.between(i-1)) == "" && !v.words[i].function; i++ {
		if townNouns[v.words[i].stem] {
			return true
		}
	}
	return false
}

// compareSites finds one site in two towns. It is minor where it is only near one of them.
func compareSites(p *pair) []finding {
	one, other := p.a.sites(), p.b.sites()
	if len(one) == 0 || len(other) == 0 || p.countsApart() || p.a.datedApart(p.b) || p.a.daysApart(p.b) || p.a.tellsAnother(p.b) || p.b.tellsAnother(p.a) {
		return nil
	}
	for i := range one {
		for k := range other {
			x, y := &one[i], &other[k]
			shared, ofOne := p.townsOfOne(x, y)
			if x.noun != y.noun || p.a.tellsName(y.Name) || p.b.tellsName(x.Name) || !ofOne {
				continue
			}
			return []finding{{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: !x.near && !y.near, subject: "site " + x.noun, sure: shared >= siteWordsBare,
				x: p.a.value(x.Phrase, x.Canonical), y: p.b.value(y.Phrase, y.Canonical),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// addressEnds are the last words of addresses, of which none lies in another.
var addressEnds = set(`road street avenue lane quay wharf way drive row terrace boulevard crescent yard`)

// townsOfOne reports whether two names are of two towns of which neither lies in the other, and the
// statements have enough in common besides for what stands there to be one.
func (p *pair) townsOfOne(x, y *site) (shared int, ofOne bool) {
	names := p.sensesBeside(x.Phrase, y.Phrase)
	shared, na, nb := overlap(p.a, p.b, append(names, x.noun))
	least := siteWords
	switch apart := placesApart(x.Canonical, y.Canonical); {
	case maySpellOnePlace(x.Name, y.Name):
		return 0, false
	case apart, x.town && y.town, addressEnds[lastWord(x.Text)] && addressEnds[lastWord(y.Text)]:
	case isKnownPlace(x.Name), isKnownPlace(y.Name), institutions[lastWord(x.Text)], institutions[lastWord(y.Text)]:
		return 0, false // what is not known may lie in what is
	default:
		least = siteWordsBare
	}
	return shared, shared >= least && float64(shared) >= aboutOneMatter*float64(min(na, nb))
}
