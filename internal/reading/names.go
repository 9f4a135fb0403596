package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	for _, s := range p.sentences {
		titled := p.titleCase(s)
		first := true
		for i := s.from; i < s.to; i++ {
			t := &p.tokens[i]
			if t.kind != word {
				// A quotation or a colon begins anew.
				first = first || t.kind == quoteMark || t.is(":", "•", "—") || t.kind == number && i == s.from
				continue
			}
			initial[i] = first || titled
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
		if !t.capital() || t.low == "i" || monthsAndDays[t.low] {
			continue
		}
		switch {
		case !initial[i]:
			names[i] = !lowerCaseOnly[t.low] || isAcronym(t.text) || i+1 < len(p.tokens) && names[i+1] && titles[t.low]
		case lowerCaseOnly[t.low]:
		case inside[t.low] || countries[t.low] || demonyms[t.low] || t.text != t.low && isAcronym(t.text):
			names[i] = true
		case titles[t.low] || organisationWords[t.low]:
			names[i] = i+1 < len(p.tokens) && names[i+1] && !p.tokens[i+1].paragraph
		case lower[t.low] || commonWords()[t.low]:
			// "Deputy Smith": a common word is part of a name only as a title.
		default:
			names[i] = true
		}
	}
	return names
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
		case t.low == "&" && j+1 < to && p.nameWord[j+1]:
			j += 2
		default:
			return j
		}
	}
	return j
}

// splitRun cuts a run of capitals into what it names: "U.S. President Donald
// Trump" is a country, a title and a person.
func (p *page) splitRun(from, to int) {
	office := from // where the titles before the name begin
	for i := from; i < to; {
		t := &p.tokens[i]
		if end := p.titleRun(i, to); end > i {
			i = end
			continue
		}
		if to-i > 1 && (demonyms[t.low] || countries[t.low]) && p.titleRun(i+1, to) > i+1 {
			p.addMention(i, i+1, "")
			i++
			office = i
			continue
		}
		title := p.words(office, i)
		if i == from {
			title = p.titleBefore(i)
		}
		p.addMention(i, to, title)
		return
	}
	// A title alone names nobody.
}

// titleRun is the end of the titles that begin at token i.
func (p *page) titleRun(i, to int) int {
	for i < to && (titles[p.tokens[i].low] || p.grammar == (german{}) && germanTitles[p.tokens[i].low] || i+2 < to && p.tokens[i].is("of", "for") && titles[p.tokens[i-1].low] && p.tokens[i+1].is("state", "defense", "defence", "staff")) {
		if p.tokens[i].is("of", "for") {
			i++
		}
		i++
	}
	return i
}

// titleBefore reads titles in lower case right before a name: "the mayor, Anna
// Roth" has none, "former president Jimmy Carter" has.
func (p *page) titleBefore(i int) string {
	j := i
	for j > 0 && i-j < 4 && titles[p.tokens[j-1].low] && !p.tokens[j].paragraph {
		j--
	}
	return p.words(j, i)
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

func (p *page) kindOf(from, to int, title string) (nameKind, sex) {
	first, last := p.tokens[from].low, p.tokens[to-1].low
	full := p.words(from, to)
	if isOutlet(full) {
		return nameOutlet, unknownSex
	}
	who := firstNames()[first]
	for w := range strings.FieldsSeq(title) {
		if s, ok := courtesies[w]; ok {
			who = s
		}
	}
	switch {
	case title != "" || to-from > 1 && firstNames()[first] != unknownSex && !organisationWords[last]:
		return namePerson, who
	case to-from == 1 && (countries[first] || demonyms[first]):
		return namePlace, unknownSex
	}
	for i := from; i < to; i++ {
		if organisationWords[p.tokens[i].low] || p.tokens[i].low == "of" {
			return nameOrganisation, unknownSex
		}
	}
	switch {
	case full == "united states" || full == "white house" || full == "united kingdom" || full == "united nations":
		return nameOrganisation, unknownSex
	case p.holdsAcronym(from, to) || platforms[strings.ReplaceAll(full, " ", "-")]:
		return nameOrganisation, unknownSex
	case plural(last) && commonWords()[last]:
		return nameOrganisation, unknownSex // "Human Rights Activists"
	case to-from == 2 || to-from == 3:
		return namePerson, who
	}
	return nameUnknown, who
}

// holdsAcronym reports whether a word of a name is set in capitals: "TRT Global".
func (p *page) holdsAcronym(from, to int) bool {
	for i := from; i < to; i++ {
		if t := p.tokens[i].text; isAcronym(t) && (to-from == 1 || !strings.Contains(t, ".")) {
			return true
		}
	}
	return false
}

// platforms are where people post; a post there is theirs.
var platforms = set(`truth-social twitter x facebook instagram telegram youtube linkedin tiktok snapchat reddit whatsapp
	mastodon bluesky threads weibo`)

// isOutlet reports whether a folded name is that of an outlet.
func isOutlet(name string) bool {
	name = strings.TrimPrefix(name, "the ")
	words := strings.Fields(name)
	if len(words) == 0 {
		return false
	}
	if outletNames[strings.Join(words, "-")] || outletNames[words[0]] && len(words) <= 2 {
		return true
	}
	return len(words) > 1 && outletWords[words[len(words)-1]] || name == "associated press" || name == "agence france-presse" || hasAnySuffix(words[len(words)-1], "zeitung", "-agentur") || strings.HasSuffix(name, ".com")
}

// canonise gives each mention the fullest form the article uses for the same
// thing: a last name the full name before it, initials the name they stand for.
//
// Only so many different full names with one last name are kept apart.
func (p *page) canonise() {
	full := make(map[string][]int)  // last name → mentions with a first name
	spelled := make(map[string]int) // initials → mention
	counts := make(map[string]int)  // how often a full name stands
	for i, m := range p.mentions {
		if m.to-m.from < 2 {
			continue
		}
		counts[m.canonical]++
		last := p.tokens[m.to-1].low
		if suffixes[last] && m.to-m.from > 2 {
			last = p.tokens[m.to-2].low
		}
		if m.kind == namePerson && counts[m.canonical] == 1 && len(full[last]) < mostNamesakes {
			full[last] = append(full[last], i)
		}
		initials := p.initials(m)
		if _, ok := spelled[initials]; !ok {
			spelled[initials] = i
		}
	}
	for i := range p.mentions {
		m := &p.mentions[i]
		if m.to-m.from != 1 {
			continue
		}
		low := p.tokens[m.from].low
		if candidates := full[low]; len(candidates) > 0 {
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
