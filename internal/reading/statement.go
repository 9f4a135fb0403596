package reading

import (
	"crosscheck/internal/fact"
)

// readStatements makes the statements of every sentence.
func (p *page) readStatements() []fact.Statement {
	r := p.newResolver()
	out := make([]fact.Statement, 0, len(p.sentences)*3/2)
	for n := range p.sentences {
		citations := p.citations(n)
		for _, piece := range p.pieces(n) {
			a := p.owner(n, piece)
			st := p.statement(n, piece)
			switch {
			case a >= 0:
				st.Attribution = r.attribute(&p.attributions[a], citations)
				st.Level = p.level(&p.attributions[a], piece)
			case len(citations) > 0:
				first := p.attributions[citations[0]]
				st.Attribution = r.attribute(&first, citations[1:])
			}
			p.judge(&st, piece, a)
			st.ID = fact.StatementID(p.in.VersionID, st.Span, st.Level)
			out = append(out, st)
		}
	}
	return out
}

// citations are the attributions of a sentence that only say on whom another
// source rests.
func (p *page) citations(n int) []int {
	var found []int
	for _, a := range p.bySentence[n] {
		if p.attributions[a].cites {
			found = append(found, a)
		}
	}
	return found
}

// pieces are the clauses of a sentence, cut further where one attribution ends
// and the next begins.
func (p *page) pieces(n int) []stretch {
	clauses := p.clauses(n)
	var starts []int
	for _, a := range p.bySentence[n] {
		at := &p.attributions[a]
		if at.cites || at.hedge || at.carried {
			continue
		}
		starts = append(starts, at.hull().from)
	}
	var out []stretch
	for _, c := range clauses {
		from := c.from
		for _, start := range starts {
			if start > from && start < c.to && p.asserts(from, start) {
				out = append(out, stretch{from, start})
				from = start
			}
		}
		out = append(out, stretch{from, c.to})
	}
	return p.joinSmall(out)
}

// asserts reports whether a stretch holds a verb with tense of its own.
func (p *page) asserts(from, to int) bool {
	if p.tags[from] == tagSubordinator {
		return false
	}
	for i := from; i < to; i++ {
		if p.tags[i] == tagFinite || p.tags[i] == tagAuxiliary {
			return true
		}
	}
	return false
}

// joinSmall gives pieces without a word of weight to the piece before.
func (p *page) joinSmall(pieces []stretch) []stretch {
	var out []stretch
	for _, r := range pieces {
		words := 0
		for i := r.from; i < r.to; i++ {
			if p.tokens[i].kind == word || p.tokens[i].kind == number {
				words++
			}
		}
		if len(out) > 0 && words < 3 {
			out[len(out)-1].to = r.to
			continue
		}
		out = append(out, r)
	}
	return out
}

// owner is the attribution that a piece of a sentence belongs to: the one whose
// content covers most of it; -1 if none does.
func (p *page) owner(n int, piece stretch) int {
	best, most := -1, 0
	for _, a := range p.bySentence[n] {
		at := &p.attributions[a]
		if at.cites {
			continue
		}
		covered := 0
		for _, r := range at.content {
			covered += r.overlap(piece)
		}
		if covered == 0 {
			continue
		}
		covered = covered*2 + at.cue.overlap(piece)
		if at.hedge {
			covered = 1
		}
		if covered > most {
			best, most = a, covered
		}
	}
	return best
}

// statement fills in what stands in a piece, but for its attribution.
func (p *page) statement(n int, piece stretch) fact.Statement {
	from, to := piece.from, piece.to
	for to > from+1 && p.tokens[to-1].is(",", ";", "—", "–", "--") {
		to--
	}
	span := p.span(from, to)
	st := fact.Statement{
		ArticleID: p.in.ArticleID, VersionID: p.in.VersionID, Span: span, Text: p.index.Slice(span),
		Sentence: n, Part: p.partAt(span.Start), Level: fact.Content, Checkable: true,
		Attribution: fact.Attribution{Kind: fact.Flat},
	}
	st.Figures = readFigures(st.Text, span.Start)
	st.Negations = p.negations(from, to)
	for i := from; i < to; {
		m := p.mentionAt[i]
		if m < 0 {
			i++
			continue
		}
		mm := p.mentions[m]
		if mm.from >= from && mm.to <= to {
			st.Names = append(st.Names, fact.Name{Phrase: p.index.Phrase(p.span(mm.from, mm.to)), Canonical: mm.canonical})
		}
		i = mm.to
	}
	st.Quotations = p.quotationsIn(from, to)
	return st
}

// quotationsIn are the outermost quotations of a piece, each cut to it.
func (p *page) quotationsIn(from, to int) []fact.Quotation {
	var out []fact.Quotation
	seen := -1
	for i := from; i < to; i++ {
		q := p.tokens[i].quote
		if q < 0 {
			continue
		}
		for p.outer[q] >= 0 {
			q = p.outer[q]
		}
		if q == seen {
			continue
		}
		seen = q
		whole := p.quotes[q]
		part := stretch{max(whole.from, from), min(whole.to, to)}
		if part.empty() {
			continue
		}
		if quote, ok := p.quotationOf(part); ok {
			out = append(out, quote)
		}
	}
	return out
}

// partAt is the part of the article a code point stands in.
func (p *page) partAt(point int) fact.PartKind {
	for p.part < len(p.in.Parts) && p.in.Parts[p.part].End <= point {
		p.part++
	}
	if p.part < len(p.in.Parts) && p.in.Parts[p.part].Start <= point {
		return p.in.Parts[p.part].Kind
	}
	return fact.Body
}

// level is utterance where the statement is that somebody said it: words in
// quotation marks by one source, or a verb whose point is the saying.
func (p *page) level(a *attribution, piece stretch) fact.Level {
	if a.source.empty() {
		return fact.Content
	}
	for i := piece.from; i < piece.to; i++ {
		if q := p.tokens[i].quote; q >= 0 && (p.quotes[q].speech || p.quotes[q].depth == 0) {
			return fact.Utterance
		}
	}
	return fact.Content
}
