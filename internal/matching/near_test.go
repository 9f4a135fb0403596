package matching_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// versions are statements of as many articles that differ in one figure.
func versions(n int) []fact.Statement {
	var story []fact.Statement
	for i := range n {
		s := fmt.Sprintf("The old bridge over the river Lenne collapsed on Tuesday and killed at least %d people, the mayor said.", i)
		story = append(story, say(fmt.Sprint("article ", i), fmt.Sprintf("s%04d", i), s))
	}
	return story
}

func TestManyNearCopiesAreOneClaimAndFewMatches(t *testing.T) {
	story := versions(1000)
	other := say("other", "t", "Parliament will vote on the budget next week.")
	matches := mustMatch(t, append(story, other))
	if len(matches) > 2*len(story) {
		t.Errorf("%d matches of %d near copies", len(matches), len(story))
	}
	apart := matching.Given{Decisions: []fact.MatchDecision{answer(1, "s0007", fact.NotSame, "s0011")}}
	for _, c := range []struct {
		name  string
		given matching.Given
		want  int
	}{{"all are one", matching.Given{}, 2}, {"but for what was rejected", apart, 3}} {
		claims := mustGroup(t, append(story, other), c.given)
		if len(claims) != c.want {
			t.Errorf("%s: %d claims, want %d", c.name, len(claims), c.want)
		}
	}
}

func TestFewNearCopiesAreComparedOneByOne(t *testing.T) {
	if got := len(mustMatch(t, versions(12))); got != 12*11/2 {
		t.Errorf("%d matches of 12 near copies, want each pair", got)
	}
}

func TestNearCopiesKeepTheirLevels(t *testing.T) {
	story := versions(200)
	for i := range story {
		if i%2 == 1 {
			story[i].Level = fact.Utterance
		}
	}
	if claims := mustGroup(t, story, matching.Given{}); len(claims) != 2 {
		t.Errorf("%d claims, want one of each level", len(claims))
	}
}

func TestNearCopiesDoNotHangOnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("volcano ash island airport closed flights evacuated villagers lava harbour ferry smoke")
	var story []fact.Statement
	for i := range 300 {
		text := slices.Clone(words)
		text[r.IntN(4)] = []string{"tsunami", "quake", "flood"}[r.IntN(3)]
		story = append(story, say(fmt.Sprint("article ", i), fmt.Sprintf("s%03d", i), strings.Join(text, " ")+fmt.Sprint(" ", i%170)))
	}
	claims := mustGroup(t, story, matching.Given{})
	r.Shuffle(len(story), func(i, j int) { story[i], story[j] = story[j], story[i] })
	again := mustGroup(t, story, matching.Given{})
	if diff := cmp.Diff(sets(claims), sets(again)); diff != "" {
		t.Errorf("another order, other claims:\n%s", diff)
	}
}
