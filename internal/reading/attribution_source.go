package reading

// reach is how many tokens from a cue its source and content are looked for, so
// that reading stays linear on texts without sentence ends.
const reach = 400

// phraseLength is how many tokens a source has at most.
const phraseLength = 40

// subjectBefore is the noun phrase that ends right before token end, with the
// apposition or relative clause between commas that may stand between the two.
func (p *page) subjectBefore(end, from int) stretch {
	from = max(from, end-reach)
	if end <= from {
		return stretch{}
	}
	last := end - 1
	if last > from && p.tokens[last].is("all", "both", "each", "themselves", "himself", "herself") && (p.tags[last-1].nominal() || p.tokens[last-1].low == ")") {
		last-- // "the senators all said"
	}
	last = p.beforeTime(last, from)
	if last < from {
		return stretch{}
	}
	if p.tokens[last].kind == quoteMark && last-1 > from && p.tokens[last-1].low == "," && p.quoteCloses(last) {
		last-- // "the author of “Going Viral,” said"
	}
	if p.tokens[last].is(",", ")", "—", "–", "--") {
		if open, ok := p.apposition(last, from); ok {
			if np := p.phraseBackFrom(open-1, from); !np.empty() {
				if k := np.from - 2; k > from && p.tags[np.from] == tagDeterminer && p.tokens[k+1].low == "," && p.nameWord[k] {
					if who := p.phraseBackFrom(k, from); !who.empty() {
						np.from = who.from // "Paul Roth, the minister, who was there,"
					}
				}
				if p.tokens[last].low == ")" {
					last++
				}
				return stretch{p.beforePlace(np, from).from, last}
			}
		}
		return stretch{}
	}
	if np := p.beforeNoName(last, from); !np.empty() {
		return np
	}
	return p.beforeRelative(p.phraseBackFrom(last, from), from)
}

// beforeRelative goes back from the last phrase of a relative clause without commas to the one it
// says something of: from "the meeting" in "two diplomats who took part in the meeting said". Behind
// a verb of saying or thinking the phrase is the subject of what is said: "a man who knew the mayor
// said".
func (p *page) beforeRelative(np stretch, from int) stretch {
	const reach = 14 // tokens
	first, who := max(from+1, np.from-reach), np.from-1
	for who > first && p.tags[who] != tagPunct && p.tokens[who].low != "who" {
		who--
	}
	if who <= first || p.tokens[who].low != "who" || !p.tags[who-1].nominal() {
		return np
	}
	verb := who + 1
	for verb < np.from && (p.tags[verb] == tagAuxiliary || p.tags[verb] == tagAdverb) {
		verb++
	}
	v, ok := p.verbAt(verb)
	if verb == np.from || ok && v.class != plainVerb || !ok && verb == who+1 {
		return np
	}
	if of := p.phraseBackFrom(who-1, from); !of.empty() {
		return stretch{of.from, np.to}
	}
	return np
}

// beforeNoName goes back from the end of a clause without commas that says that somebody will not be named
// to the one it says it of: "a lawyer who did not want to be named said".
func (p *page) beforeNoName(last, from int) stretch {
	for i := last; i-2 > from && i > last-4; i-- { // "by name"
		if !p.asksNoName(i-2, last+1) {
			continue
		}
		for k := i - 3; k > from && k > i-10 && p.tags[k] != tagPunct; k-- {
			if !p.tokens[k].is("who", "that") {
				continue
			}
			if np := p.phraseBackFrom(k-1, from); !np.empty() {
				return stretch{np.from, last + 1}
			}
			break
		}
	}
	return stretch{}
}

// beforePlace goes back from the end of an address to the one who lives there:
// from "Md." in "Donna Rawlings, 59, of Ashton, Md.".
func (p *page) beforePlace(np stretch, from int) stretch {
	if np.to-np.from != 1 || np.from-1 <= from || p.tokens[np.from-1].low != "," ||
		p.tags[np.from] != tagNumber && !hasAnySuffix(p.tokens[np.from].low, ".") {
		return np
	}
	if open, ok := p.apposition(np.from-1, from); ok && p.tokens[open+1].low == "of" {
		if who := p.phraseBackFrom(open-1, from); !who.empty() {
			return who
		}
	}
	return np
}

// beforeTime goes back from token last over a phrase of time between a subject and
// its verb: "the mayor on Monday said".
func (p *page) beforeTime(last, from int) int {
	i := last
	if i > from+1 && p.tags[i] == tagNumber && len(p.tokens[i].text) == 4 && p.tokens[i-1].low == "in" {
		return i - 2 // "who in 2010 said"
	}
	if !timeWords[p.tokens[i].low] && !timeWords[singular(p.tokens[i].low)] && !p.tokens[i].is("later", "earlier", "ago") {
		return last
	}
	for i > from && (p.tags[i-1] == tagDeterminer || p.tags[i-1] == tagNumber || p.tokens[i-1].is("last", "early", "late", "next", "few", "later", "earlier", "this", "on", "in", "same") || timeWords[p.tokens[i-1].low] || timeWords[singular(p.tokens[i-1].low)]) {
		i--
	}
	for i > from && p.tags[i-1] == tagAdverb {
		i-- // "just this month"
	}
	if i > from && (p.tags[i-1].nominal() || p.tags[i-1] == tagPronoun || p.tokens[i-1].is(",", ")")) {
		return i - 1
	}
	if v, ok := p.verbAt(max(i-1, from)); ok && i-2 >= from && v.form&participleForm != 0 && p.tags[i-2].nominal() {
		return i - 2 // "a report released last year"
	}
	return last
}

// apposition goes back from the comma that closes an apposition to the one that
// opens it: ", a fisherman," or ", who lives there,".
func (p *page) apposition(closing, from int) (open int, ok bool) {
	if p.tokens[closing].low == ")" {
		for k := closing - 1; k > from && k > closing-12; k-- {
			if p.tokens[k].low == "(" {
				return k, true
			}
		}
		return 0, false
	}
	for k := closing - 1; k > from && k > closing-phraseLength; k-- {
		t := &p.tokens[k]
		if t.is(":", ";") || t.quote >= 0 && p.insideSpeech(k) {
			return 0, false
		}
		if !t.is(",", "—", "–") {
			continue
		}
		if !p.appositive(k+1, closing) {
			continue
		}
		// An age or a place may stand between name and office: "Lang, 45, a fisherman,".
		if p.tags[k-1] == tagNumber && k-2 > from && p.tokens[k-2].is(",") {
			k -= 2
		}
		if !p.tags[k-1].nominal() && p.tags[k-1] != tagPronoun && p.tokens[k-1].low != ")" {
			return 0, false
		}
		if ok && !p.beginsClause(k-1, from) {
			continue
		}
		open, ok = k, true
		if p.beginsClause(k-1, from) {
			return open, true
		}
	}
	return open, ok
}

// beginsClause reports whether the noun phrase that ends at token last stands
// where a subject does, and not behind a preposition or a verb: in "Lang, who
// works for Lenne Rail, a carrier, said" Lang does, and Lenne Rail does not.
func (p *page) beginsClause(last, from int) bool {
	np := p.phraseBackFrom(last, from)
	if np.empty() {
		return false
	}
	if np.from == from {
		return true
	}
	switch before := p.tags[np.from-1]; before {
	case tagPunct, tagCoordinator, tagSubordinator, tagAdverb:
		return true
	}
	return p.tokens[np.from].paragraph
}

// appositive reports whether the tokens between two commas can say more of the
// name before them: a noun phrase without a verb, or a relative clause.
func (p *page) appositive(from, to int) bool {
	if from >= to {
		return false
	}
	if p.tokens[from].is("who", "whose", "which", "where") {
		return true
	}
	if from+2 < to && p.tokens[from+1].low == "of" && p.tokens[from+2].is("whom", "which") {
		return true // "none of whom wished to be named"
	}
	switch p.tags[from] {
	case tagSubordinator, tagCoordinator, tagAuxiliary:
		return p.tokens[from].is("as")
	case tagPronoun:
		if !p.tokens[from].is("himself", "herself", "one", "both", "it") {
			return false
		}
	}
	relative := false
	for i := from; i < to; i++ {
		relative = relative || p.tags[i] == tagWh
		if relative || i == from {
			continue
		}
		if v, ok := p.verbAt(i); p.tags[i] == tagAuxiliary || p.tags[i] == tagFinite && !(ok && v.form&participleForm != 0) {
			return false
		}
	}
	return true
}

// appositionAfter is the end of an apposition that begins after the comma at i.
func (p *page) appositionAfter(i, to int) int {
	if i+1 >= to {
		return i
	}
	if p.tags[i+1] == tagNumber && i+2 < to && p.tokens[i+2].is(",", ".") {
		return i + 2
	}
	first := p.tags[i+1]
	if p.tokens[i+1].is("more", "less", "most", "some", "both", "all", "each", "many", "few") {
		return i // a comparison or a part, not what somebody is
	}
	if first != tagDeterminer && first != tagNoun && first != tagName && !p.tokens[i+1].is("who", "then", "now", "formerly", "of") || p.timeFollows(i+1) {
		return i
	}
	if p.tokens[i+1].is("then", "now", "formerly", "of") {
		i++
	}
	if p.tokens[i+1].is("who") {
		return p.nextMark(i+2, to)
	}
	end := p.simplePhraseEnd(i+1, to)
	for end < to && p.tags[end] == tagPreposition && p.tokens[end].is("of", "for", "from", "at", "in", "to", "on", "with") {
		next := p.simplePhraseEnd(end+1, to)
		if next == end+1 {
			break
		}
		end = next
	}
	for k := end; k < to; k++ {
		if p.tokens[k].kind == mark && !p.tokens[k].is("-") {
			break
		}
		if p.tags[k] == tagWh {
			return p.nextMark(k, to) // "a pollster who advises the party"
		}
		if p.tags[k] == tagFinite || p.tags[k] == tagAuxiliary || p.tags[k] == tagIng && k == end {
			return i // it is the subject of the clause that follows
		}
	}
	return end
}
