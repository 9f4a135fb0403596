package app

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// originRowHeight is the height of an origin in the list.
const originRowHeight = 52

// originUse is an origin with what rests on it.
type originUse struct {
	origin     *fact.Origin
	articles   []string // ids, by number
	statements []string
}

// usesOf gathers what rests on each origin, most articles first. Only statements
// that keep lets through count, and origins of none of them are left out; nil
// keeps all.
func usesOf(v *view, keep func(statement string) bool) []originUse {
	uses := make([]originUse, len(v.Origins))
	for i := range v.Origins {
		uses[i].origin = &v.Origins[i]
	}
	for i := range v.Articles {
		for _, s := range v.Readings[i].Statements {
			if keep != nil && !keep(s.ID) {
				continue
			}
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
	if keep != nil {
		uses = slices.DeleteFunc(uses, func(u originUse) bool { return len(u.statements) == 0 })
	}
	slices.SortStableFunc(uses, func(a, b originUse) int {
		return cmp.Or(len(b.articles)-len(a.articles), len(b.statements)-len(a.statements))
	})
	return uses
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
	kind := lang.L(originKindTitles[u.origin.Kind])
	if u.origin.ID == p.marked {
		kind += ", " + lang.L("marked")
	}
	r.name.SetRuns(widgets.Run{Text: shortName(u.origin.Name), Bold: p.list.Selected() == i, Italic: u.origin.Kind == fact.Unnamed})
	r.kind.SetRuns(widgets.Run{Text: kind, Color: widgets.ColorInk2})
	r.marks.Objects = r.marks.Objects[:0]
	for n, id := range u.articles {
		if n == badgesShown {
			r.marks.Add(widgets.NewText(widgets.TextNote, "+"+widgets.Number(len(u.articles)-n), widgets.ColorInk2))
			break
		}
		r.marks.Add(widgets.NewSmallBadge(p.w.view.letter(id)))
	}
	r.marks.Refresh()
}
