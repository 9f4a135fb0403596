package reading

import (
	"strings"
	"unicode"

	"crosscheck/internal/fact"
)

// nameKind is what a name names, as far as its words tell.
type nameKind uint8

const (
	nameUnknown nameKind = iota
	namePerson
	nameOrganisation
	nameOutlet
	namePlace // a state or a city; as a source it is an organisation
)

// mention is a name as it stands in the article.
type mention struct {
	from, to  int // tokens
	kind      nameKind
	sex       sex
	title     string // words of office right before it, folded: "prime minister"
	guess     bool   // a person by nothing but the number of words
	canonical string
}

// capitals decides which tokens are words of names. In the middle of a sentence
// a capital says so. At its beginning, and in headlines that set every word with
// a capital, the rest of the article decides: a word is a name there if it has
// its capital elsewhere too, or is no common word and another name follows it.
func (p *page) capitals() []bool {
	inside := make(map[string]bool) // seen with a capital where none was due
	lower := make(map[string]bool)
	initial := make([]bool, len(p.tokens)) // a capital here tells nothing
	loud := make([]bool, len(p.tokens))    // nor do several: the sentence is set in capitals
	for _, s := range p.sentences {
		titled, capitals := p.titleCase(s), p.inCapitals(s)
		first := true
		for i := s.from; i < s.to; i++ {
			t := &p.tokens[i]
			if t.kind != word {
				// A quotation or a colon begins anew.
				first = first || t.kind == quoteMark || t.is(":", "•", "—") || t.kind == number && i == s.from
				continue
			}
			initial[i], loud[i] = first || titled || capitals, capitals
			switch {
			case !t.capital():
				lower[t.low] = true
			case !initial[i]:
				inside[t.low] = true
			}
			first = false
		}
	}
	names := make([]bool, len(p.tokens))
	for i := len(p.tokens) - 1; i >= 0; i-- {
		t := &p.tokens[i]
		if !t.capital() || t.low == "i" || t.low == "no." || monthsAndDays[t.low] || initial[i] && spelledNumber(t.low) ||
			p.zoneAt(i) || p.shouted(i) {
			continue
		}
		switch {
		case !initial[i]:
			names[i] = !lowerCaseOnly[t.low] || isAcronym(t.text) || i+1 < len(p.tokens) && names[i+1] && titles[t.low]
		case lowerCaseOnly[t.low]:
		case inside[t.low] || countries[t.low] || demonyms[t.low] || t.text != t.low && isAcronym(t.text) && !loud[i]:
			names[i] = true
		case loud[i] && p.knownVerb(i):
		case titles[t.low] || organisationWords[t.low] || isFirstName(t.low):
			names[i] = i+1 < len(p.tokens) && names[i+1] && !p.tokens[i+1].paragraph || isFirstName(t.low) && !lower[t.low] && !commonWords()[t.low]
		case lower[t.low] || commonWords()[t.low]:
			// "Deputy Smith": a common word is part of a name only as a title.
		default:
			names[i] = true
		}
	}
	return names
}

// zoneAt reports whether token i is the zone of a time of day: "8 p.m. ET".
func (p *page) zoneAt(i int) bool {
	return clockZones[p.tokens[i].low] && i > 0 && (halfDays[strings.Trim(p.tokens[i-1].low, ".")] || p.tokens[i-1].kind == number)
}

// shouted reports whether token i is a common word in capitals, alone between
// quotation marks or beside another such word, and no acronym: "FAKE".
func (p *page) shouted(i int) bool {
	loud := func(i int) bool {
		return i >= 0 && i < len(p.tokens) && len(p.tokens[i].text) > 2 && isAcronym(p.tokens[i].text) && commonWords()[p.tokens[i].low]
	}
	alone := i > 0 && i+1 < len(p.tokens) && p.tokens[i-1].kind == quoteMark && (p.tokens[i+1].kind == quoteMark || p.tokens[i+1].kind == mark)
	return loud(i) && (alone || loud(i-1) || loud(i+1))
}

// titleCase reports whether most words of a sentence begin with a capital.
func (p *page) titleCase(s sentence) bool {
	capitals, words := 0, 0
	for i := s.from; i < s.to; i++ {
		if t := &p.tokens[i]; t.kind == word && !lowerCaseOnly[t.low] {
			words++
			if t.capital() {
				capitals++
			}
		}
	}
	return words >= 5 && capitals*6 >= words*5
}

// inCapitals reports whether a sentence of several words has no small letters: what
// is an acronym there cannot be seen.
func (p *page) inCapitals(s sentence) bool {
	words := 0
	for i := s.from; i < s.to; i++ {
		if t := &p.tokens[i]; t.kind == word {
			if strings.ContainsFunc(t.text, unicode.IsLower) {
				return false
			}
			words++
		}
	}
	return words >= 3
}

// knownVerb reports whether token i can be a verb by its letters.
func (p *page) knownVerb(i int) bool {
	_, ok := p.verbAt(i)
	return ok
}

func isAcronym(s string) bool {
	upper := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			upper++
		} else if r != '.' && r != '&' && r != '-' {
			return false
		}
	}
	return upper >= 2
}

var lowerCaseOnly = set(`the a an and or but if in on at of to for from with by as that this these those it he she they we
	i you his her its their our my your is are was were be been being has have had do does did not no so then there here
	what who when where why how which while although though because after before since until about over under into than
	such some many most more all both each few several other another also just only even still yet now again`)

var monthsAndDays = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
	july august september october november december`)

// readMentions joins words of names to names and tells titles apart from them.
func (p *page) readMentions() {
	for _, s := range p.sentences {
		for i := s.from; i < s.to; {
			if !p.nameWord[i] {
				i++
				continue
			}
			end := p.nameEnd(i, s.to)
			p.splitRun(i, end)
			i = end
		}
	}
	p.markPlaces()
	p.markByContext()
	p.canonise()
}

// nameEnd is the end of the run of name words that begins at token i.
func (p *page) nameEnd(i, to int) int {
	j := i + 1
	for j < to {
		t := &p.tokens[j]
		switch {
		case p.nameWord[j] && !t.paragraph:
			j++
		case j+1 < to && p.nameWord[j+1] && t.kind == word && (particles[t.low] || t.is("of", "for", "and", "the", "on") && joiners[p.tokens[j-1].low]):
			j += 2
		case j+2 < to && t.low == "of" && p.tokens[j+1].low == "the" && p.nameWord[j+2] && joiners[p.tokens[j-1].low]:
			j += 3
		case t.kind == number && p.tokens[j-1].low == "channel":
			j++
		case t.low == "&" && j+1 < to && p.nameWord[j+1]:
			j += 2
		default:
			return j
		}
	}
	return j
}

func (p *page) words(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		if b.Len() > 0 && !p.tokens[i].tight {
			b.WriteByte(' ')
		}
		b.WriteString(p.tokens[i].low)
	}
	return b.String()
}

func (p *page) addMention(from, to int, title string) {
	m := mention{from: from, to: to, title: title, canonical: p.slice(from, to)}
	m.kind, m.sex = p.kindOf(from, to, title)
	m.guess = m.kind == namePerson && title == "" && !isFirstName(p.tokens[from].low)
	for i := from; i < to; i++ {
		p.mentionAt[i] = len(p.mentions)
	}
	p.mentions = append(p.mentions, m)
}

// slice is the article's text from one token to another.
func (p *page) slice(from, to int) string {
	if from >= to {
		return ""
	}
	return p.index.Slice(p.span(from, to))
}

func (p *page) span(from, to int) fact.Span {
	return fact.Span{Start: p.tokens[from].Start, End: p.tokens[to-1].End}
}
