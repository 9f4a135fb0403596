package reading

import "testing"

func TestNegations(t *testing.T) {
	for _, c := range []struct{ text, word, scope string }{
		{"The bridge did not fall.", "not", "fall"},
		{"The bridge didn’t fall.", "didn’t", "fall"},
		{"Nobody was killed.", "Nobody", "kill"},
		{"There were no casualties.", "no", "casualti"},
		{"He has never met her.", "never", "met"},
		{"The town lay without power.", "without", "power"},
		{"Neither of the bridges fell.", "Neither", "bridg"},
		{"It is not the bridge that fell.", "not", "bridg"},
	} {
		n := readText(c.text).Statements[0].Negations
		if len(n) != 1 || n[0].Text != c.word || n[0].Scope != c.scope {
			t.Errorf("%q: got %v, want %s on %s", c.text, n, c.word, c.scope)
		}
	}
}
