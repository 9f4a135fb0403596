package main

import (
	"maps"
	"math"
	"slices"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/text"
	"crosscheck/tools/ecbplus"
)

// Pairs with exactly one event in common may or may not be the same claim: they
// count as different, but less.
const oneEventWeight = 0.6

// notAnnotatedWeight is what a pair counts in which a sentence was not annotated.
// Few sentences of a report were, and with the others most matches were lost:
// the weight brings the share of the positives near the fiftieth that it is in
// a story annotated whole.
const notAnnotatedWeight = 0.5

// maxUnmarked is the cosine of words above which a pair with a sentence that
// nobody annotated is left out: it may be a match that was not marked.
const maxUnmarked = 0.3

// story is a story's pairs of sentences of different reports.
type story struct {
	topic    string
	articles []int // of each sentence
	pairs    [][2]int
	examples []example
}

func newStory(s ecbplus.Story, vectors map[string]*encoder.Vector, alone bool) *story {
	out := &story{topic: s.Topic}
	s.Sentences = slices.DeleteFunc(slices.Clone(s.Sentences), func(sentence fact.Statement) bool {
		return vectors[sentence.Text] == nil // one or two were left out of the file
	})
	numbers := make(map[string]int)
	var ours []encoder.Vector
	for _, sentence := range s.Sentences {
		if _, ok := numbers[sentence.ArticleID]; !ok {
			numbers[sentence.ArticleID] = len(numbers)
		}
		out.articles = append(out.articles, numbers[sentence.ArticleID])
		ours = append(ours, *vectors[sentence.Text])
	}
	bags := tfidf(s.Sentences)
	for i, a := range s.Sentences {
		for j, b := range s.Sentences[:i] {
			shared, annotated := s.Shared[fact.PairOf(a.ID, b.ID)]
			if a.ArticleID == b.ArticleID || (!annotated && cosine(bags[i], bags[j]) > maxUnmarked) {
				continue
			}
			e := example{same: shared >= 2, annotated: annotated, weight: 1}
			if !annotated {
				e.weight = notAnnotatedWeight
			} else if shared == 1 {
				e.weight = oneEventWeight
			}
			out.pairs, out.examples = append(out.pairs, [2]int{i, j}), append(out.examples, e)
		}
	}
	out.measure(s.Sentences, ours, alone)
	return out
}

// measure fills in the features of the pairs, but for the second look.
func (s *story) measure(sentences []fact.Statement, vectors []encoder.Vector, alone bool) {
	for i, f := range matching.Examples(sentences, vectors, s.pairs, alone) {
		s.examples[i].values = []float64{f.Coverage, f.Evidence, f.Cosine, f.Run, 0}
	}
}

// newQuestions are the annotated pairs of a topic, as a person would ask about
// them one by one: every fifth or so is the same.
func newQuestions(t ecbplus.Topic, vectors map[string]*encoder.Vector) *story {
	out := &story{topic: t.Name}
	places := make(map[string]int)
	var sentences []fact.Statement
	var ours []encoder.Vector
	for _, s := range t.Sentences {
		if v := vectors[s.Text]; v != nil {
			places[s.ID] = len(sentences)
			sentences, ours = append(sentences, s), append(ours, *v)
		}
	}
	for _, p := range t.Pairs {
		a, ok := places[p.A]
		b, ok2 := places[p.B]
		if ok && ok2 {
			out.pairs = append(out.pairs, [2]int{a, b})
			out.examples = append(out.examples, example{same: p.Same(), annotated: true, weight: 1})
		}
	}
	out.measure(sentences, ours, true)
	return out
}

// lookAgain adds the second look to the examples. The chances it rests on come
// from models that have not seen the story's topic.
func lookAgain(stories []*story) {
	for n, logOdds := range unseen(stories, stories, meaning) {
		s := stories[n]
		for i, v := range matching.SecondLook(s.articles, s.pairs, logOdds) {
			s.examples[i].values[secondLook-1] = v
		}
	}
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

// cosine adds up in a fixed order, so that the examples are the same at every run.
func cosine(a, b map[string]float64) float64 {
	total := 0.0
	for _, stem := range slices.Sorted(maps.Keys(a)) {
		total += a[stem] * b[stem]
	}
	return total
}
