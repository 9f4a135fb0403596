package verdicts

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"crosscheck/internal/fact"
)

// This file reads what the dates of a statement leave possible, and of what event each is.

// moment is a date of a statement as what it leaves possible, with the event it
// dates.
type moment struct {
	fact.Date
	from, to         int // first and last possible day, counted from 1 January 1970
	known            bool
	year, month, day int // 0 where the words do not say
	event            string
	phase            string    // sense of the verb that tells what of the event it dates: "begin" in "began to film"
	saying           bool      // when it was said, not when it was
	beside           bool      // of an event told beside that of the verb: "after the election in 1968"
	deed             fact.Span // of the verb it dates, empty if it dates none
	overnight        bool      // it was in the night that begins on that day
	due              bool      // it is the day that something is called, put down or postponed for
	lasts            bool      // what it is told of only went on then
	supposed         bool      // it is of what may be: "if he says anything tomorrow"
	hour             *hour     // the time of that day beside it, nil if none is told
	quote            int
}

// supposes reports whether a span stands behind an "if" in one clause.
func (v *view) supposes(span fact.Span) bool {
	first, _ := wordsAt(v, span)
	for i := first - 1; i >= 0 && !strings.ContainsAny(v.between(i), ",;:—–"); i-- {
		if w := v.words[i].text; w == "if" || w == "whether" || w == "unless" {
			return true
		}
	}
	return false
}

// readMoments takes over the dates of a statement that say when something was.
func readMoments(v *view) []moment {
	var out []moment
	asks := strings.HasSuffix(strings.TrimRight(v.Text, "\"”'’ "), "?") // "Where were you on Saturday?" dates nothing
	for _, d := range v.Dates {
		if !v.Contains(d.Span) || asks {
			continue
		}
		m := moment{Date: d, quote: v.quoteAt(d.Span)}
		m.from, m.known = dayNumber(d.From)
		if to, ok := dayNumber(d.To); ok {
			m.to = to
		} else {
			m.known = false
		}
		m.readSaid()
		m.event, m.deed, m.saying = v.datedBy(d.Span)
		m.overnight = slices.ContainsFunc(v.words, func(w viewWord) bool { return w.text == "overnight" })
		m.lasts, m.due = v.lasting(d.Span), v.isDue(d.Span)
		m.supposed = v.supposes(d.Span)
		m.beside = m.event == "" && v.isBeside(d.Span)
		m.phase = m.event
		if d := v.deedIn(m.deed); d != nil && d.Under != "" {
			m.phase = sense(plain(d.Under))
		}
		out = append(out, m)
	}
	return out
}

func dayNumber(s string) (int, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return int(t.Unix() / int64(24*time.Hour/time.Second)), err == nil
}

// year is that in which the article of a statement was published, if it is known.
func (v *view) year() int { return time.Unix(int64(v.day)*24*60*60, 0).UTC().Year() }

// readSaid takes year, month and day from a date in the forms of XML Schema.
func (m *moment) readSaid() {
	rest, noYear := strings.CutPrefix(m.Said, "--")
	parts := strings.Split(rest, "-")
	at := []*int{&m.year, &m.month, &m.day}
	if noYear {
		at = at[1:]
	}
	for i, p := range parts {
		if n, err := strconv.Atoi(p); err == nil && i < len(at) {
			*at[i] = n
		}
	}
}

// datedBy finds what happened on a date: a noun right behind it ("the 1984
// massacre", "Sunday's attack"), otherwise the verb before it in its clause, and
// failing that the next one.
func (v *view) datedBy(date fact.Span) (event string, deed fact.Span, saying bool) {
	_, last := wordsAt(v, date)
	if last >= 0 && last+1 < len(v.words) {
		w := v.words[last+1]
		gap := strings.TrimSpace(v.between(last))
		attributive := gap == "" && !v.deedHolds(last+1) && (last == 0 || determiners[v.words[max(0, last-1)].text])
		if (attributive || strings.HasSuffix(v.words[last].text, "'s") || gap == "'s") && !w.function && !w.figure {
			return w.sense, fact.Span{}, false
		}
	}
	best := -1
	for i, d := range v.Deeds {
		if d.End <= date.Start {
			best = i
		} else if best < 0 {
			best = i
			break
		}
	}
	if best < 0 {
		return "", fact.Span{}, false
	}
	d := v.Deeds[best]
	first, _ := wordsAt(v, date)
	_, word := wordsAt(v, d.Span)
	if word < 0 || first < 0 {
		return "", fact.Span{}, false
	}
	from := word + 1
	if word > first { // "After the election in 1968, he worked"
		from = v.clauseStart(first)
	}
	if v.anyBeside(from, first) {
		return "", fact.Span{}, false // "was charged after a shooting on Friday"
	}
	saying = sayings[d.Verb] && d.Modal == "" && d.Under == "" && v.saysIt(best) && // "would announce" is what will be
		!(d.Verb == "write" && v.textAt(word+1) == "to") && !(d.Passive && v.words[word].sense == "say" && (v.textAt(word+1) == "of" || v.textAt(word+1) == "about"))
	return v.words[word].sense, d.Span, saying
}

// saysIt reports whether a deed of saying says the statement: it is the first, the cue, or
// its subject stands behind a sign. Whom others only "believed responsible" says nothing.
func (v *view) saysIt(i int) bool {
	d := &v.Deeds[i]
	if cue := v.Attribution.Cue; i == 0 || cue != nil && cue.Overlaps(d.Span) {
		return true
	}
	start := d.Start
	if d.Agent != nil {
		start = min(start, d.Agent.Start)
	}
	first, _ := wordsAt(v, fact.Span{Start: start, End: d.End})
	return first > 0 && strings.ContainsAny(v.between(first-1), ",;:—–\"”“'’")
}

// clauseStart is the first word behind the last comma before a word.
func (v *view) clauseStart(word int) int {
	for word > 0 && !strings.Contains(v.between(word-1), ",") {
		word--
	}
	return word
}

// isDue reports whether a date is the day that something was called, put down or postponed for by
// the verb before it: "summoned the governor for Wednesday".
func (v *view) isDue(date fact.Span) bool {
	first, _ := wordsAt(v, date)
	return first > 0 && v.words[first-1].text == "for"
}

// isBeside reports whether a date is of an event that its clause only sets another beside.
func (v *view) isBeside(date fact.Span) bool {
	first, _ := wordsAt(v, date)
	return first >= 0 && v.anyBeside(v.clauseStart(first), first)
}

// anyBeside reports whether such a preposition stands between two words; "shortly before 5 a.m." is
// none.
func (v *view) anyBeside(from, to int) bool {
	for i := min(from, to); i < to; i++ {
		if besideEvents[v.words[i].text] && !v.clockAt(i+1) {
			return true
		}
	}
	return false
}

// clockAt reports whether a time of day begins at a word.
func (v *view) clockAt(i int) bool {
	return i < len(v.words) && slices.ContainsFunc(v.Dates, func(d fact.Date) bool { return d.Kind == fact.DateClock && d.Start == v.words[i].Start })
}

// besideEvents are prepositions that lead to another event than that of the verb.
var besideEvents = set(`after before following during since until amid over`)

// deedHolds reports whether a word is the verb of a deed.
func (v *view) deedHolds(word int) bool {
	return slices.ContainsFunc(v.Deeds, func(d fact.Deed) bool { return d.Overlaps(v.words[word].Span) })
}
