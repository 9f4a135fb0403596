package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"crosscheck/widgets"
)

// articleTools is the row above the reader: the field that finds words, what can
// be done with a passage, and at the end of the tabs what can be done with the
// article.
type articleTools struct {
	p      *articlesPage
	finder *widgets.Field
	found  int // places, of the words in the field
	corner *fyne.Container
	root   *fyne.Container
}

func newArticleTools(p *articlesPage) *articleTools {
	t := &articleTools{p: p, finder: widgets.NewSearchField(lang.L("Find in text"), p.w.keyOf("text.find"))}
	t.finder.OnChanged = func(string) { t.again() }
	t.finder.OnSubmitted = func(string) { t.next(1) }
	t.finder.OnKey = func(key fyne.KeyName) {
		switch key {
		case fyne.KeyDown:
			t.next(1)
		case fyne.KeyUp:
			t.next(-1)
		}
	}
	t.finder.OnEscape = func() {
		t.finder.SetText("")
		p.w.focusPage()
	}
	hint := p.w.shell.status.hint
	tool := func(title, id, icon, about string, do func()) fyne.CanvasObject {
		return widgets.NewButtonOf(widgets.ButtonFlat, title, do).WithIcon(icon).WithKey(p.w.keyOf(id)).WithHint(about).WithHints(hint)
	}
	acts := newFit(4,
		tool(lang.L("Statement"), "text.statement", "plus", lang.L("Make a statement of the selected words"), p.cutHere),
		tool(lang.L("Comment"), "text.comment", "comment", lang.L("Comment on the selected words or the statement"), p.comment),
		tool(lang.L("Tag"), "text.tag", "tag", lang.L("Tag the selected words or the statement"), p.tag),
		tool(lang.L("Highlight"), "text.highlight", "highlight", lang.L("Highlight the selected words or the statement, or take the highlight away"), p.highlight),
		tool(lang.L("Origin"), "text.origin", "nav-origins", lang.L("Say whom the statement rests on"), p.setOrigin))
	t.root = container.NewStack(widgets.NewPanel(widgets.NoFill, widgets.SideBottom, nil), widgets.Inset(14, 6, 14, 6,
		container.NewBorder(nil, nil, widgets.Fixed(168, 0, t.finder), nil, widgets.Inset(8, 0, 0, 0, acts))))
	parts := widgets.NewButton(lang.L("Parts"), p.toggleParts).WithKey(p.w.keyOf("text.parts")).WithHint(lang.L("Mark figures, dates, names and quotations in the text, or no longer")).WithHints(hint)
	bring := widgets.NewIconButton("import", lang.L("Import files"), p.w.askImportFile).WithHints(hint)
	more := widgets.NewIconButton("more", lang.L("More on this article"), nil).WithHints(hint)
	more.OnTapped = func() {
		p.w.popUp(more, p.w.menuOf("text.beside", "text.details", "text.article-left", "text.article-right", "text.describe", "text.annotations", "text.remove"))
	}
	t.corner = container.NewStack(widgets.NewPanel(widgets.ColorBg, widgets.SideBottom, nil),
		widgets.Inset(8, 4, 8, 5, container.New(layout.NewCustomPaddedHBoxLayout(6), parts, bring, more)))
	return t
}

// again looks for the words in the field in the text that is shown.
func (t *articleTools) again() {
	t.found = t.p.reader.Text.Find(t.finder.Text())
	t.next(0)
}

// next goes to another place, and says which of how many it is.
func (t *articleTools) next(step int) {
	at := t.p.reader.Text.FindNext(step)
	words, key := "", ""
	switch {
	case t.finder.Text() == "":
		key = t.p.w.keyOf("text.find")
	case t.found == 0:
		words = lang.L("none")
	default:
		words = widgets.Numbered(lang.L("%d of %d"), at, t.found)
	}
	t.finder.SetHint(words)
	t.finder.SetKey(key)
}

// find gives the keyboard to the field that looks for words in the article.
func (p *articlesPage) find() {
	p.tools.finder.Focus()
	p.tools.finder.SelectAll()
}

// menuAt offers what can be done with a passage where the right button was pressed.
func (p *articlesPage) menuAt(at fyne.Position) {
	items := p.w.menuOf("text.statement", "text.comment", "text.tag", "text.highlight", "text.quotation", "text.origin", "text.claim")
	widget.NewPopUpMenu(fyne.NewMenu("", items...), p.w.win.Canvas()).ShowAtPosition(at)
}

// menuOf lists some commands as a menu.
func (w *window) menuOf(ids ...string) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, id := range ids {
		for _, c := range w.commands {
			if c.id == id {
				items = append(items, w.menuItem(c))
			}
		}
	}
	return items
}
