package app

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// closedPage is shown while the desk cannot be opened: why, and what can be done.
type closedPage struct {
	w        *window
	title    *widgets.Words
	sentence *widgets.Words
	place    *widgets.Words
	read     *widgets.Button
	again    *widgets.Button
	backup   *widgets.Button
	anew     *widgets.Button
	usual    *widgets.Button
	buttons  *fyne.Container
	root     *fyne.Container
}

func newClosedPage(w *window) *closedPage {
	p := &closedPage{
		w: w, title: widgets.NewBoldText(widgets.TextTitle, "", widgets.ColorInk),
		sentence: widgets.NewText(widgets.TextBody, "", widgets.ColorInk).Wrapped(0),
		place:    widgets.NewText(widgets.TextSmall, w.cfg.DeskPath, widgets.ColorInk2).Wrapped(0),
	}
	hint := w.shell.status.hint
	p.read = widgets.NewPrimaryButton(lang.L("Open for reading"), w.startReading).WithHint(lang.L("Everything can be looked at, nothing can be changed")).WithHints(hint)
	p.again = widgets.NewButton(lang.L("Try again"), w.start)
	p.backup = widgets.NewButton(lang.L("Restore a backup"), w.restore).WithHint(lang.L("The desk that is there is kept beside it")).WithHints(hint)
	p.anew = widgets.NewButton(lang.L("Begin a new desk"), w.beginAnew).WithHint(lang.L("The desk that is there is kept beside it")).WithHints(hint)
	p.usual = widgets.NewButton(lang.L("Use the usual desk"), w.useUsualDesk).WithHint(w.usualDesk).WithHints(hint)
	p.buttons = container.New(layout.NewCustomPaddedHBoxLayout(8), p.read, p.again, p.backup, p.anew, p.usual)
	p.root = newMiddle(
		besidePiece(newIcon("warning", widgets.ColorWarn, 20), 10, p.title, 0),
		textPiece(p.sentence, 10), textPiece(p.place, 10), plainPiece(p.buttons, 20))
	return p
}

func (p *closedPage) object() fyne.CanvasObject { return p.root }

// focus gives the keyboard to what most people will want.
func (p *closedPage) focus() fyne.Focusable {
	if p.read.Visible() {
		return p.read
	}
	return p.again
}

func (p *closedPage) update() {
	err := p.w.closedBy
	if err == nil {
		return
	}
	title, sentence := lang.L("The desk cannot be opened"), err.Error()
	var problem *fact.Problem
	if errors.As(err, &problem) {
		sentence = problem.Sentence
	}
	gone := fact.IsKind(err, fact.NotFound)
	broken := fact.IsKind(err, fact.Damaged) || fact.IsKind(err, fact.Newer)
	if fact.IsKind(err, fact.InUse) {
		title = lang.L("The desk is in use")
		sentence = lang.L("Another Crosscheck is writing to this desk. You can open it for reading: everything can be looked at, nothing can be changed. Or close the other one and try again.")
	}
	p.title.SetText(title)
	p.sentence.SetText(upperFirst(sentence))
	p.place.SetText(p.w.cfg.DeskPath)
	setVisible(p.place, !strings.HasPrefix(sentence, p.w.cfg.DeskPath))
	setVisible(p.read, !broken && !gone)
	setVisible(p.usual, p.w.cfg.DeskPath != p.w.usualDesk)
	setVisible(p.backup, broken && p.w.cfg.Restore != nil)
	setVisible(p.anew, broken && p.w.cfg.SetAside != nil)
	p.buttons.Refresh()
	p.root.Refresh()
}
