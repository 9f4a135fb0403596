package reading

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// readStatements makes the statements of every sentence.
func (p *page) readStatements() []fact.Statement {
	r := p.newResolver()
	out := make([]fact.Statement, 0, len(p.sentences)*3/2)
	for n := range p.sentences {
		all := p.citations(n)
		for _, piece := range p.pieces(n) {
			citations := p.citationsFor(all, piece)
			st := p.statement(n, piece.stretch)
			switch {
			case piece.by >= 0:
				a := &p.attributions[piece.by]
				st.Attribution = r.attribute(a, citations)
				st.Level = p.level(a, piece.stretch)
			case len(citations) > 0:
				first := p.attributions[citations[0]]
				st.Attribution = r.attribute(&first, citations[1:])
			}
			r.withCredit(&st, piece.stretch)
			p.assess(&st, piece.stretch, piece.by)
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

// citationsFor are those of the citations of a sentence that bear on a piece:
// those in it, and all of them if it has an owner and they are few.
func (p *page) citationsFor(all []int, of piece) []int {
	const few = 4
	if of.by >= 0 && len(all) <= few {
		return all
	}
	var found []int
	for _, c := range all {
		if p.attributions[c].cue.overlap(of.stretch) > 0 {
			found = append(found, c)
		}
	}
	return found
}

// piece is a stretch of a sentence that makes one statement, and the attribution
// it belongs to, -1 for none.
type piece struct {
	stretch
	by int
}

// pieces cuts a sentence into what makes one statement each: its clauses, cut
// further where one attribution ends and the next begins, and beside them what
// stands inside a clause with a source of its own ("the mayor, who opposed the
// plan, left").
func (p *page) pieces(n int) []piece {
	row := p.joinSmall(p.row(n))
	out := make([]piece, 0, len(row)+1)
	spans := make(map[stretch]bool, len(row))
	owned := make(map[int]bool)
	for i, by := range p.owners(n, row) {
		out = append(out, piece{row[i], by})
		spans[p.trimmed(row[i])], owned[by] = true, true
	}
	for _, a := range p.bySentence[n] {
		at := &p.attributions[a]
		r := p.trimmed(at.extent())
		apart := at.voiced || at.relative
		if owned[a] || !apart || p.coversPiece(r, row) || at.cites || at.hedge || at.carried || spans[r] || p.wordCount(r) < leastWords {
			continue
		}
		spans[r] = true
		out = append(out, piece{r, a})
	}
	slices.SortStableFunc(out, func(a, b piece) int { return cmp.Or(a.from-b.from, b.to-a.to) })
	return out
}

// coversPiece reports whether a stretch begins with a piece of a row, or leaves
// nothing of weight of one: it would say the same again.
func (p *page) coversPiece(r stretch, row []stretch) bool {
	for _, piece := range row {
		if r.overlap(piece) == 0 {
			continue
		}
		if r.from <= piece.from || p.wordCount(piece)-p.wordCount(r) < leastWords {
			return true
		}
	}
	return false
}

// row cuts a sentence into stretches that cover it.
func (p *page) row(n int) []stretch {
	var cuts []int
	for _, a := range p.bySentence[n] {
		if at := &p.attributions[a]; p.opensPiece(at) {
			cut := at.extent().from
			if cut > 0 && p.tags[cut-1] == tagCoordinator {
				cut-- // "and" and "but" belong to what they lead to
			}
			cuts = append(cuts, cut)
		}
	}
	slices.Sort(cuts)
	var row []stretch
	next := 0
	for _, c := range p.clauses(n) {
		from := c.from
		for ; next < len(cuts) && cuts[next] < c.to; next++ {
			if cut := cuts[next]; cut > from && p.asserts(from, cut) {
				row = append(row, stretch{from, cut})
				from = cut
			}
		}
		row = append(row, stretch{from, c.to})
	}
	return row
}

// opensPiece reports whether a new piece may begin where an attribution begins:
// it stands beside what is before it, not inside.
func (p *page) opensPiece(a *attribution) bool {
	if a.cites || a.hedge || a.carried || !a.voiced || a.source.empty() || a.relative {
		return false
	}
	from := a.extent().from
	if from == 0 {
		return true
	}
	if p.tags[a.cue.to-1] == tagIng && a.class&(speech|tell) == 0 && !p.closesComma(from-1) {
		return false // "expressing outrage and demanding justice"
	}
	return p.closesComma(from-1) || p.tokens[from-1].is(";", ":", "and", "but")
}

// asserts reports whether a stretch holds a verb with tense and a subject, in a
// clause that can stand alone.
func (p *page) asserts(from, to int) bool {
	subordinate := p.tags[from] == tagSubordinator || p.tokens[from].is("when", "where", "as", "after", "before", "since", "until")
	for i := from; i < to; i++ {
		if p.tokens[i].low == "," {
			subordinate = false // "When he came, the mayor said"
		}
		verb := p.tags[i] == tagFinite || p.tags[i] == tagAuxiliary
		if verb && !subordinate && (!p.agent[i].empty() || p.insideSpeech(i)) {
			return true
		}
	}
	return false
}

// joinSmall gives pieces without a word of weight to the piece before.
func (p *page) joinSmall(pieces []stretch) []stretch {
	var out []stretch
	for _, r := range pieces {
		if len(out) > 0 && p.wordCount(r) < leastWords {
			out[len(out)-1].to = r.to
			continue
		}
		out = append(out, r)
	}
	return out
}

// leastWords is how many words a piece has at least, if its sentence has more.
const leastWords = 3

func (p *page) wordCount(r stretch) int {
	n := 0
	for i := r.from; i < r.to; i++ {
		if k := p.tokens[i].kind; k == word || k == number {
			n++
		}
	}
	return n
}

// owners finds for each of the pieces of a sentence the attribution it belongs
// to: among those that say it, the one whose content covers most of it; failing
// those a hedge, and failing that what somebody is said to think or do. -1 if
// there is none.
func (p *page) owners(n int, row []stretch) []int {
	best, most := make([]int, len(row)), make([]int, len(row))
	for i := range best {
		best[i] = -1
	}
	for _, a := range p.bySentence[n] {
		at := &p.attributions[a]
		if at.cites {
			continue
		}
		first, _ := slices.BinarySearchFunc(row, at.extent().from, func(r stretch, from int) int { return r.to - 1 - from })
		for i := first; i < len(row) && row[i].from < at.extent().to; i++ {
			if weight := at.claim(row[i]); weight > most[i] {
				best[i], most[i] = a, weight
			}
		}
	}
	return best
}

// claim weighs how well a piece belongs to an attribution; 0 if not at all.
func (a *attribution) claim(piece stretch) int {
	covered := 0
	for _, r := range a.content {
		covered += r.overlap(piece)
	}
	switch {
	case covered == 0:
		return 0
	case a.hedge && a.cue.overlap(piece) == 0:
		return 0 // a hedge holds for its own clause only
	case a.relative && 2*a.extent().overlap(piece) < piece.to-piece.from:
		return 0 // what "who" says is not what the clause around it says
	}
	weight := covered*2 + a.cue.overlap(piece)
	switch {
	case a.voiced:
		weight += 2 * ranked
	case a.hedge:
		weight += ranked
	}
	return weight
}

// ranked is more than any piece has tokens: it puts one sort of attribution
// before another.
const ranked = 1 << 32

// statement fills in what stands in a piece, but for its attribution.
func (p *page) statement(n int, piece stretch) fact.Statement {
	piece = p.trimmed(piece)
	from, to := piece.from, piece.to
	span := p.span(from, to)
	st := fact.Statement{
		ArticleID: p.in.ArticleID, VersionID: p.in.VersionID, Span: span, Text: p.index.Slice(span),
		Sentence: n, Part: p.partAt(span.Start), Level: fact.Content, Checkable: true,
		Attribution: fact.Attribution{Kind: fact.Flat},
	}
	st.Figures = p.grammar.figures(st.Text, span.Start)
	st.Dates = readDates(st.Text, span.Start, p.in.Published)
	st.Figures = withoutHours(st.Figures, st.Dates)
	st.Negations = p.negations(from, to)
	for i := from; i < to; {
		m := p.mentionAt[i]
		if m < 0 {
			i++
			continue
		}
		mm := p.mentions[m]
		if mm.from >= from && mm.to <= to {
			title, head := p.titlePhrase(&mm, from, to)
			st.Names = append(st.Names, fact.Name{
				Phrase: p.index.Phrase(p.span(mm.from, mm.to)), Canonical: mm.canonical,
				Kind: p.factKind(&mm, head), Title: title,
			})
		}
		i = mm.to
	}
	st.Quotations = p.quotationsIn(from, to)
	st.Deeds = p.deeds(from, to)
	return st
}

// withoutHours leaves out figures that are words for a time of day: "five o'clock".
func withoutHours(figures []fact.Figure, dates []fact.Date) []fact.Figure {
	return slices.DeleteFunc(figures, func(f fact.Figure) bool {
		return slices.ContainsFunc(dates, func(d fact.Date) bool { return d.Kind == fact.DateClock && d.Overlaps(f.Span) })
	})
}

// trimmed leaves out the signs that tie a piece to the next.
func (p *page) trimmed(r stretch) stretch {
	for r.to > r.from+1 && p.tokens[r.to-1].is(",", ";", "—", "–", "--") {
		r.to--
	}
	return r
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

// leastQuoted is how many words in quotation marks make a statement one of what was said:
// a catchword, or the title of a film, does not. Found on stories of five reports of ECB+
// train, where as many as six do as well.
const leastQuoted = 4

// level is utterance where the statement is that somebody said it: words in
// quotation marks by one source, or a verb whose point is the saying.
func (p *page) level(a *attribution, piece stretch) fact.Level {
	if a.source.empty() || !a.voiced {
		return fact.Content
	}
	if p.evades(a) || p.withholds(a) {
		return fact.Utterance
	}
	if a.class&(ask|judge|act) != 0 && a.class&(speech|tell|evidence) == 0 && !p.bringsAbout(a) {
		return fact.Utterance
	}
	words := 0
	for i := piece.from; i < piece.to; i++ {
		if p.tokens[i].quote >= 0 && (p.tokens[i].kind == word || p.tokens[i].kind == number) {
			words++
		}
	}
	if words >= leastQuoted {
		return fact.Utterance
	}
	return fact.Content
}

// bringsAbout reports whether what is told is an order, which is what somebody does and not what he says: "ordered a
// recount", "ordered the crew to leave", told by others as "sent the crew away".
func (p *page) bringsAbout(a *attribution) bool {
	return !a.preposition && !a.clausal && p.tokens[a.cue.to-1].is("ordered", "orders")
}

// withholds reports whether all that is told is that somebody did not say something: "did not
// confirm the report".
func (p *page) withholds(a *attribution) bool {
	if a.preposition || a.class&(speech|tell) == 0 {
		return false
	}
	for i := a.cue.from; i < a.cue.to; i++ {
		if p.negates(&p.tokens[i]) {
			return true
		}
	}
	return false
}

// evades reports whether somebody is told to have got round saying it: "avoided a direct denial".
func (p *page) evades(a *attribution) bool {
	const reach = 6
	if a.cue.empty() || !evading[text.Stem(p.tokens[a.cue.to-1].low)] {
		return false
	}
	for i := a.cue.to; i < min(a.cue.to+reach, len(p.tokens)); i++ {
		if answering[text.Stem(p.tokens[i].low)] {
			return true
		}
	}
	return false
}

// Verbs that evade, by stem, and what of what somebody may say they evade.
var (
	evading   = set(`avoid evad dodg sidestep deflect skirt duck`)
	answering = set(`confirm denial question comment answer respons repli`)
)
