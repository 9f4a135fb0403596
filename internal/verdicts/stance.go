package verdicts

import (
	"fmt"

	"crosscheck/internal/fact"
)

// stance is how somebody who is asked takes a report.
type stance string

const (
	noStance  stance = ""
	confirmed stance = "confirmed"
	denied    stance = "denied"
	neither   stance = "neither confirmed nor denied"
)

// evasions turn "confirm or deny" into neither, whichever form they take.
var evasions = set(`not never neither nor without no refus declin avoid fail unabl stop`)

// readStance looks for the pair "confirm" and "deny". A statement that holds
// both close together and evades them takes neither stance, and its words are
// then neither denied nor asserted.
func (p *polarity) readStance() {
	confirm, deny := -1, -1
	for i, w := range p.view.words {
		switch w.stem {
		case "confirm":
			confirm = i
		case "deni":
			deny = i
		}
		if confirm >= 0 && deny >= 0 && abs(confirm-deny) <= 4 && p.evaded(min(confirm, deny), max(confirm, deny)) {
			for _, stem := range []string{"confirm", "deni"} {
				delete(p.denied, stem)
				delete(p.asserted, stem)
			}
			first, last := p.view.words[min(confirm, deny)], p.view.words[max(confirm, deny)]
			p.stance = neither
			p.stanceAt = p.view.phrase(fact.Span{Start: first.Start, End: last.End})
			return
		}
	}
	c, confirms := p.asserted["confirm"]
	d, denies := p.asserted["deni"]
	switch {
	case confirms && !denies:
		p.stance, p.stanceAt = confirmed, c.Phrase
	case denies && !confirms:
		p.stance, p.stanceAt = denied, d.Phrase
	}
}

// evasionWindow is how many words before "confirm or deny" its evasion may stand.
const evasionWindow = 6

func (p *polarity) evaded(first, last int) bool {
	for i := max(0, first-evasionWindow); i < last; i++ {
		w := p.view.words[i]
		if w.negation || evasions[w.text] || evasions[w.stem] {
			return true
		}
	}
	return false
}

// compareStances compares statements of which each takes a stance.
func compareStances(a, b *polarity) (polarPair, bool) {
	if a.stance == noStance || b.stance == noStance || a.stance == b.stance ||
		covered(a.view, b.view, "confirm", "deni") < aboutTheSame {
		return polarPair{}, false
	}
	return polarPair{
		subject: "stance",
		x:       a.view.value(a.stanceAt, string(a.stance)),
		y:       b.view.value(b.stanceAt, string(b.stance)),
		reason:  fmt.Sprintf("One side has it %s, the other %s.", a.stance, b.stance),
	}, true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
