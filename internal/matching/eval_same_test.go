package matching_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/tools/sameclaim"
)

// TestEvalSame ranks and groups stories of which readers marked every pair of sentences that
// makes the same claim. The models are fitted to those of train; those of dev nothing was fitted
// to.
func TestEvalSame(t *testing.T) {
	folder := os.Getenv("CROSSCHECK_EVAL")
	if folder == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	folder = filepath.Join(folder, "matching")
	for _, part := range []string{"train", "dev"} {
		stories, err := sameclaim.Read(filepath.Join("testdata", "same.jsonl.gz"), folder, part)
		if err != nil {
			t.Fatal(err)
		}
		if err := sameclaim.AddVectors(stories, folder); err != nil {
			t.Fatal(err)
		}
		for _, real := range []bool{false, true} {
			n := newRanked()
			for i := range stories {
				if stories[i].Real == real {
					n.count(t, &stories[i])
				}
			}
			n.log(t, part, real)
		}
	}
}

// ranked adds up over stories how well pairs are ranked and grouped.
type ranked struct {
	names   []string
	stories int
	mean    []float64
	all     [][]judged
	groups  tally
}

func newRanked() *ranked {
	names := []string{"words TF-IDF cosine", "words", "words and meaning", "the same, bare pairs"}
	return &ranked{names: names, mean: make([]float64, len(names)), all: make([][]judged, len(names))}
}

func (n *ranked) count(t *testing.T, story *sameclaim.Story) {
	c, err := story.Compare(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	words, meant := scoresOf(mustMatch(t, story.Sentences)), scoresOf(c.Matches())
	scorer := matching.NewScorer(story.Sentences)
	byText := make(map[string]*encoder.Vector)
	for i, v := range story.Alone {
		byText[story.Sentences[i].Text] = v
	}
	scorer.UseVectors(byText)
	joined := together(groupsOf(t, c, story.Sentences, matching.Given{}))
	pairs := make([][]judged, len(n.names))
	for _, p := range story.Pairs() {
		a, b := &story.Sentences[p.A], &story.Sentences[p.B]
		key := fact.PairOf(a.ID, b.ID)
		bare, _ := scorer.Score(a, b)
		for k, score := range []float64{cosine(a.Text, b.Text), words[key], meant[key], bare} {
			pairs[k] = append(pairs[k], judged{score, p.Same})
		}
		switch {
		case joined[key] && p.Same:
			n.groups.right++
		case joined[key]:
			n.groups.wrong++
		case p.Same:
			n.groups.missed++
		}
	}
	n.stories++
	n.groups.stories++
	for k := range pairs {
		n.mean[k] += averagePrecision(pairs[k])
		n.all[k] = append(n.all[k], pairs[k]...)
	}
}

func (n *ranked) log(t *testing.T, part string, real bool) {
	if n.stories == 0 {
		return
	}
	kind := "invented"
	if real {
		kind = "of ECB+"
	}
	for k, name := range n.names {
		ours, base := brier(n.all[k])
		t.Logf("marked stories %-8s %-5s %-20s mean average precision %.3f  Brier %.4f (base rate %.4f)", kind, part, name, n.mean[k]/float64(n.stories), ours, base)
	}
	t.Logf("marked stories %-8s %-5s groups: %s", kind, part, n.groups)
	logReliability(t, n.all[2])
}
