package reading

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
		if at := p.officeInside(i, to); at > i {
			p.addMention(i, p.titleRunBefore(at, i), "") // "Maryland Gov. Martin O'Malley"
			i, office = at, p.titleRunBefore(at, i)
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

// offices are titles that may stand behind the name of an organisation or place.
var offices = set(`president gov. gov governor sen. sen senator rep. rep representative secretary minister director
	chairman chairwoman chair spokesman spokeswoman spokesperson mayor ambassador speaker leader ceo chief commissioner
	professor pastor sheriff attorney editor correspondent reporter analyst`)

// officeInside is where the name begins behind the last office inside a run of
// capitals; from if there is none.
func (p *page) officeInside(from, to int) int {
	for i := to - 2; i > from; i-- {
		if offices[p.tokens[i].low] && !titles[p.tokens[i+1].low] && !p.tokens[i+1].is("of", "for") {
			return i + 1
		}
	}
	return from
}

// titleRunBefore is where the titles begin that end right before token i.
func (p *page) titleRunBefore(i, from int) int {
	for i > from+1 && titles[p.tokens[i-1].low] {
		i--
	}
	return i
}

// titleRun is the end of the titles that begin at token i.
func (p *page) titleRun(i, to int) int {
	for i < to && (titles[p.tokens[i].low] || p.grammar == (german{}) && germanTitles[p.tokens[i].low] || i > 0 && i+2 < to && p.tokens[i].is("of", "for") && titles[p.tokens[i-1].low] && p.tokens[i+1].is("state", "defense", "defence", "staff")) {
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
