package app

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// inspector stands beside the reader: the statement under the cursor, the card
// of the article, and what people noted on it.
type inspector struct {
	w    *window
	page *articlesPage
	flow *flow
	root *fyne.Container
}

func newInspector(w *window, p *articlesPage) *inspector {
	i := &inspector{w: w, page: p, flow: newFlow()}
	i.root = container.New(&panelLayout{
		place: func(size fyne.Size) {
			i.root.Objects[0].Resize(size)
			i.flow.resize(fyne.NewPos(15, 12), fyne.NewSize(max(0, size.Width-25), max(0, size.Height-12)))
		},
		least: func() fyne.Size { return fyne.NewSize(160, 100) },
	}, widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil), i.flow.scroll)
	return i
}

// show tells of an article and, when there is one, of a statement of it.
func (i *inspector) show(a *fact.Article, s *fact.Statement) {
	var pieces []piece
	heading := func(words string) {
		pieces = append(pieces, textPiece(widgets.NewBoldText(widgets.TextNote, lang.L(words), widgets.ColorInk2), 14))
	}
	heading("Statement under the cursor")
	if s == nil {
		pieces = append(pieces, quietPiece(lang.L("J and K go from statement to statement."), 4))
	} else {
		pieces = append(pieces, i.statement(s)...)
	}
	heading("Article")
	pieces = append(pieces, i.card(a)...)
	if notes := i.w.view.annotationsOf(a); len(notes) > 0 {
		heading("Annotations")
		for _, n := range notes {
			pieces = append(pieces, i.annotation(a, n))
		}
	}
	i.flow.set(pieces...)
}

// statement says in which claim a statement stands, who says it and who else does.
func (i *inspector) statement(s *fact.Statement) []piece {
	v := i.w.view
	var out []piece
	who, via := v.chainWords(s)
	switch {
	case who == "":
		who = lang.L("on its own word")
	case via != "":
		who += " " + lang.L("via") + " " + via
	}
	for _, id := range v.claimsOf[s.ID] {
		c := v.claim(id)
		out = append(out,
			textPiece(widgets.NewBoldText(widgets.TextBody, shortName(c.Text), widgets.ColorInk).Wrapped(4), 4),
			plainPiece(container.NewHBox(widgets.NewSmallVerdictLabel(verdictStyle(v.verdictOf(id)), true),
				widgets.NewLink(lang.L("Open the claim"), func() { i.w.openClaim(id) })), 4))
		badges := container.New(layout.NewCustomPaddedHBoxLayout(4), widgets.NewText(widgets.TextSmall, lang.L("Also in"), widgets.ColorInk2))
		n := 0
		for _, col := range v.columns {
			other := &v.Articles[col]
			if other.ID != s.ArticleID && n < badgesShown && len(v.matrix[id][col].Statements) > 0 {
				badges.Add(widgets.NewSmallBadge(fact.Letter(other.Number)))
				n++
			}
		}
		if n > 0 {
			out = append(out, plainPiece(badges, 4))
		}
	}
	out = append(out, quietPiece(lang.L("Who says it:")+" "+who, 4))
	if !s.Checkable {
		out = append(out, quietPiece(lang.L("Not checked:")+" "+s.WhyNot, 4))
	}
	return out
}

// card says what is known of the article, and what is not.
func (i *inspector) card(a *fact.Article) []piece {
	v := i.w.view
	orUnknown := func(s string) string {
		if s == "" {
			return lang.L("not in the file")
		}
		return s
	}
	rests := ""
	for n, id := range v.Nearest[a.ID] {
		if o := v.origin(id); o != nil {
			if n == 6 {
				rests += ", …"
				break
			}
			if rests != "" {
				rests += ", "
			}
			rests += o.Name
		}
	}
	if rests == "" {
		rests = lang.L("on its own word")
	}
	reading := v.reading(a.ID)
	var out []piece
	for _, row := range [][2]string{
		{lang.L("Outlet"), orUnknown(a.Outlet)},
		{lang.L("Byline"), orUnknown(a.Byline)},
		{lang.L("Published"), orUnknown(a.Published)},
		{lang.L("File"), orUnknown(a.File)},
		{lang.L("Rests on"), rests},
		{lang.L("Length"), fmt.Sprintf(lang.L("%d sentences, %d statements"), len(reading.Sentences), len(reading.Statements))},
		{"SHA-256", a.SHA256[:min(16, len(a.SHA256))] + "…"},
	} {
		label := widgets.Fixed(76, 16, widgets.NewText(widgets.TextSmall, row[0], widgets.ColorInk2))
		out = append(out, besidePiece(label, 4, widgets.NewText(widgets.TextSmall, row[1], widgets.ColorInk).Wrapped(3), 4))
	}
	return out
}

// annotation is a comment, tag or highlight, with the way to its place and to
// take it away.
func (i *inspector) annotation(a *fact.Article, n fact.Annotation) piece {
	icon := map[fact.AnnotationKind]string{fact.Comment: "comment", fact.Tag: "tag", fact.Highlight: "highlight"}[n.Kind]
	words := n.Text
	if words == "" && n.Anchor != nil {
		words = "“" + shortValue(n.Anchor.Exact) + "”"
	}
	open := widgets.NewButtonOf(widgets.ButtonFlat, shortValue(words), func() {
		if n.Anchor != nil {
			i.page.reveal(n.Anchor.Span)
		}
	}).WithIcon(icon).AlignLeading()
	remove := widgets.NewButtonOf(widgets.ButtonFlat, "", func() {
		by := i.w.prefs.editor()
		i.w.act(func(ctx context.Context) error { return i.w.desk.RemoveAnnotation(ctx, n, by) }, nil, lang.L("Removed"))
	}).WithIcon("close").WithHint(lang.L("Take it away")).WithHints(i.w.shell.status.hint)
	return plainPiece(container.NewBorder(nil, nil, nil, remove, container.NewHScroll(open)), 4)
}
