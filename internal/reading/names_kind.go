package reading

import "strings"

// placePrepositions stand before places, and hardly ever before people.
var placePrepositions = set(`in near into across throughout outside around toward towards`)

// placeWords end the name of a place.
var placeWords = set(`east west north south city street avenue road river lake island islands airport strait gulf sea
	ocean bay valley mountain mountains hills beach park square county province district region coast bridge desert
	peninsula village town harbor harbour port`)

// markPlaces tells places from people where only the place in the sentence does:
// "in Bat Yam". A known first name or a title makes a person whatever stands before.
func (p *page) markPlaces() {
	places := make(map[string]bool)
	for _, m := range p.mentions {
		if m.kind != namePerson || m.title != "" || isFirstName(p.tokens[m.from].low) {
			continue
		}
		if m.from > 0 && placePrepositions[p.tokens[m.from-1].low] || placeWords[p.tokens[m.to-1].low] {
			places[m.canonical] = true
		}
	}
	for i := range p.mentions {
		if m := &p.mentions[i]; m.kind == namePerson && m.title == "" && places[m.canonical] {
			m.kind = namePlace
		}
	}
}

func (p *page) kindOf(from, to int, title string) (nameKind, sex) {
	first, last := p.tokens[from].low, p.tokens[to-1].low
	full := p.words(from, to)
	given := to-from > 1 && isFirstName(first) && !(outletWords[last] && from > 0 && p.tokens[from-1].low == "the") && (!organisationWords[last] || to-from == 2 && (last == "press" || last == "church"))
	if to-from == 1 && shortPapers[first] && from > 0 && p.tokens[from-1].low == "the" && !p.tokens[from].paragraph {
		return nameOutlet, unknownSex // "the Post"
	}
	if first == "channel" && to-from == 2 && p.tokens[from+1].kind == number {
		return nameOutlet, unknownSex
	}
	if isOutlet(full) && (!given || to-from > 2 || outletNames[strings.ReplaceAll(full, " ", "-")]) {
		return nameOutlet, unknownSex
	}
	who := firstNames()[first]
	for w := range strings.FieldsSeq(title) {
		if s, ok := courtesies[w]; ok {
			who = s
		}
	}
	switch {
	case title != "" || given && !placeWords[last]:
		return namePerson, who
	case to-from == 1 && (countries[first] || demonyms[first]) || states[strings.ReplaceAll(full, " ", "-")]:
		return namePlace, unknownSex
	}
	for i := from; i < to; i++ {
		if organisationWords[p.tokens[i].low] || p.tokens[i].low == "of" || p.tokens[i].low == "&" {
			return nameOrganisation, unknownSex
		}
	}
	switch {
	case full == "united states" || full == "white house" || full == "united kingdom" || full == "united nations":
		return nameOrganisation, unknownSex
	case p.holdsAcronym(from, to) || platforms[strings.ReplaceAll(full, " ", "-")]:
		return nameOrganisation, unknownSex
	case to-from > 1 && (countries[last] || demonyms[first]):
		return nameOrganisation, unknownSex // "Air Canada", "British Telecom"
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
