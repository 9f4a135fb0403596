package matching

import (
	"math"
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// Near copies
//
// A report that hundreds of outlets carry comes with a word changed here and a
// figure there. Compared pair by pair, five hundred versions of one sentence make
// a hundred thousand matches that say the same. So versions that are many and
// nearly alike are put together like copies, before anything is compared.
//
// Alike is measured by the Jaccard index of the words, and found by MinHash
// (Broder 1997): of each of several hash functions the least value over the words
// of a text is kept, and two texts agree in one with a chance that is their
// Jaccard index. Values are looked up in bands of three, so that texts at the
// threshold meet in one of twelve with a chance of .9998 and most others never.
// Each text is then held against the first of its family, never against another
// follower: a family cannot drift away from its first text step by step.

const (
	nearlyAlike  = 0.8 // Jaccard index of a text with the first of its family
	leastFamily  = 50  // versions; fewer are compared one by one
	bands        = 12
	valuesInBand = 3
)

// families joins bundles that are versions of one text, where there are many.
func families(bundles []copies) []copies {
	if len(bundles) < leastFamily {
		return bundles
	}
	words := make([][]string, len(bundles))
	first := make([]int, len(bundles)) // of each bundle: the first of its family
	size := make([]int, len(bundles))  // of each family, by its first
	buckets := make(map[band][]int)
	for i, b := range bundles {
		words[i] = strings.Fields(b.words)
		slices.Sort(words[i])
		words[i] = slices.Compact(words[i])
		first[i] = i
		keys := bandsOf(b.level, words[i])
		if f, ok := familyOf(words, i, keys, buckets); ok {
			first[i] = f
		} else {
			for _, k := range keys {
				buckets[k] = append(buckets[k], i)
			}
		}
		size[first[i]]++
	}
	var out []copies
	place := make(map[int]int) // family → place in out
	for i, b := range bundles {
		f := first[i]
		if size[f] < leastFamily {
			out = append(out, b)
			continue
		}
		if at, ok := place[f]; ok {
			out[at].members = append(out[at].members, b.members...)
		} else {
			place[f] = len(out)
			out = append(out, copies{b.level, b.words, slices.Clone(b.members)})
		}
	}
	for _, at := range place {
		slices.Sort(out[at].members)
	}
	return out
}

// familyOf is the first family that the text at place i is nearly like.
func familyOf(words [][]string, i int, keys [bands]band, buckets map[band][]int) (int, bool) {
	best := -1
	for _, k := range keys {
		for _, f := range buckets[k] {
			if (best < 0 || f < best) && jaccard(words[f], words[i]) >= nearlyAlike {
				best = f
			}
		}
	}
	return best, best >= 0
}

// band is a stretch of a MinHash signature, with its number and the level of the
// text: statements of different levels are never copies of each other.
type band struct {
	level  fact.Level
	number int
	values [valuesInBand]uint64
}

// bandsOf is the MinHash signature of a text's words, in bands.
func bandsOf(level fact.Level, words []string) (out [bands]band) {
	for n := range out {
		out[n].level, out[n].number = level, n
		for v := range out[n].values {
			out[n].values[v] = math.MaxUint64
		}
	}
	for _, w := range words {
		h := hash(w)
		for n := range out {
			for v := range out[n].values {
				h = mix(h)
				out[n].values[v] = min(out[n].values[v], h)
			}
		}
	}
	return out
}

// hash is FNV-1a (Fowler, Noll and Vo) of 64 bits.
func hash(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return h
}

// mix turns one hash value into the next of a series, by the finaliser of
// SplitMix64 (Steele, Lea and Flood 2014).
func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// jaccard compares two sorted lists of words, each once: what both have over what
// either has.
func jaccard(a, b []string) float64 {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both++
			i++
			j++
		}
	}
	return float64(both) / float64(max(1, len(a)+len(b)-both))
}
