package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that somebody is told not to have known of what he is told to have read, got or been told of: "was not aware
// of the letter" and "had read the letter in March".

var (
	// knowingOf are words, by stem, for knowing of something; learning are verbs, by stem, for coming to know of it.
	knowingOf = stems(`aware know knowledge inform hear`)
	learning  = stems(`read receive get see sign learn know discuss`)
	// toldOf are verbs, by stem, of which the object comes to know.
	toldOf = stems(`tell inform notify brief warn show`)
)

// unaware is what a statement tells somebody not to know of.
type unaware struct {
	fact.Phrase
	who   *fact.Phrase
	thing map[string]bool // senses
}

// readUnaware reads it, nil if there is none.
func (v *view) readUnaware() *unaware {
	const reach = 3
	for i := range v.words {
		if !knowingOf[v.words[i].stem] || !v.evaded(max(0, i-reach), i) {
			continue
		}
		of := i + 1
		if w := v.textAt(of); w != "of" && w != "about" {
			continue
		}
		thing := v.nounPhraseFrom(of + 1)
		who := v.doerOf(max(0, i-reach), i)
		if who == nil && i > reach {
			who = v.nounPhraseTo(i - 3) // "the minister was not aware"
		}
		if thing == nil || who == nil {
			continue
		}
		return &unaware{v.phrase(fact.Span{Start: v.words[max(0, i-1)].Start, End: thing.End}), who, v.sensesIn(*thing)}
	}
	return nil
}

// compareAwareness finds it.
func compareAwareness(p *pair) []finding { return p.bothWays(knownAgainstUnaware) }

func knownAgainstUnaware(p *pair, a, b *view) (finding, bool) {
	u := a.readUnaware()
	if u == nil || len(u.thing) == 0 || p.toldApart() {
		return finding{}, false
	}
	for i := range b.acts {
		d := &b.acts[i]
		if d.word < 0 || d.Denied || d.Modal != "" || b.open[d.word] || b.polarity.turned[d.word] || d.Under != "" {
			continue
		}
		stem := b.words[d.word].stem
		var who, thing *fact.Phrase
		switch next := b.textAt(d.word + 1); {
		case learning[stem] && !d.Passive && (next == "of" || next == "about"):
			who, thing = d.Agent, b.nounPhraseFrom(d.word+2)
		case learning[stem] && !d.Passive:
			who, thing = d.Agent, d.Patient
		case toldOf[stem] && d.Passive && (next == "of" || next == "about"):
			who, thing = d.Patient, b.nounPhraseFrom(d.word+2)
		}
		if who == nil || thing == nil {
			continue
		}
		one, other := u.who, who
		if a != p.a {
			one, other = who, u.who
		}
		if p.roles(one, other) != sameRole || !anyIn(b.sensesIn(*thing), u.thing) || slices.ContainsFunc(b.siblings, func(s *view) bool { return s.readUnaware() != nil }) {
			continue
		}
		told := b.phrase(fact.Span{Start: d.Start, End: max(d.End, thing.End)})
		return finding{
			kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "awareness", oneDeed: true,
			x: a.value(u.Phrase, "not known"), y: b.value(told, "known"),
			reason: message.Text("What one side denies the other asserts: “{{.One}}” against “{{.Other}}”.", "One", u.Text, "Other", told.Text),
		}, true
	}
	return finding{}, false
}
