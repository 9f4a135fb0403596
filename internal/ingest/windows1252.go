package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// # When bytes are plainly windows-1252
//
// Every sequence of bytes can be read as windows-1252, or nearly: that it can be
// read so shows nothing. Two things show it.
//
// First, the bytes above 7F hardly ever form UTF-8. They are single letters
// among plain ones ("Zürich": Z FC r), while UTF-8 has them in twos and threes.
// A few do by chance (“ß” before a closing quotation mark is DF 93), so at most
// one sequence of UTF-8 is allowed to four bytes that are none. A file of UTF-8
// with a byte lost, or one pasted together of both encodings, fails here.
//
// Second, each of those bytes makes sense where it stands. Letters stand in
// words: with plain letters beside them, or as one of the few words that have
// none (à, é, ö, þá), and no capital follows a small letter as it does in "Ã©".
// Signs do not stand between two letters, but for those that may: quotation
// marks, dashes, apostrophes. Bytes that windows-1252 leaves undefined, and the
// bare accents that nobody types, stand nowhere. One byte that makes no sense is
// enough to refuse: texts in other encodings (Cyrillic, Greek, Chinese, Mac
// Roman, DOS) are full of them, and then the person can say what the file is
// by saving it as UTF-8. What is not told apart is a neighbour of windows-1252
// with the same letters in other words, such as Czech in windows-1250; so the
// reading comes with a warning.

// plainlyWindows1252 decodes bytes that are no UTF-8, if they plainly are windows-1252.
func plainlyWindows1252(data []byte) (string, bool) {
	if sequences, single := highBytes(data); sequences*4 > single {
		return "", false
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", false
	}
	s := string(decoded)
	return s, makesSense(s)
}

// highBytes counts the UTF-8 sequences of more than one byte, and the bytes above
// 7F outside them.
func highBytes(data []byte) (sequences, single int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, size := utf8.DecodeRune(data[i:])
		if size > 1 {
			sequences++
		} else {
			single++
		}
		i += size
	}
	return sequences, single
}

// anywhere are signs that stand beside letters on both sides too.
const anywhere = "‘’‚“”„‹›«»–—…•·´×\u00A0\u00AD"

// nowhere are bare accents and signs that nobody types, and what undefined bytes become.
const nowhere = "ˆ˜¨¯¸¬¤\uFFFD"

// makesSense reports whether every character of a text beyond ASCII stands where
// such a character stands in the languages that are written in windows-1252.
func makesSense(s string) bool {
	before := rune(0)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if isLetter(r) {
			end := i + strings.IndexFunc(s[i:], func(r rune) bool { return !isLetter(r) })
			if end < i {
				end = len(s)
			}
			if !isWord(s[i:end], s[end:]) {
				return false
			}
			before, _ = utf8.DecodeLastRuneInString(s[i:end])
			i = end
			continue
		}
		i += size
		if r >= utf8.RuneSelf && !strings.ContainsRune(anywhere, r) {
			after, _ := utf8.DecodeRuneInString(s[i:])
			switch {
			case strings.ContainsRune(nowhere, r):
				return false
			case isLetter(before) && isLetter(after):
				return false
			case unicode.Is(unicode.Sc, r) && unicode.IsLower(before):
				return false
			}
		}
		before = r
	}
	return true
}

// isLetter leaves out signs that Unicode counts among the letters.
func isLetter(r rune) bool {
	return unicode.IsLetter(r) && !strings.ContainsRune("ªºµƒˆ", r)
}

// alone are the letters beyond ASCII that make words without a plain letter.
const alone = "àáäåæèéíòóôöøúüðþ"

// isWord reports whether a run of letters is a word, as far as its letters beyond
// ASCII go; after is what follows it.
func isWord(word, after string) bool {
	plain, n, before := false, 0, rune(0)
	for _, r := range word {
		plain = plain || r < utf8.RuneSelf
		if max(r, before) >= utf8.RuneSelf && unicode.IsLower(before) && unicode.IsUpper(r) {
			return false
		}
		before = r
		n++
	}
	switch {
	case plain:
		return true
	case n == 1 && unicode.IsUpper(before) && strings.HasPrefix(after, "."):
		return true // an initial
	default:
		return n <= 3 && !strings.ContainsFunc(word, func(r rune) bool { return !strings.ContainsRune(alone, unicode.ToLower(r)) })
	}
}
