package judgements

import (
	"context"
	"path/filepath"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/verdicts"
	"crosscheck/tools/ecbplus"
)

// Grouped is a claim as the program made it, with what it knew of it. A claim counts
// once, however many statements it has.
type Grouped struct {
	Likeness verdicts.Likeness
	Alone    bool // it has one statement
	// Right is the share of its judged pairs that are the same claim, or 1 where nobody
	// else makes that of the one alone and 0 where somebody does.
	Right float64
	Half  int // by topic
}

// reports of a story.
const reports = 5

// Claims groups stories of ECB+ train by words and meaning. Pairs with exactly one
// event in common are not judged, and sentences of which nothing is annotated.
func Claims(folder string) ([]Grouped, error) {
	folder = filepath.Join(folder, "matching")
	topics, err := ecbplus.Read(folder, "train")
	if err != nil {
		return nil, err
	}
	byText, err := ecbplus.ReadVectors(folder)
	if err != nil {
		return nil, err
	}
	var out []Grouped
	for _, story := range ecbplus.Stories(topics, reports) {
		vectors := make(matching.Vectors)
		for _, s := range story.Sentences {
			if v := byText[s.Text]; v != nil {
				vectors[s.ID] = v
			}
		}
		basis, err := matching.NewBasis(context.Background(), story.Sentences)
		if err != nil {
			return nil, err
		}
		comparison, err := matching.Compare(context.Background(), story.Sentences, vectors, basis, nil)
		if err != nil {
			return nil, err
		}
		claims, err := comparison.Group(context.Background(), story.Sentences, matching.Given{})
		if err != nil {
			return nil, err
		}
		likeness, _ := verdicts.LikenessOf(claims, comparison.Matches(), fact.TiesOf(nil, comparison.Matches()), nil, matching.SameClaim)
		for i, c := range claims {
			if g, ok := judge(&story, c); ok {
				g.Likeness = likeness[i]
				out = append(out, g)
			}
		}
	}
	return out, nil
}

// judge tells how right a claim is; not ok if nothing of it is judged.
func judge(story *ecbplus.Story, c fact.Claim) (g Grouped, ok bool) {
	g = Grouped{Alone: len(c.Statements) == 1, Half: half(story.Topic)}
	judged := 0
	for i, a := range c.Statements {
		for _, b := range c.Statements[:i] {
			if shared, annotated := story.Shared[fact.PairOf(a, b)]; annotated && shared != 1 {
				judged++
				if shared >= 2 {
					g.Right++
				}
			}
		}
	}
	if !g.Alone {
		g.Right /= float64(max(1, judged))
		return g, judged > 0
	}
	g.Right = 1
	for _, o := range story.Sentences {
		shared, annotated := story.Shared[fact.PairOf(c.Statements[0], o.ID)]
		if annotated {
			judged++
		}
		if shared >= 2 {
			g.Right = 0
		}
	}
	return g, judged > 0
}
