package matching_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

func TestScoreOrdersPairs(t *testing.T) {
	context := bridge()
	base := "The old bridge over the river Lenne collapsed on Tuesday, killing 12 people."
	// Each is less likely to be the same claim than the one before.
	others := []string{
		base,
		"Twelve people died when the bridge over the river Lenne collapsed on Tuesday.",
		"The collapsed bridge was built over the Lenne in 1932.",
		"Parliament will vote on the budget next week.",
	}
	scorer := matching.NewScorer(context)
	before := 1.0
	for _, other := range others {
		a, b := say("a", "x", base), say("b", "y", other)
		score, _ := scorer.Score(&a, &b)
		if score >= before {
			t.Errorf("%q scores %.3f, want less than %.3f", other, score, before)
		}
		before = score
	}
}

func TestScoreSeesFiguresInWordsAndDigits(t *testing.T) {
	scorer := matching.NewScorer(nil)
	a, b, c := say("a", "x", "The blast injured six."), say("b", "y", "The blast injured 6."), say("b", "z", "The blast injured 7.")
	same, _ := scorer.Score(&a, &b)
	other, _ := scorer.Score(&a, &c)
	if same <= other {
		t.Errorf("six against 6 scores %.3f, against 7 %.3f: want more", same, other)
	}
}

func TestScoreProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := anyStory(t)
		if len(story) < 2 {
			return
		}
		scorer := matching.NewScorer(story)
		a, b := rapid.SampledFrom(story).Draw(t, "a"), rapid.SampledFrom(story).Draw(t, "b")
		checkScore(t, scorer, a, b)
	})
}

type failer interface {
	Fatalf(format string, args ...any)
}

func checkScore(t failer, scorer *matching.Scorer, a, b fact.Statement) {
	ab, reasons := scorer.Score(&a, &b)
	ba, mirrored := scorer.Score(&b, &a)
	if !(ab >= 0 && ab <= 1) || math.IsNaN(ab) {
		t.Fatalf("score %v is no chance", ab)
	}
	if ab != ba || !slices.Equal(reasons, mirrored) {
		t.Fatalf("(a, b) scores %v for %q, (b, a) %v for %q", ab, reasons, ba, mirrored)
	}
	if len(reasons) == 0 || slices.Contains(reasons, "") {
		t.Fatalf("reasons %q", reasons)
	}
}

// FuzzScore feeds two texts as they come, quoted whole.
func FuzzScore(f *testing.F) {
	f.Add("Trump blocked the plan", "The plan was vetoed by Trump", "")
	f.Add("“We will act now,” he said", "\xff\xfe ‘’", "one\ntwo\nthree")
	f.Fuzz(func(t *testing.T, a, b, context string) {
		var story []fact.Statement
		for line := range strings.Lines(context) {
			story = append(story, say("c", "c", line))
		}
		scorer := matching.NewScorer(story)
		checkScore(t, scorer, quoting(say("a", "a", a), a), quoting(say("b", "b", b), b))
	})
}

func TestReasons(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b fact.Statement
		want []string
	}{
		{
			"names and words",
			naming(say("a", "x", "Benjamin Netanyahu told Fox News about the vetoed plan"), "Benjamin Netanyahu", "Fox News"),
			naming(say("b", "y", "Netanyahu’s plan was vetoed, Fox News reports"), "Netanyahu’s", "Fox News"),
			[]string{"both: Fox News, Netanyahu", "same words: vetoed, plan"},
		},
		{
			"a figure",
			counting(say("a", "x", "the strikes killed 406"), "", 406),
			counting(say("b", "y", "406 dead"), "", 406),
			[]string{"same figure: 406"},
		},
		{
			"figures with units",
			counting(counting(say("a", "x", "12% and $1,200,000"), "%", 12), "$", 1.2e6),
			counting(counting(say("b", "y", "12 percent, 1.2 million dollars"), "%", 12), "$", 1.2e6),
			[]string{"same figures: $1,200,000, 12%"},
		},
		{
			"a quotation",
			quoting(say("a", "x", "“We will do what we need to do,” he said"), "We will do what we need to do,"),
			quoting(say("b", "y", "“and we will do what we need to do”"), "and we will do what we need to do"),
			[]string{"same quotation: “We will do what we need to do”"},
		},
		{
			"a short phrase is no quotation",
			quoting(say("a", "x", "he called it “fake news”"), "fake news"),
			quoting(say("b", "y", "“fake news” it was"), "fake news"),
			[]string{"same words: fake news"},
		},
		{
			"words side by side are told together, with the capitals of names",
			say("a", "x", "Police in Los Angeles arrested Mike Seidel"), say("b", "y", "Mike Seidel Arrested by Los Angeles Police"),
			[]string{"same words: arrested, Los Angeles, Mike Seidel, Police"},
		},
		{
			"abbreviations keep their capitals",
			say("a", "x", "the NATO summit in the U.S. ended"), say("b", "y", "U.S. hosts NATO"),
			[]string{"same words: NATO, U.S"},
		},
		{
			"nothing",
			say("a", "x", "Trains were late"), say("b", "y", "It was not so"),
			[]string{"no telling word in common"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := matching.NewScorer(nil).Score(&c.a, &c.b)
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestBarePairsScoreAsInTheStory holds the scorer to what the comparison of a story says, with
// articles of one statement: the scorer knows of no articles. It sets vectors off against the
// whole story, so they are given the comparison as it has them.
func TestBarePairsScoreAsInTheStory(t *testing.T) {
	story := append(bridge(),
		say("e", "e1", "Twelve people died as the old Lenne bridge fell into the river."),
		say("f", "f1", "The city had inspected the bridge in March."),
		say("g", "g1", "All trains on the line were stopped for a week."))
	for i := range story {
		story[i].ArticleID = story[i].ID
	}
	scorer := matching.NewScorer(story)
	compareWith := func(vectors matching.Vectors) (lifted int) {
		for _, m := range mustCompare(t, story, vectors).Matches() {
			at := func(id string) *fact.Statement {
				return &story[slices.IndexFunc(story, func(s fact.Statement) bool { return s.ID == id })]
			}
			if score, _ := scorer.Score(at(m.A), at(m.B)); math.Abs(score-m.Score) > 1e-5 {
				t.Errorf("%s and %s score %.6f as a bare pair, %.6f in the story", m.A, m.B, score, m.Score)
			}
			if m.Score > m.Direct {
				lifted++
			}
		}
		return lifted
	}
	compareWith(nil)
	scorer.UseEncoder(mustEncoder(t))
	vectors := make(matching.Vectors)
	for _, s := range story {
		vectors[s.ID] = scorer.VectorOf(s.Text)
	}
	if compareWith(vectors) == 0 {
		t.Error("no pair gains by the second look")
	}
}

// TestTwoArticlesHaveNoThird: that nobody else says it tells nothing where there
// is nobody else.
func TestTwoArticlesHaveNoThird(t *testing.T) {
	e := mustEncoder(t)
	score := func(articles int) float64 {
		var story []fact.Statement
		for n := range 12 {
			story = append(story, say(fmt.Sprint(n%articles), fmt.Sprint("s", n), fmt.Sprintf("The committee of ward %d met its %dth visitor.", 100+n, 300+7*n)))
		}
		story = append(story, say("0", "x", "Trains were stopped on the whole line for a week."), say("1", "y", "All trains on the line were stopped for a week."))
		vectors := make(matching.Vectors)
		for i := range story {
			v, err := e.Encode(context.Background(), []string{story[i].Text}, nil)
			if err != nil {
				t.Fatal(err)
			}
			vectors[story[i].ID] = &v[0]
		}
		for _, m := range mustCompare(t, story, vectors).Matches() {
			if m.A == "x" && m.B == "y" {
				return m.Score
			}
		}
		return 0
	}
	if two, three := score(2), score(3); two < 0.5 || three > two {
		t.Errorf("in a story of two articles the pair scores %.3f, beside a third that does not tell of it %.3f", two, three)
	}
}
