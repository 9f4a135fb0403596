package desk

import (
	"context"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Statements that contest a claim
//
// Two reports that cannot both be right often say so in sentences that have little in
// common: "17 people were still missing by nightfall", "hope was fading for 27 more who
// had yet to be found". Matching, which goes by what sentences share, leaves such a
// statement alone, and nobody sees the conflict. But where a comparison of the two as if
// they made one claim finds that they count, date or name the same thing and differ in it,
// that is evidence of its own that they do make one; and so is that they quote one
// utterance, though the one gives hardly more than its last words. So what grouping left
// alone, or in a small claim, is compared with the statements of other articles, and put
// into the claim that it contests. An article that states a claim itself has no second say
// in it: the nineteen who are in hospital are part of the twenty-seven whom the same report
// counts.
//
// A sentence may say two things. One that stands in a claim and contests the statement of
// another one makes a claim beside both with it, which neither loses a statement to: nor
// when somebody decides it, since what is beside others was never the place of its
// statements, and nor when somebody decides those, since it hangs on what contests what and
// not on what was decided.

// contests remembers which statements contest which others, so that each pair is
// compared once.
type contests struct {
	ids     []string           // of the statements met so far; their places are their numbers
	number  map[string]int32   // statement id → its number
	of      [][]string         // what a contest with each may be about, by number
	telling map[string][]int32 // what it may be about → the statements that tell of it, by number
	found   map[string]*contested
}

// contested is what a statement was compared with.
type contested struct {
	upTo     int32 // the first number it was not compared with yet
	compared int   // with how many it was
	by       []contester
}

// contester is a statement that another one contests, and how.
type contester struct {
	id string
	verdicts.Contest
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

// fewStatements is how many a claim holds at most that can be put into another one.
const fewStatements = 3

// joinContested puts small claims, most of them a lone statement, into one that they
// contest, and gives back the claims that are left. Claims that people touched stay as they
// are, and nothing is put beside what an answer keeps it from.
func (m *memory) joinContested(ctx context.Context, claims []fact.Claim, statements []fact.Statement) []fact.Claim {
	byID := make(map[string]*fact.Statement, len(statements))
	compared := 0 // statements that may contest
	for i := range statements {
		s := &statements[i]
		byID[s.ID] = s
		if s.Checkable {
			compared++
		}
	}
	j := joining{memory: m, claims: claims, byID: byID, in: make(map[string][]int), answers: newAnswers(m.dossier.Decisions)}
	var small []int
	chosen := make(map[string]bool) // the statements that are compared → whether with all
	for i := range claims {
		c := &claims[i]
		if c.Beside || len(c.Statements) == 0 || !byID[c.Statements[0]].Checkable {
			continue
		}
		few := len(c.Statements) <= fewStatements
		if few && !c.Pinned {
			small = append(small, i)
		}
		for k, id := range c.Statements {
			if !few && k > 0 && compared > allPairs {
				break // the first one stands for a large claim of a large story
			}
			j.in[id] = append(j.in[id], i)
			chosen[id] = chosen[id] || few || compared <= allPairs
		}
	}
	var asked, all []*fact.Statement
	for i := range statements {
		s := &statements[i]
		withAll, ok := chosen[s.ID]
		if ok {
			all = append(all, s)
		}
		if withAll {
			asked = append(asked, s)
		}
	}
	m.compareWithAll(ctx, asked, all)
	if ctx.Err() != nil {
		return claims // some were not compared
	}
	j.alike = m.dossier.MatchesOf(m.contests.pairs(asked))
	slices.SortStableFunc(small, func(a, b int) int { return len(claims[a].Statements) - len(claims[b].Statements) })
	gone, grown := make(map[int]bool), make(map[int]bool)
	for _, i := range small {
		if to := j.contestedBy(i); to >= 0 && !gone[to] {
			gone[i], grown[to] = true, true
			for _, id := range claims[i].Statements {
				j.in[id] = []int{to}
			}
			claims[to].Statements = append(slices.Clip(claims[to].Statements), claims[i].Statements...) // others may hold the list
		}
	}
	besides := j.beside(all)
	if len(gone)+len(besides) == 0 {
		return claims
	}
	order := make(map[string]int, len(statements))
	for i := range statements {
		order[statements[i].ID] = i
	}
	inOrder := func(a, b string) int { return order[a] - order[b] }
	out := left(claims, gone, grown, inOrder)
	for _, c := range besides {
		slices.SortFunc(c.Statements, inOrder)
		if !propose(c, out) {
			out = append(out, c)
		}
	}
	return out
}

// left are the claims that are left where some went into others, which have lists of their own, to
// be put in order.
func left(claims []fact.Claim, gone, grown map[int]bool, inOrder func(a, b string) int) []fact.Claim {
	out := make([]fact.Claim, 0, len(claims))
	for i, c := range claims {
		if grown[i] {
			slices.SortFunc(c.Statements, inOrder)
		}
		if !gone[i] {
			out = append(out, c)
		}
	}
	return out
}

// propose reports whether people have a claim that is as good as one beside others: it holds
// all its statements, or stands beside others for two of them. What it lacks is proposed to it.
func propose(c fact.Claim, claims []fact.Claim) bool {
	for i := range claims {
		own := &claims[i]
		if !own.Pinned {
			continue
		}
		more := missingFrom(c.Statements, own.Statements)
		if len(more) > 0 && (!own.Beside || len(c.Statements)-len(more) < 2) {
			continue
		}
		if own.Beside {
			own.Proposed = append(slices.Clip(own.Proposed), missingFrom(more, own.Proposed)...)
		}
		return true
	}
	return false
}

// beside are the claims that statements make beside those they are in. Whoever is given two
// names or titles is one of his own, where no claim holds two statements that tell it. Days are
// left out, but those of what is known by the words for it alone: what is said of two days is
// mostly two things.
func (j *joining) beside(statements []*fact.Statement) []fact.Claim {
	var out []fact.Claim
	type part struct{ statement, key string }
	made := make(map[part]int) // its claim among them
	told := j.toldOtherwise(statements)
	for _, statement := range statements {
		s := statement.ID
		look := j.contests.found[s]
		if look == nil {
			continue
		}
		for _, c := range look.by {
			t := c.id
			if len(j.in[t]) == 0 || j.together(s, t) || j.answers.part(s, t) {
				continue
			}
			key := string(c.Kind) // of one kind are put together
			switch {
			case c.Holder != "" && told[c.Holder]:
				continue
			case c.Kind != "" && c.Kind != fact.DiffDate && (j.areAlike(s, t) || c.ByItself && besideOthers[c.Kind]), c.Sure:
			case c.Person != "" && !told[c.Person]:
				key = c.Person
			default:
				continue
			}
			own, other := part{s, key}, part{t, key}
			x, hasX := made[own]
			y, hasY := made[other]
			switch {
			case hasX && hasY:
			case hasX:
				out[x].Statements, made[other] = append(out[x].Statements, t), x
			case hasY:
				out[y].Statements, made[own] = append(out[y].Statements, s), y
			default:
				made[own], made[other] = len(out), len(out)
				out = append(out, fact.Claim{Level: statement.Level, Text: statement.Text, Statements: []string{s, t}, Beside: true})
			}
		}
	}
	return out
}

// together reports whether two statements stand in one claim.
func (j *joining) together(s, t string) bool {
	return slices.ContainsFunc(j.in[s], func(at int) bool { return slices.Contains(j.in[t], at) })
}

// toldOtherwise are the people of whom a claim holds two statements that give them other names or
// titles, and those of whom one holds two stances.
func (j *joining) toldOtherwise(statements []*fact.Statement) map[string]bool {
	told := make(map[string]bool)
	for _, s := range statements {
		if look := j.contests.found[s.ID]; look != nil {
			for _, c := range look.by {
				if j.together(s.ID, c.id) {
					told[c.Person], told[c.Holder] = true, true
				}
			}
		}
	}
	return told
}

// besideOthers are the kinds of contests that make a claim of their own of two statements that matching
// does not find alike: what one denies and the other tells, how far it has come and on what condition,
// and an utterance that both quote.
var besideOthers = map[fact.DifferenceKind]bool{
	fact.DiffPolarity: true, fact.DiffQuotation: true, fact.DiffCertainty: true, fact.DiffCondition: true,
}

// joining is what putting claims together looks things up in.
type joining struct {
	*memory
	claims  []fact.Claim
	byID    map[string]*fact.Statement
	in      map[string][]int // statement → its claims, of those that are compared
	answers *answers
	alike   map[[2]string]fact.Match // pairs that contest each other and that matching finds alike
}

func (j *joining) areAlike(a, b string) bool {
	_, ok := j.alike[fact.PairOf(a, b)]
	return ok
}

// contestedBy is the place of the claim that half of the statements of one contest; of
// several, the one that most contest. It is -1 when there is none.
func (j *joining) contestedBy(own int) int {
	counts := make(map[int]int)
	for _, s := range j.claims[own].Statements {
		of, look := make(map[int]bool), j.contests.found[s]
		if look == nil {
			return -1 // others have joined it
		}
		for _, c := range look.by {
			if c.Kind != "" && (c.ByItself || j.areAlike(s, c.id)) {
				for _, at := range j.in[c.id] {
					of[at] = !j.claims[at].Pinned
				}
			}
		}
		for at, free := range of {
			if free {
				counts[at]++
			}
		}
	}
	best := -1
	for at, n := range counts {
		if at != own && 2*n >= len(j.claims[own].Statements) && !j.kept(own, at) && (best < 0 || n > counts[best] || n == counts[best] && at < best) {
			best = at
		}
	}
	return best
}

// kept reports whether two claims are to be kept apart: an article states both, or an
// answer says so.
func (j *joining) kept(a, b int) bool {
	some, others := j.claims[a].Statements, j.claims[b].Statements
	return j.answers.partAny(some, others) || slices.ContainsFunc(some, func(x string) bool {
		return slices.ContainsFunc(others, func(y string) bool { return j.byID[x].ArticleID == j.byID[y].ArticleID })
	})
}

// compareWithAll compares statements with all that they were not compared with yet.
func (m *memory) compareWithAll(ctx context.Context, asked, all []*fact.Statement) {
	const together = 16 // neighbours have words in common, which a comparer has read then
	articles := articlesByID(m.dossier)
	comparing := func(n int, do func(comparer *verdicts.Comparer, i int)) {
		inParallel(ctx, m.processors, n, together, func() func(int) {
			comparer := verdicts.NewComparer(articles)
			return func(i int) { do(comparer, i) }
		})
	}
	c, byArticle := &m.contests, make(map[string][]*fact.Statement)
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
	comparing(len(fresh), func(comparer *verdicts.Comparer, i int) { handles[i] = comparer.Handles(fresh[i]) })
	for i, s := range fresh {
		c.of = append(c.of, handles[i])
		for _, handle := range handles[i] {
			c.telling[handle] = append(c.telling[handle], c.number[s.ID])
		}
	}
	looks := make([]*contested, len(asked))
	for i, s := range asked {
		if looks[i] = c.found[s.ID]; looks[i] == nil || wasFew && len(c.ids) > allPairs {
			looks[i] = &contested{}
		}
		c.found[s.ID] = looks[i]
	}
	comparing(len(asked), func(comparer *verdicts.Comparer, i int) {
		s, look := asked[i], looks[i]
		if look.upTo == int32(len(c.ids)) {
			return
		}
		for _, n := range c.candidates(s, look) {
			o := byID[c.ids[n]]
			look.compared++
			if o == nil || o.ArticleID == s.ArticleID {
				continue
			}
			contest := comparer.Contest(s, o)
			if contest.Kind == fact.DiffNumber && (agrees(comparer, o, byArticle[s.ArticleID], !contest.Sure) || agrees(comparer, s, byArticle[o.ArticleID], !contest.Sure)) {
				contest.Kind, contest.Sure = "", false
			}
			if contest.Sure && (tellAlike(comparer, o, byArticle[s.ArticleID]) || tellAlike(comparer, s, byArticle[o.ArticleID])) {
				contest.Kind, contest.Sure = "", false
			}
			if contest.Kind != "" || contest.Person != "" {
				look.by = append(look.by, contester{o.ID, contest})
			}
		}
		look.upTo = int32(len(c.ids))
	})
	if ctx.Err() != nil {
		m.contests = contests{} // some were not compared with all
	}
}

// pairs names the pairs of statements, of those that were asked about, that contest each other.
func (c *contests) pairs(asked []*fact.Statement) (pairs [][2]string) {
	for _, s := range asked {
		for _, o := range c.found[s.ID].by {
			pairs = append(pairs, [2]string{s.ID, o.id})
		}
	}
	return pairs
}

// agrees reports whether one of the statements of an article gives the figure of s.
func agrees(c *verdicts.Comparer, s *fact.Statement, article []*fact.Statement, ages bool) bool {
	return slices.ContainsFunc(article, func(o *fact.Statement) bool { return c.Agrees(s, o, ages) })
}

// tellAlike reports whether one of the statements of an article tells of a thing what s tells of it.
func tellAlike(c *verdicts.Comparer, s *fact.Statement, article []*fact.Statement) bool {
	return slices.ContainsFunc(article, func(o *fact.Statement) bool { return c.TellsAlike(s, o) })
}
