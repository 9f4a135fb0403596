package desk

import (
	"io"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/message"
	"crosscheck/internal/reading"
)

// Explain reads an article and writes for a person what was read: each sentence,
// what it states, who says it, whom that rests on, and why something cannot be
// checked. With colour, the words that led there are marked. The error is that of
// the writer.
func Explain(w io.Writer, a *fact.Article, colour bool) error {
	in := toRead(a)
	return reading.Explain(w, in, reading.Read(in), colour)
}

// LanguageOf is the ISO 639-1 code of the language an article is read in, "" when
// neither the article nor its text tells.
func LanguageOf(a *fact.Article) string { return reading.LanguageOf(toRead(a)) }

// Unread says what is not read of an article in a language, and what its statements
// are compared by where the encoder does not know it; "" where all is read.
func Unread(language string) string {
	not := reading.Unread(language)
	if not != "" && !matching.Knows(language) {
		not += " " + message.Text("Its statements are compared by their words alone.")
	}
	return not
}

// toRead is an article as reading takes it.
func toRead(a *fact.Article) reading.Input {
	return reading.Input{
		ArticleID: a.ID, VersionID: a.VersionID, Text: a.Text, Parts: a.Parts,
		Outlet: a.Outlet, Published: a.Published, Language: a.Language,
	}
}
