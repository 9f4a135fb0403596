package app

import (
	"cmp"
	"maps"
	"slices"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// view is one state of a story as the pages draw it: the dossier with what is
// looked up often. It is made off the main goroutine and never changed; an act
// makes a new one.
type view struct {
	*fact.Dossier
	basis      basis
	statements map[string]*fact.Statement
	articleAt  map[string]int // article id → place in Articles
	claimAt    map[string]int // claim id → place in Claims
	claimsOf   map[string][]string
	originAt   map[string]int
	matrix     map[string]desk.Row
	weights    []weight // of the claims, by place in Claims
	ranked     []int    // places of claims, those of most articles first
	cases      *desk.Cases
	attention  attention
	tally      desk.Tally
	headline   string
	groups     []group // claims in the order of what matters
	order      []string
	first      map[string]string // article → the first origin it names, see firstOrigins
	columns    []int             // places of articles, those of one origin side by side
	columnAt   []int             // place of an article → its column
	undo, redo string
	proposed   *desk.Proposed           // matches an editor was asked about when the view was derived
	openPairs  []fact.Match             // of them, those that are open, best first
	said       map[[2]string]fact.Match // those that were answered or flagged
	runes      map[string][]rune        // texts by code points, by SHA-256
}

// weight is what says how much a claim matters, whatever was decided on it.
type weight struct {
	articles int // that state it
	material int // differences that dispute it
}

// group is a run of claims under one heading.
type group struct {
	kind   groupKind
	claims []string
}

// groupKind sorts claims by what an editor should look at first.
type groupKind int

const (
	openMaterial    groupKind = iota // a material difference, and no verdict yet
	severalSources                   // several articles, nothing material between them
	oneArticle                       // one article says so
	materialDecided                  // a material difference, decided
	decided
	groupKinds
)

// titles of groups, as keys of the translation.
var groupTitles = [groupKinds]string{
	"Open material difference", "Several articles, no material difference", "One article",
	"Material difference, decided", "Decided",
}

// newView prepares a dossier for the pages. before is an earlier view, or nil.
func newView(dossier *fact.Dossier, undo, redo string, before *view) *view {
	v := &view{
		Dossier: dossier, statements: dossier.Statements(),
		articleAt: map[string]int{}, claimAt: map[string]int{}, claimsOf: map[string][]string{}, originAt: map[string]int{}, runes: map[string][]rune{},
		cases: desk.NewCases(dossier), undo: undo, redo: redo,
	}
	for i, a := range dossier.Articles {
		v.articleAt[a.ID] = i
	}
	for i, o := range dossier.Origins {
		v.originAt[o.ID] = i
	}
	for i, c := range dossier.Claims {
		v.claimAt[c.ID] = i
		for _, id := range c.Statements {
			v.claimsOf[id] = append(v.claimsOf[id], c.ID)
		}
	}
	v.first = firstOrigins(dossier)
	v.columns = columnsByOrigin(dossier, v.first)
	v.columnAt = make([]int, len(v.columns))
	for column, i := range v.columns {
		v.columnAt[i] = column
	}
	v.derive(before)
	v.weigh()
	v.attention = newAttention(v.cases, dossier)
	v.count()
	return v
}

// count makes what hangs on verdicts.
func (v *view) count() {
	v.tally = v.tally.Recount(v.Dossier)
	v.headline = v.tally.Sentence()
	byKind := [groupKinds][]string{}
	for _, i := range v.ranked {
		k := v.groupOf(i)
		byKind[k] = append(byKind[k], v.Claims[i].ID)
	}
	v.groups, v.order = nil, nil
	for k, claims := range byKind {
		if len(claims) == 0 {
			continue
		}
		v.groups = append(v.groups, group{groupKind(k), claims})
		v.order = append(v.order, claims...)
	}
}

// weigh finds what hangs on no verdict, which takes long for thousands of claims.
func (v *view) weigh() {
	v.weights, v.ranked = make([]weight, len(v.Claims)), make([]int, len(v.Claims))
	for i, c := range v.Claims {
		v.ranked[i], v.weights[i].articles = i, v.matrix[c.ID].Stating()
		for _, d := range v.Assessments[c.ID].Differences {
			if d.Material && d.Concerns == fact.ConcernsClaim {
				v.weights[i].material++
			}
		}
	}
	slices.SortStableFunc(v.ranked, func(a, b int) int { return cmp.Compare(v.weights[b].articles, v.weights[a].articles) })
}

// groupOf is the group of the claim at a place.
func (v *view) groupOf(i int) groupKind {
	material := v.weights[i].material > 0
	switch isDecided := v.verdictOf(v.Claims[i].ID) != fact.Undecided; {
	case isDecided && material:
		return materialDecided
	case isDecided:
		return decided
	case material:
		return openMaterial
	case v.weights[i].articles > 1:
		return severalSources
	}
	return oneArticle
}

// claim is the claim with the id, or nil.
func (v *view) claim(id string) *fact.Claim {
	if i, ok := v.claimAt[id]; ok {
		return &v.Claims[i]
	}
	return nil
}

// article is the article with the id, or nil.
func (v *view) article(id string) *fact.Article {
	if i, ok := v.articleAt[id]; ok {
		return &v.Articles[i]
	}
	return nil
}

// reading is the reading of an article.
func (v *view) reading(articleID string) *fact.Reading { return &v.Readings[v.articleAt[articleID]] }

// inOrder are two statements as they stand in the story, the first first.
func (v *view) inOrder(a, b string) [2]string {
	s, t := v.statements[a], v.statements[b]
	if s != nil && t != nil && cmp.Or(v.articleAt[s.ArticleID]-v.articleAt[t.ArticleID], s.Start-t.Start) > 0 {
		a, b = b, a
	}
	return [2]string{a, b}
}

// letter is the badge of an article.
func (v *view) letter(articleID string) string {
	if a := v.article(articleID); a != nil {
		return fact.Letter(a.Number)
	}
	return ""
}

// origin is the origin with the id, or nil.
func (v *view) origin(id string) *fact.Origin {
	if i, ok := v.originAt[id]; ok {
		return &v.Origins[i]
	}
	return nil
}

// verdictOf is the verdict that holds on a claim.
func (v *view) verdictOf(claimID string) fact.VerdictKind {
	if verdict := v.Verdict(claimID); verdict != nil {
		return verdict.Kind
	}
	return fact.Undecided
}

// materialCount counts the differences that dispute a claim.
func (v *view) materialCount(claimID string) int { return v.weightOf(claimID).material }

// articleCount counts the articles that state a claim.
func (v *view) articleCount(claimID string) int { return v.weightOf(claimID).articles }

// weightOf is how much a claim matters; nothing for one that is not there.
func (v *view) weightOf(claimID string) weight {
	if i, ok := v.claimAt[claimID]; ok {
		return v.weights[i]
	}
	return weight{}
}

// stated are the parts of the articles that state a claim, in the order of the columns.
func (v *view) stated(claimID string) []desk.Cell {
	var cells []desk.Cell
	for _, cell := range v.matrix[claimID] {
		if cell.Standing.IsStated() && len(cell.Statements) > 0 {
			cells = append(cells, cell)
		}
	}
	slices.SortFunc(cells, func(a, b desk.Cell) int { return cmp.Compare(v.columnAt[a.Article], v.columnAt[b.Article]) })
	return cells
}

// changed is the view after what people did beside statements and groups has
// changed, before the desk has counted anew. change gets a copy of the dossier,
// whose lists and maps it may replace and must not write into.
func (v *view) changed(undo string, change func(*fact.Dossier)) *view {
	dossier := *v.Dossier
	change(&dossier)
	next := *v
	next.Dossier, next.cases, next.undo, next.redo = &dossier, v.cases.With(&dossier), undo, ""
	next.count()
	return &next
}

// withVerdict is the view after a verdict was given.
func (v *view) withVerdict(verdict fact.Verdict, undo string) *view {
	next := v.changed(undo, func(d *fact.Dossier) { d.Verdicts = withEntry(d.Verdicts, verdict.ClaimID, verdict) })
	next.attention.moved = maps.Clone(v.attention.moved)
	delete(next.attention.moved, verdict.ClaimID) // it stands on what there is now
	return next
}

// withDecisions is the view after pairs were answered, before the desk has
// grouped anew.
func (v *view) withDecisions(undo string, given ...fact.MatchDecision) *view {
	dossier := *v.Dossier
	dossier.Decisions = answeredAlso(v.Decisions, given...)
	next := *v
	next.Dossier, next.cases, next.undo, next.redo = &dossier, v.cases.With(&dossier), undo, ""
	next.openPairs = v.proposed.Open(dossier.Decisions)
	next.said = maps.Clone(v.said)
	for _, d := range given {
		if m, ok := v.proposed.Find(d.A, d.B); ok {
			next.said[fact.PairOf(d.A, d.B)] = m
		}
	}
	return &next
}

// answeredAlso adds answers to others, in place of earlier ones on their pairs.
func answeredAlso(decisions []fact.MatchDecision, given ...fact.MatchDecision) []fact.MatchDecision {
	now := map[[2]string]bool{}
	for _, d := range given {
		now[[2]string{d.A, d.B}] = true
	}
	out := slices.DeleteFunc(slices.Clone(decisions), func(o fact.MatchDecision) bool { return now[[2]string{o.A, o.B}] })
	return append(out, given...)
}

// firstOrigins are, by article, the first origin it names that is no unnamed
// person; nothing for articles that name none.
func firstOrigins(dossier *fact.Dossier) map[string]string {
	named := make(map[string]bool, len(dossier.Origins))
	for i := range dossier.Origins {
		named[dossier.Origins[i].ID] = dossier.Origins[i].Kind != fact.Unnamed
	}
	first := make(map[string]string, len(dossier.Articles))
	for i := range dossier.Articles {
		article := dossier.Articles[i].ID
		for _, id := range dossier.Nearest[article] {
			if named[id] {
				first[article] = id
				break
			}
		}
	}
	return first
}

// columnsByOrigin orders the articles so that those that rest on one origin first
// stand side by side, otherwise by number.
func columnsByOrigin(dossier *fact.Dossier, first map[string]string) []int {
	of := map[string][]int{} // origin → places of the articles that name it first
	for i, a := range dossier.Articles {
		if id := first[a.ID]; id != "" {
			of[id] = append(of[id], i)
		}
	}
	placed := make([]bool, len(dossier.Articles))
	var out []int
	for i, a := range dossier.Articles {
		if placed[i] {
			continue
		}
		together := of[first[a.ID]]
		if len(together) == 0 {
			together = []int{i}
		}
		for _, j := range together {
			placed[j] = true
		}
		out = append(out, together...)
	}
	return out
}

// columnsOf orders the articles for one claim: as everywhere, but those whose
// statements of the claim rest on one origin side by side, so that the ladder can
// tie them.
func (v *view) columnsOf(claimID string) []int {
	said := make([][]string, len(v.Articles)) // place of an article → origins of what it states first
	for _, cell := range v.matrix[claimID] {
		if cell.Standing.IsStated() && len(cell.Statements) > 0 {
			if s := v.statements[cell.Statements[0]]; s != nil {
				said[cell.Article] = s.OriginIDs
			}
		}
	}
	resting := map[string][]int{} // origin → columns, as everywhere
	for _, i := range v.columns {
		for _, id := range said[i] {
			resting[id] = append(resting[id], i)
		}
	}
	out, placed := make([]int, 0, len(v.columns)), make([]bool, len(v.Articles))
	for _, i := range v.columns {
		if placed[i] {
			continue
		}
		placed[i] = true
		out = append(out, i)
		shared := map[int]int{} // column → origins in common with this one
		var tied []int
		for _, id := range said[i] {
			for _, j := range resting[id] {
				if placed[j] {
					continue
				}
				if shared[j]++; shared[j] == 1 {
					tied = append(tied, j)
				}
			}
		}
		slices.SortFunc(tied, func(a, b int) int {
			return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(v.columnAt[a], v.columnAt[b]))
		})
		for _, j := range tied {
			placed[j] = true
		}
		out = append(out, tied...)
	}
	return out
}

// sentenceOf is the sentence a statement stands in, from the first of its
// sentences to the last, and the code point at which it begins.
func (v *view) sentenceOf(s *fact.Statement) (text string, from int) {
	runes := v.runesOf(s.ArticleID)
	start, end := s.Start, s.End
	for _, sentence := range v.reading(s.ArticleID).Sentences {
		if sentence.Overlaps(s.Span) {
			start, end = min(start, sentence.Start), max(end, sentence.End)
		}
	}
	start, end = max(0, start), min(len(runes), end)
	return string(runes[start:end]), start
}

// runesOf is the text of an article by code points. It is kept, as pages ask
// for it at every claim; the map is shared by the views of one story.
func (v *view) runesOf(articleID string) []rune {
	a := v.article(articleID)
	if r, ok := v.runes[a.SHA256]; ok {
		return r
	}
	r := []rune(a.Text)
	v.runes[a.SHA256] = r
	return r
}
