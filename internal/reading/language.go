package reading

import "github.com/abadojack/whatlanggo"

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
