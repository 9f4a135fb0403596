package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/widgets"
)

// Measures of sheets, in the design's units.
const (
	sheetNarrow = 460 // for a sentence
	sheetWide   = 560 // for what is written
	sheetPad    = 20
	sheetGap    = 16 // between title, content and buttons
	sheetMargin = 24 // least, round the sheet
)

// sheet is a card over the page that says or asks something. Enter presses its
// main button, wherever the keyboard is but in a field of several lines; Esc puts
// it away.
type sheet struct {
	w        *window
	width    float32
	title    *widgets.Words
	body     *flow
	buttons  []*widgets.Button // the main one last
	scrim    fyne.CanvasObject
	card     fyne.CanvasObject
	fields   []*askEntry // that are written in
	before   []string    // what stood in them
	under    textField   // that was written in when a message came, or nil
	onClosed func()
	root     *sheetRoot
}

// newSheet makes a sheet of a width, in the design's units. The last button is
// the main one; the others put the sheet away.
func (w *window) newSheet(title string, width float32, body ...piece) *sheet {
	s := &sheet{w: w, width: width, title: widgets.NewBoldText(widgets.TextTitle, title, widgets.ColorInk).Wrapped(2), body: newFlow()}
	s.body.margin = sheetPad - 6 // the scroll bar stands in the padding
	s.body.set(body...)
	s.scrim = widgets.NewPanel(widgets.ColorScrim, widgets.NoSides, nil)
	s.card = widgets.NewCard(widgets.ColorSurface, widgets.ColorLine2, 10, nil)
	return s
}

// saying puts one button below, which puts the sheet away.
func (s *sheet) saying(word string) *sheet {
	s.buttons = []*widgets.Button{widgets.NewPrimaryButton(word, s.Hide).WithKey("Enter")}
	return s
}

// asking puts two buttons below: one leaves the sheet, the other goes on.
func (s *sheet) asking(yes string, do func()) *sheet {
	s.buttons = []*widgets.Button{
		widgets.NewButton(lang.L("Cancel"), s.Hide).WithKey("Esc"),
		widgets.NewPrimaryButton(yes, do).WithKey("Enter"),
	}
	return s
}

// listen makes a field work the sheet: Esc leaves it, Enter accepts, and Ctrl+Enter
// in a field of several lines.
func (s *sheet) listen(fields ...*askEntry) {
	for _, f := range fields {
		f.onEscape, f.onAccept = s.Hide, s.accept
		if !f.MultiLine {
			f.OnSubmitted = func(string) { s.accept() }
		}
	}
	for _, f := range fields {
		s.fields, s.before = append(s.fields, f), append(s.before, f.Text)
	}
	if len(fields) > 0 && fields[0].MultiLine && len(s.buttons) > 0 {
		s.buttons[len(s.buttons)-1].SetKey("Ctrl+Enter")
	}
}

// open shows the sheet and gives the keyboard to a field of it; nil for none.
func (s *sheet) open(field fyne.Focusable) *sheet {
	all := container.New(&panelLayout{s.place, func() fyne.Size { return fyne.NewSize(240, 160) }}, s.scrim, s.card, s.title, s.body.scroll)
	for _, b := range s.buttons {
		all.Add(b)
	}
	s.root = &sheetRoot{s: s, content: all}
	s.root.ExtendBaseWidget(s.root)
	c := s.w.win.Canvas()
	s.w.track(s)
	c.Overlays().Add(s.root)
	s.root.Resize(c.Size())
	if field != nil {
		c.Focus(field)
	}
	return s
}

// written reports whether something stands in a field that did not at first.
func (s *sheet) written() bool {
	for i, f := range s.fields {
		if f.Text != s.before[i] && strings.TrimSpace(f.Text) != "" {
			return true
		}
	}
	return false
}

// accept presses the main button.
func (s *sheet) accept() {
	if n := len(s.buttons); n > 0 {
		s.buttons[n-1].OnTapped()
	}
}

// Hide puts the sheet away.
func (s *sheet) Hide() {
	s.w.win.Canvas().Overlays().Remove(s.root)
	if closed := s.onClosed; closed != nil {
		s.onClosed = nil
		closed()
	}
}

// SetOnClosed sets what is called when the sheet was put away.
func (s *sheet) SetOnClosed(do func()) { s.onClosed = do }

// sheetRoot covers the window: a scrim, and the card.
type sheetRoot struct {
	widget.BaseWidget
	s       *sheet
	content fyne.CanvasObject
}

// Hide puts the sheet away, as Esc does.
func (r *sheetRoot) Hide() { r.s.Hide() }

// Tapped implements fyne.Tappable: what lies behind the sheet cannot be clicked.
func (r *sheetRoot) Tapped(*fyne.PointEvent) {}

// CreateRenderer implements fyne.Widget.
func (r *sheetRoot) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.content)
}

// place stands the card in the middle, somewhat above the centre; what it says
// scrolls where the window is too low for it.
func (s *sheet) place(size fyne.Size) {
	px := widgets.Px
	pad, gap := px(sheetPad), px(sheetGap)
	width := min(px(s.width), size.Width-2*px(sheetMargin))
	inner := width - 2*pad
	title, foot := s.title.HeightFor(inner), float32(0)
	for _, b := range s.buttons {
		foot = max(foot, b.MinSize().Height)
	}
	around := 2*pad + title + 2*gap + foot
	body := max(px(40), min(s.body.heightFor(inner+px(s.body.margin)), size.Height-2*px(sheetMargin)-around))
	left := float32(int((size.Width - width) / 2))
	top := float32(int(max(px(sheetMargin), (size.Height-around-body)*0.4)))
	placeAt(s.scrim, 0, 0, size.Width, size.Height)
	placeAt(s.card, left, top, width, around+body)
	y := top + pad
	placeAt(s.title, left+pad, y, inner, title)
	y += title + gap
	s.body.resize(fyne.NewPos(left+pad, y), fyne.NewSize(inner+px(s.body.margin), body))
	y += body + gap
	x := left + width - pad
	for i := len(s.buttons) - 1; i >= 0; i-- {
		least := s.buttons[i].MinSize()
		x -= least.Width
		placeAt(s.buttons[i], x, y, least.Width, least.Height)
		x -= px(8)
	}
}
