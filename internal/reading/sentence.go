package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// Sentences are cut in three steps:
//
//   - Lines (sentence_lines.go): which line breaks end a paragraph, and which only
//     wrap it. A paragraph always ends a sentence.
//   - Ends (here): every full stop, question mark, exclamation mark, ellipsis and
//     their kin in other scripts is a place where a sentence may end. Closing
//     quotation marks and brackets behind it belong to the sentence.
//   - Decisions (sentence_end.go, abbreviations in sentence_abbreviations.go): a
//     place is an end if what stands before it is no abbreviation, number or
//     ellipsis that runs on, and what stands after it can begin a sentence.
//
// The properties of marks and the default decisions are those of Unicode
// Standard Annex 29, section 5; the rules for abbreviations extend it as section
// 5.3 of the annex expects. A quotation of several sentences is cut at its inner
// sentences like running text, as Wikinews and the Penn Treebank do it.

// Sentences cuts a text into sentences and returns their spans in code points,
// in order. White space at the ends is left out, everything else lies in exactly
// one span. Bytes that are no UTF-8 count as one code point each.
func Sentences(s string) []fact.Span {
	all := paragraphs(s)
	c := sentenceCutter{s: s, out: make([]fact.Span, 0, len(all))}
	for _, p := range all {
		c.cut(p.from, p.to)
	}
	return c.out
}

// sentenceCutter holds the state of cutting one text; all offsets are bytes.
type sentenceCutter struct {
	s      string
	start  int  // where the sentence at hand begins
	to     int  // where the paragraph ends
	quoted bool // inside double quotation marks
	item   int  // where the next item of a list in this line begins, -1 for nowhere

	out   []fact.Span
	at    int // the byte up to which code points are counted,
	point int // and how many they are
}

// cut cuts one paragraph.
func (c *sentenceCutter) cut(from, to int) {
	c.to, c.quoted = to, c.quoted && c.closesFirst(from, to)
	c.begin(from)
	for i := from; i < to; {
		if i == c.item {
			c.end(i)
			continue
		}
		b := c.s[i]
		if !sentenceBytes[b] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(c.s[i:to])
		switch {
		case isStop(r):
			next, ends := c.stop(i, r)
			if ends {
				c.end(next)
			}
			i = next
			if c.item >= 0 && c.item < i {
				c.item = -1
			}
		case isDoubleQuote(r):
			c.quote(i, r, size)
			i += size
		default:
			i += size
		}
	}
	c.end(to)
}

// begin starts a sentence at a byte, or at the next that is no white space.
func (c *sentenceCutter) begin(at int) {
	c.start = c.skipSpace(at)
	c.item = c.nextItem()
}

// end ends the sentence at hand before a byte and begins the next.
func (c *sentenceCutter) end(at int) {
	words := strings.TrimRightFunc(c.s[c.start:max(at, c.start)], unicode.IsSpace)
	if words != "" {
		c.point += utf8.RuneCountInString(c.s[c.at:c.start])
		from := c.point
		c.at = c.start + len(words)
		c.point += utf8.RuneCountInString(words)
		c.out = append(c.out, fact.Span{Start: from, End: c.point})
	}
	c.begin(at)
}

// quote keeps track of whether the text at hand is quoted. Straight marks are
// told by the white space around them, and by turns where that says nothing.
func (c *sentenceCutter) quote(at int, r rune, size int) {
	switch r {
	case '“', '„', '«', '‟':
		c.quoted = true
	case '”', '»':
		c.quoted = false
	default:
		before, after := c.spaceBefore(at), c.spaceAfter(at+size)
		switch {
		case before && !after:
			c.quoted = true
		case !before && after:
			c.quoted = false
		default:
			c.quoted = !c.quoted
		}
	}
}

// closesFirst reports whether the first quotation mark of a paragraph closes a
// quotation that was opened before the paragraph.
func (c *sentenceCutter) closesFirst(from, to int) bool {
	i := strings.IndexAny(c.s[from:to], `"“”`)
	if i < 0 || strings.HasPrefix(c.s[from+i:], "“") {
		return false
	}
	at := from + i
	return c.s[at] != '"' || !c.spaceBefore(at) || c.spaceAfter(at+1)
}

// spaceBefore reports whether a byte is the first of a paragraph or stands
// behind white space or an opening bracket.
func (c *sentenceCutter) spaceBefore(at int) bool {
	r, size := utf8.DecodeLastRuneInString(c.s[:at])
	return size == 0 || unicode.IsSpace(r) || r == '(' || r == '[' || r == '—' || r == '–'
}

// spaceAfter reports whether white space, the end or a closing mark stands at a byte.
func (c *sentenceCutter) spaceAfter(at int) bool {
	if at >= c.to {
		return true
	}
	r, _ := utf8.DecodeRuneInString(c.s[at:c.to])
	return unicode.IsSpace(r) || strings.ContainsRune(".,;:!?)]…—–", r)
}

func (c *sentenceCutter) skipSpace(at int) int {
	for at < c.to {
		r, size := utf8.DecodeRuneInString(c.s[at:c.to])
		if !unicode.IsSpace(r) {
			break
		}
		at += size
	}
	return at
}

// sentenceBytes are the bytes with which a mark begins that the cutter looks
// at: ASCII marks, and the lead bytes of the scripts with marks of their own.
var sentenceBytes = func() (hot [256]bool) {
	for _, b := range []byte(`.!?"`) {
		hot[b] = true
	}
	for _, b := range []byte{0xC2, 0xD6, 0xD8, 0xDB, 0xDC, 0xDF, 0xF0} {
		hot[b] = true
	}
	for b := 0xE0; b <= 0xEF; b++ {
		hot[b] = true
	}
	return hot
}()

// isStop reports whether a mark can end a sentence.
func isStop(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '.' || r == '!' || r == '?'
	}
	return r == '…' || unicode.Is(unicode.Sentence_Terminal, r)
}

func isDoubleQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»':
		return true
	}
	return false
}
