package app

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the Matches page, in the design's units.
const (
	pairWidth    = 880
	answersWidth = 296
	answersKept  = 10
	answerRow    = 62
)

// matchesPage asks of one pair of statements at a time whether they make the
// same claim, best first. The last answers stay at hand to be changed.
type matchesPage struct {
	w        *window
	at       int             // place of the pair in the list of open pairs
	answered map[string]bool // pairs answered whose answer is not counted in yet
	again    *fact.Match     // a pair of the last answers that is looked at again
	place    *widgets.Words
	reasons  *widgets.Words
	warning  *widgets.Words
	sides    [2]*pairSide
	buttons  *fyne.Container
	list     *widgets.KeyList
	last     []fact.MatchDecision // newest first
	empty    *widgets.Words
	pair     *fyne.Container
	root     *fyne.Container
}

// pairAnswers are the answers with their buttons.
var pairAnswers = []struct {
	answer     fact.Answer
	title, key string
}{
	{fact.Same, "Same claim", "Y"},
	{fact.NotSame, "Not the same", "X"},
	{fact.NotSure, "Not sure", "H"},
	{fact.Later, "Later", "Space"},
}

func newMatchesPage(w *window) *matchesPage {
	p := &matchesPage{w: w, answered: map[string]bool{}}
	p.place = widgets.NewWords(widgets.TextSmall)
	p.reasons = widgets.NewText(widgets.TextBody, "", widgets.ColorInk2).Wrapped(3)
	p.warning = widgets.NewText(widgets.TextBody, "", widgets.ColorWarn).Wrapped(3)
	p.sides = [2]*pairSide{newPairSide(w), newPairSide(w)}
	p.buttons = container.New(layout.NewGridLayoutWithColumns(len(pairAnswers)))
	for _, a := range pairAnswers {
		p.buttons.Add(widgets.NewButtonOf(widgets.ButtonTall, lang.L(a.title), func() { p.answer(a.answer) }).WithKey(a.key))
	}
	p.empty = widgets.NewText(widgets.TextBody, lang.L("Every proposed pair is answered. New ones come with new articles."), widgets.ColorInk2).Align(fyne.TextAlignCenter).Wrapped(2)
	p.pair = container.New(&pairLayout{p})
	p.pair.Objects = []fyne.CanvasObject{p.place, p.sides[0].root, p.sides[1].root, p.reasons, p.warning, p.buttons}
	p.list = widgets.NewKeyList(answerRow, func() int { return len(p.last) }, func() fyne.CanvasObject { return newAnswerRow() }, p.fill)
	p.list.OnSelected = p.lookAgain
	side := container.NewStack(widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil),
		widgets.Inset(1, 0, 0, 0, container.NewBorder(
			widgets.Inset(14, 14, 14, 8, widgets.NewBoldText(widgets.TextSmall, lang.L("Last answers"), widgets.ColorInk2)), nil, nil, nil, p.list)))
	p.root = container.New(&matchesLayout{}, p.pair, side, p.empty)
	return p
}

func (p *matchesPage) object() fyne.CanvasObject { return p.root }

func (p *matchesPage) focus() fyne.Focusable { return nil }

// pairs are the open pairs without those just answered.
func (p *matchesPage) pairs() []fact.Match {
	var out []fact.Match
	for _, m := range p.w.view.openPairs {
		if !p.answered[pairKey(m.A, m.B)] {
			out = append(out, m)
		}
	}
	return out
}

func pairKey(a, b string) string { return a + " " + b }

func (p *matchesPage) update() {
	v := p.w.view
	p.last = p.last[:0]
	for i := len(v.Decisions) - 1; i >= 0 && len(p.last) < answersKept; i-- {
		p.last = append(p.last, v.Decisions[i])
		delete(p.answered, pairKey(v.Decisions[i].A, v.Decisions[i].B))
	}
	p.list.Refresh()
	m := p.current()
	if m == nil {
		p.pair.Hide()
		p.empty.Show()
		return
	}
	p.empty.Hide()
	p.pair.Show()
	p.show(m)
}

// current is the pair that is asked about; nil when none is left.
func (p *matchesPage) current() *fact.Match {
	if p.again != nil {
		return p.again
	}
	pairs := p.pairs()
	if len(pairs) == 0 {
		return nil
	}
	p.at = max(0, min(p.at, len(pairs)-1))
	return &pairs[p.at]
}

func (p *matchesPage) show(m *fact.Match) {
	v := p.w.view
	words := fmt.Sprintf(lang.L("Pair %d of %d"), p.at+1, len(p.pairs()))
	if p.again != nil {
		words = lang.L("Answered before")
	}
	p.place.SetRuns(widgets.Run{Text: words, Color: widgets.ColorInk2},
		widgets.Run{Text: "     " + chanceWords(m.Score), Bold: true})
	p.reasons.SetText(strings.Join(m.Reasons, "; "))
	p.sides[0].show(v.statements[m.A])
	p.sides[1].show(v.statements[m.B])
	p.warning.SetText(p.contradiction(m))
	p.pair.Refresh()
}

// chanceWords says the chance in words and as a figure.
func chanceWords(score float64) string {
	word := lang.L("Hardly the same claim")
	switch {
	case score >= 0.75:
		word = lang.L("Very likely the same claim")
	case score >= 0.45:
		word = lang.L("Likely the same claim")
	case score >= 0.15:
		word = lang.L("Perhaps the same claim")
	}
	return fmt.Sprintf("%s (%.2f)", word, score)
}

// contradiction warns of an answer that cannot stand beside earlier ones: both
// statements were said to be the same as a third, or one of them is and the
// other is not.
func (p *matchesPage) contradiction(m *fact.Match) string {
	v := p.w.view
	answers := map[string]map[string]fact.Answer{}
	put := func(a, b string, answer fact.Answer) {
		if answers[a] == nil {
			answers[a] = map[string]fact.Answer{}
		}
		answers[a][b] = answer
	}
	for _, d := range v.Decisions {
		put(d.A, d.B, d.Answer)
		put(d.B, d.A, d.Answer)
	}
	for third, a := range answers[m.A] {
		b := answers[m.B][third]
		s := v.statements[third]
		if third == m.B || s == nil {
			continue
		}
		switch {
		case a == fact.Same && b == fact.Same:
			return fmt.Sprintf(lang.L("You said of both that they are the same as “%s” in %s. If these two are not the same, change one of those answers."), shortValue(s.Text), v.letter(s.ArticleID))
		case a == fact.Same && b == fact.NotSame || a == fact.NotSame && b == fact.Same:
			return fmt.Sprintf(lang.L("You said that one of them is the same as “%s” in %s and the other is not. If these two are the same, change one of those answers."), shortValue(s.Text), v.letter(s.ArticleID))
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
	pair, again := *m, p.again != nil
	key := pairKey(pair.A, pair.B)
	if !again {
		p.answered[key] = true
	}
	p.again = nil
	story, by := p.w.view.Story.ID, p.w.prefs.editor()
	p.w.actOr(func(ctx context.Context) error {
		return p.w.desk.Answer(ctx, story, pair.A, pair.B, a, "", by)
	}, nil, "", func(err error) {
		if err != nil {
			delete(p.answered, key)
		}
	})
	p.update()
}

// step looks at another pair without answering.
func (p *matchesPage) step(n int) {
	p.again = nil
	p.at += n
	p.update()
}

// open shows the first statement of the pair in its article.
func (p *matchesPage) open() {
	if m := p.current(); m != nil {
		p.w.openStatement(m.A)
	}
}

// lookAgain shows an answered pair, so that it can be answered otherwise.
func (p *matchesPage) lookAgain(i int) {
	if i < 0 || i >= len(p.last) {
		return
	}
	d := p.last[i]
	m := fact.Match{A: d.A, B: d.B}
	for _, known := range p.w.view.Matches {
		if known.A == d.A && known.B == d.B {
			m = known
		}
	}
	p.again = &m
	p.show(&m)
}

// escape leaves a pair that is looked at again; it reports whether there was one.
func (p *matchesPage) escape() bool {
	had := p.again != nil
	p.again = nil
	if had {
		p.update()
	}
	return had
}
