package reading

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// negators turn a statement round. Contracted ones ("didn't") are known by
// their ending.
var negators = set(`not no never neither nor none nobody nothing nowhere without cannot n't hardly scarcely
	dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt couldnt wouldnt shouldnt`)

// scopeReach is how many tokens after a negation its word is looked for.
const scopeReach = 8

// negations are the negations of a stretch, each with the stem of the word it
// bears on: the first content word after it, or the last before it.
func (p *page) negations(from, to int) []fact.Negation {
	var out []fact.Negation
	for i := from; i < to; i++ {
		t := &p.tokens[i]
		if t.kind != word || !p.negates(t) {
			continue
		}
		out = append(out, fact.Negation{Phrase: p.index.Phrase(t.Span), Scope: p.scope(i, from, to)})
	}
	return out
}

// negates reports whether a word turns a statement round in the article's language.
func (p *page) negates(t *token) bool {
	if p.grammar == (german{}) {
		return germanNegator(t.low)
	}
	return negators[t.low] || hasAnySuffix(t.low, "n't") && len(t.low) > 3
}

func (p *page) scope(i, from, to int) string {
	start := i + 1
	if p.tokens[i].is("nothing", "nobody", "none") {
		start = p.pastAside(start, to) // "nothing, sabotage included, has been ruled out"
	}
	for k := start; k < to && k <= start+scopeReach-1; k++ {
		t := &p.tokens[k]
		if t.kind == quoteMark || t.kind == mark && t.is(".", ";", ":", "!", "?") {
			break
		}
		if p.bears(k) {
			return text.Stem(t.text)
		}
	}
	for k := i - 1; k >= from && k >= i-scopeReach && p.tokens[k].kind != quoteMark; k-- {
		if p.bears(k) {
			return text.Stem(p.tokens[k].text)
		}
	}
	return ""
}

// pastAside is the token behind what stands between two commas, the first of which is token i; token i itself
// where there is no such thing close by.
func (p *page) pastAside(i, to int) int {
	if i >= to || p.tokens[i].low != "," {
		return i
	}
	const most = 5 // tokens
	for k := i + 1; k < to && k <= i+most && p.tokens[k].kind != quoteMark; k++ {
		if p.tokens[k].low == "," {
			return k + 1
		}
	}
	return i
}

// bears reports whether a token is a content word a negation can bear on.
func (p *page) bears(i int) bool {
	t := &p.tokens[i]
	if p.grammar == (german{}) {
		return t.kind == word && (p.tags[i] == tagNoun || p.tags[i] == tagName || p.tags[i] == tagFinite || p.tags[i] == tagAdverb && len(t.low) > 3)
	}
	return t.kind == word && !text.IsFunction(t.text) && !negators[t.low] && p.tags[i] != tagAdverb && p.tags[i] != tagAuxiliary
}
