package text

import (
	"cmp"
	"math"
	"slices"
)

// Neighbours
//
// Parts of a name stand next to each other again and again, and so do those of a title:
// where there is "Netanyahu", "Benjamin" and "Prime Minister" tell nothing more, and
// two statements that have all four in common have one thing in common and not four.
//
// So the rarer of two neighbours weighs no more than twice its surprisal beside the
// other, 2 ln((n(v)+1)/(n(u, v)+0.5)), in the manner of Rarities.Of. Which neighbours
// are bound to each other is found by how often they meet, as collocations are
// (Church and Hanks, Word association norms, mutual information, and lexicography, 1990).

// Two stems are bound that follow each other in at least boundUnits units, and in this
// share of the units that the rarer of the two stands in. A bound stem keeps
// leastBeside of its weight.
//
// Shares from .3 to .6 and rests from .2 to .5 served equally well on ECB+ train.
const (
	boundUnits  = 2
	boundShare  = 0.3
	leastBeside = 0.2
)

// bound gives the stems that are bound to a neighbour, with what they tell beside it.
func (c *Count) bound() map[string]float64 {
	var pairs [][2]int32
	for pair, units := range c.meet {
		if units >= boundUnits {
			pairs = append(pairs, pair)
		}
	}
	// Those that meet most often come first, and in an order that is the same every time.
	slices.SortFunc(pairs, func(x, y [2]int32) int {
		return cmp.Or(cmp.Compare(c.meet[y], c.meet[x]),
			cmp.Compare(c.stems[x[0]], c.stems[y[0]]), cmp.Compare(c.stems[x[1]], c.stems[y[1]]))
	})
	bound := make(map[string]float64)
	to := make(map[int32]int32)
	for _, pair := range pairs {
		rarer, other := pair[0], pair[1]
		if c.in[other] < c.in[rarer] {
			rarer, other = other, rarer
		}
		together := float64(c.meet[pair])
		if _, ok := to[rarer]; ok || together < boundShare*float64(c.in[rarer]) {
			continue
		}
		if back, ok := to[other]; ok && back == rarer {
			continue
		}
		to[rarer] = other
		bound[c.stems[rarer]] = 2 * math.Log((float64(c.in[other])+1)/(together+0.5))
	}
	return bound
}
