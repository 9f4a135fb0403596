package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file compares where something is in a statement and its rewrite: which town, on which
// side of a border, and whether somebody or something stays or moves.

// leadingTo are prepositions that lead to a place of which one stands in the place of another.
var leadingTo = set(`in at near from to for off outside towards toward into on via through around`)

// townWords is how many words of content are kept at least around two names of which nothing is
// known: a headline tells the county where a report tells the town.
const townWords = 6

// wider are nouns, by stem, for places in which others lie.
var wider = set(`provinc region district counti state countri canton island coast valley republ territori governor prefectur oblast depart area`)

// institutions are words that end the names of what lies in a town.
var institutions = set(`hospital clinic airport university college school station stadium prison hotel church cathedral museum theatre theater
	court square street road bridge park embassy centre center hall arena infirmary barracks base port harbour harbor lake river bay mountain`)

// townsApart reports whether two names in one place are of two towns: they stand behind the same
// preposition, and nothing tells that the one lies in the other.
func (p *pair) townsApart(n, m *fact.Name) bool {
	x, y := p.a.stretchOf(n.Span), p.b.stretchOf(m.Span)
	if x.empty() || y.empty() || !p.isRewrite() || !p.inOnePlace(x, y) || p.ofOtherTimes() || p.countsApart() {
		return false
	}
	before, wideA := p.a.leadsTo(x.from)
	other, wideB := p.b.leadsTo(y.from)
	if before == "" || before != other || wideA || wideB || p.mayNameOne(n, m) || p.a.listed(x) || p.b.listed(y) {
		return false
	}
	if placesApart(n.Canonical, m.Canonical) {
		return true
	}
	return p.aligned().contentKept(p.a) >= townWords && !institutions[lastWord(n.Text)] && !institutions[lastWord(m.Text)] && !isKnownPlace(n) && !isKnownPlace(m)
}

// leadsTo is the preposition before a name, past "the mill town of", and whether what stands between
// is a wider place.
func (v *view) leadsTo(first int) (preposition string, wide bool) {
	const reach = 5
	for i := first - 1; i >= 0 && i >= first-reach; i-- {
		w := v.words[i]
		switch {
		case strings.TrimSpace(v.between(i)) != "" || v.deedHolds(i) && i < first-1 && !w.function:
			return "", false
		case leadingTo[w.text] && i+1 < len(v.words):
			return w.text, wide
		case w.text == "of" || determiners[w.text]:
		case w.function || v.inName(i):
			return "", false
		default:
			wide = wide || wider[w.stem]
			if i == first-1 {
				return "", false // "in the Roth building"
			}
		}
	}
	return "", false
}

// listed reports whether a name stands in a list: "in Lyon and Paris".
func (v *view) listed(s stretch) bool {
	joins := func(i int) bool { return v.textAt(i) == "and" || v.textAt(i) == "or" }
	return joins(s.from-1) || joins(s.to) && v.inNameAt(s.to+1)
}

func (v *view) inNameAt(i int) bool { return i < len(v.words) && v.inName(i) }

// isKnownPlace reports whether it is known of a name in which country it lies: what is not known may
// lie in it.
func isKnownPlace(n *fact.Name) bool {
	k := foldPlace(n.Canonical)
	return knownPlaces().country[k] != "" || knownPlaces().in[k] != ""
}

// sideNouns are nouns of which there is one to each side.
var sideNouns = set(`side bank shore soil territory half frontier border coast end`)

// compareSides finds that something is told to be on the side of one in a statement and of another
// in its rewrite: "on the Roman side", "on Gallic soil".
func compareSides(p *pair) []finding {
	if !p.isRewrite() || p.ofOtherTimes() {
		return nil
	}
	for i := 0; i+1 < len(p.a.words); i++ {
		for k := 0; k+1 < len(p.b.words); k++ {
			x, y := stretch{i, i + 1}, stretch{k, k + 1}
			one, other := &p.a.words[i], &p.b.words[k]
			next := p.a.words[i+1]
			if !sideNouns[next.text] || p.b.words[k+1].text != next.text || one.text == other.text || !p.a.isCapital(i) || !p.b.isCapital(k) || one.function || other.function || one.figure || other.figure ||
				!p.inOnePlace(x, y) || p.b.content[one.sense] || p.a.content[other.sense] || oneSpelling(one.text, other.text) || onePeople(one.text, other.text) {
				continue
			}
			n, m := p.a.stretchPhrase(stretch{i, i + 2}), p.b.stretchPhrase(stretch{k, k + 2})
			return []finding{{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "side",
				x: p.a.value(n, n.Text), y: p.b.value(m, m.Text),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", n.Text, "Other", m.Text),
			}}
		}
	}
	return nil
}

// onePeople reports whether two words are of one country: "Swiss" and "Switzerland".
func onePeople(a, b string) bool {
	one, other := knownPlaces().country[foldPlace(a)], knownPlaces().country[foldPlace(b)]
	return one != "" && one == other
}

// Verbs, by lemma, that tell that something stays where it is, or that it goes elsewhere.
var (
	staying        = set(`keep stay remain retain leave`)
	goingElsewhere = set(`move relocate shift transfer transplant uproot`)
)

// compareStaying finds that something stays in a statement and moves in its rewrite.
func compareStaying(p *pair) []finding {
	if !p.isRewrite() {
		return nil
	}
	return p.bothWays(func(p *pair, one, other *view) (finding, bool) {
		for i := range one.words {
			if !one.deedHolds(i) || !staying[lexicon.Lemma(one.words[i].text, lexicon.Verb)] || one.words[i].negation || one.polarity.turned[i] || one.open[i] {
				continue
			}
			for k := range other.words {
				if !other.deedHolds(k) || !goingElsewhere[lexicon.Lemma(other.words[k].text, lexicon.Verb)] || other.polarity.turned[k] || other.open[k] || !p.inOnePlaceOf(one, stretch{i, i + 1}, stretch{k, k + 1}) ||
					slices.ContainsFunc(one.words, func(w viewWord) bool { return goingElsewhere[w.stem] }) {
					continue
				}
				x, y := one.stretchPhrase(stretch{i, i + 1}), other.stretchPhrase(stretch{k, k + 1})
				return finding{
					kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "staying",
					x: one.value(x, "stays"), y: other.value(y, "moves"),
					reason: message.Text("The one excludes the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
				}, true
			}
		}
		return finding{}, false
	})
}
