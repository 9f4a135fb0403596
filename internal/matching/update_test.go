package matching_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// madeUp is a vector that hangs on a seed alone, near that of the other seeds.
func madeUp(seed uint64) *encoder.Vector {
	r := rand.New(rand.NewPCG(seed, 1))
	packed := make([]byte, encoder.Dimensions)
	for i := range packed {
		packed[i] = byte(60 + r.IntN(67))
		if r.IntN(6) == 0 {
			packed[i] = -packed[i]
		}
	}
	v, err := encoder.Unpack(packed)
	if err != nil {
		panic(err)
	}
	return &v
}

// anyState draws which statements of a story are there and which of them have
// a vector.
func anyState(t *rapid.T, story []fact.Statement, meaning bool) ([]fact.Statement, matching.Vectors) {
	var state []fact.Statement
	vectors := make(matching.Vectors)
	for i, s := range story {
		if rapid.IntRange(0, 3).Draw(t, "present") == 0 {
			continue
		}
		state = append(state, s)
		if meaning && rapid.IntRange(0, 5).Draw(t, "vector") > 0 {
			vectors[s.ID] = madeUp(uint64(i))
		}
	}
	return state, vectors
}

// TestUpdatesGiveWhatComparingAnewGives takes a comparison through states of a
// story: after each it must be as if that state had been compared alone, on the
// same basis. The basis lets a statement have few partners, so that some are
// pushed out and come back.
func TestUpdatesGiveWhatComparingAnewGives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := anyStory(t)
		meaning := rapid.Bool().Draw(t, "meaning")
		first, vectors := anyState(t, story, meaning)
		basis := matching.NewBasis(first)
		basis.Partners = rapid.IntRange(1, 6).Draw(t, "partners")
		if len(story) > 0 && rapid.Bool().Draw(t, "families") {
			s := rapid.SampledFrom(story).Draw(t, "head")
			basis.Families = []matching.Family{{Level: s.Level, Words: matching.WordsOf(s.Text)}}
		}
		c, err := matching.Compare(context.Background(), first, vectors, basis, nil)
		if err != nil {
			t.Fatal(err)
		}
		for n := range rapid.IntRange(1, 4).Draw(t, "states") {
			state, vectors := anyState(t, story, meaning)
			given := anyAnswers(t, story)
			if err := c.Update(context.Background(), state, vectors, nil); err != nil {
				t.Fatal(err)
			}
			anew, err := matching.Compare(context.Background(), state, vectors, basis, nil)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(anew.Matches(), c.Matches()); diff != "" {
				t.Fatalf("state %d: -anew +updated:\n%s", n, diff)
			}
			if diff := cmp.Diff(anew.Group(state, given), c.Group(state, given)); diff != "" {
				t.Fatalf("state %d: claims -anew +updated:\n%s", n, diff)
			}
		}
	})
}

func anyAnswers(t *rapid.T, story []fact.Statement) (given matching.Given) {
	for i := range rapid.IntRange(0, 5).Draw(t, "answers") {
		if len(story) > 0 {
			pick := func() string { return rapid.SampledFrom(story).Draw(t, "statement").ID }
			kind := rapid.SampledFrom([]fact.Answer{fact.Same, fact.NotSame, fact.NotSame, fact.NotSure}).Draw(t, "answer")
			given.Decisions = append(given.Decisions, answer(i, pick(), kind, pick()))
		}
	}
	return given
}

// TestOneMoreArticleMovesNoScore: what was there before scores as it did.
func TestOneMoreArticleMovesNoScore(t *testing.T) {
	story := synthetic(400, 20)
	basis := matching.NewBasis(story[:380])
	before, err := matching.Compare(context.Background(), story[:380], nil, basis, nil)
	if err != nil {
		t.Fatal(err)
	}
	was := slices.Clone(before.Matches())
	if err := before.Update(context.Background(), story, nil, nil); err != nil {
		t.Fatal(err)
	}
	now := slices.DeleteFunc(slices.Clone(before.Matches()), func(m fact.Match) bool { return m.A >= "s000380" || m.B >= "s000380" })
	if diff := cmp.Diff(was, now); diff != "" || len(now) == len(before.Matches()) {
		t.Errorf("of %d matches (-before +after):\n%s", len(before.Matches()), diff)
	}
}

func TestABasisServesUntilTheStoryIsAnother(t *testing.T) {
	story := synthetic(600, 20)
	basis := matching.NewBasis(story[:300])
	for _, c := range []struct {
		name  string
		story []fact.Statement
		want  bool
	}{
		{"as it was counted", story[:300], true},
		{"a little more", story[:440], true},
		{"twice as much", story, false},
		{"a little less", story[60:300], true},
		{"a half", story[:150], false},
		{"another one", story[300:], false},
	} {
		if got := basis.Serves(c.story); got != c.want {
			t.Errorf("%s: serves is %v, want %v", c.name, got, c.want)
		}
	}
}

func TestABasisStaysWhenItIsKept(t *testing.T) {
	story := versions(60)
	basis := matching.NewBasis(story)
	back, err := matching.UnpackBasis(basis.Pack())
	if err != nil {
		t.Fatal(err)
	}
	if len(basis.Families) == 0 {
		t.Error("sixty versions of a text are no family")
	}
	for name, b := range map[string]*matching.Basis{"as it was": basis, "kept": back} {
		c, err := matching.Compare(context.Background(), story, nil, b, nil)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(mustMatch(t, story), c.Matches()); diff != "" {
			t.Errorf("%s: other matches:\n%s", name, diff)
		}
	}
	if _, err := matching.UnpackBasis([]byte("{")); !fact.IsKind(err, fact.Damaged) {
		t.Errorf("a broken basis gives %v", err)
	}
}

func TestUpdateStops(t *testing.T) {
	story := synthetic(2000, 50)
	c := mustCompare(t, story[:1900], nil)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := c.Update(ctx, story, nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want that it was cancelled", err)
	}
}

// BenchmarkOneMore adds one article to a story of a thousand and takes it out
// again, beside comparing all anew.
func BenchmarkOneMore(b *testing.B) {
	for _, articles := range []int{100, 1000} {
		story := synthetic(50*(articles+1), 50)
		less := story[:50*articles]
		c := mustCompare(b, less, nil)
		b.Run(fmt.Sprintf("%d articles", articles), func(b *testing.B) {
			for b.Loop() {
				for _, state := range [][]fact.Statement{story, less} {
					if err := c.Update(context.Background(), state, nil, nil); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
