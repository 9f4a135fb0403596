package verdicts

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

//go:embed places.txt
var placesList string

// places is what is known of where places are. Only what the list holds can be
// told to be two places: of two names that are not in it, one may lie in the other.
type places struct {
	country  map[string]string // name of a country in any form, folded → its first name
	in       map[string]string // city or region → country
	demonyms map[string]bool   // adjectives and peoples
	rows     map[string][]int  // for a place, the numbers of the rows of places of one kind that it stands in
}

var knownPlaces = sync.OnceValue(func() places {
	p := places{map[string]string{}, map[string]string{}, map[string]bool{}, map[string][]int{}}
	row := 0
	for line := range strings.Lines(placesList) {
		if ofOneKind, ok := strings.CutPrefix(line, "= "); ok {
			row++
			for _, n := range splitNames(ofOneKind) {
				p.rows[n] = append(p.rows[n], row)
			}
			continue
		}
		parts := strings.Split(strings.TrimSpace(line), ";")
		if len(parts) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		names := splitNames(parts[0])
		for _, n := range names {
			p.country[n] = names[0]
		}
		for _, n := range splitNames(parts[1]) {
			p.country[n], p.demonyms[n] = names[0], true
		}
		for _, n := range splitNames(parts[2]) {
			p.in[n] = names[0]
		}
	}
	return p
})

func splitNames(list string) []string {
	var out []string
	for _, n := range strings.Split(list, ",") {
		if n = strings.TrimSpace(n); n != "" {
			out = append(out, n)
		}
	}
	return out
}

// foldPlace writes the name of a place the one way it is looked up.
func foldPlace(name string) string {
	name = strings.TrimSuffix(text.Fold(strings.Join(strings.Fields(name), " ")), "'s")
	name = strings.TrimPrefix(name, "the ")
	if short := strings.ReplaceAll(name, ".", ""); len(short) <= 3 {
		return short // "U.S."
	}
	return name
}

// demonym reports whether a name is an adjective or a people: "Iranian", "Israelis".
func demonym(name string) bool {
	name = foldPlace(name)
	return knownPlaces().demonyms[name] || knownPlaces().demonyms[strings.TrimSuffix(name, "s")]
}

// placesApart reports whether two places are known to be two of which neither lies in
// the other.
func placesApart(a, b string) bool {
	a, b = foldPlace(a), foldPlace(b)
	if a == b || strings.Contains(a, b) || strings.Contains(b, a) {
		return false
	}
	k := knownPlaces()
	countryA, countryB := k.country[a], k.country[b]
	cityA, cityB := k.in[a], k.in[b]
	switch {
	case slices.ContainsFunc(k.rows[a], func(row int) bool { return slices.Contains(k.rows[b], row) }):
		return true
	case countryA != "" && countryB != "":
		return countryA != countryB
	case countryA != "" && cityB != "":
		return countryA != cityB
	case cityA != "" && countryB != "":
		return cityA != countryB
	default:
		// Two of one country that are not of one kind may be a city and its state.
		return cityA != "" && cityB != "" && cityA != cityB
	}
}

// liesIn reports whether a place is known to lie in a country.
func liesIn(place, country string) bool {
	k := knownPlaces()
	in := k.in[foldPlace(place)]
	return in != "" && in == k.country[foldPlace(country)]
}

// onePlace reports whether two names have a word in common, or one is known to lie in the other.
func onePlace(a, b string) bool { return sharesWord(a, b) || liesIn(a, b) || liesIn(b, a) }

// maySpellOnePlace reports whether two names are of one place, or may be spellings of one name.
func maySpellOnePlace(n, m *fact.Name) bool {
	return onePlace(n.Canonical, m.Canonical) || spelledOtherwise(nameWords(n.Canonical), nameWords(m.Canonical))
}

// placeOfFigure is where what a figure counts is: the place read with it,
// otherwise the only place of its statement, "" when that is not told.
func placeOfFigure(v *view, f fact.Figure) string {
	if f.Place != "" {
		return f.Place
	}
	if place := v.placeBehind(f); place != "" {
		return place
	}
	only := ""
	for _, n := range v.Names {
		if n.Kind != fact.NamesPlace || inSource(v.Statement, n.Span) || demonym(n.Text) {
			continue
		}
		if only != "" && !samePlaceName(only, n.Canonical) {
			return ""
		}
		only = n.Canonical
	}
	return only
}

// placeBehind is the place named right behind what a figure counts: "traffic to India".
func (v *view) placeBehind(f fact.Figure) string {
	counted := plain(strings.ToLower(f.Counted))
	_, last := wordsAt(v, f.Span)
	for i := last + 1; last >= 0 && i+2 < len(v.words) && i <= last+kindReach; i++ {
		if v.words[i].stem != counted || !leading[v.words[i+1].text] {
			continue
		}
		for _, n := range v.Names {
			if n.Kind == fact.NamesPlace && n.Overlaps(v.words[i+2].Span) {
				return n.Canonical
			}
		}
	}
	return ""
}

// leading prepositions tie a place to the noun before them.
var leading = set(`in at to from near across of`)

func samePlaceName(a, b string) bool { return foldPlace(a) == foldPlace(b) }
