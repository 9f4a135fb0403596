package reading

import (
	"strings"

	"crosscheck/internal/fact"
)

// german reads the sentences of a German article. A verb of saying has its
// subject before it or right behind it, never further off; a noun phrase is
// known by its capital.
type german struct{}

func (german) tag(p *page, i, from, _ int) tag {
	t := &p.tokens[i]
	before := tagPunct
	if i > from {
		before = p.tags[i-1]
	}
	switch {
	case t.kind == mark || t.kind == quoteMark:
		return tagPunct
	case t.kind == number:
		return tagNumber
	case t.kind == possessive:
		return tagPossessive
	case germanPronouns[t.low] && !(t.low == "sie" && before == tagPreposition):
		return tagPronoun
	case germanDeterminers[t.low]:
		return tagDeterminer
	case germanSubordinates[t.low]:
		return tagSubordinator
	case germanCoordinators[t.low]:
		return tagCoordinator
	case germanPrepositions[t.low]:
		return tagPreposition
	case germanAuxiliaries[t.low]:
		return tagAuxiliary
	case p.nameWord[i]:
		return tagName
	case germanSpeech[t.low] && !t.capital():
		return tagFinite
	case t.capital():
		return tagNoun
	case (before == tagDeterminer || before == tagPreposition || before == tagNoun && i > from && !p.tokens[i-1].capital()) && hasAnySuffix(t.low, "e", "er", "en", "em", "es"):
		return tagNoun // an adjective before its noun
	}
	return tagAdverb
}

func (german) figures(s string, at int) []fact.Figure { return readGermanFigures(s, at) }

// names: in German every noun has a capital, so a name is a run of capitals, a
// word known as a name, or the last word of such a run elsewhere.
func (german) names(p *page) []bool {
	names := make([]bool, len(p.tokens))
	last := make(map[string]bool)
	nounLike := func(i int) bool {
		t := &p.tokens[i]
		return t.capital() && !germanDeterminers[t.low] && !germanPrepositions[t.low] && !germanPronouns[t.low] &&
			!germanMeasures[t.low] && !germanCoordinators[t.low] && !germanSubordinates[t.low] && !germanAuxiliaries[t.low]
	}
	for i := 0; i < len(p.tokens); {
		if !nounLike(i) {
			i++
			continue
		}
		end := i + 1
		for end < len(p.tokens) && nounLike(end) && !p.tokens[end].paragraph {
			end++
		}
		from := i
		for from < end && germanTitles[p.tokens[from].low] {
			from++
		}
		titled := from > i
		if !titled && end-i > 2 && i > 0 && germanDeterminers[p.tokens[i-1].low] {
			from++ // "der Fischer Peter Lang"
		}
		if run := end - from; run > 1 && !germanSources()[p.tokens[from].low].known() || run == 1 && titled {
			for k := from; k < end; k++ {
				names[k] = true
			}
			last[p.tokens[end-1].low] = true
		}
		i = end
	}
	for i := range p.tokens {
		if t := &p.tokens[i]; t.capital() && (last[t.low] || outletNames[t.low] || germanPlaces[t.low] || isAcronym(t.text) || isFirstName(t.low)) {
			names[i] = true
		}
	}
	return names
}

func (s sourceSort) known() bool { return s != noSource }

// cues finds who says what in a sentence.
func (german) cues(p *page, n int) {
	s := p.sentences[n]
	p.labelCue(n)
	for i := s.from; i < s.to; i++ {
		if p.insideSpeech(i) {
			continue
		}
		switch {
		case germanHedges[p.tokens[i].low]:
			p.attributions = append(p.attributions, attribution{
				sentence: n, cue: stretch{i, i + 1}, hedge: true, content: []stretch{{s.from, p.endWithoutSign(s.from, s.to)}},
			})
		case p.germanPreposition(n, i):
		case germanSpeech[p.tokens[i].low] && !p.tokens[i].capital(), p.tokens[i].low == "so" && p.afterQuotation(i, s.from):
			p.germanVerb(n, i)
		}
	}
	p.signatureCue(n)
	p.bracketCue(n)
}

// germanPreposition reads "laut Reuters", "nach Angaben der Polizei", "unter
// Berufung auf die Polizei" and "der Polizei zufolge".
func (p *page) germanPreposition(n, i int) bool {
	s := p.sentences[n]
	a := attribution{sentence: n, class: speech, preposition: true, voiced: true}
	switch {
	case p.tokens[i].low == "laut":
		from := i + 1
		if from < s.to && p.tokens[from].kind == quoteMark {
			from++ // "laut „Spiegel“"
		}
		a.cue, a.source = stretch{i, i + 1}, p.germanPhrase(from, s.to)
	case p.follow(i, s.to, "nach", "angaben"), p.follow(i, s.to, "nach", "informationen"), p.follow(i, s.to, "nach", "aussage"):
		a.cue = stretch{i, i + 2}
		from := i + 2
		if p.follow(from, s.to, "von") || p.follow(from, s.to, "vom") {
			from++
		}
		a.source = p.germanPhrase(from, s.to)
	case p.follow(i, s.to, "unter", "berufung", "auf"):
		a.cue, a.source, a.cites = stretch{i, i + 3}, p.germanPhrase(i+3, s.to), true
	case p.tokens[i].low == "zufolge" && i > s.from:
		a.cue, a.source = stretch{i, i + 1}, p.germanPhraseBack(i-1, s.from)
	default:
		return false
	}
	if a.source.empty() {
		return false
	}
	if !a.cites {
		a.content = []stretch{{s.from, p.endWithoutSign(s.from, s.to)}}
	}
	p.attributions = append(p.attributions, a)
	return true
}

// germanVerb reads a verb of saying with its subject before or behind it.
func (p *page) germanVerb(n, i int) {
	s := p.sentences[n]
	a := attribution{sentence: n, cue: stretch{i, i + 1}, class: speech, voiced: true}
	// The subject stands behind the verb where something else opens the clause:
	// a quotation, "wie", an adverb.
	behind := p.germanPhrase(i+1, s.to)
	before := p.germanPhraseBack(i-1, s.from)
	if k := len(p.attributions) - 1; k >= 0 && p.attributions[k].cites && p.attributions[k].source.to == i {
		before = p.germanPhraseBack(p.attributions[k].cue.from-1, s.from) // "wie dpa unter Berufung auf … berichtete"
	}
	switch {
	case !before.empty() && (before.from == s.from || p.tags[before.from-1] == tagPunct || p.tags[before.from-1] == tagCoordinator || p.tokens[before.from-1].low == "wie"):
		a.source = before
	case !behind.empty():
		a.source = behind
	case !before.empty():
		a.source = before
	default:
		return
	}
	if sort := p.sourceKind(a.source); sort == noSource {
		return
	}
	if to := a.source.to; to < s.to && p.tokens[to].low == "gegenüber" {
		a.to = p.germanPhrase(to+1, s.to)
	} else if p.follow(i+1, s.to, "gegenüber") {
		a.to = p.germanPhrase(i+2, s.to)
	}
	a.content = []stretch{{s.from, p.endWithoutSign(s.from, s.to)}}
	p.attributions = append(p.attributions, a)
}

// afterQuotation reports whether token i follows a quotation and its comma.
func (p *page) afterQuotation(i, from int) bool {
	return i-2 >= from && p.tokens[i-1].low == "," && p.tokens[i-2].kind == quoteMark
}

// germanPhraseBack reads a noun phrase that ends with token last, with what its
// genitives belong to.
func (p *page) germanPhraseBack(last, from int) stretch {
	np := p.phraseBackFrom(last, from)
	for !np.empty() && np.from > from && p.tokens[np.from].is("des", "der", "eines", "einer") && p.tags[np.from-1] == tagNoun {
		wider := p.phraseBackFrom(np.from-1, from)
		if wider.empty() {
			break
		}
		np.from = wider.from
	}
	return np
}

// germanPhrase reads a noun phrase from token i on, with the genitives and the
// brackets that hang on it: "ein Sprecher des Ministeriums", "Olaf Scholz (SPD)".
func (p *page) germanPhrase(i, to int) stretch {
	to = min(to, i+phraseLength)
	if i >= to {
		return stretch{}
	}
	if p.tags[i] == tagPronoun {
		return stretch{i, i + 1}
	}
	end := i
	for end < to {
		t := p.tags[end]
		switch {
		case t.nominal() && t != tagPossessive, t == tagDeterminer && (end == i || p.tags[end-1] != tagDeterminer):
			if end > i && (germanMeasures[p.tokens[end].low] || t == tagDeterminer && p.tags[end-1] == tagName) {
				return p.germanTrim(i, end)
			}
			end++
		case p.tokens[end].is("von", "vom", "im", "aus") && end > i && end+1 < to && p.tags[end+1].nominal():
			end++
		case p.tokens[end].low == "(" && end+2 < to && p.tokens[end+2].low == ")":
			end += 3
		default:
			return p.germanTrim(i, end)
		}
	}
	return p.germanTrim(i, end)
}

// germanTrim leaves out determiners and prepositions at the end, and phrases
// without a noun.
func (p *page) germanTrim(from, to int) stretch {
	for to > from && !p.tokens[to-1].capital() && p.tokens[to-1].low != ")" {
		to--
	}
	return stretch{from, to}
}

// germanKind sorts a source by its main word, like sourceKind.
func (p *page) germanKind(np stretch) (sourceSort, bool) {
	for i := np.from; i < np.to; i++ {
		low := p.tokens[i].low
		if p.tags[i] == tagPronoun {
			return sourcePronoun, true
		}
		if sort, ok := germanSources()[low]; ok {
			// "die Nachrichtenagentur Reuters", "der Sprecher Peter Lang" are named.
			if m := p.mentionIn(stretch{i + 1, np.to}); m >= 0 && (sort == sourceOutlet || p.mentions[m].kind == namePerson && !p.genitive(i+1, np.to)) {
				return noSource, false
			}
			return sort, true
		}
	}
	return noSource, false
}

// genitive reports whether a determiner opens another phrase from token i on.
func (p *page) genitive(i, to int) bool {
	return i < to && (germanDeterminers[p.tokens[i].low] || germanPrepositions[p.tokens[i].low])
}

func (p *page) mentionIn(r stretch) int {
	for i := r.from; i < r.to; i++ {
		if p.mentionAt[i] >= 0 {
			return p.mentionAt[i]
		}
	}
	return -1
}

// germanNegators turn a statement round.
func germanNegator(low string) bool {
	return low == "nicht" || low == "nie" || low == "niemals" || low == "niemand" || low == "nichts" || low == "ohne" ||
		low == "weder" || strings.HasPrefix(low, "kein")
}
