package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file finds that two reports tell two causes of one thing: "was cancelled because of fog" and
// "because of a strike", "was caused by ice on the road" and "by a burst tyre". Much has several causes,
// so that the statements must be alike, and neither article may tell the other's.

// causeOpeners stand before what caused something, each with the word that follows it.
var causeOpeners = map[string]string{"because": "of", "due": "to", "owing": "to", "result": "of", "account": "of", "blamed": "on"}

// givenCause is what a statement tells to have caused something, nil where it tells nothing or several.
func (v *view) givenCause() *fact.Phrase {
	var found *fact.Phrase
	for i := range v.words {
		w := &v.words[i]
		from := -1
		switch {
		case causeOpeners[w.text] != "" && v.textAt(i+1) == causeOpeners[w.text]:
			from = i + 2
		case w.text == "by" && i > 0 && (causing[v.words[i-1].stem] || v.words[i-1].text == "off" && v.textAt(i-2) == "set"):
			from = i + 1
		default:
			continue
		}
		if v.polarity.turned[i] || v.open[i] || from >= len(v.words) || found != nil || v.unsure {
			return nil
		}
		if found = v.nounPhraseFrom(from); found == nil {
			return nil
		}
	}
	return found
}

// compareTwoCauses finds them.
func compareTwoCauses(p *pair) []finding {
	x, y := p.a.givenCause(), p.b.givenCause()
	if x == nil || y == nil || p.toldApart() || p.countsApart() {
		return nil
	}
	one, other := p.a.headOf(*x), p.b.headOf(*y)
	if one < 0 || other < 0 {
		return nil
	}
	w, o := p.a.words[one].text, p.b.words[other].text
	if anyIn(p.a.sensesIn(*x), p.b.sensesIn(*y)) || lexicon.Same(w, o, lexicon.Noun) || lexicon.Within(w, o, lexicon.Noun) || lexicon.Within(o, w, lexicon.Noun) ||
		p.a.tellsAnyIn(p.b, *y) || p.b.tellsAnyIn(p.a, *x) {
		return nil
	}
	except := p.sensesBeside(*x, *y)
	if shared, na, nb := overlap(p.a, p.b, except); shared == 0 || float64(shared) < aboutOneEvent*float64(min(na, nb)) {
		return nil
	}
	return []finding{{
		kind: fact.DiffAgent, concerns: fact.ConcernsClaim, material: true, subject: "two causes", least: leastLikelyDoers,
		x: p.a.value(*x, w), y: p.b.value(*y, o),
		reason: message.Text("Not the same cause: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}}
}

// tellsAnyIn reports whether an article tells a word of another statement's phrase in the claim.
func (v *view) tellsAnyIn(o *view, p fact.Phrase) bool {
	words := o.sensesIn(p)
	return v.tellsWordThat(func(w viewWord) bool { return words[w.sense] })
}
