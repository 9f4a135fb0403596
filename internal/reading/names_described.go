package reading

import (
	"strings"

	"crosscheck/internal/fact"
)

var factKinds = map[nameKind]fact.NameKind{
	namePerson: fact.NamesPerson, namePlace: fact.NamesPlace,
	nameOrganisation: fact.NamesOrganisation, nameOutlet: fact.NamesOrganisation,
}

// factKind is what a name names, given the main word of what it is called beside it, a token or -1. Two or
// three capitals are a person only where a title, a first name, an age or that word shows it; a name that
// is not known otherwise is a place behind "in" and the like.
func (p *page) factKind(m *mention, called int) fact.NameKind {
	if m.kind == namePerson && m.title == "" && !p.ageFollows(m) && !p.callsPerson(called) {
		first, _, _ := strings.Cut(strings.ToLower(m.canonical), " ")
		if firstNames()[first] == unknownSex {
			return ""
		}
	}
	if m.kind == nameUnknown && m.title == "" && m.from > 0 && placePrepositions[p.tokens[m.from-1].low] {
		return fact.NamesPlace
	}
	return factKinds[m.kind]
}

// ageFollows reports whether an age stands behind a name: "Raul Mendes, 51, was among the dead".
func (p *page) ageFollows(m *mention) bool {
	i := m.to + 1
	return m.to-m.from > 1 && i+1 < len(p.tokens) && p.tokens[m.to].low == "," && p.tokens[i].kind == number && len(p.tokens[i].text) <= 2 && p.tokens[i+1].is(",", ".", ";")
}

// callsPerson reports whether the main word of what somebody is called, a token or -1, is one for a person
// and not as often for firms and ships.
func (p *page) callsPerson(head int) bool {
	if head < 0 {
		return false
	}
	low := p.tokens[head].low
	several := plural(low) || hasAnySuffix(low, "men") // "the Harding Voss lawyers"
	return !several && !firmWords[low] && !pressWords[low] && !alsoFirms[low]
}

// alsoFirms are words for those who do something, beside those of firms and the press, that are as often
// for a firm or a ship as for a person.
var alsoFirms = set(`owner contractor importer exporter buyer seller bidder investor creditor competitor partner holder steelmaker
	grocer grower shipper consumer user employer auditor trawler destroyer fighter cutter`)

// titlePhrase is what a person is called right beside a name: before it ("former
// president", "Israeli defence minister"), in an apposition ("a fisherman"), or as what
// the person is told to be ("Roth was deputy mayor"), with the token of its main word; nil and -1 where
// nothing is told.
func (p *page) titlePhrase(m *mention, from, to int) (title *fact.Phrase, head int) {
	if m.kind != namePerson {
		return nil, -1
	}
	k := m.from
	for k > from && k > m.from-6 && (p.tags[k-1] == tagNoun || p.nameWord[k-1] || p.tokens[k-1].kind == word && titles[p.tokens[k-1].low]) && !p.tokens[k].paragraph {
		k--
	}
	if k < m.from && p.entitles(m.from-1) {
		return p.phraseIn(stretch{k, m.from}, from, to), m.from - 1
	}
	if m.to+1 < to && p.tokens[m.to].low == "," {
		if end := p.appositionAfter(m.to, to); end > m.to+1 {
			r := p.phrase(m.to+1, end)
			for r.from < r.to && p.tags[r.from] == tagDeterminer {
				r.from++
			}
			if !r.empty() && p.entitles(p.head(r)) {
				return p.phraseIn(r, from, to), p.head(r)
			}
		}
	}
	return p.officeHeld(m, from, to)
}

// officeHeld is the office of which it is told right behind a name that the person has or
// had it: "is the mayor", "served as deputy director".
func (p *page) officeHeld(m *mention, from, to int) (title *fact.Phrase, head int) {
	i := m.to
	switch {
	case i+1 >= to:
		return nil, -1
	case p.tokens[i].is("is", "was", "became", "remains"):
		i++
	case p.tokens[i].is("served", "serves") && p.tokens[i+1].is("as"):
		i += 2
	default:
		return nil, -1
	}
	if i < to && p.tags[i] == tagDeterminer {
		i++
	}
	end := i // of the words up to "of" and the like
	for end < to && end < i+phraseLength && p.tags[end].nominal() && p.tags[end] != tagPossessive {
		end++
	}
	if end == i || !titles[p.tokens[end-1].low] && !offices[p.tokens[end-1].low] {
		return nil, -1
	}
	return p.phraseIn(stretch{i, end}, from, to), end - 1
}

// entitles reports whether the word at a token says what somebody is.
func (p *page) entitles(i int) bool {
	low := p.tokens[i].low
	return titles[low] || offices[low] || p.mentionAt[i] < 0 && p.personal(stretch{i, i + 1})
}
