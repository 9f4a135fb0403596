package reading

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// listMarker is the number, letter or bullet that an item of a list begins with.
type listMarker struct {
	words string // as it stands: "2.)", "(b)", "•"
	next  string // the marker that the next item would have; for a bullet the same
}

// bullets begin an item of a list and are found again before the next.
const bullets = "•⁃▪◦‣●■▸►∙"

// maxListNumber bounds what is taken for the number of an item: "2007." is a year.
const maxListNumber = 200

// listMarkerOf reads the marker that a line or sentence begins with. A capital
// with a full stop is an initial, not a marker.
func listMarkerOf(s string) (listMarker, bool) {
	first, size := utf8.DecodeRuneInString(s)
	switch {
	case size == 0:
		return listMarker{}, false
	case strings.ContainsRune(bullets, first):
		return listMarker{s[:size], s[:size]}, true
	case (first == '*' || first == '-' || first == '–') && strings.HasPrefix(s[size:], " "):
		return listMarker{s[:size], s[:size]}, true
	}
	open := strings.HasPrefix(s, "(")
	i := 0
	if open {
		i = 1
	}
	from := i
	for i < len(s) && i < from+3 && (isASCIIDigit(s[i]) || isASCIILetter(s[i]) && i == from) {
		if i++; isASCIILetter(s[i-1]) {
			break
		}
	}
	body, close := s[from:i], ""
	for _, mark := range []string{".)", ")", "."} {
		if strings.HasPrefix(s[i:], mark) {
			close = mark
			break
		}
	}
	rest := s[i+len(close):]
	if body == "" || close == "" || open && close != ")" || !strings.HasPrefix(rest, " ") {
		return listMarker{}, false
	}
	next, ok := nextListNumber(body)
	if initial := close == "." && body[0] >= 'A' && body[0] <= 'Z'; !ok || initial {
		return listMarker{}, false
	}
	return listMarker{s[:i+len(close)], s[:from] + next + close}, true
}

// nextListNumber counts on from the number or letter of an item.
func nextListNumber(body string) (string, bool) {
	if n, err := strconv.Atoi(body); err == nil {
		return strconv.Itoa(n + 1), n < maxListNumber
	}
	if body == "z" || body == "Z" {
		return "", false
	}
	return string(body[0] + 1), true
}

// listReach is how far ahead, in bytes, the next item of a list is looked for.
const listReach = 2000

// nextItem is where the next item begins, if the sentence at hand is an item of
// a list that runs on in the same line, otherwise -1.
func (c *sentenceCutter) nextItem() int {
	if c.start >= c.to {
		return -1
	}
	m, ok := listMarkerOf(c.s[c.start:c.to])
	if !ok {
		return -1
	}
	rest := c.s[c.start:min(c.to, c.start+listReach)]
	after := len(m.words)
	i := strings.Index(rest[after:], " "+m.next)
	if i < 0 || m.words == "-" || m.words == "–" {
		return -1
	}
	at := c.start + after + i + 1
	if behind := at + len(m.next); m.words != m.next && (behind >= c.to || c.s[behind] != ' ') {
		return -1
	}
	return at
}

func isASCIIDigit(b byte) bool  { return b >= '0' && b <= '9' }
func isASCIILetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
