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
	to       stretch   // the one who is told: "told Fox News"
	behind   stretch   // whom an outlet that is the source reports
	class    verbClass
	spoken   int // the sentence its cue stands in

	hedge       bool // nobody is named at all
	hedged      bool // somebody is, and still: "is said to have told"
	cites       bool // "citing two officials": the source stands behind the one who reports
	preposition bool // the cue is none of a verb, noun or adjective
	voiced      bool // the source has spoken or written, not just thought or done something
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
		p.sentenceCues(n)
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
		if p.hedgeCue(n, i) || p.passiveCue(n, i) {
			continue
		}
		p.wordCue(n, i)
	}
	p.colonCue(n)
	p.signatureCue(n)
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

// A candidate is taken to attribute from this chance on; one that stands beside a
// quotation, as a verb of saying does, from a lower one.
const (
	likely     = 0.32
	likelyHere = 0.04
)

func (p *page) leastChance(n int, c candidate) float64 {
	s := p.sentences[n]
	if c.kind != verbCandidate || p.tags[c.token] != tagFinite {
		return likely
	}
	from := min(c.agent.from, c.group)
	behind := from > s.from+1 && p.tokens[from-1].kind == quoteMark && p.insideSpeech(from-2) && c.frame != frameObject && c.frame != frameClause
	ahead := (c.frame == frameQuote || c.frame == frameColon) && p.speechAt(c.after, s.to)
	if behind || ahead {
		return likelyHere
	}
	return likely
}

// speechAt reports whether what somebody spoke begins at token i, or after the
// sign there.
func (p *page) speechAt(i, to int) bool {
	for k := i; k < to && k <= i+2; k++ {
		if p.insideSpeech(k) {
			return true
		}
		if p.tokens[k].kind == word {
			return false
		}
	}
	return false
}

// colonCue gives a quotation behind a colon to the one of whom the clause before
// it speaks, whatever its verb: "He had a question: “Who will pay?”".
func (p *page) colonCue(n int) {
	s := p.sentences[n]
	for i := s.to - 1; i > s.from; i-- {
		if p.tokens[i].low != ":" || p.insideSpeech(i) {
			continue
		}
		ends := i+1 == s.to && i+1 < len(p.tokens) && p.tokens[i+1].kind == quoteMark
		if !ends && !p.speechAt(i+1, s.to) || p.covered(n, i) {
			return
		}
		for v := i - 1; v > s.from && v > i-phraseLength; v-- {
			if p.tags[v] != tagFinite || p.agent[v].empty() || p.insideSpeech(v) {
				continue
			}
			start, _, _ := p.verbGroup(v, s.from)
			content := stretch{i + 1, s.to}
			if ends {
				content = stretch{v, s.to}
			}
			p.attributions = append(p.attributions, attribution{
				sentence: n, source: p.agent[v], cue: stretch{start, v + 1}, content: []stretch{content},
				class: quoteOnly, voiced: true, remote: p.agent[v].to < start,
			})
			return
		}
		return
	}
}

// covered reports whether an attribution of sentence n reaches beyond token i.
func (p *page) covered(n, i int) bool {
	for k := len(p.attributions) - 1; k >= 0 && p.attributions[k].sentence == n; k-- {
		for _, r := range p.attributions[k].content {
			if r.from <= i+1 && i < r.to {
				return true
			}
		}
	}
	return false
}

// wordCue reads an attribution whose cue is the verb, noun or adjective at token i.
func (p *page) wordCue(n, i int) {
	c, ok := p.candidateAt(n, i)
	if !ok || p.cueChance(n, c) < p.leastChance(n, c) {
		return
	}
	a := attribution{sentence: n, cue: stretch{c.group, i + 1}, source: c.agent, remote: p.apart(c)}
	s := p.sentences[n]
	if p.chained(n, c) {
		return
	}
	if v, ok := p.verbAt(i); ok && c.kind == verbCandidate {
		a.class = v.class
	}
	switch {
	case c.kind == nounCandidate:
		a.content = []stretch{{c.after, p.phraseClauseEnd(c.after, s.to)}}
	case p.tags[i] == tagParticiple && c.agent.from > i: // "opposed by unions"
		a.content = []stretch{p.phraseBackFrom(c.group-1, max(s.from, c.group-reach))}
	case a.class&(speech|quoteOnly|tell|ask|evidence) == 0 || c.kind == adjectiveCandidate:
		a.content = []stretch{{c.after, p.wordClauseEnd(c)}}
	default:
		if !p.findContent(&a, i, c.turned) {
			a.content = []stretch{{c.after, p.wordClauseEnd(c)}}
		}
	}
	if a.content[0].empty() {
		return
	}
	a.voiced = p.isVoiced(&a, c)
	a.hedged = p.hedgedGroup(n, &a)
	p.attributions = append(p.attributions, a)
}

// hedgedGroup reports whether a verb is hedged: by an adverb in its group, or by
// "is said to" right before it.
func (p *page) hedgedGroup(n int, a *attribution) bool {
	for i := a.cue.from; i < a.cue.to; i++ {
		if hedges[p.tokens[i].low] {
			return true
		}
	}
	k := len(p.attributions) - 1
	if k < 0 || p.attributions[k].sentence != n || !p.attributions[k].hedge {
		return false
	}
	for i := p.attributions[k].cue.to; i < a.cue.from; i++ {
		if t := p.tags[i]; t != tagTo && t != tagAdverb && t != tagAuxiliary {
			return false
		}
	}
	return true
}

// apart reports whether words stand between a candidate and the one it belongs to.
func (p *page) apart(c candidate) bool {
	for k := c.agent.to; k < c.group; k++ {
		if p.tokens[k].kind != mark && p.tokens[k].kind != quoteMark && p.tags[k] != tagAdverb {
			return true
		}
	}
	return false
}

// chained joins an infinitive to the cue it hangs on: "declined to say" is one
// cue, and so is "declined to confirm or deny". It reports whether it has.
func (p *page) chained(n int, c candidate) bool {
	k := len(p.attributions) - 1
	if k < 0 || p.attributions[k].sentence != n || c.kind != verbCandidate || p.tags[c.token] != tagBase {
		return false
	}
	a := &p.attributions[k]
	for i := a.cue.to; i < c.token; i++ {
		if t := p.tags[i]; t != tagTo && t != tagAdverb && t != tagBase && t != tagCoordinator {
			return false
		}
	}
	if a.cue.to > c.token || !p.speaks(c.token) {
		return a.cue.to <= c.token
	}
	a.cue.to = c.token + 1
	if next := *a; p.findContent(&next, c.token, false) {
		a.content = next.content
	}
	a.voiced = true
	return true
}

// voicing are the classes of verbs that say something.
const voicing = speech | quoteOnly | tell | ask | judge | act

// isVoiced reports whether an attribution is of what somebody said or wrote.
func (p *page) isVoiced(a *attribution, c candidate) bool {
	if !p.canSpeak(a.source, c.frame) {
		return false
	}
	for _, r := range a.content {
		for i := r.from; i < r.to; i++ {
			if q := p.tokens[i].quote; q >= 0 && p.quotes[q].speech {
				return true
			}
		}
	}
	switch {
	case c.kind == nounCandidate:
		return speechNouns[singular(p.tokens[c.token].low)]
	case c.kind == adjectiveCandidate:
		return false
	case a.class&voicing != 0:
		return a.class&quoteOnly == 0 || a.class&(voicing&^quoteOnly) != 0 || c.frame == frameThat
	case a.class&evidence != 0:
		return c.frame == frameThat || c.frame == frameClause || p.sourceKind(a.source) == sourceDocument
	}
	return false
}

// canSpeak reports whether a source is one that says something: not "this
// decision", nor "the violence".
func (p *page) canSpeak(np stretch, follows frame) bool {
	if p.tokens[np.from].is("this", "that", "these", "those") && np.to-np.from > 1 {
		return follows == frameThat
	}
	h := p.head(np)
	low := p.tokens[h].low
	if p.sourceKind(np) != sourceUnnamed || unnamedWords[low] || unnamedWords[singular(low)] {
		return true
	}
	return !hasAnySuffix(singular(low), "tion", "sion", "ment", "ity", "ness", "ism", "ence", "ance", "ing", "ure", "ship", "age", "al", "cy")
}

// speechNouns are nouns for what somebody says.
var speechNouns = set(`claim assertion statement allegation accusation criticism call warning announcement argument
	suggestion promise pledge vow threat demand comment remark denial admission apology complaint question answer praise
	endorsement insistence declaration acknowledgment acknowledgement confession contention plea request appeal proposal`)

// verbGroup goes left from a verb over its auxiliaries and adverbs and returns
// where the group begins, and whether it is passive or negated.
func (p *page) verbGroup(i, from int) (start int, passive, negated bool) {
	start = i
	for start > from {
		prev := start - 1
		low := p.tokens[prev].low
		switch {
		case p.tags[prev] == tagAuxiliary:
			if beForms[low] && low != "'s" && low != "’s" && p.tags[i] == tagParticiple {
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
// the subject speaks, in the second somebody does who is not named. It reports
// whether there is one at token i.
func (p *page) passiveCue(n, i int) bool {
	s := p.sentences[n]
	if p.tags[i] != tagParticiple && p.tags[i] != tagFinite {
		return false
	}
	start, passive, _ := p.verbGroup(i, s.from)
	if !passive && (start == i || !beForms[p.tokens[i-1].low]) {
		return false
	}
	a := attribution{sentence: n, cue: stretch{start, i + 1}}
	switch {
	case p.tokens[i].is("quoted", "cited") && p.follow(i+1, s.to, "as", "saying"):
		a.source = p.subjectBefore(start, s.from)
		a.cue.to, a.class, a.voiced = i+3, speech, true
		if a.source.empty() || !p.findContent(&a, i+2, false) {
			return false
		}
	case p.follow(i+1, s.to, "to") && p.tokens[i].is("said", "believed", "reported", "understood", "thought", "alleged", "rumoured", "rumored"):
		a.hedge = true
		a.content = []stretch{{p.clauseStart(start, s.from), p.clauseEnd(i+1, s.to)}}
	default:
		return false
	}
	p.attributions = append(p.attributions, a)
	return true
}

// follow reports whether the words stand at token i.
func (p *page) follow(i, to int, words ...string) bool {
	for k, w := range words {
		if i+k >= to || p.tokens[i+k].low != w {
			return false
		}
	}
	return true
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
			if kept[k].behind.empty() && p.sourceKind(kept[k].source) == sourceOutlet && a.class&(speech|tell) != 0 {
				kept[k].behind = a.source
			}
			continue
		}
		// What was read before may stand in what is said here: "X told Y, he said".
		for k := len(kept) - 1; k >= 0 && !a.cites && !a.hedge && !kept[k].cites && !kept[k].hedge && p.within(&kept[k], &a); k-- {
			kept = kept[:k]
		}
		kept = append(kept, a)
	}
	next := -1 // the nearest attribution with a later cue
	for i := len(kept) - 1; i >= 0; i-- {
		a := &kept[i]
		if next >= 0 {
			n := &kept[next]
			begins := n.cue.from
			if !n.source.empty() && !n.remote && n.source.from >= a.cue.to && n.source.from < n.cue.from {
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

// within reports whether all of b stands in what a says before its cue.
func (p *page) within(b, a *attribution) bool {
	for _, r := range a.content {
		if r.to <= a.cue.from && r.from <= b.cue.from && b.cue.to <= r.to && (b.source.empty() || r.from <= b.source.from) {
			return true
		}
	}
	return false
}

// nested reports whether b stands in what a says, and not beside it: its words
// lie in a clause that follows the cue of a, and no clause edge is between them.
func (p *page) nested(a, b *attribution) bool {
	if a.hedge || b.hedge || b.source == a.source || len(a.content) == 0 || len(b.content) == 0 {
		return false
	}
	begins := b.cue.from
	if !b.source.empty() && !b.remote {
		begins = min(begins, b.source.from)
	}
	r := a.content[len(a.content)-1]
	if r.from < a.cue.to || begins < r.from || begins >= r.to || b.content[0].from < a.cue.from {
		return false
	}
	if begins > 0 && p.tokens[begins-1].low == "," && !b.remote && !b.source.empty() && p.tags[b.source.from] != tagWh && p.subordinate(a) {
		return false // "With the plan ruled out, the mayor said"
	}
	for i := begins; i > r.from; i-- {
		if p.tokens[i].is("after", "before", "when", "because", "since") && p.tags[i] == tagSubordinator {
			return false
		}
		if p.tokens[i-1].low == ";" || p.closesComma(i-1) && p.tokens[i].is("and", "but", "while", "whereas", "although", "though", "as") {
			return false
		}
	}
	return true
}

// subordinate reports whether the clause of an attribution leads up to another
// one: "When he noted that …, the mayor left".
func (p *page) subordinate(a *attribution) bool {
	if a.preposition {
		return false
	}
	if a.class&(speech|tell|attitude|evidence) == 0 || p.tags[a.cue.to-1] != tagFinite {
		return true
	}
	from := min(a.source.from, a.cue.from)
	if a.source.empty() {
		from = a.cue.from
	}
	return from > 0 && (p.tags[from-1] == tagSubordinator || p.tokens[from-1].is("as", "after", "since", "before"))
}

// closesComma reports whether token i is a comma or dash, or the end of a
// quotation that ends with one.
func (p *page) closesComma(i int) bool {
	return p.tokens[i].is(",", "—", "–", "--") || i > 0 && p.tokens[i].kind == quoteMark && p.tokens[i-1].low == ","
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
