package app

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"crosscheck/internal/fact"
)

func TestClaimsAreSorted(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	v := w.view
	number := func(id string) int { return v.claim(id).Number }
	for _, c := range []struct {
		kind sortKind
		key  func(id string) int // does not fall, but for the number's sake
	}{
		{sortArticles, func(id string) int { p := v.placeOf(v.claim(id)); return p[0]*1_000_000 + p[1] }},
		{sortMostArticles, func(id string) int { return -v.articleCount(id) }},
		{sortMostOrigins, func(id string) int { return -v.Assessments[id].Independence.Shown }},
		{sortFewestOrigins, func(id string) int { return v.Assessments[id].Independence.Shown }},
		{sortNewest, func(id string) int { return -v.newestOf(v.claim(id)) }},
		{sortNumber, number},
	} {
		rows, order := claimFilter{sort: c.kind}.rows(v)
		if len(order) != len(v.Claims) || len(rows) != len(order) {
			t.Fatalf("%s: %d rows of %d claims", c.kind.title(), len(rows), len(v.Claims))
		}
		if !slices.IsSortedFunc(order, func(a, b string) int { return cmp.Compare(c.key(a), c.key(b)) }) {
			t.Errorf("%s: the claims are not in that order", c.kind.title())
		}
		if again := slices.Clone(order); true {
			slices.Reverse(again)
			v.sortClaims(again, c.kind)
			if !slices.Equal(again, order) {
				t.Errorf("%s: the order hangs on how the claims came", c.kind.title())
			}
		}
	}
	if rows, order := (claimFilter{}).rows(v); len(rows) <= len(order) || rows[0].heading == "" {
		t.Error("what matters is not in groups")
	}
}

func TestWhatWasWorkedOnLastComesFirst(t *testing.T) {
	cfg := testConfig(t)
	w := newTestWindow(t, cfg)
	press(t, w, "g", "r")
	order := w.review().order()
	w.selectClaim(order[5])
	press(t, w, "f")
	w.selectClaim(order[3])
	press(t, w, "q", "how many", "Enter")
	w.review().queue.sortBy(sortTouched)
	now := w.review().order()
	if now[0] != order[3] || now[1] != order[5] {
		t.Errorf("first are claims %d and %d", w.view.claim(now[0]).Number, w.view.claim(now[1]).Number)
	}
	press(t, w, "Esc")
	if w.review().queue.filter.sort != sortTouched {
		t.Error("Esc changes the order")
	}
	_ = w.store.Close()
	w.store = nil
	w.prefs.setSort(keyOverviewSort, sortNumber)
	if p := newOverviewPage(w); p.filter.sort != sortNumber {
		t.Error("the order is lost with the next start")
	}
}

func TestTheOverviewLeadsToWhatWaits(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	p := w.overview()
	if p.head.also.Visible() {
		t.Errorf("waiting is %q", p.head.also.Text())
	}
	press(t, w, "f", "g", "r", "q", "how many", "Enter", "g", "o")
	if got := p.head.also.Text(); !strings.Contains(got, "1 claim with open questions") || !strings.Contains(got, "1 flagged claim") {
		t.Errorf("waiting is %q", got)
	}
	p.head.waiting(w.view)[1].OnTapped()
	if p.filter.kind != filterQuestions || len(p.rows) != 2 {
		t.Errorf("the link lists %d rows of %s", len(p.rows), p.filter.kind.title())
	}
}

func TestThePreviewFollowsTheMouse(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	p := w.overview()
	at := p.preview.shown
	row := slices.IndexFunc(p.rows, func(r claimRow) bool { return r.claim != "" && r.claim != at.claim })
	p.matrix.OnHover(row, 1)
	if got := p.preview.shown; got.claim != p.rows[row].claim || got.article != p.articleAt(1) {
		t.Errorf("over row %d is shown %+v", row, got)
	}
	if w.sel.claim != at.claim {
		t.Error("the mouse has selected another claim")
	}
	p.matrix.OnHover(-1, 0)
	if got := p.preview.shown; got.claim != at.claim || got.article != at.article {
		t.Errorf("with the mouse away is shown %+v", got)
	}
	p.matrix.OnHover(3, 1)
	press(t, w, "J") // the keys take over
	if got := p.preview.shown; got.claim != w.sel.claim {
		t.Errorf("after a key is shown claim %s, selected is %s", got.claim, w.sel.claim)
	}
}

func TestReviewsWaitOnlyWhereSomebodyReviews(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r", "2", "they differ", "Enter", "g", "o")
	p := w.overview()
	if strings.Contains(p.head.also.Text(), "reviewed") {
		t.Errorf("waiting is %q", p.head.also.Text())
	}
	next := w.view.changed("", func(d *fact.Dossier) {
		d.Reviews = map[string][]fact.Review{"other": {{Kind: fact.Reviewed}}}
	})
	w.setView(next)
	if !strings.Contains(p.head.also.Text(), "1 claim to be reviewed") {
		t.Errorf("waiting is %q", p.head.also.Text())
	}
}

// TestALowPageKeepsRoomForTheClaims: with large text in a low window the tally gives
// way.
func TestALowPageKeepsRoomForTheClaims(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	p := w.overview()
	for _, row := range []struct {
		height float32
		tally  bool
	}{{752, true}, {330, false}, {752, true}} {
		p.root.Resize(fyne.NewSize(900, row.height))
		if p.head.tally.Visible() != row.tally || !p.head.todo.Visible() {
			t.Errorf("%g high: tally %v, what is left %v", row.height, p.head.tally.Visible(), p.head.todo.Visible())
		}
		if room := p.matrix.Size().Height; room < row.height/3 {
			t.Errorf("%g high: the claims have %g", row.height, room)
		}
	}
}
