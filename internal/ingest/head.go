package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// # What the first lines say
//
// A report saved as text often begins with its headline, a standfirst, and lines
// that name author, date and outlet. They are told apart by their form alone, and
// only where the form is plain: a first paragraph taken for a headline would
// weigh too much, an outlet guessed wrong would make two sources of one. What is
// not plain is body, and what is not said is unknown.
//
// A headline is the first line if it is short, does not end like a sentence, and
// is followed by text that does and is longer. In a text with hard line breaks
// the first line looks the same; there the next word would not have fitted on it.
// A standfirst follows the headline and is followed by a line of facts, or it is
// itself a line that does not end like a sentence. Lines of facts are labelled
// ("Published: 15 June 2025"), or stand under a headline as bylines and dates do.

// head is what an article's first and last lines say of it.
type head struct {
	facts
	title string // the headline, or the first line that is no line of facts
	marks []mark // headline and standfirst
}

// Limits in code points, lines and words.
const (
	headLines         = 24 // how far the head of an article may reach
	longestHeadline   = 160
	longestQuestion   = 80  // of a headline that ends in a question or exclamation mark
	longEnough        = 240 // a line of this length is prose, however it ends
	mostHeadlineWords = 30
	longestStandfirst = 320
)

// readHead reads the head of a text. If headline is not 0, its first headline
// bytes are known to be one.
func readHead(s string, headline int) head {
	var h head
	lines := firstLines(s, headLines)
	if headline == 0 {
		lines = h.aboveHeadline(s, lines)
	}
	if len(lines) > 0 && h.title == "" {
		h.title = lines[0].text
	}
	if len(h.marks) > 0 { // the headline was labelled
		h.underHeadline(s, lines)
	} else if headline > 0 || plainHeadline(s, lines) {
		h.marks = append(h.marks, mark{fact.Headline, lines[0].from, max(headline, lines[0].to)})
		for len(lines) > 0 && lines[0].from < h.marks[0].to {
			lines = lines[1:]
		}
		h.underHeadline(s, lines)
	}
	h.readFoot(lastLines(s, 3))
	return h
}

// aboveHeadline reads labelled lines that the text begins with, and gives the
// lines after them. One alone might be the headline itself ("Source: Minister
// Resigns"), so it counts only if a headline follows; nothing but such lines is a text.
func (h *head) aboveHeadline(s string, lines []line) []line {
	var above head
	n := 0
	for n < len(lines) && (above.take(lines[n].text, false) || above.takeTitle(lines[n])) {
		n++
	}
	if n == 0 || n == len(lines) || n == 1 && len(above.marks) == 0 && !plainHeadline(s, lines[1:]) {
		return lines
	}
	*h = above
	return lines[n:]
}

// takeTitle notes the headline in a line that is labelled as one, and reports
// whether it is.
func (h *head) takeTitle(l line) bool {
	key, title, ok := strings.Cut(l.text, ":")
	title = strings.TrimSpace(title)
	if !ok || title == "" || len(h.marks) > 0 || !strings.EqualFold(key, "title") && !strings.EqualFold(key, "headline") {
		return false
	}
	h.title = title
	h.marks = append(h.marks, mark{fact.Headline, l.from, l.to}) // with its label: a part holds whole sentences
	return true
}

// underHeadline reads the lines between headline and body.
func (h *head) underHeadline(s string, lines []line) {
	if len(lines) > 1 && isStandfirst(s, lines) {
		h.marks = append(h.marks, mark{fact.Standfirst, lines[0].from, lines[0].to})
		lines = lines[1:]
	}
	for len(lines) > 0 && h.take(lines[0].text, true) {
		lines = lines[1:]
	}
}

// take notes what a line of facts says and reports whether it is one.
func (h *head) take(s string, underHeadline bool) bool {
	f, ok := readFacts(s, underHeadline)
	if ok {
		h.add(f)
	}
	return ok
}

// plainHeadline reports whether the first of lines is a headline of what follows.
func plainHeadline(s string, lines []line) bool {
	if len(lines) == 0 {
		return false
	}
	l := lines[0]
	if l.points > longestHeadline || !unfinished(l) {
		return false
	}
	if words := len(strings.Fields(l.text)); words > mostHeadlineWords || words < 2 && l.text[0] < utf8.RuneSelf {
		return false
	}
	body := lines[1:]
	for len(body) > 0 && isFacts(body[0].text) {
		body = body[1:]
	}
	if len(body) == 0 || len(s)-body[0].from < 2*len(l.text) || len(body) == len(lines)-1 && wrapped(lines) {
		return false
	}
	for _, next := range body[:min(3, len(body))] {
		if next.points > l.points && (next.points > longEnough || strings.ContainsRune(".!?…。！？", closing(next.text))) {
			return true
		}
	}
	// The body has hard line breaks: its paragraph must be longer.
	paragraph := body[0].points
	for _, next := range body[1:] {
		if next.apart {
			break
		}
		paragraph += next.points
	}
	return body[0].apart && paragraph > l.points && len(body) > 1 && !body[1].apart
}

// unfinished reports whether a line reads like a headline: it begins like a
// sentence and does not end like one, or like a line that goes on.
func unfinished(l line) bool {
	first, last := opening(l.text), closing(l.text)
	switch {
	case strings.ContainsRune(".,;:-–—。，：；", last), strings.ContainsRune("?!？！", last) && l.points > longestQuestion:
		return false
	case strings.Contains(l.text, "://"), unicode.IsLower(first):
		return false
	}
	return unicode.IsLetter(first) || unicode.IsDigit(first) || unicode.Is(unicode.Sc, first)
}

// wrapped reports whether the first of lines may be a line of a paragraph broken
// at a fixed width: the next word would not have fitted on it.
func wrapped(lines []line) bool {
	if len(lines) < 2 || lines[1].apart {
		return false
	}
	width := 0
	for i, l := range lines {
		if i > 0 && l.apart {
			break
		}
		width = max(width, l.points)
	}
	word, _, _ := strings.Cut(lines[1].text, " ")
	return lines[0].points+1+utf8.RuneCountInString(word) > width || unicode.IsLower(opening(lines[1].text))
}

// isStandfirst reports whether the first line under a headline is a standfirst.
func isStandfirst(s string, lines []line) bool {
	l := lines[0]
	if l.points > longestStandfirst || isFacts(l.text) || len(strings.Fields(l.text)) < 3 {
		return false
	}
	if isFacts(lines[1].text) {
		return true
	}
	return l.points <= longestHeadline && plainHeadline(s, lines)
}

// isFacts reports whether a line under a headline is a line of facts.
func isFacts(s string) bool {
	_, ok := readFacts(s, true)
	return ok
}

// readFoot takes an outlet from the last lines of a text, where nothing else has
// named one: from a label, or from a copyright line.
func (h *head) readFoot(lines []string) {
	if h.outlet != "" {
		return
	}
	for _, s := range lines {
		if outlet := footOutlet(clip(s, longestHeadline)); outlet != "" {
			h.outlet = outlet
			return
		}
	}
}
