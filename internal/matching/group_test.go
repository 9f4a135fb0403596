package matching_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

func answer(minute int, a string, answer fact.Answer, b string) fact.MatchDecision {
	return fact.MatchDecision{
		ID: fmt.Sprintf("d%03d", minute), A: min(a, b), B: max(a, b), Answer: answer,
		At: time.Date(2025, 6, 16, 12, minute, 0, 0, time.UTC),
	}
}

// sets lists the members of the claims that are not pinned, for comparing.
func sets(claims []fact.Claim) [][]string {
	var out [][]string
	for _, c := range claims {
		if !c.Pinned {
			out = append(out, slices.Sorted(slices.Values(c.Statements)))
		}
	}
	slices.SortFunc(out, slices.Compare)
	return out
}

func TestGroupJoinsTheSameAndNothingElse(t *testing.T) {
	story := bridge()
	claims := mustGroup(t, story, matching.Given{})
	want := [][]string{{"a1", "b1"}, {"a2", "c1"}, {"a3", "b2"}, {"c2"}, {"d1"}, {"d2"}}
	if diff := cmp.Diff(want, sets(claims)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestTheWordingStandsAlone(t *testing.T) {
	hedged := say("c", "c1", "At least 12 people reportedly died when the bridge at Lenne collapsed.")
	hedged.Attribution.Kind = fact.Hedged
	headline := say("d", "d1", "Bridge collapse kills 12 at Lenne")
	headline.Part = fact.Headline
	story := []fact.Statement{
		say("a", "a1", "They said the bridge at Lenne collapsed and killed 12 people."),
		say("b", "b1", "the bridge at Lenne collapsed, killing 12 people"),
		hedged, headline,
		say("e", "e1", "The bridge at Lenne collapsed,\n killing 12 people."),
	}
	decisions := []fact.MatchDecision{answer(1, "a1", fact.Same, "b1"), answer(2, "b1", fact.Same, "c1"), answer(3, "c1", fact.Same, "d1"), answer(4, "d1", fact.Same, "e1")}
	claims := mustGroup(t, story, matching.Given{Decisions: decisions})
	if want := "The bridge at Lenne collapsed, killing 12 people."; len(claims) != 1 || claims[0].Text != want {
		t.Errorf("%d claims, the first reads %q, want %q", len(claims), claims[0].Text, want)
	}
}

func TestUnrelatedArticlesMakeNoGroups(t *testing.T) {
	var story []fact.Statement
	for i, line := range []string{
		"The central bank raised its key rate by a quarter point on Thursday.",
		"The striker scored twice in the second half of the final.",
		"Heavy rain flooded the old town of Passau at the weekend.",
		"The film won the prize for the best screenplay in Venice.",
		"Scientists found water ice in a crater near the south pole of the moon.",
		"The company will close two plants and cut 1,200 jobs by next year.",
		"A court in Lyon sentenced the former mayor to two years in prison.",
		"Police closed the motorway for three hours after a lorry overturned on Thursday.",
		"The minister said on Thursday that schools would get more teachers.",
	} {
		story = append(story, say(fmt.Sprint("article ", i), fmt.Sprint("s", i), line))
	}
	if claims := mustGroup(t, story, matching.Given{}); len(claims) != len(story) {
		t.Errorf("%d claims of %d unrelated statements", len(claims), len(story))
	}
}

func TestAnswersBind(t *testing.T) {
	for _, c := range []struct {
		name    string
		answers []fact.MatchDecision
		check   func(held func(a, b string) bool) bool
	}{
		{
			"same joins what has nothing in common",
			[]fact.MatchDecision{answer(1, "c2", fact.Same, "d1")},
			func(held func(a, b string) bool) bool { return held("c2", "d1") },
		},
		{
			"same reaches through a third",
			[]fact.MatchDecision{answer(1, "c2", fact.Same, "d1"), answer(2, "d1", fact.Same, "b1")},
			func(held func(a, b string) bool) bool { return held("c2", "b1") },
		},
		{
			"same reaches through a statement that is not there",
			[]fact.MatchDecision{answer(1, "c2", fact.Same, "gone"), answer(2, "gone", fact.Same, "b1")},
			func(held func(a, b string) bool) bool { return held("c2", "b1") },
		},
		{
			"not the same parts copies",
			[]fact.MatchDecision{answer(1, "a2", fact.NotSame, "c1")},
			func(held func(a, b string) bool) bool { return !held("a2", "c1") },
		},
		{
			"not the same holds for what is the same",
			[]fact.MatchDecision{answer(1, "a1", fact.Same, "d1"), answer(2, "d1", fact.NotSame, "b1")},
			func(held func(a, b string) bool) bool { return held("a1", "d1") && !held("a1", "b1") },
		},
		{
			"of contradictory answers the later wins",
			[]fact.MatchDecision{
				answer(1, "a1", fact.NotSame, "d1"), answer(2, "a1", fact.Same, "c2"), answer(3, "c2", fact.Same, "d1"),
			},
			func(held func(a, b string) bool) bool { return held("a1", "d1") },
		},
		{
			"a later answer on the pair takes an earlier one back",
			[]fact.MatchDecision{answer(1, "c2", fact.Same, "d1"), answer(2, "c2", fact.NotSure, "d1")},
			func(held func(a, b string) bool) bool { return !held("c2", "d1") },
		},
		{
			"a statement is never its own opposite",
			[]fact.MatchDecision{answer(1, "a1", fact.NotSame, "a1")},
			func(held func(a, b string) bool) bool { return held("a1", "b1") },
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			story := bridge()
			claims := mustGroup(t, story, matching.Given{Decisions: c.answers})
			held := func(a, b string) bool { return slices.Contains(claimOf(claims, a).Statements, b) }
			if !c.check(held) {
				t.Errorf("the claims are %v", sets(claims))
			}
		})
	}
}

func TestLevelsAreNeverOneClaim(t *testing.T) {
	story := bridge()
	story[3].Level = fact.Utterance // b1, nearly a1
	claims := mustGroup(t, story, matching.Given{Decisions: []fact.MatchDecision{answer(1, "a1", fact.Same, "b1")}})
	if slices.Contains(claimOf(claims, "a1").Statements, "b1") {
		t.Error("a statement that something is so and one that it was said are one claim")
	}
}

func TestPinnedClaimsStayAndGetProposals(t *testing.T) {
	story := bridge()
	pinned := fact.Claim{ID: "x", Number: 7, Text: "The bridge fell", Level: fact.Content, Statements: []string{"a1", "gone"}, Pinned: true}
	for _, c := range []struct {
		name    string
		answers []fact.MatchDecision
		want    []string
	}{
		{"what is alike", nil, []string{"b1"}},
		{"not what was rejected", []fact.MatchDecision{answer(1, "a1", fact.NotSame, "b1")}, nil},
		{"what was said to be the same", []fact.MatchDecision{answer(1, "a1", fact.Same, "d1")}, []string{"b1", "d1"}},
		{"not what is the same as what was rejected", []fact.MatchDecision{
			answer(1, "a1", fact.NotSame, "d1"), answer(2, "d1", fact.Same, "b1"),
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			claims := mustGroup(t, story, matching.Given{Decisions: c.answers, Previous: []fact.Claim{pinned}})
			want := pinned
			want.Proposed = c.want
			if diff := cmp.Diff(want, claims[0]); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if claimOf(claims[1:], "a1") != nil {
				t.Error("a statement of a pinned claim is in another one too")
			}
			if claimOf(claims[1:], "b1") == nil {
				t.Error("a proposed statement is in no claim")
			}
		})
	}
}

func TestGroupProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := anyStory(t)
		given := matching.Given{}
		for i := range rapid.IntRange(0, 8).Draw(t, "answers") {
			if len(story) == 0 {
				break
			}
			pick := func() string { return rapid.SampledFrom(story).Draw(t, "statement").ID }
			kind := rapid.SampledFrom([]fact.Answer{fact.Same, fact.NotSame, fact.NotSame, fact.NotSure}).Draw(t, "answer")
			given.Decisions = append(given.Decisions, answer(i, pick(), kind, pick()))
		}
		claims := mustGroup(t, story, given)
		seen := make(map[string]int)
		for i, c := range claims {
			if len(c.Statements) == 0 {
				t.Fatalf("%+v is empty", c)
			}
			for _, id := range c.Statements {
				seen[id] = i
			}
		}
		byID := make(map[string]fact.Statement)
		for _, s := range story {
			byID[s.ID] = s
			at, ok := seen[s.ID]
			if ok != s.Checkable || (ok && claims[at].Level != s.Level) {
				t.Fatalf("%+v is in claim %d (%v)", s, at, ok)
			}
		}
		checkLastAnswer(t, given.Decisions, byID, seen)
		shuffled := rapid.Permutation(story).Draw(t, "order")
		if diff := cmp.Diff(sets(claims), sets(mustGroup(t, shuffled, given))); diff != "" {
			t.Fatalf("another order, other claims:\n%s", diff)
		}
	})
}

// checkLastAnswer holds the last answer to its word: no later one overrides it.
func checkLastAnswer(t *rapid.T, answers []fact.MatchDecision, byID map[string]fact.Statement, claim map[string]int) {
	if len(answers) == 0 {
		return
	}
	last := answers[len(answers)-1]
	a, b := byID[last.A], byID[last.B]
	if a.ID == b.ID || !a.Checkable || !b.Checkable || a.Level != b.Level {
		return
	}
	together := claim[a.ID] == claim[b.ID]
	if (last.Answer == fact.Same && !together) || (last.Answer == fact.NotSame && together) {
		t.Fatalf("%+v does not bind: together %v", last, together)
	}
}

// TestAnAnswerChangesOnlyWhatItConcerns adds an answer within one part of a story
// that has no words in common with the other part.
func TestAnAnswerChangesOnlyWhatItConcerns(t *testing.T) {
	story := bridge()
	before := mustGroup(t, story, matching.Given{})
	after := mustGroup(t, story, matching.Given{Decisions: []fact.MatchDecision{answer(1, "a3", fact.NotSame, "b2")}})
	for _, id := range []string{"a1", "a2", "c2", "d1", "d2"} {
		if diff := cmp.Diff(claimOf(before, id), claimOf(after, id)); diff != "" {
			t.Errorf("%s: -before +after:\n%s", id, diff)
		}
	}
}

// TestOneClaim: the more statements a claim would hold, the more alike they have to be.
func TestOneClaim(t *testing.T) {
	for _, row := range []struct {
		name string
		mean float64
		n, m int
		want bool
	}{
		{"two", 0.31, 1, 1, true},
		{"two that are less alike", 0.29, 1, 1, false},
		{"one to two", 0.35, 1, 2, true},
		{"one to two that are less alike", 0.33, 1, 2, false},
		{"many", 0.39, 30, 40, true},
		{"many that are less alike", 0.37, 2, 4, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := matching.OneClaim(row.mean, row.n, row.m); got != row.want {
				t.Errorf("a mean of %g over %d and %d: %t", row.mean, row.n, row.m, got)
			}
		})
	}
	rapid.Check(t, func(t *rapid.T) {
		mean := rapid.Float64Range(0, 1).Draw(t, "mean")
		n, m := rapid.IntRange(1, 100).Draw(t, "n"), rapid.IntRange(1, 100).Draw(t, "m")
		if matching.OneClaim(mean, n+1, m) && !matching.OneClaim(mean, n, m) {
			t.Error("one more statement makes what was two claims one")
		}
		if matching.OneClaim(mean, n, m) != matching.OneClaim(mean, m, n) {
			t.Error("the order matters")
		}
	})
}
