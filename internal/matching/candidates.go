package matching

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"crosscheck/internal/encoder"
)

// Which pairs are looked at
//
// Comparing all pairs of n statements costs n²/2. An inverted index (stem → the
// statements that have it) leads from a statement to those that share a word
// with it, and two bounds keep that short:
//
//   - The chance rises with the weight in common, so there is a least weight below
//     which no partner reaches the least score. The commonest words of a
//     statement, as many as together stay below that weight, cannot make a
//     candidate and are not looked up: their lists are the longest ones.
//   - While the other lists are run through, the weight in common is added up;
//     what stays below the least weight even with the words not looked up is
//     dropped before anything else is computed.
//
// For scores by words alone both bounds are exact: no pair is lost. With vectors
// they reckon with a cosine and a run of words that statements with so little in
// common hardly ever surpass; two that share no content word at all are not
// found.
//
// The lists that are run through still grow with the story, so that the cost of
// a large one lies between n and n² (see BenchmarkMatch). Where a story repeats
// itself without end (a thousand reports of one announcement), a statement keeps
// its best maxPartners among those before it.

// leastScore is the least score of a pair that is listed. Pairs from leastFound
// up are looked at a second time, which may lift them.
const (
	leastScore = 0.05
	leastFound = 0.02
)

// What a pair of which only the words in common are known is reckoned to reach.
const (
	likelyCosine = 0.8
	likelyRun    = 3 // words
)

// A statement keeps at most maxPartners, fewer in stories so large that there
// would be more than maxMatches in all.
const (
	maxPartners = 200
	maxMatches  = 4_000_000
)

// index finds the partners of statements by the words they share.
type index struct {
	lexicon  *lexicon
	profiles []profile
	vectors  []*encoder.Vector // by place, nil where there is none
	postings [][]int32         // by stem: the places of the profiles that have it, ascending
	least    float64           // log-odds of a pair worth finding
}

func newIndex(l *lexicon, profiles []profile, vectors []*encoder.Vector) *index {
	x := &index{lexicon: l, profiles: profiles, vectors: vectors, postings: make([][]int32, len(l.stems)), least: logit(leastScore)}
	if x.meaning() {
		x.least = logit(leastFound)
	}
	for place := range profiles {
		for _, id := range profiles[place].content {
			x.postings[id] = append(x.postings[id], int32(place))
		}
	}
	return x
}

// meaning reports whether there are vectors.
func (x *index) meaning() bool {
	return slices.ContainsFunc(x.vectors, func(v *encoder.Vector) bool { return v != nil })
}

// search holds what one goroutine needs for its look-ups.
type search struct {
	*index
	weight []int64 // by place: weight in common found so far, 0 if none
	found  []int32 // places with a weight
	stems  []int32
}

func (x *index) search() *search { return &search{index: x, weight: make([]int64, len(x.profiles))} }

// before lists the pairs of the statement at place with those before it that may
// make the same claim, the best first.
func (s *search) before(place int) []scored {
	a := &s.profiles[place]
	least := s.leastWeight(place)
	rare, skipped := s.rareStems(a, least)
	for _, id := range rare {
		w := s.lexicon.weights[id]
		for _, other := range s.postings[id] {
			if int(other) >= place {
				break
			}
			if s.weight[other] == 0 {
				s.found = append(s.found, other)
			}
			s.weight[other] += w
		}
	}
	var pairs []scored
	for _, other := range s.found {
		most := s.weight[other] + skipped
		s.weight[other] = 0
		if most < least || a.level != s.profiles[other].level {
			continue
		}
		if z, ok := s.compare(place, int(other)); ok {
			pairs = append(pairs, scored{int32(place), other, z})
		}
	}
	s.found = s.found[:0]
	slices.SortFunc(pairs, func(x, y scored) int {
		return cmp.Or(cmp.Compare(y.logOdds, x.logOdds), cmp.Compare(x.b, y.b))
	})
	most := min(maxPartners, maxMatches/len(s.profiles)+1)
	return pairs[:min(len(pairs), most)]
}

// rareStems lists a statement's stems without the commonest, which together
// weigh less than the least weight, and the weight of those left out.
func (s *search) rareStems(a *profile, least int64) (rare []int32, skipped int64) {
	weights := s.lexicon.weights
	s.stems = append(s.stems[:0], a.content...)
	slices.SortFunc(s.stems, func(x, y int32) int { return cmp.Compare(weights[x], weights[y]) })
	for i, id := range s.stems {
		if skipped+weights[id] >= least {
			return s.stems[i:], skipped
		}
		skipped += weights[id]
	}
	return nil, skipped
}

// model is the one for a pair: with vectors if both have one.
func (x *index) model(a, b int) *Model {
	return models().model(x.vectors[a] != nil && x.vectors[b] != nil, x.lexicon.alone())
}

// compare gives the log-odds of a pair if they reach the least. The run, which
// costs most, is computed only for pairs that reach it with a likely one.
func (x *index) compare(a, b int) (logOdds float64, ok bool) {
	p, q := &x.profiles[a], &x.profiles[b]
	f := wordFeatures(x.lexicon.shared(p, q), p.total, q.total)
	model := x.model(a, b)
	if v, w := x.vectors[a], x.vectors[b]; v != nil && w != nil {
		f[meaning], f[run] = float64(v.Cosine(w)), math.Log1p(likelyRun)
		if model.logOdds(&f) < x.least {
			return 0, false
		}
		f[run] = runOf(p, q)
	}
	logOdds = model.logOdds(&f)
	return logOdds, logOdds >= x.least
}

func (x *index) features(a, b int) features {
	return x.lexicon.features(&x.profiles[a], &x.profiles[b], x.vectors[a], x.vectors[b])
}

func (x *index) logOdds(a, b int) float64 {
	f := x.features(a, b)
	return x.model(a, b).logOdds(&f)
}

// leastWeight is the least weight in common with which the statement at place
// can be a candidate for any partner. The best partner has that weight in common
// and nothing else.
func (x *index) leastWeight(place int) int64 {
	total := x.profiles[place].total
	n := sort.Search(int(total), func(n int) bool {
		f := wordFeatures(int64(n), total, int64(n))
		f[meaning], f[run] = likelyCosine, math.Log1p(likelyRun)
		alone := x.lexicon.alone()
		return models().model(false, alone).logOdds(&f) >= x.least ||
			(x.vectors[place] != nil && models().model(true, alone).logOdds(&f) >= x.least)
	})
	return int64(n)
}
