package reading

import "strings"

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
	class    verbClass
	hedge    bool
	cites    bool    // "citing two officials": the source stands behind the one who reports
	to       stretch // the one who is told, or who asked: "told Fox News"
	behind   stretch // whom an outlet that is the source reports
	carried  bool    // taken over from another sentence
}

// hull is the stretch from the first to the last token of an attribution in its
// own sentence.
func (a *attribution) hull() stretch {
	h := a.cue
	for _, r := range append([]stretch{a.source, a.to}, a.content...) {
		if !r.empty() {
			h.from, h.to = min(h.from, r.from), max(h.to, r.to)
		}
	}
	return h
}

// readAttributions finds who says what, sentence by sentence.
func (p *page) readAttributions() {
	p.bySentence = make([][]int, len(p.sentences))
	for n := range p.sentences {
		first := len(p.attributions)
		p.sentenceCues(n)
		p.settle(first)
		for i := first; i < len(p.attributions); i++ {
			p.bySentence[n] = append(p.bySentence[n], i)
		}
	}
	p.carrySpeakers()
}

// sentenceCues finds the cues of a sentence outside of what is quoted at length.
func (p *page) sentenceCues(n int) {
	s := p.sentences[n]
	for i := s.from; i < s.to; i++ {
		if p.insideSpeech(i) {
			continue
		}
		if end := p.prepositionCue(n, i); end > i {
			i = end - 1
			continue
		}
		if p.hedgeCue(n, i) {
			continue
		}
		p.verbCue(n, i)
	}
}

// insideSpeech reports whether a token stands in a quotation of several words: a
// cue there is the speaker's, not the reporter's.
func (p *page) insideSpeech(i int) bool {
	q := p.tokens[i].quote
	for q >= 0 && p.quotes[q].depth > 0 && p.outer[q] >= 0 {
		q = p.outer[q]
	}
	return q >= 0 && p.quotes[q].speech
}

// verbCue reads an attribution whose cue is the verb at token i.
func (p *page) verbCue(n, i int) {
	t := p.tags[i]
	if t != tagFinite && t != tagIng && t != tagParticiple && t != tagBase {
		return
	}
	v, ok := verbs()[p.tokens[i].low]
	if !ok || !v.is(speech|quoteOnly|tell|evidence) {
		return
	}
	s := p.sentences[n]
	start, passive, negated := p.verbGroup(i, s.from)
	a := attribution{sentence: n, cue: stretch{start, i + 1}, class: v.class}
	switch {
	case passive && t == tagParticiple:
		p.passiveCue(&a, i, start)
		return
	case t == tagIng && start == i:
		a.source = p.participleSubject(n, i)
	case t == tagBase || t == tagParticiple || t == tagFinite || t == tagIng:
		a.source = p.subjectBefore(start, s.from)
	}
	turned := false
	if a.source.empty() && t == tagFinite && v.is(speech|quoteOnly|tell) && p.opensInverted(start, s.from) {
		a.source = p.nounPhraseAfter(i+1, s.to)
		turned = true
	}
	if a.source.empty() || negated && !v.is(tell) && !p.quotedAfter(i+1, s.to) && p.tokens[i].is("say", "comment", "respond", "elaborate") {
		return
	}
	if v.class&(speech|quoteOnly|tell) == 0 && !p.showsSomething(&a) {
		return
	}
	if !p.findContent(&a, i, turned) || v.class&(speech|tell|evidence) == 0 && !p.holdsQuotation(a.content) {
		return
	}
	p.attributions = append(p.attributions, a)
}

// holdsQuotation reports whether a quotation begins in one of the stretches.
func (p *page) holdsQuotation(content []stretch) bool {
	for _, r := range content {
		for i := r.from; i < r.to; i++ {
			if p.tokens[i].quote >= 0 {
				return true
			}
		}
	}
	return false
}

// verbGroup goes left from a verb over its auxiliaries and adverbs and returns
// where the group begins, and whether it is passive or negated.
func (p *page) verbGroup(i, from int) (start int, passive, negated bool) {
	start = i
	for start > from {
		prev := start - 1
		low := p.tokens[prev].low
		switch {
		case p.tags[prev] == tagAuxiliary:
			if beForms[low] && p.tags[i] == tagParticiple {
				passive = true
			}
			if hasAnySuffix(low, "n't", "n’t") {
				negated = true
			}
		case p.tags[prev] == tagAdverb && !p.tokens[prev].is("here", "there", "today", "yesterday", "tomorrow"):
			negated = negated || low == "not" || low == "never"
		default:
			return start, passive, negated
		}
		start = prev
	}
	return start, passive, negated
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

// passiveCue reads "was quoted as saying" and "is said to have": in the first
// the subject speaks, in the second somebody does who is not named.
func (p *page) passiveCue(a *attribution, i, start int) {
	s := p.sentences[a.sentence]
	next := func(k int) string {
		if i+k < s.to {
			return p.tokens[i+k].low
		}
		return ""
	}
	switch {
	case p.tokens[i].is("quoted", "cited") && next(1) == "as" && next(2) == "saying":
		a.source = p.subjectBefore(start, s.from)
		a.cue.to = i + 3
		if a.source.empty() || !p.findContent(a, i+2, false) {
			return
		}
	case next(1) == "to" && p.tokens[i].is("said", "believed", "reported", "understood", "thought", "alleged", "rumoured", "rumored"):
		a.hedge = true
		a.content = []stretch{{p.clauseStart(start, s.from), p.clauseEnd(i+1, s.to)}}
	default:
		by := p.agentAfter(i+1, s.to)
		if by.empty() || !p.tokens[i].is("told", "asked") && !verbs()[p.tokens[i].low].is(speech|evidence) {
			return
		}
		if p.tokens[i].is("told", "asked") {
			return
		}
		a.source = by
		a.content = []stretch{{p.clauseStart(start, s.from), start}}
		if a.content[0].empty() {
			return
		}
	}
	p.attributions = append(p.attributions, *a)
}

// agentAfter is the noun phrase after "by" close behind a participle.
func (p *page) agentAfter(i, to int) stretch {
	for j := i; j < to && j < i+4; j++ {
		if p.tokens[j].kind == mark {
			break
		}
		if p.tokens[j].low == "by" {
			return p.nounPhraseAfter(j+1, to)
		}
	}
	return stretch{}
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

// showsSomething reports whether the subject of "shows that" is one that can
// show: a document, a study, a source or an outlet, or a clause follows.
func (p *page) showsSomething(a *attribution) bool {
	if a.cue.to < len(p.tokens) && p.tokens[a.cue.to].low == "that" {
		return true
	}
	head := p.tokens[p.head(a.source)].low
	return documentWords[head] || documentWords[singular(head)]
}

// singular cuts a plural s.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is"):
		return w[:len(w)-1]
	}
	return w
}

// settle brings the attributions of one sentence into order. One that stands in
// what another says ("Reuters reported that officials said …") is nested: it is
// taken out, and its source stands behind an outlet that reports it. Otherwise
// the content of each ends where the next one begins. What has no content is
// dropped.
func (p *page) settle(first int) {
	found := p.attributions[first:]
	kept := found[:0]
	for _, a := range found {
		if k := len(kept) - 1; k >= 0 && !a.cites && p.nested(&kept[k], &a) {
			if kept[k].behind.empty() && p.sourceKind(kept[k].source) == sourceOutlet {
				kept[k].behind = a.source
			}
			continue
		}
		kept = append(kept, a)
	}
	next := -1 // the nearest attribution with a later cue
	for i := len(kept) - 1; i >= 0; i-- {
		a := &kept[i]
		if next >= 0 {
			n := &kept[next]
			begins := n.cue.from
			if !n.source.empty() && n.source.from >= a.cue.to && n.source.from < n.cue.from {
				begins = n.source.from
			}
			a.content = cutAt(a.content, a.cue.to, p.trimEnd(a.cue.to, begins))
		}
		if !a.cites {
			next = i
		}
	}
	found, kept = kept, kept[:0]
	for _, a := range found {
		if len(a.content) > 0 || a.cites {
			kept = append(kept, a)
		}
	}
	p.attributions = p.attributions[:first+len(kept)]
}

// nested reports whether b stands in what a says, and not beside it: its words
// lie in a clause that follows the cue of a, and no clause edge is between them.
func (p *page) nested(a, b *attribution) bool {
	if a.hedge || b.hedge || b.source == a.source || len(a.content) == 0 {
		return false
	}
	begins := b.cue.from
	if !b.source.empty() {
		begins = min(begins, b.source.from)
	}
	r := a.content[len(a.content)-1]
	if r.from < a.cue.to || begins < r.from || begins >= r.to {
		return false
	}
	for i := begins; i > r.from; i-- {
		if p.tokens[i-1].low == ";" || p.tokens[i-1].is(",", "—", "–") && p.tokens[i].is("and", "but", "while", "whereas", "although", "though", "as") {
			return false
		}
	}
	return true
}

// cutAt ends the stretches that begin at or after a cue at a token.
func cutAt(content []stretch, after, at int) []stretch {
	kept := content[:0:0]
	for _, r := range content {
		if r.from >= after && r.to > at {
			r.to = at
		}
		if !r.empty() {
			kept = append(kept, r)
		}
	}
	return kept
}

// trimEnd moves an end back over signs and conjunctions.
func (p *page) trimEnd(from, to int) int {
	for to > from && (p.tokens[to-1].kind == mark && !p.tokens[to-1].is(".", "!", "?", "%", ")") || p.tags[to-1] == tagCoordinator) {
		to--
	}
	return to
}
