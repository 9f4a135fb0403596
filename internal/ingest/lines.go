package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// line is a line of a text that is not blank, without the white space around it.
type line struct {
	text     string
	from, to int  // bytes
	points   int  // length in code points
	apart    bool // a blank line, or the beginning of the text, stands before it
}

// isLineEnd reports whether a rune ends a line: LF, CR, NEL and the two separators of Unicode.
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

// longestFoot is how many bytes at the end of a text are looked at.
const longestFoot = 2000

// lastLines are the last lines of a text that are not blank, at most n, the last
// one first. A line that begins further up than longestFoot is not among them.
func lastLines(s string, n int) []string {
	if len(s) > longestFoot {
		s = s[len(s)-longestFoot:]
		cut := strings.IndexFunc(s, isLineEnd)
		if cut < 0 {
			return nil
		}
		s = s[cut:]
	}
	lines := strings.FieldsFunc(s, isLineEnd)
	slices.Reverse(lines)
	lines = slices.DeleteFunc(lines, blank)
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
	}
	return lines[:min(n, len(lines))]
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
