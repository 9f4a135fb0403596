package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
)

// This file finds that two verbs may tell of one deed done to somebody: a player is signed and
// picked up, a hostage freed and released. Where the statements have little else in common, the
// days of such deeds differ in minor, for what was agreed on one day may be signed on the next.

// likeDeeds are groups of verbs, by sense, that tell of one deed where the same person has it
// done.
var likeDeeds = [][]string{
	{"sign", "acquir", "claim", "add", "recruit", "hire"},
	{"arrest", "catch", "nab"},
	{"free", "releas"},
	{"choos", "name", "elect", "nomin", "pick", "tap"},
	{"dismiss", "fire", "cut", "drop", "waiv"},
	{"charg", "indict", "arraign"},
	{"suspend", "ban", "bench"},
	{"transfer", "trade", "move", "sell"},
}

// mayBeLike reports whether two senses of verbs are one, or of one group.
func mayBeLike(one, other string) bool {
	return one == other || slices.ContainsFunc(likeDeeds, func(group []string) bool { return slices.Contains(group, one) && slices.Contains(group, other) })
}

// likeDeedOfOne reports whether two dates are of two like deeds that one person has done to them.
func (p *pair) likeDeedOfOne(x, y *moment) bool {
	d, n := p.a.doneTo(x.deed)
	e, m := p.b.doneTo(y.deed)
	return n != nil && m != nil && mayBeLike(d, e) && wordsAreOne(n.words, m.words) && max(len(n.words), len(m.words)) > 1
}

// doneTo is the sense of a verb with its particle, and the name of the person to whom its deed is
// done; nil if none is told.
func (v *view) doneTo(span fact.Span) (string, *called) {
	d := v.deedIn(span)
	if d == nil {
		return "", nil
	}
	_, word := wordsAt(v, d.Span)
	if word < 0 {
		return "", nil
	}
	told, at := v.words[word].sense, word
	if s, particle := v.phrasalSense(word); particle >= 0 {
		told, at = s, particle
	}
	for i := range v.called {
		c := &v.called[i]
		first, last := wordsAt(v, c.Span)
		behind := first == at+1
		if d.Patient != nil {
			who := v.who(d.Patient)
			behind = who.Overlaps(c.Span) && v.nameIn(*who) == c.Name
		}
		if c.inside && behind && last >= first && c.Kind != fact.NamesPlace && c.Kind != fact.NamesOrganisation {
			return told, c
		}
	}
	return "", nil
}
