package reading

// How attributions are found
//
// A cue is looked for first: a verb of saying, "according to", "citing",
// "reportedly". From the cue the source is read as a noun phrase: before a verb
// ("the mayor, Anna Roth, said"), after it where the order is turned ("said
// Peter Lang, a fisherman"), after a preposition. What is left of the sentence,
// on the side where the cue stands open, is the content. A quotation in a
// sentence without a cue of its own takes the speaker of its paragraph, or of
// the quotation it continues.

// stretch is a run of tokens, the end excluded.
type stretch struct{ from, to int }

func (r stretch) empty() bool { return r.to <= r.from }

func (r stretch) overlap(o stretch) int { return max(0, min(r.to, o.to)-max(r.from, o.from)) }

// attribution is one "who says what", as stretches of tokens.
type attribution struct {
	sentence int
	source   stretch // empty when nobody is named: "reportedly"
	cue      stretch
	content  []stretch // in order
	to       stretch   // the one who is told: "told Fox News"
	behind   []stretch // whom an outlet that is the source reports, nearest first
	class    verbClass
	spoken   int // the sentence its cue stands in

	hedge       bool // nobody is named at all
	hedged      bool // somebody is, and still: "is said to have told"
	cites       bool // "citing two officials": the source stands behind the one who reports
	preposition bool // the cue is none of a verb, noun or adjective
	voiced      bool // the source has spoken or written, not just thought or done something
	relative    bool // its source is "who" or "which": it stands inside another clause
	clausal     bool // what is said is a clause or a quotation, not a thing
	remote      bool // other words stand between source and cue
	carried     bool // taken over from another sentence
}

// extent is the stretch from the first to the last token of an attribution, its
// source left out where that stands apart.
func (a *attribution) extent() stretch {
	h := a.cue
	for _, r := range a.content {
		h.from, h.to = min(h.from, r.from), max(h.to, r.to)
	}
	if !a.source.empty() && !a.remote {
		h.from, h.to = min(h.from, a.source.from), max(h.to, a.source.to)
	}
	return h
}

// readAttributions finds who says what, sentence by sentence.
func (p *page) readAttributions() {
	p.bySentence = make([][]int, len(p.sentences))
	for n := range p.sentences {
		p.readAgents(n)
		first := len(p.attributions)
		p.grammar.cues(p, n)
		p.settle(first)
		for i := first; i < len(p.attributions); i++ {
			p.attributions[i].spoken = n
			p.bySentence[n] = append(p.bySentence[n], i)
		}
	}
	p.carrySpeakers()
}

// sentenceCues finds the cues of a sentence outside of what is quoted at length.
func (p *page) sentenceCues(n int) {
	s := p.sentences[n]
	p.labelCue(n)
	for i := s.from; i < s.to; i++ {
		if p.insideSpeech(i) {
			continue
		}
		if end := p.prepositionCue(n, i); end > i {
			i = end - 1
			continue
		}
		if p.hedgeCue(n, i) || p.nounCue(n, i) || p.passiveCue(n, i) {
			continue
		}
		p.wordCue(n, i)
	}
	p.colonCue(n)
	p.signatureCue(n)
	p.bracketCue(n)
}

// insideSpeech reports whether a token stands in a quotation of several words: a
// cue there is the speaker's, not the reporter's.
func (p *page) insideSpeech(i int) bool {
	q := p.tokens[i].quote
	for q >= 0 && p.outer[q] >= 0 {
		q = p.outer[q]
	}
	return q >= 0 && p.quotes[q].speech
}

// quotedAfter reports whether a quotation begins within a few tokens.
func (p *page) quotedAfter(i, to int) bool {
	for j := i; j < to && j < i+6; j++ {
		if p.tokens[j].kind == quoteMark {
			return true
		}
	}
	return false
}
