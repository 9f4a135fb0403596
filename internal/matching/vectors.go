package matching

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Encoder turns texts into vectors. *encoder.Encoder is one; see its Each for
// what is promised.
type Encoder interface {
	Each(ctx context.Context, texts []string, progress encoder.Progress, visit func(i int, e *encoder.Encoding)) error
}

// VectorVersion names what vectors that are kept come from; it changes whenever the same
// statement would get another one.
const VectorVersion = encoder.Version + " in-articles-2"

// Vectors holds the vectors of statements by their ids. A statement's id is made
// of its article version and place, so that a vector, once made, stays right.
type Vectors map[string]*encoder.Vector

// Knows reports whether the encoder was trained on texts of a language, given by
// its ISO 639-1 code. Statements of others are compared by their words. A text of
// which the language is not known is too short to matter.
func Knows(language string) bool {
	code, _, _ := strings.Cut(strings.ToLower(language), "-")
	return code == "" || code == "en"
}

// Encode makes the vectors of the checkable statements of some readings that
// known does not hold yet, in languages the encoder knows, and returns them together
// with the known ones. A statement is encoded in its sentence, and its vector set off
// against its article (see surroundings): the words of a clause are pooled after the
// whole sentence was read, because a clause alone has lost what its pronouns mean.
// readings[i] is of articles[i]. With an error it returns the vectors of the articles
// that were read before.
func Encode(ctx context.Context, e Encoder, articles []fact.Article, readings []fact.Reading, known Vectors, progress func(done, total int)) (Vectors, error) {
	out := make(Vectors)
	var pages []*page
	var texts []string
	places := make(map[string][]*line) // by the text of the sentence
	for i := range readings {
		if !Knows(readings[i].Language) {
			continue
		}
		missing := false
		for j := range readings[i].Statements {
			s := &readings[i].Statements[j]
			if v := known[s.ID]; v != nil {
				out[s.ID] = v
			} else {
				missing = missing || compared(s)
			}
		}
		if !missing {
			continue
		}
		p := newPage(&articles[i], &readings[i])
		pages = append(pages, p)
		for _, l := range p.lines {
			if places[l.text] == nil {
				texts = append(texts, l.text)
			}
			places[l.text] = append(places[l.text], l)
		}
	}
	err := e.Each(ctx, texts, progress, func(n int, e *encoder.Encoding) {
		for _, l := range places[texts[n]] {
			l.take(e)
		}
	})
	for _, p := range pages {
		around, done := p.surroundings()
		if !done {
			continue
		}
		for n, l := range p.lines {
			for i, s := range l.statements {
				if out[s.ID] == nil {
					v := around.setOff(&l.vectors[i], n)
					out[s.ID] = &v
				}
			}
		}
	}
	return out, err
}

// page is an article as it is encoded.
type page struct{ lines []*line }

// line is a sentence with the statements in it that are compared.
type line struct {
	span       fact.Span
	text       string
	statements []*fact.Statement
	whole      *encoder.Vector  // nil until the sentence was encoded
	vectors    []encoder.Vector // of the statements
}

func newPage(a *fact.Article, r *fact.Reading) *page {
	x := text.NewIndex(a.Text)
	p := new(page)
	met := make(map[fact.Span]*line)
	for j := range r.Statements {
		s := &r.Statements[j]
		if !compared(s) {
			continue
		}
		span := s.Span
		if s.Sentence >= 0 && s.Sentence < len(r.Sentences) && r.Sentences[s.Sentence].Contains(s.Span) {
			span = r.Sentences[s.Sentence]
		}
		l := met[span]
		if l == nil {
			l = &line{span: span, text: x.Slice(span)}
			met[span] = l
			p.lines = append(p.lines, l)
		}
		l.statements = append(l.statements, s)
	}
	slices.SortStableFunc(p.lines, func(l, m *line) int { return cmp.Compare(l.span.Start, m.span.Start) })
	return p
}

func (l *line) take(e *encoder.Encoding) {
	whole := e.Vector()
	l.whole = &whole
	for _, s := range l.statements {
		l.vectors = append(l.vectors, pooled(e, s.Span, l.span))
	}
}

// surroundings are those of the page's lines; not ok where one of them was not encoded.
func (p *page) surroundings() (around surroundings, ok bool) {
	var lines []*encoder.Vector
	for _, l := range p.lines {
		if l.whole == nil {
			return surroundings{}, false
		}
		lines = append(lines, l.whole)
	}
	return newSurroundings(lines), true
}

// kept is a vector as it comes back from where it was kept packed, so that scores
// do not hang on whether it was made or read.
func kept(v encoder.Vector) encoder.Vector {
	if u, err := encoder.Unpack(v.Pack()); err == nil {
		return u
	}
	return v
}

// pooled is the vector of a statement within its encoded sentence.
func pooled(e *encoder.Encoding, statement, sentence fact.Span) encoder.Vector {
	if statement != sentence {
		part := encoder.Span{Start: statement.Start - sentence.Start, End: statement.End - sentence.Start}
		if v, ok := e.Pool(part); ok {
			return v
		}
	}
	return e.Vector()
}
