package reading

// settle brings the attributions of one sentence into order. One that stands in
// what another says ("Reuters reported that officials said …") is nested: it is
// taken out, and its source stands behind an outlet that reports it. Otherwise
// the content of each ends where the next one begins. What has no content is
// dropped.
func (p *page) settle(first int) {
	found := p.attributions[first:]
	kept := found[:0]
	for _, a := range found {
		if k := len(kept) - 1; k >= 0 && !a.cites && p.nested(&kept[k], &a) {
			if a.clausal || a.class&tell != 0 {
				p.reports(&kept[k], &a)
			}
			continue
		}
		// What was read before may stand in what is said here: "X told Y, he said".
		for k := len(kept) - 1; k >= 0 && !a.cites && !a.hedge && !kept[k].cites && !kept[k].hedge && p.within(&kept[k], &a); k-- {
			p.reports(&a, &kept[k])
			kept = kept[:k]
		}
		kept = append(kept, a)
	}
	next := -1 // the nearest attribution with a later cue
	for i := len(kept) - 1; i >= 0; i-- {
		a := &kept[i]
		if next >= 0 {
			n := &kept[next]
			begins := n.cue.from
			if !n.source.empty() && !n.remote && n.source.from >= a.cue.to && n.source.from < n.cue.from {
				begins = n.source.from
			}
			a.content = cutAt(a.content, a.cue.to, p.trimEnd(a.cue.to, begins))
		}
		if !a.cites {
			next = i
		}
	}
	found, kept = kept, kept[:0]
	for _, a := range found {
		if len(a.content) > 0 || a.cites {
			kept = append(kept, a)
		}
	}
	p.attributions = p.attributions[:first+len(kept)]
}

// reports notes that an outlet reports what another attribution says: its source,
// and the outlet that one spoke to, stand behind the outlet.
func (p *page) reports(outlet, b *attribution) {
	if len(outlet.behind) > 0 || p.sourceKind(outlet.source) != sourceOutlet || !b.voiced || b.source.empty() {
		return
	}
	if p.outletIn(b.to) >= 0 {
		outlet.behind = append(outlet.behind, b.to)
	}
	outlet.behind = append(append(outlet.behind, b.source), b.behind...)
}

// within reports whether all of b stands in what a says before its cue.
func (p *page) within(b, a *attribution) bool {
	for _, r := range a.content {
		if r.to <= a.cue.from && r.from <= b.cue.from && b.cue.to <= r.to && (b.source.empty() || r.from <= b.source.from) {
			return true
		}
	}
	return false
}

// nested reports whether b stands in what a says, and not beside it: its words
// lie in a clause that follows the cue of a, and no clause edge is between them.
func (p *page) nested(a, b *attribution) bool {
	if a.hedge || b.hedge || b.source == a.source || len(a.content) == 0 || len(b.content) == 0 {
		return false
	}
	begins := b.cue.from
	if !b.source.empty() && !b.remote {
		begins = min(begins, b.source.from)
	}
	r := a.content[len(a.content)-1]
	if r.from < a.cue.to || begins < r.from || begins >= r.to || b.content[0].from < a.cue.from {
		return false
	}
	if begins > 0 && p.tokens[begins-1].low == "," && !b.remote && !b.source.empty() && p.tags[b.source.from] != tagWh && p.subordinate(a) {
		return false // "With the plan ruled out, the mayor said"
	}
	for i := begins; i > r.from; i-- {
		if p.tokens[i].is("after", "before", "when", "because", "since") && p.tags[i] == tagSubordinator {
			return false
		}
		if p.tokens[i-1].low == ";" || p.closesComma(i-1) && p.tokens[i].is("and", "but", "while", "whereas", "although", "though", "as") {
			return false
		}
	}
	return true
}

// subordinate reports whether the clause of an attribution leads up to another
// one: "When he noted that …, the mayor left".
func (p *page) subordinate(a *attribution) bool {
	if a.preposition {
		return false
	}
	if a.class&(speech|tell|attitude|evidence) == 0 || p.tags[a.cue.to-1] != tagFinite {
		return true
	}
	from := min(a.source.from, a.cue.from)
	if a.source.empty() {
		from = a.cue.from
	}
	return from > 0 && (p.tags[from-1] == tagSubordinator || p.tokens[from-1].is("as", "after", "since", "before", "when"))
}

// closesComma reports whether token i is a comma or dash, or the end of a
// quotation that ends with one.
func (p *page) closesComma(i int) bool {
	return p.tokens[i].is(",", "—", "–", "--") || i > 0 && p.tokens[i].kind == quoteMark && p.tokens[i-1].low == ","
}

// cutAt ends the stretches that begin at or after a cue at a token.
func cutAt(content []stretch, after, at int) []stretch {
	kept := content[:0:0]
	for _, r := range content {
		if r.from >= after && r.to > at {
			r.to = at
		}
		if !r.empty() {
			kept = append(kept, r)
		}
	}
	return kept
}

// trimEnd moves an end back over signs and conjunctions.
func (p *page) trimEnd(from, to int) int {
	for to > from && (p.tokens[to-1].kind == mark && !p.tokens[to-1].is(".", "!", "?", "%", ")") || p.tags[to-1] == tagCoordinator) {
		to--
	}
	return to
}
