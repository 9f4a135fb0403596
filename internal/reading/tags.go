package reading

import "strings"

// tag is the part a token plays in its clause, as far as rules need to know it.
// An adjective and a noun are one tag where only the extent of a phrase counts.
type tag uint8

const (
	tagPunct tag = iota
	tagNoun      // nouns and what stands before them
	tagName
	tagNumber
	tagDeterminer // opens a noun phrase
	tagPossessive // 's
	tagPronoun    // a noun phrase by itself
	tagWh         // who, which
	tagPreposition
	tagTo // before an infinitive
	tagCoordinator
	tagSubordinator
	tagAuxiliary
	tagFinite     // a verb with tense
	tagBase       // infinitive, or after an auxiliary
	tagParticiple // after an auxiliary
	tagIng
	tagAdverb
)

// nominal reports whether a token can stand inside a noun phrase.
func (t tag) nominal() bool {
	return t == tagNoun || t == tagName || t == tagNumber || t == tagPossessive
}

// tagTokens tags a sentence from left to right. It is no part-of-speech tagger
// of the statistical kind: what is not known as anything else is a noun, and a
// word that can be noun or verb is decided by its neighbours.
func (p *page) tagTokens(from, to int) {
	for i := from; i < to; i++ {
		p.tags[i] = p.grammar.tag(p, i, from, to)
	}
}

func (p *page) tagOf(i, from, to int) tag {
	t := &p.tokens[i]
	switch t.kind {
	case mark:
		if t.is("$", "£", "€", "¥") && i+1 < to && p.tokens[i+1].kind == number {
			return tagNumber // the sum begins here
		}
		return tagPunct
	case quoteMark:
		return tagPunct
	case number:
		return tagNumber
	case possessive:
		if i > from && (p.tags[i-1] == tagPronoun || p.tags[i-1] == tagWh || p.tokens[i-1].is("that", "there", "here", "what", "let")) {
			return tagAuxiliary
		}
		return tagPossessive
	}
	if t.capital() && p.nameWord[i] {
		return tagName
	}
	if spelledNumber(t.low) {
		return tagNumber
	}
	if closed, ok := p.closedTag(i, from, to); ok {
		return closed
	}
	if v, ok := p.verbAt(i); ok {
		return p.verbTag(i, from, to, v)
	}
	if strings.HasSuffix(t.low, "ly") && len(t.low) > 4 && !notAdverbs[t.low] || adverbs[t.low] {
		return tagAdverb
	}
	return tagNoun
}

// isBase reports whether a token can be a verb in its plain form.
func (p *page) isBase(i int) bool {
	v, ok := verbs()[p.tokens[i].low]
	return ok && v.form&baseForm != 0 || p.tokens[i].is("be", "have", "do")
}

// spelledNumber reports whether a word is a number in letters: "four", "forty-six".
// "One" is not: it stands for people as well.
func spelledNumber(w string) bool {
	if tens, ones, ok := strings.Cut(w, "-"); ok {
		return numberWords[tens] >= 20 && numberWords[ones] > 0
	}
	return numberWords[w] > 1 || scaleWords[w] > 0
}

// notAdverbs end in -ly and are none.
var notAdverbs = set(`family july early only supply ally reply rally assembly italy monthly weekly daily friendly likely
	elderly deadly anomaly monopoly homily bully costly`)

// verbAt is the verb a token can be: one of the tables, or an unknown word with
// the ending of a past tense or a participle.
func (p *page) verbAt(i int) (verb, bool) {
	low := p.tokens[i].low
	if v, ok := verbs()[low]; ok {
		return v, true
	}
	switch {
	case strings.HasSuffix(low, "ed") && len(low) > 4 && !strings.Contains(low, "-") && !strings.HasSuffix(low, "eed"):
		return verb{lemma: low, class: plainVerb, form: pastForm | participleForm}, true
	case strings.HasSuffix(low, "ing") && len(low) > 5 && !strings.Contains(low, "-") && !ingNouns[low]:
		return verb{lemma: low, class: plainVerb, form: ingForm}, true
	}
	return verb{}, false
}

var ingNouns = set(`morning evening building meeting during hearing wedding ceiling everything something nothing anything
	beijing clothing funding housing training briefing`)

// closedTag tags the words of closed classes.
func (p *page) closedTag(i, from, to int) (tag, bool) {
	low := p.tokens[i].low
	next := ""
	if i+1 < to {
		next = p.tokens[i+1].low
	}
	switch {
	case low == "according" && next == "to", low == "depending" && next == "on", low == "owing" && next == "to":
		return tagPreposition, true
	case low == "close" && next == "to" && i > from && p.tags[i-1].nominal() && i+2 < to && !p.isBase(i+2):
		return tagNoun, true // "sources close to the family"
	case low == "to" && i > from && p.tokens[i-1].is("according", "owing", "thanks", "due", "contrary", "prior", "addition", "response"):
		return tagPreposition, true
	case low == "to":
		if v, ok := verbs()[next]; (ok && v.form&baseForm != 0) || next == "be" || next == "have" || next == "do" || adverbs[next] {
			return tagTo, true
		}
		return tagPreposition, true
	case low == "being" && p.behindBe(i, from):
		return tagAuxiliary, true // "is being held"
	case low == "having" || low == "being":
		return tagIng, true
	case (low == "neither" || low == "both" || low == "either") && p.verbFollows(i+1, to):
		return tagAdverb, true
	case beForms[low] || haveForms[low] || doForms[low] || modals[low]:
		return tagAuxiliary, true
	case low == "that":
		return p.tagThat(i, from, to), true
	case low == "her" || low == "his":
		if i+1 < to && p.tokens[i+1].kind <= number && !prepositions[next] && !coordinators[next] && !determiners[next] {
			return tagDeterminer, true
		}
		return tagPronoun, true
	case possessiveDeterminers[low]:
		return tagDeterminer, true
	case whWords[low]:
		return tagWh, true
	case low == "since" && i > from && (haveForms[p.tokens[i-1].low] || beForms[p.tokens[i-1].low]) && p.partAhead(i+1, to):
		return tagAdverb, true // "have since given"
	case low == "as" || low == "since" || low == "after" || low == "before" || low == "until":
		if p.clauseFollows(i+1, to) {
			return tagSubordinator, true
		}
		return tagPreposition, true
	case determiners[low]:
		if (subjectPronouns[low] || demonstratives[low]) && p.standsAlone(i, to) {
			return tagPronoun, true
		}
		return tagDeterminer, true
	case quantifiers[low] && !p.standsAlone(i, to):
		return tagDeterminer, true
	case subjectPronouns[low] || objectPronouns[low]:
		return tagPronoun, true
	case coordinators[low]:
		return tagCoordinator, true
	case subordinators[low]:
		return tagSubordinator, true
	case prepositions[low]:
		return tagPreposition, true
	case adverbs[low]:
		return tagAdverb, true
	}
	return tagNoun, false
}

// behindBe reports whether a form of "be" stands before token i, adverbs passed over.
func (p *page) behindBe(i, from int) bool {
	for i--; i >= from && p.tags[i] == tagAdverb; i-- {
	}
	return i >= from && p.tags[i] == tagAuxiliary && beForms[p.tokens[i].low]
}

// partAhead reports whether a participle stands at token i, or behind another auxiliary.
func (p *page) partAhead(i, to int) bool {
	if i < to && p.tokens[i].is("been") {
		i++
	}
	if i >= to {
		return false
	}
	v, ok := p.verbAt(i)
	return ok && v.form&participleForm != 0
}

// verbFollows reports whether a word that can only be a verb stands at token i.
func (p *page) verbFollows(i, to int) bool {
	if i >= to {
		return false
	}
	v, ok := verbs()[p.tokens[i].low]
	return ok && v.form&pastForm != 0 && !v.noun
}

// tenseFollows reports whether a verb with tense stands at token i, which can be nothing else there.
func (p *page) tenseFollows(i, to int) bool {
	if i >= to {
		return false
	}
	low := p.tokens[i].low
	if v, ok := verbs()[low]; ok && v.form&pastForm != 0 && v.form&participleForm == 0 && !v.noun || p.tokens[i].is("said", "told") {
		return true
	}
	return beForms[low] && !p.tokens[i].is("be", "been", "being") || p.tokens[i].is("has", "had", "have") || modals[low]
}

// tagThat tells the "that" of "said that he" from the one of "that plan" and the
// one of "the plan that failed".
func (p *page) tagThat(i, from, to int) tag {
	if i+1 >= to {
		return tagPronoun
	}
	next := &p.tokens[i+1]
	if beForms[next.low] || haveForms[next.low] || modals[next.low] || next.kind == possessive {
		if i > from && p.tags[i-1].nominal() {
			return tagWh
		}
		return tagPronoun
	}
	if i > from {
		switch p.tags[i-1] {
		case tagPreposition, tagCoordinator:
			if next.kind == word && !next.capital() && !determiners[next.low] && !subjectPronouns[next.low] {
				return tagDeterminer
			}
		case tagNoun, tagName:
			if v, ok := verbs()[next.low]; ok && v.form&(pastForm|presentForm) != 0 {
				return tagWh
			}
		}
	}
	return tagSubordinator
}

// standsAlone reports whether a word that can be determiner or pronoun is the
// whole of its phrase: a verb, a preposition or a sign follows.
func (p *page) standsAlone(i, to int) bool {
	if i+1 >= to {
		return true
	}
	next := &p.tokens[i+1]
	if next.kind == mark || next.kind == quoteMark || prepositions[next.low] || modals[next.low] || beForms[next.low] || haveForms[next.low] || doForms[next.low] {
		return true
	}
	finite := pastForm | baseForm
	if p.tokens[i].is("one", "each", "another", "either", "neither") {
		finite = pastForm // "one engineer": the verb would end in -s
	}
	v, ok := verbs()[next.low]
	return ok && !v.noun && v.form&finite != 0 && v.form&participleForm == 0 || next.is("said", "told")
}

// clauseWindow is how far ahead a verb is looked for, to tell "as he left" from
// "as president".
const clauseWindow = 12

// clauseFollows reports whether a subject and a verb follow before the next sign.
func (p *page) clauseFollows(i, to int) bool {
	if i < to && subjectForms[p.tokens[i].low] {
		return true
	}
	for j := i; j < to && j < i+clauseWindow; j++ {
		t := &p.tokens[j]
		if t.kind == mark && !t.is("-") || t.kind == quoteMark {
			return false
		}
		if j == i {
			continue
		}
		if beForms[t.low] || haveForms[t.low] || doForms[t.low] || modals[t.low] {
			return true
		}
		if v, ok := p.verbAt(j); ok && v.form&pastForm != 0 && !t.capital() && !determiners[p.tokens[j-1].low] && !prepositions[p.tokens[j-1].low] {
			return true
		}
		if v, ok := verbs()[t.low]; ok && v.form&presentForm != 0 && j == i+1 && p.tokens[j-1].kind == word && !v.noun {
			return true
		}
		if t.is("that", "who", "which", "if", "unless", "when", "because", "whether", "where") {
			return false // the verb of another clause: "the ministry, and the police if they agreed"
		}
	}
	return false
}

// verbTag decides what a word that can be a verb is here, by what stands before
// it, adverbs left out.
func (p *page) verbTag(i, from, to int, v verb) tag {
	prev := i - 1
	for prev >= from && (p.tags[prev] == tagAdverb) {
		prev--
	}
	before := tagPunct
	if prev >= from {
		before = p.tags[prev]
	}
	if v.form&pastForm != 0 && (i-3 >= from && p.asksNoName(i-3, i) || i-5 >= from && p.tokens[i-1].low == "name" && p.asksNoName(i-5, i)) {
		return tagFinite // "who asked not to be named told"
	}
	if v.form&(pastForm|ingForm) == 0 && before.nominal() && p.tenseFollows(i+1, to) {
		return tagNoun // "two state engineers told"
	}
	ambiguous := v.noun && v.form&(pastForm|ingForm) == 0 && !p.answers(prev, i, from, to)
	switch before {
	case tagTo:
		if v.form&baseForm != 0 {
			return tagBase
		}
		return tagNoun
	case tagAuxiliary:
		return p.afterAuxiliary(prev, v)
	case tagDeterminer, tagPossessive, tagNumber:
		switch {
		case p.tokens[prev].is("all", "both", "each") && prev > from && p.tags[prev-1].nominal() && v.form&(pastForm|baseForm) != 0:
			return tagFinite // "the senators all said"
		case v.form&ingForm != 0 || v.form&participleForm != 0 && p.nounFollows(i+1, to):
			return tagNoun
		case before == tagNumber && v.form&pastForm != 0:
			return tagFinite
		case v.form&pastForm != 0 && v.form&participleForm == 0:
			return tagFinite
		}
		return tagNoun
	case tagPreposition:
		if v.form&ingForm != 0 {
			return tagIng
		}
		return tagNoun
	case tagPronoun, tagWh:
		switch {
		case v.form&ingForm != 0:
			return tagIng
		case v.form&participleForm != 0 && p.tokens[prev].is("when", "where"):
			return tagParticiple // "when asked"
		}
		return tagFinite
	case tagSubordinator:
		if v.form&participleForm != 0 && v.form&ingForm == 0 && p.tokens[prev].low != "that" {
			return tagParticiple // "if elected"
		}
	case tagNoun:
		if p.tokens[prev].is("percentage", "basis") && v.lemma == "point" || prev == i-1 && p.tokens[i].low == "building" {
			return tagNoun
		}
	case tagIng:
		if p.tokens[prev].low == "being" && v.form&participleForm != 0 {
			return tagParticiple // "after being charged"
		}
	}
	switch {
	case v.form&ingForm != 0:
		return tagIng
	case v.form&pastForm != 0:
		if describing[p.tokens[i].low] && before != tagNoun && before != tagName && i+1 < to && (p.nounFollows(i+1, to) || p.tokens[i+1].capital()) {
			return tagNoun
		}
		if before != tagName && before != tagNoun && v.form&participleForm != 0 && p.nounFollows(i+1, to) && before != tagCoordinator && before != tagPunct {
			return tagNoun
		}
		return tagFinite
	case v.form&participleForm != 0:
		return tagParticiple
	case v.form&presentForm != 0:
		if before == tagName || before == tagNoun && !plural(p.tokens[prev].low) {
			if ambiguous && (!p.complementFollows(i+1, to) || before == tagName && prev-2 >= from && p.tags[prev-1] == tagDeterminer && p.tokens[prev-2].low == "of") {
				return tagNoun
			}
			return tagFinite
		}
		if !ambiguous && before == tagCoordinator || (!ambiguous || v.is(speech)) && before == tagPunct && p.inverted(i, from) {
			return tagFinite
		}
		return tagNoun
	case v.form&baseForm != 0:
		if (before == tagNoun || before == tagName) && (plural(p.tokens[prev].low) || p.joined(prev, from)) {
			if ambiguous && !p.complementFollows(i+1, to) {
				return tagNoun
			}
			return tagFinite
		}
		if before == tagCoordinator && !ambiguous {
			return tagBase
		}
		if before == tagPunct && p.inverted(i, from) && !ambiguous {
			return tagFinite
		}
	}
	return tagNoun
}

// describing participles say what somebody is, in front of the name: "retired Air
// Force general Lloyd Newton".
var describing = set(`retired disgraced embattled beleaguered exiled jailed imprisoned renowned acclaimed seasoned experienced
	celebrated suspended ousted deposed convicted accused elected newly-elected appointed registered undecided uncommitted
	unaffiliated unnamed unidentified tenured`)

// answers reports whether the noun phrase that ends at token prev stands between a
// quotation and a word that ends the clause: "“…,” Roth answers.", or a name between
// a comma and such a word: "It fell, Reuters reports."
func (p *page) answers(prev, i, from, to int) bool {
	if i+1 < to && p.tokens[i+1].kind != mark && !prepositions[p.tokens[i+1].low] {
		return false
	}
	k := prev
	for k > from && k > prev-6 && (p.tags[k].nominal() || p.tags[k] == tagDeterminer) {
		k--
	}
	if k < prev && p.tokens[k].low == "," && p.nameWord[prev] {
		v, ok := verbs()[p.tokens[i].low]
		return ok && v.is(speech) && v.form&presentForm != 0
	}
	return k < prev && p.tokens[k].kind == quoteMark
}

// inverted reports whether token i stands right after a quotation or its comma,
// where a verb of saying may stand before its subject.
func (p *page) inverted(i, from int) bool {
	return i > from && (p.tokens[i-1].kind == quoteMark || p.tokens[i-1].is(","))
}

func (p *page) afterAuxiliary(aux int, v verb) tag {
	low := p.tokens[aux].low
	switch {
	case v.form&ingForm != 0:
		return tagIng
	case modals[low] || doForms[low]:
		if v.form&baseForm != 0 {
			return tagBase
		}
		return tagNoun
	case v.form&participleForm != 0:
		return tagParticiple
	case v.form&pastForm != 0:
		return tagFinite
	}
	return tagNoun
}

// joined reports whether the name at token i is the last of several: "Roth and Lang".
func (p *page) joined(i, from int) bool {
	for i > from && p.tags[i] == tagName {
		i--
	}
	return i > from && p.tokens[i].low == "and" && p.tags[i-1] == tagName
}

func plural(w string) bool {
	return strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is") || pluralWords[w]
}

var pluralWords = set(`people men women children media police data many some others few most both they we`)

func (p *page) nounFollows(i, to int) bool {
	if i >= to || p.tokens[i].kind == mark || p.tokens[i].kind == quoteMark {
		return false
	}
	low := p.tokens[i].low
	if prepositions[low] || determiners[low] || coordinators[low] || subordinators[low] || adverbs[low] || whWords[low] ||
		beForms[low] || haveForms[low] || modals[low] || doForms[low] || low == "to" || subjectPronouns[low] ||
		objectPronouns[low] || possessiveDeterminers[low] || strings.HasSuffix(low, "ly") || timeWords[low] {
		return false
	}
	v, isVerb := verbs()[low]
	return !isVerb || v.noun
}

// complementFollows reports whether what follows a word is what follows a verb:
// a clause, an object that begins anew, a quotation.
func (p *page) complementFollows(i, to int) bool {
	if i >= to {
		return false
	}
	t := &p.tokens[i]
	if t.kind == quoteMark || t.is(":") {
		return true
	}
	if t.kind == mark {
		return false
	}
	return t.is("that", "to", "how", "why", "what", "whether") || determiners[t.low] || possessiveDeterminers[t.low] ||
		subjectPronouns[t.low] || objectPronouns[t.low] || t.capital() || t.kind == number || p.adverbial(t)
}

func (p *page) adverbial(t *token) bool { return adverbs[t.low] || strings.HasSuffix(t.low, "ly") }
