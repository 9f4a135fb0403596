package verdicts

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// together counts the groups of chains that hang together.
func together(chains []*chain) int {
	count := 0
	for i, root := range groups(chains) {
		if i == root {
			count++
		}
	}
	return count
}

// groups gives every chain the place of one that stands for all it hangs together
// with through shared links, directly or through others of the chains given.
func groups(chains []*chain) []int {
	parent := make([]int, len(chains))
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	holder := make(map[string]int)
	for i, ch := range chains {
		for _, link := range ch.links {
			if j, ok := holder[link]; ok {
				parent[root(i)] = root(j)
			} else {
				holder[link] = i
			}
		}
	}
	roots := make([]int, len(chains))
	for i := range roots {
		roots[i] = root(i)
	}
	return roots
}

// apart is the size of the largest set of chains of which no two share a link.
// That is maximum set packing, hard in general and easy here: chains that rest
// on the same origin become equal once links that only one of them holds are
// dropped, and a chain whose links all belong to another makes that other
// superfluous. What is left after that is small, and is searched.
func apart(chains []*chain) int {
	sets := make([][]int, len(chains))
	number := make(map[string]int)
	for i, ch := range chains {
		for _, link := range ch.links {
			n, ok := number[link]
			if !ok {
				n = len(number)
				number[link] = n
			}
			sets[i] = append(sets[i], n)
		}
		slices.Sort(sets[i])
	}
	p := packing{steps: maxSteps}
	return p.size(sets)
}

// maxSteps bounds the search, in sets looked at. Beyond it the count goes on
// greedily; it is then still a set of chains of which no two share a link,
// though perhaps not the largest.
const maxSteps = 100_000

type packing struct{ steps int }

// size is the largest number of sets that are disjoint from one another.
func (p *packing) size(sets [][]int) int {
	free, sets := reduce(sets)
	if len(sets) == 0 {
		return free
	}
	p.steps -= len(sets)
	if p.steps < 0 {
		return free + 1 + p.sizeWithout(sets, sets[0]) // the one with the fewest links
	}
	// Branch on the set that stands in the way of most others: the best packing
	// with it, and the best without.
	worst := mostBlocking(sets)
	with := 1 + p.sizeWithout(sets, sets[worst])
	without := p.size(slices.Delete(slices.Clone(sets), worst, worst+1))
	return free + max(with, without)
}

// sizeWithout packs the sets that share nothing with the one taken.
func (p *packing) sizeWithout(sets [][]int, taken []int) int {
	var left [][]int
	for _, s := range sets {
		if !shares(s, taken) {
			left = append(left, s)
		}
	}
	return p.size(left)
}

// reduce drops what does not matter: elements that one set holds alone, and
// sets that contain another, until nothing changes. Sets left without elements
// block nobody and are counted as free.
func reduce(sets [][]int) (free int, rest [][]int) {
	for {
		holders := make(map[int]int)
		for _, s := range sets {
			for _, e := range s {
				holders[e]++
			}
		}
		rest = rest[:0:0]
		for _, s := range sets {
			var kept []int
			for _, e := range s {
				if holders[e] > 1 {
					kept = append(kept, e)
				}
			}
			if len(kept) == 0 {
				free++
			} else {
				rest = append(rest, kept)
			}
		}
		smaller := minimal(rest)
		if len(smaller) == len(sets) {
			return free, smaller
		}
		sets = smaller
	}
}

// minimal keeps the sets that contain no other of the sets, and one of equals.
func minimal(sets [][]int) [][]int {
	sets = slices.Clone(sets)
	slices.SortFunc(sets, func(a, b []int) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), slices.Compare(a, b))
	})
	var kept [][]int
	seen := make(map[string]bool)
	holding := make(map[int][]int) // element → places in kept of the sets that hold it
	for _, s := range sets {
		k := key(s)
		if seen[k] || containsOne(s, kept, holding) {
			continue
		}
		seen[k] = true
		// One element finds a set again: whatever contains the set holds it.
		holding[s[0]] = append(holding[s[0]], len(kept))
		kept = append(kept, s)
	}
	return kept
}

func containsOne(s []int, kept [][]int, holding map[int][]int) bool {
	for _, e := range s {
		for _, i := range holding[e] {
			if containsAll(s, kept[i]) {
				return true
			}
		}
	}
	return false
}

// containsAll reports whether sorted s holds all of sorted part.
func containsAll(s, part []int) bool {
	i := 0
	for _, e := range s {
		if i < len(part) && part[i] == e {
			i++
		}
	}
	return i == len(part)
}

func mostBlocking(sets [][]int) int {
	holders := make(map[int]int)
	for _, s := range sets {
		for _, e := range s {
			holders[e]++
		}
	}
	best, most := 0, -1
	for i, s := range sets {
		n := 0
		for _, e := range s {
			n += holders[e]
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

func shares(a, b []int) bool {
	return slices.ContainsFunc(a, func(e int) bool {
		_, found := slices.BinarySearch(b, e)
		return found
	})
}

func key(s []int) string {
	var b strings.Builder
	for _, e := range s {
		b.WriteString(strconv.Itoa(e))
		b.WriteByte(' ')
	}
	return b.String()
}
