package text

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/clipperhouse/uax29/v2/words"

	"crosscheck/internal/fact"
)

// Word is one word or number of a text. Punctuation and white space are no words.
type Word struct {
	fact.Span
	Text string // as it stands
	Stem string // folded and stemmed, for comparing
}

// Words cuts a text at the word boundaries of Unicode Standard Annex 29 and
// keeps what holds a letter or a digit. A possessive ending is cut from the stem.
func Words(s string) []Word {
	out := make([]Word, 0, len(s)/6)
	for span, word := range Cut(s) {
		out = append(out, Word{Span: span, Text: word, Stem: Stem(word)})
	}
	return out
}

// Cut gives the words of a text one by one, as Words does, without their stems.
func Cut(s string) iter.Seq2[fact.Span, string] {
	return func(yield func(fact.Span, string) bool) {
		point := 0
		for it := words.FromString(s); it.Next(); {
			token := it.Value()
			span := fact.Span{Start: point, End: point + utf8.RuneCountInString(token)}
			point = span.End
			if strings.ContainsFunc(token, isWordRune) && !yield(span, token) {
				return
			}
		}
	}
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Fold lowers a word and makes its apostrophes straight, so that typography
// does not make two words of one.
func Fold(word string) string {
	return strings.ToLower(strings.ReplaceAll(word, "’", "'"))
}

// Stem is the Snowball (Porter 2, English) stem of a folded word without its
// possessive ending. Words with a digit are not stemmed.
func Stem(word string) string {
	w := strings.TrimSuffix(strings.TrimSuffix(Fold(word), "'s"), "'")
	if w == "" || strings.ContainsFunc(w, unicode.IsDigit) {
		return w
	}
	env := snowballstem.NewEnv(w)
	english.Stem(env)
	return env.Current()
}

// IsFunction reports whether a word, of any case, is a function word of
// English: it ties a sentence together and says nothing of what it is about.
func IsFunction(word string) bool { return functionWords[Fold(word)] }

var functionWords = set(`
a about above after again against all also am an and any are as at be because
been before being below between both but by can could did do does doing down
during each even ever every few for from further had has have having he her here
hers herself him himself his how i if in into is it its itself just may me might
more most much must my myself no nor not now of off on once only or other our
ours ourselves out over own per rather same shall she should since so some such
than that the their theirs them themselves then there these they this those
though through to too under until up upon us very was we were what when where
whether which while who whom whose why will with within without would yet you
your yours yourself yourselves
i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll
it's it'd it'll we're we've we'd we'll they're they've they'd they'll that's
there's who's what's isn't aren't wasn't weren't haven't hasn't hadn't don't
doesn't didn't can't couldn't won't wouldn't shouldn't mustn't
`)

func set(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
