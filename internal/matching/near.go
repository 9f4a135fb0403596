package matching

import (
	"maps"
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

// families finds the texts that are held against many nearly alike ones.
func families(texts map[copied]string) []Family {
	if len(texts) < leastFamily {
		return nil
	}
	k := newKinship(nil)
	var size []int // of each family, by its first
	for _, c := range slices.SortedFunc(maps.Keys(texts), copied.compare) {
		if head, ok := k.find(c); ok {
			size[head]++
		} else {
			k.add(c)
			size = append(size, 1)
		}
	}
	var out []Family
	for head, n := range size {
		if n >= leastFamily {
			out = append(out, Family{k.heads[head].level, k.heads[head].words})
		}
	}
	return out
}

// kinship tells of a text whether it is nearly like one of some heads.
type kinship struct {
	heads   []copied
	words   [][]string // of each head, sorted, each once
	buckets map[band][]int
}

func newKinship(families []Family) *kinship {
	k := &kinship{buckets: make(map[band][]int)}
	for _, f := range families {
		k.add(copied{f.Level, f.Words})
	}
	return k
}

func (k *kinship) add(head copied) {
	words := distinctWords(head.words)
	for _, b := range bandsOf(head.level, words) {
		k.buckets[b] = append(k.buckets[b], len(k.heads))
	}
	k.heads, k.words = append(k.heads, head), append(k.words, words)
}

// find gives the place of the first head that a text is nearly like.
func (k *kinship) find(c copied) (int, bool) {
	if len(k.heads) == 0 {
		return 0, false
	}
	best := -1
	words := distinctWords(c.words)
	for _, b := range bandsOf(c.level, words) {
		for _, head := range k.buckets[b] {
			if (best < 0 || head < best) && jaccard(k.words[head], words) >= nearlyAlike {
				best = head
			}
		}
	}
	return best, best >= 0
}

// head is the text that a text is compared as: the head it is nearly like, or
// itself.
func (k *kinship) head(c copied) copied {
	if n, ok := k.find(c); ok {
		return k.heads[n]
	}
	return c
}

func distinctWords(words string) []string {
	list := strings.Fields(words)
	slices.Sort(list)
	return slices.Compact(list)
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
