package verdicts

import (
	"math"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file compares figures that stand in one place of a statement and of its rewrite
// (exchanged.go): they are of one thing, whatever that is, unless the noun behind them was
// exchanged as well. Here two lower bounds that lie far apart differ too, as nobody rewrites
// "at least 17" to "at least 70".

// How many times greater the one of two bounds of one kind is at least to be another figure, and
// a plain figure than a lower bound, or less than an upper one.
// It is more of what became of people, which is told with lower bounds while it goes on.
const (
	boundsRatio = 1.5
	plainRatio  = 2.5
	tollRatio   = 4
)

// compareExchanged finds two figures in one place that cannot both be meant.
func compareExchanged(p *pair) []finding {
	if len(p.a.figures) == 0 || len(p.b.figures) == 0 || !p.isRewrite() || p.a.ofOtherState(p.b) || p.a.renewed() != p.b.renewed() || p.ofOtherTimes() {
		return nil
	}
	var found []finding
	for i := range p.a.figures {
		for k := range p.b.figures {
			f, g := &p.a.figures[i], &p.b.figures[k]
			if !p.exchangedFigures(f, g) || !f.excludes(g) || f.onItsOwnDay() != g.onItsOwnDay() {
				continue
			}
			found = append(found, finding{
				kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "figure in one place", least: leastLikelyCounted,
				x: p.a.value(f.Phrase, normal(f.Figure)), y: p.b.value(g.Phrase, normal(g.Figure)),
				reason: message.Text("The same words around another figure: “{{.One}}” against “{{.Other}}”.", "One", f.Text, "Other", g.Text),
			})
		}
	}
	if len(found) > 1 || len(unmatched(p.a, p.b)) > 1 && len(unmatched(p.b, p.a)) > 1 {
		return nil // of another day, or another quarter
	}
	return found
}

// exchangedFigures reports whether two figures stand in one place and may measure one thing.
func (p *pair) exchangedFigures(f, g *figure) bool {
	x, y := p.a.stretchOf(f.Span), p.b.stretchOf(g.Span)
	switch {
	case x.empty() || y.empty() || !p.inOnePlace(x, y) && !p.oneStep(f, g), quotedAlike(*f, *g), f.Per != g.Per, stepsApart(f, g), placesApart(f.place, g.place), farApart(*f, *g):
		return false
	case !oneQuantity(f, g) || !p.countOne(f, g, x, y) || f.part != g.part && f.part != some && g.part != some, !f.describesWith(g), !f.boundedLike(g), f.lacking() != g.lacking(), f.namedBefore() != g.namedBefore():
		return false
	case (f.vague() || g.vague()) && meets(*f, *g), f.again || g.again, f.inOffice() != g.inOffice(), f.thing.sum && g.thing.sum && (f.thing.key != g.thing.key || ofTwo(f.subjects, g.subjects)), farFromOne(f, g, x, y), f.view.goesOn() != g.view.goesOn(), f.ofTwoDoers(g), f.thing.key == jobsCut && f.ofTwoFirms(g):
		return false
	case p.a.givesNumber(g), p.b.givesNumber(f), p.a.addsUpTo(g), p.b.addsUpTo(f), p.a.turnsShare(f, g), p.makeAThird(f, g), p.otherDeed(f, g), p.a.bothSides() || p.b.bothSides():
		return false
	}
	return true
}

// farFromOne reports whether two figures tell how far from one place two things are.
func farFromOne(f, g *figure, x, y stretch) bool {
	if !f.tellsWhere(x) || !g.tellsWhere(y) {
		return false
	}
	one, other := f.view.nounBefore(f.view.beforeSofteners(f.Span)), g.view.nounBefore(g.view.beforeSofteners(g.Span))
	return one != "" && other != "" && one != other
}

// nounBefore is the sense of the last word of content before another that is no verb, "" if there is
// none.
func (v *view) nounBefore(i int) string {
	for i--; i >= 0; i-- {
		if w := &v.words[i]; v.content[w.sense] && !w.function && !v.deedHolds(i) {
			return w.sense
		}
	}
	return ""
}

// tellsWhere reports whether a figure is how far something lies from a place: "15 miles north of".
func (f *figure) tellsWhere(s stretch) bool {
	return scales[f.unit].of == "length" && (f.view.textAt(s.to) == "from" || f.view.textAt(s.to) == "off" || f.view.textAt(s.to+1) == "of")
}

// vague reports whether a figure tells only of what size a count is: "dozens".
func (f *figure) vague() bool {
	return slices.ContainsFunc(text.Words(f.Text), func(w text.Word) bool { return vagueCounts[text.Fold(w.Text)] })
}

var vagueCounts = set(`dozens scores tens hundreds thousands millions billions`)

// oneQuantity reports whether two figures are in one unit, or in two of one quantity.
func oneQuantity(f, g *figure) bool {
	if f.unit == g.unit {
		return f.unit != fact.OrdinalUnit
	}
	return scaleOf(f).of != "" && scaleOf(f).of == scaleOf(g).of
}

// scale is what quantity a unit measures, and how many of the smallest unit of it are one.
type scale struct {
	of    string
	times float64
}

// scales are units of one quantity: where the one side gives the larger, the other may give the
// smaller. Tons and tonnes are told alike.
var scales = map[string]scale{
	"grams": {"weight", 1}, "kg": {"weight", 1e3}, "tonnes": {"weight", 1e6}, "tons": {"weight", 1e6},
	"mm": {"length", 1}, "cm": {"length", 10}, "inches": {"length", 25.4}, "m": {"length", 1e3}, "yards": {"length", 914.4}, "km": {"length", 1e6},
	"kw": {"power", 1}, "mw": {"power", 1e3}, "gw": {"power", 1e6},
	"m²": {"area", 1}, "acres": {"area", 4046.86}, "hectares": {"area", 1e4}, "km²": {"area", 1e6},
	"mb": {"data", 1}, "gb": {"data", 1e3}, "tb": {"data", 1e6},
}

// upcoming stand before a stretch of time that dates a figure: "150 next year".
var upcoming = set(`next last past previous`)

// scaleOf is the scale of a figure's unit, or of the stretch of time it counts; the empty scale
// for others.
func scaleOf(f *figure) scale {
	if days := spans[f.thing.key]; days > 0 && f.unit == "" && !f.thing.age && !upcoming[firstOf(f.kinds)] {
		return scale{"time", days}
	}
	return scales[strings.ToLower(f.unit)]
}

// countOne reports whether what two figures in one place count may be one: the noun is the same
// or both are people, or told on one side only, before or behind words that both have.
func (p *pair) countOne(f, g *figure, x, y stretch) bool {
	n, m := plain(strings.ToLower(f.Counted)), plain(strings.ToLower(g.Counted))
	switch {
	case f.thing.age || g.thing.age:
		return false // which are compared by whose they are
	case f.unit == "" && scaleOf(f).of != "" && scaleOf(g).of != "":
		return true // months and years
	case n != "" && (n == m || sense(n) == sense(m)), f.thing.key != "" && f.thing.key == g.thing.key:
		return kindsMeet(f.kinds, g.kinds)
	case n == "" || m == "", f.unit != "" && f.Low == g.Low:
		return p.besideKept(x, y)
	case lexicon.Same(f.Counted, g.Counted, lexicon.Noun) || lexicon.Within(f.Counted, g.Counted, lexicon.Noun):
		return p.besideKept(x, y)
	}
	return isPeople(n) && isPeople(m) && len(f.kinds) == 0 && len(g.kinds) == 0
}

// besideKept reports whether two stretches stand right behind a kept word, or right before one.
func (p *pair) besideKept(x, y stretch) bool {
	a, b := p.betweenKept(x, y)
	return a.from >= x.from && b.from >= y.from || a.to <= x.to && b.to <= y.to
}

// isPeople reports whether a noun, by stem, is one for people that tells hardly more of them than
// what they are to somebody.
func isPeople(noun string) bool { return anybody[noun] || publics[noun] }

var publics = set(`custom client patient passeng resid user subscrib pupil student worker employe staff member voter guest visitor
	spectat fan viewer tourist migrant refuge inmat prison detaine demonstr protest marcher survivor hostag citizen villag tenant
	taxpay motorist commut travel travell shopper investor creditor depositor civilian attende particip diner holidaymak`)

// bounds tells to which side of the number that a figure gives it lies.
type bounds int

const (
	exactly bounds = iota
	aboveIt
	belowIt
)

// justBelow and justAbove are words before a number that is told as one hardly missed.
var (
	justBelow = []string{"just under", "just below", "just short of", "nearly", "almost", "not quite", "slightly under", "slightly less", "slightly fewer", "a little under", "a little less", "approaching"}
	justAbove = []string{"just over", "just above", "just more", "slightly over", "slightly more", "a little over", "a little more"}
)

// bound reads to which side of its number a figure lies; near where it is close to it.
func (f *figure) bound() (side bounds, near bool) {
	switch f.Qualifier {
	case fact.AtLeast, fact.Over:
		return aboveIt, false
	case fact.AtMost, fact.Under:
		return belowIt, false
	}
	words := text.Fold(f.Text)
	begins := func(phrase string) bool { return strings.HasPrefix(words, phrase+" ") }
	switch {
	case slices.ContainsFunc(justBelow, begins):
		return belowIt, true
	case slices.ContainsFunc(justAbove, begins):
		return aboveIt, true
	}
	return exactly, false
}

// excludes reports whether two figures in one place cannot both be meant.
func (f *figure) excludes(g *figure) bool {
	timesF, timesG := 1.0, 1.0
	if f.unit != g.unit || f.thing.key != g.thing.key {
		if one, other := scaleOf(f), scaleOf(g); one.of != "" && one.of == other.of {
			if one.of == "time" && f.withinUnit(g) {
				return false
			}
			timesF, timesG = one.times, other.times
		}
	}
	low, high := f.Low*timesF, g.Low*timesG
	one, nearF := f.bound()
	other, nearG := g.bound()
	if low > high {
		low, high, one, other, nearF, nearG = high, low, other, one, nearG, nearF
	}
	switch {
	case low <= 0:
		return low != high && one == other
	case low == high && one == aboveIt && other == belowIt:
		return f.Qualifier != fact.AtLeast || g.Qualifier != fact.AtMost
	case one == belowIt && other == aboveIt:
		return low < high || f.Qualifier != fact.AtLeast && f.Qualifier != fact.AtMost || g.Qualifier != fact.AtLeast && g.Qualifier != fact.AtMost
	case low == high:
		return false
	case nearF || nearG || one == exactly && other == exactly:
		x, y := *f, *g
		x.lo, x.hi, y.lo, y.hi = x.lo*timesF, x.hi*timesF, y.lo*timesG, y.hi*timesG
		x.loose, y.loose = x.loose || timesF != 1, y.loose || timesG != 1
		return !meets(x, y) && !isRounded(f, g) && (x.loose == y.loose || high > low*(1+roughly))
	case one == other:
		return high > f.ratio(boundsRatio)*low
	case one == exactly && other == aboveIt, one == belowIt && other == exactly:
		return high > low*(1+roughedOff(f, g))
	}
	return high > f.ratio(plainRatio)*low
}

// ratio is how many times greater another figure is at least, given how many times it is of most
// things.
func (f *figure) ratio(most float64) float64 {
	if f.thing.state {
		return tollRatio
	}
	return most
}

// roughedOff is by which share a figure may lie on the wrong side of a bound: some where either
// was rounded.
func roughedOff(f, g *figure) float64 {
	if f.Qualifier == fact.About || g.Qualifier == fact.About || f.loose || g.loose {
		return roughly
	}
	return 0
}

// specific is from what number on two figures are hardly the same by chance.
const specific = 1000

// givesNumber reports whether a statement has the number of another's figure, of whatever it is.
func (v *view) givesNumber(g *figure) bool {
	return slices.ContainsFunc(v.figures, func(f figure) bool {
		return f.High == g.High && f.loose == g.loose && (f.unit == g.unit || f.unit == "" && (f.thing.key == "" || f.Low >= specific)) && (f.Qualifier == g.Qualifier || f.Low != f.High)
	})
}

// makeAThird reports whether two figures make another that either statement gives: of ten, four
// came and six did not.
func (p *pair) makeAThird(f, g *figure) bool {
	is := func(o figure) bool { return o.Low == f.Low+g.Low && o.unit == f.unit }
	return slices.ContainsFunc(p.a.figures, is) || slices.ContainsFunc(p.b.figures, is)
}

// otherDeed reports whether two figures stand with verbs that tell two deeds, neither of which is
// in the other statement: who was arrested need not be charged.
func (p *pair) otherDeed(f, g *figure) bool {
	return f.matter != g.matter && f.matter != "" && p.a.governing(f) && p.b.governing(g) && g.matter != "" && !lightVerbs[f.matter] && !lightVerbs[g.matter] && !f.thing.age &&
		!p.b.content[f.matter] && !p.a.content[g.matter] && (states[f.matter] == "" || states[f.matter] != states[g.matter])
}

// addsUpTo reports whether figures of a statement make another's together: "200 this year and
// 150 next year" are 350.
func (v *view) addsUpTo(g *figure) bool {
	var parts []float64
	all := 0.0
	for i := range v.figures {
		if f := &v.figures[i]; f.Low == f.High && f.mayBePart(g) && f.Low > 0 && f.Low < g.Low {
			if slices.Contains(parts, g.Low-f.Low) {
				return true
			}
			parts, all = append(parts, f.Low), all+f.Low
		}
	}
	return len(parts) > 2 && all == g.Low
}

// complement reports whether two shares make a whole: what nine in ten are for one in ten may be
// against.
func complement(f, g *figure) bool {
	const whole, rounding = 100, 2
	return f.unit == "%" && g.unit == "%" && math.Abs(f.Low+g.Low-whole) <= rounding
}

// turnsShare reports whether two shares make a whole, and one of the statements tells of those who
// are against, or do not.
func (v *view) turnsShare(f, g *figure) bool {
	return complement(f, g) && v.turns() != g.view.turns()
}

func (v *view) turns() bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return w.negation || turning[w.stem] })
}

// turning are words, by stem, for the other part of those who were asked, or had a choice.
var turning = set(`against no not never oppos reject refus disagre disapprov disapprove remain without fail lack declin only still abstain`)

// mayBePart reports whether a figure may count some of those that another does: the same, what is
// not told, or people of some kind among people.
func (f *figure) mayBePart(g *figure) bool {
	n, m := plain(strings.ToLower(f.Counted)), plain(strings.ToLower(g.Counted))
	return f.unit == g.unit && (n == m || n == "" || g.unit == "" && (anybody[m] || upcoming[firstOf(f.kinds)]))
}

func firstOf(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// bothSides reports whether a statement tells what holds above and what below a number.
func (v *view) bothSides() bool {
	any := func(words map[string]bool) bool {
		return slices.ContainsFunc(v.words, func(w viewWord) bool { return words[w.text] })
	}
	return any(overWords) && any(underWords)
}

var (
	overWords  = set(`above over more exceeding`)
	underWords = set(`below under less fewer`)
)

// oneStep reports whether two figures are the only ones that tell how great a change was, or where
// it ended, each in its statement.
func (p *pair) oneStep(f, g *figure) bool {
	only := func(v *view, f *figure) bool {
		return !slices.ContainsFunc(v.figures, func(o figure) bool { return o.step == f.step && o.Span != f.Span })
	}
	return f.step != noStep && f.step != changeFrom && f.step == g.step && f.unit != "" && only(p.a, f) && only(p.b, g) && f.matter == g.matter
}

// governing reports whether the verb a figure stands with is close to it, so that it says what is
// counted: right before it, or behind what is counted.
func (v *view) governing(f *figure) bool {
	const reach = 4
	first, last := wordsAt(v, f.Span)
	for i := max(0, first-reach); i < len(v.words) && i <= last+reach; i++ {
		if (i < first || i > last) && v.words[i].sense == f.matter && v.textAt(i-1) != "to" {
			return true
		}
	}
	return false
}
