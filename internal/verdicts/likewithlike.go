package verdicts

import (
	"math"
	"slices"

	"crosscheck/internal/fact"
)

// This file tells which figures are compared: like with like.

// kindsMeet reports whether what two figures count may be of one kind: told on one
// side only, or with a word in common.
func kindsMeet(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || overlaps(a, b)
}

// ofTwo reports whether two figures are about two of one kind who are named apart.
func ofTwo(a, b []fact.Name) bool {
	apart := false
	for _, x := range a {
		for _, y := range b {
			if x.Kind != y.Kind && x.Kind != "" && y.Kind != "" {
				continue // a player and his team
			}
			apart = true
			if x.Kind != y.Kind || onePlace(x.Canonical, y.Canonical) {
				return false
			}
		}
	}
	return apart
}

// ofTwoDoers reports whether two figures are of what two people did who are named apart: "Roth scored
// 16 points", "Anna Lind scored 22 points".
func (f *figure) ofTwoDoers(g *figure) bool {
	x, y := f.doer(), g.doer()
	if x == nil || y == nil || x.Kind != fact.NamesPerson && y.Kind != fact.NamesPerson {
		return false
	}
	return ofTwo([]fact.Name{{Kind: fact.NamesPerson, Phrase: x.Phrase, Canonical: x.Canonical}}, []fact.Name{{Kind: fact.NamesPerson, Phrase: y.Phrase, Canonical: y.Canonical}})
}

// eachHas are things, by stem, of which every party, team or candidate has its own number.
var eachHas = set(`seat vote deleg mandat point goal medal title mp`)

// heldApart reports whether two figures are of what is told of two by descriptions that have no word in
// common: "her group was down to 11 seats", "the far-right party won seven".
func (f *figure) heldApart(g *figure) bool {
	x, y := f.holder(), g.holder()
	if x == nil || y == nil || f.view.names(*x) || g.view.names(*y) {
		return false
	}
	one, other := f.view.describing(*x), g.view.describing(*y)
	return len(one) > 0 && len(other) > 0 && !overlaps(one, other)
}

// describing are the words of a noun phrase by stem, but determiners and pronouns.
func (v *view) describing(p fact.Phrase) []string {
	var found []string
	first, last := wordsAt(v, p.Span)
	for i := max(0, first); i <= last; i++ {
		if w := &v.words[i]; !determiners[w.text] && !pronouns[w.text] {
			found = append(found, w.stem)
		}
	}
	return found
}

// holder is who does what a figure stands behind; nil where nobody is told.
func (f *figure) holder() *fact.Phrase {
	for i := len(f.view.Deeds) - 1; i >= 0; i-- {
		if d := &f.view.Deeds[i]; d.End <= f.Start {
			return d.Agent
		}
	}
	first, _ := wordsAt(f.view, f.Span)
	for i := first - 1; i > 0; i-- {
		if beForms[f.view.words[i].text] {
			p := f.view.phrase(fact.Span{Start: f.view.words[f.view.clauseStart(i-1)].Start, End: f.view.words[i-1].End})
			return &p // "her group was down to"
		}
	}
	return nil
}

// ofTwoFirms reports whether two figures are of what two do who are named apart, whatever is known of
// what they are: "Ford is cutting", "Daimler plans to cut".
func (f *figure) ofTwoFirms(g *figure) bool {
	x, y := f.holder(), g.holder()
	if x == nil || y == nil {
		return false
	}
	n, m := f.view.nameEnding(*x), g.view.nameEnding(*y)
	if n == nil || m == nil || n.Kind != m.Kind && n.Kind != "" && m.Kind != "" {
		return false
	}
	other := *m
	other.Kind = n.Kind
	return !(&pair{a: f.view, b: g.view}).mayNameOne(n, &other)
}

// nameEnding is the name that ends a noun phrase, nil if none does.
func (v *view) nameEnding(p fact.Phrase) *fact.Name {
	for k := range v.Names {
		if n := &v.Names[k]; n.End == p.End && p.Contains(n.Span) {
			return n
		}
	}
	return nil
}

// goesOn reports whether what a statement tells is under way: "are being tested".
func (v *view) goesOn() bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return w.text == "being" }) && slices.ContainsFunc(v.acts, func(d deed) bool {
		return d.word > 1 && v.words[d.word-1].text == "being" && beForms[v.words[d.word-2].text]
	})
}

// doer is the name of the one who does what a figure stands behind, if he is named and may be a person;
// else nil.
func (f *figure) doer() *fact.Name {
	v := f.view
	for i := len(v.Deeds) - 1; i >= 0; i-- {
		d := &v.Deeds[i]
		if d.End > f.Start {
			continue
		}
		if d.Agent == nil || d.Passive || v.acts[i].attributes() {
			return nil
		}
		if n := v.nameEnding(*d.Agent); n != nil && (n.Kind == fact.NamesPerson || n.Kind == "") {
			return n
		}
		return nil
	}
	return nil
}

// onAnotherDay reports whether what two figures are told of happened on days that are known
// to differ.
func (f *figure) onAnotherDay(g *figure) bool {
	if f.thing.age {
		return false
	}
	for i := range f.view.moments {
		for k := range g.view.moments {
			x, y := &f.view.moments[i], &g.view.moments[k]
			if x.event == f.matter && y.event == g.matter && x.comparable(y) && x.tellsDay(y) && !x.saying && !y.saying && !x.meets(y) {
				return true
			}
		}
	}
	return false
}

// likeWithLike reports whether two figures that count the same thing can be
// compared: by the same rate, not of places that are apart, and of one matter.
// What became of people is one matter; other things may be counted for many
// reasons ("needed 9 points", "scored 20 points").
func likeWithLike(f, g figure) bool { return setAgainst(f, g, true) }

// setAgainst is likeWithLike; without likely, also of two statements that are hardly likely to make one claim.
func setAgainst(f, g figure, likely bool) bool {
	switch {
	case stepsApart(&f, &g), shocksApart(&f, &g), f.view.ofOtherState(g.view), f.view.turnsShare(&f, &g), f.view.addsUpTo(&g), g.view.addsUpTo(&f):
		return false
	case f.Per != g.Per || f.unit != g.unit || placesApart(f.place, g.place) || f.view.datedApart(g.view) || f.onAnotherDay(&g) || leviesApart(&f, &g):
		return false
	case f.onItsOwnDay() != g.onItsOwnDay(), f.view.tellsOfAll() != g.view.tellsOfAll():
		return false
	case exchangedDigits(&f, &g):
		return true
	case likely && f.view.hardlyLike(g.view, leastLikely), (!f.thing.state || f.thing.key == jobsCut) && f.view.hardlyLike(g.view, leastLikelyCounted):
		return false
	case !f.thing.state && f.view.goesOn() != g.view.goesOn():
		return false // "nine towers had been sampled", "fourteen are being sampled"
	case !f.thing.state && f.ofTwoDoers(&g), f.thing.key == jobsCut && f.ofTwoFirms(&g), eachHas[f.thing.key] && f.heldApart(&g):
		return false
	case likely && f.view.apart(g.view, leastLikely), f.ofEach(&g), g.ofEach(&f), f.timesBefore() != g.timesBefore():
		return false
	case f.thing.sum && g.thing.sum:
		return oneSum(&f, &g)
	case f.thing.who != "" && g.thing.who != "":
		return onePerson(f.thing.who, g.thing.who)
	case !f.thing.state && f.ofNamed(&g) && f.part == g.part && !farApart(f, g) && f.inLikeSentences(&g) && !f.view.ofAnotherEvent(g.view):
		return true // "four Solmark diplomats"
	case (!f.thing.state || f.thing.key == jobsCut) && ofTwo(f.subjects, g.subjects), f.thing.key == jobsCut && !sayEnough(f.view, g.view):
		return false
	case anybody[f.thing.key] && !f.thing.state && !sayEnough(f.view, g.view):
		return false
	case f.thing.key == "fall" && f.view.agesApart(g.view), f.inOffice() != g.inOffice(), f.view.monthsBefore(g.view), g.view.monthsBefore(f.view):
		return false
	case f.view.ofAnotherEvent(g.view), f.view.longBefore(g.view), g.view.longBefore(f.view):
		return false
	case (f.among || g.among) && (f.among != g.among || f.matter != g.matter):
		return false
	case f.thing.state && g.thing.state:
		return true
	case !f.describesWith(&g), !f.boundedLike(&g), f.lacking() != g.lacking(), f.ofAnotherTally(&g), f.namedBefore() != g.namedBefore():
		return false
	case alike(f.view, g.view) >= nearlySame:
		return f.part == g.part && kindsMeet(f.kinds, g.kinds)
	case f.part != g.part || !kindsMeet(f.kinds, g.kinds) || farApart(f, g):
		return false
	case f.matter == g.matter && passing[f.matter]:
		return covered(f.view, g.view, f.matter, f.thing.key) >= aboutOneMatter // "spent two hours"
	case f.matter == g.matter && f.matter != "":
		return covered(f.view, g.view) >= aboutOneMatter
	case terms[f.thing.key] && (f.edge() == "" || f.edge() != g.edge()):
		return false // "has 28 days to appeal", "must pay within 90 days"
	case f.matter == "" || g.matter == "":
		return covered(f.view, g.view) >= aboutTheSame
	default:
		return covered(f.view, g.view) >= aboutOneDeed
	}
}

// inLikeSentences reports whether two figures stand in statements, or whole sentences, that are about one matter.
func (f *figure) inLikeSentences(g *figure) bool {
	p := &pair{a: f.view, b: g.view}
	return covered(f.view, g.view) >= aboutOneMatter || p.sharedAround(nil) >= leastAtOneTime
}

// ofNamed reports whether two figures count those of one who is named: "four Norvian diplomats", "six Norvian diplomats".
func (f *figure) ofNamed(g *figure) bool {
	return slices.ContainsFunc(f.kinds, func(s string) bool { return f.view.named[s] && slices.Contains(g.kinds, s) })
}

// ofEach reports whether a figure is told of each of two and another is that of both: "80 prisoners each", "160 in all".
func (f *figure) ofEach(g *figure) bool {
	const reach = 3
	_, last := wordsAt(f.view, f.Span)
	if g.Low != 2*f.Low {
		return false
	}
	for i, w := range f.view.words {
		if w.text == "each" || w.text == "apiece" && last >= 0 && last < i && i <= last+reach {
			return true
		}
	}
	return false
}

// timesBefore reports whether a figure counts how often something was before this time: "had flown three times before".
func (f *figure) timesBefore() bool {
	_, last := wordsAt(f.view, f.Span)
	return f.view.stemAt(last+1) == "time" && (f.view.textAt(last+2) == "before" || f.view.textAt(last+2) == "previously" || f.view.textAt(last+2) == "already")
}

// passing are verbs, by sense, that tell of time only that it passed.
var passing = set(`spend pass`)

// edge is "before" or "after" where a time counts from something: "ten minutes before it began".
func (f *figure) edge() string {
	_, last := wordsAt(f.view, f.Span)
	for i := last + 1; last >= 0 && i < len(f.view.words) && i <= last+2; i++ {
		if w := f.view.words[i].text; w == "before" || w == "after" {
			return w
		}
	}
	return ""
}

// sayEnough reports whether two statements that count people of no kind have enough in common: that
// people work somewhere is told of many places.
func sayEnough(a, b *view) bool {
	const least = 2
	shared, na, nb := overlap(a, b, []string{"peopl"})
	return shared >= least || shared == na && shared == nb || shareName(a, b)
}

// farApart reports whether two figures of different verbs or kinds are so far apart that
// they hardly count one thing: a player's points in a game and in a career. The same digits with another word
// for their size are a slip.
func farApart(f, g figure) bool {
	a, b := math.Abs(f.High), math.Abs(g.High)
	oneMatter := f.matter == g.matter || f.matter == "" || g.matter == ""
	if min(a, b) == 0 || oneMatter && (len(f.kinds) == 0) == (len(g.kinds) == 0) {
		return false
	}
	apart := max(a, b) / min(a, b)
	return apart > farRatio && !isPowerOfTen(apart)
}

// onItsOwnDay reports whether a figure is told as that of one day of several: "four soldiers were killed
// on 21 August alone".
func (f *figure) onItsOwnDay() bool {
	return slices.ContainsFunc(f.view.moments, func(m moment) bool { return m.Start > f.End && f.view.followedBy(m.Span, "alone") })
}

// followedBy reports whether a word stands right behind a span.
func (v *view) followedBy(span fact.Span, word string) bool {
	_, last := wordsAt(v, span)
	return last >= 0 && v.textAt(last+1) == word
}

// tellsOfAll reports whether a statement tells of a whole country, where another may tell of a place in it.
func (v *view) tellsOfAll() bool {
	for i, w := range v.words {
		if w.text == "nationwide" || w.text == "countrywide" || (w.text == "country" || w.text == "nation") && (v.textAt(i-1) == "whole" || v.textAt(i-1) == "entire" || v.textAt(i-2) == "across") {
			return true
		}
	}
	return false
}
