package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// overviewHead is the sentence a chief editor wants, how far the story is
// decided, and what is left to do.
type overviewHead struct {
	p        *overviewPage
	headline *widgets.LinkedWords
	tally    *widgets.TallyBar
	decided  *widgets.Words
	labels   []*widgets.VerdictLabel
	row      *fyne.Container
	todo     *widgets.LinkedWords
	also     *widgets.LinkedWords // what else waits for somebody
	low      bool                 // the page is too low for more than the sentence and what is left
	root     *fyne.Container
}

// tallyOrder is the order of the verdicts in the tally.
var tallyOrder = []fact.VerdictKind{fact.Corroborated, fact.Disputed, fact.SingleSource, fact.NotCheckable}

func newOverviewHead(p *overviewPage) *overviewHead {
	h := &overviewHead{
		p: p, headline: widgets.NewLinkedWords(widgets.TextTitle), tally: widgets.NewTallyBar(10),
		decided: widgets.NewWords(widgets.TextSmall), row: container.New(&wrapLayout{gap: 16}),
		todo: widgets.NewLinkedWords(widgets.TextSmall), also: widgets.NewLinkedWords(widgets.TextSmall),
	}
	h.headline.Wrapped(3)
	for _, kind := range append(tallyOrder[:len(tallyOrder):len(tallyOrder)], fact.Undecided) {
		label := widgets.NewVerdictLabel(verdictStyle(kind), true)
		h.labels = append(h.labels, label)
		h.row.Add(label)
	}
	h.root = container.New(&panelLayout{h.place, func() fyne.Size { return fyne.NewSize(300, 60) }},
		widgets.NewPanel(widgets.NoFill, widgets.SideBottom, nil), h.headline, h.tally, h.decided, h.row, h.todo, h.also)
	return h
}

func (h *overviewHead) update(v *view) {
	t := v.tally
	h.headline.SetRuns(h.sentence(v)...)
	for i, kind := range tallyOrder {
		h.labels[i].SetCount(t.ByVerdict[kind])
	}
	h.labels[len(tallyOrder)].SetCount(t.Claims - t.Decided)
	h.tally.Set(tallyParts(t), t.Claims)
	h.decided.SetRuns(
		widgets.Run{Text: widgets.Numbered(lang.L("%d of %d"), t.Decided, t.Claims), Bold: true, Color: widgets.ColorInk2},
		widgets.Run{Text: " " + lang.L("decided"), Color: widgets.ColorInk2})
	h.todo.SetRuns(h.left(v)...)
	also := h.waiting(v)
	setVisible(h.also, len(also) > 0)
	h.also.SetRuns(also...)
	h.root.Refresh()
}

// sentence is the headline of the story. Its numbers lead to what they count.
func (h *overviewHead) sentence(v *view) []widgets.Run {
	t := v.tally
	origins := func() { h.p.w.open(pageOrigins) }
	var outlets func()
	if t.UnknownOutlets > 0 {
		outlets = h.p.w.askOutletsOfStory
	}
	shown := lang.L("none shown to be independent")
	if t.Shown > 0 {
		shown = counted("{{.Count}} shown to be independent", t.Shown)
	}
	disputed := widgets.Run{Text: lang.L("no claim in dispute"), Bold: true}
	if t.InDispute > 0 {
		disputed = widgets.Run{Text: counted("{{.Count}} claims in dispute", t.InDispute), Bold: true, OnTapped: func() { h.only(filterInDispute) }}
	}
	return []widgets.Run{
		{Text: outletsWords(t), Bold: true, OnTapped: outlets},
		{Text: ", ", Bold: true},
		{Text: originsWords(t.Origins), Bold: true, OnTapped: origins},
		{Text: ", ", Bold: true},
		{Text: shown, Bold: true, OnTapped: origins},
		{Text: "; ", Bold: true},
		disputed,
		{Text: ".", Bold: true},
	}
}

// outletsWords counts who published the articles, as far as they say it.
func outletsWords(t desk.Tally) string {
	switch {
	case t.UnknownOutlets == 0:
		return counted("{{.Count}} outlets", t.Outlets)
	case t.Outlets == 0:
		return counted("{{.Count}} articles of unknown outlets", t.UnknownOutlets)
	}
	return counted("{{.Count}} outlets", t.Outlets) + ", " + counted("{{.Count}} articles of unknown outlets", t.UnknownOutlets)
}

// left says what is left to do, and leads there.
func (h *overviewHead) left(v *view) []widgets.Run {
	var l linkList
	differences := claimFilter{}.countOf(v, filterSuggestedDisputed)
	l.add("{{.Count}} material differences", differences, func() { h.only(filterSuggestedDisputed) })
	undecided := "{{.Count}} undecided claims"
	if differences > 0 {
		undecided = "{{.Count}} other undecided claims"
	}
	l.add(undecided, v.tally.Claims-v.tally.Decided-differences, func() { h.only(filterUndecided) })
	l.add("{{.Count}} matches", len(v.openPairs), func() { h.p.w.open(pageMatches) })
	if len(l) == 0 {
		return []widgets.Run{{Text: lang.L("Nothing is left to do"), Color: widgets.ColorInk2}}
	}
	return append([]widgets.Run{{Text: lang.L("Left to do:") + " ", Color: widgets.ColorInk2}}, l...)
}

// waiting says what people left open beside the verdicts, and leads there; nothing
// where nothing is.
func (h *overviewHead) waiting(v *view) []widgets.Run {
	var l linkList
	only := func(words string, kind filterKind) {
		l.add(words, claimFilter{}.countOf(v, kind), func() { h.only(kind) })
	}
	only("{{.Count}} claims with open questions", filterQuestions)
	only("{{.Count}} claims sent back", filterSentBack)
	only("{{.Count}} claims changed since they were decided", filterMoved)
	if len(v.Reviews) > 0 { // somebody does look at verdicts
		only("{{.Count}} claims to be reviewed", filterToReview)
	}
	only("{{.Count}} flagged claims", filterFlagged)
	l.add("{{.Count}} contradictory answers", len(v.keysOf(pairsContradicted)), func() {
		h.p.w.open(pageMatches)
		h.p.w.matches().list(pairsContradicted)
	})
	if len(l) == 0 {
		return nil
	}
	return append([]widgets.Run{{Text: lang.L("To come back to:") + " ", Color: widgets.ColorInk2}}, l...)
}

// linkList is links with commas between them.
type linkList []widgets.Run

// add adds a link, unless it counts nothing.
func (l *linkList) add(words string, n int, do func()) {
	if n == 0 {
		return
	}
	if len(*l) > 0 {
		*l = append(*l, widgets.Run{Text: ", ", Color: widgets.ColorInk2})
	}
	*l = append(*l, widgets.Run{Text: counted(words, n), OnTapped: do})
}

// only lists the claims of one kind.
func (h *overviewHead) only(kind filterKind) {
	h.p.show(kind)
}

// Places within the head, in the design's units.
const (
	headlineTop = 14
	headlineGap = 12 // to the bar
	tallyHeight = 10
	labelsGap   = 16 // from the bar to the labels
	labelsLine  = 18
	headBottom  = 12
)

func (h *overviewHead) heightFor(width float32) float32 {
	px := widgets.Px
	height := px(headlineTop + headlineGap + tallyHeight + labelsGap - 4 + headBottom)
	if h.low {
		height = px(headlineTop + headlineGap/2 + headBottom)
	}
	height += h.headline.HeightFor(width-2*px(overviewMargin)) + h.labelsHeight(width)
	if h.twoLines(width) {
		height += px(labelsLine + 4)
	}
	if h.also.Visible() {
		height += px(labelsLine + 4)
	}
	return height
}

// setLow leaves out the tally where the page has no room for it.
func (h *overviewHead) setLow(low bool) {
	h.low = low
	for _, o := range []fyne.CanvasObject{h.tally, h.decided, h.row} {
		setVisible(o, !low)
	}
}

// twoLines reports whether what is left to do has no room beside the labels.
func (h *overviewHead) twoLines(width float32) bool {
	if h.low {
		return false
	}
	labels := -widgets.Px(16)
	for _, l := range h.labels {
		labels += l.MinSize().Width + widgets.Px(16)
	}
	return labels+h.todo.MinSize().Width+widgets.Px(16) > width-2*widgets.Px(overviewMargin)
}

// labelsHeight is how high the labels of the verdicts are, in one row or more.
func (h *overviewHead) labelsHeight(width float32) float32 {
	if h.low {
		return widgets.Px(labelsLine)
	}
	return max(widgets.Px(labelsLine), h.row.Layout.(*wrapLayout).heightFor(h.row.Objects, width-2*widgets.Px(overviewMargin)))
}

func (h *overviewHead) place(size fyne.Size) {
	px := widgets.Px
	left, width := px(overviewMargin), size.Width-2*px(overviewMargin)
	o := h.root.Objects
	placeAt(o[0], 0, 0, size.Width, size.Height)
	y := px(headlineTop)
	height := h.headline.HeightFor(width)
	placeAt(h.headline, left, y, width, height)
	y += height + px(headlineGap)
	if h.low {
		y -= px(headlineGap / 2)
		placeAt(h.todo, left, y, min(h.todo.MinSize().Width, width), px(labelsLine))
		placeAt(h.also, left, y+px(labelsLine+4), min(h.also.MinSize().Width, width), px(labelsLine))
		return
	}
	decided := h.decided.MinSize().Width
	placeAt(h.tally, left, y, width-decided-px(20), px(tallyHeight))
	placeAt(h.decided, left+width-decided, y-px(3), decided, px(16))
	y += px(tallyHeight + labelsGap - 4)
	labels := h.labelsHeight(size.Width)
	placeAt(h.row, left, y, width, labels)
	todo := h.todo.MinSize().Width
	if h.twoLines(size.Width) {
		placeAt(h.todo, left, y+labels+px(4), min(todo, width), px(labelsLine))
		y += labels + px(4)
	} else {
		placeAt(h.todo, left+width-todo, y, todo, px(labelsLine))
	}
	placeAt(h.also, left, y+px(labelsLine+4), min(h.also.MinSize().Width, width), px(labelsLine))
}

// overviewBar filters the claims, and says what the marks in the cells mean.
type overviewBar struct {
	p      *overviewPage
	field  *widgets.Field
	filter *widgets.Button
	sort   *widgets.Button
	legend *fyne.Container
	root   *fyne.Container
}

func newOverviewBar(p *overviewPage) *overviewBar {
	b := &overviewBar{p: p}
	b.field = widgets.NewSearchField(lang.L("Filter claims"), p.w.keyOf("overview.filter"))
	b.field.OnChanged = func(words string) { p.setFilter(func(f *claimFilter) { f.words = words }) }
	b.field.OnSubmitted = func(string) { p.w.focusPage() }
	b.field.OnEscape = func() {
		p.escape()
		p.w.focusPage()
	}
	b.field.OnKey = func(name fyne.KeyName) {
		p.w.focusPage()
		p.move(name)
	}
	b.filter = widgets.NewButton(lang.L("Filter"), nil).WithIcon("filter").WithHint(lang.L("Show only some claims")).WithHints(p.w.shell.status.hint)
	b.filter.OnTapped = func() { p.w.popUp(b.filter, p.w.filterItems(p.filter, p.show)) }
	b.sort = widgets.NewButton("", nil).WithIcon("sort").WithHint(lang.L("The order of the claims")).WithHints(p.w.shell.status.hint)
	b.sort.OnTapped = func() { p.w.popUp(b.sort, p.w.sortItems(p.filter, p.sortBy)) }
	b.legend = container.New(layout.NewCustomPaddedHBoxLayout(16),
		widgets.NewStandingLabel(widgets.StatesIt, lang.L("states it")),
		widgets.NewStandingLabel(widgets.StatesDifferently, lang.L("states it differently")),
		widgets.NewStandingLabel(widgets.Alludes, lang.L("only alludes")),
		widgets.NewStandingLabel(widgets.IsSilent, lang.L("silent")))
	left := container.New(layout.NewCustomPaddedHBoxLayout(8), widgets.Fixed(210, 28, b.field), b.filter, b.sort)
	line := container.New(&panelLayout{func(size fyne.Size) {
		least, legend := left.MinSize().Width, b.legend.MinSize()
		placeAt(left, 0, 0, min(least, size.Width), size.Height)
		setVisible(b.legend, least+legend.Width+widgets.Px(12) <= size.Width) // what is under the mouse says it too
		placeAt(b.legend, size.Width-legend.Width, (size.Height-legend.Height)/2, legend.Width, legend.Height)
	}, func() fyne.Size { return fyne.NewSize(200, left.MinSize().Height) }}, left, b.legend)
	b.root = container.NewStack(
		widgets.NewPanel(widgets.NoFill, widgets.SideBottom, nil),
		widgets.Inset(overviewMargin, 8, overviewMargin, 8, line),
	)
	return b
}

func (b *overviewBar) update(v *view) {
	f := b.p.filter
	title := lang.L("Filter")
	if f.kind != filterAll {
		title = f.kind.title()
	}
	b.filter.SetText(title)
	b.sort.SetText(f.sort.title())
	hint := ""
	if f.narrows() {
		n := 0
		for _, r := range b.p.rows {
			if r.claim != "" {
				n++
			}
		}
		hint = widgets.Number(n) + " / " + widgets.Number(len(v.Claims))
	}
	b.field.SetHint(hint)
	if hint == "" {
		b.field.SetKey(b.p.w.keyOf("overview.filter"))
	} else {
		b.field.SetKey("")
	}
	b.root.Refresh()
}
