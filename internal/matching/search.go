package matching

import (
	"cmp"
	"context"
	"math/bits"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// stretch is how many statements a worker takes at a time; between two of them
// it looks whether it was cancelled.
const stretch = 16

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
			s := &search{Comparison: c, index: c.index}
			for ctx.Err() == nil {
				// From the end, where bundles have most before them.
				end := total - int(next.Add(stretch)-stretch)
				if end <= 0 {
					return
				}
				for i := end - 1; i >= max(0, end-stretch) && ctx.Err() == nil; i-- {
					if i < len(fresh) {
						own, others := s.partners(fresh[i], fresh[i])
						found[i] = slices.Concat(own, others)
						slices.SortFunc(found[i], func(x, y scored) int { return int(x.other - y.other) })
					} else {
						own, _ := s.partners(again[i-len(fresh)], int32(len(c.bundles)))
						found[i] = slices.Clone(own)
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
	trails []trail
	shared [block]inCommon    // by place within a block: what is in common so far
	met    [block / 64]uint64 // bit by place: those that were met
	own    []scored           // partners that the bundle would keep itself
	others []scored           // and those that the others would
	stems  []int32
	odds   []float32
}

// block is how many places are looked at together, so few that what is summed up for
// them stays at hand in the cache of a core.
const block = 1 << 14

// trail are the places that have a stem, or those it finds, from some place on.
type trail struct {
	places []int32
	inCommon
	finds bool // what is met is a candidate
}

// inCommon is what a statement has in common with another: the weight of the stems, and
// what counts of it for coverage, in millionths.
type inCommon struct{ weight, share int64 }

// partners lists the pairs of the bundle at place with those at places below end that
// may make the same claim: of those it would keep itself the best, and those that the
// others would keep. The lists are good until the next call.
func (s *search) partners(place, end int32) (own, others []scored) {
	weight := s.leastWeight(place, s.least)
	s.lookUp(place, weight)
	s.own, s.others = s.own[:0], s.others[:0]
	// What those it would keep have to reach, and what have the others; where it would
	// keep all, there are no others.
	bound, bare, weighed := s.least, s.least, s.least
	all := place < s.sorted && end <= place
	for from := int32(0); from < end; from += block {
		s.gather(from, min(from+block, end))
		for i, places := range s.met[:(min(from+block, end)-from+63)/64] {
			for ; places != 0; places &= places - 1 {
				at := int32(64*i + bits.TrailingZeros64(places))
				other, shared := from+at, s.shared[at]
				s.shared[at] = inCommon{}
				if shared.weight < weight || other == place || !s.reach(place, other, shared, bare) || len(s.bundles[other].members) == 0 {
					continue
				}
				if owner, _ := s.later(place, other); owner != place {
					if f, ok := s.compare(place, other, shared, bare); ok {
						s.others = append(s.others, f)
					}
					continue
				}
				if f, ok := s.compare(place, other, shared, bound); ok {
					s.own = append(s.own, f)
				}
				if len(s.own) >= 2*s.index.partners {
					s.own = s.best(s.own)
					bound = max(s.least, float64(worst(s.own))-rounding)
					if !all {
						continue
					}
					if bare = bound; bare >= weighed+worthWeighing {
						weight, weighed = s.leastWeight(place, bare), bare
					}
				}
			}
			s.met[i] = 0
		}
	}
	s.own = s.best(s.own)
	return s.own, s.others
}

// worthWeighing is how far the bound has to rise, in log-odds, for the least weight to be found
// anew: that costs as much as a few hundred candidates.
const worthWeighing = 0.1

// rounding is more than log-odds lose when they are kept in four bytes.
const rounding = 1e-4

// best are of the partners of a bundle as many as it may keep, in the order of their places
// unless some are equally good.
func (s *search) best(own []scored) []scored {
	n := s.index.partners
	if len(own) <= n {
		return own
	}
	s.odds = s.odds[:0]
	for i := range own {
		s.odds = append(s.odds, own[i].direct)
	}
	slices.Sort(s.odds)
	last := len(s.odds) - n // the worst that is kept
	if s.odds[last-1] == s.odds[last] {
		slices.SortFunc(own, s.rank)
		return own[:n]
	}
	least := s.odds[last]
	return slices.DeleteFunc(own, func(f scored) bool { return f.direct < least })
}

// worst are the log-odds of the worst of some partners.
func worst(own []scored) float32 {
	least := own[0].direct
	for i := range own {
		least = min(least, own[i].direct)
	}
	return least
}

// lookUp fills the trails with where the stems of a bundle stand.
func (s *search) lookUp(place int32, least int64) {
	x := s.index
	weighs := func(id int32) inCommon { return inCommon{x.lexicon.weights[id], x.lexicon.shares[id]} }
	rare, often := s.split(&x.profiles[place], least)
	finders := x.finders(&x.profiles[place])
	s.trails = s.trails[:0]
	for _, id := range rare {
		if slices.Contains(finders, id) {
			s.trails = append(s.trails, trail{x.postings[id], weighs(id), true})
		} else {
			s.trails = append(s.trails, trail{x.found[id], inCommon{}, true})
			often = append(often, id)
		}
	}
	for _, id := range often {
		s.trails = append(s.trails, trail{x.postings[id], weighs(id), false})
	}
}

// gather notes the places from…to that a trail leads to, and what they have in common.
// The trails go on from there.
func (s *search) gather(from, to int32) {
	for i := range s.trails {
		r := &s.trails[i]
		n, _ := slices.BinarySearch(r.places, to)
		for _, other := range r.places[:n] {
			at := other - from
			bit := uint64(1) << (at % 64)
			if s.met[at/64]&bit == 0 {
				if !r.finds {
					continue
				}
				s.met[at/64] |= bit
			}
			s.shared[at].weight += r.weight
			s.shared[at].share += r.share
		}
		r.places = r.places[n:]
	}
}

// split sorts a statement's stems into the commonest, which together weigh less
// than the least weight, and the others.
func (s *search) split(a *profile, least int64) (rare, often []int32) {
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
