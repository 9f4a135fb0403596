package reading

// findContent reads what an attribution whose verb is token v says: what follows
// the verb, what stands before its source, or both. It reports whether there is any.
func (p *page) findContent(a *attribution, v int, turned bool) bool {
	s := p.sentences[a.sentence]
	left, right := a.source.from, v+1
	if a.source.from > a.cue.from { // turned, or the source stands elsewhere
		left, right = a.cue.from, a.source.to
		if !turned {
			right = v + 1
		}
	}
	if a.source.to < a.cue.from && p.tags[v] == tagIng {
		left = a.cue.from
	}
	after, listener := p.afterCue(right, s.to, a.class)
	a.to = listener
	before := p.contentBefore(left, s.from)
	if p.tags[v] == tagIng && a.cue.from == v || !a.source.empty() && p.tags[a.source.from] == tagWh {
		before = stretch{} // what stands before "adding that" and "who said" is said otherwise
	}
	opens := p.contentOpens(after, s.to)
	switch {
	case opens != opensNothing && (before.empty() || after == right && opens != opensQuote || opens == opensThat):
		a.content = []stretch{{after, p.clauseEnd(after, s.to)}}
		if !before.empty() && p.endsQuoted(before) {
			a.content = []stretch{before, a.content[0]}
		}
	case !before.empty() && opens != opensNothing && p.shortOpening(before):
		// "However, the mayor said on Monday the bridge …"
		a.content = []stretch{{after, p.clauseEnd(after, s.to)}}
	case !before.empty():
		a.content = []stretch{before}
		if k := p.resumes(after, s.to); k > 0 {
			a.content = append(a.content, stretch{k, s.to})
		}
	case p.endsInColon(s) && after >= s.to, p.closesQuotation(s):
		a.content = []stretch{{a.cue.from, s.to}} // what is said is the sentence after or before
	default:
		return false
	}
	return true
}

// endsQuoted reports whether a stretch ends with the end of a quotation.
func (p *page) endsQuoted(r stretch) bool {
	return p.tokens[r.to-1].kind == quoteMark || p.tokens[r.to-1].quote >= 0
}

// opening says how what follows a cue begins.
type opening uint8

const (
	opensNothing opening = iota
	opensClause
	opensThat
	opensQuote
)

func (p *page) contentOpens(i, to int) opening {
	if i >= to {
		return opensNothing
	}
	if i > 0 && p.tokens[i-1].low == "that" {
		return opensThat
	}
	t := &p.tokens[i]
	switch {
	case t.kind == quoteMark:
		return opensQuote
	case i > 0 && p.tokens[i-1].low == ":":
		return opensQuote
	case t.kind == mark:
		return opensNothing
	case p.tags[i] == tagCoordinator || p.tags[i] == tagIng:
		return opensNothing
	case p.tags[i] == tagSubordinator:
		if t.is("if", "whether", "how") {
			return opensClause
		}
		return opensNothing
	case p.tags[i] == tagPreposition, p.tags[i] == tagWh && t.low == "that":
		return opensNothing
	}
	return opensClause
}

// afterCue skips what stands between a verb of saying and what is said: the one
// who is told, times and places, "in a statement", "that", a colon.
func (p *page) afterCue(i, to int, class verbClass) (int, stretch) {
	var listener stretch
	to = min(to, i+reach)
	if class&tell != 0 && i < to {
		if np := p.nounPhraseAfter(i, to); !np.empty() && !p.clauseAt(np, to) {
			listener, i = np, p.phraseWithoutApposition(np)
		}
	}
	for i < to {
		t := &p.tokens[i]
		switch {
		case t.low == "that" && p.tags[i] == tagWh:
			return i, listener // "in a letter that was seen by the press"
		case t.low == "that" && p.tags[i] != tagDeterminer && p.tags[i] != tagPronoun:
			return i + 1, listener
		case t.low == ":":
			return i + 1, listener
		case timeWords[t.low] || p.tags[i] == tagAdverb && !t.is("not", "never", "no", "there", "here", "n't"):
			i++
		case p.tags[i] == tagDeterminer && p.timeFollows(i) && (i+2 >= to || p.tokens[i+2].kind == mark):
			i += 2 // "announced this morning."
		case p.tags[i] == tagPreposition && !t.is("of", "about", "than", "like", "as", "despite") && p.adjunctEnd(i, to) > i:
			end := p.adjunctEnd(i, to)
			if t.is("to", "with") && listener.empty() {
				listener = stretch{i + 1, end}
			}
			i = end
		case t.low == "," && i+1 < to && (p.tokens[i+1].kind == quoteMark || p.tokens[i+1].is("that")):
			i++
		case t.low == "," && p.commaThat(i+1, to) > i:
			i = p.commaThat(i+1, to)
		default:
			return i, listener
		}
	}
	return i, listener
}

// phraseWithoutApposition is the end of the one who is told, before a comma.
func (p *page) phraseWithoutApposition(np stretch) int {
	for i := np.from; i < np.to; i++ {
		if p.tokens[i].low == "," {
			return i
		}
	}
	return np.to
}

// clauseAt reports whether a noun phrase is the subject of a verb right after
// it: then it is no listener but begins the content.
func (p *page) clauseAt(np stretch, to int) bool {
	return np.to < to && (p.tags[np.to] == tagFinite || p.tags[np.to] == tagAuxiliary)
}

// adjunctEnd is the end of a phrase such as "in a statement on Sunday" that
// begins with the preposition at i, i if it is no such phrase: a clause begins
// in it, or it is long.
func (p *page) adjunctEnd(i, to int) int {
	end := p.simplePhraseEnd(i+1, to)
	if end == i+1 {
		return i
	}
	if end < to && (p.tags[end] == tagFinite || p.tags[end] == tagAuxiliary) {
		return i
	}
	return end
}

// commaThat is the comma that closes an insertion begun by the one before i, as
// in "reported, citing two officials, that"; 0 if what is said does not follow it.
func (p *page) commaThat(i, to int) int {
	for k := i; k+1 < to && k < i+12; k++ {
		if p.tokens[k].low == "," {
			if p.tokens[k+1].low == "that" || p.tokens[k+1].kind == quoteMark && !p.quoteCloses(k+1) {
				return k
			}
			return 0
		}
	}
	return 0
}

// contentBefore is the stretch that ends where a source or a turned verb
// begins, if a comma, a dash or a quotation mark closes it.
func (p *page) contentBefore(left, from int) stretch {
	from = max(from, left-reach)
	if left <= from {
		return stretch{}
	}
	last := &p.tokens[left-1]
	if !last.is(",", "—", "–", "--", "?", "!") && last.kind != quoteMark && !(last.is(".", "…", "...") && left >= 2) {
		return stretch{}
	}
	start := p.clauseStart(left-1, from)
	for start > from && p.tokens[start-1].low == "," && !p.saidBefore(start, from) {
		start = p.clauseStart(start-1, from) // nobody has said what stands before "but"
	}
	if start >= left-1 {
		return stretch{}
	}
	return stretch{start, left - 1 + quoteWidth(last)}
}

// quoteWidth keeps a closing quotation mark with what it closes.
func quoteWidth(t *token) int {
	if t.kind == quoteMark || t.is("?", "!", ".") {
		return 1
	}
	return 0
}

// shortOpening reports whether a stretch is no clause but an opening such as
// "However" or "In Geneva on Monday".
func (p *page) shortOpening(r stretch) bool {
	if p.tags[r.from] == tagSubordinator || p.tags[r.from] == tagPreposition || p.tags[r.from] == tagIng {
		return true
	}
	for i := r.from; i < r.to; i++ {
		if p.tags[i] == tagFinite || p.tags[i] == tagAuxiliary {
			return false
		}
		if p.tokens[i].kind == quoteMark {
			return false
		}
	}
	return true
}

// resumes is where content goes on behind an inserted cue: ", he said, “and …”";
// 0 if it does not.
func (p *page) resumes(i, to int) int {
	to = min(to, i+reach)
	for k := i; k < to && k < i+16; k++ {
		t := &p.tokens[k]
		if t.kind == quoteMark && !p.quoteCloses(k) {
			return k
		}
		if t.is(",") && k == i && k+1 < to {
			next := &p.tokens[k+1]
			if next.kind == quoteMark || next.kind == word && !next.is("who", "which", "where", "as", "while", "citing", "adding", "saying", "telling", "speaking", "according", "referring") && p.tags[k+1] != tagIng {
				return k + 1
			}
			return 0
		}
		if t.kind == mark && !t.is(",") {
			return 0
		}
	}
	return 0
}

// clauseStart goes back from a token to where the clause that ends there, with
// all that hangs on it, begins: the sentence, a semicolon, ", but".
func (p *page) clauseStart(end, from int) int {
	from = max(from, end-reach)
	for i := end - 1; i > from; i-- {
		if p.tokens[i].quote >= 0 && p.insideSpeech(i) {
			continue
		}
		if p.tokens[i-1].low == ";" {
			return i
		}
		if p.tokens[i-1].low == "," && p.tokens[i].is("but", "while", "although", "though") {
			return i
		}
	}
	return from
}

// saidBefore reports whether somebody else has said something in the sentence
// before token i. If nobody has, a cue behind "but" covers both halves.
func (p *page) saidBefore(i, from int) bool {
	for k := len(p.attributions) - 1; k >= 0 && p.attributions[k].cue.from >= from; k-- {
		if a := &p.attributions[k]; a.cue.to <= i && a.voiced && !a.cites {
			return true
		}
	}
	return false
}

// clauseEnd goes forward from a token to where its clause ends: the end of the
// sentence without its sign, a semicolon, ", but" with a subject of its own.
func (p *page) clauseEnd(start, to int) int {
	to = min(to, start+reach)
	for i := start; i+1 < to; i++ {
		if p.tokens[i].quote >= 0 && p.insideSpeech(i) {
			continue
		}
		if p.tokens[i].low == ";" || p.tokens[i].low == "," && p.tokens[i+1].is("while", "although", "though") {
			return i
		}
		if p.tokens[i].low == "," && p.tokens[i+1].low == "but" && i+2 < to && p.clauseFollows(i+2, to) {
			return i
		}
	}
	return p.endWithoutSign(start, to)
}

func (p *page) endWithoutSign(start, to int) int {
	for to > start && p.tokens[to-1].is(".", "!", "?", ",", ":", ";") && p.tokens[to-1].quote < 0 {
		to--
	}
	return to
}

// wordClauseEnd is where what a candidate says ends: with its clause, or with the
// relative clause it stands in.
func (p *page) wordClauseEnd(c candidate) int {
	to := p.sentences[p.sentenceAt(c.token)].to
	if p.tags[c.agent.from] == tagWh || p.tags[c.token] == tagParticiple && c.group == c.token {
		return p.phraseClauseEnd(c.after, to)
	}
	return p.clauseEnd(c.after, to)
}

// phraseClauseEnd ends before the next comma, or before a verb that belongs to
// the clause around.
func (p *page) phraseClauseEnd(start, to int) int {
	to = min(to, start+reach)
	for i := start; i < to; i++ {
		if p.insideSpeech(i) {
			continue
		}
		if p.tokens[i].is(",", ";", ":", "—", "–", "--", ")") {
			return i
		}
		if i > start && (p.tags[i] == tagFinite || p.tags[i] == tagAuxiliary) && p.tags[i-1].nominal() && !p.subjectInside(start, i) {
			return i
		}
	}
	return p.endWithoutSign(start, to)
}

// subjectInside reports whether a clause has begun since start: "his claim that
// the plan failed".
func (p *page) subjectInside(start, i int) bool {
	for k := start; k < i; k++ {
		if p.tags[k] == tagSubordinator || p.tags[k] == tagWh {
			return true
		}
	}
	return false
}

// closesQuotation reports whether a sentence follows a quotation in its paragraph.
func (p *page) closesQuotation(s sentence) bool {
	return s.from > 0 && p.tokens[s.from-1].kind == quoteMark && !p.tokens[s.from].paragraph
}
