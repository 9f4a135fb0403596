package main

import (
	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/tools/ecbplus"
	"crosscheck/tools/sameclaim"
)

// story is a story's pairs of sentences of different reports.
type story struct {
	topic    string
	real     bool
	articles []int // of each sentence
	pairs    [][2]int
	examples []example
}

// newStory makes examples of the pairs of a story; alone, as if each pair were all there
// is.
func newStory(s *sameclaim.Story, alone bool) *story {
	out := &story{topic: s.Topic, real: s.Real}
	numbers := make(map[string]int)
	for _, sentence := range s.Sentences {
		if _, ok := numbers[sentence.ArticleID]; !ok {
			numbers[sentence.ArticleID] = len(numbers)
		}
		out.articles = append(out.articles, numbers[sentence.ArticleID])
	}
	vectors := s.InArticles
	if alone {
		vectors = s.Alone
	}
	for _, p := range s.Pairs() {
		if vectors[p.A] != nil && vectors[p.B] != nil {
			out.pairs, out.examples = append(out.pairs, [2]int{p.A, p.B}), append(out.examples, example{same: p.Same})
		}
	}
	out.measure(s.Sentences, vectors, alone)
	return out
}

// measure fills in the features of the pairs, but for the second look.
func (s *story) measure(sentences []fact.Statement, vectors []*encoder.Vector, alone bool) {
	for i, f := range matching.Examples(sentences, vectors, s.pairs, alone) {
		s.examples[i].values = []float64{f.Coverage, f.Evidence, f.Cosine, f.Run, 0}
	}
}

// newQuestions are the annotated pairs of a topic of ECB+, as a person would ask about
// them one by one: every fifth or so is the same.
func newQuestions(t ecbplus.Topic, vectors map[string]*encoder.Vector) *story {
	out := &story{topic: t.Name}
	places := make(map[string]int)
	var sentences []fact.Statement
	var ours []*encoder.Vector
	for _, s := range t.Sentences {
		if v := vectors[s.Text]; v != nil {
			places[s.ID] = len(sentences)
			sentences, ours = append(sentences, s), append(ours, v)
		}
	}
	for _, p := range t.Pairs {
		a, ok := places[p.A]
		b, ok2 := places[p.B]
		if ok && ok2 {
			out.pairs = append(out.pairs, [2]int{a, b})
			out.examples = append(out.examples, example{same: p.Same()})
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
