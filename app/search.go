package app

import (
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/widgets"
)

// leastSearch is how many letters are searched for at least: fewer stand everywhere.
const leastSearch = 2

// showSearch finds words in the texts of the story. Searching goes on beside the
// window; what comes late for words that are no longer wanted is dropped.
func (w *window) showSearch() {
	dossier := w.view.Dossier
	o := w.newOverlay(lang.L("Search the text of all articles"))
	asked := 0
	o.find = func(words string) {
		asked++
		mine := asked
		if len([]rune(words)) < leastSearch {
			o.show(nil)
			o.empty.SetText(lang.L("Type at least two letters"))
			return
		}
		w.bridge.aside(func() {
			hits := desk.Search(dossier, words, paletteRows)
			w.bridge.onMain(func() {
				if mine != asked {
					return
				}
				items := make([]paletteItem, len(hits))
				for i, h := range hits {
					items[i] = w.hitItem(h)
				}
				o.empty.SetText(lang.L("No article has these words"))
				o.show(items)
				if len(hits) == paletteRows {
					o.field.SetHint(counted("first {{.Count}} places", len(hits)))
				} else {
					o.field.SetHint(counted("{{.Count}} places", len(hits)))
				}
			})
		})
	}
	o.open()
}

// hitItem is a place where the words stand, with what stands round them.
func (w *window) hitItem(h desk.Hit) paletteItem {
	var matched []int
	for b := range h.Words {
		matched = append(matched, len(h.Before)+b)
	}
	return paletteItem{
		title: h.Before + h.Words + h.After, about: lang.L("Article") + " " + w.view.letter(h.ArticleID), matched: matched,
		icon: widgets.Icon("nav-articles", widgets.ColorInk2),
		run:  func() { w.openPassage(h.ArticleID, h.Span) },
	}
}
