package verdicts_test

import (
	"regexp"
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// bare makes a statement of a text with a plain reading of its figures,
// quotations and negations, enough to test the rules without the real reader.
// It stands in an article of its own, offset into it so that article and
// statement offsets cannot be mistaken for each other.
func bare(id, s string) fact.Statement {
	const offset = 100
	index := text.NewIndex(s)
	st := fact.Statement{
		ID: id, ArticleID: "article of " + id, Text: s, Level: fact.Content, Checkable: true,
		Span: fact.Span{Start: offset, End: offset + index.Len()},
	}
	phrase := func(from, to int) fact.Phrase {
		p := index.Phrase(index.Span(from, to))
		p.Start, p.End = p.Start+offset, p.End+offset
		return p
	}
	for _, m := range quotationPattern.FindAllStringSubmatchIndex(s, -1) {
		from, to := m[2], m[3]
		if from < 0 {
			from, to = m[4], m[5]
		}
		st.Quotations = append(st.Quotations, fact.Quotation{Phrase: phrase(from, to)})
	}
	for _, m := range figurePattern.FindAllStringSubmatchIndex(s, -1) {
		st.Figures = append(st.Figures, figureOf(s, m, phrase))
	}
	words := text.Words(s)
	for i, w := range words {
		folded := text.Fold(w.Text)
		if !negationWords[folded] && !strings.HasSuffix(folded, "n't") {
			continue
		}
		n := fact.Negation{Phrase: fact.Phrase{Span: w.Span, Text: w.Text}}
		n.Start, n.End = n.Start+offset, n.End+offset
		for _, next := range words[i+1:] {
			if !text.IsFunction(next.Text) {
				n.Scope = next.Stem
				break
			}
		}
		st.Negations = append(st.Negations, n)
	}
	return st
}

var (
	quotationPattern = regexp.MustCompile(`“([^”]*)”|"([^"]*)"`)
	figurePattern    = regexp.MustCompile(`(?i)(?:\b(at least|over|more than|at most|up to|under|less than|about|around|some|nearly) )?` +
		`(\$|€)?(?:(\d[\d,]*(?:\.\d+)?)|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)\b)` +
		`(?: (thousand|million|billion))?( ?%| percent)?(?: ([a-z]+))?`)
	negationWords = map[string]bool{"not": true, "no": true, "never": true, "neither": true, "nor": true, "without": true, "nobody": true, "cannot": true, "none": true}
	smallNumbers  = map[string]float64{
		"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
		"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30,
	}
	scales     = map[string]float64{"": 1, "thousand": 1e3, "million": 1e6, "billion": 1e9}
	qualifiers = map[string]fact.Qualifier{
		"at least": fact.AtLeast, "over": fact.Over, "more than": fact.Over, "at most": fact.AtMost,
		"up to": fact.AtMost, "under": fact.Under, "less than": fact.Under,
		"about": fact.About, "around": fact.About, "some": fact.About, "nearly": fact.About,
	}
)

func figureOf(s string, m []int, phrase func(int, int) fact.Phrase) fact.Figure {
	group := func(n int) string {
		if m[2*n] < 0 {
			return ""
		}
		return s[m[2*n]:m[2*n+1]]
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(group(3), ",", ""), 64)
	if err != nil {
		value = smallNumbers[strings.ToLower(group(4))]
	}
	value *= scales[strings.ToLower(group(5))]
	unit := group(2)
	if group(6) != "" {
		unit = "%"
	}
	end := m[1]
	if m[14] >= 0 {
		end = m[14]
	}
	counted := ""
	if noun := group(7); noun != "" && !text.IsFunction(noun) {
		counted = text.Stem(noun)
	}
	return fact.Figure{
		Phrase: phrase(m[0], len(strings.TrimRight(s[:end], " "))),
		Low:    value, High: value, Unit: unit, Counted: counted,
		Qualifier: qualifiers[strings.ToLower(group(1))],
	}
}
