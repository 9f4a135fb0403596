package matching

import (
	"cmp"
	"context"
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
			s := &search{Comparison: c, index: c.index, shared: make([]inCommon, len(c.bundles))}
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
	shared     []inCommon // by place: what is in common so far
	candidates []int32    // places that were met
	own        []scored   // partners that the bundle would keep itself
	others     []scored   // and those that the others would
	stems      []int32
}

// inCommon is what a statement has in common with another: the weight of the stems, and
// what counts of it for coverage, in millionths.
type inCommon struct{ weight, share int64 }

// met is added to the weight of candidates, which are so told from the others.
const met = 1

// partners lists the pairs of the bundle at place with those at places below end that
// may make the same claim: of those it would keep itself the best, and those that the
// others would keep. The lists are good until the next call.
func (s *search) partners(place, end int32) (own, others []scored) {
	least := s.leastWeight(place)
	s.gather(place, end, least)
	own, others = s.own[:0], s.others[:0]
	bound := s.least // of those it would keep
	for _, other := range s.candidates {
		shared := s.shared[other]
		s.shared[other] = inCommon{}
		shared.weight -= met
		if shared.weight < least || other == place || !s.reach(place, other, shared, s.least) || len(s.bundles[other].members) == 0 {
			continue
		}
		if owner, _ := s.later(place, other); owner != place {
			if f, ok := s.compare(place, other, shared, s.least); ok {
				others = append(others, f)
			}
			continue
		}
		if bound > s.least && !s.reach(place, other, shared, bound) {
			continue
		}
		if f, ok := s.compare(place, other, shared, bound); ok {
			own = append(own, f)
		}
		if len(own) >= 2*s.index.partners {
			own = s.best(own)
			bound = max(s.least, float64(own[len(own)-1].direct)-rounding)
		}
	}
	s.own, s.others, s.candidates = s.best(own), others, s.candidates[:0]
	return s.own, s.others
}

// rounding is more than log-odds lose when they are kept in four bytes.
const rounding = 1e-4

// best are of the partners of a bundle as many as it may keep.
func (s *search) best(own []scored) []scored {
	if len(own) <= s.index.partners {
		return own
	}
	slices.SortFunc(own, s.rank)
	return own[:s.index.partners]
}

// gather fills candidates with the bundles at places below end that a word leads to
// from the one at place, and shared with what they have in common.
func (s *search) gather(place, end int32, least int64) {
	a := &s.profiles[place]
	rare, often := s.split(a, least)
	finders := s.index.finders(a)
	for _, id := range rare {
		places, w, share := s.postings[id], s.index.lexicon.weights[id], s.index.lexicon.shares[id]
		if !slices.Contains(finders, id) {
			often = append(often, id)
			places, w, share = s.index.found[id], 0, 0
		}
		for _, other := range places {
			if other >= end {
				break
			}
			c := &s.shared[other]
			if c.weight == 0 {
				c.weight = met
				s.candidates = append(s.candidates, other)
			}
			c.weight += w
			c.share += share
		}
	}
	for _, id := range often {
		w, share := s.index.lexicon.weights[id], s.index.lexicon.shares[id]
		for _, other := range s.postings[id] {
			if other >= end {
				break
			}
			if c := &s.shared[other]; c.weight > 0 {
				c.weight += w
				c.share += share
			}
		}
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
