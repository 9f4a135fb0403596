package app

import (
	"strings"
	"testing"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
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

// answeredView is the view with some answers, each pair written as two places in
// ids and each answer given a minute after the one before.
func answeredView(w *window, answers ...fact.MatchDecision) *view {
	for i := range answers {
		d := &answers[i]
		d.A, d.B = min(d.A, d.B), max(d.A, d.B)
		d.At = time.Date(2025, 6, 16, 12, i, 0, 0, time.UTC)
	}
	return w.view.withDecisions("", answers...)
}

func TestContradictingAnswersAreWarnedOf(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "m")
	p := w.matches()
	m := w.view.openPairs[0]
	third := ""
	for id, s := range w.view.statements {
		if id != m.A && id != m.B && s.ArticleID != w.view.statements[m.A].ArticleID {
			third = id
		}
	}
	said := func(a, b string, answer fact.Answer) fact.MatchDecision {
		return fact.MatchDecision{A: a, B: b, Answer: answer}
	}
	plain := w.view
	for _, c := range []struct {
		name    string
		answers []fact.MatchDecision
		want    string // in the warning, "" for none
	}{
		{"both with a third", []fact.MatchDecision{said(m.A, third, fact.Same), said(m.B, third, fact.Same)}, "that the two are the same"},
		{"one with a third, the other not", []fact.MatchDecision{said(m.A, third, fact.Same), said(m.B, third, fact.NotSame)}, "that the two are not the same"},
		{"and answered the other way", []fact.MatchDecision{said(m.A, third, fact.Same), said(m.B, third, fact.Same), said(m.A, m.B, fact.NotSame)}, "You said that these two are not the same"},
		{"and answered the same way", []fact.MatchDecision{said(m.A, third, fact.Same), said(m.B, third, fact.Same), said(m.A, m.B, fact.Same)}, ""},
		{"nothing leads from one to the other", []fact.MatchDecision{said(m.A, third, fact.Same)}, ""},
	} {
		w.view = plain
		w.view = answeredView(w, c.answers...)
		warning := p.pair.warning
		warning.show(&m)
		got := ""
		if warning.root.Visible() {
			got = warning.lines[0].Text()
		}
		if (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: the warning is %q, want %q", c.name, got, c.want)
		}
		if c.want != "" && len(warning.lines) != 3 {
			t.Errorf("%s: %d lines, want the warning and two answers", c.name, len(warning.lines))
		}
	}
}

func TestAnswersAreTakenBackOneByOne(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "m")
	p := w.matches()
	first := *p.current()
	press(t, w, "X")
	second := *p.current()
	press(t, w, "Y")
	press(t, w, "R", "R") // back to the first answer
	if got := p.current(); got.A != first.A || got.B != first.B {
		t.Fatalf("looking back twice shows %+v", got)
	}
	press(t, w, "Del")
	if w.view.answerOn(first.A, first.B) != nil || w.view.answerOn(second.A, second.B) == nil {
		t.Errorf("left are %+v", w.view.Decisions)
	}
	if len(p.answers.last) != 1 {
		t.Errorf("%d answers are listed", len(p.answers.last))
	}
	press(t, w, "u")
	if w.view.answerOn(first.A, first.B) == nil {
		t.Error("undo does not give the answer back")
	}
}

func TestManyPairsAreAnsweredInOneStep(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "m", "b")
	if !w.overlaid() {
		t.Fatal("B shows nothing")
	}
	sheet := w.dialogs[len(w.dialogs)-1]
	list := w.win.Canvas().Focused().(*widgets.KeyList)
	n := list.Length()
	if n < 2 {
		t.Fatalf("only %d pairs are listed", n)
	}
	press(t, w, "Space", "Enter")
	if len(w.view.Decisions) != n-1 || len(w.dialogs) != 0 {
		t.Fatalf("%d answers for %d pairs of which one was left out; %d sheets are open", len(w.view.Decisions), n, len(w.dialogs))
	}
	for _, d := range w.view.Decisions {
		if d.Answer != fact.Same || d.By != "Ada" {
			t.Errorf("an answer is %+v", d)
		}
	}
	press(t, w, "u")
	if len(w.view.Decisions) != 0 {
		t.Errorf("one undo left %d answers", len(w.view.Decisions))
	}
	sheet.Hide()
}

func TestFlaggedAndContradictoryPairsAreGoneThrough(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "m")
	p := w.matches()
	flagged := *p.current()
	press(t, w, "l")
	if p.listed != pairsOpen {
		t.Error("L lists flagged pairs where there are none")
	}
	press(t, w, "f", "y", "l")
	if got := p.current(); p.listed != pairsFlagged || got.A != flagged.A || got.B != flagged.B {
		t.Errorf("listed are %v, shown is %+v", p.listed, got)
	}
	press(t, w, "f")
	if p.listed != pairsOpen || len(w.view.Flags) != 0 {
		t.Errorf("with the last flag gone listed are %v", p.listed)
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
		return newView(&fact.Dossier{Claims: claims}, "", "", nil)
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
		{"one claim that ends in a full stop", v(false, fact.Content, one("It fell.", "a", "b")), "the claim “It fell”."},
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
