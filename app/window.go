package app

import (
	"context"
	"io"
	"slices"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Store is a desk file that can be closed.
type Store interface {
	desk.Store
	io.Closer
}

// pageID names a page of the window.
type pageID string

// The pages, in the order of the sidebar.
const (
	pageOverview pageID = "overview"
	pageReview   pageID = "review"
	pageArticles pageID = "articles"
	pageMatches  pageID = "matches"
	pageOrigins  pageID = "origins"
	pageReport   pageID = "report"
	// pageStart is shown instead of a page while no story is open.
	pageStart pageID = "start"
	// pageClosed is shown while the desk cannot be opened.
	pageClosed pageID = "closed"
)

// page is one page of the window. All methods are called on the main goroutine.
type page interface {
	// object is what is shown; always the same one.
	object() fyne.CanvasObject
	// update draws the page anew from the window's view and selection. It is
	// called when the page comes to the front and when either has changed while
	// it is there. There is a view, unless it is the start page.
	update()
	// focus is what takes the keyboard when the page comes to the front; nil for
	// nothing, so that plain keys are commands.
	focus() fyne.Focusable
}

// selection is what the person looks at, kept across pages and views.
type selection struct {
	claim     string // id
	statement string // id, within the claim or the article
	article   string // id
}

// window is the program with a window: what is open, what is selected, and the
// pages that draw it.
type window struct {
	app    fyne.App
	win    fyne.Window
	cfg    Config
	ctx    context.Context
	theme  *widgets.Theme
	bridge *bridge
	prefs  prefs

	usualDesk string // path of the desk that is opened unless a person chose another
	store     Store
	closedBy  error // why the desk is not open; nil while it is, or is being opened
	desk      *desk.Desk
	stories   []fact.Story
	view      *view // nil while no story is open
	sel       selection

	commands []*command
	bound    []fyne.Shortcut // of the window, for the commands that have one
	keyboard *keyboard
	shell    *shell
	pages    map[pageID]page
	// firstPage is the page that a story that is being opened is shown on; "" for
	// none.
	firstPage pageID
	behind    bool // another program has the keyboard
	current   pageID
	jobs      []*job // that run and can be stopped, the last one started last
	menuSaid  string
	deciding  map[string]int // claims whose verdict is not on disk yet
	given     int            // acts and steps back that are not shown yet
	dialogs   []tracked      // that are open, the top one last
	leaving   *sheet         // that asks before the program ends, or nil

	// deriving is for what acts do not wait for; it ends with the window.
	deriving     context.Context
	stopDeriving context.CancelFunc

	asked    atomic.Int64 // how often a story was asked to be loaded
	acted    atomic.Int64 // how many acts are on disk
	loaded   []func()     // to run when the story that is asked for is there
	refining *job         // reading for meaning, or nil

	touched   bool        // somebody works with the groups that are shown
	newGroups bool        // there are others, which are not shown yet
	regroup   atomic.Bool // they are asked for

	pace *pace // nil unless the window is being measured
}

// setView shows another state of the story. What was selected stays selected
// if it is still there.
func (w *window) setView(v *view) {
	before := w.view
	w.view = v
	w.keepSelection(before)
	if w.pages[pageReview] != nil {
		w.review().bar.keepDrafts(before)
	}
	if w.firstPage != "" && w.current == pageStart {
		w.open(w.firstPage)
		return
	}
	w.refresh()
}

// keepSelection drops what is gone from the selection, and moves from a claim
// that is gone to the one that now holds its statements.
func (w *window) keepSelection(before *view) {
	v := w.view
	if w.sel.claim != "" && v.claim(w.sel.claim) == nil {
		w.sel.claim = v.claimInPlaceOf(w.sel.claim, before)
	}
	if w.sel.claim == "" && len(v.order) > 0 {
		w.sel.claim = v.order[0]
	}
	if v.statements[w.sel.statement] == nil {
		w.sel.statement = v.inPlaceOf(w.sel.statement, before)
	}
	if v.article(w.sel.article) == nil {
		w.sel.article = ""
		if len(v.Articles) > 0 {
			w.sel.article = v.Articles[v.columns[0]].ID
		}
	}
}

// claimInPlaceOf is the claim that now holds the statements of one that is gone, as
// when the groups of a story are made anew; "" for none.
func (v *view) claimInPlaceOf(id string, before *view) string {
	if before == nil {
		return ""
	}
	gone := before.claim(id)
	if gone == nil {
		return ""
	}
	best, most := "", 0
	held := make(map[string]int) // claim → how many of the statements it holds
	for _, s := range gone.Statements {
		for _, in := range v.claimsOf[s] {
			held[in]++
			n := held[in]
			if before.claim(in) == nil && !v.claim(in).Beside { // it came when the other went
				n += len(gone.Statements)
			}
			if n > most {
				best, most = in, n
			}
		}
	}
	return best
}

// inPlaceOf is the statement that now stands where one stood that is gone, as after
// the undo of a cut; "" for none.
func (v *view) inPlaceOf(id string, before *view) string {
	if before == nil || before.statements[id] == nil {
		return ""
	}
	gone := before.statements[id]
	if v.article(gone.ArticleID) == nil {
		return "" // its article is gone as well
	}
	for _, s := range v.reading(gone.ArticleID).Statements {
		if !s.Superseded && s.VersionID == gone.VersionID && s.Level == gone.Level && s.Overlaps(gone.Span) {
			return s.ID
		}
	}
	return ""
}

// refresh draws the shell and the page in front anew.
func (w *window) refresh() {
	w.shell.update()
	w.shell.show(w.current) // the story may have got its first article
	if p := w.pages[w.current]; p != nil {
		p.update()
	}
}

// open brings a page to the front.
func (w *window) open(id pageID) {
	switch {
	case w.closedBy != nil:
		id = pageClosed
	case w.view == nil:
		id = pageStart
	}
	if id != w.current {
		w.shell.status.where("")
	}
	w.current = id
	w.prefs.setPage(id)
	w.shell.show(id)
	w.refresh()
	w.focusPage()
	if w.view != nil {
		w.pace.opened(id)
	}
}

// focusPage gives the keyboard to the page in front, unless something over it has it:
// a page may come late, when the next key has opened the palette already.
func (w *window) focusPage() {
	p := w.pages[w.current]
	if p == nil || len(w.dialogs) > 0 || w.overlaid() {
		return
	}
	if f := p.focus(); f != nil && (!w.isEmpty() || w.current == pageStart) {
		w.win.Canvas().Focus(f)
	} else {
		w.win.Canvas().Unfocus()
	}
}

// writing reports whether the keyboard is on a field of the page, or over the page: what
// comes late must not lead it elsewhere then.
func (w *window) writing() bool {
	_, field := w.win.Canvas().Focused().(textField)
	return field || w.overlaid()
}

// giveBack gives the keyboard back when something over the page is put away: to the
// field that was written in before, or to the page.
func (w *window) giveBack() {
	if !w.writing() {
		w.focusPage()
	}
}

// selectClaim selects a claim and, in it, nothing.
func (w *window) selectClaim(id string) {
	if w.sel.claim != id {
		w.sel.claim, w.sel.statement = id, ""
	}
	w.refresh()
}

// openClaim shows a claim on the Review page.
func (w *window) openClaim(id string) {
	w.sel.claim, w.sel.statement = id, ""
	w.open(pageReview)
}

// openStatement shows a statement in its article, at its place.
func (w *window) openStatement(id string) {
	if s := w.view.statements[id]; s != nil {
		w.sel.statement, w.sel.article = id, s.ArticleID
		if in := w.view.claimsOf[id]; len(in) > 0 && !slices.Contains(in, w.sel.claim) {
			w.sel.claim = in[0]
		}
		w.open(pageArticles)
		w.articles().goTo(id)
	}
}

// openOrigin shows an origin, or whom an article rests on, by its id.
func (w *window) openOrigin(id string) {
	w.open(pageOrigins)
	if w.origins().ofClaim {
		w.origins().only(false)
	}
	w.origins().choose(id)
}

// openPassage shows a span of an article, in code points.
func (w *window) openPassage(articleID string, span fact.Span) {
	w.sel.article, w.sel.statement = articleID, ""
	w.open(pageArticles)
	w.articles().reveal(span)
}

// step selects the claim that lies n places after the selected one in an order.
func (w *window) step(order []string, n int) {
	if len(order) == 0 {
		return
	}
	at := -1
	for i, id := range order {
		if id == w.sel.claim {
			at = i
		}
	}
	switch {
	case at < 0 && n < 0:
		at = len(order) - 1
	case at < 0:
		at = 0
	default:
		at = max(0, min(len(order)-1, at+n))
	}
	w.selectClaim(order[at])
}

// nextUndecided selects the next claim without a verdict after the selected
// one, from the top again at the end. It reports whether there is one.
func (w *window) nextUndecided(order []string) bool {
	at := 0
	for i, id := range order {
		if id == w.sel.claim {
			at = i + 1
		}
	}
	for i := range order {
		id := order[(at+i)%len(order)]
		if id != w.sel.claim && w.view.verdictOf(id) == fact.Undecided && w.deciding[id] == 0 {
			w.selectClaim(id)
			return true
		}
	}
	if len(order) == 0 {
		w.shell.status.refuse(lang.L("No claim is listed here"))
		return false
	}
	w.toast(lang.L("Every claim here is decided"))
	return false
}

// page is a page by its id, made when it is first asked for; nil for none.
func (w *window) page(id pageID) page {
	if p := w.pages[id]; p != nil {
		return p
	}
	var p page
	switch id {
	case pageClosed:
		p = newClosedPage(w)
	case pageStart:
		p = newStartPage(w)
	case pageOverview:
		p = newOverviewPage(w)
	case pageReview:
		p = newReviewPage(w)
	case pageArticles:
		p = newArticlesPage(w)
	case pageMatches:
		p = newMatchesPage(w)
	case pageOrigins:
		p = newOriginsPage(w)
	case pageReport:
		p = newReportPage(w)
	default:
		return nil
	}
	w.pages[id] = p
	return p
}

// dropPages forgets the pages of a story that is gone: they would draw it when the
// window has them draw themselves, hidden or not. They are made again when asked for.
func (w *window) dropPages() {
	for id, p := range w.pages {
		if id != pageStart && id != pageClosed {
			w.shell.drop(p.object())
			delete(w.pages, id)
		}
	}
}

// overview, review, articles, origins and matches are the pages that commands speak to.
func (w *window) overview() *overviewPage { return w.page(pageOverview).(*overviewPage) }
func (w *window) review() *reviewPage     { return w.page(pageReview).(*reviewPage) }
func (w *window) articles() *articlesPage { return w.page(pageArticles).(*articlesPage) }
func (w *window) origins() *originsPage   { return w.page(pageOrigins).(*originsPage) }
func (w *window) matches() *matchesPage   { return w.page(pageMatches).(*matchesPage) }
