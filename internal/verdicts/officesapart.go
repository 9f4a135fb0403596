package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
)

// This file tells that two noun phrases without a name are of two offices that nobody has both, or of two
// bodies that are never one: "the mayor" and "the governor", "the court" and "the prosecutors".

// heldAlone are offices and bodies by the last word for them, each with what it is. A ministry and the
// government may be one, and so may a firm and a bank, so neither stands here.
var heldAlone = map[string]string{
	"mayor": "mayor", "mayoress": "mayor", "governor": "governor", "president": "president", "premier": "premier", "chancellor": "premier",
	"king": "monarch", "queen": "monarch", "pope": "pope", "bishop": "bishop", "archbishop": "bishop", "sheriff": "sheriff",
	"prosecutor": "prosecutor", "prosecutors": "prosecutor", "judge": "court", "judges": "court", "court": "court", "tribunal": "court",
	"referee": "referee", "coach": "coach", "captain": "captain", "ambassador": "ambassador", "ombudsman": "ombudsman",
	"police": "police", "army": "army", "navy": "navy", "union": "union", "unions": "union", "employers": "employers",
	"parliament": "parliament", "assembly": "parliament", "senate": "parliament", "club": "club", "church": "church", "hospital": "hospital",
}

// portfolios are what a minister is of.
var portfolios = set(`prime finance interior defence defense foreign health justice education economy transport environment energy
	agriculture labour labor culture trade housing treasury home`)

// officeIn is the office or body that a noun phrase without a name tells of, "" if it is none that is known.
func (v *view) officeIn(p fact.Phrase) string {
	last := v.headOf(p)
	if last < 0 || v.names(p) {
		return ""
	}
	word, before := v.words[last].text, v.textAt(last-1)
	switch {
	case (word == "minister" || word == "secretary") && before == "prime":
		return "premier"
	case (word == "minister" || word == "secretary" || word == "ministry") && portfolios[before]:
		return before + " minister"
	case before == "vice" || before == "deputy" || before == "former":
		return ""
	}
	return heldAlone[word]
}

// officesOfTwo reports whether two noun phrases tell of two such, of which neither article tells the
// other's.
func (p *pair) officesOfTwo(x, y *fact.Phrase) bool {
	if p.a.isDeputy(*x) != p.b.isDeputy(*y) && !p.a.names(*x) && !p.b.names(*y) && p.sameHead(*x, *y) {
		return !p.a.tellsAny(deputies) || !p.b.tellsAny(deputies)
	}
	one, other := p.a.officeIn(*x), p.b.officeIn(*y)
	return one != "" && other != "" && one != other && !p.a.tellsOfOffice(other) && !p.b.tellsOfOffice(one)
}

// deputies stand before an office of one who stands in for another.
var deputies = []string{"deputy", "vice", "assistant"}

// isDeputy reports whether a noun phrase tells of one who stands in for another: "the deputy director".
func (v *view) isDeputy(p fact.Phrase) bool {
	first, last := wordsAt(v, p.Span)
	for i := first; i >= 0 && i <= last; i++ {
		if slices.Contains(deputies, v.words[i].text) {
			return true
		}
	}
	return false
}

// sameHead reports whether two noun phrases have one main word for somebody: "director".
func (p *pair) sameHead(x, y fact.Phrase) bool {
	i, k := p.a.headOf(x), p.b.headOf(y)
	return i >= 0 && k >= 0 && p.a.words[i].sense == p.b.words[k].sense && lexicon.Person(p.a.words[i].text)
}

// tellsOfOffice reports whether an article has a word for an office in the claim.
func (v *view) tellsOfOffice(office string) bool {
	return v.tellsWordThat(func(w viewWord) bool {
		return heldAlone[w.text] == office || portfolios[w.text] && w.text+" minister" == office
	})
}
