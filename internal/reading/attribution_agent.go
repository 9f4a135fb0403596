package reading

// readAgents finds for every verb of a sentence who does what it says: the
// subject before it, that of the verb it is coordinated with, that of the verb
// on which an infinitive or a participle hangs, or the one after "by".
func (p *page) readAgents(n int) {
	s := p.sentences[n]
	last := stretch{}     // the agent of the nearest verb with tense before
	speaking := stretch{} // that of the nearest such verb that speaks
	for i := s.from; i < s.to; i++ {
		if p.insideSpeech(i) {
			continue
		}
		if p.tags[i] == tagFinite && p.inPhrase(i, s.from) {
			p.tags[i] = tagParticiple
		}
		switch p.tags[i] {
		case tagFinite:
			before := last
			if p.speaks(i) && !speaking.empty() {
				before = speaking // "said he was ill and called it a day"
			}
			last = p.finiteAgent(i, s, before)
			p.agent[i] = last
			if p.speaks(i) && !last.empty() {
				speaking = last
			}
		case tagAuxiliary:
			if start, _, _ := p.verbGroup(i, s.from); p.tags[start] == tagAuxiliary {
				if np := p.subjectBefore(start, s.from); !np.empty() {
					last = np
				}
			}
			p.agent[i] = last
		case tagBase:
			p.agent[i] = p.baseAgent(i, s, last)
		case tagParticiple:
			p.agent[i] = p.participleAgent(i, s, last)
		case tagIng:
			before := last
			if p.speaks(i) && !speaking.empty() {
				before = speaking
			}
			p.agent[i] = p.ingAgent(i, s, before)
		}
	}
}

// inPhrase reports whether a verb that looks finite is a participle in a phrase
// that a preposition begins: "in a statement published on its website".
func (p *page) inPhrase(i, from int) bool {
	if i == from {
		return false
	}
	v, ok := p.verbAt(i)
	if !ok || v.form&(pastForm|participleForm) != pastForm|participleForm || v.is(speech|tell|ask|evidence) || p.tags[i-1] == tagAuxiliary {
		return false
	}
	np := p.phraseBackFrom(i-1, max(from, i-reach))
	return !np.empty() && np.from > from && p.tags[np.from-1] == tagPreposition && (np.from-1 == from || p.tags[np.from-2] == tagPunct) &&
		!timeWords[p.tokens[np.from].low] && p.tags[np.from] != tagNumber && !p.timeFollows(np.from)
}

// speaks reports whether the verb at token i is one of saying, asking or judging.
func (p *page) speaks(i int) bool {
	v, ok := verbs()[p.tokens[i].low]
	return ok && v.is(speech|tell|ask|judge|act)
}

func (p *page) finiteAgent(i int, s sentence, last stretch) stretch {
	start, _, _ := p.verbGroup(i, s.from)
	if np := p.subjectBefore(start, s.from); !np.empty() {
		return np
	}
	if !p.subjectBehind(i, s).empty() {
		return stretch{}
	}
	if start > s.from && (p.tags[start-1] == tagCoordinator || p.tokens[start-1].is(",", "then") && p.coordinated(start, s.from)) {
		return last
	}
	return stretch{}
}

// subjectBehind is the subject of a verb of saying that stands before it: "“…,” said
// Peter Lang". It must be somebody who can speak, with nothing of a clause behind.
func (p *page) subjectBehind(i int, s sentence) stretch {
	v, ok := verbs()[p.tokens[i].low]
	if !ok || !v.is(speech|quoteOnly|tell|ask) || !p.opensInverted(i, s.from) {
		return stretch{}
	}
	np := p.nounPhraseAfter(i+1, s.to)
	if np.empty() || p.timeFollows(np.from) || np.to < s.to && (p.tags[np.to] == tagFinite || p.tags[np.to] == tagAuxiliary || p.tags[np.to] == tagTo) {
		return stretch{}
	}
	if sort := p.sourceKind(np); sort == sourceDocument || sort == sourcePronoun && !subjectForms[p.tokens[np.from].low] {
		return stretch{}
	}
	return np
}

// coordinated reports whether the verb group at start is one of a row: "came,
// saw and said".
func (p *page) coordinated(start, from int) bool {
	return start-2 >= from && p.tokens[start-2].kind != quoteMark && p.tokens[start-1].quote < 0 && p.tokens[start-2].quote < 0
}

func (p *page) baseAgent(i int, s sentence, last stretch) stretch {
	start, _, _ := p.verbGroup(i, s.from)
	if start < i && p.tags[start] == tagAuxiliary {
		if np := p.subjectBefore(start, s.from); !np.empty() {
			return np
		}
		return last
	}
	k := start - 1
	for k >= s.from && p.tags[k] == tagAdverb {
		k--
	}
	if k < s.from || p.tags[k] != tagTo {
		if k >= s.from && p.tags[k] == tagCoordinator {
			return last
		}
		return stretch{}
	}
	for k--; k >= s.from && p.tags[k] == tagAdverb; k-- {
	}
	if k < s.from {
		return stretch{}
	}
	switch p.tags[k] {
	case tagFinite, tagParticiple, tagIng, tagBase, tagAuxiliary:
		return p.agent[k]
	case tagNoun:
		// "was quick to say"
		if k > s.from && p.tags[k-1] == tagAuxiliary {
			return p.agent[k-1]
		}
	}
	// "told him to leave" is of him, "went home to sleep" is not of home.
	for v := k; v >= s.from && v > k-phraseLength; v-- {
		if p.tags[v] != tagFinite && p.tags[v] != tagIng && p.tags[v] != tagBase {
			continue
		}
		if found, ok := verbs()[p.tokens[v].low]; ok && (found.is(tell|ask) || directing[found.lemma]) {
			return p.nounPhraseAfter(v+1, k+1)
		}
		break
	}
	return last
}

// directing verbs, beside those of asking and telling, are followed by the one
// who is to do something.
var directing = set(`want allow expect force lead cause permit enable help get require need like wish call push pressure`)

func (p *page) participleAgent(i int, s sentence, last stretch) stretch {
	start, passive, _ := p.verbGroup(i, s.from)
	if start < i && !passive {
		if np := p.subjectBefore(start, s.from); !np.empty() {
			return np
		}
		return last
	}
	return p.agentAfter(i+1, s.to)
}

func (p *page) ingAgent(i int, s sentence, last stretch) stretch {
	start, _, _ := p.verbGroup(i, s.from)
	if start < i && p.tags[start] == tagAuxiliary {
		if np := p.subjectBefore(start, s.from); !np.empty() {
			return np
		}
		return last
	}
	if start > s.from && p.tags[start-1].nominal() && p.tags[start-1] != tagPossessive {
		np := p.phraseBackFrom(start-1, max(s.from, start-reach))
		if last.empty() || p.sourceKind(np) != sourceDocument {
			return np
		}
		return last // "issued a statement saying"
	}
	if !last.empty() {
		return last
	}
	// "Speaking to reporters, the mayor said": the subject follows.
	for k := i + 1; k < s.to && k < i+phraseLength; k++ {
		if p.tokens[k].low == "," {
			np := p.nounPhraseAfter(k+1, s.to)
			if !np.empty() && np.to < s.to && (p.tags[np.to] == tagFinite || p.tags[np.to] == tagAuxiliary || p.tags[np.to] == tagAdverb) {
				return np
			}
		}
	}
	return stretch{}
}

// opensInverted reports whether a verb at token i may have its subject behind it:
// it follows a quotation, a comma, or begins the sentence.
func (p *page) opensInverted(i, from int) bool {
	if i == from {
		return true
	}
	t := &p.tokens[i-1]
	return t.kind == quoteMark || t.is(",", "?", "!", "—", "–") || p.tokens[i-1].quote >= 0
}

// agentAfter is the noun phrase after "by" close behind a participle.
func (p *page) agentAfter(i, to int) stretch {
	for j := i; j < to && j < i+4; j++ {
		if t := p.tags[j]; t == tagPunct || t == tagTo || t == tagAuxiliary || t == tagBase || t == tagFinite {
			break
		}
		if p.tokens[j].low == "by" {
			return p.nounPhraseAfter(j+1, to)
		}
	}
	return stretch{}
}
