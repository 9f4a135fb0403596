package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// needNode asks for something selected on the Origins page: an origin, or an
// article in the drawing.
func needNode(w *window) string {
	if w.view == nil {
		return lang.L("No story is open")
	}
	if id := w.origins().selected; w.view.origin(id) == nil && w.view.article(id) == nil {
		return lang.L("Select an origin first")
	}
	return ""
}

// needOrigin asks for a selected origin.
func needOrigin(w *window) string {
	if why := needNode(w); why != "" {
		return why
	}
	if w.view.origin(w.origins().selected) == nil {
		return lang.L("That is an article; select an origin first")
	}
	return ""
}

// needAnotherOrigin asks for a selected origin and for one to set it in relation to.
func needAnotherOrigin(w *window) string {
	if why := needOrigin(w); why != "" {
		return why
	}
	if len(w.view.Origins) < 2 {
		return lang.L("There is no other origin in this story")
	}
	return ""
}

func originCommands() []*command {
	key := func(id, title, key string, name fyne.KeyName, also ...string) *command {
		return &command{id: id, title: title, key: key, also: also, page: pageOrigins, why: needStory, do: func(w *window) { w.origins().move(name) }}
	}
	act := func(id, title, key string, why func(*window) string, do func(*originsPage)) *command {
		return &command{id: id, title: title, key: key, menu: menuOrigin, page: pageOrigins, why: why, do: func(w *window) { do(w.origins()) }}
	}
	return []*command{
		key("origin.next", "Next origin", "J", fyne.KeyDown, "Down"),
		key("origin.previous", "Previous origin", "K", fyne.KeyUp, "Up"),
		key("origin.left", "Who rests on it", "Left", fyne.KeyLeft),
		key("origin.right", "Whom it rests on", "Right", fyne.KeyRight),
		{id: "origin.open", title: "Open the words it was read from", key: "Enter", also: []string{"O"}, menu: menuOrigin, page: pageOrigins, why: needStory, do: func(w *window) { w.origins().open() }},
		act("origin.confirm", "Confirm the origin", "Y", needOrigin, (*originsPage).confirm),
		act("origin.mark", "Mark, to set another in relation to it", "Space", needNode, func(p *originsPage) { p.mark(p.selected) }),
		act("origin.merge", "The same as another", "M", needAnotherOrigin, (*originsPage).merge),
		act("origin.split", "Not the same everywhere", "S", needOrigin, (*originsPage).split),
		act("origin.rename", "Rename the origin", "R", needOrigin, (*originsPage).rename),
		act("origin.kind", "Set what kind of source it is", "T", needOrigin, (*originsPage).setKind),
		act("origin.link", "Rests on another", "E", needNode, (*originsPage).link),
		act("origin.unlink", "Does not rest on it", "Del", needNode, (*originsPage).unlink),
		act("origin.independent", "Independent of another, or not shown", "I", needAnotherOrigin, (*originsPage).independent),
		{id: "origin.claim", title: "Origins of the selected claim or of all", key: "C", menu: menuOrigin, page: pageOrigins, why: needClaim, do: func(w *window) { w.origins().only(!w.origins().ofClaim) }},
		act("origin.list", "Origins as a list or drawn", "L", needStory, func(p *originsPage) { p.draw(p.listed) }),
		act("origin.larger", "Draw larger", "=", needStory, func(p *originsPage) { p.zoomBy(1) }),
		act("origin.smaller", "Draw smaller", "-", needStory, func(p *originsPage) { p.zoomBy(-1) }),
		act("origin.whole", "Draw the whole", "0", needStory, (*originsPage).zoomToFit),
	}
}

// originMenu is what can be done with the selected origin or article.
var originMenu = []string{
	"origin.open", "origin.confirm", "origin.merge", "origin.split", "origin.rename", "origin.kind",
	"origin.link", "origin.unlink", "origin.independent", "origin.mark",
}
