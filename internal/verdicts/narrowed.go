package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one side tells with a limit what the other tells of without it: "a
// temporary ban" and "a ban", "the deadliest shooting in modern history" and "in history",
// "one of the largest" and "the largest". It is minor: the limit may be known and left out.

// limiting words stand before what they limit.
var limiting = set(`temporary partial interim provisional preliminary limited symbolic conditional voluntary nonbinding
	non-binding tentative modern former informal unofficial partially partly mostly mainly largely
	virtually practically nearly almost`)

// limit is a limiting word, or the "one of" before a superlative.
type limit struct {
	fact.Phrase
	head string // sense of what is limited
	key  string // the same for limits of one kind
}

func readLimits(v *view) []limit {
	var out []limit
	for i, w := range v.words {
		switch {
		case i+1 >= len(v.words):
		case slices.ContainsFunc(v.Names, func(n fact.Name) bool { return n.Title != nil && n.Title.Overlaps(w.Span) }): // compared as a title
		case limiting[w.text] && v.content[v.words[i+1].sense] && strings.TrimSpace(v.between(i)) == "":
			head := v.headBehind(i + 1)
			out = append(out, limit{v.phrase(fact.Span{Start: w.Start, End: v.words[head].End}), v.words[head].sense, w.text})
		case v.isSuperlative(i) && v.oneOf(i) >= 0:
			from := v.oneOf(i)
			out = append(out, limit{v.phrase(fact.Span{Start: v.words[from].Start, End: w.End}), w.sense, "one of"})
		}
	}
	return out
}

// headBehind is the last of the words of content that follow one another from a word on:
// "U.S. history".
func (v *view) headBehind(i int) int {
	for i+1 < len(v.words) && v.content[v.words[i+1].sense] && !v.deedHolds(i+1) && (strings.TrimSpace(v.between(i)) == "" || strings.Contains(v.words[i].text, ".")) {
		i++
	}
	return i
}

// isSuperlative reports whether a word says that something is the most of its kind.
func (v *view) isSuperlative(i int) bool {
	w := v.words[i]
	return !w.function && len(w.text) > 5 && strings.HasSuffix(w.text, "est") && i > 0 && (determiners[v.words[i-1].text] || possessives[v.words[i-1].text] || strings.HasSuffix(v.words[i-1].text, "'s")) && !v.names(fact.Phrase{Span: w.Span}) && !notSuperlative[w.stem]
}

var notSuperlative = set(`forest interest request protest contest invest arrest harvest suggest honest modest priest guest conquest manifest unrest`)

// oneOf is the word that begins the "one of the" before a superlative, -1 if none does.
func (v *view) oneOf(superlative int) int {
	of := superlative - 2
	if of < 0 {
		return -1
	}
	switch {
	case v.words[of].text == "of" && of > 0 && (v.words[of-1].text == "one" || v.words[of-1].text == "some"):
		return of - 1
	case v.words[of].text == "among":
		return of
	}
	return -1
}

// compareLimits finds a limit on one side of what the other tells without any.
func compareLimits(p *pair) []finding {
	return p.bothWays(limitedBy)
}

func limitedBy(p *pair, a, b *view) (finding, bool) {
	for _, l := range a.limits {
		at := slices.IndexFunc(b.words, func(w viewWord) bool { return w.sense == l.head })
		if at < 0 || p.covered() < aboutTheSame && a.toldAround(l, b) < toldAlso || b.open[at] || b.polarity.turned[at] || a.oneUtteranceAt(l.Span, b, b.words[at].Span) ||
			l.key == "one of" && (!b.isSuperlative(at) || b.oneOf(at) >= 0) || b.limitsAlready(l) {
			continue
		}
		return finding{
			kind: fact.DiffCondition, concerns: fact.ConcernsClaim, subject: "limit " + l.head,
			x:      a.value(l.Phrase, "limited"),
			y:      b.value(b.phrase(b.words[at].Span), "without limit"),
			reason: message.Text("Told with a limit on one side only: “{{.Words}}”.", "Words", l.Text),
		}, true
	}
	return finding{}, false
}

// toldAlso is how many words of content around a limit must stand in another statement that
// tells much else besides.
const toldAlso = 3

// toldAround is how many words of content close to a limit stand in another statement.
func (v *view) toldAround(l limit, o *view) int {
	const reach = 5
	first, last := wordsAt(v, l.Span)
	shared := make(map[string]bool)
	for i := max(0, first-reach); i < len(v.words) && i <= last+reach; i++ {
		if sense := v.words[i].sense; v.content[sense] && o.content[sense] {
			shared[sense] = true
		}
	}
	return len(shared)
}

// limitsAlready reports whether the article of a statement gives a limit to the same in the
// claim, or has the word of one.
func (v *view) limitsAlready(l limit) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.limits, func(o limit) bool { return o.head == l.head })
	}) || v.tellsWord(l.key)
}

// oneUtteranceAt reports whether two spans stand in quotations of one utterance.
func (v *view) oneUtteranceAt(span fact.Span, o *view, other fact.Span) bool {
	return quotedTogether(v, v.quoteAt(span), o, o.quoteAt(other))
}
