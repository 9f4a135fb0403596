package app

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file is what a person says of origins on their page. Whatever was read of
// them can be corrected; each act holds for every later reading.

// origin is the selected origin; there is one where a command needs it.
func (p *originsPage) origin() fact.Origin { return *p.w.view.origin(p.selected) }

// say carries out an act on origins. then is the origin to be selected after it,
// "" for the one that is.
func (p *originsPage) say(then, said string, do func(ctx context.Context, d *fact.Dossier, by string) error) {
	dossier, by := p.w.view.Dossier, p.w.prefs.editor()
	p.w.act(func(ctx context.Context) error {
		err := do(ctx, dossier, by)
		if err == nil && then != "" {
			p.w.bridge.onMain(func() { p.selected = then })
		}
		return err
	}, nil, said)
}

func (p *originsPage) confirm() {
	o := p.origin()
	if p.w.view.confirmation(&o) != nil {
		p.w.shell.status.hint(lang.L("The origin is confirmed already"))
		return
	}
	p.say("", lang.L("Origin confirmed"), func(ctx context.Context, d *fact.Dossier, by string) error {
		return p.w.desk.ConfirmOrigin(ctx, d, o.ID, by)
	})
}

// mark marks an origin or article beside the selected one, or takes the mark away.
func (p *originsPage) mark(id string) {
	if p.marked == id {
		id = ""
	}
	p.marked = id
	p.graph.SetMarked(id)
	p.list.Refresh()
	p.show()
	if id != "" && id == p.selected {
		p.w.shell.status.hint(lang.L("Marked; now select another and say how the two stand to each other"))
	}
}

// another is the marked origin, if it is not the selected one.
func (p *originsPage) another() *fact.Origin {
	if p.marked == p.selected {
		return nil
	}
	return p.w.view.origin(p.marked)
}

// merge says that the selected origin is the same as the marked one, or as one
// to be chosen.
func (p *originsPage) merge() {
	o := p.origin()
	if other := p.another(); other != nil {
		p.mergeInto(o.ID, other.ID)
		return
	}
	p.w.chooseKnown(fmt.Sprintf(lang.L("“%s” is the same as"), shortValue(o.Name)), o.ID, nil, func(ref fact.OriginRef) { p.mergeInto(o.ID, ref.ID) })
}

func (p *originsPage) mergeInto(gone, keep string) {
	p.marked = ""
	p.say(keep, lang.L("Origins merged"), func(ctx context.Context, d *fact.Dossier, by string) error {
		return p.w.desk.MergeOrigins(ctx, d, keep, gone, by)
	})
}

// dropped asks before it merges what the mouse dropped: that happens by mistake.
func (p *originsPage) dropped(from, to string) {
	one, other := p.w.view.origin(from), p.w.view.origin(to)
	if one == nil || other == nil {
		return
	}
	name := other.Name
	if other.Kind == fact.Unnamed && one.Kind != fact.Unnamed {
		name = one.Name
	}
	words := fmt.Sprintf(lang.L("“%s” and “%s” will count as one origin, called “%s”, wherever the articles rest on either."),
		shortValue(one.Name), shortValue(other.Name), shortValue(name))
	p.w.confirm(lang.L("Are they the same?"), words, lang.L("Merge"), func() { p.mergeInto(from, to) })
}

// takes says what can be dropped on what: origins on origins, and lines from
// articles to origins as well.
func (p *originsPage) takes(from, to string, link bool) bool {
	v := p.w.view
	return v.origin(to) != nil && (v.origin(from) != nil || link && v.article(from) != nil)
}

// split takes a merge back, or says that the name is somebody else's in an article.
func (p *originsPage) split() {
	o, v := p.origin(), p.w.view
	var items []paletteItem
	for _, d := range v.saidOf(&o) {
		if d.Act == fact.MergeOrigin {
			items = append(items, paletteItem{
				title: fmt.Sprintf(lang.L("“%s” is not the same"), shortValue(d.Other.Name)), about: d.By,
				icon: widgets.Icon("split", widgets.ColorInk2), run: func() { p.takeBack(d) },
			})
		}
	}
	uses := originUse{}
	for _, u := range usesOf(v, nil) {
		if u.origin.ID == o.ID {
			uses = u
		}
	}
	if len(uses.articles) > 1 {
		words := v.fullestWords(o.ID, uses.statements)
		for _, id := range uses.articles {
			items = append(items, paletteItem{
				title: fmt.Sprintf(lang.L("Somebody else in article %s"), v.letter(id)), about: shortValue(words[id].Text), letter: v.letter(id),
				run: func() {
					p.say("", lang.L("Origin split"), func(ctx context.Context, d *fact.Dossier, by string) error {
						return p.w.desk.SplitOrigin(ctx, d, o.ID, id, by)
					})
				},
			})
		}
	}
	if len(items) == 0 {
		p.w.shell.status.hint(lang.L("One article alone rests on it; give it another name instead"))
		return
	}
	p.w.showPicker(fmt.Sprintf(lang.L("Where is “%s” not the same?"), shortValue(o.Name)), items)
}

func (p *originsPage) rename() {
	o := p.origin()
	p.w.ask(lang.L("Rename the origin"), lang.L("Rename"), o.Name, func(name string) {
		if name == o.Name {
			return
		}
		p.say("", lang.L("Origin renamed"), func(ctx context.Context, d *fact.Dossier, by string) error {
			return p.w.desk.RenameOrigin(ctx, d, o.ID, name, by)
		})
	})
}

func (p *originsPage) setKind() {
	o := p.origin()
	var items []paletteItem
	for _, kind := range fact.OriginKinds {
		item := paletteItem{title: lang.L(originKindTitles[kind]), run: func() {
			p.say("", lang.L("Kind of the origin set"), func(ctx context.Context, d *fact.Dossier, by string) error {
				return p.w.desk.SetOriginKind(ctx, d, o.ID, kind, by)
			})
		}}
		if kind == o.Kind {
			item.blocked = lang.L("it is that now")
		}
		items = append(items, item)
	}
	p.w.showPicker(fmt.Sprintf(lang.L("What is “%s”?"), shortValue(o.Name)), items)
}

// nodeName is an origin or article as acts name it.
func (p *originsPage) nodeName(id string) string {
	if o := p.w.view.origin(id); o != nil {
		return "“" + shortValue(o.Name) + "”"
	}
	return lang.L("Article") + " " + p.w.view.letter(id)
}

// link says that the selected origin or article rests on the marked origin, or
// on one to be chosen or typed.
func (p *originsPage) link() {
	from := p.selected
	if other := p.another(); other != nil {
		p.linkTo(from, other.ID)
		return
	}
	article := ""
	if p.w.view.article(from) != nil {
		article = from
	}
	p.w.chooseOrigin(originChoice{
		title: fmt.Sprintf(lang.L("%s rests on"), p.nodeName(from)), not: from, article: article,
		do: func(find func() (fact.OriginRef, error)) {
			p.say("", lang.L("Origins linked"), func(ctx context.Context, d *fact.Dossier, by string) error {
				to, err := find()
				if err != nil {
					return err
				}
				return p.w.desk.LinkOrigins(ctx, d, from, to, by)
			})
		},
	})
}

func (p *originsPage) linkTo(from, to string) {
	o := p.w.view.origin(to)
	if o == nil {
		return
	}
	ref := o.Ref()
	p.marked = ""
	p.say("", lang.L("Origins linked"), func(ctx context.Context, d *fact.Dossier, by string) error {
		return p.w.desk.LinkOrigins(ctx, d, from, ref, by)
	})
}

// unlink takes away one of the links of the selected origin or article.
func (p *originsPage) unlink() {
	v, id := p.w.view, p.selected
	var items []paletteItem
	add := func(from, to string) {
		if v.origin(to) == nil {
			return
		}
		items = append(items, paletteItem{
			title: fmt.Sprintf(lang.L("%s does not rest on %s"), p.nodeName(from), p.nodeName(to)),
			icon:  widgets.Icon("unlink", widgets.ColorInk2), letter: v.letter(from),
			run: func() { p.unlinkFrom(from, to) },
		})
	}
	for _, to := range v.Nearest[id] {
		add(id, to)
	}
	if o := v.origin(id); o != nil {
		for _, to := range o.RestsOn {
			add(id, to)
		}
		for _, i := range v.columns {
			if a := v.Articles[i].ID; slices.Contains(v.Nearest[a], id) {
				add(a, id)
			}
		}
		for i := range v.Origins {
			if slices.Contains(v.Origins[i].RestsOn, id) {
				add(v.Origins[i].ID, id)
			}
		}
	}
	if len(items) == 0 {
		p.w.shell.status.hint(lang.L("Nothing rests on it, and it rests on nobody"))
		return
	}
	p.w.showPicker(lang.L("Which link is wrong?"), items)
}

func (p *originsPage) unlinkFrom(from, to string) {
	p.say("", lang.L("Link taken away"), func(ctx context.Context, d *fact.Dossier, by string) error {
		return p.w.desk.UnlinkOrigins(ctx, d, from, to, by)
	})
}

// independent declares the selected origin independent of the marked one, or of
// one to be chosen, or takes that back.
func (p *originsPage) independent() {
	o := p.origin()
	if other := p.another(); other != nil {
		p.declare(o.ID, other.ID)
		return
	}
	dossier := p.w.view.Dossier
	p.w.chooseKnown(fmt.Sprintf(lang.L("“%s” is independent of"), shortValue(o.Name)), o.ID, func(other *fact.Origin) string {
		return relationWords(desk.Between(dossier, o.ID, other.ID))
	}, func(ref fact.OriginRef) { p.declare(o.ID, ref.ID) })
}

func (p *originsPage) declare(a, b string) {
	if r := desk.Between(p.w.view.Dossier, a, b); r.Declared != "" {
		p.takeBackID(r.Declared)
		return
	}
	p.say("", lang.L("Declared independent"), func(ctx context.Context, d *fact.Dossier, by string) error {
		return p.w.desk.DeclareIndependent(ctx, d, a, b, by)
	})
}

// relationWords says in two words how two origins stand to each other.
func relationWords(r desk.Relation) string {
	switch {
	case r.Declared != "":
		return lang.L("declared independent")
	case r.Independent:
		return lang.L("independent")
	}
	return lang.L("not shown")
}

// takeBack takes back what was said of origins.
func (p *originsPage) takeBack(d fact.OriginDecision) { p.takeBackID(d.ID) }

func (p *originsPage) takeBackID(id string) {
	p.say("", lang.L("Taken back"), func(ctx context.Context, d *fact.Dossier, by string) error {
		return p.w.desk.TakeBackOrigin(ctx, d, id, by)
	})
}

// menuAt offers what can be done with an origin where the right button was pressed.
func (p *originsPage) menuAt(at fyne.Position) {
	widget.NewPopUpMenu(fyne.NewMenu("", p.w.menuOf(originMenu...)...), p.w.win.Canvas()).ShowAtPosition(at)
}
