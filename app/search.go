package app

import (
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

const (
	// leastSearch is how many letters are searched for at least: fewer stand everywhere.
	leastSearch = 2
	// mostHits is how many places are listed.
	mostHits = 500
)

// showSearch finds words in the texts of the story.
func (w *window) showSearch() {
	s := &textSearch{w: w, dossier: w.view.Dossier, o: w.newOverlay(lang.L("Search the text of all articles"))}
	s.o.find = s.find
	s.o.open()
}

// textSearch searches beside the window, one search at a time: while one runs
// only the words that were typed last wait for the next.
type textSearch struct {
	w       *window
	dossier *fact.Dossier
	o       *overlay
	wanted  string
	running bool
}

func (s *textSearch) find(words string) {
	s.wanted = words
	if len([]rune(words)) < leastSearch {
		s.o.empty.SetText(lang.L("Type at least two letters"))
		s.o.field.SetHint("")
		s.o.show(nil)
		return
	}
	s.o.empty.SetText(lang.L("Searching"))
	if !s.running {
		s.start()
	}
}

func (s *textSearch) start() {
	words := s.wanted
	s.running = true
	s.w.bridge.aside(func() {
		hits := desk.Search(s.dossier, words, mostHits)
		s.w.bridge.onMain(func() {
			s.running = false
			switch {
			case s.wanted == words:
				s.list(hits)
			case len([]rune(s.wanted)) >= leastSearch:
				s.start()
			}
		})
	})
}

// list shows what was found, by article.
func (s *textSearch) list(hits []desk.Hit) {
	items := make([]paletteItem, len(hits))
	for i, h := range hits {
		items[i] = s.w.hitItem(h)
	}
	hint := counted("{{.Count}} places", len(hits))
	if len(hits) == mostHits {
		hint = counted("first {{.Count}} places", len(hits))
	}
	s.o.field.SetHint(hint)
	s.o.empty.SetText(lang.L("No article has these words"))
	s.o.show(items)
}

// hitItem is a place where the words stand, with what stands round them.
func (w *window) hitItem(h desk.Hit) paletteItem {
	var matched []int
	for b := range h.Words {
		matched = append(matched, len(h.Before)+b)
	}
	item := paletteItem{
		title: h.Before + h.Words + h.After, matched: matched, letter: w.view.letter(h.ArticleID),
		run: func() { w.openPassage(h.ArticleID, h.Span) },
	}
	if a := w.view.article(h.ArticleID); a != nil {
		item.group = item.letter + "  " + nameOf(a)
	}
	return item
}
