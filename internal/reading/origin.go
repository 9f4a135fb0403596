package reading

// sourceSort is what a source phrase names, as far as its words tell.
type sourceSort uint8

const (
	noSource sourceSort = iota
	sourcePerson
	sourceOrganisation
	sourceOutlet
	sourceDocument
	sourceUnnamed
	sourcePronoun
)

// sourceKind sorts a source phrase by its main word, and by the name in an
// apposition where the main word is an office.
func (p *page) sourceKind(np stretch) sourceSort {
	if np.empty() {
		return noSource
	}
	if p.grammar == (german{}) {
		if sort, ok := p.germanKind(np); ok {
			return sort
		}
	}
	h := p.head(np)
	low := p.tokens[h].low
	one := singular(low)
	if np.to-np.from == 1 && possessiveDeterminers[low] {
		return sourcePronoun
	}
	if p.tags[h] == tagPronoun || p.tags[h] == tagWh {
		if subjectForms[low] || p.tags[h] == tagWh || objectPronouns[low] {
			return sourcePronoun
		}
		return sourceUnnamed
	}
	if p.endPerson(np) >= 0 {
		return sourcePerson
	}
	if m := p.mentionAt[h]; m >= 0 && p.mentions[m].from >= np.from {
		switch p.mentions[m].kind {
		case nameOutlet:
			return sourceOutlet
		case nameOrganisation, namePlace:
			if demonyms[low] && plural(low) {
				return sourceUnnamed
			}
			return sourceOrganisation
		}
		return sourcePerson
	}
	switch {
	case p.personIn(np) >= 0 && (titles[low] || p.personal(np)):
		return sourcePerson
	case mediaWords[low] && p.outletBefore(h, np.from) >= 0:
		return sourceOutlet
	case mediaWords[low] && !documentWords[low] && low != "agency", low == "agency" && h > np.from && p.tokens[h-1].is("news"):
		if p.holds(np, "state", "official", "semi-official", "state-run", "state-owned") {
			return sourceOutlet
		}
		return sourceUnnamed // "local media": no outlet one could look up
	case rumourWords[low]:
		return sourceUnnamed
	case bodyWords[low] && p.tokens[np.from].is("the", "this", "that"):
		return sourceOrganisation
	case documentWords[low] || documentWords[one]:
		return sourceDocument
	case unnamedWords[one] || unnamedWords[low]:
		return sourceUnnamed
	case definiteGroups[low] || organisationWords[low]:
		return sourceOrganisation
	case titles[low] && p.tags[h] == tagName:
		return sourcePerson
	}
	return sourceUnnamed
}

// endPerson is the mention of a person at the end of a phrase that says before what
// he is: "chief of staff General Duncan McNab"; -1 if there is none.
func (p *page) endPerson(np stretch) int {
	m := p.mentionAt[np.to-1]
	if m < 0 || p.mentions[m].kind != namePerson || p.mentions[m].guess || p.mentions[m].from <= np.from || p.mentions[m].to != np.to {
		return -1
	}
	before := p.mentions[m].from - 1
	if !p.tags[before].nominal() || p.tags[before] == tagPossessive {
		return -1
	}
	h := p.head(np)
	if low := p.tokens[h].low; h < p.mentions[m].from && !titles[low] && !titles[p.tokens[before].low] && !p.personal(stretch{np.from, p.mentions[m].from}) {
		return -1
	}
	return m
}

// outletBefore is the outlet whose name stands right before its sort: "the Reuters
// news agency", "the China Daily newspaper"; -1 if there is none.
func (p *page) outletBefore(h, from int) int {
	if h > from && p.tokens[h-1].is("news") {
		h--
	}
	if h <= from {
		return -1
	}
	if m := p.mentionAt[h-1]; m >= 0 && p.mentions[m].kind == nameOutlet {
		return m
	}
	return -1
}

// holds reports whether one of the words stands in a phrase.
func (p *page) holds(np stretch, words ...string) bool {
	for i := np.from; i < np.to; i++ {
		if p.tokens[i].is(words...) {
			return true
		}
	}
	return false
}

// rumourWords are heads of sources that cannot be looked up: nobody says which.
var rumourWords = set(`reports accounts stories rumors rumours speculation chatter whispers leaks`)

// carriers are what a source's word comes in: "information from two officials" is
// the officials' word.
var carriers = set(`information details reports accounts comments word remarks statements testimony`)

// behindCarrier is the phrase after "information from", or the phrase itself.
func (p *page) behindCarrier(np stretch) stretch {
	h := p.head(np)
	if carriers[p.tokens[h].low] && h+2 < np.to && p.tokens[h+1].low == "from" {
		return stretch{h + 2, np.to}
	}
	return np
}

// personIn is the mention of a person in a phrase, in its apposition for choice;
// -1 if there is none.
func (p *page) personIn(np stretch) int {
	comma := -1
	for i := np.from; i < np.to; i++ {
		if p.tokens[i].low == "," {
			comma = i
			break
		}
	}
	if comma < 0 || comma+1 >= np.to {
		return -1
	}
	for i := comma + 1; i < np.to && p.tokens[i].low != ","; i++ {
		m := p.mentionAt[i]
		if m < 0 || p.mentions[m].kind != namePerson || p.tags[i-1] == tagPreposition || p.mentions[m].guess && i > comma+1 {
			continue
		}
		if end := p.mentions[m].to; end >= np.to || p.tokens[end].kind != possessive {
			return m
		}
	}
	return -1
}

// issued are participles that tell how a document came to whoever cites it.
var issued = set(`obtained seen reviewed released published issued posted provided shared given cited quoted leaked carried
	written signed prepared compiled conducted commissioned`)

// phraseName is a noun phrase as a name: without article, apposition and
// possessive ending, in one line.
func (p *page) phraseName(np stretch) string {
	from, to := np.from, np.to
	for i := from; i < to; i++ {
		if p.tokens[i].is(",", "—", "–", "(") || i > from && p.tokens[i].low == "who" || i > from+1 && p.tokens[i].low == "by" && issued[p.tokens[i-1].low] {
			to = i
			if p.tokens[i].low == "by" {
				to-- // "a memo obtained by Reuters"
			}
			break
		}
	}
	if from+1 < to && p.tokens[from+1].low != "of" && p.behindCount(np) == from && (p.tokens[from].is("the", "a", "an", "one") || p.grammar == (german{}) && p.tokens[from].is("der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "einen")) {
		from++
	}
	if to > from+1 && p.tokens[to-1].kind == possessive {
		to--
	}
	return oneLine(p.slice(from, to))
}
