package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// tokenKind sorts tokens by what can be told from their letters alone.
type tokenKind uint8

const (
	word       tokenKind = iota
	number               // begins with a digit
	mark                 // punctuation
	quoteMark            // any sign that may open or close a quotation
	possessive           // "'s" after a name, pronoun or noun
)

// token is a word, a number or a sign.
type token struct {
	fact.Span
	text  string
	low   string // folded
	kind  tokenKind
	tight bool // no white space before it
	// paragraph says that a paragraph begins here.
	paragraph bool
	quote     int // index of the innermost quotation it stands in, -1 outside
}

// capital reports whether a token begins with an upper-case letter.
func (t *token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return t.kind == word && unicode.IsUpper(r)
}

// is reports whether the folded token is one of the words given.
func (t *token) is(words ...string) bool {
	for _, w := range words {
		if t.low == w {
			return true
		}
	}
	return false
}

// scanner cuts a text into tokens in one pass.
type scanner struct {
	s      string
	at     int // bytes
	point  int // code points
	tokens []token
	single bool  // a single quotation mark is open
	cuts   []int // code points, in order, that no token may stand across
}

// tokenize cuts words, numbers and signs. Words keep inner hyphens, apostrophes
// and the dots of initials ("U.S."); a possessive or contracted ending ("'s",
// "'ll") is a token of its own. No token stands across an edge of a sentence.
func tokenize(s string, sentences []fact.Span) []token {
	sc := &scanner{s: s, tokens: make([]token, 0, len(s)/5)}
	for _, span := range sentences {
		sc.cuts = append(sc.cuts, span.Start, span.End)
	}
	wrapped := hardWrapped(s)
	gap, breaks := true, 2
	for sc.at < len(s) {
		r, size := utf8.DecodeRuneInString(s[sc.at:])
		switch {
		case r == '\n' || r == '\u2029' || r == '\u2028':
			breaks++
			gap = true
			sc.skip(size)
			continue
		case unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\ufeff':
			gap = true
			sc.skip(size)
			continue
		}
		first := len(sc.tokens)
		switch {
		case isWordRune(r):
			sc.word()
		case isApostrophe(r) && !gap && sc.possessive(size):
			from, fromPoint := sc.at, sc.point
			sc.skip(size)
			sc.add(possessive, from, fromPoint)
		default:
			sc.single = r == '‘' || gap && r == '\'' || sc.single && !isApostrophe(r) && breaks < 2
			sc.sign(r, size)
		}
		sc.tokens[first].tight = !gap
		sc.tokens[first].paragraph = breaks > 1 || (breaks == 1 && !wrapped)
		gap, breaks = false, 0
	}
	return sc.tokens
}

func (sc *scanner) skip(size int) {
	sc.at += size
	sc.point++
}

func (sc *scanner) add(kind tokenKind, from, fromPoint int) {
	t := sc.s[from:sc.at]
	sc.tokens = append(sc.tokens, token{
		Span: fact.Span{Start: fromPoint, End: sc.point},
		text: t, low: text.Fold(t), kind: kind, tight: true, quote: -1,
	})
}

// possessive reports whether the apostrophe at the scanner makes a possessive of
// the plural or name before it, and does not close a quotation: "Sanders' plan".
func (sc *scanner) possessive(size int) bool {
	if sc.single || len(sc.tokens) == 0 {
		return false
	}
	before := sc.tokens[len(sc.tokens)-1]
	next, _ := utf8.DecodeRuneInString(sc.s[sc.at+size:])
	return before.kind == word && hasAnySuffix(before.low, "s", "z", "x") && unicode.IsSpace(next)
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// word reads a word or number and, as further tokens, the endings cut from it.
func (sc *scanner) word() {
	from, fromPoint := sc.at, sc.point
	kind := word
	first, _ := utf8.DecodeRuneInString(sc.s[sc.at:])
	if unicode.IsDigit(first) {
		kind = number
	}
	for sc.at < len(sc.s) && !sc.cut(fromPoint) {
		r, size := utf8.DecodeRuneInString(sc.s[sc.at:])
		if isWordRune(r) {
			sc.skip(size)
			continue
		}
		next, _ := utf8.DecodeRuneInString(sc.s[sc.at+size:])
		prev, _ := utf8.DecodeLastRuneInString(sc.s[from:sc.at])
		switch {
		case isApostrophe(r) && unicode.IsLetter(next):
			if ending := contracted(sc.s[sc.at+size:]); ending > 0 {
				sc.add(kind, from, fromPoint)
				sc.ending(size, ending)
				return
			}
			sc.skip(size)
		case (r == '-' || r == '‐' || r == '‑') && isWordRune(next):
			sc.skip(size)
		case r == '&' && unicode.IsUpper(prev) && unicode.IsUpper(next):
			sc.skip(size)
		case (r == '.' || r == ',') && unicode.IsDigit(prev) && unicode.IsDigit(next):
			sc.skip(size)
		case r == '.' && sc.keepsDot(from, next):
			sc.skip(size)
		default:
			sc.add(kind, from, fromPoint)
			return
		}
	}
	sc.add(kind, from, fromPoint)
}

// cut reports whether the scanner stands at an edge of a sentence, behind the
// beginning of a token.
func (sc *scanner) cut(from int) bool {
	for len(sc.cuts) > 0 && sc.cuts[0] <= from {
		sc.cuts = sc.cuts[1:]
	}
	return len(sc.cuts) > 0 && sc.cuts[0] <= sc.point
}

// contracted is the length in bytes of a contracted ending at the start of s:
// of "s", "ll", "ve", "re", "d", "m" with no letter after it; 0 if there is none.
func contracted(s string) int {
	for _, ending := range []string{"s", "ll", "ve", "re", "d", "m"} {
		if len(s) >= len(ending) && strings.EqualFold(s[:len(ending)], ending) {
			if r, _ := utf8.DecodeRuneInString(s[len(ending):]); !isWordRune(r) {
				return len(ending)
			}
		}
	}
	return 0
}

func (sc *scanner) ending(apostrophe, length int) {
	from, fromPoint := sc.at, sc.point
	sc.skip(apostrophe)
	for ; length > 0 && !sc.cut(fromPoint); length-- {
		sc.skip(1)
	}
	kind := word
	if sc.at-from == apostrophe+1 && (sc.s[sc.at-1] == 's' || sc.s[sc.at-1] == 'S') {
		kind = possessive
	}
	sc.add(kind, from, fromPoint)
}

// keepsDot reports whether a dot belongs to the word before it: an initial
// ("U.S.", "J. Smith") or a title ("Mr.", "Sen.").
func (sc *scanner) keepsDot(from int, next rune) bool {
	w := sc.s[from:sc.at]
	letters := w[strings.LastIndexByte(w, '.')+1:]
	if utf8.RuneCountInString(letters) == 1 {
		r, _ := utf8.DecodeRuneInString(letters)
		return unicode.IsUpper(r) || (unicode.IsLetter(r) && (unicode.IsLetter(next) || strings.Contains(w, ".")))
	}
	return abbreviations[text.Fold(w)]
}

// sign reads one punctuation mark; two straight or curly single quotes side by
// side, and two back quotes, are one double quotation mark.
func (sc *scanner) sign(r rune, size int) {
	from, fromPoint := sc.at, sc.point
	sc.skip(size)
	most := 0 // how many more of the same make one sign
	switch r {
	case '\'', '`', '’', '‘':
		most = 1
	case '-', '.':
		most = len(sc.s)
	}
	for ; most > 0 && !sc.cut(fromPoint) && strings.HasPrefix(sc.s[sc.at:], string(r)); most-- {
		sc.skip(size)
	}
	kind := mark
	if strings.ContainsRune("\"“”„‟«»‹›'‘’‚‛`", r) {
		kind = quoteMark
	}
	sc.add(kind, from, fromPoint)
}

// hardWrapped reports whether the lines of a text are cut at a width, so that a
// single line break does not end a paragraph: most lines end inside a sentence.
func hardWrapped(s string) bool {
	lines, open := 0, 0
	for line := range strings.Lines(s) {
		trimmed := strings.TrimRight(line, " \t\r\n")
		if trimmed == "" {
			continue
		}
		lines++
		r, _ := utf8.DecodeLastRuneInString(trimmed)
		if len(trimmed) > 40 && len(trimmed) < 120 && !strings.ContainsRune(".!?:”\"’'»…", r) {
			open++
		}
	}
	return lines >= 4 && open*2 > lines
}

// abbreviations are words whose dot is part of them.
var abbreviations = set(`
mr mrs ms dr prof sen sens rep reps gov govs gen lt col capt sgt maj adm cmdr rev hon pres
st jr sr vs mt ft no inc corp co ltd jan feb aug sept oct nov dec messrs
`)

// set makes a set of the words of a list.
func set(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
