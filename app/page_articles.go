package app

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the Articles page, in the design's units.
const (
	tabsHeight     = 37
	toolsHeight    = 40
	inspectorWidth = 288
	inspectorFolds = 900 // width of the page under which the inspector folds away
)

// articlesPage is the reader: one article with its statements highlighted by
// verdict, who says them in the margin, and what is known of them at the side.
type articlesPage struct {
	w         *window
	tabs      *widgets.ArticleTabs
	finder    *widgets.Field
	reader    *widgets.Reader
	inspector *inspector
	article   string    // the one that is shown
	shown     *view     // the state it is shown in
	selected  fact.Span // by a person; empty for none
	root      *fyne.Container
}

func newArticlesPage(w *window) *articlesPage {
	p := &articlesPage{w: w, tabs: widgets.NewArticleTabs(), reader: widgets.NewReader(widgets.ReaderStyle)}
	p.tabs.OnSelected = func(i int) {
		if i >= 0 && i < len(w.view.columns) {
			p.open(w.view.Articles[w.view.columns[i]].ID)
		}
	}
	p.finder = widgets.NewSearchField(lang.L("Find in text"), "F")
	p.finder.OnChanged = func(words string) { p.found(p.reader.Text.Find(words)) }
	p.finder.OnSubmitted = func(string) { p.reader.Text.FindNext(1) }
	p.finder.OnEscape = func() {
		p.finder.SetText("")
		w.focusPage()
	}
	p.reader.Text.OnSpanTapped = p.focused
	p.reader.Text.OnSpanFocused = p.focused
	p.reader.Text.OnSelected = func(start, end int, _ string) { p.selected = fact.Span{Start: start, End: end} }
	if w.bridge.inline {
		p.reader.Text.Async = func(work, done func()) { work(); done() }
	}
	p.inspector = newInspector(w, p)
	tool := func(title, key, icon string, do func()) fyne.CanvasObject {
		return widgets.NewButtonOf(widgets.ButtonFlat, lang.L(title), do).WithIcon(icon).WithKey(key)
	}
	tools := container.NewStack(widgets.NewPanel("", widgets.SideBottom, nil), widgets.Inset(14, 6, 14, 6,
		container.NewBorder(nil, nil, widgets.Fixed(170, 0, p.finder), nil,
			container.New(layout.NewCustomPaddedHBoxLayout(4),
				tool("Statement", "S", "plus", p.markStatement), tool("Comment", "C", "comment", p.comment),
				tool("Tag", "T", "tag", p.tag), tool("Highlight", "H", "highlight", p.highlight)))))
	tabs := container.NewStack(widgets.NewPanel(widgets.ColorBg, widgets.SideBottom, nil), p.tabs)
	p.root = container.New(&articlesLayout{}, tabs, tools, p.reader, p.inspector.root)
	return p
}

func (p *articlesPage) object() fyne.CanvasObject { return p.root }

func (p *articlesPage) focus() fyne.Focusable { return p.reader.Text }

func (p *articlesPage) update() {
	v := p.w.view
	tabs := make([]widgets.ArticleTab, len(v.columns))
	at := -1
	for i, c := range v.columns {
		a := &v.Articles[c]
		name := a.Outlet
		if name == "" {
			name = lang.L("no outlet")
		}
		tabs[i] = widgets.ArticleTab{Letter: fact.Letter(a.Number), Outlet: name}
		if a.ID == p.w.sel.article {
			at = i
		}
	}
	p.tabs.SetTabs(tabs, at)
	if p.w.sel.article != p.article || p.shown != v {
		p.draw()
	}
	if s := v.statements[p.w.sel.statement]; s != nil && s.ArticleID == p.article {
		if f, ok := p.reader.Text.FocusedSpan(); !ok || f.ID != s.ID {
			p.reader.Text.FocusSpan(s.ID)
			p.reader.ScrollTo(s.Start)
		}
	}
	p.inspect()
}

// draw shows the article; the place stays when only its state has changed.
func (p *articlesPage) draw() {
	v := p.w.view
	a := v.article(p.w.sel.article)
	same := a != nil && a.ID == p.article && p.shown != nil && p.shown.article(a.ID) != nil && p.shown.article(a.ID).VersionID == a.VersionID
	p.shown = v
	if a == nil {
		p.article = ""
		p.reader.SetContent(widgets.Content{})
		return
	}
	p.article = a.ID
	if same {
		p.reader.Text.SetSpans(p.spans(a))
		p.reader.SetNotes(p.notes(a))
		return
	}
	p.selected = fact.Span{}
	p.reader.SetContent(widgets.Content{Text: a.Text, Parts: partsOf(a), Spans: p.spans(a)})
	p.reader.SetNotes(p.notes(a))
}

// spans are the statements, highlighted by the verdict on their claim, and the
// annotations of the article.
func (p *articlesPage) spans(a *fact.Article) []widgets.Span {
	v := p.w.view
	var out []widgets.Span
	for _, s := range v.reading(a.ID).Statements {
		if !s.Checkable || s.Superseded {
			continue
		}
		verdict := fact.Undecided
		for _, id := range v.claimsOf[s.ID] {
			if k := v.verdictOf(id); k != fact.Undecided {
				verdict = k
			}
		}
		out = append(out, widgets.VerdictSpan(verdictStyle(verdict), widgets.Range{Start: s.Start, End: s.End}, false, s.ID))
	}
	for _, n := range v.annotationsOf(a) {
		if n.Anchor != nil {
			out = append(out, widgets.Span{Range: widgets.Range{Start: n.Anchor.Start, End: n.Anchor.End}, Line: widgets.LineThin, LineColor: widgets.ColorFocus})
		}
	}
	return out
}

// notes say in the margin who says what, where it is another than before.
func (p *articlesPage) notes(a *fact.Article) []widgets.Note {
	v := p.w.view
	var out []widgets.Note
	before := ""
	for i := range v.reading(a.ID).Statements {
		s := &v.reading(a.ID).Statements[i]
		who, via := v.chainWords(s)
		if who+via == before || who == "" {
			continue
		}
		before = who + via
		n := widgets.Note{ID: s.ID, Offset: s.Start, Text: shortValue(who)}
		if via != "" {
			n.Text, n.Strong = n.Text+"\n"+lang.L("via")+" ", shortValue(via)
		}
		out = append(out, n)
	}
	return out
}

// partsOf gives headlines and captions their face.
func partsOf(a *fact.Article) []widgets.Part {
	roles := map[fact.PartKind]widgets.Role{
		fact.Headline: widgets.RoleHeadline, fact.Standfirst: widgets.RoleStandfirst, fact.Caption: widgets.RoleCaption,
	}
	var out []widgets.Part
	for _, part := range a.Parts {
		if role, ok := roles[part.Kind]; ok {
			out = append(out, widgets.Part{Range: widgets.Range{Start: part.Start, End: part.End}, Role: role})
		}
	}
	return out
}

// open shows another article.
func (p *articlesPage) open(id string) {
	p.w.sel.article, p.w.sel.statement = id, ""
	p.update()
	p.w.focusPage()
}

// focused hears that the cursor came to a statement.
func (p *articlesPage) focused(id string) {
	p.w.sel.statement = id
	if s := p.w.view.statements[id]; s != nil {
		if in := p.w.view.claimsOf[id]; len(in) > 0 && !contains(in, p.w.sel.claim) {
			p.w.sel.claim = in[0]
		}
	}
	p.inspect()
}

// inspect shows what is known of the statement under the cursor and of the article.
func (p *articlesPage) inspect() {
	v := p.w.view
	a := v.article(p.article)
	if a == nil {
		return
	}
	s := v.statements[p.w.sel.statement]
	if s != nil && s.ArticleID != a.ID {
		s = nil
	}
	p.inspector.show(a, s)
	at, all := 0, 0
	for _, other := range v.reading(a.ID).Statements {
		if other.Checkable && !other.Superseded {
			all++
			if s != nil && other.ID == s.ID {
				at = all
			}
		}
	}
	p.w.shell.status.where(fmt.Sprintf(lang.L("%s: statement %d of %d"), fact.Letter(a.Number), at, all))
}

// reveal shows a span and selects its words.
func (p *articlesPage) reveal(span fact.Span) {
	if p.article == "" || span.Len() <= 0 {
		return
	}
	p.reader.ScrollTo(span.Start)
	p.reader.Text.Select(widgets.Range{Start: span.Start, End: span.End})
	p.selected = span
}

// step moves the cursor to another statement.
func (p *articlesPage) step(n int) { p.reader.Text.MoveSpan(n) }

// turn shows the next article or the one before.
func (p *articlesPage) turn(n int) {
	v := p.w.view
	for i, c := range v.columns {
		if v.Articles[c].ID == p.article {
			if next := i + n; next >= 0 && next < len(v.columns) {
				p.open(v.Articles[v.columns[next]].ID)
			}
			return
		}
	}
}

// openClaim shows the claim of the statement under the cursor.
func (p *articlesPage) openClaim() {
	if in := p.w.view.claimsOf[p.w.sel.statement]; len(in) > 0 {
		p.w.openClaim(in[0])
		return
	}
	p.w.shell.status.hint(lang.L("This statement is in no claim"))
}

// passage is what an act is about: the selection, else the statement under the cursor.
func (p *articlesPage) passage() (fact.Span, bool) {
	if p.selected.Len() > 0 {
		return p.selected, true
	}
	if s := p.w.view.statements[p.w.sel.statement]; s != nil && s.ArticleID == p.article {
		return s.Span, true
	}
	p.w.shell.status.hint(lang.L("Select some words first"))
	return fact.Span{}, false
}

// markStatement makes a statement of the selection.
func (p *articlesPage) markStatement() {
	if p.selected.Len() <= 0 {
		p.w.shell.status.hint(lang.L("Select some words first"))
		return
	}
	span, article := p.selected, p.article
	dossier, by := p.w.view.Dossier, p.w.prefs.editor()
	p.w.act(func(ctx context.Context) error {
		s, err := p.w.desk.MarkStatement(ctx, dossier, article, span, by)
		if err == nil {
			p.w.bridge.onMain(func() { p.w.sel.statement = s.ID })
		}
		return err
	}, nil, lang.L("Statement made"))
}

// note puts an annotation on the passage.
func (p *articlesPage) note(kind fact.AnnotationKind, span fact.Span, words string) {
	a := p.w.view.article(p.article)
	anchor := desk.AnchorOf(*a, span)
	p.w.annotate(fact.Annotation{Kind: kind, VersionID: a.VersionID, Anchor: &anchor, Text: words})
}

func (p *articlesPage) comment() {
	if span, ok := p.passage(); ok {
		p.w.askLong(lang.L("Comment"), lang.L("Comment"), "", func(words string) { p.note(fact.Comment, span, words) })
	}
}

func (p *articlesPage) tag() {
	if span, ok := p.passage(); ok {
		p.w.ask(lang.L("Tag"), lang.L("Tag"), "", func(words string) { p.note(fact.Tag, span, words) })
	}
}

func (p *articlesPage) highlight() {
	if span, ok := p.passage(); ok {
		p.note(fact.Highlight, span, "")
	}
}

// find gives the keyboard to the field that looks for words in the article.
func (p *articlesPage) find() { p.finder.Focus() }

func (p *articlesPage) found(n int) {
	if p.finder.Text() == "" {
		p.finder.SetHint("")
		return
	}
	p.finder.SetHint(counted("{{.Count}} places", n))
}

// takeOut takes the article out of the story; undo brings it back.
func (p *articlesPage) takeOut() {
	a := p.w.view.article(p.article)
	if a == nil {
		return
	}
	article, story, by := *a, p.w.view.Story.ID, p.w.prefs.editor()
	p.w.act(func(ctx context.Context) error { return p.w.desk.HideArticle(ctx, story, article, by) }, nil, lang.L("Article taken out"))
}

// escape leaves the search and the selection; it reports whether there was any.
func (p *articlesPage) escape() bool {
	had := p.selected.Len() > 0 || p.finder.Text() != ""
	p.selected = fact.Span{}
	p.reader.Text.ClearSelection()
	p.finder.SetText("")
	return had
}

// annotationsOf lists what people put on passages of an article.
func (v *view) annotationsOf(a *fact.Article) []fact.Annotation {
	var out []fact.Annotation
	for _, n := range v.Annotations {
		if n.VersionID == a.VersionID {
			out = append(out, n)
		}
	}
	return out
}

// articlesLayout places tabs, tools, reader and inspector.
type articlesLayout struct{}

// Layout implements fyne.Layout.
func (articlesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	tabs, tools, side := widgets.Px(tabsHeight), widgets.Px(toolsHeight), widgets.Px(inspectorWidth)
	if size.Width < widgets.Px(inspectorFolds) {
		side = 0
		objects[3].Hide()
	} else {
		objects[3].Show()
	}
	placeAt(objects[0], 0, 0, size.Width, tabs)
	placeAt(objects[1], 0, tabs, size.Width-side, tools)
	placeAt(objects[2], 0, tabs+tools, size.Width-side, size.Height-tabs-tools)
	placeAt(objects[3], size.Width-side, tabs, side, size.Height-tabs)
}

// MinSize implements fyne.Layout.
func (articlesLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 300) }
