package judgements

import (
	"context"
	"path/filepath"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/verdicts"
	"crosscheck/tools/sameclaim"
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

// Claims groups, by words and meaning, the stories of train in file of which readers marked
// what makes the same claim. folder is the development data. Pairs of which they were in doubt
// are not judged.
func Claims(folder, file string) ([]Grouped, error) {
	folder = filepath.Join(folder, "matching")
	stories, err := sameclaim.Read(file, folder, "train")
	if err != nil {
		return nil, err
	}
	if err := sameclaim.AddVectors(stories, folder); err != nil {
		return nil, err
	}
	var out []Grouped
	for i := range stories {
		story := &stories[i]
		comparison, err := story.Compare(context.Background())
		if err != nil {
			return nil, err
		}
		claims, err := comparison.Group(context.Background(), story.Sentences, matching.Given{})
		if err != nil {
			return nil, err
		}
		likeness, _ := verdicts.LikenessOf(claims, comparison.Matches(), fact.TiesOf(nil, comparison.Matches()), nil, matching.SameClaim)
		for n, c := range claims {
			if g, ok := judge(story, c); ok {
				g.Likeness = likeness[n]
				out = append(out, g)
			}
		}
	}
	return out, nil
}

// judge tells how right a claim is; not ok if nothing of it is judged.
func judge(story *sameclaim.Story, c fact.Claim) (g Grouped, ok bool) {
	g = Grouped{Alone: len(c.Statements) == 1, Half: half(story.Topic)}
	if g.Alone {
		g.Right = 1
		for i := range story.Sentences {
			if same, _ := story.Same(c.Statements[0], story.Sentences[i].ID); same {
				g.Right = 0
			}
		}
		return g, true
	}
	judged := 0
	for i, a := range c.Statements {
		for _, b := range c.Statements[:i] {
			if same, sure := story.Same(a, b); sure {
				judged++
				if same {
					g.Right++
				}
			}
		}
	}
	g.Right /= float64(max(1, judged))
	return g, judged > 0
}
