package main

import (
	"math"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/text"
	"crosscheck/tools/ecbplus"
)

// Pairs with exactly one event in common may or may not be the same claim: they
// count as different, but little.
const oneEventWeight = 0.3

// maxUnmarked is the cosine of words above which a pair with a sentence that
// nobody annotated is left out: it may be a match that was not marked.
const maxUnmarked = 0.3

// examplesOf makes an example of each pair of sentences of different reports.
func examplesOf(t *ecbplus.Topic) []example {
	sentences := make([]fact.Statement, len(t.Units))
	for i, u := range t.Units {
		sentences[i] = u.Statement
	}
	events := make(map[[2]int]int, len(t.Pairs))
	for _, p := range t.Pairs {
		events[[2]int{min(p.A, p.B), max(p.A, p.B)}] = p.Shared
	}
	vectors := tfidf(sentences)
	var places [][2]int
	var examples []example
	for i := range sentences {
		for j := range i {
			if sentences[i].ArticleID == sentences[j].ArticleID {
				continue
			}
			shared, annotated := events[[2]int{j, i}]
			if !annotated && cosine(vectors[i], vectors[j]) > maxUnmarked {
				continue
			}
			e := example{same: shared >= 2, weight: 1}
			if shared == 1 {
				e.weight = oneEventWeight
			}
			places, examples = append(places, [2]int{i, j}), append(examples, e)
		}
	}
	for i, values := range matching.Features(sentences, places) {
		examples[i].values = values
	}
	return examples
}

// tfidf makes unit vectors of words: log counts times general rarity.
func tfidf(sentences []fact.Statement) []map[string]float64 {
	vectors := make([]map[string]float64, len(sentences))
	for i, s := range sentences {
		v := make(map[string]float64)
		for _, w := range text.Words(s.Text) {
			v[w.Stem]++
		}
		norm := 0.0
		for stem, n := range v {
			v[stem] = (1 + math.Log(n)) * text.Rarity(stem)
			norm += v[stem] * v[stem]
		}
		for stem := range v {
			v[stem] /= math.Sqrt(norm)
		}
		vectors[i] = v
	}
	return vectors
}

func cosine(a, b map[string]float64) float64 {
	total := 0.0
	for stem, x := range a {
		total += x * b[stem]
	}
	return total
}
