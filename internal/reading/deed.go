package reading

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// deeds are the verbs of a stretch with those who do what they say and those it
// is done to, for telling "the police shot a man" from "a man shot the police".
// Verbs that only help another are left out, and so is "be".
func (p *page) deeds(from, to int) []fact.Deed {
	if p.grammar == (german{}) {
		return nil // its verbs are not tagged
	}
	var out []fact.Deed
	for i := from; i < to; i++ {
		switch p.tags[i] {
		case tagFinite, tagBase, tagParticiple, tagIng:
			if d, ok := p.deed(i, from, to); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

func (p *page) deed(i, from, to int) (fact.Deed, bool) {
	s := p.sentences[p.sentenceAt(i)]
	start, passive, denied := p.verbGroup(i, s.from)
	start = max(start, from)
	under, hangsOn := p.under(start, i, s.from)
	d := fact.Deed{
		Phrase: p.index.Phrase(p.span(start, i+1)), Verb: p.verbStem(i),
		Passive: passive, Denied: denied, Modal: p.modal(start, i), Under: under,
	}
	subject := p.doer(i, start, s)
	if subject.empty() {
		subject = p.subjectOver(hangsOn, s)
	}
	switch {
	case passive && start > s.from && p.tags[start-1] == tagTo:
		d.Patient = p.phraseIn(p.subjectOver(hangsOn, s), from, to)
		d.Agent = p.phraseIn(p.agentAfter(i+1, s.to), from, to)
	case passive:
		np := p.subjectOf(start, s.from)
		if np.empty() {
			np = p.subjectOver(p.joinedTo(start, s.from), s)
		}
		d.Patient = p.phraseIn(np, from, to)
		d.Agent = p.phraseIn(p.agentAfter(i+1, s.to), from, to)
	case p.joinedPassive(i, start, s):
		d.Passive = true
		d.Patient = p.phraseIn(p.subjectOver(p.joinedTo(start, s.from), s), from, to)
		d.Agent = p.phraseIn(p.agentAfter(i+1, s.to), from, to)
	case p.tags[i] == tagParticiple && start == i, p.reduced(i, s.from):
		// "a man shot by police"
		d.Passive = true
		if i > s.from && p.tags[i-1] != tagWh {
			d.Patient = p.phraseIn(p.phraseBackFrom(i-1, s.from), from, to)
		}
		d.Agent = p.phraseIn(p.agentAfter(i+1, s.to), from, to)
	case p.opensAsParticiple(i, s):
		d.Passive = true
		d.Patient = p.phraseIn(p.subjectBehindComma(i, s), from, to)
	default:
		d.Agent = p.phraseIn(subject, from, to)
		d.Patient = p.phraseIn(p.objectAfter(i+1, to), from, to)
	}
	return d, d.Verb != ""
}

// opensAsParticiple reports whether a sentence begins with a participle that tells what was done to the
// subject behind the comma: "Asked whether he would go, the minister laughed".
func (p *page) opensAsParticiple(i int, s sentence) bool {
	if i != s.from {
		return false
	}
	v, ok := p.verbAt(i)
	return ok && v.form&participleForm != 0 && v.form&ingForm == 0 && !intransitive[v.lemma] && p.objectAfter(i+1, s.to).empty() && !p.subjectBehindComma(i, s).empty()
}

// subjectBehindComma is the noun phrase right behind the first comma after a token, if a verb with tense follows it.
func (p *page) subjectBehindComma(i int, s sentence) stretch {
	comma := i
	for comma < s.to && p.tokens[comma].low != "," {
		comma++
	}
	end := p.simplePhraseEnd(min(comma+1, s.to), s.to)
	if end <= comma+1 || end >= s.to || p.tags[end] != tagFinite && p.tags[end] != tagAuxiliary {
		return stretch{}
	}
	return stretch{comma + 1, end}
}

// verbStem is the stem of the dictionary form of the verb at a token.
func (p *page) verbStem(i int) string {
	low := p.tokens[i].low
	if v, ok := verbs()[low]; ok {
		return text.Stem(v.lemma)
	}
	return text.Stem(low)
}

// joinedTo is the verb with tense or participle that "and", "or" or "but" before a verb group joins it to,
// in one clause; -1 if it is joined to none.
func (p *page) joinedTo(start, from int) int {
	k := start - 1
	for k > from && p.tags[k] == tagAdverb {
		k--
	}
	if k <= from || p.tags[k] != tagCoordinator {
		return -1
	}
	for k--; k >= from && k > start-reach; k-- {
		switch p.tags[k] {
		case tagFinite, tagParticiple:
			return k
		case tagBase, tagIng, tagSubordinator, tagWh:
			return -1
		}
	}
	return -1
}

// joinedPassive reports whether a verb shares the form of "be" of the one it is joined to: "was booked
// and later released".
func (p *page) joinedPassive(i, start int, s sentence) bool {
	v, ok := p.verbAt(i)
	if !ok || v.form&participleForm == 0 || intransitive[v.lemma] || start < i && p.tags[start] == tagAuxiliary || !p.objectAfter(i+1, s.to).empty() {
		return false
	}
	to := p.joinedTo(start, s.from)
	if to < 0 {
		return false
	}
	_, passive, _ := p.verbGroup(to, s.from)
	return passive
}

// intransitive verbs are done to nobody: "was shot and died".
var intransitive = set(`die live survive remain appear disappear vanish arrive return collapse escape happen occur surrender resign retire faint
	emigrate recover sleep`)

// doer is the subject of a verb. What stands in a quotation has its subject there.
func (p *page) doer(i, start int, s sentence) stretch {
	if !p.insideSpeech(i) {
		if np := p.agent[i]; np.empty() || np.to != start {
			return np
		}
		return p.subjectOf(start, s.from)
	}
	q := p.quotes[p.tokens[i].quote]
	return p.subjectBefore(start, max(s.from, q.from))
}

// reduced reports whether a verb that looks finite is what is left of a passive:
// "the man shot by police fled".
func (p *page) reduced(i, from int) bool {
	v, ok := p.verbAt(i)
	return ok && v.form&participleForm != 0 && p.tags[i] == tagFinite && i > from && p.tags[i-1].nominal() &&
		i+1 < len(p.tokens) && p.tokens[i+1].low == "by" && !p.timeFollows(i+2)
}

// objectAfter is the noun phrase right behind a verb, adverbs passed over,
// without what hangs on it.
func (p *page) objectAfter(i, to int) stretch {
	for i < to && p.tags[i] == tagAdverb {
		i++
	}
	if i >= to || p.timeFollows(i) {
		return stretch{}
	}
	switch p.tags[i] {
	case tagNoun, tagName, tagNumber, tagDeterminer, tagPronoun:
		end := p.simplePhraseEnd(i, to)
		if end < to && p.isPredicate(end) {
			return stretch{} // "said the bridge was closed"
		}
		return stretch{i, end}
	}
	return stretch{}
}

// isPredicate reports whether a verb with tense stands at a token, behind its subject: what is no participle
// that only describes what stands before it, as in "a law criticised by both".
func (p *page) isPredicate(i int) bool {
	if p.tags[i] == tagAuxiliary {
		return true
	}
	v, ok := p.verbAt(i)
	return ok && p.tags[i] == tagFinite && v.form&participleForm == 0
}

// modal is the modal verb of a verb's group, without its contraction.
func (p *page) modal(start, i int) string {
	for k := start; k < i; k++ {
		if !modals[p.tokens[k].low] {
			continue
		}
		switch low := p.tokens[k].low; low {
		case "'ll", "’ll", "won't", "won’t", "shall":
			return "will"
		case "'d", "’d", "wouldn't", "wouldn’t":
			return "would"
		case "cannot", "can't", "can’t":
			return "can"
		default:
			if len(low) > 3 && hasAnySuffix(low, "n't", "n’t") {
				return low[:len(low)-len("n't")]
			}
			return low
		}
	}
	return ""
}

// under is the stem of the verb or noun on which an infinitive or an ing-form hangs,
// and its token: what is only threatened, planned or denied is not told as done. The
// token is -1 where the infinitive is that of somebody named between the two.
func (p *page) under(start, i, from int) (stem string, token int) {
	k := start - 1
	switch {
	case (p.tags[i] == tagBase || p.tags[i] == tagParticiple && start < i) && k >= from && p.tags[k] == tagTo:
		k--
	case p.tags[i] == tagIng && start == i:
		if k >= from && p.tags[k] == tagPreposition {
			k--
		}
	default:
		return "", -1
	}
	token = k
	for ; k >= from && k > i-8; k-- {
		if at := p.pastTime(k, from); at < k {
			if token == k {
				token = at
			}
			k = at + 1
			continue // "threatened on Friday to leave"
		}
		switch p.tags[k] {
		case tagFinite, tagBase, tagParticiple, tagIng:
			if token >= 0 {
				token = k
			}
			return p.verbStem(k), token
		case tagNoun:
			return text.Stem(p.tokens[k].text), -1
		case tagAuxiliary:
			return "be", token // "is to meet"
		case tagAdverb:
		case tagName, tagPronoun, tagPossessive, tagPreposition:
			token = -1 // "told him to leave", "asked Roth to go", "called for it to end"
		default:
			return "", -1
		}
	}
	return "", -1
}

// pastTime is the token before a day or part of one that ends at token i, with what leads to it; i
// itself where none ends there.
func (p *page) pastTime(i, from int) int {
	if !timeWords[p.tokens[i].low] {
		return i
	}
	k := i - 1
	for k > from && (timeWords[p.tokens[k].low] || p.tokens[k].is("last", "late", "early", "this", "next", "the")) {
		k--
	}
	if k > from && p.tokens[k].is("on", "in", "at", "during") {
		k--
	}
	return k
}

// subjectOf is the noun phrase before a verb group, and before a relative
// clause that ends there: "workers" in "workers who were hurt in the blast were flown out".
func (p *page) subjectOf(end, from int) stretch {
	np := p.subjectBefore(end, from)
	if k := np.from - 2; !np.empty() && k >= from && p.tags[k+1] == tagIng && p.tags[k].nominal() && p.tags[k] != tagPossessive {
		if who := p.phraseBackFrom(k, from); !who.empty() {
			return who // "fighters escorting the hostages opened fire"
		}
	}
	if np.empty() || np.from <= from || p.tags[np.from-1] != tagPreposition {
		return np
	}
	verbs := 0
	for k := np.from - 1; k > from && p.tags[k] != tagPunct; k-- {
		switch p.tags[k] {
		case tagFinite, tagAuxiliary:
			verbs++
		case tagWh:
			if who := p.phraseBackFrom(k-1, from); verbs > 0 && !who.empty() {
				return who
			}
			return np
		}
	}
	return np
}

// subjectOver is the subject of the verb that an infinitive hangs on: "Iran" of both in
// "Iran is set to attack".
func (p *page) subjectOver(verb int, s sentence) stretch {
	if verb < 0 {
		return stretch{}
	}
	start, passive, _ := p.verbGroup(verb, s.from)
	if p.tags[verb] == tagAuxiliary || passive {
		return p.subjectOf(start, s.from)
	}
	return p.doer(verb, start, s)
}

// phraseIn is a stretch of tokens as a phrase, if it lies within a piece.
func (p *page) phraseIn(r stretch, from, to int) *fact.Phrase {
	if r.empty() || r.from < from || r.to > to {
		return nil
	}
	phrase := p.index.Phrase(p.span(r.from, r.to))
	return &phrase
}
