package app

import (
	"context"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the Matches page, in the design's units.
const (
	pairWidth     = 880
	pairHeadHigh  = 53
	pairFoot      = 72
	pairsLow      = 860 // height of the page under which the words of a pair are smaller
	pairButton    = 44
	pairGap       = 8
	answersWidth  = 296
	answersNarrow = 240
	answersBelow  = 900 // width of the page under which the last answers go
	answersKept   = 10
	answerRow     = 46
	headingHeight = 40
)

// matchesPage asks of one pair of statements at a time whether they make the
// same claim, best first. The last answers stay at hand to be changed.
type matchesPage struct {
	w *window
	// listed says which pairs are gone through, and at is the place of the one
	// that is shown.
	listed pairKind
	at     int
	// pending are answers that are not on disk yet. They are reckoned with, so
	// that the next pair comes at once, but not shown as given.
	pending []fact.MatchDecision
	open    []fact.Match // without those that pending settles
	shown   *view        // the view open was taken from
	again   *fact.Match  // a pair of the last answers that is looked at again
	head    *pairHead
	pair    *pairView
	foot    *fyne.Container
	answers *answerList
	empty   *widgets.Words
	left    *fyne.Container
	root    *fyne.Container
}

// pairAnswers are the answers with their buttons.
var pairAnswers = []struct {
	answer          fact.Answer
	title, id, icon string
}{
	{fact.Same, "Same claim", "pair.same", "check"},
	{fact.NotSame, "Not the same", "pair.not-same", "close"},
	{fact.NotSure, "Not sure", "pair.not-sure", "help"},
	{fact.Later, "Later", "pair.later", "clock"},
}

// answerTitle names an answer, as the buttons do.
func answerTitle(a fact.Answer) string {
	for _, p := range pairAnswers {
		if p.answer == a {
			return lang.L(p.title)
		}
	}
	return ""
}

func newMatchesPage(w *window) *matchesPage {
	p := &matchesPage{w: w}
	p.pair, p.head = newPairView(p), newPairHead(p)
	p.answers = newAnswerList(p)
	p.foot = container.New(&panelLayout{p.placeButtons, func() fyne.Size { return fyne.NewSize(240, 44) }})
	for _, a := range pairAnswers {
		p.foot.Objects = append(p.foot.Objects, widgets.NewButtonOf(widgets.ButtonTall, lang.L(a.title), func() { p.answer(a.answer) }).WithIcon(a.icon).WithKey(w.keyOf(a.id)))
	}
	p.empty = widgets.NewText(widgets.TextBody, "", widgets.ColorInk2).Align(fyne.TextAlignCenter).Wrapped(2)
	p.left = container.New(&panelLayout{p.placeLeft, func() fyne.Size { return fyne.NewSize(360, 300) }},
		p.head.root, p.pair.flow.scroll, p.foot, p.empty)
	p.root = container.New(&panelLayout{p.placeAll, func() fyne.Size { return fyne.NewSize(420, 320) }}, p.left, p.answers.root)
	return p
}

func (p *matchesPage) object() fyne.CanvasObject { return p.root }

func (p *matchesPage) focus() fyne.Focusable { return nil }

func (p *matchesPage) update() {
	if p.shown != p.w.view {
		p.reckon()
	}
	p.answers.update()
	p.show()
}

// reckon finds the pairs that are open once the pending answers count.
func (p *matchesPage) reckon() {
	v := p.w.view
	if p.shown, p.open = v, v.openPairs; len(p.pending) == 0 {
		return
	}
	p.open = v.proposed.Open(answeredAlso(v.Decisions, p.pending...))
}

// show draws the pair that is asked about.
func (p *matchesPage) show() {
	m := p.current()
	p.answers.mark(p.again)
	p.head.update(m)
	setVisible(p.empty, m == nil)
	setVisible(p.pair.flow.scroll, m != nil)
	setVisible(p.foot, m != nil)
	if m == nil {
		words := lang.L("Every proposed pair is answered. New ones come with new articles.")
		if v := p.w.view; len(v.Matches) == 0 || len(v.Decisions) == 0 && len(p.pending) == 0 {
			words = lang.L("No two statements of different articles are alike. Import another report of the same event.")
		}
		p.empty.SetText(words)
	} else {
		p.pair.show(m)
	}
	p.left.Refresh()
}

// pairs are the pairs that are gone through.
func (p *matchesPage) pairs() []fact.Match {
	if p.listed == pairsOpen {
		return p.open
	}
	return p.w.view.matchesOf(p.w.view.keysOf(p.listed)...)
}

// current is the pair that is asked about; nil when none is left.
func (p *matchesPage) current() *fact.Match {
	if p.again != nil {
		return p.again
	}
	list := p.pairs()
	if len(list) == 0 && p.listed != pairsOpen {
		p.listed, p.at = pairsOpen, 0
		list = p.open
	}
	if len(list) == 0 {
		return nil
	}
	p.at = max(0, min(p.at, len(list)-1))
	return &list[p.at]
}

// list goes through other pairs, from the first one.
func (p *matchesPage) list(kind pairKind) {
	p.listed, p.at, p.again = kind, 0, nil
	p.show()
}

// toggleList goes through the pairs of a kind, or through the open ones again.
func (p *matchesPage) toggleList(kind pairKind) {
	switch {
	case p.listed == kind:
		p.list(pairsOpen)
	case len(p.w.view.keysOf(kind)) == 0:
		p.w.shell.status.hint(fmt.Sprintf(lang.L("No pair is like that: %s"), lang.L(pairTitles[kind])))
	default:
		p.list(kind)
	}
}

// answer answers the pair and goes on to the next, without waiting for the disk.
func (p *matchesPage) answer(a fact.Answer) {
	m := p.current()
	if m == nil {
		return
	}
	d := fact.MatchDecision{
		StoryID: p.w.view.Story.ID, A: m.A, B: m.B, Answer: a, By: p.w.prefs.editor(), At: time.Now().UTC(),
	}
	against := desk.Against(p.w.view.Decisions, d)
	if p.again == nil && p.listed == pairsFlagged {
		p.at++ // it stays flagged, so the next one does not move up
	}
	p.again = nil
	p.pending = append(p.pending, d)
	p.reckon()
	p.show()
	given, dossier := d, p.w.view.Dossier
	p.w.actOr(func(ctx context.Context) error {
		var err error
		given, err = p.w.desk.Answer(ctx, dossier, d.A, d.B, d.Answer, "", d.By)
		return err
	}, func(v *view, undo string) *view {
		if v.Story.ID != d.StoryID {
			return v
		}
		return v.withDecisions(undo, given)
	}, "", func(err error) {
		p.pending = slices.DeleteFunc(p.pending, func(o fact.MatchDecision) bool { return o == d })
		p.shown = nil // reckon anew
		switch {
		case err != nil:
			p.update()
		case len(against) > 0:
			p.w.toastWithUndo(lang.L("Other answers say the contrary; the last one counts until you settle it"))
		}
	})
}

// takeBack takes the answer on the pair back.
func (p *matchesPage) takeBack() {
	if m := p.current(); m != nil {
		if d := p.w.view.answerOn(m.A, m.B); d != nil {
			p.withdraw(*d)
		}
	}
}

// withdraw takes an answer back, so that the pair is open again or answered as it
// was before.
func (p *matchesPage) withdraw(d fact.MatchDecision) {
	dossier, by := p.w.view.Dossier, p.w.prefs.editor()
	p.again = nil
	p.w.act(func(ctx context.Context) error { return p.w.desk.Withdraw(ctx, dossier, d, by) }, nil, lang.L("Answer taken back"))
}

// toggleFlag flags the pair, or takes its flag away.
func (p *matchesPage) toggleFlag() {
	if m := p.current(); m != nil {
		dossier, by := p.w.view.Dossier, p.w.prefs.editor()
		p.w.putFlag(func(ctx context.Context) (fact.Flag, bool, error) {
			return p.w.desk.FlagPair(ctx, dossier, m.A, m.B, by)
		})
	}
}

// step looks at another pair without answering.
func (p *matchesPage) step(n int) {
	p.again = nil
	p.at += n
	p.show()
}

// openInArticle shows the first statement of the pair in its article.
func (p *matchesPage) openInArticle() {
	if m := p.current(); m != nil {
		p.w.openStatement(p.w.view.inOrder(m.A, m.B)[0])
	}
}

// lookAgain shows an answered pair, so that it can be answered otherwise.
func (p *matchesPage) lookAgain(i int) {
	if i >= 0 && i < len(p.answers.last) {
		p.lookAt(p.answers.last[i].decision.A, p.answers.last[i].decision.B)
	}
}

// lookBack looks at the last answer again, then at the one before it, and so on.
func (p *matchesPage) lookBack() {
	next := 0
	for i, a := range p.answers.last {
		if p.again != nil && a.decision.A == p.again.A && a.decision.B == p.again.B {
			next = i + 1
		}
	}
	p.lookAgain(min(next, len(p.answers.last)-1))
}

// lookAt shows a pair, whether it was answered or not.
func (p *matchesPage) lookAt(a, b string) {
	p.again = &p.w.view.matchesOf([2]string{a, b})[0]
	p.show()
}

// escape leaves a pair that is looked at again, then a list of some pairs; it
// reports whether there was one.
func (p *matchesPage) escape() bool {
	had := p.again != nil || p.listed != pairsOpen
	switch {
	case p.again != nil:
		p.again = nil
		p.show()
	case had:
		p.list(pairsOpen)
	}
	return had
}

// placeAll stands the last answers beside the pair.
func (p *matchesPage) placeAll(size fyne.Size) {
	side := widgets.Px(answersWidth)
	if p.w.narrower(railBelow) {
		side = widgets.Px(answersNarrow)
	}
	if size.Width < widgets.Px(answersBelow) {
		side = 0
		p.answers.root.Hide()
	} else {
		p.answers.root.Show()
	}
	placeAt(p.left, 0, 0, size.Width-side, size.Height)
	placeAt(p.answers.root, size.Width-side, 0, side, size.Height)
}

// placeButtons gives each button what its words take, and an equal share of the
// rest. Where one row has no room for them they stand in two.
func (p *matchesPage) placeButtons(size fyne.Size) {
	gap, height := widgets.Px(pairGap), widgets.Px(pairButton)
	rows := p.buttonRows(size.Width)
	each := len(p.foot.Objects) / rows
	for r := range rows {
		row := p.foot.Objects[r*each : (r+1)*each]
		x, share := float32(0), (size.Width-leastWidthOf(row))/float32(each)
		for i, o := range row {
			width := float32(int(o.MinSize().Width + share))
			if i == len(row)-1 {
				width = size.Width - x
			}
			placeAt(o, x, float32(r)*(height+gap), width, height)
			x += width + gap
		}
	}
}

// buttonRows is in how many rows the buttons stand at a width.
func (p *matchesPage) buttonRows(width float32) int {
	if leastWidthOf(p.foot.Objects) > width {
		return 2
	}
	return 1
}

// leastWidthOf is the least width of buttons in a row.
func leastWidthOf(row []fyne.CanvasObject) float32 {
	width := widgets.Px(pairGap) * float32(len(row)-1)
	for _, o := range row {
		width += o.MinSize().Width
	}
	return width
}

// placeLeft keeps the pair to a comfortable width, with the buttons always in reach.
func (p *matchesPage) placeLeft(size fyne.Size) {
	px := widgets.Px
	placeAt(p.head.root, 0, 0, size.Width, px(pairHeadHigh))
	width := min(px(pairWidth), size.Width-2*px(overviewMargin))
	x := float32(int((size.Width - width) / 2))
	foot := px(pairFoot) + float32(p.buttonRows(width)-1)*px(pairButton+pairGap)
	for _, side := range p.pair.sides {
		side.setLow(size.Height < px(pairsLow))
	}
	p.pair.flow.resize(fyne.NewPos(x, px(pairHeadHigh)), fyne.NewSize(width+px(p.pair.flow.margin), size.Height-px(pairHeadHigh)-foot))
	placeAt(p.foot, x, size.Height-foot+px(14), width, foot-px(28))
	placeAt(p.empty, x, size.Height/3, width, px(60))
}
