package matching

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// storyWords is what was counted of the words of a story.
type storyWords struct {
	text.Rarities
	// Names are the stems that stand in the story with a capital letter only, in order.
	Names []string
}

// leastReport is how many statements a report is taken to make at least. Where
// there are fewer, as in a story of headlines, a word that all of them have is no
// topic that runs through the story: it is what they tell.
const leastReport = 5

// wordCount counts the words of a story.
type wordCount struct {
	text.Count
	small []bool  // by the number of a stem: it stood there without a capital letter
	unit  []int32 // the words of the text that is counted
}

// add counts the words of a text.
func (c *wordCount) add(tokens []*token) {
	c.unit = c.unit[:0]
	for _, w := range tokens {
		if !w.content {
			c.unit = append(c.unit, text.Gap)
			continue
		}
		n := c.Number(w.stem)
		if int(n) == len(c.small) {
			c.small = append(c.small, false)
		}
		if first, _ := utf8.DecodeRuneInString(w.text); !unicode.IsUpper(first) {
			c.small[n] = true
		}
		c.unit = append(c.unit, n)
	}
	c.Add(c.unit)
}

// words is what was counted of reports, so many.
func (c *wordCount) words(reports int) storyWords {
	w := storyWords{Rarities: c.Rarities()}
	w.Expect(leastReport * reports)
	for n, small := range c.small {
		if !small {
			w.Names = append(w.Names, c.Stem(int32(n)))
		}
	}
	slices.Sort(w.Names)
	return w
}

// newStory is the lexicon of a story, its words counted. A text counts once,
// however often it stands there: copies of one report do not make its words
// common.
func newStory(statements []fact.Statement) *lexicon {
	c := make(cutter)
	var words wordCount
	met := make(map[string]bool, len(statements))
	articles := make(map[string]bool)
	for i := range statements {
		articles[statements[i].ArticleID] = true
		if key := wordsOf(statements[i].Text); !met[key] {
			met[key] = true
			words.add(c.cut(statements[i].Text))
		}
	}
	return newLexicon(words.words(len(articles)))
}
