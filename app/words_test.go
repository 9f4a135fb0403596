package app

import "testing"

func TestConfidenceIsTold(t *testing.T) {
	for confidence, want := range map[float64]string{
		0:    "",
		0.56: "About 6 in 10 suggestions like this are right",
		0.94: "About 9 in 10 suggestions like this are right",
		0.97: "Nearly all suggestions like this are right",
	} {
		if got := confidenceWords(confidence); got != want {
			t.Errorf("%v: %q, want %q", confidence, got, want)
		}
	}
}
