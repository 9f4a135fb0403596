package reading

// carrySpeakers gives quotations that stand in a sentence without a cue the
// speaker they belong to: that of the sentence before or after in the same
// paragraph, of a sentence that ends with a colon, or of the quotation that they
// continue from the paragraph before.
func (p *page) carrySpeakers() {
	last := -1 // the last attribution whose content held a quotation or ended in a colon
	for n := range p.sentences {
		s := p.sentences[n]
		if a := p.mainQuoted(n); a >= 0 {
			last = a
			continue
		}
		q := p.mostlyQuoted(n)
		if q < 0 {
			if p.endsInColon(s) && len(p.bySentence[n]) > 0 {
				last = p.bySentence[n][len(p.bySentence[n])-1]
			} else if p.tokens[s.from].paragraph && !p.endsInColon(s) {
				last = -1
			}
			continue
		}
		from := -1
		switch {
		case last >= 0 && p.continuesFrom(last, n, q):
			from = last
		default:
			from = p.speakerAhead(n)
			if from < 0 && last >= 0 && p.attributions[last].sentence == n-1 {
				from = last // a paragraph of nothing but speech goes on with the speaker
			}
			if from < 0 && n > 0 {
				from = p.onlySpeaker(n - 1)
			}
		}
		if from < 0 {
			continue
		}
		a := p.attributions[from]
		a.sentence, a.carried, a.cites, a.voiced = n, true, false, true
		a.content = []stretch{{s.from, s.to}}
		a.to = p.attributions[from].to
		p.attributions = append(p.attributions, a)
		p.bySentence[n] = append(p.bySentence[n], len(p.attributions)-1)
		last = len(p.attributions) - 1
	}
}

// onlySpeaker is the last attribution of a sentence in which one source alone speaks,
// -1 if none does or several do.
func (p *page) onlySpeaker(n int) int {
	found := -1
	for _, a := range p.bySentence[n] {
		at := &p.attributions[a]
		if at.cites || at.source.empty() || !at.voiced && p.sourceKind(at.source) != sourcePerson {
			continue
		}
		if found >= 0 && p.attributions[found].source != at.source {
			return -1
		}
		found = a
	}
	return found
}

// tail is the attribution of a sentence that only says who spoke what stands
// before it: "“Is it safe?” the mayor asked." cut in two; -1 if it is none.
func (p *page) tail(n int) int {
	s := p.sentences[n]
	if s.from == 0 || p.tokens[s.from-1].kind != quoteMark {
		return -1
	}
	if len(p.bySentence[n]) == 1 && p.tokens[s.from].is("—", "–", "―", "--", "-") {
		return p.bySentence[n][0] // a signature
	}
	for _, a := range p.bySentence[n] {
		at := &p.attributions[a]
		if at.class&(speech|quoteOnly|tell|ask) == 0 || at.source.empty() || at.cites || at.carried {
			continue
		}
		if at.extent().from == s.from && !p.quotedAfter(at.cue.to, s.to) {
			return a
		}
	}
	return -1
}

// mainQuoted is the last attribution of a sentence whose content holds a
// quotation, -1 if there is none.
func (p *page) mainQuoted(n int) int {
	found := -1
	for _, a := range p.bySentence[n] {
		if p.attributions[a].source.empty() || !p.attributions[a].voiced {
			continue
		}
		for _, r := range p.attributions[a].content {
			for i := r.from; i < r.to; i++ {
				if q := p.tokens[i].quote; q >= 0 && p.quotes[q].speech {
					found = a
					break
				}
			}
		}
	}
	return found
}

// mostlyQuoted is the quotation that makes up most of a sentence, -1 if none does.
func (p *page) mostlyQuoted(n int) int {
	s := p.sentences[n]
	inside, words, which := 0, 0, -1
	for i := s.from; i < s.to; i++ {
		if p.tokens[i].kind == mark || p.tokens[i].kind == quoteMark {
			continue
		}
		words++
		if q := p.tokens[i].quote; q >= 0 {
			inside++
			if which < 0 {
				which = q
			}
		}
	}
	if words == 0 || inside*10 < words*8 {
		return -1
	}
	return which
}

func (p *page) endsInColon(s sentence) bool { return p.tokens[s.to-1].low == ":" }

// continuesFrom reports whether a quoted sentence n goes on with what
// attribution a began: in the same paragraph, right after a colon, or in a
// quotation carried over a paragraph break.
func (p *page) continuesFrom(a, n, quote int) bool {
	before := p.attributions[a].sentence
	paragraphs := 0
	for k := before + 1; k <= n; k++ {
		if p.tokens[p.sentences[k].from].paragraph {
			paragraphs++
		}
	}
	if paragraphs == 0 || before == n-1 && p.endsInColon(p.sentences[before]) {
		return true
	}
	return paragraphs == 1 && p.quotes[quote].continued || p.attributions[a].carried && paragraphs <= 1 && p.quotes[quote].continued
}

// speakerAhead looks for the cue that follows a quotation of several sentences:
// in the same paragraph, in the sentences right after it that begin inside the
// same quotation or name its speaker.
func (p *page) speakerAhead(n int) int {
	for k := n + 1; k < len(p.sentences) && k < n+6; k++ {
		if a := p.tail(k); a >= 0 && (!p.tokens[p.sentences[k].from].paragraph || p.tokens[p.sentences[k].from].kind == mark) {
			return a
		}
		if p.tokens[p.sentences[k].from].paragraph {
			return -1
		}
		if a := p.mainQuoted(k); a >= 0 {
			// Only if the quotation there goes on without new words before it.
			if first := p.tokens[p.sentences[k].from]; first.quote >= 0 || first.kind == quoteMark {
				return a
			}
			return -1
		}
		if p.mostlyQuoted(k) < 0 {
			return -1
		}
	}
	return -1
}
