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
	from := s.from
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
	return end > i+1 && end < to && (p.tags[end] == tagFinite || p.tags[end] == tagAuxiliary)
}
