package reading

import (
	"strings"
	"unicode/utf8"
)

// canonise gives each mention the fullest form the article uses for the same
// thing: a last name the full name before it, initials the name they stand for.
//
// Only so many different full names with one last name are kept apart.
func (p *page) canonise() {
	full := make(map[string][]int)    // last name → mentions with a first name
	spelled := make(map[string]int)   // initials → mention
	papers := make(map[string]string) // last word → the one outlet that ends with it
	counts := make(map[string]int)    // how often a full name stands
	for i, m := range p.mentions {
		if m.to-m.from < 2 {
			continue
		}
		counts[m.canonical]++
		last := p.tokens[m.to-1].low
		if suffixes[last] && m.to-m.from > 2 {
			last = p.tokens[m.to-2].low
		}
		if m.kind == nameOutlet && shortPapers[last] {
			if name, ok := papers[last]; ok && name != m.canonical {
				papers[last] = "" // two of them
			} else {
				papers[last] = m.canonical
			}
		}
		if m.kind == namePerson && counts[m.canonical] == 1 && len(full[last]) < mostNamesakes && !p.headlineGuess(m) {
			full[last] = append(full[last], i)
		}
		initials := p.initials(m)
		if _, ok := spelled[initials]; !ok {
			spelled[initials] = i
		}
	}
	for i := range p.mentions {
		m := &p.mentions[i]
		if m.to-m.from > 1 && p.headlineGuess(*m) {
			if candidates := full[p.tokens[m.to-1].low]; len(candidates) > 0 {
				m.canonical = p.mentions[candidates[0]].canonical // "Mother Corners Roth"
			}
		}
		if m.to-m.from != 1 {
			continue
		}
		low := p.tokens[m.from].low
		if m.kind == nameOutlet && papers[low] != "" {
			m.canonical = papers[low]
			continue
		}
		if candidates := full[low]; len(candidates) > 0 && m.kind != nameOutlet && !(m.kind == namePlace && p.mentions[candidates[0]].guess) {
			if m.title == "" {
				m.sex = unknownSex // a last name may be a first name too
			}
			best := p.bestFull(candidates, m, counts)
			m.canonical, m.kind = p.mentions[best].canonical, namePerson
			if m.sex == unknownSex {
				m.sex = p.mentions[best].sex
			}
			continue
		}
		if isAcronym(p.tokens[m.from].text) {
			if j, ok := spelled[strings.ReplaceAll(low, ".", "")]; ok {
				m.canonical = p.mentions[j].canonical
			}
		}
	}
	// What an article calls "Mr. Smith" once is a man everywhere in it.
	sexes := make(map[string]sex)
	for _, m := range p.mentions {
		if m.sex != unknownSex {
			sexes[m.canonical] = m.sex
		}
	}
	for i := range p.mentions {
		if p.mentions[i].sex == unknownSex {
			p.mentions[i].sex = sexes[p.mentions[i].canonical]
		}
	}
}

// headlineGuess reports whether a mention is a person by nothing but capitals that
// every word of its sentence has.
func (p *page) headlineGuess(m mention) bool {
	return m.guess && p.titleCase(p.sentences[p.sentenceAt(m.from)])
}

const mostNamesakes = 20

var suffixes = set(`jr. jr sr. sr ii iii iv`)

// bestFull is the full name a last name stands for: of the sex its title tells,
// the one named most often, the first of those on a tie.
func (p *page) bestFull(candidates []int, m *mention, counts map[string]int) int {
	best := -1
	for _, c := range candidates {
		o := &p.mentions[c]
		if m.sex != unknownSex && o.sex != unknownSex && m.sex != o.sex {
			continue
		}
		if best < 0 || counts[o.canonical] > counts[p.mentions[best].canonical] {
			best = c
		}
	}
	if best < 0 {
		best = candidates[0]
	}
	return best
}

func (p *page) initials(m mention) string {
	var b strings.Builder
	for i := m.from; i < m.to; i++ {
		if p.tokens[i].capital() {
			r, _ := utf8.DecodeRuneInString(p.tokens[i].low)
			b.WriteRune(r)
		}
	}
	return b.String()
}
