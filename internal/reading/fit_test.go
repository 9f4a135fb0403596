package reading

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// example is a candidate of a training article with its features.
type example struct {
	features []string
	gold     bool
}

// examples are the candidates of a set; gold is one that stands in the cue of an
// attribution with a source.
func examples(t *testing.T, set string) []example {
	var out []example
	for _, a := range evalLines[polnearArticle](t, "reading/"+set+".jsonl.gz") {
		p := newPage(Input{Text: a.Text}, Sentences(a.Text))
		for n, s := range p.sentences {
			for i := s.from; i < s.to; i++ {
				if p.insideSpeech(i) {
					continue
				}
				c, ok := p.candidateAt(n, i)
				if !ok {
					continue
				}
				e := example{}
				for _, g := range a.Attributions {
					e.gold = e.gold || len(g.Source) > 0 && overlaps(g.Cue, p.tokens[i].Span)
				}
				p.features(n, c, func(f string) { e.features = append(e.features, strings.ReplaceAll(f, " ", "-")) })
				out = append(out, e)
			}
		}
	}
	return out
}

// TestFitCues fits the weights of the cue model on the training articles and
// writes them to the file named by CROSSCHECK_FIT; without it, it skips. The
// method is logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011) with
// an L2 penalty; features met in few examples are left out.
func TestFitCues(t *testing.T) {
	file := os.Getenv("CROSSCHECK_FIT")
	if file == "" {
		t.Skip("CROSSCHECK_FIT is not set")
	}
	const (
		rounds, rate, penalty = 12, 0.3, 2e-5
		rarest                = 4    // examples a feature must stand in
		least                 = 0.15 // weights nearer to 0 are not kept
	)
	train := examples(t, "polnear_train")
	counts := make(map[string]int)
	for _, e := range train {
		for _, f := range e.features {
			counts[f]++
		}
	}
	for i := range train {
		train[i].features = slices.DeleteFunc(train[i].features, func(f string) bool { return counts[f] < rarest })
	}
	w, squares := make(map[string]float64), make(map[string]float64)
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		random.Shuffle(len(train), func(i, j int) { train[i], train[j] = train[j], train[i] })
		for _, e := range train {
			target := 0.0
			if e.gold {
				target = 1
			}
			slope := chance(w, e.features) - target
			for _, f := range e.features {
				g := slope + penalty*w[f]*float64(len(train))/float64(counts[f])
				squares[f] += g * g
				w[f] -= rate * g / math.Sqrt(squares[f]+1e-8)
			}
		}
	}
	var b strings.Builder
	b.WriteString("# How much a feature speaks for an attribution; see attribution_model.go. Fitted by TestFitCues.\n")
	for _, f := range slices.Sorted(mapsKeys(w)) {
		if math.Abs(w[f]) >= least {
			fmt.Fprintf(&b, "%s %.2f\n", f, w[f])
		} else {
			delete(w, f)
		}
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, set := range []string{"polnear_train", "polnear_dev"} {
		for _, threshold := range []float64{0.3, 0.4, 0.5, 0.6} {
			var said, right, gold int
			for _, e := range examples(t, set) {
				yes := chance(w, e.features) >= threshold
				if yes {
					said++
				}
				if e.gold {
					gold++
				}
				if yes && e.gold {
					right++
				}
			}
			t.Logf("%s at %.1f: precision %.3f recall %.3f, %d weights", set, threshold, float64(right)/float64(said), float64(right)/float64(gold), len(w))
		}
	}
}

func chance(w map[string]float64, features []string) float64 {
	sum := 0.0
	for _, f := range features {
		sum += w[f]
	}
	return 1 / (1 + math.Exp(-sum))
}

func mapsKeys(m map[string]float64) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
