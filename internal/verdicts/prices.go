package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file reads what a sum of money is of that reports tell in many words: a fine ("fined the bank
// 90 million", "a penalty of 90 million"), the price of a firm ("buys the brewer for 4 billion", "a
// deal that values the brewer at 4 billion"), and what things are worth.

var (
	// deals are nouns, by stem, for one firm's purchase of another.
	deals = set(`deal takeov acquisit buyout purchas merger bid offer transact sale`)
	// buying are verbs, by stem, of a purchase, with its price behind "for".
	buying = set(`buy bought acquir purchas sell sold take took`)
	// otherSums, by stem, tell that a sum is not, or not all, of what one pays for a firm, or not the last.
	otherSums = set(`debt stake share rival earlier previous rais sweeten reject initi origin could may might up propos expect`)
	fines     = set(`fine penalti`)
	// openFines, by stem, tell of a fine that may come.
	openFines = set(`could may might face up threat threaten risk maximum propos seek sought demand each per`)
)

// pricedSum is what a sum is that is a fine, a price or what something is worth, false if it is of
// something else.
func (v *view) pricedSum(f fact.Figure, noun string) (thing, bool) {
	unit, _ := unitOf(f.Unit)
	first := v.beforeSofteners(f.Span)
	_, last := wordsAt(v, f.Span)
	if !currencies[unit] || f.Per != "" || first < 0 {
		return thing{}, false
	}
	if v.textAt(first) == "at" {
		first++ // which softens "at least"
	}
	if determiners[v.textAt(first-1)] && first > 0 {
		first-- // "a record 90 million"
	}
	any := func(stems map[string]bool) bool {
		return slices.ContainsFunc(v.words, func(w viewWord) bool { return stems[w.stem] })
	}
	before, at := v.stemAt(first-2), v.textAt(first-1)
	switch {
	case (fines[noun] || at == "of" && fines[before] || noun == "" && v.finedBefore(first)) && !any(openFines):
		return thing{key: "fine", label: message.Text("fine"), sum: true}, true
	case any(otherSums):
	case deals[noun], (at == "worth" || at == "of") && deals[before],
		at == "at" && v.valuedBefore(first) && any(deals),
		noun == "" && at == "for" && v.boughtBefore(first),
		noun == "" && (v.stemAt(first-1) == "pay" || v.stemAt(first-1) == "paid") && v.textAt(last+1) == "for" && any(deals):
		return thing{key: "price", label: message.Text("price"), sum: true}, true
	case at == "worth" || at == "at" && before == "valu":
		of := first - 2
		if at == "at" {
			of--
		}
		if w := v.words[max(of, 0)]; of >= 0 && !w.function && !w.figure && !v.deedHolds(of) && strings.TrimSpace(v.between(of)) == "" {
			return thing{key: "worth " + w.sense, label: message.Text("worth of {{.Things}}", "Things", w.text), sum: true}, true
		}
	}
	return thing{}, false
}

// finedBefore reports whether a sum that begins at a word is what somebody is fined.
func (v *view) finedBefore(first int) bool {
	const reach = 5
	for i := first - 1; i >= 0 && i >= first-reach && !strings.ContainsAny(v.between(i), ",;:()") && !v.words[i].figure; i-- {
		if v.words[i].text == "fined" || v.words[i].text == "fines" && v.deedHolds(i) {
			return true
		}
		if v.words[i].text == "and" || v.words[i].text == "pay" {
			return false
		}
	}
	return false
}

// valuedBefore reports whether the "at" before a word leads to what something is valued at.
func (v *view) valuedBefore(first int) bool {
	const reach = 7
	for i := first - 2; i >= 0 && i >= first-reach && !strings.ContainsAny(v.between(i), ",;:()"); i-- {
		if v.words[i].stem == "valu" {
			return true
		}
	}
	return false
}

// boughtBefore reports whether the "for" before a word leads to the price of a firm: a verb of buying
// stands before it, with a name behind that.
func (v *view) boughtBefore(first int) bool {
	const reach = 9
	named := false
	for i := first - 2; i >= 0 && i >= first-reach && !strings.ContainsAny(v.between(i), ";:()"); i-- {
		if buying[v.words[i].stem] && v.deedHolds(i) {
			return named
		}
		named = named || v.inName(i)
	}
	return false
}

// oneSum reports whether two sums that are told to be of one kind are of one thing.
func oneSum(f, g *figure) bool {
	switch {
	case !f.view.onlyOf(f) || !g.view.onlyOf(g) || f.part != g.part || f.fromOthers(g) || ofTwo(f.subjects, g.subjects):
		return false
	case f.thing.who != "" || g.thing.who != "":
		return f.thing.who != "" && g.thing.who != "" && onePerson(f.thing.who, g.thing.who)
	}
	const far = 4
	low, high := min(f.Low, g.Low), max(f.High, g.High)
	return (shareName(f.view, g.view) || covered(f.view, g.view) >= aboutTheSame) && (high <= far*low || isPowerOfTen(high/low))
}

// leavesHomes reports whether those whom a figure counts had to leave their homes: "2,400 people were
// driven from their homes".
func (v *view) leavesHomes(last int) bool {
	const reach = 8
	leaving := false
	for i := last + 1; last >= 0 && i < len(v.words) && i <= last+reach && !strings.ContainsAny(v.between(i-1), ",;:()"); i++ {
		w := v.words[i]
		if v.textAt(i) == "homeless" {
			return true
		}
		leaving = leaving || leavingHome[w.stem] || w.text == "from" || w.text == "out"
		if leaving && w.text == "homes" && v.textAt(i-1) == "their" {
			return v.textAt(i-2) != "lost" && v.textAt(i-2) != "to"
		}
	}
	return false
}

var leavingHome = set(`flee fled leav left forc drive drove driven quit abandon`)
