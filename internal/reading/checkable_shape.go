package reading

import "crosscheck/internal/text"

// The shape of a clause tells much of what it asserts, whatever it speaks of: "we
// built" can be looked up, "we will build" and "we must build" cannot yet.

// subject is what a clause is about, as far as its shape matters.
func (p *page) subjectShape(np stretch) string {
	if np.empty() {
		return "nobody"
	}
	h := p.head(np)
	low := p.tokens[h].low
	switch {
	case p.tags[h] == tagWh:
		return "who"
	case low == "i" || low == "we" || low == "you" || low == "it" || low == "they" || low == "there":
		return low
	case low == "he" || low == "she":
		return "he"
	case low == "this" || low == "that" || low == "these" || low == "those":
		return "this"
	case p.tags[h] == tagPronoun:
		return "somebody"
	}
	for i := np.from; i < np.to; i++ {
		switch {
		case p.tags[i] == tagNumber:
			return "number"
		case p.tags[i] == tagName:
			return "name"
		}
	}
	for i := np.from; i < h; i++ {
		if low := p.tokens[i].low; low == "our" || low == "my" || low == "your" {
			return low
		}
	}
	if plural(low) {
		return "plural"
	}
	return "noun"
}

// verbShape is the tense and mood of the verb group that token i begins or is,
// and the token that carries its meaning.
func (p *page) verbShape(i, to int) (shape string, main int) {
	main = i
	shape = "present"
	if v, ok := p.verbAt(i); ok && v.form&pastForm != 0 {
		shape = "past"
	}
	if p.tags[i] != tagAuxiliary {
		return shape, main
	}
	switch low := p.tokens[i].low; {
	case low == "will" || low == "'ll" || low == "’ll" || low == "won't" || low == "won’t" || low == "shall":
		shape = "will"
	case low == "must" || low == "should" || low == "shouldn't" || low == "shouldn’t":
		shape = "must"
	case low == "can" || low == "can't" || low == "can’t" || low == "cannot":
		shape = "can"
	case modals[low]:
		shape = "would"
	case low == "had" || low == "hadn't" || low == "hadn’t":
		shape = "had"
	case haveForms[low]:
		shape = "have"
	case low == "was" || low == "were" || low == "wasn't" || low == "weren't" || low == "wasn’t" || low == "weren’t":
		shape = "was"
	case beForms[low] || low == "’s" || low == "’re" || low == "’m":
		shape = "is"
	case low == "did" || low == "didn't" || low == "didn’t":
		shape = "did"
	default:
		shape = "do"
	}
	for k := i + 1; k < to && k < i+6; k++ {
		switch p.tags[k] {
		case tagAdverb:
			continue
		case tagAuxiliary:
			continue
		case tagBase, tagParticiple, tagIng, tagFinite:
			return shape, k
		}
		break
	}
	return shape, i
}

// shapeFeatures names the shapes of the clauses of a stretch.
func (p *page) shapeFeatures(r stretch, add func(string)) {
	first := true
	for i := r.from; i < r.to; i++ {
		if p.tags[i] != tagFinite && p.tags[i] != tagAuxiliary || i > r.from && p.tags[i-1] == tagAuxiliary {
			continue
		}
		np := p.agent[i]
		if np.empty() && p.insideSpeech(i) {
			np = p.subjectBefore(i, r.from)
		}
		who := p.subjectShape(np)
		shape, main := p.verbShape(i, r.to)
		lemma := ""
		if main != i || p.tags[i] == tagFinite {
			if v, ok := p.verbAt(main); ok {
				lemma = text.Stem(v.lemma)
			}
		} else {
			lemma = "be"
		}
		add("clause:" + who + "," + shape)
		add("clause:" + shape)
		add("clause:" + who)
		add("says:" + who + "," + lemma)
		add("says:" + shape + "," + lemma)
		if first {
			add("main:" + who + "," + shape)
			add("main:" + shape)
			add("main:" + who)
			add("main:" + who + "," + lemma)
			first = false
		}
	}
	if first {
		add("main:none")
	}
	if v, ok := p.verbAt(r.from); ok && v.form&baseForm != 0 && p.tags[r.from] != tagTo {
		add("calls")
	}
}
