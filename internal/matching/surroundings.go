package matching

import (
	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
)

// What a statement says beside the others
//
// All sentences of a report are about its event, and so all their vectors are near
// each other and near those of other reports of it. That tells nothing of a pair: what
// tells is where a statement differs from what surrounds it. So of each vector most of
// the mean of its article is taken away, which is the removal of the common component
// of Arora, Liang and Ma (A simple but tough-to-beat baseline for sentence embeddings,
// 2017) for one article. Few sentences are no mean; the fewer there are, the less is
// taken away.
//
// A little of the sentences before and behind is put in: a quotation goes on over
// several, and "She ruled that out" says what the sentence before it does.
//
// Both hang on the article alone, so that another article of the story changes nothing.

const (
	ofNeighbours = 0.15 // of the vector of the sentence before, and of that behind
	ofMean       = 0.8  // of the mean, in a long article
	fewLines     = 5    // in an article of so many, half of that
)

// noOrder is the line of a statement of which nothing is known that stands beside it.
const noOrder = -1

// surroundings are the sentences of an article, or what else a statement is set off against.
type surroundings struct {
	lines []*encoder.Vector // in order
	mean  encoder.Vector    // what is taken away
}

func newSurroundings(lines []*encoder.Vector) surroundings {
	s := surroundings{lines: lines}
	scale := float32(ofMean / float64(len(lines)+fewLines))
	for _, v := range lines {
		s.mean.Add(v[:], scale)
	}
	return s
}

// setOff is a vector as the statement's in line n is kept.
func (s *surroundings) setOff(v *encoder.Vector, n int) encoder.Vector {
	out := *v
	for _, k := range []int{n - 1, n + 1} {
		if n != noOrder && k >= 0 && k < len(s.lines) {
			out.Add(s.lines[k][:], ofNeighbours)
		}
	}
	out.Normalise()
	out.Add(s.mean[:], -1)
	out.Normalise()
	return kept(out)
}

// InArticles sets the vectors of sentences off against the other sentences of their
// articles, as Encode does. statements are in the order of their articles; without a
// vector there is none.
func InArticles(statements []fact.Statement, vectors []*encoder.Vector) []*encoder.Vector {
	out := make([]*encoder.Vector, len(vectors))
	byArticle := make(map[string][]int)
	for i := range statements {
		if vectors[i] != nil {
			byArticle[statements[i].ArticleID] = append(byArticle[statements[i].ArticleID], i)
		}
	}
	for _, places := range byArticle {
		var lines []*encoder.Vector
		for _, i := range places {
			lines = append(lines, vectors[i])
		}
		around := newSurroundings(lines)
		for n, i := range places {
			v := around.setOff(vectors[i], n)
			out[i] = &v
		}
	}
	return out
}
