package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares one with several: "a single gunman" with "two gunmen", and in otherwise
// nearly the same sentences "a man" with "two men".

// single is one of a kind that a statement tells of, where it gives no figure.
type single struct {
	fact.Phrase
	noun  string // stem, irregular forms brought together
	alone bool   // it is told that there is but one
	part  bool   // it is one of several: "one of the attackers"
	word  int    // of the noun
}

// readSingles finds the singles of a statement.
func readSingles(v *view) []single {
	var found []single
	for i := range v.words {
		if v.words[i].figure || i+1 >= len(v.words) || v.between(i) != " " {
			continue
		}
		next := v.words[i+1].text
		switch w := v.words[i].text; {
		case (w == "a" || w == "the") && aloneWords[next] && i+2 < len(v.words):
			found = v.addSingle(found, i, i+2, single{alone: true})
		case (w == "a" || w == "an") && !v.isRate(i) && (i == 0 || v.words[i-1].text != "without"):
			found = v.addSingle(found, i, i+1, single{})
		case w == "one" && v.words[i+1].text == "of" && i+3 < len(v.words) && determiners[v.words[i+2].text]:
			found = v.addSingle(found, i, i+3, single{alone: i > 0 && onlyWords[v.words[i-1].text], part: true})
		}
	}
	return found
}

var (
	aloneWords = set(`single lone sole`)
	onlyWords  = set(`only just`)
)

// isRate reports whether an article stands for "per", or before a stretch of time that is
// told for no count: "$5 a day", "once a year".
func (v *view) isRate(article int) bool {
	if !slices.ContainsFunc(v.words[article+1:min(len(v.words), article+2)], func(w viewWord) bool { return terms[w.stem] }) {
		return false
	}
	return article == 0 || !beforeTerms[v.words[article-1].text]
}

var beforeTerms = set(`for within last lasted lasts took takes to`)

// addSingle adds a single whose words begin at first, with the noun whose phrase begins at
// from, if that is the head of the phrase.
func (v *view) addSingle(found []single, first, from int, s single) []single {
	const reach = 3
	for i := from; i < len(v.words) && i < from+reach; i++ {
		w := v.words[i]
		if w.function || w.figure {
			return found
		}
		gap := v.between(i)
		if strings.HasPrefix(gap, "'") || strings.HasPrefix(gap, "’") || strings.HasPrefix(gap, "-") {
			return found
		}
		if gap != " " || v.words[i+1].function || v.deedHolds(i+1) || behindNouns[v.words[i+1].text] {
			s.Phrase, s.noun, s.word = v.phrase(fact.Span{Start: v.words[first].Start, End: w.End}), w.stem, i
			return append(found, s)
		}
	}
	return found
}

// behindNouns end a noun phrase though they are no function words.
var behindNouns = set(`near inside outside along across aboard onboard`)

// compareSingles compares one that either statement tells of with several of the kind in
// the other.
func compareSingles(p *pair) []finding {
	return p.bothWays((*pair).oneAgainstSeveral)
}

func (p *pair) oneAgainstSeveral(a, b *view) (finding, bool) {
	for i := range a.singles {
		s := &a.singles[i]
		f := b.severalOf(s.noun)
		if f == nil || (f.part != "") != s.part || a.countsAny(s.noun) || b.tellsOfOne(s.noun) || a.singlesOf(s.noun) > 1 || !p.ofOneCount(a, s, b, f) {
			continue
		}
		return finding{
			kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "one " + s.noun,
			x: a.value(s.Phrase, "1"), y: b.value(f.Phrase, normal(f.Figure)),
			reason: message.Text("One against several: “{{.One}}” against “{{.Other}}”.", "One", s.Text, "Other", f.Text+" "+f.thing.label),
		}, true
	}
	return finding{}, false
}

// severalOf is the one figure of more than one of a kind in a statement.
func (v *view) severalOf(noun string) *figure {
	var found *figure
	for i := range v.figures {
		f := &v.figures[i]
		if f.Unit != "" || plain(f.Counted) != noun || f.Low < 2 || f.part != "" && f.part != some {
			continue
		}
		if found != nil {
			return nil
		}
		found = f
	}
	return found
}

func (v *view) countsAny(noun string) bool {
	return slices.ContainsFunc(v.figures, func(f figure) bool { return f.Unit == "" && plain(f.Counted) == noun })
}

func (v *view) tellsOfOne(noun string) bool { return v.singlesOf(noun) > 0 }

func (v *view) singlesOf(noun string) int {
	n := 0
	for i := range v.singles {
		if v.singles[i].noun == noun {
			n++
		}
	}
	return n
}

// ofOneCount reports whether a single and a figure of one kind may count the same.
func (p *pair) ofOneCount(a *view, s *single, b *view, f *figure) bool {
	first, _ := wordsAt(b, f.Span)
	noun := a.words[s.word].sense
	if first < 0 || quotedTogether(a, a.words[s.word].quote, b, f.quote) || p.toldApart() {
		return false
	}
	shared, na, nb := overlap(a, b, []string{noun, "singl", "lone", "one", "sole"})
	all := na + nb - shared
	if s.alone {
		return all == 0 || float64(shared) >= aboutOneEvent*float64(min(na, nb)) && shared > 0 || a.exists(s.word) && nb <= 1
	}
	return shared > 0 && float64(shared) >= nearlySame*float64(all) && a.verbOf(s.word) == b.verbOf(first)
}

// exists reports whether a statement only tells that there is what a noun names.
func (v *view) exists(noun int) bool {
	for i := noun - 1; i > 0; i-- {
		if v.words[i-1].text == "there" && beForms[v.words[i].text] {
			return true
		}
	}
	return false
}
