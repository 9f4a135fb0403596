package verdicts

import (
	"slices"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// earliest is 1 January of the year 1000: days before it are of dates without a
// century.
const earliest = -354_285

// meets reports whether two dates may be of one moment: some day is possible for
// both, as far as either tells.
func (m *moment) meets(o *moment) bool {
	if m.Said == "" && o.Said == "" && text.Fold(m.Text) == text.Fold(o.Text) {
		return true // which Wednesday, or today, is read from the articles' dates, which may be off
	}
	if m.known && o.known && m.from > earliest && o.from > earliest {
		if m.from == o.from {
			return true // parts of one day are compared by themselves
		}
		from, to := m.possible(m.from, m.to)
		other, last := o.possible(o.from, o.to)
		return from < last && other < to
	}
	for _, p := range [][2]int{{m.year, o.year}, {m.month, o.month}, {m.day, o.day}} {
		if p[0] != 0 && p[1] != 0 && p[0] != p[1] {
			return false
		}
	}
	return m.Kind != fact.DateDay || o.Kind != fact.DateDay || m.Weekday == "" || o.Weekday == "" || m.weekdayMeets(o)
}

// sameDay reports whether two dates begin on one day, as far as either tells.
func (m *moment) sameDay(o *moment) bool {
	if m.known && o.known {
		return m.from == o.from
	}
	return m.Weekday == o.Weekday && m.meets(o)
}

// possible are the minutes that a date leaves possible, given its first and last day: those
// of the part of the day, or the hour, where one is told.
func (m *moment) possible(from, to int) (first, last int) {
	part, told := hoursOf[m.Clock]
	switch {
	case m.hour != nil && from == to:
		return from*day + m.hour.from, from*day + m.hour.to
	case told && (from == to || m.Clock == "night" && to == from+1): // a night ends on the next day
		return from*day + 60*part[0], from*day + 60*part[1]
	}
	if m.overnight {
		to++
	}
	return from * day, (to + 1) * day
}

// weekdayMeets reports whether two days of the week without a date may be of one moment.
func (m *moment) weekdayMeets(o *moment) bool {
	const week = 7
	a, b := weekdays[m.Weekday], weekdays[o.Weekday]
	if a == b {
		return true
	}
	from, to := m.possible(a, a)
	for shift := -week; shift <= week; shift += week {
		if other, last := o.possible(b+shift, b+shift); from < last && other < to {
			return true
		}
	}
	return false
}

var weekdays = func() map[string]int {
	m := make(map[string]int)
	for day := time.Sunday; day <= time.Saturday; day++ {
		m[day.String()] = int(day)
	}
	return m
}()

// comparable reports whether two dates tell the same of an event: when it was, or
// both when it began, or both when it ended.
func (m *moment) comparable(o *moment) bool {
	if m.Kind == fact.DateClock || o.Kind == fact.DateClock {
		return false // hours are compared by themselves
	}
	return m.Relation == o.Relation && (m.Relation == fact.DateOn || m.Relation == fact.DateSince || m.Relation == fact.DateUntil)
}

// nearMiss reports whether two full dates agree in part: 2 February 2013 and 2
// February 2014. Such a pair is hardly ever of two events, but for days that follow each other.
func (m *moment) nearMiss(o *moment) bool {
	if m.year == 0 || o.year == 0 || m.month == 0 || o.month == 0 || m.follows(o) {
		return false
	}
	same := 0
	for _, p := range [][2]int{{m.year, o.year}, {m.month, o.month}, {m.day, o.day}} {
		if p[0] == p[1] && p[0] != 0 {
			same++
		}
	}
	return same == 2 || same == 1 && (m.day == 0 || o.day == 0)
}

// follows reports whether two days lie so near to each other that one event may have led to another.
func (m *moment) follows(o *moment) bool {
	const following = 2 // days
	return m.known && o.known && abs(m.from-o.from) <= following
}

// aboutOneEvent is the share of the shorter statement's content words that must
// stand in the other for dates without a word in common to date the same event.
const aboutOneEvent = 0.6

// compareDates compares the dates that two statements give for one event. They
// differ if no day is possible for both, and neither article gives the day of the
// other anywhere in the claim.
func compareDates(p *pair) []finding {
	if p.a.ofOtherState(p.b) {
		return nil
	}
	for i := range p.a.moments {
		x := &p.a.moments[i]
		for k := range p.b.moments {
			y := &p.b.moments[k]
			edge := p.shared > 0 && (x.outside(y) || y.outside(x)) || x.oneEdge(y) && p.covered() >= aboutTheSame
			if quotedTogether(p.a, x.quote, p.b, y.quote) || x.lasts || y.lasts || x.supposed || y.supposed || x.counted() && y.counted() && p.a.ofAnotherDay(p.b) || !edge && (!x.comparable(y) && !p.slipOfStart(x, y) || x.meets(y) || !p.sameEvent(x, y) && !p.dateOneHappening(x, y) && !p.datesOneFirst(x, y)) ||
				p.b.anyMeets(x, y) || p.a.anyMeets(y, x) {
				continue
			}
			f := finding{
				kind: fact.DiffDate, concerns: fact.ConcernsClaim, material: true, subject: x.event, least: leastLikelyDate,
				x: p.a.value(x.Phrase, x.normal()), y: p.b.value(y.Phrase, y.normal()),
				reason: message.Text("Not at one time: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}
			if x.event != y.event && p.covered() < aboutOneEvent && p.likeDeedOfOne(x, y) {
				f.material = false
			}
			if x.saying && y.saying && !p.datesOneFirst(x, y) {
				f.concerns, f.material = fact.ConcernsAttribution, false
			}
			return []finding{f}
		}
	}
	return nil
}

// anyMeets reports whether an article gives a date that may be the moment x,
// whatever it dates: then it does not say that x is wrong. Where its date o of the
// same deed is nearly x, only another of that deed can be.
func (v *view) anyMeets(x, o *moment) bool {
	if x.outside(o) || o.outside(x) || x.oneEdge(o) {
		return false
	}
	sure := x.event != "" && x.event == o.event && x.nearMiss(o)
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.moments, func(z moment) bool {
			return x.comparable(&z) && x.meets(&z) && x.tellsLike(&z) && (!sure || z.event == x.event)
		})
	})
}

// tellsLike reports whether two dates have a part in common: a year tells nothing of a
// Sunday.
func (m *moment) tellsLike(o *moment) bool {
	return m.known && o.known || m.Weekday != "" && m.Weekday == o.Weekday ||
		m.year != 0 && o.year != 0 || m.month != 0 && o.month != 0 || m.day != 0 && o.day != 0 ||
		text.Fold(m.Text) == text.Fold(o.Text)
}

// sameEvent reports whether two dates that exclude each other date one event.
func (p *pair) sameEvent(x, y *moment) bool {
	switch shared := p.covered(); {
	case p.ofTwoCounts(), p.a.tellsAnother(p.b), p.b.tellsAnother(p.a):
		return false
	case p.shared == 0 || x.ofAnotherWeek(y) || p.a.bookkeeping() || p.b.bookkeeping():
		return false
	case x.event != "" && x.event == y.event:
		return shared >= aboutTheSame && x.due == y.due && (p.shared > 1 || x.Weekday == "" || y.Weekday == "") && !p.a.manyDates(x) && !p.b.manyDates(y) && mayBeOneDeed(p.a, x.deed, p.b, y.deed)
	case x.Relation == fact.DateOn && !x.saying && !y.saying && len(p.a.moments) == 1 && len(p.b.moments) == 1 && p.shared > 0 && p.shared == p.na && p.shared == p.nb:
		return true
	case p.likeDeedOfOne(x, y):
		return shared >= aboutOneMatter && p.shared >= 2 && x.Relation == fact.DateOn && !p.a.manyDates(x) && !p.b.manyDates(y)
	case x.nearMiss(y):
		return shareName(p.a, p.b)
	case p.slipOfDate(x, y):
		return true
	case p.a.datesBeside(x, p.b), p.b.datesBeside(y, p.a), p.a.tellsDayBeside(), p.b.tellsDayBeside():
		return false
	case p.a.tellsByAnotherDeed(y.event, x), p.b.tellsByAnotherDeed(x.event, y):
		return false // "lost 8 percent on Monday after a fire in which twelve people died", "twelve people died on Sunday"
	case x.beside != y.beside, x.ofPhase(outbreaks) && y.ofPhase(closings), x.ofPhase(closings) && y.ofPhase(outbreaks):
		return false
	default:
		return p.a.onlyLike(x) && p.b.onlyLike(y) && x.Relation == fact.DateOn && !x.saying && !y.saying &&
			(x.year != 0 && y.year != 0 && p.shared >= 2 && !(x.follows(y) && x.event != "" && y.event != "") || x.Weekday != "" && y.Weekday != "" && p.shared >= 3) && shared >= aboutOneEvent &&
			(x.event == "" || y.event == "" || !birth[x.event] && !birth[y.event] && !x.ofNoun() && !y.ofNoun())
	}
}

// slipOfDate reports whether two dates, each the only one of its statement, are as one slip of the pen
// makes them, of one day in two months or with one digit of the day more, and the statements share
// several other words. What comes every month falls on the same days, and mostly on the first or the
// last.
func (p *pair) slipOfDate(x, y *moment) bool {
	const words, last = 3, 28
	month := x.ofOneDayNumber(y) && x.month != y.month && x.day > 1 && x.day < last
	day := x.month != 0 && x.month == y.month && x.day != 0 && y.day != 0 && abs(x.day-y.day)%10 == 0 && min(x.day, y.day) < 10 && min(x.day, y.day) > 1
	since := x.Relation == fact.DateSince || y.Relation == fact.DateSince // "fitted on 9 March", "in place since 9 February"
	return (month || day && !since) && !x.saying && !y.saying && (since || !x.beside && !y.beside) &&
		p.a.onlyDay(x) && p.b.onlyDay(y) && p.shared >= words && p.covered() >= aboutOneMatter
}

// slipOfMonth reports whether two statements tell one day of two months.
func (p *pair) slipOfMonth() bool {
	return slices.ContainsFunc(p.a.moments, func(x moment) bool {
		return slices.ContainsFunc(p.b.moments, func(y moment) bool { return x.ofOneDayNumber(&y) && x.month != y.month })
	})
}

// slipOfStart reports whether two dates are as one slip of the pen makes them, the one of what was done and
// the other of what has been so since.
func (p *pair) slipOfStart(x, y *moment) bool {
	on, since := x.Relation == fact.DateOn, y.Relation == fact.DateSince
	return (on && since || y.Relation == fact.DateOn && x.Relation == fact.DateSince) && x.ofOneDayNumber(y) && x.month != y.month && p.slipOfDate(x, y)
}

// onlyDay reports whether a statement tells no other day or month than a date, but of another deed: "wrote on 14 March,
// weeks before they were signed on 2 May".
func (v *view) onlyDay(m *moment) bool {
	return !slices.ContainsFunc(v.moments, func(o moment) bool {
		return o.Span != m.Span && o.month != 0 && o.Kind != fact.DateClock && (o.deed.Len() == 0 || m.deed.Len() == 0 || o.deed == m.deed || o.Start < m.Start)
	})
}

// ofTwoCounts reports whether two statements differ in a figure or a number as well as in a
// date: then they tell of two things, as of two years or of two days of one toll.
func (p *pair) ofTwoCounts() bool {
	if f, g, ok := onlyFigures(p.a, p.b); ok && f.measured() == g.measured() && f.matter == g.matter && (f.unit != "" || f.thing.key != "") && !f.thing.age {
		return alike(p.a, p.b) >= nearlySame
	}
	if len(p.a.numbered) != 1 || len(p.b.numbered) != 1 {
		return false
	}
	x, y := &p.a.numbered[0], &p.b.numbered[0]
	except := append(p.a.sensesFrom(x.first, x.last), p.b.sensesFrom(y.first, y.last)...)
	return x.kind == y.kind && x.value != y.value && alike(p.a, p.b, except...) >= nearlySame
}

// ofAnotherWeek reports whether two days of the week, told without a date, lie a week or
// more apart, being counted from articles of different weeks.
func (m *moment) ofAnotherWeek(o *moment) bool {
	const week = 7
	return m.Weekday != "" && o.Weekday != "" && m.Said == "" && o.Said == "" && m.known && o.known && abs(m.from-o.from) >= week
}

// onlyLike reports whether a date is the only one of its statement that tells a day of the
// week, or a year.
func (v *view) onlyLike(m *moment) bool {
	n := 0
	for i := range v.moments {
		if o := &v.moments[i]; m.Weekday != "" && o.Weekday != "" || m.year != 0 && o.year != 0 {
			n++
		}
	}
	return n == 1
}

// ofNoun reports whether a date belongs to an event that a noun names: "the 1984
// massacre". What a verb tells is not that event.
func (m *moment) ofNoun() bool { return m.event != "" && m.deed == fact.Span{} }

// birth is an event that no other verb tells of.
var birth = set(`bear born`)

// ofPhase reports whether a date is of one of some phases of an event.
func (m *moment) ofPhase(phases map[string]bool) bool { return phases[m.event] || phases[m.phase] }

var (
	outbreaks = set(`begin start break erupt open launch commenc ignit`)
	closings  = set(`end put extinguish close stop finish conclud ceas contain douse quell halt`)
)

// tellsByAnotherDeed reports whether a statement tells of an event by another deed than the one that
// a date of it dates.
func (v *view) tellsByAnotherDeed(event string, m *moment) bool {
	return event != "" && m.event != event && slices.ContainsFunc(v.acts, func(d deed) bool { return d.sense == event })
}

// bookkeeping reports whether a statement only tells when its article was written.
func (v *view) bookkeeping() bool {
	for sense := range v.content {
		if !clerical[sense] {
			return false
		}
	}
	return true
}

var clerical = set(`updat post publish last print gmt et pm am edt est bst`)

// manyDates reports whether a statement dates an event several times: a list.
func (v *view) manyDates(m *moment) bool {
	n := 0
	for _, o := range v.moments {
		if o.event == m.event && o.Relation == m.Relation {
			n++
		}
	}
	return n > 2
}

// normal writes a date the one way it is compared: its days where they are known,
// otherwise its own words.
func (m *moment) normal() string {
	switch {
	case m.known && m.From == m.To:
		return m.From
	case m.known:
		return m.From + "–" + m.To
	case m.Said != "":
		return m.Said
	}
	return text.Fold(m.Text)
}

func abs(n int) int { return max(n, -n) }
