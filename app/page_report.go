package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the Report page, in the design's units.
const (
	choicesWidth = 252
	paperMost    = 720
	paperRow     = 84
	paperMargin  = 24
)

// reportPage shows what the verification report will say, lets parts be left
// out, exports it, and verifies one made earlier.
type reportPage struct {
	w       *window
	choice  desk.Choice
	format  desk.Format
	formats *widget.RadioGroup
	title   *widgets.Words
	head    *widgets.Words
	left    *widgets.Words
	list    *widgets.KeyList
	claims  []fact.Claim // what goes in, in the order of the page
	shown   *view
	made    desk.Choice
	root    *fyne.Container
}

// reportFormats are the formats with their names, in their order.
var reportFormats = []struct {
	format desk.Format
	name   string
}{{desk.HTML, "Web page (.html)"}, {desk.Markdown, "Markdown (.md)"}, {desk.JSON, "Data (.json)"}}

func newReportPage(w *window) *reportPage {
	p := &reportPage{w: w, format: desk.HTML}
	p.title = widgets.NewWords(widgets.TextTitle).Cut()
	p.head = widgets.NewText(widgets.TextSmall, "", widgets.ColorInk2).Wrapped(3)
	p.left = widgets.NewText(widgets.TextSmall, "", widgets.ColorWarn).Wrapped(2)
	p.list = widgets.NewKeyList(paperRow, func() int { return len(p.claims) }, func() fyne.CanvasObject { return newPaperRow() }, p.fill)
	p.list.OnOpened = func(i int) {
		if i >= 0 && i < len(p.claims) {
			w.openClaim(p.claims[i].ID)
		}
	}
	paper := container.NewStack(
		widgets.NewCard(widgets.ColorSurface, widgets.ColorLine2, 2, nil),
		widgets.Inset(1, 20, 1, 1, container.NewBorder(
			widgets.Inset(paperMargin, 0, paperMargin, 12, container.New(layout.NewCustomPaddedVBoxLayout(6), p.title, p.head, p.left)),
			nil, nil, nil, p.list)),
	)
	p.root = container.New(&reportLayout{}, p.choices(), widgets.NewPanel(widgets.ColorBg, widgets.NoSides, nil), paper)
	return p
}

// choices is the column at the left: format, parts, export and verify.
func (p *reportPage) choices() fyne.CanvasObject {
	names := make([]string, len(reportFormats))
	for i, f := range reportFormats {
		names[i] = lang.L(f.name)
	}
	p.formats = widget.NewRadioGroup(names, nil)
	p.formats.Required = true
	p.formats.SetSelected(names[0])
	p.formats.OnChanged = func(name string) {
		for i, n := range names {
			if n == name {
				p.format = reportFormats[i].format
			}
		}
	}
	part := func(name string, set func(out bool)) *widget.Check {
		c := widget.NewCheck(lang.L(name), nil)
		c.SetChecked(true)
		c.OnChanged = func(in bool) {
			set(!in)
			p.update()
		}
		return c
	}
	heading := func(words string) fyne.CanvasObject {
		return widgets.NewBoldText(widgets.TextSmall, lang.L(words), widgets.ColorInk2)
	}
	export := widgets.NewPrimaryButton(lang.L("Export"), p.w.askExport).WithKey("Ctrl+E")
	verify := widgets.NewButton(lang.L("Verify a report"), p.w.askVerify).WithIcon("verify")
	column := container.New(layout.NewCustomPaddedVBoxLayout(8),
		heading("Format"), p.formats,
		heading("What goes in"),
		part("Undecided claims", func(out bool) { p.choice.Undecided = out }),
		part("Claims of one article", func(out bool) { p.choice.OneArticle = out }),
		part("Comments and tags", func(out bool) { p.choice.Comments = out }),
		part("Answers on matches", func(out bool) { p.choice.Decisions = out }),
		widgets.Fixed(0, 8, widgets.NewPanel("", widgets.NoSides, nil)), export, verify,
		widgets.NewText(widgets.TextNote, lang.L("A report holds the exact words, their places and the SHA-256 of each article, so that anybody can check it again."), widgets.ColorInk2).Wrapped(0),
	)
	return container.NewStack(
		widgets.NewPanel(widgets.ColorRaised, widgets.SideRight, nil),
		container.NewVScroll(widgets.Inset(16, 16, 16, 16, column)),
	)
}

func (p *reportPage) object() fyne.CanvasObject { return p.root }

func (p *reportPage) focus() fyne.Focusable { return nil }

func (p *reportPage) update() {
	v := p.w.view
	if p.shown == v && p.made == p.choice {
		return
	}
	p.shown, p.made = v, p.choice
	chosen, leftOut := desk.LeaveOut(v.Dossier, p.choice)
	p.title.SetRuns(widgets.Run{Text: v.Story.Name, Bold: true})
	p.head.SetText(v.headline + ". " + fmt.Sprintf(lang.L("%d of %d claims decided."), v.tally.Decided, v.tally.Claims))
	words := ""
	for _, s := range leftOut {
		words += s + " "
	}
	p.left.SetText(words)
	stays := map[string]bool{}
	for _, c := range chosen.Claims {
		stays[c.ID] = true
	}
	p.claims = p.claims[:0]
	for _, id := range v.order {
		if stays[id] {
			p.claims = append(p.claims, *v.claim(id))
		}
	}
	p.list.Refresh()
}

// paperRow is one claim as the report tells it, in short.
type paperRowParts struct {
	widget.BaseWidget
	number  *widgets.Words
	verdict *widgets.VerdictLabel
	text    *widgets.Words
	about   *widgets.Words
}

func newPaperRow() *paperRowParts {
	r := &paperRowParts{
		number: widgets.NewWords(widgets.TextSmall), verdict: widgets.NewSmallVerdictLabel(widgets.Undecided, true),
		text: widgets.NewWords(widgets.TextBody).Wrapped(2), about: widgets.NewWords(widgets.TextSmall).Cut(),
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *paperRowParts) CreateRenderer() fyne.WidgetRenderer {
	top := container.NewBorder(nil, nil, nil, r.verdict, r.number)
	return widget.NewSimpleRenderer(widgets.Inset(paperMargin, 6, paperMargin, 6,
		container.NewBorder(top, r.about, nil, nil, r.text)))
}

func (p *reportPage) fill(i int, o fyne.CanvasObject) {
	r, ok := o.(*paperRowParts)
	if !ok || i < 0 || i >= len(p.claims) {
		return
	}
	v, c := p.w.view, &p.claims[i]
	r.number.SetRuns(widgets.Run{Text: fmt.Sprintf(lang.L("Claim %d"), c.Number), Color: widgets.ColorInk2})
	r.text.SetRuns(widgets.Run{Text: shortName(c.Text)})
	about := counted("{{.Count}} articles", v.articleCount(c.ID)) + ", " + independenceWords(v.Assessments[c.ID].Independence)
	if given := v.Verdict(c.ID); given != nil && given.Kind != fact.Undecided {
		r.verdict.Set(verdictStyle(given.Kind), true)
		if given.Reason != "" {
			about = given.Reason + " – " + given.By
		}
	} else {
		r.verdict.Set(verdictStyle(v.Assessments[c.ID].Suggestion.Verdict), false)
	}
	r.about.SetRuns(widgets.Run{Text: shortName(about), Color: widgets.ColorInk2})
}

// reportLayout places the choices, the ground and the paper on it.
type reportLayout struct{}

// Layout implements fyne.Layout.
func (reportLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := widgets.Px(choicesWidth)
	placeAt(objects[0], 0, 0, left, size.Height)
	placeAt(objects[1], left, 0, size.Width-left, size.Height)
	width := min(widgets.Px(paperMost), size.Width-left-48)
	placeAt(objects[2], left+float32(int((size.Width-left-width)/2)), 20, width, size.Height-20)
}

// MinSize implements fyne.Layout.
func (reportLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(560, 300) }
