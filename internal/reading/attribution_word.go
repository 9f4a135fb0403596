package reading

// A candidate is taken to attribute from this chance on; one that stands beside a
// quotation, as a verb of saying does, from a lower one.
const (
	likely     = 0.25
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

// wordCue reads an attribution whose cue is the verb, noun or adjective at token i.
func (p *page) wordCue(n, i int) {
	c, ok := p.candidateAt(n, i)
	if !ok || p.asksNoName(i+1, p.sentences[n].to) || p.cueChance(n, c) < p.leastChance(n, c) {
		return
	}
	a := attribution{sentence: n, cue: stretch{c.group, i + 1}, source: c.agent, remote: p.apart(c)}
	a.relative = p.tags[c.agent.from] == tagWh
	a.clausal = c.frame == frameThat || c.frame == frameClause || c.frame == frameQuote || c.frame == frameColon
	s := p.sentences[n]
	if p.chained(n, c) || p.supposed(c) {
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
	a.voiced = p.isVoiced(&a, c) || p.evades(&a)
	a.hedged = p.hedgedGroup(n, &a)
	p.attributions = append(p.attributions, a)
}

// asksNoName reports whether what follows a verb is that somebody will not be named: "who declined to
// be named". Nothing is said by it.
func (p *page) asksNoName(i, to int) bool {
	if i < to && p.tokens[i].low == "not" {
		i++
	}
	return i+2 < to && p.tokens[i].low == "to" && p.tokens[i+1].low == "be" && p.tokens[i+2].is("named", "identified", "quoted")
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
	case c.frame == frameObject && clauseSayers[p.tokens[c.token].low]:
		return false // "maintained contact", "added a new one"
	case a.class&voicing != 0:
		return a.class&quoteOnly == 0 || a.class&(voicing&^quoteOnly) != 0 || c.frame == frameThat
	case a.class&evidence != 0:
		if p.sourceKind(a.source) == sourceUnnamed && !p.personal(a.source) {
			return false
		}
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
	if p.sourceKind(np) != sourceUnnamed || p.personal(np) {
		return true
	}
	return follows == frameThat || follows == frameQuote || follows == frameColon
}

// personal reports whether the main word of a description names people, by the
// word or by its ending.
func (p *page) personal(np stretch) bool {
	low := p.tokens[p.head(np)].low
	one := singular(low)
	return unnamedWords[low] || unnamedWords[one] || pluralWords[low] || titles[low] || !thingWords[one] &&
		hasAnySuffix(one, "er", "or", "ist", "ian", "ant", "ee", "man", "men", "woman", "women", "eer", "star", "ive", "crat")
}

// thingWords end like words for people and are none.
var thingWords = set(`number letter order power matter tower water winter summer weather error factor terror horror color colour
	labor labour door floor motor mirror list twist september october november december paper corner border center centre
	shelter chapter register computer helicopter laser server router river layer dinner offer answer danger hunger anger
	murder gender disaster cancer fever trigger ladder leather theater quarter meter charter counter encounter filter
	poster roster cluster banner barrier container cover sector plant restaurant grant covenant initiative directive drive
	alternative narrative perspective objective archive motive incentive fee degree coffee tree decree beer
	career specimen transfer chamber shower timber trailer bomber freighter tanker liner cruiser rover printer
	starter finger shoulder cylinder folder header footer thriller blockbuster newsletter stutter slaughter laughter
	character parameter perimeter semester sector vector tractor reactor elevator monitor processor sensor indicator
	generator calculator refrigerator radiator corridor harbor harbour rumor rumour favor favour honor honour
	humor humour odor vapor flavor behavior behaviour endeavor tumor armor war bar car jar scar radar calendar
	seminar pillar dollar collar cellar nectar guitar cigar sugar constant instant pendant element mandate
	committee guarantee master takeover layover leftover passover
	over under other further rather whether either neither together former latter later earlier easier better worse
	greater lower higher longer stronger bigger smaller larger fewer faster closer drawer wider broader deeper shorter
	taller thicker thinner richer poorer older younger newer warmer colder hotter cooler safer cheaper tougher harder softer
	brighter darker lighter heavier wealthier healthier busier slower quicker cleaner clearer sharper fairer looser tighter
	nearer farther further louder quieter silver give
	stadium median ocean meridian`)

// clauseSayers are forms of verbs that say something only with a clause.
var clauseSayers = set(`maintain maintains maintained maintaining add adds added adding observe observes observed observing
	posted posts hold holds held read reads`)

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
		case p.tags[prev] == tagIng && low == "being" && p.tags[i] == tagParticiple:
			passive = true
		case p.tags[prev] == tagAdverb && !p.tokens[prev].is("here", "there", "today", "yesterday", "tomorrow"):
			negated = negated || low == "not" || low == "never"
		default:
			return start, passive, negated
		}
		start = prev
	}
	return start, passive, negated
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

// supposed reports whether what would attribute stands under a condition: "if the inquiry finds that".
func (p *page) supposed(c candidate) bool {
	before := min(c.agent.from, c.group) - 1
	return c.kind == verbCandidate && before >= 0 && p.tokens[before].is("if", "unless")
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
