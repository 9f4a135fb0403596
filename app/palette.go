package app

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"github.com/sahilm/fuzzy"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// paletteItem is a row of the palette: what is run when it is chosen.
type paletteItem struct {
	title   string
	about   string // quiet words behind the title
	group   string // under whose heading it stands; "" for none
	key     string // the key that does the same
	icon    fyne.Resource
	letter  string // the badge of an article, in place of an icon
	blocked string // why it cannot be chosen now; "" when it can
	run     func()
	matched []int // byte offsets of letters of the title that were typed
}

// Limits of the palette.
const (
	paletteRows = 60 // that are listed
	// patternRunes is how much of what is typed is looked for loosely. The score of
	// sahilm/fuzzy grows with every letter and overflows at forty.
	patternRunes = 30
	// looseRunes is how long a title may be that is found by its letters alone.
	looseRunes = 48
)

// showPalette offers everything that can be done or opened, found by typing.
func (w *window) showPalette() {
	items := w.paletteItems()
	p := w.newOverlay(lang.L("Type a command, a claim or an article"))
	p.find = func(words string) {
		found := rank(items, words)
		p.field.SetHint(widgets.Numbered(lang.L("%d of %d"), len(found), len(items)))
		p.show(found)
	}
	p.open()
}

// showPicker offers some things to choose one from.
func (w *window) showPicker(title string, items []paletteItem) {
	p := w.newOverlay(title)
	p.find = func(words string) { p.show(rank(items, words)) }
	p.open()
}

// paletteItems lists the commands of the page in front, those that work
// everywhere, claims, articles, stories, and the commands of other pages.
func (w *window) paletteItems() []paletteItem {
	var here, everywhere, elsewhere []paletteItem
	for _, c := range w.commands {
		item := paletteItem{title: lang.L(c.title), key: printed(c.key), blocked: c.blocked(w), icon: commandIcon(c), run: func() { w.run(c) }}
		// What would be undone is told but not searched: whoever types the words of a
		// claim wants that claim, not to undo the decision on it.
		item.about = strings.TrimPrefix(strings.TrimPrefix(c.titleIn(w), item.title), ": ")
		switch {
		case c.id == "palette" || c.id == "back":
		case c.page == "":
			item.group = lang.L("Everywhere")
			everywhere = append(everywhere, item)
		case c.page == w.current:
			item.group = lang.L("Here")
			here = append(here, item)
		case c.menu != "": // what only moves on its page is of no use from another
			item.group, item.blocked = lang.L("On other pages"), lang.L("only on the page")+" "+pageTitle(c.page)
			elsewhere = append(elsewhere, item)
		}
	}
	items := append(here, everywhere...)
	if w.view == nil {
		return items
	}
	for _, id := range w.view.order {
		c := w.view.claim(id)
		items = append(items, paletteItem{
			title: claimName(c), about: lang.L("Claim") + " " + strconv.Itoa(c.Number), group: lang.L("Claims"), icon: verdictIcon(w.view, id), run: func() { w.openClaim(id) },
		})
	}
	for _, i := range w.view.columns {
		a := &w.view.Articles[i]
		items = append(items, paletteItem{
			title: a.Title, about: a.Outlet, group: lang.L("Articles"), letter: fact.Letter(a.Number),
			run: func() { w.openPassage(a.ID, fact.Span{}) },
		})
	}
	for _, s := range w.stories {
		items = append(items, paletteItem{
			title: s.Name, group: lang.L("Stories"), icon: widgets.Icon("nav-overview", widgets.ColorInk2), run: func() { w.openStory(s.ID) },
		})
	}
	return append(items, elsewhere...)
}

// pageTitle is what the sidebar calls a page.
func pageTitle(id pageID) string {
	for _, p := range pagesInOrder {
		if p.id == id {
			return lang.L(p.title)
		}
	}
	return ""
}

// commandIcons are the icons of commands, by their ids.
var commandIcons = map[string]string{
	"story.new": "plus", "story.import": "import", "story.import-folder": "import", "story.export": "export", "story.verify": "verify",
	"undo": "undo", "redo": "redo", "search": "search", "settings": "settings", "help": "help", "quit": "close",
	"claim.corroborated": "verdict-corroborated", "claim.disputed": "verdict-disputed", "claim.single-source": "verdict-single-source",
	"claim.not-checkable": "verdict-not-checkable", "claim.undecide": "verdict-undecided", "claim.take": "check",
	"claim.comment": "comment", "claim.history": "history", "claim.open": "open", "claim.merge": "merge", "claim.split": "split",
	"claim.questions": "help", "claim.ask": "help", "claim.flag": "flag", "claim.reviewed": "verify", "claim.send-back": "undo", "claim.add": "plus",
	"claim.evidence": "link", "claim.take-out": "unlink", "claim.filter": "filter", "overview.filter": "filter",
	"text.statement": "plus", "text.comment": "comment", "text.tag": "tag", "text.highlight": "highlight", "text.quotation": "quote", "text.origin": "nav-origins",
	"origin.merge": "merge", "origin.split": "split", "origin.link": "link", "origin.unlink": "unlink", "origin.confirm": "check", "text.find": "search",
	"text.claim": "nav-review", "pair.same": "check", "pair.not-same": "close", "pair.not-sure": "help", "pair.later": "clock", "pair.open": "open",
}

// commandIcon is the icon of a command: its own, that of the page it leads to,
// or the sign that it does something.
func commandIcon(c *command) fyne.Resource {
	name, color := commandIcons[c.id], widgets.ColorInk2
	for _, p := range pagesInOrder {
		if c.id == "go."+string(p.id) {
			name = p.icon
		}
	}
	if name == "" {
		name, color = "chevron-right", widgets.ColorInk3
	}
	return widgets.Icon(name, color)
}

// rank puts first what contains the words as they were typed, then what contains
// each of them, then short titles that have their letters in that order: a long one
// has the letters of anything. Without words, all as they come.
func rank(items []paletteItem, words string) []paletteItem {
	words = strings.TrimSpace(words)
	if words == "" {
		return items[:min(len(items), paletteRows)]
	}
	var out []paletteItem
	taken := make([]bool, len(items))
	folded := foldTyped(words)
	for i, item := range items {
		if item.matched = standsIn(item.title, folded); item.matched != nil {
			taken[i] = true
			if out = append(out, item); len(out) == paletteRows {
				return out
			}
		}
	}
	each := strings.Fields(folded)
	for i, item := range items {
		if taken[i] || len(each) < 2 {
			continue
		}
		if item.matched = allStandIn(item.title, each); item.matched != nil {
			taken[i] = true
			if out = append(out, item); len(out) == paletteRows {
				return out
			}
		}
	}
	pattern := []rune(words)
	pattern = pattern[:min(len(pattern), patternRunes)]
	for _, m := range fuzzy.FindFrom(string(pattern), titles(items)) {
		if !taken[m.Index] && utf8.RuneCountInString(items[m.Index].title) <= looseRunes {
			item := items[m.Index]
			item.matched = m.MatchedIndexes
			if out = append(out, item); len(out) == paletteRows {
				break
			}
		}
	}
	return out
}

// foldTyped makes text comparable to what a keyboard gives, code point by code
// point: letters small, quotation marks and apostrophes straight.
func foldTyped(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘':
			return '\''
		case '“', '”':
			return '"'
		}
		return unicode.ToLower(r)
	}, s)
}

// standsIn returns the byte offsets of the letters of a title at which folded
// words stand; nil when they do not.
func standsIn(title, folded string) []int {
	in := foldTyped(title)
	at := strings.Index(in, folded)
	if at < 0 {
		return nil
	}
	first := utf8.RuneCountInString(in[:at])
	last := first + utf8.RuneCountInString(folded)
	var out []int
	n := 0
	for b := range title {
		if n >= first && n < last {
			out = append(out, b)
		}
		n++
	}
	return out
}

// allStandIn returns the byte offsets of the letters of a title at which each of
// some folded words stands; nil when one does not.
func allStandIn(title string, words []string) []int {
	var out []int
	for _, word := range words {
		at := standsIn(title, word)
		if at == nil {
			return nil
		}
		out = append(out, at...)
	}
	return out
}

// titles are the titles of items, as sahilm/fuzzy wants them.
type titles []paletteItem

func (t titles) String(i int) string { return shortName(t[i].title) }
func (t titles) Len() int            { return len(t) }

// highlighted sets the matched letters of a title in bold and in colour.
func highlighted(title string, matched []int, c fyne.ThemeColorName) []widgets.Run {
	hit := make(map[int]bool, len(matched))
	for _, b := range matched {
		hit[b] = true
	}
	var runs []widgets.Run
	var part strings.Builder
	bold := false
	flush := func() {
		if part.Len() > 0 {
			run := widgets.Run{Text: part.String(), Bold: bold, Color: c}
			if bold {
				run.Color = widgets.ColorFocus
			}
			runs = append(runs, run)
			part.Reset()
		}
	}
	for b, r := range title {
		if hit[b] != bold {
			flush()
			bold = hit[b]
		}
		part.WriteRune(r)
	}
	flush()
	return runs
}
