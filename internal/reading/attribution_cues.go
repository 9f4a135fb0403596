package reading

import "slices"

// prepositionCue reads cues that are no verbs: "according to", "citing", "cited
// by", "per", "in the words of". It returns the token after the source, or i if
// none begins at i.
func (p *page) prepositionCue(n, i int) int {
	s := p.sentences[n]
	next := func(k int) string {
		if i+k < s.to {
			return p.tokens[i+k].low
		}
		return ""
	}
	width, cites := 0, false
	switch p.tokens[i].low {
	case "according":
		if next(1) == "to" {
			width = 2
		}
	case "citing", "quoting":
		width, cites = 1, true
	case "cited", "quoted", "reported", "published", "obtained", "seen", "reviewed", "released", "carried", "broadcast", "aired", "printed":
		firsthand := next(0) != "reported" || p.tags[i] != tagFinite || i > s.from && p.tokens[i-1].is("first", "originally", "initially", "earlier")
		switch {
		case next(1) == "by" && firsthand:
			width, cites = 2, true
		case p.tokens[i].is("cited", "quoted") && i > s.from && p.tokens[i-1].low == "and" && p.tags[i] == tagFinite && next(1) != "by" && p.outletSays(n):
			width, cites = 1, true // "wrote that a deal was close and quoted two people"
		}
	case "per":
		if i+1 < s.to && p.tags[i+1] == tagName {
			width = 1
		}
	case "in":
		if next(1) == "the" && next(2) == "words" && next(3) == "of" {
			width = 4
		}
	}
	if width == 0 {
		return i
	}
	source := p.nounPhraseAfter(i+width, s.to)
	if source.empty() {
		return i
	}
	if i == s.from && source.to >= s.to-1 {
		// "According to Roth, the mayor left": what follows the comma is said, though its
		// verb is not known.
		source.to = p.nextMark(source.from, source.to)
	}
	if cites && i > s.from && p.tokens[i-1].is("without", "not", "never") {
		return i
	}
	if cites && !p.citable(source) {
		return i
	}
	if p.tokens[i].is("seen", "reviewed", "obtained", "carried", "broadcast", "aired", "printed") && p.outletIn(source) < 0 {
		return i // "seen by few": only an outlet tells that it has seen something
	}
	a := attribution{sentence: n, cue: stretch{i, i + width}, source: source, cites: cites, class: speech, preposition: !cites, voiced: true}
	if !cites {
		p.contentAround(&a)
	}
	p.attributions = append(p.attributions, a)
	return source.to
}

// outletSays reports whether an outlet is read to say something in sentence n.
func (p *page) outletSays(n int) bool {
	return slices.ContainsFunc(p.attributions, func(a attribution) bool { return a.sentence == n && !a.source.empty() && p.outletIn(a.source) >= 0 })
}

// citable reports whether a phrase after "citing" or "cited by" is a source.
func (p *page) citable(np stretch) bool {
	return p.sourceKind(np) != noSource && p.canSpeak(np, frameNone)
}

// contentAround is the content of a cue that hangs on the whole clause: what
// stands before it, or after it where it opens the sentence.
func (p *page) contentAround(a *attribution) {
	s := p.sentences[a.sentence]
	from, to := a.cue.from, a.source.to
	before := stretch{}
	if from > s.from {
		start := p.clauseStart(from, s.from)
		end := from
		for end > start && p.tokens[end-1].is(",", "(", "—", "–") {
			end--
		}
		before = stretch{start, end}
	}
	after := stretch{}
	if before.empty() {
		to = p.clauseComma(to, s.to)
	}
	if to < s.to && p.tokens[to].low == "," && to+1 < s.to {
		after = stretch{to + 1, p.clauseEnd(to+1, s.to)}
	}
	switch {
	case before.empty() && after.empty():
	case before.empty():
		a.content = []stretch{after}
	case after.empty() || p.tags[after.from] == tagSubordinator || p.tags[after.from] == tagIng || p.tags[after.from] == tagWh:
		a.content = []stretch{before}
	default:
		a.content = []stretch{before, after}
	}
}

// labelCue reads the name before a colon at the beginning of a sentence, as in a
// transcript: "ROTH: The bridge was old."
func (p *page) labelCue(n int) {
	s := p.sentences[n]
	from := s.from
	if p.tokens[from].kind == quoteMark {
		from++
	}
	for i := from; i < s.to && i <= from+labelLength; i++ {
		if p.tokens[i].low != ":" {
			continue
		}
		if np := (stretch{from, i}); i+1 < s.to && p.labels(np) {
			p.attributions = append(p.attributions, attribution{
				sentence: n, source: np, cue: stretch{i, i + 1}, content: []stretch{{i + 1, s.to}}, class: speech, voiced: true,
			})
		}
		return
	}
}

// labelLength is how many tokens a name before a colon has at most.
const labelLength = 6

// labels reports whether a stretch is all name or a single word for a document.
func (p *page) labels(np stretch) bool {
	if np.empty() {
		return false
	}
	if np.to-np.from == 1 && documentWords[p.tokens[np.from].low] {
		return true
	}
	for i := np.from; i < np.to; i++ {
		if p.tags[i] != tagName {
			return false
		}
	}
	sort := p.sourceKind(np)
	return (sort == sourcePerson || sort == sourceOutlet) && !noLabels[p.tokens[np.from].low]
}

// noLabels stand before a colon and are nobody who speaks.
var noLabels = set(`correction corrections update updated note clarification breaking exclusive analysis opinion commentary photo
	photos video watch read related more live factbox explainer source sources editor's published posted by topics tags
	filed location date time where when what why how who here there
	outlet publisher publication newspaper website site author authors byline url link title headline section category
	summary language copyright`)

// signatureCue reads the name behind a dash after a quotation: "“It is over.” —
// Anna Roth". It may stand in the quotation's sentence or be one of its own.
func (p *page) signatureCue(n int) {
	s := p.sentences[n]
	for i := max(s.from, s.to-labelLength-2); i < s.to-1; i++ {
		if !p.tokens[i].is("—", "–", "―", "--", "-") || i == 0 || p.tokens[i-1].kind != quoteMark {
			continue
		}
		np := stretch{i + 1, p.endWithoutSign(i+1, s.to)}
		if np.empty() || !p.labels(np) {
			return
		}
		content := stretch{s.from, i}
		if i == s.from {
			content = stretch{i, s.to} // the quotation is the sentence before
		}
		p.attributions = append(p.attributions, attribution{
			sentence: n, source: np, cue: stretch{i, i + 1}, content: []stretch{content}, class: speech, voiced: true,
		})
		return
	}
}

// clauseComma is the first comma from token i on that a clause follows, or the
// first at all; i if there is none near.
func (p *page) clauseComma(i, to int) int {
	first := i
	for k := i; k < to && k < i+phraseLength; k++ {
		if p.tokens[k].low != "," || p.insideSpeech(k) {
			continue
		}
		if p.clauseFollows(k+1, to) {
			return k
		}
		if first == i {
			first = k
		}
	}
	return first
}

// hedges are words that say somebody says so, and not who.
var hedges = set(`reportedly allegedly purportedly supposedly ostensibly`)

// hedgeCue reads "reportedly" and its like; the content is the clause around it.
func (p *page) hedgeCue(n, i int) bool {
	if !hedges[p.tokens[i].low] {
		return false
	}
	s := p.sentences[n]
	p.attributions = append(p.attributions, attribution{
		sentence: n, cue: stretch{i, i + 1}, hedge: true,
		content: []stretch{{p.clauseStart(i, s.from), p.clauseEnd(i, s.to)}},
	})
	return true
}

// documentWords are what can be looked up: as a source, a document.
var documentWords = set(`report study survey poll document documents record records filing memo letter statement transcript
	data figures statistics analysis research evidence review audit indictment complaint affidavit lawsuit email e-mail
	book memoir article paper census footage video recording tape ruling order bill law resolution treaty agreement
	website site page post tweet message text release index ranking estimate assessment investigation inquiry
	finding results numbers findings communique communiqué dossier cable diary log file files map photo image
	manifesto charter constitution testimony`)

// unnamedWords are what the press calls people it does not name.
var unnamedWords = set(`official source aide diplomat adviser advisor witness insider person people spokesman spokeswoman
	spokesperson analyst expert critic observer resident neighbor neighbour lawyer attorney officer soldier commander
	executive employee worker staffer strategist operative lawmaker senator congressman legislator minister leader
	politician activist supporter opponent doctor medic scientist researcher economist investor trader investigator
	prosecutor policeman detective agent friend relative family parent mother father brother sister colleague
	associate confidant ally donor voter pollster organizer organiser campaigner protester demonstrator survivor
	victim passenger driver student teacher professor historian scholar author reporter journalist correspondent editor
	negotiator mediator envoy ambassador delegate representative member veteran man woman figure veteran
	conservative liberal republican democrat demonstrator rebel fighter militant rights-group participant attendee
	someone somebody one others some many few several most two three four five both another each`)

// definiteGroups are definite descriptions that name an organisation as well as
// its name would: "the ministry", "the White House".
var definiteGroups = set(`ministry government administration campaign company police army military department office agency
	committee commission council court party group organization organisation union university school hospital bank firm
	team league association federation authorities authority pentagon house senate congress parliament board bureau
	embassy coalition alliance foundation institute center centre corporation airline regime force forces navy
	navy service services club network militia movement cabinet judiciary kremlin state country city county nation`)

// outletPhrases are heads of phrases that mean outlets without naming one.
var mediaWords = set(`media press outlet outlets newspaper newspapers newspaper's television tv agency radio broadcaster
	magazine tabloid paper website channel station network site`)

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
			if p.tags[v] != tagFinite && p.tags[v] != tagBase && p.tags[v] != tagAuxiliary || p.agent[v].empty() || p.insideSpeech(v) {
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
