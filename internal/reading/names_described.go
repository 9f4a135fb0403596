package reading

import (
	"strings"

	"crosscheck/internal/fact"
)

var factKinds = map[nameKind]fact.NameKind{
	namePerson: fact.NamesPerson, namePlace: fact.NamesPlace,
	nameOrganisation: fact.NamesOrganisation, nameOutlet: fact.NamesOrganisation,
}

// factKind is what a name names. Two or three capitals are a person only where a
// title or a first name shows it; a name that is not known otherwise is a place
// behind "in" and the like.
func (p *page) factKind(m *mention, called *fact.Phrase) fact.NameKind {
	if m.kind == namePerson && m.title == "" && !p.ageFollows(m) && !callsPerson(called) {
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

// callsPerson reports whether what somebody is called is a word for people, and not one that is as often
// for companies.
func callsPerson(called *fact.Phrase) bool {
	if called == nil {
		return false
	}
	words := strings.Fields(strings.ToLower(called.Text))
	for i, w := range words {
		if i > 0 && (w == "of" || w == "for" || w == "at" || w == "with" || w == "who") {
			words = words[:i]
			break
		}
	}
	return !companyWords[strings.Trim(words[len(words)-1], ",.")]
}

// companyWords are words for those who do something that are as often for companies as for people.
var companyWords = set(`maker operator retailer manufacturer carrier broadcaster publisher supplier developer lender insurer
	importer exporter producer distributor provider owner builder contractor buyer seller bidder investor creditor regulator rival
	competitor subsidiary partner holder carmaker chipmaker steelmaker drugmaker brewer grocer grower shipper consumer user
	newspaper paper tanker freighter trawler cruiser destroyer bomber fighter server river tower center`)

// titlePhrase is what a person is called right beside a name: before it ("former
// president", "Israeli defence minister"), in an apposition ("a fisherman"), or as what
// the person is told to be ("Roth was deputy mayor").
func (p *page) titlePhrase(m *mention, from, to int) *fact.Phrase {
	if m.kind != namePerson {
		return nil
	}
	k := m.from
	for k > from && k > m.from-6 && (p.tags[k-1] == tagNoun || p.nameWord[k-1] || p.tokens[k-1].kind == word && titles[p.tokens[k-1].low]) && !p.tokens[k].paragraph {
		k--
	}
	if k < m.from && p.entitles(m.from-1) {
		return p.phraseIn(stretch{k, m.from}, from, to)
	}
	if m.to+1 < to && p.tokens[m.to].low == "," {
		if end := p.appositionAfter(m.to, to); end > m.to+1 {
			r := p.phrase(m.to+1, end)
			for r.from < r.to && p.tags[r.from] == tagDeterminer {
				r.from++
			}
			if !r.empty() && p.entitles(p.head(r)) {
				return p.phraseIn(r, from, to)
			}
		}
	}
	return p.officeHeld(m, from, to)
}

// officeHeld is the office of which it is told right behind a name that the person has or
// had it: "is the mayor", "served as deputy director".
func (p *page) officeHeld(m *mention, from, to int) *fact.Phrase {
	i := m.to
	switch {
	case i+1 >= to:
		return nil
	case p.tokens[i].is("is", "was", "became", "remains"):
		i++
	case p.tokens[i].is("served", "serves") && p.tokens[i+1].is("as"):
		i += 2
	default:
		return nil
	}
	if i < to && p.tags[i] == tagDeterminer {
		i++
	}
	end := i // of the words up to "of" and the like
	for end < to && end < i+phraseLength && p.tags[end].nominal() && p.tags[end] != tagPossessive {
		end++
	}
	if end == i || !titles[p.tokens[end-1].low] && !offices[p.tokens[end-1].low] {
		return nil
	}
	return p.phraseIn(stretch{i, end}, from, to)
}

// entitles reports whether the word at a token says what somebody is.
func (p *page) entitles(i int) bool {
	low := p.tokens[i].low
	return titles[low] || offices[low] || p.mentionAt[i] < 0 && p.personal(stretch{i, i + 1})
}
