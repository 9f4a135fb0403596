package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"crosscheck/internal/fact"
)

// commandOf is the command with an id.
func commandOf(t *testing.T, w *window, id string) *command {
	t.Helper()
	for _, c := range w.commands {
		if c.id == id {
			return c
		}
	}
	t.Fatalf("there is no command %s", id)
	return nil
}

func TestAKeyIsChanged(t *testing.T) {
	cfg := testConfig(t)
	w := newTestWindow(t, cfg)
	w.askKey(commandOf(t, w, "claim.next-undecided"))
	catcher, ok := w.win.Canvas().Focused().(*keyCatcher)
	if !ok {
		t.Fatalf("%T has the keyboard", w.win.Canvas().Focused())
	}
	catcher.TypedRune('u') // undo
	if !w.overlaid() || commandOf(t, w, "claim.next-undecided").key != "N" {
		t.Fatal("a key that is taken was given away")
	}
	refused := func(of string) {
		t.Helper()
		if got := catcher.said.Text(); !strings.Contains(got, of) {
			t.Errorf("a key of %s is refused with %q", of, got)
		}
	}
	refused("“Undo”")
	w.chosen(commandOf(t, w, "story.new")) // by its shortcut, which the menu takes
	refused("“New story”")
	catcher.TypedShortcut(&fyne.ShortcutCopy{})
	refused("text fields")
	catcher.TypedRune('z')
	if w.overlaid() {
		t.Fatal("a free key is not taken")
	}
	if c := w.commandFor("Z"); c == nil || c.id != "claim.next-undecided" || w.commandFor("N") != nil {
		t.Errorf("Z is %+v, N is %+v", c, w.commandFor("N"))
	}
	if got := w.prefs.keys()["claim.next-undecided"]; got != "Z" {
		t.Errorf("%q is remembered", got)
	}
	if why := w.setKey("claim.next-undecided", ""); why != "" || w.commandFor("N") == nil {
		t.Errorf("the key as it came is not given back: %s", why)
	}
}

func TestButtonsShowTheKeysThatWereChosen(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	w.open(pageReview)
	if why := w.setKey("claim.corroborated", "Z"); why != "" {
		t.Fatal(why)
	}
	if got := w.review().bar.buttons[0].Key(); got != "Z" {
		t.Errorf("the button shows %q", got)
	}
	w.review().bar.choose(fact.Disputed)
	w.review().bar.reason.SetText("Half a")
	if why := w.setKey("claim.corroborated", ""); why != "" {
		t.Fatal(why)
	}
	if got := w.review().bar.reason.Text(); got != "Half a" {
		t.Errorf("of the reason that was being written, %q is left", got)
	}
}

func TestTakenKeysAreRefused(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	tests := []struct{ name, id, key, clash string }{
		{"of the same page", "claim.comment", "H", "History of the claim"},
		{"of everywhere", "claim.comment", "U", "Undo"},
		{"that others begin with", "claim.comment", "G", "All stories"},
		{"shortcut of any page", "claim.comment", "Alt+Right", "End of the statement a word later"},
		{"of a page, for everywhere", "claim.next-undecided", "J", "Next claim"},
		{"of another page", "text.find", "1", ""},
		{"free", "claim.comment", "Alt+C", ""},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			why := w.setKey(tc.id, tc.key)
			if (why == "") != (tc.clash == "") || !strings.Contains(why, tc.clash) {
				t.Errorf("giving %s to %s says %q, want a clash with %q", tc.key, tc.id, why, tc.clash)
			}
		})
	}
}

func TestShortcutsAreNamedAsTheyAreWritten(t *testing.T) {
	for _, key := range []string{"Ctrl+K", "Ctrl+Shift+O", "Alt+Right", "Alt+Shift+Left", "Ctrl+,", "Ctrl+Del"} {
		s, ok := shortcutOf(key).(*desktop.CustomShortcut)
		if !ok {
			t.Fatalf("%s is no shortcut of its own", key)
		}
		if got := nameOfShortcut(s); got != key {
			t.Errorf("%s is named %s", key, got)
		}
	}
}
