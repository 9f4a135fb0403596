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
	first := *p.current()
	press(t, w, "X")
	if len(w.view.Decisions) != 1 || w.view.Decisions[0].Answer != fact.NotSame || w.view.Decisions[0].A != first.A {
		t.Fatalf("the answers are %+v", w.view.Decisions)
	}
	for _, m := range p.open { // others may have come up instead
		if m.A == first.A && m.B == first.B {
			t.Error("the pair that was answered is asked about again")
		}
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

func TestTheNextPairComesBeforeTheAnswerIsOnDisk(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "m")
	p := w.matches()
	first, n := *p.current(), len(p.open)
	p.pending = []fact.MatchDecision{{A: first.A, B: first.B, Answer: fact.Same}}
	p.reckon()
	if len(p.open) != n-1 || p.current().A == first.A && p.current().B == first.B {
		t.Errorf("%d of %d pairs are left, next is %+v", len(p.open), n, p.current())
	}
	if len(w.view.Decisions) != 0 || len(p.answers.last) != 0 {
		t.Error("an answer is shown as given before it is on disk")
	}
}

func TestLaterComesLastAndEscapeLeavesAnAnswer(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "m")
	p := w.matches()
	first := *p.current()
	press(t, w, "Space")
	if last := p.open[len(p.open)-1]; last.A != first.A || last.B != first.B {
		t.Errorf("the pair put off is not the last one: %+v", last)
	}
	next := *p.current()
	p.lookAgain(0)
	if got := p.current(); got.A != first.A || got.B != first.B || got.Score != first.Score {
		t.Errorf("the last answer is %+v, want %+v", got, first)
	}
	press(t, w, "Esc")
	if got := p.current(); w.current != pageMatches || got.A != next.A {
		t.Errorf("Esc leads to %+v on %s", got, w.current)
	}
}

func TestWhatAnAnswerBringsAbout(t *testing.T) {
	v := func(pinned bool, levelB fact.Level, claims ...fact.Claim) *view {
		for i := range claims {
			claims[i].ID, claims[i].Pinned = string(rune('p'+i)), pinned
		}
		claims[len(claims)-1].Level = levelB
		return newView(&fact.Dossier{Claims: claims}, "", "")
	}
	one := func(text string, statements ...string) fact.Claim {
		return fact.Claim{Text: text, Statements: statements, Level: fact.Content}
	}
	for _, c := range []struct {
		name string
		v    *view
		same string
	}{
		{"one claim", v(false, fact.Content, one("it fell", "a", "b")), "Both stay in"},
		{"two claims", v(false, fact.Content, one("it fell", "a"), one("it broke", "b")), "become one claim"},
		{"two levels", v(false, fact.Utterance, one("it fell", "a"), one("she said so", "b")), "They stay two claims"},
		{"by hand", v(true, fact.Content, one("it fell", "a"), one("it broke", "b")), "only by your hand"},
		{"no claim", v(false, fact.Content, one("it fell", "a")), "Neither is joined"},
	} {
		if same, _ := followWords(c.v, &fact.Match{A: "a", B: "b"}); !strings.Contains(same, c.same) {
			t.Errorf("%s: %q", c.name, same)
		}
	}
}
