package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// originChoice asks for an origin of the story, or for the name of a new one.
type originChoice struct {
	title   string
	not     string        // id of one that is not offered
	article string        // whose origins come first, and to which an unnamed new one belongs
	first   []paletteItem // offered before all
	about   func(*fact.Origin) string
	known   bool // a new one is not offered
	// do is given what finds the origin; that takes a moment for a new one.
	do func(find func() (fact.OriginRef, error))
}

// newOriginTitles offer what is typed as a new origin of each kind, as keys of
// the translation.
var newOriginTitles = map[fact.OriginKind]string{
	fact.Person: "New person: %s", fact.Organisation: "New organisation: %s", fact.CitedOutlet: "New outlet: %s",
	fact.Document: "New document: %s", fact.Unnamed: "Not named: %s",
}

// chooseOrigin lets a person choose an origin by typing, and make a new one of
// what was typed.
func (w *window) chooseOrigin(c originChoice) {
	dossier := w.view.Dossier
	items := append(slices.Clone(c.first), w.knownOrigins(c)...)
	o := w.newOverlay(c.title)
	o.find = func(words string) {
		found := rank(items, words)
		if name := strings.Join(strings.Fields(words), " "); name != "" && !c.known {
			found = slices.Clone(found)
			for _, kind := range fact.OriginKinds {
				found = append(found, paletteItem{
					title: fmt.Sprintf(lang.L(newOriginTitles[kind]), name), group: lang.L("New origin"), icon: widgets.Icon("plus", widgets.ColorInk2),
					run: func() {
						c.do(func() (fact.OriginRef, error) { return desk.NewOrigin(dossier, name, kind, c.article) })
					},
				})
			}
		}
		o.show(found)
		if len(found) == 0 {
			o.empty.SetText(lang.L("No origin was read yet; type one"))
		}
	}
	o.open()
}

// chooseKnown lets a person choose another origin of the story.
func (w *window) chooseKnown(title, not string, about func(*fact.Origin) string, do func(fact.OriginRef)) {
	w.chooseOrigin(originChoice{title: title, not: not, known: true, about: about, do: func(find func() (fact.OriginRef, error)) {
		if ref, err := find(); err == nil {
			do(ref)
		}
	}})
}

// knownOrigins are the origins of the story, those of an article first, and of
// those that most articles rest on first.
func (w *window) knownOrigins(c originChoice) []paletteItem {
	var here, elsewhere []paletteItem
	for _, u := range usesOf(w.view, nil) {
		o := u.origin
		if o.ID == c.not {
			continue
		}
		ref := o.Ref()
		item := paletteItem{
			title: upperFirst(o.Name), about: lang.L(originKindTitles[o.Kind]), icon: widgets.Icon("nav-origins", widgets.ColorInk2),
			run: func() { c.do(func() (fact.OriginRef, error) { return ref, nil }) },
		}
		if c.about != nil {
			item.about = c.about(o)
		}
		if c.article != "" && slices.Contains(u.articles, c.article) {
			item.group = lang.L("Named in this article")
			here = append(here, item)
			continue
		}
		if c.article != "" {
			item.group = lang.L("Named in other articles")
		}
		elsewhere = append(elsewhere, item)
	}
	return append(here, elsewhere...)
}
