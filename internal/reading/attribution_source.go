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
	last := p.beforeTime(end-1, from)
	if last < from {
		return stretch{}
	}
	if p.tokens[last].kind == quoteMark && last-1 > from && p.tokens[last-1].low == "," && p.quoteCloses(last) {
		last-- // "the author of “Going Viral,” said"
	}
	if p.tokens[last].is(",", ")", "—", "–", "--") {
		if open, ok := p.apposition(last, from); ok {
			if np := p.phraseBackFrom(open-1, from); !np.empty() {
				return stretch{p.beforePlace(np, from).from, last}
			}
		}
		return stretch{}
	}
	return p.phraseBackFrom(last, from)
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
	if i > from && (p.tags[i-1].nominal() || p.tags[i-1] == tagPronoun || p.tokens[i-1].is(",", ")")) {
		return i - 1
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
		if p.tags[k-1].nominal() || p.tags[k-1] == tagPronoun || p.tokens[k-1].low == ")" {
			return k, true
		}
		return 0, false
	}
	return 0, false
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

// phraseBackFrom reads a noun phrase that ends with token last, leftwards.
func (p *page) phraseBackFrom(last, from int) stretch {
	switch {
	case last < from:
		return stretch{}
	case p.tags[last] == tagPronoun || p.tags[last] == tagWh:
		return stretch{last, last + 1}
	case p.tokens[last].low == ")":
		// "Sen. Ted Cruz (R-Tex.)"
		for k := last - 1; k > from && k > last-10; k-- {
			if p.tokens[k].low == "(" {
				if np := p.phraseBackFrom(k-1, from); !np.empty() {
					return stretch{np.from, last + 1}
				}
				break
			}
		}
		return stretch{}
	case !p.tags[last].nominal():
		return stretch{}
	}
	i := last
	for i > from && i > last-phraseLength {
		prev := p.tags[i-1]
		switch {
		case p.tokens[i].paragraph || p.tokens[i-1].kind == quoteMark && p.tokens[i-1].quote < 0 && p.quoteCloses(i-1):
			return p.phrase(i, last+1)
		case p.tags[i] == tagDeterminer:
			// The phrase begins here, unless it hangs on one before it.
			if prev == tagPreposition && i-2 >= from && p.hangsOn(i-1) || prev == tagCoordinator && i-2 >= from && p.coordinates(i-1, from) {
				i -= 2
				continue
			}
			return p.phrase(i, last+1)
		case prev.nominal() || prev == tagDeterminer || prev == tagAdverb && p.tags[i] == tagNoun && i-2 >= from && p.tags[i-2] == tagDeterminer:
			i--
		case prev == tagPreposition && i-2 >= from && p.hangsOn(i-1):
			i -= 2
		case prev == tagPreposition && i-3 >= from && p.participleBefore(i-1):
			i -= 3
		case prev == tagCoordinator && i-2 >= from && p.coordinates(i-1, from):
			i -= 2
		case p.tokens[i-1].is("&", "/") || p.tokens[i-1].kind == quoteMark && p.tokens[i].quote >= 0 && !p.quotes[p.tokens[i].quote].speech:
			i--
		default:
			return p.phrase(i, last+1)
		}
	}
	return p.phrase(i, last+1)
}

func (p *page) quoteCloses(i int) bool {
	return p.tokens[i].tight && p.tokens[i].text != "“"
}

// phrase cuts what cannot begin a noun phrase, such as the time in "Sunday
// officials said".
func (p *page) phrase(from, to int) stretch {
	for from < to && (p.tags[from] == tagPossessive || p.tags[from] == tagPreposition || p.tags[from] == tagCoordinator || p.tags[from] == tagPunct) {
		from++
	}
	return stretch{from, to}
}

// attaching prepositions tie a noun phrase to the one before it.
var attaching = set(`of for at in from with on to by near against about over under inside within behind between among`)

// hangsOn reports whether the preposition at i ties what follows to a noun
// before it: "a spokesman for the ministry".
func (p *page) hangsOn(i int) bool {
	return attaching[p.tokens[i].low] && (p.tags[i-1].nominal() || p.tags[i-1] == tagPronoun)
}

// participleBefore reports whether the preposition at i follows a participle that
// follows a noun: "protesters marching through the streets".
func (p *page) participleBefore(i int) bool {
	v, ok := p.verbAt(i - 1)
	return ok && v.form&(ingForm|participleForm) != 0 && p.tags[i-1] != tagNoun && p.tags[i-2].nominal() && p.tags[i-2] != tagPossessive
}

// coordinates reports whether the conjunction at i joins two noun phrases, and
// not two clauses: no verb stands between it and the sign or clause edge before.
func (p *page) coordinates(i, from int) bool {
	if !p.tokens[i].is("and", "or", "&") || !p.tags[i-1].nominal() {
		return false
	}
	for k := i - 1; k >= from && k > i-phraseLength; k-- {
		switch p.tags[k] {
		case tagFinite, tagAuxiliary, tagParticiple, tagBase, tagIng:
			return false
		case tagPunct:
			if p.tokens[k].kind == mark && !p.tokens[k].is("-", "&") {
				return true
			}
		case tagSubordinator:
			return true
		}
	}
	return true
}

// nounPhraseAfter reads a noun phrase that begins at token i, with its
// apposition: "Peter Lang, a fisherman".
func (p *page) nounPhraseAfter(i, to int) stretch {
	to = min(to, i+phraseLength)
	if i >= to {
		return stretch{}
	}
	if p.tags[i] == tagPronoun || p.tags[i] == tagWh {
		return stretch{i, i + 1}
	}
	end := p.simplePhraseEnd(i, to)
	if end == i {
		return stretch{}
	}
	for end < to {
		switch {
		case p.tags[end] == tagPreposition && p.tokens[end].is("of", "for", "from", "at", "in", "with", "close") && end+1 < to && !p.timeFollows(end+1):
			next := p.simplePhraseEnd(end+1, to)
			if next == end+1 {
				return stretch{i, end}
			}
			end = next
			continue
		case p.tokens[end].is("and", "or") && end+1 < to:
			next := p.simplePhraseEnd(end+1, to)
			if next == end+1 || next < to && (p.tags[next] == tagFinite || p.tags[next] == tagAuxiliary) {
				return stretch{i, end}
			}
			end = next
			continue
		case p.tokens[end].low == "(":
			for k := end + 1; k < to && k < end+8; k++ {
				if p.tokens[k].low == ")" {
					end = k
					break
				}
			}
			if p.tokens[end].low == ")" {
				end++
				continue
			}
			return stretch{i, end}
		case p.tokens[end].low == ",":
			if next := p.appositionAfter(end, to); next > end {
				end = next
				continue
			}
		}
		return stretch{i, end}
	}
	return stretch{i, end}
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
	if first != tagDeterminer && first != tagNoun && first != tagName && !p.tokens[i+1].is("who") || p.timeFollows(i+1) {
		return i
	}
	if p.tokens[i+1].is("who") {
		for k := i + 2; k < to; k++ {
			if p.tokens[k].kind == mark && !p.tokens[k].is("-") || p.tokens[k].kind == quoteMark {
				return k
			}
		}
		return i
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
		if p.tokens[k].kind == mark || p.tokens[k].kind == quoteMark {
			break
		}
		if p.tags[k] == tagFinite || p.tags[k] == tagAuxiliary || p.tags[k] == tagIng && k == end {
			return i // it is the subject of the clause that follows
		}
	}
	return end
}

// timeFollows reports whether a phrase at i is a time: "Sunday", "the same day".
func (p *page) timeFollows(i int) bool {
	for k := i; k < i+3 && k < len(p.tokens); k++ {
		if timeWords[p.tokens[k].low] || timeWords[singular(p.tokens[k].low)] {
			return true
		}
		if p.tags[k] != tagDeterminer && p.tags[k] != tagNumber && !p.tokens[k].is("last", "late", "early", "next", "same", "recent") {
			return false
		}
	}
	return false
}

// simplePhraseEnd is the end of a noun phrase without anything hanging on it.
func (p *page) simplePhraseEnd(i, to int) int {
	start := i
	for i < to {
		switch t := p.tags[i]; {
		case t == tagDeterminer && i > start && p.tags[i-1] != tagDeterminer:
			return i
		case t.nominal() || t == tagDeterminer:
			if i > start && timeWords[p.tokens[i].low] {
				return i
			}
			if p.tokens[i].paragraph && i > start {
				return i
			}
			i++
		case t == tagPronoun && i == start:
			return i + 1
		case p.tokens[i].is("&", "/") && i > start:
			i++
		default:
			return i
		}
	}
	return i
}

// head is the main word of a noun phrase: the last noun before what hangs on it.
func (p *page) head(np stretch) int {
	end := np.to
	for i := np.from + 1; i < np.to; i++ {
		if p.tags[i] == tagPreposition || p.tokens[i].is(",", "(", "—", "–") || p.tags[i] == tagWh || p.tags[i] == tagIng || p.tags[i] == tagFinite {
			end = i
			break
		}
	}
	for i := end - 1; i > np.from; i-- {
		if p.tags[i].nominal() && p.tags[i] != tagPossessive {
			return i
		}
	}
	return np.from
}
