package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that nobody was hurt or killed on one side, and some were on the other.

// unharmed is that nobody came to a state, as figures tell it.
type unharmed struct {
	fact.Phrase
	states map[string]bool
}

var (
	nobodies = set(`nobody none`)
	// harms are nouns for those who come to harm, and the states they stand for.
	harms = map[string]string{"injuries": "injured", "casualties": "dead injured", "fatalities": "dead", "deaths": "dead", "victims": "dead"}
)

// readUnharmed finds that a statement tells of nobody hurt or killed, nil if it does not. "No one
// else" leaves others.
func readUnharmed(v *view) *unharmed {
	const reach = 6
	for i, w := range v.words {
		first, next := i, i+1
		if w.text == "no" && next < len(v.words) {
			states, harm := harms[v.words[next].text]
			if harm && (next+1 >= len(v.words) || v.words[next+1].text != "among") {
				return &unharmed{v.phrase(fact.Span{Start: w.Start, End: v.words[next].End}), set(states)}
			}
			if v.words[next].text != "one" {
				continue
			}
			next++
		} else if !nobodies[w.text] && w.text != "no-one" {
			continue
		}
		for k := next; k < len(v.words) && k < next+reach && !v.signBetween(first, k) && v.words[k].text != "else" && v.words[k].text != "other" && v.words[k].text != "of"; k++ {
			if state := states[v.words[k].stem]; (state == "dead" || state == "injured") && !v.open[k] {
				return &unharmed{v.phrase(fact.Span{Start: w.Start, End: v.words[k].End}), set(state)}
			}
		}
	}
	return nil
}

// compareUnharmed finds that one side tells of nobody where the other counts some.
func compareUnharmed(p *pair) []finding { return p.bothWays(someHarmed) }

func someHarmed(p *pair, a, b *view) (finding, bool) {
	if a.unharmed == nil || b.unharmed != nil || p.shared == 0 || p.covered() < aboutTheSame || p.toldApart() || p.a.placesDiffer(p.b) || len(comparePolarity(p)) > 0 {
		return finding{}, false
	}
	for i := range b.figures {
		f := &b.figures[i]
		if !f.thing.state || f.Low < 1 || f.part != "" {
			continue
		}
		_, state, two := strings.Cut(f.thing.key, " ")
		if !two {
			state = f.thing.key
		}
		if !a.unharmed.states[state] {
			continue
		}
		return finding{
			kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "nobody " + state,
			x: a.value(a.unharmed.Phrase, "0"), y: b.value(f.Phrase, normal(f.Figure)),
			reason: message.Text("Nobody on one side, some on the other: “{{.One}}” against “{{.Other}}”.", "One", a.unharmed.Text, "Other", f.Text+" "+f.thing.label),
		}, true
	}
	return finding{}, false
}

// placesDiffer reports whether both statements name places, and none in common.
func (v *view) placesDiffer(o *view) bool {
	one, other := v.placeWords(), o.placeWords()
	if len(one) == 0 || len(other) == 0 {
		return false
	}
	return !anyIn(one, other)
}

func (v *view) placeWords() map[string]bool {
	words := make(map[string]bool)
	for i := range v.called {
		if c := &v.called[i]; c.inside && c.Kind == fact.NamesPlace {
			for _, w := range c.words {
				words[w] = true
			}
		}
	}
	return words
}
