package app

import (
	"maps"
	"slices"
	"sync"
	"testing"

	"crosscheck/internal/fact"
)

// late makes the desk of a window answer late: only when answer is called, on the
// goroutine of the test.
type late struct {
	w     *window
	mu    sync.Mutex
	queue []func()
}

func answersLate(w *window) *late {
	l := &late{w: w}
	w.bridge.inline = false
	w.bridge.onMain = func(fn func()) {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.queue = append(l.queue, fn)
	}
	return l
}

// answer lets everything come that was asked for.
func (l *late) answer() {
	for {
		l.w.bridge.wait()
		l.mu.Lock()
		came := l.queue
		l.queue = nil
		l.mu.Unlock()
		if len(came) == 0 {
			return
		}
		for _, fn := range came {
			fn()
		}
	}
}

// Undo goes to the claim that it has changed, but not from under a reason.
func TestALateUndoDoesNotTakeTheReasonAway(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	w.selectClaim(claimSuggested(t, w, fact.SingleSource))
	undone := w.sel.claim
	press(t, w, "3")
	next := w.sel.claim
	l := answersLate(w)
	press(t, w, "u", "2", "they ")
	l.answer()
	press(t, w, "differ", "Enter")
	l.answer()
	if got := w.view.Verdict(next); got == nil || got.Kind != fact.Disputed || got.Reason != "they differ" {
		t.Errorf("the claim whose reason was written has the verdict %+v", got)
	}
	if got := w.view.verdictOf(undone); got != fact.Undecided {
		t.Errorf("the claim that was undone is %s", got)
	}
}

// withOtherID is a state of the story in which a claim was made anew.
func withOtherID(v *view, id, now string) *view {
	d := *v.Dossier
	d.Claims, d.Assessments = slices.Clone(d.Claims), maps.Clone(d.Assessments)
	for i := range d.Claims {
		if d.Claims[i].ID == id {
			d.Claims[i].ID = now
			d.Assessments[now] = d.Assessments[id]
		}
	}
	return newView(&d, v.undo, v.redo, v)
}

// Steps back and forth that are pressed faster than they are shown are carried out, each in its turn.
func TestRedoIsNotRefusedWhileUndoIsLate(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	var claims []string
	for range 3 {
		c := claimSuggested(t, w, fact.SingleSource)
		claims = append(claims, c)
		w.selectClaim(c)
		press(t, w, "3")
	}
	l := answersLate(w)
	press(t, w, "u", "u", "u", "Ctrl+Shift+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z")
	l.answer()
	for _, c := range claims {
		if got := w.view.verdictOf(c); got != fact.SingleSource {
			t.Errorf("a claim is %s after three steps back and three forth", got)
		}
	}
	if w.given != 0 || needRedo(w) == "" {
		t.Errorf("%d acts are left; redo is offered: %q", w.given, w.view.redo)
	}
}

// A reason stays in its field, and with its verdict, when the groups are made anew.
func TestAReasonStaysWhenTheGroupsChange(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	first := w.sel.claim
	press(t, w, "2", "first")
	w.win.Canvas().Unfocus()
	order := w.review().order()
	w.selectClaim(order[(slices.Index(order, first)+1)%len(order)])
	second := w.sel.claim
	press(t, w, "2", "they ")
	w.setView(withOtherID(w.view, first, "first anew"))
	w.setView(withOtherID(w.view, second, "second anew"))
	press(t, w, "differ")
	bar := w.review().bar
	if w.sel.claim != "second anew" || bar.claim != "second anew" || bar.pending != fact.Disputed || bar.reason.Text() != "they differ" {
		t.Errorf("on %s (%s is selected): %q, %q", bar.claim, w.sel.claim, bar.pending, bar.reason.Text())
	}
	w.selectClaim("first anew")
	if bar.pending != fact.Disputed || bar.reason.Text() != "first" {
		t.Errorf("of the claim before there is left: %q, %q", bar.pending, bar.reason.Text())
	}
}

// What comes late neither takes the keyboard from the palette nor lies over it.
func TestThePaletteKeepsTheKeyboard(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	l := answersLate(w)
	press(t, w, "h", "Ctrl+K", "under")
	l.answer()
	w.open(pageReport) // as when a story comes that was being opened
	press(t, w, "stand")
	root, ok := w.win.Canvas().Overlays().Top().(*overlayRoot)
	if !ok {
		t.Fatalf("over the page lies a %T", w.win.Canvas().Overlays().Top())
	}
	if got := root.o.field.Text(); got != "understand" {
		t.Errorf("in the palette stands %q", got)
	}
	press(t, w, "Esc")
	if w.win.Canvas().Focused() != nil {
		t.Error("the page has not got the keyboard back")
	}
}

// A message that comes while a reason is written gives the keyboard back to it.
func TestAReasonGoesOnAfterAMessage(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r", "2", "they ")
	w.tell(fact.Problemf(fact.NoRoom, "the disk is full"))
	press(t, w, "Enter", "differ")
	if got := w.review().bar.reason.Text(); got != "they differ" {
		t.Errorf("the reason is %q", got)
	}
	w.prefs.addReason("lately")
	press(t, w, "Down", "Esc", " much")
	if got := w.review().bar.reason.Text(); got != "they differ much" {
		t.Errorf("after looking at the reasons given lately it is %q", got)
	}
	press(t, w, "Ctrl+K", "Previous claim", "Enter")
	if w.win.Canvas().Focused() != nil {
		t.Error("after a command of the palette the keys are no commands")
	}
}

// Who types looks at the keys and not at the window: what is typed while a message lies
// over a field goes on in the field, and Enter and Esc put the message away as ever.
func TestWhatIsTypedUnderAMessageIsKept(t *testing.T) {
	problem := fact.Problemf(fact.NoRoom, "the disk is full")
	overlaid := func(w *window) int { return len(w.win.Canvas().Overlays().List()) }
	for name, c := range map[string]struct {
		field []string // the keys that lead into it
		text  func(w *window) string
	}{
		"reason": {[]string{"g", "r", "2"}, func(w *window) string { return w.review().bar.reason.Text() }},
		"note": {[]string{"g", "r", "c"}, func(w *window) string {
			return w.dialogs[0].(*sheet).fields[0].Text
		}},
		"palette": {[]string{"Ctrl+K"}, func(w *window) string {
			return w.win.Canvas().Overlays().List()[0].(*overlayRoot).o.field.Text()
		}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newTestWindow(t, testConfig(t))
			press(t, w, c.field...)
			press(t, w, "they ")
			below := overlaid(w)
			w.tell(problem)
			press(t, w, "disa")
			w.tell(problem) // another one over it
			press(t, w, "gree", "s", "BackSpace", "Space")
			press(t, w, "Enter", "on ", "Esc")
			if got := overlaid(w); got != below {
				t.Errorf("%d lie over the page after both were put away, and %d did before", got, below)
			}
			press(t, w, "it")
			if got := c.text(w); got != "they disagree on it" {
				t.Errorf("it says %q", got)
			}
		})
	}
}

// Where nothing was written when a message came, its keys stay what they are: commands,
// which wait.
func TestCommandsWaitUnderAMessage(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim := w.sel.claim
	w.tell(fact.Problemf(fact.NoRoom, "the disk is full"))
	press(t, w, "0", "n", "2", "BackSpace")
	if w.sel.claim != claim || w.view.verdictOf(claim) != fact.Undecided || w.review().bar.pending != "" || w.review().bar.reason.Text() != "" {
		t.Error("a command ran behind a message")
	}
}
