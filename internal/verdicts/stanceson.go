package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares the stances that two statements tell of one report.

// ofOneReport reports whether two statements that take stances may do so on one
// report: they share a third of the shorter's words of content, or two of them; a
// headline need share no more than a name.
func ofOneReport(a, b *view, except []string) bool {
	shared, na, nb := overlap(a, b, except)
	return shared >= 2 || shared > 0 && 3*shared >= min(na, nb) ||
		(a.Part == fact.Headline || b.Part == fact.Headline) && shareName(a, b)
}

// opposedStances is the subject of two stances that one person cannot take.
const opposedStances = "stance"

// falsity is the subject of what one statement has denied or doubted and the other tells
// as so.
const falsity = "falsity"

// compareStances compares statements of which each takes a stance, or one denies
// what the other tells.
func compareStances(a, b *polarity) (finding, bool) {
	p := &pair{a: a.view, b: b.view}
	x, y := a.taken, b.taken
	except := slices.Concat(x.senses, y.senses)
	switch {
	case x.stance == noStance && y.stance == noStance, !ofOneReport(a.view, b.view, except) && !p.oneHolds(x, y) && !p.evadesTheReport(x, y):
		return finding{}, false
	case a.view.blame != nil && b.view.blame != nil, p.turnedTwice(x, y),
		x.stance == denied && a.view.heldLong(x.at.Span), y.stance == denied && b.view.heldLong(y.at.Span):
		return finding{}, false
	case (x.stance == denied || x.stance == doubted) && y.stance == noStance && !a.negatedLike(b) && !b.view.refutes() && !b.view.affirmsOnlyPossible() && a.view.takesOn(x, b.view):
		return toldAsSo(falsity, x.stance, a.view, x.at, b.view), true
	case x.stance == noStance && (y.stance == denied || y.stance == doubted) && !b.negatedLike(a) && !a.view.refutes() && !a.view.affirmsOnlyPossible() && b.view.takesOn(y, a.view):
		f, ok := compareStances(b, a)
		f.x, f.y = f.y, f.x
		return f, ok
	case !x.against(y.stance) || !sameHolder(x.holder, y.holder) || p.ofTwoSources():
		return finding{}, false
	}
	least := uint8(0)
	if x.stance == confirmed || y.stance == confirmed || a.view.takesPronoun(x.at.Span) || b.view.takesPronoun(y.at.Span) {
		least = leastLikelyStances // of two things the one may well be confirmed and the other denied
	}
	return finding{
		subject: opposedStances, sure: p.evadesTheReport(x, y), least: least,
		x:      a.view.value(x.at, string(x.stance)),
		y:      b.view.value(y.at, string(y.stance)),
		reason: message.Text("One side has it {{.One}}, the other {{.Other}}.", "One", x.stance.words(), "Other", y.stance.words()),
	}, true
}

// toldAsSo is that one statement takes a stance, by its words, on what another tells as so.
func toldAsSo(subject string, s stance, a *view, words fact.Phrase, b *view) finding {
	return finding{
		subject: subject, byWords: true, x: a.value(words, string(s)), y: b.value(b.whole(), "told as so"),
		reason: message.Text("One side has it {{.Stance}}, the other tells it as so: “{{.Words}}”.", "Stance", s.words(), "Words", words.Text),
	}
}

// takesPronoun reports whether what stands right behind a stance is a pronoun: "did not deny it".
func (v *view) takesPronoun(stance fact.Span) bool {
	_, last := wordsAt(v, stance)
	return last >= 0 && pronouns[v.textAt(last+1)]
}

// refutes reports whether a statement has a word by which it is likely to take no other side than one
// that denies: "the story is an invention", "she was cleared of it", "the paper withdrew its report".
func (v *view) refutes() bool {
	return v.tellsStem(refuting) || v.tellsStem(refuted) || v.tellsAny([]string{"none"}) || v.tellsStem(withdrawing) && (v.tellsStem(reports) || v.tellsStem(charges))
}

var (
	refuted     = set(`fiction invent fabric fals fake forg clear acquit exoner unfound baseless untru`)
	withdrawing = set(`withdrew withdraw withdrawn dismiss drop`)
	charges     = set(`charg count case accus complaint`)
)

// takesOn reports whether what a stance is taken on, in its own part of the
// sentence, is what another statement tells: who denies that he is a gangster does
// not deny that he walks the streets.
func (v *view) takesOn(t taken, o *view) bool {
	told := o.told()
	if v.Part == fact.Headline {
		return len(told) > 0 || len(o.content) == 0
	}
	first, last := wordsAt(v, t.at.Span)
	if first < 0 {
		return false
	}
	if v.words[first].text == "no" { // the answer to what follows
		last = len(v.words) - 1
	}
	for first > 0 && !strings.ContainsAny(v.between(first-1), ",;:—–") {
		first--
	}
	on := 0 // reports that the stance may be taken on
	for last+1 < len(v.words) && !strings.ContainsAny(v.between(last), ",;:—–") && !v.joinsVerb(last+1) {
		if last++; reports[v.words[last].stem] {
			if on++; on > 1 {
				break // who denies a story about a claim does not deny what was claimed
			}
		}
	}
	shared := make(map[string]bool)
	unnamed := 0
	for _, w := range v.words[first : last+1] {
		if !v.content[w.sense] || slices.Contains(t.senses, w.sense) {
			continue
		}
		if told[w.sense] && !shared[w.sense] {
			shared[w.sense] = true
			if !v.named[w.sense] {
				unnamed++
			}
		}
	}
	if t.stance == doubted && unnamed < 2 && 2*len(shared) < len(o.content) {
		return false // that it is about the same people is not what is doubted
	}
	if d := v.deedAfter(t.at.Span); t.stance == doubted && d != nil && d.End <= v.words[last].End && !told[d.sense] {
		return false // it is not doubted that he looks forward to it
	}
	return len(shared) >= 2 || 2*len(shared) >= len(o.content)
}

// deedAfter is the first deed behind a span other than saying something, or nil.
func (v *view) deedAfter(span fact.Span) *deed {
	for i := range v.Deeds {
		if d := v.deed(i); d.Start >= span.End && d.word >= 0 && !sayings[d.Verb] {
			return &d
		}
	}
	return nil
}

// joinsVerb reports whether a word joins another verb to the one before: "doubts it
// will come and looks forward to it".
func (v *view) joinsVerb(i int) bool {
	return (v.words[i].text == "and" || v.words[i].text == "but") && i+1 < len(v.words) && v.deedHolds(i+1)
}

// negatedLike reports whether the other statement is turned round by a negation:
// "denied that he left" and "did not leave" say the same.
func (p *polarity) negatedLike(o *polarity) bool { return len(o.negated)%2 == 1 }

// sameHolder reports whether two stances may be one person's: the same last word,
// or one that names nobody.
func sameHolder(a, b string) bool {
	return a == "" || b == "" || a == b || pronouns[a] || pronouns[b] || offices[a] || offices[b]
}

// offices stand for persons who are named elsewhere.
var offices = set(`minister president office spokesman spokeswoman spokesperson government leader chief officials official
	ministry premier chancellor mayor governor company police lawyer representative rep agent attorney publicist kremlin
	pentagon palace white house`)

var pronouns = set(`he she they it i we who him her them us me`)
