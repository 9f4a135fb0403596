package matching

import (
	"context"
	"maps"
	"math"
	"math/bits"
	"slices"
	"strings"
)

// Near copies
//
// A report that hundreds of outlets carry comes with a word changed here and a
// figure there. Compared pair by pair, five hundred versions of one sentence make
// a hundred thousand matches that say the same. So versions that are many and
// nearly alike are put together like copies, before anything is compared.
//
// Alike is measured by the Jaccard index of the words, and found by MinHash
// (Broder 1997): of each of several hash functions the least value over the pairs
// of neighbouring words of a text is kept, and two texts agree in one with a chance
// that is the Jaccard index of these. Values are looked up in bands of three:
// versions of twenty words of which two are exchanged, far apart, meet in one of
// twelve bands with a chance of .98, and texts that have no more in common than
// everyday words hardly ever, as they would if single words were taken.
// Each text is then held against the first of its family, never against another
// follower: a family cannot drift away from its first text step by step.

const (
	nearlyAlike  = 0.8 // Jaccard index of a text with the first of its family
	leastFamily  = 50  // versions; fewer are compared one by one
	bands        = 12
	valuesInBand = 3
	maxBucket    = 64 // heads that are looked at for a band: where more meet, it tells little
)

// families finds the texts that are held against many nearly alike ones; fewer
// when it is cancelled.
func families(ctx context.Context, texts map[copied]string) []Family {
	if len(texts) < leastFamily {
		return nil
	}
	list := slices.SortedFunc(maps.Keys(texts), copied.compare)
	signatures := signaturesOf(ctx, list)
	crowds := make(crowds, 8<<bits.Len(uint(bands*len(list)))) // roomy: hardly any two bands fall on one place
	for i := range signatures {
		crowds.add(&signatures[i])
	}
	k := newKinship(nil)
	var size []int // of each family, by its first
	for i, c := range list {
		if i%stride == 0 && ctx.Err() != nil {
			return nil
		}
		if len(k.heads) == 0 && !crowds.holds(&signatures[i]) {
			continue
		}
		if head, ok := k.among(c, &signatures[i]); ok {
			size[head]++
		} else if crowds.holds(&signatures[i]) {
			k.add(c, &signatures[i])
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

// signaturesOf computes the signatures of texts on all cores.
func signaturesOf(ctx context.Context, list []copied) []signature {
	out := make([]signature, len(list))
	// families looks at the context before it uses what may be half made.
	_ = inStretches(ctx, len(list), stride, func(from, to int) {
		for i := from; i < to; i++ {
			out[i] = signatureOf(list[i])
		}
	})
	return out
}

// crowds counts how many texts meet in each band, roughly: bands that fall on one
// place are counted together, which can only make more of them. The others of a
// family meet the first in its bands, so that one of these must be crowded; most
// texts have none and need not be looked at any more.
type crowds []uint8

const crowded = leastFamily / bands

func (c crowds) add(s *signature) {
	for _, b := range s {
		if place := &c[b&uint64(len(c)-1)]; *place < crowded {
			*place++
		}
	}
}

func (c crowds) holds(s *signature) bool {
	for _, b := range s {
		if c[b&uint64(len(c)-1)] >= crowded {
			return true
		}
	}
	return false
}

// kinship tells of a text whether it is nearly like one of some heads.
type kinship struct {
	heads   []copied
	words   [][]string // of each head, sorted, each once; nil until they are asked for
	buckets map[uint64][]int
}

func newKinship(families []Family) *kinship {
	k := &kinship{buckets: make(map[uint64][]int)}
	for _, f := range families {
		head := copied{f.Level, f.Words}
		s := signatureOf(head)
		k.add(head, &s)
	}
	return k
}

func (k *kinship) add(head copied, s *signature) {
	for _, b := range s {
		if bucket := k.buckets[b]; len(bucket) < maxBucket {
			k.buckets[b] = append(bucket, len(k.heads))
		}
	}
	k.heads, k.words = append(k.heads, head), append(k.words, nil)
}

// among gives the place of the first head that a text is nearly like.
func (k *kinship) among(c copied, s *signature) (int, bool) {
	best := -1
	var words []string
	for _, b := range s {
		for _, head := range k.buckets[b] {
			if best >= 0 && head >= best || k.heads[head].level != c.level {
				continue
			}
			if words == nil {
				words = distinctWords(c.words)
			}
			if jaccard(k.wordsOf(head), words) >= nearlyAlike {
				best = head
			}
		}
	}
	return best, best >= 0
}

// wordsOf are the words of a head. Most heads nothing is ever held against.
func (k *kinship) wordsOf(head int) []string {
	if k.words[head] == nil {
		k.words[head] = distinctWords(k.heads[head].words)
	}
	return k.words[head]
}

// head is the text that a text is compared as: the head it is nearly like, or
// itself.
func (k *kinship) head(c copied) copied {
	if len(k.heads) == 0 {
		return c
	}
	s := signatureOf(c)
	if n, ok := k.among(c, &s); ok {
		return k.heads[n]
	}
	return c
}

func distinctWords(words string) []string {
	list := strings.Fields(words)
	slices.Sort(list)
	return slices.Compact(list)
}

// signature is the MinHash signature of a text with its level, in bands, each band
// as one number: statements of different levels are never copies of each other.
type signature [bands]uint64

func signatureOf(c copied) (s signature) {
	var least [bands * valuesInBand]uint64
	for i := range least {
		least[i] = math.MaxUint64
	}
	before := uint64(0)
	for w := range strings.FieldsSeq(c.words) {
		at := hash(w)
		h := mix(before) ^ at
		before = at
		for i := range least {
			h = mix(h)
			least[i] = min(least[i], h)
		}
	}
	of := hash(string(c.level))
	for b := range s {
		s[b] = mix(of + uint64(b))
		for _, v := range least[b*valuesInBand : (b+1)*valuesInBand] {
			s[b] = mix(s[b] ^ v)
		}
	}
	return s
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
