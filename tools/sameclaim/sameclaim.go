// Package sameclaim reads stories of five reports of which readers marked all pairs of
// sentences that make the same claim, in internal/matching/testdata/same.jsonl.gz.
//
// The readers read every report and saw nothing of what the program says. The stories
// are invented ones and reports of ECB+; of the latter the file holds the numbers of the
// sentences only, their text is in the development data.
package sameclaim

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/tools/ecbplus"
	"crosscheck/tools/jsonfile"
)

// Story is five reports of one event.
type Story struct {
	Name  string
	Part  string // "train" or "dev"
	Topic string // stories of a topic tell of events that are alike
	// Real is set where the reports are of ECB+.
	Real      bool
	Sentences []fact.Statement // article by article, in order
	// Vectors of the sentences by themselves and in their articles: see AddVectors.
	Alone, InArticles []*encoder.Vector

	same    map[[2]string]bool
	perhaps map[[2]string]bool
}

// Pair is two sentences of different articles, by their places among the sentences.
type Pair struct {
	A, B int
	Same bool // they make the same claim
}

// Pairs lists the pairs of sentences of different articles, but for those of which the
// readers were in doubt.
func (s *Story) Pairs() []Pair {
	var out []Pair
	for i, a := range s.Sentences {
		for j, b := range s.Sentences[:i] {
			pair := fact.PairOf(a.ID, b.ID)
			if a.ArticleID != b.ArticleID && !s.perhaps[pair] {
				out = append(out, Pair{i, j, s.same[pair]})
			}
		}
	}
	return out
}

// Read reads the stories of a part, "train" or "dev", from file; data is the folder with
// the reports of ECB+. Those of dev were not used to fit anything.
func Read(file, data, part string) ([]Story, error) {
	topics, err := ecbplus.Read(data, part)
	if err != nil {
		return nil, err
	}
	texts := make(map[string]string)
	for _, t := range topics {
		for _, s := range t.Sentences {
			texts[s.ID] = s.Text
		}
	}
	var out []Story
	err = jsonfile.Lines(file, func(l struct {
		Part, Story, Topic string
		Sentences          []struct{ ID, Text string }
		Same, Perhaps      [][]string
	},
	) {
		if l.Part != part {
			return
		}
		s := Story{Name: l.Story, Part: part, Topic: l.Topic, Real: l.Sentences[0].Text == ""}
		for _, sentence := range l.Sentences {
			if s.Real {
				sentence.Text = texts[sentence.ID]
			}
			s.Sentences = append(s.Sentences, fact.Statement{
				ID: sentence.ID, ArticleID: articleOf(sentence.ID), Text: sentence.Text, Level: fact.Content, Part: fact.Body, Checkable: true,
			})
		}
		s.same, s.perhaps = pairsOf(l.Same), pairsOf(l.Perhaps)
		for pair := range s.same {
			delete(s.perhaps, pair)
		}
		out = append(out, s)
	})
	return out, err
}

// File is where the stories are, from the top of the repository.
var File = filepath.Join("internal", "matching", "testdata", "same.jsonl.gz")

// pairsOf are the pairs of different articles in groups of sentences.
func pairsOf(groups [][]string) map[[2]string]bool {
	out := make(map[[2]string]bool)
	for _, group := range groups {
		for i, a := range group {
			for _, b := range group[:i] {
				if articleOf(a) != articleOf(b) {
					out[fact.PairOf(a, b)] = true
				}
			}
		}
	}
	return out
}

// articleOf is the article of a sentence, by its id.
func articleOf(id string) string {
	article, _, _ := strings.Cut(id, "/")
	return article
}

// AveragePrecision is the mean of the precisions at each pair that is the same, where pairs are
// ranked by their scores; of pairs with one score the first comes first.
func AveragePrecision(scores []float64, same func(i int) bool) float64 {
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	found, sum := 0.0, 0.0
	for n, i := range order {
		if same(i) {
			found++
			sum += found / float64(n+1)
		}
	}
	return sum / max(found, 1)
}
