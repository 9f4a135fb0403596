package matching

import (
	"context"
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
// with the known ones. A
// statement is encoded in its sentence: the words of a clause are pooled after
// the whole sentence was read, because a clause alone has lost what its pronouns
// mean. readings[i] is of articles[i]. With an error it returns the vectors that
// were made before.
func Encode(ctx context.Context, e Encoder, articles []fact.Article, readings []fact.Reading, known Vectors, progress func(done, total int)) (Vectors, error) {
	out := make(Vectors)
	type place struct {
		statement *fact.Statement
		sentence  fact.Span
	}
	var sentences []string
	var places [][]place // by sentence text
	number := make(map[string]int)
	for i := range readings {
		if !Knows(readings[i].Language) {
			continue
		}
		x := text.NewIndex(articles[i].Text)
		for j := range readings[i].Statements {
			s := &readings[i].Statements[j]
			if v := known[s.ID]; v != nil {
				out[s.ID] = v
				continue
			}
			if !compared(s) {
				continue
			}
			span := s.Span
			if s.Sentence >= 0 && s.Sentence < len(readings[i].Sentences) && readings[i].Sentences[s.Sentence].Contains(s.Span) {
				span = readings[i].Sentences[s.Sentence]
			}
			words := x.Slice(span)
			n, ok := number[words]
			if !ok {
				n = len(sentences)
				number[words] = n
				sentences, places = append(sentences, words), append(places, nil)
			}
			places[n] = append(places[n], place{s, span})
		}
	}
	vectors := make([][]encoder.Vector, len(sentences))
	err := e.Each(ctx, sentences, progress, func(n int, e *encoder.Encoding) {
		for _, p := range places[n] {
			vectors[n] = append(vectors[n], kept(pooled(e, p.statement.Span, p.sentence)))
		}
	})
	for n, made := range vectors {
		for i := range made {
			out[places[n][i].statement.ID] = &made[i]
		}
	}
	return out, err
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
