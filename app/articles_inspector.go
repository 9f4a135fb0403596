package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// inspector stands beside the reader: the statement under the cursor and the
// card of the article, and below them what people noted on it and its claims.
type inspector struct {
	w       *window
	p       *articlesPage
	head    *flow
	list    *widgets.KeyList
	rows    []inspectorRow
	article string // whose rows are listed
	shown   *view  // in which state
	root    *fyne.Container
}

// inspectorRow is a line of the list: a heading, an annotation, or a claim with
// the statement that makes it here.
type inspectorRow struct {
	heading          string
	count            int
	note             *fact.Annotation
	claim, statement string
}

// Measures of the inspector, in the design's units.
const (
	inspectorPad   = 14
	inspectorClaim = 24   // height of a claim's line
	inspectorLines = 3    // that an annotation takes at most
	inspectorEdge  = 46   // beside the words of an annotation: icon, time and cross
	inspectorHead  = 0.68 // most of the height that statement and card take
)

func newInspector(p *articlesPage) *inspector {
	i := &inspector{w: p.w, p: p, head: newFlow()}
	i.head.margin = 8
	i.list = widgets.NewKeyList(inspectorClaim, func() int { return len(i.rows) }, func() fyne.CanvasObject { return newInspectorLine(i) }, i.fill)
	i.list.Inset = inspectorPad
	i.list.GroupAt = func(n int) (string, string, bool) {
		if n < 0 || n >= len(i.rows) || i.rows[n].heading == "" {
			return "", "", false
		}
		return i.rows[n].heading, widgets.Number(i.rows[n].count), true
	}
	i.list.HeightOf = i.heightOf
	i.list.OnSelected = i.follow
	i.list.OnOpened = func(n int) {
		if r := i.row(n); r.claim != "" {
			i.w.openClaim(r.claim)
		}
	}
	i.list.OnKey = func(e *fyne.KeyEvent) {
		if r := i.row(i.list.Selected()); e.Name == fyne.KeyDelete && r.note != nil {
			p.remove(*r.note)
			return
		}
		i.w.keyboard.typedKey(e)
	}
	i.root = container.New(&panelLayout{i.place, func() fyne.Size { return fyne.NewSize(160, 100) }},
		widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil), widgets.NewPanel(widgets.NoFill, widgets.SideTop, nil), i.head.scroll, i.list)
	return i
}

func (i *inspector) place(size fyne.Size) {
	px := widgets.Px
	pad, width := px(inspectorPad), size.Width-px(inspectorPad)-2
	head := i.head.heightFor(width) + px(10)
	if len(i.rows) > 0 {
		head = min(head, size.Height*inspectorHead)
	}
	placeAt(i.root.Objects[0], 0, 0, size.Width, size.Height)
	i.head.resize(fyne.NewPos(pad, 0), fyne.NewSize(width, min(head, size.Height)))
	placeAt(i.root.Objects[1], 0, head, size.Width, 1)
	placeAt(i.list, 1, head+1, size.Width-1, size.Height-head-1)
}

// show tells of an article and, when there is one, of a statement of it.
func (i *inspector) show(a *fact.Article, s *fact.Statement) {
	pieces := []piece{i.heading(lang.L("Statement under the cursor"), 12)}
	if s == nil {
		pieces = append(pieces, quietPiece(lang.L("J and K go from statement to statement."), 4))
	} else {
		pieces = append(pieces, i.statement(s)...)
	}
	pieces = append(pieces, rulePiece(10), i.heading(lang.L("What the article rests on"), 10))
	pieces = append(pieces, i.chains(a)...)
	pieces = append(pieces, rulePiece(10), i.heading(lang.L("Article"), 10))
	i.head.set(append(pieces, i.card(a)...)...)
	i.listOf(a)
	at := -1
	for n, r := range i.rows {
		if s != nil && r.claim != "" && slices.Contains(i.w.view.claimsOf[s.ID], r.claim) {
			at = n
			break
		}
	}
	if i.list.Selected() != at {
		i.list.SetSelected(at)
	}
	i.root.Refresh()
}

func (i *inspector) heading(words string, above float32) piece {
	return textPiece(widgets.NewBoldText(widgets.TextNote, words, widgets.ColorInk2).Cut(), above)
}

// rulePiece is a rule over the whole width of a flow.
func rulePiece(above float32) piece {
	return plainPiece(widgets.Fixed(0, 1, widgets.NewPanel(widgets.ColorLine, widgets.NoSides, nil)), above)
}

// listOf lists the annotations and the claims of an article.
func (i *inspector) listOf(a *fact.Article) {
	v := i.w.view
	if i.shown == v && i.article == a.ID {
		return
	}
	i.shown, i.article = v, a.ID
	i.rows = nil
	if notes := v.annotationsOf(a); len(notes) > 0 {
		i.rows = append(i.rows, inspectorRow{heading: lang.L("Annotations"), count: len(notes)})
		for n := range notes {
			i.rows = append(i.rows, inspectorRow{note: &notes[n]})
		}
	}
	claims, statements := v.claimsIn(a)
	if len(claims) > 0 {
		i.rows = append(i.rows, inspectorRow{heading: lang.L("Claims in this article"), count: len(claims)})
		for n := range claims {
			i.rows = append(i.rows, inspectorRow{claim: claims[n], statement: statements[n]})
		}
	}
	i.list.Refresh()
}

func (i *inspector) row(n int) inspectorRow {
	if n < 0 || n >= len(i.rows) {
		return inspectorRow{}
	}
	return i.rows[n]
}

// follow goes to the place of the row that was selected.
func (i *inspector) follow(n int) {
	switch r := i.row(n); {
	case r.statement != "":
		i.p.goTo(r.statement)
	case r.note != nil && r.note.Anchor != nil:
		i.p.reveal(r.note.Anchor.Span)
		i.list.SetSelected(n)
	}
}

// noteWords are the words of an annotation; a highlight has those it lies on.
func noteWords(n *fact.Annotation) string {
	if n.Text == "" && n.Anchor != nil {
		return quoted(n.Anchor.Exact)
	}
	return shortName(n.Text)
}

// quoted puts words, cut short, between quotation marks.
func quoted(words string) string { return desk.Quoted(shortValue(words)) }

// noteText shows an annotation over a few lines.
func noteText(n *fact.Annotation) *widgets.Words {
	return widgets.NewText(widgets.TextSmall, noteWords(n), widgets.ColorInk).Wrapped(inspectorLines)
}

func (i *inspector) heightOf(n int) float32 {
	r := i.row(n)
	if r.note == nil {
		return widgets.Px(inspectorClaim)
	}
	width := i.list.Size().Width - widgets.Px(2*inspectorPad+inspectorEdge+40)
	return noteText(r.note).HeightFor(max(widgets.Px(60), width)) + widgets.Px(10)
}

// inspectorLine draws a row of the list.
type inspectorLine struct {
	widget.BaseWidget
	i      *inspector
	icon   *widgets.Picture
	words  *widgets.Words
	when   *widgets.Words
	remove *widgets.Button // of an annotation; nil until there is one
	row    inspectorRow
	root   *fyne.Container
}

func newInspectorLine(i *inspector) *inspectorLine {
	l := &inspectorLine{
		i: i, icon: widgets.NewPicture(nil), words: widgets.NewWords(widgets.TextSmall),
		when: widgets.NewText(widgets.TextNote, "", widgets.ColorInk2),
	}
	l.root = container.New(&panelLayout{l.place, func() fyne.Size { return fyne.NewSize(60, 20) }}, l.icon, l.words, l.when)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *inspectorLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(l.root)
}

func (l *inspectorLine) place(size fyne.Size) {
	px := widgets.Px
	left, right, icon := px(inspectorPad+24), size.Width-px(inspectorPad), px(14)
	line := px(16)
	if l.row.note == nil {
		placeAt(l.icon, px(inspectorPad), (size.Height-icon)/2, icon, icon)
		placeAt(l.words, left, 0, right-left, size.Height)
		return
	}
	cross, when := px(22), l.when.MinSize().Width
	placeAt(l.icon, px(inspectorPad), px(5)+(line-icon)/2, icon, icon)
	placeAt(l.remove, right-cross+px(6), px(2), cross, cross)
	placeAt(l.when, right-cross-when, px(5), when, line)
	placeAt(l.words, left, px(5), right-cross-when-px(8)-left, size.Height-px(10))
}

func (i *inspector) fill(n int, o fyne.CanvasObject) {
	l, ok := o.(*inspectorLine)
	if !ok {
		return
	}
	l.row = i.row(n)
	switch r := l.row; {
	case r.note != nil:
		l.icon.SetIcon(widgets.Icon(noteIcons[r.note.Kind], widgets.ColorInk2))
		l.words.Wrapped(inspectorLines)
		l.words.SetRuns(widgets.Run{Text: noteWords(r.note)})
		l.when.SetText(whenWords(r.note.At))
		l.when.Show()
		if l.remove == nil { // most rows are claims
			l.remove = widgets.NewButtonOf(widgets.ButtonFlat, "", func() {
				if l.row.note != nil {
					i.p.remove(*l.row.note)
				}
			}).WithIcon("close").WithHint(lang.L("Take the annotation away")).WithHints(i.w.shell.status.hint)
			l.root.Add(l.remove)
		}
		l.remove.Show()
	case r.claim != "":
		c := i.w.view.claim(r.claim)
		if c == nil {
			return // the list is made anew in a moment
		}
		l.icon.SetIcon(verdictIcon(i.w.view, r.claim))
		l.words.Wrapped(1)
		l.words.SetRuns(widgets.Run{Text: shortName(claimName(c))})
		l.when.Hide()
		if l.remove != nil {
			l.remove.Hide()
		}
	}
	l.root.Refresh()
}

// noteIcons are the icons of annotations.
var noteIcons = map[fact.AnnotationKind]string{fact.Comment: "comment", fact.Tag: "tag", fact.Highlight: "highlight"}
