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
func (p *page) factKind(m *mention) fact.NameKind {
	if m.kind == namePerson && m.title == "" {
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
