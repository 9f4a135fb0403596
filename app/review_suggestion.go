package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// suggestionPanel says what the rules suggest, the missing step, and why. Each
// reason leads to what it was read from.
type suggestionPanel struct {
	w       *window
	verdict *widgets.VerdictLabel
	lines   *flow
	take    *widgets.Button
	reasons []desk.Reason
	// warnings say what is inconsistent in the claim.
	warnings []string
	claim    string
	all      bool                   // all reasons are listed, not only the first
	words    []*widgets.LinkedWords // of the reasons
	first    int                    // line of the first of them
	root     *fyne.Container
}

// reasonsShown is how many reasons are listed at first: a claim of a hundred
// articles has as many.
const reasonsShown = 8

func newSuggestionPanel(w *window) *suggestionPanel {
	p := &suggestionPanel{w: w, verdict: widgets.NewVerdictLabel(widgets.Open, false), lines: newSparseFlow()}
	p.lines.left, p.lines.margin, p.lines.foot = 14, 14, 8
	p.take = widgets.NewButtonOf(widgets.ButtonFlat, lang.L("take it"), func() { w.review().take() }).WithKey(w.keyOf("claim.take")).WithHints(w.shell.status.hint)
	title := container.New(suggestionTitle{}, widgets.NewText(widgets.TextSmall, lang.L("Suggestion"), widgets.ColorInk2), p.verdict, p.take)
	p.root = container.NewStack(
		widgets.NewPanel(widgets.ColorRaised, widgets.SideLeft, nil),
		container.NewBorder(widgets.Inset(14, 4, 8, 2, title), nil, nil, nil, p.lines.scroll),
	)
	return p
}

// suggestionTitle stands a word, the verdict and the button to take it in a row. The
// word is left out where the two others have no room beside it.
type suggestionTitle struct{}

// Layout implements fyne.Layout.
func (suggestionTitle) Layout(row []fyne.CanvasObject, size fyne.Size) {
	gap := widgets.Px(8)
	word, verdict, take := row[0].MinSize().Width+gap, row[1].MinSize().Width, row[2].MinSize().Width
	if fits := word+verdict+take <= size.Width; fits != row[0].Visible() {
		setVisible(row[0], fits)
	}
	if !row[0].Visible() {
		word = 0
	}
	placeAt(row[0], 0, 0, word-gap, size.Height)
	placeAt(row[1], word, 0, verdict, size.Height)
	placeAt(row[2], size.Width-take, 0, take, size.Height)
}

// MinSize implements fyne.Layout.
func (suggestionTitle) MinSize(row []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(60, max(row[0].MinSize().Height, row[1].MinSize().Height, row[2].MinSize().Height))
}

func (p *suggestionPanel) update(c *fact.Claim) {
	s := p.w.view.Assessments[c.ID].Suggestion
	p.verdict.Set(verdictStyle(s.Verdict), false)
	setVisible(p.take, s.Verdict != fact.Open)
	var lines []piece
	line := func(runs ...widgets.Run) *widgets.LinkedWords {
		words := widgets.NewLinkedWords(widgets.TextSmall, runs...)
		words.Wrapped(0)
		above := float32(4)
		if len(lines) == 0 {
			above = 0
		}
		lines = append(lines, textPiece(words, above))
		return words
	}
	found := p.findingsOf(c)
	show := p.lines.put
	if p.claim != c.ID {
		p.claim, p.all = c.ID, false
		show = p.lines.set
	}
	for _, m := range p.w.view.attention.moved[c.ID] {
		line(widgets.Run{Text: m, Color: widgets.ColorWarn})
	}
	if words := confidenceWords(s.Confidence); words != "" {
		line(widgets.Run{Text: words, Color: widgets.ColorInk2})
	}
	if s.Missing != "" {
		missing := widgets.Run{Text: s.Missing}
		if len([]rune(s.Missing)) > 2*reasonLength && !p.all {
			missing.Text, missing.OnTapped = beginning(s.Missing, 2*reasonLength), p.showAll
		}
		runs := []widgets.Run{{Text: lang.L("Missing step") + " ", Bold: true}, missing}
		if p.w.view.outletUnknown(c.ID) {
			runs = append(runs, widgets.Run{Text: " "}, widgets.Run{Text: lang.L("Name the outlets"), OnTapped: p.w.askOutletsOfClaim})
		}
		line(runs...)
	}
	p.reasons, p.warnings, p.words, p.first = found.reasons, found.warnings, nil, len(lines)
	for i := range p.reasons {
		if i == reasonsShown && !p.all {
			line(widgets.Run{Text: counted("{{.Count}} more reasons", len(p.reasons)-i), OnTapped: p.showAll})
			break
		}
		p.words = append(p.words, line(p.reasonRuns(i)...))
	}
	for _, w := range p.warnings {
		line(widgets.Run{Text: w, Color: widgets.ColorWarn})
	}
	if len(c.Proposed) > 0 {
		line(widgets.Run{Text: counted("{{.Count}} statements look like this claim and are not in it", len(c.Proposed)), Color: widgets.ColorInk2, OnTapped: p.w.askAdd})
	}
	show(lines...)
}

// reasonLength is how much of a reason is shown at first, in code points: it may
// name hundreds of articles. The one that is looked behind is shown whole.
const reasonLength = 240

// findingsOf is what was found of the claim. Until all of it is there, the reasons
// are without what they were read from, and the warnings those shown before.
func (p *suggestionPanel) findingsOf(c *fact.Claim) findings {
	v := p.w.view
	found, ok := v.findingsOf(c)
	if ok {
		return found
	}
	p.w.review().finder.seek(v, c)
	if found, ok = v.findingsOf(c); ok { // in tests, which have no other goroutine
		return found
	}
	for _, words := range v.Assessments[c.ID].Suggestion.Reasons {
		found.reasons = append(found.reasons, desk.Reason{Text: words})
	}
	if p.claim == c.ID {
		found.warnings = p.warnings
	}
	return found
}

// found takes up what was found of the claim that is shown.
func (p *suggestionPanel) found(c *fact.Claim) {
	now, _ := p.w.view.findingsOf(c)
	if len(now.reasons) != len(p.reasons) || !slices.Equal(now.warnings, p.warnings) {
		p.update(c)
		return
	}
	p.reasons = now.reasons
	p.mark()
}

// mark writes the reasons anew: the one whose ground is shown is bold.
func (p *suggestionPanel) mark() {
	if p.w.review().behind >= len(p.words) && !p.all {
		p.showAll()
		return
	}
	for i, words := range p.words {
		words.SetRuns(p.reasonRuns(i)...)
	}
}

// reasonRuns write a reason, which leads to what it was read from.
func (p *suggestionPanel) reasonRuns(i int) []widgets.Run {
	bold, look := i == p.w.review().behind, func() { p.w.review().lookBehind(i) }
	words := p.reasons[i].Text
	if !p.all && !bold {
		words = beginning(words, reasonLength)
	}
	return []widgets.Run{
		{Text: fmt.Sprintf("%d ", i+1), Bold: bold, OnTapped: look},
		{Text: words, Color: widgets.ColorInk, Bold: bold, OnTapped: look},
	}
}

// showAll lists all reasons of the claim.
func (p *suggestionPanel) showAll() {
	p.all = true
	if c := p.w.view.claim(p.claim); c != nil {
		p.update(c)
	}
}

// reveal scrolls a reason into view.
func (p *suggestionPanel) reveal(reason int) {
	if reason < 0 || reason >= len(p.words) {
		return
	}
	p.lines.reveal(p.first + reason)
}
