package app

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
)

// TestNoKeyIsSilent: who presses a key that does nothing is told so, and where it
// does something.
func TestNoKeyIsSilent(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	for _, row := range []struct {
		name string
		keys []string
		says string
	}{
		{"a verdict on the Overview", []string{"g", "o", "3"}, "on Review it is “Single-source”"},
		{"a match on Review", []string{"g", "r", "y"}, "Y does nothing here"},
		{"a key of no page", []string{"g", "r", "z"}, "? lists the keys"},
		{"a second key of none", []string{"g", "z"}, "G Z does nothing"},
		{"a sequence that cannot be given", []string{"g", "n"}, "no new groups"},
	} {
		w.shell.status.hint("")
		press(t, w, row.keys...)
		if s := w.shell.status; !s.refused || !strings.Contains(strings.ToLower(s.said), strings.ToLower(row.says)) {
			t.Errorf("%s: the line says %q (refused: %v), want %q", row.name, s.said, s.refused, row.says)
		}
	}
	press(t, w, "g", "r")
	if w.shell.status.said != "" {
		t.Errorf("after a key that does something the line says %q", w.shell.status.said)
	}
	w.selectClaim(claimSuggested(t, w, fact.Open))
	press(t, w, "a")
	if s := w.shell.status; !s.refused || !strings.Contains(s.said, "1 2 3 0") {
		t.Errorf("a suggestion that is none: %q (refused: %v)", s.said, s.refused)
	}
	press(t, w, "j")
	if s := w.shell.status; s.refused || s.said != "" {
		t.Errorf("after the next key the line still says %q", s.said)
	}
}
