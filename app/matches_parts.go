package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// pairSide is one statement of a pair: whose it is, who says it, and the words
// in their sentence.
type pairSide struct {
	w       *window
	badge   *widgets.ArticleBadge
	outlet  *widgets.Words
	says    *widgets.Words
	passage *widgets.Passage
	root    *fyne.Container
}

func newPairSide(w *window) *pairSide {
	s := &pairSide{
		w: w, badge: widgets.NewArticleBadge(""), outlet: widgets.NewWords(widgets.TextBody).Cut(),
		says: widgets.NewWords(widgets.TextSmall).Cut(), passage: widgets.NewPassage(widgets.PairStyle),
	}
	s.root = container.New(&pairSideLayout{s}, widgets.NewCard(widgets.ColorSurface, widgets.ColorLine2, 8, nil),
		s.badge, s.outlet, s.says, s.passage)
	return s
}

func (s *pairSide) show(st *fact.Statement) {
	if st == nil {
		s.passage.SetText(lang.L("This statement is not in the story any more."))
		return
	}
	v := s.w.view
	s.badge.SetLetter(v.letter(st.ArticleID))
	s.outlet.SetRuns(widgets.Run{Text: outletOf(v.article(st.ArticleID)), Color: widgets.ColorInk2})
	who, via := v.chainWords(st)
	words := lang.L("on its own word")
	if who != "" {
		words = who
		if via != "" {
			words += " " + lang.L("via") + " " + via
		}
	}
	s.says.SetRuns(widgets.Run{Text: words, Color: widgets.ColorInk2})
	text, from := v.sentenceOf(st)
	s.passage.SetContent(widgets.Content{Text: text, Core: []widgets.Range{{Start: st.Start - from, End: st.End - from}}})
}

// heightFor is how high the side is at a width.
func (s *pairSide) heightFor(width float32) float32 {
	return widgets.Px(52) + s.passage.HeightFor(max(1, width-widgets.Px(40))) + widgets.Px(18)
}

type pairSideLayout struct{ s *pairSide }

// Layout implements fyne.Layout.
func (l *pairSideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	px := widgets.Px
	placeAt(objects[0], 0, 0, size.Width, size.Height)
	placeAt(objects[1], px(20), px(16), objects[1].MinSize().Width, px(18))
	placeAt(objects[2], px(48), px(16), size.Width/2-px(48), px(18))
	placeAt(objects[3], size.Width/2, px(16), size.Width/2-px(20), px(18))
	placeAt(objects[4], px(20), px(46), size.Width-px(40), max(0, size.Height-px(52)))
}

// MinSize implements fyne.Layout.
func (l *pairSideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 80) }

// pairLayout stands the two statements below one another, as they are compared
// word by word, with reasons and buttons under them.
type pairLayout struct{ p *matchesPage }

// Layout implements fyne.Layout.
func (l *pairLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	px := widgets.Px
	width := min(px(pairWidth), size.Width-px(48))
	x := float32(int((size.Width - width) / 2))
	y := px(20)
	put := func(o fyne.CanvasObject, h, below float32) {
		placeAt(o, x, y, width, h)
		y += h + below
	}
	put(objects[0], px(18), px(12))
	put(objects[1], l.p.sides[0].heightFor(width), px(14))
	put(objects[2], l.p.sides[1].heightFor(width), px(14))
	put(objects[3], l.p.reasons.HeightFor(width), px(8))
	put(objects[4], l.p.warning.HeightFor(width), px(14))
	if foot := size.Height - px(60); y > foot { // the buttons are always in reach
		y = foot
	}
	put(objects[5], px(44), 0)
}

// MinSize implements fyne.Layout.
func (l *pairLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(360, 300) }

// matchesLayout places the pair, the last answers and the words for an empty page.
type matchesLayout struct{}

// Layout implements fyne.Layout.
func (matchesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := widgets.Px(answersWidth)
	if size.Width < widgets.Px(820) {
		side = 0
		objects[1].Hide()
	} else {
		objects[1].Show()
	}
	placeAt(objects[0], 0, 0, size.Width-side, size.Height)
	placeAt(objects[1], size.Width-side, 0, side, size.Height)
	placeAt(objects[2], widgets.Px(32), size.Height/3, size.Width-side-widgets.Px(64), widgets.Px(60))
}

// MinSize implements fyne.Layout.
func (matchesLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(420, 320) }

// answerRowParts is one of the last answers.
type answerRowParts struct {
	widget.BaseWidget
	answer *widgets.Words
	words  *widgets.Words
}

func newAnswerRow() *answerRowParts {
	r := &answerRowParts{answer: widgets.NewWords(widgets.TextSmall), words: widgets.NewWords(widgets.TextSmall).Wrapped(2)}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *answerRowParts) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.Inset(14, 5, 14, 5, container.NewBorder(r.answer, nil, nil, nil, r.words)))
}

// answerTitles names the answers, as keys of the translation.
var answerTitles = map[fact.Answer]string{
	fact.Same: "Same claim", fact.NotSame: "Not the same", fact.NotSure: "Not sure", fact.Later: "Later",
}

func (p *matchesPage) fill(i int, o fyne.CanvasObject) {
	r, ok := o.(*answerRowParts)
	if !ok || i < 0 || i >= len(p.last) {
		return
	}
	d, v := p.last[i], p.w.view
	r.answer.SetRuns(widgets.Run{Text: lang.L(answerTitles[d.Answer]), Bold: true})
	words := ""
	if s := v.statements[d.A]; s != nil {
		words = v.letter(s.ArticleID) + "  " + shortValue(s.Text)
	}
	r.words.SetRuns(widgets.Run{Text: words, Color: widgets.ColorInk2})
}
