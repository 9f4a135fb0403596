package reading

// clauses cuts a sentence where one assertion ends and another begins:
//
//   - at a semicolon;
//   - at a comma before "but", "and", "while", "although", "as", "because" and
//     the like, if a subject and a verb follow and a verb stands before;
//   - at the edge of what an attribution covers.
//
// A piece without a verb of its own stays with its neighbour. The pieces cover
// the sentence.
func (p *page) clauses(n int) []stretch {
	s := p.sentences[n]
	var cuts []int
	verbSeen := false
	for i := s.from; i < s.to; i++ {
		if p.insideSpeech(i) {
			verbSeen = true
			continue
		}
		if verbSeen && i > s.from && p.edge(i, s.to) {
			cuts = append(cuts, i)
			verbSeen = false
		}
		verbSeen = verbSeen || p.tags[i] == tagFinite || p.tags[i] == tagAuxiliary
	}
	if !verbSeen && len(cuts) > 0 {
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

// edge reports whether a new clause begins at token i.
func (p *page) edge(i, to int) bool {
	if p.tokens[i-1].low == ";" {
		return true
	}
	if !p.tokens[i-1].is(",", "—", "–", "--") || !clauseOpeners[p.tokens[i].low] || i+1 >= to {
		return false
	}
	return p.clauseFollows(i+1, to)
}
