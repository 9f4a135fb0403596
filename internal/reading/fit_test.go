package reading

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// example is a candidate of a training article with its features.
type example struct {
	features []string
	words    []string
	tokens   []string // for the baseline
	// What is no yes or no: amounts with their names.
	amountNames []string
	amounts     []float64
	gold        bool
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

// fitFile is the file of weights to write.
func fitFile(t *testing.T, name string) string {
	t.Helper()
	folder := os.Getenv("CROSSCHECK_FIT")
	if folder == "" {
		t.Skip("CROSSCHECK_FIT is not set")
	}
	return filepath.Join(folder, name)
}

// TestFitCues fits the weights of the cue model on the training articles and
// writes them to the folder named by CROSSCHECK_FIT; without it, it skips. The
// method is logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011) with
// an L2 penalty; features met in few examples are left out.
func TestFitCues(t *testing.T) {
	file := fitFile(t, "attribution_weights.txt")
	const (
		rounds, rate, penalty = 12, 0.3, 2e-5
		rarest                = 4    // examples a feature must stand in
		least                 = 0.35 // weights nearer to 0 are not kept
	)
	train := examples(t, "polnear_train")
	w := fit(train, rounds, rate, penalty, rarest)
	header := "# How much a feature speaks for an attribution; see attribution_model.go. Fitted by TestFitCues.\n"
	if err := os.WriteFile(file, []byte(weightTable(header, w, least)), 0o644); err != nil {
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

// fit finds the weights of features by logistic regression.
func fit(all []example, rounds int, rate, penalty float64, rarest int) map[string]float64 {
	counts := make(map[string]int)
	for _, e := range all {
		for _, f := range e.features {
			counts[f]++
		}
	}
	train := make([]example, len(all))
	for i, e := range all {
		train[i] = e
		train[i].features = slices.DeleteFunc(slices.Clone(e.features), func(f string) bool { return counts[f] < rarest })
	}
	w, squares := make(map[string]float64), make(map[string]float64)
	mean := make(map[string]float64) // of the later half of the rounds
	random := rand.New(rand.NewPCG(1, 2))
	for round := range rounds {
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
		for f := range w {
			if 2*round >= rounds {
				mean[f] += w[f] / float64(rounds-(rounds+1)/2)
			}
		}
	}
	return mean
}

func chance(w map[string]float64, features []string) float64 {
	sum := 0.0
	for _, f := range features {
		sum += w[f]
	}
	return 1 / (1 + math.Exp(-sum))
}

// weightTable writes weights as a table and forgets those nearer to 0 than least.
func weightTable(header string, w map[string]float64, least float64) string {
	var b strings.Builder
	b.WriteString(header)
	for _, f := range slices.Sorted(maps.Keys(w)) {
		if math.Abs(w[f]) >= least {
			fmt.Fprintf(&b, "%s %.3g\n", f, w[f])
		} else {
			delete(w, f)
		}
	}
	return b.String()
}
