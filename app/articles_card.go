package app

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// How many of a kind the inspector shows before it counts the rest.
const (
	claimsShown   = 3
	overlapsShown = 2
	badgesInRow   = 6
	digitsShown   = 16 // of a SHA-256
)

// statement says in which claims a statement stands, who says it, what overlaps
// it and who else says so.
func (i *inspector) statement(s *fact.Statement) []piece {
	v := i.w.view
	var out []piece
	claims := v.claimsOf[s.ID]
	if len(claims) == 0 {
		out = append(out, textPiece(widgets.NewBoldText(widgets.TextBody, shortName(s.Text), widgets.ColorInk).Wrapped(3), 4))
	}
	for n, id := range claims {
		if n == claimsShown {
			out = append(out, quietPiece(counted("{{.Count}} more claims", len(claims)-n), 4))
			break
		}
		out = append(out, i.claim(s, id)...)
	}
	line := func(words string) { out = append(out, quietPiece(words, 4)) }
	out = append(out, i.sayer(s)...)
	out = append(out, i.partPieces(s)...)
	if !s.Checkable {
		why := s.WhyNot
		if why == "" {
			why = lang.L("no reason is given")
		}
		line(lang.L("Not checked:") + " " + why)
	}
	if s.By != "" {
		line(lang.L("Marked by") + " " + s.By)
	}
	for n, o := range v.overlapping(s) {
		if n == overlapsShown {
			break
		}
		out = append(out, textPiece(linked(2,
			widgets.Run{Text: lang.L("Overlaps") + " ", Color: widgets.ColorInk2},
			widgets.Run{Text: quoted(o.Text), OnTapped: func() { i.p.goTo(o.ID) }}), 4))
	}
	return out
}

// claim says what a claim is, its verdict, and which other articles make it.
func (i *inspector) claim(s *fact.Statement, id string) []piece {
	v := i.w.view
	c := v.claim(id)
	verdict := widgets.NewSmallVerdictLabel(verdictStyle(v.verdictOf(id)), true)
	open := widgets.NewButton(lang.L("Claim"), func() { i.w.openClaim(id) })
	if v.claimsOf[s.ID][0] == id {
		open.WithKey(i.w.keyOf("text.claim"))
	}
	out := []piece{
		textPiece(widgets.NewBoldText(widgets.TextBody, shortName(claimName(c)), widgets.ColorInk).Wrapped(4), 4),
		plainPiece(container.NewBorder(nil, nil, verdict, open), 6),
	}
	if c.Level == fact.Utterance {
		out = append(out, quietPiece(lang.L("The claim is that it was said"), 2))
	}
	also := container.New(layout.NewCustomPaddedHBoxLayout(4), widgets.NewText(widgets.TextSmall, lang.L("Also in"), widgets.ColorInk2))
	n, others := 0, 0
	for _, cell := range v.stated(id) {
		other := &v.Articles[cell.Article]
		if other.ID == s.ArticleID {
			continue
		}
		if others++; n == badgesInRow {
			continue
		}
		n++
		first := cell.Statements[0]
		also.Add(newTapped(widgets.NewSmallBadge(fact.Letter(other.Number)), lang.L("Open what this article says of it"), i.w.shell.status.hint, func() { i.w.openStatement(first) }))
	}
	switch {
	case others == 0:
		return append(out, quietPiece(lang.L("No other article says so"), 4))
	case others > n:
		also.Add(widgets.NewText(widgets.TextSmall, widgets.Numbered("+%d", others-n), widgets.ColorInk2))
	}
	return append(out, plainPiece(also, 4))
}

// card says what is known of an article, and what is not.
func (i *inspector) card(a *fact.Article) []piece {
	reading := i.w.view.reading(a.ID)
	statements := 0
	for _, s := range reading.Statements {
		if !s.Superseded {
			statements++
		}
	}
	rows := []piece{
		i.fact(lang.L("Outlet"), i.toldRuns(a, a.Outlet, a.OutletBy)...),
		i.fact(lang.L("Byline"), knownRun(a.Byline)),
		i.fact(lang.L("Published"), i.toldRuns(a, a.Published, a.PublishedBy)...),
	}
	if a.Modified != "" {
		rows = append(rows, i.fact(lang.L("Modified"), knownRun(a.Modified)))
	}
	if a.URL != "" {
		rows = append(rows, i.fact(lang.L("Address"), knownRun(a.URL)))
	}
	rows = append(rows,
		i.fact(lang.L("File"), knownRun(a.File)),
		i.fact(lang.L("Length"), widgets.Run{Text: counted("{{.Count}} sentences", len(reading.Sentences)) + ", " + counted("{{.Count}} statements", statements)}),
		i.fact(lang.L("Version"), widgets.Run{Text: fmt.Sprintf(lang.L("of %s, frozen"), a.Imported.Local().Format("2 Jan 2006 15:04"))}),
		i.fact("SHA-256", i.digits(a)...),
	)
	if not := desk.Unread(reading.Language); not != "" {
		rows = append(rows, i.warning(lang.L("Language"), not))
	}
	for _, w := range a.Warnings {
		rows = append(rows, i.warning(lang.L("Import"), w))
	}
	return rows
}

// fact is a line of the card.
func (i *inspector) fact(name string, runs ...widgets.Run) piece {
	label := widgets.Fixed(74, 16, widgets.NewText(widgets.TextSmall, name, widgets.ColorInk2))
	return besidePiece(label, 8, linked(4, runs...), 4)
}

// warning is a line of the card that says what to beware of, to its end.
func (i *inspector) warning(name, words string) piece {
	label := widgets.Fixed(74, 16, widgets.NewText(widgets.TextSmall, name, widgets.ColorInk2))
	return besidePiece(label, 8, linked(0, widgets.Run{Text: words, Color: widgets.ColorWarn}), 4)
}

// linked is small text with links over at most so many lines.
func linked(lines int, runs ...widgets.Run) *widgets.LinkedWords {
	l := widgets.NewLinkedWords(widgets.TextSmall, runs...)
	l.Wrapped(lines)
	return l
}

// knownRun is what an article says of itself, or that it does not.
func knownRun(s string) widgets.Run {
	if s == "" {
		return widgets.Run{Text: lang.L("not in the file"), Color: widgets.ColorInk2}
	}
	return widgets.Run{Text: shortName(s)}
}

// toldRuns are what an article says of itself or a person says of it, and lead to
// where that is said.
func (i *inspector) toldRuns(a *fact.Article, what, by string) []widgets.Run {
	article, word := *a, lang.L("Change")
	if what == "" {
		word = lang.L("Say it")
	}
	runs := []widgets.Run{knownRun(what)}
	if by != "" {
		runs = append(runs, widgets.Run{Text: fmt.Sprintf(lang.L(", as %s says"), by), Color: widgets.ColorInk2})
	}
	return append(runs, widgets.Run{Text: "  "}, widgets.Run{Text: word, OnTapped: func() { i.w.askDescription(article) }})
}

// digits shows how a SHA-256 begins, and copies it whole.
func (i *inspector) digits(a *fact.Article) []widgets.Run {
	sum := a.SHA256
	if len(sum) > digitsShown {
		sum = sum[:digitsShown/2] + " " + sum[digitsShown/2:digitsShown] + " …"
	}
	return []widgets.Run{{Text: sum, Mono: true}, {Text: "  "}, {Text: lang.L("Copy"), OnTapped: func() {
		i.w.app.Clipboard().SetContent(a.SHA256)
		i.w.shell.status.hint(lang.L("SHA-256 copied"))
	}}}
}

// whenWords says when something was done: the time today, else the day.
func whenWords(at time.Time) string {
	at = at.Local()
	if now := time.Now(); at.YearDay() == now.YearDay() && at.Year() == now.Year() {
		return at.Format("15:04")
	}
	return at.Format("2 Jan")
}

// tapped does something when its content is clicked, and says what under the mouse.
type tapped struct {
	hinted
	do func()
}

func newTapped(content fyne.CanvasObject, words string, tell func(string), do func()) *tapped {
	t := &tapped{hinted{content: content, words: words, tell: tell}, do}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped implements fyne.Tappable.
func (t *tapped) Tapped(*fyne.PointEvent) { t.do() }

// Cursor implements desktop.Cursorable.
func (t *tapped) Cursor() desktop.Cursor { return desktop.PointerCursor }
