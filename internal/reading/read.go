package reading

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// Version names this reader; what it derives is made again when it changes.
const Version = "reading-34"

// Input is one article to read. Outlet, Published and Language are "" when they
// are not known.
type Input struct {
	ArticleID, VersionID string
	Text                 string
	Parts                []fact.Part
	Outlet               string
	Published            string
	Language             string
}

// Read takes an article apart. It is deterministic and reads any text: what is
// no prose yields sentences that are not checkable.
func Read(in Input) fact.Reading {
	in.Language = LanguageOf(in)
	p := newPage(in, Sentences(in.Text))
	return fact.Reading{
		VersionID: in.VersionID, Engine: Version, Language: in.Language,
		Sentences: p.spans(), Statements: p.readStatements(),
	}
}

// Single reads a bare line as one statement, with offsets into the line. A short
// one that names somebody and does not end in a sign is taken for a headline.
func Single(line string) fact.Statement {
	whole := fact.Span{Start: 0, End: text.NewIndex(line).Len()}
	p := newPage(Input{Text: line}, []fact.Span{whole})
	st := fact.Statement{Level: fact.Content, Part: fact.Body, Attribution: fact.Attribution{Kind: fact.Flat}}
	if len(p.sentences) > 0 {
		s := p.sentences[0]
		piece := stretch{s.from, s.to}
		a := p.owners(0, []stretch{piece})[0]
		st = p.statement(0, piece)
		if a >= 0 {
			st.Attribution = p.newResolver().attribute(&p.attributions[a], p.citations(0))
			st.Level = p.level(&p.attributions[a], piece)
		}
		p.assess(&st, piece, a)
	} else {
		st.WhyNot = message.Text(whyShort)
	}
	if len(p.sentences) == 1 && len(st.Names) > 0 && p.looksLikeHeadline(p.sentences[0]) {
		st.Part = fact.Headline
	}
	st.Span, st.Text = whole, line
	st.ID = fact.StatementID("", whole, st.Level)
	return st
}

// mostInHeadline is how many tokens a headline has at most.
const mostInHeadline = 24

func (p *page) looksLikeHeadline(s sentence) bool {
	last := &p.tokens[s.to-1]
	return s.to-s.from <= mostInHeadline && (last.kind == word || last.kind == number)
}

// page is an article while it is read.
type page struct {
	in        Input
	grammar   grammar
	index     *text.Index
	tokens    []token
	tags      []tag
	sentences []sentence
	quotes    []quotation
	outer     []int // the quotation a quotation stands in, -1 for none

	nameWord  []bool // tokens that are words of names
	mentions  []mention
	mentionAt []int // token → mention, -1

	agent        []stretch // token of a verb → who does what it says
	attributions []attribution
	bySentence   [][]int     // sentence → attributions
	datelines    map[int]int // sentence → the token after its dateline
	credit       credit
	part         int // the part reached; statements are read in order
	// checkableFrom is the chance from which on a statement of this text is
	// taken to be checkable.
	checkableFrom float64
}

// sentence is a sentence with its tokens.
type sentence struct {
	fact.Span
	from, to int
}

func newPage(in Input, spans []fact.Span) *page {
	p := &page{in: in, grammar: grammarOf(in.Language), index: text.NewIndex(in.Text), tokens: tokenize(in.Text, spans)}
	i := 0
	for _, span := range spans {
		for i < len(p.tokens) && p.tokens[i].Start < span.Start {
			i++
		}
		from := i
		for i < len(p.tokens) && p.tokens[i].Start < span.End {
			i++
		}
		if i > from {
			p.sentences = append(p.sentences, sentence{Span: span, from: from, to: i})
		}
	}
	p.quotes = markQuotations(p.tokens, p.sentences)
	p.outer = outerQuotations(p.quotes)
	for i := range p.quotes {
		p.quotes[i].speech = p.isSpeech(&p.quotes[i])
	}
	p.tags = make([]tag, len(p.tokens))
	p.mentionAt = make([]int, len(p.tokens))
	for i := range p.mentionAt {
		p.mentionAt[i] = -1
	}
	p.agent = make([]stretch, len(p.tokens))
	p.nameWord = p.grammar.names(p)
	p.nameCredits()
	p.readMentions()
	p.readDatelines()
	for _, s := range p.sentences {
		p.tagTokens(s.from, s.to)
	}
	p.readAttributions()
	p.checkableFrom = p.leastChecked()
	return p
}

// sentenceAt is the sentence token i stands in.
func (p *page) sentenceAt(i int) int {
	n, _ := slices.BinarySearchFunc(p.sentences, i, func(s sentence, i int) int {
		switch {
		case s.to <= i:
			return -1
		case s.from > i:
			return 1
		}
		return 0
	})
	return n
}

func (p *page) spans() []fact.Span {
	spans := make([]fact.Span, len(p.sentences))
	for i, s := range p.sentences {
		spans[i] = s.Span
	}
	return spans
}

// outerQuotations tells for each quotation the one it stands in.
func outerQuotations(quotes []quotation) []int {
	outer := make([]int, len(quotes))
	var open []int
	for i, q := range quotes {
		for len(open) > 0 && quotes[open[len(open)-1]].to <= q.from {
			open = open[:len(open)-1]
		}
		outer[i] = -1
		if len(open) > 0 {
			outer[i] = open[len(open)-1]
		}
		open = append(open, i)
	}
	return outer
}

// oneLine makes a name of words that may stand on several lines.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
