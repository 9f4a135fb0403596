package lexicon

import (
	"slices"
	"strings"
)

// endings are the regular endings of each part of speech and what stands in their place in
// the base form, after WordNet's morphy.
var endings = [partCount][][2]string{
	Noun:      {{"s", ""}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"}},
	Verb:      {{"s", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}},
	Adjective: {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}, {"ier", "y"}, {"iest", "y"}},
}

// Lemma is the base form of a word or phrase as a part of speech, with spaces between the
// words of a phrase: "turn down" of "turned down". It is "" where the word is not known as
// one.
func Lemma(word string, p Part) string {
	n := wordNet()
	if forms := n.forms(word, p); len(forms) > 0 {
		return strings.ReplaceAll(n.name(forms[0]), "_", " ")
	}
	return ""
}

// forms are the words, by number, that a word or phrase may be a form of as a part of
// speech: irregular forms first, then the word itself, then regular ones.
func (n *net) forms(word string, p Part) []int {
	word = written(word)
	var out []int
	add := func(w int) {
		if w < 0 || slices.Contains(out, w) {
			return
		}
		if first, end := n.sensesAs(w, p); first < end {
			out = append(out, w)
		}
	}
	for _, w := range n.irregular[p][word] {
		add(int(w))
	}
	add(n.word(word))
	if len(n.irregular[p][word]) > 0 {
		return out
	}
	for _, e := range endings[p] {
		stem, ok := strings.CutSuffix(word, e[0])
		if !ok || len(stem) < 2 {
			continue
		}
		add(n.word(stem + e[1]))
		if k := len(stem); p == Verb && e[1] == "" && k > 2 && stem[k-1] == stem[k-2] {
			add(n.word(stem[:k-1])) // "barred"
		}
	}
	if len(out) == 0 {
		n.phraseForms(word, p, add)
	}
	return out
}

// phraseForms are the phrases of which a verb that opens, or a noun that closes one, is
// inflected: "called off", "prime ministers".
func (n *net) phraseForms(word string, p Part, add func(int)) {
	if first, rest, ok := strings.Cut(word, "_"); ok && p == Verb {
		for _, base := range n.forms(first, Verb) {
			add(n.word(n.name(base) + "_" + rest))
		}
	}
	if at := strings.LastIndexByte(word, '_'); at > 0 && p == Noun {
		for _, base := range n.forms(word[at+1:], Noun) {
			add(n.word(word[:at+1] + n.name(base)))
		}
	}
}
