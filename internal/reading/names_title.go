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
		if at := p.realm(i, to); at > i {
			i, office = at, i // "Secretary of the Air Force James Roche"
			continue
		}
		if at := p.givenInside(i, to); at > i {
			p.addMention(i, at, "") // "Fort Pitt Capital Group Charlie Smith"
			i, office = at, at
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
	professor pastor sheriff undersheriff undersecretary superintendent attorney editor correspondent reporter analyst`)

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

// realm reads what an office is over, from the "of" behind it: it returns where the
// name of the one who holds it begins, or i if none stands there.
func (p *page) realm(i, to int) int {
	if !p.tokens[i].is("of", "for") || i == 0 || !titles[p.tokens[i-1].low] {
		return i
	}
	for k := i + 1; k+1 < to && k < i+phraseLength; k++ {
		if isFirstName(p.tokens[k].low) && p.nameWord[k+1] {
			return k
		}
	}
	return i
}

// givenInside is where a person's name begins right behind that of an
// organisation or a country, with nothing between them; from if none does.
func (p *page) givenInside(from, to int) int {
	for i := from + 1; i+1 < to && i < from+phraseLength; i++ {
		low := p.tokens[i-1].low
		if isFirstName(p.tokens[i].low) && p.nameWord[i+1] && (organisationWords[low] || outletWords[low] && i-1 > from || demonyms[low] || countries[low]) &&
			!organisationWords[p.tokens[to-1].low] && !placeWords[p.tokens[to-1].low] {
			return i
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
	for i < to {
		low := p.tokens[i].low
		switch {
		case low == "general" && i+1 < to && firmsOf[p.tokens[i+1].low]:
			return i
		case titles[low], p.grammar == (german{}) && germanTitles[low],
			chiefs[low] && i > 0 && p.tokens[i-1].low == "chief":
			i++
		case i > 0 && i+2 < to && p.tokens[i].is("of", "for") && titles[p.tokens[i-1].low] && p.tokens[i+1].is("state", "defense", "defence", "staff"):
			i += 2
		default:
			return i
		}
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
