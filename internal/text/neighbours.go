package text

import (
	"cmp"
	"math"
	"slices"
)

// Neighbours counts which stems stand next to each other in a story. Parts of a
// name do, and of a title: where there is "Netanyahu", "Benjamin" and "Prime Minister"
// tell nothing more, and two statements that have all four in common have one thing
// in common and not four.
//
// So the rarer of two neighbours weighs no more than twice its surprisal beside the
// other, 2 ln((n(v)+1)/(n(u, v)+0.5)), in the manner of Rarities.Of. Which neighbours
// are bound to each other is found by how often they meet, as collocations are
// (Church and Hanks, Word association norms, mutual information, and lexicography, 1990).
type Neighbours struct {
	meet map[[2]string]int // in how many units the second follows the first
}

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

// Add counts one unit, given by its stems in order, "" in the place of a word that
// tells nothing of what the unit is about.
func (n *Neighbours) Add(stems []string) {
	if n.meet == nil {
		n.meet = make(map[[2]string]int)
	}
	var met [][2]string
	for i := 1; i < len(stems); i++ {
		if stems[i-1] == "" || stems[i] == "" || stems[i-1] == stems[i] {
			continue
		}
		pair := [2]string{stems[i-1], stems[i]}
		if !slices.Contains(met, pair) {
			met = append(met, pair)
			n.meet[pair]++
		}
	}
}

// Bind has stems that are bound to a neighbour weigh what they tell beside it. The
// units that n counted are those of r.
func (r *Rarities) Bind(n *Neighbours) {
	var pairs [][2]string
	for pair, units := range n.meet {
		if units >= boundUnits {
			pairs = append(pairs, pair)
		}
	}
	// Those that meet most often come first, and in an order that is the same every time.
	slices.SortFunc(pairs, func(x, y [2]string) int {
		return cmp.Or(cmp.Compare(n.meet[y], n.meet[x]), cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1]))
	})
	r.bound = make(map[string]float64)
	to := make(map[string]string)
	for _, pair := range pairs {
		rarer, other := pair[0], pair[1]
		if r.counts[other] < r.counts[rarer] {
			rarer, other = other, rarer
		}
		together := float64(n.meet[pair])
		if _, ok := to[rarer]; ok || to[other] == rarer || together < boundShare*float64(r.counts[rarer]) {
			continue
		}
		to[rarer] = other
		r.bound[rarer] = 2 * math.Log((float64(r.counts[other])+1)/(together+0.5))
	}
}
