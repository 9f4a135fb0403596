package app

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// What the preview shows at most: further statements of the article, and other
// articles.
const (
	previewAlso    = 2
	previewOthers  = 6
	previewReasons = 6   // reasons of a suggestion that are shown
	previewReason  = 240 // code points of each
	footHeight     = 92
	footWidth      = 250 // in the strip
)

// overviewPreview shows what the cell at the cursor is about: the statement in
// its sentence, who says it, what the other articles say, and the verdict. On
// the name of a claim it shows the claim.
type overviewPreview struct {
	p          *overviewPage
	strip      bool // it lies below the matrix
	shown      previewKey
	here       []piece // the cell or the claim
	others     []piece // what the other articles say
	left       *flow   // all of it, in the strip only what is here
	right      *flow   // the others, in the strip
	foot       *previewFoot
	badge      *widgets.ArticleBadge
	name       *widgets.Words
	standing   *widgets.StandingLabel
	head       *fyne.Container
	passages   passagePool
	badges     []*widgets.ArticleBadge
	usedBadges int
	root       *fyne.Container
}

// previewKey is all that a preview hangs on.
type previewKey struct {
	view           *view
	claim, article string
	marks          bool
}

func newOverviewPreview(p *overviewPage) *overviewPreview {
	s := &overviewPreview{
		p: p, left: newFlow(), right: newFlow(), foot: newPreviewFoot(p),
		badge: widgets.NewArticleBadge(""), name: widgets.NewWords(widgets.TextBody).Cut(),
		standing: widgets.NewStrongStandingLabel(widgets.IsSilent, ""),
	}
	s.left.margin, s.right.margin = 12, 12
	s.head = container.NewBorder(nil, nil, container.NewCenter(s.badge), s.standing, widgets.Inset(8, 0, 8, 0, s.name))
	s.root = container.New(&panelLayout{s.place, func() fyne.Size { return fyne.NewSize(200, previewStrip) }},
		widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil), widgets.NewPanel("", widgets.SideTop, nil), s.left.scroll, s.right.scroll, s.foot.root)
	return s
}

func (s *overviewPreview) update(claimID, articleID string) {
	key := previewKey{s.p.w.view, claimID, articleID, s.p.w.prefs.differences()}
	if key == s.shown {
		return
	}
	s.shown, s.usedBadges = key, 0
	s.passages.reset()
	c := key.view.claim(claimID)
	s.here, s.others = nil, nil
	if c == nil {
		s.arrange()
		s.foot.update(nil)
		return
	}
	marks := map[string][]desk.Mark{}
	if key.marks {
		marks = key.view.marksOf(c)
	}
	if a := key.view.article(articleID); a != nil {
		s.here = s.cellPieces(c, a, marks)
	} else {
		s.here = s.claimPieces(c)
	}
	s.others = s.otherPieces(c, articleID, marks)
	s.arrange()
	s.foot.update(c)
	s.root.Refresh()
}

// setStrip moves the preview below the matrix or back beside it.
func (s *overviewPreview) setStrip(strip bool) {
	if s.strip != strip {
		s.strip = strip
		s.arrange()
	}
}

// arrange shares the pieces out among the two flows.
func (s *overviewPreview) arrange() {
	if s.strip {
		s.left.set(s.here...)
		s.right.set(s.others...)
		return
	}
	all := append([]piece{}, s.here...)
	for i, p := range s.others {
		if i == 0 {
			p.above += 16
		}
		all = append(all, p)
	}
	s.right.set()
	s.left.set(all...)
}

// cellPieces shows what an article says of a claim.
func (s *overviewPreview) cellPieces(c *fact.Claim, a *fact.Article, marks map[string][]desk.Mark) []piece {
	v := s.p.w.view
	cell := v.matrix[c.ID].At(v.articleAt[a.ID])
	s.badge.SetLetter(v.letter(a.ID))
	s.name.SetRuns(nameRun(a))
	s.standing.Set(standingStyle(cell.Standing), standingWord(cell.Standing))
	pieces := []piece{plainPiece(s.head, 0)}
	if len(cell.Statements) == 0 {
		return append(pieces, quietPiece(lang.L("This article says nothing of the claim."), 8))
	}
	for i, id := range cell.Statements {
		st := v.statements[id]
		if st == nil {
			continue
		}
		style, above := widgets.PreviewStyle, float32(8)
		if i > 0 {
			if i > previewAlso {
				pieces = append(pieces, quietPiece(counted("{{.Count}} more here", len(cell.Statements)-i), 8))
				break
			}
			if i == 1 {
				pieces = append(pieces, quietPiece(lang.L("Also here"), 12))
			}
			style, above = widgets.ColumnStyle, 4
		}
		passage := s.passages.take(style)
		passage.SetContent(statementContent(v, st, marks[id], cell.Standing == desk.Alludes))
		pieces = append(pieces, textPiece(passage, above))
		if i == 0 {
			pieces = append(pieces, quietPiece(sayerWords(v, st), 6))
		}
	}
	return pieces
}

// standingWord says in a word or two how an article stands to a claim.
func standingWord(s desk.Standing) string {
	switch s {
	case desk.States:
		return lang.L("states it")
	case desk.Differs:
		return lang.L("differs")
	case desk.Alludes:
		return lang.L("alludes")
	}
	return lang.L("silent")
}

// claimPieces shows a claim as a whole.
func (s *overviewPreview) claimPieces(c *fact.Claim) []piece {
	v := s.p.w.view
	a := v.Assessments[c.ID]
	pieces := []piece{quietPiece(lang.L("Claim")+" "+strconv.Itoa(c.Number)+": "+levelWords(c.Level), 0)}
	passage := s.passages.take(widgets.PreviewStyle)
	passage.SetText(claimName(c))
	pieces = append(pieces, textPiece(passage, 6),
		quietPiece(counted("{{.Count}} articles", v.articleCount(c.ID))+", "+independenceWords(a.Independence), 8))
	for i, reason := range a.Suggestion.Reasons {
		if i == previewReasons && len(a.Suggestion.Reasons) > previewReasons+1 {
			pieces = append(pieces, quietPiece(counted("{{.Count}} more reasons", len(a.Suggestion.Reasons)-i), 6))
			break
		}
		// A reason may name hundreds of articles; Review shows it whole.
		pieces = append(pieces, textPiece(widgets.NewText(widgets.TextSmall, beginning(reason, previewReason), widgets.ColorInk2).Wrapped(0), 6))
	}
	if a.Suggestion.Missing != "" {
		pieces = append(pieces, textPiece(widgets.NewWords(widgets.TextSmall,
			widgets.Run{Text: lang.L("Missing step") + "  ", Bold: true}, widgets.Run{Text: a.Suggestion.Missing}).Wrapped(0), 6))
	}
	return pieces
}

// otherPieces shows in short what the other articles say of a claim.
func (s *overviewPreview) otherPieces(c *fact.Claim, articleID string, marks map[string][]desk.Mark) []piece {
	v := s.p.w.view
	title, left := lang.L("The other articles"), 0
	if articleID == "" {
		title = lang.L("The articles")
	}
	pieces := []piece{quietPiece(title, 0)}
	for _, cell := range v.stated(c.ID) {
		a := &v.Articles[cell.Article]
		if a.ID == articleID {
			continue
		}
		st := v.statements[cell.Statements[0]]
		if st == nil {
			continue
		}
		if len(pieces) > previewOthers {
			left++
			continue
		}
		passage := s.passages.take(widgets.ColumnStyle)
		passage.SetContent(shortContent(v, c, st, marks[st.ID]))
		pieces = append(pieces, besidePiece(s.smallBadge(v.letter(a.ID)), 8, passage, 6))
	}
	switch {
	case left > 0:
		pieces = append(pieces, quietPiece(counted("and {{.Count}} more articles", left), 8))
	case len(pieces) == 1:
		pieces = []piece{quietPiece(lang.L("No other article states it."), 0)}
	}
	return pieces
}

// smallBadge hands out the letter of an article; they are kept too.
func (s *overviewPreview) smallBadge(letter string) *widgets.ArticleBadge {
	if s.usedBadges == len(s.badges) {
		s.badges = append(s.badges, widgets.NewSmallBadge(""))
	}
	b := s.badges[s.usedBadges]
	s.usedBadges++
	b.SetLetter(letter)
	return b
}

// place stands the words above the verdict, or beside it in the strip.
func (s *overviewPreview) place(size fyne.Size) {
	px := widgets.Px
	pad, foot := px(14), px(footHeight)
	placeAt(s.root.Objects[0], 0, 0, size.Width, size.Height)
	placeAt(s.root.Objects[1], 0, 0, size.Width, size.Height)
	if setVisible(s.foot.rule, !s.strip); !s.strip {
		s.root.Objects[1].Hide()
		s.left.resize(fyne.NewPos(pad, pad), fyne.NewSize(size.Width-pad-px(2), size.Height-foot-pad))
		s.right.resize(fyne.Position{}, fyne.Size{})
		placeAt(s.foot.root, 0, size.Height-foot, size.Width, foot)
		return
	}
	s.root.Objects[1].Show()
	footW := px(footWidth)
	rest := size.Width - footW - px(overviewMargin)
	left := float32(int(rest * 0.58))
	s.left.resize(fyne.NewPos(px(overviewMargin), px(8)), fyne.NewSize(left-pad, size.Height-px(8)))
	s.right.resize(fyne.NewPos(px(overviewMargin)+left, px(8)), fyne.NewSize(rest-left-pad, size.Height-px(8)))
	placeAt(s.foot.root, size.Width-footW, px(12), footW, size.Height-px(12))
}

// previewFoot is the verdict on the claim at the cursor, or what is suggested,
// and the ways to claim and article.
type previewFoot struct {
	p       *overviewPage
	title   *widgets.Words
	verdict *widgets.VerdictLabel
	about   *widgets.Words
	rule    *widgets.Panel // under the words above it
	root    *fyne.Container
}

func newPreviewFoot(p *overviewPage) *previewFoot {
	f := &previewFoot{
		p: p, title: widgets.NewText(widgets.TextSmall, "", widgets.ColorInk2),
		verdict: widgets.NewVerdictLabel(widgets.Undecided, false), about: widgets.NewText(widgets.TextNote, "", widgets.ColorInk3).Align(fyne.TextAlignTrailing).Cut(),
	}
	claim := widgets.NewButton(lang.L("Claim"), p.open).WithKey(p.w.keyOf("overview.open"))
	article := widgets.NewButton(lang.L("Article"), p.openInArticle).WithIcon("open").WithKey(p.w.keyOf("overview.article"))
	f.rule = widgets.NewPanel(widgets.NoFill, widgets.SideTop, nil)
	f.root = container.NewStack(widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil), f.rule,
		widgets.Inset(14, 6, 14, 12, container.New(layout.NewCustomPaddedVBoxLayout(6), f.title,
			container.NewBorder(nil, nil, f.verdict, nil, widgets.Inset(8, 0, 0, 0, f.about)),
			container.New(layout.NewCustomPaddedHBoxLayout(8), claim, article))))
	return f
}

func (f *previewFoot) update(c *fact.Claim) {
	if c == nil {
		f.root.Hide()
		return
	}
	f.root.Show()
	v := f.p.w.view
	title, about := lang.L("Suggested"), ""
	style, decided := verdictStyle(v.Assessments[c.ID].Suggestion.Verdict), false
	if given := v.Verdict(c.ID); given != nil && given.Kind != fact.Undecided {
		title, style, decided = lang.L("Verdict"), verdictStyle(given.Kind), true
		about = given.At.Local().Format("2 Jan 15:04")
		if given.Reason != "" {
			about += ", " + lang.L("reason given")
		}
	}
	f.title.SetText(title)
	f.verdict.Set(style, decided)
	f.about.SetText(about)
	f.root.Refresh()
}
