package matching_test

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"testing"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/text"
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
	each    [3]float64 // sums of precision, recall and F1 of each story
}

func newRanked() *ranked {
	names := []string{"words TF-IDF cosine", "words", "words and meaning", "the same, bare pairs", "the pilot", "the pilot, second look"}
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
	plain := tfidf(story.Sentences)
	pilot, again := pilotScores(pilots(t), story.Sentences, byText)
	pairs := make([][]judged, len(n.names))
	var groups tally
	for _, p := range story.Pairs() {
		a, b := &story.Sentences[p.A], &story.Sentences[p.B]
		key := fact.PairOf(a.ID, b.ID)
		bare, _ := scorer.Score(a, b)
		for k, score := range []float64{plain[p.A].cosine(plain[p.B]), words[key], meant[key], bare, pilot[key], again[key]} {
			pairs[k] = append(pairs[k], judged{score, p.Same})
		}
		switch {
		case joined[key] && p.Same:
			groups.right++
		case joined[key]:
			groups.wrong++
		case p.Same:
			groups.missed++
		}
	}
	n.stories++
	n.groups = tally{n.groups.stories + 1, n.groups.right + groups.right, n.groups.wrong + groups.wrong, n.groups.missed + groups.missed}
	p, r, f1 := groups.rates()
	for k, rate := range []float64{p, r, f1} {
		n.each[k] += rate
	}
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
		if n.mean[k] == 0 {
			continue // the pilot's models lie beside the data
		}
		t.Logf("marked stories %-8s %-5s %-23s mean average precision %.3f", kind, part, name, n.mean[k]/float64(n.stories))
	}
	for k := 1; k < 4; k++ {
		ours, base := brier(n.all[k])
		t.Logf("marked stories %-8s %-5s %-23s Brier %.4f (base rate %.4f)", kind, part, n.names[k], ours, base)
	}
	of := float64(n.stories)
	t.Logf("marked stories %-8s %-5s groups, all pairs:       %s", kind, part, n.groups)
	t.Logf("marked stories %-8s %-5s groups, mean of stories: precision %.3f  recall %.3f  F1 %.3f", kind, part, n.each[0]/of, n.each[1]/of, n.each[2]/of)
	logReliability(t, n.all[2])
}

// bag is the words of a sentence by weight, of length 1.
type bag map[string]float64

// tfidf is the plain baseline: counts of the words that are no function words, times the
// logarithm of how few sentences of the story have them.
func tfidf(sentences []fact.Statement) []bag {
	in := make(map[string]float64)
	bags := make([]bag, len(sentences))
	for i := range sentences {
		bags[i] = make(bag)
		for _, w := range text.Words(sentences[i].Text) {
			if !text.IsFunction(w.Text) {
				bags[i][text.Fold(w.Text)]++
			}
		}
		for w := range bags[i] {
			in[w]++
		}
	}
	for _, b := range bags {
		norm := 0.0
		for w, n := range b {
			b[w] = n * (1 + math.Log((1+float64(len(sentences)))/(1+in[w])))
			norm += b[w] * b[w]
		}
		for w := range b {
			b[w] /= math.Sqrt(norm)
		}
	}
	return bags
}

func (b bag) cosine(o bag) float64 {
	total := 0.0
	for w, v := range b {
		total += v * o[w]
	}
	return total
}
