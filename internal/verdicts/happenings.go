package verdicts

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// This file tells whether two dates, or two hours, are of one happening that the reports
// tell in other words: "the blast happened at" and "exploded at".

//go:embed happenings.txt
var happeningsList string

// happenings are the groups of words for one happening: stem → first word of its group,
// some as they stand. A word and the one behind it have a hyphen between them.
var happenings = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	eachLine(happeningsList, func(words []string) {
		for _, w := range words {
			verb, particle, tied := strings.Cut(w, "-")
			key := plain(text.Stem(verb))
			switch {
			case tied:
				key += "-" + particle
			case strings.HasSuffix(w, "ing"), w == "fire", w == "land":
				key = w // who is fired is in no fire
			}
			m[key] = words[0]
		}
	})
	return m
})

// happeningAt is the group of the word for a happening at a word, "" if it is none.
func (v *view) happeningAt(i int) string {
	w := v.words[i]
	if i+1 < len(v.words) {
		if group := happenings()[w.stem+"-"+v.words[i+1].text]; group != "" {
			return group
		}
	}
	if group := happenings()[w.text]; group != "" {
		return group
	}
	return happenings()[w.stem]
}

// happeningsOf are the happenings that a date, or an hour, may be of: the verb before it in
// its clause, who does that, and the noun right before the date; without a verb, those told
// before it, or where it opens the clause, up to the next verb. Where "after" leads to
// something that has no verb the words do not tell.
func (v *view) happeningsOf(m *moment) map[string]bool {
	first, last := wordsAt(v, m.Span)
	switch {
	case first < 0 || m.saying:
		return nil
	case m.ofNoun():
		return v.happeningsIn(last+1, min(last+2, len(v.words))) // "Sunday's vote"
	}
	from := v.clauseStart(first)
	if at := v.cleft(from, last); at >= 0 {
		return v.happeningsIn(at, min(at+cleftWords, len(v.words))) // "it was noon when the bridge gave way"
	}
	verb, opening := -1, -1
	for i := from; i < first; i++ {
		if !v.deedHolds(i) {
			continue
		}
		if verb = i; opening < 0 {
			opening = i
		}
	}
	if verb < 0 {
		if first-from > leadingWords {
			if v.anyBeside(from, first-1) {
				return nil
			}
			return v.happeningsIn(from, first)
		}
		for i := last + 1; i < len(v.words); i++ {
			if v.deedHolds(i) {
				return v.happeningsIn(last+1, min(i+2, len(v.words)))
			}
		}
		return nil
	}
	if at := v.afterwards(verb, first); at >= 0 {
		return v.happeningsIn(at, first) // "began two months after a dinner in November"
	}
	if v.anyBeside(verb, max(verb, first-2)) {
		return nil // "was arrested after the blast on Friday"
	}
	found := v.happeningsIn(verb, min(verb+2, first))
	for i := first - 1; i > verb; i-- {
		if !v.words[i].function && !v.words[i].date {
			maps.Copy(found, v.happeningsIn(i, i+1))
			break
		}
	}
	d := v.deedIn(v.words[verb].Span)
	if holding[v.words[verb].stem] {
		maps.Copy(found, v.heldAt(verb, d))
	}
	switch {
	case d == nil || d.Passive:
	case opening == verb:
		maps.Copy(found, v.happeningsIn(from, verb)) // all that stands before it is its subject
	case d.Agent != nil:
		if one, end := wordsAt(v, d.Agent.Span); one >= 0 {
			maps.Copy(found, v.happeningsIn(one, end+1))
		}
	}
	return found
}

// afterwards is the first word behind an "after" or "before" that tells how much time lay between
// a deed and what is told then, so that the date behind it is of that; -1 if there is none.
func (v *view) afterwards(verb, date int) int {
	for i := verb + 2; i < date; i++ {
		if w := v.words[i].text; (w == "after" || w == "before") && spans[v.words[i-1].stem] > 0 {
			return i + 1
		}
	}
	return -1
}

// cleft is the first word behind the "when" of a clause like "it was nearly noon when": what the time,
// which ends at a word, is of; -1 if there is none.
func (v *view) cleft(from, last int) int {
	const reach = 4 // words between, as "on Tuesday"
	if v.textAt(from) != "it" || v.textAt(from+1) != "was" {
		return -1
	}
	for i := last + 1; i < len(v.words) && i <= last+reach; i++ {
		if w := v.words[i].text; w == "when" || w == "that" {
			return i + 1
		}
	}
	return -1
}

// cleftWords is how many words of such a clause are looked at.
const cleftWords = 6

// holding are verbs, by stem, that tell of an event only that it was.
var holding = set(`share hold held host attend give gave have had`)

// heldAt are the happenings that such a verb, or the noun its clause tells of, is for: "shared a
// meal", "a meal that the two shared".
func (v *view) heldAt(verb int, d *fact.Deed) map[string]bool {
	const reach = 2 // words: "a late dinner"
	found := v.happeningsIn(verb+1, min(verb+2+reach, len(v.words)))
	if d == nil || d.Agent == nil {
		return found
	}
	if first, _ := wordsAt(v, d.Agent.Span); first > 1 && (v.words[first-1].text == "that" || v.words[first-1].text == "which") {
		maps.Copy(found, v.happeningsIn(first-2, first-1))
	}
	return found
}

// leadingWords is how many words at most stand before a date that opens a clause.
const leadingWords = 2

func (v *view) happeningsIn(from, to int) map[string]bool {
	found := make(map[string]bool)
	for i := from; i < to; i++ {
		if group := v.happeningAt(i); group != "" {
			found[group] = true
		}
	}
	return found
}

// oneHappening reports whether two dates or hours that exclude each other are of one
// happening: a word for it on either side, and the same names with it, or the same things.
func (p *pair) oneHappening(x, y *moment) bool {
	if p.a.tellsAnother(p.b) || p.b.tellsAnother(p.a) || x.saying || y.saying || x.ofAnotherWeek(y) {
		return false
	}
	one, other := p.a.happeningsOf(x), p.b.happeningsOf(y)
	var both []string
	for group := range one {
		if other[group] {
			both = append(both, group)
		}
	}
	if len(both) == 0 {
		return false
	}
	names, things := p.inCommon(both)
	once := slices.ContainsFunc(both, func(group string) bool { return onceOnly[group] })
	switch {
	case len(p.a.named) > 0 && len(p.b.named) > 0 && names == 0:
		return false // two of a kind in two places
	case slices.Equal(both, []string{"collide"}) && (p.bothNameCountry() || names < 4 && things < 2):
		return false // armies hit each other every day, and a car hits many
	case slices.ContainsFunc(both, func(group string) bool { return oncePerPerson[group] }) && p.oneDoer(x, y):
		return true
	case once && (names > 0 || things > 0 && x.ofOneDayNumber(y)):
		return true
	}
	return names >= 2 || things >= 1 && names+things >= 2
}

// dateOneHappening reports whether two days that exclude each other are of one happening.
func (p *pair) dateOneHappening(x, y *moment) bool {
	tellsDay := func(m *moment) bool { return m.Kind == fact.DateDay && (m.Weekday != "" || m.day != 0) }
	days := tellsDay(x) && tellsDay(y)
	// Quakes and votes come again: only of what few people had together one month is another's slip.
	months := x.year != 0 && y.year != 0 && x.month != 0 && y.month != 0 && p.together(x, y)
	return x.Relation == fact.DateOn && (days || months) && !p.a.manyDates(x) && !p.b.manyDates(y) && p.oneHappening(x, y)
}

// together reports whether two dates are of a meal or a wedding, and the statements have two words of
// names in common.
func (p *pair) together(x, y *moment) bool {
	one, other := p.a.happeningsOf(x), p.b.happeningsOf(y)
	for _, group := range []string{"dinner", "wedding"} {
		if one[group] && other[group] {
			names, _ := p.inCommon([]string{group})
			return names >= 2
		}
	}
	return false
}

// onceOnly are the happenings of which there are hardly two of one thing.
var onceOnly = set(`collapse derail launch land take-off sink erupt landfall hearing funeral summit`)

// oncePerPerson are the happenings that come to one person hardly more than once.
var oncePerPerson = set(`resign death die`)

// oneDoer reports whether two dates are of deeds of one person, who is named on both sides.
func (p *pair) oneDoer(x, y *moment) bool {
	d, e := p.a.deedIn(x.deed), p.b.deedIn(y.deed)
	if d == nil || e == nil || d.Agent == nil || e.Agent == nil {
		return false
	}
	n, m := p.a.nameIn(*p.a.who(d.Agent)), p.b.nameIn(*p.b.who(e.Agent))
	return n != nil && m != nil && onePerson(n.Canonical, m.Canonical)
}

// inCommon counts the words of names that two statements share, and the other words of
// content but those for their happening.
func (p *pair) inCommon(happening []string) (names, things int) {
	for i, w := range p.a.words {
		switch {
		case w.function || w.figure || w.date || !p.b.content[w.sense] || p.a.firstOf(w.sense) != i:
		case p.a.named[w.sense] && p.b.named[w.sense]:
			names++
		case !slices.Contains(happening, p.a.happeningAt(i)):
			things++
		}
	}
	return names, things
}

// firstOf is the first word of a sense.
func (v *view) firstOf(sense string) int {
	return slices.IndexFunc(v.words, func(w viewWord) bool { return w.sense == sense })
}

// bothNameCountry reports whether two statements name one country or people.
func (p *pair) bothNameCountry() bool {
	return slices.ContainsFunc(p.a.Names, func(n fact.Name) bool {
		return (knownPlaces().country[foldPlace(n.Text)] != "" || demonym(n.Text)) && p.b.mentions(&n, p.a)
	})
}

// ofOneDayNumber reports whether two dates are of one day in two months, which is a slip
// rather than two events.
func (m *moment) ofOneDayNumber(o *moment) bool {
	return m.day != 0 && m.day == o.day && m.month != 0 && o.month != 0
}

// tellsAnother reports whether a statement tells of another happening beside that of the
// other one: "a second blast", "an earlier attack".
func (v *view) tellsAnother(o *view) bool {
	const reach = 2 // words
	for i, w := range v.words {
		if !furtherOnes[w.text] {
			continue
		}
		for k := i + 1; k <= i+reach && k < len(v.words); k++ {
			if v.content[v.words[k].sense] && o.content[v.words[k].sense] || v.happeningAt(k) != "" {
				return !slices.ContainsFunc(o.words, func(x viewWord) bool { return x.text == w.text })
			}
		}
	}
	return false
}

// elsewhere reports whether two statements tell of two places, "in Porto" and "in Braga".
func (p *pair) elsewhere() bool {
	named := func(v *view) map[string]string {
		found := make(map[string]string)
		for i := range v.Names {
			if n := &v.Names[i]; n.Kind != fact.NamesPerson && n.Kind != fact.NamesOrganisation && v.Contains(n.Span) {
				if before, _ := v.besideName(n); locating[before] {
					found[before] = n.Canonical
				}
			}
		}
		return found
	}
	other := named(p.b)
	for before, place := range named(p.a) {
		if place != "" && other[before] != "" && !sharesWord(place, other[before]) {
			return !shareName(p.a, p.b)
		}
	}
	return false
}

// furtherOnes stand before one of several happenings.
var furtherOnes = set(`second third fourth another further later earlier previous subsequent`)
