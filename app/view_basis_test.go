package app

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/internal/fact"
)

// What a view has from the one before is what it would find itself.
func TestAViewAfterAnActIsAsOneMadeAnew(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	report := filepath.Join(t.TempDir(), "report.txt")
	if err := os.WriteFile(report, []byte("The dam at Northton broke.\n\nTwelve bakers left the quay by ferry."), 0o600); err != nil {
		t.Fatal(err)
	}
	same := func(before *view) bool {
		return reflect.ValueOf(before.matrix).Pointer() == reflect.ValueOf(w.view.matrix).Pointer()
	}
	for _, c := range []struct {
		name string
		act  func()
		kept bool // the matrix is the one there was
	}{
		{"a verdict", func() { w.decide(w.claim(), fact.Disputed, "they differ", nil) }, true},
		{"a flag", func() { press(t, w, "f") }, true},
		{"undone", w.undo, true},
		{"not the same", func() { press(t, w, "g", "m", "x") }, false},
		{"the same claim", func() { press(t, w, "y") }, false},
		{"later", func() { press(t, w, "Space") }, true},
		{"a flag on a pair", func() { press(t, w, "f") }, true},
		{"an import", func() { w.importPaths([]string{report}) }, false},
		{"undone again", func() { press(t, w, "u", "u", "u", "u", "u") }, false},
	} {
		before := w.view
		c.act()
		if w.view == before {
			t.Fatalf("%s: nothing was done", c.name)
		}
		anew := newView(w.view.Dossier, "", "", nil)
		for what, pair := range map[string][2]any{
			"matrix": {anew.matrix, w.view.matrix}, "tally": {anew.tally, w.view.tally}, "headline": {anew.headline, w.view.headline},
			"open pairs": {anew.openPairs, w.view.openPairs}, "order": {anew.order, w.view.order},
		} {
			if diff := cmp.Diff(pair[0], pair[1]); diff != "" {
				t.Errorf("%s: %s (-made anew +shown):\n%s", c.name, what, diff)
			}
		}
		for pair, m := range anew.said {
			if diff := cmp.Diff(m, w.view.said[pair]); diff != "" {
				t.Errorf("%s: said of a pair (-made anew +shown):\n%s", c.name, diff)
			}
		}
		if c.kept && !same(before) {
			t.Errorf("%s: the matrix is made anew", c.name)
		}
	}
}
