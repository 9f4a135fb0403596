package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// This file reads what is confirmed or denied: to confirm that a siren did not sound is not to
// deny that it did, and goes against denying that it failed.

// oneHolds reports whether two stances are taken by one who is named, in statements that have
// another word in common.
func (p *pair) oneHolds(x, y taken) bool {
	if x.holder == "" || x.holder != y.holder || pronouns[x.holder] || !shareName(p.a, p.b) {
		return false
	}
	shared, _, _ := overlap(p.a, p.b, slices.Concat(x.senses, y.senses, []string{sense(plain(text.Stem(x.holder)))}))
	return shared > 0
}

// turnedTwice reports whether one side confirms that something is not so and the other denies
// that it is: then they tell the same.
func (p *pair) turnedTwice(x, y taken) bool {
	if x.stance != confirmed && x.stance != denied || y.stance != confirmed && y.stance != denied || x.stance == y.stance {
		return false
	}
	return p.a.byVerb(x) && p.b.byVerb(y) && p.a.turnsReport(x) != p.b.turnsReport(y)
}

// byVerb reports whether a stance is shown by "confirm", "deny" and the like.
func (v *view) byVerb(t taken) bool {
	first, last := wordsAt(v, t.at.Span)
	return first >= 0 && slices.ContainsFunc(v.words[first:last+1], func(w viewWord) bool { return affirming[w.stem] || refuting[w.stem] })
}

// turnsReport reports whether what a stance is taken on is a denial: what stands behind the
// verb, or before a verb with its holder at the end.
func (v *view) turnsReport(t taken) bool {
	first, last := wordsAt(v, t.at.Span)
	if first < 0 {
		return false
	}
	from, to := last+1, len(v.words)
	if from >= to || strings.ContainsAny(v.between(last), ",;.") {
		from, to = 0, first
	}
	turned := false
	for i := from; i < to; i++ {
		if i > from && from > 0 && strings.ContainsAny(v.between(i-1), ",;:") {
			break
		}
		if w := &v.words[i]; w.negates() || failing[w.stem] {
			turned = !turned
		}
	}
	return turned
}

// failing are verbs, by stem, for what does not do what it should.
var failing = set(`fail failur stop ceas`)

// evadesTheReport reports whether one and the same person is told neither to confirm nor to deny
// something, and to deny it, whatever words that is in: in reports of one event it is mostly what all of
// them are about.
func (p *pair) evadesTheReport(x, y taken) bool {
	return (x.stance == neither && y.stance == denied || x.stance == denied && y.stance == neither) && p.a.sameSource(p.b)
}

// ofTwoSources reports whether two statements rest on two people who are told by name.
func (p *pair) ofTwoSources() bool {
	x, y := p.a.Attribution.Chain, p.b.Attribution.Chain
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	one, other := x[len(x)-1], y[len(y)-1]
	return one.Kind == fact.Person && other.Kind == fact.Person && strings.Contains(one.Name, " ") && strings.Contains(other.Name, " ") && one.Name != other.Name
}

// affirmsPossible reports whether what a verb of confirming confirms is only that something is or was
// possible: who acknowledges that it may come to a strike confirms none.
func (v *view) affirmsPossible(verb int) bool {
	for i := verb + 1; i < len(v.words) && !v.anyBetween(i-1, i, ",;:"); i++ {
		if w := &v.words[i]; modalStatus[w.text] == possible || w.text == "possible" || w.text == "possibility" || w.text == "conceivable" {
			return true
		}
	}
	return false
}

// affirmsOnlyPossible reports whether that is what a statement confirms.
func (v *view) affirmsOnlyPossible() bool {
	for i := range v.words {
		if affirming[v.words[i].stem] && v.affirmsPossible(i) {
			return true
		}
	}
	return false
}
