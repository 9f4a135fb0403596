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
	pairHead      = 53
	pairFoot      = 72
	pairButton    = 44
	pairGap       = 8
	answersWidth  = 296
	answersNarrow = 240
	answersBelow  = 760 // width of the page under which the last answers go
	answersKept   = 10
	answerRow     = 46
	headingHeight = 40
)

// matchesPage asks of one pair of statements at a time whether they make the
// same claim, best first. The last answers stay at hand to be changed.
type matchesPage struct {
	w *window
	// at is the place of the pair in the list of open pairs.
	at int
	// pending are answers that are not on disk yet. They are reckoned with, so
	// that the next pair comes at once, but not shown as given.
	pending []fact.MatchDecision
	open    []fact.Match // without those that pending settles
	shown   *view        // the view open was taken from
	again   *fact.Match  // a pair of the last answers that is looked at again
	place   *widgets.Words
	pair    *pairView
	foot    *fyne.Container
	answers *answerList
	empty   *widgets.Words
	left    *fyne.Container
	root    *fyne.Container
}

// pairAnswers are the answers with their buttons.
var pairAnswers = []struct {
	answer           fact.Answer
	title, key, icon string
}{
	{fact.Same, "Same claim", "Y", "check"},
	{fact.NotSame, "Not the same", "X", "close"},
	{fact.NotSure, "Not sure", "H", "help"},
	{fact.Later, "Later", "Space", "clock"},
}

func newMatchesPage(w *window) *matchesPage {
	p := &matchesPage{w: w, pair: newPairView(w)}
	p.answers = newAnswerList(w, p.lookAgain)
	p.place = widgets.NewWords(widgets.TextSmall)
	title := widgets.NewBoldText(widgets.TextTitle, lang.L("Do these two make the same claim?"), widgets.ColorInk).Cut()
	head := container.NewStack(widgets.NewPanel(widgets.ColorSurface, widgets.SideBottom, nil),
		widgets.Inset(overviewMargin, 8, overviewMargin, 8, container.NewBorder(nil, nil, nil, widgets.Inset(12, 0, 0, 0, p.place), title)))
	p.foot = container.New(&panelLayout{p.placeButtons, func() fyne.Size { return fyne.NewSize(240, 44) }})
	for _, a := range pairAnswers {
		p.foot.Objects = append(p.foot.Objects, widgets.NewButtonOf(widgets.ButtonTall, lang.L(a.title), func() { p.answer(a.answer) }).WithIcon(a.icon).WithKey(a.key))
	}
	p.empty = widgets.NewText(widgets.TextBody, "", widgets.ColorInk2).Align(fyne.TextAlignCenter).Wrapped(2)
	p.left = container.New(&panelLayout{p.placeLeft, func() fyne.Size { return fyne.NewSize(360, 300) }},
		widgets.NewPanel(widgets.ColorBg, widgets.NoSides, nil), head, p.pair.flow.scroll, p.foot, p.empty)
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
	decisions := v.Decisions
	for _, d := range p.pending {
		decisions = answeredAlso(decisions, d)
	}
	p.open = desk.StillOpen(p.open, decisions)
}

// show draws the pair that is asked about.
func (p *matchesPage) show() {
	m := p.current()
	p.answers.mark(p.again)
	switch {
	case p.again != nil:
		p.place.SetRuns(widgets.Run{Text: lang.L("Answered before; Esc goes back to what is open"), Color: widgets.ColorInk2})
	case m != nil:
		p.place.SetRuns(widgets.Run{Text: fmt.Sprintf(lang.L("%d of %d"), p.at+1, len(p.open)), Bold: true, Color: widgets.ColorInk2},
			widgets.Run{Text: " " + lang.L("left in this story, best first"), Color: widgets.ColorInk2})
	default:
		p.place.SetRuns()
	}
	if m == nil {
		words := lang.L("Every proposed pair is answered. New ones come with new articles.")
		if len(p.w.view.Matches) == 0 {
			words = lang.L("No two statements of different articles are alike. Import another report of the same event.")
		}
		p.empty.SetText(words)
		p.empty.Show()
		p.pair.flow.scroll.Hide()
		p.foot.Hide()
	} else {
		p.empty.Hide()
		p.pair.flow.scroll.Show()
		p.foot.Show()
		p.pair.show(m, p.contradiction(m))
	}
	p.left.Refresh()
}

// current is the pair that is asked about; nil when none is left.
func (p *matchesPage) current() *fact.Match {
	if p.again != nil {
		return p.again
	}
	if len(p.open) == 0 {
		return nil
	}
	p.at = max(0, min(p.at, len(p.open)-1))
	return &p.open[p.at]
}

// contradiction warns of an answer that cannot stand beside earlier ones: both
// statements were said to be the same as a third, or one of them is and the
// other is not.
func (p *matchesPage) contradiction(m *fact.Match) string {
	v := p.w.view
	of := func(id string) map[string]fact.Answer {
		answers := map[string]fact.Answer{}
		for _, d := range v.Decisions {
			switch id {
			case d.A:
				answers[d.B] = d.Answer
			case d.B:
				answers[d.A] = d.Answer
			}
		}
		return answers
	}
	ofA, ofB := of(m.A), of(m.B)
	for _, d := range v.Decisions {
		for _, third := range []string{d.A, d.B} {
			a, b, s := ofA[third], ofB[third], v.statements[third]
			switch {
			case third == m.A || third == m.B || s == nil:
			case a == fact.Same && b == fact.Same:
				return fmt.Sprintf(lang.L("You said of both that they are the same as “%s” in %s. If these two are not the same, change one of those answers."), desk.Inner(shortValue(s.Text)), v.letter(s.ArticleID))
			case a == fact.Same && b == fact.NotSame || a == fact.NotSame && b == fact.Same:
				return fmt.Sprintf(lang.L("You said that one of them is the same as “%s” in %s and the other is not. If these two are the same, change one of those answers."), desk.Inner(shortValue(s.Text)), v.letter(s.ArticleID))
			}
		}
	}
	return ""
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
	p.again = nil
	p.pending = append(p.pending, d)
	p.reckon()
	p.show()
	p.w.actOr(func(ctx context.Context) error {
		return p.w.desk.Answer(ctx, d.StoryID, d.A, d.B, d.Answer, "", d.By)
	}, func(v *view, undo string) *view {
		if v.Story.ID != d.StoryID {
			return v
		}
		return v.withDecision(d, undo)
	}, "", func(err error) {
		p.pending = slices.DeleteFunc(p.pending, func(o fact.MatchDecision) bool { return o == d })
		p.shown = nil // reckon anew
		if err != nil {
			p.update()
		}
	})
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
		p.w.openStatement(m.A)
	}
}

// lookAgain shows an answered pair, so that it can be answered otherwise.
func (p *matchesPage) lookAgain(i int) {
	if i < 0 || i >= len(p.answers.last) {
		return
	}
	m := p.answers.last[i].match
	p.again = &m
	p.show()
}

// escape leaves a pair that is looked at again; it reports whether there was one.
func (p *matchesPage) escape() bool {
	had := p.again != nil
	if p.again = nil; had {
		p.show()
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
		for _, o := range row {
			width := float32(int(o.MinSize().Width + share))
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
	o := p.left.Objects
	placeAt(o[0], 0, 0, size.Width, size.Height)
	placeAt(o[1], 0, 0, size.Width, px(pairHead))
	width := min(px(pairWidth), size.Width-2*px(overviewMargin))
	x := float32(int((size.Width - width) / 2))
	foot := px(pairFoot) + float32(p.buttonRows(width)-1)*px(pairButton+pairGap)
	p.pair.flow.resize(fyne.NewPos(x, px(pairHead)), fyne.NewSize(width+px(p.pair.flow.margin), size.Height-px(pairHead)-foot))
	placeAt(p.foot, x, size.Height-foot+px(14), width, foot-px(28))
	placeAt(p.empty, x, size.Height/3, width, px(60))
}
