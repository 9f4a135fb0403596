package app

import (
	"cmp"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// sortKind is one of the orders in which claims can be listed.
type sortKind int

const (
	sortMatters      sortKind = iota // in groups, what to look at first at the top
	sortArticles                     // as the articles tell it
	sortMostArticles                 // those that most articles state
	sortMostOrigins                  // those with most independent origins
	sortFewestOrigins
	sortNewest // those stated by the articles that came last
	sortTouched
	sortNumber
	sortKinds
)

var sortTitles = [sortKinds]string{
	"What matters", "Order of the articles", "Most articles", "Most origins", "Fewest origins", "Newest articles", "Worked on last", "Number of the claim",
}

func (k sortKind) title() string { return lang.L(sortTitles[k]) }

// rows lays the claims that the filter keeps out as rows, in its order, and lists
// them.
func (f claimFilter) rows(v *view) (rows []claimRow, order []string) {
	groups := f.apply(v)
	if f.sort == sortMatters {
		return rowsOf(groups)
	}
	for _, g := range groups {
		order = append(order, g.claims...)
	}
	v.sortClaims(order, f.sort)
	for _, id := range order {
		rows = append(rows, claimRow{claim: id})
	}
	return rows, order
}

// sortClaims puts claims in an order; what is equal in it stays by number.
func (v *view) sortClaims(ids []string, kind sortKind) {
	var keys map[string][2]int
	switch kind {
	case sortArticles:
		keys = v.sortKeys(ids, v.placeOf)
	case sortMostArticles:
		keys = v.sortKeys(ids, func(c *fact.Claim) [2]int { return [2]int{-v.articleCount(c.ID)} })
	case sortMostOrigins:
		keys = v.sortKeys(ids, func(c *fact.Claim) [2]int {
			n := v.Assessments[c.ID].Independence
			return [2]int{-n.Shown, -n.Possible}
		})
	case sortFewestOrigins:
		keys = v.sortKeys(ids, func(c *fact.Claim) [2]int {
			n := v.Assessments[c.ID].Independence
			return [2]int{n.Shown, n.Possible}
		})
	case sortNewest:
		keys = v.sortKeys(ids, func(c *fact.Claim) [2]int { return [2]int{-v.newestOf(c)} })
	case sortTouched:
		touched := v.touched()
		keys = v.sortKeys(ids, func(c *fact.Claim) [2]int {
			if at, ok := touched[c.ID]; ok {
				return [2]int{-int(at.UnixMilli())}
			}
			return [2]int{1}
		})
	}
	slices.SortStableFunc(ids, func(a, b string) int {
		x, y := keys[a], keys[b]
		return cmp.Or(x[0]-y[0], x[1]-y[1], v.claim(a).Number-v.claim(b).Number)
	})
}

func (v *view) sortKeys(ids []string, of func(*fact.Claim) [2]int) map[string][2]int {
	keys := make(map[string][2]int, len(ids))
	for _, id := range ids {
		keys[id] = of(v.claim(id))
	}
	return keys
}

// placeOf is where the first article that states a claim does so.
func (v *view) placeOf(c *fact.Claim) [2]int {
	const none = int(^uint(0) >> 2)
	place := [2]int{none, 0}
	for _, id := range c.Statements {
		if s := v.statements[id]; s != nil {
			if here := [2]int{v.Articles[v.articleAt[s.ArticleID]].Number, s.Start}; slices.Compare(here[:], place[:]) < 0 {
				place = here
			}
		}
	}
	return place
}

// newestOf is the highest number of an article that states a claim.
func (v *view) newestOf(c *fact.Claim) int {
	newest := -1
	for _, id := range c.Statements {
		if s := v.statements[id]; s != nil {
			newest = max(newest, v.Articles[v.articleAt[s.ArticleID]].Number)
		}
	}
	return newest
}

// touched tells when a person last did something to each claim.
func (v *view) touched() map[string]time.Time {
	last := map[string]time.Time{}
	touch := func(claim string, at time.Time) {
		if claim != "" && at.After(last[claim]) {
			last[claim] = at
		}
	}
	for id, history := range v.Verdicts {
		touch(id, history[len(history)-1].At)
	}
	for id, history := range v.Reviews {
		touch(id, history[len(history)-1].At)
	}
	for _, e := range v.Evidence {
		touch(e.ClaimID, e.At)
	}
	for _, q := range v.Queries {
		touch(q.ClaimID, q.At)
		touch(q.ClaimID, q.SettledAt)
	}
	for _, a := range v.Annotations {
		touch(a.ClaimID, a.At)
	}
	for _, f := range v.Flags {
		touch(f.ClaimID, f.At)
	}
	return last
}

// sortItems offers the orders as a menu.
func (w *window) sortItems(f claimFilter, choose func(sortKind)) []*fyne.MenuItem {
	items := make([]*fyne.MenuItem, sortKinds)
	for k := range sortKinds {
		items[k] = fyne.NewMenuItem(k.title(), func() { choose(k) })
		items[k].Checked = f.sort == k
	}
	return items
}

// pickSort offers the orders by key.
func (w *window) pickSort(f claimFilter, choose func(sortKind)) {
	items := make([]paletteItem, sortKinds)
	for k := range sortKinds {
		items[k] = paletteItem{title: k.title(), run: func() { choose(k) }}
		if f.sort == k {
			items[k].icon = widgets.Icon("check", widgets.ColorFocus)
		}
	}
	w.showPicker(lang.L("Sort by"), items)
}
