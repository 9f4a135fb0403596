package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Words that must be quoted, and the share of them that another statement must have
// outside quotation marks, for the one to be the other in indirect speech.
const (
	leastQuoted = 3
	retold      = 0.6
)

// compareParaphrase finds what one statement quotes and the other tells in words of
// its own. It is minor: it says that the words cannot be taken for spoken ones.
func compareParaphrase(p *pair) []finding { return p.bothWays(paraphrased) }

// paraphrased looks for a quotation of v that o retells.
func paraphrased(_ *pair, v, o *view) (finding, bool) {
	if len(o.quotes) > 0 || len(v.quotes) == 0 {
		return finding{}, false
	}
	for i := range v.quotes {
		q := &v.quotes[i]
		if o.quotesUtterance(q.utterance) {
			continue
		}
		there, all := 0, 0
		for _, w := range v.words {
			if w.quote != i || w.function || w.figure || w.date {
				continue
			}
			all++
			if o.content[w.sense] {
				there++
			}
		}
		if all < leastQuoted || float64(there) < retold*float64(all) {
			continue
		}
		return finding{
			kind: fact.DiffQuotation, concerns: fact.ConcernsAttribution, subject: "paraphrase " + wording(q),
			x: v.value(q.Phrase, wording(q)), y: o.value(o.whole(), "in other words"),
			reason: message.Text("Quoted on one side, told in other words on the other."),
		}, true
	}
	return finding{}, false
}

// quotesUtterance reports whether the article of a statement quotes an utterance
// anywhere in the claim.
func (v *view) quotesUtterance(n int) bool {
	for _, s := range v.siblings {
		for _, q := range s.quotes {
			if n >= 0 && q.utterance == n {
				return true
			}
		}
	}
	return false
}
