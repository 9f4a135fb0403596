package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds what stands in the place of what, in two statements of which one is the
// other's words rewritten: such a pair can be laid side by side (aligned.go), and whatever
// lies between the same kept words of both is told of the same.

// rewritten is from which share of kept words of content the one statement is a rewrite of the
// other.
const rewritten = 0.6

// isRewrite reports whether either statement is the other's words rewritten.
func (p *pair) isRewrite() bool {
	return p.keeps() >= rewritten && len(p.aligned().kept) > 0
}

// inOnePlace reports whether two stretches, one of each statement, stand between the same kept
// words: what is kept before the one is kept before the other, and so behind them.
func (p *pair) inOnePlace(x, y stretch) bool {
	var before, behind [2]int
	for _, k := range p.aligned().kept {
		if k[0] < x.from {
			before[0]++
		} else if k[0] >= x.to {
			behind[0]++
		}
		if k[1] < y.from {
			before[1]++
		} else if k[1] >= y.to {
			behind[1]++
		}
	}
	if before[0] != before[1] || behind[0] != behind[1] {
		return false
	}
	a, b := p.betweenKept(x, y)
	return a.beside(x) <= mostBeside && b.beside(y) <= mostBeside
}

// mostBeside is how many words may stand around a stretch up to the nearest kept words: in a clause
// that was written anew nothing is in the place of anything.
const mostBeside = 5

// beside is how many words of a stretch are not of one within it.
func (s stretch) beside(in stretch) int { return max(0, in.from-s.from) + max(0, s.to-in.to) }

// stretchOf are the words of a span, an empty stretch if it has none.
func (v *view) stretchOf(span fact.Span) stretch {
	first, last := wordsAt(v, span)
	if first < 0 {
		return stretch{}
	}
	return stretch{first, last + 1}
}

// betweenKept are the stretches of either statement around two that stand in one place, out to
// the nearest kept words.
func (p *pair) betweenKept(x, y stretch) (a, b stretch) {
	a, b = stretch{0, len(p.a.words)}, stretch{0, len(p.b.words)}
	for _, k := range p.aligned().kept {
		if k[0] < x.from && k[1] < y.from {
			a.from, b.from = k[0]+1, k[1]+1
		}
		if k[0] >= x.to && k[1] >= y.to {
			a.to, b.to = k[0], k[1]
			break
		}
	}
	return a, b
}

// quotedAt reports whether two stretches stand in quotations of one utterance.
func (p *pair) quotedAt(x, y stretch) bool {
	return quotedTogether(p.a, p.a.words[x.from].quote, p.b, p.b.words[y.from].quote)
}

// exchangedFinding is a material finding on the claim: the one stretch stands where the other does.
func (p *pair) exchangedFinding(kind fact.DifferenceKind, subject string, x, y stretch, reason message.Key) []finding {
	one, other := p.a.stretchPhrase(x), p.b.stretchPhrase(y)
	return []finding{{
		kind: kind, concerns: fact.ConcernsClaim, material: true, subject: subject,
		x: p.a.value(one, strings.ToLower(one.Text)), y: p.b.value(other, strings.ToLower(other.Text)),
		reason: message.Text(reason, "One", one.Text, "Other", other.Text),
	}}
}

// ofOtherState reports whether two statements tell how things stood at two times: "by noon on
// Monday" and "by nightfall on Monday", "as of Tuesday" and "as of Thursday". What they count
// then may have changed.
func (v *view) ofOtherState(o *view) bool {
	x, y := v.stateTime(), o.stateTime()
	return !x.empty() && !y.empty() && v.folded(x) != o.folded(y)
}

// stateTime is the time that a statement tells how things stand at, with what leads to it.
func (v *view) stateTime() stretch {
	const reach = 2 // words between, as in "by late on Monday"
	for i := range v.moments {
		m := &v.moments[i]
		first, last := wordsAt(v, m.Span)
		for k := first - 1; k >= 0 && k >= first-1-reach; k-- {
			if v.words[k].text == "by" || v.words[k].text == "of" && v.textAt(k-1) == "as" {
				end := last + 1
				for n := i + 1; n < len(v.moments); n++ {
					if from, to := wordsAt(v, v.moments[n].Span); from >= end && from-end <= reach {
						end = to + 1
					}
				}
				return stretch{k, end}
			}
		}
	}
	return stretch{}
}

// ofOtherTimes reports whether either of two statements tells a time that may be none of the
// other's: what they tell besides may be of two times too.
func (p *pair) ofOtherTimes() bool {
	return p.a.timeBut(p.b) && p.b.timeBut(p.a)
}

// timeBut reports whether a statement dates something, other than what was said, by what is no
// moment of another.
func (v *view) timeBut(o *view) bool {
	for i := range v.moments {
		m := &v.moments[i]
		if m.saying {
			continue
		}
		meets := false
		for k := range o.moments {
			n := &o.moments[k]
			meets = meets || m.meets(n) && m.tellsLike(n)
		}
		if !meets {
			return true
		}
	}
	return false
}

// aloneInPlace reports whether two stretches stand in one place and nothing but words of grammar
// beside them, up to the nearest kept words.
func (p *pair) aloneInPlace(x, y stretch) bool {
	if !p.inOnePlace(x, y) {
		return false
	}
	a, b := p.betweenKept(x, y)
	alone := func(v *view, s, in stretch) bool {
		for i := s.from; i < s.to; i++ {
			if w := &v.words[i]; (i < in.from || i >= in.to) && (!w.function || w.negation) {
				return false
			}
		}
		return true
	}
	return alone(p.a, a, x) && alone(p.b, b, y)
}
