package reading

import (
	"slices"
	"sort"
	"strings"

	"crosscheck/internal/fact"
)

// quotation is a stretch between quotation marks as token indexes.
type quotation struct {
	open      int  // token of the opening mark
	from, to  int  // tokens inside the marks, to excluded
	continued bool // it goes on from the paragraph before
	speech    bool // it is words somebody spoke, not a title or a word held at arm's length
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
// innermost one it stands in. Marks are paired within a paragraph. A quotation
// left open at its end goes on in the next paragraph if that begins with an
// opening mark, as is the custom; otherwise its closing mark was forgotten, and
// it ends with its sentence or where the next such begins. Of one whose closing mark
// alone stands there, as in a line cut out of a longer quotation, the opening one was
// lost, and it begins with its sentence. A straight mark opens if none is open or a word
// follows it only, and closes otherwise; a single mark opens only where a closing
// one follows in its paragraph, since nearly all of them are apostrophes. Found in
// order of their opening marks.
func markQuotations(tokens []token, sentences []sentence) []quotation {
	var all []quotation
	pending := false // the paragraph before was left open
	next := 0        // the first sentence that may end behind the mark in hand
	sentenceEnd := func(i int) int {
		for next < len(sentences) && sentences[next].to <= i {
			next++
		}
		if next < len(sentences) {
			return sentences[next].to
		}
		return len(tokens)
	}
	for from := 0; from < len(tokens); {
		to := from + 1
		for to < len(tokens) && !tokens[to].paragraph {
			to++
		}
		found, left := pairMarks(tokens, from, to)
		if pending && len(found) > 0 && found[0].open == from {
			found[0].continued = true
		}
		pending = left >= 0 && to < len(tokens) && opensParagraph(&tokens[to], tokens, to)
		if len(found) > 0 && found[0].open < from {
			found[0].from = sentenceStart(sentences, found[0].to-1)
		}
		before := -1 // the unclosed one before
		for i := range found {
			q := &found[i]
			if q.to != unclosed {
				continue
			}
			if before >= 0 {
				found[before].to = min(found[before].to, q.open)
			}
			q.to = to
			if !pending || i != left {
				q.to = min(sentenceEnd(q.open), to)
			}
			before = i
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

// sentenceStart is the first token of the sentence that a token stands in.
func sentenceStart(sentences []sentence, token int) int {
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].to > token })
	if i == len(sentences) {
		return token
	}
	return sentences[i].from
}

func opensParagraph(t *token, tokens []token, i int) bool {
	return t.kind == quoteMark && (strings.ContainsAny(t.text, "“„«»") || t.text == "”" && i+1 < len(tokens) && tokens[i+1].tight ||
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

// unclosed is the end of a quotation that no mark closes, until it is known.
const unclosed = -1

// pairMarks pairs the marks of one paragraph, in the order of the opening ones,
// and returns the index of the double quotation left open at its end, -1 if there
// is none.
func pairMarks(tokens []token, from, to int) (found []quotation, left int) {
	var stack []openQuote
	leave := func(q openQuote) bool {
		begins := q.style != single && (q.token == from || beginsQuotation(tokens, q.token))
		if begins {
			found = append(found, quotation{open: q.token, from: q.token + 1, to: unclosed})
		}
		return begins
	}
	for i := from; i < to; i++ {
		t := &tokens[i]
		if t.kind != quoteMark {
			continue
		}
		style := styleOf(t)
		if at := closes(tokens, stack, i, style, to); at >= 0 {
			for _, q := range stack[at+1:] {
				leave(q)
			}
			found = append(found, quotation{open: stack[at].token, from: stack[at].token + 1, to: i})
			stack = stack[:at]
			continue
		}
		if k := len(stack) - 1; k >= 0 && stack[k].token == i-1 && stack[k].style == double && style == double {
			stack[k].token = i // the same mark twice
			continue
		}
		if len(stack) == 0 && len(found) == 0 && endsSpeech(tokens, i, style) {
			found = append(found, quotation{open: from - 1, from: from, to: i})
			continue
		}
		if !opens(tokens, i, style, to) {
			continue
		}
		if k := len(stack) - 1; k >= 0 && t.text == "\"" && tokens[stack[k].token].text == "\"" {
			leave(stack[k]) // a straight mark does not open inside another
			stack = stack[:k]
		}
		if len(stack) == deepest {
			leave(stack[0])
			stack = stack[1:]
		}
		stack = append(stack, openQuote{i, style})
	}
	last := -1 // token of the mark left open
	for _, q := range stack {
		if leave(q) {
			last = q.token
		}
	}
	slices.SortFunc(found, func(a, b quotation) int { return a.open - b.open })
	if last >= 0 && last == found[len(found)-1].open {
		return found, len(found) - 1
	}
	return found, -1
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
			// A straight mark before a word, after a space, opens another.
			if t.text == "\"" && !t.tight && wordFollows(tokens, i, to) {
				return -1
			}
			return at
		}
	}
	return -1
}

// endsSpeech reports whether a mark closes words that somebody spoke: it stands right
// behind the comma or the point that ends them, and a space follows.
func endsSpeech(tokens []token, i int, style quoteStyle) bool {
	return style == double && i > 1 && tokens[i].tight && tokens[i-1].is(",", ".", "!", "?") && tokens[i-2].kind == word &&
		(i+1 == len(tokens) || !tokens[i+1].tight)
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
	case "”":
		return t.paragraph && wordFollows(tokens, i, to) // turned the wrong way
	case "»":
		return wordFollows(tokens, i, to) && !t.tight
	case "’’", "›", "‹", "‚", "‛", "`":
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
	return i == 0 || tokens[i].text == "“" || tokens[i].text == "„" || tokens[i].text == "”" || tokens[i-1].is(",", ":", "—", "–", "-")
}

// quotationOf makes a quotation of the tokens inside marks, outer white space
// excluded; there is none without a word.
func (p *page) quotationOf(r stretch) (fact.Quotation, bool) {
	q := fact.Quotation{Phrase: p.index.Phrase(p.span(r.from, r.to))}
	if strings.IndexFunc(q.Text, isWordRune) < 0 {
		return q, false
	}
	for i := r.from; i < r.to; i++ {
		switch t := &p.tokens[i]; {
		case t.low == "[":
			end := p.closingBracket(i, r.to)
			if end < 0 {
				continue
			}
			words := p.index.Phrase(p.span(i, end+1))
			if p.wordCount(stretch{i, end}) > 0 {
				q.Added = append(q.Added, words)
			} else {
				q.Cuts = append(q.Cuts, words)
			}
			i = end
		case isEllipsis(t.text) && i > r.from && i+1 < r.to && (!t.tight || !p.tokens[i+1].tight):
			q.Cuts = append(q.Cuts, p.index.Phrase(t.Span)) // at either end it tells nothing
		}
	}
	return q, true
}

// isEllipsis reports whether a sign is a row of dots.
func isEllipsis(sign string) bool {
	return sign == "…" || len(sign) > 2 && strings.Trim(sign, ".") == ""
}

// longestAddition is how many tokens stand between brackets at most.
const longestAddition = 20

// closingBracket is the token that closes the square bracket at token i, -1 if none
// does soon.
func (p *page) closingBracket(i, to int) int {
	for k := i + 1; k < to && k <= i+longestAddition; k++ {
		if p.tokens[k].low == "]" {
			return k
		}
	}
	return -1
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
