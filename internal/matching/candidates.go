package matching

import (
	"cmp"
	"context"
	"math"
	"runtime"
	"slices"
	"sort"
	"sync"
	"sync/atomic"

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
// would be more than maxPairs in all.
const (
	maxPartners = 200
	maxPairs    = 2_000_000
)

// stretch is how many statements a worker takes at a time; between two of them
// it looks whether it was cancelled.
const stretch = 16

// index finds the partners of bundles by the words they share.
type index struct {
	lexicon  *lexicon
	profiles []profile
	vectors  []*encoder.Vector // by place, nil where there is none
	present  []bool            // by place: there is a vector, or was when the bundle was compared
	postings [][]int32         // by stem: the places of the profiles that have it, ascending
	least    float64           // log-odds of a pair worth finding
	partners int
}

func newIndex(l *lexicon, meaning bool, partners int) *index {
	x := &index{lexicon: l, least: logit(leastScore), partners: partners}
	if meaning {
		x.least = logit(leastFound)
	}
	return x
}

// read takes in the bundles that have a place and were not read yet.
func (x *index) read(ctx context.Context, bundles []bundle) error {
	for place := len(x.profiles); place < len(bundles); place++ {
		if place%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		p := x.lexicon.read(bundles[place].text)
		p.level = bundles[place].level
		x.lexicon.weigh(&p)
		x.profiles = append(x.profiles, p)
		for len(x.postings) < len(x.lexicon.stems) {
			x.postings = append(x.postings, nil)
		}
		for _, id := range p.content {
			x.postings[id] = append(x.postings[id], int32(place))
		}
	}
	return nil
}

// scored is a partner with the log-odds of the pair by itself, and as far as the
// model with the second look counts it, never where that is not asked.
type scored struct {
	other        int32
	direct, base float32
}

var never = float32(math.Inf(-1))

// searchAll looks for the partners of bundles: of a fresh one among all that
// have a place before it, of the others among those before them in the order of
// words.
func (c *Comparison) searchAll(ctx context.Context, fresh, again []int32, progress func(done, total int)) ([][]scored, error) {
	if err := c.index.read(ctx, c.bundles); err != nil {
		return nil, err
	}
	total := len(fresh) + len(again)
	found := make([][]scored, total)
	var next, done atomic.Int64
	var telling sync.Mutex
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), total/stretch+1) {
		workers.Go(func() {
			s := &search{Comparison: c, index: c.index, weight: make([]int64, len(c.bundles))}
			for ctx.Err() == nil {
				// From the end, where bundles have most before them.
				end := total - int(next.Add(stretch)-stretch)
				if end <= 0 {
					return
				}
				for i := end - 1; i >= max(0, end-stretch) && ctx.Err() == nil; i-- {
					if i < len(fresh) {
						found[i] = s.partners(fresh[i], fresh[i])
					} else {
						found[i] = s.earlier(again[i-len(fresh)], s.partners(again[i-len(fresh)], int32(len(c.bundles))))
					}
				}
				if progress != nil {
					telling.Lock()
					progress(min(total, int(done.Add(stretch))), total)
					telling.Unlock()
				}
			}
		})
	}
	workers.Wait()
	return found, ctx.Err()
}

// search holds what one goroutine needs for its look-ups.
type search struct {
	*Comparison
	*index
	weight []int64 // by place: weight in common found so far, 0 if none
	found  []int32 // places with a weight
	stems  []int32
}

// partners lists the pairs of the bundle at place with those at places below
// end that may make the same claim. Of those that it would keep itself, the best.
func (s *search) partners(place, end int32) []scored {
	a := &s.profiles[place]
	least := s.leastWeight(place)
	rare, skipped := s.rareStems(a, least)
	for _, id := range rare {
		w := s.index.lexicon.weights[id]
		for _, other := range s.postings[id] {
			if other >= end {
				break
			}
			if s.weight[other] == 0 {
				s.found = append(s.found, other)
			}
			s.weight[other] += w
		}
	}
	var list []scored
	own := 0
	for _, other := range s.found {
		most := s.weight[other] + skipped
		s.weight[other] = 0
		if most < least || other == place || a.level != s.profiles[other].level || len(s.bundles[other].members) == 0 {
			continue
		}
		if f, ok := s.compare(place, other); ok {
			list = append(list, f)
			own++
		}
	}
	s.found = s.found[:0]
	if own <= s.index.partners {
		return list
	}
	kept := s.earlier(place, list)
	for _, f := range list {
		if owner, _ := s.later(place, f.other); owner != place {
			kept = append(kept, f)
		}
	}
	return kept
}

// earlier keeps of the partners of a bundle those that stand before it in the
// order of words, the best.
func (s *search) earlier(place int32, list []scored) []scored {
	var own []scored
	for _, f := range list {
		if owner, _ := s.later(place, f.other); owner == place {
			own = append(own, f)
		}
	}
	if len(own) > s.index.partners {
		slices.SortFunc(own, s.rank)
		own = own[:s.index.partners]
	}
	return own
}

// rareStems lists a statement's stems without the commonest, which together
// weigh less than the least weight, and the weight of those left out.
func (s *search) rareStems(a *profile, least int64) (rare []int32, skipped int64) {
	weights := s.index.lexicon.weights
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
func (x *index) model(a, b int32) *Model {
	return models().model(x.vectors[a] != nil && x.vectors[b] != nil, x.lexicon.alone())
}

// compare gives the log-odds of a pair if they reach the least. The run, which
// costs most, is computed only for pairs that reach it with a likely one.
func (x *index) compare(a, b int32) (scored, bool) {
	p, q := &x.profiles[a], &x.profiles[b]
	f := wordFeatures(x.lexicon.shared(p, q), p.total, q.total)
	model := x.model(a, b)
	v, w := x.vectors[a], x.vectors[b]
	if v != nil && w != nil {
		f[meaning], f[run] = float64(v.Cosine(w)), math.Log1p(likelyRun)
		if model.logOdds(&f) < x.least {
			return scored{}, false
		}
		f[run] = runOf(p, q)
	}
	direct := model.logOdds(&f)
	if direct < x.least {
		return scored{}, false
	}
	found := scored{b, float32(direct), never}
	if v != nil && w != nil && !x.lexicon.alone() {
		found.base = float32(models().SecondLook.logOdds(&f))
	}
	return found, true
}

// leastWeight is the least weight in common with which the statement at place
// can be a candidate for any partner. The best partner has that weight in common
// and nothing else.
func (x *index) leastWeight(place int32) int64 {
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
