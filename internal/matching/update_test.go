package matching_test

import (
	"context"
	"errors"
	"maps"
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

// kept are the rows of a comparison as a desk keeps them.
type kept map[string]fact.Partners

func (k kept) save(c *matching.Comparison) {
	rows, gone := c.Unsaved()
	maps.Copy(k, rows)
	for _, id := range gone {
		delete(k, id)
	}
	c.Saved()
}

func (k kept) restore(t failer, state []fact.Statement, basis *matching.Basis) *matching.Comparison {
	var with []fact.Statement
	for _, s := range state {
		if _, ok := k[s.ID]; ok {
			with = append(with, s)
		}
	}
	c, err := matching.Restore(with, basis, k)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return c
}

// TestUpdatesGiveWhatComparingAnewGives takes a comparison through states of a
// story: after each it must be as if that state had been compared alone, on the
// same basis, also where it was kept and restored in between. The basis lets a
// statement have few partners, so that some are pushed out and come back.
func TestUpdatesGiveWhatComparingAnewGives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := anyStory(t)
		meaning := rapid.Bool().Draw(t, "meaning")
		first, vectors := anyState(t, story, meaning)
		basis := mustBasis(t, first)
		basis.Partners = rapid.IntRange(1, 6).Draw(t, "partners")
		if len(story) > 0 && rapid.Bool().Draw(t, "families") {
			s := rapid.SampledFrom(story).Draw(t, "head")
			basis.Families = []matching.Family{{Level: s.Level, Words: matching.WordsOf(s.Text)}}
		}
		c, err := matching.Compare(context.Background(), first, vectors, basis, nil)
		if err != nil {
			t.Fatal(err)
		}
		rows := kept{}
		rows.save(c)
		before := first
		for n := range rapid.IntRange(1, 4).Draw(t, "states") {
			if rapid.Bool().Draw(t, "restored") {
				c = rows.restore(t, before, basis)
			}
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
			if diff := cmp.Diff(groupsOf(t, anew, state, given), groupsOf(t, c, state, given)); diff != "" {
				t.Fatalf("state %d: claims -anew +updated:\n%s", n, diff)
			}
			rows.save(c)
			back := rows.restore(t, state, basis)
			if diff := cmp.Diff(anew.Matches(), back.Matches()); diff != "" {
				t.Fatalf("state %d: -anew +restored:\n%s", n, diff)
			}
			if diff := cmp.Diff(groupsOf(t, anew, state, given), groupsOf(t, back, state, given)); diff != "" {
				t.Fatalf("state %d: claims -anew +restored:\n%s", n, diff)
			}
			before = state
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
	basis := mustBasis(t, story[:380])
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
	basis := mustBasis(t, story[:300])
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

func TestAStateThatComesBackRestsOnTheBasisItHad(t *testing.T) {
	story := synthetic(600, 20)
	bases := new(matching.Bases)
	first, second := mustFor(t, bases, story[:200]), mustFor(t, bases, story)
	if first == second {
		t.Fatal("a story three times as large rests on the counts of the smaller one")
	}
	for _, c := range []struct {
		name  string
		story []fact.Statement
		want  *matching.Basis
	}{
		{"the first state", story[:200], first},
		{"one more article than that", story[:220], first},
		{"all of it", story, second},
	} {
		if got := mustFor(t, bases, c.story); got != c.want {
			t.Errorf("%s: rests on another basis", c.name)
		}
	}
}

func TestBasesStayWhenTheyAreKept(t *testing.T) {
	story := versions(60)
	bases := new(matching.Bases)
	basis := mustFor(t, bases, story)
	if len(basis.Families) == 0 {
		t.Error("sixty versions of a text are no family")
	}
	back, err := matching.UnpackBases(bases.Pack())
	if err != nil {
		t.Fatal(err)
	}
	c, err := matching.Compare(context.Background(), story, nil, back.Taken[back.Current], nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(mustMatch(t, story), c.Matches()); diff != "" {
		t.Errorf("kept, it gives other matches:\n%s", diff)
	}
	for _, broken := range []string{"", "{", "{}", `{"current":1,"taken":[{}]}`, `{"taken":[null]}`} {
		if _, err := matching.UnpackBases([]byte(broken)); !fact.IsKind(err, fact.Damaged) {
			t.Errorf("%q gives %v", broken, err)
		}
	}
}

func TestRowsThatDoNotFitAreNotTaken(t *testing.T) {
	story := bridge()
	basis := mustBasis(t, story)
	rows := kept{}
	rows.save(mustCompare(t, story, nil))
	for name, spoil := range map[string]func(kept){
		"a row without its statement": func(k kept) { k["gone"] = fact.Partners{} },
		"a statement without its row": func(k kept) { delete(k, "d2") },
		"half a row":                  func(k kept) { k["a1"] = fact.Partners{Packed: k["a1"].Packed[:3]} },
		"pairs twice":                 func(k kept) { k["a1"] = fact.Partners{Packed: append(slices.Clone(k["a1"].Packed), k["a1"].Packed...)} },
	} {
		t.Run(name, func(t *testing.T) {
			spoiled := maps.Clone(rows)
			spoil(spoiled)
			if _, err := matching.Restore(story, basis, spoiled); !fact.IsKind(err, fact.Damaged) {
				t.Errorf("got %v, want that they do not fit", err)
			}
		})
	}
	if _, err := matching.Restore(story, basis, rows); err != nil {
		t.Errorf("the rows as they were: %v", err)
	}
}

// FuzzRestore feeds rows as they come.
func FuzzRestore(f *testing.F) {
	story := bridge()
	basis := mustBasis(f, story)
	rows := kept{}
	rows.save(mustCompare(f, story, nil))
	for id, row := range rows {
		f.Add(id, row.Packed)
	}
	f.Fuzz(func(t *testing.T, id string, packed []byte) {
		spoiled := maps.Clone(rows)
		spoiled[id] = fact.Partners{Packed: packed}
		c, err := matching.Restore(story, basis, spoiled)
		if err != nil {
			return
		}
		for _, m := range c.Matches() {
			if !(m.Score >= 0 && m.Score <= 1) {
				t.Errorf("%+v", m)
			}
		}
		groupsOf(t, c, story, matching.Given{})
	})
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

func TestGroupStops(t *testing.T) {
	story := synthetic(2000, 50)
	c := mustCompare(t, story, nil)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := c.Group(ctx, story, matching.Given{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want that it was cancelled", err)
	}
	// What was broken off leaves nothing behind.
	want := groupsOf(t, mustCompare(t, story, nil), story, matching.Given{})
	if diff := cmp.Diff(want, groupsOf(t, c, story, matching.Given{})); diff != "" {
		t.Errorf("-anew +after it was stopped:\n%s", diff)
	}
}
