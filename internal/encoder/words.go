package encoder

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The first half of BERT's uncased tokenizer: a text becomes words of small
// letters without accents. It follows BertNormalizer and BertPreTokenizer of
// the Hugging Face tokenizers library with the settings of bert-base-uncased.
// Unlike there, "[CLS]" and the like in a text are ordinary words and never the
// model's own marks: an article must not be able to set those.

// letterLimit is the longest word in letters that is looked up; a longer one is
// unknown as a whole, as in the reference.
const letterLimit = 100

// letter is one letter of a word: where it begins in the word's text, and which
// code points of the article's text it came from.
type letter struct{ at, start, end int }

// word collects the letters of one word.
type word struct {
	text    []byte
	letters []letter // the first letterLimit
	long    bool     // there were more than letterLimit
	end     int      // of the last letter, kept or not, in the article's text
}

func (w *word) add(r rune, point int) {
	w.end = point + 1
	if len(w.letters) == letterLimit {
		w.long = true
		return
	}
	w.letters = append(w.letters, letter{len(w.text), point, w.end})
	w.text = utf8.AppendRune(w.text, r)
}

// mark takes in a combining mark: it is dropped, but belongs to the letter it stands on.
func (w *word) mark(point int) {
	if len(w.letters) == 0 || w.end != point {
		return
	}
	w.end = point + 1
	if !w.long {
		w.letters[len(w.letters)-1].end = w.end
	}
}

// slice is the text of the letters from i up to j.
func (w *word) slice(i, j int) []byte {
	if j == len(w.letters) {
		return w.text[w.letters[i].at:]
	}
	return w.text[w.letters[i].at:w.letters[j].at]
}

// splitter hands the words of a text to yield, one after the other, until yield
// returns false.
type splitter struct {
	word    word
	yield   func(*word) bool // the word is only valid during the call
	stopped bool
}

// split goes through the text. Invalid UTF-8 counts one code point a byte and is
// dropped.
func (s *splitter) split(text string) {
	var decomposed [32]byte
	point := -1
	for i, r := range text {
		if s.stopped {
			return
		}
		point++
		switch {
		case isDropped(r):
		case unicode.IsSpace(r):
			s.endWord()
		case r < utf8.RuneSelf:
			s.take(r, point)
		default:
			if isIdeograph(r) {
				s.endWord()
			}
			for rest := norm.NFD.AppendString(decomposed[:0], text[i:i+utf8.RuneLen(r)]); len(rest) > 0; {
				d, size := utf8.DecodeRune(rest)
				s.take(d, point)
				rest = rest[size:]
			}
			if isIdeograph(r) {
				s.endWord()
			}
		}
	}
	s.endWord()
}

// take adds one character, already decomposed, to the words.
func (s *splitter) take(r rune, point int) {
	switch {
	case isPunctuation(r):
		s.endWord()
		s.word.add(r, point)
		s.endWord()
	case unicode.Is(unicode.Mn, r):
		s.word.mark(point)
	default:
		s.word.add(unicode.ToLower(r), point)
	}
}

func (s *splitter) endWord() {
	w := &s.word
	if len(w.letters) > 0 && !s.stopped {
		s.stopped = !s.yield(w)
	}
	w.text, w.letters, w.long = w.text[:0], w.letters[:0], false
}

// isDropped reports the code points that the reference removes before anything
// else: NUL, U+FFFD, control and format characters and private use, but not tab
// and line ends. It does not ask unicode.C, which also holds unassigned code
// points: those stay, so that an unknown new character is an unknown word.
func isDropped(r rune) bool {
	switch r {
	case '\t', '\n', '\r':
		return false
	case utf8.RuneError:
		return true
	}
	return r < ' ' || r >= 0x7F && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co)
}

// isPunctuation counts, like the reference, every ASCII character as punctuation
// that is neither letter nor digit nor space.
func isPunctuation(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '!' && r <= '/' || r >= ':' && r <= '@' || r >= '[' && r <= '`' || r >= '{' && r <= '~'
	}
	return unicode.IsPunct(r)
}

// isIdeograph reports the CJK ideographs that are words by themselves. The list
// is the reference's, not Unicode's: kana and hangul are not in it.
func isIdeograph(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF ||
		r >= 0x20000 && r <= 0x2A6DF || r >= 0x2A700 && r <= 0x2CEAF ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0x2F800 && r <= 0x2FA1F
}
