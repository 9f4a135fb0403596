package verdicts

import (
	_ "embed"
	"strings"
	"sync"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// This file reads verbs with a particle that tell together what another verb tells alone:
// "called its envoy home" recalls him, "called off" cancels.

//go:embed phrasal.txt
var phrasalList string

// phrasal is the sense of a verb, by its stem and the particle.
var phrasal = sync.OnceValue(func() map[[2]string]string {
	m := make(map[[2]string]string)
	for line := range strings.Lines(phrasalList) {
		meaning, members, ok := strings.Cut(strings.TrimSpace(line), "|")
		if strings.HasPrefix(line, "#") || !ok {
			continue
		}
		for _, member := range strings.Split(members, ";") {
			if w := strings.Fields(member); len(w) == 2 {
				m[[2]string{plain(text.Stem(w[0])), w[1]}] = sense(plain(text.Stem(strings.TrimSpace(meaning))))
			}
		}
	}
	return m
})

// particleReach is how many words behind a verb its particle stands at most, with what the
// verb is done to between the two.
const particleReach = 6

// phrasalSense is the sense of a verb with its particle, and the particle's word; -1 if it
// has none.
func (v *view) phrasalSense(verb int) (string, int) {
	for i := verb + 1; i < len(v.words) && i <= verb+particleReach; i++ {
		if s, ok := phrasal()[[2]string{v.words[verb].stem, v.words[i].text}]; ok {
			return s, i
		}
		if strings.ContainsAny(v.between(i-1), ";:.") || v.deedHolds(i) {
			break
		}
	}
	return "", -1
}

// nounPhraseFrom is the noun phrase that begins at a word, nil if none does: up to the next
// sign, verb, or preposition other than "of".
func (v *view) nounPhraseFrom(first int) *fact.Phrase {
	last := -1
	for i := first; i < len(v.words) && !v.deedHolds(i) && (i == first || strings.TrimSpace(v.between(i-1)) == ""); i++ {
		w := v.words[i]
		opens := determiners[w.text] || w.text == "of" && last >= 0
		if w.date || w.function && !pronouns[w.text] && !opens {
			break
		}
		if !opens {
			last = i
		}
	}
	if last < 0 {
		return nil
	}
	p := v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End})
	return &p
}
