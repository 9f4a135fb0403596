package reading

// candidate is a word that may attribute: a verb with somebody who does it
// ("the mayor warned"), a noun that belongs to somebody ("his claim that"), or
// an adjective said of somebody ("they are confident that").
type candidate struct {
	token  int
	kind   candidateKind
	group  int     // the first token of the verb group, for a verb
	agent  stretch // whose word it would be
	turned bool    // the agent stands behind the verb: "said Peter Lang"
	frame  frame   // what follows
	after  int     // the token after the word and its adverbs
}

type candidateKind uint8

const (
	verbCandidate candidateKind = iota
	nounCandidate
	adjectiveCandidate
)

// frame is what follows a candidate, as far as it tells a word that attributes
// from one that does not.
type frame string

const (
	frameNone   frame = "none"
	frameThat   frame = "that"
	frameTo     frame = "to"
	frameQuote  frame = "quote"
	frameColon  frame = "colon"
	frameClause frame = "clause"
	frameObject frame = "object"
	frameIng    frame = "ing"
	frameWh     frame = "wh"
	frameOther  frame = "other"
	// A preposition is a frame of its own: "on", "about".
)

// candidateAt is the candidate at token i of sentence n, if it is one.
func (p *page) candidateAt(n, i int) (candidate, bool) {
	s := p.sentences[n]
	c := candidate{token: i, group: i}
	switch t := p.tags[i]; {
	case t == tagFinite || t == tagIng || t == tagParticiple || t == tagBase:
		c.agent = p.agent[i]
		c.group, _, _ = p.verbGroup(i, s.from)
		if c.agent.empty() && t == tagFinite {
			c.agent = p.subjectBehind(i, s)
			c.turned = !c.agent.empty()
		}
	case t == tagNoun && p.tokens[i].kind == word && !p.tokens[i].capital():
		if aux := p.predicate(i, s); aux >= 0 {
			c.kind, c.agent = adjectiveCandidate, p.agent[aux]
			break
		}
		c.kind, c.agent = nounCandidate, p.possessor(i, s)
	default:
		return c, false
	}
	if c.agent.empty() {
		return c, false
	}
	c.agent = p.withoutCiting(c.agent)
	after := i + 1
	if c.turned {
		after = c.agent.to
	}
	c.frame, c.after = p.frameAt(after, s.to)
	if c.kind != verbCandidate && (c.frame == frameNone || c.frame == frameOther || c.frame == frameObject) {
		return c, false
	}
	return c, true
}

// withoutCiting leaves out whom a source cites in between: "CNN, citing two
// officials, said".
func (p *page) withoutCiting(np stretch) stretch {
	for i := np.from + 1; i+1 < np.to; i++ {
		if p.tokens[i].low == "," && p.tokens[i+1].is("citing", "quoting") {
			return stretch{np.from, i}
		}
	}
	return np
}

// predicate is the auxiliary that the word at i completes: "are confident";
// -1 if it completes none.
func (p *page) predicate(i int, s sentence) int {
	k := i - 1
	for k > s.from && p.tags[k] == tagAdverb {
		k--
	}
	if k < s.from || p.tags[k] != tagAuxiliary || i+1 < s.to && p.tags[i+1].nominal() {
		return -1
	}
	return k
}

// possessor is whose the noun at i is: "Trump's fierce criticism", "his call".
func (p *page) possessor(i int, s sentence) stretch {
	if i+1 < s.to && p.tags[i+1].nominal() {
		return stretch{} // only the last word of a compound counts
	}
	for k := i - 1; k >= s.from && k > i-5; k-- {
		switch {
		case p.tags[k] == tagPossessive && k > s.from:
			np := p.phraseBackFrom(k-1, s.from)
			if np.empty() {
				return np
			}
			return stretch{np.from, k + 1}
		case p.tags[k] == tagDeterminer && possessiveDeterminers[p.tokens[k].low]:
			return stretch{k, k + 1}
		case p.tags[k] != tagNoun && p.tags[k] != tagAdverb:
			return stretch{}
		}
	}
	return stretch{}
}

// frameAt sorts what begins at token i, adverbs skipped, and returns where that is.
func (p *page) frameAt(i, to int) (frame, int) {
	for i < to {
		if p.tags[i] == tagAdverb || timeWords[p.tokens[i].low] {
			i++
		} else if p.tags[i] == tagDeterminer && p.timeFollows(i) {
			i += 2 // "announced this morning"
		} else {
			break
		}
	}
	if i >= to {
		return frameNone, i
	}
	t := &p.tokens[i]
	switch p.tags[i] {
	case tagSubordinator:
		if t.low == "that" {
			return frameThat, i
		}
		return frameWh, i
	case tagTo:
		return frameTo, i
	case tagPreposition:
		return frame(t.low), i
	case tagIng:
		return frameIng, i
	case tagWh:
		return frameWh, i
	case tagPunct:
		switch {
		case t.kind == quoteMark && !p.quoteCloses(i), t.is(",") && i+1 < to && p.tokens[i+1].kind == quoteMark && !p.quoteCloses(i+1):
			return frameQuote, i
		case t.low == ":":
			return frameColon, i
		}
		return frameNone, i
	case tagNoun, tagName, tagNumber, tagDeterminer, tagPronoun:
		end := p.simplePhraseEnd(i, to)
		if end < to && (p.tags[end] == tagFinite || p.tags[end] == tagAuxiliary) {
			return frameClause, i
		}
		return frameObject, i
	}
	return frameOther, i
}
