package verdicts

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// numberDifferences compares figures that count the same thing in the same
// unit, and figures that stand in the same place of sentences that are
// otherwise the same. Two figures that cannot both be true are a material
// difference; two that can, but are not the same ("406", "over 400"), are
// listed as a minor one.
//
// An article with several figures for one thing (a daily and a total toll)
// contradicts another only if none of them agrees with any of the other's.
func numberDifferences(views []*view) []fact.Difference {
	var found []fact.Difference
	listed := make(map[string]bool) // figures in a material difference, by statement and place
	for _, g := range groupFigures(views) {
		if d, ok := g.difference(); ok {
			found = append(found, d)
			if d.Material {
				for _, v := range d.Values {
					listed[placeOf(v)] = true
				}
			}
		}
	}
	return append(found, sameSlotDifferences(views, listed)...)
}

// figureGroup is the figures of a claim that count one thing.
type figureGroup struct {
	thing thing
	sides []figureSide
}

// figureSide is what one article says of the thing, in all statements of the claim.
type figureSide struct {
	article string
	figures []figure
}

func groupFigures(views []*view) []*figureGroup {
	var groups []*figureGroup
	byKey := make(map[string]*figureGroup)
	oneArticle := len(views) > 0 && len(views[0].siblings) == 1 && !slices.ContainsFunc(views, func(v *view) bool { return v.ArticleID != views[0].ArticleID })
	for _, v := range views {
		article := v.ArticleID
		if oneArticle {
			article = v.ID // its statements are compared with each other
		}
		for _, f := range v.figures {
			if f.thing.key == "" || f.thing.key == ageOfSomebody {
				continue
			}
			key := f.measured()
			g := byKey[key]
			if g == nil {
				g = &figureGroup{thing: f.thing}
				byKey[key] = g
				groups = append(groups, g)
			}
			n := slices.IndexFunc(g.sides, func(s figureSide) bool { return s.article == article })
			if n < 0 {
				n = len(g.sides)
				g.sides = append(g.sides, figureSide{article: article})
			}
			g.sides[n].figures = append(g.sides[n].figures, f)
		}
	}
	slices.SortStableFunc(groups, func(a, b *figureGroup) int {
		return cmp.Compare(a.thing.key, b.thing.key)
	})
	return mergeTolls(groups)
}

func (g *figureGroup) difference() (fact.Difference, bool) {
	kinds := differentSides(g.sides)
	var first, second *figureSide // an example of what differs
	material, moved, renewed, hardly := false, false, false, false
	for i := range kinds {
		for j := range kinds[:i] {
			a, b := &kinds[j], &kinds[i]
			switch {
			case !contradict(a, b, true):
				if first == nil && !agree(a, b) {
					first, second = a, b
				}
			case ofOtherDays(a, b):
				if first == nil {
					first, second, moved = a, b, true
				}
			case g.renewed(a, b):
				if first == nil {
					first, second, renewed = a, b, true
				}
			case !material:
				first, second, material = a, b, true
			}
		}
	}
	if first == nil {
		first, second = g.hardlyContradicting(kinds)
		hardly = first != nil
	}
	if first == nil {
		return fact.Difference{}, false
	}
	d := fact.Difference{Kind: fact.DiffNumber, Concerns: fact.ConcernsClaim, Material: material}
	if g.thing.age {
		d.Concerns = fact.ConcernsPerson
	}
	var all []figure
	for _, side := range g.sides {
		all = append(all, side.figures...)
	}
	value := valuesOf(all)
	for i := range g.sides {
		for _, f := range g.sides[i].figures {
			if g.compared(i, f, !hardly) {
				d.Values = append(d.Values, f.view.value(f.Phrase, value(f)))
			}
		}
	}
	switch {
	case material, hardly:
		d.Reason = message.Text("The figures for “{{.What}}” cannot both be true: {{.One}} against {{.Other}}.",
			"What", g.thing.label, "One", first.text(value), "Other", second.text(value))
		if hardly {
			d.Reason = hardlyAlike(d.Reason)
		}
	case moved:
		if second.view().day < first.view().day {
			first, second = second, first
		}
		d.Reason = message.Text("The figures for “{{.What}}” are of different days: {{.Earlier}} on {{.Day}}, {{.Later}} on {{.LaterDay}}.", "What", g.thing.label,
			"Earlier", first.text(value), "Day", first.view().published(), "Later", second.text(value), "LaterDay", second.view().published())
	case renewed:
		d.Reason = message.Text("The figures for “{{.What}}” are {{.One}} and {{.Other}}: one of them is told as an earlier or a later count.",
			"What", g.thing.label, "One", first.text(value), "Other", second.text(value))
	default:
		d.Reason = message.Text("The figures for “{{.What}}” are not the same but can both be true: {{.One}} and {{.Other}}.",
			"What", g.thing.label, "One", first.text(value), "Other", second.text(value))
	}
	return d, true
}

// renewed reports whether one of two sides is told as an earlier or a later count.
func (g *figureGroup) renewed(a, b *figureSide) bool {
	return ofOtherTimes(a, b) || ofEarlierHour(a, b) || g.updated(a, b) || g.grown(a, b)
}

// hardlyContradicting is a pair of sides with two tolls that cannot both be true, in statements that are hardly likely
// to make one claim: they may be of two things, and are to be read. Nil if there is none.
func (g *figureGroup) hardlyContradicting(kinds []figureSide) (first, second *figureSide) {
	if !g.thing.state || g.thing.key == jobsCut {
		return nil, nil
	}
	for i := range kinds {
		for j := range kinds[:i] {
			a, b := &kinds[j], &kinds[i]
			if contradict(a, b, false) && !ofOtherDays(a, b) && !g.renewed(a, b) {
				return a, b
			}
		}
	}
	return nil, nil
}

// compared reports whether some other side gives a figure that one of side i can be
// set against. The toll of another day stands in no table with it.
func (g *figureGroup) compared(i int, f figure, likely bool) bool {
	for k := range g.sides {
		if k != i && slices.ContainsFunc(g.sides[k].figures, func(o figure) bool { return setAgainst(f, o, likely) || quotedAlike(f, o) }) {
			return true
		}
	}
	return false
}

// ofOtherDays reports whether all that two articles count of a thing is of different days.
func ofOtherDays(a, b *figureSide) bool {
	for _, f := range a.figures {
		for _, g := range b.figures {
			if !f.view.ofAnotherDay(g.view) {
				return false
			}
		}
	}
	return true
}

func (s *figureSide) view() *view { return s.figures[0].view }

// mostSides is how many articles with different figures are compared two by two.
const mostSides = 100

// differentSides keeps one side of those that give the same figures.
func differentSides(sides []figureSide) []figureSide {
	var kept []figureSide
	for _, side := range sides {
		known := slices.ContainsFunc(kept, func(k figureSide) bool {
			return slices.EqualFunc(k.figures, side.figures, func(a, b figure) bool {
				return sameFigure(a, b) && (a.quote >= 0) == (b.quote >= 0)
			})
		})
		if !known && len(kept) < mostSides {
			kept = append(kept, side)
		}
	}
	return kept
}

// contradict reports whether two sides give figures that can be compared, and none
// of the one agrees with any of the other's.
func contradict(a, b *figureSide, likely bool) bool {
	compared := false
	lists := a.lists() || b.lists()
	for _, f := range a.figures {
		for _, g := range b.figures {
			if quotedAlike(f, g) {
				return false
			}
			like := setAgainst(f, g, likely)
			if (like || !f.thing.state) && meets(f, g) {
				return false // of things counted for many reasons, one may be this one
			}
			if like && (f.view.givesBare(g) || g.view.givesBare(f)) {
				return false // "nine million users in Australia and 310 million worldwide"
			}
			if like && (f.sumsTo(g) || g.sumsTo(f) || addUp(&f, &g)) {
				return false
			}
			if like && (g.Low >= leastTelling && f.view.givesNumber(&g) || f.Low >= leastTelling && g.view.givesNumber(&f)) {
				return false // "61 operations were put off and 19 patients moved", "61 patients had theirs put off"
			}
			compared = compared || like && !moved(&f, &g) && (!lists || alike(f.view, g.view) >= nearlySame)
		}
	}
	return compared
}

// givesBare reports whether a statement gives a figure behind another and "and", without saying
// again what it counts.
func (v *view) givesBare(f figure) bool {
	return slices.ContainsFunc(v.figures, func(g figure) bool {
		first := v.beforeSofteners(g.Span)
		if v.isFurther(first) {
			first -= 2
		}
		return g.thing.key == "" && g.unit == f.unit && meets(f, g) && first > 0 && v.words[first-1].text == "and"
	})
}

// isFurther reports whether a figure that begins at a word is told to come to another: "12 and a
// further nine".
func (v *view) isFurther(first int) bool {
	return first > 1 && v.words[first-1].text == "further" && determiners[v.words[first-2].text]
}

// sumsTo reports whether a figure and the further ones behind it come to another.
func (f *figure) sumsTo(g figure) bool {
	low, high, further := f.Low, f.High, false
	for i := range f.view.figures {
		x := &f.view.figures[i]
		if x.Start > f.End && x.unit == f.unit && f.view.isFurther(f.view.beforeSofteners(x.Span)) {
			low, high, further = low+x.Low, high+x.High, true
		}
	}
	return further && low <= g.High && g.Low <= high
}

// addUp reports whether one of two figures comes to the other together with one that is joined to it.
func addUp(f, g *figure) bool { return f.joinedTo(g) || g.joinedTo(f) }

// joinedTo reports whether a figure and one that is joined to it by "and" come to another: "212
// pupils and nine members of staff" are 221 people.
func (f *figure) joinedTo(g *figure) bool {
	const reach = 6 // words
	_, last := wordsAt(f.view, f.Span)
	for i := range f.view.figures {
		x := &f.view.figures[i]
		if x.Start <= f.End || x.unit != f.unit || f.Low+x.Low != g.Low || f.High+x.High != g.High {
			continue
		}
		first := f.view.beforeSofteners(x.Span)
		if first-last <= reach && first > 0 && f.view.words[first-1].text == "and" {
			return true
		}
	}
	return false
}

// leastTelling is the least count that hardly stands in two reports of one event by chance: where
// each gives it, they may mean one thing by it that they call by two names.
const leastTelling = 20

// lists reports whether an article counts a thing for so many reasons, or such different
// ones, that which of its figures another's is to be set against cannot be told: points,
// player by player, or of a game and of a career.
func (s *figureSide) lists() bool {
	const many, ratio = 3, 20
	var values []string
	low, high := math.Inf(1), 0.0
	for _, f := range s.figures {
		if n := normal(f.Figure); !f.thing.state && !slices.Contains(values, n) {
			values = append(values, n)
			low, high = min(low, f.Low), max(high, f.Low)
		}
	}
	return len(values) >= many || high > ratio*low
}

// agree reports whether two sides give one figure alike, give none that can be
// compared, or give theirs in quotations of one utterance.
func agree(a, b *figureSide) bool {
	compared := false
	for _, f := range a.figures {
		for _, g := range b.figures {
			if quotedAlike(f, g) {
				return true
			}
			if !likeWithLike(f, g) {
				continue
			}
			if sameFigure(f, g) || f.thing.sum && meets(f, g) {
				return true // "over $2.6 million" and "over $2.7 million"
			}
			compared = true
		}
	}
	return !compared
}

// quotedAlike reports whether two figures stand in quotations of one utterance:
// then they are part of the difference between the quotations.
func quotedAlike(f, g figure) bool { return quotedTogether(f.view, f.quote, g.view, g.quote) }

func (s *figureSide) text(value func(figure) string) string {
	var values []string
	for _, f := range s.figures {
		if n := value(f); !slices.Contains(values, n) {
			values = append(values, n)
		}
	}
	return strings.Join(values, ", ")
}

// nearlySame is from which share of content words in common two sentences are
// the same but for a figure or a negation.
const nearlySame = 0.75

// sameSlotDifferences finds pairs of statements that are the same but for one
// figure each of the same unit, of which one at least does not say what it counts.
func sameSlotDifferences(views []*view, listed map[string]bool) []fact.Difference {
	var found []fact.Difference
	for i, a := range views {
		if len(a.figures) == 0 {
			continue
		}
		for _, b := range views[i+1 : min(len(views), i+1+neighbours)] {
			f, g, ok := onlyFigures(a, b)
			if !ok || f.thing.key != "" && g.thing.key != "" || a.isNumber(f) && b.isNumber(g) || alike(a, b) < nearlySame || stepsApart(&f, &g) || a.datedApart(b) || a.daysApart(b) ||
				f.Per != g.Per || a.turnsShare(&f, &g) || a.ofOtherState(b) || a.timeBut(b) && b.timeBut(a) {
				continue
			}
			x, y := a.value(f.Phrase, normal(f.Figure)), b.value(g.Phrase, normal(g.Figure))
			if listed[placeOf(x)] && listed[placeOf(y)] {
				continue
			}
			found = append(found, fact.Difference{
				Kind: fact.DiffNumber, Concerns: fact.ConcernsClaim, Material: !a.ofAnotherDay(b),
				Values: []fact.DifferenceValue{x, y},
				Reason: message.Text("Otherwise nearly the same sentences give different figures: {{.One}} against {{.Other}}.", "One", x.Value, "Other", y.Value),
			})
		}
	}
	return found
}

// onlyFigures is the one figure of each statement that the other does not
// have, if there is exactly one on each side and the two are comparable.
func onlyFigures(a, b *view) (f, g figure, ok bool) {
	x, y := unmatched(a, b), unmatched(b, a)
	if len(x) != 1 || len(y) != 1 {
		return f, g, false
	}
	f, g = x[0], y[0]
	return f, g, f.unit == g.unit && !quotedAlike(f, g)
}

// unmatched is the figures of a that agree with no figure of b.
func unmatched(a, b *view) []figure {
	var left []figure
	for _, f := range a.figures {
		if !f.again && !slices.ContainsFunc(b.figures, func(g figure) bool { return f.unit == g.unit && meets(f, g) }) {
			left = append(left, f)
		}
	}
	return left
}

func placeOf(v fact.DifferenceValue) string {
	return fmt.Sprintf("%s %d", v.Statement, v.Start)
}
