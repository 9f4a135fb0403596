package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"crosscheck/widgets"
)

// formField is a field of a form with its name, and what is wrong with what
// stands in it.
type formField struct {
	label  string
	object fyne.CanvasObject
	entry  *askEntry           // nil for what is not written
	check  func(string) string // says what is wrong with a text, as a sentence, or ""; may be nil
	wrong  *widgets.Words
}

// newFormField returns a field of one line, or of some, with a text in it.
func newFormField(label, text string, long bool, check func(string) string) formField {
	e := newAskEntry(long)
	e.SetText(text)
	return formField{label, e, e, check, widgets.NewText(widgets.TextSmall, "", widgets.ColorError).Wrapped(0)}
}

// text is what stands in the field.
func (f formField) text() string { return strings.TrimSpace(f.entry.Text) }

// holds checks what stands in the field, and shows what is wrong with it.
func (f formField) holds() bool {
	if f.check == nil {
		return true
	}
	words := f.check(f.text())
	f.wrong.SetText(words)
	setVisible(f.wrong, words != "")
	return words == ""
}

// pieces are the name of the field, the field, and below it what is wrong.
func (f formField) pieces(above float32) []piece {
	list := []piece{
		textPiece(widgets.NewBoldText(widgets.TextSmall, f.label, widgets.ColorInk2).Wrapped(0), above),
		plainPiece(f.object, 4),
	}
	if f.wrong != nil {
		f.wrong.Hide()
		list = append(list, textPiece(f.wrong, 4))
	}
	return list
}

// askForm asks for several things at once. Esc leaves it, Ctrl+Enter and, in a
// field of one line, Enter accept it, once nothing is wrong in it.
func (w *window) askForm(title, yes string, fields []formField, do func()) {
	var body []piece
	var entries []*askEntry
	for i, f := range fields {
		above := float32(12)
		if i == 0 {
			above = 0
		}
		body = append(body, f.pieces(above)...)
		if f.entry != nil {
			entries = append(entries, f.entry)
		}
	}
	s := w.newSheet(title, sheetWide, body...)
	s.asking(yes, func() {
		var bad *askEntry
		for _, f := range fields {
			if !f.holds() && bad == nil {
				bad = f.entry
			}
		}
		if bad != nil {
			s.root.content.Refresh() // what is wrong takes room
			w.win.Canvas().Focus(bad)
			return
		}
		s.Hide()
		do()
	})
	s.listen(entries...)
	s.open(entries[0])
}

// needsWords is the check of a field that may not stay empty.
func needsWords(text string) string {
	if text == "" {
		return lang.L("This is needed")
	}
	return ""
}

// needsDay is the check of a field for a day, which may stay empty.
func needsDay(text string) string {
	if _, err := time.Parse(time.DateOnly, text); text != "" && err != nil {
		return lang.L("Write the day as year-month-day:") + " " + today()
	}
	return ""
}
