package reading

import (
	"strings"

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

// languageSample is how many bytes of a text its language is read from.
const languageSample = 20_000

// detectLanguage is the ISO 639-1 code of a text's language, "" when it is too
// short or the answer is not reliable.
func detectLanguage(s string) string {
	if len(s) > languageSample {
		s = s[:languageSample]
	}
	info := whatlanggo.DetectWithOptions(s, whatlanggo.Options{Whitelist: languages})
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}

// grammar is what reading does differently from language to language.
type grammar interface {
	names(p *page) []bool             // which tokens are words of names
	tag(p *page, i, from, to int) tag // the part token i plays in the sentence from–to
	cues(p *page, n int)              // who says what in sentence n
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
