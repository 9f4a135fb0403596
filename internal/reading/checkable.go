package reading

import (
	"crosscheck/internal/fact"
)

// judge says whether a statement can be checked, and in plain words why not.
func (p *page) judge(st *fact.Statement, piece stretch, a int) {
	if why := p.whyNot(piece, a); why != "" {
		st.Checkable, st.WhyNot = false, why
	}
}

// The reasons why a statement cannot be checked.
const (
	whyQuestion = "It is a question."
	whyFragment = "It asserts nothing: there is no verb."
	whyShort    = "It is too short to assert anything."
	whyOrder    = "It is a request, not an assertion."
)

func (p *page) whyNot(piece stretch, a int) string {
	words, verb := 0, false
	for i := piece.from; i < piece.to; i++ {
		if k := p.tokens[i].kind; k == word || k == number {
			words++
		}
		verb = verb || p.mayBeVerb(i)
	}
	last := piece.to - 1
	for last > piece.from && p.tokens[last].kind == quoteMark {
		last--
	}
	switch {
	case words < 2:
		return whyShort
	case p.tokens[last].low == "?" && a < 0:
		return whyQuestion
	case !verb && a < 0 && !p.complete(piece, words) && p.partAt(p.tokens[piece.from].Start) != fact.Headline:
		return whyFragment
	}
	return ""
}

// completeWords is from how many words a stretch that ends in a full stop is
// taken to have a verb, known or not.
const completeWords = 6

func (p *page) complete(piece stretch, words int) bool {
	return words >= completeWords && p.tokens[piece.to-1].is(".", "!")
}

// mayBeVerb reports whether a token can be the verb of a clause at all.
func (p *page) mayBeVerb(i int) bool {
	if t := p.tags[i]; t == tagFinite || t == tagAuxiliary || t == tagParticiple {
		return true
	}
	v, ok := p.verbAt(i)
	return ok && p.tags[i] == tagNoun && v.form&(presentForm|pastForm) != 0
}
