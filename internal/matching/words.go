package matching

import (
	"maps"
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
	rarities   text.Rarities
	neighbours text.Neighbours
	small      map[string]bool // by stem: it stood there without a capital letter
}

// add counts the words of a text.
func (c *wordCount) add(s string) {
	if c.small == nil {
		c.small = make(map[string]bool)
	}
	var stems []string // in order, "" for a word that does not tell what the text is about
	var content []string
	for _, w := range text.Words(s) {
		if !isContent(w) {
			stems = append(stems, "")
			continue
		}
		stem := stem(w)
		stems, content = append(stems, stem), append(content, stem)
		first, _ := utf8.DecodeRuneInString(w.Text)
		c.small[stem] = c.small[stem] || !unicode.IsUpper(first)
	}
	c.rarities.Add(content)
	c.neighbours.Add(stems)
}

// words is what was counted of reports, so many.
func (c *wordCount) words(reports int) storyWords {
	c.rarities.Bind(&c.neighbours)
	c.rarities.Expect(leastReport * reports)
	w := storyWords{Rarities: c.rarities}
	for _, stem := range slices.Sorted(maps.Keys(c.small)) {
		if !c.small[stem] {
			w.Names = append(w.Names, stem)
		}
	}
	return w
}

// newStory is the lexicon of a story, its words counted. A text counts once,
// however often it stands there: copies of one report do not make its words
// common.
func newStory(statements []fact.Statement) *lexicon {
	var words wordCount
	met := make(map[string]bool, len(statements))
	articles := make(map[string]bool)
	for i := range statements {
		articles[statements[i].ArticleID] = true
		if key := wordsOf(statements[i].Text); !met[key] {
			met[key] = true
			words.add(statements[i].Text)
		}
	}
	return newLexicon(words.words(len(articles)))
}
