package desk

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Lone statements that contest a claim
//
// Two reports that cannot both be right often say so in sentences that have little in
// common: "17 people were still missing by nightfall", "hope was fading for 27 more who
// had yet to be found". Matching, which goes by what sentences share, leaves such a
// statement alone, and nobody sees the conflict. But where a comparison of the two as if
// they made one claim finds that they count, date or name the same thing and differ in it,
// that is evidence of its own that they do make one. So what grouping left alone is compared
// with the statements of other articles, and put into the claim that it contests. An article
// that states a claim itself has no second say in it: the nineteen who are in hospital are
// part of the twenty-seven whom the same report counts.

// contests remembers which lone statements contest which others, so that each pair is
// compared once.
type contests struct {
	ids     []string           // of the statements met so far; their places are their numbers
	number  map[string]int32   // statement id → its number
	of      [][]string         // what a contest with each may be about, by number
	telling map[string][]int32 // what it may be about → the statements that tell of it, by number
	found   map[string]*contested
}

// contested is what a lone statement was compared with.
type contested struct {
	upTo     int32    // the first number it was not compared with yet
	compared int      // with how many it was
	by       []string // the statements it contests
}

// In stories of up to so many statements every pair is compared. In larger ones two need
// something in common that they may contest, and a statement is compared with so many.
const (
	allPairs = 400
	mostEach = 500
)

// candidates are the statements from a number on that may have something to do with s.
func (c *contests) candidates(s *fact.Statement, look *contested) []int32 {
	var out []int32
	if len(c.ids) <= allPairs {
		for n := look.upTo; n < int32(len(c.ids)); n++ {
			out = append(out, n)
		}
		return out
	}
	for _, handle := range c.of[c.number[s.ID]] {
		list := c.telling[handle]
		at, _ := slices.BinarySearch(list, look.upTo)
		out = append(out, list[at:]...)
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(len(out), max(0, mostEach-look.compared))]
}

// joinContested puts statements that are alone in a claim into one that they contest, and
// gives back the claims that are left. Claims that people touched stay as they are, and
// nothing is put beside what an answer keeps it from.
func (m *memory) joinContested(ctx context.Context, claims []fact.Claim, statements []fact.Statement) []fact.Claim {
	byID := make(map[string]*fact.Statement, len(statements))
	var all []*fact.Statement
	for i := range statements {
		s := &statements[i]
		byID[s.ID] = s
		if s.Level == fact.Content && s.Checkable {
			all = append(all, s)
		}
	}
	free := func(c *fact.Claim) bool { return !c.Pinned && c.Level == fact.Content }
	in := make(map[string]int) // statement → its claim
	var lone []*fact.Statement
	for i := range claims {
		if c := &claims[i]; free(c) {
			for _, id := range c.Statements {
				in[id] = i
			}
			if s := byID[c.Statements[0]]; len(c.Statements) == 1 && s.Checkable {
				lone = append(lone, s)
			}
		}
	}
	m.compareLone(ctx, lone, all)
	answers := newAnswers(m.dossier.Decisions)
	moved := make(map[int]bool)
	for _, s := range lone {
		if to, ok := m.contestedBy(s, in, claims, byID, answers); ok {
			moved[in[s.ID]] = true
			in[s.ID] = to
			claims[to].Statements = append(slices.Clip(claims[to].Statements), s.ID) // others may hold the list
		}
	}
	return tidied(claims, moved, statements)
}

// contestedBy is the place of the claim that a statement contests; of several, the one of
// which it contests most statements. One that others joined stays where it is.
func (m *memory) contestedBy(s *fact.Statement, in map[string]int, claims []fact.Claim, byID map[string]*fact.Statement, answers *answers) (int, bool) {
	own := in[s.ID]
	if len(claims[own].Statements) > 1 {
		return 0, false
	}
	counts := make(map[int]int)
	for _, id := range m.contests.found[s.ID].by {
		if at, ok := in[id]; ok && at != own {
			counts[at]++
		}
	}
	best := -1
	for at, n := range counts {
		kept := slices.ContainsFunc(claims[at].Statements, func(id string) bool {
			return byID[id].ArticleID == s.ArticleID || answers.apart[fact.PairOf(answers.root(id), answers.root(s.ID))]
		})
		if !kept && (best < 0 || n > counts[best] || n == counts[best] && at < best) {
			best = at
		}
	}
	return best, best >= 0
}

// compareLone compares lone statements with all that they were not compared with yet.
func (m *memory) compareLone(ctx context.Context, lone, all []*fact.Statement) {
	c, articles, byArticle := &m.contests, make(map[string]*fact.Article), make(map[string][]*fact.Statement)
	for i := range m.dossier.Articles {
		articles[m.dossier.Articles[i].ID] = &m.dossier.Articles[i]
	}
	byID := make(map[string]*fact.Statement, len(all))
	for _, s := range all {
		byID[s.ID] = s
		byArticle[s.ArticleID] = append(byArticle[s.ArticleID], s)
	}
	var fresh []*fact.Statement
	if c.number == nil {
		*c = contests{number: make(map[string]int32), telling: make(map[string][]int32), found: make(map[string]*contested)}
	}
	wasFew := len(c.ids) <= allPairs
	for _, s := range all {
		if _, ok := c.number[s.ID]; !ok {
			c.number[s.ID] = int32(len(c.ids))
			c.ids = append(c.ids, s.ID)
			fresh = append(fresh, s)
		}
	}
	handles := make([][]string, len(fresh))
	inParallel(ctx, len(fresh), articles, func(comparer *verdicts.Comparer, i int) { handles[i] = comparer.Handles(fresh[i]) })
	for i, s := range fresh {
		c.of = append(c.of, handles[i])
		for _, handle := range handles[i] {
			c.telling[handle] = append(c.telling[handle], c.number[s.ID])
		}
	}
	looks := make([]*contested, len(lone))
	for i, s := range lone {
		if looks[i] = c.found[s.ID]; looks[i] == nil || wasFew && len(c.ids) > allPairs {
			looks[i] = &contested{}
		}
		c.found[s.ID] = looks[i]
	}
	inParallel(ctx, len(lone), articles, func(comparer *verdicts.Comparer, i int) {
		s, look := lone[i], looks[i]
		if look.upTo == int32(len(c.ids)) {
			return
		}
		for _, n := range c.candidates(s, look) {
			o := byID[c.ids[n]]
			look.compared++
			if o != nil && o.ArticleID != s.ArticleID && comparer.Contest(s, o) &&
				!agrees(comparer, o, byArticle[s.ArticleID]) && !agrees(comparer, s, byArticle[o.ArticleID]) {
				look.by = append(look.by, o.ID)
			}
		}
		look.upTo = int32(len(c.ids))
	})
	if ctx.Err() != nil {
		m.contests = contests{} // some were not compared with all
	}
}

// inParallel does something for each of n, with a comparer of its own in each worker.
func inParallel(ctx context.Context, n int, articles map[string]*fact.Article, do func(comparer *verdicts.Comparer, i int)) {
	const together = 16 // neighbours have words in common, which a comparer has read then
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n/together+1) {
		workers.Go(func() {
			comparer := verdicts.NewComparer(articles)
			for from := int(next.Add(together)) - together; from < n && ctx.Err() == nil; from = int(next.Add(together)) - together {
				for i := from; i < min(from+together, n) && ctx.Err() == nil; i++ {
					do(comparer, i)
				}
			}
		})
	}
	workers.Wait()
}

// agrees reports whether one of the statements of an article gives the figure of s.
func agrees(c *verdicts.Comparer, s *fact.Statement, article []*fact.Statement) bool {
	return slices.ContainsFunc(article, func(o *fact.Statement) bool { return c.Agrees(s, o) })
}

// tidied leaves out the claims whose statement moved, and puts statements in order.
func tidied(claims []fact.Claim, moved map[int]bool, statements []fact.Statement) []fact.Claim {
	if len(moved) == 0 {
		return claims
	}
	order := make(map[string]int, len(statements))
	for i := range statements {
		order[statements[i].ID] = i
	}
	out := make([]fact.Claim, 0, len(claims)-len(moved))
	for i, c := range claims {
		if moved[i] {
			continue
		}
		if !c.Pinned {
			c.Statements = slices.Clone(c.Statements)
			slices.SortFunc(c.Statements, func(a, b string) int { return order[a] - order[b] })
		}
		out = append(out, c)
	}
	return out
}
