package app

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// besideHeight is the bar over the second reader, in the design's units; it is as
// high as the tools over the first one.
const besideHeight = toolsHeight

// besideReader shows another article next to the one that is read. Both scroll
// together through the claims they share: what one says of a claim stands at the
// height of what the other says of it.
type besideReader struct {
	p       *articlesPage
	on      bool
	article string // the one that is shown; "" for none
	shown   *view  // the state it is shown in
	of      string // the article that the ties lead from
	ties    ties
	// following says that the cursor is put somewhere by the program, not by a person.
	following bool

	reader *widgets.Reader
	name   *widgets.Words
	head   *fyne.Container
	root   *fyne.Container
}

func newBesideReader(p *articlesPage) *besideReader {
	b := &besideReader{p: p, reader: widgets.NewReader(widgets.ReaderStyle), name: widgets.NewBoldText(widgets.TextBody, "", widgets.ColorInk)}
	b.reader.Text.Async = p.reader.Text.Async
	b.reader.OnScrolled = func(int, float32) { b.lead() }
	b.reader.Text.OnSpanFocused = b.arrived
	b.reader.OnNoteTapped = func(id string) { b.reader.Text.FocusSpan(id) }
	hint := p.w.shell.status.hint
	b.head = container.NewStack(widgets.NewPanel(widgets.NoFill, widgets.SideBottom|widgets.SideLeft, nil), widgets.Inset(14, 6, 10, 6,
		container.NewBorder(nil, nil, nil, container.NewHBox(
			widgets.NewIconButton("chevron-right", lang.L("Another article beside this one"), func() { b.turn(1) }).WithKey(p.w.keyOf("text.beside-right")).WithHints(hint),
			widgets.NewIconButton("close", lang.L("Read one article alone"), p.toggleBeside).WithKey(p.w.keyOf("text.beside")).WithHints(hint),
		), b.name)))
	b.root = container.New(&panelLayout{b.place, func() fyne.Size { return fyne.NewSize(200, 120) }},
		b.head, b.reader, widgets.NewPanel(widgets.NoFill, widgets.SideLeft, nil))
	b.root.Hide()
	return b
}

func (b *besideReader) place(size fyne.Size) {
	head := widgets.Px(besideHeight)
	placeAt(b.head, 0, 0, size.Width, head)
	placeAt(b.reader, 1, head, size.Width-1, size.Height-head)
	placeAt(b.root.Objects[2], 0, head, 1, size.Height-head)
}

// toggleBeside shows another article beside the one that is read, or no longer.
func (p *articlesPage) toggleBeside() {
	b := p.beside
	if !b.on && len(p.w.view.columns) < 2 {
		p.w.shell.status.hint(lang.L("There is no other article in this story"))
		return
	}
	b.on = !b.on
	b.update()
	p.root.Refresh()
	b.follow()
}

// besideTurn shows the next other article beside the one that is read, or the one
// before.
func (p *articlesPage) besideTurn(n int) {
	if !p.beside.on {
		p.toggleBeside()
		return
	}
	p.beside.turn(n)
}

// turn shows another article, round and round, but never the one that is read.
func (b *besideReader) turn(n int) {
	v := b.p.w.view
	at := slices.IndexFunc(v.columns, func(c int) bool { return v.Articles[c].ID == b.article })
	for range v.columns {
		at = (at + n + len(v.columns)) % len(v.columns)
		if id := v.Articles[v.columns[at]].ID; id != b.p.article {
			b.article, b.shown = id, nil
			break
		}
	}
	b.update()
	b.follow()
}

// update shows the state of the story, and an article other than the one that is
// read: at first the one that shares most claims with it.
func (b *besideReader) update() {
	v := b.p.w.view
	if !b.on || b.p.article == "" {
		return
	}
	if b.article == "" || b.article == b.p.article || v.article(b.article) == nil {
		b.article, b.shown = v.closest(b.p.article), nil
	}
	a := v.article(b.article)
	if a == nil {
		b.on = false
		return
	}
	if b.shown == v && b.of == b.p.article {
		return
	}
	before := b.showing()
	b.shown, b.of = v, b.p.article
	b.ties = v.tiesBetween(v.article(b.p.article), a)
	b.name.SetRuns(
		widgets.Run{Text: fact.Letter(a.Number) + "  " + beginning(nameOf(a), 24), Bold: true, Color: widgets.ColorInk},
		widgets.Run{Text: "   " + counted("{{.Count}} claims in common", b.ties.claims), Color: widgets.ColorInk2})
	spans := v.textSpans(a, false)
	if before != nil && before.ID == a.ID && before.VersionID == a.VersionID {
		b.reader.Text.SetSpans(spans)
	} else {
		b.reader.SetContent(widgets.Content{Text: a.Text, Parts: partsOf(a), Spans: spans})
	}
	b.reader.SetNotes(v.whoSays(a))
}

// showing is the article that is shown, as it was when it was drawn; nil for none.
func (b *besideReader) showing() *fact.Article {
	if b.shown == nil {
		return nil
	}
	return b.shown.article(b.article)
}

// third is the height of a view at which people read.
func third(r *widgets.Reader) float32 { return r.Size().Height / 3 }

// follow scrolls to what stands across from what is read, and puts the cursor on
// what says the same as the statement under the first cursor.
func (b *besideReader) follow() {
	if !b.on || b.article == "" {
		return
	}
	b.following = true
	defer func() { b.following = false }()
	main := b.p.reader
	at := main.At(third(main))
	target := b.ties.across(at)
	if s := b.p.statement(); s != nil {
		if other := b.ties.same[s.ID]; other != "" {
			b.reader.Text.FocusSpan(other)
			if height := main.HeightOf(s.Start); height >= 0 && height < main.Size().Height {
				b.reader.PutAt(b.p.w.view.statements[other].Start, height)
				return
			}
		} else {
			b.reader.Text.ClearCursor()
		}
	}
	b.reader.PutAt(target, main.HeightOf(at))
}

// lead scrolls the first reader to what stands across from the second.
func (b *besideReader) lead() {
	if b.following || !b.on {
		return
	}
	at := b.reader.At(third(b.reader))
	b.p.reader.PutAt(b.ties.back(at), b.reader.HeightOf(at))
}

// arrived hears that a person put the cursor on a statement of the second reader:
// the first one goes to what says the same.
func (b *besideReader) arrived(id string) {
	if b.following {
		return
	}
	for mine, other := range b.ties.same {
		if other != id {
			continue
		}
		height := b.reader.HeightOf(b.p.w.view.statements[id].Start)
		b.following = true
		b.p.goTo(mine)
		b.p.reader.PutAt(b.p.w.view.statements[mine].Start, height)
		b.following = false
		return
	}
	b.p.w.shell.status.hint(lang.L("The other article does not say this"))
}

// tie is a place of each of two articles, in code points, where both say the same.
type tie struct{ mine, other int }

// ties lead from one article to another through the claims both make.
type ties struct {
	claims int               // how many both make
	places []tie             // in the order of both texts, from the first code point to the last
	same   map[string]string // by statement of the first: the statement of the other
}

// tiesBetween finds what two articles say alike. For scrolling, only ties that
// do not cross are of use: as many of them as there can be.
func (v *view) tiesBetween(mine, other *fact.Article) ties {
	l := ties{same: map[string]string{}}
	var all []tie
	seen := map[string]bool{}
	for _, s := range v.reading(mine.ID).Statements {
		if s.Superseded {
			continue
		}
		for _, claim := range v.claimsOf[s.ID] {
			t := v.firstIn(claim, other.ID)
			if t == nil {
				continue
			}
			if !seen[claim] {
				seen[claim] = true
				l.claims++
			}
			if l.same[s.ID] == "" {
				l.same[s.ID] = t.ID
				all = append(all, tie{s.Start, t.Start})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].mine < all[j].mine })
	l.places = append([]tie{{0, 0}}, uncrossed(all)...)
	l.places = append(l.places, tie{len(v.runesOf(mine.ID)), len(v.runesOf(other.ID))})
	return l
}

// firstIn is the first statement of a claim in an article; nil when it is silent.
func (v *view) firstIn(claimID, articleID string) (first *fact.Statement) {
	c := v.claim(claimID)
	if c == nil {
		return nil
	}
	for _, id := range c.Statements {
		if s := v.statements[id]; s != nil && s.ArticleID == articleID && !s.Superseded && (first == nil || s.Start < first.Start) {
			first = s
		}
	}
	return first
}

// closest is the article that shares most claims with another, the first in the
// order of the columns; "" for none.
func (v *view) closest(articleID string) string {
	shared := map[string]int{} // by article
	counted := map[string]bool{}
	for _, s := range v.reading(articleID).Statements {
		if s.Superseded {
			continue
		}
		for _, claim := range v.claimsOf[s.ID] {
			if !counted[claim] {
				counted[claim] = true
				for article := range v.articlesOf(claim) {
					shared[article]++
				}
			}
		}
	}
	best, most := "", -1
	for _, c := range v.columns {
		if id := v.Articles[c].ID; id != articleID && shared[id] > most {
			best, most = id, shared[id]
		}
	}
	return best
}

// articlesOf are the articles with a statement of a claim.
func (v *view) articlesOf(claimID string) map[string]bool {
	articles := map[string]bool{}
	for _, id := range v.claim(claimID).Statements {
		if s := v.statements[id]; s != nil && !s.Superseded {
			articles[s.ArticleID] = true
		}
	}
	return articles
}

// uncrossed is the longest run of ties that go forward in both texts: the longest
// increasing subsequence, by the method of patience sorting.
func uncrossed(all []tie) []tie {
	var ends []int // by length: the tie with the smallest end of a run that long
	before := make([]int, len(all))
	for i, l := range all {
		n := sort.Search(len(ends), func(k int) bool { return all[ends[k]].other >= l.other })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	var out []tie
	for i := ends[len(ends)-1]; i >= 0; i = before[i] {
		out = append(out, all[i])
	}
	slices.Reverse(out)
	return out
}

// across is the place of the other article that stands across from a place of the
// first; between two ties it moves evenly.
func (l ties) across(at int) int {
	return between(l.places, at, func(p tie) int { return p.mine }, func(p tie) int { return p.other })
}

// back is the place of the first article across from one of the other.
func (l ties) back(at int) int {
	return between(l.places, at, func(p tie) int { return p.other }, func(p tie) int { return p.mine })
}

func between(places []tie, at int, from, to func(tie) int) int {
	n := sort.Search(len(places), func(i int) bool { return from(places[i]) > at })
	switch {
	case len(places) == 0:
		return at
	case n == 0:
		return to(places[0])
	case n == len(places):
		return to(places[n-1])
	}
	a, b := places[n-1], places[n]
	return to(a) + (to(b)-to(a))*(at-from(a))/(from(b)-from(a))
}
