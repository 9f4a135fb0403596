package matching

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/text"
)

const millionths = 1_000_000

// lexicon numbers the stems of a story and knows the weight of each. Weights are
// added up as whole millionths, so that sums do not hang on the order of adding.
type lexicon struct {
	ids      map[string]int32
	stems    []string
	weights  []int64 // by id, in millionths, of the stems weighed so far
	shares   []int64 // by id, as far as the weights count for coverage
	rarities text.Rarities
	names    map[string]bool // stems that are names in the story
	reading  sync.Mutex
}

func newLexicon(w storyWords) *lexicon {
	l := &lexicon{ids: make(map[string]int32), rarities: w.Rarities, names: make(map[string]bool, len(w.Names))}
	for _, stem := range w.Names {
		l.names[stem] = true
	}
	return l
}

// nameShare is one divided by what a name counts for coverage. That two statements
// name the same people and places tells that they are about the same; what they
// have in common beside these tells whether they say the same of them.
const nameShare = 4

func (l *lexicon) id(stem string) int32 {
	id, ok := l.ids[stem]
	if !ok {
		id = int32(len(l.stems))
		l.ids[stem] = id
		l.stems = append(l.stems, stem)
	}
	return id
}

// profile is a statement as its words are compared.
type profile struct {
	content []int32 // its content stems, sorted, each once
	total   int64   // weight of content, in millionths
	share   int64   // as far as it counts for coverage
	// sequence is all its stems in order, function words too, at most maxSequence.
	sequence []int32
}

// maxSequence is how many words of a statement are looked at for runs, which
// cost the product of two lengths. Hardly a sentence that people write is longer.
const maxSequence = 200

// read makes the profile of a text.
func (l *lexicon) read(s string) profile { return l.profile(make(cutter).cut(s)) }

// readAlone is read for concurrent use with itself.
func (l *lexicon) readAlone(s string) profile {
	l.reading.Lock()
	defer l.reading.Unlock()
	return l.read(s)
}

// profile makes that of a text by its words.
func (l *lexicon) profile(tokens []*token) profile {
	p := profile{content: make([]int32, 0, len(tokens)), sequence: make([]int32, 0, min(len(tokens), maxSequence))}
	for _, w := range tokens {
		id := l.id(w.stem)
		if len(p.sequence) < maxSequence {
			p.sequence = append(p.sequence, id)
		}
		if w.content {
			p.content = append(p.content, id)
		}
	}
	slices.Sort(p.content)
	p.content = slices.Compact(p.content)
	l.weigh(&p)
	return p
}

// forms are the words of a text as reasons show them, by their content stems: of several
// the shortest.
func (l *lexicon) forms(s string) map[int32]string {
	forms := make(map[int32]string)
	for _, w := range make(cutter).cut(s) {
		if !w.content {
			continue
		}
		id, form := l.id(w.stem), formOf(w.text)
		if other, ok := forms[id]; ok {
			form = spelling(form, other)
		}
		forms[id] = form
	}
	return forms
}

// formOf is a word as reasons show it, without a possessive ending.
func formOf(word string) string {
	return strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
}

// spelling is how a word is shown that stands in two forms: the shorter one, in
// lower case unless both have a capital, as names do and the first words of
// sentences do not.
func spelling(a, b string) string {
	s := shorter(a, b)
	if lower(a) || lower(b) {
		return text.Fold(s)
	}
	return s
}

// lower reports whether a word begins with a small letter.
func lower(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(first)
}

// shorter is the shorter of two words, the one earlier in order if they are equal.
func shorter(a, b string) string {
	if len(a) < len(b) || (len(a) == len(b) && a < b) {
		return a
	}
	return b
}

// weigh fills in the profile's weight by what was counted so far.
func (l *lexicon) weigh(p *profile) {
	for i := len(l.weights); i < len(l.stems); i++ {
		weight := int64(l.rarities.Of(l.stems[i]) * millionths)
		share := weight
		if l.names[l.stems[i]] {
			share /= nameShare
		}
		l.weights, l.shares = append(l.weights, weight), append(l.shares, share)
	}
	p.total, p.share = 0, 0
	for _, id := range p.content {
		p.total += l.weights[id]
		p.share += l.shares[id]
	}
}

// alone reports whether the story is too small to weigh words by.
func (l *lexicon) alone() bool { return !l.rarities.Known() }

// shared is the weight of the content stems that stand in both, and as far as it
// counts for coverage.
func (l *lexicon) shared(a, b *profile) (total, share int64) {
	for i, j := 0, 0; i < len(a.content) && j < len(b.content); {
		switch x, y := a.content[i], b.content[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			total += l.weights[x]
			share += l.shares[x]
			i++
			j++
		}
	}
	return total, share
}

// wordsOf is the same for texts that differ in case, white space and the form of
// apostrophes only.
func wordsOf(s string) string {
	return tidied(text.Fold(s))
}

// tidied is a text with one space between its words and none around them.
func tidied(s string) string {
	if isTidy(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isTidy reports whether a text is plain ASCII with single spaces between words, as
// most statements are.
func isTidy(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || c < ' ' || (c == ' ' && before == ' ') {
			return false
		}
		before = c
	}
	return before != ' '
}

// isContent reports whether a word tells what a statement is about.
func isContent(w text.Word) bool { return !text.IsFunction(w.Text) && !reporting[w.Stem] }

// reporting holds the stems of words that say that something was said. They tie
// a statement to its source and tell nothing of what it asserts.
var reporting = stemmed(`
say said tell told report reported reportedly add added announce announced
state stated according note noted claim claimed
`)

func stemmed(list string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		m[text.Stem(w)] = true
	}
	return m
}

// stem is the stem by which a word is compared: small figures are one with their
// words, "6" with "six".
func stem(w text.Word) string {
	if word, ok := numberWords[w.Stem]; ok {
		return word
	}
	return w.Stem
}

var numberWords = map[string]string{
	"1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven",
	"8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelv", "13": "thirteen",
	"14": "fourteen", "15": "fifteen", "16": "sixteen", "17": "seventeen", "18": "eighteen",
	"19": "nineteen", "20": "twenti", "30": "thirti", "40": "forti", "50": "fifti",
	"60": "sixti", "70": "seventi", "80": "eighti", "90": "nineti",
}
