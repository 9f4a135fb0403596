package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// article reads a file's bytes and freezes what came of it.
func (f format) article(data []byte) (a fact.Article, err error) {
	// A mistake in a library that takes a file apart must not take the other files with it.
	defer func() {
		if p := recover(); p != nil {
			a, err = fact.Article{}, fact.Problemf(fact.Damaged,
				"the file could not be taken apart (%w); save the article as plain text and give that", fmt.Errorf("%v", p))
		}
	}()
	if len(data) == 0 {
		return a, fact.Problemf(fact.BadInput, "the file is empty; give one with an article in it")
	}
	if a, err = f.read(data); err != nil {
		return fact.Article{}, err
	}
	if blank(a.Text) {
		return fact.Article{}, fact.Problemf(fact.BadInput, "the file holds nothing but white space; give one with an article in it")
	}
	sum := sha256.Sum256([]byte(a.Text))
	a.SHA256 = hex.EncodeToString(sum[:])
	return a, nil
}

// blank reports whether nothing of a text can be seen.
func blank(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) })
}

// mark is a stretch of bytes of a text that is a part of another kind than body.
type mark struct {
	kind     fact.PartKind
	from, to int
}

// partsOf cuts a text into parts: the marks, which are in order and hold no white
// space at their ends, and body around them.
func partsOf(s string, marks []mark) []fact.Part {
	x := text.NewIndex(s)
	var parts []fact.Part
	add := func(kind fact.PartKind, from, to int) {
		if from, to = trimmed(s, from, to); from < to {
			parts = append(parts, fact.Part{Kind: kind, Span: x.Span(from, to)})
		}
	}
	at := 0
	for _, m := range marks {
		add(fact.Body, at, m.from)
		add(m.kind, m.from, m.to)
		at = m.to
	}
	add(fact.Body, at, len(s))
	return parts
}

// trimmed is a stretch of bytes without the white space at its ends.
func trimmed(s string, from, to int) (int, int) {
	from = to - len(strings.TrimLeftFunc(s[from:to], unicode.IsSpace))
	return from, from + len(strings.TrimRightFunc(s[from:to], unicode.IsSpace))
}

// longestTitle is how many code points of a title are shown.
const longestTitle = 120

// label makes a title of a line: on one line, without control characters, and
// cut at a word if it is long.
func label(line string) string {
	line = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, clip(line, 4*longestTitle))
	line = strings.Join(strings.Fields(line), " ")
	if utf8.RuneCountInString(line) <= longestTitle {
		return line
	}
	cut := clip(line, longestTitle-1)
	if space := strings.LastIndexByte(cut, ' '); space > len(cut)/2 {
		cut = cut[:space]
	}
	return strings.TrimRight(cut, " ,;:–—-") + "…"
}

// clip is the first code points of a string, at most n of them.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
