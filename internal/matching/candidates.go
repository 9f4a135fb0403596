package matching

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// Which pairs are looked at
//
// Comparing all pairs of n statements costs n²/2. An inverted index (stem → the
// statements that have it) leads from a statement to those that share a word
// with it, and two bounds keep that short without losing a pair that counts:
//
//   - The model's chance grows with the weight in common alone, so there is a
//     least weight below which no partner reaches the least score. The commonest
//     words of a statement, as many as together stay below that weight, cannot
//     make a candidate and are not looked up: their lists are the longest ones.
//   - While the other lists are run through, the weight in common is added up;
//     what cannot reach the least score with the words not looked up is dropped
//     before anything else is computed.
//
// The lists that are run through still grow with the story. Where a story
// repeats itself without end (a thousand reports of one announcement), a
// statement keeps its best maxPartners among those before it.

// leastScore is the least score of a pair worth keeping.
const leastScore = 0.05

var leastLogOdds = math.Log(leastScore / (1 - leastScore))

// A statement keeps at most this many partners among those before it, fewer in
// stories so large that there would be more than maxMatches.
const (
	maxPartners = 200
	maxMatches  = 4_000_000
)

// partner is a statement found for another, by its place in the index.
type partner struct {
	place   int32
	logOdds float64
}

// index finds the partners of statements by the words they share.
type index struct {
	lexicon  *lexicon
	model    *Model
	profiles []profile
	postings [][]int32 // by stem: the places of the profiles that have it, ascending
}

func newIndex(l *lexicon, profiles []profile) *index {
	x := &index{lexicon: l, model: wordModel(), profiles: profiles, postings: make([][]int32, len(l.stems))}
	for place := range profiles {
		for _, id := range profiles[place].content {
			x.postings[id] = append(x.postings[id], int32(place))
		}
	}
	return x
}

// search holds what one goroutine needs for its look-ups.
type search struct {
	*index
	weight []int64 // by place: weight in common found so far, 0 if none
	found  []int32 // places with a weight
	stems  []int32
}

func (x *index) search() *search { return &search{index: x, weight: make([]int64, len(x.profiles))} }

// before lists the partners of the statement at place among those before it, the
// best first.
func (s *search) before(place int) []partner {
	a := &s.profiles[place]
	least := s.leastWeight(a.total)
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
	var partners []partner
	for _, other := range s.found {
		shared := s.weight[other]
		s.weight[other] = 0
		b := &s.profiles[other]
		if shared+skipped < least || a.level != b.level || s.logOdds(min(shared+skipped, b.total), a, b) < leastLogOdds {
			continue
		}
		if z := s.logOdds(s.lexicon.shared(a, b), a, b); z >= leastLogOdds {
			partners = append(partners, partner{other, z})
		}
	}
	s.found = s.found[:0]
	slices.SortFunc(partners, func(x, y partner) int {
		return cmp.Or(cmp.Compare(y.logOdds, x.logOdds), cmp.Compare(x.place, y.place))
	})
	most := min(maxPartners, maxMatches/len(s.profiles)+1)
	return partners[:min(len(partners), most)]
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

func (x *index) logOdds(shared int64, a, b *profile) float64 {
	values := wordValues(shared, a.total, b.total)
	return x.model.logOdds(values[:])
}

// leastWeight is the least weight in common with which a statement of the given
// weight can reach the least score with any partner. The best partner has that
// weight in common and nothing else.
func (x *index) leastWeight(total int64) int64 {
	n := sort.Search(int(total), func(n int) bool {
		values := wordValues(int64(n), total, int64(n))
		return x.model.logOdds(values[:]) >= leastLogOdds
	})
	return int64(n)
}
