package matching

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
)

// copies are the statements of a story that have the same words and level, or
// are near copies of one text. Wire copy stands in many articles word for word; it
// is compared once.
type copies struct {
	level   fact.Level
	words   string // of the first, as wordsOf gives them
	members []int  // places in the story's statements, in their order
}

// bundle puts the checkable statements of a story together by level and words,
// in an order that does not hang on the order of the statements.
func bundle(statements []fact.Statement) []copies {
	type key struct {
		level fact.Level
		words string
	}
	place := make(map[key]int)
	var bundles []copies
	for i := range statements {
		s := &statements[i]
		if !s.Checkable || s.Superseded {
			continue
		}
		k := key{s.Level, wordsOf(s.Text)}
		n, ok := place[k]
		if !ok {
			n = len(bundles)
			place[k] = n
			bundles = append(bundles, copies{level: k.level, words: k.words})
		}
		bundles[n].members = append(bundles[n].members, i)
	}
	slices.SortFunc(bundles, func(a, b copies) int {
		return cmp.Or(cmp.Compare(a.level, b.level), cmp.Compare(a.words, b.words))
	})
	return families(bundles)
}

// copyScore is the least score of two statements with the same words that tell
// anything at all. What is left of certainty is for sentences that mean something
// else in another place.
const copyScore = 0.95

// ofCopies is the score of two statements with the same words, given what the
// model says.
func ofCopies(score float64) float64 {
	if score < leastScore {
		return score // "He did not." tells nothing wherever it stands
	}
	return max(score, copyScore)
}
