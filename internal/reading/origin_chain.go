package reading

import "crosscheck/internal/fact"

// attribute makes the attribution of a statement: its rung, its words and its chain.
func (r *resolver) attribute(a *attribution, citations []int) fact.Attribution {
	p := r.p
	out := fact.Attribution{Kind: fact.Flat}
	cue := p.index.Phrase(p.span(a.cue.from, a.cue.to))
	out.Cue = &cue
	if a.hedge {
		out.Kind = fact.Hedged
	}
	var own fact.Source
	if !a.source.empty() {
		own = r.source(a.source, a.sentence)
		words := own.Words
		out.Source = &words
		out.Kind = own.Kind.Rung()
		if own.Kind == "" {
			out.Kind = fact.Flat // no one can be asked: it is the outlet's word
			if p.sourceKind(a.source) == sourcePronoun {
				out.Kind = fact.FromNamed
			}
		}
		if !a.voiced {
			// What somebody thinks or does the outlet says on its own word.
			out.Kind = fact.Flat
			return out
		}
		if a.hedged {
			out.Kind = fact.Hedged
		}
	}
	if outlet, ok := r.through(a); ok && own.Kind != fact.CitedOutlet {
		out.Chain = append(out.Chain, outlet)
	}
	if own.Name != "" {
		out.Chain = append(out.Chain, own)
		if author, ok := r.author(a, own); ok {
			out.Chain = append(out.Chain, author)
		}
	}
	for _, behind := range a.behind {
		if far := r.source(behind, a.sentence); far.Name != "" {
			out.Chain = append(out.Chain, far)
		}
	}
	for _, c := range citations {
		cited := r.source(p.attributions[c].source, p.attributions[c].sentence)
		if cited.Name == "" {
			continue
		}
		if cited.Kind == fact.CitedOutlet && own.Kind != fact.CitedOutlet {
			out.Chain = append([]fact.Source{cited}, out.Chain...) // "two officials cited by Reuters"
		} else {
			out.Chain = append(out.Chain, cited)
		}
		if out.Source == nil {
			words, cue := cited.Words, p.index.Phrase(p.span(p.attributions[c].cue.from, p.attributions[c].cue.to))
			out.Source, out.Cue, out.Kind = &words, &cue, cited.Kind.Rung()
		}
	}
	out.Chain = distinctSources(out.Chain)
	return out
}

// author is whose word a document is, as its phrase says: "a report by the ministry",
// "the ministry's report".
func (r *resolver) author(a *attribution, document fact.Source) (fact.Source, bool) {
	p := r.p
	if document.Kind != fact.Document {
		return fact.Source{}, false
	}
	np := a.source
	h := p.head(np)
	who := stretch{}
	for i := h + 1; i+1 < np.to; i++ {
		if p.tokens[i].is("by", "from") {
			who = stretch{i + 1, np.to}
			break
		}
		if p.tags[i] == tagPreposition && i > h+1 {
			break
		}
	}
	for i := h - 1; i > np.from && who.empty(); i-- {
		if p.tags[i] == tagPossessive {
			who = stretch{np.from, i}
		}
	}
	if who.empty() {
		return fact.Source{}, false
	}
	switch p.sourceKind(who) {
	case sourcePerson, sourceOrganisation, sourceOutlet:
		author := r.source(who, a.sentence)
		return author, author.Name != ""
	case sourceUnnamed:
		if p.personal(who) {
			author := r.source(who, a.sentence)
			return author, author.Name != ""
		}
	}
	return fact.Source{}, false
}

func distinctSources(chain []fact.Source) []fact.Source {
	var kept []fact.Source
	seen := make(map[string]bool)
	for _, s := range chain {
		if !seen[s.Name] {
			seen[s.Name] = true
			kept = append(kept, s)
		}
	}
	return kept
}

// through is the outlet a source spoke to: the one told, or one named as the
// place of an interview in the same sentence.
func (r *resolver) through(a *attribution) (fact.Source, bool) {
	p := r.p
	if !a.to.empty() {
		if m := p.outletIn(a.to); m >= 0 {
			return r.outlet(m), true
		}
		if m := p.thePress(a.to, p.head(a.to)); m >= 0 {
			told := r.outlet(m)
			told.Words = p.index.Phrase(p.span(a.to.from, a.to.to))
			return told, true
		}
	}
	s := p.sentences[a.spoken]
	if p.grammar == (german{}) {
		// "sagte Roth der Zeitung X", "sagte sie im ZDF"
		after := max(a.cue.to, a.source.to)
		if m := p.outletIn(stretch{after, min(after+5, s.to)}); m >= 0 {
			return r.outlet(m), true
		}
		return fact.Source{}, false
	}
	from, to := max(s.from, a.cue.from-reach), min(s.to, a.cue.to+reach)
	for i := from; i+1 < to; i++ {
		if p.insideSpeech(i) {
			continue
		}
		if !p.tokens[i].is("interview", "speaking", "talking", "appearance", "appearing", "interviewed", "told", "telling", "statement", "on", "said") {
			continue
		}
		if p.tokens[i].is("on", "said") && !p.appearance(i, a) {
			continue
		}
		for k := i + 1; k < s.to && k < i+6; k++ {
			if m := p.mentionAt[k]; m >= 0 && p.mentions[m].kind == nameOutlet && p.spokeTo(i+1, k) {
				return r.outlet(m), true
			}
			if p.tokens[k].kind == mark {
				break
			}
		}
		// "a Fox News interview"
		if p.tokens[i].is("interview", "appearance") && i > s.from {
			if m := p.mentionAt[i-1]; m >= 0 && p.mentions[m].kind == nameOutlet {
				return r.outlet(m), true
			}
		}
	}
	return fact.Source{}, false
}

// appearance reports whether the "on" at i, close behind a cue, begins a
// programme: "said on CNN".
func (p *page) appearance(i int, a *attribution) bool {
	return p.tokens[i].is("on") && i >= a.cue.to && i <= a.cue.to+1
}

// spokeTo reports whether only small words stand between two tokens: "to", "with
// the", "by".
func (p *page) spokeTo(from, to int) bool {
	for i := from; i < to; i++ {
		if !p.tokens[i].is("with", "to", "by", "on", "the", "for", "an", "a", "exclusively", "network", "from") && p.mentionAt[i] < 0 {
			return false
		}
	}
	return true
}

func (p *page) outletIn(r stretch) int {
	for i := r.from; i < r.to; i++ {
		if m := p.mentionAt[i]; m >= 0 && p.mentions[m].kind == nameOutlet {
			return m
		}
	}
	return -1
}

func (r *resolver) outlet(m int) fact.Source {
	mm := r.p.mentions[m]
	return fact.Source{
		Name: mm.canonical, Kind: fact.CitedOutlet,
		Words: r.p.index.Phrase(r.p.span(mm.from, mm.to)),
	}
}
