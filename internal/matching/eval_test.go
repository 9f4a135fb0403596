package matching_test

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/text"
	"crosscheck/tools/ecbplus"
)

// The measures below run over the data folder named by CROSSCHECK_EVAL and skip
// without it.

func evalTopics(t *testing.T, part string) []ecbplus.Topic {
	t.Helper()
	folder := os.Getenv("CROSSCHECK_EVAL")
	if folder == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	topics, err := ecbplus.Read(filepath.Join(folder, "matching"), part, 0)
	if err != nil {
		t.Fatal(err)
	}
	return topics
}

type judged struct {
	score float64
	same  bool
}

// averagePrecision is the mean of the precisions at each pair that is the same.
func averagePrecision(pairs []judged) float64 {
	slices.SortStableFunc(pairs, func(a, b judged) int { return cmp.Compare(b.score, a.score) })
	hits, sum := 0.0, 0.0
	for i, p := range pairs {
		if p.same {
			hits++
			sum += hits / float64(i+1)
		}
	}
	return sum / max(hits, 1)
}

// brier is the mean squared distance of the scores from what is so, and of the
// base rate from it.
func brier(pairs []judged) (ours, base float64) {
	rate := 0.0
	for _, p := range pairs {
		is := 0.0
		if p.same {
			is = 1
		}
		rate += is / float64(len(pairs))
		ours += (p.score - is) * (p.score - is) / float64(len(pairs))
	}
	return ours, rate * (1 - rate)
}

// TestEvalScore ranks the annotated pairs of ECB+, words weighed by the reports
// of the pair's topic, and without them. The train part is what the model was
// fitted on; it has two weights and an intercept.
func TestEvalScore(t *testing.T) {
	for _, part := range []string{"train", "dev"} {
		var ours, alone, plain []judged
		bare := matching.NewScorer(nil)
		for _, topic := range evalTopics(t, part) {
			scorer := matching.NewScorer(topic.Docs)
			for _, p := range topic.Pairs {
				a, b := &topic.Units[p.A].Statement, &topic.Units[p.B].Statement
				score, _ := scorer.Score(a, b)
				ours = append(ours, judged{score, p.Same()})
				score, _ = bare.Score(a, b)
				alone = append(alone, judged{score, p.Same()})
				plain = append(plain, judged{cosine(a.Text, b.Text), p.Same()})
			}
		}
		for _, row := range []struct {
			name  string
			pairs []judged
		}{{"in the story", ours}, {"without context", alone}, {"words TF-IDF cosine", plain}} {
			b, base := brier(row.pairs)
			t.Logf("ECB+ %-5s %-20s average precision %.3f  Brier %.3f (base rate %.3f)", part, row.name, averagePrecision(row.pairs), b, base)
		}
		logReliability(t, ours)
	}
}

// logReliability shows how often pairs of a score are the same.
func logReliability(t *testing.T, pairs []judged) {
	edges := []float64{0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.01}
	for i, low := range edges[:len(edges)-1] {
		n, said, is := 0, 0.0, 0
		for _, p := range pairs {
			if p.score >= low && p.score < edges[i+1] {
				n++
				said += p.score
				if p.same {
					is++
				}
			}
		}
		if n > 0 {
			t.Logf("  score %.2f–%.2f: %5d pairs, mean score %.3f, share that is the same %.3f", low, edges[i+1], n, said/float64(n), float64(is)/float64(n))
		}
	}
}

// cosine is the baseline: log counts of stems times their general rarity.
func cosine(a, b string) float64 {
	bag := func(s string) map[string]float64 {
		v := make(map[string]float64)
		for _, w := range text.Words(s) {
			v[w.Stem]++
		}
		for stem, n := range v {
			v[stem] = (1 + math.Log(n)) * text.Rarity(stem)
		}
		return v
	}
	dot := func(x, y map[string]float64) float64 {
		total := 0.0
		for stem, v := range x {
			total += v * y[stem]
		}
		return total
	}
	x, y := bag(a), bag(b)
	return dot(x, y) / max(math.Sqrt(dot(x, x)*dot(y, y)), 1e-9)
}

// TestEvalGroups groups stories of five reports and counts pairs of annotated
// sentences of different articles. Pairs with exactly one event in common count
// as different. The baseline joins whatever
// hangs together through pairs above a half.
func TestEvalGroups(t *testing.T) {
	for _, part := range []string{"train", "dev"} {
		var ours, linked tally
		for _, story := range ecbplus.Stories(evalTopics(t, part), 5) {
			matches := mustMatch(t, story.Sentences)
			ours.count(story, matching.Group(story.Sentences, matches, matching.Given{}))
			linked.count(story, chained(story.Sentences, matches, 0.5))
		}
		t.Logf("ECB+ %-5s average linkage: %s", part, ours)
		t.Logf("ECB+ %-5s chains of pairs above .5: %s", part, linked)
	}
}

// tally counts pairs over many stories.
type tally struct{ stories, right, wrong, missed int }

func (n *tally) count(story ecbplus.Story, claims []fact.Claim) {
	articles := make(map[string]string)
	for _, s := range story.Sentences {
		articles[s.ID] = s.ArticleID
	}
	together := make(map[[2]string]bool)
	for _, c := range claims {
		for i, a := range c.Statements {
			for _, b := range c.Statements[:i] {
				together[[2]string{min(a, b), max(a, b)}] = articles[a] != articles[b]
			}
		}
	}
	n.stories++
	for i, s := range story.Sentences {
		for _, o := range story.Sentences[:i] {
			pair := [2]string{min(s.ID, o.ID), max(s.ID, o.ID)}
			switch {
			case !story.Known[pair]:
			case together[pair] && story.Same[pair]:
				n.right++
			case together[pair]:
				n.wrong++
			case story.Same[pair]:
				n.missed++
			}
		}
	}
}

func (n tally) String() string {
	p, r := float64(n.right)/float64(max(1, n.right+n.wrong)), float64(n.right)/float64(max(1, n.right+n.missed))
	return fmt.Sprintf("precision %.3f  recall %.3f  F1 %.3f (%d stories)", p, r, 2*p*r/max(p+r, 1e-9), n.stories)
}

// chained joins every pair at or above a score, and what hangs together.
func chained(story []fact.Statement, matches []fact.Match, least float64) []fact.Claim {
	claims := make(map[string]*fact.Claim)
	for _, s := range story {
		claims[s.ID] = &fact.Claim{Statements: []string{s.ID}}
	}
	for _, m := range matches {
		a, b := claims[m.A], claims[m.B]
		if m.Score < least || a == b {
			continue
		}
		a.Statements = append(a.Statements, b.Statements...)
		for _, id := range b.Statements {
			claims[id] = a
		}
	}
	var out []fact.Claim
	for _, s := range story {
		if c := claims[s.ID]; c.Statements[0] == s.ID {
			out = append(out, *c)
		}
	}
	return out
}
