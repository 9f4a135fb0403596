package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file finds that statements which are otherwise nearly the same have somebody else behind
// "by": one whom the other side tells of in another part, "made by the lodger while Roth lay in
// the hall" and "made by Roth as he lay in the hall", or people of two callings, "found by a
// jogger" and "found by two anglers".

// compareDoers compares who stands behind "by".
func compareDoers(p *pair) []finding {
	if !p.nearWorded() {
		return nil
	}
	for i := range p.a.acts {
		for k := range p.b.acts {
			d, e := &p.a.acts[i], &p.b.acts[k]
			if !d.Passive || !e.Passive || d.sense != e.sense || d.Denied != e.Denied {
				continue
			}
			x, y := p.a.doerIn(d.behindBy()), p.b.doerIn(e.behindBy())
			if x == nil || y == nil || p.sameDoers(x, y) {
				continue
			}
			if p.a.tellsApart(y, x, p.b) && !p.b.tellsAnyOf(x, p.a) || p.b.tellsApart(x, y, p.a) && !p.a.tellsAnyOf(y, p.b) || p.callingsApart(x, y) {
				return p.unlessTold(p.doerFinding(x, y))
			}
		}
	}
	return nil
}

// behindBy is who does what is told in the passive, though words of where and when stand
// between; nil if nobody is named.
func (d *deed) behindBy() *fact.Phrase {
	const reach = 8
	if d.Agent != nil {
		return d.Agent
	}
	v := d.view
	for i := d.word + 1; d.word >= 0 && i+1 < len(v.words) && i <= d.word+reach && !v.deedHolds(i) && !v.signBetween(d.word, i); i++ {
		if v.words[i].text == "by" && !v.words[i+1].figure && !v.words[i+1].date {
			return v.nounPhraseFrom(i + 1)
		}
	}
	return nil
}

// doerIn are the words of content of the noun phrase of a doer, a count left out, up to what
// hangs on it; nil if they are many.
func (v *view) doerIn(doer *fact.Phrase) (words []int) {
	if doer == nil {
		return nil
	}
	first, last := wordsAt(v, doer.Span)
	for i := max(first, 0); i <= last; i++ {
		w := &v.words[i]
		if len(words) > 0 && (strings.Trim(v.between(i-1), " -") != "" || w.function && !determiners[w.text]) {
			break
		}
		if w.date || w.negation {
			return nil
		}
		if !w.function && !(w.figure && len(words) == 0) && !reflexive[w.text] {
			words = append(words, i)
		}
	}
	if len(words) > mostInPlace {
		return nil
	}
	return words
}

var reflexive = set(`himself herself itself themselves mr mrs ms dr sir`)

// sameDoers reports whether two noun phrases may name one: they share a word, or the one is what
// the other is a kind of.
func (p *pair) sameDoers(x, y []int) bool {
	for _, i := range x {
		for _, k := range y {
			w, o := &p.a.words[i], &p.b.words[k]
			if oneWord(w, o) || lexicon.Same(w.text, o.text, lexicon.AnyPart) || lexicon.Within(w.text, o.text, lexicon.Noun) {
				return true
			}
		}
	}
	return false
}

// tellsApart reports whether a statement has all of another's words for a doer, and has them
// apart from its own, so that it tells of two.
func (v *view) tellsApart(words, own []int, o *view) bool {
	const near = 3 // words: "the lodger, Mr Roth"
	last := own[len(own)-1]
	for _, k := range words {
		at := slices.IndexFunc(v.words, func(w viewWord) bool { return !w.function && oneWord(&w, &o.words[k]) })
		if at < 0 || at >= own[0]-near && at <= last+near {
			return false
		}
	}
	return true
}

// tellsAnyOf reports whether a statement has any of another's words.
func (v *view) tellsAnyOf(words []int, o *view) bool {
	return slices.ContainsFunc(words, func(k int) bool {
		return slices.ContainsFunc(v.words, func(w viewWord) bool { return !w.function && oneWord(&w, &o.words[k]) })
	})
}

// callingsApart reports whether two noun phrases name people by two callings or as kin, which the
// articles do not both tell of.
func (p *pair) callingsApart(x, y []int) bool {
	w, o := &p.a.words[x[len(x)-1]], &p.b.words[y[len(y)-1]]
	return p.a.calling(x) && p.b.calling(y) && !p.a.tellsWord(o.text) && !p.b.tellsWord(w.text)
}

// calling reports whether a noun phrase names somebody by what only some are.
func (v *view) calling(words []int) bool {
	last := words[len(words)-1]
	w := v.words[last].text
	base := lexicon.Lemma(w, lexicon.Noun)
	return !v.inName(last) && lexicon.Person(w) && base != "" && !saidOfAnyone[base] && !slices.ContainsFunc(words, v.inName)
}

// saidOfAnyone are nouns that may be said of people whatever they are.
var saidOfAnyone = set(`person man woman boy girl child teenager youth adult pensioner baby lady gentleman lad victim suspect attacker assailant
	gunman perpetrator culprit killer murderer intruder robber burglar thief resident local villager citizen national foreigner stranger
	witness bystander onlooker passer passer-by walker pedestrian holidaymaker visitor guest customer member worker employee official officer leader chief boss head figure
	colleague friend neighbour neighbor hero star source aide adviser survivor tourist player rescuer helper volunteer partner
	rival opponent critic supporter ally activist campaigner politician lawmaker legislator authority staffer representative spokesman
	spokeswoman executive manager director founder owner operator maker user driver motorist passenger individual civilian male female
	parent relative student pupil fan agent investigator specialist professional crew people others voter juror applicant patient
	academic scholar scientist researcher intellectual artist writer author professor expert`)

func (p *pair) doerFinding(x, y []int) finding {
	phrase := func(v *view, words []int) fact.Phrase {
		return v.phrase(fact.Span{Start: v.words[words[0]].Start, End: v.words[words[len(words)-1]].End})
	}
	n, m := phrase(p.a, x), phrase(p.b, y)
	return finding{
		kind: fact.DiffAgent, concerns: fact.ConcernsClaim, material: true, subject: "doer", oneDeed: true,
		x: p.a.value(n, text.Fold(n.Text)), y: p.b.value(m, text.Fold(m.Text)),
		reason: message.Text("Not the same did it: “{{.One}}” against “{{.Other}}”.", "One", n.Text, "Other", m.Text),
	}
}
