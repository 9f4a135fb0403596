package app

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// How much of a claim the paper shows before it counts the rest.
const (
	paperStatements  = 6 // one an article, those that differ first
	paperLines       = 3 // of a statement
	paperNameLines   = 4
	paperDifferences = 2
)

// Measures of a claim on the paper, in the design's units.
const (
	paperPad       = 16 // above and below
	paperNameLine  = 22
	paperLine      = 19 // of a statement
	paperSmallLine = 18
	paperGap       = 6
	paperIndent    = 30 // of a statement, behind the badge of its article
)

// paperNameStyle sets the name of a claim as the headline that it is there.
var paperNameStyle = widgets.ReadingStyle{Size: 12, Line: 18}

// reportPaper shows what the report will say, as far as it is read on screen: the
// tally, and each claim with its verdict, its statements and where they differ.
//
// Only what is in view is set in type. So the height of a claim is first reckoned
// from how long its texts are, and then counted off the main goroutine.
type reportPaper struct {
	w        *window
	title    *widgets.Words
	head     *widgets.Words
	tally    *widgets.TallyBar
	labels   []*widgets.VerdictLabel
	row      *fyne.Container
	list     *widgets.KeyList
	entries  []paperEntry
	measured float32        // width for which the heights were reckoned
	asked    int            // how often the lines were counted
	nothing  *widgets.Words // in place of the list, when no claim goes in
	card     fyne.CanvasObject
	root     *fyne.Container
}

// paperEntry is what the paper says of a claim.
type paperEntry struct {
	claim      fact.Claim
	statements []paperStatement
	more       int // statements that are not shown
	facts      string
	notes      []paperNote
	nameLines  int
	height     float32
}

// paperStatement is a statement of the claim, cut to some lines.
type paperStatement struct {
	statement *fact.Statement
	lines     int
}

// paperNote is a line that says what differs, or why it was decided so.
type paperNote struct{ name, words string }

func newReportPaper(w *window) *reportPaper {
	p := &reportPaper{w: w, title: widgets.NewWords(widgets.TextTitle).Wrapped(2), tally: widgets.NewTallyBar(8), row: container.New(&wrapLayout{gap: 14})}
	p.head = widgets.NewText(widgets.TextSmall, "", widgets.ColorInk2).Wrapped(3)
	for _, kind := range tallyOrder {
		label := widgets.NewSmallVerdictLabel(verdictStyle(kind), true)
		p.labels = append(p.labels, label)
		p.row.Add(label)
	}
	p.list = widgets.NewKeyList(paperLine, func() int { return len(p.entries) }, func() fyne.CanvasObject { return newPaperRow() }, p.fill)
	p.list.HeightOf = func(i int) float32 { return p.entries[i].height }
	p.list.OnOpened = func(i int) {
		if i >= 0 && i < len(p.entries) {
			w.openClaim(p.entries[i].claim.ID)
		}
	}
	p.card = widgets.NewCard(widgets.ColorSurface, widgets.ColorLine2, 2, nil)
	p.nothing = widgets.NewText(widgets.TextBody, lang.L("No claim goes into the report."), widgets.ColorInk2).Wrapped(2)
	p.nothing.Hide()
	p.root = container.NewWithoutLayout(p.card, p.title, p.head, p.tally, p.row, p.list, p.nothing)
	return p
}

// show shows the head of the report; what it says of the claims follows.
func (p *reportPaper) show(v *view) {
	p.title.SetRuns(widgets.Run{Text: v.Story.Name, Bold: true})
	sentence := ""
	for _, run := range p.w.overview().head.sentence(v) {
		sentence += run.Text
	}
	p.head.SetText(sentence + " " + widgets.Numbered(lang.L("%d of %d claims decided."), v.tally.Decided, v.tally.Claims))
	for i, kind := range tallyOrder {
		p.labels[i].SetCount(v.tally.ByVerdict[kind])
	}
	p.tally.Set(tallyParts(v.tally), v.tally.Claims)
}

// put puts claims on the paper.
func (p *reportPaper) put(entries []paperEntry) {
	p.entries = entries
	setVisible(p.nothing, len(entries) == 0)
	p.measure()
}

// newPaperEntry gathers what the paper says of a claim.
func newPaperEntry(v *view, c fact.Claim) paperEntry {
	a := v.Assessments[c.ID]
	e := paperEntry{claim: c, facts: counted("{{.Count}} articles", v.articleCount(c.ID)) + ", " + independenceWords(a.Independence)}
	var first, others []paperStatement
	for _, cell := range v.stated(c.ID) {
		if s := v.statements[cell.Statements[0]]; s != nil {
			if cell.Standing == desk.Differs {
				first = append(first, paperStatement{statement: s})
			} else {
				others = append(others, paperStatement{statement: s})
			}
		}
	}
	e.statements = append(first, others...)
	if n := len(e.statements); n > paperStatements {
		e.statements, e.more = e.statements[:paperStatements], n-paperStatements
	}
	for _, d := range a.Differences {
		if d.Material && d.Concerns == fact.ConcernsClaim && len(e.notes) < paperDifferences {
			e.notes = append(e.notes, paperNote{lang.L("Material difference"), d.Reason})
		}
	}
	if given := v.Verdict(c.ID); given != nil && given.Kind != fact.Undecided && given.Reason != "" {
		e.notes = append(e.notes, paperNote{lang.L("Reason"), given.Reason + " – " + given.By})
	}
	return e
}

// measure reckons how high the claims are at the width of the paper.
func (p *reportPaper) measure() {
	px := widgets.Px
	p.measured = p.list.Size().Width
	width := p.measured - 2*px(paperMargin)
	if width <= 0 {
		return
	}
	for i := range p.entries {
		e := &p.entries[i]
		e.nameLines = linesOf(e.claim.Text, px(16), width, paperNameLines)
		for j := range e.statements {
			s := &e.statements[j]
			s.lines = linesOf(s.statement.Text, px(13), width-px(paperIndent), paperLines)
		}
		e.setHeight()
	}
	p.list.Refresh()
	p.count(width)
}

// count counts the lines of all claims beside the window, and shows the paper with
// their true heights unless it was made anew meanwhile.
func (p *reportPaper) count(width float32) {
	p.asked++
	asked, indent := p.asked, widgets.Px(paperIndent)
	names, texts := widgets.NewLineCounter(paperNameStyle), widgets.NewLineCounter(widgets.ColumnStyle)
	entries := make([]paperEntry, len(p.entries))
	for i, e := range p.entries {
		entries[i], entries[i].statements = e, slices.Clone(e.statements)
	}
	p.w.bridge.aside(func() {
		for i := range entries {
			e := &entries[i]
			e.nameLines = names.Lines(claimName(&e.claim), widgets.RoleHeadline, width, paperNameLines)
			for j := range e.statements {
				s := &e.statements[j]
				s.lines = texts.Lines(s.statement.Text, widgets.RoleBody, width-indent, paperLines)
			}
		}
		p.w.bridge.onMain(func() {
			if p.asked != asked {
				return
			}
			p.entries = entries
			for i := range p.entries {
				p.entries[i].setHeight()
			}
			p.list.Refresh()
		})
	})
}

// setHeight makes a claim as high as its lines.
func (e *paperEntry) setHeight() {
	px := widgets.Px
	e.height = 2*px(paperPad) + float32(e.nameLines)*px(paperNameLine) + px(paperSmallLine) + px(paperGap)
	for _, s := range e.statements {
		e.height += float32(s.lines)*px(paperLine) + px(paperGap)
	}
	if e.more > 0 {
		e.height += px(paperSmallLine)
	}
	e.height += float32(len(e.notes)) * px(paperSmallLine)
	e.height = float32(math.Ceil(float64(e.height)))
}

// linesOf reckons how many lines a text takes in letters of a size.
func linesOf(text string, size, width float32, most int) int {
	const letter, rest = 0.49, 1.5 // of the size: a letter of the reading face, and what stays free at the end of a line
	n := int(math.Ceil(float64(float32(utf8.RuneCountInString(text)) * size * letter / max(size, width-rest*size))))
	return max(1, min(most, n))
}

// place lays the paper out. When its width has changed, the heights are reckoned
// anew once the layout is done.
func (p *reportPaper) place(x, y, width, height float32) {
	px := widgets.Px
	margin := px(paperMargin)
	inner := width - 2*margin
	placeAt(p.root, x, y, width, height)
	placeAt(p.card, 0, 0, width, height+2)
	at := px(22)
	put := func(o fyne.CanvasObject, h, gap float32) {
		placeAt(o, margin, at, inner, h)
		at += h + px(gap)
	}
	put(p.title, p.title.HeightFor(inner), 4)
	put(p.head, p.head.HeightFor(inner), 10)
	put(p.tally, px(8), 8)
	put(p.row, p.row.Layout.(*wrapLayout).heightFor(p.row.Objects, inner), 12)
	placeAt(p.list, 1, at, width-2, height-at)
	placeAt(p.nothing, margin, at+px(paperGap), inner, px(18))
	if p.list.Size().Width != p.measured {
		p.measured = p.list.Size().Width
		p.w.bridge.onMain(p.measure)
	}
}

// paperRow is a claim on the paper.
type paperRow struct {
	widget.BaseWidget
	name     *widgets.Passage
	verdict  *widgets.VerdictLabel
	facts    *widgets.Words
	badges   []*widgets.ArticleBadge
	passages []*widgets.Passage
	more     *widgets.Words
	notes    []*widgets.Words
	entry    paperEntry
	root     *fyne.Container
}

func newPaperRow() *paperRow {
	r := &paperRow{
		name: widgets.NewPassage(paperNameStyle), verdict: widgets.NewSmallVerdictLabel(widgets.Undecided, true),
		facts: widgets.NewWords(widgets.TextSmall).Cut(), more: widgets.NewText(widgets.TextSmall, "", widgets.ColorInk2),
	}
	r.root = container.New(&panelLayout{r.place, func() fyne.Size { return fyne.NewSize(200, 20) }}, r.name, r.verdict, r.facts, r.more)
	for range paperStatements {
		badge, passage := widgets.NewSmallBadge(""), widgets.NewPassage(widgets.ColumnStyle)
		r.badges, r.passages = append(r.badges, badge), append(r.passages, passage)
		r.root.Add(badge)
		r.root.Add(passage)
	}
	for range paperDifferences + 1 {
		note := widgets.NewWords(widgets.TextSmall).Cut()
		r.notes = append(r.notes, note)
		r.root.Add(note)
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *paperRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.root) }

func (p *reportPaper) fill(i int, o fyne.CanvasObject) {
	r, ok := o.(*paperRow)
	if !ok || i < 0 || i >= len(p.entries) {
		return
	}
	v, e := p.w.view, p.entries[i]
	if v.claim(e.claim.ID) == nil {
		return // the paper is made anew in a moment
	}
	r.entry = e
	name := claimName(&e.claim)
	r.name.MaxLines = e.nameLines
	r.name.SetContent(widgets.Content{Text: name, Parts: []widgets.Part{{Range: widgets.Range{End: len([]rune(name))}, Role: widgets.RoleHeadline}}})
	kind := v.verdictOf(e.claim.ID)
	decided := kind != fact.Undecided
	if !decided {
		kind = v.Assessments[e.claim.ID].Suggestion.Verdict
		r.facts.SetRuns(widgets.Run{Text: lang.L("suggested") + "   " + e.facts, Color: widgets.ColorInk2})
	} else {
		r.facts.SetRuns(widgets.Run{Text: e.facts, Color: widgets.ColorInk2})
	}
	r.verdict.Set(verdictStyle(kind), decided)
	compared := e.claim
	if len(compared.Statements) >= manyStatements { // those that are shown among each other, lest it take long
		compared.Statements = nil
		for _, s := range e.statements {
			compared.Statements = append(compared.Statements, s.statement.ID)
		}
	}
	marks := v.cases.Marks(compared)
	for j := range r.passages {
		shown := j < len(e.statements)
		setVisible(r.badges[j], shown)
		setVisible(r.passages[j], shown)
		if !shown {
			continue
		}
		s := e.statements[j].statement
		r.badges[j].SetLetter(v.letter(s.ArticleID))
		r.passages[j].MaxLines = e.statements[j].lines
		r.passages[j].SetContent(widgets.Content{Text: s.Text, Spans: markSpans(marks[s.ID], s.Start, s.ID)})
	}
	r.more.SetText(counted("and {{.Count}} more articles", e.more))
	setVisible(r.more, e.more > 0)
	for j, note := range r.notes {
		setVisible(note, j < len(e.notes))
		if j < len(e.notes) {
			n := e.notes[j]
			note.SetRuns(widgets.Run{Text: n.name + "  ", Bold: true, Color: widgets.ColorInk2}, widgets.Run{Text: strings.ReplaceAll(n.words, "\n", " "), Color: widgets.ColorInk2})
		}
	}
	r.root.Refresh()
}

func (r *paperRow) place(size fyne.Size) {
	px, e := widgets.Px, &r.entry
	left, y := px(paperMargin), px(paperPad)
	width := size.Width - 2*left
	name := float32(e.nameLines) * px(paperNameLine)
	placeAt(r.name, left, y, width, name)
	y += name
	verdict := r.verdict.MinSize().Width
	placeAt(r.verdict, left, y, verdict, px(paperSmallLine))
	placeAt(r.facts, left+verdict+px(12), y, width-verdict-px(12), px(paperSmallLine))
	y += px(paperSmallLine + paperGap)
	for j, s := range e.statements {
		h := float32(s.lines) * px(paperLine)
		least := r.badges[j].MinSize()
		placeAt(r.badges[j], left, y+px(2), least.Width, least.Height)
		placeAt(r.passages[j], left+px(paperIndent), y, width-px(paperIndent), h)
		y += h + px(paperGap)
	}
	if e.more > 0 {
		placeAt(r.more, left+px(paperIndent), y-px(2), width-px(paperIndent), px(paperSmallLine))
		y += px(paperSmallLine)
	}
	for j := range e.notes {
		placeAt(r.notes[j], left, y, width, px(paperSmallLine))
		y += px(paperSmallLine)
	}
}
