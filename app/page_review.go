package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the Review page, in the design's units.
const (
	queueWidth      = 252
	queueWidthWide  = 320 // from wideWindow on
	wideWindow      = 1800
	queueFoldsBelow = 1000 // width of the page under which the queue folds away
	headHeight      = 71   // least
	nameLines       = 3    // most, of the name of a claim
	dockHeight      = 149
	dockHeightLow   = 90 // under lowPage
	lowPage         = 640
	dockHeightLeast = 61 // under leastPage: the tabs and a difference
	leastPage       = 440
	ordinaryPage    = 752
	dockShare       = 0.35 // of what a page is higher than an ordinary one
	barHeight       = 93
	suggestionWidth = 308
)

// reviewPage is the main screen: the claims as a queue, the selected claim's
// statements side by side, where they differ, what is suggested, and the verdict.
type reviewPage struct {
	docking follower // shows what is known of the claim
	finder  finder   // of what takes long
	w       *window
	queue   *reviewQueue
	head    *reviewHead
	columns *reviewColumns
	dock    *reviewDock
	bar     *reviewBar
	drag    *reviewDrag
	empty   *widgets.Words
	behind  int             // reason of the suggestion whose ground is shown, -1 for none
	open    bool            // the queue lies over the claim where it is folded away
	claim   *fyne.Container // everything but the queue
	root    *fyne.Container
}

func newReviewPage(w *window) *reviewPage {
	p := &reviewPage{w: w, behind: -1}
	p.finder = finder{b: w.bridge, done: p.found}
	p.queue = newReviewQueue(w, func(id string) {
		w.pressed("claim.cursor")
		w.selectClaim(id)
	})
	p.head = newReviewHead(w)
	p.columns = newReviewColumns(w, p)
	p.dock = newReviewDock(w)
	p.dock.root.Hide() // until it speaks of a claim
	p.bar = newReviewBar(w, p)
	p.empty = widgets.NewText(widgets.TextBody, "", widgets.ColorInk2).Align(fyne.TextAlignCenter).Wrapped(3)
	p.claim = container.New(&reviewLayout{p.head}, p.head.root, p.columns.root, p.dock.root, p.bar.root)
	p.drag = newReviewDrag(w, p)
	p.root = container.New(&queueLayout{page: p}, p.claim, p.queue.root, p.empty, p.drag.layer)
	return p
}

func (p *reviewPage) object() fyne.CanvasObject { return p.root }

// focus leaves the keyboard to the commands.
func (p *reviewPage) focus() fyne.Focusable { return nil }

func (p *reviewPage) update() {
	p.queue.update()
	c := p.w.view.claim(p.w.sel.claim)
	if c == nil {
		p.claim.Hide()
		p.empty.SetText(lang.L("The articles of this story make no claim. Import another report, or make a statement of words in an article."))
		p.empty.Show()
		return
	}
	p.empty.Hide()
	p.claim.Show()
	if p.bar.claim != c.ID {
		p.behind = -1
		p.setUnfolded(false)
	}
	p.bar.follow(c.ID)
	if p.head.update(c, p.queue.order); p.head.heightFor(p.claim.Size().Width) != p.head.root.Size().Height {
		p.claim.Layout.Layout(p.claim.Objects, p.claim.Size()) // its name takes more lines, or fewer
	}
	p.columns.update(c)
	p.bar.update(c)
	p.updateDock(c)
}

// updateDock shows the differences and the suggestion of a claim, a frame later when
// it is another one, with all that is found of it by then.
func (p *reviewPage) updateDock(c *fact.Claim) {
	if p.w.bridge.inline || p.dock.claim == c.ID {
		p.dock.update(c)
		p.dock.root.Show()
		return
	}
	ready := func() bool {
		c := p.shown()
		if c == nil {
			return true
		}
		_, ok := p.w.view.findingsOf(c)
		return ok
	}
	if len(c.Statements) >= manyStatements && !ready() {
		id := c.ID
		p.w.bridge.after(followAfter/2, func() { // the first frame has both processors for itself
			if c := p.shown(); c != nil && c.ID == id && !ready() {
				p.finder.seek(p.w.view, c)
			}
		})
	}
	p.docking.put(p.w.bridge, ready, func() {
		if c := p.shown(); c != nil && p.dock.claim != c.ID {
			p.dock.update(c)
			p.dock.root.Show()
			p.lookAhead()
		}
	})
}

// shown is the claim that is shown; nil for none, or where another page is.
func (p *reviewPage) shown() *fact.Claim {
	if p.w.view == nil || p.w.current != pageReview {
		return nil
	}
	return p.w.view.claim(p.w.sel.claim)
}

// found takes up what was found of a claim, if it is still the one that is shown.
func (p *reviewPage) found(v *view, claim string) {
	c := p.shown()
	switch {
	case c == nil || p.w.view != v || c.ID != claim:
	case p.dock.claim == claim:
		p.dock.suggestion.found(c)
	default:
		p.docking.arrived()
	}
}

// setUnfolded brings the queue over the claim where the page is too narrow for
// both, or folds it away again.
func (p *reviewPage) setUnfolded(on bool) {
	if p.open != on {
		p.open = on
		p.root.Refresh()
	}
}

// filterClaims gives the keyboard to the field over the queue.
func (p *reviewPage) filterClaims() {
	p.setUnfolded(true)
	p.queue.field.Focus()
}

// order is the order of the claims in the queue.
func (p *reviewPage) order() []string { return p.queue.order }

// column and statement move the cursor to another article, or to another
// statement.
func (p *reviewPage) column(step int)    { p.columns.move(step) }
func (p *reviewPage) statement(step int) { p.columns.step(step) }

// openInArticle shows the statement at the cursor in its article.
func (p *reviewPage) openInArticle() {
	if id := p.columns.here(); id != "" {
		p.w.openStatement(id)
	}
}

// chooseStatement chooses the statement at the cursor for the next act, or no
// longer.
func (p *reviewPage) chooseStatement() {
	p.columns.choose(p.columns.here())
	words := ""
	if n := len(p.columns.chosen); n > 0 {
		words = counted("{{.Count}} statements chosen", n)
	}
	p.w.shell.status.hint(words)
}

// lookBehind shows what a reason of the suggestion was read from; once more, or
// with -1, shows nothing of it.
func (p *reviewPage) lookBehind(reason int) {
	reasons := p.dock.suggestion.reasons
	if reason == p.behind || reason >= len(reasons) {
		reason = -1
	}
	p.behind = reason
	p.dock.suggestion.mark()
	if reason < 0 {
		p.columns.light(nil)
		p.dock.light(-1)
		return
	}
	r := reasons[reason]
	p.columns.light(r.Statements)
	p.dock.light(r.Difference)
	if len(r.Statements) == 0 && len(r.Evidence) > 0 {
		p.dock.show(tabEvidence)
	}
	p.dock.suggestion.reveal(reason)
}

// nextReason shows what the next reason of the suggestion was read from.
func (p *reviewPage) nextReason() { p.lookBehind(p.behind + 1) }

// escape leaves what is pending, chosen or looked behind; it reports whether there
// was anything.
func (p *reviewPage) escape() bool {
	if p.drag.escape() {
		return true
	}
	if p.bar.escape() {
		return true
	}
	if p.columns.chooseNone() {
		p.w.shell.status.hint("")
		return true
	}
	if p.behind >= 0 {
		p.lookBehind(-1)
		return true
	}
	return p.queue.escape()
}

// choose, take, writeReason and enter are what the verdict keys do; see reviewBar.
func (p *reviewPage) choose(kind fact.VerdictKind) { p.bar.choose(kind) }
func (p *reviewPage) writeReason()                 { p.bar.focusReason() }

func (p *reviewPage) take() {
	p.bar.choose(p.w.view.Assessments[p.w.sel.claim].Suggestion.Verdict)
}

func (p *reviewPage) enter() {
	if !p.bar.submit() {
		p.openInArticle()
	}
}

// queueLayout stands the queue beside the claim; where the page is narrow the
// queue folds away.
type queueLayout struct{ page *reviewPage }

func (l *queueLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	width := float32(queueWidth)
	if size.Width >= widgets.Px(wideWindow-railWidth) {
		width = queueWidthWide
	}
	width = widgets.Px(width)
	folds := size.Width < widgets.Px(queueFoldsBelow)
	setVisible(l.page.queue.root, !folds || l.page.open)
	placeAt(l.page.queue.root, 0, 0, width, size.Height)
	placeAt(l.page.drag.layer, 0, 0, size.Width, size.Height)
	if folds {
		width = 0
	}
	placeAt(l.page.claim, width, 0, size.Width-width, size.Height)
	words := min(420, size.Width-width-64)
	placeAt(l.page.empty, width+(size.Width-width-words)/2, size.Height/3, words, 60)
}

func (l *queueLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 400) }

// reviewLayout stacks head, columns, dock and verdict bar.
type reviewLayout struct{ head *reviewHead }

func (l *reviewLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	dock := widgets.Px(dockHeight)
	l.head.setLines(size.Height >= widgets.Px(leastPage))
	switch spare := size.Height - widgets.Px(ordinaryPage); {
	case size.Height < widgets.Px(leastPage):
		dock = widgets.Px(dockHeightLeast)
	case size.Height < widgets.Px(lowPage):
		dock = widgets.Px(dockHeightLow)
	case spare > 0: // a high window has room for more of it
		dock += float32(int(spare * dockShare))
	}
	head, bar := l.head.heightFor(size.Width), widgets.Px(barHeight)
	columns := max(0, size.Height-head-dock-bar)
	y := float32(0)
	for i, h := range []float32{head, columns, dock, bar} {
		objects[i].Move(fyne.NewPos(0, y))
		objects[i].Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}

func (*reviewLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 360) }

// reviewHead says which claim it is, where it stands and what it rests on.
type reviewHead struct {
	w       *window
	name    *widgets.Words
	verdict *widgets.VerdictLabel
	facts   *widgets.Words
	place   *widgets.Words
	marks   *widgets.Words
	right   *fyne.Container // place in the queue, history and more
	second  *fyne.Container // the line below the name
	root    *fyne.Container
}

func newReviewHead(w *window) *reviewHead {
	h := &reviewHead{
		w: w, name: widgets.NewWords(widgets.TextTitle).Wrapped(nameLines), verdict: widgets.NewSmallVerdictLabel(widgets.Undecided, true),
		facts: widgets.NewWords(widgets.TextSmall).Cut(), place: widgets.NewWords(widgets.TextSmall), marks: widgets.NewWords(widgets.TextSmall),
	}
	history := widgets.NewButton(lang.L("History"), w.showHistory).WithIcon("history").WithHint(lang.L("Verdicts, comments and evidence of this claim")).WithHints(w.shell.status.hint)
	more := widgets.NewIconButton("more", lang.L("More on this claim"), nil).WithHints(w.shell.status.hint)
	more.OnTapped = func() { w.popUp(more, w.claimMenu()) }
	h.right = container.New(layout.NewCustomPaddedHBoxLayout(8), h.place, history, more)
	differences := container.New(layout.NewCustomPaddedHBoxLayout(8), widgets.NewKeyCap(w.keyOf("view.differences")), h.marks)
	h.second = container.NewBorder(nil, nil, h.verdict, differences, widgets.Inset(16, 0, 12, 0, h.facts))
	h.root = container.New(&panelLayout{h.arrange, func() fyne.Size { return fyne.NewSize(300, widgets.Px(headHeight)) }},
		widgets.NewPanel(widgets.NoFill, widgets.SideBottom, nil), h.name, h.right, h.second)
	return h
}

// Measures of the head, in the design's units.
const (
	headSide = 17
	headTop  = 10
	headLine = 28 // of the buttons, and of a name of one line
	headFoot = 33 // the line below the name, and the room round it
)

// nameSize is how high the name is in a head of a width, and how wide.
func (h *reviewHead) nameSize(width float32) fyne.Size {
	width -= 2*widgets.Px(headSide) + h.right.MinSize().Width + widgets.Px(12)
	return fyne.NewSize(width, max(widgets.Px(headLine), h.name.HeightFor(max(1, width))))
}

// setLines gives the name its lines, or a single one where the page is very low.
func (h *reviewHead) setLines(several bool) {
	if several {
		h.name.Wrapped(nameLines)
	} else {
		h.name.Wrapped(1)
	}
}

func (h *reviewHead) heightFor(width float32) float32 {
	return widgets.Px(headTop) + h.nameSize(width).Height + widgets.Px(headFoot)
}

// arrange stands the name beside the buttons, which keep to its first line.
func (h *reviewHead) arrange(size fyne.Size) {
	px := widgets.Px
	name, right, side, top := h.nameSize(size.Width), h.right.MinSize().Width, px(headSide), px(headTop)
	placeAt(h.root.Objects[0], 0, 0, size.Width, size.Height)
	placeAt(h.name, side, top, name.Width, name.Height)
	placeAt(h.right, size.Width-side-right, top, right, px(headLine))
	placeAt(h.second, side, size.Height-px(headFoot-5), size.Width-2*side, px(headFoot-13))
}

func (h *reviewHead) update(c *fact.Claim, order []string) {
	v := h.w.view
	h.name.SetRuns(widgets.Run{Text: claimName(c), Bold: true})
	h.verdict.Set(verdictStyle(v.verdictOf(c.ID)), true)
	a := v.Assessments[c.ID]
	runs := h.standing(c)
	runs = append(runs,
		widgets.Run{Text: counted("{{.Count}} articles", v.articleCount(c.ID)) + "     ", Color: widgets.ColorInk2},
		widgets.Run{Text: originsWords(len(v.originsOf(c.ID))) + ", ", Color: widgets.ColorInk2},
		widgets.Run{Text: independenceWords(a.Independence) + "     ", Color: widgets.ColorInk2, Bold: true},
		widgets.Run{Text: differencesWords(a), Color: widgets.ColorInk2})
	if n := v.materialCount(c.ID); n > 0 {
		runs = append(runs, widgets.Run{Text: ", " + widgets.Numbered(lang.L("%d material"), n), Color: widgets.ColorDisputed, Bold: true})
	}
	if found := len(a.Found()); found > 0 && len(a.Differences) > found {
		runs = append(runs, widgets.Run{Text: ", " + counted("{{.Count}} to read", len(a.Differences)-found), Color: widgets.ColorInk2})
	}
	h.facts.SetRuns(runs...)
	h.place.SetRuns(widgets.Run{Text: placeWords(v, order, c.ID), Color: widgets.ColorInk2})
	state := lang.L("Differences on")
	if !h.w.prefs.differences() {
		state = lang.L("Differences off")
	}
	h.marks.SetRuns(widgets.Run{Text: state, Color: widgets.ColorInk2})
}

// standing says who decided the claim, and what is to be known of that: reviews,
// open questions, a flag.
func (h *reviewHead) standing(c *fact.Claim) []widgets.Run {
	v := h.w.view
	var runs []widgets.Run
	say := func(words string, color fyne.ThemeColorName) {
		runs = append(runs, widgets.Run{Text: words + "     ", Color: color, Bold: color == widgets.ColorWarn})
	}
	if verdict := v.Verdict(c.ID); verdict != nil && verdict.Kind != fact.Undecided {
		say(fmt.Sprintf(lang.L("by %s, %s"), verdict.By, whenWords(verdict.At)), widgets.ColorInk2)
	}
	for _, s := range signsOf(v, c.ID) {
		say(s.words, s.color)
	}
	return runs
}

// placeWords says how much is left: "3 of 53 undecided".
func placeWords(v *view, order []string, id string) string {
	at, undecided := 0, 0
	for _, other := range order {
		if v.verdictOf(other) == fact.Undecided {
			undecided++
			if other == id {
				at = undecided
			}
		}
	}
	switch {
	case undecided == 0:
		return lang.L("All decided")
	case at == 0:
		return widgets.Numbered(lang.L("%d undecided"), undecided)
	}
	return widgets.Numbered(lang.L("%d of %d undecided"), at, undecided)
}

// claimMenu lists what can be done with a claim.
func (w *window) claimMenu() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, id := range []string{
		"claim.questions", "claim.comment", "claim.evidence", "claim.flag", "claim.reviewed", "claim.send-back", "claim.review-withdraw",
		"claim.rename", "claim.move", "claim.add", "claim.take-out", "claim.split", "claim.merge", "claim.undecide",
	} {
		for _, c := range w.commands {
			if c.id == id {
				items = append(items, w.menuItem(c))
			}
		}
	}
	return items
}
