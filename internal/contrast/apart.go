package contrast

import (
	"math"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/text"
)

// apart reports whether two units of a kind are comparable and not the same.
func apart(u, w *unit) bool {
	if !alikeInKind(u, w) {
		return false
	}
	switch u.kind {
	case Figure:
		return figuresApart(u.figure, w.figure)
	case Date:
		return datesApart(u.date, w.date)
	case Title:
		return wordsApart(u, w)
	case Name:
		return !oneRoot(u.value, w.value) && eachApart(u, w)
	case Source:
		return (u.holder == "" || u.holder != w.holder) && wordsApart(u, w) && !takesUp(u, w) && !takesUp(w, u)
	default:
		return eachApart(u, w)
	}
}

// toldIn reports whether one of some units may be the same as u: what the other side
// tells as well is not what it contradicts.
func toldIn(u *unit, units []unit) bool {
	return slices.ContainsFunc(units, func(w unit) bool { return alikeInKind(u, &w) && !apart(u, &w) })
}

// alikeInKind reports whether two units of a kind can be the same at all.
func alikeInKind(u, w *unit) bool {
	switch u.kind {
	case Figure:
		return u.figure.Unit == w.figure.Unit
	case Date:
		return (u.date.Kind == fact.DateClock) == (w.date.Kind == fact.DateClock)
	case Name:
		return u.names == "" || w.names == "" || u.names == w.names
	case Title:
		return u.holder == w.holder
	case Doer:
		return oneDeed(u.deed, w.deed)
	}
	return true
}

func oneDeed(d, e *fact.Deed) bool {
	return d.Verb == e.Verb || lexicon.Same(d.Verb, e.Verb, lexicon.Verb)
}

// How far figures may lie apart and be one: a rounded one from what it was rounded
// from, and any two large ones.
const (
	rounded    = 0.06
	largeCount = 1000
)

func figuresApart(f, g *fact.Figure) bool {
	x, y := math.Abs(f.Low), math.Abs(g.Low)
	if near := math.Abs(x-y) <= rounded*max(x, y); near && (f.Qualifier != fact.Exactly || g.Qualifier != fact.Exactly || max(x, y) >= largeCount) {
		return false
	}
	low, high := bounds(f)
	least, most := bounds(g)
	return max(low, least) > min(high, most)
}

func bounds(f *fact.Figure) (low, high float64) {
	low, high = f.Low, f.High
	switch f.Qualifier {
	case fact.Over, fact.AtLeast:
		high = math.Inf(1)
	case fact.Under, fact.AtMost:
		low = math.Inf(-1)
	}
	return low, high
}

// oneClock is how many minutes apart two times of day may be told of one event:
// "shortly before ten" is of "9.40".
const oneClock = 8

func datesApart(d, e *fact.Date) bool {
	if d.Kind == fact.DateClock {
		x, known := fact.Minutes(d.Clock)
		y, alsoKnown := fact.Minutes(e.Clock)
		return known && alsoKnown && max(x, y)-min(x, y) > oneClock
	}
	switch {
	case d.Weekday != "" && d.Weekday == e.Weekday,
		d.Said != "" && e.Said != "" && (strings.Contains(d.Said, e.Said) || strings.Contains(e.Said, d.Said)),
		text.Fold(d.Text) == text.Fold(e.Text):
		return false
	case d.From != "" && e.From != "":
		return max(d.From, e.From) > min(d.To, e.To)
	case d.Weekday != "" && e.Weekday != "":
		return true
	}
	return d.Said != "" && len(d.Said) == len(e.Said) && d.Said != e.Said
}

// oneRoot reports whether one name is made of the other: "Iran" and "Iranian".
func oneRoot(a, b string) bool {
	const leastRoot = 4
	return min(len(a), len(b)) >= leastRoot && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// takesUp reports whether one source only takes up another: "the official" is who was called a senior
// official before.
func takesUp(u, w *unit) bool {
	return strings.HasPrefix(u.value, "the ") && !outside(u.content, w.content)
}

// wordsApart reports whether one of two units has a word of content that the other has not, and
// eachApart whether each has.
func wordsApart(u, w *unit) bool {
	return len(u.content) > 0 && len(w.content) > 0 && (outside(u.content, w.content) || outside(w.content, u.content))
}

func eachApart(u, w *unit) bool {
	return outside(u.content, w.content) && outside(w.content, u.content)
}

// outside reports whether some words hold one that all do not.
func outside(words, all []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(all, w) })
}

// meet reports whether two lists of words have one in common.
func meet(words, others []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(others, w) })
}
