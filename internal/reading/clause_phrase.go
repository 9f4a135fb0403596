package reading

// This file reads noun phrases, from their beginning or back from their end. A
// phrase takes in what hangs on it ("a spokesman for the ministry"), but not the
// verb it is the subject of.

// phraseBackFrom reads a noun phrase that ends with token last, leftwards.
func (p *page) phraseBackFrom(last, from int) stretch {
	switch {
	case last < from:
		return stretch{}
	case p.tags[last] == tagPronoun && last-2 >= from && p.tokens[last-1].low == "of" && (p.tags[last-2] == tagPronoun || p.tags[last-2] == tagNumber):
		return stretch{last - 2, last + 1} // "neither of them"
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
			if prev == tagPreposition && i-3 >= from && p.participleBefore(i-1) {
				i -= 3
				continue
			}
			if prev == tagPreposition && i-2 >= from && p.hangsOn(i-1) || prev == tagCoordinator && i-2 >= from && p.coordinates(i-1, from) {
				i -= 2
				continue
			}
			return p.phrase(i, last+1)
		case prev.nominal() || prev == tagDeterminer || prev == tagAdverb && p.tags[i] == tagNoun && i-2 >= from && p.tags[i-2] == tagDeterminer:
			i--
		case prev == tagIng && p.tags[i] == tagNoun && i-2 >= from && (p.tags[i-2] == tagDeterminer || i-3 >= from && p.tags[i-2] == tagNoun && p.tags[i-3] == tagDeterminer):
			i-- // "the international monitoring mission"
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
	// "Last week Stumpf", "Sunday officials", but not "the week", "Sunday Times".
	if from > 0 && from+1 < to && timeWords[p.tokens[from].low] && p.tags[from+1].nominal() && p.tags[from+1] != tagPossessive &&
		(p.tokens[from-1].is("last", "next", "this", "earlier", "later") || p.tokens[from].capital() && !p.tokens[from+1].capital()) {
		from++
	}
	return stretch{from, to}
}

// attaching prepositions tie a noun phrase to the one before it.
var attaching = set(`of for at in from with on to by near against about over under inside within behind between among`)

// hangsOn reports whether the preposition at i ties what follows to a noun
// before it: "a spokesman for the ministry".
func (p *page) hangsOn(i int) bool {
	return attaching[p.tokens[i].low] && (p.tags[i-1].nominal() || p.tags[i-1] == tagPronoun || p.tokens[i].low == "of" && someWords[p.tokens[i-1].low])
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
	end := i + 1
	switch {
	case p.takesPart(i, to):
	case p.tags[i] == tagPronoun || p.tags[i] == tagWh:
		return stretch{i, i + 1}
	default:
		end = p.simplePhraseEnd(i, to)
	}
	if end == i {
		return stretch{}
	}
	for end < to {
		switch {
		case p.tags[end] == tagPreposition && (p.tokens[end].is("of", "for", "from", "at", "in", "with", "close") || trailing[p.tokens[end-1].low]) && end+1 < to && !p.timeFollows(end+1):
			next := p.simplePhraseEnd(end+1, to)
			if next == end+1 {
				return stretch{i, end}
			}
			end = next
			continue
		case trailing[p.tokens[end].low] && end+1 < to && p.tags[end+1] == tagPreposition:
			end++
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

// nextMark is the next sign or quotation mark from token i on, or the end.
func (p *page) nextMark(i, to int) int {
	for i < to && (p.tokens[i].kind != mark || p.tokens[i].is("-")) && p.tokens[i].kind != quoteMark {
		i++
	}
	return i
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
			if i > start && timeWords[p.tokens[i].low] && p.tags[i-1] != tagDeterminer {
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
		case t == tagAdverb && i > start && p.tags[i-1] == tagDeterminer && i+1 < to && p.tags[i+1].nominal():
			i++ // "the first officer"
		default:
			return i
		}
	}
	return i
}

// someWords take some of what follows: "one of the officials".
var someWords = set(`one two three four five six several some many most few both another each any none neither either`)

// takesPart reports whether the phrase at token i is one that takes some of many.
func (p *page) takesPart(i, to int) bool {
	return i+2 < to && someWords[p.tokens[i].low] && p.tokens[i+1].low == "of" && (p.tags[i+2].nominal() || p.tags[i+2] == tagDeterminer)
}

// countWords say how many, with "of" before who is counted: "a pair of aides", "dozens of
// residents".
var countWords = set(`pair couple trio handful number group dozens scores hundreds thousands tens`)

// behindCount is where who is counted begins in a phrase, which is its beginning where
// nothing is: "one of the officials", "a pair of aides".
func (p *page) behindCount(np stretch) int {
	if p.takesPart(np.from, np.to) {
		return np.from + 2
	}
	from := np.from
	if p.tokens[from].is("a") {
		const reach = 2 // "a small number of"
		for from < np.from+reach && from+2 < np.to && !countWords[p.tokens[from].low] {
			from++
		}
	}
	if from+2 < np.to && countWords[p.tokens[from].low] && p.tokens[from+1].low == "of" && plural(p.tokens[p.head(stretch{from + 2, np.to})].low) {
		return from + 2
	}
	return np.from
}

// head is the main word of a noun phrase: the last noun before what hangs on it,
// and in "one of the officials" that of the many.
func (p *page) head(np stretch) int {
	np.from = p.behindCount(np)
	end := np.to
	for i := np.from + 1; i < np.to; i++ {
		if p.tags[i] == tagPreposition || p.tokens[i].is(",", "(", "—", "–") || p.tags[i] == tagWh || p.tags[i] == tagIng || p.tags[i] == tagFinite {
			end = i
			break
		}
	}
	for i := end - 1; i > np.from; i-- {
		if p.tags[i].nominal() && p.tags[i] != tagPossessive && !(trailing[p.tokens[i].low] && p.tags[i-1].nominal()) {
			return i
		}
	}
	return np.from
}

// trailing words stand behind the noun they go with: "people familiar with the
// matter", "a person briefed on the talks".
var trailing = set(`familiar close briefed involved aware privy present knowledgeable responsible`)
