package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// claimFilter says which claims of a story are listed, and in what order.
type claimFilter struct {
	words string // stand in the claim's name, whatever the case
	kind  filterKind
	sort  sortKind
}

// narrows reports whether some claims are left out.
func (f claimFilter) narrows() bool { return f.words != "" || f.kind != filterAll }

// filterKind is one of the filters offered.
type filterKind int

const (
	filterAll filterKind = iota
	filterUndecided
	filterSuggestedCorroborated
	filterSuggestedDisputed
	filterSuggestedSingle
	filterCorroborated
	filterDisputed
	filterSingle
	filterNotCheckable
	filterInDispute  // disputed, or undecided and suggested so
	filterQuestions  // a question is open
	filterFlagged    // somebody wants to come back to it
	filterMoved      // what the verdict stood on has changed
	filterOverridden // decided against the suggestion
	filterUnnamed    // rests on unnamed sources alone
	filterLone       // gives a figure that one article alone gives
	filterToReview   // decided, and waits for a second pair of eyes
	filterSentBack
	filterReviewed
	filterKinds
)

var filterTitles = [filterKinds]string{
	"All", "Undecided", "Suggested: corroborated", "Suggested: disputed", "Suggested: single-source",
	"Corroborated", "Disputed", "Single-source", "Not checkable", "In dispute",
	"Open questions", "Flagged", "Changed since decided",
	"Against the suggestion", "Unnamed sources only", "Lone figures",
	"To be reviewed", "Sent back", "Reviewed",
}

// filterRuns are the first kinds of each part of the menu.
var filterRuns = map[filterKind]bool{
	filterSuggestedCorroborated: true, filterCorroborated: true, filterQuestions: true, filterOverridden: true, filterToReview: true,
}

func (k filterKind) title() string { return lang.L(filterTitles[k]) }

// keeps reports whether a claim is listed.
func (f claimFilter) keeps(v *view, c *fact.Claim) bool {
	if f.words != "" && !strings.Contains(strings.ToLower(c.Text), strings.ToLower(strings.TrimSpace(f.words))) {
		return false
	}
	verdict, suggestion := v.verdictOf(c.ID), v.Assessments[c.ID].Suggestion.Verdict
	switch f.kind {
	case filterUndecided:
		return verdict == fact.Undecided
	case filterSuggestedCorroborated:
		return verdict == fact.Undecided && suggestion == fact.Corroborated
	case filterSuggestedDisputed:
		return verdict == fact.Undecided && suggestion == fact.Disputed
	case filterSuggestedSingle:
		return verdict == fact.Undecided && suggestion == fact.SingleSource
	case filterCorroborated:
		return verdict == fact.Corroborated
	case filterDisputed:
		return verdict == fact.Disputed
	case filterSingle:
		return verdict == fact.SingleSource
	case filterNotCheckable:
		return verdict == fact.NotCheckable
	case filterInDispute:
		return verdict == fact.Disputed || verdict == fact.Undecided && suggestion == fact.Disputed
	case filterQuestions:
		return len(v.OpenQueries(c.ID)) > 0
	case filterFlagged:
		return v.Flag(c.ID) != nil
	case filterMoved:
		return len(v.attention.moved[c.ID]) > 0
	case filterOverridden:
		return desk.Overridden(v.Verdict(c.ID))
	case filterUnnamed:
		return v.attention.unnamed[c.ID]
	case filterLone:
		return len(v.attention.lone[c.ID]) > 0
	case filterToReview:
		return v.toReview(c.ID)
	case filterSentBack, filterReviewed:
		state, _ := v.Review(c.ID)
		return state == fact.IsSentBack && f.kind == filterSentBack || state == fact.IsReviewed && f.kind == filterReviewed
	}
	return true
}

// apply keeps the groups of a view that hold claims of the filter.
func (f claimFilter) apply(v *view) []group {
	var out []group
	for _, g := range v.groups {
		kept := group{kind: g.kind}
		for _, id := range g.claims {
			if c := v.claim(id); c != nil && f.keeps(v, c) {
				kept.claims = append(kept.claims, id)
			}
		}
		if len(kept.claims) > 0 {
			out = append(out, kept)
		}
	}
	return out
}

// countOf is how many claims a kind of filter lists.
func (f claimFilter) countOf(v *view, kind filterKind) int {
	f.kind = kind
	n := 0
	for i := range v.Claims {
		if f.keeps(v, &v.Claims[i]) {
			n++
		}
	}
	return n
}

// filterItems offers the filters as a menu, each with how many claims it lists.
// Those that would list none cannot be chosen.
func (w *window) filterItems(f claimFilter, choose func(filterKind)) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for k := range filterKinds {
		if filterRuns[k] {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		n := f.countOf(w.view, k)
		item := fyne.NewMenuItem(k.title()+"  "+widgets.Number(n), func() { choose(k) })
		item.Checked = f.kind == k
		item.Disabled = n == 0 && k != filterAll
		items = append(items, item)
	}
	return items
}

// pickFilter offers the filters by key, those that list something.
func (w *window) pickFilter(f claimFilter, choose func(filterKind)) {
	var items []paletteItem
	for k := range filterKinds {
		n := f.countOf(w.view, k)
		if n == 0 && k != filterAll {
			continue
		}
		item := paletteItem{title: k.title(), about: widgets.Number(n), run: func() { choose(k) }}
		if f.kind == k {
			item.icon = widgets.Icon("check", widgets.ColorFocus)
		}
		items = append(items, item)
	}
	w.showPicker(lang.L("List only"), items)
}

// claimRow is a row of a list of claims: a heading of a group, or a claim.
type claimRow struct {
	heading string // "" on a claim
	count   int    // of the claims under a heading
	claim   string // id
}

// rowsOf lays groups out as rows, and lists the claims in their order.
func rowsOf(groups []group) (rows []claimRow, order []string) {
	for _, g := range groups {
		rows = append(rows, claimRow{heading: lang.L(groupTitles[g.kind]), count: len(g.claims)})
		for _, id := range g.claims {
			rows = append(rows, claimRow{claim: id})
			order = append(order, id)
		}
	}
	return rows, order
}
