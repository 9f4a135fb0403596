package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds two names within the same run of words, in sentences that differ elsewhere
// as they like: "came down in a forest near the village of Karla on the island" and "… near
// the village of Kihelkonna on the island". Who rewrites a report keeps such runs.

// The run of words around two names that are one's word for the other: how far it is looked
// at, and how many words of content it has at least.
const (
	frameReach = 8
	frameWords = 4
)

// compareFramed finds names that stand in the same words.
func compareFramed(p *pair) []finding {
	var found []finding
	for i := range p.a.Names {
		for k := range p.b.Names {
			n, m := &p.a.Names[i], &p.b.Names[k]
			if !p.a.Contains(n.Span) || !p.b.Contains(m.Span) || inSource(p.a.Statement, n.Span) || inSource(p.b.Statement, m.Span) ||
				p.a.inPost(n.Span) && p.b.inPost(m.Span) || p.a.quoteAt(n.Span) >= 0 || p.b.quoteAt(m.Span) >= 0 || p.a.isDate(n.Span) || p.b.isDate(m.Span) || p.mayNameOne(n, m) || p.a.tellsName(m) || p.b.tellsName(n) || !p.framed(n, m) {
				continue
			}
			kind := fact.DiffName
			if before, _ := p.a.besideName(n); locating[before] || placesApart(n.Canonical, m.Canonical) {
				kind = fact.DiffPlace
			}
			if kind == fact.DiffPlace && isKnownPlace(n) != isKnownPlace(m) && !placesApart(n.Canonical, m.Canonical) {
				continue // what is not known may lie in what is
			}
			found = append(found, finding{
				kind: kind, concerns: fact.ConcernsClaim, material: true, subject: "frame",
				x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
				reason: message.Text("The same words around another name: “{{.One}}” against “{{.Other}}”.", "One", n.Text, "Other", m.Text),
			})
		}
	}
	if len(found) != 1 || p.countsApart() || len(compareSlots(p)) > 0 || len(comparePlaces(p)) > 0 || len(compareDeeds(p)) > 0 || p.twoInOneOffice() {
		return nil // a list that is told in another order, or what is said more plainly
	}
	return found
}

// framed reports whether the words before two names are the same, and those behind them.
func (p *pair) framed(n, m *fact.Name) bool {
	firstA, lastA := wordsAt(p.a, n.Span)
	firstB, lastB := wordsAt(p.b, m.Span)
	if firstA < 0 || firstB < 0 {
		return false
	}
	count := func(i, k, step int) (words, content int) {
		for ; words < frameReach && i >= 0 && k >= 0 && i < len(p.a.words) && k < len(p.b.words) && p.a.words[i].text == p.b.words[k].text; i, k = i+step, k+step {
			words++
			if w := &p.a.words[i]; !w.function && !p.a.attributes(w.Span) && !p.b.attributes(p.b.words[k].Span) {
				content++
			}
		}
		return words, content
	}
	before, contentBefore := count(firstA-1, firstB-1, -1)
	behind, contentBehind := count(lastA+1, lastB+1, 1)
	least := frameWords
	if p.a.datesAt(lastA+1, behind) {
		least-- // what is on a day is one thing
	}
	return before >= 2 && contentBefore >= 1 && (behind >= 1 || contentBefore >= 3) && contentBefore+contentBehind >= least
}

// datesAt reports whether there is a date among so many words from one on.
func (v *view) datesAt(from, words int) bool {
	return slices.ContainsFunc(v.words[from:min(len(v.words), from+words)], func(w viewWord) bool { return w.date })
}
