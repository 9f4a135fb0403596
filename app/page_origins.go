package app

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the Origins page, in the design's units.
const (
	originRowHeight = 52
	originPanel     = 380
)

// originsPage lists whom the articles rest on, those first that most rest on,
// and shows of the selected one the words it was read from and the claims that
// stand or fall with it.
type originsPage struct {
	w        *window
	origins  []originUse
	list     *widgets.KeyList
	title    *widgets.Words
	about    *widgets.Words
	claims   *widgets.KeyList
	rows     []originRow // of the panel
	selected string
	shown    *view
	root     *fyne.Container
}

// originUse is an origin with what rests on it.
type originUse struct {
	origin     *fact.Origin
	articles   []string // ids, by number
	statements []string
}

// originRow is a line of the panel: a heading, the words of an article, or a claim.
type originRow struct {
	heading string
	words   string
	quiet   string
	open    func()
}

// originKindTitles names the kinds of origins, as keys of the translation.
var originKindTitles = map[fact.OriginKind]string{
	fact.Person: "Person", fact.Organisation: "Organisation", fact.CitedOutlet: "Outlet cited",
	fact.Document: "Document", fact.Unnamed: "Not named",
}

func newOriginsPage(w *window) *originsPage {
	p := &originsPage{w: w}
	p.list = widgets.NewKeyList(originRowHeight, func() int { return len(p.origins) }, func() fyne.CanvasObject { return newOriginListRow() }, p.fill)
	p.list.OnSelected = p.choose
	p.title = widgets.NewWords(widgets.TextTitle).Wrapped(2)
	p.about = widgets.NewText(widgets.TextSmall, "", widgets.ColorInk2).Wrapped(4)
	p.claims = widgets.NewKeyList(46, func() int { return len(p.rows) }, func() fyne.CanvasObject { return newOriginPanelRow() }, p.fillPanel)
	p.claims.GroupAt = func(i int) (string, string, bool) {
		if i < 0 || i >= len(p.rows) || p.rows[i].heading == "" {
			return "", "", false
		}
		return p.rows[i].heading, "", true
	}
	p.claims.OnOpened = func(i int) {
		if i >= 0 && i < len(p.rows) && p.rows[i].open != nil {
			p.rows[i].open()
		}
	}
	head := container.New(&flowLayoutOf{[]tall{p.title, p.about}}, p.title, p.about)
	panel := container.NewStack(widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil),
		widgets.Inset(1, 0, 0, 0, container.NewBorder(widgets.Inset(16, 16, 16, 10, head), nil, nil, nil, p.claims)))
	p.root = container.New(&sideLayout{originPanel}, p.list, panel)
	return p
}

func (p *originsPage) object() fyne.CanvasObject { return p.root }

func (p *originsPage) focus() fyne.Focusable { return p.list }

func (p *originsPage) update() {
	v := p.w.view
	if p.shown != v {
		p.shown = v
		p.origins = usesOf(v)
		p.list.Refresh()
	}
	at := slices.IndexFunc(p.origins, func(u originUse) bool { return u.origin.ID == p.selected })
	if at < 0 && len(p.origins) > 0 {
		at = 0
	}
	p.list.SetSelected(at)
	p.choose(at)
}

// usesOf gathers what rests on each origin, most articles first.
func usesOf(v *view) []originUse {
	uses := make([]originUse, len(v.Origins))
	for i := range v.Origins {
		uses[i].origin = &v.Origins[i]
	}
	for i := range v.Articles {
		for _, s := range v.Readings[i].Statements {
			for _, id := range s.OriginIDs {
				if at, ok := v.originAt[id]; ok {
					u := &uses[at]
					u.statements = append(u.statements, s.ID)
					if n := len(u.articles); n == 0 || u.articles[n-1] != v.Articles[i].ID {
						u.articles = append(u.articles, v.Articles[i].ID)
					}
				}
			}
		}
	}
	slices.SortStableFunc(uses, func(a, b originUse) int {
		return cmp.Or(len(b.articles)-len(a.articles), len(b.statements)-len(a.statements))
	})
	return uses
}

// choose shows an origin in the panel.
func (p *originsPage) choose(i int) {
	p.rows = p.rows[:0]
	if i < 0 || i >= len(p.origins) {
		p.selected = ""
		p.title.SetText(lang.L("No article of this story names whom it rests on."))
		p.about.SetText("")
		p.claims.Refresh()
		return
	}
	u := p.origins[i]
	p.selected = u.origin.ID
	p.title.SetRuns(widgets.Run{Text: u.origin.Name, Bold: true, Italic: u.origin.Kind == fact.Unnamed})
	p.about.SetText(p.describe(u))
	p.words(u)
	p.standing(u)
	p.claims.Refresh()
}

// describe says what an origin is, and on whom it rests in turn.
func (p *originsPage) describe(u originUse) string {
	words := lang.L(originKindTitles[u.origin.Kind]) + ", " + counted("{{.Count}} articles", len(u.articles))
	for i, id := range u.origin.RestsOn {
		if o := p.w.view.origin(id); o != nil {
			if i == 0 {
				words += ". " + lang.L("Rests on") + " " + o.Name
			} else {
				words += ", " + o.Name
			}
		}
	}
	if u.origin.Kind == fact.Unnamed {
		words += ". " + lang.L("Who is not named is not shown to be independent of anybody.")
	}
	return words
}

// words lists, an article each, the fullest words an origin was read from,
// openable at their place.
func (p *originsPage) words(u originUse) {
	v := p.w.view
	fullest := map[string]fact.Phrase{}
	for _, id := range u.statements {
		s := v.statements[id]
		for k, link := range s.Attribution.Chain {
			if k < len(s.OriginIDs) && s.OriginIDs[k] == u.origin.ID && link.Words.Len() > fullest[s.ArticleID].Len() {
				fullest[s.ArticleID] = link.Words
			}
		}
	}
	p.rows = append(p.rows, originRow{heading: lang.L("Read from")})
	for _, article := range u.articles {
		words := fullest[article]
		if words.Len() == 0 {
			continue
		}
		p.rows = append(p.rows, originRow{
			words: "“" + shortValue(words.Text) + "”", quiet: lang.L("Article") + " " + v.letter(article),
			open: func() { p.w.openPassage(article, words.Span) },
		})
	}
}

// standing lists the claims that fall without the origin, then those that have
// others to rest on.
func (p *originsPage) standing(u originUse) {
	v := p.w.view
	resting := map[string]bool{}
	for _, id := range u.statements {
		resting[id] = true
	}
	var fall, stand []originRow
	for i := range v.Claims {
		c := &v.Claims[i]
		on := 0
		for _, id := range c.Statements {
			if resting[id] {
				on++
			}
		}
		if on == 0 {
			continue
		}
		row := originRow{
			words: shortName(c.Text), quiet: verdictStyle(v.verdictOf(c.ID)).Word(), open: func() { p.w.openClaim(c.ID) },
		}
		if on == len(c.Statements) {
			fall = append(fall, row)
		} else {
			stand = append(stand, row)
		}
	}
	if len(fall) > 0 {
		p.rows = append(append(p.rows, originRow{heading: lang.L("Claims that fall without it")}), fall...)
	}
	if len(stand) > 0 {
		p.rows = append(append(p.rows, originRow{heading: lang.L("Claims that others tell as well")}), stand...)
	}
}

// originListRow is an origin in the list.
type originListRow struct {
	widget.BaseWidget
	name  *widgets.Words
	kind  *widgets.Words
	marks *fyne.Container
}

func newOriginListRow() *originListRow {
	r := &originListRow{name: widgets.NewWords(widgets.TextBody).Cut(), kind: widgets.NewWords(widgets.TextNote).Cut(), marks: container.NewHBox()}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *originListRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.Inset(20, 8, 16, 8,
		container.NewBorder(nil, nil, nil, container.NewCenter(r.marks), container.NewVBox(r.name, r.kind))))
}

// badgesShown is how many articles are named behind an origin.
const badgesShown = 8

func (p *originsPage) fill(i int, o fyne.CanvasObject) {
	r, ok := o.(*originListRow)
	if !ok || i < 0 || i >= len(p.origins) {
		return
	}
	u := p.origins[i]
	r.name.SetRuns(widgets.Run{Text: shortName(u.origin.Name), Bold: p.list.Selected() == i, Italic: u.origin.Kind == fact.Unnamed})
	r.kind.SetRuns(widgets.Run{Text: lang.L(originKindTitles[u.origin.Kind]), Color: widgets.ColorInk2})
	r.marks.Objects = r.marks.Objects[:0]
	for n, id := range u.articles {
		if n == badgesShown {
			r.marks.Add(widgets.NewText(widgets.TextNote, "+"+strconv.Itoa(len(u.articles)-n), widgets.ColorInk2))
			break
		}
		r.marks.Add(widgets.NewSmallBadge(p.w.view.letter(id)))
	}
	r.marks.Refresh()
}

// originPanelRow is a line of the panel.
type originPanelRow struct {
	widget.BaseWidget
	words, quiet *widgets.Words
}

func newOriginPanelRow() *originPanelRow {
	r := &originPanelRow{words: widgets.NewWords(widgets.TextSmall).Cut(), quiet: widgets.NewWords(widgets.TextNote).Cut()}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *originPanelRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.Inset(16, 6, 16, 6, container.NewVBox(r.words, r.quiet)))
}

func (p *originsPage) fillPanel(i int, o fyne.CanvasObject) {
	r, ok := o.(*originPanelRow)
	if !ok || i < 0 || i >= len(p.rows) {
		return
	}
	r.words.SetRuns(widgets.Run{Text: p.rows[i].words})
	r.quiet.SetRuns(widgets.Run{Text: p.rows[i].quiet, Color: widgets.ColorInk2})
}

// flowLayoutOf stands texts below one another, each as high as it is at the width.
type flowLayoutOf struct{ texts []tall }

// Layout implements fyne.Layout.
func (l *flowLayoutOf) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, o := range objects {
		h := l.texts[i].HeightFor(size.Width)
		placeAt(o, 0, y, size.Width, h)
		y += h + widgets.Px(4)
	}
}

// MinSize implements fyne.Layout.
func (l *flowLayoutOf) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(80, widgets.Px(76))
}

// sideLayout gives a panel at the right its width and the rest to what is before it.
type sideLayout struct{ width float32 }

// Layout implements fyne.Layout.
func (l *sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := min(widgets.Px(l.width), size.Width*0.5)
	placeAt(objects[0], 0, 0, size.Width-side, size.Height)
	placeAt(objects[1], size.Width-side, 0, side, size.Height)
}

// MinSize implements fyne.Layout.
func (l *sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }
