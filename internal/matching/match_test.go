package matching_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

func mustMatch(t failer, story []fact.Statement) []fact.Match {
	matches, err := matching.Match(context.Background(), story, nil)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return matches
}

func mustGroup(t failer, story []fact.Statement, given matching.Given) []fact.Claim {
	return groupsOf(t, mustCompare(t, story, nil), story, given)
}

func groupsOf(t failer, c *matching.Comparison, story []fact.Statement, given matching.Given) []fact.Claim {
	claims, err := c.Group(context.Background(), story, given)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return claims
}

func mustCompare(t failer, story []fact.Statement, vectors matching.Vectors) *matching.Comparison {
	c, err := matching.Compare(context.Background(), story, vectors, mustBasis(t, story), nil)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return c
}

// TestMatchFindsWhatComparingAllPairsFinds holds the index to the slow way.
func TestMatchFindsWhatComparingAllPairsFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := anyStory(t)
		scorer := matching.NewScorer(story)
		want := make(map[[2]string]float64)
		for i := range story {
			for j := range i {
				a, b := &story[j], &story[i]
				if score, _ := scorer.Score(a, b); a.ArticleID != b.ArticleID && score >= 0.05 {
					want[[2]string{a.ID, b.ID}] = score
				}
			}
		}
		got := make(map[[2]string]float64)
		for _, m := range mustMatch(t, story) {
			got[[2]string{m.A, m.B}] = m.Score
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-6)); diff != "" {
			t.Fatalf("-all pairs +index:\n%s", diff)
		}
	})
}

func TestMatchProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := anyStory(t)
		byID := make(map[string]fact.Statement)
		for _, s := range story {
			byID[s.ID] = s
		}
		matches, basis := mustMatch(t, story), mustBasis(t, story)
		for i, m := range matches {
			a, b := byID[m.A], byID[m.B]
			if m.A >= m.B || a.ArticleID == b.ArticleID {
				t.Fatalf("%+v joins %+v and %+v", m, a, b)
			}
			if reasons := basis.Reasons(&a, &b); m.Score < 0.05 || m.Score > 1 || len(reasons) == 0 || slices.Contains(reasons, "") {
				t.Fatalf("%+v, because %q", m, reasons)
			}
			if i > 0 && matches[i-1].Score < m.Score {
				t.Fatal("not the best first")
			}
		}
		shuffled := rapid.Permutation(story).Draw(t, "order")
		if diff := cmp.Diff(matches, mustMatch(t, shuffled)); diff != "" {
			t.Fatalf("another order, other matches:\n%s", diff)
		}
	})
}

func TestMatchTellsProgressAndStops(t *testing.T) {
	story := synthetic(2000, 100)
	last := 0
	_, err := matching.Match(context.Background(), story, func(done, total int) {
		if done < last || done > total {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last = done
	})
	if err != nil || last == 0 {
		t.Errorf("progress ended at %d, %v", last, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	calls := 0
	_, err = matching.Match(ctx, story, func(int, int) {
		calls++
		cancel()
	})
	if !errors.Is(err, context.Canceled) || calls > 8 {
		t.Errorf("cancelled at the first step: %v after %d steps", err, calls)
	}
}

func TestMatchOfCopiesWithoutEnd(t *testing.T) {
	const articles = 10_000
	lines := []string{
		"The old bridge over the river Lenne collapsed on Tuesday, killing 12 people.",
		"Rescue workers searched the river through the night.",
		"Trains were stopped on the whole line for a week.",
	}
	var story []fact.Statement
	for a := range articles {
		for i, line := range lines {
			story = append(story, say(fmt.Sprint("a", a), fmt.Sprintf("s%05d-%d", a, i), line))
		}
	}
	matches := mustMatch(t, story)
	if len(matches) > 3*len(story) {
		t.Fatalf("%d matches of %d statements", len(matches), len(story))
	}
	claims := mustGroup(t, story, matching.Given{})
	if len(claims) != len(lines) {
		t.Fatalf("%d claims, want %d", len(claims), len(lines))
	}
	for _, c := range claims {
		if len(c.Statements) != articles {
			t.Errorf("%q holds %d statements, want %d", c.Text, len(c.Statements), articles)
		}
	}
}

func TestMatchOfOneEndlessSentence(t *testing.T) {
	var b strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&b, "word%d ", i%3000)
	}
	story := append(bridge(), say("x", "x1", b.String()), say("y", "y1", b.String()+" bridge"), say("z", "z1", "“"+b.String()))
	matches := mustMatch(t, story)
	if !slices.ContainsFunc(matches, func(m fact.Match) bool { return m.A == "x1" && m.B == "y1" && m.Score > 0.9 }) {
		t.Error("two endless sentences that differ in one word do not match")
	}
}

// What is alike is matched whatever it is; that somebody said it, that it is so, and
// a headline that asserts nothing share no claim.
func TestLevelsAreMatchedAndNotGrouped(t *testing.T) {
	said := say("a", "a1", "The old bridge over the river Lenne collapsed on Tuesday, police told reporters.")
	said.Level = fact.Utterance
	headline := say("b", "b1", "Collapse of the old bridge over the river Lenne")
	headline.Checkable = false
	story := []fact.Statement{
		said, headline,
		say("c", "c1", "The old bridge over the river Lenne collapsed on Tuesday."),
		say("d", "d1", "On Tuesday the old bridge over the Lenne collapsed."),
	}
	pairs := map[[2]string]bool{}
	for _, m := range mustMatch(t, story) {
		pairs[[2]string{m.A, m.B}] = true
	}
	for _, pair := range [][2]string{{"a1", "c1"}, {"b1", "c1"}, {"c1", "d1"}} {
		if !pairs[pair] {
			t.Errorf("%s and %s are not matched", pair[0], pair[1])
		}
	}
	var got [][]string
	for _, c := range mustGroup(t, story, matching.Given{}) {
		got = append(got, c.Statements)
	}
	if diff := cmp.Diff([][]string{{"a1"}, {"c1", "d1"}}, got); diff != "" {
		t.Errorf("claims -want +got:\n%s", diff)
	}
}
