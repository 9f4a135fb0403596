package reading

import (
	"strings"

	"crosscheck/internal/fact"
)

// quotation is a stretch between quotation marks as token indexes.
type quotation struct {
	open, close int // tokens of the marks; close is the first token after an unclosed one
	from, to    int // tokens inside the marks, to excluded
	depth       int // 0 for an outermost one
	closed      bool
	continues   bool // it goes on in the next paragraph, which opens it again
	continued   bool // it goes on from the paragraph before
	speech      bool // it is words somebody spoke, not a title or a word held at arm's length
}

// openQuote is an opening mark that waits for its closing one.
type openQuote struct {
	token int
	style quoteStyle
}

// quoteStyle is the family of marks a quotation is set in: one that was opened in
// one family is not closed in another.
type quoteStyle uint8

const (
	noStyle quoteStyle = iota
	double             // “…”, "…", ''…'', ``…''
	single             // ‘…’, '…'
	low                // „…“
	angled             // «…», »…«
)

// markQuotations finds the quotations of the tokens and tells each token the
// innermost one it stands in. Marks are paired within a paragraph; a quotation
// left open at its end goes on in the next paragraph if that begins with an
// opening mark, as is the custom, and ends with the paragraph otherwise. A
// straight mark opens if none is open, and closes otherwise; a single mark
// opens only where a closing one follows in its paragraph, since nearly all of
// them are apostrophes. Found in order of their opening marks.
func markQuotations(tokens []token) []quotation {
	var all []quotation
	pending := false // the paragraph before was left open
	for from := 0; from < len(tokens); {
		to := from + 1
		for to < len(tokens) && !tokens[to].paragraph {
			to++
		}
		found, open := pairMarks(tokens, from, to)
		for i := range found {
			if found[i].open == from && pending {
				found[i].continued = true
			}
		}
		nextOpens := to < len(tokens) && opensParagraph(&tokens[to], tokens, to)
		pending = false
		if open >= 0 {
			found[open].continues = nextOpens
			pending = nextOpens
		}
		all = append(all, found...)
		from = to
	}
	for i := range all {
		for t := all[i].from; t < all[i].to; t++ {
			tokens[t].quote = i
		}
	}
	return all
}

func opensParagraph(t *token, tokens []token, i int) bool {
	return t.kind == quoteMark && (strings.ContainsAny(t.text, "“„«»") ||
		(styleOf(t) == double && i+1 < len(tokens) && tokens[i+1].tight))
}

func styleOf(t *token) quoteStyle {
	switch t.text {
	case "“", "”", "\"", "''", "``", "’’", "‘‘", "‟":
		return double
	case "‘", "’", "'", "‛", "‚", "`":
		return single
	case "„":
		return low
	case "«", "»", "‹", "›":
		return angled
	}
	return noStyle
}

// deepest is how many quotations stand in one another at most.
const deepest = 4

// pairMarks pairs the marks of one paragraph and returns the index of the double
// quotation left open at its end, -1 if there is none.
func pairMarks(tokens []token, from, to int) (found []quotation, open int) {
	var stack []openQuote
	for i := from; i < to; i++ {
		t := &tokens[i]
		if t.kind != quoteMark {
			continue
		}
		style := styleOf(t)
		if at := closes(tokens, stack, i, style, to); at >= 0 {
			found = append(found, newQuotation(stack[at].token, i, at, true))
			stack = stack[:at]
			continue
		}
		if k := len(stack) - 1; k >= 0 && stack[k].token == i-1 && stack[k].style == double && style == double {
			stack[k].token = i // the same mark twice
			continue
		}
		if len(stack) < deepest && opens(tokens, i, style, to) {
			stack = append(stack, openQuote{i, style})
		}
	}
	open = -1
	for depth, q := range stack {
		// What was left open ends with the paragraph, if it began as a quotation does.
		if q.style != single && (q.token == from || beginsQuotation(tokens, q.token)) {
			found = append(found, newQuotation(q.token, to, depth, false))
			if depth == 0 {
				open = q.token
			}
			break
		}
	}
	sortQuotations(found)
	for i := range found {
		if open >= 0 && found[i].open == open {
			return found, i
		}
	}
	return found, -1
}

func newQuotation(open, end, depth int, closed bool) quotation {
	return quotation{open: open, close: end, from: open + 1, to: end, depth: depth, closed: closed}
}

func sortQuotations(qs []quotation) {
	// Insertion: they come nearly in order.
	for i := 1; i < len(qs); i++ {
		for j := i; j > 0 && qs[j].open < qs[j-1].open; j-- {
			qs[j], qs[j-1] = qs[j-1], qs[j]
		}
	}
}

// closes is the place on the stack of the quotation that mark i closes, -1 if it
// closes none.
func closes(tokens []token, stack []openQuote, i int, style quoteStyle, to int) int {
	t := &tokens[i]
	for at := len(stack) - 1; at >= 0; at-- {
		q := stack[at]
		switch {
		case q.style == low && (t.text == "“" || t.text == "”" || t.text == "\""):
			return at
		case q.style == angled && style == angled && t.text != tokens[q.token].text:
			return at
		case q.style == single && style == single:
			if t.text == "‘" || wordFollows(tokens, i, to) || q.token == i-1 {
				return -1
			}
			return at
		case q.style == double && style == double:
			if t.text == "``" || t.text == "“" && (!t.tight || wordFollows(tokens, i, to)) {
				return -1 // a mark turned the wrong way closes where only a closing one can stand
			}
			// A straight mark before a word, after a space, opens a nested one.
			if t.text == "\"" && !t.tight && wordFollows(tokens, i, to) && at == 0 && tokens[q.token].text != "\"" {
				return -1
			}
			return at
		}
	}
	return -1
}

// wordFollows reports whether a word stands right after token i.
func wordFollows(tokens []token, i, to int) bool {
	return i+1 < to && tokens[i+1].tight && (tokens[i+1].kind == word || tokens[i+1].kind == number)
}

func opens(tokens []token, i int, style quoteStyle, to int) bool {
	t := &tokens[i]
	if i+1 >= to {
		return false
	}
	switch t.text {
	case "“", "„", "«", "``":
		return true
	case "»":
		return wordFollows(tokens, i, to) && !t.tight
	case "”", "’’", "›", "‹", "‚", "‛", "`":
		return false
	case "\"", "''", "‘‘", "‟":
		// A mark right after a digit is an inch or a second.
		return !(t.tight && i > 0 && (tokens[i-1].kind == number || tokens[i-1].kind == word) && !tokens[i+1].tight)
	}
	if style != single || !wordFollows(tokens, i, to) || (t.tight && i > 0 && tokens[i-1].kind != quoteMark && !isOpening(&tokens[i-1])) {
		return false
	}
	return closingFollows(tokens, i, to)
}

func isOpening(t *token) bool { return t.is("(", "[", "—", "–", "-", "--") }

// closingLength is how many tokens after a single opening mark its closing one is
// looked for.
const closingLength = 80

// closingFollows reports whether a single mark that can close follows mark i.
func closingFollows(tokens []token, i, to int) bool {
	for j := i + 2; j < to && j < i+closingLength; j++ {
		t := &tokens[j]
		if styleOf(t) == single && t.kind == quoteMark && t.tight && !wordFollows(tokens, j, to) && t.text != "‘" {
			// "the officials' plan": an s before it and a word after it.
			prev := tokens[j-1]
			if prev.kind == word && strings.HasSuffix(prev.low, "s") && j+1 < to && tokens[j+1].kind == word && !tokens[j+1].tight {
				continue
			}
			return true
		}
	}
	return false
}

// beginsQuotation reports whether mark i stands where a quotation begins: after
// a comma, a colon, a verb of saying or nothing.
func beginsQuotation(tokens []token, i int) bool {
	return i == 0 || tokens[i].text == "“" || tokens[i].text == "„" || tokens[i-1].is(",", ":", "—", "–", "-")
}

// quotationOf makes a quotation of the tokens inside marks, outer white space
// excluded; there is none without a word.
func (p *page) quotationOf(r stretch) (fact.Quotation, bool) {
	phrase := p.index.Phrase(p.span(r.from, r.to))
	return fact.Quotation{Phrase: phrase}, strings.IndexFunc(phrase.Text, isWordRune) >= 0
}

// speechWords is from how many words a quotation is speech whatever its end.
const speechWords = 4

// isSpeech reports whether a quotation has several words, or ends as a sentence does.
func (p *page) isSpeech(q *quotation) bool {
	words := 0
	for i := q.from; i < q.to && words < speechWords; i++ {
		if p.tokens[i].kind == word {
			words++
		}
	}
	if words == speechWords {
		return true
	}
	return words > 0 && p.tokens[q.to-1].is(",", ".", "!", "?")
}
