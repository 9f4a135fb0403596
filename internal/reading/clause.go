package reading

// clauses cuts a sentence where one assertion ends and another begins:
//
//   - at a semicolon;
//   - at a comma before "but", "and", "while", "although", "as", "because" and
//     the like, if a subject and a verb follow;
//   - at "and" or "but" without a comma, if the subject and the verb follow at
//     once ("13 died and 20 were injured").
//
// A piece without a verb of its own stays with its neighbour. The pieces cover
// the sentence.
func (p *page) clauses(n int) []stretch {
	s := p.sentences[n]
	var cuts []int
	verb := -1 // the last verb with tense since the last cut
	for i := s.from; i < s.to; i++ {
		if p.insideSpeech(i) {
			verb = i
			continue
		}
		if verb >= 0 && (p.edge(i, s.to) || p.closeEdge(i, verb, s.to)) {
			cuts = append(cuts, i)
			verb = -1
		}
		if p.tags[i] == tagFinite || p.tags[i] == tagAuxiliary {
			verb = i
		}
	}
	if verb < 0 && len(cuts) > 0 {
		cuts = cuts[:len(cuts)-1]
	}
	pieces := make([]stretch, 0, len(cuts)+1)
	from := p.afterLabel(n) // it is no part of what the headline says
	if end := p.datelines[n]; end > 0 && end < s.to {
		from = end // where and when the report was written is no part of what it says
	}
	for _, c := range cuts {
		pieces = append(pieces, stretch{from, c})
		from = c
	}
	return append(pieces, stretch{from, s.to})
}

// clauseOpeners begin a clause that can be checked apart from the one before.
var clauseOpeners = set(`but and while whereas although though as because since after before when until so yet`)

// edge reports whether a new clause begins at token i, behind a sign.
func (p *page) edge(i, to int) bool {
	if p.tokens[i-1].low == ";" {
		return true
	}
	if !p.tokens[i-1].is(",", "—", "–", "--") || !clauseOpeners[p.tokens[i].low] || i+1 >= to {
		return false
	}
	if p.tags[i] == tagCoordinator && whWords[p.tokens[i+1].low] {
		return false // "what he says, and what he does"
	}
	return p.clauseFollows(i+1, to)
}

// closeEdge reports whether token i joins a clause without a sign. After a verb
// that takes a clause ("said Roth and Lang were there") it may join two subjects.
func (p *page) closeEdge(i, verb, to int) bool {
	if !p.tokens[i].is("and", "but") || i+2 >= to || p.tags[i] != tagCoordinator {
		return false
	}
	if v, ok := verbs()[p.tokens[verb].low]; ok && v.is(speech|tell|ask|evidence|judge|act|attitude) {
		return false
	}
	end := p.simplePhraseEnd(i+1, to)
	if end == i+1 || end >= to || p.tags[end] != tagFinite && p.tags[end] != tagAuxiliary {
		return false
	}
	return !p.joinsPhrases(i, verb)
}

// joinsPhrases reports whether the "and" at token i joins what stands before it to
// the phrase behind it, both the subject or object of one verb: "as fighting
// between Israel and Iran escalated", "said that love and kindness matter", "the
// credit and stock crisis".
func (p *page) joinsPhrases(i, verb int) bool {
	if !p.tags[i-1].nominal() && p.tags[i-1] != tagPronoun {
		return false // "13 died and 20 were injured"
	}
	if subjectForms[p.tokens[i-1].low] {
		return true // "a pledge he and others made"
	}
	for k := i - 1; k > verb; k-- {
		switch {
		case p.tokens[k].is("between"):
			return true
		case p.tags[k] == tagSubordinator, p.tags[k] == tagWh, p.tags[k] == tagPreposition && p.tokens[k].is("as", "after", "before"):
			return true // a clause has begun there, and waits for its verb
		case p.tokens[k].low == "," && p.tags[k-1].nominal() && p.tags[i-1].nominal() && !p.closesClause(k, verb):
			return true // "Europe, the Middle East and South Asia"
		}
	}
	// Two numbers share what they count, and a bare noun shares the article before.
	first, before := p.tags[i+1], p.tags[i-1]
	return first == tagNumber && before == tagNumber && !p.tokens[i-1].is("percent") || first == tagNoun && before != tagNumber && !plural(p.tokens[i+1].low) && !p.bareSubject(i+1)
}

// closesClause reports whether a comma closes more than one item of a row: a verb
// stands right before what it closes.
func (p *page) closesClause(comma, verb int) bool { return comma-verb > phraseLength/4 }

// bareSubject reports whether a phrase that begins with a plain noun is of things
// in general, which stand without an article: "sales fell".
func (p *page) bareSubject(i int) bool {
	end := p.simplePhraseEnd(i, len(p.tokens))
	return plural(p.tokens[end-1].low)
}
