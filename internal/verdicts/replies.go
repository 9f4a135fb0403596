package verdicts

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares the answers to one question: who is asked whether he had noticed anything and says "yes" on one side, and
// something else on the other, is given half of his answer there.

// askedShared is how many words two questions have in common at least if they are one.
const askedShared = 3

// answerWords are the plain answers.
var answerWords = map[string]string{"yes": "yes", "no": "no", "yeah": "yes", "nope": "no"}

// reply is a quotation that answers a question, with the plain answer in it, "" for none.
type reply struct {
	question map[string]bool // senses
	quote    *quote
	plain    string
}

// readReply is the answer that a statement quotes to a question it tells, nil if it quotes none.
func (v *view) readReply() *reply {
	asked := slices.IndexFunc(v.words, func(w viewWord) bool { return w.text == "asked" && w.quote < 0 })
	if asked < 0 || len(v.quotes) == 0 {
		return nil
	}
	r := &reply{question: make(map[string]bool)}
	whether := false
	for i := asked + 1; i < len(v.words) && v.words[i].quote < 0; i++ {
		if w := &v.words[i]; w.text == "whether" || w.text == "if" {
			whether = true
		} else if whether && !w.function {
			r.question[w.sense] = true
		}
	}
	for i := range v.quotes {
		if first, _ := wordsAt(v, v.quotes[i].Span); first > asked {
			r.quote = &v.quotes[i]
			break
		}
	}
	if !whether || r.quote == nil {
		return nil
	}
	for _, w := range v.words {
		if r.quote.Contains(w.Span) && answerWords[w.text] != "" && r.plain == "" {
			r.plain = answerWords[w.text]
		}
	}
	return r
}

// compareReplies finds that a plain answer to one question is left out, or another, in what one person is quoted with.
func compareReplies(p *pair) []finding {
	x, y := p.a.readReply(), p.b.readReply()
	if x == nil || y == nil || x.plain == y.plain || x.quote.sameUtterance(*y.quote) {
		return nil
	}
	shared := 0
	for s := range x.question {
		if y.question[s] {
			shared++
		}
	}
	tellsPlain := func(v *view, plain string) bool {
		return plain != "" && slices.ContainsFunc(v.siblings, func(s *view) bool {
			return slices.ContainsFunc(s.words, func(w viewWord) bool { return answerWords[w.text] == plain && w.quote >= 0 })
		})
	}
	if shared < askedShared || tellsPlain(p.b, x.plain) || tellsPlain(p.a, y.plain) {
		return nil
	}
	kind := fact.DiffOmission
	if x.plain != "" && y.plain != "" {
		kind = fact.DiffQuotation
	}
	return []finding{{
		kind: kind, concerns: fact.ConcernsClaim, material: true, subject: "reply", oneDeed: true,
		x: p.a.value(x.quote.Phrase, cmp.Or(x.plain, "neither")), y: p.b.value(y.quote.Phrase, cmp.Or(y.plain, "neither")),
		reason: message.Text("Not the same answer to one question: “{{.One}}” against “{{.Other}}”.", "One", x.quote.Text, "Other", y.quote.Text),
	}}
}
