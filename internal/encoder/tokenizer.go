package encoder

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Span is a stretch of a text in Unicode code points: Start included, End
// excluded. Invalid UTF-8 counts one code point a byte.
type Span struct{ Start, End int }

// overlaps reports whether s and o share a code point.
func (s Span) overlaps(o Span) bool { return max(s.Start, o.Start) < min(s.End, o.End) }

// Piece is one WordPiece of a text: a word or a part of one.
type Piece struct {
	// Span is what the piece came from. Pieces follow each other in the text;
	// two overlap only where one code point gave both, as a Korean syllable does.
	Span
	// ID is the piece's line in the vocabulary, counted from 0.
	ID int32
	// Continues says that the piece goes on with the word of the piece before it.
	Continues bool
}

// Tokens is a text as the model sees it, without the marks [CLS] and [SEP] that
// it is given on either side.
type Tokens struct {
	Pieces []Piece
	// Words is the number of words and punctuation marks that the pieces make up.
	Words int
	// Unknown is how many of the words are not in the vocabulary even in parts.
	Unknown int
	// Cut says that the text was too long and goes on after the last piece.
	Cut bool
}

// UnknownShare is the share of words, from 0 to 1, of which the model knows
// nothing; 0 for a text without words. In a script that the vocabulary lacks it
// is near 1. A foreign language in a known script shows in PiecesPerWord.
func (t *Tokens) UnknownShare() float64 {
	return float64(t.Unknown) / float64(max(t.Words, 1))
}

// PiecesPerWord tells how well the vocabulary fits the text: about 1.1 in English
// articles, 1.5 to 2.2 in languages in Latin script and about 5 in Russian or
// Arabic, whose words fall into parts without meaning to the model. It is 1 for a
// text without words and says little about less than a paragraph.
func (t *Tokens) PiecesPerWord() float64 {
	if t.Words == 0 {
		return 1
	}
	return float64(len(t.Pieces)) / float64(t.Words)
}

// tokenLimit is the most tokens of a text that the model is given, the two marks
// included; it was trained with this limit. The rest of the text is left out.
const tokenLimit = 128

// tokenizer cuts texts by the WordPiece vocabulary (Schuster and Nakajima 2012,
// as in BERT): always the longest piece that fits, from the left.
type tokenizer struct {
	begins, continues map[string]int32 // pieces that begin a word, and those that go on
	longest           int              // letters of the longest piece
	unknown, cls, sep int32
}

// readVocabulary reads a vocabulary, one piece a line; those that continue a
// word begin with "##".
func readVocabulary(data []byte) (*tokenizer, error) {
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("it is not UTF-8")
	}
	t := &tokenizer{begins: make(map[string]int32, 1<<15), continues: make(map[string]int32, 1<<13)}
	id := int32(0)
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		table := t.begins
		piece, continues := strings.CutPrefix(line, "##")
		if continues && piece != "" {
			table = t.continues
		} else {
			piece = line
		}
		if piece == "" {
			return nil, fmt.Errorf("its line %d is empty", id+1)
		}
		if _, twice := table[piece]; twice {
			return nil, fmt.Errorf("its line %d is there twice", id+1)
		}
		table[piece] = id
		t.longest = max(t.longest, utf8.RuneCountInString(piece))
		id++
	}
	for name, to := range map[string]*int32{"[UNK]": &t.unknown, "[CLS]": &t.cls, "[SEP]": &t.sep} {
		var ok bool
		if *to, ok = t.begins[name]; !ok {
			return nil, fmt.Errorf("it lacks %s", name)
		}
	}
	return t, nil
}

// size is the number of pieces in the vocabulary.
func (t *tokenizer) size() int { return len(t.begins) + len(t.continues) }

// cut turns a text into tokens in time linear in its length.
func (t *tokenizer) cut(text string) Tokens {
	const limit = tokenLimit - 2
	var tokens Tokens
	s := splitter{yield: func(w *word) bool {
		if len(tokens.Pieces) == limit {
			tokens.Cut = true
			return false
		}
		n := len(tokens.Pieces)
		tokens.Words++
		tokens.Pieces = t.cutWord(tokens.Pieces, w)
		if tokens.Pieces[n].ID == t.unknown {
			tokens.Unknown++
		}
		if len(tokens.Pieces) > limit {
			tokens.Pieces, tokens.Cut = tokens.Pieces[:limit], true
			return false
		}
		return true
	}}
	s.split(text)
	return tokens
}

// cutWord appends the pieces of a word, at least one. A word that cannot be cut
// into pieces to its end is one unknown piece.
func (t *tokenizer) cutWord(pieces []Piece, w *word) []Piece {
	n, letters := len(pieces), len(w.letters)
	unknown := func() []Piece {
		return append(pieces[:n], Piece{Span: Span{w.letters[0].start, w.end}, ID: t.unknown})
	}
	if w.long {
		return unknown()
	}
	table := t.begins
	for from := 0; from < letters; {
		to := min(letters, from+t.longest)
		for ; to > from; to-- {
			if id, ok := table[string(w.slice(from, to))]; ok {
				span := Span{w.letters[from].start, w.letters[to-1].end}
				pieces = append(pieces, Piece{Span: span, ID: id, Continues: from > 0})
				break
			}
		}
		if to == from {
			return unknown()
		}
		from, table = to, t.continues
	}
	return pieces
}

// ids are the tokens' numbers as the model is given them, with its marks.
func (t *tokenizer) ids(tokens *Tokens) []int32 {
	ids := make([]int32, 0, len(tokens.Pieces)+2)
	ids = append(ids, t.cls)
	for _, p := range tokens.Pieces {
		ids = append(ids, p.ID)
	}
	return append(ids, t.sep)
}
