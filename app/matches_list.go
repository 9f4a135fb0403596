package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// answerList lists the last answers, newest first, so that they can be changed or
// taken back one by one.
type answerList struct {
	w     *window
	p     *matchesPage
	last  []givenAnswer
	shown *view // the view they were taken from
	list  *widgets.KeyList
	none  *widgets.Words
	root  *fyne.Container
}

// givenAnswer is an answer with the score of its pair.
type givenAnswer struct {
	decision     fact.MatchDecision
	score        float64
	contradicted bool
}

func newAnswerList(p *matchesPage) *answerList {
	l := &answerList{w: p.w, p: p}
	l.list = widgets.NewKeyList(answerRow, func() int { return len(l.last) }, func() fyne.CanvasObject { return newAnswerParts(l) }, l.fill)
	l.list.OnSelected = p.lookAgain
	l.none = widgets.NewText(widgets.TextSmall, lang.L("The last ten answers stay here, to be changed."), widgets.ColorInk2).Wrapped(2)
	back := container.New(layout.NewCustomPaddedHBoxLayout(6), widgets.NewKeyCap(p.w.keyOf("pair.again")), widgets.NewText(widgets.TextSmall, lang.L("look again"), widgets.ColorInk2))
	head := widgets.Fixed(0, headingHeight, widgets.NewPanel("", widgets.SideBottom, widgets.Inset(14, 8, 14, 8, container.NewBorder(nil, nil,
		widgets.NewBoldText(widgets.TextBody, lang.L("Last ten"), widgets.ColorInk), back))))
	l.root = container.NewStack(widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil),
		widgets.Inset(1, 0, 0, 0, container.NewBorder(head, nil, nil, nil, l.list,
			container.NewVBox(widgets.Inset(14, 10, 14, 0, l.none)))))
	return l
}

// update takes the answers from the view.
func (l *answerList) update() {
	v := l.w.view
	if l.shown == v {
		return
	}
	l.shown, l.last = v, nil
	holding := desk.HoldingAnswers(v.Decisions)
	var keys [][2]string
	for i := len(holding) - 1; i >= 0 && len(l.last) < answersKept; i-- {
		d := holding[i]
		l.last = append(l.last, givenAnswer{decision: d, contradicted: len(desk.Against(v.Decisions, d)) > 0})
		keys = append(keys, [2]string{d.A, d.B})
	}
	for i, m := range v.matchesOf(keys...) {
		l.last[i].score = m.Score
	}
	setVisible(l.none, len(l.last) == 0)
	l.list.Refresh()
}

// mark selects the answer that is looked at again.
func (l *answerList) mark(again *fact.Match) {
	at := -1
	for i, a := range l.last {
		if again != nil && a.decision.A == again.A && a.decision.B == again.B {
			at = i
		}
	}
	if l.list.Selected() != at {
		l.list.SetSelected(at)
	}
}

// answerParts is a row of the list.
type answerParts struct {
	widget.BaseWidget
	icons  map[string]fyne.CanvasObject
	answer *widgets.Words
	score  *widgets.Words
	badges [2]*widgets.ArticleBadge
	words  *widgets.Words
	back   *tapped // takes the answer back
	index  int
}

// warningIcon stands before an answer that others contradict.
const warningIcon = "warning"

func newAnswerParts(l *answerList) *answerParts {
	r := &answerParts{
		icons: map[string]fyne.CanvasObject{}, answer: widgets.NewWords(widgets.TextSmall).Cut(), score: widgets.NewWords(widgets.TextSmall),
		badges: [2]*widgets.ArticleBadge{widgets.NewSmallBadge(""), widgets.NewSmallBadge("")}, words: widgets.NewWords(widgets.TextSmall).Cut(),
	}
	for _, a := range pairAnswers {
		r.icons[a.icon] = newIcon(a.icon, widgets.ColorInk2, 14)
	}
	r.icons[warningIcon] = newIcon(warningIcon, widgets.ColorWarn, 14)
	r.back = newTapped(newIcon("undo", widgets.ColorInk2, 14), lang.L("Take this answer back"), l.w.shell.status.hint, func() {
		if r.index < len(l.last) {
			l.p.withdraw(l.last[r.index].decision)
		}
	})
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *answerParts) CreateRenderer() fyne.WidgetRenderer {
	icons := container.NewStack()
	for _, i := range r.icons {
		icons.Add(i)
	}
	right := container.New(layout.NewCustomPaddedHBoxLayout(6), container.NewCenter(r.badges[0]), container.NewCenter(r.badges[1]), r.score, r.back)
	first := container.NewBorder(nil, nil, nil, right, r.answer)
	return widget.NewSimpleRenderer(widgets.Inset(14, 5, 14, 4, container.NewBorder(nil, nil,
		widgets.Inset(0, 1, 8, 0, container.NewVBox(icons)), nil, container.New(layout.NewCustomPaddedVBoxLayout(2), first, r.words))))
}

func (l *answerList) fill(i int, o fyne.CanvasObject) {
	r, ok := o.(*answerParts)
	if !ok || i < 0 || i >= len(l.last) {
		return
	}
	a, v := l.last[i], l.w.view
	r.index = i
	r.answer.SetRuns(widgets.Run{Text: answerTitle(a.decision.Answer), Bold: true})
	shown := warningIcon
	for _, p := range pairAnswers {
		if p.answer == a.decision.Answer && !a.contradicted {
			shown = p.icon
		}
	}
	for name, icon := range r.icons {
		setVisible(icon, name == shown)
	}
	words, color := "", widgets.ColorInk2
	for n, id := range v.inOrder(a.decision.A, a.decision.B) {
		s := v.statements[id]
		if setVisible(r.badges[n], s != nil); s != nil {
			r.badges[n].SetLetter(v.letter(s.ArticleID))
			if words == "" {
				words = s.Text
			}
		}
	}
	if a.contradicted {
		words, color = lang.L("Other answers say the contrary"), widgets.ColorWarn
	}
	r.score.SetText(percentWords(a.score))
	r.words.SetRuns(widgets.Run{Text: shortName(words), Color: color})
	r.Refresh()
}
