package matching_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// TestAStatementIsSetOffAgainstItsArticle: two sentences of which both articles are full are
// less alike than by themselves, and what two articles say in other words is found beside it.
func TestAStatementIsSetOffAgainstItsArticle(t *testing.T) {
	story := []fact.Statement{
		say("a", "a1", "The bridge over the Lenne was closed to lorries in spring."),
		say("a", "a2", "Divers found the second car below the bridge at noon."),
		say("a", "a3", "The bridge over the Lenne was built in 1931."),
		say("b", "b1", "The bridge across the Lenne was painted last year."),
		say("b", "b2", "At midday a further car was discovered in the river by divers."),
		say("b", "b3", "The bridge across the Lenne has four lanes."),
	}
	raw := make([]*encoder.Vector, len(story))
	for i, s := range story {
		v, err := mustEncoder(t).Encode(context.Background(), []string{s.Text}, nil)
		if err != nil {
			t.Fatal(err)
		}
		raw[i] = &v[0]
	}
	set := matching.InArticles(story, raw)
	before, after := raw[0].Cosine(raw[3]), set[0].Cosine(set[3])
	if after >= before {
		t.Errorf("two sentences that share the topic alone have cosine %.2f, by themselves %.2f", after, before)
	}
	if same := set[1].Cosine(set[4]); same <= after {
		t.Errorf("the same in other words has cosine %.2f, the same topic %.2f", same, after)
	}
}

// TestInArticles holds what is kept to a length of 1, each article to itself, and an article of
// one sentence to the sentence.
func TestInArticles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		story := anyStory(t)
		raw := make([]*encoder.Vector, len(story))
		in := make(map[string]int)
		for i := range raw {
			if in[story[i].ArticleID]++; rapid.IntRange(0, 9).Draw(t, "lacks") == 0 {
				continue
			}
			v := new(encoder.Vector)
			for k := range rapid.IntRange(1, 8).Draw(t, "places") {
				v[k] = rapid.Float32Range(-1, 1).Draw(t, "value")
			}
			v[9] = 0.1 // or it may have no direction
			scale := 1 / float32(math.Sqrt(float64(v.Cosine(v))))
			for k := range v {
				v[k] *= scale
			}
			raw[i] = v
		}
		set := matching.InArticles(story, raw)
		for i, v := range set {
			if (v == nil) != (raw[i] == nil) {
				t.Fatalf("sentence %d: a vector where there was none, or none where there was one", i)
			}
			if v == nil {
				continue
			}
			if length := v.Cosine(v); !(length > 0.98 && length < 1.02) {
				t.Errorf("sentence %d: length squared %g", i, length)
			}
			if same := v.Cosine(raw[i]); in[story[i].ArticleID] == 1 && same < 0.999 {
				t.Errorf("sentence %d alone in its article has cosine %g with itself", i, same)
			}
		}
		if len(story) == 0 {
			return
		}
		article := story[0].ArticleID
		ofOthers := func(i int) bool { return story[i].ArticleID != article }
		var fewer []fact.Statement
		var fewerRaw, want []*encoder.Vector
		for i := range story {
			if ofOthers(i) {
				fewer, fewerRaw, want = append(fewer, story[i]), append(fewerRaw, raw[i]), append(want, set[i])
			}
		}
		if got := matching.InArticles(fewer, fewerRaw); !slices.EqualFunc(got, want, func(x, y *encoder.Vector) bool {
			return (x == nil) == (y == nil) && (x == nil || *x == *y)
		}) {
			t.Error("vectors of an article change with another one")
		}
	})
}
