package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file finds that a quotation of several sentences is cut before the one that turns it: "We keep our contracts. But nobody
// can be expected to sign a new one", of which another report gives the first half.

// openersThatTurn are words by which a sentence turns the one before it.
var openersThatTurn = set(`but however yet unless except though although only`)

const (
	// longestQuoted is how many characters before a statement its quotation begins at most.
	longestQuoted = 400
	// leastContinued is how many words the half that is given has at least.
	leastContinued = 3
)

// continues is what the quotation in which a statement stands says before it, "" where the statement continues none.
func (v *view) continues() string {
	if v.article == nil || len(v.words) == 0 || !openersThatTurn[v.words[0].text] {
		return ""
	}
	index := text.NewIndex(v.article.Text)
	if v.Start > index.Len() {
		return ""
	}
	before := index.Slice(fact.Span{Start: max(0, v.Start-longestQuoted), End: v.Start})
	if at := strings.LastIndex(before, "\n"); at >= 0 {
		before = before[at+1:]
	}
	opened := strings.LastIndex(before, "“")
	if opened >= 0 && strings.LastIndex(before, "”") > opened {
		return ""
	}
	if opened >= 0 {
		return before[opened+len("“"):]
	}
	if strings.Count(before, `"`)%2 == 1 {
		return before[strings.LastIndex(before, `"`)+1:]
	}
	return ""
}

// compareContinued finds that one side quotes what turns the rest, and the other ends before it.
func compareContinued(p *pair) []finding { return p.bothWays(cutBeforeTurn) }

func cutBeforeTurn(p *pair, a, b *view) (finding, bool) {
	if b.article == nil || len(b.quotes) == 0 || len(a.words) <= leastContinued {
		return finding{}, false
	}
	half := a.continues()
	if half == "" || a.speakingName() != nil && b.speakingName() != nil && !a.speakingName().mayBe(b.speakingName()) {
		return finding{}, false
	}
	opening := text.Fold(a.phrase(fact.Span{Start: a.words[0].Start, End: a.words[leastContinued].End}).Text)
	if strings.Contains(text.Fold(b.article.Text), opening) {
		return finding{}, false // it gives the rest elsewhere
	}
	said := newQuote(fact.Quotation{Phrase: fact.Phrase{Text: half}})
	for i := range b.quotes {
		q := &b.quotes[i]
		if len(q.words) < leastContinued || len(q.words) > len(said.words) || !contiguous(&said, q) || !strings.HasSuffix(wording(&said), wording(q)) {
			continue
		}
		return finding{
			kind: fact.DiffOmission, concerns: fact.ConcernsAttribution, material: true, subject: "continued " + wording(q), oneDeed: true, sure: true,
			x: a.value(a.whole(), "said"), y: b.value(q.Phrase, "left out"),
			reason: message.Text("What is left out here may turn the rest round: “{{.Words}}”.", "Words", a.Text),
		}, true
	}
	return finding{}, false
}
