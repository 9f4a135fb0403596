package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"

	"github.com/abadojack/whatlanggo"
)

// languages are those the recognition of languages may answer with; a wrong one
// is worse than none.
var languages = map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Deu: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Ita: true,
	whatlanggo.Por: true, whatlanggo.Nld: true, whatlanggo.Pol: true, whatlanggo.Rus: true, whatlanggo.Ukr: true,
	whatlanggo.Tur: true, whatlanggo.Arb: true, whatlanggo.Heb: true, whatlanggo.Pes: true, whatlanggo.Cmn: true,
	whatlanggo.Jpn: true, whatlanggo.Kor: true, whatlanggo.Swe: true, whatlanggo.Dan: true, whatlanggo.Hin: true,
}

// languageSample is how many bytes of a text its language is read from, and
// languagePiece how many at a time: the trust that the recognition puts in its
// answer is made for short texts, and falls to nothing in long ones.
const (
	languageSample = 9000
	languagePiece  = 300
)

// detectLanguage is the ISO 639-1 code of a text's language, "" when it is too
// short or most of its pieces give no reliable answer.
func detectLanguage(s string) string {
	s = s[:min(len(s), languageSample)]
	if plainEnglish(s) {
		return "en"
	}
	pieces := inPieces(s)
	votes := map[string]int{}
	for _, piece := range pieces {
		if info := whatlanggo.DetectWithOptions(piece, whatlanggo.Options{Whitelist: languages}); info.IsReliable() {
			votes[info.Lang.Iso6391()]++
		}
	}
	for language, n := range votes {
		if 2*n > len(pieces) {
			return language
		}
	}
	return ""
}

// inPieces cuts a text into pieces of languagePiece bytes, without breaking a
// character; what is left over stays with the last.
func inPieces(s string) []string {
	var pieces []string
	for len(s) >= 2*languagePiece {
		at := languagePiece
		for !utf8.RuneStart(s[at]) {
			at--
		}
		pieces = append(pieces, s[:at])
		s = s[at:]
	}
	return append(pieces, s)
}

// englishShare is the share of English function words, one word in so many, that
// shows a text to be English: in a short one letters alone mislead.
const englishShare = 5

// plainEnglish reports whether many words of a text are function words of English.
func plainEnglish(s string) bool {
	words, known := 0, 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		words++
		if low := text.Fold(w); text.IsFunction(low) && !abroad[low] || low == "said" || low == "says" {
			known++
		}
	}
	return words > 2 && known*englishShare >= words
}

// abroad are function words of English that are words of other languages too.
var abroad = set(`a i an in on no so do am was war is to of as at he me my we be or us by`)

// LanguageOf is the ISO 639-1 code of the language an article is read in: the one it
// gives itself, or the one its text shows; "" when neither tells, and then it is
// read as English.
func LanguageOf(in Input) string {
	if in.Language != "" {
		return in.Language
	}
	return detectLanguage(in.Text)
}

// Unread says in a sentence for people what was not read of an article in a
// language; "" where all was.
func Unread(language string) string {
	switch grammarOf(language).(type) {
	case english:
		return ""
	case german:
		return message.Text("The article is in German: its sentences, quotations, figures and sources were read, but not dates in words, who did what, and what cannot be checked.")
	}
	name := message.Text("another language ({{.Code}})", "Code", language)
	for l := range languages {
		if code, _, _ := strings.Cut(strings.ToLower(language), "-"); l.Iso6391() == code {
			name = l.String()
		}
	}
	return message.Text("The article is in {{.Language}}: its sentences, quotations and plain figures were read, but not who says what, whom it rests on, dates in words, who did what, and what cannot be checked.", "Language", name)
}

// grammar is what reading does differently from language to language.
type grammar interface {
	names(p *page) []bool             // which tokens are words of names
	tag(p *page, i, from, to int) tag // the part token i plays in the sentence from–to
	cues(p *page, n int)              // who says what in sentence n
	// figures reads the figures of a stretch of text that begins at a code point.
	figures(s string, at int) []fact.Figure
}

// grammarOf is the grammar for an article's language: English where it is not
// known, and for other languages one that reads what is the same in all.
func grammarOf(language string) grammar {
	switch code, _, _ := strings.Cut(strings.ToLower(language), "-"); code {
	case "", "en":
		return english{}
	case "de":
		return german{}
	}
	return foreign{}
}

type english struct{}

func (english) names(p *page) []bool             { return p.capitals() }
func (english) tag(p *page, i, from, to int) tag { return p.tagOf(i, from, to) }
func (english) cues(p *page, n int)              { p.sentenceCues(n) }
func (english) figures(s string, at int) []fact.Figure {
	return readFigures(s, at)
}

// foreign reads names, figures and quotations, and nothing of who says what.
type foreign struct{}

func (foreign) names(p *page) []bool { return p.capitals() }
func (foreign) tag(p *page, i, _, _ int) tag {
	switch t := &p.tokens[i]; {
	case t.kind == mark || t.kind == quoteMark:
		return tagPunct
	case t.kind == number:
		return tagNumber
	case p.nameWord[i]:
		return tagName
	}
	return tagNoun
}
func (foreign) cues(*page, int) {}

// figures leaves out numbers with a comma or full stop inside: what they separate
// differs from language to language.
func (foreign) figures(s string, at int) []fact.Figure {
	return slices.DeleteFunc(readFigures(s, at), func(f fact.Figure) bool { return strings.ContainsAny(f.Text, ".,") })
}
