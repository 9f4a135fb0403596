package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one side tells as the cause of something what the other only counts among the
// possible causes: "a short circuit was a possible cause", "was caused by a short circuit".

var (
	// causeNouns are nouns for what caused something.
	causeNouns = set(`cause causes trigger triggers explanation explanations culprit culprits`)
	// notSure are adjectives before them that leave it open.
	notSure = set(`possible potential conceivable`)
)

// namedReach is how far from "possible cause" what is named as one stands at most, in words.
const namedReach = 9

// possibleCauseAt is the word for a possible cause, -1 if none is told of or one is ruled out.
func (v *view) possibleCauseAt() int {
	at := -1
	for i, w := range v.words {
		if at < 0 && i > 0 && causeNouns[w.text] && notSure[v.words[i-1].text] {
			at = i
		}
		if w.negation || dropping[w.stem] {
			return -1
		}
	}
	return at
}

// dropping verbs, by stem, tell that a possible cause is none, or that it was taken for one once.
var dropping = stems(`rule exclude dismiss reject discount eliminate discard deny doubt confirm`)

// namedPossible are the words by which a statement names something, by its sense, as a possible cause;
// false if it does not.
func (v *view) namedPossible(thing string) (fact.Phrase, bool) {
	at := v.possibleCauseAt()
	if at < 0 {
		return fact.Phrase{}, false
	}
	for i := max(0, at-namedReach); i < len(v.words) && i <= at+namedReach; i++ {
		if w := &v.words[i]; w.sense != thing || w.function {
			continue
		}
		first, last := min(i, at-1), max(i, at)
		if i > at && v.words[at+1].text == "of" && !v.namesBehind(at, i) || v.stopBetween(first, last) {
			continue // "a possible cause of the fire"
		}
		for first > 0 && !v.words[first-1].function && strings.TrimSpace(v.between(first-1)) == "" {
			first-- // "an overheated battery"
		}
		return v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End}), true
	}
	return fact.Phrase{}, false
}

// namesBehind reports whether what is named as a cause stands behind a word for it: "possible causes
// of the fire include an electrical fault", "the possible cause of it was a spark".
func (v *view) namesBehind(cause, thing int) bool {
	for i := cause + 1; i < thing; i++ {
		switch v.words[i].text {
		case "was", "were", "is", "are", "be", "include", "includes", "included", "including":
			return true
		}
	}
	return false
}

// comparePossibleCauses finds that one side tells as the cause what is only a possible one on the other.
func comparePossibleCauses(p *pair) []finding { return p.bothWays(causedByPossible) }

func causedByPossible(p *pair, a, b *view) (finding, bool) {
	c := b.cause
	if c == nil || !c.known || c.agent == nil || p.namesDiffer() {
		return finding{}, false
	}
	first, _ := wordsAt(b, c.agent.Span)
	by := b.nounPhraseFrom(max(0, first))
	if by == nil || b.headOf(*by) < 0 {
		return finding{}, false
	}
	head := b.headOf(*by)
	thing := b.words[head].sense
	words, ok := a.namedPossible(thing)
	if !ok || !p.ofOneEffect(c, &cause{effect: a.possibleEffect()}) {
		return finding{}, false
	}
	for _, s := range a.siblings {
		if s.cause != nil && s.cause.known && s.cause.by[thing] {
			return finding{}, false
		}
	}
	told := b.phrase(fact.Span{Start: min(c.Start, by.Start), End: max(c.End, by.End)})
	return finding{
		kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: supposedCause, oneDeed: true,
		x: a.value(words, "possible"), y: b.value(told, "the cause"),
		reason: message.Text("One side tells a cause, the other what is only possible: “{{.One}}” against “{{.Other}}”.", "One", told.Text, "Other", words.Text),
	}, true
}

// possibleEffect is what a possible cause is told to be one of, by sense; empty where it is not told.
func (v *view) possibleEffect() map[string]bool {
	at := v.possibleCauseAt()
	if behind := v.textAt(at + 1); at < 0 || behind != "of" && behind != "for" && behind != "behind" {
		return nil
	}
	if of := v.nounPhraseFrom(at + 2); of != nil {
		return v.sensesIn(*of)
	}
	return nil
}
