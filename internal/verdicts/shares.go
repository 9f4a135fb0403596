package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares how many of some are told of in words: all, most, half, a few.

// share is how many of some a statement tells of, in percent from low to high.
type share struct {
	fact.Phrase
	noun      string // sense of those it is of
	verb      string // sense of what they do or what is done to them, "" if it is not told
	low, high float64
	word      int  // its first
	percent   bool // it is told in figures, which are compared as such
}

// Quantities in words by the shares that they leave possible. "All" and "nearly all" can
// both be true, as reports round; so can "some" and each other but "none".
var quantities = map[string][2]float64{
	"all": {100, 100}, "every": {100, 100}, "each": {100, 100},
	"nearly all": {85, 100}, "almost all": {85, 100}, "virtually all": {85, 100}, "nearly every": {85, 100}, "almost every": {85, 100},
	"most": {50, 99}, "majority": {50, 99}, "minority": {0, 50},
	"many": {20, 100}, "few": {0, 15}, "a few": {0, 20}, "handful": {0, 20},
	"none": {0, 0}, "not all": {0, 99}, "not every": {0, 99}, "all but": {50, 99},
}

// readShares finds how many of which a statement tells in words, and the parts in figures.
func readShares(v *view) []share {
	var found []share
	for i := range v.words {
		if v.words[i].figure {
			continue
		}
		first, bounds, ok := v.quantityAt(i)
		if !ok {
			continue
		}
		if noun := v.quantified(i); noun >= 0 {
			found = append(found, v.share(first, noun, bounds[0], bounds[1]))
		}
	}
	const rounding = 10
	for i := range v.figures {
		f := &v.figures[i]
		first, last := wordsAt(v, f.Span)
		if f.unit != "%" || f.Counted == "" || first < 0 {
			continue
		}
		for k := last + 1; k < len(v.words) && k <= last+kindReach; k++ {
			if v.words[k].stem == f.Counted {
				s := v.share(first, k, f.lo-rounding, f.hi+rounding)
				s.percent = true
				found = append(found, s)
				break
			}
		}
	}
	return found
}

// quantityAt reads a quantity whose last word, before "of", is at a place.
func (v *view) quantityAt(i int) (first int, bounds [2]float64, ok bool) {
	if i > 0 && v.between(i-1) == " " {
		if bounds, ok = quantities[v.words[i-1].text+" "+v.words[i].text]; ok {
			return i - 1, bounds, true
		}
	}
	word := v.words[i].text
	if i+1 < len(v.words) {
		if bounds, ok = quantities[word+" "+v.words[i+1].text]; ok && word == "all" {
			return i, bounds, true
		}
	}
	bounds, ok = quantities[word]
	switch {
	case !ok:
	case word == "most" && i > 0 && superlatives[v.words[i-1].text], i > 0 && (v.words[i-1].negation || v.words[i-1].text == "but"):
		ok = false // "the most votes", "at most", "but all"
	case partitives[word] && (i+1 >= len(v.words) || v.words[i+1].text != "of"):
		ok = false
	}
	return i, bounds, ok
}

var (
	superlatives = set(`the at its their his her our a one`)
	partitives   = set(`none majority minority handful`)
)

// quantified is the word of the noun behind a quantity, -1 if there is none: "all of the 20
// hostages".
func (v *view) quantified(quantity int) int {
	noun := -1
	for i := quantity + 1; i < len(v.words) && strings.TrimSpace(v.between(i-1)) == ""; i++ {
		w := v.words[i]
		switch {
		case noun < 0 && (w.figure || determiners[w.text] || w.text == "of" || w.text == "but"):
		case w.function || w.figure || w.negation || v.deedHolds(i) && noun >= 0:
			return noun
		default:
			noun = i
		}
	}
	return noun
}

func (v *view) share(first, noun int, low, high float64) share {
	return share{
		Phrase: v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[noun].End}),
		noun:   v.words[noun].sense, verb: v.verbOf(noun), low: low, high: high, word: first,
	}
}

// verbOf is the sense of the verb a noun stands with: the next in its clause, otherwise the
// last before it.
func (v *view) verbOf(noun int) string {
	before := ""
	for i := range v.Deeds {
		_, word := wordsAt(v, v.Deeds[i].Span)
		switch {
		case word < 0:
		case word < noun:
			before = v.words[word].sense
		case word > noun && !strings.ContainsAny(v.phrase(fact.Span{Start: v.words[noun].End, End: v.words[word].Start}).Text, ",;:"):
			return v.words[word].sense
		}
	}
	return before
}

// compareShares compares how many of one kind two statements tell of.
func compareShares(p *pair) []finding {
	for i := range p.a.shares {
		x := &p.a.shares[i]
		k := slices.IndexFunc(p.b.shares, func(s share) bool { return s.noun == x.noun })
		if k < 0 || !p.a.onlyShare(x.noun) || !p.b.onlyShare(x.noun) {
			continue
		}
		y := &p.b.shares[k]
		if max(x.low, y.low) <= min(x.high, y.high) || x.percent && y.percent || !p.ofOneMatter(x, y) {
			continue
		}
		return []finding{{
			kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "share of " + x.noun,
			x: p.a.value(x.Phrase, strings.ToLower(x.Text)), y: p.b.value(y.Phrase, strings.ToLower(y.Text)),
			reason: message.Text("Not as many of them: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
		}}
	}
	return nil
}

// onlyShare reports whether a statement tells one share of a kind.
func (v *view) onlyShare(noun string) bool {
	n := 0
	for i := range v.shares {
		if v.shares[i].noun == noun {
			n++
		}
	}
	return n == 1
}

// ofOneMatter reports whether two shares of one kind may be told of one matter.
func (p *pair) ofOneMatter(x, y *share) bool {
	if x.verb != y.verb && x.verb != "" && y.verb != "" || quotedTogether(p.a, p.a.words[x.word].quote, p.b, p.b.words[y.word].quote) {
		return false
	}
	shared, na, nb := overlap(p.a, p.b, []string{x.noun})
	return shared > 0 && float64(shared) >= aboutOneEvent*float64(min(na, nb)) && !p.toldApart()
}
