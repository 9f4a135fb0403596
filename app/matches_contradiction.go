package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// contradiction warns of answers that can't stand beside one on the pair: it was
// said not to be the same and both are the same as a third, or the other way
// round. Each of those answers can be looked at again or taken back there.
type contradiction struct {
	p     *matchesPage
	lines []*widgets.LinkedWords
	root  *fyne.Container
}

func newContradiction(p *matchesPage) *contradiction {
	c := &contradiction{p: p}
	c.root = container.New(&panelLayout{c.place, func() fyne.Size { return fyne.NewSize(160, 20) }}, widgets.NewCard(widgets.ColorSurface, widgets.ColorWarn, 8, nil))
	c.root.Hide()
	return c
}

// show warns of what stands against the answer on a pair or, while it has none,
// against either answer. It hides where nothing does.
func (c *contradiction) show(m *fact.Match) {
	v := c.p.w.view
	c.lines, c.root.Objects = nil, c.root.Objects[:1]
	answer, said := v.answerOn(m.A, m.B), true
	var against []fact.MatchDecision
	if answer != nil {
		against = desk.Against(v.Decisions, *answer)
	} else {
		said = false
		for _, a := range []fact.Answer{fact.NotSame, fact.Same} {
			if len(against) == 0 {
				answer = &fact.MatchDecision{A: m.A, B: m.B, Answer: a}
				against = desk.Against(v.Decisions, *answer)
			}
		}
	}
	if setVisible(c.root, len(against) > 0); len(against) == 0 {
		return
	}
	c.line(widgets.Run{Text: contradictionWords(answer.Answer, said), Bold: true, Color: widgets.ColorWarn})
	for _, d := range against {
		a, b := v.statements[d.A], v.statements[d.B]
		if a == nil || b == nil {
			continue
		}
		runs := []widgets.Run{
			{Text: fmt.Sprintf("%s %s – %s %s: ", v.letter(a.ArticleID), quoted(a.Text), v.letter(b.ArticleID), quoted(b.Text))},
			{Text: answerTitle(d.Answer), Bold: true},
			quietRun(d.By, whenWords(d.At)),
		}
		runs = append(runs, linkRuns(link(lang.L("Look again"), func() { c.p.lookAt(d.A, d.B) }), link(lang.L("Take back"), func() { c.p.withdraw(d) }))...)
		c.line(runs...)
	}
	c.root.Refresh()
}

// contradictionWords says what does not go together, and how to settle it.
func contradictionWords(answer fact.Answer, said bool) string {
	switch {
	case answer == fact.NotSame && said:
		return lang.L("You said that these two are not the same. These answers together say that they are; change one of them, or this one:")
	case answer == fact.NotSame:
		return lang.L("These answers together say that the two are the same. If they are not, change one of them:")
	case said:
		return lang.L("You said that these two are the same. These answers together say that they are not; change one of them, or this one:")
	}
	return lang.L("These answers together say that the two are not the same. If they are, change one of them:")
}

func (c *contradiction) line(runs ...widgets.Run) {
	words := widgets.NewLinkedWords(widgets.TextSmall, runs...)
	words.Wrapped(0)
	c.lines = append(c.lines, words)
	c.root.Objects = append(c.root.Objects, words)
}

// Room within the warning, in the design's units.
const (
	contradictionPad = 14
	contradictionGap = 6
)

func (c *contradiction) heightFor(width float32) float32 {
	px := widgets.Px
	y := 2*px(contradictionPad) - px(contradictionGap)
	for _, l := range c.lines {
		y += l.HeightFor(width-2*px(contradictionPad)) + px(contradictionGap)
	}
	return y
}

func (c *contradiction) place(size fyne.Size) {
	px := widgets.Px
	placeAt(c.root.Objects[0], 0, 0, size.Width, size.Height)
	y, width := px(contradictionPad), size.Width-2*px(contradictionPad)
	for _, l := range c.lines {
		h := l.HeightFor(width)
		placeAt(l, px(contradictionPad), y, width, h)
		y += h + px(contradictionGap)
	}
}
