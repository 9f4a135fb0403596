package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file compares until when something is told to go on, or by when it has to be done, by one and the
// same person: "the offer stands until 31 December", "the bid remains on the table until the end of January".

// deadline is such a day or month.
type deadline struct {
	*moment
	fact.Phrase
	closing string // the preposition it is told with, by its group
}

// closingWords lead to a deadline: what goes on until a day, and what is to be done by it.
var closingWords = map[string]string{"until": "until", "till": "until", "through": "until", "by": "by", "before": "by"}

// partsOfSpan stand between a preposition and a month of which it is a part.
var partsOfSpan = set(`the end beginning start middle close of late early mid`)

// deadlines are those that a statement tells.
func (v *view) deadlines() (found []deadline) {
	for i := range v.moments {
		m := &v.moments[i]
		first, last := wordsAt(v, m.Span)
		if m.month == 0 && m.Weekday == "" || first < 0 {
			continue
		}
		from := first
		for from > 0 && closingWords[v.words[from].text] == "" && from > first-5 && (from == first || partsOfSpan[v.words[from].text]) {
			from--
		}
		if group := closingWords[v.words[from].text]; group != "" {
			found = append(found, deadline{m, v.phrase(fact.Span{Start: v.words[from].Start, End: v.words[last].End}), group})
		}
	}
	return found
}

// tellOfLike reports whether each of two statements has a noun for a thing of which the other's is another word, or one for
// its kind: "offer" and "bid".
func (p *pair) tellOfLike() bool {
	for i := range p.a.words {
		x := &p.a.words[i]
		if !p.a.content[x.sense] || x.function || p.a.deedHolds(i) {
			continue
		}
		for k := range p.b.words {
			y := &p.b.words[k]
			if p.b.content[y.sense] && !y.function && !p.b.deedHolds(k) && (lexicon.Same(x.text, y.text, lexicon.Noun) || lexicon.Within(x.text, y.text, lexicon.Noun)) {
				return true
			}
		}
	}
	return false
}

// digitsExchanged reports whether two days of a month are told with the same two digits: 12 and 21.
func digitsExchanged(a, b int) bool { return a != b && a > 9 && b > 9 && a%10 == b/10 && b%10 == a/10 }

// compareDeadlines finds that one person tells of two deadlines of one thing.
func compareDeadlines(p *pair) []finding {
	one, other := p.a.deadlines(), p.b.deadlines()
	if len(one) != 1 || len(other) != 1 {
		return nil
	}
	byOne := p.a.sameSource(p.b) && p.a.restsOnNamed() && (p.shared > 0 || p.tellOfLike())
	slip := one[0].month != 0 && one[0].month == other[0].month && digitsExchanged(one[0].day, other[0].day)
	if !byOne && (p.shared < 2 && !slip || p.shared == 0 || p.covered() < aboutTheSame || p.namesApart()) {
		return nil
	}
	x, y := &one[0], &other[0]
	if x.closing != y.closing || x.meets(y.moment) || !x.tellsLike(y.moment) || p.b.anyMeets(x.moment, y.moment) || p.a.anyMeets(y.moment, x.moment) || p.a.ofAnotherDay(p.b) {
		return nil
	}
	return []finding{{
		kind: fact.DiffDate, concerns: fact.ConcernsClaim, material: true, subject: "deadline", oneDeed: true,
		x: p.a.value(x.Phrase, x.normal()), y: p.b.value(y.Phrase, y.normal()),
		reason: message.Text("Not at one time: “{{.One}}” against “{{.Other}}”.", "One", x.Phrase.Text, "Other", y.Phrase.Text),
	}}
}
