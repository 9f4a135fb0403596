package matching

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"crosscheck/internal/fact"
)

// manyCopies is how many pairs of copies of two texts are told one by one.
// Beyond it each copy is paired with the first of the others: a hundred outlets
// that carry one agency report would otherwise make five thousand pairs that
// say nothing new.
const manyCopies = 400

// stretch is how many statements a worker takes at a time; between two of them
// it looks whether it was cancelled.
const stretch = 16

// Match lists the pairs of checkable statements of the same level and of
// different articles that score 0.05 or more, best first. It tells progress in
// statements compared, from one goroutine at a time, and returns soon after ctx
// is cancelled, with its error. In a small story every such pair is listed; where
// statements have hundreds of partners or copies, the best and the first.
func Match(ctx context.Context, statements []fact.Statement, progress func(done, total int)) ([]fact.Match, error) {
	bundles := bundle(statements)
	l := newLexicon()
	profiles := make([]profile, len(bundles))
	met := make(map[string]bool)
	for i, b := range bundles {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s := &statements[b.members[0]]
		profiles[i] = l.read(s.Text)
		profiles[i].level = s.Level
		if key := wordsOf(s.Text); !met[key] {
			met[key] = true
			l.count(profiles[i])
		}
	}
	for i := range profiles {
		l.weigh(&profiles[i])
	}
	m := matcher{statements: statements, bundles: bundles, index: newIndex(l, profiles)}
	partners, err := m.compare(ctx, progress)
	if err != nil {
		return nil, err
	}
	return m.matches(ctx, partners)
}

type matcher struct {
	statements []fact.Statement
	bundles    []copies
	index      *index
}

// compare finds for each bundle its partners among those before it.
func (m *matcher) compare(ctx context.Context, progress func(done, total int)) ([][]partner, error) {
	total := len(m.bundles)
	partners := make([][]partner, total)
	var next, done atomic.Int64
	var telling sync.Mutex
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			s := m.index.search()
			for ctx.Err() == nil {
				// From the end, where statements have most before them.
				end := total - int(next.Add(stretch)-stretch)
				if end <= 0 {
					return
				}
				for i := end - 1; i >= max(0, end-stretch); i-- {
					partners[i] = s.before(i)
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
	return partners, ctx.Err()
}

// matches makes the pairs of statements from those of bundles.
func (m *matcher) matches(ctx context.Context, partners [][]partner) ([]fact.Match, error) {
	var out []fact.Match
	for i, list := range partners {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p := &m.index.profiles[i]
		if z := m.index.logOdds(p.total, p, p); z >= leastLogOdds {
			out = m.appendPairs(out, i, i, logistic(z))
		}
		for _, other := range list {
			out = m.appendPairs(out, i, int(other.place), logistic(other.logOdds))
		}
	}
	slices.SortFunc(out, func(a, b fact.Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out, nil
}

// appendPairs adds the pairs of statements of two bundles, or within one.
func (m *matcher) appendPairs(out []fact.Match, i, j int, score float64) []fact.Match {
	a, b := m.bundles[i].members, m.bundles[j].members
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)*len(b) > manyCopies {
		b = b[:1]
	}
	for x, p := range a {
		for y, q := range b {
			if i == j && y >= x {
				break // a pair of copies is told once
			}
			s, t := &m.statements[p], &m.statements[q]
			if s.ArticleID == t.ArticleID || s.ID == t.ID {
				continue
			}
			reasons := m.index.lexicon.reasons(s, t, &m.index.profiles[i], &m.index.profiles[j])
			out = append(out, fact.Match{A: min(s.ID, t.ID), B: max(s.ID, t.ID), Score: score, Reasons: reasons})
		}
	}
	return out
}
