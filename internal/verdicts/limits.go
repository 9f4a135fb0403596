package verdicts

import (
	"math"
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// This file reads what a figure leaves out of what it counts, or measures with it: a
// part, a stretch of time, a record. Figures of one thing with different limits can
// both be true.

// partOf is the word right beside a figure that makes it count a part.
func (v *view) partOf(f fact.Figure) string {
	if terms[plain(strings.ToLower(f.Counted))] {
		return "" // "the past three weeks" are three weeks
	}
	first, last := wordsAt(v, f.Span)
	for i := first - 1; i >= 1 && i >= first-wholeReach; i-- {
		if v.words[i].text == "of" && v.words[i-1].figure {
			if v.participleBehind(f) >= 0 {
				return "" // "two of the nine shots fired by guards": nine were fired in all
			}
			return "whole" // "10 of the team's 16 games"
		}
	}
	for _, i := range []int{first - 1, last + 1} {
		if first > 0 && i < len(v.words) && parts[v.words[i].text] != "" {
			return parts[v.words[i].text]
		}
	}
	if last >= 0 && last+2 < len(v.words) && v.words[last+1].text == "of" && determiners[v.words[last+2].text] {
		return some // "five of his points"
	}
	if last >= 0 && last+3 < len(v.words) && leavesOf[v.words[last+1].stem] && v.words[last+2].text == "of" && determiners[v.words[last+3].text] && v.textAt(first-1) != "all" {
		return some // "forty pages of the thesis"
	}
	if last >= 0 && (v.textAt(last+2) == "full" && v.textAt(last+3) == "of" || v.textAt(last+2) == "laden" || v.textAt(last+2) == "loaded") {
		return some // "two ships full of bananas"
	}
	return ""
}

// leavesOf are nouns, by stem, for parts of a text.
var leavesOf = stems(`page chapter paragraph line section volume article clause`)

// some is the part that a figure counts of what is known: "five of his points".
const some = "some"

// ofThese reports whether a figure with "of the" behind it counts some of what a state is
// said of: "of the dead", not "of the three victims".
func (v *view) ofThese(f fact.Figure) bool {
	_, last := wordsAt(v, f.Span)
	return last+3 < len(v.words) && states[v.words[last+3].stem] != ""
}

// describedBy is the noun that a figure describes together with what it counts.
func (v *view) describedBy(f fact.Figure) string {
	_, last := wordsAt(v, f.Span)
	if last < 0 || last+2 >= len(v.words) || strings.TrimSpace(v.between(last)) != "-" || v.words[last+1].stem != plain(strings.ToLower(f.Counted)) {
		return ""
	}
	for i := last + 2; i < len(v.words) && i <= last+kindReach && strings.TrimSpace(v.between(i-1)) == ""; i++ {
		if w := v.words[i]; !w.function && !w.figure && (i+1 == len(v.words) || v.words[i+1].function || strings.TrimSpace(v.between(i)) != "") {
			return w.sense
		}
	}
	return ""
}

// describesWith reports whether what two figures describe may be one thing.
func (f *figure) describesWith(g *figure) bool {
	return f.described == g.described || f.described == "" && f.view.content[g.described] || g.described == "" && g.view.content[f.described]
}

// wholeReach is how many words before a whole the "of" stands that takes a part of it:
// "half of the houses in seven villages".
const wholeReach = 4

// parts are words for a part of what is counted, the same ones brought together.
var parts = pairs(`
first first, opening first, last last, past last, final last, latest last, recent last, next next, coming next,
other other, others other, another other, further other, additional other, more other
`)

// boundsOf are the words of the stretch of time that a figure is limited to, by "since" or
// "during" behind it in its clause or in front of its sentence; none where it is not.
func (v *view) boundsOf(f fact.Figure) []string {
	_, last := wordsAt(v, f.Span)
	if last < 0 {
		return nil
	}
	if bounding[v.words[0].text] && last > 0 {
		return v.boundAt(0)
	}
	for i := last + 1; i < len(v.words) && !strings.ContainsAny(v.between(i-1), ",;:"); i++ {
		if v.words[i].text == "of" && v.textAt(i+1) == "the" && i <= last+kindReach && v.isYear(i+2) {
			return []string{v.textAt(i + 2)} // "four games of the 2007 season"
		}
		if bounding[v.words[i].text] {
			return v.boundAt(i)
		}
	}
	return nil
}

// isYear reports whether a word is a year right before a noun.
func (v *view) isYear(i int) bool {
	const digits = 4
	return i+1 < len(v.words) && v.words[i].date && len(v.words[i].text) == digits && !v.words[i+1].function && strings.TrimSpace(v.between(i)) == ""
}

// boundAt are the words of content right behind a preposition of time.
func (v *view) boundAt(preposition int) []string {
	var words []string
	for i := preposition + 1; i < len(v.words); i++ {
		if w := v.words[i]; !w.function {
			words = append(words, w.text)
		} else if len(words) > 0 {
			break
		}
		if strings.ContainsAny(v.between(i), ",;:") {
			break
		}
	}
	return words
}

var bounding = set(`since during`)

// boundedLike reports whether two figures may be of one stretch of time: what limits the
// one stands in the other's statement.
func (f *figure) boundedLike(g *figure) bool {
	return g.view.tellsAny(f.bounds) && f.view.tellsAny(g.bounds)
}

// tellsAny reports whether one of some words stands in a statement, or there are none.
func (v *view) tellsAny(words []string) bool {
	return len(words) == 0 || slices.ContainsFunc(v.words, func(w viewWord) bool { return slices.Contains(words, w.text) })
}

// measuredBy is the sense of the noun that a figure is the measure of: "record" in "a
// record of 2,116 points".
func (v *view) measuredBy(f fact.Figure) string {
	first := v.beforeSofteners(f.Span)
	if first >= 2 && v.words[first-1].text == "of" && benchmarks[v.words[first-2].stem] {
		return v.words[first-2].sense
	}
	if first >= 1 && v.words[first-1].text == "by" && margins[plain(strings.ToLower(f.Counted))] {
		return "margin"
	}
	return ""
}

// margins are nouns, by stem, of which by how many one is ahead of another is told.
var margins = set(`vote seat ballot`)

// beforeSofteners is the first word of a figure, or of the "more than" in front of it; -1
// if there is none.
func (v *view) beforeSofteners(figure fact.Span) int {
	first, _ := wordsAt(v, figure)
	for first > 0 && softeners[v.words[first-1].text] {
		first--
	}
	return first
}

// benchmarks are nouns, by stem, for what a count is held against or how far it lies from
// another.
var benchmarks = set(`record mark lead deficit margin gap differ surplus shortfal averag median maximum minimum limit
	target goal quota threshold increas decreas rise fall drop declin gain loss cut`)

// namedBefore reports whether a small figure counts some that were told of before: "the two
// states" are not all there are. "Three of the seven" are some of all.
func (f *figure) namedBefore() bool {
	const few = 10
	first, _ := wordsAt(f.view, f.Span)
	return first > 0 && f.Unit == "" && f.thing.key != "magnitude" && f.High <= few && !f.view.isWhole(first) && definite[f.view.words[first-1].text]
}

var definite = set(`the these those both`)

// lacking reports whether a figure is of what is wanted or missing, not of what there is:
// "needed nine points".
func (f *figure) lacking() bool {
	first := f.view.beforeSofteners(f.Span)
	return first > 0 && wanting[f.view.words[first-1].stem]
}

var wanting = set(`need requir lack want seek demand`)

// ofAnotherTally reports whether two figures stand in tallies of a person's doings, as of
// a game and of a season, that differ in more things than they agree in.
func (f *figure) ofAnotherTally(g *figure) bool {
	if f.thing.state || !isTallied(f) || !f.view.tellsOfPerson() || !g.view.tellsOfPerson() {
		return false
	}
	same, other := 0, 0
	for things := range f.view.tallied() {
		switch met, told := f.view.talliesMeet(g.view, things); {
		case told && met:
			same++
		case told:
			other++
		}
	}
	return other >= 2 && other > same
}

// tallied are the measures that a statement gives figures for.
func (v *view) tallied() map[string]bool {
	measures := make(map[string]bool)
	for i := range v.figures {
		if isTallied(&v.figures[i]) {
			measures[v.figures[i].measured()] = true
		}
	}
	return measures
}

// isTallied reports whether a figure may stand in a tally: it counts something that adds
// up, which money and terms do not.
func isTallied(f *figure) bool {
	return (f.thing.key != "" || f.unit != "") && !f.thing.age && !terms[f.thing.key] && !strings.ContainsAny(f.unit, "$€£¥%")
}

var terms = set(`year month week day hour minut`)

// talliesMeet reports whether two statements give figures of one measure, and whether one
// of each can be true together.
func (v *view) talliesMeet(o *view, measure string) (met, told bool) {
	for i := range v.figures {
		for k := range o.figures {
			if v.figures[i].measured() == measure && o.figures[k].measured() == measure {
				met, told = met || meets(v.figures[i], o.figures[k]), true
			}
		}
	}
	return met, told
}

// tellsOfPerson reports whether a person, by name or pronoun, is in a statement.
func (v *view) tellsOfPerson() bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return persons[w.text] }) ||
		slices.ContainsFunc(v.Names, func(n fact.Name) bool { return n.Kind == fact.NamesPerson && !inSource(v.Statement, n.Span) })
}

var persons = set(`he him his she her hers`)

// ofAnotherEvent reports whether what became of people in two statements lies so far
// apart that they tell of two events: of this quake and of one before it.
func (v *view) ofAnotherEvent(o *view) bool {
	const ratio = 20
	apart := false
	for i := range v.figures {
		for k := range o.figures {
			f, g := &v.figures[i], &o.figures[k]
			if !f.thing.state || f.measured() != g.measured() {
				continue
			}
			if f.Low > g.Low {
				f, g = g, f
			}
			a, b := max(f.High, f.Low), g.Low // where they are nearest: "hundreds" begin at 200
			if meets(*f, *g) || b < ratio*a || isPowerOfTen(b/a) {
				return false
			}
			apart = true
		}
	}
	return apart
}

// isPowerOfTen reports whether two figures so many times apart may be the same digits
// with another word for their size, which is a slip.
func isPowerOfTen(times float64) bool {
	return math.Pow(10, math.Round(math.Log10(times))) == times
}

// inOffice reports whether a stretch of time is how long somebody was something: "four seasons as
// its director".
func (f *figure) inOffice() bool {
	_, last := wordsAt(f.view, f.Span)
	return (terms[f.thing.key] || f.thing.key == "season") && f.view.textAt(last+2) == "as" && f.view.textAt(last+3) != "of" && f.view.stemAt(last+1) == plain(strings.ToLower(f.Counted))
}
