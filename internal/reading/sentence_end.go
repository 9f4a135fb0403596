package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stop looks at the mark at a byte and reports whether a sentence ends with it.
// Next is where the sentence would end, its closing marks included, or where the
// search goes on.
func (c *sentenceCutter) stop(at int, mark rune) (next int, ends bool) {
	run := c.marks(at)
	end := c.closers(run.end)
	if end >= c.to {
		return end, true
	}
	gap := c.skipSpace(end)
	if gap == end {
		return end, c.endsUnspaced(run, mark, end)
	}
	begin := c.beginning(gap)
	if begin.kind == beginNot {
		return end, false
	}
	if run.kind == runStrong && c.quoted && c.shortReply(begin.at) {
		return end, false
	}
	switch {
	case run.kind == runSpaced:
		// "compounds. . . . The": the full stop ends, the ellipsis opens the next.
		return run.first, true
	case run.kind == runEllipsis:
		// In a quotation three dots leave something out; outside they trail off.
		return end, run.dots > 3 || run.attached && !c.quoted
	case run.kind == runStrong && end > run.end:
		return end, !c.asks(begin)
	case run.kind == runStrong:
		return end, !exclaimingNames[c.tokenBefore(at)] || startsSentence(c, begin)
	}
	return end, c.stopEnds(at, end, begin)
}

// A markRun is one or more marks that stand together.
type markRun struct {
	kind     runKind
	dots     int
	attached bool // follows a word without white space
	first    int  // behind the first mark
	end      int  // behind the last
}

type runKind int

const (
	runStop     runKind = iota // one full stop
	runStrong                  // with a question or exclamation mark, or of another script
	runEllipsis                // "...", ". . .", "…"
	runSpaced                  // a full stop and then an ellipsis with spaces: "end. . . ."
)

// marks reads the marks that stand together from a byte on.
func (c *sentenceCutter) marks(at int) markRun {
	run := markRun{attached: at > c.start && !c.spaceBefore(at)}
	strong := false
	i := at
	for i < c.to {
		r, size := utf8.DecodeRuneInString(c.s[i:c.to])
		if !isStop(r) {
			break
		}
		switch r {
		case '.':
			run.dots++
		case '…':
			run.dots += 3
		default:
			strong = true
		}
		i += size
		if run.first == 0 {
			run.first = i
		}
	}
	run.end = i
	if spaced := c.spacedDots(i); spaced > 0 && run.dots == 1 && !strong {
		run.dots += spaced
		run.end = i + 2*spaced
		if run.attached && spaced == 3 && run.end < c.to {
			run.kind = runSpaced
			return run
		}
	}
	switch {
	case strong:
		run.kind = runStrong
	case run.dots > 2:
		run.kind = runEllipsis
	}
	return run
}

// spacedDots counts the full stops that follow with a space before each.
func (c *sentenceCutter) spacedDots(at int) int {
	n := 0
	for at+1 < c.to && c.s[at] == ' ' && c.s[at+1] == '.' && (at+2 >= c.to || !isASCIIDigit(c.s[at+2])) {
		at += 2
		n++
	}
	return n
}

// closers passes over the closing quotation marks, brackets and footnote numbers
// behind a mark. A straight quotation mark with white space before it closes
// only what is open.
func (c *sentenceCutter) closers(at int) int {
	for at < c.to {
		r, size := utf8.DecodeRuneInString(c.s[at:c.to])
		switch r {
		case '"', '”', '»':
			if r == '"' && !c.quoted && !c.spaceAfter(at+size) {
				return at
			}
			c.quoted = false
		case '\'', '’', ')', ']', '}', '›', '*', '_':
			if r == '\'' && strings.HasPrefix(c.s[at+size:c.to], "'") {
				size = 2 // two single marks are a double one
			}
			if (r == '\'' || r == '’') && !c.closesSingle(at+size) {
				return at
			}
		case '[':
			n := footnote(c.s[at:min(c.to, at+8)])
			if n == 0 {
				return at
			}
			size = n
		case ' ', '\n', '\r':
			quote := c.skipSpace(at)
			if !c.quoted || !c.loneQuote(quote) {
				return at
			}
			size = quote - at
		default:
			return at
		}
		at += size
	}
	return at
}

// closesSingle reports whether a single quotation mark before a byte closes.
func (c *sentenceCutter) closesSingle(at int) bool {
	if c.spaceAfter(at) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(c.s[at:c.to])
	return isDoubleQuote(r)
}

// loneQuote reports whether a quotation mark with white space on both sides, or
// a mark that can only close, stands at a byte.
func (c *sentenceCutter) loneQuote(at int) bool {
	r, size := utf8.DecodeRuneInString(c.s[at:c.to])
	return (r == '"' && c.spaceAfter(at+size)) || r == '”' || r == '»'
}

// footnote is the length of a footnote number in square brackets, "[12]", or 0.
func footnote(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == ']' && i > 1:
			return i + 1
		case !isASCIIDigit(s[i]):
			return 0
		}
	}
	return 0
}

// sentenceBegin is what stands behind a possible end.
type sentenceBegin struct {
	kind beginKind
	at   int    // the first byte of the word, marks before it passed over
	word string // the word, if it is of letters
	mark rune   // the first mark that opens or parts before it, 0 for none
}

type beginKind int

const (
	beginNot     beginKind = iota // cannot begin a sentence: lower case, a comma
	beginCapital                  // a capital letter, or a letter of a script without case
	beginNumber                   // a digit or sign of money
)

// beginning reads what stands at a byte: opening marks and dashes, then a word.
func (c *sentenceCutter) beginning(at int) sentenceBegin {
	b := sentenceBegin{at: at}
	for n := 0; b.at < c.to && n < 8; n++ {
		r, size := utf8.DecodeRuneInString(c.s[b.at:c.to])
		switch {
		case unicode.IsLower(r):
			b.word = c.wordAt(b.at)
			if _, item := listMarkerOf(c.s[b.at:c.to]); item || isCamel(b.word) {
				b.kind = beginCapital
			}
			return b
		case unicode.IsLetter(r):
			b.kind, b.word = beginCapital, c.wordAt(b.at)
			return b
		case unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || r == '#' || r == '@':
			b.kind = beginNumber
			return b
		case r == ',' || r == ';' || r == ':' || r == ')' || r == ']':
			return b
		}
		if b.mark == 0 && !unicode.IsSpace(r) {
			b.mark = r
		}
		b.at += size
	}
	if b.at >= c.to {
		return b // nothing but marks is left: they belong to this sentence
	}
	b.kind = beginCapital
	return b
}

// wordAt is the word of letters that begins at a byte, as far as it matters.
func (c *sentenceCutter) wordAt(at int) string {
	limit := min(c.to, at+24)
	end := at
	for end < limit {
		r, size := utf8.DecodeRuneInString(c.s[end:limit])
		if !unicode.IsLetter(r) {
			break
		}
		end += size
	}
	return c.s[at:end]
}

// isCamel reports whether a word is a name like "iPhone" or "eBay".
func isCamel(word string) bool {
	return len(word) > 2 && unicode.IsUpper(rune(word[1]))
}

// shortReply reports whether a quotation closes with a comma after at most two
// words: “Is it safe? No,” she said.
func (c *sentenceCutter) shortReply(at int) bool {
	rest := c.s[at:min(c.to, at+32)]
	comma := strings.IndexByte(rest, ',')
	if comma < 0 || strings.Count(rest[:comma], " ") > 1 || strings.ContainsAny(rest[:comma], ".?!\"”") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[comma+1:], " "))
	return r == '"' || r == '”' || r == '»'
}

// asks reports whether a quoted question or exclamation goes on with who asked
// it, a name or pronoun and a verb of asking: “Why now?” Smith asked.
func (c *sentenceCutter) asks(b sentenceBegin) bool {
	if b.mark != 0 {
		return false
	}
	at := b.at
	for range 4 {
		word := c.wordAt(at)
		if word == "" {
			return false
		}
		if askingVerbs[word] {
			return true
		}
		if word == "said" {
			end := at + len(word)
			return end < c.to && (c.s[end] == '.' || c.s[end] == ';')
		}
		at = c.skipSpace(at + len(word))
	}
	return false
}

// endsUnspaced reports whether a sentence ends where no white space follows:
// behind a mark of a script that has none, or where it was lost between two
// words of prose ("came home.They").
func (c *sentenceCutter) endsUnspaced(run markRun, mark rune, end int) bool {
	if mark >= 0x2E80 {
		return true // CJK and full-width marks
	}
	if run.kind != runStop && run.kind != runStrong || run.end-run.first > 0 {
		return false
	}
	before := c.tokenBefore(run.first - 1)
	after := c.wordAt(end)
	if len(after) == 0 || !unicode.IsUpper(rune(after[0])) || isInitialism(before) || strings.ContainsAny(before, "/@:") || strings.HasPrefix(before, "www.") {
		return false
	}
	next := end + len(after)
	prose := len(after) > 1 && unicode.IsLower(rune(after[len(after)-1])) || after == "I" || after == "A"
	if !prose || next < c.to && strings.IndexByte("@/_", c.s[next]) >= 0 {
		return false
	}
	if next+1 < c.to && c.s[next] == '.' && !unicode.IsSpace(rune(c.s[next+1])) && !unicode.IsUpper(rune(c.s[next+1])) {
		return false // "www.Example.com"
	}
	last := before[strings.LastIndexByte(before, '.')+1:]
	return len(last) > 1 && (unicode.IsLower(rune(last[len(last)-1])) || isASCIIDigit(last[len(last)-1])) &&
		abbreviationOf(last) == notAbbreviated
}

// tokenReach is how many bytes a token before a mark has at most.
const tokenReach = 48

// tokenBefore is what stands between white space and a byte.
func (c *sentenceCutter) tokenBefore(at int) string {
	from := max(c.start, at-tokenReach)
	words := c.s[from:max(at, from)]
	return words[strings.LastIndexFunc(words, unicode.IsSpace)+1:]
}

// stopEnds decides whether a single full stop at a byte, with closing marks up
// to end, is the end of the sentence.
func (c *sentenceCutter) stopEnds(at, end int, next sentenceBegin) bool {
	token := strings.TrimLeft(c.tokenBefore(at), "([{\"'“‘”’-–—/•⁃")
	first := !strings.ContainsFunc(c.s[c.start:max(c.start, at-len(token))], isWordRune)
	switch {
	case end > at+1 && strings.ContainsAny(c.s[at+1:end], "\"”»"):
		return len(token) != 1 || !first
	case first && isListNumber(token), isListNumber(token) && c.germanOrdinal(at-len(token), next):
		return false
	case len(token) == 1 && isASCIILetter(token[0]):
		return !first && c.initialEnds(at, token, next)
	}
	if i := strings.LastIndexByte(token, '-'); i >= 0 {
		token = token[i+1:] // "then-Gov."
	}
	switch abbreviationOf(token) {
	case abbreviatedTitle:
		return false
	case abbreviatedBefore:
		return next.kind != beginNumber && !isRoman(next.word)
	case abbreviatedName:
		return next.kind != beginNumber && startsSentence(c, next)
	case abbreviatedState:
		return next.mark == 0 && !sentenceOffices[next.word] || startsSentence(c, next)
	case abbreviatedHour:
		return startsSentence(c, next) || next.kind != beginNumber && next.mark == 0 && !afterHours[next.word] && !c.onlyTime(at)
	}
	return true
}

// germanOrdinal reports whether a number with a full stop, which begins at a byte,
// is an ordinal as German writes it: "am 15. Juni", "der 3. Senat".
func (c *sentenceCutter) germanOrdinal(at int, next sentenceBegin) bool {
	return germanAfterOrdinals[next.word] ||
		next.mark == 0 && germanBeforeOrdinals[c.tokenBefore(len(strings.TrimRightFunc(c.s[:at], unicode.IsSpace)))]
}

// initialEnds decides for a single letter: "George W. Bush" goes on, "you and I.
// Did you" and "Plan B. Officials" end.
func (c *sentenceCutter) initialEnds(at int, letter string, next sentenceBegin) bool {
	before := c.tokenBefore(len(strings.TrimRightFunc(c.s[:at-1], unicode.IsSpace)))
	first, _ := utf8.DecodeRuneInString(before)
	switch {
	case next.kind != beginCapital:
		return false
	case letter == "I" && unicode.IsLower(first):
		return true
	}
	return letteredThings[strings.ToLower(before)] || startsSentence(c, next)
}

// startsSentence reports whether what follows an abbreviation shows that a new
// sentence begins: a quotation, or a word that names hardly begin with. A single
// letter with a full stop is one more initial.
func startsSentence(c *sentenceCutter, b sentenceBegin) bool {
	if b.mark != 0 {
		return isDoubleQuote(b.mark) || b.mark == '‘' || b.mark == '\''
	}
	if end := b.at + len(b.word); len(b.word) == 1 && end < c.to && c.s[end] == '.' {
		return false
	}
	return sentenceStarters()[b.word] || strings.HasSuffix(b.word, "ly") && b.at+len(b.word) < c.to && c.s[b.at+len(b.word)] == ','
}

// onlyTime reports whether the sentence so far only says when: "At about 5 a.m".
func (c *sentenceCutter) onlyTime(at int) bool {
	words := c.s[c.start:at]
	if len(words) > 32 || strings.Count(words, " ") > 3 || strings.Contains(words, ",") {
		return false
	}
	return timePrepositions[c.wordAt(c.start)]
}

func isListNumber(token string) bool {
	for i := range len(token) {
		if !isASCIIDigit(token[i]) {
			return false
		}
	}
	return token != "" && len(token) <= 3
}

func isRoman(word string) bool {
	return word != "" && strings.Trim(word, "IVXLC") == "" && word != "I"
}
