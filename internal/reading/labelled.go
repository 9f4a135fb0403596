package reading

import (
	"strings"
	"unicode"

	"crosscheck/internal/fact"
)

// Lines with a label stand above many reports that were saved as text: "Title: …",
// "Source: Daily Courier", "Published: 24 July 2025, 10:14 GMT". They tell of the
// article itself. Taken for what it tells, they would make every two reports of one day
// agree.

// namesOutlet reports whether a piece is a label and the outlet.
func (p *page) namesOutlet(piece stretch) bool {
	label, name, ok := strings.Cut(p.slice(piece.from, piece.to), ":")
	return ok && p.in.Outlet != "" && strings.TrimSpace(name) == p.in.Outlet && !strings.Contains(label, " ")
}

// datesArticle reports whether a piece only tells when the article appeared: words for
// that, and nothing else but a date or a time.
func (p *page) datesArticle(piece stretch) bool {
	i := piece.from
	for i < piece.to && appearing[p.tokens[i].low] {
		i++
	}
	if i == piece.from || i == piece.to || len(readDates(p.slice(i, piece.to), 0, p.in.Published)) == 0 {
		return false
	}
	for ; i < piece.to; i++ {
		if t := &p.tokens[i]; t.kind == word && !ofDates[t.low] && !monthsAndDays[t.low] &&
			!strings.ContainsFunc(t.low, unicode.IsDigit) && !isZone(p.slice(i, i+1)) {
			return false
		}
	}
	return true
}

var (
	appearing = set(`first last date publication publish published posted created updated update modified on at`)
	ofDates   = set(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
	at on am pm a.m p.m a.m. p.m. st nd rd th o'clock`)
)

// isZone reports whether a word may name a time zone: "GMT".
func isZone(word string) bool {
	const longest = 4
	return len(word) <= longest && strings.ToUpper(word) == word
}

// afterLabel is the token after the label of a headline, where a sentence is one that
// has it: "Title: …". Otherwise that with which the sentence begins.
func (p *page) afterLabel(n int) int {
	s := p.sentences[n]
	if s.to-s.from <= 2 || !p.tokens[s.from].is("title", "headline") || p.tokens[s.from+1].low != ":" {
		return s.from
	}
	for _, part := range p.in.Parts {
		if part.Kind == fact.Headline && part.Contains(s.Span) {
			return s.from + 2
		}
	}
	return s.from
}
