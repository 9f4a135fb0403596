package verdicts

import (
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// copiedRun is from how many words in common two statements of different
// articles are taken to be one text copied. A run of that length is hardly
// ever written twice; what stands in quotation marks is the speaker's and is
// left out.
const copiedRun = 12

const linkCopied = "copied "

// linkCopies gives chains of different articles that share a run of words a
// link in common.
func linkCopies(chains []*chain) {
	type place struct {
		chain *chain
		other bool // met in a second article, too
	}
	first := make(map[string]*place)
	for _, ch := range chains {
		for _, run := range runs(ch.statement) {
			p, ok := first[run]
			if !ok {
				first[run] = &place{chain: ch}
				continue
			}
			if p.chain.article.ID == ch.article.ID {
				continue
			}
			link := linkCopied + run
			if !p.other {
				p.chain.links = append(p.chain.links, link)
				p.other = true
			}
			ch.links = append(ch.links, link)
		}
	}
}

// runs lists every run of copiedRun words of a statement outside quotation marks.
func runs(s *fact.Statement) []string {
	var found []string
	var words []string
	quotation := 0
	for _, w := range text.Words(s.Text) {
		span := shift(w.Span, s.Start)
		if insideQuotation(s, span) {
			words = words[:0]
			continue
		}
		// Words before and after a quotation do not follow each other.
		if q := quotationsBefore(s, span); q != quotation {
			quotation, words = q, words[:0]
		}
		words = append(words, text.Fold(w.Text))
		if len(words) >= copiedRun {
			found = append(found, strings.Join(words[len(words)-copiedRun:], " "))
		}
	}
	return found
}

func quotationsBefore(s *fact.Statement, span fact.Span) int {
	n := 0
	for _, q := range s.Quotations {
		if q.End <= span.Start {
			n++
		}
	}
	return n
}

func insideQuotation(s *fact.Statement, span fact.Span) bool {
	for _, q := range s.Quotations {
		if q.Contains(span) {
			return true
		}
	}
	return false
}

func shift(s fact.Span, by int) fact.Span {
	return fact.Span{Start: s.Start + by, End: s.End + by}
}

// copyReason says which articles share copied words.
func copyReason(articles []*fact.Article) string {
	return message.Text("{{.Articles}} share a run of {{.Words}} words or more outside quotation marks: copied text, counted as one.",
		"Articles", title(named(articles)), "Words", strconv.Itoa(copiedRun))
}
