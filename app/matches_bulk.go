package app

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// manyScores are the scores from which pairs can be answered together.
var manyScores = []float64{0.99, 0.95, 0.9, 0.8, 0.7}

// Measures of the sheet for answering many, in the design's units.
const (
	manyWidth  = 780
	manyHeight = 368 // of the list
	manyRow    = 46
	manyRest   = 270 // of the window, beside the list
)

// manyAnswers lists the pairs from a score on that nothing contradicts, says how
// many they are, and answers of all that are listed and not left out that they
// are the same.
type manyAnswers struct {
	p     *matchesPage
	score int // place in manyScores
	pairs []fact.Match
	out   map[[2]string]bool // that the person left out
	chips []*widgets.Chip
	said  *widgets.Words
	list  *widgets.KeyList
	sheet *sheet
}

// askMany opens the sheet.
func (p *matchesPage) askMany() {
	m := &manyAnswers{p: p, out: map[[2]string]bool{}, said: widgets.NewWords(widgets.TextBody).Wrapped(2)}
	chips := container.New(layout.NewCustomPaddedHBoxLayout(6), widgets.NewText(widgets.TextSmall, lang.L("From a chance of"), widgets.ColorInk2))
	for i, from := range manyScores {
		chip := widgets.NewChip(fmt.Sprintf("%.0f %%:", from*100), func() { m.from(i) })
		chip.SetCount(len(m.acceptable(i)))
		m.chips = append(m.chips, chip)
		chips.Add(chip)
	}
	keys := container.New(layout.NewCustomPaddedHBoxLayout(6), widgets.NewKeyCap("Space"), widgets.NewText(widgets.TextSmall, lang.L("leave out"), widgets.ColorInk2),
		widgets.NewKeyCap("←"), widgets.NewKeyCap("→"), widgets.NewText(widgets.TextSmall, lang.L("other score"), widgets.ColorInk2))
	m.list = m.newList()
	height := func(float32) float32 {
		return max(widgets.Px(manyRow), min(widgets.Px(manyHeight), p.w.win.Canvas().Size().Height-widgets.Px(manyRest)))
	}
	m.sheet = p.w.newSheet(lang.L("Answer many pairs at once"), manyWidth,
		textPiece(m.said, 0), plainPiece(chips, 10), piece{m.list, 10, height}, plainPiece(keys, 10))
	m.sheet.asking(lang.L("Same claim"), m.accept)
	m.from(m.firstScore())
	m.sheet.open(m.list)
}

// newList is the list of the pairs, worked by key.
func (m *manyAnswers) newList() *widgets.KeyList {
	list := widgets.NewKeyList(manyRow, func() int { return len(m.pairs) }, func() fyne.CanvasObject { return newManyParts() }, m.fill)
	list.OnOpened = func(int) { m.accept() }
	list.OnRune = func(r rune) {
		if r == ' ' {
			m.toggle(list.Selected())
		}
	}
	list.OnKey = func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyLeft:
			m.from(m.score - 1)
		case fyne.KeyRight:
			m.from(m.score + 1)
		case fyne.KeyEscape:
			m.sheet.Hide()
		}
	}
	return list
}

// acceptable are the pairs from a score on.
func (m *manyAnswers) acceptable(score int) []fact.Match {
	return desk.Acceptable(m.p.open, m.p.w.view.Decisions, manyScores[score])
}

// firstScore is the highest score from which there is any pair.
func (m *manyAnswers) firstScore() int {
	for i := range manyScores {
		if len(m.acceptable(i)) > 0 {
			return i
		}
	}
	return 0
}

// from lists the pairs from another score on.
func (m *manyAnswers) from(score int) {
	m.score = max(0, min(len(manyScores)-1, score))
	m.pairs = m.acceptable(m.score)
	for i, c := range m.chips {
		c.SetSelected(i == m.score)
	}
	m.list.Refresh()
	m.list.SetSelected(min(0, len(m.pairs)-1))
	m.count()
}

// toggle leaves a pair out, or takes it in again.
func (m *manyAnswers) toggle(i int) {
	if i < 0 || i >= len(m.pairs) {
		return
	}
	key := [2]string{m.pairs[i].A, m.pairs[i].B}
	m.out[key] = !m.out[key]
	m.list.RefreshRow(i)
	m.count()
}

// chosen are the pairs that are listed and not left out.
func (m *manyAnswers) chosen() []fact.Match {
	var pairs []fact.Match
	for _, pair := range m.pairs {
		if !m.out[[2]string{pair.A, pair.B}] {
			pairs = append(pairs, pair)
		}
	}
	return pairs
}

// count says how many answers would be given.
func (m *manyAnswers) count() {
	n := len(m.chosen())
	m.said.SetRuns(widgets.Run{Text: counted("{{.Count}} pairs are listed below and would be answered “same claim”.", n), Bold: true},
		widgets.Run{Text: " " + lang.L("One undo takes all of them back."), Color: widgets.ColorInk2})
	yes := m.sheet.buttons[len(m.sheet.buttons)-1]
	yes.SetText(counted("Same claim for {{.Count}} pairs", n))
	if n == 0 {
		yes.Block(lang.L("No pair scores that high"))
	} else {
		yes.Enable()
	}
}

// accept answers the pairs, in one step of undo.
func (m *manyAnswers) accept() {
	pairs := m.chosen()
	if len(pairs) == 0 {
		return
	}
	m.sheet.Hide()
	w := m.p.w
	story, by := w.view.Story.ID, w.prefs.editor()
	var given []fact.MatchDecision
	w.act(func(ctx context.Context) error {
		var err error
		given, err = w.desk.AnswerAll(ctx, story, pairs, by)
		return err
	}, func(v *view, undo string) *view { return v.withDecisions(undo, given...) }, counted("{{.Count}} pairs answered “same claim”", len(pairs)))
}

// manyParts is a row of the sheet.
type manyParts struct {
	widget.BaseWidget
	in     fyne.CanvasObject
	score  *widgets.Words
	badges [2]*widgets.ArticleBadge
	words  [2]*widgets.Words
}

func newManyParts() *manyParts {
	r := &manyParts{
		in: newIcon("check", widgets.ColorFocus, 14), score: widgets.NewWords(widgets.TextSmall),
		badges: [2]*widgets.ArticleBadge{widgets.NewSmallBadge(""), widgets.NewSmallBadge("")},
		words:  [2]*widgets.Words{widgets.NewWords(widgets.TextSmall).Cut(), widgets.NewWords(widgets.TextSmall).Cut()},
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *manyParts) CreateRenderer() fyne.WidgetRenderer {
	line := func(i int) fyne.CanvasObject {
		return container.NewBorder(nil, nil, container.NewCenter(r.badges[i]), nil, widgets.Inset(8, 0, 8, 0, r.words[i]))
	}
	left := container.New(layout.NewCustomPaddedHBoxLayout(8), widgets.Fixed(16, 16, container.NewCenter(r.in)), widgets.Fixed(70, 16, r.score))
	return widget.NewSimpleRenderer(widgets.Inset(8, 4, 8, 4, container.NewBorder(nil, nil, container.NewVBox(left), nil,
		container.New(layout.NewCustomPaddedVBoxLayout(2), line(0), line(1)))))
}

func (m *manyAnswers) fill(i int, o fyne.CanvasObject) {
	r, ok := o.(*manyParts)
	if !ok || i < 0 || i >= len(m.pairs) {
		return
	}
	pair, v := m.pairs[i], m.p.w.view
	out := m.out[[2]string{pair.A, pair.B}]
	setVisible(r.in, !out)
	ink := widgets.ColorInk
	if out {
		ink = widgets.ColorInk3
	}
	r.score.SetRuns(widgets.Run{Text: percentWords(pair.Score), Bold: true, Color: ink})
	for n, id := range v.inOrder(pair.A, pair.B) {
		if s := v.statements[id]; s != nil {
			r.badges[n].SetLetter(v.letter(s.ArticleID))
			r.words[n].SetRuns(widgets.Run{Text: shortName(s.Text), Color: ink})
		}
	}
	r.Refresh()
}
