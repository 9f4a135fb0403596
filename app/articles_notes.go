package app

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// noteHeads are the headings of a list of annotations, as keys of the translation,
// in their order.
var noteHeads = []struct {
	kind fact.AnnotationKind
	head string
}{{fact.Comment, "Comments"}, {fact.Tag, "Tags"}, {fact.Highlight, "Highlights"}}

// listAnnotations lists all that people noted on the story; typing filters it by the
// words, the tag or the passage. One that is chosen is shown at its place.
func (w *window) listAnnotations() {
	v := w.view
	byVersion := make(map[string]*fact.Article, len(v.Articles))
	for i := range v.Articles {
		byVersion[v.Articles[i].VersionID] = &v.Articles[i]
	}
	place := func(n fact.Annotation) (column, start int) {
		a := byVersion[n.VersionID]
		if a == nil || n.Anchor == nil {
			return -1, 0
		}
		return v.columnAt[v.articleAt[a.ID]], n.Anchor.Start
	}
	var items []paletteItem
	for _, h := range noteHeads {
		notes := slices.DeleteFunc(slices.Clone(v.Annotations), func(n fact.Annotation) bool { return n.Kind != h.kind })
		sortByPlace(notes, place)
		for _, n := range notes {
			item := paletteItem{title: noteWords(&n), group: lang.L(h.head), about: n.By, icon: widgets.Icon(noteIcons[n.Kind], widgets.ColorInk2)}
			switch a, c := byVersion[n.VersionID], v.claim(n.ClaimID); {
			case a != nil && n.Anchor != nil:
				item.letter, item.run = fact.Letter(a.Number), func() { w.openPassage(a.ID, n.Anchor.Span) }
				if n.Text != "" {
					item.title += " " + quoted(n.Anchor.Exact)
				}
			case c != nil:
				item.title += " " + quoted(c.Text)
				item.run = func() { w.openClaim(n.ClaimID) }
			default:
				continue // on an earlier version of an article
			}
			items = append(items, item)
		}
	}
	if len(items) == 0 {
		w.shell.status.refuse(lang.L("Nothing is annotated in this story yet"))
		return
	}
	w.showPicker(lang.L("Annotations of the story"), items)
}
