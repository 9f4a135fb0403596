package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares the times of day that two statements tell of one happening: "at 7:42
// a.m." and "shortly before five".

// hour is a time of day as the minutes that its words leave possible.
type hour struct {
	moment   *moment
	from, to int  // minutes from midnight, below 0 and over a day where the words leave that open
	twice    bool // it may be twelve hours later: morning or evening is not told
	words    fact.Phrase
}

const (
	day     = 24 * 60 // minutes
	halfDay = day / 2
	ever    = 2 * day
)

// Reports round, so a time to the minute is taken for one a few minutes off as well; how
// far words of approximation reach is what readers take them for.
const (
	rounded = 8  // minutes to either side: a quarter of an hour between two is no difference
	vaguely = 20 // "about five"
	shortly = 30 // "shortly before five"
)

// readHours reads the times of day that say when something was. What was from, since or
// until then is a stretch.
func readHours(v *view) []hour {
	var out []hour
	for i := range v.moments {
		m := &v.moments[i]
		first, _ := wordsAt(v, m.Span)
		if m.Kind != fact.DateClock || m.saying || first < 0 || m.Relation == fact.DateSince || m.Relation == fact.DateUntil {
			continue
		}
		if before := v.textAt(first - 1); before == "from" || before == "between" || before == "and" || before == "to" {
			continue
		}
		clock, twice := strings.CutSuffix(m.Clock, " o'clock")
		if !strings.Contains(clock, ":") {
			clock += ":00"
		}
		minute, ok := fact.Minutes(clock)
		if !ok {
			continue
		}
		h := hour{moment: m, twice: twice, words: m.Phrase}
		v.widen(&h, minute, first)
		out = append(out, h)
	}
	for i := range out {
		if d := v.dayBeside(&out[i]); d != nil && !out[i].twice && zoneOf(&out[i]) == "" {
			d.hour = &out[i]
		}
	}
	return out
}

// dayBeside is the day told right beside an hour: "at 9.20pm on Saturday"; nil if there is
// none.
func (v *view) dayBeside(h *hour) *moment {
	const reach = 3 // words between, as in "Saturday, shortly before five"
	first, last := wordsAt(v, h.moment.Span)
	for i := range v.moments {
		d := &v.moments[i]
		from, to := wordsAt(v, d.Span)
		if d.Kind == fact.DateDay && d.Relation == fact.DateOn && from >= 0 && (from > last && from-last <= 2 || to < first && first-to <= reach+1) {
			return d
		}
	}
	return nil
}

// textAt is a word, folded, "" outside of the statement.
func (v *view) textAt(i int) string {
	if i < 0 || i >= len(v.words) {
		return ""
	}
	return v.words[i].text
}

// widen sets what an hour leaves possible by the words before it, the first of which it
// takes in.
func (v *view) widen(h *hour, minute, first int) {
	h.from, h.to = minute-rounded, minute+rounded
	k := first - 1
	for ; vagueHours[v.textAt(k)]; k-- {
		h.from, h.to = minute-vaguely, minute+vaguely
	}
	switch near := nearHours[v.textAt(k-1)]; v.textAt(k) {
	case "before":
		if h.from = minute - ever; near {
			h.from = minute - shortly
		}
		h.to = minute
	case "after":
		if h.to = minute + ever; near {
			h.to = minute + shortly
		}
		h.from = minute
	case "by":
		h.from = minute - ever
	default:
		k++
	}
	if k < first && k > 0 && nearHours[v.textAt(k-1)] {
		k--
	}
	h.words = v.phrase(fact.Span{Start: v.words[min(k, first)].Start, End: h.moment.End})
}

var (
	vagueHours = set(`about around roughly approximately nearly almost circa some`)
	nearHours  = set(`shortly just soon moments minutes immediately right`)
)

// compareHours finds that one happening is told of two times of day.
func compareHours(p *pair) []finding {
	if p.a.ofOtherState(p.b) {
		return nil
	}
	for i := range p.a.hours {
		for k := range p.b.hours {
			x, y := &p.a.hours[i], &p.b.hours[k]
			if x.meets(y) || quotedTogether(p.a, x.moment.quote, p.b, y.moment.quote) || p.a.daysApart(p.b) ||
				!p.oneHappening(x.moment, y.moment) && !p.slipOfHour(x, y) && (p.elsewhere() || !p.sameEvent(x.moment, y.moment)) || p.a.tellsHour(y) || p.b.tellsHour(x) {
				continue
			}
			return []finding{{
				kind: fact.DiffDate, concerns: fact.ConcernsClaim, material: true, subject: "hour",
				x: p.a.value(x.words, x.words.Text), y: p.b.value(y.words, y.words.Text),
				reason: message.Text("Not at one time: “{{.One}}” against “{{.Other}}”.", "One", x.words.Text, "Other", y.words.Text),
			}}
		}
	}
	return nil
}

// slipOfHour reports whether two times of day are as one slip of the pen makes them, of one minute in
// two hours, in statements that share a name: "at 18:40", "at about 19:40". At the full and the half
// hour much happens.
func (p *pair) slipOfHour(x, y *hour) bool {
	const half = 30
	one, other := (x.from+x.to)/2, (y.from+y.to)/2
	return one != other && (one-other)%60 == 0 && one%half != 0 && zoneOf(x) == zoneOf(y) && !x.twice && !y.twice && shareName(p.a, p.b)
}

// tellsHour reports whether the article of a statement gives a time of day that another
// may mean.
func (v *view) tellsHour(o *hour) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.hours, func(h hour) bool { return h.meets(o) && h.onOneClock(o) })
	})
}

// meets reports whether two times of day may be one, as those of two clocks may that are
// not known to go together.
func (h *hour) meets(o *hour) bool {
	if !h.onOneClock(o) {
		return true
	}
	from, to := h.from-zoneMinutes[zoneOf(h)], h.to-zoneMinutes[zoneOf(h)]
	other, last := o.from-zoneMinutes[zoneOf(o)], o.to-zoneMinutes[zoneOf(o)]
	step := day
	if h.twice || o.twice {
		step = halfDay
	}
	if step == day && zoneOf(h) == zoneOf(o) {
		return from <= last && other <= to
	}
	for shift := -day; shift <= day; shift += step {
		if from+shift <= last && other <= to+shift {
			return true
		}
	}
	return false
}

// onOneClock reports whether two times of day are of one clock, or of two that are known.
func (h *hour) onOneClock(o *hour) bool {
	_, known := zoneMinutes[zoneOf(h)]
	_, other := zoneMinutes[zoneOf(o)]
	return zoneOf(h) == zoneOf(o) || known && other
}

// zoneOf is the zone of a time of day, "" for that of the place.
func zoneOf(h *hour) string {
	if h.moment.Zone == "local time" {
		return ""
	}
	return strings.ToLower(h.moment.Zone)
}

// zoneMinutes is how far the zones with one meaning are before Greenwich.
var zoneMinutes = map[string]int{
	"gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "ist": 330,
	"hkt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}
