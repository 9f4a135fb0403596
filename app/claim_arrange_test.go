package app

import (
	"slices"
	"testing"

	"crosscheck/internal/fact"
)

// TestTheLikestClaimsAreOfferedFirst: who merges two claims mostly means two that
// are alike.
func TestTheLikestClaimsAreOfferedFirst(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	var best fact.Match
	for _, m := range w.view.Matches {
		a, b := w.view.claimsOf[m.A], w.view.claimsOf[m.B]
		if len(a) != 1 || len(b) != 1 || a[0] == b[0] || w.view.claim(a[0]).Level != w.view.claim(b[0]).Level {
			continue
		}
		if m.Score > best.Score {
			best = m
		}
	}
	from, into := w.view.claimsOf[best.A][0], w.view.claimsOf[best.B][0]
	if got := w.view.likest(*w.view.claim(from)); len(got) == 0 || got[0] != into || len(got) > likestClaims || slices.Contains(got, from) {
		t.Fatalf("like claim %s are %v, want %s first", from, got, into)
	}
	press(t, w, "g", "r")
	w.selectClaim(from)
	press(t, w, "=", "Enter")
	if w.view.claim(from) != nil {
		t.Error("the likest claim is not merged by Enter")
	}
}
