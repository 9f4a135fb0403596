package app

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// originPanel tells of the selected origin or article: what people said of it, the
// words it was read from, and the claims that stand or fall with it.
type originPanel struct {
	w     *window
	asked int // how often an origin or article was asked for
	rows  []originRow
	list  *widgets.KeyList
	head  *flow
	root  *fyne.Container
}

// originRow is a line of the panel: a heading, the words of an article, what a
// person said, or a claim.
type originRow struct {
	heading string
	count   string
	claim   string // whose verdict stands before the words
	words   string
	quiet   string
	said    string // id of the decision that Del takes back
	open    func()
}

// originPanelRowHeight is the height of a line of the panel, in the design's units.
const originPanelRowHeight = 46

// originPanelPad is where its head and its rows begin.
const originPanelPad = 16

// originSaidMore is what a line of what a person said takes more: it has two
// lines of words.
const originSaidMore = 16

// restsOnShown is how many an origin rests on are named.
const restsOnShown = 3

// originKindTitles names the kinds of origins, as keys of the translation.
var originKindTitles = map[fact.OriginKind]string{
	fact.Person: "Person", fact.Organisation: "Organisation", fact.CitedOutlet: "Outlet cited",
	fact.Document: "Document", fact.Unnamed: "Not named",
}

func newOriginPanel(w *window) *originPanel {
	p := &originPanel{w: w, head: newFlow()}
	p.list = widgets.NewKeyList(originPanelRowHeight, func() int { return len(p.rows) }, func() fyne.CanvasObject { return newOriginPanelRow() }, p.fill)
	p.list.Inset = originPanelPad
	p.list.GroupAt = func(i int) (string, string, bool) {
		if i < 0 || i >= len(p.rows) || p.rows[i].heading == "" {
			return "", "", false
		}
		return p.rows[i].heading, p.rows[i].count, true
	}
	p.list.HeightOf = func(i int) float32 {
		if i >= 0 && i < len(p.rows) && p.rows[i].said != "" {
			return widgets.Px(originPanelRowHeight + originSaidMore)
		}
		return widgets.Px(originPanelRowHeight)
	}
	p.list.OnOpened = func(i int) {
		if i >= 0 && i < len(p.rows) && p.rows[i].open != nil {
			p.rows[i].open()
		}
	}
	p.list.OnKey = func(e *fyne.KeyEvent) {
		if i := p.list.Selected(); e.Name == fyne.KeyDelete && i >= 0 && i < len(p.rows) && p.rows[i].said != "" {
			w.origins().takeBackID(p.rows[i].said)
			return
		}
		w.keyboard.typedKey(e)
	}
	p.root = container.New(&panelLayout{p.place, func() fyne.Size { return fyne.NewSize(200, 200) }},
		widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil), p.head.scroll, p.list)
	return p
}

func (p *originPanel) place(size fyne.Size) {
	px := widgets.Px
	width := size.Width - 2*px(originPanelPad)
	head := min(p.head.heightFor(width)+px(12), size.Height*0.4)
	placeAt(p.root.Objects[0], 0, 0, size.Width, size.Height)
	p.head.resize(fyne.NewPos(px(originPanelPad), 0), fyne.NewSize(width, head))
	placeAt(p.list, 1, head, size.Width-1, size.Height-head)
}

// set shows other pieces and rows.
func (p *originPanel) set(pieces []piece, rows []originRow) {
	p.head.set(pieces...)
	p.rows = rows
	p.list.SetSelected(-1)
	p.list.SetOffset(0)
	p.list.Refresh()
	p.root.Refresh()
}

// headPieces are the name and what there is to say of it.
func headPieces(title widgets.Run, about string) []piece {
	return []piece{
		textPiece(widgets.NewWords(widgets.TextTitle, title).Wrapped(2), 14),
		textPiece(widgets.NewText(widgets.TextSmall, about, widgets.ColorInk2).Wrapped(0), 6),
	}
}

// restingSoon is how long what hangs on an origin may take to find before the
// panel says whose it is going to be.
const restingSoon = 200 * time.Millisecond

// showOrigin tells of an origin, and how it stands to another that is marked. What
// hangs on it is found off the main goroutine, as that may be most of the story.
func (p *originPanel) showOrigin(o, marked *fact.Origin) {
	v := p.w.view
	p.asked++
	asked := p.asked
	current := func() bool { return p.asked == asked && p.w.view == v }
	found := false
	p.w.bridge.after(restingSoon, func() {
		if current() && !found {
			p.set(headPieces(originName(o), lang.L(originKindTitles[o.Kind])), nil)
		}
	})
	p.w.bridge.aside(func() {
		resting := v.cases.RestingOn(o.ID)
		p.w.bridge.onMain(func() {
			if found = true; current() {
				p.showResting(o, marked, resting)
			}
		})
	})
}

func originName(o *fact.Origin) widgets.Run {
	return widgets.Run{Text: upperFirst(o.Name), Bold: true, Italic: o.Kind == fact.Unnamed}
}

// showResting tells of an origin and what hangs on it.
func (p *originPanel) showResting(o, marked *fact.Origin, resting desk.Resting) {
	v := p.w.view
	var articles []string
	for _, id := range resting.Statements {
		if a := v.statements[id].ArticleID; !slices.Contains(articles, a) {
			articles = append(articles, a)
		}
	}
	pieces := headPieces(originName(o), p.describe(o, articles))
	pieces = append(pieces, p.standing(o)...)
	if marked != nil {
		pieces = append(pieces, p.between(o, marked)...)
	}
	rows := p.saidRows(o)
	rows = append(rows, p.wordsOf(o.ID, resting.Statements, articles)...)
	rows = append(rows, p.alike(o)...)
	rows = append(rows, p.claims(lang.L("Falls without it"), resting.Falls, func(id string) string {
		return p.letters(id) + ", " + lang.L("no other origin")
	})...)
	left := map[string]desk.Without{}
	var stands []string
	for _, s := range resting.Stands {
		left[s.ClaimID] = s
		stands = append(stands, s.ClaimID)
	}
	rows = append(rows, p.claims(lang.L("Stands without it"), stands, func(id string) string {
		return lang.L("without it:") + " " + independenceWords(left[id].Independence)
	})...)
	p.set(pieces, rows)
}

// alike lists the unnamed origins that may be the same person, with the words both
// are quoted with.
func (p *originPanel) alike(o *fact.Origin) []originRow {
	var rows []originRow
	for _, a := range desk.MayBeSame(p.w.view.Dossier, o.ID) {
		if other := p.w.view.origin(a.OriginID); other != nil {
			rows = append(rows, originRow{
				words: upperFirst(other.Name), quiet: lang.L("both quoted:") + " " + desk.Quoted(shortValue(a.Words)),
				open: func() { p.w.openOrigin(a.OriginID) },
			})
		}
	}
	return headed(lang.L("May be the same person"), rows)
}

// describe says what an origin is, who cites it and on whom it rests in turn.
func (p *originPanel) describe(o *fact.Origin, articles []string) string {
	v := p.w.view
	words := []string{lang.L(originKindTitles[o.Kind]) + ", " + counted("cited by {{.Count}} articles", len(articles))}
	var names []string
	more := 0
	for _, id := range o.RestsOn {
		other := v.origin(id)
		switch {
		case other == nil:
		case len(names) == restsOnShown || slices.Contains(names, other.Name):
			more++
		default:
			names = append(names, other.Name)
		}
	}
	if more > 0 {
		names = append(names, counted("{{.Count}} more", more))
	}
	if len(names) > 0 {
		words = append(words, lang.L("Rests on")+" "+andWords(names))
	}
	if o.Kind == fact.Unnamed {
		words = append(words, lang.L("Who is not named is not shown to be independent of anybody"))
	}
	if circularOrigins(v)[o.ID] {
		words = append(words, lang.L("Its chain comes back to itself: circular reporting"))
	}
	return strings.Join(words, ". ") + "."
}

// wordsOf lists, an article each, the fullest words an origin was read from,
// openable at their place.
func (p *originPanel) wordsOf(origin string, statements, articles []string) []originRow {
	words := p.w.view.fullestWords(origin, statements)
	var rows []originRow
	for _, article := range articles {
		if found := words[article]; found.Len() > 0 {
			rows = append(rows, originRow{
				words: desk.Quoted(shortValue(found.Text)), quiet: lang.L("Article") + " " + p.w.view.letter(article),
				open: func() { p.w.openPassage(article, found.Span) },
			})
		}
	}
	return headed(lang.L("Read from"), rows)
}

// claims lists claims under a heading.
func (p *originPanel) claims(heading string, ids []string, quiet func(id string) string) []originRow {
	var rows []originRow
	for _, id := range ids {
		if c := p.w.view.claim(id); c != nil {
			rows = append(rows, originRow{
				claim: id, words: shortName(claimName(c)), quiet: quiet(id), open: func() { p.w.openClaim(id) },
			})
		}
	}
	return headed(heading, rows)
}

// headed puts a heading with a count over rows, if there are any.
func headed(heading string, rows []originRow) []originRow {
	if len(rows) == 0 {
		return nil
	}
	return append([]originRow{{heading: heading, count: widgets.Number(len(rows))}}, rows...)
}

// letters names the articles that state a claim: "C and E".
func (p *originPanel) letters(claimID string) string {
	v := p.w.view
	var letters []string
	for _, cell := range v.stated(claimID) {
		letters = append(letters, v.letter(v.Articles[cell.Article].ID))
	}
	return andWords(letters)
}

// states reports whether an article, by its place, states a claim.
func (v *view) states(claimID string, article int) bool {
	return v.matrix[claimID].At(article).Standing.IsStated()
}

// andWords joins words as a person would: "A, B and C".
func andWords(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + lang.L("and") + " " + words[len(words)-1]
}

// showArticle tells of an article: whom it names, and what it alone claims.
func (p *originPanel) showArticle(a *fact.Article, choose func(id string)) {
	v := p.w.view
	p.asked++
	var names []originRow
	for _, id := range v.Nearest[a.ID] {
		if o := v.origin(id); o != nil {
			names = append(names, originRow{words: upperFirst(o.Name), quiet: lang.L(originKindTitles[o.Kind]), open: func() { choose(id) }})
		}
	}
	var alone []string
	for i := range v.Claims {
		c := &v.Claims[i]
		if v.states(c.ID, v.articleAt[a.ID]) && v.articleCount(c.ID) == 1 {
			alone = append(alone, c.ID)
		}
	}
	rows := p.saidRowsOf(v.saidOfArticle(a.ID))
	rows = append(rows, headed(lang.L("Rests on"), names)...)
	rows = append(rows, p.claims(lang.L("Claims of this article alone"), alone, func(id string) string {
		return independenceWords(v.Assessments[id].Independence)
	})...)
	p.set(headPieces(widgets.Run{Text: v.letter(a.ID) + "  " + nameOf(a), Bold: true}, a.Title), rows)
}

// showNothing says that there is nothing to tell of.
func (p *originPanel) showNothing(words string) {
	p.asked++
	p.set(headPieces(widgets.Run{}, words), nil)
}

// originPanelParts is a line of the panel.
type originPanelParts struct {
	widget.BaseWidget
	verdict      *widgets.VerdictLabel
	words, quiet *widgets.Words
}

func newOriginPanelRow() *originPanelParts {
	r := &originPanelParts{
		verdict: widgets.NewVerdictIcon(widgets.Undecided, true),
		words:   widgets.NewWords(widgets.TextSmall), quiet: widgets.NewWords(widgets.TextNote).Cut(),
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *originPanelParts) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(&panelLayout{r.place, func() fyne.Size { return fyne.NewSize(80, 30) }}, r.verdict, r.words, r.quiet))
}

func (r *originPanelParts) place(size fyne.Size) {
	px := widgets.Px
	left := px(originPanelPad)
	if r.verdict.Visible() {
		placeAt(r.verdict, left, px(6), px(18), px(18))
		left += px(24)
	}
	quiet := size.Height - px(originPanelRowHeight-24)
	placeAt(r.words, left, px(6), size.Width-left-px(12), quiet-px(8))
	placeAt(r.quiet, left, quiet, size.Width-left-px(12), px(14))
}

func (p *originPanel) fill(i int, o fyne.CanvasObject) {
	r, ok := o.(*originPanelParts)
	if !ok || i < 0 || i >= len(p.rows) {
		return
	}
	row := p.rows[i]
	if r.verdict.Hide(); row.claim != "" {
		r.verdict.Set(verdictStyle(p.w.view.verdictOf(row.claim)), true)
		r.verdict.Show()
	}
	if r.words.Wrapped(1); row.said != "" {
		r.words.Wrapped(2)
	}
	r.words.SetRuns(widgets.Run{Text: row.words, Bold: p.list.Selected() == i})
	r.quiet.SetRuns(widgets.Run{Text: row.quiet, Color: widgets.ColorInk2})
	r.Refresh()
}
