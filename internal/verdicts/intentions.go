package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that somebody is told to have no intention of doing what another side tells him to be about to do: "the king is
// to abdicate" and "he had no intention of abdicating".

// meaning are nouns, by stem, for meaning to do something.
var meaning = stems(`intention plan intent desire wish`)

// compareIntentions finds it.
func compareIntentions(p *pair) []finding { return p.bothWays(intendedAgainstNot) }

func intendedAgainstNot(p *pair, a, b *view) (finding, bool) {
	if p.shared == 0 || p.toldApart() {
		return finding{}, false
	}
	for i := 1; i+2 < len(a.words); i++ {
		if !meaning[a.words[i].stem] || a.words[i-1].text != "no" || a.words[i+1].text != "of" && a.words[i+1].text != "to" {
			continue
		}
		verb := a.pastBe(i + 2)
		for k := range b.acts {
			e := &b.acts[k]
			if e.word < 0 || e.Denied || b.open[e.word] || b.polarity.turned[e.word] || e.sense != a.words[verb].sense || tells(a, e.sense, future) {
				continue
			}
			at, ok := b.aspectAt(e.word)
			if s, told := e.status(); told && (s == future || s == intended || s == would) || ok && (at.status == future || at.status == decided || at.status == intended) {
				words := a.phrase(fact.Span{Start: a.words[i-1].Start, End: a.words[verb].End})
				return finding{
					kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "intention " + e.sense,
					x: a.value(words, "not meant"), y: b.value(e.Phrase, "to come"),
					reason: message.Text("What one side denies the other asserts: “{{.One}}” against “{{.Other}}”.", "One", words.Text, "Other", e.Text),
				}, true
			}
		}
	}
	return finding{}, false
}
