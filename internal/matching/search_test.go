package matching_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/matching"
)

func TestNoPairWorthFindingStaysBelowTheBar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weight := rapid.Int64Range(0, 200_000_000).Draw(t, "weight in common")
		share := rapid.Int64Range(0, weight).Draw(t, "share")
		a := share + rapid.Int64Range(0, 100_000_000).Draw(t, "of one")
		b := share + rapid.Int64Range(0, 100_000_000).Draw(t, "of the other")
		_, logOdds := matching.Reached(weight, share, a, b, 0)
		least := logOdds - rapid.Float64Range(1e-9, 5).Draw(t, "below")
		if reached, _ := matching.Reached(weight, share, a, b, least); !reached {
			t.Fatalf("log-odds of %v are held not to reach %v", logOdds, least)
		}
	})
}

func TestTextsAreShownInTheirOrder(t *testing.T) {
	texts := make([]string, 3000) // several batches
	for i := range texts {
		texts[i] = strings.Repeat("word ", i%7)
	}
	next := 0
	err := matching.EachCut(t.Context(), texts, func(i, words int) {
		if i != next || words != i%7 {
			t.Fatalf("text %d comes as %d, with %d words, want %d", i, next, words, i%7)
		}
		next++
	})
	if err != nil || next != len(texts) {
		t.Errorf("%d of %d texts are shown (%v)", next, len(texts), err)
	}
}

func TestCuttingStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	shown := 0
	err := matching.EachCut(ctx, make([]string, 100_000), func(int, int) { shown++; cancel() })
	if !errors.Is(err, context.Canceled) || shown == 100_000 {
		t.Errorf("%d texts are shown after it was cancelled (%v)", shown, err)
	}
}
