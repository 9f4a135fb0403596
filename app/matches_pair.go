package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// pairView shows two statements one above the other, as they are compared word
// by word, why they may make the same claim, and what an answer brings about.
type pairView struct {
	w       *window
	p       *matchesPage
	sides   [2]*pairSide
	chance  *widgets.Words
	meter   *widgets.Meter
	link    fyne.CanvasObject // joins the two sides
	legend  *widgets.Words
	between *fyne.Container
	why     *factTable
	differs *factTable
	warning *contradiction
	follows *factTable
	shown   *fact.Match
	flow    *flow
}

func newPairView(page *matchesPage) *pairView {
	w := page.w
	p := &pairView{
		w: w, p: page, sides: [2]*pairSide{newPairSide(w), newPairSide(w)}, chance: widgets.NewWords(widgets.TextSmall), meter: widgets.NewMeter(),
		why: newFactTable(lang.L("Why")), differs: newFactTable(lang.L("What differs")), follows: newFactTable(lang.L("What follows")),
		warning: newContradiction(page), flow: newFlow(),
	}
	p.link = widgets.NewPanel(widgets.ColorEdge, widgets.NoSides, nil)
	p.legend = widgets.NewText(widgets.TextNote, lang.L("thin line: in both · other line: compared · tint: differs"), widgets.ColorInk3)
	p.between = container.New(&panelLayout{p.placeBetween, func() fyne.Size { return fyne.NewSize(200, widgets.Px(betweenHeight)) }}, p.link, p.chance, p.meter, p.legend)
	reasons := newCardOf(p.why, p.differs)
	follows := newCardOf(p.follows)
	p.flow.margin = 12
	p.flow.set(
		piece{p.sides[0].root, 16, p.sides[0].heightFor},
		plainPiece(p.between, 0),
		piece{p.sides[1].root, 0, p.sides[1].heightFor},
		reasons.piece(14),
		piece{p.warning.root, 10, p.warning.heightFor},
		follows.piece(10),
		plainPiece(widgets.Fixed(0, 16, widgets.NewPanel("", widgets.NoSides, nil)), 0),
	)
	return p
}

// betweenHeight is the room between the two statements, in the design's units.
const betweenHeight = 36

// placeBetween places the chance, and beside it what there is room for: the bar
// and what the marks mean.
func (p *pairView) placeBetween(size fyne.Size) {
	px := widgets.Px
	placeAt(p.link, px(28), 0, 1, size.Height)
	x := px(28 + 14)
	chance, meter, legend := p.chance.MinSize().Width, p.meter.MinSize().Width, p.legend.MinSize().Width
	placeAt(p.chance, x, 0, chance, size.Height)
	x += chance + px(14)
	setVisible(p.meter, x+meter <= size.Width)
	placeAt(p.meter, x, 0, meter, size.Height)
	x += meter + px(14)
	setVisible(p.legend, x+legend <= size.Width)
	placeAt(p.legend, size.Width-legend, 0, legend, size.Height)
}

// show shows a pair, with a warning of answers that do not go with one on it.
func (p *pairView) show(m *fact.Match) {
	v := p.w.view
	compared := desk.Compare(v.statements, m.A, m.B)
	pair := v.inOrder(m.A, m.B)
	for i, id := range pair {
		p.sides[i].show(v.statements[id], compared.Marks[id])
	}
	p.chance.SetRuns(widgets.Run{Text: percentWords(m.Score), Bold: true},
		widgets.Run{Text: "   " + lang.L("chance that it is the same claim"), Color: widgets.ColorInk2})
	p.meter.Set(m.Score)
	p.why.set(reasonRows(p.w.desk.WhyAlike(v.Dossier, v.statements[m.A], v.statements[m.B])))
	p.differs.set(differenceRows(compared.Differences, pair))
	p.warning.show(m)
	p.follows.set(followRows(p.w, m))
	if p.shown == nil || p.shown.A != m.A || p.shown.B != m.B {
		p.flow.scroll.Offset.Y = 0
	}
	p.shown = m
	p.flow.redraw()
}

// percentWords is a chance as people read it; what is not certain never reads as 100.
func percentWords(score float64) string {
	switch {
	case score > 0.99:
		return lang.L("over 99 %")
	case score < 0.01:
		return lang.L("under 1 %")
	}
	return fmt.Sprintf("%.0f %%", score*100)
}

// reasonRows are the reasons of a match. What stands before a colon names the reason.
func reasonRows(reasons []string) []factRow {
	var rows []factRow
	for _, r := range reasons {
		name, words, found := strings.Cut(r, ": ")
		if !found {
			name, words = "", r
		}
		rows = append(rows, factRow{mark: newIcon("check", widgets.ColorFocus, 14), name: upperFirst(name), words: words})
	}
	if len(rows) == 0 {
		rows = append(rows, factRow{words: lang.L("They share few words; the chance comes from all of them together.")})
	}
	return rows
}

// differenceRows are the differences of a pair, with what each of both says.
func differenceRows(differences []fact.Difference, pair [2]string) []factRow {
	var rows []factRow
	for _, d := range differences {
		said := map[string][]string{}
		for _, value := range d.Values {
			words := value.Text
			if words == "" {
				words = value.Value
			}
			said[value.Statement] = append(said[value.Statement], shortValue(words))
		}
		side := func(id string) string {
			if len(said[id]) == 0 {
				return lang.L("not there")
			}
			return strings.Join(said[id], ", ")
		}
		title := differenceTitles[d.Kind]
		if title == "" {
			title = string(d.Kind)
		}
		rows = append(rows, factRow{mark: newSwatch(markStyle(d.Kind)), name: lang.L(title), words: side(pair[0]) + "  /  " + side(pair[1])})
	}
	if len(rows) == 0 {
		rows = append(rows, factRow{words: lang.L("No figure, quotation or denial differs.")})
	}
	return rows
}

// newSwatch shows how a kind of difference is marked in the text.
func newSwatch(style widgets.Mark) fyne.CanvasObject {
	return widgets.Fixed(10, 14, container.NewBorder(nil, widgets.Fixed(0, 2, widgets.NewPanel(style.LineColor(), widgets.NoSides, nil)),
		nil, nil, widgets.NewPanel(style.Tint(), widgets.NoSides, nil)))
}

// followRows say what the answers "same" and "not the same" bring about.
func followRows(w *window, m *fact.Match) []factRow {
	same, apart := followWords(w.view, m)
	return []factRow{
		{mark: widgets.NewKeyCap(w.keyOf("pair.same")), words: same},
		{mark: widgets.NewKeyCap(w.keyOf("pair.not-same")), words: apart},
	}
}

func followWords(v *view, m *fact.Match) (same, apart string) {
	apart = lang.L("They stay apart, and no later comparison joins them.")
	inA, inB := v.claimsOf[m.A], v.claimsOf[m.B]
	if len(inA) == 0 || len(inB) == 0 {
		return lang.L("Neither is joined to anything: one of them is in no claim."), apart
	}
	a, b := v.claim(inA[0]), v.claim(inB[0])
	for _, id := range inA {
		if slices.Contains(inB, id) {
			name := quotedName(v.claim(id))
			return fmt.Sprintf(lang.L("Both stay in the claim “%s”."), name),
				fmt.Sprintf(lang.L("They are parted: “%s” keeps one of them, and no later comparison joins them."), name)
		}
	}
	switch {
	case a.Level != b.Level:
		same = lang.L("They stay two claims: one is that it is so, the other that somebody said it.")
	case a.Pinned || b.Pinned:
		same = lang.L("A claim that you have worked on changes only by your hand: the other statement is proposed to it.")
	default:
		same = fmt.Sprintf(lang.L("“%s” and “%s” become one claim, unless other answers keep them apart."), quotedName(a), quotedName(b))
	}
	return same, apart
}

// quotedName is the name of a claim as it stands between quotation marks within a
// sentence: short, and without the full stop of its own.
func quotedName(c *fact.Claim) string {
	return strings.TrimSuffix(desk.Inner(shortValue(c.Text)), ".")
}

// pairSide is one statement of a pair: whose it is, who says it, and the words
// in their sentence, with what both have in common and what differs.
type pairSide struct {
	w         *window
	statement string
	badge     *widgets.ArticleBadge
	about     *widgets.Words
	open      *widgets.Button
	passage   *widgets.Passage
	root      *fyne.Container
}

func newPairSide(w *window) *pairSide {
	s := &pairSide{w: w, badge: widgets.NewArticleBadge(""), about: widgets.NewWords(widgets.TextBody).Cut(), passage: widgets.NewPassage(widgets.PairStyle)}
	s.open = widgets.NewIconButton("open", lang.L("Open in the article"), func() { w.openStatement(s.statement) }).WithHints(w.shell.status.hint)
	s.root = container.New(&panelLayout{s.place, func() fyne.Size { return fyne.NewSize(200, 80) }},
		widgets.NewCard(widgets.ColorSurface, widgets.ColorLine2, 8, nil), s.badge, s.about, s.open, s.passage)
	return s
}

func (s *pairSide) show(st *fact.Statement, marks []desk.Mark) {
	if st == nil {
		s.statement = ""
		s.passage.SetText(lang.L("This statement is not in the story any more."))
		return
	}
	v := s.w.view
	a := v.article(st.ArticleID)
	s.statement = st.ID
	s.badge.SetLetter(v.letter(st.ArticleID))
	s.about.SetRuns(nameRun(a),
		widgets.Run{Text: "   " + sayerWords(v, st), Color: widgets.ColorInk2})
	s.passage.SetContent(statementContent(v, st, marks, false))
}

// Measures of a side, in the design's units.
const (
	sidePad  = 20
	sideHead = 48
	sideFoot = 14
)

// setLow sets the words smaller where the page is low, so that what follows an answer
// is seen without scrolling.
func (s *pairSide) setLow(low bool) {
	style := widgets.PairStyle
	if low {
		style = widgets.LowPairStyle
	}
	s.passage.SetStyle(style)
}

func (s *pairSide) heightFor(width float32) float32 {
	return widgets.Px(sideHead+sideFoot) + s.passage.HeightFor(max(1, width-2*widgets.Px(sidePad)))
}

func (s *pairSide) place(size fyne.Size) {
	px := widgets.Px
	open := s.open.MinSize()
	placeAt(s.root.Objects[0], 0, 0, size.Width, size.Height)
	placeAt(s.badge, px(sidePad), px(15), s.badge.MinSize().Width, px(18))
	placeAt(s.about, px(sidePad+26), px(15), size.Width-px(2*sidePad+36)-open.Width, px(18))
	placeAt(s.open, size.Width-px(12)-open.Width, px(10), open.Width, open.Height)
	placeAt(s.passage, px(sidePad), px(sideHead-2), size.Width-2*px(sidePad), max(0, size.Height-px(sideHead)))
}
