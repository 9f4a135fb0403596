package matching

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"crosscheck/internal/encoder"
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
// different articles that score 0.05 or more by their words, best first. It
// tells progress in statements compared, from one goroutine at a time, and
// returns soon after ctx is cancelled, with its error. In a small story every
// such pair is listed; where statements have hundreds of partners or copies, the
// best and the first.
func Match(ctx context.Context, statements []fact.Statement, progress func(done, total int)) ([]fact.Match, error) {
	return MatchMeaning(ctx, statements, nil, progress)
}

// MatchMeaning is Match by words and meaning: pairs of statements that both have
// a vector are scored with it, and a second time in the light of third
// statements.
func MatchMeaning(ctx context.Context, statements []fact.Statement, vectors Vectors, progress func(done, total int)) ([]fact.Match, error) {
	m, err := newMatcher(ctx, statements, vectors)
	if err != nil {
		return nil, err
	}
	pairs, err := m.compare(ctx, progress)
	if err != nil {
		return nil, err
	}
	return m.matches(ctx, pairs, m.refine(pairs))
}

// matcher is a story's statements while they are compared.
type matcher struct {
	statements []fact.Statement
	bundles    []copies
	index      *index
}

func newMatcher(ctx context.Context, statements []fact.Statement, vectors Vectors) (*matcher, error) {
	m := &matcher{statements: statements, bundles: bundle(statements)}
	l := newLexicon()
	profiles := make([]profile, len(m.bundles))
	places := make([]*encoder.Vector, len(m.bundles))
	met, articles := make(map[string]bool), make(map[string]bool)
	for i, b := range m.bundles {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		// Of copies the one with the smallest id stands for all.
		s := &statements[slices.MinFunc(b.members, func(x, y int) int { return cmp.Compare(statements[x].ID, statements[y].ID) })]
		profiles[i] = l.read(s.Text)
		profiles[i].level = s.Level
		places[i] = vectors[s.ID]
		if key := wordsOf(s.Text); !met[key] {
			met[key] = true
			l.count(profiles[i])
		}
		for _, n := range b.members {
			articles[statements[n].ArticleID] = true
		}
	}
	l.rarities.Expect(leastReport * len(articles))
	for i := range profiles {
		l.weigh(&profiles[i])
	}
	m.index = newIndex(l, profiles, places)
	return m, nil
}

// compare finds the pairs of bundles that may make the same claim, in order of
// their places.
func (m *matcher) compare(ctx context.Context, progress func(done, total int)) ([]scored, error) {
	total := len(m.bundles)
	found := make([][]scored, total)
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
					found[i] = s.before(i)
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
	return slices.Concat(found...), ctx.Err()
}

// refine gives the log-odds of the pairs once third statements were looked at as
// well; of those without vectors, and in a story too small, what they were.
func (m *matcher) refine(pairs []scored) []float64 {
	refined := make([]float64, len(pairs))
	for i, p := range pairs {
		refined[i] = p.logOdds
	}
	if !m.index.meaning() || m.index.lexicon.alone() {
		return refined
	}
	articles := make([]int, len(m.bundles))
	numbers := make(map[string]int)
	for i, b := range m.bundles {
		for _, n := range b.members {
			id := m.statements[n].ArticleID
			if _, ok := numbers[id]; !ok {
				numbers[id] = len(numbers)
			}
			if n == b.members[0] {
				articles[i] = numbers[id]
			} else if articles[i] != numbers[id] {
				articles[i] = anyArticle
			}
		}
	}
	again := lookAgain(pairs, articles)
	for i := range pairs {
		a, b := int(pairs[i].a), int(pairs[i].b)
		if m.index.vectors[a] != nil && m.index.vectors[b] != nil {
			f := m.index.features(a, b)
			f[secondLook] = again[i]
			refined[i] = models().SecondLook.logOdds(&f)
		}
	}
	return refined
}

// matches makes the pairs of statements from those of bundles; again are the
// pairs' log-odds after the second look.
func (m *matcher) matches(ctx context.Context, pairs []scored, again []float64) ([]fact.Match, error) {
	var out []fact.Match
	for i := range m.bundles {
		if len(m.bundles[i].members) > 1 {
			p := ofCopies(logistic(m.index.logOdds(i, i)))
			out = m.appendPairs(out, i, i, p, p)
		}
	}
	for n, p := range pairs {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		out = m.appendPairs(out, int(p.a), int(p.b), logistic(again[n]), logistic(p.logOdds))
	}
	slices.SortFunc(out, func(a, b fact.Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out, ctx.Err()
}

// appendPairs adds the pairs of statements of two bundles, or within one.
func (m *matcher) appendPairs(out []fact.Match, i, j int, score, direct float64) []fact.Match {
	if score < leastScore {
		return out
	}
	a, b := m.bundles[i].members, m.bundles[j].members
	if len(a) < len(b) {
		a, b = b, a
		i, j = j, i
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
			out = append(out, fact.Match{A: min(s.ID, t.ID), B: max(s.ID, t.ID), Score: score, Direct: direct, Reasons: reasons})
		}
	}
	return out
}
