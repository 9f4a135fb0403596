package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/text"
)

// newFigureReader cuts a text into tokens.
func newFigureReader(s string) *figureReader {
	r := &figureReader{s: s, tokens: make([]figureToken, 0, len(s)/5+1)}
	gap := true
	words, capitals := 0, 0
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(c) {
			gap = true
			i += size
			continue
		}
		t := figureToken{from: i, gap: gap}
		gap = false
		switch {
		case isASCIIDigit(s[i]):
			t.kind, i = figureDigits, digitsEnd(s, i)
			r.any = true
		case unicode.IsLetter(c):
			t.kind, i = figureWord, wordEnd(s, i)
		case fractionSigns[c] > 0:
			t.kind, i = figureDigits, i+size
			r.any = true
		default:
			i += size
		}
		t.to, t.text = i, s[t.from:i]
		t.lower = t.text
		if t.kind == figureWord {
			t.lower = text.Fold(t.text)
			r.any = r.any || isNumberWord(t.lower)
			if len(t.text) > 3 {
				words++
				if unicode.IsUpper(c) {
					capitals++
				}
			}
		}
		r.tokens = append(r.tokens, t)
	}
	r.titled = capitals > 2 && capitals*10 > words*7
	return r
}

// figureReader holds the tokens of the stretch that is read.
type figureReader struct {
	s      string
	tokens []figureToken
	done   int  // the tokens before it belong to figures that are read
	any    bool // it has a digit or a number word
	titled bool // most words are capitalised, as in a headline: capitals say nothing
}

type figureToken struct {
	text, lower string
	from, to    int // bytes
	kind        figureKind
	gap         bool // white space stands before it
}

type figureKind uint8

const (
	figureSign figureKind = iota
	figureDigits
	figureWord
)

// digitsEnd is where a number in digits ends, its commas and point included. Nobody counts
// "000" of anything, so that "2, 000" is one number with a space too many.
func digitsEnd(s string, i int) int {
	for i < len(s) {
		if isASCIIDigit(s[i]) || (s[i] == ',' || s[i] == '.') && i+1 < len(s) && isASCIIDigit(s[i+1]) {
			i++
			continue
		}
		if zeros := strings.HasPrefix(s[i:], ", 000"); zeros && (i+5 == len(s) || !isASCIIDigit(s[i+5])) {
			i += 5
			continue
		}
		break
	}
	return i
}

// wordEnd is where a word ends: letters and digits, apostrophes inside it, and
// the full stops of initials.
func wordEnd(s string, i int) int {
	from := i
	for i < len(s) {
		c, size := utf8.DecodeRuneInString(s[i:])
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c):
		case (c == '\'' || c == '’') && unicode.IsLetter(next):
		case c == '.' && i == from+1 && unicode.IsLetter(next), c == '.' && i > from+1 && s[i-2] == '.':
		default:
			return i
		}
		i += size
	}
	return i
}

func (r *figureReader) has(i int) bool { return i >= 0 && i < len(r.tokens) }

func (r *figureReader) low(i int) string {
	if !r.has(i) {
		return ""
	}
	return r.tokens[i].lower
}

func (r *figureReader) is(i int, words ...string) bool {
	return r.has(i) && slices.Contains(words, r.tokens[i].lower)
}

func (r *figureReader) sign(i int, sign string) bool { return r.has(i) && r.tokens[i].text == sign }

func (r *figureReader) gap(i int) bool { return !r.has(i) || r.tokens[i].gap }

func (r *figureReader) isDash(i int) bool {
	return r.sign(i, "-") || r.sign(i, "–") || r.sign(i, "‑")
}

// isMinus reports a minus sign: tight before a number, with white space before it.
func (r *figureReader) isMinus(i int) bool {
	if r.sign(i, "−") || r.is(i, "minus") {
		return true
	}
	return r.sign(i, "-") && r.gap(i) && !r.gap(i+1) && i > 0 && r.has(i+1) && r.tokens[i+1].kind == figureDigits
}

func (r *figureReader) capital(i int) bool {
	if !r.has(i) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.tokens[i].text)
	return unicode.IsUpper(c)
}
