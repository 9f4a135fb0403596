package reading

import (
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestEvalCheckable measures by cross-validation, over ten random parts and over
// speeches, how often the model agrees with people on whether a sentence of a
// speech asserts something that can be verified.
func TestEvalCheckable(t *testing.T) {
	all, speeches := checkableExamples(t)
	vectors := wordVectors(t)
	parts := make([]string, len(all))
	random := rand.New(rand.NewPCG(3, 4))
	for i := range parts {
		parts[i] = strconv.Itoa(random.IntN(10))
	}
	for _, by := range []struct {
		name   string
		groups []string
	}{{"random parts", parts}, {"speeches", speeches}} {
		groups := by.groups
		var ours, plain, majority tally
		for _, g := range slices.Compact(slices.Sorted(slices.Values(groups))) {
			var train []example
			for i, e := range all {
				if groups[i] != g {
					train = append(train, e)
				}
			}
			fit := fitCheckable(train, vectors)
			bayes := newBayes(train)
			for i, e := range all {
				if groups[i] == g {
					ours.add(fit.says(e) == e.gold)
					plain.add(bayes.says(e) == e.gold)
					majority.add(e.gold)
				}
			}
		}
		t.Logf("%-13s accuracy %.3f   naive Bayes over words %.3f   always yes %.3f   of %d", by.name, ours.rate(), plain.rate(), majority.rate(), ours.of)
	}
}

// TestEvalCheckableRead measures the same by what Read says of each sentence of a
// speech the model was not fitted on, laid out in several ways: a sentence is
// taken to be checkable if one of its statements is.
func TestEvalCheckableRead(t *testing.T) {
	weights, words := checkableWeights, checkableWords
	defer func() { checkableWeights, checkableWords = weights, words }()
	marked := evalLines[markedSentence](t, "reading/policlaim_train.jsonl.gz")
	all, speeches := checkableExamples(t)
	vectors := wordVectors(t)
	layouts := []struct{ name, between string }{{"a line a sentence", "\n"}, {"a paragraph a sentence", "\n\n"}, {"in one paragraph", " "}, {"each alone", ""}}
	measures := make([]tally, len(layouts))
	for _, g := range slices.Compact(slices.Sorted(slices.Values(speeches))) {
		var train []example
		var of []markedSentence
		for i, e := range all {
			if speeches[i] != g {
				train = append(train, e)
			} else {
				of = append(of, marked[i])
			}
		}
		fit := fitCheckable(train, vectors)
		table := make(map[string]wordWeight)
		for w := range vectors {
			var of wordWeight
			for place, x := range fit.wordWeight(w) {
				of[place] = float32(x)
			}
			table[w] = of
		}
		checkableWeights = func() map[string]float64 { return fit.weights }
		checkableWords = func() map[string]wordWeight { return table }
		for n, layout := range layouts {
			if layout.between == "" {
				for _, m := range of {
					measures[n].add(anyChecked(m.Text) == (m.Label == "1"))
				}
				continue
			}
			var sentences []string
			for _, m := range of {
				sentences = append(sentences, m.Text)
			}
			s, spans := lay(sentences, func(int) string { return layout.between })
			r := Read(Input{VersionID: "v", Text: s, Language: "en"})
			for i, span := range spans {
				found, why := false, ""
				for _, st := range r.Statements {
					if st.Overlaps(span) {
						found = found || st.Checkable
						why += st.WhyNot
					}
				}
				gold := of[i].Label == "1"
				measures[n].add(found == gold)
				if found != gold && strings.Contains(os.Getenv("CROSSCHECK_EVAL_SHOW"), "checkable") && n == 0 {
					t.Logf("%s gold %v read %v %s | %s", g, gold, found, why, of[i].Text)
				}
			}
		}
	}
	for n, layout := range layouts {
		t.Logf("read, %-24s accuracy %.3f of %d", layout.name, measures[n].rate(), measures[n].of)
	}
}

func anyChecked(s string) bool {
	for _, st := range Read(Input{VersionID: "v", Text: s, Language: "en"}).Statements {
		if st.Checkable {
			return true
		}
	}
	return false
}
