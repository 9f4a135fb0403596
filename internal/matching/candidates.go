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
//     candidate: their lists are the longest ones.
//   - Of the candidates that the other lists lead to, the weight in common is
//     added up; what stays below the least weight is dropped before anything else
//     is computed.
//
// For scores by words alone both bounds are exact: no pair is lost. With vectors
// they reckon with a cosine and a run of words that statements with so little in
// common hardly ever surpass; two that share no content word at all are not
// found.
//
// The lists still grow with the story. So in a large one the words that stand in
// more than commonFrom statements find nothing by themselves, but for statements
// that have hardly any others: each is found by its leastFinders rarest words,
// however common they are. Two statements are compared if they share a word that
// finds either of them. What is lost are pairs that have nothing but very common
// words in common and rarer ones apart, in stories of tens of thousands of
// statements (see BenchmarkScale).
//
// Where a story repeats itself without end (a thousand reports of one
// announcement), a statement keeps its best maxPartners among those before it.

// leastScore is the least score of a pair that is listed. With vectors, pairs
// whose own log-odds are those of leastFound are looked at a second time, which
// may lift them.
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
	maxPairs    = 1_000_000
)

// Words that stand in more statements than this are common: they find only
// statements that have fewer than leastFinders rarer ones.
const (
	commonFrom   = 5000
	leastFinders = 4
)

// stretch is how many statements a worker takes at a time; between two of them
// it looks whether it was cancelled.
const stretch = 16

// index finds the partners of bundles by the words they share.
type index struct {
	lexicon  *lexicon
	profiles []profile
	shares   []int64           // what the profile weighs for coverage, in millionths, by place
	vectors  []*encoder.Vector // by place, nil where there is none
	present  []bool            // by place: there is a vector, or was when the bundle was compared
	postings [][]int32         // by stem: the places of the profiles that have it, ascending
	found    [][]int32         // by stem, of common ones: the places of the profiles that it finds
	common   []bool            // by stem
	least    float64           // log-odds of a pair worth finding
	again    bool              // pairs of two vectors are looked at a second time
	partners int
}

func newIndex(l *lexicon, meaning, again bool, partners int) *index {
	m := models()
	x := &index{lexicon: l, again: again, least: m.model(false, l.alone()).reaches(leastScore), partners: partners}
	if again {
		x.least = min(x.least, logit(leastFound))
	} else if meaning {
		x.least = min(x.least, m.model(true, l.alone()).reaches(leastScore))
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
		x.profiles = append(x.profiles, p)
		x.shares = append(x.shares, p.share)
		for len(x.postings) < len(x.lexicon.stems) {
			x.postings, x.found = append(x.postings, nil), append(x.found, nil)
			x.common = append(x.common, x.lexicon.rarities.Count(x.lexicon.stems[len(x.common)]) > commonFrom)
		}
		for _, id := range p.content {
			x.postings[id] = append(x.postings[id], int32(place))
		}
		for _, id := range x.finders(&p) {
			if x.common[id] {
				x.found[id] = append(x.found[id], int32(place))
			}
		}
	}
	return nil
}

// finders lists the stems that find a statement: those that are not common, and
// the rarest of the others where there are few of these.
func (x *index) finders(p *profile) []int32 {
	finders := slices.DeleteFunc(slices.Clone(p.content), func(id int32) bool { return x.common[id] })
	if len(finders) == len(p.content) || len(finders) >= leastFinders {
		return finders
	}
	common := slices.DeleteFunc(slices.Clone(p.content), func(id int32) bool { return !x.common[id] })
	slices.SortFunc(common, func(a, b int32) int {
		return cmp.Or(cmp.Compare(x.lexicon.weights[b], x.lexicon.weights[a]), cmp.Compare(x.lexicon.stems[a], x.lexicon.stems[b]))
	})
	return append(finders, common[:min(len(common), leastFinders-len(finders))]...)
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
	weight     []int64 // by place: weight in common so far and met, 0 if it is no candidate
	candidates []int32 // places with a weight
	stems      []int32
}

// met is added to the weight in common of candidates, which are so told from
// the others.
const met = 1

// partners lists the pairs of the bundle at place with those at places below
// end that may make the same claim. Of those that it would keep itself, the best.
func (s *search) partners(place, end int32) []scored {
	a := &s.profiles[place]
	least := s.leastWeight(place)
	rare, common := s.split(a, least)
	finders := s.index.finders(a)
	for _, id := range rare {
		places, w := s.postings[id], s.index.lexicon.weights[id]
		if !slices.Contains(finders, id) {
			common = append(common, id)
			places, w = s.index.found[id], 0
		}
		for _, other := range places {
			if other >= end {
				break
			}
			if s.weight[other] == 0 {
				s.weight[other] = met
				s.candidates = append(s.candidates, other)
			}
			s.weight[other] += w
		}
	}
	for _, id := range common {
		w := s.index.lexicon.weights[id]
		for _, other := range s.postings[id] {
			if other >= end {
				break
			}
			if s.weight[other] > 0 {
				s.weight[other] += w
			}
		}
	}
	var list []scored
	own := 0
	for _, other := range s.candidates {
		shared := s.weight[other] - met
		s.weight[other] = 0
		if shared < least || other == place {
			continue
		}
		if f, ok := s.compare(place, other, shared); ok && len(s.bundles[other].members) > 0 {
			list = append(list, f)
			own++
		}
	}
	s.candidates = s.candidates[:0]
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

// split sorts a statement's stems into the commonest, which together weigh less
// than the least weight, and the others.
func (s *search) split(a *profile, least int64) (rare, common []int32) {
	weights := s.index.lexicon.weights
	s.stems = append(s.stems[:0], a.content...)
	slices.SortFunc(s.stems, func(x, y int32) int { return cmp.Compare(weights[x], weights[y]) })
	skipped := int64(0)
	for i, id := range s.stems {
		if skipped += weights[id]; skipped >= least {
			return s.stems[i:], s.stems[:i:i]
		}
	}
	return nil, s.stems
}

// model is the one for a pair: with vectors if both have one.
func (x *index) model(a, b int32) *Model {
	return models().model(x.vectors[a] != nil && x.vectors[b] != nil, x.lexicon.alone())
}

// compare gives the log-odds of a pair with so much weight in common if they
// reach the least. The cosine and the run, which cost most, are computed only for
// pairs that reach it with likely ones.
func (x *index) compare(a, b int32, shared int64) (scored, bool) {
	f := wordFeatures(shared, min(shared, x.shares[a], x.shares[b]), x.shares[a], x.shares[b])
	model := x.model(a, b)
	v, w := x.vectors[a], x.vectors[b]
	if v != nil && w != nil {
		f[meaning], f[run] = likelyCosine, math.Log1p(likelyRun)
	}
	if model.logOdds(&f) < x.least {
		return scored{}, false
	}
	_, share := x.lexicon.shared(&x.profiles[a], &x.profiles[b])
	f[coverage] = coverageOf(share, x.shares[a], x.shares[b])
	if v != nil && w != nil {
		if model.logOdds(&f) < x.least {
			return scored{}, false
		}
		f[meaning] = float64(v.Cosine(w))
		if model.logOdds(&f) < x.least {
			return scored{}, false
		}
		f[run] = runOf(&x.profiles[a], &x.profiles[b])
	}
	direct := model.logOdds(&f)
	if direct < x.least {
		return scored{}, false
	}
	found := scored{b, float32(direct), never}
	if v != nil && w != nil && x.again {
		found.base = float32(models().SecondLook.logOdds(&f))
	}
	return found, true
}

// leastWeight is the least weight in common with which the statement at place
// can be a candidate for any partner. The best partner has that weight in common, no
// name in it, and nothing else.
func (x *index) leastWeight(place int32) int64 {
	own := x.shares[place]
	n := sort.Search(int(x.profiles[place].total), func(n int) bool {
		share := min(int64(n), own)
		f := wordFeatures(int64(n), share, own, share)
		f[meaning], f[run] = likelyCosine, math.Log1p(likelyRun)
		alone := x.lexicon.alone()
		return models().model(false, alone).logOdds(&f) >= x.least ||
			(x.vectors[place] != nil && models().model(true, alone).logOdds(&f) >= x.least)
	})
	return int64(n)
}
