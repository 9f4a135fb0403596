package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
)

// This file finds that what was the first of its kind is told of two days: "the first complaint came
// in October", "had its first complaint in May". There is only one first, whatever else is told of it.

const (
	// firstReach is how many words behind "first" its noun or verb stands at most, and firstDate how many
	// the date.
	firstReach = 3
	firstDate  = 9
	// firstShared is how many words two statements have in common at least that tell of one first, itself
	// among them.
	firstShared = 2
)

// notFirst are words, by stem, that "first" only counts or places, of which there is one in every match, year
// and report.
var notFirst = set(`time day week month year half quarter period round game match set inning place person lady name step minist offic stage leg
	term edit seri season episod chapter page part phase class floor degre aid hand responder`)

// noticing are words, by stem, for somebody being told: the first of them is one, whether a report
// "reached" him or he "was first notified".
var noticing = stems(`notify notification notice inform report alert warn warning learn complaint complain`)

// firstsAt are the senses of the words of which a statement tells the first by a date; "notice" stands for all words of
// being told.
func (v *view) firstsAt(m *moment) map[string]bool {
	date, _ := wordsAt(v, m.Span)
	found := make(map[string]bool)
	for i := date - 1; i >= 0 && i >= date-firstDate; i-- {
		if v.anyBetween(i, i+1, ";:") || v.anyBetween(i, i+1, ",") && !v.asideEnds(i) {
			break
		}
		if v.words[i].text != "first" || notFirst[v.stemAt(i+1)] {
			continue
		}
		for k := max(0, i-firstReach); k < i; k++ {
			if noticing[v.words[k].stem] || v.words[k].stem == "hear" || v.words[k].stem == "heard" {
				found["notice"] = true // "learned of the first case"
			}
		}
		for k := i + 1; k < date && k <= i+firstReach && !v.words[k].function; k++ {
			found[v.words[k].sense] = true
			if noticing[v.words[k].stem] {
				found["notice"] = true
			}
		}
	}
	return found
}

// asideEnds reports whether a word stands in or before what is set between two commas in front of a date: "the first report, about a
// fisherman, on 24 May".
func (v *view) asideEnds(i int) bool {
	const most = 8
	commas := 0
	for k := i; k+1 < len(v.words) && k <= i+most; k++ {
		if v.anyBetween(k, k+1, ",") {
			commas++
		}
		if v.words[k+1].date {
			break
		}
	}
	return commas == 2 || commas == 1 && i > 0 && slices.ContainsFunc(v.words[max(0, i-most):i+1], func(w viewWord) bool { return w.text == "first" })
}

// datesOneFirst reports whether two days are of the first of one kind.
func (p *pair) datesOneFirst(x, y *moment) bool {
	return x.Relation == fact.DateOn && p.sharedAround(nil) >= firstShared && !p.namesDiffer() && anyIn(p.a.firstsAt(x), p.b.firstsAt(y))
}
