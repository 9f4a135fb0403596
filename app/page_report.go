package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the Report page, in the design's units.
const (
	choicesWidth  = 252
	choicesAbove  = 720 // width of the page under which the choices stand above the paper
	paperMost     = 720
	paperMargin   = 28
	paperTop      = 20
	choiceLine    = 28
	checkPad      = 6 // of a check box, before its sign
	choicesMargin = 16
)

// reportPage shows what the verification report will say, lets parts be left
// out, exports it, and verifies one made earlier.
type reportPage struct {
	w       *window
	choice  desk.Choice
	format  desk.Format
	formats []*widgets.Chip
	parts   []*reportPart
	choices *flow
	side    *widgets.Panel
	left    *widgets.Words // what is left out
	claims  []fact.Claim   // what goes in, in the order of the page
	paper   *reportPaper
	shown   *view
	made    desk.Choice
	root    *fyne.Container
}

// reportFormats are the formats with their names, in their order.
var reportFormats = []struct {
	format desk.Format
	name   string
}{{desk.HTML, "Web page"}, {desk.Markdown, "Markdown"}, {desk.JSON, "JSON"}}

// reportPart is a part of the report that may be left out.
type reportPart struct {
	check *widget.Check
	count *widgets.Words
	of    func(v *view) int // how many there are
}

func newReportPage(w *window) *reportPage {
	p := &reportPage{w: w, format: desk.HTML, choices: newFlow(), paper: newReportPaper(w)}
	p.choices.margin = choicesMargin - 4 // the scroll bar stands beside the choices
	p.left = widgets.NewText(widgets.TextSmall, "", widgets.ColorWarn).Wrapped(0)
	p.left.Hide()
	p.side = widgets.NewPanel(widgets.ColorRaised, widgets.SideRight, nil)
	p.setChoices()
	p.root = container.New(&panelLayout{p.place, func() fyne.Size { return fyne.NewSize(480, 300) }},
		p.side, p.choices.scroll, p.paper.root)
	return p
}

// setChoices lists what goes in, the formats, export and verify.
func (p *reportPage) setChoices() {
	heading := func(words string, above float32) piece {
		return textPiece(widgets.NewBoldText(widgets.TextSmall, words, widgets.ColorInk2).Wrapped(0), above)
	}
	part := func(name string, of func(*view) int, set func(out bool)) piece {
		part := &reportPart{check: widget.NewCheck(name, nil), count: widgets.NewText(widgets.TextSmall, "", widgets.ColorInk3), of: of}
		part.check.SetChecked(true)
		part.check.OnChanged = func(in bool) {
			set(!in)
			p.update()
		}
		p.parts = append(p.parts, part)
		box := widgets.Inset(-checkPad, 0, 0, 0, container.NewCenter(part.check))
		return plainPiece(widgets.Fixed(0, choiceLine, container.NewBorder(nil, nil, box, part.count)), 0)
	}
	chips := container.New(&wrapLayout{gap: 6})
	for _, f := range reportFormats {
		chip := widgets.NewChip(lang.L(f.name), func() { p.choose(f.format) })
		p.formats = append(p.formats, chip)
		chips.Add(chip)
	}
	p.choose(p.format)
	export := widgets.NewPrimaryButton(lang.L("Export"), p.w.askExport).WithIcon("export").WithKey(p.w.keyOf("story.export"))
	verify := widgets.NewButton(lang.L("Verify a report"), p.w.askVerify).WithIcon("verify")
	p.choices.set(
		heading(lang.L("What goes in"), 0),
		part(lang.L("Undecided claims"), func(v *view) int { return v.tally.Claims - v.tally.Decided }, func(out bool) { p.choice.Undecided = out }),
		part(lang.L("Claims of one article"), countAlone, func(out bool) { p.choice.OneArticle = out }),
		part(lang.L("Comments and tags"), func(v *view) int { return len(v.Annotations) }, func(out bool) { p.choice.Comments = out }),
		part(lang.L("Answers on matches"), func(v *view) int { return len(v.Decisions) }, func(out bool) { p.choice.Decisions = out }),
		textPiece(p.left, 6),
		heading(lang.L("Format"), 14),
		piece{chips, 8, func(width float32) float32 { return chips.Layout.(*wrapLayout).heightFor(chips.Objects, width) }},
		plainPiece(export, 20), plainPiece(verify, 8),
		textPiece(widgets.NewText(widgets.TextNote, lang.L("A report holds the exact words, their places and the SHA-256 of each article, so that anybody can check it again."), widgets.ColorInk2).Wrapped(0), 12),
	)
}

// countAlone counts the undecided claims that a single article makes.
func countAlone(v *view) int {
	n := 0
	for i := range v.Claims {
		if id := v.Claims[i].ID; v.verdictOf(id) == fact.Undecided && v.articleCount(id) < 2 {
			n++
		}
	}
	return n
}

// choose takes another format.
func (p *reportPage) choose(format desk.Format) {
	p.format = format
	for i, f := range reportFormats {
		p.formats[i].SetSelected(f.format == format)
	}
}

func (p *reportPage) object() fyne.CanvasObject { return p.root }

func (p *reportPage) focus() fyne.Focusable { return nil }

func (p *reportPage) update() {
	v := p.w.view
	if p.shown == v && p.made == p.choice {
		return
	}
	p.shown, p.made = v, p.choice
	for _, part := range p.parts {
		part.count.SetText(widgets.Number(part.of(v)))
	}
	p.paper.show(v)
	p.root.Refresh()
	choice := p.choice
	p.w.bridge.aside(func() {
		claims, leftOut := chosenFor(v, choice)
		entries := make([]paperEntry, len(claims))
		for i, c := range claims {
			entries[i] = newPaperEntry(v, c)
		}
		p.w.bridge.onMain(func() {
			if p.shown == v && p.made == choice {
				p.put(claims, leftOut, entries)
			}
		})
	})
}

// put shows what goes into the report, and says what is left out.
func (p *reportPage) put(claims []fact.Claim, leftOut string, entries []paperEntry) {
	p.claims = claims
	if p.left.Text() != leftOut {
		p.left.SetText(leftOut)
		setVisible(p.left, leftOut != "")
		p.root.Refresh()
	}
	p.paper.put(entries)
}

// chosenFor are the claims that go into a report, in the order of the page, and
// what is left out in words.
func chosenFor(v *view, choice desk.Choice) (claims []fact.Claim, leftOut string) {
	chosen, without := desk.LeaveOut(v.Dossier, choice)
	for _, s := range without {
		leftOut += s + " "
	}
	stays := map[string]bool{}
	for _, c := range chosen.Claims {
		stays[c.ID] = true
	}
	for _, id := range v.order {
		if stays[id] {
			claims = append(claims, *v.claim(id))
		}
	}
	slices.SortStableFunc(claims, func(a, b fact.Claim) int { return chapterOf(v, a.ID) - chapterOf(v, b.ID) })
	return claims, leftOut
}

// chapterOf is where in the report a claim comes: what is in dispute first, then
// what is decided, then what several articles say.
func chapterOf(v *view, id string) int {
	switch kind := v.verdictOf(id); {
	case kind == fact.Disputed, kind == fact.Undecided && v.materialCount(id) > 0:
		return 0
	case kind != fact.Undecided:
		return 1
	case v.articleCount(id) > 1:
		return 2
	}
	return 3
}

// place stands the choices beside the paper, or above it where the page is narrow.
func (p *reportPage) place(size fyne.Size) {
	px := widgets.Px
	margin := px(choicesMargin)
	left, top := px(choicesWidth), float32(0)
	if size.Width < px(choicesAbove) {
		left, top = 0, min(p.choices.heightFor(size.Width-margin-px(4))+2*margin, float32(int(size.Height*0.45)))
		placeAt(p.side, 0, 0, size.Width, top)
		p.choices.resize(fyne.NewPos(margin, margin), fyne.NewSize(size.Width-margin-px(4), top-margin))
	} else {
		placeAt(p.side, 0, 0, left, size.Height)
		p.choices.resize(fyne.NewPos(margin, margin), fyne.NewSize(left-margin-px(4), size.Height-margin))
	}
	room := size.Width - left - 2*px(startMargin)
	width := min(px(paperMost), room)
	p.paper.place(left+float32(int((size.Width-left-width)/2)), top+px(paperTop), width, size.Height-top-px(paperTop))
}
