package app

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
)

func TestPairsAreAnsweredByKeys(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "m")
	p := w.matches()
	first, n := *p.current(), len(p.pairs())
	press(t, w, "X")
	if len(w.view.Decisions) != 1 || w.view.Decisions[0].Answer != fact.NotSame || w.view.Decisions[0].A != first.A {
		t.Fatalf("the answers are %+v", w.view.Decisions)
	}
	if len(p.pairs()) != n-1 || pairKey(p.current().A, p.current().B) == pairKey(first.A, first.B) {
		t.Errorf("%d pairs left of %d, and the next one did not come", len(p.pairs()), n)
	}
	second := *p.current()
	press(t, w, "J", "K", "Y", "H", "Space")
	if got := w.view.Decisions[1]; got.A != second.A || got.B != second.B || got.Answer != fact.Same {
		t.Errorf("the second answer is %+v", got)
	}
	// An answer can be changed while it is among the last.
	p.lookAgain(len(p.answers.last) - 1)
	press(t, w, "Y")
	last := w.view.Decisions[len(w.view.Decisions)-1]
	if last.A != first.A || last.B != first.B || last.Answer != fact.Same {
		t.Errorf("the changed answer is %+v", last)
	}
	press(t, w, "u")
	for _, d := range w.view.Decisions {
		if d.A == first.A && d.B == first.B && d.Answer != fact.NotSame {
			t.Errorf("undo left %+v", d)
		}
	}
}

func TestContradictingAnswersAreWarnedOf(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	p := w.matches()
	m := w.view.openPairs[0]
	third := ""
	for id, s := range w.view.statements {
		if id != m.A && id != m.B && s.ArticleID != w.view.statements[m.A].ArticleID {
			third = id
		}
	}
	next := *w.view
	dossier := *w.view.Dossier
	dossier.Decisions = []fact.MatchDecision{{A: m.A, B: third, Answer: fact.Same}, {A: m.B, B: third, Answer: fact.NotSame}}
	next.Dossier = &dossier
	w.view = &next
	if got := p.contradiction(&m); !strings.Contains(got, "the other is not") {
		t.Errorf("the warning is %q", got)
	}
}
