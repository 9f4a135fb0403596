package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// claimRowHeight is the height of a claim in the queue: two lines and its marks.
const claimRowHeight = 65

// queueMarks is how many articles leave room beside their marks for more than the
// material differences.
const queueMarks = 8

// reviewQueue lists the claims to be decided, those first that matter most.
type reviewQueue struct {
	w         *window
	filter    claimFilter
	rows      []claimRow
	order     []string
	field     *widgets.Field
	all       *widgets.Chip
	undecided *widgets.Chip
	more      *widgets.Chip
	chips     *fyne.Container
	list      *widgets.KeyList
	nothing   *widgets.Words
	shown     *view // the view the rows were made from
	made      claimFilter
	root      *fyne.Container
}

func newReviewQueue(w *window, selected func(id string)) *reviewQueue {
	q := &reviewQueue{w: w, filter: claimFilter{sort: w.prefs.sort(keyQueueSort)}}
	q.field = widgets.NewSearchField(lang.L("Filter claims"), "/")
	q.field.OnChanged = func(words string) { q.set(func(f *claimFilter) { f.words = words }) }
	q.field.OnEscape = func() { q.leaveField() }
	q.field.OnSubmitted = func(string) { w.win.Canvas().Unfocus() }
	q.field.OnKey = func(name fyne.KeyName) {
		if name == fyne.KeyDown {
			w.win.Canvas().Unfocus()
		}
	}
	q.all = widgets.NewChip(filterAll.title(), func() { q.set(func(f *claimFilter) { f.kind = filterAll }) })
	q.undecided = widgets.NewChip(filterUndecided.title(), func() { q.set(func(f *claimFilter) { f.kind = filterUndecided }) })
	q.more = widgets.NewIconChip("filter", "", nil)
	q.more.OnTapped = q.chooseFilter
	sort := widgets.NewIconButton("sort", lang.L("The order of the claims"), nil).WithHints(w.shell.status.hint)
	sort.OnTapped = func() { w.popUp(sort, w.sortItems(q.filter, q.sortBy)) }
	q.list = widgets.NewKeyList(claimRowHeight, func() int { return len(q.rows) }, func() fyne.CanvasObject { return newQueueRow(w) }, q.fill)
	q.list.Led = true
	q.list.GroupAt = func(i int) (string, string, bool) {
		if i < 0 || i >= len(q.rows) || q.rows[i].claim != "" {
			return "", "", false
		}
		return q.rows[i].heading, widgets.Number(q.rows[i].count), true
	}
	q.list.OnSelected = func(i int) {
		if i >= 0 && i < len(q.rows) && q.rows[i].claim != "" {
			selected(q.rows[i].claim)
		}
	}
	q.list.OnOpened = func(int) { w.review().enter() }
	q.nothing = widgets.NewText(widgets.TextSmall, lang.L("No claim is like that. Esc shows all."), widgets.ColorInk2).Wrapped(2)
	q.nothing.Hide()
	q.chips = container.New(layout.NewCustomPaddedHBoxLayout(6), q.all, q.undecided, q.more)
	top := widgets.Inset(10, 8, 10, 8, container.New(layout.NewCustomPaddedVBoxLayout(7),
		container.NewBorder(nil, nil, nil, widgets.Inset(6, 0, 0, 0, sort), q.field), q.chips))
	q.root = container.NewStack(
		widgets.NewPanel(widgets.ColorBg, widgets.SideRight, nil),
		widgets.Inset(0, 0, 1, 0, container.NewBorder(top, nil, nil, nil, q.list, widgets.Inset(12, 12, 12, 0, q.nothing))),
	)
	return q
}

// set changes the filter and lists the claims anew.
func (q *reviewQueue) set(change func(*claimFilter)) {
	change(&q.filter)
	q.update()
	if len(q.order) > 0 && !slices.Contains(q.order, q.w.sel.claim) {
		q.w.selectClaim(q.order[0])
	}
}

// chooseFilter offers the filters that have no chip of their own.
func (q *reviewQueue) chooseFilter() { q.w.popUp(q.more, q.w.filterItems(q.filter, q.show)) }

// pickFilter is chooseFilter by key.
func (q *reviewQueue) pickFilter() { q.w.pickFilter(q.filter, q.show) }

// show lists the claims of one kind.
func (q *reviewQueue) show(kind filterKind) { q.set(func(f *claimFilter) { f.kind = kind }) }

// sortBy lists the claims in another order, also after the next start.
func (q *reviewQueue) sortBy(kind sortKind) {
	q.w.prefs.setSort(keyQueueSort, kind)
	q.set(func(f *claimFilter) { f.sort = kind })
}

// pickSort offers the orders by key.
func (q *reviewQueue) pickSort() { q.w.pickSort(q.filter, q.sortBy) }

// escape drops the filter; it reports whether there was one.
func (q *reviewQueue) escape() bool {
	if !q.filter.narrows() {
		return false
	}
	q.filter = claimFilter{sort: q.filter.sort}
	q.field.SetText("")
	q.update()
	return true
}

func (q *reviewQueue) leaveField() {
	q.w.review().setUnfolded(false)
	q.w.win.Canvas().Unfocus()
	q.escape()
}

func (q *reviewQueue) update() {
	v := q.w.view
	if q.shown != v || q.made != q.filter {
		q.shown, q.made = v, q.filter
		q.rows, q.order = q.filter.rows(v)
		q.all.SetCount(len(v.Claims))
		q.undecided.SetCount(v.tally.Claims - v.tally.Decided)
		q.all.SetSelected(q.filter.kind == filterAll)
		q.undecided.SetSelected(q.filter.kind == filterUndecided)
		q.showFilter()
		if len(q.rows) == 0 && len(v.Claims) > 0 {
			q.nothing.Show()
		} else {
			q.nothing.Hide()
		}
		q.list.Refresh()
	}
	at := -1
	for i, r := range q.rows {
		if r.claim != "" && r.claim == q.w.sel.claim {
			at = i
		}
	}
	q.list.SetSelected(at)
}

// showFilter names the filter that has no chip of its own, in place of a chip.
func (q *reviewQueue) showFilter() {
	own := q.filter.kind > filterUndecided
	setVisible(q.undecided, !own)
	q.more.SetSelected(own)
	title, n := "", -1
	if own {
		title, n = q.filter.kind.title(), len(q.order)
	}
	q.more.SetText(title)
	q.more.SetCount(n)
	if own {
		q.all.SetCount(-1) // leave room
	}
	q.chips.Refresh()
}

// queueRow is one claim of the queue.
type queueRow struct {
	widget.BaseWidget
	verdict *widgets.VerdictLabel
	name    *widgets.Words
	marks   *widgets.MarksRow
	about   *widgets.Words
	signs   *signRow
	hint    *hinted // says what the signs mean
	w       *window
	claim   string
}

func newQueueRow(w *window) *queueRow {
	r := &queueRow{
		w:       w,
		verdict: widgets.NewVerdictIcon(widgets.Undecided, true), name: widgets.NewWords(widgets.TextBody).Wrapped(2),
		marks: widgets.NewMarksRow(nil), about: widgets.NewWords(widgets.TextNote).Cut(),
		signs: newSignRow(),
	}
	r.hint = newHinted(r.signs.root, "", w.shell.status.hint)
	r.ExtendBaseWidget(r)
	return r
}

// Dragged implements fyne.Draggable: a claim is dropped on another to merge them.
func (r *queueRow) Dragged(e *fyne.DragEvent) { r.w.review().drag.claim(r.claim, e.AbsolutePosition) }

// DragEnd implements fyne.Draggable.
func (r *queueRow) DragEnd() { r.w.review().drag.drop() }

// CreateRenderer implements fyne.Widget.
func (r *queueRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(&queueRowLayout{r}, r.verdict, r.name, r.marks, r.about, r.hint))
}

func (q *reviewQueue) fill(i int, o fyne.CanvasObject) {
	r, ok := o.(*queueRow)
	if !ok || i < 0 || i >= len(q.rows) || q.rows[i].claim == "" {
		return
	}
	v := q.w.view
	c := v.claim(q.rows[i].claim)
	if c == nil {
		return
	}
	r.claim = c.ID
	kind, solid := v.verdictOf(c.ID), true
	r.verdict.Set(verdictStyle(kind), solid)
	r.name.SetRuns(widgets.Run{Text: shortName(claimName(c)), Bold: q.list.Selected() == i})
	r.marks.SetMarks(standings(v, c.ID))
	r.about.SetRuns(widgets.Run{Text: q.about(c), Color: widgets.ColorInk2})
	r.signs.set(signsOf(v, c.ID))
	r.hint.words = r.signs.words()
	r.Refresh()
}

// about says under a claim what is to be known before it is opened.
func (q *reviewQueue) about(c *fact.Claim) string {
	v := q.w.view
	all, found := v.Assessments[c.ID].Differences, v.Assessments[c.ID].Found()
	material, beside := v.materialCount(c.ID), 0
	for _, d := range found {
		if d.Material && d.Concerns != fact.ConcernsClaim {
			beside++ // to be settled too, though the claim stands
		}
	}
	var words []string
	if material > 0 {
		words = append(words, counted("{{.Count}} material", material))
	}
	if beside > 0 {
		words = append(words, counted("{{.Count}} on names or sources", beside))
	}
	minor := len(found) - material - beside
	if minor > 0 && (len(words) == 0 || beside == 0 && len(v.columns) <= queueMarks) { // there is no room for more
		words = append(words, counted("{{.Count}} minor", minor))
	}
	if toRead := len(all) - len(found); toRead > 0 && len(words) == 0 {
		words = append(words, counted("{{.Count}} to read", toRead))
	}
	if len(words) == 0 {
		return lang.L("no difference")
	}
	return strings.Join(words, ", ")
}

// claimName is what a claim is called on every page: words of an article, which may stand in the
// middle of a sentence.
func claimName(c *fact.Claim) string { return upperFirst(c.Text) }

// shortName keeps a row from being laid out over a whole article.
func shortName(s string) string {
	const most = 240
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// standings are the marks of a claim, an article each, in the order of the columns.
func standings(v *view, claimID string) []widgets.Standing {
	out := make([]widgets.Standing, len(v.columns))
	for _, cell := range v.matrix[claimID] {
		out[v.columnAt[cell.Article]] = standingStyle(cell.Standing)
	}
	return out
}

func standingStyle(s desk.Standing) widgets.Standing {
	switch s {
	case desk.States:
		return widgets.StatesIt
	case desk.Differs:
		return widgets.StatesDifferently
	case desk.Alludes:
		return widgets.Alludes
	}
	return widgets.IsSilent
}

// queueRowLayout places icon, name and marks of a row.
type queueRowLayout struct{ r *queueRow }

func (l *queueRowLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	px := widgets.Px
	left := px(34)
	l.r.verdict.Move(fyne.NewPos(px(10), px(5)))
	l.r.verdict.Resize(fyne.NewSize(px(18), px(18)))
	height := l.r.name.HeightFor(size.Width - left - px(10))
	l.r.name.Move(fyne.NewPos(left, px(5)))
	l.r.name.Resize(fyne.NewSize(size.Width-left-px(10), height))
	marks := min(l.r.marks.MinSize().Width, (size.Width-left)*0.6)
	y := size.Height - px(20)
	l.r.marks.Move(fyne.NewPos(left, y))
	l.r.marks.Resize(fyne.NewSize(marks, px(14)))
	l.r.about.Move(fyne.NewPos(left+marks+px(10), y))
	signs := l.r.signs.width()
	l.r.about.Resize(fyne.NewSize(max(0, size.Width-left-marks-px(20)-signs), px(14)))
	placeAt(l.r.hint, size.Width-signs-px(8), y, signs, px(14))
}

func (l *queueRowLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, widgets.Px(claimRowHeight)-1)
}
