package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of a text that is not blank, without the white space around it.
type line struct {
	text     string
	from, to int  // bytes
	points   int  // length in code points
	apart    bool // a blank line, or the beginning of the text, stands before it
}

// lineEnds are what ends a line: LF, CR, NEL and the two separators of Unicode.
func isLineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// firstLines are the first lines of a text that are not blank, at most n.
func firstLines(s string, n int) []line {
	var lines []line
	apart := true
	for at := 0; at < len(s) && len(lines) < n; {
		end := strings.IndexFunc(s[at:], isLineEnd)
		next := len(s)
		if end < 0 {
			end = len(s)
		} else {
			end += at
			_, size := utf8.DecodeRuneInString(s[end:])
			if next = end + size; strings.HasPrefix(s[end:], "\r\n") {
				next++
			}
		}
		if from, to := trimmed(s, at, end); from < to {
			lines = append(lines, line{s[from:to], from, to, utf8.RuneCountInString(s[from:to]), apart})
			apart = false
		} else {
			apart = true
		}
		at = next
	}
	return lines
}

// lastLines are the last lines of a text that are not blank, at most n, the last one first.
func lastLines(s string, n int) []string {
	var lines []string
	for range n {
		if s = strings.TrimRightFunc(s, unicode.IsSpace); s == "" {
			break
		}
		start := 0
		if i := strings.LastIndexFunc(s, isLineEnd); i >= 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			start = i + size
		}
		lines = append(lines, strings.TrimLeftFunc(s[start:], unicode.IsSpace))
		s = s[:start]
	}
	return lines
}

// closing is the last rune of a line that is no quotation mark or bracket.
func closing(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’»“‹›)]`))
	return r
}

// opening is the first rune of a line that is no quotation mark or bracket.
func opening(s string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘„«»‹›([¿¡`))
	return r
}
