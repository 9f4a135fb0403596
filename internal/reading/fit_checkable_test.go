package reading

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"crosscheck/assets/model"
	"crosscheck/internal/fact"
)

type markedSentence struct{ Text, Speech, Label string }

// checkableExamples are the marked sentences with their speeches.
func checkableExamples(t *testing.T) (found []example, speeches []string) {
	for _, m := range evalLines[markedSentence](t, "reading/policlaim_train.jsonl.gz") {
		p := newPage(Input{Text: m.Text}, []fact.Span{{Start: 0, End: len(m.Text)}})
		e := example{gold: m.Label == "1"}
		if len(p.sentences) > 0 {
			whole := stretch{p.sentences[0].from, p.sentences[0].to}
			p.checkableFeatures(whole, func(f string) { e.features = append(e.features, strings.ReplaceAll(f, " ", "-")) })
			p.checkableAmounts(whole, func(name string, x float64) {
				e.amountNames, e.amounts = append(e.amountNames, name), append(e.amounts, x)
			})
			p.plainWords(whole, func(w string) { e.words = append(e.words, w) })
		}
		for _, tok := range p.tokens {
			e.tokens = append(e.tokens, tok.low)
		}
		found, speeches = append(found, e), append(speeches, m.Speech)
	}
	return found, speeches
}

// checkableFit is a fitted model: weights of features and amounts, and of words by
// their vectors.
type checkableFit struct {
	weights map[string]float64
	places  [wordPlaces][]float64
	vectors map[string][]float64
}

// How the fit weighs its parts, chosen over speeches: strength is the inverse of
// the penalty, and a vector counts as many times as its part is trusted.
const (
	fitStrength   = 0.05
	fitRounds     = 250
	rarestFeature = 2 // sentences a feature must stand in
)

var trust = [wordPlaces]float64{placeAny: 20, placeFirst: 4, placeOpening: 2}

// wordsAt are the words of an example that stand at a place.
func (e *example) wordsAt(place wordPlace) []string {
	switch place {
	case placeFirst:
		return e.words[:min(len(e.words), firstWords)]
	case placeOpening:
		return e.words[:min(len(e.words), 1)]
	}
	return e.words
}

// row is an example as numbers: features by number with their naive Bayes log
// ratios, and vectors of its words.
type row struct {
	at   []int
	with []float64
	of   []float64 // the mean vectors of the words by place, and the amounts
	gold float64
}

// fitCheckable finds weights by logistic regression with a square penalty, over
// the naive Bayes log ratios of the features (Wang and Manning, Baselines and
// bigrams, 2012) and the mean vectors of the words, by accelerated gradient
// descent (Nesterov, 1983) with restarts. It is the same at every run.
func fitCheckable(train []example, vectors map[string][]float64) checkableFit {
	names, ratios := logRatios(train)
	number := make(map[string]int, len(names))
	for i, n := range names {
		number[n] = i
	}
	rows := make([]row, len(train))
	for i, e := range train {
		for place, trust := range trust {
			rows[i].of = append(rows[i].of, meanVector(e.wordsAt(wordPlace(place)), vectors, trust)...)
		}
		rows[i].of = append(rows[i].of, e.amounts...)
		for _, f := range e.features {
			if k, ok := number[f]; ok {
				rows[i].at, rows[i].with = append(rows[i].at, k), append(rows[i].with, ratios[k])
			}
		}
		if e.gold {
			rows[i].gold = 1
		}
	}
	w := descend(rows, len(names))
	fit := checkableFit{weights: map[string]float64{"any": w[len(w)-1]}, vectors: vectors}
	for i, n := range names {
		fit.weights[n] = w[i] * ratios[i]
	}
	of := w[len(names):]
	for place, trust := range trust {
		for k := range vectorSize {
			fit.places[place] = append(fit.places[place], trust*of[k])
		}
		of = of[vectorSize:]
	}
	for i, name := range train[0].amountNames {
		fit.weights[name] = of[i]
	}
	return fit
}

// logRatios are the features that stand often enough, each with the log of how
// much more of the checkable sentences have it than of the others.
func logRatios(train []example) (names []string, ratios []float64) {
	counts, golds := make(map[string]int), make(map[string]int)
	gold := 0
	for _, e := range train {
		for _, f := range e.features {
			counts[f]++
			if e.gold {
				golds[f]++
			}
		}
		if e.gold {
			gold++
		}
	}
	for _, f := range slices.Sorted(maps.Keys(counts)) {
		if n := counts[f]; n >= rarestFeature {
			of := float64(golds[f]+1) / float64(gold+2)
			not := float64(n-golds[f]+1) / float64(len(train)-gold+2)
			names, ratios = append(names, f), append(ratios, math.Log(of/not))
		}
	}
	return names, ratios
}

// meanVector is the mean over words; one without a vector counts as nothing.
func meanVector(words []string, vectors map[string][]float64, trust float64) []float64 {
	mean := make([]float64, vectorSize)
	for _, w := range words {
		for k, x := range vectors[w] {
			mean[k] += trust * x / float64(len(words))
		}
	}
	return mean
}

// descend finds the weights: of the features, of the vectors, and one for all.
func descend(rows []row, features int) []float64 {
	size := features + len(rows[0].of) + 1
	value := func(w []float64, r *row) float64 {
		sum := w[size-1]
		for i, k := range r.at {
			sum += w[k] * r.with[i]
		}
		for k, x := range r.of {
			sum += w[features+k] * x
		}
		return sum
	}
	spread := func(into []float64, r *row, by float64) {
		into[size-1] += by
		for i, k := range r.at {
			into[k] += by * r.with[i]
		}
		for k, x := range r.of {
			into[features+k] += by * x
		}
	}
	slope := make([]float64, size)
	// The step follows from the largest singular value, found by power iteration.
	v := make([]float64, size)
	for i := range v {
		v[i] = 1
	}
	largest := 1.0
	for range 15 {
		clear(slope)
		for i := range rows {
			spread(slope, &rows[i], value(v, &rows[i]))
		}
		largest = norm(slope)
		for i := range v {
			v[i] = slope[i] / largest
		}
	}
	step := 1 / (1 + fitStrength*0.3*largest)
	w, ahead, before := make([]float64, size), make([]float64, size), make([]float64, size)
	momentum := 1.0
	for range fitRounds {
		copy(slope, ahead)
		for i := range rows {
			spread(slope, &rows[i], fitStrength*(1/(1+math.Exp(-value(ahead, &rows[i])))-rows[i].gold))
		}
		copy(before, w)
		turned := 0.0
		for i := range w {
			w[i] = ahead[i] - step*slope[i]
			turned += slope[i] * (w[i] - before[i])
		}
		next := (1 + math.Sqrt(1+4*momentum*momentum)) / 2
		if turned > 0 {
			momentum, next = 1, 1 // overshot: begin anew
		}
		for i := range w {
			ahead[i] = w[i] + (momentum-1)/next*(w[i]-before[i])
		}
		momentum = next
	}
	return w
}

func norm(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x * x
	}
	return math.Sqrt(sum)
}

// wordWeight is what the fit gives to a word.
func (c *checkableFit) wordWeight(w string) (of [wordPlaces]float64) {
	for k, x := range c.vectors[w] {
		for place := range of {
			of[place] += c.places[place][k] * x
		}
	}
	return of
}

// says is whether the fit takes an example to be checkable.
func (c *checkableFit) says(e example) bool {
	sum := c.weights["any"]
	for _, f := range e.features {
		sum += c.weights[f]
	}
	for i, name := range e.amountNames {
		sum += c.weights[name] * e.amounts[i]
	}
	for place := range wordPlaces {
		words := e.wordsAt(place)
		for _, w := range words {
			sum += c.wordWeight(w)[place] / float64(len(words))
		}
	}
	return sum > 0
}

const vectorSize = 384

// wordVectors are those of the whole words in the sentence encoder's first layer,
// their common mean taken off, of length 1.
func wordVectors(t *testing.T) map[string][]float64 {
	t.Helper()
	file := model.Weights()
	length := binary.LittleEndian.Uint64(file)
	var header map[string]struct {
		At [2]int `json:"data_offsets"`
	}
	if err := json.Unmarshal(file[8:8+length], &header); err != nil {
		t.Fatal(err)
	}
	part := func(name string) []byte {
		at := header[name].At
		return file[8+int(length):][at[0]:at[1]]
	}
	rows, scales := part("embeddings.word_embeddings.weight"), part("embeddings.word_embeddings.weight.scale")
	vectors := make(map[string][]float64)
	mean := make([]float64, vectorSize)
	n := 0
	for line := range strings.Lines(string(model.Vocabulary())) {
		w, at := strings.TrimSpace(line), n
		n++
		if strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) {
			continue
		}
		scale := float64(math.Float32frombits(binary.LittleEndian.Uint32(scales[4*at:])))
		v := make([]float64, vectorSize)
		for k := range v {
			v[k] = float64(int8(rows[at*vectorSize+k])) * scale
			mean[k] += v[k]
		}
		vectors[w] = v
	}
	for _, v := range vectors {
		for k := range v {
			v[k] -= mean[k] / float64(len(vectors))
		}
		length := norm(v)
		for k := range v {
			v[k] /= length
		}
	}
	return vectors
}

// bayes is the baseline: naive Bayes over words, with add-one smoothing.
type bayes struct {
	counts          [2]map[string]int
	total, articles [2]float64
}

func newBayes(train []example) *bayes {
	b := &bayes{counts: [2]map[string]int{{}, {}}}
	for _, t := range train {
		k := 0
		if t.gold {
			k = 1
		}
		b.articles[k]++
		for _, w := range t.tokens {
			b.counts[k][w]++
			b.total[k]++
		}
	}
	return b
}

func (b *bayes) says(e example) bool {
	var sum [2]float64
	vocabulary := float64(len(b.counts[0]) + len(b.counts[1]))
	for k := range sum {
		sum[k] = math.Log(b.articles[k])
		for _, w := range e.tokens {
			sum[k] += math.Log((float64(b.counts[k][w]) + 1) / (b.total[k] + vocabulary))
		}
	}
	return sum[1] > sum[0]
}

// TestFitCheckable fits the model of what can be checked on all marked sentences
// and writes its two tables to the folder named by CROSSCHECK_FIT.
func TestFitCheckable(t *testing.T) {
	const least = 0.01 // features that weigh less are not kept
	file, words := fitFile(t, "checkable_weights.txt"), fitFile(t, "checkable_words.txt")
	all, _ := checkableExamples(t)
	fit := fitCheckable(all, wordVectors(t))
	header := "# How much a feature speaks for a statement that can be checked; see checkable_model.go. Fitted by TestFitCheckable.\n"
	if err := os.WriteFile(file, []byte(weightTable(header, fit.weights, least)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(words, []byte(fit.wordTable(lowerCaseWords(t))), 0o644); err != nil {
		t.Fatal(err)
	}
}

// lowerCaseWords are those that the development texts write in lower case: names
// have no weight of their own.
func lowerCaseWords(t *testing.T) map[string]bool {
	type texts struct {
		Text      string
		Sentences []string
	}
	seen := make(map[string]bool)
	for _, name := range []string{"reading/polnear_train", "reading/policlaim_train", "reading/meantime_docs", "matching/ecbplus_docs_train"} {
		for _, l := range evalLines[texts](t, name+".jsonl.gz") {
			for _, s := range append(l.Sentences, l.Text) {
				for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
					if w == strings.ToLower(w) {
						seen[w] = true
					}
				}
			}
		}
	}
	return seen
}

// wordTable writes the weights of words in steps, a line for each.
func (c *checkableFit) wordTable(words map[string]bool) string {
	var b strings.Builder
	b.WriteString("# How much a word speaks for a sentence that can be checked, by its share of the words or of the first\n" +
		"# words, or as the one that opens it: a weight, and the words that have it. See checkable_model.go.\n" +
		"# Fitted by TestFitCheckable.\n")
	for _, part := range []struct {
		name string
		step float64
	}{{"[anywhere]", 0.5}, {"[first]", 0.4}, {"[opening]", 0.1}} {
		b.WriteString("\n" + part.name + "\n")
		steps := make(map[int][]string)
		for w := range words {
			if n := int(math.Round(c.wordWeight(w)[wordSections[part.name]] / part.step)); n != 0 {
				steps[n] = append(steps[n], w)
			}
		}
		for _, n := range slices.Sorted(maps.Keys(steps)) {
			slices.Sort(steps[n])
			line := fmt.Sprintf("%.1f", float64(n)*part.step)
			width := 0
			for _, w := range steps[n] {
				if width == 0 || width+len(w) > 110 {
					if width > 0 {
						b.WriteByte('\n')
					}
					b.WriteString(line)
					width = len(line)
				}
				b.WriteString(" " + w)
				width += 1 + len(w)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}
