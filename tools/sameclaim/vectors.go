package sameclaim

import (
	"context"

	"crosscheck/assets/model"
	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/tools/ecbplus"
)

// AddVectors gives the stories the vectors of their sentences, each set off against its
// article. Those of ECB+ train are of an encoder that had not seen them: see
// ecbplus.ReadVectors, which tells what folder is.
func AddVectors(stories []Story, folder string) error {
	known, err := ecbplus.ReadVectors(folder)
	if err != nil {
		return err
	}
	e, err := encoder.Load(model.Weights(), model.Vocabulary())
	if err != nil {
		return err
	}
	for i := range stories {
		s := &stories[i]
		var texts []string
		for _, sentence := range s.Sentences {
			texts = append(texts, sentence.Text)
		}
		if s.Real && s.Part == "train" {
			for _, text := range texts {
				s.Alone = append(s.Alone, known[text]) // one or two were left out of the file
			}
		} else {
			made, err := e.Encode(context.Background(), texts, nil)
			if err != nil {
				return err
			}
			for n := range made {
				s.Alone = append(s.Alone, &made[n])
			}
		}
		s.InArticles = matching.InArticles(s.Sentences, s.Alone)
	}
	return nil
}

// Compare compares a story that has its vectors.
func (s *Story) Compare(ctx context.Context) (*matching.Comparison, error) {
	vectors := make(matching.Vectors)
	for i, v := range s.InArticles {
		if v != nil {
			vectors[s.Sentences[i].ID] = v
		}
	}
	basis, err := matching.NewBasis(ctx, s.Sentences)
	if err != nil {
		return nil, err
	}
	return matching.Compare(ctx, s.Sentences, vectors, basis, nil)
}

// Same reports whether two sentences of different articles, by their ids, make the same
// claim; not sure where the readers were in doubt, nor of two of one article.
func (s *Story) Same(a, b string) (same, sure bool) {
	pair := fact.PairOf(a, b)
	return s.same[pair], !s.perhaps[pair] && articleOf(a) != articleOf(b)
}
