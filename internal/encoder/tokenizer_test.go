package encoder

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// testdata/tokens.jsonl was made with BertWordPieceTokenizer(vocab.txt,
// lowercase=True) of Hugging Face tokenizers 0.23.3, cut to 128 tokens. One line
// has no spans: there a dropped mark ends a piece, which here is part of it.
func TestTokensAreTheReferences(t *testing.T) {
	e := loaded(t, nil)
	file, err := os.ReadFile("testdata/tokens.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(file)) {
		var want struct {
			Text  string
			IDs   []int32
			Spans [][2]int
		}
		if err := json.Unmarshal([]byte(line), &want); err != nil {
			t.Fatal(err)
		}
		tokens := e.Tokenize(want.Text)
		var ids []int32
		var spans [][2]int
		for _, p := range tokens.Pieces {
			ids = append(ids, p.ID)
			spans = append(spans, [2]int{p.Start, p.End})
		}
		if !slices.Equal(ids, want.IDs) {
			t.Errorf("%.60q: ids %v, want %v", want.Text, ids, want.IDs)
		} else if want.Spans != nil && !slices.Equal(spans, want.Spans) {
			t.Errorf("%.60q: spans %v, want %v", want.Text, spans, want.Spans)
		}
	}
}

func TestTokenize(t *testing.T) {
	e := loaded(t, nil)
	names := make([]string, e.tokenizer.size())
	for piece, id := range e.tokenizer.begins {
		names[id] = piece
	}
	for piece, id := range e.tokenizer.continues {
		names[id] = "##" + piece
	}
	for _, c := range []struct {
		name, text string
		want       string // the pieces
		spans      []Span
	}{
		{"empty", "", "", nil},
		{"only spaces and controls", " \t\x00\u200b\n", "", nil},
		{"the model's marks are ordinary words", "[CLS] x [SEP][MASK]", "[ cl ##s ] x [ sep ] [ mask ]", nil},
		{"an accent in one code point", "café!", "cafe !", []Span{{0, 4}, {4, 5}}},
		{"an accent of its own belongs to its letter", "cafe\u0301!", "cafe !", []Span{{0, 5}, {5, 6}}},
		{"a mark after a space belongs to nothing", "a \u0301b", "a b", []Span{{0, 1}, {3, 4}}},
		{"a mark at the start", "\u0301b", "b", []Span{{1, 2}}},
		{"one code point, several pieces", "각", "ᄀ ##ᅡ ##ᆨ", []Span{{0, 1}, {0, 1}, {0, 1}}},
		{"soft hyphen inside a word", "be\u00adcause", "because", []Span{{0, 8}}},
		{"invalid bytes count one each", "a\xff\xfe b\xc3", "a b", []Span{{0, 1}, {4, 5}}},
		{"an unassigned code point is a letter", "x\u0378y z", "[UNK] z", []Span{{0, 3}, {4, 5}}},
		{"private use is dropped", "x\ue123y", "x ##y", []Span{{0, 1}, {2, 3}}},
		{"a word that is too long", strings.Repeat("a", 101) + "\u0301 b", "[UNK] b", []Span{{0, 102}, {103, 104}}},
		{"ideographs one by one", "x中文y", "x 中 文 y", []Span{{0, 1}, {1, 2}, {2, 3}, {3, 4}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			var spans []Span
			for _, p := range e.Tokenize(c.text).Pieces {
				got = append(got, names[p.ID])
				spans = append(spans, p.Span)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("pieces %q, want %q", s, c.want)
			}
			if c.spans != nil && !slices.Equal(spans, c.spans) {
				t.Errorf("spans %v, want %v", spans, c.spans)
			}
		})
	}
}

func TestWhereTextsAreCut(t *testing.T) {
	e := loaded(t, nil)
	for _, c := range []struct {
		name   string
		text   string
		pieces int
		cut    bool
	}{
		{"as many as fit", strings.Repeat("word ", 126), 126, false},
		{"one too many", strings.Repeat("word ", 127), 126, true},
		{"inside a word", strings.Repeat("word ", 125) + "zzzzzz", 126, true},
		{"5,000 words", strings.Repeat("word ", 5000), 126, true},
		{"only spaces after the last that fits", strings.Repeat("word ", 126) + strings.Repeat(" ", 1000), 126, false},
		{"a line of 5 MB", strings.Repeat("a", 5<<20), 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			tokens := e.Tokenize(c.text)
			if len(tokens.Pieces) != c.pieces || tokens.Cut != c.cut {
				t.Errorf("%d pieces, cut %v; want %d, %v", len(tokens.Pieces), tokens.Cut, c.pieces, c.cut)
			}
		})
	}
}

func TestWhatTheVocabularyKnows(t *testing.T) {
	e := loaded(t, nil)
	for _, c := range []struct {
		name, text        string
		leastShare, share float64 // of unknown words, bounds included
		leastPer, per     float64 // pieces per word
	}{
		{"nothing", "", 0, 0, 1, 1},
		{"English", "The prime minister said on Sunday that the talks would go on.", 0, 0, 1, 1.3},
		{"German", "Der Ministerpräsident sagte am Sonntag, die Gespräche würden fortgesetzt.", 0, 0, 1.5, 4},
		{"Russian", "Президент объявил о новых выборах в стране после переговоров.", 0, 0, 3, 9},
		{"Amharic", "የኢትዮጵያ ጠቅላይ ሚኒስትር ተናገሩ", 1, 1, 1, 1},
		{"half of it", "the ጠቅላይ minister ሚኒስትር", .5, .5, 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			tokens := e.Tokenize(c.text)
			if s := tokens.UnknownShare(); s < c.leastShare || s > c.share {
				t.Errorf("unknown share %.2f, want %.2f to %.2f", s, c.leastShare, c.share)
			}
			if p := tokens.PiecesPerWord(); p < c.leastPer || p > c.per {
				t.Errorf("%.2f pieces per word, want %.2f to %.2f", p, c.leastPer, c.per)
			}
		})
	}
}

func TestReadVocabulary(t *testing.T) {
	const good = "[PAD]\n[UNK]\n[CLS]\n[SEP]\na\n##a\n##\n"
	for _, c := range []struct{ name, file, wrong string }{
		{"good", good, ""},
		{"lines end as on Windows", strings.ReplaceAll(good, "\n", "\r\n"), ""},
		{"no line end at the end", strings.TrimSuffix(good, "\n"), ""},
		{"empty", "", "lacks"},
		{"no [SEP]", strings.ReplaceAll(good, "[SEP]\n", ""), "[SEP]"},
		{"an empty line", good + "\nb\n", "line 8 is empty"},
		{"a piece twice", good + "a\n", "line 8 is there twice"},
		{"not text", good + "\xff\n", "UTF-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, err := readVocabulary([]byte(c.file))
			switch {
			case c.wrong == "" && err != nil:
				t.Error(err)
			case c.wrong == "" && v.size() != 7:
				t.Errorf("%d pieces, want 7", v.size())
			case c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)):
				t.Errorf("error %v, want one with %q", err, c.wrong)
			}
		})
	}
}

// checkTokens holds what is true of the tokens of every text.
func checkTokens(t interface{ Fatalf(string, ...any) }, e *Encoder, text string) Tokens {
	tokens := e.Tokenize(text)
	length, last := utf8.RuneCountInString(text), Span{}
	if n := len(tokens.Pieces); n > 126 || tokens.Words > n || tokens.Unknown > tokens.Words || tokens.Cut && n != 126 {
		t.Fatalf("%q: %d pieces, %d words, %d unknown, cut %v", text, n, tokens.Words, tokens.Unknown, tokens.Cut)
	}
	for i, p := range tokens.Pieces {
		if p.Start < last.Start || p.End <= p.Start || p.End < last.End || p.End > length || p.ID < 0 || int(p.ID) >= e.tokenizer.size() {
			t.Fatalf("%q: piece %d is %+v after %v in %d code points", text, i, p, last, length)
		}
		if p.Start < last.End-1 {
			t.Fatalf("%q: piece %d, %+v, has more than one code point in common with %v", text, i, p, last)
		}
		last = p.Span
	}
	return tokens
}

// The pieces of two texts put one after the other are the pieces of each.
func TestPropertyOffsetsOfJoinedTexts(t *testing.T) {
	e := loaded(t, nil)
	part := rapid.StringOfN(rapid.RuneFrom([]rune("aeT19 .,-é\u0301中각\u00ad\u200b🙂\u0378Ω\n")), 0, 30, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := part.Draw(t, "a"), part.Draw(t, "b")
		want := checkTokens(t, e, a).Pieces
		shift := utf8.RuneCountInString(a) + 1
		for _, p := range checkTokens(t, e, b).Pieces {
			p.Start, p.End = p.Start+shift, p.End+shift
			want = append(want, p)
		}
		if got := checkTokens(t, e, a+" "+b).Pieces; !slices.Equal(got, want) {
			t.Fatalf("pieces %v, want %v", got, want)
		}
	})
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"", "The U.S. said “no” — 1,234.5%", "cafe\u0301 각 中", "\xff\xfe\x00", "[CLS][SEP]", "\U0002F800\u0344", strings.Repeat("é", 120)} {
		f.Add(s)
	}
	e := loaded(f, nil)
	f.Fuzz(func(t *testing.T, text string) { checkTokens(t, e, text) })
}
