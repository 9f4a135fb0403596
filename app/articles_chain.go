package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file shows in the inspector by which chains an article and a statement
// came by what they say, with the words these were read from. A click leads to
// the words, a menu corrects.

// behind stands between a link of a chain and the one it rests on.
const behind = " ← "

// sayer says whom a statement rests on, each link leading to its words.
func (i *inspector) sayer(s *fact.Statement) []piece {
	v := i.w.view
	runs := []widgets.Run{{Text: lang.L("Who says it:") + " ", Color: widgets.ColorInk2}}
	if len(s.OriginIDs) == 0 {
		runs = append(runs, widgets.Run{Text: sayerWords(v, s), Color: widgets.ColorInk2})
	}
	for k, id := range s.OriginIDs {
		o := v.origin(id)
		if o == nil {
			continue
		}
		if k > 0 {
			runs = append(runs, widgets.Run{Text: behind, Color: widgets.ColorInk2})
		}
		runs = append(runs, widgets.Run{Text: shortValue(o.Name), OnTapped: func() { i.wordsOf(s, k) }})
	}
	if d := v.originDecision(s.OriginSaid); d != nil {
		runs = append(runs, widgets.Run{Text: ", " + fmt.Sprintf(lang.L("set by %s"), d.By), Color: widgets.ColorInk2})
	}
	runs = append(runs, widgets.Run{Text: " · ", Color: widgets.ColorInk2}, widgets.Run{Text: lang.L("Correct"), OnTapped: func() { i.p.askOrigin(s) }})
	return []piece{textPiece(linked(4, runs...), 4)}
}

// wordsOf shows the words that a link of a statement's chain was read from; where
// a person said so, the origin on its page.
func (i *inspector) wordsOf(s *fact.Statement, link int) {
	if read := s.OriginRead[link]; read >= 0 && read < len(s.Attribution.Chain) {
		i.p.reveal(s.Attribution.Chain[read].Words.Span)
		return
	}
	i.w.openOrigin(s.OriginIDs[link])
}

// articleChain is one way by which an article came by what it says.
type articleChain struct {
	ids       []string        // nearest first
	statement *fact.Statement // that has most words of it
	count     int             // statements that rest on it
}

// chainsOf are the chains of an article, those of most statements first.
func (v *view) chainsOf(a *fact.Article) []articleChain {
	at := map[string]int{}
	var out []articleChain
	statements := v.reading(a.ID).Statements
	for i := range statements {
		s := &statements[i]
		if s.Superseded || len(s.OriginIDs) == 0 {
			continue
		}
		key := strings.Join(s.OriginIDs, " ")
		n, known := at[key]
		if !known {
			n = len(out)
			at[key] = n
			out = append(out, articleChain{ids: s.OriginIDs, statement: s})
		}
		out[n].count++
		if chainWordsLen(s) > chainWordsLen(out[n].statement) {
			out[n].statement = s
		}
	}
	slices.SortStableFunc(out, func(x, y articleChain) int { return cmp.Compare(y.count, x.count) })
	return out
}

// chainWordsLen is how many code points the links of a statement were read from.
func chainWordsLen(s *fact.Statement) int {
	n := 0
	for _, read := range s.OriginRead {
		if read >= 0 {
			n += s.Attribution.Chain[read].Words.Len()
		}
	}
	return n
}

// chainsShown is how many chains of an article are shown; the rest are counted.
const chainsShown = 4

// chains are the ways by which an article came by what it says.
func (i *inspector) chains(a *fact.Article) []piece {
	all := i.w.view.chainsOf(a)
	if len(all) == 0 {
		return []piece{quietPiece(lang.L("Its own word; it names nobody"), 4)}
	}
	var out []piece
	for n, c := range all {
		if n == chainsShown {
			more := widgets.Run{Text: counted("{{.Count}} more", len(all)-n), OnTapped: func() { i.w.openOrigin(a.ID) }}
			return append(out, textPiece(linked(1, more), 6))
		}
		out = append(out, i.chain(a, c))
	}
	return out
}

// chain is one way: its links, the words they were read from, and a menu.
func (i *inspector) chain(a *fact.Article, c articleChain) piece {
	v, s := i.w.view, c.statement
	var runs, words []widgets.Run
	quiet := func(text string) widgets.Run { return widgets.Run{Text: text, Color: widgets.ColorInk2} }
	for k, id := range c.ids {
		o := v.origin(id)
		if o == nil {
			continue
		}
		if len(runs) > 0 {
			runs = append(runs, quiet(behind))
		}
		runs = append(runs, widgets.Run{Text: upperFirst(shortValue(o.Name)), OnTapped: func() { i.w.openOrigin(id) }})
		if read := s.OriginRead[k]; read >= 0 {
			if len(words) > 0 {
				words = append(words, quiet(", "))
			}
			said := desk.Quoted(shortValue(s.Attribution.Chain[read].Words.Text))
			words = append(words, widgets.Run{Text: said, OnTapped: func() { i.wordsOf(s, k) }})
		}
	}
	if len(words) == 0 {
		words = []widgets.Run{quiet(lang.L("as an editor said"))}
	}
	runs = append(append(runs, quiet(": ")), words...)
	about := counted("{{.Count}} statements", c.count)
	if same := v.alsoOn(a, c.ids[0]); same != "" {
		about += ", " + fmt.Sprintf(lang.L("also %s"), same)
	}
	runs = append(runs, quiet(" ("+about+")"))
	return besidePiece(i.chainMore(a, c), 4, linked(4, runs...), 6)
}

// alsoOn names the other articles that rest on an origin nearest to them.
func (v *view) alsoOn(a *fact.Article, origin string) string {
	var same []string
	if o := v.origin(origin); o == nil || o.Kind == fact.Unnamed {
		return ""
	}
	for _, col := range v.columns {
		if other := &v.Articles[col]; other.ID != a.ID && slices.Contains(v.Nearest[other.ID], origin) {
			same = append(same, fact.Letter(other.Number))
		}
	}
	if len(same) > badgesInRow {
		return counted("{{.Count}} articles", len(same))
	}
	return andWords(same)
}

// chainMore is the button of a chain's menu.
func (i *inspector) chainMore(a *fact.Article, c articleChain) fyne.CanvasObject {
	more := widgets.NewButtonOf(widgets.ButtonFlat, "", nil).WithIcon("more").WithHint(lang.L("Correct this chain")).WithHints(i.w.shell.status.hint)
	more.OnTapped = func() {
		at := i.w.app.Driver().AbsolutePositionForObject(more).Add(fyne.NewPos(0, more.Size().Height))
		widget.NewPopUpMenu(fyne.NewMenu("", i.chainMenu(a, c)...), i.w.win.Canvas()).ShowAtPosition(at)
	}
	return widgets.Fixed(22, 18, more)
}

// chainMenu corrects a chain: whom its statement rests on, and each of its links.
func (i *inspector) chainMenu(a *fact.Article, c articleChain) []*fyne.MenuItem {
	v, page := i.w.view, i.w.origins()
	var items []*fyne.MenuItem
	item := func(title string, run func()) { items = append(items, fyne.NewMenuItem(cutMenu(title), run)) }
	item(lang.L("Show the words it was read from"), func() { i.wordsOf(c.statement, 0) })
	item(lang.L("Say whom this statement rests on"), func() {
		i.p.goTo(c.statement.ID)
		i.p.askOrigin(c.statement)
	})
	for k, id := range c.ids {
		o := v.origin(id)
		if o == nil {
			continue
		}
		on := func(do func(*originsPage)) func() {
			return func() {
				i.w.openOrigin(id)
				do(page)
			}
		}
		name := shortValue(o.Name)
		items = append(items, fyne.NewMenuItemSeparator())
		item(fmt.Sprintf(lang.L("“%s” is the same as"), name)+" …", on((*originsPage).merge))
		item(fmt.Sprintf(lang.L("Rename “%s”"), name)+" …", on((*originsPage).rename))
		from := a.ID
		if k > 0 {
			from = c.ids[k-1]
		}
		if rests := v.origin(from); slices.Contains(v.Nearest[from], id) || rests != nil && slices.Contains(rests.RestsOn, id) {
			item(fmt.Sprintf(lang.L("%s does not rest on %s"), page.nodeName(from), page.nodeName(id)), func() { page.unlinkFrom(from, id) })
		}
	}
	return items
}
