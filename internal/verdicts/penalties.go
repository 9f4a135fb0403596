package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares what somebody was sentenced to: death, life, or years. Two terms
// of years are compared in terms.go.

// penalty is what a statement tells somebody to be sentenced to.
type penalty struct {
	fact.Phrase
	kind penaltyKind
	word int
}

type penaltyKind string

// The penalties of which one sentence has but one.
const (
	noPenalty    penaltyKind = ""
	deathPenalty penaltyKind = "death"
	lifeTerm     penaltyKind = "life"
	termOfYears  penaltyKind = "years"
)

var (
	// sentencing words tell by stem what a court does, and confined ones where to.
	sentencing = set(`sentenc jail imprison`)
	confined   = set(`prison jail imprison sentenc bar custodi`)
	// unsettled words, by stem, tell of a penalty that may be, or that was changed.
	unsettled = set(`face could may might would can maximum up seek sought ask recommend demand urg want commut reduc overturn appeal
		minimum least possibl eligibl call instead origin initi rather not avoid spare quash request between`)
)

// readPenalty finds the one kind of penalty of a statement, nil if there is none or another
// beside it.
func readPenalty(v *view) *penalty {
	var found *penalty
	if slices.ContainsFunc(v.words, func(w viewWord) bool { return unsettled[w.stem] }) {
		return nil
	}
	for i := range v.words {
		kind := v.penaltyAt(i)
		if kind == noPenalty || found != nil && found.kind == kind {
			continue
		}
		if found != nil {
			return nil
		}
		found = &penalty{Phrase: v.phrase(v.words[i].Span), kind: kind, word: i}
	}
	return found
}

// penaltyAt is the penalty that a word tells of.
func (v *view) penaltyAt(i int) penaltyKind {
	stem := func(k int) string {
		if k < 0 || k >= len(v.words) {
			return ""
		}
		return v.words[k].stem
	}
	given := (stem(i-1) == "to" || stem(i-1) == "for") && sentencing[stem(i-2)]
	switch w := v.words[i]; {
	case w.text == "death" && (given || stem(i+1) == "sentenc" || stem(i+1) == "penalti" && given):
		return deathPenalty
	case w.text == "life" && (given || stem(i-1) == "to" && stem(i-2) == "year" || confined[stem(i+1)] || stem(i+1) == "term" || stem(i+1) == "in" && confined[stem(i+2)]):
		return lifeTerm
	case v.term != nil && v.term.first == i:
		return termOfYears
	}
	return noPenalty
}

// comparePenalties compares what two statements tell somebody to be sentenced to.
func comparePenalties(p *pair) []finding {
	x, y := p.a.penalty, p.b.penalty
	if x == nil || y == nil || x.kind == y.kind || quotedTogether(p.a, p.a.words[x.word].quote, p.b, p.b.words[y.word].quote) {
		return nil
	}
	shared, na, nb := overlap(p.a, p.b, []string{"death", "life", "year", "month", "prison", "jail", "imprison", "sentenc", "get", "give", "receiv", "term"})
	if float64(shared) < aboutOneEvent*float64(min(na, nb)) || p.toldApart() {
		return nil
	}
	return []finding{{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "penalty",
		x: p.a.value(x.Phrase, string(x.kind)), y: p.b.value(y.Phrase, string(y.kind)),
		reason: message.Text("Not the same penalty: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}}
}
