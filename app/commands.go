package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
)

// menuID is the menu a command stands in; "" for none.
type menuID string

// The menus, in their order.
const (
	menuStory  menuID = "Story"
	menuEdit   menuID = "Edit"
	menuClaim  menuID = "Claim"
	menuText   menuID = "Text"
	menuOrigin menuID = "Origin"
	menuView   menuID = "View"
	menuGo     menuID = "Go"
	menuHelp   menuID = "Help"
)

var menuOrder = []menuID{menuStory, menuEdit, menuClaim, menuText, menuOrigin, menuView, menuGo, menuHelp}

// command is one thing a person can do. Menu, keys, palette and help are made
// from the list of commands and from nothing else.
type command struct {
	id    string
	title string   // English, the key of the translation
	key   string   // as people read it, see keys.go; "" for none
	also  []string // further keys, not shown
	menu  menuID
	page  pageID // where its plain key works; "" everywhere
	// name is the title where it changes: "Undo: Disputed on …". May be nil.
	name func(w *window) string
	// why says why the command cannot be given now; "" when it can. May be nil.
	why func(w *window) string
	do  func(w *window)
}

// titleIn is the title as it is shown.
func (c *command) titleIn(w *window) string {
	if c.name != nil {
		return c.name(w)
	}
	return lang.L(c.title)
}

// keyOf is the key of a command as it is printed; "" for none.
func (w *window) keyOf(id string) string { return printed(keyIn(w.commands, id)) }

// blocked says why the command cannot be given now; "" when it can.
func (c *command) blocked(w *window) string {
	if c.why == nil {
		return ""
	}
	return c.why(w)
}

// run gives a command, or says in the status line why it cannot be given.
func (w *window) run(c *command) {
	if why := c.blocked(w); why != "" {
		w.shell.status.refuse(why)
		return
	}
	w.shell.status.hint("")
	w.pressed(c.id)
	w.pace.task(c.id, func() { c.do(w) })
}

// commandFor is the command whose key it is on the page in front.
func (w *window) commandFor(key string) *command {
	var everywhere *command
	for _, c := range w.commands {
		if c.key != key && !slices.Contains(c.also, key) {
			continue
		}
		switch c.page {
		case w.current:
			if !w.isEmpty() || w.current == pageStart { // else the page is not shown
				return c
			}
		case "":
			everywhere = c
		}
	}
	return everywhere
}

// startsSequence reports whether a key is the first of two.
func (w *window) startsSequence(key string) bool {
	for _, c := range w.commands {
		if len(c.key) > len(key)+1 && c.key[:len(key)+1] == key+" " {
			return true
		}
	}
	return false
}

// Why a command cannot be given.
func needDesk(w *window) string {
	if w.desk == nil {
		return lang.L("The desk is not open")
	}
	return ""
}

func needStory(w *window) string {
	if w.view == nil {
		return lang.L("No story is open")
	}
	return ""
}

func needClaim(w *window) string {
	if w.view == nil || w.view.claim(w.sel.claim) == nil {
		return lang.L("No claim is selected")
	}
	return ""
}

func needSuggestion(w *window) string {
	if why := needClaim(w); why != "" {
		return why
	}
	if w.view.Assessments[w.sel.claim].Suggestion.Verdict == fact.Open {
		var keys []string
		for _, k := range verdictKeys {
			keys = append(keys, w.keyOf(k.id))
		}
		return fmt.Sprintf(lang.L("No verdict is suggested for this claim; %s give yours"), strings.Join(keys, " "))
	}
	return ""
}

// While something that was given is not shown yet, what can be undone or done again is
// not known here: the step is queued behind it, and the desk knows.
func needUndo(w *window) string {
	if w.view == nil || w.view.undo == "" && w.given == 0 {
		return lang.L("There is nothing to undo")
	}
	return ""
}

func needRedo(w *window) string {
	if w.view == nil || w.view.redo == "" && w.given == 0 {
		return lang.L("There is nothing to redo")
	}
	return ""
}

func needPair(w *window) string {
	if w.view == nil || w.matches().current() == nil {
		return lang.L("No pair is shown")
	}
	return ""
}

func needAnswer(w *window) string {
	if why := needPair(w); why != "" {
		return why
	}
	if m := w.matches().current(); w.view.answerOn(m.A, m.B) == nil {
		return lang.L("This pair is not answered")
	}
	return ""
}

func needAnswers(w *window) string {
	if w.view == nil || len(w.view.Decisions) == 0 {
		return lang.L("No pair is answered yet")
	}
	return ""
}

// allCommands lists every command, those of one menu in its order. Keys that a
// person chose are put in.
func allCommands(chosen map[string]string) []*command {
	var list []*command
	list = append(list, storyCommands()...)
	list = append(list, editCommands()...)
	list = append(list, claimCommands()...)
	list = append(list, textCommands()...)
	list = append(list, overviewCommands()...)
	list = append(list, pairCommands()...)
	list = append(list, originCommands()...)
	list = append(list, viewCommands()...)
	for _, c := range list {
		if key, ok := chosen[c.id]; ok {
			c.key, c.also = key, nil
		}
	}
	return list
}

func storyCommands() []*command {
	return []*command{
		{id: "story.new", title: "New story", key: "Ctrl+N", menu: menuStory, why: needDesk, do: (*window).askNewStory},
		{id: "story.all", title: "All stories", key: "G H", menu: menuStory, do: func(w *window) { w.open(pageStart) }},
		{id: "story.import", title: "Import files", key: "Ctrl+O", menu: menuStory, why: needDesk, do: (*window).askImportFile},
		{id: "story.import-folder", title: "Import a folder", key: "Ctrl+Shift+O", menu: menuStory, why: needDesk, do: (*window).askImportFolder},
		{id: "story.rename", title: "Rename the story", menu: menuStory, why: needStory, do: (*window).askRenameStory},
		{id: "story.remove", title: "Take the story off the desk", menu: menuStory, why: needStory, do: (*window).removeStory},
		{id: "story.sample", title: "Import the sample story", menu: menuStory, why: needDesk, do: (*window).importSample},
		{id: "story.groups", title: "Show new groups", key: "G N", menu: menuStory, why: needNewGroups, do: (*window).showNewGroups},
		{id: "story.export", title: "Export the report", key: "Ctrl+E", menu: menuStory, why: needStory, do: (*window).askExport},
		{id: "story.verify", title: "Verify a report", menu: menuStory, why: needDesk, do: (*window).askVerify},
	}
}

func editCommands() []*command {
	return []*command{
		{
			id: "undo", title: "Undo", key: "Ctrl+Z", also: []string{"U"}, menu: menuEdit, why: needUndo, do: (*window).undo,
			name: func(w *window) string { return named(lang.L("Undo"), w.view, func(v *view) string { return v.undo }) },
		},
		{
			id: "redo", title: "Redo", key: "Ctrl+Shift+Z", also: []string{"Ctrl+Y"}, menu: menuEdit, why: needRedo, do: (*window).redo,
			name: func(w *window) string { return named(lang.L("Redo"), w.view, func(v *view) string { return v.redo }) },
		},
		{id: "search", title: "Search all text", key: "Ctrl+F", also: []string{"/"}, menu: menuEdit, why: needStory, do: (*window).showSearch},
		{id: "palette", title: "Commands", key: "Ctrl+K", menu: menuEdit, do: (*window).showPalette},
	}
}

// named puts what an act was behind the word for taking it back.
func named(word string, v *view, what func(*view) string) string {
	if v == nil || what(v) == "" {
		return word
	}
	return word + ": " + what(v)
}

func verdictCommand(id, title, key string, kind fact.VerdictKind) *command {
	return &command{
		id: id, title: title, key: key, menu: menuClaim, page: pageReview, why: needClaim,
		do: func(w *window) { w.review().choose(kind) },
	}
}

func claimCommands() []*command {
	return []*command{
		{id: "claim.next", title: "Next claim", key: "J", also: []string{"Down"}, menu: menuClaim, page: pageReview, why: needClaim, do: func(w *window) { w.step(w.review().order(), 1) }},
		{id: "claim.previous", title: "Previous claim", key: "K", also: []string{"Up"}, menu: menuClaim, page: pageReview, why: needClaim, do: func(w *window) { w.step(w.review().order(), -1) }},
		{id: "claim.filter", title: "Filter the claims", key: "/", page: pageReview, why: needStory, do: func(w *window) { w.review().filterClaims() }},
		{id: "claim.next-undecided", title: "Next undecided claim", key: "N", menu: menuClaim, why: needStory, do: (*window).goNextUndecided},
		verdictCommand("claim.corroborated", "Corroborated", "1", fact.Corroborated),
		verdictCommand("claim.disputed", "Disputed", "2", fact.Disputed),
		verdictCommand("claim.single-source", "Single-source", "3", fact.SingleSource),
		verdictCommand("claim.not-checkable", "Not checkable", "0", fact.NotCheckable),
		{id: "claim.take", title: "Take the suggestion", key: "A", menu: menuClaim, page: pageReview, why: needSuggestion, do: func(w *window) { w.review().take() }},
		{id: "claim.undecide", title: "Undecided again", menu: menuClaim, page: pageReview, why: needClaim, do: func(w *window) { w.review().choose(fact.Undecided) }},
		{id: "claim.reason", title: "Write the reason", key: "R", menu: menuClaim, page: pageReview, why: needClaim, do: func(w *window) { w.review().writeReason() }},
		{id: "claim.questions", title: "Questions of the claim", key: "Q", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).showQuestions},
		{id: "claim.ask", title: "Ask a question", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).askQuestion},
		{id: "claim.comment", title: "Comment on the claim", key: "C", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).askClaimComment},
		{id: "claim.evidence", title: "Add evidence", key: "E", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).askEvidence},
		{id: "claim.flag", title: "Flag the claim, or take the flag away", key: "F", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).toggleFlag},
		{id: "claim.reviewed", title: "Reviewed: the verdict is right", key: "V", menu: menuClaim, page: pageReview, why: needReviewable, do: (*window).reviewed},
		{id: "claim.send-back", title: "Send the verdict back", key: "B", menu: menuClaim, page: pageReview, why: needReviewable, do: (*window).sendBack},
		{id: "claim.review-withdraw", title: "Take the review back", menu: menuClaim, page: pageReview, why: needReview, do: (*window).withdrawReview},
		{id: "claim.history", title: "History of the claim", key: "H", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).showHistory},
		{id: "claim.outlets", title: "Name the outlets", key: "P", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).askOutletsOfClaim},
		{id: "claim.why", title: "What the suggestion was read from", key: "W", menu: menuClaim, page: pageReview, why: needClaim, do: func(w *window) { w.review().nextReason() }},
		{id: "claim.tab", title: "Differences, questions, evidence or comments", key: "T", menu: menuClaim, page: pageReview, why: needClaim, do: func(w *window) { w.review().dock.nextTab() }},
		{id: "claim.only", title: "List only some claims", key: "L", page: pageReview, why: needStory, do: func(w *window) { w.review().queue.pickFilter() }},
		{id: "claim.sort", title: "Sort the claims", page: pageReview, why: needStory, do: func(w *window) { w.review().queue.pickSort() }},
		{id: "claim.column-left", title: "Previous article", key: "[", menu: menuClaim, page: pageReview, why: needClaim, do: func(w *window) { w.review().column(-1) }},
		{id: "claim.column-right", title: "Next article", key: "]", menu: menuClaim, page: pageReview, why: needClaim, do: func(w *window) { w.review().column(1) }},
		{id: "claim.statement-previous", title: "Previous statement", key: ",", page: pageReview, why: needClaim, do: func(w *window) { w.review().statement(-1) }},
		{id: "claim.statement-next", title: "Next statement", key: ".", page: pageReview, why: needClaim, do: func(w *window) { w.review().statement(1) }},
		{id: "claim.choose", title: "Choose the statement, or no longer", key: "Space", page: pageReview, why: needClaim, do: func(w *window) { w.review().chooseStatement() }},
		{id: "claim.open", title: "Open in the article", key: "O", menu: menuClaim, page: pageReview, why: needClaim, do: func(w *window) { w.review().openInArticle() }},
		{id: "claim.move", title: "Move to another claim", key: "M", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).askMove},
		{id: "claim.add", title: "Add a statement to the claim", key: "+", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).askAdd},
		{id: "claim.take-out", title: "Take out of the claim", key: "Del", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).takeOut},
		{id: "claim.split", title: "Split off as a new claim", key: "S", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).split},
		{id: "claim.merge", title: "Merge with another claim", key: "=", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).askMerge},
		{id: "claim.rename", title: "Rename the claim", menu: menuClaim, page: pageReview, why: needClaim, do: (*window).askRenameClaim},
		{id: "claim.enter", title: "Decide, or open the claim", key: "Enter", page: pageReview, why: needClaim, do: func(w *window) { w.review().enter() }},
	}
}

func textCommands() []*command {
	reader := func(do func(*articlesPage)) func(*window) {
		return func(w *window) { do(w.articles()) }
	}
	edge := func(id, title, key string, start bool, words int) *command {
		return &command{id: id, title: title, key: key, page: pageArticles, why: needStory, do: func(w *window) {
			if w.current == pageArticles { // a shortcut is heard on every page
				w.articles().moveEdge(start, words)
			}
		}}
	}
	return []*command{
		{id: "text.next", title: "Next statement", key: "J", also: []string{"Down"}, menu: menuText, page: pageArticles, why: needStory, do: reader(func(p *articlesPage) { p.step(1) })},
		{id: "text.previous", title: "Previous statement", key: "K", also: []string{"Up"}, menu: menuText, page: pageArticles, why: needStory, do: reader(func(p *articlesPage) { p.step(-1) })},
		{id: "text.article-left", title: "Previous article", key: "[", menu: menuText, page: pageArticles, why: needStory, do: reader(func(p *articlesPage) { p.turn(-1) })},
		{id: "text.article-right", title: "Next article", key: "]", menu: menuText, page: pageArticles, why: needStory, do: reader(func(p *articlesPage) { p.turn(1) })},
		{id: "text.claim", title: "Open the claim", key: "Enter", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).openClaim)},
		{id: "text.statement", title: "Make or split a statement", key: "S", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).cutHere)},
		{id: "text.join", title: "Join with the next statement", key: "+", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).join)},
		edge("text.end-right", "End of the statement a word later", "Alt+Right", false, 1),
		edge("text.end-left", "End of the statement a word earlier", "Alt+Left", false, -1),
		edge("text.start-right", "Start of the statement a word later", "Alt+Shift+Right", true, 1),
		edge("text.start-left", "Start of the statement a word earlier", "Alt+Shift+Left", true, -1),
		{id: "text.comment", title: "Comment", key: "C", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).comment)},
		{id: "text.tag", title: "Tag", key: "T", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).tag)},
		{id: "text.highlight", title: "Highlight", key: "H", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).highlight)},
		{id: "text.annotations", title: "List the annotations", key: "L", menu: menuText, page: pageArticles, why: needStory, do: (*window).listAnnotations},
		{id: "text.quotation", title: "Mark the selected words as a quotation", key: "Q", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).quotation)},
		{id: "text.origin", title: "Say whom the statement rests on", key: "I", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).setOrigin)},
		{id: "text.describe", title: "Outlet and date of the article", key: "A", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).describe)},
		{id: "text.parts", title: "Mark figures, dates, names and quotations", key: "P", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).toggleParts)},
		{id: "text.find", title: "Find in the article", key: "F", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).find)},
		{id: "text.beside", title: "Read another article beside this one, or no longer", key: "B", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).toggleBeside)},
		{id: "text.beside-left", title: "Beside it, the article before", key: "{", page: pageArticles, why: needStory, do: reader(func(p *articlesPage) { p.besideTurn(-1) })},
		{id: "text.beside-right", title: "Beside it, the next article", key: "}", page: pageArticles, why: needStory, do: reader(func(p *articlesPage) { p.besideTurn(1) })},
		{id: "text.details", title: "Show or hide the details", key: "D", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).details)},
		{id: "text.remove", title: "Take the article out of the story", menu: menuText, page: pageArticles, why: needStory, do: reader((*articlesPage).takeOut)},
	}
}

func overviewCommands() []*command {
	key := func(id, title, key string, name fyne.KeyName, also ...string) *command {
		return &command{id: id, title: title, key: key, also: also, page: pageOverview, why: needStory, do: func(w *window) { w.overview().move(name) }}
	}
	return []*command{
		key("overview.next", "Next claim", "J", fyne.KeyDown, "Down"),
		key("overview.previous", "Previous claim", "K", fyne.KeyUp, "Up"),
		key("overview.left", "Previous article", "Left", fyne.KeyLeft),
		key("overview.right", "Next article", "Right", fyne.KeyRight),
		{id: "overview.open", title: "Open the claim", key: "Enter", page: pageOverview, why: needClaim, do: func(w *window) { w.overview().open() }},
		{id: "overview.article", title: "Open in the article", key: "O", page: pageOverview, why: needClaim, do: func(w *window) { w.overview().openInArticle() }},
		{id: "overview.only", title: "List only some claims", key: "L", page: pageOverview, why: needStory, do: func(w *window) { w.pickFilter(w.overview().filter, w.overview().show) }},
		{id: "overview.sort", title: "Sort the claims", key: "S", page: pageOverview, why: needStory, do: func(w *window) { w.pickSort(w.overview().filter, w.overview().sortBy) }},
		{id: "overview.flag", title: "Flag the claim, or take the flag away", key: "F", page: pageOverview, why: needClaim, do: (*window).toggleFlag},
		{id: "overview.history", title: "History of the claim", key: "H", page: pageOverview, why: needClaim, do: (*window).showHistory},
		{id: "overview.outlets", title: "Name the outlets", key: "P", page: pageOverview, why: needStory, do: (*window).askOutletsOfStory},
		{id: "overview.filter", title: "Filter the claims", key: "/", page: pageOverview, why: needStory, do: func(w *window) { w.overview().focusFilter() }},
	}
}

func pairCommands() []*command {
	answer := func(id, title, key string, a fact.Answer) *command {
		return &command{id: id, title: title, key: key, page: pageMatches, why: needStory, do: func(w *window) { w.matches().answer(a) }}
	}
	return []*command{
		answer("pair.same", "Same claim", "Y", fact.Same),
		answer("pair.not-same", "Not the same claim", "X", fact.NotSame),
		answer("pair.not-sure", "Not sure", "H", fact.NotSure),
		answer("pair.later", "Later", "Space", fact.Later),
		{id: "pair.flag", title: "Flag the pair, or take the flag away", key: "F", page: pageMatches, why: needPair, do: func(w *window) { w.matches().toggleFlag() }},
		{id: "pair.take-back", title: "Take the answer back", key: "Del", page: pageMatches, why: needAnswer, do: func(w *window) { w.matches().takeBack() }},
		{id: "pair.again", title: "Look at the last answers again", key: "R", page: pageMatches, why: needAnswers, do: func(w *window) { w.matches().lookBack() }},
		{id: "pair.many", title: "Answer many pairs at once", key: "B", page: pageMatches, why: needStory, do: func(w *window) { w.matches().askMany() }},
		{id: "pair.flagged", title: "Flagged pairs, or open ones", key: "L", page: pageMatches, why: needStory, do: func(w *window) { w.matches().toggleList(pairsFlagged) }},
		{id: "pair.settle", title: "Contradictory answers, or open pairs", key: "C", page: pageMatches, why: needStory, do: func(w *window) { w.matches().toggleList(pairsContradicted) }},
		{id: "pair.open", title: "Open in the article", key: "O", page: pageMatches, why: needStory, do: func(w *window) { w.matches().openInArticle() }},
		{id: "pair.next", title: "Next pair", key: "J", also: []string{"Down"}, page: pageMatches, why: needStory, do: func(w *window) { w.matches().step(1) }},
		{id: "pair.previous", title: "Previous pair", key: "K", also: []string{"Up"}, page: pageMatches, why: needStory, do: func(w *window) { w.matches().step(-1) }},
	}
}

func viewCommands() []*command {
	goTo := func(id pageID, title, key string) *command {
		return &command{id: "go." + string(id), title: title, key: key, menu: menuGo, why: needStory, do: func(w *window) { w.open(id) }}
	}
	return []*command{
		{id: "view.differences", title: "Mark differences in the text", key: "D", menu: menuView, page: pageReview, why: needStory, do: (*window).toggleDifferences},
		{id: "view.light", title: "Light", menu: menuView, do: (*window).lookLight},
		{id: "view.dark", title: "Dark", menu: menuView, do: (*window).lookDark},
		{id: "view.system", title: "As the system", menu: menuView, do: (*window).lookSystem},
		{id: "view.larger", title: "Larger text", key: "Ctrl+=", menu: menuView, do: func(w *window) { w.zoom(1) }},
		{id: "view.smaller", title: "Smaller text", key: "Ctrl+-", menu: menuView, do: func(w *window) { w.zoom(-1) }},
		goTo(pageOverview, "Overview", "G O"),
		goTo(pageReview, "Review", "G R"),
		goTo(pageArticles, "Articles", "G A"),
		goTo(pageMatches, "Matches", "G M"),
		goTo(pageOrigins, "Origins", "G S"),
		goTo(pageReport, "Report", "G P"),
		{id: "back", title: "Back", key: "Esc", do: (*window).back},
		{id: "help", title: "Help and keys", key: "?", menu: menuHelp, do: (*window).showHelp},
		{id: "keys", title: "Change keys", menu: menuStory, do: (*window).showKeys},
		{id: "settings", title: "Settings", key: "Ctrl+,", menu: menuStory, do: (*window).showSettings},
		{id: "editor", title: "Your name", menu: menuHelp, do: (*window).askEditor},
		{id: "quit", title: "Quit", key: "Ctrl+Q", menu: menuStory, do: (*window).close}, // last, or the toolkit adds another
	}
}
