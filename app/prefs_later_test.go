package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// slowPreferences are on a disk that takes until it is told to.
type slowPreferences struct {
	fyne.Preferences
	free chan struct{}
}

func (p *slowPreferences) SetString(key, v string) {
	<-p.free
	p.Preferences.SetString(key, v)
}

func TestPreferencesAreWrittenBehindTheWindow(t *testing.T) {
	slow := &slowPreferences{test.NewTempApp(t).Preferences(), make(chan struct{})}
	later := newLaterPreferences(slow)
	later.pause = 0
	later.SetString("editor", "Ada") // would never come back on a disk that is stuck
	later.SetString("story", "one")
	later.SetString("editor", "Eva")
	if got := later.String("editor"); got != "Eva" {
		t.Errorf("the editor is %q before it is written, want Eva", got)
	}
	if got := later.StringWithFallback("desk", "usual"); got != "usual" {
		t.Errorf("the desk is %q, want usual", got)
	}
	close(slow.free)
	later.flush()
	for key, want := range map[string]string{"editor": "Eva", "story": "one"} {
		if got := slow.String(key); got != want {
			t.Errorf("%s was written as %q, want %q", key, got, want)
		}
	}
}

func TestPreferencesOfEveryKindComeBack(t *testing.T) {
	at := test.NewTempApp(t).Preferences()
	later := newLaterPreferences(at)
	later.pause = time.Hour // nothing but the first is written by itself
	check := func(when string) {
		if !later.Bool("b") || later.Float("f") != 1.5 || later.Int("i") != 7 || later.String("s") != "x" || len(later.StringList("l")) != 2 {
			t.Errorf("%s: %v %v %v %q %v", when, later.Bool("b"), later.Float("f"), later.Int("i"), later.String("s"), later.StringList("l"))
		}
	}
	later.SetBool("b", true)
	later.SetFloat("f", 1.5)
	later.SetInt("i", 7)
	later.SetString("s", "x")
	later.SetStringList("l", []string{"x", "y"})
	check("before")
	later.flush()
	check("after")
	if at.Int("i") != 7 || len(at.StringList("l")) != 2 {
		t.Errorf("written are %d and %v", at.Int("i"), at.StringList("l"))
	}
}
